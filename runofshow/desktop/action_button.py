"""A button for an action of the table: its text with its key, large enough to hit without looking."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from runofshow.desktop import theme
from runofshow.desktop.actions import Actions
from runofshow.desktop.labels import set_look

LARGE, SMALL = 44, 26


class ActionButton(QPushButton):
    """A push button that follows an action. Clicking it does not take the focus, so that the keys go on
    working; the Tab key reaches it."""

    def __init__(self, actions: Actions, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = actions[name]
        self._actions = actions
        self._name = name
        self._short: str | None = None
        self._note = ""
        self._texts: tuple[str, ...] = ()
        self._is_small = False
        self.setObjectName(f"button_{name}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: actions.press(name, by_button=True))
        self._action.changed.connect(self._follow)
        self._follow()

    def set_tone(self, tone: str) -> None:
        """Look `primary`, `danger` or `armed`."""
        set_look(self, "tone", tone)

    def make_small(self) -> None:
        """Be as low as a line of text."""
        self._is_small = True
        self.updateGeometry()

    def set_shown(self, text: str | None) -> None:
        """Show another text than the action's, which stays the accessible name."""
        if text != self._short:
            self._short = text
            self._follow()

    def make_room_for(self, *texts: str) -> None:
        """Be wide enough for each of these, so that nothing moves when another one is shown."""
        self._texts = texts
        self.updateGeometry()

    def set_note(self, text: str) -> None:
        """Say more of what it does now; "" for nothing more than its name."""
        if text != self._note:
            self._note = text
            self.setAccessibleDescription(text)
            self._follow()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = max(metrics.horizontalAdvance(text) for text in (self.text(), *self._texts))
        width += 4 * theme.UNIT
        width += self._key_room()
        if self._is_small:
            return QSize(width - 2 * theme.UNIT, theme.scaled(SMALL))
        return QSize(width, theme.scaled(LARGE))

    def minimumSizeHint(self) -> QSize:
        """Where there is little room the key is left out, which the tooltip says too."""
        hint = self.sizeHint()
        return QSize(hint.width() - self._key_room(), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        colour = self._text_colour()
        painter.setFont(self._font())
        painter.setPen(colour)
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(self.text())
        is_key_shown = bool(self._key) and width + self._key_room() + theme.UNIT <= self.width()
        total = width + (self._key_room() if is_key_shown else 0)
        left = (self.width() - total) / 2
        box = QRectF(left, 0, width + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if is_key_shown:
            self._paint_key(painter, left + width + theme.UNIT, colour)
        painter.end()

    def _paint_key(self, painter: QPainter, left: float, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = theme.scaled(16 if self._is_small else 20)
        box = QRectF(left, (self.height() - height) / 2, self._key_width(), height)
        faint = QColor(colour)
        faint.setAlphaF(0.45 if self.isEnabled() else 0.3)
        painter.setPen(QPen(faint, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(colour)
        painter.setFont(self._key_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _text_colour(self) -> QColor:
        colours = theme.colours()
        if not self.isEnabled():
            return colours.of("faint")
        tone = self.property("tone")
        return {
            "primary": colours.of("on_accent"),
            "danger": colours.of("danger"),
            "armed": colours.of("on_danger"),
        }.get(tone, colours.of("text"))

    def _font(self) -> QFont:
        size = theme.scale().caption if self._is_small else theme.scale().lead
        return theme.font(size, QFont.Weight.Medium)

    def _key_font(self) -> QFont:
        return theme.font(theme.scale().key, QFont.Weight.Medium)

    def _key_room(self) -> int:
        return self._key_width() + theme.UNIT if self._key else 0

    def _key_width(self) -> int:
        return max(QFontMetrics(self._key_font()).horizontalAdvance(self._key) + 10, 18)

    @property
    def _key(self) -> str:
        return self._actions.key_of(self._name)

    def _follow(self) -> None:
        text = self._actions.name_of(self._name)
        tip = self._note or (f"{text} ({self._key})" if self._key else text)
        if self.toolTip() != tip:
            self.setToolTip(tip)
        self.setText(self._short or text)
        self.setAccessibleName(text)
        self.setEnabled(self._action.isEnabled())
        self.updateGeometry()
        self.update()
