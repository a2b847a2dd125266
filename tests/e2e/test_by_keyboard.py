"""Menus, workspaces, panels, settings, keys, stage, floor and the end of a show, by keyboard alone."""

import json
import time
from pathlib import Path

from runofshow.core.events import FloorGiven
from runofshow.core.state import Status, Turn
from tests.e2e.client import NotThere
from tests.e2e.stage import BETWEEN_PRESSES, Program, Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--language", "en")


def in_sight(program: Program, name: str, role: str) -> bool:
    try:
        return bool(program.client.states(name, role)["showing"])
    except NotThere:
        return False


def has_focus(program: Program, name: str, role: str) -> bool:
    try:
        return bool(program.client.states(name, role)["focused"])
    except NotThere:
        return False


def test_everything_around_the_show_by_keyboard_alone(spoken_stage: Stage) -> None:
    stage = spoken_stage
    program = stage.program(*REHEARSAL, session=stage.folder / "show.session")
    order = program.kept.state.order.ids
    wait_for("the running order", lambda: has_focus(program, "Running order", "table"))

    # A menu: Alt and its letter, then Enter on its first line.
    program.keys("alt+s", "Return")
    program.until("the start by menu", lambda kept: kept.state.status is Status.LIVE)

    # Workspaces.
    for key, name in (("2", "Organiser"), ("3", "Question desk"), ("1", "Moderator")):
        program.keys(f"ctrl+{key}")
        wait_for(name, lambda name=name: in_sight(program, name, "frame"))

    # A panel is widened, and put elsewhere by way of the palette.
    wait_for("the running order", lambda: has_focus(program, "Running order", "table"))
    width = program.client.states("Running order", "table")["width"]
    program.keys("alt+shift+Right")
    wait_for("a wider panel", lambda: program.client.states("Running order", "table")["width"] > width)
    program.keys("ctrl+p")
    program.type("reset this work")
    program.keys("Return")
    wait_for("its width again", lambda: program.client.states("Running order", "table")["width"] == width)

    # Tab leaves the list and every other control, and comes round.
    program.keys("Tab")
    wait_for("the next stop", lambda: not has_focus(program, "Running order", "table"))
    program.keys("ctrl+k")
    wait_for("the field", lambda: has_focus(program, "Capture a question", "text"))
    program.keys("Tab")
    wait_for("the stop after it", lambda: has_focus(program, "Details of the question", "check box"))
    program.keys("shift+Tab", "shift+Tab")
    wait_for("the running order", lambda: has_focus(program, "Running order", "table"))

    # A segment is skipped, taken in again and brought forward.
    program.keys("Home", "Down", "Down", "Down", "s")
    time.sleep(BETWEEN_PRESSES)
    program.keys("Return")
    program.until("the skip", lambda kept: kept.state.turn(order[2]) is Turn.SKIPPED)
    time.sleep(BETWEEN_PRESSES)
    program.keys("s")
    time.sleep(BETWEEN_PRESSES)
    program.keys("Return")
    program.until("it back", lambda kept: kept.state.turn(order[2]) is Turn.PENDING)
    program.keys("f")
    program.until("it next", lambda kept: kept.state.order.ids[1] == order[2])

    # The keys, and the settings, which are kept.
    program.keys("F1")
    wait_for("the keys", lambda: in_sight(program, "All keys", "panel"))
    program.keys("Escape")
    wait_for("them gone", lambda: not in_sight(program, "All keys", "panel"))
    change_a_setting(program)

    # The stage.
    program.keys("ctrl+shift+s")
    stages = ("pgrep", "-f", f"stage_process {stage.folder}")
    wait_for("the stage", lambda: stage.ask(*stages))
    program.keys("ctrl+shift+s")
    wait_for("it gone", lambda: not stage.ask(*stages))

    # The floor, where several speak.
    several = next(one for one, made in program.kept.state.plan.segments.items() if has_several(made))
    while (on_air := program.kept.state.on_air) != several:
        time.sleep(BETWEEN_PRESSES)
        program.keys("space")
        program.until("the next segment", lambda kept, before=on_air: kept.state.on_air != before)
    program.keys("2")
    program.until("the floor", lambda kept: any(isinstance(event, FloorGiven) for event in kept.events))

    # Back takes Shift+Space twice.
    time.sleep(BETWEEN_PRESSES)
    program.keys("shift+space")
    time.sleep(BETWEEN_PRESSES)
    assert program.kept.state.on_air == several
    program.keys("shift+space")
    program.until("the segment before", lambda kept: kept.state.on_air != several)

    # The end: its button stands right before the running order, round the corner, and wants a second press.
    program.keys("shift+Tab")
    wait_for("the button", lambda: has_focus(program, "End show", "push button"))
    program.keys("space")
    time.sleep(BETWEEN_PRESSES)
    assert program.kept.state.status is Status.LIVE
    program.keys("space")
    program.until("the end", lambda kept: kept.state.status is Status.ENDED)


def has_several(planned: object) -> bool:
    return len(planned.segment.speakers) > 1  # type: ignore[attr-defined]


def change_a_setting(program: Program) -> None:
    """Find the tone at zero among the settings, choose another one, and close their window."""
    program.keys("ctrl+comma")
    window = wait_for("the settings", lambda: program.window_called("Settings"))
    wait_for("the keyboard", lambda: program.gives_keys_to(window))
    program.type("tone at zero")
    program.keys("Tab", "Down")
    file = Path(program.stage.environment["RUNOFSHOW_DATA"]) / "settings.json"
    wait_for("the setting", lambda: file.exists() and "tone_zero" in json.dumps(json.loads(file.read_text())))
    program.keys("Escape")
    wait_for("the settings to go", lambda: not program.window_called("Settings"))
    wait_for("the keyboard", lambda: program.gives_keys_to(program.window))
