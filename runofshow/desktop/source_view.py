"""The text of a file, to be read: with line numbers, and the place of a problem marked and in view."""

import re
from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from runofshow.desktop import theme
from runofshow.formats.problems import Problem

WORD: Final = re.compile(r"[^\s,:{}\[\]#]+")


class SourceView(QPlainTextEdit):
    """A file's text. It is read and copied, not edited: that is for the person's own editor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme.scale().body)
        self.setFont(fixed)
        self._marked: frozenset[int] = frozenset()
        self._line = 0
        self.numbers = LineNumbers(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self._make_room()

    @property
    def line(self) -> int:
        """The line that is marked, from 1; 0 for none."""
        return self._line

    @property
    def marked(self) -> frozenset[int]:
        """The lines in which there is a problem."""
        return self._marked

    def show_text(self, text: str, problems: Collection[Problem]) -> None:
        """Show this text where one was in the former one, with a sign at the lines of these problems."""
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        places = [bar.value() for bar in bars]
        self._marked = frozenset(problem.line for problem in problems)
        if text != self.toPlainText():
            self.setPlainText(text)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        self.numbers.update()

    def go_to(self, problem: Problem | None, *, is_error: bool = True) -> None:
        """Mark the place of a problem and bring it into view; None marks nothing."""
        self._line = 0 if problem is None else problem.line
        if problem is None:
            self.setExtraSelections([])
            self.numbers.update()
            return
        block = self.document().findBlockByNumber(problem.line - 1)
        if not block.isValid():
            block = self.document().lastBlock()
        cursor = QTextCursor(block)
        line = block.text()
        # Columns count characters; Qt counts the units of UTF-16.
        at = len(line[: problem.column - 1].encode("utf-16-le")) // 2
        cursor.setPosition(block.position() + min(at, block.length() - 1))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setExtraSelections([self._whole_line(cursor), self._word(cursor, is_error=is_error)])
        self.numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect()
        self.numbers.setGeometry(QRect(room.left(), room.top(), self.numbers.width_wanted(), room.height()))

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines in view."""
        colours = theme.colours()
        painter = QPainter(self.numbers)
        painter.fillRect(event.rect(), colours.of("background"))
        bold = QFont(self.font())
        bold.setBold(True)
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        height = self.fontMetrics().height()
        width = self.numbers.width() - theme.UNIT
        while block.isValid() and top <= event.rect().bottom():
            number = block.blockNumber() + 1
            is_marked = number in self._marked
            painter.setFont(bold if number == self._line else self.font())
            painter.setPen(colours.of("text" if number == self._line else "muted"))
            painter.drawText(0, round(top), width, height, Qt.AlignmentFlag.AlignRight, str(number))
            if is_marked:
                painter.fillRect(QRect(2, round(top), 3, height), colours.of("danger"))
            top += self.blockBoundingRect(block).height()
            block = block.next()
        painter.end()

    def _whole_line(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(theme.colours().of("selected"))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        made.format = look
        made.cursor = QTextCursor(cursor)
        return made

    def _word(self, cursor: QTextCursor, *, is_error: bool) -> QTextEdit.ExtraSelection:
        """What stands at the place, up to where YAML may end it; one character where nothing does."""
        word = QTextCursor(cursor)
        found = WORD.match(cursor.block().text(), cursor.positionInBlock())
        length = len(found[0].encode("utf-16-le")) // 2 if found else 1
        left = cursor.block().length() - 1 - cursor.positionInBlock()
        word.setPosition(cursor.position() + min(length, left), QTextCursor.MoveMode.KeepAnchor)
        colours = theme.colours()
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(colours.of("danger" if is_error else "warning"))
        look.setForeground(colours.of("background"))
        made.format = look
        made.cursor = word
        return made

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers.width_wanted(), 0, 0, 0)

    def _follow(self, rect: QRect, by: int) -> None:
        if by:
            self.numbers.scroll(0, by)
        else:
            self.numbers.update(0, rect.y(), self.numbers.width(), rect.height())


class LineNumbers(QWidget):
    """The numbers beside the text. To assistive technology the list of problems names the line."""

    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        self._view = view

    def width_wanted(self) -> int:
        """As wide as the last number is."""
        digits = len(str(max(self._view.blockCount(), 99)))
        return self._view.fontMetrics().horizontalAdvance("0") * digits + 3 * theme.UNIT

    def sizeHint(self) -> QSize:
        return QSize(self.width_wanted(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._view.paint_numbers(event)
