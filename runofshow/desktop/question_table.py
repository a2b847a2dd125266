"""A table of the desk: a question to a row, its words wrapped under what is known of it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from runofshow.core.question import Standing
from runofshow.desktop import theme
from runofshow.desktop.question_model import ROW_ROLE, Column, QuestionModel
from runofshow.desktop.question_row import QuestionRow
from runofshow.desktop.reading import wrapped

Index = QModelIndex | QPersistentModelIndex

PAD: Final = 10
INSET: Final = 6
BETWEEN: Final = 2
GAP: Final = theme.UNIT
LEAST_WIDTH: Final = 80
MOST_LINES: Final = 4
_WHOLE_ROW: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_NOT_A_MODIFIER: Final = ~Qt.KeyboardModifier.KeypadModifier


class QuestionPainter(QStyledItemDelegate):
    """Paints a row as a card: number, what is known of the question, where it stands, and under it its words
    in the whole width. Each cell paints its part of the card, so that any of them can be painted alone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.column() != Column.QUESTION:
            return QSize(0, 0)
        row: QuestionRow = index.data(ROW_ROLE)
        caption, body = QFontMetrics(_caption_font()), QFontMetrics(_body_font())
        lines = wrapped(row.text, _body_font(), self._width() - 2 * PAD, MOST_LINES)
        height = caption.lineSpacing() + BETWEEN + len(lines) * body.lineSpacing() + 2 * INSET + GAP
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QuestionRow = index.data(ROW_ROLE)
        cell: QRect = option.rect
        card = QRect(0, cell.top(), self._width(), cell.height() - GAP)
        painter.save()
        painter.setClipRect(cell, Qt.ClipOperation.IntersectClip)
        self._paint_ground(painter, card, option)
        self._paint_words(painter, card.adjusted(PAD, INSET, -PAD, -INSET), row)
        painter.restore()

    def _width(self) -> int:
        view = self.parent()
        assert isinstance(view, QTableView)
        return max(view.viewport().width(), LEAST_WIDTH)

    @staticmethod
    def _paint_ground(painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
        colours = theme.colours()
        ground, edge, width = "surface", "line", 1
        if option.state & QStyle.StateFlag.State_Selected:
            is_active = bool(option.widget.hasFocus())
            ground, edge = ("selected", "accent") if is_active else ("surface", "edge")
            width = 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.of(edge), width))
        painter.setBrush(colours.of(ground))
        inner = QRectF(card).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, theme.RADIUS, theme.RADIUS)

    @staticmethod
    def _paint_words(painter: QPainter, box: QRect, row: QuestionRow) -> None:
        colours = theme.colours()
        label, caption, body = _label_font(), _caption_font(), _body_font()
        number = QFontMetrics(label).horizontalAdvance(row.label) + theme.UNIT
        is_ready = row.standing is Standing.READY
        state_font = label if is_ready else caption
        state = (
            QFontMetrics(state_font).horizontalAdvance(row.state)
            if row.standing is not Standing.QUEUED
            else 0
        )
        _write(painter, box, row.label, label, colours.of("text"))
        if state:
            place = box.adjusted(max(box.width() - state - 1, number), 0, 0, 0)
            _write(painter, place, row.state, state_font, colours.of("good" if is_ready else "muted"))
            state += theme.UNIT
        _write(painter, box.adjusted(number, 0, -state, 0), row.caption, caption, colours.of("muted"))
        painter.setFont(body)
        painter.setPen(colours.of("muted" if row.may_not_fit else "text"))
        metrics = QFontMetrics(body)
        top = box.top() + QFontMetrics(caption).lineSpacing() + BETWEEN + metrics.ascent()
        for line in wrapped(row.text, body, box.width(), MOST_LINES):
            painter.drawText(box.left(), top, line)
            top += metrics.lineSpacing()


class QuestionTable(QTableView):
    """A table of questions. `key_pressed` gives the keys that were offered to it and pressed in it.

    It keeps in sight the current row, or the newest one after `show_newest` and until the person goes
    elsewhere, whatever height it is given. `height_wanted` tells that it wants another one."""

    key_pressed = Signal(str, bool)
    height_wanted = Signal()
    selected = Signal()
    entered = Signal()

    def __init__(self, model: QuestionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions = model
        self._keys: dict[str, str] = {}
        self._left_keys: dict[str, frozenset[Standing]] = {}
        self._empty = ""
        self._needed = (0, 0)
        self._wanted = -1
        self._follows_newest = False
        self.setModel(model)
        self.setItemDelegate(QuestionPainter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        header = self.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._tell_of_height)
        model.rowsMoved.connect(self.lay_out)
        model.dataChanged.connect(self._on_data_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        # The person scrolls, by wheel or bar.
        self.verticalScrollBar().actionTriggered.connect(self._stop_following)

    def offer_keys(self, keys: Mapping[str, str]) -> None:
        """Take these keys (as text) while this has the focus, each for an id that `key_pressed` gives."""
        self._keys.update(keys)

    def leave_key(self, key: str, unless: frozenset[Standing]) -> None:
        """Leave this key to others, unless there is a question here that stands like one of these."""
        self._left_keys[key] = unless

    def set_empty_text(self, text: str) -> None:
        """What stands here while there is no question."""
        self._empty = text
        self.viewport().update()

    @property
    def number(self) -> int | None:
        """The number of the selected question."""
        row = self.questions.at(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return None if row is None else row.number

    def select(self, row: int) -> None:
        """Select a row, the last one if there are fewer; what was scrolled away comes into sight."""
        count = self.questions.rowCount()
        if count:
            index = self.questions.index(min(max(row, 0), count - 1), Column.QUESTION)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if self._name_of(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self._name_of(event)
        if name is None:
            # The base class would look for a row that begins with the letter.
            if event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
                event.ignore()
                return
            super().keyPressEvent(event)
            return
        self.key_pressed.emit(name, event.isAutoRepeat())

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid():
            self.select(0)
        self._stop_following()
        self.entered.emit()
        self.keep_in_sight()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
        self.keep_in_sight()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 0)

    def wanted_height(self) -> int:
        """The height in which every row is seen; that of one line without any row."""
        if self.questions.rowCount() == 0:
            return QFontMetrics(_body_font()).lineSpacing() + PAD
        return self.verticalHeader().length() + 2 * self.frameWidth()

    def show_newest(self) -> None:
        """Scroll to the last row, and to each that comes after it, until the person goes elsewhere."""
        self._follows_newest = True
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Scroll to the row that is to be seen."""
        if self._follows_newest:
            self.scrollToBottom()
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def lay_out(self) -> None:
        """Give the question all the width that number and state leave, and every row its height."""
        self._needed = self._needed_by(0, self.questions.rowCount() - 1)
        self._share_width()
        self.resizeRowsToContents()
        self._tell_of_height()

    def restyle(self) -> None:
        """Measure all rows by the size of text; what was at the top stays there."""
        top = self.indexAt(self.viewport().rect().topLeft())
        self.lay_out()
        if top.isValid():
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
        self.keep_in_sight()

    def hide_state(self) -> None:
        """Leave out where the questions stand: all of them stand at the same."""
        self.setColumnHidden(Column.STATE, True)

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        if self.questions.rowCount() == 0 and self._empty:
            painter = QPainter(self.viewport())
            box = self.viewport().rect().adjusted(PAD, 0, -PAD, 0)
            painter.setFont(_body_font())
            painter.setPen(theme.colours().of("muted"))
            text = painter.fontMetrics().elidedText(self._empty, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
            painter.end()

    def _name_of(self, event: QKeyEvent) -> str | None:
        pressed = QKeyCombination(event.modifiers() & _NOT_A_MODIFIER, Qt.Key(event.key()))
        name = self._keys.get(QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText))
        unless = None if name is None else self._left_keys.get(name)
        if unless is None:
            return name
        rows = (self.questions.at(row) for row in range(self.questions.rowCount()))
        return name if any(row is not None and row.standing in unless for row in rows) else None

    def _needed_by(self, first: int, last: int) -> tuple[int, int]:
        """The widths that the numbers and the states of these rows need."""
        metrics = QFontMetrics(_label_font())
        rows = [row for place in range(first, last + 1) if (row := self.questions.at(place))]
        number = max((metrics.horizontalAdvance(row.label) for row in rows), default=0)
        states = {row.state for row in rows}
        state = max((metrics.horizontalAdvance(words) for words in states), default=0)
        return number + 2 * PAD + 2, state + 2 * PAD + 2

    def _share_width(self) -> None:
        width = self.viewport().width()
        number, state = self._needed
        state = 0 if self.isColumnHidden(Column.STATE) else min(state, width // 3)
        self.setColumnWidth(Column.NUMBER, number)
        self.setColumnWidth(Column.STATE, state)
        self.setColumnWidth(Column.QUESTION, max(width - number - state, 40))

    def _fit(self, first: int, last: int) -> None:
        """Give these rows their height; all rows if these need wider columns."""
        number, state = self._needed_by(first, last)
        if number > self._needed[0] or state > self._needed[1]:
            self.lay_out()
            return
        for row in range(first, last + 1):
            self.resizeRowToContents(row)
        self._tell_of_height()

    def _tell_of_height(self) -> None:
        wanted = self.wanted_height()
        if wanted != self._wanted:
            self._wanted = wanted
            self.height_wanted.emit()

    def _stop_following(self) -> None:
        self._follows_newest = False

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._fit(first, last)
        if self.hasFocus() and not self.currentIndex().isValid():
            # It was empty when the focus came.
            self.select(first)
        if self._follows_newest:
            self.keep_in_sight()

    def _on_data_changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        self._fit(top.row(), bottom.row())

    def _on_current_changed(self, current: QModelIndex) -> None:
        self._stop_following()
        # When the row before it goes, Qt makes another one current without selecting it: it is to be seen.
        if current.isValid() and not self.selectionModel().isSelected(current):
            self.selectionModel().select(current, _WHOLE_ROW)
        self.selected.emit()


def _write(painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor) -> None:
    """One line at the top of a box, elided."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetrics(font)
    line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, line)


def _body_font() -> QFont:
    return theme.font(theme.scale().body)


def _caption_font() -> QFont:
    return theme.font(theme.scale().caption)


def _label_font() -> QFont:
    return theme.font(theme.scale().caption, QFont.Weight.DemiBold)
