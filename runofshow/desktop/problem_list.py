"""The errors and warnings of an agenda as a list: each told by shape, word and colour, with its place."""

from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import (
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
from runofshow.desktop.problem_words import problem_words
from runofshow.desktop.shape import Shape, paint_shape
from runofshow.desktop.wording import translate
from runofshow.formats.problems import Problem

Index = QModelIndex | QPersistentModelIndex

FOUND: Final = Qt.ItemDataRole.UserRole
WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
# As much height as any message may want; it is measured in it.
ENDLESS: Final = 10_000


class Found(Struct, frozen=True):
    """A problem, and whether it keeps the agenda from being run."""

    problem: Problem
    is_error: bool

    @property
    def head(self) -> str:
        """What it is and where: `Error · line 2, column 9`."""
        text = translate("Problems", "Warning · line {line}, column {column}")
        if self.is_error:
            text = translate("Problems", "Error · line {line}, column {column}")
        return text.format(line=self.problem.line, column=self.problem.column)

    @property
    def words(self) -> str:
        """All of it in one line."""
        return f"{self.head}: {problem_words(self.problem)}"


def all_found(errors: Sequence[Problem], warnings: Sequence[Problem]) -> list[Found]:
    """The errors, then the warnings, each in the order of the file."""
    return [*(Found(one, True) for one in errors), *(Found(one, False) for one in warnings)]


class ProblemModel(QAbstractListModel):
    """What was found wrong."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    @property
    def found(self) -> list[Found]:
        return self._found

    def show_found(self, found: list[Found]) -> None:
        """Show these."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

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
        return found if role == FOUND else None


class ProblemDelegate(QStyledItemDelegate):
    """Paints a problem: its sign, what it is and where, and beneath, as long as it is, what is wrong."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND)
        colours = theme.colours()
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, option.palette.brush(QPalette.ColorRole.Highlight))
        tint = colours.of("danger" if found.is_error else "warning")
        head, body = _head_font(), _body_font()
        sign = QFontMetrics(head).ascent()
        box = place.adjusted(theme.UNIT, theme.UNIT, -theme.UNIT, -theme.UNIT)
        paint_shape(
            painter,
            Shape.CROSS if found.is_error else Shape.UP,
            QRectF(box.left(), box.top() + 2, sign, sign),
            tint,
        )
        box.setLeft(box.left() + sign + theme.UNIT)
        painter.setFont(head)
        painter.setPen(tint)
        painter.drawText(box, WRAPPED, found.head)
        painter.setFont(body)
        painter.setPen(colours.of("text"))
        box.setTop(box.top() + QFontMetrics(head).height() + 2)
        painter.drawText(box, WRAPPED, problem_words(found.problem))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.of("text"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        found: Found = index.data(FOUND)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else ENDLESS
        head, body = QFontMetrics(_head_font()), QFontMetrics(_body_font())
        room = QRect(0, 0, max(width - 3 * theme.UNIT - head.ascent(), 1), ENDLESS)
        tall = body.boundingRect(room, WRAPPED, problem_words(found.problem)).height()
        return QSize(width, head.height() + tall + 2 * theme.UNIT + 2)


class ProblemList(QListView):
    """The list of problems. Enter or a double click activates one, whatever the desktop's way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = ProblemModel(self)
        self.setModel(self.problems)
        self.setItemDelegate(ProblemDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)

    def chosen(self) -> Found | None:
        """The problem that is chosen."""
        row = self.currentIndex().row()
        return self.problems.found[row] if 0 <= row < len(self.problems.found) else None

    def choose(self, row: int) -> None:
        """Choose the problem in this row, or the last one there is."""
        last = len(self.problems.found) - 1
        if last >= 0:
            self.setCurrentIndex(self.problems.index(min(row, last)))

    def restyle(self) -> None:
        """Take all measures from the look of now."""
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How tall a message is depends on how wide the list is.
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.isAutoRepeat():
            return
        super().keyPressEvent(event)


def _head_font() -> QFont:
    return theme.font(theme.scale().caption, QFont.Weight.DemiBold)


def _body_font() -> QFont:
    return theme.font(theme.scale().lead)
