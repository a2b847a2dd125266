"""How much of the time on air is used, with its warning and danger stretches marked."""

from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runofshow.desktop import theme
from runofshow.desktop.on_air import Progress
from runofshow.desktop.spoken import SpokenWidget

GAP = 2.0
HEIGHT = 10
STRETCHES = ("raised", "warning_dim", "danger_dim")


class ProgressBar(SpokenWidget):
    """A thin bar. It says in words how much is used to whoever asks."""

    role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._colour = "accent"
        self._look: object = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress | None, colour: str) -> None:
        """Show this much; repainted only when the bar grows by a pixel."""
        at = -1 if progress is None else round(progress.used * self.width())
        thresholds = None if progress is None else progress.thresholds
        look = (at, thresholds, colour)
        self._progress = progress
        if look == self._look:
            return
        self._colour, self._look = colour, look
        self.update()

    @property
    def words(self) -> str:
        """How much of the time is used, in whole percent."""
        if self._progress is None:
            return ""
        return self.tr("{percent} % of the time is used").format(percent=int(self._progress.used * 100))

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.set_name(self.tr("Time used"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._progress is None:
            return
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edges = [0.0, *sorted(self._progress.thresholds), 1.0]
        last = len(edges) - 2
        for number, (left, right) in enumerate(pairwise(edges)):
            name = STRETCHES[0] if number == 0 else STRETCHES[2 if number == last else 1]
            x = left * self.width()
            width = (right - left) * self.width() - (GAP if number < last else 0)
            box = QRectF(x, 0, max(width, 1), self.height())
            painter.setPen(QPen(colours.of("edge"), 1))
            painter.setBrush(colours.of(name))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            used = self._progress.used * self.width() - x
            if used > 0:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.of(self._colour))
                painter.drawRoundedRect(QRectF(x, 0, min(used, box.width()), self.height()), 2, 2)
        painter.end()
