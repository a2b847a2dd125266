"""Banners: what must not be overlooked, above everything else, until it is over or has been read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from runofshow.desktop import theme
from runofshow.desktop.labels import dress
from runofshow.desktop.shape import Shape, Sign

LOOKS = {
    "danger": (Shape.UP, "danger", "background"),
    "warning": (Shape.UP, "warning_surface", "warning"),
    "info": (Shape.CHECK, "selected", "accent"),
}


class Banner(QFrame):
    """One line that must not be overlooked. One that can be dismissed goes when it has been read."""

    dismissed = Signal()

    def __init__(self, tone: str, *, can_be_dismissed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shape, ground, colour = LOOKS[tone]
        self.setObjectName("banner")
        colours = theme.colours()
        self.setStyleSheet(
            f"#banner {{ background: {colours.of(ground).name()};"
            f" border-left: 4px solid {colours.of(colour).name()}; }}"
            f"#text {{ color: {colours.of('background' if tone == 'danger' else 'text').name()}; }}"
        )
        sign = Sign(14)
        sign.show_sign(shape, colours.of(colour))
        self._text = QLabel()
        self._text.setObjectName("text")
        dress(self._text, None, theme.scale().lead, is_strong=tone == "danger")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._dismiss = QPushButton()
        self._dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if not can_be_dismissed:
            # Never the other way round: shown before it has a parent it is a window, and takes the focus.
            self._dismiss.hide()
        self._dismiss.clicked.connect(self.dismissed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT - 4, theme.UNIT // 2, 2 * theme.UNIT, theme.UNIT // 2)
        layout.setSpacing(theme.UNIT)
        layout.addWidget(sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._dismiss)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str) -> None:
        """Show this text."""
        if text != self._text.text():
            self._text.setText(text)
        self._dismiss.setText(self.tr("Got it"))
        self._dismiss.setAccessibleName(self.tr("Got it: dismiss the message"))


class Banners(QWidget):
    """All banners of a console by key, one beneath the other; no room is taken when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._dismissed: set[str] = set()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def text(self, key: str) -> str:
        """What the banner of this key says; "" when it is not there."""
        return self._banners[key].text if key in self._banners else ""

    def show_banner(self, key: str, text: str, tone: str, *, can_be_dismissed: bool = False) -> None:
        """Show a banner, or none where the text is empty. One that was dismissed stays away."""
        if not text or key in self._dismissed:
            self._remove(key)
            return
        if key not in self._banners:
            banner = Banner(tone, can_be_dismissed=can_be_dismissed)
            banner.dismissed.connect(lambda: self._on_dismissed(key))
            self._banners[key] = banner
            self._layout.addWidget(banner)
        self._banners[key].show_text(text)

    def _on_dismissed(self, key: str) -> None:
        self._dismissed.add(key)
        self._remove(key)

    def _remove(self, key: str) -> None:
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
