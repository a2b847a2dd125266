"""The status line: what has just happened or was refused, and where this session is kept."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from runofshow.desktop import theme
from runofshow.desktop.labels import ElidedLabel, dress, label
from runofshow.desktop.shape import Shape, Sign

LOOKS = {
    "info": (Shape.NONE, "muted"),
    "done": (Shape.CHECK, "good"),
    "refused": (Shape.CROSS, "warning"),
    "danger": (Shape.UP, "danger"),
}


class StatusLine(QWidget):
    """One line at the foot of the window. A message stays until the next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign(11)
        self._message = ElidedLabel()
        dress(self._message, None, "body")
        self._message.setAccessibleDescription("")
        self._unsaved_sign = Sign(9)
        self._unsaved_sign.show_sign(Shape.DISC, "accent")
        self._unsaved = label("caption", "caption")
        self._unsaved.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._kept = label("caption", "caption")
        self._kept.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT, 0, 2 * theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT)
        layout.addWidget(self._sign)
        layout.addWidget(self._message, 1)
        layout.addWidget(self._unsaved_sign)
        layout.addWidget(self._unsaved)
        layout.addSpacing(theme.UNIT)
        layout.addWidget(self._kept)
        self._sign.hide()
        self.show_unsaved("", "")

    @property
    def message(self) -> str:
        return self._message.text()

    def show_message(self, text: str, tone: str = "info") -> None:
        """Say this until something else is said."""
        shape, colour = LOOKS[tone]
        self._message.show_text(text)
        theme.tint(self._message, "muted" if tone == "info" else "text")
        self._sign.show_sign(shape, colour)
        self._sign.setVisible(shape is not Shape.NONE)

    @property
    def unsaved(self) -> str:
        return self._unsaved.text()

    def show_unsaved(self, text: str, tip: str) -> None:
        """Say what the agenda file has not got; "" for nothing."""
        self._unsaved.setText(text)
        self._unsaved.setToolTip(tip)
        self._unsaved.setVisible(bool(text))
        self._unsaved_sign.setVisible(bool(text))

    def show_kept(self, text: str, tip: str) -> None:
        """Say where the session is kept."""
        if text != self._kept.text():
            self._kept.setText(text)
            self._kept.setToolTip(tip)
