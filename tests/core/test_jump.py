"""From cue to cue: where a rehearsal jumps to, and when there is nothing to leave out."""

import pytest

from runofshow.core import commands as c
from runofshow.core.jump import landing
from runofshow.core.refusal import Reason, Refusal
from tests.core.shows import Played, agenda, at, block, lasting, segment, two_blocks


@pytest.fixture
def show() -> Played:
    return Played(two_blocks())


def test_before_the_start_it_goes_to_ten_seconds_before_it(show):
    assert landing(show.at("15:56").shown) == at("15:59:50")


def test_where_the_first_segments_are_skipped_the_show_starts_with_the_first_that_is_not():
    second = block("two", "16:20", "16:30", segment("ben", "10:00"), hard_start=True)
    show = Played(agenda(block("one", "16:00", "16:10", segment("ana", "10:00")), second))
    assert landing(show.do(c.Skip("ana")).shown) == at("16:19:50")


def test_on_air_it_goes_to_ten_seconds_before_the_end_whatever_warnings_lie_between(show):
    assert landing(show.at("16:03").start().at("16:04:30").shown) == at("16:12:50")


def test_what_a_speaker_is_given_counts(show):
    assert landing(show.at("16:00").start().do(c.AddTime(lasting("2:00"))).shown) == at("16:11:50")


def test_a_pause_that_is_over_moves_the_cue(show):
    show.at("16:00").start().at("16:01").do(c.Pause()).at("16:03").do(c.Resume())
    assert landing(show.shown) == at("16:11:50")


def test_where_the_clock_of_the_room_was_set_the_steady_clock_still_counts(show):
    assert landing(show.at("15:56").clock_set(lasting("1:00")).shown) == at("15:58:50")


@pytest.mark.parametrize("clock", ["16:09:50", "16:09:59", "16:10", "16:14"])
def test_with_ten_seconds_left_or_in_overtime_there_is_nothing_to_leave_out(show, clock):
    assert landing(show.at("16:00").start().at(clock).shown) == Refusal(Reason.CUE_IS_NEAR)


@pytest.mark.parametrize("clock", ["15:59:50", "16:02"])
def test_a_start_that_is_due_is_not_jumped_to(show, clock):
    assert landing(show.at(clock).shown) == Refusal(Reason.CUE_IS_NEAR)


def test_no_time_is_left_out_of_a_pause_nor_after_the_end(show):
    show.at("16:00").start().at("16:01").do(c.Pause())
    assert landing(show.shown) == Refusal(Reason.PAUSED)
    show.do(c.Resume()).end()
    assert landing(show.shown) == Refusal(Reason.ENDED)


def test_a_show_of_which_all_is_skipped_has_no_cue(show):
    for name in ("ana", "ben", "cruz", "dia"):
        show.do(c.Skip(name))
    assert landing(show.shown) == Refusal(Reason.NOTHING_TO_START)
