"""The agendas opened of late, as a table: what show, which file, and when."""

from datetime import UTC
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from runofshow.desktop import theme
from runofshow.desktop.wording import date_words, translate
from runofshow.session.recent import Recent

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    OPENED = 0
    FILE = 1
    TITLE = 2


class RecentModel(QAbstractTableModel):
    """The agendas opened of late, the latest first; one whose file is gone says so."""

    def __init__(self, recents: tuple[Recent, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recents = recents
        # Looked at once: a disk that is slow to answer is not asked at every repaint.
        self._is_there = {one.path: one.is_there for one in recents}

    def path_at(self, row: int) -> Path:
        """The file in a row."""
        return self._recents[row].path

    def is_there(self, row: int) -> bool:
        """Whether the file in a row is still where it was."""
        return self._is_there[self.path_at(row)]

    def remove(self, row: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(QModelIndex(), row, row)
        self._recents = (*self._recents[:row], *self._recents[row + 1 :])
        self.endRemoveRows()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        if self._recents:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._recents) - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._recents)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        recent = self._recents[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{recent.title}\n{recent.path}".strip()
        if role == Qt.ItemDataRole.ForegroundRole and not self.is_there(index.row()):
            return theme.colours().of("muted")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == Column.TITLE:
            return recent.title or translate("Recent", "cannot be run yet")
        if index.column() == Column.FILE:
            return f"{recent.path.parent.name}/{recent.path.name}".removeprefix("/")
        if not self.is_there(index.row()):
            return translate("Recent", "not found")
        here = recent.opened.astimezone()
        return date_words(here, here.tzinfo or UTC)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.OPENED: translate("Recent", "Opened"),
            Column.FILE: translate("Recent", "File"),
            Column.TITLE: translate("Recent", "Show"),
        }[Column(section)]
