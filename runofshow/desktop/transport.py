"""The transport: a few large buttons with their keys."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runofshow.core.state import Status
from runofshow.desktop import theme
from runofshow.desktop.action_button import ActionButton, Parts
from runofshow.desktop.actions import Actions
from runofshow.desktop.shown import Shown
from runofshow.desktop.steps import redo_words, undo_words
from runofshow.desktop.wording import translate

LEFT = ("start", "next", "back", "pause", "add_minute", "take_minute")
RIGHT = ("message", "undo", "redo", "end")
CONFIRMED = ("back", "undo", "end")
TONES = {"start": "primary", "next": "primary", "end": "danger"}
# What gives way where there is little width, in this order: the words of what is seldom pressed, the icons of
# the rest, the keys, and all words but of the two that the show hangs on.
ALL, WORDS, ICON = Parts(), Parts(icon=False), Parts(text=False)
BARE, BARE_WORDS, BARE_ICON = Parts(key=False), Parts(icon=False, key=False), Parts(text=False, key=False)
SELDOM = ("message", "undo", "redo")
LEVELS: tuple[tuple[Parts, Parts, Parts], ...] = (
    # Next and End show, the seldom ones, the rest.
    (ALL, ALL, ALL),
    (ALL, ICON, ALL),
    (ALL, ICON, WORDS),
    (WORDS, ICON, WORDS),
    (WORDS, BARE_ICON, WORDS),
    (BARE, BARE_ICON, BARE),
    (BARE_WORDS, BARE_ICON, BARE_WORDS),
    (BARE_WORDS, BARE_ICON, BARE_ICON),
)
MAIN = ("next", "end")


class TransportPanel(QWidget):
    """The buttons of the transport. None of them ever moves or goes: what cannot be done now is dimmed."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {name: ActionButton(actions, name) for name in (*LEFT, *RIGHT)}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT, theme.UNIT, 2 * theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT)
        for name in LEFT:
            layout.addWidget(self.buttons[name])
        layout.addStretch(1)
        for name in RIGHT:
            layout.addWidget(self.buttons[name])
        for name, tone in TONES.items():
            self.buttons[name].set_tone(tone)
        self._shown = Shown()
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def restyle(self) -> None:
        """Share the width by the size of text."""
        self._share_width()

    def minimumSizeHint(self) -> QSize:
        # What is in it gives way: it does not make the window wider than the screen.
        return QSize(0, super().minimumSizeHint().height())

    def _share_width(self) -> None:
        """Show as much of every button as there is width for; all of one kind show the same."""
        room = self.width() - 4 * theme.UNIT - (len(self.buttons) + 1) * theme.UNIT
        for level in LEVELS:
            parts = {name: _parts_of(name, level) for name in self.buttons}
            if sum(self.buttons[name].width_with(shown) for name, shown in parts.items()) <= room:
                break
        for name, shown in parts.items():
            self.buttons[name].show_parts(shown)

    def show_shown(self, shown: Shown) -> None:
        """Show what can be done about what is on the screen."""
        self._shown = shown
        self.buttons["pause"].set_icon("resume" if shown.status is Status.PAUSED else "pause")
        self.buttons["undo"].set_note(undo_words(shown.undoable))
        self.buttons["redo"].set_note(redo_words(shown.redoable))

    def show_armed(self, armed: str) -> None:
        """Ask for the second press that this action wants, of those that do; "" for none."""
        for name in CONFIRMED:
            self.buttons[name].set_tone("armed" if name == armed else TONES.get(name, ""))
            self.buttons[name].ask(name == armed)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.buttons["add_minute"].set_shown(self.tr("+1 min"))
        self.buttons["take_minute"].set_shown(self.tr("−1 min"))
        self.buttons["message"].set_shown(self.tr("Message"))
        self.buttons["end"].set_question(self.tr("Press again to end"))
        self.buttons["back"].set_question(self.tr("Press again to go back"))
        self.buttons["undo"].set_question(self.tr("Press again"))
        self.buttons["pause"].make_room_for(translate("Actions", "Pause"), translate("Actions", "Resume"))
        self.show_shown(self._shown)
        self._share_width()


def _parts_of(name: str, level: tuple[Parts, Parts, Parts]) -> Parts:
    return level[0] if name in MAIN else level[1] if name in SELDOM else level[2]
