"""The stage in the real program: right while the console is busy, and honest when the console is gone."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from runofshow.core.state import Status
from tests.e2e.conftest import no_bus
from tests.e2e.stage import Program, Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--language", "en")
WATCHED_S = 12
MAY_LAG_MS = 100.0


@pytest.fixture
def lateness(stage: Stage) -> Iterator[Path]:
    """The file into which the stage writes every second that it painted, with how late it was."""
    path = stage.folder / "lateness.txt"
    stage.environment["RUNOFSHOW_STAGE_LATENESS"] = str(path)
    yield path
    for pid in stages(stage):
        os.kill(pid, signal.SIGKILL)


def stages(stage: Stage) -> list[int]:
    """The processes that show a stage of this test."""
    found = stage.ask("pgrep", "-f", f"stage_process {stage.folder}")
    return [int(pid) for pid in found.split()]


def painted(path: Path) -> list[tuple[int, float]]:
    """The seconds left that the stage painted, each with the milliseconds it was late."""
    if not path.exists():
        return []
    rows = [line.split() for line in path.read_text().splitlines() if line.count(" ") == 1]
    return [(int(left), float(late)) for left, late in rows]


def busy(log: Path) -> float:
    """For how many seconds the console has been busy so far."""
    return sum(float(line) for line in log.read_text().split()) if log.exists() else 0.0


def open_stage(program: Program) -> int:
    program.keys("space")
    program.until("the start", lambda kept: kept.state.status is Status.LIVE)
    program.keys("ctrl+shift+s")
    return wait_for("the stage", lambda: stages(program.stage))[0]


def test_its_second_never_lags_while_the_console_is_given_heavy_work(stage: Stage, lateness: Path) -> None:
    log = stage.folder / "busy.txt"
    stage.environment |= {"BUSY_S": "0.9", "BUSY_EVERY_S": "1.0", "BUSY_LOG": str(log)}
    program = stage.program(
        *REHEARSAL, session=stage.folder / "show.session", module="tests.e2e.busy_console"
    )
    open_stage(program)
    first = wait_for("the first seconds", lambda: painted(lateness)[2:])[0][0]
    before = busy(log)
    time.sleep(WATCHED_S)
    assert busy(log) - before >= 0.7 * WATCHED_S, "the console was not busy"
    seen = [(left, late) for left, late in painted(lateness) if left < first]
    assert [left for left, _ in seen] == list(range(seen[0][0], seen[-1][0] - 1, -1)), "a second was left out"
    assert len(seen) >= WATCHED_S - 1
    assert max(late for _, late in seen) <= MAY_LAG_MS


def test_what_the_moderator_does_is_on_it_at_once(stage: Stage, lateness: Path) -> None:
    program = stage.program(*REHEARSAL, session=stage.folder / "show.session")
    open_stage(program)
    before = wait_for("the countdown", lambda: painted(lateness))[-1][0]
    program.keys("plus")
    wait_for("a minute more", lambda: painted(lateness)[-1][0] > before + 50)


def test_it_ends_with_the_console(stage: Stage, lateness: Path) -> None:
    program = stage.program(*REHEARSAL, session=stage.folder / "show.session")
    open_stage(program)
    program.keys("ctrl+q")
    assert program.process.wait(10) == 0
    wait_for("the stage to end", lambda: not stages(stage))


def test_after_a_power_cut_of_the_console_it_says_so_goes_on_and_makes_room(
    spoken_stage: Stage, lateness: Path
) -> None:
    stage, file = spoken_stage, spoken_stage.folder / "show.session"
    program = stage.program(*REHEARSAL, session=file)
    pid = open_stage(program)
    wait_for("the countdown", lambda: painted(lateness))
    program.kill()
    if not no_bus():
        wait_for("the words", lambda: "No connection to the console" in said_by(program, pid))
    before = painted(lateness)[-1][0]
    wait_for("the countdown to go on", lambda: painted(lateness)[-1][0] < before - 1)
    stage.program(session=file)
    wait_for("the stage of the new console", lambda: [one for one in stages(stage) if one != pid])
    wait_for("the old one to make room", lambda: pid not in stages(stage))


def said_by(program: Program, pid: int) -> str:
    """All that assistive technology is told of a process."""
    return " ".join(found["description"] for found in program.spoken(pid))
