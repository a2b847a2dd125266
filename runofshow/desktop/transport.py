"""The transport: a few large buttons with their keys."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from runofshow.desktop import theme
from runofshow.desktop.action_button import ActionButton
from runofshow.desktop.action_table import Shown
from runofshow.desktop.actions import Actions
from runofshow.desktop.steps import redo_words, undo_words
from runofshow.desktop.wording import translate

LEFT = ("start", "next", "back", "pause", "add_minute", "take_minute")
RIGHT = ("undo", "redo", "end")
TONES = {"start": "primary", "next": "primary", "end": "danger"}


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
        self.buttons["next"].setMinimumWidth(150)
        self._shown = Shown()
        self._is_armed = False
        self.retranslate()

    def show_shown(self, shown: Shown) -> None:
        """Show what can be done about what is on the screen."""
        self._shown = shown
        self.buttons["undo"].set_note(undo_words(shown.undoable))
        self.buttons["redo"].set_note(redo_words(shown.redoable))

    def show_armed(self, is_armed: bool) -> None:
        """Ask for the second press that ends the show, or cease to."""
        self._is_armed = is_armed
        end = self.buttons["end"]
        end.set_tone("armed" if is_armed else "danger")
        end.set_shown(self.tr("Press again to end") if is_armed else None)
        end.set_note(self.tr("Press again to end") if is_armed else "")

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.buttons["add_minute"].set_shown(self.tr("+1 min"))
        self.buttons["take_minute"].set_shown(self.tr("−1 min"))
        self.buttons["end"].make_room_for(translate("Actions", "End show"), self.tr("Press again to end"))
        self.buttons["pause"].make_room_for(translate("Actions", "Pause"), translate("Actions", "Resume"))
        self.show_armed(self._is_armed)
        self.show_shown(self._shown)
