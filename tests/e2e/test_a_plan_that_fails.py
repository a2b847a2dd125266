"""Plans fail on air: one speaker is absent, another talks too long, and it ends at 18:00 all the same."""

import re
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from runofshow.core.attendance import Attendance
from runofshow.core.settled import settled, settled_now
from runofshow.core.state import Status, Turn
from runofshow.formats.agenda import load_agenda
from tests.e2e.stage import BETWEEN_PRESSES, ROOT, Stage, wait_for

HARD_OUT = datetime(2020, 12, 9, 18, tzinfo=ZoneInfo("Europe/Brussels"))
# The rows of the running order above that of the speaker who is absent.
ROWS_ABOVE = 9
MINUTES_OVER = 4


def test_by_keyboard_the_show_is_brought_back_and_the_file_keeps_its_comments(stage: Stage) -> None:
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
    # Allotments are in steps of a quarter of a minute, and the show did not start on the second.
    assert timedelta() <= HARD_OUT - kept.shown.slot.expected_end < timedelta(seconds=15)

    # Saved, the file says what the show has, and every comment is where it was.
    program.keys("ctrl+s")
    wait_for("the saved file", lambda: file.read_text(encoding="utf-8") != text)
    saved = file.read_text(encoding="utf-8")
    assert re.findall("#.*", saved) == re.findall("#.*", text)
    plan = load_agenda(file).plan
    assert plan is not None
    assert settled(plan).blocks == settled_now(program.kept.state).blocks
