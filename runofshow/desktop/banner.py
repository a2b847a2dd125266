"""Banners: what must not be overlooked, above everything else, until it is over or has been read."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from runofshow.desktop import theme
from runofshow.desktop.labels import dress
from runofshow.desktop.shape import Shape, Sign

# The sign of each tone, and its colour; ground and text are the style sheet's.
LOOKS = {
    "danger": (Shape.UP, "on_danger"),
    "warning": (Shape.UP, "warning"),
    "info": (Shape.CHECK, "accent"),
}


class Act(Struct, frozen=True):
    """What can be done about it, by a button in the banner; `dismiss` is what not doing it is called."""

    text: str
    do: Callable[[], None]
    dismiss: str = ""


class Banner(QFrame):
    """One line that must not be overlooked. One that can be dismissed goes when it has been read.

    Its buttons are reached by Tab, and not by a click: who has dealt with it goes on where they were.
    """

    dismissed = Signal()

    def __init__(self, tone: str, *, can_be_dismissed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shape, colour = LOOKS[tone]
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        sign = Sign(14)
        sign.show_sign(shape, colour)
        self._text = QLabel()
        dress(self._text, None, "lead", is_strong=tone == "danger")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._act: Act | None = None
        self._said: tuple[str, ...] = ()
        self._act_button = QPushButton()
        self._act_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._act_button.setVisible(False)
        self._act_button.clicked.connect(self._on_act)
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
        layout.addWidget(self._act_button)
        layout.addWidget(self._dismiss)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, act: Act | None = None) -> None:
        """Show this text, and what can be done about it."""
        self._act = act
        dismiss = self.tr("Got it"), self.tr("Got it: dismiss the message")
        if act is not None and act.dismiss:
            dismiss = act.dismiss, act.dismiss
        said = (text, "" if act is None else act.text, *dismiss)
        if said == self._said:
            # It is asked for every second; assistive technology is to hear of what is new.
            return
        self._said = said
        self._text.setText(text)
        self._act_button.setVisible(act is not None)
        for button, shown, name in ((self._act_button, said[1], said[1]), (self._dismiss, *dismiss)):
            button.setText(shown)
            button.setAccessibleName(name)
            # Several banners may have a button of one name: each says what it is about.
            button.setAccessibleDescription(text)

    def _on_act(self) -> None:
        if self._act is not None:
            self._act.do()


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

    def show_banner(
        self, key: str, text: str, tone: str, *, can_be_dismissed: bool = False, act: Act | None = None
    ) -> None:
        """Show a banner, or none where the text is empty. One that was dismissed stays away."""
        if not text or key in self._dismissed:
            self._remove(key)
            return
        if key not in self._banners:
            banner = Banner(tone, can_be_dismissed=can_be_dismissed)
            banner.dismissed.connect(lambda: self._on_dismissed(key))
            self._banners[key] = banner
            self._layout.addWidget(banner)
        self._banners[key].show_text(text, act)

    def show_again(self, key: str, text: str, tone: str, *, act: Act | None = None) -> None:
        """Show a banner that can be dismissed, also where one of its key was dismissed before."""
        self._dismissed.discard(key)
        self.show_banner(key, text, tone, can_be_dismissed=True, act=act)

    def _on_dismissed(self, key: str) -> None:
        self._dismissed.add(key)
        self._remove(key)

    def _remove(self, key: str) -> None:
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
