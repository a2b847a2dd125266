"""How much alike two pictures are, seen as from across a room: in a coarse grid of mean colours.

Another machine draws the same letters with other edges. That hardly moves the mean colour of a cell, while a
panel that moved, a banner that came or a colour that changed does.
"""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

GRID: Final = QSize(48, 27)
# The difference of a channel, of 255, that a cell may have, and by how much all may differ in the mean.
MOST_OF_A_CELL: Final = 16
MOST_IN_ALL: Final = 1.5


def coarse(image: QImage) -> QImage:
    """The picture as a grid of mean colours."""
    return image.scaled(
        GRID, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGB888)


def differences(one: QImage, other: QImage) -> list[int]:
    """The greatest difference of a channel in each cell of two grids."""
    found = []
    for y in range(GRID.height()):
        for x in range(GRID.width()):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            found.append(max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())))
    return found


def unlike(one: QImage, other: QImage) -> str:
    """How two grids differ, in words; nothing when they are the same picture."""
    found = differences(one, other)
    mean, most = sum(found) / len(found), max(found)
    if mean <= MOST_IN_ALL and most <= MOST_OF_A_CELL:
        return ""
    place = found.index(most)
    across, down = place % GRID.width() / GRID.width(), place // GRID.width() / GRID.height()
    return f"{mean:.2f} of 255 in the mean, {most} at {across:.0%} across and {down:.0%} down"
