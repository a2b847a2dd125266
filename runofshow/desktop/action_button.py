"""A button for an action of the table: its text with its key, large enough to hit without looking."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from runofshow.desktop import theme
from runofshow.desktop.actions import Actions
from runofshow.desktop.icons import has_icon, paint_icon
from runofshow.desktop.labels import set_look
from runofshow.desktop.lettering import face

LARGE, SMALL = 44, 26


class Parts(Struct, frozen=True):
    """What a button shows of an action."""

    icon: bool = True
    text: bool = True
    key: bool = True


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
        self._question, self._is_asking = "", False
        self._is_small = False
        self._icon = name if has_icon(name) else ""
        self._parts = Parts()
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

    def set_question(self, text: str) -> None:
        """What it says while it waits for a second press. It takes the place of text, icon and key together,
        so that it needs little more room than those."""
        self._question = text
        self._follow()

    def ask(self, is_asking: bool) -> None:
        """Wait for a second press, or wait no more."""
        if is_asking != self._is_asking:
            self._is_asking = is_asking
            self._follow()

    def set_icon(self, name: str) -> None:
        """Show another icon than the action's."""
        if name != self._icon:
            self._icon = name
            self.update()

    def make_room_for(self, *texts: str) -> None:
        """Be wide enough for each of these, so that nothing moves when another one is shown."""
        self._texts = texts
        self.updateGeometry()

    def set_note(self, text: str) -> None:
        """Say more of what it does now; "" for nothing more than its name."""
        if text != self._note:
            self._note = text
            self._follow()

    def show_parts(self, parts: Parts) -> None:
        """Show only these of icon, text and key; the rest is in the tip, and the name stays."""
        if parts != self._parts:
            self._parts = parts
            self.updateGeometry()
            self.update()

    def width_with(self, parts: Parts) -> int:
        """The width that it wants with these parts."""
        widths = []
        if parts.icon and self._icon:
            widths.append(self._icon_side())
        if parts.text or not (parts.icon and self._icon):
            metrics = QFontMetrics(self._font())
            usual = self._short or self._actions.name_of(self._name)
            widths.append(max(metrics.horizontalAdvance(text) for text in (usual, *self._texts)))
        if parts.key and self._key:
            widths.append(self._key_width())
        around = (2 if self._is_small else 3) * theme.UNIT
        wanted = sum(widths) + theme.UNIT * (len(widths) - 1)
        if self._question and parts.text:
            wanted = max(wanted, QFontMetrics(self._font()).horizontalAdvance(self._question))
        return wanted + around

    def sizeHint(self) -> QSize:
        return QSize(self.width_with(self._parts), theme.scaled(SMALL if self._is_small else LARGE))

    def minimumSizeHint(self) -> QSize:
        """Where there is little room the key is left out, which the tooltip says too."""
        without_key = Parts(self._parts.icon, self._parts.text, False)
        return QSize(self.width_with(without_key), self.sizeHint().height())

    def restyle(self) -> None:
        """Want the room that the text needs."""
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        colour = self._text_colour()
        painter.setFont(self._font())
        metrics = painter.fontMetrics()
        is_asking = self._is_asking and self._parts.text
        icon = self._icon if self._parts.icon and not is_asking else ""
        text = self.text() if self._parts.text or not icon else ""
        widths = [self._icon_side()] if icon else []
        widths += [metrics.horizontalAdvance(text)] if text else []
        key_room = self._key_width() + theme.UNIT
        taken = sum(widths) + theme.UNIT * (len(widths) - 1)
        has_key = self._parts.key and bool(self._key) and not is_asking
        is_key_shown = has_key and taken + key_room + theme.UNIT <= self.width()
        left = (self.width() - taken - (key_room if is_key_shown else 0)) / 2
        if icon:
            side = self._icon_side()
            paint_icon(painter, icon, QRectF(round(left), (self.height() - side) // 2, side, side), colour)
            left += side + theme.UNIT
        if text:
            painter.setPen(colour)
            box = QRectF(left, 0, widths[-1] + 1, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            left += widths[-1] + theme.UNIT
        if is_key_shown:
            self._paint_key(painter, left, colour)
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
        return face(size, QFont.Weight.Medium)

    def _key_font(self) -> QFont:
        return face(theme.scale().key, QFont.Weight.Medium)

    def _icon_side(self) -> int:
        return theme.scaled(14 if self._is_small else 18)

    def _key_width(self) -> int:
        return max(QFontMetrics(self._key_font()).horizontalAdvance(self._key) + 10, 18)

    @property
    def _key(self) -> str:
        return self._actions.key_of(self._name)

    def _follow(self) -> None:
        text = self._actions.name_of(self._name)
        question = self._question if self._is_asking else ""
        note = question or self._note
        if self.accessibleDescription() != note:
            self.setAccessibleDescription(note)
        tip = note or (f"{text} ({self._key})" if self._key else text)
        if self.toolTip() != tip:
            self.setToolTip(tip)
        self.setText(question or self._short or text)
        self.setAccessibleName(text)
        self.setEnabled(self._action.isEnabled())
        self.updateGeometry()
        self.update()
