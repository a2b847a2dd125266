"""The running order as a table: a row for every block and every segment of it, in the order they are run."""

from enum import IntEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from runofshow.core.agenda import Agenda
from runofshow.core.flag import Flag, Phase
from runofshow.core.projection import BlockView, Projection, SegmentView
from runofshow.core.state import Turn
from runofshow.desktop.countdown import clock_text, digits, seconds_spent
from runofshow.desktop.wording import duration_words, list_words, over_words, standing_of, turn_words

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    PLANNED = 1
    EXPECTED = 2
    ACTUAL = 3
    TITLE = 4
    ALLOTMENT = 5
    OVER = 6


class Row(Struct, frozen=True):
    """What a row shows: its texts by column, and what its look depends on. `standing` is 1 over, −1 under.

    `state` and `time` say in words what the columns of these names paint as a sign and as digits.
    """

    texts: tuple[str, ...]
    state: str
    time: str
    tip: str
    is_block: bool
    turn: Turn
    standing: int
    flag: Flag
    phase: Phase | None
    is_confirmed: bool


class RunningOrderModel(QAbstractTableModel):
    """The running order of a projection. A cell is said to change only when its text or look does."""

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._zone = ZoneInfo(agenda.event.timezone)
        self._views: list[BlockView | SegmentView] = []
        self._phases: list[Phase | None] = []
        self._rows: list[Row] = []
        self._ids: list[str] = []
        self._is_short = False

    def shorten(self, is_short: bool) -> None:
        """Whether the actual start stands in the column of the expected one: what has begun has no expected
        start any more, so nothing is lost and the names gain the width of a column."""
        if is_short == self._is_short:
            return
        self._is_short = is_short
        if self._rows:
            top, bottom = self.index(0, Column.EXPECTED), self.index(len(self._rows) - 1, Column.EXPECTED)
            self.dataChanged.emit(top, bottom)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.EXPECTED, Column.EXPECTED)

    def show_projection(self, projection: Projection) -> None:
        """Show this projection."""
        views: list[BlockView | SegmentView] = []
        for block in projection.blocks:
            views.append(block)
            views.extend(block.segments)
        on_air = projection.on_air
        phases = [
            on_air.phase if on_air is not None and view.id == on_air.view.id else None for view in views
        ]
        ids = [view.id for view in views]
        if ids != self._ids:
            self.beginResetModel()
            self._ids, self._views, self._phases = ids, views, phases
            self._rows = [self._row(view, phase) for view, phase in zip(views, phases, strict=True)]
            self.endResetModel()
            return
        before, self._views = self._views, views
        phases_before, self._phases = self._phases, phases
        for number, view in enumerate(views):
            if not _is_as_before(view, before[number]) or phases[number] is not phases_before[number]:
                self._renew(number)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for number in range(len(self._rows)):
            self._renew(number)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def row_of(self, view_id: str) -> int | None:
        """The row of a block or segment."""
        return self._ids.index(view_id) if view_id in self._ids else None

    def texts(self, column: Column) -> list[str]:
        """What stands in a column, from top to bottom."""
        return [row.texts[column] for row in self._rows]

    def segment_at(self, row: int) -> SegmentView | None:
        """The segment in a row; None in that of a block."""
        view = self._views[row] if 0 <= row < len(self._views) else None
        return view if isinstance(view, SegmentView) else None

    def row_on_air(self) -> int | None:
        """The row of the segment on air."""
        for number, row in enumerate(self._rows):
            if row.turn is Turn.ON_AIR and not row.is_block:
                return number
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if self._is_short and index.column() == Column.EXPECTED:
                return row.texts[Column.EXPECTED] or row.texts[Column.ACTUAL]
            return row.texts[index.column()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return {Column.STATE: row.state, Column.ALLOTMENT: row.time}.get(Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.column() == Column.TITLE:
            return row.tip
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip if index.column() == Column.TITLE else row.texts[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if index.column() in (Column.ALLOTMENT, Column.OVER):
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in (Column.ALLOTMENT, Column.OVER)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and section == Column.STATE:
            return translate("RunningOrder", "State")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if self._is_short and section == Column.EXPECTED:
            return translate("RunningOrder", "Starts")
        return {
            Column.STATE: "",
            Column.PLANNED: translate("RunningOrder", "Planned"),
            Column.EXPECTED: translate("RunningOrder", "Expected"),
            Column.ACTUAL: translate("RunningOrder", "Actual"),
            Column.TITLE: translate("RunningOrder", "Who and what"),
            Column.ALLOTMENT: translate("RunningOrder", "Time"),
            Column.OVER: translate("RunningOrder", "Over / under"),
        }[Column(section)]

    def _renew(self, number: int) -> None:
        row = self._row(self._views[number], self._phases[number])
        before = self._rows[number]
        if row == before:
            return
        self._rows[number] = row
        same_look = row.texts == before.texts or (
            row.turn is before.turn and row.phase is before.phase and row.flag is before.flag
        )
        changed = [i for i in Column if row.texts[i] != before.texts[i]] if same_look else list(Column)
        changed = changed or list(Column)
        if self._is_short and Column.ACTUAL in changed:
            changed = sorted({*changed, Column.EXPECTED})
        self.dataChanged.emit(self.index(number, changed[0]), self.index(number, changed[-1]))

    def _row(self, view: BlockView | SegmentView, phase: Phase | None) -> Row:
        return self._block_row(view) if isinstance(view, BlockView) else self._segment_row(view, phase)

    def _block_row(self, view: BlockView) -> Row:
        block = view.planned.block
        tolerance = self._agenda.event.tolerance
        turn = Turn.ON_AIR if view.is_on_air else Turn.DONE if view.is_finished else Turn.PENDING
        started = [segment.started for segment in view.segments if segment.started is not None]
        expected = None if started else view.expected_start
        over = "" if view.over is None else over_words(view.over, tolerance)
        texts = (
            translate("RunningOrder", "Block"),
            clock_text(block.start, self._zone),
            "" if expected is None else clock_text(expected, self._zone),
            clock_text(min(started), self._zone) if started else "",
            f"{view.planned.index + 1} · {block.title}",
            digits(seconds_spent(block.end - block.start)),
            over,
        )
        standing = 0 if view.over is None else standing_of(view.over, tolerance)
        state = _state_words(texts[Column.STATE], turn_words(turn), over)
        time = duration_words(seconds_spent(block.end - block.start))
        return Row(texts, state, time, block.title, True, turn, standing, view.flag, None, True)

    def _segment_row(self, view: SegmentView, phase: Phase | None) -> Row:
        segment = view.planned.segment
        tolerance = self._agenda.event.tolerance
        names = [self._agenda.name_of(speaker) for speaker in segment.speakers]
        people = [self._agenda.people.get(speaker) for speaker in segment.speakers]
        is_confirmed = all(person is None or person.confirmed for person in people)
        title = list_words(names) if names and len(names) == 1 else segment.title or list_words(names)
        state = turn_words(view.turn)
        if not is_confirmed and view.turn is Turn.PENDING:
            state = translate("RunningOrder", "To be confirmed")
        expected = None if view.started is not None else view.expected_start
        over = None if view.over is None else standing_of(view.over, tolerance)
        texts = (
            state,
            clock_text(view.planned.start, self._zone),
            "" if expected is None else clock_text(expected, self._zone),
            "" if view.started is None else clock_text(view.started, self._zone),
            title,
            digits(seconds_spent(view.allotment + view.added)),
            over_words(view.over, tolerance) if over and view.over is not None else "",
        )
        tip = "\n".join(part for part in (list_words(names), segment.title) if part)
        said = _state_words(state or translate("RunningOrder", "To come"), texts[Column.OVER])
        time = duration_words(seconds_spent(view.allotment + view.added))
        return Row(texts, said, time, tip, False, view.turn, over or 0, Flag.ON_TRACK, phase, is_confirmed)


def _state_words(*parts: str) -> str:
    """How a row stands, as it is said: `Done, 1 min over`."""
    return list_words([part for part in parts if part])


def _is_as_before(view: BlockView | SegmentView, before: BlockView | SegmentView) -> bool:
    if isinstance(view, BlockView) and isinstance(before, BlockView):
        # Comparing its segments one by one is done in their own rows.
        return (view.expected_end, view.expected_start, view.flag, view.is_on_air, view.is_finished) == (
            before.expected_end,
            before.expected_start,
            before.flag,
            before.is_on_air,
            before.is_finished,
        )
    return view == before
