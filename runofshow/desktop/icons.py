"""Icons: one manner of drawing, kept as SVG data, in the colour and size of the text beside them."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from runofshow.desktop.resources import resource

# What is drawn like another one.
DRAWN_AS: Final = {"resume": "start", "restore": "undo", "go_on": "start", "run_now": "air"}
_INK: Final = b"currentColor"


def has_icon(name: str) -> bool:
    """Whether there is an icon of this name."""
    return resource("icons", f"{DRAWN_AS.get(name, name)}.svg").is_file()


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paint an icon into a box, as sharp as the device allows."""
    ratio = painter.device().devicePixelRatio()
    picture = pixmap(name, colour.name(QColor.NameFormat.HexArgb), round(box.width()), ratio)
    painter.drawPixmap(box.topLeft(), picture)


def icon(name: str, colour: QColor, side: int, ratio: float) -> QIcon:
    """An icon for a button that paints itself."""
    return QIcon(pixmap(name, colour.name(QColor.NameFormat.HexArgb), side, ratio))


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """An icon of this side in device-independent pixels. Each is drawn once."""
    # Only who shows an icon pays for what draws it.
    from PySide6.QtSvg import QSvgRenderer

    ink = QColor(colour)
    drawn = _drawing(DRAWN_AS.get(name, name)).replace(_INK, ink.name().encode())
    picture = QPixmap(QSize(side, side) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(ink.alphaF())
    QSvgRenderer(QByteArray(drawn)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


@lru_cache(maxsize=64)
def _drawing(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
