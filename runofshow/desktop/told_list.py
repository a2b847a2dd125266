"""A list of what is told: each with a sign, a heading and beneath, as long as it is, what it says."""

from collections.abc import Sequence
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runofshow.desktop import theme
from runofshow.desktop.shape import Shape, paint_shape

Index = QModelIndex | QPersistentModelIndex

TOLD: Final = Qt.ItemDataRole.UserRole
WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
# As much height as anything told may want; it is measured in it.
ENDLESS: Final = 10_000


class Told(Protocol):
    """One thing that is told: its sign and the colour of that, its heading, what it says, and all of it in
    one line."""

    @property
    def shape(self) -> Shape: ...
    @property
    def colour(self) -> str: ...
    @property
    def head(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def words(self) -> str: ...


T = TypeVar("T", bound=Told)


class ToldModel(QAbstractListModel, Generic[T]):
    """What is told, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[T] = []

    @property
    def found(self) -> list[T]:
        return self._found

    def show_found(self, found: Sequence[T]) -> None:
        """Show these. Where there are as many as before, they take the places of those."""
        if len(found) != len(self._found):
            self.beginResetModel()
            self._found = list(found)
            self.endResetModel()
            return
        changed = [row for row, pair in enumerate(zip(found, self._found, strict=True)) if pair[0] != pair[1]]
        self._found = list(found)
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        if self._found:
            self.dataChanged.emit(self.index(0), self.index(len(self._found) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return found.words
        return found if role == TOLD else None


class ToldDelegate(QStyledItemDelegate):
    """Paints what is told: its sign and heading, and what it says beneath."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told: Told = index.data(TOLD)
        colours = theme.colours()
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, option.palette.brush(QPalette.ColorRole.Highlight))
        tint = colours.of(told.colour)
        head, body = _head_font(), _body_font()
        sign = QFontMetrics(head).ascent()
        box = place.adjusted(theme.UNIT, theme.UNIT, -theme.UNIT, -theme.UNIT)
        paint_shape(painter, told.shape, QRectF(box.left(), box.top() + 2, sign, sign), tint)
        box.setLeft(box.left() + sign + theme.UNIT)
        painter.setFont(head)
        painter.setPen(tint)
        painter.drawText(box, WRAPPED, told.head)
        painter.setFont(body)
        painter.setPen(colours.of("text"))
        box.setTop(box.top() + _height_of(told.head, head, box.width()) + 2)
        painter.drawText(box, WRAPPED, told.body)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.of("text"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        told: Told = index.data(TOLD)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else ENDLESS
        head = _head_font()
        room = width - 3 * theme.UNIT - QFontMetrics(head).ascent()
        tall = _height_of(told.head, head, room) + _height_of(told.body, _body_font(), room)
        return QSize(width, tall + 2 * theme.UNIT + 2)


class ToldList(QListView):
    """The list. Enter or a double click activates one, whatever the desktop's way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ToldDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)

    def choose(self, row: int) -> None:
        """Choose what stands in this row, or the last one there is."""
        last = self.model().rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.model().index(min(row, last), 0))

    def restyle(self) -> None:
        """Take all measures from the look of now."""
        self.scheduleDelayedItemsLayout()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.dataChanged.connect(self.restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How tall something is depends on how wide the list is.
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.isAutoRepeat():
            return
        super().keyPressEvent(event)


def _height_of(text: str, font: QFont, width: int) -> int:
    """How tall a text is in this width."""
    room = QRect(0, 0, max(width, 1), ENDLESS)
    return QFontMetrics(font).boundingRect(room, WRAPPED, text).height()


def _head_font() -> QFont:
    return theme.font(theme.scale().caption, QFont.Weight.DemiBold)


def _body_font() -> QFont:
    return theme.font(theme.scale().lead)
