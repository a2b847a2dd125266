"""Who gets a key: what a focused field or button needs for itself never reaches the transport.

Space on a focused button presses that button, and only it; printable keys in a field are typed. A field in
which nothing was typed since it was filled leaves undo and redo to the show.
"""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
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

from runofshow.desktop.enter_button import EnterButton
from runofshow.desktop.press import SAME_PRESS, Reader
from runofshow.desktop.question_prompt import QuestionPrompt

JUST_NOW = timedelta(milliseconds=50)
# X tells of a held key that it was let go and pressed again in the same instant. No finger does.
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SAME_INSTANT_MS = 5
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
    if isinstance(widget, QAbstractItemView) and _is_asked(widget):
        # A list in a prompt is picked from by its words, as in any other list.
        return bool(event.text()) and event.text().isprintable()
    is_space = event.key() == Qt.Key.Key_Space and not event.modifiers()
    return is_space and isinstance(widget, QAbstractButton) and not isinstance(widget, EnterButton)


def is_the_shows(widget: QObject, event: QKeyEvent) -> bool:
    """Whether a key takes back, or does again, what the show did: it would change nothing in the field."""
    keys = QKeySequence.StandardKey
    if not (event.matches(keys.Undo) or event.matches(keys.Redo)):
        return False
    if isinstance(widget, QLineEdit):
        return not (widget.isUndoAvailable() or widget.isRedoAvailable())
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        document = widget.document()
        return not (document.isUndoAvailable() or document.isRedoAvailable())
    return False


def _is_asked(widget: QWidget) -> bool:
    """Whether this stands in a prompt."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QuestionPrompt):
        above = above.parentWidget()
    return above is not None


class KeyGuard(QObject):
    """Stands at the focused widget of the application, and knows for how long a key had been let alone.

    A held key repeats. Qt marks its presses as repeated, but under load it misses some of the marks: those
    are put in here. Where no release came before a press, it is the quiet before it that tells.
    """

    def __init__(self, application: QApplication, parent: QObject, read: Reader) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        self._read = read
        self._last: dict[int, timedelta] = {}
        self._heard = -JUST_NOW
        self._quiet: timedelta | None = None
        self._released: dict[int, int] = {}
        self._settled = -SAME_PRESS
        application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    @property
    def quiet(self) -> timedelta | None:
        """How long the key being pressed had been let alone; None for the first time, and for no key."""
        return self._quiet if self._read() - self._heard < JUST_NOW else None

    def settle(self) -> None:
        """Take an Enter that comes at once, before any other key, for a part of the same press: it was meant
        for what has gone, not for whatever has the focus now."""
        self._settled = self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._released[event.key()] = event.timestamp()
        elif event.type() is QEvent.Type.ShortcutOverride:
            if event.key() not in ENTERS:
                self._settled = -SAME_PRESS
            if belongs_to(watched, event):
                event.accept()
                return True
            if is_the_shows(watched, event):
                # The field would keep the key for itself.
                event.ignore()
                self._hear(event)
                return True
            # What is typed into a field is no press of a shortcut, so it makes none come too soon either.
            self._hear(event)
        elif event.type() is QEvent.Type.KeyPress and self._is_of_what_has_gone(event):
            return True
        elif event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat() and self._is_repeat(event):
            marked = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), True)
            QCoreApplication.sendEvent(watched, marked)
            return True
        return False

    def _is_of_what_has_gone(self, event: QKeyEvent) -> bool:
        return event.key() in ENTERS and self._read() - self._settled < SAME_PRESS

    def _is_repeat(self, event: QKeyEvent) -> bool:
        """Whether the key was let go in the instant in which it is pressed: it is held."""
        released = self._released.get(event.key(), 0)
        # Where the system gives no times, they are nought.
        return released > 0 and 0 <= event.timestamp() - released <= SAME_INSTANT_MS

    def _hear(self, event: QKeyEvent) -> None:
        self._heard = self._read()
        before = self._last.get(event.key())
        self._quiet = None if before is None else self._heard - before
        if self._is_repeat(event):
            self._quiet = timedelta()
        self._last[event.key()] = self._heard

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
