"""The text of a file, to be read: with line numbers, and the place of a problem marked and in view."""

import re
from collections.abc import Sequence
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

# A value or a key: in quotation marks, or up to what may follow it; a colon within a time is part of it.
WORD: Final = re.compile(r"""\"[^"]*"?|'[^']*'?|(?:[^\s,:{}\[\]#]|:(?=\S))+""")


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
        self._marked: dict[int, str] = {}
        self._problem: Problem | None = None
        self._is_error = True
        self.numbers = LineNumbers(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.restyle()

    @property
    def line(self) -> int:
        """The line that is marked, from 1; 0 for none."""
        return 0 if self._problem is None else self._problem.line

    @property
    def marked(self) -> dict[int, str]:
        """The colours of the lines in which there is a problem."""
        return self._marked

    def show_text(self, text: str, errors: Sequence[Problem], warnings: Sequence[Problem]) -> None:
        """Show this text where one was in the former one, with a sign at the lines of these problems."""
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        places = [bar.value() for bar in bars]
        self._marked = {problem.line: "warning" for problem in warnings}
        self._marked |= {problem.line: "danger" for problem in errors}
        if text != self.toPlainText():
            self.setPlainText(text)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        self.numbers.update()

    def go_to(self, problem: Problem | None, *, is_error: bool = True) -> None:
        """Mark the place of a problem and bring it into view; None marks nothing."""
        self._problem, self._is_error = problem, is_error
        self.numbers.update()
        if problem is None:
            self.setExtraSelections([])
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
        found = WORD.match(line, problem.column - 1)
        self.setExtraSelections([self._whole_line(cursor), self._word(cursor, found[0] if found else "")])

    def restyle(self) -> None:
        """Take all measures and colours from the look of now."""
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme.scale().body)
        self.setFont(fixed)
        self._make_room()
        self.go_to(self._problem, is_error=self._is_error)

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
            painter.setFont(bold if number == self.line else self.font())
            painter.setPen(colours.of("text" if number == self.line else "muted"))
            painter.drawText(0, round(top), width, height, Qt.AlignmentFlag.AlignRight, str(number))
            if number in self._marked:
                painter.fillRect(QRect(2, round(top), 3, height), colours.of(self._marked[number]))
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

    def _word(self, cursor: QTextCursor, found: str) -> QTextEdit.ExtraSelection:
        """What was found at the place; one character where nothing was."""
        word = QTextCursor(cursor)
        length = len(found.encode("utf-16-le")) // 2 or 1
        left = cursor.block().length() - 1 - cursor.positionInBlock()
        word.setPosition(cursor.position() + min(length, left), QTextCursor.MoveMode.KeepAnchor)
        colours = theme.colours()
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(colours.of("danger" if self._is_error else "warning"))
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
