"""The transport: a few large buttons with their keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runofshow.core.history import Step
from runofshow.desktop import theme
from runofshow.desktop.action_button import ActionButton
from runofshow.desktop.action_table import UNDOABLE_NAMES, Shown
from runofshow.desktop.actions import Actions

LEFT = ("start", "next", "back", "pause", "add_minute", "take_minute")
RIGHT = ("undo", "redo", "end")
TONES = {"start": "primary", "next": "primary", "end": "danger"}


def step_words(step: Step | None) -> str:
    """What undoing or redoing this step would be about; "" for none."""
    if step is None:
        return ""
    return QCoreApplication.translate("Commands", UNDOABLE_NAMES.get(step.command, step.command))


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
        undo, redo = step_words(shown.undoable), step_words(shown.redoable)
        self._tell("undo", self.tr("Undo: {what}").format(what=undo) if undo else "")
        self._tell("redo", self.tr("Redo: {what}").format(what=redo) if redo else "")

    def show_armed(self, is_armed: bool) -> None:
        """Ask for the second press that ends the show, or cease to."""
        self._is_armed = is_armed
        end = self.buttons["end"]
        end.set_tone("armed" if is_armed else "danger")
        end.set_shown(self.tr("Press again to end") if is_armed else None)
        self._tell("end", self.tr("Press again to end") if is_armed else "")

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.buttons["add_minute"].set_shown(self.tr("+1 min"))
        self.buttons["take_minute"].set_shown(self.tr("−1 min"))
        self.show_armed(self._is_armed)
        self.show_shown(self._shown)

    def _tell(self, name: str, text: str) -> None:
        button = self.buttons[name]
        if button.toolTip() != text:
            button.setToolTip(text)
            button.setAccessibleDescription(text)
