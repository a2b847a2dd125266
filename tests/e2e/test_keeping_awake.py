"""A desktop that can be asked not to go to sleep is asked from the start of a show to its end, or to ours."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from runofshow.core.state import Status
from tests.e2e.client import PYTHON_OF_THE_SYSTEM
from tests.e2e.stage import Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--language", "en")


@pytest.fixture
def screen_saver(spoken_stage: Stage) -> Iterator[list[str]]:
    """What the screen saver of this desktop says."""
    said = spoken_stage.folder / "screen-saver.txt"

    class Said(list[str]):
        def __contains__(self, words: object) -> bool:
            return str(words) in said.read_text()

    with said.open("w") as out:
        command = [PYTHON_OF_THE_SYSTEM, str(Path(__file__).with_name("screen_saver.py"))]
        service = subprocess.Popen(command, env=spoken_stage.environment, stdout=out)
    heard = Said()
    wait_for("the screen saver", lambda: "ready" in heard)
    yield heard
    service.terminate()
    service.wait()


def test_it_is_kept_off_while_the_show_is_live_and_after_a_power_cut_no_longer(
    spoken_stage: Stage, screen_saver: list[str]
) -> None:
    program = spoken_stage.program(*REHEARSAL, session=spoken_stage.folder / "show.session")
    program.keys("space")
    program.until("the start", lambda kept: kept.state.status is Status.LIVE)
    wait_for("the screen saver to be off", lambda: "off for Run of Show / A show is live" in screen_saver)
    assert "on again" not in screen_saver
    program.kill()
    wait_for("the screen saver to be on again", lambda: "on again" in screen_saver)
