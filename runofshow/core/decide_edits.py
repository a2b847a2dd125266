"""What an edit of the running order leads to: its events, or the refusal with its reason."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any, TypeAlias

from msgspec import UNSET
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import edit_rules as rules
from runofshow.core import events as e
from runofshow.core.agenda import Person
from runofshow.core.changes import SegmentChanges
from runofshow.core.decide_blocks import DECIDE_BLOCKS
from runofshow.core.decide_event import DECIDE_EVENT
from runofshow.core.edit_rules import Refused, refuse
from runofshow.core.flag import ZERO
from runofshow.core.plan import SECOND, shared
from runofshow.core.projection import project
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.replan import changed
from runofshow.core.state import State, Status, Turn

Events: TypeAlias = tuple[e.Event, ...]


def decide_edit(state: State, command: c.Command, now: datetime) -> Events | Refusal:
    """What an edit leads to at an instant of the session's clock. After the end nothing is edited."""
    if state.status is Status.ENDED:
        return Refusal(Reason.ENDED)
    try:
        return _DECIDE[type(command)](state, command, now)
    except Refused as refused:
        return refused.refusal


def _arriving(new: tuple[Person, ...], now: datetime) -> Events:
    return (e.PeopleAdded(people=new, at=now),) if new else ()


def _add_segment(state: State, command: c.AddSegment, now: datetime) -> Events:
    block = rules.target_block(state, command.block, command.before)
    before = rules.free_place(state, block, command.before)
    rules.check_allotment(command.allotment)
    rules.check_room(state, segments=1)
    new, ids = rules.newcomers(state, command.people)
    segment = rules.checked(state, command.segment, ids)
    again = (segment.id,) if command.from_file else ()
    name = rules.segment_identifiers(state, again).unique(rules.wanted_id(state, segment, new))
    rules.check_giving_way(segment, command.allotment, segment.title or name)
    added = e.SegmentAdded(
        block=block.id,
        segment=replace(segment, id=name, duration=command.allotment),
        allotment=command.allotment,
        before=before,
        at=now,
    )
    return (*_arriving(new, now), added)


def _edit_segments(state: State, command: c.EditSegments, now: datetime) -> Events:
    segments = rules.known_segments(state, command.segments)
    new, ids = rules.newcomers(state, command.people)
    changes = rules.checked(state, command.changes, ids)
    if changes.allotment is not UNSET:
        rules.check_allotment(changes.allotment)
    touched = tuple(segment for segment in segments if _would_change(state, segment, changes))
    if not touched:
        refuse(Reason.NOTHING_TO_CHANGE)
    for segment in touched:
        if changes.allotment is not UNSET and state.turn(segment) is Turn.DONE:
            refuse(Reason.HAS_BEEN_ON_AIR, segment)
        _check_giving_way(state, segment, changes)
    return (*_arriving(new, now), e.SegmentsEdited(segments=touched, changes=changes, at=now))


def _would_change(state: State, segment: str, changes: SegmentChanges) -> bool:
    planned = state.plan.segments[segment]
    given = changed(changes)
    allotment = given.pop("allotment", planned.wanted)
    return (
        allotment != planned.wanted
        or allotment != planned.allotment
        or any(getattr(planned.segment, name) != value for name, value in given.items())
    )


def _check_giving_way(state: State, segment: str, changes: SegmentChanges) -> None:
    planned = state.plan.segments[segment]
    given = changed(changes)
    allotment = given.pop("allotment", planned.allotment)
    rules.check_giving_way(replace(planned.segment, **given), allotment, segment)


def _duplicate_segments(state: State, command: c.DuplicateSegments, now: datetime) -> Events:
    segments = rules.known_segments(state, command.segments)
    rules.check_room(state, segments=len(segments))
    block = state.plan.block_of(segments[-1])
    ids = [planned.id for planned in block.segments]
    following = ids[ids.index(segments[-1]) + 1 :]
    before = rules.free_place(state, block, following[0] if following else None)
    identifiers = rules.segment_identifiers(state)
    return tuple(
        e.SegmentAdded(
            block=block.id,
            segment=rules.copy_of(state, planned, identifiers.unique(planned.id)),
            allotment=planned.allotment,
            before=before,
            at=now,
        )
        for planned in map(state.plan.segments.__getitem__, segments)
    )


def _remove_segments(state: State, command: c.RemoveSegments, now: datetime) -> Events:
    segments = rules.known_segments(state, command.segments)
    for segment in segments:
        if segment == state.on_air:
            refuse(Reason.ON_AIR_STAYS, segment)
        if state.has_been_on_air(segment):
            refuse(Reason.HAS_BEEN_ON_AIR, segment)
    return (e.SegmentsRemoved(segments=tuple(segments), at=now),)


def _move_segments(state: State, command: c.MoveSegments, now: datetime) -> Events:
    segments = rules.known_segments(state, command.segments)
    for segment in segments:
        if segment == state.on_air:
            refuse(Reason.ON_AIR_STAYS, segment)
        if state.turn(segment) is Turn.DONE:
            refuse(Reason.HAS_BEEN_ON_AIR, segment)
    block = rules.target_block(state, command.block, command.before)
    before = rules.free_place(state, block, command.before, segments)
    rest = [planned.id for planned in block.segments if planned.id not in segments]
    place = len(rest) if before is None else rest.index(before)
    if [*rest[:place], *segments, *rest[place:]] == [planned.id for planned in block.segments]:
        refuse(Reason.NOTHING_TO_CHANGE)
    return (e.SegmentsMoved(segments=tuple(segments), block=block.id, before=before, at=now),)


def _mark_speaker(state: State, command: c.MarkSpeaker, now: datetime) -> Events:
    person = rules.known_person(state, command.person)
    marked: Events = ()
    if state.attendance_of(person) is not command.attendance:
        marked = (e.SpeakerMarked(person=person, attendance=command.attendance, at=now),)
    skipped = _spoken_alone(state, person) if command.skip else []
    shares = _shared_among_others(state, skipped) if command.share else {}
    skips = (e.SegmentSkipped(segment=segment, at=now) for segment in skipped)
    given = (
        e.SegmentsEdited(segments=(segment,), changes=SegmentChanges(allotment=allotment), at=now)
        for segment, allotment in shares.items()
    )
    return (*marked, *skips, *given) or refuse(Reason.NOTHING_TO_CHANGE)


def _spoken_alone(state: State, person: str) -> list[str]:
    """The pending segments in which nobody else speaks."""
    return [
        segment
        for segment in state.order.ids
        if state.plan.segments[segment].segment.speakers == (person,) and state.turn(segment) is Turn.PENDING
    ]


def _shared_among_others(state: State, skipped: list[str]) -> dict[str, timedelta]:
    """New allotments for the rest of what is pending of the same blocks: what the skipped ones would have
    taken is shared in proportion to allotments, in whole seconds (a fraction goes to the first)."""
    freed: defaultdict[int, timedelta] = defaultdict(timedelta)
    for segment in skipped:
        record = state.record(segment)
        planned = state.plan.segments[segment]
        freed[planned.block] += max(planned.allotment + record.added - record.spent, ZERO)
    allotments = {}
    for index, time in freed.items():
        others = [
            planned
            for planned in state.plan.blocks[index].segments
            if state.turn(planned.id) is Turn.PENDING and planned.id not in skipped
        ]
        if not others or not time:
            continue
        parts = shared(time, [Fraction(planned.allotment // SECOND) for planned in others])
        parts[0] += time % SECOND
        for planned, part in zip(others, parts, strict=True):
            if part:
                allotments[planned.id] = planned.allotment + part
    return allotments


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
    return (
        *_arriving(new, now),
        e.SpeakerReplaced(person=person, by=by, segments=segments, at=now),
    )


def _edit_people(state: State, command: c.EditPeople, now: datetime) -> Events:
    known = state.plan.agenda.people
    people = tuple(rules.tidied(person) for person in command.people)
    for person in people:
        rules.known_person(state, person.id)
        if not person.name:
            refuse(Reason.NO_NAME)
    touched = tuple(person for person in people if known[person.id] != person)
    return _arriving(touched, now) or refuse(Reason.NOTHING_TO_CHANGE)


def _tell_speakers(state: State, command: c.TellSpeakers, now: datetime) -> Events:
    segments = set(rules.pending_segments(state, command.segments))
    starts = tuple(
        (view.id, view.expected_start)
        for view in project(state, now).segments
        if view.id in segments and view.expected_start is not None
    )
    return (e.SpeakersTold(starts=starts, at=now),)


def _recover(state: State, command: c.Recover, now: datetime) -> Events:
    if not command.allotments and not command.dropped:
        refuse(Reason.NOTHING_TO_CHANGE)
    wanted = dict(command.allotments)
    pending = rules.pending_segments(state, (*wanted, *command.dropped))
    for segment, allotment in wanted.items():
        rules.check_allotment(allotment)
        rules.check_giving_way(state.plan.segments[segment].segment, allotment, segment)
    dropped = [segment for segment in pending if segment in command.dropped]
    allotments = tuple(
        (segment, wanted[segment])
        for segment in pending
        if segment not in dropped and wanted[segment] != state.plan.segments[segment].allotment
    )
    changes: Events = ()
    if allotments:
        changes = (e.AllotmentsChanged(strategy=command.strategy, allotments=allotments, at=now),)
    skips = (e.SegmentSkipped(segment=segment, at=now) for segment in dropped)
    return (*changes, *skips) or refuse(Reason.NOTHING_TO_CHANGE)


_DECIDE: dict[type[c.Command], Callable[[State, Any, datetime], Events]] = {
    c.AddSegment: _add_segment,
    c.EditSegments: _edit_segments,
    c.DuplicateSegments: _duplicate_segments,
    c.RemoveSegments: _remove_segments,
    c.MoveSegments: _move_segments,
    c.MarkSpeaker: _mark_speaker,
    c.ReplaceSpeaker: _replace_speaker,
    c.EditPeople: _edit_people,
    c.TellSpeakers: _tell_speakers,
    c.Recover: _recover,
    **DECIDE_BLOCKS,
    **DECIDE_EVENT,
}

EDITS = tuple(_DECIDE)
