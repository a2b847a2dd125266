"""Undo: the state becomes what it would be had the command never been given (design 4.3)."""

from runofshow.core import commands as c
from runofshow.core.events import ConsoleOpened, Entry
from runofshow.core.flag import Phase
from runofshow.core.question import Standing
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Status
from tests.core.shows import Played, lasting, two_blocks


def test_undoing_next_after_a_minute_leaves_the_first_segment_on_air_with_that_minute_spent():
    show = Played(two_blocks()).at("16:00").start().at("16:08").next().at("16:09").undo()
    assert show.on_air == "ana"
    assert show.spent("ana") == lasting("9:00")
    assert show.spent("ben") == lasting("0:00")


def test_undoing_a_pause_counts_the_time_as_if_nobody_had_paused():
    show = Played(two_blocks()).at("16:00").start().at("16:02").do(c.Pause()).at("16:05").undo()
    assert show.state.status is Status.LIVE
    assert show.spent("ana") == lasting("5:00")


def test_undoing_the_start_leaves_a_show_that_has_not_started():
    show = Played(two_blocks()).at("16:00").start().at("16:05").undo()
    assert show.state.status is Status.NOT_STARTED


def test_redo_gives_the_command_again_now():
    show = (
        Played(two_blocks())
        .at("16:00")
        .start()
        .at("16:08")
        .next()
        .at("16:09")
        .undo()
        .at("16:10")
        .do(c.Redo())
    )
    assert show.on_air == "ben"
    assert show.spent("ana") == lasting("10:00")


def test_a_command_redone_can_be_undone_and_a_new_one_ends_what_can_be_redone():
    show = Played(two_blocks()).at("16:00").start().next().next().undo().undo()
    assert show.do(c.Redo()).on_air == "ben"
    assert show.history.undoable.command == "next"
    assert show.undo().on_air == "ana"
    show.do(c.Pause())
    assert show.give(c.Redo()) == Refusal(Reason.NOTHING_TO_REDO)


def test_there_is_nothing_to_undo_or_redo_in_a_new_show():
    show = Played(two_blocks())
    assert show.give(c.Undo()) == Refusal(Reason.NOTHING_TO_UNDO)
    assert show.give(c.Redo()) == Refusal(Reason.NOTHING_TO_REDO)
    assert (show.history.undoable, show.history.redoable) == (None, None)


def test_undoing_a_capture_withdraws_the_question_and_its_number_is_not_used_again():
    show = Played(two_blocks()).do(c.Skip("dia")).do(c.Capture(text="Why?")).undo()
    assert show.state.desk.questions[1].standing is Standing.WITHDRAWN
    show.undo().do(c.Capture(text="How?"))
    assert {n: q.text for n, q in show.state.desk.questions.items()} == {1: "Why?", 2: "How?"}
    assert show.state.desk.questions[1].standing is Standing.WITHDRAWN


def test_redoing_a_capture_brings_the_same_question_back():
    show = Played(two_blocks()).do(c.Capture(text="Why?")).undo().do(c.Redo())
    assert show.state.desk.questions[1].standing is Standing.INBOX
    assert show.state.desk.next_number == 2


def test_the_clock_stays_set_when_a_command_from_before_is_undone():
    show = Played(two_blocks()).at("16:00").start().next().clock_set(-lasting("5:00"))
    show.undo()
    assert show.state.clock_by == -lasting("5:00")
    show.undo()
    assert show.state.clock_by == -lasting("5:00")


def test_thresholds_announced_before_an_undo_are_not_announced_again():
    show = Played(two_blocks()).at("16:00").start().at("16:08:30").do(c.Skip("dia")).undo().at("16:08:40")
    crossed = [e.phase for entry in show.entries for e in entry.events if hasattr(e, "phase")]
    assert crossed == [Phase.WARNING]


def test_opening_a_console_is_noted_and_changes_nothing():
    show = Played(two_blocks()).at("16:00").start()
    opened = Entry(number=3, seat="console", command=None, events=(ConsoleOpened(resumed=True, at=show.now),))
    assert show.history.after(opened).state == show.state
