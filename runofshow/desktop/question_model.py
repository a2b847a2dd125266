"""Questions as a table. Rows come, go and move one by one, so that selection and scrolling survive."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import takewhile
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from runofshow.desktop.question_row import QuestionRow

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, from left to right."""

    NUMBER = 0
    QUESTION = 1
    STATE = 2


class QuestionModel(QAbstractTableModel):
    """Questions in the order in which they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QuestionRow] = []

    def show_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Show these, telling the views only what differs from before."""
        self._remove_all_but({row.number for row in rows})
        here = {row.number for row in self._rows}
        for place, row in enumerate(rows):
            if place < len(self._rows) and self._rows[place].number == row.number:
                self._renew(place, row)
            elif row.number in here:
                self._move(row.number, place)
                self._renew(place, row)
            else:
                new = list(takewhile(lambda other: other.number not in here, rows[place:]))
                self.beginInsertRows(QModelIndex(), place, place + len(new) - 1)
                self._rows[place:place] = new
                self.endInsertRows()
                here.update(other.number for other in new)

    def retranslate(self) -> None:
        """Take the headings from the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def row_of(self, number: int) -> int | None:
        """The row of a question, if it is here."""
        return next((place for place, row in enumerate(self._rows) if row.number == number), None)

    def at(self, row: int) -> QuestionRow | None:
        """What is in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.label, row.text, row.state)[index.column()]
        if role == ROW_ROLE:
            return row
        if index.column() == Column.QUESTION and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.caption
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.text}\n\n{row.caption}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NUMBER: translate("Questions", "Number"),
            Column.QUESTION: translate("Questions", "Question"),
            Column.STATE: translate("Questions", "State"),
        }[Column(section)]

    def _remove_all_but(self, staying: set[int]) -> None:
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].number not in staying:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _move(self, number: int, place: int) -> None:
        before = self.row_of(number)
        assert before is not None
        self.beginMoveRows(QModelIndex(), before, before, QModelIndex(), place)
        self._rows.insert(place, self._rows.pop(before))
        self.endMoveRows()

    def _renew(self, place: int, row: QuestionRow) -> None:
        before = self._rows[place]
        if row == before:
            return
        self._rows[place] = row
        is_same_text = (row.text, row.caption, row.may_not_fit) == (
            before.text,
            before.caption,
            before.may_not_fit,
        )
        first = Column.STATE if is_same_text else Column.QUESTION
        self.dataChanged.emit(self.index(place, first), self.index(place, Column.STATE))
