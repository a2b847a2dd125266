"""Keys that are held or pressed twice, in the real program: the show goes on by one step."""

import time

from runofshow.core.state import Status
from tests.e2e.stage import Program, Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--language", "en")
# Longer than a key waits before it repeats, so that it does so some ten times.
HELD = 1.0
QUIET = 0.45


def hold(program: Program, key: str) -> None:
    """Hold a key until it has repeated, and wait until whatever it led to is there."""
    program.stage.ask("xdotool", "keydown", key)
    time.sleep(HELD)
    program.stage.ask("xdotool", "keyup", key)
    time.sleep(QUIET)


def test_a_key_that_is_held_is_one_press(stage: Stage) -> None:
    program = stage.program(*REHEARSAL, session=stage.folder / "show.session")
    order = program.kept.state.order.ids
    hold(program, "space")
    assert program.kept.commands == ["start"]
    hold(program, "space")
    assert program.kept.state.on_air == order[1]
    hold(program, "p")
    assert program.kept.state.status is Status.PAUSED
    hold(program, "plus")
    assert program.kept.commands == ["start", "next", "pause", "add_time"]

    # Twice in quick succession, as a nervous finger does.
    program.stage.ask("xdotool", "key", "--delay", "60", "--repeat", "2", "space")
    time.sleep(QUIET)
    assert program.kept.commands == ["start", "next", "pause", "add_time", "next"]

    # On the button itself.
    program.keys("shift+Tab", "shift+Tab")
    hold(program, "space")
    assert len(program.kept.commands) == 6

    # In the mini window, which has the same keys.
    program.keys("ctrl+shift+m")
    mini = wait_for("the mini window", lambda: program.window_called("Mini"))
    wait_for("the keyboard", lambda: program.gives_keys_to(mini))
    before = program.kept.commands
    hold(program, "space")
    assert program.kept.commands == [*before, "next"]
