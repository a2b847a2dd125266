"""The actions of one window: a QAction for each of the table, with its key; what pressing it does."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from runofshow.core.commands import Command
from runofshow.desktop.action import Action, Menu
from runofshow.desktop.action_table import ACTIONS, BY_ID
from runofshow.desktop.key_map import USUAL, keys_in_force
from runofshow.desktop.key_words import key_label
from runofshow.desktop.press import HELD, SAME_PRESS, Confirmation, DoublePress, Reader
from runofshow.desktop.shown import Shown, never
from runofshow.desktop.steps import redo_words, undo_words

# What they are called says what they would do now.
TELLING = ("undo", "redo")

Dispatch = Callable[[Command], None]
Quiet = Callable[[], timedelta | None]


class Actions(QObject):
    """All actions of a window. `changed` tells that texts or states are to be read again."""

    changed = Signal()
    # Of which action a second press is waited for; "" for none.
    is_arming = Signal(str)

    def __init__(self, window: QWidget, dispatch: Dispatch, read: Reader, quiet: Quiet) -> None:
        """`quiet` says for how long the key pressed last had been let alone before."""
        super().__init__(window)
        self._quiet = quiet
        self._dispatch = dispatch
        self._double = DoublePress(read)
        self._confirmations = {
            action.id: Confirmation(read) for action in ACTIONS if action.is_confirmed is not never
        }
        self._shown = Shown()
        self._handlers: dict[str, Callable[[], None]] = {}
        self._keys = USUAL
        self._actions = {action.id: self._made(action, window) for action in ACTIONS}
        self.retranslate()

    def __getitem__(self, action: str) -> QAction:
        return self._actions[action]

    def key_of(self, action: str) -> str:
        """The first key of an action as it is printed; "" for none."""
        keys = self._keys[action]
        return key_label(keys[0]) if keys else ""

    def keys_of(self, action: str) -> tuple[str, ...]:
        """All keys of an action that are in force."""
        return self._keys[action]

    def use_keys(self, chosen: Mapping[str, object]) -> None:
        """Have these keys in force instead of the usual ones, by action; what cannot be is passed over."""
        self._keys = keys_in_force(chosen)
        for name, made in self._actions.items():
            made.setShortcuts([QKeySequence(key) for key in self._keys[name]])
        self.changed.emit()

    def name_of(self, action: str) -> str:
        """What an action is called now, in few words."""
        return self._name(BY_ID[action]).removesuffix("…")

    def of_menu(self, menu: Menu) -> Iterator[QAction]:
        """The actions of a menu, in the order of the table."""
        return (self._actions[action.id] for action in ACTIONS if action.menu is menu)

    def handle(self, action: str, handler: Callable[[], None]) -> None:
        """Let the window do what has no command."""
        self._handlers[action] = handler

    @property
    def shown(self) -> Shown:
        """What was on the screen last."""
        return self._shown

    def show(self, shown: Shown) -> None:
        """Enable and name what can be done about what is shown now."""
        self._shown = shown
        is_changed = False
        for action in ACTIONS:
            made = self._actions[action.id]
            is_enabled = action.is_enabled(shown)
            if made.isEnabled() != is_enabled:
                made.setEnabled(is_enabled)
                is_changed = True
            if action.is_checked is not None:
                made.setChecked(action.is_checked(shown))
            if action.text_of is None and action.id not in TELLING:
                continue
            text = self._text(action)
            if made.text() != text:
                made.setText(text)
                is_changed = True
        if is_changed:
            self.changed.emit()

    def press(self, name: str, *, by_button: bool = False) -> None:
        """Do an action, as if its key were pressed, or its button."""
        action = BY_ID[name]
        groups = action.groups if by_button else (*action.groups, *action.key_groups)
        if not action.is_enabled(self._shown) or not self._double.admits(groups):
            return
        if not self._is_sure(action):
            return
        if action.command is not None:
            self._dispatch(action.command(self._shown))
        elif name in self._handlers:
            self._handlers[name]()

    @property
    def armed(self) -> str:
        """The action that a second press now would do; "" for none."""
        return next((name for name, each in self._confirmations.items() if each.is_armed), "")

    def disarm(self) -> None:
        """Wait for no second press any more."""
        was_armed = self.armed
        for confirmation in self._confirmations.values():
            confirmation.disarm()
        if was_armed:
            self.is_arming.emit("")

    def _is_sure(self, action: Action) -> bool:
        """Whether this press is enough. What is done in between takes the first press of anything else back:
        the second one would be about something that was not on the screen then."""
        before, is_confirmed = self.armed, action.is_confirmed(self._shown)
        if is_confirmed or action.command is not None or action.groups:
            for name, confirmation in self._confirmations.items():
                if name != action.id or not is_confirmed:
                    confirmation.disarm()
        is_sure = not is_confirmed or self._confirmations[action.id].confirms()
        if is_confirmed or self.armed != before:
            self.is_arming.emit(self.armed)
        return is_sure

    def retranslate(self) -> None:
        """Take all texts from the language of now."""
        for action in ACTIONS:
            self._actions[action.id].setText(self._text(action))
        self.changed.emit()

    def _text(self, action: Action) -> str:
        """The name as the menu has it, which says what undo would undo."""
        about = ""
        if action.id == "undo":
            about = undo_words(self._shown.undoable)
        elif action.id == "redo":
            about = redo_words(self._shown.redoable)
        return about or self._name(action)

    def _name(self, action: Action) -> str:
        source = action.text if action.text_of is None else action.text_of(self._shown)
        text = QCoreApplication.translate("Actions", source)
        return text.format(number=action.id.removeprefix("floor_"))

    def _made(self, action: Action, window: QWidget) -> QAction:
        made = QAction(window)
        made.setObjectName(action.id)
        # A held key must not run through the show.
        made.setAutoRepeat(False)
        made.setCheckable(action.is_checked is not None)
        made.setShortcuts([QKeySequence(key) for key in self._keys[action.id]])
        if action.is_local:
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            window.addAction(made)
        made.triggered.connect(lambda: self._on_triggered(action))
        return made

    def _on_triggered(self, action: Action) -> None:
        """By its key or from a menu. Of a key that is held, only the first press counts."""
        quiet = self._quiet()
        least = SAME_PRESS if action.groups or action.is_confirmed(self._shown) else HELD
        if quiet is None or quiet >= least:
            self.press(action.id)
