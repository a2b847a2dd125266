"""The field for words of one's own to the speakers."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class MessageField(QLineEdit):
    """A field that has its own undo while something was typed, and leaves that key to the show while not."""

    @property
    def words(self) -> str:
        """What is typed, as it would be sent."""
        return " ".join(self.text().split())

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was typed since the last message."""
        return not (self.text() or self.isUndoAvailable() or self.isRedoAvailable())

    def start_anew(self) -> None:
        """Be empty and untouched: what was sent is taken back by the show's undo."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        is_shortcut = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_shortcut and self.is_untouched and _takes_back(event):
            event.ignore()
            return True
        return super().event(event)


def _takes_back(event: QEvent) -> bool:
    """Whether a key undoes or redoes."""
    keys = QKeySequence.StandardKey
    return isinstance(event, QKeyEvent) and (event.matches(keys.Undo) or event.matches(keys.Redo))
