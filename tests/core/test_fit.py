"""A block that is longer than its time fits again: what is pending in it gives way."""

from datetime import timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from runofshow.core import commands as c
from runofshow.core.agenda import Segment
from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.fit import excess, fitting, too_long
from runofshow.core.plan import PlannedBlock, lay_out
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.settled import settled_now
from tests.core.shows import Played, agenda, at, block, lasting, segment, two_blocks


def longer(show: Played, name: str, allotment: str) -> Played:
    """A segment gets more time than its block has."""
    return show.do(c.EditSegments(segments=(name,), changes=SegmentChanges(allotment=lasting(allotment))))


def guest(show: Played, where: str, allotment: str, **more: object) -> Played:
    """Somebody speaks at the end of a block who was not planned."""
    new = Segment(id="guest", **more)  # type: ignore[arg-type]
    return show.do(c.AddSegment(block=where, segment=new, allotment=lasting(allotment)))


def times(show: Played, name: str) -> dict[str, timedelta]:
    return {one.id: one.allotment for one in block_of(show, name).segments}


def block_of(show: Played, name: str) -> PlannedBlock:
    return next(one for one in show.state.plan.blocks if one.id == name)


class TestGivingWay:
    def test_is_in_proportion_so_that_the_block_holds_exactly(self) -> None:
        show = guest(Played(two_blocks()), "two", "5:00")
        assert excess(show.state, block_of(show, "two")) == lasting("5:00")
        show.do(c.FitBlock("two"))
        assert times(show, "two") == {
            "cruz": lasting("8:00"),
            "dia": lasting("8:00"),
            "guest": lasting("4:00"),
        }
        assert too_long(show.state) is None
        lay_out(settled_now(show.state))

    def test_is_one_step_that_is_undone_like_any(self) -> None:
        show = guest(Played(two_blocks()), "two", "5:00")
        before = show.state.plan
        show.do(c.FitBlock("two")).undo()
        assert show.state.plan == before

    def test_leaves_what_is_on_air_and_what_is_done_alone(self) -> None:
        show = longer(Played(two_blocks()).at("16:00").start(), "ben", "12:00")
        show.do(c.FitBlock("one"))
        assert times(show, "one") == {"ana": lasting("10:00"), "ben": lasting("10:00")}

    def test_lands_where_no_step_ends(self) -> None:
        show = guest(Played(two_blocks()), "two", "5:07").do(c.FitBlock("two"))
        assert sum(times(show, "two").values(), timedelta()) == lasting("20:00")

    def test_goes_down_to_shortest_times_that_no_step_ends_on(self) -> None:
        show = Played(two_blocks())
        for name in ("cruz", "dia"):
            shortest = SegmentChanges(min=lasting("9:50"))
            show.do(c.EditSegments(segments=(name,), changes=shortest))
        guest(show, "two", "0:20", protected=True).do(c.FitBlock("two"))
        assert times(show, "two") == {
            "cruz": lasting("9:50"),
            "dia": lasting("9:50"),
            "guest": lasting("0:20"),
        }

    def test_that_does_not_do_says_what_is_missing_and_is_refused(self) -> None:
        show = guest(Played(two_blocks()), "two", "10:00", protected=True)
        fit = fitting(show.state, block_of(show, "two"), show.now)
        assert fit.missing == lasting("2:00")
        assert show.give(c.FitBlock("two")) == Refusal(Reason.CANNOT_FIT, "Two")

    def test_of_a_block_that_holds_changes_nothing(self) -> None:
        assert Played(two_blocks()).give(c.FitBlock("two")) == Refusal(Reason.NOTHING_TO_CHANGE)

    def test_counts_nothing_that_is_skipped(self) -> None:
        show = guest(Played(two_blocks()), "two", "5:00").do(c.Skip("guest"))
        assert too_long(show.state) is None

    @given(
        allotments=st.lists(st.integers(30, 1800), min_size=1, max_size=6),
        least=st.lists(st.integers(1, 1800), min_size=6, max_size=6),
        protected=st.lists(st.booleans(), min_size=6, max_size=6),
        priorities=st.lists(st.integers(1, 9), min_size=6, max_size=6),
        more=st.integers(1, 900),
    )
    def test_never_goes_below_a_shortest_time_nor_touches_what_is_protected(
        self,
        allotments: list[int],
        least: list[int],
        protected: list[bool],
        priorities: list[int],
        more: int,
    ) -> None:
        segments = [
            segment(
                f"talk-{i}",
                f"0:{time}",
                min=timedelta(seconds=min(least[i], time)),
                protected=protected[i],
                priority=priorities[i],
            )
            for i, time in enumerate(allotments)
        ]
        whole = sum(allotments)
        end = at("16:00") + timedelta(seconds=whole)
        show = Played(agenda(block("one", "16:00", "20:00", *segments)))
        show.do(c.EditBlock(block="one", changes=BlockChanges(end=end)))
        longer(show, "talk-0", f"0:{allotments[0] + more}")
        before = times(show, "one")
        found = fitting(show.state, block_of(show, "one"), show.now)
        room = sum(
            (before[one.id] - (one.min or timedelta()) for one in segments if not one.protected), timedelta()
        )
        assert found.missing == max(timedelta(seconds=more) - room, timedelta())
        assume(not found.missing)
        show.do(c.FitBlock("one"))
        after = times(show, "one")
        assert sum(after.values(), timedelta()) == timedelta(seconds=whole)
        for each in segments:
            assert after[each.id] <= before[each.id]
            assert after[each.id] >= (each.min or timedelta())
            assert not each.protected or after[each.id] == before[each.id]
