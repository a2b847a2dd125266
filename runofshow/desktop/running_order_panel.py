"""The running order on the screen: all blocks and segments, the one on air in view, what can be changed."""

from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QMenu, QSplitter, QVBoxLayout, QWidget

from runofshow.core.commands import Command, TellSpeakers
from runofshow.core.projection import Projection, SegmentView
from runofshow.desktop import picked as order
from runofshow.desktop import theme
from runofshow.desktop.action_button import ActionButton
from runofshow.desktop.action_table import IN_RUNNING_ORDER
from runofshow.desktop.actions import Actions
from runofshow.desktop.cell_edit import Typed
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.details_panel import HEIGHT, DetailsPanel
from runofshow.desktop.edit_prompt import AddBlockPrompt, AddSegmentPrompt, ConfirmPrompt, EditPrompt
from runofshow.desktop.effect_words import Foreseen, foresee
from runofshow.desktop.labels import dress, set_look
from runofshow.desktop.lettering import metrics
from runofshow.desktop.picked import Picked
from runofshow.desktop.running_order_model import RunningOrderModel
from runofshow.desktop.running_order_painting import SIDES, WIDTHS, edge_of, width_for
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.running_order_table import RunningOrderTable
from runofshow.desktop.speaker_prompt import SpeakerPrompt, Standing, marking
from runofshow.desktop.wrapped_label import WrappedLabel
from runofshow.session.session import Session

# What stands above the table as buttons: the rest is in the menus.
LOCAL_ACTIONS = ("skip", "unskip", "bring_forward")
ROW_HEIGHT = 27
# Where the table is narrower, expected and actual start share a column.
SHORT = 600
# Where it is narrower still, what was planned is left out, and then how long each may take.
WITHOUT_PLANNED = 480
WITHOUT_ALLOTMENT = 360
# Where it is as wide, the local times of the speakers stand beside the show's.
WITH_LOCAL = 680

Making = Callable[[], Command | None]


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
        self.prompt: EditPrompt | None = None
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
        self.details = DetailsPanel()
        self.details.hide()
        self._with_details = {"organiser"}
        self._workspace = ""
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.table)
        self.parts.addWidget(self.details)
        self.parts.setStretchFactor(0, 1)
        layout.addWidget(self.parts, 1)
        self.line = WrappedLabel(2)
        dress(self.line, step="caption")
        self.line.hide()
        below = QVBoxLayout()
        below.setContentsMargins(2 * theme.UNIT, 0, theme.UNIT, theme.UNIT // 2)
        below.addWidget(self.line)
        self._prompts = QVBoxLayout()
        layout.addLayout(self._prompts)
        layout.addLayout(below)
        self._on_air: str | None = None
        # The columns whose width is to be looked at again: once a projection rather than once a cell.
        self._to_fit: set[Column] = set()
        self.model.dataChanged.connect(self._on_data_changed)
        self.model.rowsInserted.connect(self._on_rows_changed)
        self.model.rowsRemoved.connect(self._on_rows_changed)
        self._set_row_height()
        actions.changed.connect(self._renew_buttons)
        self._connect()
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
        self._show_details()
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
        self.details.restyle()
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
        self.table.setColumnHidden(
            Column.LOCAL, room < theme.scaled(WITH_LOCAL) or not self.model.has_local_times
        )
        self._fit_columns()

    def keep_on_air_in_view(self) -> None:
        """Scroll to the segment on air, with its block and what comes next around it."""
        row = self.model.row_on_air()
        if row is not None:
            index = self.model.index(row, Column.TITLE)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @property
    def picked(self) -> Picked:
        """What is selected."""
        return self.table.picked

    def selected(self) -> SegmentView | None:
        """The segment that is selected; of several, the one that has the focus."""
        return self.picked.current

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._show_heading()
        self.table.setAccessibleName(self.tr("Running order"))
        self.model.retranslate()
        self.details.retranslate()
        if self.prompt is not None:
            self.prompt.retranslate()
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
            self._open_details(workspace in self._with_details)

    @property
    def has_details(self) -> bool:
        """Whether the details are open."""
        return self._workspace in self._with_details

    def toggle_details(self) -> None:
        """Open or close the details below the table."""
        if self.has_details:
            self._with_details.discard(self._workspace)
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
        is_open = is_open and self.prompt is None
        self.details.setVisible(is_open)
        self._show_details()
        if is_open:
            room = max(self.parts.height(), 1)
            height = min(theme.scaled(HEIGHT), room // 2)
            self.parts.setSizes([room - height, height])

    def _show_details(self) -> None:
        if self._projection is not None and self.has_details:
            self.details.show_picked(self.picked, self._projection, is_read_only=self._session.is_read_only)

    # Editing

    def say(self, words: str, *, is_wrong: bool = False) -> None:
        """Say below the table what an edit would do; "" for nothing."""
        self.line.show_text(words)
        set_look(self.line, "tone", "wrong" if is_wrong else "effect")
        self.line.setVisible(bool(words))

    def propose(self, command: Command | None, words: Callable[[], tuple[str, str]]) -> None:
        """Do something; where an end moves by it, only once that has been seen and confirmed."""
        if command is None:
            return
        if foresee(self._session, command).moves_ends:
            self._ask(ConfirmPrompt(self._session, command, words))
        else:
            self._give(command)

    def _connect(self) -> None:
        actions, table = self._actions, self.table
        self.model.edited.connect(self._give)
        table.editing.typed.connect(self._on_typed)
        table.editing.not_taken.connect(self.told)
        table.editing.done.connect(lambda: self.say(""))
        table.hovered.connect(self._on_hovered)
        table.dropped.connect(self._on_dropped)
        table.selectionModel().selectionChanged.connect(self._show_details)
        details = self.details
        details.given.connect(self._give)
        details.typed.connect(lambda command, words: self._tell_typed(command, words))
        details.told.connect(self.told)
        details.left.connect(table.setFocus)
        details.marked.connect(self._on_marked)
        details.replaced.connect(
            lambda person: self._ask(SpeakerPrompt(self._session, (person,), Standing.REPLACED))
        )
        for name, do in (
            ("details", self.toggle_details),
            ("edit", table.edit_current),
            ("add_segment", self._on_add_segment),
            ("add_block", self._on_add_block),
            ("duplicate", self._on_duplicate),
            ("remove", self._on_remove),
            ("move_up", lambda: self._on_move(-1)),
            ("move_down", lambda: self._on_move(1)),
            ("speaker_confirmed", lambda: self._on_speaker(Standing.CONFIRMED)),
            ("speaker_late", lambda: self._on_speaker(Standing.LATE)),
            ("speaker_absent", lambda: self._on_speaker(Standing.SKIPPED)),
            ("speaker_replaced", lambda: self._on_speaker(Standing.REPLACED)),
            ("speakers_told", self._on_told),
        ):
            actions.handle(name, do)
        # What a menu is about to do is told while it is still open.
        for name, making in self._makings().items():
            actions[name].hovered.connect(lambda making=making: self._foretell(making()))

    def _makings(self) -> dict[str, Making]:
        return {
            "duplicate": lambda: order.copying(self.picked),
            "remove": lambda: order.removing(self.picked),
            "move_up": lambda: self._moving(-1),
            "move_down": lambda: self._moving(1),
        }

    def _moving(self, step: int) -> Command | None:
        projection = self._projection
        return None if projection is None else order.moving(projection, self.picked, step)

    def _foretell(self, command: Command | None) -> None:
        foreseen = None if command is None else foresee(self._session, command)
        if foreseen is None:
            self.say("")
        else:
            self.say(foreseen.words, is_wrong=foreseen.is_refused)

    def _give(self, command: Command) -> None:
        """Give a command; what is new by it is picked."""
        before = {*self._session.plan.segments, *(block.id for block in self._session.plan.blocks)}
        self.given.emit(command)
        plan = self._session.plan
        made = tuple(
            name
            for block in plan.blocks
            for name in (block.id, *(segment.id for segment in block.segments))
            if name not in before
        )
        if made:
            self.table.pick(made[:1] if made[0] in {block.id for block in plan.blocks} else made)

    def _ask(self, prompt: EditPrompt) -> None:
        self._close_prompt()
        self.prompt = prompt
        prompt.given.connect(self._on_prompted)
        prompt.left.connect(self._on_left)
        # What is asked stands where the details were: the rows stay in sight.
        self.details.settle()
        self.details.hide()
        self._prompts.addWidget(prompt)
        # At once: only what is seen takes the focus, and is come to by the Tab key.
        prompt.show()
        self.say("")
        prompt.ask()
        current = self.table.currentIndex()
        if current.isValid():
            self.table.scrollTo(current)

    def _close_prompt(self) -> None:
        if self.prompt is not None:
            self.prompt.hide()
            self.prompt.deleteLater()
            self.prompt = None
            self._open_details(self.has_details)

    def _on_prompted(self, command: Command) -> None:
        self._on_left()
        self._give(command)

    def _on_left(self) -> None:
        self.table.setFocus()
        self._close_prompt()

    def _on_typed(self, typed: Typed) -> None:
        """Say what was understood of what is being typed, and what it would do."""
        if typed.wrong:
            self.say(typed.wrong, is_wrong=True)
            return
        self._tell_typed(typed.command, typed.understood)

    def _tell_typed(self, command: Command | None, understood: str) -> None:
        foreseen = Foreseen("") if command is None else foresee(self._session, command)
        # What moves no end needs no words about it, and what changes nothing is no mistake.
        is_told = foreseen.moves_ends or (foreseen.is_refused and not foreseen.is_nothing)
        words = " · ".join(part for part in (understood, foreseen.words if is_told else "") if part)
        self.say(words, is_wrong=is_told and foreseen.is_refused)

    def _on_hovered(self, row: int | None) -> None:
        projection = self._projection
        is_over = row is not None and projection is not None
        self._foretell(order.dropping(projection, self.picked, row) if is_over else None)  # type: ignore[arg-type]

    def _on_dropped(self, row: int) -> None:
        if self._projection is not None:
            command = order.dropping(self._projection, self.picked, row)
            # Its effect was shown while it was dragged.
            if command is not None:
                self._give(command)

    def _on_add_segment(self) -> None:
        if self._projection is not None:
            place = order.place_behind(self._projection, self.picked)
            self._ask(AddSegmentPrompt(self._session, place))

    def _on_add_block(self) -> None:
        if self._projection is None:
            return
        blocks, picked = self._projection.blocks, self.picked
        at = blocks[-1]
        if picked.blocks:
            at = picked.blocks[-1]
        elif picked.segments:
            at = blocks[picked.segments[-1].planned.block]
        self._ask(AddBlockPrompt(self._session, at.id))

    def _on_duplicate(self) -> None:
        self.propose(
            order.copying(self.picked), lambda: (self.tr("Duplicate what is selected?"), self.tr("Duplicate"))
        )

    def _on_remove(self) -> None:
        self.propose(
            order.removing(self.picked), lambda: (self.tr("Remove what is selected?"), self.tr("Remove"))
        )

    def _on_move(self, step: int) -> None:
        self.propose(
            self._moving(step), lambda: (self.tr("Move what is selected to another block?"), self.tr("Move"))
        )

    def _on_speaker(self, standing: Standing) -> None:
        speakers = self.picked.speakers
        is_plain = standing in (Standing.CONFIRMED, Standing.LATE)
        if len(speakers) == 1 and is_plain:
            self._give(marking(speakers[0], standing))
        elif speakers:
            self._ask(SpeakerPrompt(self._session, speakers, standing))

    def _on_marked(self, person: str, standing: Standing) -> None:
        if standing is Standing.SKIPPED:
            self._ask(SpeakerPrompt(self._session, (person,), standing))
            self._show_details()
        else:
            self._give(marking(person, standing))

    def _on_told(self) -> None:
        """Note that the speakers of what is selected, else all who have to be, were told."""
        if self._projection is None:
            return
        waiting = [view.id for view in self._projection.must_be_told]
        chosen = [name for name in self.picked.segment_ids if name in waiting]
        if waiting:
            self._give(TellSpeakers(tuple(chosen or waiting)))

    # The table

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
        menu.aboutToHide.connect(lambda: self.say(""))
        for group in IN_RUNNING_ORDER:
            for name in group:
                menu.addAction(self._actions[name])
            menu.addSeparator()
        menu.popup(self.table.viewport().mapToGlobal(at))
