"""The table of the running order: rows are picked, cells edited, and rows dragged to another place."""

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from runofshow.desktop import theme
from runofshow.desktop.cell_editor import EditingDelegate
from runofshow.desktop.picked import Picked
from runofshow.desktop.running_order_model import COLUMNS, RunningOrderModel
from runofshow.desktop.running_order_painting import WIDTHS
from runofshow.desktop.running_order_row import Column

MIME = "application/x-runofshow-rows"
_EDITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEXT = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}


class RunningOrderTable(QTableView):
    """The rows of the running order. `hovered` gives the row before which something dragged would fall, or
    None when it left; `dropped` the one before which it did."""

    hovered = Signal(object)
    dropped = Signal(int)

    def __init__(self, model: RunningOrderModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = model
        self._line: int | None = None
        self.setModel(model)
        self.cells = EditingDelegate(self, model)
        self.setItemDelegate(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)

    # Picking

    @property
    def picked(self) -> Picked:
        """What is selected."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        return self.order.picked(rows, self.currentIndex().row())

    def pick(self, ids: tuple[str, ...]) -> None:
        """Select these segments or blocks, with the focus on the first."""
        rows = sorted(row for row in map(self.order.row_of, ids) if row is not None)
        if not rows:
            return
        # Not by way of the view, which would read what is held on the keyboard as a wish to select more.
        selection = self.selectionModel()
        flag = selection.SelectionFlag
        selection.setCurrentIndex(self.order.index(rows[0], Column.TITLE), flag.ClearAndSelect | flag.Rows)
        for row in rows[1:]:
            selection.select(self.order.index(row, 0), flag.Select | flag.Rows)
        self.scrollTo(self.order.index(rows[0], Column.TITLE))

    # Editing

    @property
    def is_editing(self) -> bool:
        """Whether a field is open over a cell."""
        return self.state() is QAbstractItemView.State.EditingState

    def edit_current(self, column: Column | None = None) -> None:
        """Edit the cell that has the focus, or where that cannot be edited the title of its row."""
        current = self.currentIndex()
        if not current.isValid():
            return
        index = current if column is None else self.order.index(current.row(), column)
        if self.order.field_at(index) is None or self.isColumnHidden(index.column()):
            index = self.order.index(current.row(), Column.TITLE)
        if self.order.field_at(index) is not None:
            self._go_to(index)
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _EDITING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.edit_current()
            return
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if is_plain and event.text() and event.text().isprintable():
            # The base class would look for a row that begins with the letter.
            event.ignore()
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        step = _NEXT.get(hint)
        at = self.currentIndex()
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        following = None if step is None else self._editable_from(at, step)
        if following is not None:
            self._go_to(following)
            self.edit(following)

    def _go_to(self, index: QModelIndex) -> None:
        """Put the focus on a cell; where another row is, that becomes the one that is selected."""
        selection = self.selectionModel()
        flag = selection.SelectionFlag
        is_elsewhere = not selection.isRowSelected(index.row())
        selection.setCurrentIndex(index, flag.ClearAndSelect | flag.Rows if is_elsewhere else flag.NoUpdate)

    def _editable_from(self, at: QModelIndex, step: int) -> QModelIndex | None:
        """The next cell that can be edited, in reading order."""
        place = at.row() * COLUMNS + at.column() + step
        while 0 <= place < self.order.rowCount() * COLUMNS:
            index = self.order.index(*divmod(place, COLUMNS))
            if self.order.field_at(index) is not None and not self.isColumnHidden(index.column()):
                return index
            place += step
        return None

    # Dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        if self.picked == Picked() or self.order.is_read_only:
            return
        drag = QDrag(self)
        carried = QMimeData()
        carried.setData(MIME, b"rows")
        drag.setMimeData(carried)
        drag.exec(Qt.DropAction.MoveAction)

    def row_before(self, at: QPoint) -> int:
        """The row before which something falls that is let go here."""
        row = self.rowAt(at.y())
        if row < 0:
            return self.order.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return row if at.y() < middle else row + 1

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # It scrolls at the edges.
        self._hover(self.row_before(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._hover(None)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.row_before(event.position().toPoint())
        self._hover(None)
        # The rows are moved by what comes of it, not by the view.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.dropped.emit(row)

    def _hover(self, row: int | None) -> None:
        if row != self._line:
            self._line = row
            self.viewport().update()
            self.hovered.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line is None:
            return
        last = self.order.rowCount() - 1
        top = self.rowViewportPosition(min(self._line, last))
        if self._line > last:
            top += self.rowHeight(last)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme.colours().of("accent"), 3))
        painter.drawLine(0, top, self.viewport().width(), top)
        painter.end()

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()
