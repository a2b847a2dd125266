"""The table of the running order: rows are picked, cells edited, and rows dragged to another place."""

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from runofshow.core.projection import SegmentView
from runofshow.desktop import theme
from runofshow.desktop.cell_editor import CellEditor, EditingDelegate
from runofshow.desktop.picked import Picked
from runofshow.desktop.running_order_model import COLUMNS, RunningOrderModel
from runofshow.desktop.running_order_painting import WIDTHS
from runofshow.desktop.running_order_row import Column

MIME = "application/x-runofshow-rows"
_EDITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_NEXT = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}


class RunningOrderTable(QTableView):
    """The rows of the running order. `hovered` gives the row before which something dragged would fall, or
    None when it left; `dropped` the one before which it did. `closed`: no field is open any more; `unmoved`:
    nothing is selected any more; `unable` names an action whose key was pressed while it cannot be done."""

    hovered = Signal(object)
    dropped = Signal(int)
    closed = Signal()
    let_go = Signal()
    unable = Signal(str)

    def __init__(self, model: RunningOrderModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = model
        self._line: int | None = None
        self.setModel(model)
        self.cells = EditingDelegate(self, model)
        self.cells.together = lambda: self.together
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

    def pick_at(self, row: int) -> None:
        """Select what stands in a row now from which something was taken out: in a block rather the segment
        before than the block behind."""
        row = min(row, self.order.rowCount() - 1)
        if self.order.segment_at(row) is None and self.order.segment_at(row - 1) is not None:
            row -= 1
        view = self.order.view_at(row)
        if view is not None:
            self.pick((view.id,))

    def show_current(self) -> None:
        """Scroll to the row that has the focus, if it is selected."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isRowSelected(current.row()):
            self.scrollTo(current)

    # Editing

    @property
    def is_editing(self) -> bool:
        """Whether a field is open over a cell."""
        return self.state() is QAbstractItemView.State.EditingState

    @property
    def together(self) -> tuple[SegmentView, ...]:
        """The segments that a time is meant for which is typed in the row that has the focus."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        current = self.currentIndex().row()
        is_among = current in rows and self.order.segment_at(current) is not None
        return self.picked.segments if is_among else ()

    def edit_current(self, column: Column | None = None) -> None:
        """Edit the cell that has the focus, or where that cannot be edited the title of its row. Of several
        rows it is the time, the one thing in the table that can be the same in all."""
        current = self.currentIndex()
        are_several = len(self.together) > 1
        if column is None:
            column = Column.ALLOTMENT if are_several else Column(max(current.column(), 0))
        index = self.order.index(current.row(), column)
        is_found = self.order.field_at(index) is not None
        if not is_found or (self.isColumnHidden(column) and not are_several):
            index = self.order.index(current.row(), Column.TITLE)
        if current.isValid() and self.order.field_at(index) is not None and (is_found or not are_several):
            self._edit_at(index)
        else:
            self.unable.emit("edit")

    def settle(self) -> bool:
        """Be done with the cell that is being edited; False where what stands in it cannot be taken."""
        editor = self.indexWidget(self.currentIndex()) if self.is_editing else None
        return not isinstance(editor, CellEditor) or self.cells.settle(editor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _EDITING and is_bare:
            self.edit_current()
            return
        if event.key() in _SIDEWAYS and is_bare and self.together:
            self._go_sideways(_SIDEWAYS[Qt.Key(event.key())])
            return
        if event.key() in _ENDS and is_bare:
            # The base class goes to the first or last cell of the row.
            row = 0 if event.key() == Qt.Key.Key_Home else self.order.rowCount() - 1
            view = self.order.view_at(row)
            self.pick(() if view is None else (view.id,))
            return
        if event.key() == Qt.Key.Key_Escape and is_bare and self.selectionModel().hasSelection():
            self.clearSelection()
            self.let_go.emit()
            return
        pressed = QKeySequence(event.keyCombination())
        in_vain = next((each for each in self.actions() if pressed in each.shortcuts()), None)
        if in_vain is not None and not in_vain.isEnabled():
            self.unable.emit(in_vain.objectName())
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
        following = None if step is None else self._following(at, step)
        if following is not None:
            self._edit_at(following)
        else:
            self.closed.emit()

    def _edit_at(self, index: QModelIndex) -> None:
        """Open the field of a cell, also in a column that had given way."""
        self.setColumnHidden(index.column(), False)
        self._go_to(index)
        self.edit(index)

    def _go_to(self, index: QModelIndex) -> None:
        """Put the focus on a cell. Its row is then the only one that is selected, unless it is one of several
        that are edited together."""
        selection = self.selectionModel()
        flag = selection.SelectionFlag
        is_among = selection.isRowSelected(index.row()) and index.column() == Column.ALLOTMENT
        stays = is_among and self.order.segment_at(index.row()) is not None
        selection.setCurrentIndex(index, flag.NoUpdate if stays else flag.ClearAndSelect | flag.Rows)

    def _go_sideways(self, step: int) -> None:
        """Put the focus on the next cell of the row; what is selected stays so."""
        current = self.currentIndex()
        column = current.column() + step
        while 0 <= column < COLUMNS:
            if not self.isColumnHidden(column):
                selection = self.selectionModel()
                at = self.order.index(current.row(), column)
                selection.setCurrentIndex(at, selection.SelectionFlag.NoUpdate)
                return
            column += step

    def _following(self, at: QModelIndex, step: int) -> QModelIndex | None:
        """The field behind or before this one, which is always of a time: what is typed without a look must
        not be written over a title. It is in the same row, else in the next one of its kind."""
        column = Column(at.column())
        if len(self.together) > 1 or (step < 0 and column is Column.TITLE):
            return None
        if step > 0 and column is not Column.ALLOTMENT:
            beside = self.order.index(at.row(), Column.ALLOTMENT)
            if self.order.field_at(beside) is not None:
                return beside
            column = Column.ALLOTMENT
        is_segment = self.order.segment_at(at.row()) is not None
        rows = range(at.row() + step, self.order.rowCount() if step > 0 else -1, step)
        fields = (self.order.index(row, column) for row in rows)
        return next(
            (
                field
                for field in fields
                if (self.order.segment_at(field.row()) is not None) is is_segment
                and self.order.field_at(field) is not None
            ),
            None,
        )

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
