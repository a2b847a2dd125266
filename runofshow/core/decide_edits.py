"""What an edit of the running order leads to: its events, or the refusal with its reason."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from msgspec import UNSET
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import edit_rules as rules
from runofshow.core import events as e
from runofshow.core.agenda import Person
from runofshow.core.attendance import Attendance
from runofshow.core.changes import SegmentChanges
from runofshow.core.decide_blocks import DECIDE_BLOCKS
from runofshow.core.decide_event import DECIDE_EVENT
from runofshow.core.decide_people import DECIDE_PEOPLE
from runofshow.core.edit_rules import Refused, refuse
from runofshow.core.projection import project
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.replan import changed
from runofshow.core.state import State, Status, Turn

Events: TypeAlias = tuple[e.Event, ...]


def decide_edit(state: State, command: c.Command, now: datetime) -> Events | Refusal:
    """What an edit leads to at an instant of the session's clock. After the end nothing is edited. Whoever is
    named in it as not confirmed and is known is so from now on."""
    if state.status is Status.ENDED:
        return Refusal(Reason.ENDED)
    doubted = tuple(
        e.SpeakerMarked(person=person, attendance=Attendance.UNCONFIRMED, at=now)
        for person in rules.doubted(state, command)
    )
    try:
        return (*_DECIDE[type(command)](state, command, now), *doubted)
    except Refused as refused:
        if doubted and refused.refusal.reason is Reason.NOTHING_TO_CHANGE:
            return doubted
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
    # Together are told those of which the same becomes: by so much more or less each may last another time.
    together: dict[timedelta | None, list[str]] = {}
    for segment in segments:
        each = _each_changes(state, segment, changes, command.by)
        if not _would_change(state, segment, each):
            continue
        if each.allotment is not UNSET:
            if state.turn(segment) is Turn.DONE:
                refuse(Reason.HAS_BEEN_ON_AIR, segment)
            rules.check_allotment(each.allotment)
        together.setdefault(None if each.allotment is UNSET else each.allotment, []).append(segment)
    if not together:
        refuse(Reason.NOTHING_TO_CHANGE)
    edited: list[e.Event] = []
    for touched in together.values():
        each = _each_changes(state, touched[0], changes, command.by)
        edited.extend(_lowered(state, tuple(touched), each, now))
        edited.append(e.SegmentsEdited(segments=tuple(touched), changes=each, at=now))
    return (*_arriving(new, now), *edited)


def _each_changes(
    state: State, segment: str, changes: SegmentChanges, by: timedelta | None
) -> SegmentChanges:
    """What becomes of one of them."""
    if by is None:
        return changes
    return replace(changes, allotment=state.plan.segments[segment].allotment + by)


def _would_change(state: State, segment: str, changes: SegmentChanges) -> bool:
    planned = state.plan.segments[segment]
    given = changed(changes)
    allotment = given.pop("allotment", planned.wanted)
    return (
        allotment != planned.wanted
        or allotment != planned.allotment
        or any(getattr(planned.segment, name) != value for name, value in given.items())
    )


def _lowered(state: State, segments: tuple[str, ...], changes: SegmentChanges, now: datetime) -> Events:
    """The shortest times that follow a shorter time down: all of them to that time."""
    given = changed(changes)
    allotment = given.pop("allotment", None)
    lowered = []
    for segment in segments:
        planned = state.plan.segments[segment]
        part = replace(planned.segment, **given)
        if allotment is not None and rules.shortest_follows(part, allotment, given):
            lowered.append(segment)
            part = replace(part, min=allotment)
        rules.check_giving_way(part, allotment or planned.allotment, segment)
    shortest = SegmentChanges(min=allotment)
    return (e.SegmentsEdited(segments=tuple(lowered), changes=shortest, at=now),) if lowered else ()


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
    c.TellSpeakers: _tell_speakers,
    c.Recover: _recover,
    **DECIDE_BLOCKS,
    **DECIDE_PEOPLE,
    **DECIDE_EVENT,
}

EDITS = tuple(_DECIDE)
