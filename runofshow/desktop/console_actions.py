"""What the actions without a command do in the console that is open."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeAlias

from runofshow.desktop.action_table import SPEEDS
from runofshow.desktop.actions import Actions
from runofshow.desktop.console import Console
from runofshow.desktop.workspaces import WORKSPACES

Deed: TypeAlias = Callable[[Console], None]


def handle(actions: Actions, console: Callable[[], Console | None]) -> None:
    """Have these actions done in the console that is open when they are pressed, if there is one."""
    for name, deed in DEEDS.items():
        actions.handle(name, partial(_do, deed, console))


def _do(deed: Deed, console: Callable[[], Console | None]) -> None:
    opened = console()
    if opened is not None:
        deed(opened)


def _capture(console: Console) -> None:
    console.workspaces.bring_up("questions")
    console.desk.focus_capture()


def _message(console: Console) -> None:
    if console.messages.isVisible() and console.messages.field.hasFocus():
        console.put_messages_away()
    else:
        console.messages.bring_up()


def _show_workspace(name: str, console: Console) -> None:
    console.workspaces.show_workspace(name)
    console.focus_first()


def _move_docks(console: Console) -> None:
    workspaces = console.workspaces
    workspaces.let_move(not workspaces.is_movable)
    workspaces.changed.emit()


def _run_at(speed: float, console: Console) -> None:
    console.session.set_speed(speed)


DEEDS: Final[Mapping[str, Deed]] = {
    "capture": _capture,
    "message": _message,
    "recover_preview": lambda console: console.advising.toggle(),
    "jump": lambda console: console.jump(),
    **{f"speed_{times}": partial(_run_at, float(times)) for times in SPEEDS},
    **{f"workspace_{name}": partial(_show_workspace, name) for name in WORKSPACES},
    "move_docks": _move_docks,
    "panel_wider": lambda console: console.workspaces.widen(1),
    "panel_narrower": lambda console: console.workspaces.widen(-1),
    "panel_right": lambda console: console.workspaces.move_panel(1),
    "panel_left": lambda console: console.workspaces.move_panel(-1),
    "reset_workspace": lambda console: console.workspaces.reset(),
}
