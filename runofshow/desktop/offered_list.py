"""Lists of a field: of what it offers while one types, and of what can be chosen; neither is in the way."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QWidget

from runofshow.desktop.labels import set_look

MOVES = frozenset(
    (
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    )
)
NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class OfferedList(QCompleter):
    """Offers above its field, where there is room: below it stands what would come of what is typed.
    `given_up`: Escape closed the list."""

    given_up = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QAbstractItemView):
            if event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize):
                set_look(watched, "tone", "offered")
                self._keep_above(watched)
            elif event.type() is QEvent.Type.KeyPress and _is_escape(event):
                watched.hide()
                self.given_up.emit()
                return True
        return super().eventFilter(watched, event)

    def _keep_above(self, popup: QWidget) -> None:
        top = self.widget().mapToGlobal(QPoint()).y() - popup.height()
        if top != popup.y() and top >= popup.screen().availableGeometry().top():
            popup.move(popup.x(), top)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


class ClosedList(QComboBox):
    """A list that no key and no wheel changes while it is closed: a key opens it and marks what it means, so
    that what would come of it is seen before Enter takes it. `closed`: nothing is marked any more."""

    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_letter = bool(event.text().strip()) and event.text().isprintable()
        if event.modifiers() & NOT_TYPED or not (is_letter or event.key() in MOVES):
            super().keyPressEvent(event)
            return
        self.showPopup()
        if is_letter:
            self.view().keyboardSearch(event.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showPopup(self) -> None:
        self.view().removeEventFilter(self)
        super().showPopup()
        self.view().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self.closed.emit()
        return super().eventFilter(watched, event)
