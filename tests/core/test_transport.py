"""Transport: what start, next, back, pause and the rest do, and what they refuse (design 4.3)."""

from datetime import timedelta

import pytest

from runofshow.core import commands as c
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Status, Turn
from tests.core.shows import Played, agenda, block, lasting, round_table, segment, two_blocks


@pytest.fixture
def show() -> Played:
    return Played(two_blocks())


def turns(show: Played) -> dict[str, str]:
    return {segment: show.state.turn(segment).value for segment in show.state.order.ids}


def test_start_puts_the_first_pending_segment_on_air(show):
    show.do(c.Skip("ana")).at("16:00").start()
    assert turns(show) == {"ana": "skipped", "ben": "on_air", "cruz": "pending", "dia": "pending"}


def test_start_is_refused_when_started_ended_or_nothing_is_left(show):
    show.at("16:00").start()
    assert show.give(c.Start()) == Refusal(Reason.ALREADY_STARTED)
    show.end()
    assert show.give(c.Start()) == Refusal(Reason.ENDED)
    empty = Played(agenda(block("one", "16:00", "16:10", segment("ana"))))
    empty.do(c.Skip("ana"))
    assert empty.give(c.Start()) == Refusal(Reason.NOTHING_TO_START)


def test_next_ends_the_segment_on_air_and_starts_the_following_pending_one(show):
    show.at("16:00").start().at("16:09").do(c.Skip("ben")).next()
    assert turns(show) == {"ana": "done", "ben": "skipped", "cruz": "on_air", "dia": "pending"}
    assert show.spent("ana") == lasting("9:00")


def test_next_after_the_last_segment_ends_the_show(show):
    show.at("16:00").start()
    for _ in range(4):
        show.next()
    assert show.state.status is Status.ENDED
    assert show.state.on_air is None


def test_back_gives_the_air_back_and_the_one_left_keeps_what_it_has_spent(show):
    show.at("16:00").start().at("16:08").next().at("16:10").back().at("16:11")
    assert show.on_air == "ana"
    assert (show.spent("ana"), show.spent("ben")) == (lasting("9:00"), lasting("2:00"))
    assert show.state.turn("ben") is Turn.PENDING
    assert show.at("16:12").next().at("16:13").spent("ben") == lasting("3:00")


def test_back_goes_further_back_each_time_and_stops_at_the_first(show):
    show.at("16:00").start().next().next().back().back()
    assert show.on_air == "ana"
    assert show.give(c.Back("ana")) == Refusal(Reason.NOTHING_BEFORE, "ana")


@pytest.mark.parametrize("command", [c.Next, c.Back, c.End])
def test_two_people_pressing_at_once_advance_once(show, command):
    show.at("16:00").start().next().next()
    leaving = show.on_air
    show.do(command(leaving))
    before = show.history
    refusal = show.give(command(leaving))
    assert refusal in (Refusal(Reason.NOT_ON_AIR, leaving), Refusal(Reason.ENDED))
    assert show.history == before


def test_a_pause_counts_for_nobody(show):
    show.at("16:00").start().at("16:02").do(c.Pause()).at("16:05").do(c.Resume()).at("16:06")
    assert show.spent("ana") == lasting("3:00")
    assert show.state.pauses(show.now) == lasting("3:00")


@pytest.mark.parametrize("move", [Played.next, Played.back])
def test_next_and_back_while_paused_also_resume(show, move):
    show.at("16:00").start().at("16:01").next().at("16:02").do(c.Pause()).at("16:05")
    move(show)
    assert show.state.status is Status.LIVE
    assert show.state.pauses(show.now) == lasting("3:00")


def test_ending_while_paused_keeps_the_pause(show):
    show.at("16:00").start().at("16:02").do(c.Pause()).at("16:05").end()
    assert show.state.pauses(show.now) == lasting("3:00")
    assert show.spent("ana") == lasting("2:00")


def test_pause_and_resume_are_refused_where_they_say_nothing_new(show):
    assert show.give(c.Pause()) == Refusal(Reason.NOT_STARTED)
    assert show.give(c.Resume()) == Refusal(Reason.NOT_STARTED)
    show.at("16:00").start()
    assert show.give(c.Resume()) == Refusal(Reason.NOT_PAUSED)
    show.do(c.Pause())
    assert show.give(c.Pause()) == Refusal(Reason.ALREADY_PAUSED)
    show.end()
    assert show.give(c.Resume()) == Refusal(Reason.ENDED)


def test_time_is_added_to_the_segment_on_air_and_kept_apart_from_its_allotment(show):
    show.at("16:00").start().do(c.AddTime(lasting("2:00"))).do(c.AddTime(-timedelta(seconds=30)))
    view = show.shown.segments[0]
    assert (view.allotment, view.added, view.remaining) == (
        lasting("10:00"),
        lasting("1:30"),
        lasting("11:30"),
    )


def test_adding_time_is_refused_before_the_show_for_nothing_and_for_more_than_a_day(show):
    assert show.give(c.AddTime(lasting("1:00"))) == Refusal(Reason.NOT_STARTED)
    show.at("16:00").start()
    assert show.give(c.AddTime(timedelta())) == Refusal(Reason.NO_TIME)
    assert show.give(c.AddTime(timedelta(days=-2))) == Refusal(Reason.TOO_MUCH_TIME)


def test_only_a_pending_segment_can_be_skipped(show):
    assert show.give(c.Skip("nobody")) == Refusal(Reason.UNKNOWN_SEGMENT, "nobody")
    show.at("16:00").start()
    assert show.give(c.Skip("ana")) == Refusal(Reason.NOT_PENDING, "ana")
    show.end()
    assert show.give(c.Skip("ben")) == Refusal(Reason.ENDED)


def test_a_skipped_segment_can_be_taken_in_again_until_the_show_has_passed_it(show):
    show.at("16:00").start().do(c.Skip("ben"))
    show.do(c.Unskip("ben")).do(c.Skip("ben")).next()
    assert show.on_air == "cruz"
    assert show.give(c.Unskip("ben")) == Refusal(Reason.PASSED, "ben")
    assert show.give(c.Unskip("dia")) == Refusal(Reason.NOT_SKIPPED, "dia")
    assert show.give(c.Unskip("nobody")) == Refusal(Reason.UNKNOWN_SEGMENT, "nobody")
    show.back().do(c.Unskip("ben"))
    assert show.state.turn("ben") is Turn.PENDING
    show.do(c.Skip("ben")).end()
    assert show.give(c.Unskip("ben")) == Refusal(Reason.PASSED, "ben")


def test_a_segment_is_brought_forward_within_its_block_only():
    show = Played(
        agenda(
            block("one", "16:00", "16:30", segment("ana"), segment("ben"), segment("cruz")),
            block("two", "16:30", "16:40", segment("dia")),
        )
    )
    assert show.give(c.BringForward("cruz")) == Refusal(Reason.NOT_STARTED)
    show.at("16:00").start().do(c.BringForward("cruz"))
    assert show.state.order.ids == ("ana", "cruz", "ben", "dia")
    assert show.give(c.BringForward("cruz")) == Refusal(Reason.ALREADY_NEXT, "cruz")
    assert show.give(c.BringForward("dia")) == Refusal(Reason.ANOTHER_BLOCK, "dia")
    assert show.give(c.BringForward("ana")) == Refusal(Reason.NOT_PENDING, "ana")
    assert show.next().on_air == "cruz"


def test_the_only_speaker_has_the_floor_and_nobody_in_a_round_table_until_it_is_given():
    show = Played(round_table()).at("16:00").start()
    assert show.shown.on_air.floor is None
    show.at("16:01").do(c.GiveFloor("ben")).at("16:04").do(c.GiveFloor("cruz")).at("16:05").do(c.Pause())
    show.at("16:09").do(c.Resume()).at("16:10").do(c.GiveFloor(None)).at("16:12")
    assert dict(show.shown.airtime) == {"ben": lasting("3:00"), "cruz": lasting("2:00")}
    single = Played(two_blocks()).at("16:00").start().at("16:03")
    assert (single.shown.on_air.floor, dict(single.shown.airtime)) == ("ana", {"ana": lasting("3:00")})


def test_nobody_has_the_floor_on_coming_back_to_a_round_table():
    show = (
        Played(round_table()).at("16:00").start().do(c.GiveFloor("ana")).at("16:02").next().at("16:03").back()
    )
    assert show.at("16:05").shown.on_air.floor is None
    assert dict(show.shown.airtime) == {"ana": lasting("2:00")}


def test_the_floor_is_given_to_speakers_of_the_segment_or_else_of_its_block():
    show = Played(round_table())
    assert show.give(c.GiveFloor("ana")) == Refusal(Reason.NOT_STARTED)
    show.at("16:00").start()
    assert show.give(c.GiveFloor("pelayo")) == Refusal(Reason.NO_SPEAKER, "Pelayo")
    show.do(c.GiveFloor("ana"))
    assert show.give(c.GiveFloor("ana")) == Refusal(Reason.HAS_FLOOR, "Ana")
    show.next().do(c.GiveFloor("pelayo")).do(c.GiveFloor("cruz"))
    assert show.give(c.GiveFloor("zoe")) == Refusal(Reason.NO_SPEAKER, "zoe")


def test_the_floor_in_a_block_without_a_moderator_goes_to_its_speakers():
    show = Played(agenda(block("one", "16:00", "16:20", segment("ana"), segment("q", speakers=()))))
    show.at("16:00").start().next()
    assert show.shown.on_air.may_have_floor == ("ana",)


def test_a_show_that_has_ended_takes_no_transport(show):
    show.at("16:00").start().end()
    for command in (
        c.Next("ana"),
        c.Pause(),
        c.AddTime(lasting("1:00")),
        c.GiveFloor("ana"),
        c.BringForward("ben"),
    ):
        assert show.give(command) == Refusal(Reason.ENDED)


def test_a_refusal_says_why_in_words():
    assert str(Refusal(Reason.NOT_PENDING, "ana")) == "“ana” is not pending."
