"""A block that is longer than its time gets room: planned times of blocks move into what is free anywhere."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda
from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.fit import excess, too_long
from runofshow.core.plan import lay_out
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.room import room
from runofshow.core.settled import settled_now
from runofshow.core.state import Turn
from tests.core.shows import Played, agenda, at, block, lasting, segment
from tests.core.test_fit import block_of, guest, longer

MINUTE = timedelta(minutes=1)


def planned(show: Played) -> list[tuple[str, str]]:
    """The planned start and end of every block."""
    return [(f"{one.block.start:%H:%M}", f"{one.block.end:%H:%M}") for one in show.state.plan.blocks]


def starts(show: Played) -> dict[str, str]:
    """The planned start of every segment."""
    return {one.id: f"{one.start:%H:%M}" for one in show.state.plan.segments.values()}


def with_gaps() -> Agenda:
    """Three blocks of ten minutes with two minutes behind the first, and three behind the last."""
    return agenda(
        block("one", "16:00", "16:10", segment("ana", "10:00")),
        block("two", "16:12", "16:22", segment("ben", "10:00")),
        block("three", "16:22", "16:32", segment("cruz", "10:00")),
        slot=("16:00", "16:35"),
    )


def webinar(**last: object) -> Agenda:
    """Four blocks without a gap from 16:00 to 18:00; the third has questions."""
    return agenda(
        block("one", "16:00", "16:30", segment("ana", "15:00"), segment("ben", "15:00")),
        block("two", "16:30", "17:00", segment("cruz", "30:00")),
        block("three", "17:00", "17:45", segment("dia", "20:00"), segment("questions", "25:00")),
        block("four", "17:45", "18:00", segment("eva", "15:00"), **last),
    )


def recovered(show: Played, name: str) -> Played:
    """A segment gets ten minutes more, which a way back to schedule takes from the questions."""
    longer(show, name, "25:00")
    return show.do(c.Recover(strategy="questions", allotments=(("questions", lasting("15:00")),)))


def saved(show: Played) -> None:
    """What a file of the show would say can be read again."""
    assert too_long(show.state) is None
    lay_out(settled_now(show.state))


class TestTheBlockLongerThanItsTime:
    def test_ends_later_into_the_time_that_a_way_back_freed(self) -> None:
        show = recovered(Played(webinar()).at("16:00").start(), "ana").do(c.MakeRoom("one"))
        assert planned(show) == [
            ("16:00", "16:40"),
            ("16:40", "17:10"),
            ("17:10", "17:45"),
            ("17:45", "18:00"),
        ]
        assert starts(show)["dia"] == "17:10"
        assert show.shown.slot.expected_end == at("18:00")
        saved(show)

    def test_begins_earlier_where_it_is_the_last(self) -> None:
        show = recovered(Played(webinar()), "eva").do(c.MakeRoom("four"))
        assert planned(show)[1:] == [("16:30", "17:00"), ("17:00", "17:35"), ("17:35", "18:00")]
        assert starts(show)["eva"] == "17:35"
        saved(show)

    def test_begins_earlier_also_while_it_is_on_air_and_who_speaks_keeps_the_start(self) -> None:
        show = recovered(Played(webinar()), "eva").at("16:00").start()
        for clock in ("16:15", "16:30", "17:00", "17:20", "17:35"):
            show.at(clock).next()
        show.do(c.MakeRoom("four"))
        assert planned(show)[2:] == [("17:00", "17:35"), ("17:35", "18:00")]
        assert starts(show)["eva"] == "17:45"
        saved(show)

    def test_ends_later_also_when_it_is_done_and_the_next_is_on_air(self) -> None:
        show = recovered(Played(webinar()).at("16:00").start(), "ana")
        show.at("16:25").next().at("16:40").next().do(c.MakeRoom("one"))
        assert planned(show)[:3] == [("16:00", "16:40"), ("16:40", "17:10"), ("17:10", "17:45")]
        assert starts(show)["cruz"] == "16:30"
        saved(show)

    def test_moves_no_start_of_what_has_been_on_air_where_it_need_not(self) -> None:
        show = Played(webinar()).at("16:00").start().at("16:15").next().at("16:30").next()
        longer(show, "questions", "15:00")
        longer(show, "cruz", "35:00").do(c.MakeRoom("two"))
        assert planned(show)[:3] == [("16:00", "16:30"), ("16:30", "17:05"), ("17:05", "17:45")]

    def test_pushes_no_hard_start(self) -> None:
        show = Played(webinar())
        show.do(c.EditBlock(block="three", changes=BlockChanges(hard_start=True)))
        recovered(show, "ana")
        assert show.give(c.MakeRoom("one")) == Refusal(Reason.NO_ROOM_AROUND, "One")
        found = room(show.state, block_of(show, "one"))
        assert (found.missing, found.until) == (lasting("10:00"), at("17:00"))

    def test_pushes_a_hard_start_only_when_it_holds_up_nothing_any_more(self) -> None:
        """Else a show could not be saved for ever: what is done cannot be shortened."""
        show = Played(webinar())
        show.do(c.EditBlock(block="two", changes=BlockChanges(hard_start=True)))
        guest(recovered(show, "ana"), "two", "0:30").at("16:00").start()
        longer(show, "questions", "14:30")
        show.at("16:25").next().at("16:40").next()
        assert show.give(c.MakeRoom("one")) == Refusal(Reason.NO_ROOM_AROUND, "One")
        show.at("17:10").next().do(c.MakeRoom("one"))
        assert planned(show)[0] == ("16:00", "16:40")
        saved(show)

    def test_says_what_is_missing_where_nothing_is_free(self) -> None:
        show = longer(Played(webinar()), "ana", "20:00")
        found = room(show.state, block_of(show, "one"))
        assert (found.moved, found.missing, found.until) == ((), lasting("5:00"), at("18:00"))

    def test_takes_nothing_below_the_shortest_time_of_a_block(self) -> None:
        show = Played(webinar())
        show.do(c.EditBlock(block="three", changes=BlockChanges(min=lasting("40:00"))))
        recovered(show, "ana")
        assert room(show.state, block_of(show, "one")).missing == lasting("5:00")

    def test_takes_no_time_of_a_block_that_is_empty_still(self) -> None:
        show = Played(webinar()).do(c.RemoveSegments(("cruz",)))
        longer(show, "ana", "20:00")
        assert room(show.state, block_of(show, "one")).missing == lasting("5:00")

    def test_leaves_a_second_to_a_block_of_which_all_is_skipped(self) -> None:
        show = Played(webinar()).do(c.Skip("cruz"))
        longer(show, "ana", "44:59").do(c.MakeRoom("one"))
        assert show.state.plan.blocks[1].block.start == at("16:59:59")
        saved(show)

    def test_that_holds_already_moves_nothing(self) -> None:
        assert Played(webinar()).give(c.MakeRoom("one")) == Refusal(Reason.NOTHING_TO_CHANGE)

    def test_is_undone_in_one_step(self) -> None:
        show = recovered(Played(webinar()), "ana")
        before = show.state.plan
        assert show.do(c.MakeRoom("one")).undo().state.plan == before


class TestAnEndThatIsMovedByHand:
    def test_takes_what_is_free_between_the_blocks_first(self) -> None:
        show = Played(with_gaps())
        show.do(c.EditBlock(block="one", changes=BlockChanges(end=at("16:15")), push=True))
        assert planned(show) == [("16:00", "16:15"), ("16:15", "16:25"), ("16:25", "16:35")]
        assert starts(show)["cruz"] == "16:25"

    def test_takes_what_is_free_in_the_blocks_as_well(self) -> None:
        show = longer(Played(webinar()), "questions", "15:00")
        show.do(c.EditBlock(block="one", changes=BlockChanges(end=at("16:40")), push=True))
        assert planned(show)[1:] == [("16:40", "17:10"), ("17:10", "17:45"), ("17:45", "18:00")]

    def test_leaves_a_block_that_is_too_long_its_length(self) -> None:
        show = longer(Played(with_gaps()), "ben", "12:00")
        show.do(c.EditBlock(block="one", changes=BlockChanges(end=at("16:15")), push=True))
        assert planned(show)[1:] == [("16:15", "16:25"), ("16:25", "16:35")]

    def test_leaves_blocks_alone_that_are_not_reached(self) -> None:
        show = Played(with_gaps())
        show.do(c.EditBlock(block="one", changes=BlockChanges(end=at("16:11")), push=True))
        assert planned(show) == [("16:00", "16:11"), ("16:12", "16:22"), ("16:22", "16:32")]

    def test_says_how_late_it_can_be_where_there_is_less_room(self) -> None:
        later = c.EditBlock(block="one", changes=BlockChanges(end=at("16:16")), push=True)
        assert Played(with_gaps()).give(later) == Refusal(Reason.NO_ROOM_BEHIND, at("16:15").isoformat())

    def test_leaves_a_hard_start_where_it_is(self) -> None:
        show = Played(with_gaps())
        show.do(c.EditBlock(block="two", changes=BlockChanges(hard_start=True)))
        later = c.EditBlock(block="one", changes=BlockChanges(end=at("16:15")), push=True)
        assert show.give(later) == Refusal(Reason.NO_ROOM_BEHIND, at("16:12").isoformat())

    def test_leaves_what_has_been_on_air_where_it_is(self) -> None:
        show = Played(with_gaps()).at("16:00").start().at("16:10").next().at("16:11").back()
        later = c.EditBlock(block="one", changes=BlockChanges(end=at("16:15")), push=True)
        assert show.give(later) == Refusal(Reason.NO_ROOM_BEHIND, at("16:12").isoformat())

    def test_moves_nothing_where_it_was_not_asked_for(self) -> None:
        end = BlockChanges(end=at("16:15"))
        show = Played(with_gaps())
        assert show.give(c.EditBlock(block="one", changes=end)) == Refusal(Reason.BLOCKS_OVERLAP, "Two")

    def test_is_not_that_of_a_block_that_the_show_has_passed(self) -> None:
        show = Played(with_gaps()).at("16:00").start().at("16:10").next()
        later = c.EditBlock(block="one", changes=BlockChanges(end=at("16:13")), push=True)
        assert show.give(later) == Refusal(Reason.PLACE_PASSED)

    def test_moves_only_what_it_is_asked_for(self) -> None:
        show = guest(Played(with_gaps()), "two", "5:00")
        show.do(c.EditBlock(block="three", changes=BlockChanges(end=at("16:34")), push=True))
        assert planned(show) == [("16:00", "16:10"), ("16:12", "16:22"), ("16:22", "16:34")]


@st.composite
def crowded(draw: st.DrawFn) -> tuple[Played, int]:
    """A show of blocks with gaps between them and room in them, some with more in them than they hold."""
    clock, blocks = at("16:00"), []
    for place in range(draw(st.integers(1, 6))):
        start = clock + draw(st.integers(0, 3)) * MINUTE
        clock = start + draw(st.integers(2, 12)) * MINUTE
        times = f"{start:%H:%M}", f"{clock:%H:%M}"
        hard_start = draw(st.booleans())
        blocks.append(block(f"b{place}", *times, segment(f"s{place}", "1:00"), hard_start=hard_start))
    hard_out = clock + draw(st.integers(0, 5)) * MINUTE
    show = Played(agenda(*blocks, slot=("16:00", f"{hard_out:%H:%M}")))
    for place in range(len(blocks)):
        changes = SegmentChanges(allotment=draw(st.integers(1, 16)) * MINUTE)
        show.give(c.EditSegments(segments=(f"s{place}",), changes=changes))
    return show, draw(st.integers(0, len(blocks) - 1))


@given(crowded())
def test_there_is_room_just_where_all_up_to_the_next_hard_start_fits_and_then_all_of_it_holds(made):
    show, place = made
    before = show.state.plan.blocks
    event = show.state.plan.agenda.event
    first = max(i for i in range(place + 1) if before[i].has_hard_start)
    stop = next((i for i in range(place + 1, len(before)) if before[i].block.hard_start), len(before))
    until = before[stop].block.start if stop < len(before) else event.hard_out
    among = before[first:stop]
    needs = sum((one.segments[0].allotment for one in among), timedelta())
    refusal = show.give(c.MakeRoom(before[place].id))
    after = show.state.plan.blocks
    if needs > until - among[0].block.start:
        assert refusal == Refusal(Reason.NO_ROOM_AROUND, before[place].block.title)
        assert room(show.state, before[place]).missing == needs - (until - among[0].block.start)
        assert after == before
        return
    assert not any(excess(show.state, one) for one in after[first:stop])
    assert (refusal is not None) == (not any(one.buffer < timedelta() for one in among))
    assert all(one.block.end <= other.block.start for one, other in pairwise(after))
    assert event.start <= after[0].block.start
    assert after[-1].block.end <= event.hard_out
    for one, other in zip(before, after, strict=True):
        assert one.block.start == other.block.start or not one.has_hard_start
        assert one == other or first <= one.index < stop
        # What ends earlier makes room for the next one; what ends later has nothing free in it any more.
        if one.block.end > other.block.end:
            assert other.block.end == after[one.index + 1].block.start
        if one.block.end < other.block.end:
            assert other.buffer == timedelta()


@given(crowded(), st.integers(1, 5), st.integers(0, 15))
def test_room_that_is_made_on_air_moves_no_expected_time_and_no_start_that_is_waited_for(
    made, times, minutes
):
    show, place = made
    show.at("16:00").start()
    for _ in range(min(times, len(show.state.plan.blocks) - 1)):
        show.at(show.now + minutes * MINUTE).next()
    before, expected = show.state, show.expected()
    name = before.plan.blocks[place].id
    if refusal := show.give(c.MakeRoom(name)):
        assert refusal.reason in (Reason.NO_ROOM_AROUND, Reason.NOTHING_TO_CHANGE)
        assert show.state.plan == before.plan
        return
    assert not excess(show.state, block_of(show, name))
    assert all(one.block.end <= other.block.start for one, other in pairwise(show.state.plan.blocks))
    assert show.state.plan.blocks[-1].block.end <= show.state.plan.agenda.event.hard_out
    for one, other in zip(before.plan.blocks, show.state.plan.blocks, strict=True):
        waiting = any(before.turn(each.id) is Turn.PENDING for each in one.segments)
        assert one.block.start == other.block.start or not (one.has_hard_start and waiting)
        for each, same in zip(one.segments, other.segments, strict=True):
            assert each.allotment == same.allotment
            assert not before.has_been_on_air(each.id) or each.start == same.start
    assert show.expected() == expected
