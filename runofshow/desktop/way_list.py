"""The list of the ways back to schedule: numbered, and never cut."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from runofshow.desktop import theme

NUMBERS: Final = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
EDGES: Final = 4
NARROWEST: Final = 40
TALL: Final = 1000


class Wrapping(QStyledItemDelegate):
    """Rows of a list as high as their text, wrapped, needs: what a way leads to is never cut."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        wrapped = QStyleOptionViewItem(option)
        # Within the padding of the style sheet, and beside a scroll bar that may come.
        taken = 2 * theme.UNIT + EDGES + view.verticalScrollBar().sizeHint().width()
        wrapped.rect = QRect(0, 0, max(view.maximumViewportSize().width() - taken, NARROWEST), TALL)
        return super().sizeHint(wrapped, index)


class WayList(QListWidget):
    """A list whose rows have the numbers 1 to 4 as their keys. `widened` says that it has another width."""

    widened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(Wrapping(self))
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def sizeHint(self) -> QSize:
        """As high as its rows: the table beneath takes what is left."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def event(self, event: QEvent) -> bool:
        # Else a number would give somebody the floor.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_number(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_number(event):
            self.setCurrentRow(min(NUMBERS.index(Qt.Key(event.key())), self.count() - 1))
            return
        if event.key() in ENTER:
            event.ignore()
            return
        super().keyPressEvent(event)


def _is_number(event: QKeyEvent) -> bool:
    others = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in NUMBERS and not others
