"""The ways back to schedule: what they do to a show, and what is guaranteed of them (docs/recovery.md)."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Kind, Segment
from runofshow.core.leeway import Leeway, outlook
from runofshow.core.projection import project
from runofshow.core.recovery import Recovery, Shortfall, Strategy, Way, recovery
from runofshow.core.state import State, Turn
from tests.core.shows import Played, agenda, at, block, lasting, segment

STEP = timedelta(seconds=15)
ZERO = timedelta()


def webinar(**questions: object) -> Agenda:
    """A talk on air, two more, questions and a goodbye: 16:00 to 17:00."""
    return agenda(
        block("talks", "16:00", "16:30", *(segment(name, "10:00") for name in ("ana", "ben", "cruz"))),
        block(
            "audience",
            "16:30",
            "17:00",
            segment("panel", "10:00", kind=Kind.ROUND_TABLE),
            segment("questions", "15:00", kind=Kind.QUESTIONS, speakers=(), **questions),
            segment("goodbye", "5:00", kind=Kind.REMARKS),
        ),
    )


def late(show: Agenda, by: str) -> Played:
    """The show with its first segment so much over its time."""
    first = show.blocks[0].segments[0]
    assert first.duration is not None
    return Played(show).at("16:00").start().at(at("16:00") + first.duration + lasting(by))


def ways(show: Played) -> Recovery:
    return recovery(show.state, show.now)


def way(show: Played, strategy: Strategy) -> Way:
    found = ways(show).way(strategy)
    assert found is not None
    return found


def minutes(way: Way) -> dict[str, tuple[float, float]]:
    """The allotments that change, before and after, in minutes."""
    return {
        one.segment: (one.before / timedelta(minutes=1), one.after / timedelta(minutes=1))
        for one in way.changes
    }


def taken(state: State, allotments: Iterable[tuple[str, timedelta]], dropped: Iterable[str] = ()) -> State:
    """The state with these allotments and without what is dropped."""
    segments = dict(state.plan.segments)
    for name, allotment in allotments:
        segments[name] = replace(segments[name], allotment=allotment)
    blocks = tuple(replace(b, segments=tuple(segments[s.id] for s in b.segments)) for b in state.plan.blocks)
    records = state.records
    for name in dropped:
        records = records.insert(name, replace(state.record(name), turn=Turn.SKIPPED))
    return replace(state, plan=replace(state.plan, segments=segments, blocks=blocks), records=records)


# What is offered.


def test_a_show_on_time_needs_no_way_back():
    assert ways(late(webinar(), "0:29")) == Recovery(timedelta(seconds=29))
    assert ways(late(webinar(), "0:30")).ways != ()


def test_a_show_that_has_ended_has_none():
    show = late(webinar(), "9:00").end()
    assert ways(show) == Recovery(timedelta(minutes=-41))


def test_four_minutes_over_can_be_made_up_in_three_ways():
    recovery = ways(late(webinar(), "4:00"))
    assert recovery.over == timedelta(minutes=4)
    assert [(one.strategy, one.is_feasible, one.over) for one in recovery.ways] == [
        ("questions", True, ZERO),
        ("block", True, ZERO),
        ("share", True, ZERO),
    ]
    assert recovery.would_suffice is None


def test_sharing_takes_from_everything_pending_in_proportion():
    assert minutes(way(late(webinar(), "4:00"), Strategy.SHARE)) == {
        "ben": (10, 9.25),
        "cruz": (10, 9.25),
        "panel": (10, 9.25),
        "questions": (15, 13.75),
        "goodbye": (5, 4.5),
    }


def test_the_questions_give_first_then_the_round_table_then_the_rest():
    assert minutes(way(late(webinar(), "4:00"), Strategy.QUESTIONS)) == {"questions": (15, 11)}
    assert minutes(way(late(webinar(), "8:00"), Strategy.QUESTIONS)) == {
        "questions": (15, 9),
        "panel": (10, 8),
    }
    assert minutes(way(late(webinar(), "12:30"), Strategy.QUESTIONS)) == {
        "questions": (15, 9),
        "panel": (10, 6),
        "goodbye": (5, 3),
        "ben": (10, 9.75),
        "cruz": (10, 9.75),
    }


def test_the_block_on_air_can_make_it_up_alone_so_that_the_next_one_starts_on_time():
    assert minutes(way(late(webinar(), "4:00"), Strategy.BLOCK)) == {"ben": (10, 8), "cruz": (10, 8)}


def test_a_block_of_which_nothing_is_pending_or_that_is_on_time_offers_nothing():
    last = Played(webinar()).at("16:00").start().at("16:10").next().at("16:20").next().at("16:34")
    assert ways(last).way("block") is None
    show = agenda(
        block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")),
        block("two", "16:20", "16:30", segment("cruz", "10:00")),
        slot=("16:00", "16:25"),
    )
    assert [one.strategy for one in ways(Played(show).at("16:00").start()).found] == ["share", "questions"]


def test_ways_that_are_the_same_are_offered_once_and_known_by_either_name():
    show = agenda(block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")))
    recovery = ways(late(show, "2:00"))
    assert [one.strategy for one in recovery.ways] == ["share"]
    assert [one.strategy for one in recovery.found] == ["share", "block", "questions"]
    assert recovery.way("questions") is not None
    assert recovery.way("drop") is None


def test_a_show_that_starts_late_is_recovered_before_it_starts():
    show = Played(webinar()).at("16:04")
    assert minutes(way(show, Strategy.BLOCK)) == {"ana": (10, 8.75), "ben": (10, 8.75), "cruz": (10, 8.5)}
    assert way(show, Strategy.BLOCK).over == ZERO


def test_a_show_of_which_all_is_skipped_has_no_way():
    show = agenda(block("one", "16:00", "16:10", segment("ana", "10:00")))
    recovery = ways(Played(show).do(c.Skip("ana")).at("16:20"))
    assert recovery == Recovery(lasting("10:00"), (), Shortfall(lasting("10:00"), (), None))


# How far a segment gives way.


def test_a_segment_keeps_three_fifths_of_what_people_gave_it_and_never_under_a_minute():
    show = agenda(
        block(
            "one",
            "16:00",
            "16:21:15",
            segment("ana", "10:00"),
            segment("ben", "10:00"),
            segment("cruz", "1:15"),
        )
    )
    assert minutes(way(late(show, "9:00"), Strategy.SHARE)) == {"ben": (10, 6), "cruz": (1.25, 1)}


def test_recovering_again_does_not_take_three_fifths_of_what_is_left():
    show = late(webinar(), "8:00")
    show.do(way(show, Strategy.QUESTIONS).command)
    least = ways(show.at(show.now + timedelta(minutes=30))).found[0]
    assert {one.segment: one.after for one in least.changes} == {
        "ben": lasting("6:00"),
        "cruz": lasting("6:00"),
        "panel": lasting("6:00"),
        "goodbye": lasting("3:00"),
    }


def test_its_own_min_holds_also_above_and_below_that():
    assert minutes(way(late(webinar(min=lasting("12:00")), "8:00"), Strategy.QUESTIONS))["questions"] == (
        15,
        12,
    )
    assert minutes(way(late(webinar(min=lasting("2:00")), "8:00"), Strategy.QUESTIONS)) == {
        "questions": (15, 7)
    }
    assert "questions" not in minutes(way(late(webinar(min=lasting("20:00")), "4:00"), Strategy.SHARE))


def test_what_a_pending_segment_has_spent_already_cannot_be_taken_from_it():
    show = Played(webinar()).at("16:00").start().at("16:10").next().at("16:17").back().at("16:27")
    assert minutes(way(show, Strategy.BLOCK))["ben"] == (10, 7)


def test_what_is_protected_stays_untouched_by_itself_or_with_its_block():
    assert minutes(way(late(webinar(protected=True), "4:00"), Strategy.QUESTIONS)) == {"panel": (10, 6)}
    talks, audience = webinar().blocks
    guarded = agenda(replace(talks, protected=True), audience)
    assert set(minutes(way(late(guarded, "4:00"), Strategy.SHARE))) == {"panel", "questions", "goodbye"}
    assert ways(late(guarded, "4:00")).way("block") is None


def test_a_block_keeps_its_min_together():
    talks, audience = webinar().blocks
    show = agenda(replace(talks, min=lasting("28:00")), audience)
    assert minutes(way(late(show, "4:00"), Strategy.BLOCK)) == {"ben": (10, 9), "cruz": (10, 9)}
    assert way(late(show, "4:00"), Strategy.BLOCK).over == lasting("2:00")
    long = agenda(replace(talks, min=lasting("31:00")), audience)
    assert ways(late(long, "4:00")).way("block") is None


def test_a_min_of_a_block_counts_nothing_that_is_skipped():
    talks, audience = webinar().blocks
    show = late(agenda(replace(talks, min=lasting("18:00")), audience), "14:00").do(c.Skip("cruz"))
    assert minutes(way(show, Strategy.BLOCK)) == {"ben": (10, 8)}


def test_a_priority_that_was_given_decides_who_gives_way_first():
    talks, audience = webinar().blocks
    show = agenda(replace(talks, priority=1), audience)
    assert minutes(way(late(show, "4:00"), Strategy.SHARE)) == {"ben": (10, 8), "cruz": (10, 8)}


# Landing as near to the hard out as the steps allow.


def test_of_allotments_of_odd_seconds_those_give_that_land_nearest():
    """Each gives 13 s and then steps of 15 s: two of them can give 4:11 to the second, three cannot."""
    parts = [segment(name, "7:13") for name in ("ben", "cruz", "dia")]
    show = agenda(block("one", "16:00", "16:31:39", segment("ana", "10:00"), *parts))
    share = way(late(show, "4:11"), Strategy.SHARE)
    assert (share.over, len(share.changes)) == (ZERO, 2)
    assert sorted(one.before - one.after for one in share.changes) == [lasting("1:58"), lasting("2:13")]


def test_what_lands_nearest_may_be_a_little_further_than_the_next_step():
    parts = [segment(name, length) for name, length in (("ben", "7:13"), ("cruz", "5:02"), ("dia", "6:46"))]
    show = agenda(block("one", "16:00", "16:29:01", segment("ana", "10:00"), *parts))
    share = way(late(show, "1:05"), Strategy.SHARE)
    assert sum((one.before - one.after for one in share.changes), ZERO) == lasting("1:05") - share.over


def test_a_block_that_starts_on_time_need_not_give_for_what_is_late_before_it():
    show = agenda(
        block("one", "16:00", "16:30", *(segment(name, "10:00") for name in ("ana", "ben", "cruz"))),
        block("two", "16:30", "16:50", segment("dia", "10:00"), segment("eva", "10:00"), hard_start=True),
    )
    share = way(late(show, "3:07"), Strategy.SHARE)
    assert (share.over, minutes(share)) == (ZERO, {"ben": (10, 8.5), "cruz": (10, 8.25)})


def test_the_min_of_a_block_is_used_up_to_the_second():
    """With half a minute to give, two steps of one segment do what a step and a second of two do not."""
    show = agenda(
        replace(block("one", "16:00", "16:04:01", *uneven()), min=lasting("3:31")),
        block("two", "16:04:01", "16:04:46", segment("eva", "0:45")),
    )
    found = ways(late(show, "0:47"))
    assert (found.found[0].over, minutes(found.found[0])) == (lasting("0:17"), {"cruz": (1.5, 1)})


def test_beside_the_min_of_a_block_others_make_up_the_rest():
    """Nothing that the mins allow makes 47 seconds up to 58: 59 are nearest."""
    show = agenda(
        replace(block("one", "16:00", "16:04:01", *uneven()), min=lasting("3:31")),
        replace(block("two", "16:04:01", "16:09:01", segment("eva", "5:00")), min=lasting("4:00")),
        block("three", "16:09:01", "16:13:00", segment("fay", "3:59")),
    )
    assert way(late(show, "0:47"), Strategy.SHARE).over == -lasting("0:12")


def uneven() -> list[Segment]:
    return [segment(name, f"0:{s}") for name, s in (("ana", 45), ("ben", 45), ("cruz", 90), ("dia", 61))]


# Dropping.


def droppable(*names: str, **more: object) -> Agenda:
    lengths = {"ana": "10:00", "ben": "3:00", "cruz": "5:00", "dia": "5:00", "eva": "7:00"}
    segments = [
        segment(name, length, droppable=True, **more) if name in names else segment(name, length)
        for name, length in lengths.items()
    ]
    return agenda(block("one", "16:00", "16:30", *segments))


@pytest.mark.parametrize(
    ("names", "over", "dropped"),
    [
        (("ben", "cruz", "eva"), "2:00", ("ben",)),
        (("ben", "cruz", "eva"), "4:00", ("cruz",)),
        (("ben", "cruz", "eva"), "6:00", ("eva",)),
        (("ben", "cruz", "eva"), "8:00", ("ben", "eva")),
        (("ben", "cruz", "eva"), "11:00", ("cruz", "eva")),
    ],
)
def test_as_few_and_as_short_ones_are_dropped_as_suffice(names, over, dropped):
    found = way(late(droppable(*names), over), Strategy.DROP)
    assert (found.dropped, found.changes, found.is_feasible) == (dropped, (), True)


def test_what_dropping_leaves_over_is_shared():
    found = way(late(droppable("ben"), "4:00"), Strategy.DROP)
    assert (found.dropped, found.over) == (("ben",), ZERO)
    assert sum((one.before - one.after for one in found.changes), ZERO) == lasting("1:00")


def test_lower_priorities_are_dropped_first_and_what_may_stay_stays():
    show = droppable("ben", "cruz", "eva")
    parts = [replace(s, priority=2) if s.id == "ben" else s for s in show.blocks[0].segments]
    show = agenda(replace(show.blocks[0], segments=tuple(parts)))
    assert way(late(show, "3:00"), Strategy.DROP).dropped == ("ben",)
    assert way(late(show, "4:00"), Strategy.DROP).dropped == ("cruz",)


def test_what_is_protected_or_needed_for_the_min_of_its_block_is_not_dropped():
    assert ways(late(droppable("ben", protected=True), "2:00")).way("drop") is None
    show = droppable("ben", "cruz")
    show = agenda(replace(show.blocks[0], min=lasting("26:00")))
    assert way(late(show, "2:00"), Strategy.DROP).dropped == ("ben",)


def test_a_segment_may_differ_from_its_block():
    show = droppable("ben")
    show = agenda(replace(show.blocks[0], protected=True))
    assert way(late(show, "2:00"), Strategy.DROP).dropped == ("ben",)
    show = agenda(replace(webinar().blocks[0], droppable=True), webinar().blocks[1])
    assert way(late(show, "2:00"), Strategy.DROP).dropped == ("cruz",)


def test_nothing_is_dropped_that_a_hard_start_makes_pointless():
    show = agenda(
        block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "5:00", droppable=True)),
        block("two", "16:20", "16:40", segment("cruz", "20:00"), hard_start=True),
        slot=("16:00", "16:38"),
    )
    assert ways(Played(show).at("16:00").start()).way("drop") is None


def test_a_block_that_is_dropped_whole_holds_up_nothing():
    """Its hard start goes with it, also where it is next."""
    show = agenda(
        block("one", "16:00", "16:10", segment("ana", "10:00")),
        block("two", "16:15", "16:20", segment("ben", "5:00", droppable=True), hard_start=True),
        block("three", "16:20", "16:25", segment("cruz", "5:00", protected=True)),
        slot=("16:00", "16:24"),
    )
    drop = way(Played(show).at("16:00").start(), Strategy.DROP)
    assert (drop.dropped, drop.expected_end) == (("ben",), at("16:15"))


# When nothing suffices.


def test_when_no_way_suffices_each_does_its_best_and_what_would_is_told():
    recovery = ways(late(webinar(), "25:00"))
    assert [(one.strategy, one.is_feasible, one.over) for one in recovery.ways] == [
        ("share", False, lasting("5:00")),
        ("block", False, lasting("17:00")),
    ]
    assert recovery.would_suffice == Shortfall(lasting("5:00"), ("questions",), lasting("5:00"))


def test_several_may_have_to_go_and_what_is_protected_never_does():
    found = ways(late(webinar(protected=True), "25:00")).would_suffice
    assert found == Shortfall(lasting("11:00"), ("cruz", "panel"), lasting("11:00"))


def test_sometimes_nothing_would():
    assert ways(late(webinar(), "55:00")).would_suffice == Shortfall(lasting("35:00"), (), None)


def test_what_may_be_dropped_is_gone_before_what_may_not():
    found = ways(late(droppable("ben"), "20:00")).would_suffice
    assert found == Shortfall(lasting("10:15"), ("cruz", "dia", "eva"), lasting("10:15"))


# Under.


def test_a_show_well_under_is_told_where_its_time_could_go_questions_first():
    show = Played(webinar()).at("16:00").start().at("16:02").next()
    assert ways(show).over == -lasting("8:00")
    assert minutes(way(show, Strategy.QUESTIONS)) == {"questions": (15, 23)}
    assert minutes(way(show, Strategy.BLOCK)) == {"cruz": (10, 18)}
    assert minutes(way(show, Strategy.SHARE)) == {
        "cruz": (10, 12),
        "panel": (10, 12),
        "questions": (15, 18),
        "goodbye": (5, 6),
    }
    assert ways(show).way("drop") is None
    assert ways(show).ways[0].strategy == "questions"


def test_under_two_minutes_nothing_is_offered():
    show = Played(webinar()).at("16:00").start()
    assert ways(show.at("16:08:01").next()) == Recovery(-lasting("1:59"))


def test_those_who_gave_way_are_the_first_to_get_time_back():
    show = Played(webinar()).at("16:00").start().at("16:02").next()
    short = (("panel", lasting("6:00")), ("goodbye", lasting("3:00")))
    show.do(c.Recover(strategy="share", allotments=short))
    assert minutes(way(show, Strategy.SHARE)) == {
        "cruz": (10, 12),
        "panel": (6, 12),
        "questions": (15, 18),
        "goodbye": (3, 6),
    }


def test_a_hard_start_is_never_passed_by_time_that_is_given():
    show = agenda(
        block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")),
        block("two", "16:20", "16:40", segment("cruz", "18:00"), hard_start=True),
    )
    share = way(Played(show).at("16:00").start().at("16:05").next().back().at("16:05"), Strategy.SHARE)
    assert (share.over, share.is_feasible) == (ZERO, True)


# What is guaranteed, against a search of everything on small shows.

names = ("ana", "ben", "cruz", "dia", "eva")
lengths = st.one_of(st.integers(3, 10).map(lambda n: n * 15), st.integers(40, 150))
mins = st.one_of(st.none(), st.integers(20, 120).map(lambda s: timedelta(seconds=s)))


@st.composite
def small_shows(draw: st.DrawFn) -> Played:
    """Two blocks of five segments of a minute or two, the first of them on air for some time."""
    seconds = [draw(lengths) for _ in names]
    segments = [
        segment(
            name,
            f"0:{length}",
            kind=draw(
                st.sampled_from((Kind.TALK, Kind.TALK, Kind.QUESTIONS, Kind.ROUND_TABLE, Kind.REMARKS))
            ),
            min=draw(mins),
            protected=draw(st.sampled_from((None, None, None, True))),
            droppable=draw(st.sampled_from((None, None, True))),
            priority=draw(st.sampled_from((None, None, None, 1, 5, 9))),
        )
        for name, length in zip(names, seconds, strict=True)
    ]
    split = draw(st.integers(1, 4))
    first, second = sum(seconds[:split]), sum(seconds[split:])
    gap = draw(st.sampled_from((0, 0, 15, 40)))
    begins = at("16:00") + timedelta(seconds=first + gap)
    ends = begins + timedelta(seconds=second)
    one = replace(
        block("one", "16:00", "16:01", *segments[:split]),
        end=at("16:00") + timedelta(seconds=first),
        min=draw(st.sampled_from((None, None, None, timedelta(seconds=first - 30)))),
    )
    two = replace(
        block("two", "16:01", "16:02", *segments[split:], hard_start=draw(st.booleans())),
        start=begins,
        end=ends,
    )
    show = agenda(one, two)
    early = timedelta(seconds=draw(st.sampled_from((0, 0, 0, 20, 47))))
    show = replace(show, event=replace(show.event, hard_out=ends - early))
    played = Played(show).at("16:00").start()
    return played.at(
        played.now
        + timedelta(seconds=draw(st.integers(0, 200)), milliseconds=draw(st.sampled_from((0, 700))))
    )


def pending(state: State) -> list[str]:
    return [name for name in state.order.ids if state.turn(name) is Turn.PENDING]


def shortest(state: State, name: str) -> timedelta:
    """The shortest acceptable allotment by the words of the documentation."""
    planned = state.plan.segments[name]
    least = planned.segment.min
    if least is None:
        least = max(planned.wanted * 3 / 5, timedelta(minutes=1))
    return min(least, planned.allotment)


def choices(state: State, name: str) -> list[timedelta]:
    """Every allotment that a segment may have when the show is over."""
    planned = state.plan.segments[name]
    if planned.segment.protected:
        return [planned.allotment]
    steps = [n * STEP for n in range(planned.allotment // STEP + 1)]
    return [
        planned.allotment,
        *(one for one in steps if shortest(state, name) <= one < planned.allotment),
    ]


def possible(show: Played) -> Iterator[tuple[dict[str, timedelta], datetime]]:
    """Every choice of allotments, with the end of the show that it leads to."""
    state = show.state
    waiting = pending(state)
    shown = project(state, show.now)
    assert shown.on_air is not None
    for chosen in product(*(choices(state, name) for name in waiting)):
        allotments = dict(zip(waiting, chosen, strict=True))
        if any(
            b.block.min is not None
            and sum((allotments.get(s.id, s.allotment) for s in b.segments), ZERO)
            < min(b.block.min, whole(state, b.index))
            for b in state.plan.blocks
        ):
            continue
        end = shown.on_air.expected_end
        for name in waiting:
            holder = state.plan.block_of(name)
            if holder.has_hard_start:
                end = max(end, holder.block.start)
            end += allotments[name]
        yield allotments, end


def whole(state: State, index: int) -> timedelta:
    return sum((s.allotment for s in state.plan.blocks[index].segments), ZERO)


def relative_cut(state: State, allotments: dict[str, timedelta]) -> float:
    """The largest part that a segment gives of what it can give."""
    return max(
        (
            (state.plan.segments[name].allotment - after)
            / (state.plan.segments[name].allotment - shortest(state, name))
            for name, after in allotments.items()
            if after != state.plan.segments[name].allotment
        ),
        default=0,
    )


def allotted(state: State, way: Way) -> dict[str, timedelta]:
    changed = {one.segment: one.after for one in way.changes}
    return {name: changed.get(name, state.plan.segments[name].allotment) for name in pending(state)}


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_every_way_keeps_what_has_to_be_kept(show):
    state = show.state
    for one in ways(show).found:
        for change in one.changes:
            planned = state.plan.segments[change.segment]
            assert not planned.segment.protected
            assert change.after % STEP == ZERO
            assert change.before == planned.allotment != change.after
            assert change.after >= min(shortest(state, change.segment), planned.allotment)
        assert all(state.plan.segments[name].segment.droppable for name in one.dropped)
        assert {change.segment for change in one.changes} | set(one.dropped) <= set(pending(state))
        for planned in state.plan.blocks:
            if planned.block.min is not None:
                now = taken(state, [(ch.segment, ch.after) for ch in one.changes], one.dropped)
                kept = [
                    s.allotment
                    for s in now.plan.blocks[planned.index].segments
                    if now.turn(s.id) is not Turn.SKIPPED
                ]
                assert sum(kept, ZERO) >= min(planned.block.min, whole(state, planned.index))


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_every_way_leads_to_the_end_that_it_promises_and_undo_takes_it_back_whole(show):
    before = show.shown
    for one in ways(show).found:
        shown = show.do(one.command).shown
        assert (shown.slot.expected_end, shown.slot.over) == (one.expected_end, one.over)
        assert one.is_feasible == (one.over <= ZERO)
        assert show.undo().shown == before


@given(small_shows())
@settings(max_examples=150, deadline=None)
def test_sharing_lands_as_near_to_the_hard_out_as_anything_can_and_never_after_it_when_that_is_possible(show):
    hard_out, recovery = show.state.plan.agenda.event.hard_out, ways(show)
    if recovery.over < timedelta(seconds=30):
        return
    best = nearest([end for _, end in possible(show)], hard_out)
    for strategy in (Strategy.SHARE, Strategy.QUESTIONS):
        found = recovery.way(strategy)
        assert (found.expected_end if found else hard_out + recovery.over) == best


def nearest(ends: list[datetime], wanted: datetime) -> datetime:
    """The end that is nearest to the wanted one, not after it where that is possible."""
    in_time = [end for end in ends if end <= wanted]
    return max(in_time) if in_time else min(ends)


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_of_equals_sharing_has_the_smallest_largest_relative_cut_of_all_that_end_then(show):
    state, found = show.state, ways(show).way(Strategy.SHARE)
    if found is None or found.over <= -timedelta(minutes=2) or priorities(show) != {5}:
        return
    equals = [relative_cut(state, chosen) for chosen, end in possible(show) if end == found.expected_end]
    assert relative_cut(state, allotted(state, found)) == pytest.approx(min(equals))


def priorities(show: Played) -> set[int]:
    return {show.state.plan.segments[name].segment.priority or 5 for name in pending(show.state)}


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_the_block_on_air_ends_as_near_to_its_planned_end_as_it_can(show):
    state, recovery = show.state, ways(show)
    here = state.plan.block_of(show.on_air)
    within = [s.id for s in here.segments if s.id in pending(state)]
    shown = show.shown.blocks[here.index].expected_end
    assert shown is not None
    if recovery.over < timedelta(seconds=30) or shown <= here.block.end:
        return
    ends = [
        show.shown.on_air.expected_end + sum((chosen[name] for name in within), ZERO)
        for chosen, _ in possible(show)
    ]
    found = recovery.way(Strategy.BLOCK)
    if found is None:
        assert nearest(ends, here.block.end) == shown
    else:
        assert {change.segment for change in found.changes} <= set(within)
        after = allotted(state, found)
        end = show.shown.on_air.expected_end + sum((after[name] for name in within), ZERO)
        assert end == nearest(ends, here.block.end)


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_lower_priorities_give_all_they_can_before_higher_ones_give_anything(show):
    state = show.state
    found = ways(show).way(Strategy.SHARE)
    if (
        found is None
        or found.over > ZERO
        or any(b.block.min or (b.has_hard_start and b.index) for b in state.plan.blocks)
    ):
        return
    if any(state.plan.segments[name].allotment % STEP for name in pending(state)):
        return  # landing nearer comes first
    after = allotted(state, found)
    worst = max(state.plan.segments[one.segment].segment.priority or 5 for one in found.changes)
    for name in pending(state):
        if (state.plan.segments[name].segment.priority or 5) < worst:
            assert after[name] == min(choices(state, name))


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_dropping_is_feasible_whenever_anything_is(show):
    recovery = ways(show)
    drop, share = recovery.way(Strategy.DROP), recovery.way(Strategy.SHARE)
    if drop and share and share.is_feasible:
        assert drop.is_feasible
    if drop and drop.is_feasible and not drop.changes:
        assert all(recovery_over(show, drop, without) > ZERO for without in drop.dropped)


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_of_one_priority_as_few_are_dropped_as_suffice(show):
    state, found = show.state, ways(show).way(Strategy.DROP)
    if (
        found is None
        or found.changes
        or any(b.block.min or (b.index and b.has_hard_start) for b in state.plan.blocks)
    ):
        return
    may = [one for one in leeways(show) if one.is_droppable]
    if len({one.priority for one in may}) == 1:
        few = [one.id for one in sorted(may, key=lambda one: one.need)[1 - len(found.dropped) :]]
        few = few if len(found.dropped) > 1 else []
        assert project(taken(state, (), few), show.now).slot.over > ZERO


def leeways(show: Played) -> tuple[Leeway, ...]:
    return outlook(show.state, show.now).pending


def recovery_over(show: Played, drop: Way, without: str) -> timedelta:
    dropped = [name for name in drop.dropped if name != without]
    return project(taken(show.state, (), dropped), show.now).slot.over


@given(small_shows())
@settings(max_examples=100, deadline=None)
def test_what_would_suffice_does(show):
    recovery = ways(show)
    if recovery.would_suffice is None or not recovery.would_suffice.drops:
        return
    state = show.state
    least = [(name, min(choices(state, name))) for name in pending(state)]
    may_go = [
        name
        for name in pending(state)
        if state.plan.segments[name].segment.droppable and not state.plan.segments[name].segment.protected
    ]
    has_room = any(b.block.min is not None for b in state.plan.blocks)
    after = taken(state, least, (*may_go, *recovery.would_suffice.drops))
    assert has_room or project(after, show.now).slot.over <= ZERO
    assert not any(state.plan.segments[name].segment.protected for name in recovery.would_suffice.drops)


@given(small_shows())
@settings(max_examples=50, deadline=None)
def test_the_same_show_has_the_same_ways(show):
    assert ways(show) == ways(show)


@given(small_shows(), st.integers(120, 400))
@settings(max_examples=100, deadline=None)
def test_time_that_was_won_is_used_up_to_a_step_and_never_past_the_hard_out(show, seconds):
    event = show.state.plan.agenda.event
    plan = replace(
        show.state.plan,
        agenda=replace(
            show.state.plan.agenda, event=replace(event, hard_out=event.hard_out + timedelta(seconds=seconds))
        ),
    )
    state = replace(show.state, plan=plan)
    found = recovery(state, show.now)
    if found.over > -timedelta(minutes=2):
        return
    for one in found.found:
        assert one.is_feasible
        assert all(change.after > change.before for change in one.changes)
        assert one.dropped == ()
        if one.strategy is not Strategy.BLOCK and not any(b.index and b.has_hard_start for b in plan.blocks):
            assert one.over > -STEP
