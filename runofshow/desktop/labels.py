"""Labels that keep their place: one line that is cut where it does not fit, and the tones of text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from runofshow.desktop import theme
from runofshow.desktop.theme import Step


class ElidedLabel(QLabel):
    """One line of text, cut with an ellipsis where it does not fit; the whole of it is in its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show this text."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()), text)
        painter.end()


class Caption(QWidget):
    """One line that says what stands beneath it. It is painted only: to assistive technology the value
    beneath has that name itself, and is to be the only one that has it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        theme.write(self, "caption")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show this text."""
        if text != self._text:
            self._text = text
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._text), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colours().of("muted"))
        text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


def label(tone: str | None = None, step: Step | None = None, *, is_strong: bool = False) -> QLabel:
    """A label in a tone and size of the theme."""
    made = QLabel()
    dress(made, tone, step, is_strong=is_strong)
    return made


def dress(
    made: QLabel, tone: str | None = None, step: Step | None = None, *, is_strong: bool = False
) -> None:
    """Give a label a tone and size of the theme."""
    made.setTextFormat(Qt.TextFormat.PlainText)
    if tone is not None:
        made.setProperty("tone", tone)
    if step is not None:
        theme.write(made, step, QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set what the style sheet tells the look of a widget by."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def rule(*, is_vertical: bool = False) -> QFrame:
    """A thin line."""
    made = QFrame()
    made.setProperty("rule", "true")
    if is_vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made
