"""The bar of the stage: how much of the time on air has gone, with the thresholds marked on it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from runofshow.desktop.stage_text import StageText
from runofshow.desktop.stage_theme import StageColours


def paint_progress(painter: QPainter, bar: QRectF, text: StageText, colours: StageColours) -> None:
    """Paint it into this place; nothing where there is nothing on air."""
    if text.used is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.of("track"))
    painter.drawRoundedRect(bar, bar.height() / 3, bar.height() / 3)
    painter.setBrush(colours.of(text.colour))
    gone = QRectF(bar.left(), bar.top(), bar.width() * text.used, bar.height())
    painter.drawRoundedRect(gone, bar.height() / 3, bar.height() / 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.of("edge"), max(bar.height() / 10, 1)))
    painter.drawRoundedRect(bar, bar.height() / 3, bar.height() / 3)
    for place, name in zip(text.thresholds, ("warning", "danger"), strict=False):
        left, wide = bar.left() + bar.width() * place, max(bar.height() / 4, 2)
        painter.fillRect(QRectF(left, bar.top() - 1, wide, bar.height() + 2), colours.of(name))
