"""The running order on the screen: all blocks and segments, the one on air in view, what can be changed."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from runofshow.core.agenda import Agenda
from runofshow.core.flag import Flag, Phase
from runofshow.core.projection import Projection, SegmentView
from runofshow.core.state import Turn
from runofshow.desktop import theme
from runofshow.desktop.action_button import ActionButton
from runofshow.desktop.actions import Actions
from runofshow.desktop.lettering import elided, face, metrics
from runofshow.desktop.reading import widest
from runofshow.desktop.running_order_model import RunningOrderModel
from runofshow.desktop.running_order_row import TO_THE_RIGHT, Column, Row
from runofshow.desktop.shape import Shape, paint_shape

LOCAL_ACTIONS = ("skip", "unskip", "bring_forward")
ROW_HEIGHT = 27
WIDTHS = {
    Column.STATE: 32,
    Column.PLANNED: 56,
    Column.EXPECTED: 60,
    Column.ACTUAL: 46,
    Column.ALLOTMENT: 46,
    Column.OVER: 94,
}
SIDES = 4
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
PHASE_COLOURS = {Phase.WARNING: "warning", Phase.DANGER: "danger", Phase.OVERTIME: "danger"}


# Where the table is narrower, expected and actual start share a column.
SHORT = 600
# Where it is narrower still, what was planned is left out, and then how long each may take.
WITHOUT_PLANNED = 480
WITHOUT_ALLOTMENT = 360


class RowDelegate(QStyledItemDelegate):
    """Paints a cell by how its row stands: on air, done, skipped, to be confirmed.

    A minute added repaints every cell in view, so each is painted from the model's row without asking Qt for
    its data item by item, and nothing that can be kept is made for it.
    """

    def __init__(self, table: QTableView, model: RunningOrderModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        number, column = index.row(), Column(index.column())
        row = self._model.row_at(number)
        box = QRectF(option.rect)
        is_selected = self._table.selectionModel().isRowSelected(number)
        painter.save()
        self._paint_ground(painter, box, row, column, is_selected)
        if column is Column.STATE:
            self._paint_state(painter, box, row)
        else:
            self._paint_text(painter, box, row, column, self._model.text_at(number, column))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRectF, row: Row, column: Column, is_selected: bool
    ) -> None:
        colours = theme.colours()
        is_on_air = row.turn is Turn.ON_AIR and not row.is_block
        if is_on_air:
            painter.fillRect(box, colours.of("selected"))
        elif is_selected:
            painter.fillRect(box, colours.of("raised"))
        elif row.is_block:
            painter.fillRect(box, colours.of("surface"))
        if is_on_air and column is Column.STATE:
            painter.fillRect(
                QRectF(box.left(), box.top(), 3, box.height()), colours.of(_accent_of(row, "accent"))
            )
        if is_selected and self._table.hasFocus():
            painter.setPen(QPen(colours.of("accent"), 1))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(QRectF(box).adjusted(0, 0, 0, -1).bottomLeft(), box.bottomRight() - _UP)
        elif row.is_block:
            painter.setPen(QPen(colours.of("line"), 1))
            painter.drawLine(box.topLeft(), box.topRight())

    def _paint_state(self, painter: QPainter, box: QRectF, row: Row) -> None:
        sign, colour = Shape.NONE, "muted"
        if row.turn is Turn.ON_AIR:
            sign, colour = Shape.DISC, _accent_of(row, "accent")
        elif row.turn is Turn.DONE:
            sign = Shape.CHECK
        elif row.turn is Turn.SKIPPED:
            sign = Shape.DASH
        if row.is_block or sign is Shape.NONE:
            return
        side = float(theme.scaled(10))
        place = QRectF(box.left() + 2 * theme.UNIT, box.center().y() - side / 2, side, side)
        paint_shape(painter, sign, place, theme.colours().of(colour))

    def _paint_text(self, painter: QPainter, box: QRectF, row: Row, column: Column, text: str) -> None:
        if not text:
            return
        is_title = column is Column.TITLE
        size, weight = _face_of(column, is_strong=row.is_block or row.turn is Turn.ON_AIR)
        is_struck_out = is_title and row.turn is Turn.SKIPPED
        painter.setFont(face(size, weight, is_struck_out=is_struck_out))
        painter.setPen(_colour_of(row, column))
        indent = theme.scaled(12) if is_title and not row.is_block else 0
        inner = box.adjusted(SIDES + indent, 0, -_edge_of(column), 0)
        badge = theme.scaled(36) if is_title and not row.is_confirmed and row.turn is Turn.PENDING else 0
        shown, advance = elided(text, size, weight, int(inner.width()) - badge)
        painter.drawText(inner, RIGHT if column in TO_THE_RIGHT else LEFT, shown)
        if badge:
            left = min(inner.left() + advance + 8, inner.right() - badge + 6)
            self._paint_badge(
                painter, QRectF(left, box.center().y() - theme.scaled(8), theme.scaled(28), theme.scaled(16))
            )

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colours().of("warning"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(face(theme.scale().key))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tr("tbc"))


_UP = QPoint(0, 1)


def _face_of(column: Column, *, is_strong: bool) -> tuple[int, QFont.Weight]:
    """The size and weight of what stands in a column."""
    is_title = column is Column.TITLE
    is_heavy = is_strong and (is_title or column is Column.OVER)
    return (
        theme.scale().body if is_title else theme.scale().caption,
        QFont.Weight.DemiBold if is_heavy else QFont.Weight.Normal,
    )


def _edge_of(column: Column) -> int:
    return theme.UNIT if column is Column.OVER else SIDES


def width_for(column: Column, texts: Iterable[str]) -> int:
    """The width in which these are painted whole, whatever their digits; never less than usual."""
    measure = metrics(*_face_of(column, is_strong=True))
    templates = {template for text in texts for template in widest(text)[:1]}
    least = max((measure.horizontalAdvance(template) for template in templates), default=0)
    return max(theme.scaled(WIDTHS[column]), ceil(least) + SIDES + _edge_of(column) + 1)


def _accent_of(row: Row, otherwise: str) -> str:
    return otherwise if row.phase is None else PHASE_COLOURS.get(row.phase, otherwise)


def _colour_of(row: Row, column: Column) -> QColor:
    colours = theme.colours()
    is_past = row.turn in (Turn.DONE, Turn.SKIPPED)
    # Pending without an expected time: the show ended before it came to this one.
    is_past = is_past or (row.turn is Turn.PENDING and not row.texts[Column.EXPECTED])
    if column is Column.OVER and row.standing:
        # What is to come says it in grey: the colour is for what has happened, happens, or breaks a block.
        if row.turn is Turn.PENDING and not row.is_block:
            return colours.of("muted")
        if row.standing < 0:
            return colours.of("good")
        is_flagged = row.flag is not Flag.ON_TRACK or not row.is_block
        return colours.of("danger" if is_flagged else "text")
    if column is Column.PLANNED or is_past or column is Column.OVER:
        return colours.of("muted")
    return colours.of("text")


class RunningOrderPanel(QWidget):
    """The running order with what can be done about a segment: skip, take in again, bring forward."""

    selection_changed = Signal()

    def __init__(self, agenda: Agenda, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.model = RunningOrderModel(agenda, self)
        self._heading = QLabel()
        self._heading.setProperty("tone", "heading")
        self.table = self._made_table()
        self._buttons = [ActionButton(actions, name) for name in LOCAL_ACTIONS]
        top = QHBoxLayout()
        top.setContentsMargins(2 * theme.UNIT, 0, theme.UNIT, 0)
        top.setSpacing(theme.UNIT)
        top.addWidget(self._heading, 1)
        for button in self._buttons:
            button.make_small()
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.UNIT, 0, 0)
        layout.setSpacing(theme.UNIT // 2)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        self._on_air: str | None = None
        # How high the table and its rows were when the one on air was last brought into view.
        self._heights: tuple[int, int] | None = None
        self.table.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        # The columns whose width is to be looked at again: once a projection rather than once a cell.
        self._to_fit: set[Column] = set()
        self.model.dataChanged.connect(self._on_data_changed)
        self.model.rowsInserted.connect(self._on_rows_changed)
        self.model.rowsRemoved.connect(self._on_rows_changed)
        self._set_row_height()
        actions.changed.connect(self._renew_buttons)
        self.retranslate()
        self._renew_buttons()

    def show_projection(self, projection: Projection) -> None:
        """Show this projection, with the segment on air in view when it has just gone on air."""
        self.model.show_projection(projection)
        self._fit_columns(self._to_fit)
        on_air = None if projection.on_air is None else projection.on_air.view.id
        # By its id: rows that come or go above it leave the view where it is.
        if on_air != self._on_air:
            self._on_air = on_air
            self.keep_on_air_in_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def restyle(self) -> None:
        """Measure rows and columns by the size of text."""
        self._set_row_height()
        self._share_width()

    def _set_row_height(self) -> None:
        header = self.table.verticalHeader()
        # A least height above the usual one would raise the usual one too.
        header.setMinimumSectionSize(theme.scaled(ROW_HEIGHT))
        header.setDefaultSectionSize(theme.scaled(ROW_HEIGHT))
        self.table.setColumnWidth(Column.STATE, theme.scaled(WIDTHS[Column.STATE]))

    def _share_width(self) -> None:
        """Where there is little width, columns give way, the one that is missed least first."""
        room = self.width()
        is_short = room < theme.scaled(SHORT)
        self.model.shorten(is_short)
        self.table.setColumnHidden(Column.ACTUAL, is_short)
        self.table.setColumnHidden(Column.PLANNED, room < theme.scaled(WITHOUT_PLANNED))
        self.table.setColumnHidden(Column.ALLOTMENT, room < theme.scaled(WITHOUT_ALLOTMENT))
        self._fit_columns()

    def keep_on_air_in_view(self) -> None:
        """Scroll to the segment on air, with its block and what comes next around it."""
        row = self.model.row_on_air()
        if row is not None:
            index = self.model.index(row, Column.TITLE)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_range_changed(self) -> None:
        """Keep the segment on air in view where there is less room; rows that come or go leave the view."""
        heights = self.table.viewport().height(), self.table.verticalHeader().defaultSectionSize()
        if heights != self._heights:
            self._heights = heights
            self.keep_on_air_in_view()

    def selected(self) -> SegmentView | None:
        """The segment that is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.segment_at(rows[0].row()) if rows else None

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._heading.setText(self.tr("RUNNING ORDER"))
        self.table.setAccessibleName(self.tr("Running order"))
        self.model.retranslate()
        self._fit_columns()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._to_fit.update(Column(column) for column in range(first.column(), last.column() + 1))

    def _on_rows_changed(self) -> None:
        self._to_fit.update(Column)

    def _fit_columns(self, columns: Iterable[Column] = Column) -> None:
        """Cut no time and no word: the title gives way."""
        for column in WIDTHS:
            if column is Column.STATE or column not in columns:
                continue
            width = max(width_for(column, self.model.samples(column)), self._width_of_header(column))
            if width != self.table.columnWidth(column):
                self.table.setColumnWidth(column, width)
        self._to_fit.clear()

    def _width_of_header(self, column: Column) -> int:
        words = self.model.headerData(column, Qt.Orientation.Horizontal)
        measure = metrics(theme.scale().caption)
        return ceil(measure.horizontalAdvance(words)) + SIDES + _edge_of(column) + 1

    def _renew_buttons(self) -> None:
        for button, name in zip(self._buttons, LOCAL_ACTIONS, strict=True):
            is_enabled = self._actions[name].isEnabled()
            # Skip and take in again are two sides of one place.
            button.setVisible(is_enabled or (name == "skip" and not self._actions["unskip"].isEnabled()))

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(RowDelegate(table, self.model))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_context_menu)
        for name in LOCAL_ACTIONS:
            table.addAction(self._actions[name])
        table.selectionModel().selectionChanged.connect(lambda: self.selection_changed.emit())
        return table

    def _on_context_menu(self, at: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in LOCAL_ACTIONS:
            menu.addAction(self._actions[name])
        menu.popup(self.table.viewport().mapToGlobal(at))
