"""The status line: what has just happened or was refused, and where this session is kept."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._share_width()

    def _share_width(self) -> None:
        """What was just said comes first: what stands beside it at all times gives way, the hints before
        what is not saved, whose sign stays."""
        around = 4 * theme.UNIT + self._sign.sizeHint().width() + self._unsaved_sign.sizeHint().width()
        room = self.width() - around - 3 * theme.UNIT - self._message.sizeHint().width()
        wanted = self._unsaved.sizeHint().width() if self._unsaved.text() else 0
        self._unsaved.setVisible(bool(wanted) and wanted <= room)
        self._kept.setVisible(wanted + self._kept.sizeHint().width() + theme.UNIT <= room)

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
        self._share_width()

    @property
    def unsaved(self) -> str:
        return self._unsaved.text()

    def show_unsaved(self, text: str, tip: str) -> None:
        """Say what the agenda file has not got; "" for nothing."""
        self._unsaved.setText(text)
        self._unsaved.setToolTip(tip)
        self._unsaved_sign.setVisible(bool(text))
        self._unsaved_sign.setToolTip(f"{text}\n{tip}".strip())
        self._unsaved_sign.setAccessibleName(text)
        self._share_width()

    def show_kept(self, text: str, tip: str) -> None:
        """Say where the session is kept."""
        if text != self._kept.text():
            self._kept.setText(text)
            self._kept.setToolTip(tip)
            self._share_width()
