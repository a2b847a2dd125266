"""What a command about people leads to: who is there, who speaks instead, what the agenda says of them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeAlias

from msgspec import UNSET
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import edit_rules as rules
from runofshow.core import events as e
from runofshow.core.absence import left_out, shared_among_others, spoken_alone, taken_back
from runofshow.core.agenda import Person
from runofshow.core.attendance import Attendance
from runofshow.core.edit_rules import refuse
from runofshow.core.identifiers import folded
from runofshow.core.refusal import Reason
from runofshow.core.replan import changed
from runofshow.core.state import State, Turn

Events: TypeAlias = tuple[e.Event, ...]


def _mark_speaker(state: State, command: c.MarkSpeaker, now: datetime) -> Events:
    person = rules.known_person(state, command.person)
    marked: Events = ()
    if state.attendance_of(person) is not command.attendance:
        marked = (e.SpeakerMarked(person=person, attendance=command.attendance, at=now),)
    skipped = spoken_alone(state, person) if command.skip else []
    shares = shared_among_others(state, skipped) if command.share else {}
    is_there = command.attendance is not Attendance.ABSENT and not command.skip
    again = left_out(state, person) if command.unskip and is_there else []
    returned = taken_back(state, again) if command.take_back else {}
    led_to: Events = (
        *marked,
        *(e.SegmentSkipped(segment=segment, at=now) for segment in skipped),
        *(e.TimeShared(segment=name, parts=tuple(parts.items()), at=now) for name, parts in shares.items()),
        *(
            e.TimeTakenBack(segment=name, parts=tuple(parts.items()), at=now)
            for name, parts in returned.items()
        ),
        *(e.SegmentUnskipped(segment=segment, at=now) for segment in again),
    )
    return led_to or refuse(Reason.NOTHING_TO_CHANGE)


def _replace_speaker(state: State, command: c.ReplaceSpeaker, now: datetime) -> Events:
    person = rules.known_person(state, command.person)
    new: tuple[Person, ...] = ()
    by = command.by.id
    if by not in state.plan.agenda.people:
        new, ids = rules.newcomers(state, (command.by,))
        by = ids[command.by.id]
    if by == person:
        refuse(Reason.NOTHING_TO_CHANGE)
    segments = tuple(
        segment
        for segment in state.order.ids
        if person in state.plan.segments[segment].segment.speakers
        and state.turn(segment) in (Turn.PENDING, Turn.SKIPPED)
        and not state.is_passed(segment)
    )
    if not segments:
        refuse(Reason.SPEAKS_NO_MORE, person)
    if command.segments:
        chosen = rules.known_segments(state, command.segments)
        for segment in chosen:
            if segment not in segments:
                speaks = person in state.plan.segments[segment].segment.speakers
                refuse(Reason.NOT_PENDING, segment) if speaks else refuse(Reason.NO_SPEAKER, person)
        segments = tuple(chosen)
    arriving: Events = (e.PeopleAdded(people=new, at=now),) if new else ()
    return (*arriving, e.SpeakerReplaced(person=person, by=by, segments=segments, at=now))


def _edit_people(state: State, command: c.EditPeople, now: datetime) -> Events:
    known = state.plan.agenda.people
    changes = rules.tidied(command.changes)
    given = changed(changes)
    people = dict.fromkeys(rules.known_person(state, person) for person in command.people)
    touched = []
    for person in people:
        if changes.name is not UNSET:
            _check_name(state, person, changes.name, among=people)
        edited = replace(known[person], **given)
        if edited != known[person]:
            touched.append(edited)
    if not touched:
        refuse(Reason.NOTHING_TO_CHANGE)
    return (e.PeopleAdded(people=tuple(touched), at=now),)


def _check_name(state: State, person: str, name: str, among: dict[str, None]) -> None:
    """Refuse a name that is none, or that somebody else has: one name is one person wherever names are typed.
    Two who have the same name already, as files may have them, keep it."""
    known = state.plan.agenda.people
    if not name:
        refuse(Reason.NO_NAME)
    if folded(name) == folded(known[person].name):
        return
    is_taken = any(folded(other.name) == folded(name) for key, other in known.items() if key != person)
    if is_taken or len(among) > 1:
        refuse(Reason.NAME_TAKEN, name)


DECIDE_PEOPLE: dict[type[c.Command], Callable[[State, Any, datetime], Events]] = {
    c.MarkSpeaker: _mark_speaker,
    c.ReplaceSpeaker: _replace_speaker,
    c.EditPeople: _edit_people,
}
