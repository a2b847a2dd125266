"""What an action of the table is made of."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from runofshow.core.commands import Command
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.shown import Predicate, Shown, always, never


class Menu(StrEnum):
    """The menu in which an action stands."""

    SHOW = QT_TRANSLATE_NOOP("Menus", "&Show")
    RUNNING_ORDER = QT_TRANSLATE_NOOP("Menus", "&Running order")
    SESSION = QT_TRANSLATE_NOOP("Menus", "S&ession")
    SPEED = QT_TRANSLATE_NOOP("Menus", "Rehearsal s&peed")
    VIEW = QT_TRANSLATE_NOOP("Menus", "&View")
    WORKSPACE = QT_TRANSLATE_NOOP("Menus", "&Workspace")
    LANGUAGE = QT_TRANSLATE_NOOP("Menus", "&Language")
    THEME = QT_TRANSLATE_NOOP("Menus", "&Theme")
    TEXT = QT_TRANSLATE_NOOP("Menus", "Text &size")
    HELP = QT_TRANSLATE_NOOP("Menus", "&Help")


class Action(Struct, frozen=True, kw_only=True):
    """One thing that a person can do.

    `command` makes what is dispatched of what is shown; one without is done by the window itself. Presses of
    one of its `groups` in quick succession count as one, of `key_groups` if they come by key. Where
    `is_confirmed`, a second press within three seconds is wanted. `keys` are any of several; those of a
    `local` action work in its table only.
    """

    id: str
    text: str
    menu: Menu | None
    keys: tuple[str, ...] = ()
    command: Callable[[Shown], Command] | None = None
    is_enabled: Predicate = always
    text_of: Callable[[Shown], str] | None = None
    is_checked: Predicate | None = None
    groups: tuple[str, ...] = ()
    key_groups: tuple[str, ...] = ()
    is_confirmed: Predicate = never
    is_local: bool = False
