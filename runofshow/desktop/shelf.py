"""A shelf of the start page: a heading, a table of what can be opened, and the buttons to do so."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from runofshow.desktop import theme
from runofshow.desktop.kept_model import KeptModel
from runofshow.desktop.labels import label
from runofshow.desktop.recent_model import RecentModel

MOST_ROWS: Final = 5
LEAST_ROW: Final = 30


class ShelfTable(QTableView):
    """A table of one choice. Whoever comes to it by keyboard stands on a row."""

    deleted = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
            return
        super().keyPressEvent(event)


class Spaced(QStyledItemDelegate):
    """Leaves room between the columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * theme.UNIT, 0)


class Shelf(QWidget):
    """What is on a shelf, the latest first.

    `opened` gives the file that was chosen, `deleted` the row that is to be taken off, where that can be.
    """

    opened = Signal(object)
    deleted = Signal(int)

    def __init__(
        self, model: KeptModel | RecentModel, *, can_take_off: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._heading = label("heading")
        self.table = ShelfTable()
        self.open_button, self.take_off_button = QPushButton(), QPushButton()
        self.take_off_button.setVisible(can_take_off)
        for button in (self.open_button, self.take_off_button):
            button.setAutoDefault(False)
            theme.write(button, "body")
            button.setMinimumHeight(32)
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.UNIT // 2)
        # What is put in first is reached first: from the table one comes to what is done with its rows.
        layout.addWidget(self.table)
        head = QHBoxLayout()
        head.setSpacing(theme.UNIT)
        layout.insertLayout(0, head)
        head.addWidget(self._heading, 1)
        head.addWidget(self.open_button)
        head.insertWidget(1, self.take_off_button)
        self.table.activated.connect(self._on_open)
        self.open_button.clicked.connect(self._on_open)
        if can_take_off:
            self.table.deleted.connect(self._on_take_off)
            self.take_off_button.clicked.connect(self._on_take_off)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        model.rowsRemoved.connect(self._fit)
        self.restyle()
        self._on_selected()

    def name(self, heading: str, table: str, open_it: str, take_off: str = "") -> None:
        """Say what is on it, and what its buttons do, in the language of now."""
        self._heading.setText(heading)
        self.table.setAccessibleName(table)
        for button, text in ((self.open_button, open_it), (self.take_off_button, take_off)):
            button.setText(text)
            button.setAccessibleName(text)
        self.model.retranslate()

    def chosen(self) -> int | None:
        """The row that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def _on_selected(self) -> None:
        for button in (self.open_button, self.take_off_button):
            button.setEnabled(self.chosen() is not None)

    def _on_open(self) -> None:
        row = self.chosen()
        if row is not None:
            path: Path = self.model.path_at(row)
            self.opened.emit(path)

    def _on_take_off(self) -> None:
        row = self.chosen()
        if row is not None:
            self.deleted.emit(row)

    def restyle(self) -> None:
        """Take all measures from the look of now."""
        tall = max(LEAST_ROW, self.table.fontMetrics().height() + theme.UNIT)
        self.table.verticalHeader().setDefaultSectionSize(tall)
        self._fit()

    def _fit(self) -> None:
        """As tall as what is on it, to a limit; not there when nothing is."""
        rows = self.model.rowCount()
        row = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height()
        frame = 2 * self.table.frameWidth()
        self.table.setFixedHeight(row * min(max(rows, 1), MOST_ROWS) + head + frame)
        self.setVisible(rows > 0)

    def _dress(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setItemDelegate(Spaced(table))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
