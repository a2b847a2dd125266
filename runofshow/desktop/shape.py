"""Small painted signs: a standing or a phase is told by its shape too, never by colour alone."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from runofshow.desktop import theme


class Shape(StrEnum):
    """A sign."""

    NONE = "none"
    DISC = "disc"
    RING = "ring"
    UP = "up"
    DOWN = "down"
    CLOCK = "clock"
    BARS = "bars"
    CHECK = "check"
    DASH = "dash"
    SQUARE = "square"
    CROSS = "cross"


def paint_shape(painter: QPainter, shape: Shape, box: QRectF, colour: QColor) -> None:
    """Paint a sign into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(box.width() / 7, 1.5)
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    left, top, w, h = box.left(), box.top(), box.width(), box.height()

    def at(x: float, y: float) -> QPointF:
        return QPointF(left + x * w, top + y * h)

    if shape is Shape.DISC:
        painter.drawEllipse(box)
    elif shape is Shape.SQUARE:
        painter.drawRoundedRect(box.adjusted(w * 0.08, h * 0.08, -w * 0.08, -h * 0.08), 2, 2)
    elif shape is Shape.UP:
        painter.drawPolygon(QPolygonF([at(0.5, 0.04), at(1, 0.94), at(0, 0.94)]))
    elif shape is Shape.DOWN:
        painter.drawPolygon(QPolygonF([at(0, 0.06), at(1, 0.06), at(0.5, 0.96)]))
    elif shape is Shape.BARS:
        painter.drawRect(QRectF(at(0.14, 0.04), at(0.4, 0.96)))
        painter.drawRect(QRectF(at(0.6, 0.04), at(0.86, 0.96)))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        if shape in (Shape.RING, Shape.CLOCK):
            painter.drawEllipse(inner)
        if shape is Shape.CLOCK:
            painter.drawPolyline(QPolygonF([at(0.5, 0.26), at(0.5, 0.52), at(0.68, 0.62)]))
        elif shape is Shape.CHECK:
            painter.drawPolyline(QPolygonF([at(0.12, 0.54), at(0.4, 0.82), at(0.9, 0.2)]))
        elif shape is Shape.DASH:
            painter.drawLine(at(0.15, 0.5), at(0.85, 0.5))
        elif shape is Shape.CROSS:
            painter.drawLine(at(0.15, 0.15), at(0.85, 0.85))
            painter.drawLine(at(0.85, 0.15), at(0.15, 0.85))
    painter.restore()


class Sign(QWidget):
    """A sign beside a word. It says nothing to assistive technology: the word does."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._colour = Shape.NONE, "text"
        self._size = size
        self.restyle()

    @property
    def shape(self) -> Shape:
        return self._shape

    def show_sign(self, shape: Shape, colour: str) -> None:
        """Show this sign in this colour of the theme."""
        if (shape, colour) != (self._shape, self._colour):
            self._shape, self._colour = shape, colour
            self.update()

    def restyle(self) -> None:
        """Be as large as the text beside it."""
        self.setFixedSize(theme.scaled(self._size), theme.scaled(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, self._shape, QRectF(self.rect()), theme.colours().of(self._colour))
        painter.end()
