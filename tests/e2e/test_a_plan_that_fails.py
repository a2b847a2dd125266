"""Plans fail on air: one speaker is absent, another talks too long, and it ends at 18:00 all the same."""

import re
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from runofshow.core.attendance import Attendance
from runofshow.core.events import ClockJumped, SegmentAired, ShowEnded
from runofshow.core.settled import settled, settled_now
from runofshow.core.state import Status, Turn
from runofshow.formats.agenda import load_agenda
from tests.e2e.stage import BETWEEN_PRESSES, PATIENCE, ROOT, Kept, Program, Stage, wait_for

HARD_OUT = datetime(2020, 12, 9, 18, tzinfo=ZoneInfo("Europe/Brussels"))
# The rows of the running order above that of the speaker who is absent.
ROWS_ABOVE = 9
MINUTES_OVER = 4
A_SECOND = timedelta(seconds=1)
# Allotments that a way back to schedule gives are in steps of this.
STEP = timedelta(seconds=15)
# Pressed a little early, a slow machine's key still lands within the second.
BEFORE = timedelta(seconds=0.6)
# A jump lands ten seconds before a segment has had its time, which may be a step before it is to end.
LONGEST = PATIENCE + 10 + STEP / A_SECOND


def test_by_keyboard_the_show_is_brought_back_saved_and_ends_at_its_hard_out(stage: Stage) -> None:
    file, session = stage.folder / "agenda.yaml", stage.folder / "show.session"
    text = (ROOT / "agenda.yaml").read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    program = stage.program(str(file), "--rehearse", "16:00", "--language", "en", session=session)
    program.keys("space")
    first = program.until("the start", lambda kept: kept.state.status is Status.LIVE).state.on_air

    # The last speaker of the second block is absent: skipped, and the time shared among the others.
    program.keys("ctrl+Home", *["Down"] * ROWS_ABOVE, "a", "Down", "Return")
    kept = program.until("the absence", lambda kept: kept.commands[-1] == "mark_speaker")
    assert kept.state.turn("lazo") is Turn.SKIPPED
    assert kept.state.attendance["lazo"] is Attendance.ABSENT
    assert kept.shown.slot.expected_end - HARD_OUT < timedelta(minutes=1)

    # The first speaker is given four minutes more.
    for given in range(1, MINUTES_OVER + 1):
        time.sleep(BETWEEN_PRESSES)
        program.keys("equal")
        program.until("a minute more", lambda kept, by=given: kept.commands.count("add_time") == by)
    over = program.kept.shown.slot.over
    assert over >= timedelta(minutes=MINUTES_OVER)

    # One way back is taken, taken back, and another one is taken.
    time.sleep(BETWEEN_PRESSES)
    program.keys("r", "Return")
    program.until("the way back", lambda kept: kept.commands[-1] == "recover")
    program.keys("ctrl+z")
    kept = program.until("the undo", lambda kept: kept.commands[-1] == "undo")
    assert kept.shown.slot.over == over
    time.sleep(BETWEEN_PRESSES)
    program.keys("r", "2", "Return")
    kept = program.until("another way back", lambda kept: kept.commands[-1] == "recover")
    assert kept.state.on_air == first
    # The show did not start on the second, and allotments are in steps.
    assert timedelta() <= HARD_OUT - kept.shown.slot.expected_end < STEP

    # Saved, the file says what the show has, and every comment is where it was.
    program.keys("ctrl+s")
    wait_for("the saved file", lambda: file.read_text(encoding="utf-8") != text)
    saved = file.read_text(encoding="utf-8")
    assert re.findall("#.*", saved) == re.findall("#.*", text)
    plan = load_agenda(file).plan
    assert plan is not None
    assert settled(plan).blocks == settled_now(program.kept.state).blocks

    # The rehearsal is played from cue to cue, everybody ending when it was expected then, and ends at 18:00.
    ends = {view.id: view.expected_end for view in program.kept.shown.segments if view.expected_end}
    *others, last = ends
    set_speed(program, 10)
    for segment in others:
        end_at(program, segment, ends[segment])
    # The last ten seconds and a step run as in the room: the press is to hit the second.
    set_speed(program, 1)
    kept = end_at(program, last, HARD_OUT - BEFORE)
    (ended,) = (event.at for event in kept.events if isinstance(event, ShowEnded))
    assert abs(ended - HARD_OUT) <= A_SECOND
    turns = {segment: kept.state.turn(segment) for segment in kept.state.order.ids}
    assert turns == {**dict.fromkeys(turns, Turn.DONE), "lazo": Turn.SKIPPED}
    assert {event.segment for event in kept.events if isinstance(event, SegmentAired)} == set(ends)
    assert kept.state.record(last).spent >= kept.state.plan.segments[last].allotment - STEP


def set_speed(program: Program, times: int) -> None:
    """Have the rehearsal run this many times as fast, by its name among the commands."""
    program.keys("ctrl+p")
    program.type(f"speed {times}")
    program.keys("Return")
    program.until(f"the speed of {times}", lambda kept: kept.clock.speed == times)


def end_at(program: Program, segment: str, end: datetime) -> Kept:
    """Go to the cue of a segment on air, and press Next when the rehearsal's clock comes to this instant."""
    jumps = len(jumped(program.kept))
    program.keys("j")
    clock = program.until("the jump", lambda kept: len(jumped(kept)) > jumps).clock
    # The press of before is not to swallow this one.
    time.sleep(BETWEEN_PRESSES)
    wait_for("the cue", lambda: clock.now() >= end, LONGEST)
    program.keys("space")
    return program.until("the end of it", lambda kept: kept.state.turn(segment) is Turn.DONE)


def jumped(kept: Kept) -> list[ClockJumped]:
    return [event for event in kept.events if isinstance(event, ClockJumped)]
