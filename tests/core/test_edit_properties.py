"""What holds for every edit of the running order, whatever has been done before."""

from datetime import datetime, timedelta

from hypothesis import assume, given

from runofshow.core import commands as c
from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.effect import effect
from runofshow.core.plan import BlockDoesNotFit, allot
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State, Status, Turn
from tests.core.edit_moves import Making, a_segment, makings, minutes, picks, shifts
from tests.core.shows import Played
from tests.core.test_properties import shows


def given_edit(show: Played, make: Making) -> c.Command:
    """An edit that was accepted."""
    show.at(show.now)
    command = make(show)
    assume(show.give(command) is None)
    return command


def allotments(state: State) -> dict[str, timedelta]:
    return {planned.id: planned.allotment for planned in state.plan.segments.values()}


def planned_times(state: State) -> dict[str, tuple[datetime, datetime]]:
    return {planned.id: (planned.block.start, planned.block.end) for planned in state.plan.blocks}


@given(shows())
def test_the_plan_the_order_the_agenda_and_the_views_agree_and_every_id_is_there_once(show):
    state = show.state
    ids = [planned.id for block in state.plan.blocks for planned in block.segments]
    assert len(set(ids)) == len(ids)
    assert list(state.order.ids) == ids == [view.id for view in show.shown.segments]
    assert [s.id for block in state.plan.agenda.blocks for s in block.segments] == ids
    assert set(state.plan.segments) == set(ids)
    for index, block in enumerate(state.plan.blocks):
        assert (block.index, block.block) == (index, state.plan.agenda.blocks[index])
        assert all(planned.block == index for planned in block.segments)
        assert all(state.plan.segments[planned.id] is planned for planned in block.segments)


@given(shows())
def test_the_agenda_as_edited_would_be_given_the_same_allotments_where_it_fits(show):
    for block in show.state.plan.blocks:
        given_to_it = tuple(planned.allotment for planned in block.segments)
        try:
            assert allot(block.block) == given_to_it
        except BlockDoesNotFit:
            assert block.buffer < timedelta()


@given(shows())
def test_blocks_follow_one_another_without_overlapping_inside_the_slot(show):
    event = show.state.plan.agenda.event
    last = event.start
    for block in show.state.plan.agenda.blocks:
        assert last <= block.start < block.end
        last = block.end
    assert last <= event.hard_out


@given(shows(), picks, minutes, shifts)
def test_no_shortest_time_is_ever_longer_than_the_time_itself(show, pick, time, shift):
    allotted = SegmentChanges(allotment=time)
    show.give(c.EditSegments(segments=(a_segment(show, pick), a_segment(show, 3)), changes=allotted))
    block = show.state.plan.blocks[pick % len(show.state.plan.blocks)].block
    show.give(c.EditBlock(block=block.id, changes=BlockChanges(end=block.end + shift)))
    for block in show.state.plan.blocks:
        assert block.block.min is None or block.block.min <= block.block.end - block.block.start
        for planned in block.segments:
            assert planned.segment.min is None or planned.segment.min <= planned.allotment


@given(shows(), makings())
def test_no_edit_touches_what_has_been_on_air_or_the_time_that_was_spent(show, make):
    show.at(show.now)
    before = show.state
    given_edit(show, make)
    after = show.state
    assert (after.on_air, after.status, after.before) == (before.on_air, before.status, before.before)
    for segment in before.order.ids:
        if before.has_been_on_air(segment):
            assert after.spent(segment, show.now) == before.spent(segment, show.now)
            assert after.record(segment).started == before.record(segment).started
        if before.turn(segment) is Turn.DONE:
            assert after.record(segment) == before.record(segment)
            was, is_now = before.plan.segments[segment], after.plan.segments[segment]
            assert (is_now.start, is_now.end, is_now.block) == (was.start, was.end, was.block)


@given(shows(), makings())
def test_an_edit_changes_no_allotment_and_no_planned_time_but_those_it_names(show, make):
    show.at(show.now)
    before = show.state
    command = given_edit(show, make)
    events = show.entries[-1].events
    named = {segment for event in events for segment in getattr(event, "segments", ())}
    named |= {segment for event in events for segment, _ in getattr(event, "allotments", ())}
    named |= {segment for event in events for segment, _ in getattr(event, "parts", ())}
    blocks = {event.block for event in events if hasattr(event, "block")}
    was, times = allotments(before), planned_times(before)
    for segment, allotment in allotments(show.state).items():
        assert allotment == was.get(segment, allotment) or segment in named, command
    for block, planned in planned_times(show.state).items():
        assert planned == times.get(block, planned) or block in blocks, command


@given(shows(), makings())
def test_undo_takes_an_edit_back_whole_and_redo_gives_it_again(show, make):
    show.at(show.now)
    before = show.shown
    given_edit(show, make)
    after = show.shown
    show.undo()
    assert show.shown == before
    show.do(c.Redo())
    assert show.shown == after


@given(shows(), makings())
def test_the_effect_that_is_shown_before_is_the_one_it_has(show, make):
    show.at(show.now)
    command = make(show)
    before, history = show.shown, show.history
    foreseen = effect(show.state, command, show.now, "console")
    assert show.history is history
    refusal = show.give(command)
    if isinstance(foreseen, Refusal):
        assert foreseen == refusal
    else:
        assert (foreseen.before, foreseen.after) == (before, show.shown)
        assert foreseen.ends == (before.slot.expected_end, show.shown.slot.expected_end)


@given(shows(), makings())
def test_nothing_pending_stands_where_the_show_has_passed(show, make):
    given_edit(show, make)
    state = show.state
    assert not any(state.is_passed(s) for s in state.order.ids if state.turn(s) is Turn.PENDING)


@given(shows(), makings())
def test_an_id_that_was_given_is_never_given_to_another(show, make):
    show.at(show.now)
    known = {*show.state.order.ids, *show.state.retired, *planned_times(show.state)}
    given_edit(show, make)
    new = {*show.state.order.ids, *planned_times(show.state)} - known
    show.undo()
    assert new <= set(show.state.retired)


@given(shows(), makings())
def test_after_the_end_nothing_is_edited(show, make):
    show.give(c.Start())
    show.give(c.End(show.state.on_air or "nobody"))
    assume(show.state.status is Status.ENDED)
    assert show.give(make(show)) == Refusal(Reason.ENDED)
