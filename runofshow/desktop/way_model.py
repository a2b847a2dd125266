"""What a way back would do to the running order, before and after side by side, as a table."""

from datetime import datetime
from enum import IntEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from runofshow.core.effect import Effect
from runofshow.core.projection import SegmentView
from runofshow.core.recovery import Way
from runofshow.core.state import Turn
from runofshow.desktop import theme
from runofshow.desktop.countdown import digits, seconds_left
from runofshow.desktop.recovery_words import RecoveryWords
from runofshow.desktop.wording import translate

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    TIME_NOW = 1
    TIME_THEN = 2
    END_NOW = 3
    END_THEN = 4


BEFORE = (Column.TIME_NOW, Column.END_NOW)


class WayRow(Struct, frozen=True):
    """A row: the texts of its columns, and whether it is a block or the show, which hold segments. A segment
    that the way does not touch `only_moves`, or is on air."""

    texts: tuple[str, ...]
    is_whole: bool = False
    only_moves: bool = False


def way_rows(way: Way, effect: Effect, words: RecoveryWords) -> tuple[WayRow, ...]:
    """The running order from the segment on air, as far as the way bears on it: the blocks as headings of the
    segments that change, are left out or only move, and the show as the last row."""
    hard_out = effect.before.slot.hard_out

    def clock(instant: datetime | None) -> str:
        return "" if instant is None else words.end(instant, instant - hard_out)

    changes = {change.segment: change for change in way.changes}
    blocks, segments = effect.blocks, effect.segments

    def is_shown(view: SegmentView) -> bool:
        is_touched = view.id in changes or view.id in way.dropped
        return is_touched or view.turn is Turn.ON_AIR or not segments[view.id].is_none

    rows = []
    for block in effect.before.blocks:
        of_it = [view for view in block.segments if is_shown(view)]
        if not of_it and blocks[block.id].is_none:
            continue
        title = translate("Recovery", "{number} · {title}").format(
            number=block.planned.index + 1, title=block.planned.block.title
        )
        before, after = blocks[block.id].before.end, blocks[block.id].after.end
        rows.append(WayRow((title, "", "", clock(before), clock(after)), is_whole=True))
        for view in of_it:
            ends, change = segments[view.id], changes.get(view.id)
            times = ("", "")
            if change is not None:
                times = (digits(seconds_left(change.before)), digits(seconds_left(change.after)))
            elif view.id in way.dropped:
                times = ("", translate("Recovery", "left out"))
            elif view.turn is Turn.ON_AIR:
                times = ("", translate("Recovery", "on air"))
            texts = (words.name(view.id), *times, clock(ends.before.end), clock(ends.after.end))
            rows.append(WayRow(texts, only_moves=change is None and view.id not in way.dropped))
    show = translate("Recovery", "The show")
    rows.append(WayRow((show, "", "", *(clock(end) for end in effect.ends)), is_whole=True))
    return tuple(rows)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column is Column.TITLE else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


class WayModel(QAbstractTableModel):
    """The rows of the way that is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[WayRow, ...] = ()

    @property
    def rows(self) -> tuple[WayRow, ...]:
        """What it shows."""
        return self._rows

    @property
    def first_change(self) -> int:
        """The row of the first segment that the way changes or leaves out; 0 when there is none."""
        touched = (at for at, row in enumerate(self._rows) if not row.is_whole and not row.only_moves)
        return next(touched, 0)

    def show_rows(self, rows: tuple[WayRow, ...]) -> None:
        """Show these rows; where as many are there, only what is written in them changes."""
        if rows == self._rows:
            return
        if len(rows) == len(self._rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def retranslate(self) -> None:
        """Take the words of the headings from the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.texts[Column.TITLE]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.colours().of("muted" if column in BEFORE or row.only_moves else "text")
        if role == Qt.ItemDataRole.FontRole and row.is_whole:
            return theme.font(theme.scale().body, QFont.Weight.DemiBold)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TITLE: translate("Recovery", "Segment"),
            Column.TIME_NOW: translate("Recovery", "Time"),
            Column.TIME_THEN: translate("Recovery", "then"),
            Column.END_NOW: translate("Recovery", "Ends"),
            Column.END_THEN: translate("Recovery", "then"),
        }[Column(section)]
