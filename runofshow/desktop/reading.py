"""A reading: a value that changes while the show runs, painted so that its digits stay in their places.

Assistive technology finds it by a name that never changes, and hears the present value in words when it asks:
a label that ticked would be announced every second.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from runofshow.desktop import theme
from runofshow.desktop.spoken import SpokenWidget

_DIGIT = re.compile(r"\d")
_COUNTDOWN = re.compile(r"(\+?\d|\d\d):\d\d")
_UNBOUNDED = float(1 << 20)
_MEASURE = 100


class Reading(SpokenWidget):
    """A value and the words for it.

    With `fills` it is one line, as large as the widget allows; else it takes the widget's font, wraps into at
    most `lines` lines and elides what is left. Without a colour it takes the palette's.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._text = ""
        self._words = ""
        self._colour: QColor | str | None = None
        self._fills = fills
        self._lines = 1
        self._reserved: tuple[str, ...] = ()
        self._alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        # What was measured, with what it was measured for: most values change without changing their width.
        self._hint: tuple[object, QSize] | None = None
        self._fitted: tuple[object, QFont] | None = None
        self.set_name(name)
        vertical = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Minimum
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)

    @property
    def text(self) -> str:
        """What is painted."""
        return self._text

    @property
    def words(self) -> str:
        """What is said when assistive technology asks."""
        return self._words

    @property
    def fills(self) -> bool:
        """Whether it is as large as the widget allows."""
        return self._fills

    @property
    def colour(self) -> QColor:
        """The colour that it is painted in."""
        if isinstance(self._colour, str):
            return theme.colours().of(self._colour)
        return self._colour or self.palette().color(self.foregroundRole())

    def show_value(self, text: str, words: str, colour: QColor | str | None = None) -> None:
        """Show a value; what has not changed is not painted again. `words` are said only on request. A colour
        by its name is that of the theme in force."""
        self._words = words
        if (text, colour) == (self._text, self._colour):
            return
        resizes = not self._fills and widest(text) != widest(self._text)
        self._text, self._colour = text, colour
        if resizes:
            self.updateGeometry()
        self.update()

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Place the text in the widget."""
        if alignment != self._alignment:
            self._alignment = alignment
            self.update()

    def set_lines(self, lines: int) -> None:
        """Wrap into at most this many lines; one by default."""
        self._lines = lines
        policy = self.sizePolicy()
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.updateGeometry()

    def reserve(self, texts: Iterable[str]) -> None:
        """Always ask for the room of these too, so that nothing beside it moves when one of them comes."""
        self._reserved = tuple(widest(text)[0] for text in texts)
        self.updateGeometry()

    # Size

    def sizeHint(self) -> QSize:
        templates, margins = (widest(self._text)[0], *self._reserved), self.contentsMargins()
        measured_for = (templates, margins)
        if self._hint is None or self._hint[0] != measured_for:
            metrics = QFontMetricsF(self._tabular(self.font()))
            width = max(metrics.horizontalAdvance(template) for template in templates)
            hint = QSize(
                int(width) + 1 + margins.left() + margins.right(),
                int(metrics.height()) + 1 + margins.top() + margins.bottom(),
            )
            self._hint = measured_for, hint
        return self._hint[1]

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(int(metrics.averageCharWidth() * 4), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        rows = wrapped(self._text, self._tabular(self.font()), inside, self._lines)
        metrics = QFontMetricsF(self.font())
        return int(metrics.lineSpacing() * max(len(rows), 1)) + 1 + margins.top() + margins.bottom()

    def fitted(self) -> QFont:
        """The font that the value is painted in: with `fills` the largest in which any digits would fit."""
        templates = widest(self._text) if self._fills and self._text else ()
        measured_for = (templates, self.contentsRect() if templates else None)
        if self._fitted is None or self._fitted[0] != measured_for:
            self._fitted = measured_for, self._fit(templates)
        return self._fitted[1]

    def _fit(self, templates: tuple[str, ...]) -> QFont:
        font = self._tabular(self.font())
        if not templates:
            return font
        room = QRectF(self.contentsRect())
        font.setPixelSize(_MEASURE)
        metrics = QFontMetricsF(font)
        width = max(metrics.horizontalAdvance(text) for text in templates)
        height = max(metrics.tightBoundingRect(text).height() for text in templates)
        factor = min(room.width() / width, room.height() / height)
        font.setPixelSize(max(int(factor * _MEASURE), 1))
        return font

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hint = self._fitted = None
        super().changeEvent(event)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.colour)
        font = self.fitted()
        painter.setFont(font)
        if self._fills:
            self._paint_filling(painter, QFontMetricsF(font))
        else:
            self._paint_lines(painter, QFontMetricsF(font), font)
        painter.end()

    def _paint_filling(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        if not self._text:
            return
        room = QRectF(self.contentsRect())
        # The baseline comes from the template too: it must not rise for a 1 that is lower than an 8.
        ink = metrics.tightBoundingRect(widest(self._text)[0])
        top = _aligned(self._alignment, room.top(), room.height() - ink.height(), upright=True)
        left = _aligned(self._alignment, room.left(), room.width() - metrics.horizontalAdvance(self._text))
        painter.drawText(QPointF(left, top - ink.top()), self._text)

    def _paint_lines(self, painter: QPainter, metrics: QFontMetricsF, font: QFont) -> None:
        room = QRectF(self.contentsRect())
        spacing = metrics.lineSpacing()
        # Where there is less room than it asked for, what is left out is elided, not cut through.
        lines = max(min(self._lines, int((room.height() + 1) // spacing)), 1)
        rows = wrapped(self._text, font, int(room.width()), lines)
        top = _aligned(self._alignment, room.top(), room.height() - spacing * len(rows), upright=True)
        for index, row in enumerate(rows):
            left = _aligned(self._alignment, room.left(), room.width() - metrics.horizontalAdvance(row))
            painter.drawText(QPointF(left, top + index * spacing + metrics.ascent()), row)

    @staticmethod
    def _tabular(font: QFont) -> QFont:
        tabular = QFont(font)
        tabular.setFeature(QFont.Tag("tnum"), 1)
        return tabular


def widest(text: str) -> tuple[str, ...]:
    """What to measure in place of a value so that its size does not change with its digits.

    A countdown below an hour is always given the room of two digits of minutes, and that of overtime: it
    neither jumps at ten minutes nor at zero.
    """
    if _COUNTDOWN.fullmatch(text):
        return ("88:88", "+8:88")
    return (_DIGIT.sub("8", text),)


def wrapped(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """A text in at most this many lines of this width, the last one elided."""
    metrics = QFontMetricsF(font)
    if lines == 1 or width <= 0:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))]
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    rows = [text[start:end].rstrip() for start, end in pairwise(starts)]
    if starts:
        rest = text[starts[-1] :].rstrip().replace("\n", " ")
        rows.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return rows


def _aligned(alignment: Qt.AlignmentFlag, start: float, spare: float, *, upright: bool = False) -> float:
    """Where something begins that leaves this much room to spare; never before the start."""
    flag = Qt.AlignmentFlag
    far, middle = (flag.AlignBottom, flag.AlignVCenter) if upright else (flag.AlignRight, flag.AlignHCenter)
    if spare <= 0:
        return start
    if alignment & far:
        return start + spare
    return start + spare / 2 if alignment & middle else start
