"""The running order as a table: a row for every block and every segment of it, in the order they are run."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from runofshow.core.agenda import Agenda
from runofshow.core.flag import Phase
from runofshow.core.projection import BlockView, Projection, SegmentView
from runofshow.desktop.cell_edit import Field, Typed, field_name, field_of, read_cell, text_of
from runofshow.desktop.countdown import digits
from runofshow.desktop.picked import Picked
from runofshow.desktop.row_steps import Inserted, Moved, Removed, Step, steps_between
from runofshow.desktop.running_order_row import (
    TO_THE_RIGHT,
    Column,
    Look,
    Row,
    RowWriter,
    columns_between,
    look_of,
    over_text,
    standing_words,
)

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
View = BlockView | SegmentView

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
# No id begins like that: there is no space in one.
BLOCK: Final = "block "
COLUMNS: Final = len(Column)
ANY_TIME: Final = frozenset({digits(0)})


class _Line:
    """A row as the model keeps it. Its words are made when they are asked for, and kept until it changes."""

    __slots__ = ("look", "row", "view")

    def __init__(self, view: View, look: Look) -> None:
        self.view = view
        self.look = look
        self.row: Row | None = None


class RunningOrderModel(QAbstractTableModel):
    """The running order of a projection. A cell is said to change only when its text or look does, and rows
    that come, go or move are told as such: what is selected stays selected, and in its place.

    What is written into a cell changes nothing here: `edited` gives the command that it asks for, and what
    comes of that is shown with the next projection."""

    edited = Signal(object)

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tolerance = agenda.event.tolerance
        self._writer = RowWriter(agenda)
        self._keys: list[str] = []
        self._lines: list[_Line] = []
        self._on_air: str | None = None
        self._is_short = False
        self.is_read_only = False
        self._projection: Projection | None = None

    def shorten(self, is_short: bool) -> None:
        """Whether the actual start stands in the column of the expected one: what has begun has no expected
        start any more, so nothing is lost and the names gain the width of a column."""
        if is_short == self._is_short:
            return
        self._is_short = is_short
        if self._lines:
            top, bottom = self.index(0, Column.EXPECTED), self.index(len(self._lines) - 1, Column.EXPECTED)
            self.dataChanged.emit(top, bottom)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.EXPECTED, Column.EXPECTED)

    def show_projection(self, projection: Projection) -> None:
        """Show this projection."""
        self._projection = projection
        tolerance, self._tolerance = self._tolerance, projection.agenda.event.tolerance
        names_changed = self._writer.follow(projection)
        views: list[View] = []
        for block in projection.blocks:
            views.append(block)
            views.extend(block.segments)
        keys = [_key_of(view) for view in views]
        on_air = projection.on_air
        before, self._on_air = self._on_air, None if on_air is None else on_air.view.id
        phase = None if on_air is None else on_air.phase
        if keys != self._keys:
            by_key = dict(zip(keys, views, strict=True))
            for step in list(steps_between(self._keys, keys)):
                self._take(step, by_key, phase)
        # What is told as on time hangs on the tolerance, in every row.
        live: set[str | None] = {before, self._on_air}
        if tolerance != self._tolerance:
            live.update(keys)
        self._renew(views, live, phase)
        if names_changed:
            self._reword()

    def let_edit(self, is_let: bool) -> None:
        """Whether cells can be edited at all."""
        self.is_read_only = not is_let

    @property
    def to_tell(self) -> int:
        """In how many segments anybody has to be told when they start."""
        return sum(bool(line.look.to_tell) for line in self._lines)

    @property
    def has_local_times(self) -> bool:
        """Whether the column of local times has anything to say."""
        return self._writer.has_local

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._reword()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def _reword(self) -> None:
        for line in self._lines:
            line.row = None
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, COLUMNS - 1))

    def row_of(self, view_id: str) -> int | None:
        """The row of a segment, or else of a block, with this id."""
        for key in (view_id, BLOCK + view_id):
            if key in self._keys:
                return self._keys.index(key)
        return None

    def samples(self, column: Column) -> Iterable[str]:
        """Texts that take as much room as all that stand in a column of times, each of them once. They are
        made of the few values that there are: thousands of rows need not be put into words for it."""
        if column is Column.ALLOTMENT:
            return {digits(seconds) for seconds in {line.look.allotment for line in self._lines}}
        if column is Column.OVER:
            looks = {(line.look.over, line.look.is_block, line.look.turn): line.look for line in self._lines}
            return {over_text(look) for look in looks.values()}
        if column is Column.LOCAL:
            return {", ".join((digits(0), digits(0)))}
        return ANY_TIME

    def row_at(self, row: int) -> Row:
        """What a row shows."""
        line = self._lines[row]
        if line.row is None:
            line.row = self._writer.row(line.look)
        return line.row

    def text_at(self, row: int, column: int) -> str:
        """What stands in a cell."""
        texts = self.row_at(row).texts
        if self._is_short and column == Column.EXPECTED:
            return texts[Column.EXPECTED] or texts[Column.ACTUAL]
        return texts[column]

    def segment_at(self, row: int) -> SegmentView | None:
        """The segment in a row; None in that of a block."""
        view = self._lines[row].view if 0 <= row < len(self._lines) else None
        return view if isinstance(view, SegmentView) else None

    def view_at(self, row: int) -> View | None:
        """The segment or block in a row."""
        return self._lines[row].view if 0 <= row < len(self._lines) else None

    def picked(self, rows: Iterable[int], current: int) -> Picked:
        """What stands in these rows, and the segment that has the focus among them."""
        views = [self._lines[row].view for row in sorted(rows)]
        segments = tuple(view for view in views if isinstance(view, SegmentView))
        with_focus = self.segment_at(current)
        ids = {view.id for view in segments}
        is_among = with_focus is not None and with_focus.id in ids
        return Picked(
            segments,
            tuple(view for view in views if isinstance(view, BlockView)),
            with_focus if is_among else next(iter(segments), None),
        )

    # Editing

    def field_at(self, index: Index) -> Field | None:
        """What can be edited in a cell."""
        view = self.view_at(index.row())
        if view is None or self._projection is None or self.is_read_only:
            return None
        return field_of(view, Column(index.column()), self._projection.status)

    def field_name_at(self, index: Index) -> str:
        """What the field in a cell is called aloud."""
        view, field = self.view_at(index.row()), self.field_at(index)
        return "" if view is None or field is None else field_name(view, field)

    def read(self, index: Index, text: str, together: tuple[SegmentView, ...] = ()) -> Typed:
        """What a text would do in a cell, or for all that are edited together."""
        view, field = self.view_at(index.row()), self.field_at(index)
        if view is None or field is None or self._projection is None:
            return Typed()
        return read_cell(view, field, text, self._projection, together)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.field_at(index) is None:
            return False
        typed = self.read(index, str(value))
        if typed.command is not None:
            self.edited.emit(typed.command)
        return not typed.wrong

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not self.is_read_only:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags if self.field_at(index) is None else flags | Qt.ItemFlag.ItemIsEditable

    def row_on_air(self) -> int | None:
        """The row of the segment on air."""
        return None if self._on_air is None else self.row_of(self._on_air)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text_at(index.row(), index.column())
        if role == ROW_ROLE:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.EditRole:
            return self._edit_text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row_at(index.row())
            return {Column.STATE: row.state, Column.ALLOTMENT: row.time}.get(Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.column() == Column.TITLE:
            row = self.row_at(index.row())
            return "\n".join((row.tip, *map(standing_words, row.badges)))
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row_at(index.row())
            return row.tip if index.column() == Column.TITLE else row.texts[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if index.column() in TO_THE_RIGHT:
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _edit_text(self, index: Index) -> str:
        view, field = self.view_at(index.row()), self.field_at(index)
        if view is None or field is None or self._projection is None:
            return self.text_at(index.row(), index.column())
        return text_of(view, field, ZoneInfo(self._projection.agenda.event.timezone))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in TO_THE_RIGHT
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
            Column.LOCAL: translate("RunningOrder", "Local"),
        }[Column(section)]

    def _take(self, step: Step, views: dict[str, View], phase: Phase | None) -> None:
        """Have rows go, move or come."""
        keys, lines, nowhere = self._keys, self._lines, QModelIndex()
        if isinstance(step, Removed):
            self.beginRemoveRows(nowhere, step.first, step.last)
            del keys[step.first : step.last + 1], lines[step.first : step.last + 1]
            self.endRemoveRows()
        elif isinstance(step, Moved):
            self.beginMoveRows(nowhere, step.first, step.last, nowhere, step.to)
            count = step.last + 1 - step.first
            at = step.to if step.to < step.first else step.to - count
            moved, moved_lines = keys[step.first : step.last + 1], lines[step.first : step.last + 1]
            del keys[step.first : step.last + 1], lines[step.first : step.last + 1]
            keys[at:at], lines[at:at] = moved, moved_lines
            self.endMoveRows()
        elif isinstance(step, Inserted):
            self.beginInsertRows(nowhere, step.first, step.first + len(step.ids) - 1)
            keys[step.first : step.first] = step.ids
            lines[step.first : step.first] = [self._line(key, views[key], phase) for key in step.ids]
            self.endInsertRows()

    def _line(self, key: str, view: View, phase: Phase | None) -> _Line:
        return _Line(view, look_of(view, phase if key == self._on_air else None, self._tolerance))

    def _renew(self, views: list[View], live: set[str | None], phase: Phase | None) -> None:
        """Tell what looks otherwise than before. What is `live`, or was, may do so by its phase alone."""
        changed: dict[Column, list[int]] = {}
        for number, (key, line, view) in enumerate(zip(self._keys, self._lines, views, strict=True)):
            before, line.view = line.view, view
            if key not in live and _is_as_before(before, view):
                continue
            look = look_of(view, phase if key == self._on_air else None, self._tolerance)
            columns = columns_between(line.look, look)
            if not columns:
                continue
            line.look, line.row = look, None
            for column in columns:
                if column is Column.LOCAL and not self._writer.has_local:
                    continue
                changed.setdefault(column, []).append(number)
        if self._is_short and Column.ACTUAL in changed:
            rows = {*changed.get(Column.EXPECTED, ()), *changed[Column.ACTUAL]}
            changed[Column.EXPECTED] = sorted(rows)
        for first, last in areas_of(changed):
            self.dataChanged.emit(self.index(*first), self.index(*last))


def areas_of(changed: dict[Column, list[int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The cells that have changed as areas, each by its first and its last cell: rows that changed in the
    same column are told, and painted, together, and what stands between two changed columns is not."""
    runs: dict[tuple[int, int], list[Column]] = {}
    for column in sorted(changed):
        rows = changed[column]
        for first, last in _runs(rows):
            runs.setdefault((first, last), []).append(column)
    for (top, bottom), columns in runs.items():
        for left, right in _runs(columns):
            yield (top, left), (bottom, right)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches without a gap in numbers that rise."""
    first = 0
    for place, number in enumerate(numbers):
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            yield numbers[first], number
            first = place + 1


def _key_of(view: View) -> str:
    """What a row is known by: a block may have the id of a segment."""
    return view.id if isinstance(view, SegmentView) else BLOCK + view.id


def _is_as_before(before: View, view: View) -> bool:
    """Whether a view shows what it did. The records and plans of a show are shared by all its states, so that
    whether they are the same object tells; a block's segments are compared by themselves."""
    if isinstance(view, SegmentView) and isinstance(before, SegmentView):
        return (
            view.record is before.record
            and view.planned is before.planned
            and view.expected_start == before.expected_start
            and view.expected_end == before.expected_end
        )
    assert isinstance(view, BlockView)
    assert isinstance(before, BlockView)
    return (
        view.planned is before.planned
        and view.flag is before.flag
        and view.is_on_air is before.is_on_air
        and view.is_finished is before.is_finished
        and view.expected_start == before.expected_start
        and view.expected_end == before.expected_end
    )
