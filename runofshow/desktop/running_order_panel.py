"""The running order on the screen: all blocks and segments, the one on air in view, what can be changed."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from runofshow.core.projection import Projection, SegmentView
from runofshow.desktop import theme
from runofshow.desktop.action_button import ActionButton
from runofshow.desktop.action_table import IN_RUNNING_ORDER
from runofshow.desktop.actions import Actions
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.details_panel import HEIGHT, DetailsPanel
from runofshow.desktop.lettering import metrics
from runofshow.desktop.picked import Picked
from runofshow.desktop.running_order_editing import RunningOrderEditing
from runofshow.desktop.running_order_model import RunningOrderModel
from runofshow.desktop.running_order_painting import SIDES, WIDTHS, edge_of, width_for
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.running_order_table import RunningOrderTable
from runofshow.desktop.unable_words import unable_words
from runofshow.session.session import Session

# What stands above the table as buttons: the rest is in the menus.
LOCAL_ACTIONS = ("skip", "unskip", "bring_forward")
ROW_HEIGHT = 27
# Where the panel is lower, rows and details have no room beside the line that says what an edit does.
LOW = 320
# Where the table is narrower, expected and actual start share a column.
SHORT = 600
# Where it is narrower still, what was planned is left out, and then how long each may take.
WITHOUT_PLANNED = 480
WITHOUT_ALLOTMENT = 360
# Where it is as wide, the local times of the speakers stand beside the show's.
WITH_LOCAL = 680


class RunningOrderPanel(QWidget):
    """The running order and its editing. `given` are the commands that a person gives here, and `told` is
    what was typed and could not be taken."""

    selection_changed = Signal()
    given = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._projection: Projection | None = None
        self.model = RunningOrderModel(session.agenda, self)
        self.model.let_edit(not session.is_read_only)
        self.heading = QLabel()
        self.heading.setProperty("tone", "heading")
        self.table = self._made_table()
        self._buttons = [ActionButton(actions, name) for name in LOCAL_ACTIONS]
        top = QHBoxLayout()
        top.setContentsMargins(2 * theme.UNIT, 0, theme.UNIT, 0)
        top.setSpacing(theme.UNIT)
        top.addWidget(self.heading, 1)
        for button in self._buttons:
            button.make_small()
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.UNIT, 0, 0)
        layout.setSpacing(theme.UNIT // 2)
        layout.addLayout(top)
        self._with_details = {"organiser"}
        self._is_of_event = False
        self._is_giving_way = False
        self._is_narrow = False
        self._shared: tuple[object, ...] = ()
        self._workspace = ""
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.table)
        self.details = DetailsPanel(self.parts)
        self.details.hide()
        self.parts.setStretchFactor(0, 1)
        layout.addWidget(self.parts, 1)
        self.editing = RunningOrderEditing(session, actions, self.table, self.details)
        self.editing.given.connect(self.given)
        self.editing.told.connect(self.told)
        self.editing.asking.connect(self._on_asking)
        layout.addWidget(self.editing)
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
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self.table.selectionModel().selectionChanged.connect(self._leave_event)
        self.table.cells.opened.connect(self._on_cell_opened)
        self.table.closed.connect(self._on_cell_closed)
        self.table.let_go.connect(self.keep_on_air_in_view)
        self.table.unable.connect(self._on_unable)
        self.details.left.connect(self._leave_event)
        actions.handle("details", self.toggle_details)
        actions.handle("event", self.toggle_event)
        self.retranslate()
        self._renew_buttons()

    def show_projection(self, projection: Projection) -> None:
        """Show this projection, with the segment on air in view when it has just gone on air."""
        had_local = self.model.has_local_times
        is_first, self._projection = self._projection is None, projection
        self.model.let_edit(not self._session.is_read_only)
        self.model.show_projection(projection)
        if is_first or had_local is not self.model.has_local_times:
            self._share_width()
        self._fit_columns(self._to_fit)
        self._show_heading()
        self.editing.show_projection(projection)
        self._show_details()
        on_air = None if projection.on_air is None else projection.on_air.view.id
        # By its id: rows that come or go above it leave the view where it is.
        if on_air != self._on_air:
            self._on_air = on_air
            self.keep_on_air_in_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self._give_way()
        self._share_again()

    def restyle(self) -> None:
        """Measure rows and columns by the size of text."""
        self._set_row_height()
        self.details.restyle()
        self._share_width()
        self._share_again()

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
        if not self.table.is_editing:
            # It comes while a time is edited in it.
            self.table.setColumnHidden(Column.ALLOTMENT, room < theme.scaled(WITHOUT_ALLOTMENT))
        self.table.setColumnHidden(
            Column.LOCAL, room < theme.scaled(WITH_LOCAL) or not self.model.has_local_times
        )
        self._fit_columns()

    def keep_on_air_in_view(self) -> None:
        """Scroll to the segment on air, with its block and what comes next around it: but never away from
        where somebody works."""
        row, worked_at = self.model.row_on_air(), self._row_worked_at()
        bar = self.table.verticalScrollBar()
        before = bar.value()
        if row is not None and not self._is_filled_in:
            index = self.model.index(row, Column.TITLE)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        if worked_at is not None and not self._is_seen(worked_at):
            bar.setValue(before)
            self.table.scrollTo(self.model.index(worked_at, Column.TITLE))

    @property
    def _is_filled_in(self) -> bool:
        """Whether a field is open over a cell, or something is asked: no row may move under it."""
        return self.table.is_editing or self.editing.prompt is not None

    def _row_worked_at(self) -> int | None:
        """The row that is edited or has the focus, while that is in the running order."""
        current, focus = self.table.currentIndex(), self.window().focusWidget()
        is_here = self._is_filled_in or (focus is not None and self.isAncestorOf(focus))
        is_picked = self.table.is_editing or self.table.selectionModel().isRowSelected(current.row())
        return current.row() if current.isValid() and is_here and is_picked else None

    def _is_seen(self, row: int) -> bool:
        """Whether a row is in view as a whole."""
        top = self.table.rowViewportPosition(row)
        return top >= 0 and top + self.table.rowHeight(row) <= self.table.viewport().height()

    @property
    def picked(self) -> Picked:
        """What is selected."""
        return self.table.picked

    def _on_range_changed(self) -> None:
        """Keep the segment on air in view where there is less room; rows that come or go leave the view."""
        heights = self.table.viewport().height(), self.table.verticalHeader().defaultSectionSize()
        if heights != self._heights:
            self._heights = heights
            self.keep_on_air_in_view()

    def settle(self) -> bool:
        """Be done with what is being typed; where it cannot be taken that is told, and False comes back."""
        return self.table.settle() and self.details.settle()

    def selected(self) -> SegmentView | None:
        """The segment that is selected; of several, the one that has the focus."""
        return self.picked.current

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._show_heading()
        self.table.setAccessibleName(self.tr("Running order"))
        self.model.retranslate()
        self.details.retranslate()
        self.editing.retranslate()
        self._fit_columns()

    def _show_heading(self) -> None:
        heading = self.tr("RUNNING ORDER")
        waiting = self.model.to_tell
        if waiting:
            heading = f"{heading}   ·   {COUNTS.to_tell(waiting)}"
        if heading != self.heading.text():
            self.heading.setText(heading)

    # Details

    def show_in(self, workspace: str) -> None:
        """Be shown in this workspace: the details stand below where they were left open, at first in the
        organiser's."""
        if workspace != self._workspace:
            self._workspace = workspace
            self._is_of_event = False
            self._open_details(self.has_details)

    @property
    def has_details(self) -> bool:
        """Whether the details are open."""
        return self._workspace in self._with_details or self._is_of_event

    @property
    def has_event(self) -> bool:
        """Whether the details are those of the event."""
        return self._is_of_event

    def toggle_event(self) -> None:
        """Show the details of the event below the table, until something is selected there."""
        if self._is_of_event:
            self.table.setFocus()
            self._leave_event()
            return
        self._is_of_event = True
        self._open_details(True)
        self.details.focus_first()
        self.selection_changed.emit()

    def _leave_event(self) -> None:
        """Show the details of what is selected, where those are open."""
        if self._is_of_event:
            self._is_of_event = False
            self._open_details(self.has_details)
            self.selection_changed.emit()
        else:
            self._show_details()

    def toggle_details(self) -> None:
        """Open the details below the table and go into them; close them when the focus is there, or when
        there is nothing to go to."""
        focus = self.window().focusWidget()
        is_in_them = focus is not None and self.details.isAncestorOf(focus)
        if self.has_details and not (is_in_them or self.details.isHidden() or self.details.is_empty):
            self.details.focus_first()
            return
        if self.has_details:
            self._with_details.discard(self._workspace)
            self._is_of_event = False
            if self.details.isAncestorOf(self.focusWidget() or self):
                self.table.setFocus()
        else:
            self._with_details.add(self._workspace)
        self._open_details(self.has_details)
        if self.has_details:
            self.details.focus_first()
        self.selection_changed.emit()

    def _open_details(self, is_open: bool) -> None:
        if not is_open:
            self.details.settle()
        is_open = is_open and self.editing.prompt is None and not self._is_giving_way
        self.details.setVisible(is_open)
        self._show_details()
        if is_open:
            self._share_height()

    def _share_height(self) -> None:
        """Give the details what they need, and the rows the rest."""
        # What was asked before may have gone just now: the room is that without it.
        layout = self.layout()
        if layout is not None:
            layout.activate()
        room, details = max(self.parts.height(), 1), self.details
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height()
        # What the rows do not need is theirs; where there is little, each has half.
        usual = min(theme.scaled(HEIGHT), room // 2)
        height = min(max(usual, min(details.needed, room - rows)), details.maximumHeight())
        self.parts.setSizes([room - height, height])
        self.table.show_current()
        self._shared = self._to_share

    @property
    def _to_share(self) -> tuple[object, ...]:
        """What the heights were shared by: where none of it is another, they stay as somebody drew them."""
        return self.details.needed, self.details.is_empty, self.height(), self.model.rowCount()

    def _give_way(self) -> None:
        """Where there is little height, leave one row while a field of the details has the focus."""
        is_low = self.height() < theme.scaled(LOW) and not self.details.isHidden()
        is_narrow = is_low and self.details.has_focus
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.table.horizontalHeader().setVisible(not is_narrow)
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() if is_narrow else 0)
        self.details.be_narrow(is_narrow)
        if is_narrow:
            self.parts.setSizes([0, self.parts.height()])
            self.table.show_current()
        else:
            self._share_height()

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        """A list that opens, or another window, is no other place in this one."""
        if now is not None and now.window() is self.window():
            self._give_way()

    def _show_details(self) -> None:
        if self._projection is None or not self.has_details:
            return
        is_read_only = self._session.is_read_only
        self.details.show_picked(
            self.picked, self._projection, is_read_only=is_read_only, is_of_event=self._is_of_event
        )
        self._share_again()

    def _share_again(self) -> None:
        """Share the height anew where something else is to be shown, or there is more or less of it."""
        is_open = not self.details.isHidden() and self.editing.prompt is None
        if is_open and not self._is_narrow and self._to_share != self._shared:
            self._share_height()

    def _on_asking(self, is_asking: bool) -> None:
        self._open_details(self.has_details and not is_asking)

    def _on_cell_opened(self) -> None:
        """Where there is little height, the rows have all of it while one is edited."""
        self._is_giving_way = self.height() < theme.scaled(LOW)
        if self._is_giving_way and not self.details.isHidden():
            self.details.hide()

    def _on_cell_closed(self) -> None:
        self._share_width()
        if self._is_giving_way:
            self._is_giving_way = False
            self._open_details(self.has_details)

    # The table

    def _on_unable(self, action: str) -> None:
        """Say why nothing comes of a key."""
        name, projection = self._actions.name_of(action), self._projection or self._session.projection()
        words = unable_words(action, name, self.picked, projection, self._session)
        self.told.emit(words)

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
        return ceil(measure.horizontalAdvance(words)) + SIDES + edge_of(column) + 1

    def _renew_buttons(self) -> None:
        for button, name in zip(self._buttons, LOCAL_ACTIONS, strict=True):
            is_enabled = self._actions[name].isEnabled()
            # Skip and take in again are two sides of one place.
            button.setVisible(is_enabled or (name == "skip" and not self._actions["unskip"].isEnabled()))

    def _made_table(self) -> RunningOrderTable:
        table = RunningOrderTable(self.model)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_context_menu)
        for group in IN_RUNNING_ORDER:
            for name in group:
                table.addAction(self._actions[name])
        table.selectionModel().selectionChanged.connect(lambda: self.selection_changed.emit())
        return table

    def _on_context_menu(self, at: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.hovered.connect(self.editing.foretell)
        menu.aboutToHide.connect(lambda: self.editing.say(""))
        for group in IN_RUNNING_ORDER:
            for name in group:
                menu.addAction(self._actions[name])
            menu.addSeparator()
        menu.popup(self.table.viewport().mapToGlobal(at))
