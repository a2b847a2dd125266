"""The state after an edit of the running order: a new plan, and what hangs on it."""

from __future__ import annotations  # rpds types take no parameters at run time

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import UNSET
from msgspec.structs import replace
from rpds import HashTrieMap

from runofshow.core import events as e
from runofshow.core import replan
from runofshow.core.attendance import Attendance
from runofshow.core.plan import Plan
from runofshow.core.share import Share
from runofshow.core.state import Floor, RunningOrder, State, Turn, only_speaker

T = TypeVar("T")


def with_plan(state: State, plan: Plan) -> State:
    """The state of a show that runs in another order from here on."""
    ids = tuple(planned.id for block in plan.blocks for planned in block.segments)
    return replace(state, plan=plan, order=RunningOrder.of(ids))


def _kept(state: State) -> replan.Kept:
    """Whose planned times stay: what has been on air and is not waiting to go on air again."""
    return lambda segment: state.turn(segment) in (Turn.DONE, Turn.ON_AIR)


def _people_added(state: State, event: e.PeopleAdded) -> State:
    return replace(state, plan=replan.after_people(state.plan, event.people))


def _segment_added(state: State, event: e.SegmentAdded) -> State:
    plan = replan.after_adding(
        state.plan, event.block, event.segment, event.allotment, event.before, _kept(state)
    )
    state = with_plan(state, plan)
    return state.with_record(event.segment.id, turn=Turn.SKIPPED) if event.segment.skipped else state


def _segments_edited(state: State, event: e.SegmentsEdited) -> State:
    state = replace(state, plan=replan.after_edit(state.plan, event.segments, event.changes, _kept(state)))
    if event.changes.allotment is not UNSET:
        # Who sets a time by hand has decided what is that segment's own.
        state = replace(state, shares=_without(state.shares, event.segments))
    on_air, speakers = state.on_air, event.changes.speakers
    if on_air is None or on_air not in event.segments:
        return state
    if speakers is UNSET or state.floor.speaker in speakers:
        return state
    state = state.settled(event.at)
    return replace(state, floor=Floor(only_speaker(state.plan.segments[on_air]), state.floor.airtime))


def _segments_removed(state: State, event: e.SegmentsRemoved) -> State:
    state = with_plan(state, replan.after_removing(state.plan, event.segments, _kept(state)))
    return _retiring(state, *event.segments)


def _segments_moved(state: State, event: e.SegmentsMoved) -> State:
    plan = replan.after_moving(state.plan, event.segments, event.block, event.before, _kept(state))
    return with_plan(state, plan)


def _block_added(state: State, event: e.BlockAdded) -> State:
    return with_plan(state, replan.after_adding_block(state.plan, event.block, event.before))


def _block_edited(state: State, event: e.BlockEdited) -> State:
    plan = replan.after_block_edit(state.plan, event.block, event.changes, _kept(state))
    return replace(state, plan=plan)


def _block_removed(state: State, event: e.BlockRemoved) -> State:
    planned = state.plan.blocks[replan.index_of(state.plan, event.block)]
    state = with_plan(state, replan.after_removing_block(state.plan, event.block))
    return _retiring(state, event.block, *(segment.id for segment in planned.segments))


def _block_moved(state: State, event: e.BlockMoved) -> State:
    return with_plan(state, replan.after_moving_block(state.plan, event.block, event.before))


def _event_edited(state: State, event: e.EventEdited) -> State:
    return replace(state, plan=replan.after_event_edit(state.plan, event.changes))


def _retiring(state: State, *ids: str) -> State:
    """The state in which nothing is left of these ids but that they are not given again."""
    return replace(
        state,
        records=_without(state.records, ids),
        levels=_without(state.levels, ids),
        shares=_without(state.shares, ids),
        retired=state.retired.update(ids),
    )


def _without(known: HashTrieMap[str, T], ids: Iterable[str]) -> HashTrieMap[str, T]:
    for each in ids:
        known = known.discard(each)
    return known


def _speaker_marked(state: State, event: e.SpeakerMarked) -> State:
    state = replace(state, attendance=state.attendance.insert(event.person, event.attendance))
    known = state.plan.agenda.people[event.person]
    is_confirmed = {Attendance.CONFIRMED: True, Attendance.UNCONFIRMED: False}.get(
        event.attendance, known.confirmed
    )
    plan = replan.after_people(state.plan, (replace(known, confirmed=is_confirmed),))
    return replace(state, plan=plan)


def _speaker_replaced(state: State, event: e.SpeakerReplaced) -> State:
    plan = replan.after_swap(state.plan, event.segments, event.person, event.by)
    return replace(state, plan=plan, replaced=state.replaced.discard(event.by).insert(event.person, event.by))


def _speakers_told(state: State, event: e.SpeakersTold) -> State:
    return replace(state, plan=replan.after_telling(state.plan, dict(event.starts)))


def _allotments_changed(state: State, event: e.AllotmentsChanged) -> State:
    plan = replan.after_allotments(state.plan, dict(event.allotments), _kept(state))
    shares = state.shares
    for segment, allotment in event.allotments:
        if (share := shares.get(segment)) is not None:
            shares = shares.insert(segment, replace(share, base=min(share.base, allotment)))
    return replace(state, plan=plan, shares=shares)


def _time_shared(state: State, event: e.TimeShared) -> State:
    shares = state.shares
    for segment, part in event.parts:
        share = shares.get(segment) or Share(state.plan.segments[segment].allotment)
        shares = shares.insert(segment, share.with_part(event.segment, part))
    plan = replan.after_sharing(state.plan, dict(event.parts), _kept(state))
    return replace(state, plan=plan, shares=shares)


def _time_taken_back(state: State, event: e.TimeTakenBack) -> State:
    shares = state.shares
    for segment, _ in event.parts:
        shares = shares.insert(segment, shares[segment].without(event.segment))
    given = {segment: -part for segment, part in event.parts}
    plan = replan.after_sharing(state.plan, given, _kept(state))
    return replace(state, plan=plan, shares=shares)


def with_time_kept(state: State, segment: str) -> State:
    """The state in which a segment that was left out is no more: what of its time is still with others is
    theirs for good."""
    shares = state.shares
    for other, share in state.shares.items():
        kept = share.keeping(segment)
        shares = shares.insert(other, kept) if kept.parts else shares.discard(other)
    return replace(state, left_out=state.left_out.discard(segment), shares=shares)


EVOLVE_EDITS: dict[type[e.Event], Callable[[State, Any], State]] = {
    e.PeopleAdded: _people_added,
    e.SegmentAdded: _segment_added,
    e.SegmentsEdited: _segments_edited,
    e.SegmentsRemoved: _segments_removed,
    e.SegmentsMoved: _segments_moved,
    e.BlockAdded: _block_added,
    e.BlockEdited: _block_edited,
    e.BlockRemoved: _block_removed,
    e.BlockMoved: _block_moved,
    e.EventEdited: _event_edited,
    e.SpeakerMarked: _speaker_marked,
    e.SpeakerReplaced: _speaker_replaced,
    e.SpeakersTold: _speakers_told,
    e.AllotmentsChanged: _allotments_changed,
    e.TimeShared: _time_shared,
    e.TimeTakenBack: _time_taken_back,
}
