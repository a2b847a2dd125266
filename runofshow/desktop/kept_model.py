"""The sessions that are kept, as a table: what, when, how far."""

from enum import IntEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from runofshow.desktop.countdown import clock_text
from runofshow.desktop.wording import date_words, status_words, translate
from runofshow.session.opening import Left

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    BEGUN = 1
    STATUS = 2
    TITLE = 3


class KeptModel(QAbstractTableModel):
    """The sessions that are kept, the latest first."""

    def __init__(self, left: tuple[Left, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = left

    def path_at(self, row: int) -> Path:
        """The file of the session in a row."""
        return self._left[row].path

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        if self._left:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._left) - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._left)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        left = self._left[index.row()]
        event = left.state.plan.agenda.event
        zone = ZoneInfo(event.timezone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{event.title}\n{left.path}"
        if index.column() == Column.KIND:
            return translate("Kept", "Rehearsal") if left.is_rehearsal else translate("Kept", "Show")
        if index.column() == Column.BEGUN:
            day, time = date_words(left.header.created, zone), clock_text(left.header.created, zone)
            return translate("Kept", "{date}, {time}").format(date=day, time=time)
        if index.column() == Column.STATUS:
            return status_words(left.state.status)
        return event.title

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.KIND: translate("Kept", "What"),
            Column.BEGUN: translate("Kept", "Begun"),
            Column.STATUS: translate("Kept", "How far"),
            Column.TITLE: translate("Kept", "Show"),
        }[Column(section)]
