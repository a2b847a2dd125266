"""A text in a few lines, the last one elided where there are not enough; the whole of it is in its tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from runofshow.desktop.reading import wrapped


class WrappedLabel(QLabel):
    """A label of at most so many lines. It never cuts through one."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show this text."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(text)

    def set_lines(self, lines: int) -> None:
        """Have at most this many lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        rows = wrapped(self.text(), self.font(), width, self._lines)
        return self.fontMetrics().lineSpacing() * max(len(rows), 1) + 1

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().lineSpacing() + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.setFont(self.font())
        metrics = self.fontMetrics()
        lines = max(min(self._lines, (self.height() + 1) // metrics.lineSpacing()), 1)
        for place, row in enumerate(wrapped(self.text(), self.font(), self.width(), lines)):
            top = self.rect().translated(0, place * metrics.lineSpacing())
            painter.drawText(top, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), row)
        painter.end()
