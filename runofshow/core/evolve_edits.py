"""The state after an edit of the running order: a new plan, and what hangs on it."""

from collections.abc import Callable
from typing import Any

from msgspec import UNSET
from msgspec.structs import replace

from runofshow.core import events as e
from runofshow.core import replan
from runofshow.core.attendance import Attendance
from runofshow.core.plan import Plan
from runofshow.core.state import Floor, RunningOrder, State, Turn, only_speaker


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
    records, levels = state.records, state.levels
    for each in ids:
        records, levels = records.discard(each), levels.discard(each)
    return replace(state, records=records, levels=levels, retired=state.retired.update(ids))


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
    return replace(state, plan=plan)


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
}
