"""Dead air before a block of hard start, which is told where nobody planned it."""

from hypothesis import given
from hypothesis import strategies as st

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda
from runofshow.core.gap import Gap
from runofshow.core.recovery import Recovery, recovery
from tests.core.shows import Played, agenda, at, block, lasting, segment


def with_a_hard_start(second: str = "16:20", hard: str = "16:40") -> Agenda:
    """Two talks of ten minutes, two more from `second` on, and one that begins at `hard` and not before."""
    return agenda(
        block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")),
        block("two", second, "16:40", segment("cruz", "10:00"), segment("dia", "10:00")),
        block("three", hard, "17:00", segment("eva", "10:00"), hard_start=True),
    )


def found(show: Played) -> list[tuple[str, str, str]]:
    return [
        (gap.block.block.id, f"{gap.start:%H:%M}", f"{gap.end:%H:%M}")
        for gap in recovery(show.state, show.now).gaps
    ]


def test_a_show_that_runs_as_planned_has_none():
    assert found(Played(with_a_hard_start())) == []
    assert found(Played(with_a_hard_start()).at("16:00").start()) == []


def test_a_speaker_who_is_brief_leaves_dead_air_before_the_hard_start():
    show = Played(with_a_hard_start()).at("16:00").start().at("16:03").next()
    assert found(show) == [("three", "16:33", "16:40")]
    assert recovery(show.state, show.now).gaps[0].lasts == lasting("7:00")


def test_under_two_minutes_nobody_is_told():
    show = Played(with_a_hard_start()).at("16:00").start().at("16:08:01").next()
    assert found(show) == []
    show = Played(with_a_hard_start()).at("16:00").start().at("16:08").next()
    assert found(show) == [("three", "16:38", "16:40")]


def test_what_was_planned_is_no_news():
    show = Played(with_a_hard_start(hard="16:45")).at("16:00").start()
    assert found(show) == []
    assert found(show.at("16:08").next()) == [("three", "16:38", "16:45")]


def test_what_is_skipped_leaves_a_gap_too_and_one_before_the_start_of_the_show_is_none():
    show = Played(with_a_hard_start()).do(c.Skip("dia"))
    assert found(show) == [("three", "16:30", "16:40")]
    for name in ("ana", "ben", "cruz"):
        show.do(c.Skip(name))
    assert found(show) == []


def test_before_a_first_block_that_was_started_too_early_it_is_told_as_it_is_expected():
    show = Played(with_a_hard_start()).at("15:55").start().do(c.AddTime(-lasting("8:00")))
    assert found(show) == [("one", "15:57", "16:00"), ("three", "16:30", "16:40")]


def test_each_hard_start_has_its_own():
    show = agenda(
        block("one", "16:00", "16:20", segment("ana", "20:00")),
        block("two", "16:20", "16:40", segment("ben", "20:00"), hard_start=True),
        block("three", "16:40", "17:00", segment("cruz", "20:00"), hard_start=True),
    )
    played = Played(show).at("16:00").start().do(c.AddTime(-lasting("5:00")))
    assert found(played) == [("two", "16:15", "16:20")]


def test_after_the_end_nothing_is_missing():
    show = Played(with_a_hard_start()).at("16:00").start().at("16:03").end()
    assert recovery(show.state, show.now) == Recovery(at("16:03") - at("17:00"))


@given(st.lists(st.integers(0, 900), min_size=1, max_size=4))
def test_nothing_is_expected_in_a_gap_and_what_follows_begins_behind_it(seconds: list[int]):
    show = Played(with_a_hard_start()).at("16:00").start()
    for passed in seconds:
        show.at(show.now + lasting("0:01") * passed).next()
        gaps: tuple[Gap, ...] = recovery(show.state, show.now).gaps
        starts = {view.expected_start for view in show.shown.segments}
        ends = {view.expected_end for view in show.shown.segments}
        for gap in gaps:
            assert gap.start in ends
            assert gap.end in starts
            assert gap.lasts >= lasting("2:00")
