"""Fonts to paint with, and what texts measure in them, each made once.

They are asked for at every paint of every cell, and making a font or fitting a text takes longer than
painting with it. What is kept is kept by the size, weight and text that it was made of, so that there is
nothing to drop when another theme or scale comes into force. It is shared: whoever wants to change a font
takes `theme.font`.
"""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from runofshow.desktop import theme

NORMAL = QFont.Weight.Normal


@lru_cache(maxsize=256)
def face(size: int, weight: QFont.Weight = NORMAL, *, is_struck_out: bool = False) -> QFont:
    """The theme's font of this size and weight, which is not to be changed."""
    made = theme.font(size, weight)
    made.setStrikeOut(is_struck_out)
    return made


@lru_cache(maxsize=256)
def metrics(size: int, weight: QFont.Weight = NORMAL) -> QFontMetricsF:
    """What text in such a font measures."""
    return QFontMetricsF(face(size, weight))


@lru_cache(maxsize=1024)
def elided(text: str, size: int, weight: QFont.Weight, width: int) -> tuple[str, float]:
    """A text cut with an ellipsis where it is wider than this, and how wide it is then."""
    measure = metrics(size, weight)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return shown, measure.horizontalAdvance(shown)
