"""Who gets a key: what a focused field or button needs for itself never reaches the transport.

Space on a focused button presses that button, and only it; printable keys in a field are typed.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
NOT_TYPED = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


def is_field(widget: QObject) -> bool:
    """Whether someone types into this."""
    if isinstance(widget, FIELDS):
        return True
    return (
        isinstance(widget, QWidget)
        and not isinstance(widget, QAbstractItemView)
        and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    )


def belongs_to(widget: QObject, event: QKeyEvent) -> bool:
    """Whether a key is the focused widget's own, so that no shortcut may take it."""
    if event.modifiers() & NOT_TYPED:
        return False
    if is_field(widget):
        return bool(event.text()) and event.text().isprintable()
    is_space = event.key() == Qt.Key.Key_Space and not event.modifiers()
    return is_space and isinstance(widget, QAbstractButton)


class KeyGuard(QObject):
    """Stands at the focused widget of the application."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if belongs_to(watched, event):
                event.accept()
                return True
        return False

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None:
            try:
                self._watched.removeEventFilter(self)
            except RuntimeError:
                # It is gone already, and its filters with it.
                self._watched = None
        self._watched = now
        if now is not None:
            now.installEventFilter(self)
