"""The mini window and the command palette in the real program, by keyboard alone."""

from runofshow.core.state import Status
from tests.e2e.stage import Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--language", "en")


def test_the_show_is_run_from_the_palette_and_from_the_mini_window(stage: Stage) -> None:
    program = stage.program(*REHEARSAL, session=stage.folder / "show.session")
    order = program.kept.state.order.ids
    program.keys("ctrl+p")
    program.type("start")
    program.keys("Return")
    program.until("the start", lambda kept: kept.state.status is Status.LIVE)

    program.keys("ctrl+p")
    program.type("nothing of the kind")
    program.keys("Return", "Escape")
    program.keys("plus")
    program.until("a minute more", lambda kept: kept.commands == ["start", "add_time"])

    program.keys("ctrl+shift+m")
    mini = wait_for("the mini window", lambda: program.window_called("Mini"))
    wait_for("the keyboard", lambda: program.gives_keys_to(mini))
    program.keys("space")
    program.until("the next segment", lambda kept: kept.state.on_air == order[1])
    program.keys("Escape")
    wait_for("the mini window to go", lambda: not program.window_called("Mini"))
    assert program.process.poll() is None
