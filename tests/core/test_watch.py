"""Thresholds and flags: each crossing once, by its own time, however seldom anyone looks (design 4.5)."""

from datetime import datetime, timedelta

import pytest

from runofshow.core import commands as c
from runofshow.core.events import FlagChanged, PhaseChanged
from tests.core.shows import Played, agenda, at, block, lasting, segment, two_blocks

JUST_AFTER = timedelta(microseconds=1)


def noted(show: Played) -> list[tuple[datetime, str, str]]:
    """What was noted of phases and flags: when, of what, and what it became."""
    found = []
    for entry in show.entries:
        for event in entry.events:
            if isinstance(event, PhaseChanged):
                found.append((event.at, event.segment, event.phase.value))
            elif isinstance(event, FlagChanged):
                found.append((event.at, event.block or "slot", event.flag.value))
    return found


@pytest.fixture
def late() -> list[tuple[datetime, str, str]]:
    """What is noted of a first talk that goes on until 16:21."""
    return [
        (at("16:08"), "ana", "warning"),
        (at("16:09"), "ana", "danger"),
        (at("16:10") + JUST_AFTER, "ana", "overtime"),
        (at("16:10:30"), "one", "will_overrun"),
        (at("16:10:30"), "two", "will_overrun"),
        (at("16:10:30"), "slot", "will_overrun"),
        (at("16:20") + JUST_AFTER, "one", "overrun"),
    ]


def test_everything_is_noted_by_its_own_time_when_nobody_looked_for_twenty_minutes(late):
    assert noted(Played(two_blocks()).at("16:00").start().at("16:21")) == late


@pytest.mark.parametrize("seconds", [0.05, 1, 7, 61])
def test_the_rate_of_looking_changes_nothing(late, seconds):
    show = Played(two_blocks()).at("16:00").start()
    while show.now < at("16:21"):
        show.at(min(show.now + timedelta(seconds=seconds * 10), at("16:21")))
    assert noted(show) == late


def test_removing_more_time_than_is_left_is_overtime_once():
    show = Played(two_blocks()).at("16:00").start().do(c.AddTime(-lasting("15:00"))).at("16:00:03")
    assert [what for what in noted(show) if what[1] == "ana"] == [(at("16:00"), "ana", "overtime")]


def test_a_threshold_crossed_again_after_time_was_added_is_noted_again():
    show = (
        Played(two_blocks()).at("16:00").start().at("16:08:30").do(c.AddTime(lasting("5:00"))).at("16:13:10")
    )
    assert [what for what in noted(show) if what[1] == "ana"] == [
        (at("16:08"), "ana", "warning"),
        (at("16:08:30"), "ana", "normal"),
        (at("16:13"), "ana", "warning"),
    ]


def test_a_paused_show_crosses_no_threshold_but_its_flags_go_on():
    show = Played(two_blocks()).at("16:00").start().at("16:07:59").do(c.Pause()).at("16:09")
    assert noted(show) == [
        (at("16:08:29"), "one", "will_overrun"),
        (at("16:08:29"), "two", "will_overrun"),
        (at("16:08:29"), "slot", "will_overrun"),
    ]


def test_time_made_good_clears_the_flag():
    show = Played(two_blocks()).at("16:00").start().at("16:12").do(c.Skip("dia")).at("16:12:30")
    assert [what for what in noted(show) if what[1] in ("two", "slot")][-2:] == [
        (at("16:12"), "two", "on_track"),
        (at("16:12"), "slot", "on_track"),
    ]


def test_a_show_that_does_not_start_is_flagged():
    show = Played(two_blocks()).at("16:45")
    assert noted(show) == [
        (at("16:00:30"), "one", "will_overrun"),
        (at("16:00:30"), "two", "will_overrun"),
        (at("16:00:30"), "slot", "will_overrun"),
        (at("16:20") + JUST_AFTER, "one", "overrun"),
        (at("16:40") + JUST_AFTER, "two", "overrun"),
        (at("16:40") + JUST_AFTER, "slot", "overrun"),
    ]


def test_a_block_that_finished_within_the_tolerance_did_not_overrun():
    show = Played(two_blocks()).at("16:00").start().next().at("16:20:10").next().at("16:20:20")
    assert [what for what in noted(show) if what[1] == "one"] == [
        (at("16:20") + JUST_AFTER, "one", "overrun"),
        (at("16:20:10"), "one", "on_track"),
    ]
    assert Played(two_blocks()).at("16:00").start().end().shown.blocks[0].flag.value == "on_track"


def test_a_hard_start_absorbs_what_runs_over_until_it_no_longer_can():
    show = Played(
        agenda(
            block("one", "16:00", "16:10", segment("ana")),
            block("two", "16:20", "16:30", segment("ben"), hard_start=True),
        )
    )
    show.at("16:00").start().at("16:20:31")
    assert [what for what in noted(show) if what[1] in ("two", "slot")] == [
        (at("16:20:30"), "two", "will_overrun"),
        (at("16:20:30"), "slot", "will_overrun"),
    ]


def test_without_a_tolerance_any_time_over_is_flagged_but_being_on_time_is_not():
    show = Played(agenda(block("one", "16:00", "16:10", segment("ana")), tolerance=timedelta()))
    show.at("16:00").start().at("16:10")
    assert show.shown.slot.flag.value == "on_track"
    assert show.at(at("16:10") + JUST_AFTER).shown.slot.flag.value == "overrun"
    early = Played(agenda(block("one", "16:00", "16:10", segment("ana")), tolerance=timedelta()))
    assert early.at("16:00:01").shown.slot.flag.value == "will_overrun"
