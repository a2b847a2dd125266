"""Icons: one manner of drawing, kept as SVG data, in the colour and size of the text beside them."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from runofshow.desktop import theme
from runofshow.desktop.resources import resource

# What is drawn like another one.
DRAWN_AS: Final = {"resume": "start", "restore": "undo", "go_on": "start"}
SIDE: Final = 18
WORN: Final = "drawing"
_INK: Final = b"currentColor"


def has_icon(name: str) -> bool:
    """Whether there is an icon of this name."""
    return resource("icons", f"{DRAWN_AS.get(name, name)}.svg").is_file()


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paint an icon into a box, as sharp as the device allows."""
    ratio = painter.device().devicePixelRatio()
    picture = pixmap(name, colour.name(QColor.NameFormat.HexArgb), round(box.width()), ratio)
    painter.drawPixmap(box.topLeft(), picture)


def wear(button: QAbstractButton, name: str) -> None:
    """Have a button that paints itself wear an icon, now and whenever the look changes."""
    button.setProperty(WORN, name)
    wear_again(button)


def wear_again(widget: QWidget) -> None:
    """Give a button its icon in the look of now."""
    name = widget.property(WORN)
    if name and isinstance(widget, QAbstractButton):
        colour = theme.colours().of("on_accent" if widget.property("tone") == "primary" else "text")
        side = theme.scaled(SIDE)
        drawn = pixmap(name, colour.name(QColor.NameFormat.HexArgb), side, widget.devicePixelRatio())
        widget.setIcon(QIcon(drawn))
        widget.setIconSize(QSize(side, side))


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
