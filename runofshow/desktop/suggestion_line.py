"""The one suggestion that stands, in a line, with the key that previews it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from runofshow.desktop import theme
from runofshow.desktop.action_button import ActionButton
from runofshow.desktop.actions import Actions
from runofshow.desktop.reading import Reading

# One line with air around it, or two: what would suffice is not to be cut.
HEIGHT = 34


class SuggestionLine(QFrame):
    """The suggestion. It keeps its place while there is none, so that nothing moves when one comes."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading("")
        theme.write(self.reading, "body")
        self.reading.set_lines(2)
        self._button = ActionButton(actions, "recover_preview")
        self._button.make_small()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 4, 0)
        layout.setSpacing(theme.UNIT)
        layout.addWidget(self.reading, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.restyle()
        self.show_suggestion("")

    def show_suggestion(self, words: str) -> None:
        """Show these words; "" when nothing is suggested."""
        had = bool(self.reading.text)
        self.reading.show_value(words, words, "text")
        self.reading.setToolTip(words)
        self._button.setVisible(bool(words))
        if had != bool(words):
            self.update()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.reading.set_name(self.tr("Suggestion"))
        self._button.set_shown(self.tr("Preview"))

    def restyle(self) -> None:
        """Be as high as the text wants."""
        self.setFixedHeight(theme.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.reading.text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        ground = colours.of("selected")
        painter.setPen(QPen(colours.of("accent") if colours.is_outlined else ground, 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.end()
