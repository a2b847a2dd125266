"""The projection: what is expected from here, and how late that is (design 4.4)."""

from datetime import timedelta

from runofshow.core import commands as c
from runofshow.core.agenda import Kind
from runofshow.core.flag import Flag, Phase
from runofshow.core.question import Standing
from runofshow.core.state import Status
from tests.core.shows import Played, agenda, at, block, lasting, round_table, segment, two_blocks


def with_hard_start() -> Played:
    """Two talks, a gap of five minutes, and a block that starts at 16:25 and not before."""
    return Played(
        agenda(
            block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")),
            block("two", "16:25", "16:40", segment("cruz", "15:00"), hard_start=True),
        )
    )


def test_before_the_show_its_first_segment_is_expected_as_planned_and_then_now():
    show = Played(two_blocks())
    assert show.shown.segments[0].expected_start == at("16:00")
    assert show.at("16:04").shown.segments[0].expected_start == at("16:04")
    assert show.shown.slot.over == lasting("4:00")


def test_a_segment_skipped_before_the_show_leaves_no_gap():
    show = Played(two_blocks()).do(c.Skip("ana"))
    assert show.expected() == {"ben": at("16:10"), "cruz": at("16:20"), "dia": at("16:30")}


def test_the_segment_on_air_is_expected_to_end_when_its_time_is_up_and_the_rest_follows():
    show = Played(two_blocks()).at("16:03").start().at("16:05")
    assert show.expected() == {
        "ana": at("16:13"),
        "ben": at("16:23"),
        "cruz": at("16:33"),
        "dia": at("16:43"),
    }
    assert show.shown.on_air.behind == lasting("3:00")
    assert show.shown.slot.over == lasting("3:00")


def test_in_overtime_everything_moves_with_the_clock():
    show = Played(two_blocks()).at("16:00").start().at("16:12")
    assert show.shown.on_air.remaining == -lasting("2:00")
    assert show.expected()["ana"] == at("16:12")
    assert show.expected()["dia"] == at("16:42")


def test_while_paused_everything_moves_with_the_clock():
    show = Played(two_blocks()).at("16:00").start().at("16:02").do(c.Pause()).at("16:07")
    assert show.expected()["ana"] == at("16:15")
    assert show.shown.slot.over == lasting("5:00")


def test_a_block_with_a_hard_start_waits_for_it_and_absorbs_what_runs_over():
    show = with_hard_start().at("16:00").start().at("16:12").next()
    assert show.expected() == {"ben": at("16:22"), "cruz": at("16:40")}
    assert show.at("16:30").expected() == {"ben": at("16:30"), "cruz": at("16:45")}


def test_blocks_without_a_hard_start_come_early_when_time_is_saved():
    show = Played(two_blocks()).at("16:00").start().at("16:05").next()
    assert show.expected()["dia"] == at("16:35")
    assert show.shown.slot.over == -lasting("5:00")


def test_skipped_segments_take_no_time():
    show = Played(two_blocks()).at("16:00").start().do(c.Skip("ben"))
    assert show.expected() == {"ana": at("16:10"), "cruz": at("16:20"), "dia": at("16:30")}


def test_a_segment_left_by_back_still_needs_only_what_it_has_not_spent():
    show = Played(two_blocks()).at("16:00").start().at("16:08").next().at("16:12").back()
    assert show.expected() == {
        "ana": at("16:14"),
        "ben": at("16:20"),
        "cruz": at("16:30"),
        "dia": at("16:40"),
    }


def test_a_segment_that_has_spent_all_it_had_takes_no_more_time():
    show = Played(two_blocks()).at("16:00").start().at("16:08").next().at("16:20").back()
    assert show.expected()["ben"] == show.expected()["ana"] == at("16:22")


def test_latest_finish_leaves_the_rest_its_allotments_before_the_hard_out_and_the_end_of_the_block():
    show = Played(two_blocks()).at("16:00").start().at("16:12")
    assert show.shown.on_air.latest_finish == at("16:10")
    show.do(c.Skip("dia"))
    assert show.shown.on_air.latest_finish == at("16:20")
    assert show.shown.on_air.latest_finish_in_block == at("16:10")
    assert show.shown.on_air.time_left_in_block == lasting("8:00")


def test_a_block_knows_when_it_began_ends_and_how_that_stands_to_its_plan():
    show = Played(two_blocks()).at("16:02").start().at("16:13").next().at("16:24").next()
    one, two = show.shown.blocks
    assert (one.expected_start, one.expected_end, one.over) == (at("16:02"), at("16:24"), lasting("4:00"))
    assert (two.expected_start, two.expected_end, two.over) == (at("16:24"), at("16:44"), lasting("4:00"))
    assert [(b.is_finished, b.is_on_air, b.id) for b in (one, two)] == [
        (True, False, "one"),
        (False, True, "two"),
    ]
    assert [(view.started, view.ended) for view in show.shown.segments] == [
        (at("16:02"), at("16:13")),
        (at("16:13"), at("16:24")),
        (at("16:24"), None),
        (None, None),
    ]
    assert show.shown.next.id == "dia"
    assert [view.id for view in show.shown.upcoming] == ["dia"]
    assert [view.over for view in show.shown.segments] == [
        lasting("3:00"),
        lasting("4:00"),
        lasting("4:00"),
        lasting("4:00"),
    ]


def test_a_block_left_by_back_is_expected_to_begin_anew():
    show = Played(two_blocks()).at("16:00").start().at("16:10").next().at("16:20").next().at("16:21").back()
    assert show.shown.blocks[1].expected_start == at("16:21")


def test_what_ran_over_is_who_spoke_for_too_long_whenever_they_began():
    show = Played(two_blocks()).at("16:00").start().at("16:14").next().at("16:22").next()
    ana, ben, *_ = show.shown.segments
    assert (ana.ran_over, ben.ran_over) == (lasting("4:00"), -lasting("2:00"))
    assert (ana.over, ben.over) == (lasting("4:00"), lasting("2:00"))


def test_a_block_of_which_nothing_is_run_has_no_end():
    show = Played(two_blocks()).do(c.Skip("ana")).do(c.Skip("ben"))
    one = show.shown.blocks[0]
    assert (one.expected_start, one.expected_end, one.over, one.flag) == (None, None, None, Flag.ON_TRACK)
    assert show.shown.segments[0].over is None


def test_a_show_that_has_ended_says_when_it_did():
    show = Played(two_blocks()).at("16:00").start().at("16:10").next().at("16:41").end().at("16:50")
    shown = show.shown
    assert (shown.status, shown.on_air, shown.next, shown.fits) == (Status.ENDED, None, None, 0)
    assert (shown.slot.expected_end, shown.slot.over, shown.slot.flag) == (
        at("16:41"),
        lasting("1:00"),
        Flag.OVERRUN,
    )
    assert (shown.blocks[1].expected_end, shown.upcoming) == (None, ())


def test_a_clock_set_back_moves_the_time_of_day_and_every_expected_end_but_not_the_countdown():
    show = Played(two_blocks()).at("16:00").start().at("16:06")
    before = show.shown
    show.clock_set(-lasting("5:00"))
    after = show.shown
    assert after.now == at("16:01")
    assert after.on_air.remaining == before.on_air.remaining == lasting("4:00")
    assert after.slot.expected_end == at("16:35")
    assert after.slot.hard_out == at("16:40")
    assert after.on_air.latest_finish == at("16:10")


def test_phases_follow_the_thresholds_and_zero_is_danger():
    show = Played(two_blocks()).at("16:00").start()
    seen = {}
    for clock in ("16:07:59", "16:08", "16:08:59", "16:09", "16:10", "16:10:01"):
        seen[clock] = show.at(clock).shown.on_air.phase
    assert seen == {
        "16:07:59": Phase.NORMAL,
        "16:08": Phase.WARNING,
        "16:08:59": Phase.WARNING,
        "16:09": Phase.DANGER,
        "16:10": Phase.DANGER,
        "16:10:01": Phase.OVERTIME,
    }


def test_a_segment_without_thresholds_is_in_danger_at_zero_only():
    show = Played(agenda(block("one", "16:00", "16:10", segment("ana")), warnings=()))
    assert show.at("16:00").start().at("16:09:59").shown.on_air.phase is Phase.NORMAL
    assert show.at("16:10").shown.on_air.phase is Phase.DANGER


def test_questions_fit_into_what_the_segments_of_questions_still_have():
    show = Played(round_table())
    assert show.shown.fits == 5
    show.at("16:00").start().next().at("16:03:01")
    assert show.shown.fits == 3


def test_after_three_answers_the_mean_time_of_an_answer_counts():
    show = Played(round_table()).at("16:00").start()
    for number in (1, 2, 3):
        show.do(c.Capture(text=f"Question {number}?")).do(c.ReadyQuestion(number)).do(c.QueueQuestion(number))
        show.do(c.AirQuestion(number)).at(show.now + timedelta(minutes=1)).do(c.AnswerQuestion(number))
    assert show.shown.fits == 10
    assert show.state.desk.questions[3].standing is Standing.ANSWERED


def test_answers_given_in_no_time_say_nothing_about_how_long_one_takes():
    show = Played(round_table()).at("16:00").start()
    for number in (1, 2, 3):
        show.do(c.Capture(text="?!")).do(c.ReadyQuestion(number)).do(c.QueueQuestion(number))
        show.do(c.AirQuestion(number)).do(c.AnswerQuestion(number))
    assert show.shown.fits == 5


def test_nothing_fits_where_no_segment_is_for_questions():
    show = Played(agenda(block("one", "16:00", "16:10", segment("ana", kind=Kind.TALK))))
    assert show.shown.fits == 0
