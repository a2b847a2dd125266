"""Who has the floor in a segment with several speakers, each with a button, a key and the airtime so far."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from runofshow.core.attendance import Attendance
from runofshow.core.flag import ZERO
from runofshow.core.projection import Projection
from runofshow.desktop import theme
from runofshow.desktop.action_table import FLOOR_KEYS
from runofshow.desktop.countdown import MINUTE, SECOND, seconds_spent, spent_text
from runofshow.desktop.wording import duration_words, list_words

COLUMNS = 2
HEIGHT, LEAST_HEIGHT = 32, 25


class FloorButton(QPushButton):
    """Gives one speaker the floor. Its airtime is painted, so that its name does not change with it."""

    def __init__(self, place: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._key = str(place + 1) if place < FLOOR_KEYS else ""
        self._airtime = ""
        self._share = 0.0
        self._badge = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_airtime(self, text: str, share: float) -> None:
        """Show how long this speaker has talked; `share` is against an equal part of the segment."""
        if (text, share) != (self._airtime, self._share):
            self._airtime, self._share = text, share
            self.update()

    def show_badge(self, text: str) -> None:
        """Show this behind the name; "" for nothing."""
        if text != self._badge:
            self._badge = text
            self.update()

    def show_checked(self, is_checked: bool) -> None:
        """Show whether this speaker has the floor, without giving it."""
        self.blockSignals(True)
        self.setChecked(is_checked)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        return QSize(160, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, max(theme.scaled(LEAST_HEIGHT), theme.TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        colours = theme.colours()
        inner = QRectF(self.rect()).adjusted(theme.UNIT, 0, -theme.UNIT, 0)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(theme.scale().caption))
        painter.setPen(colours.of("muted"))
        painter.drawText(inner, left, self._key)
        painter.setPen(colours.of("warning" if self._share > 1 else "muted"))
        painter.drawText(inner, right, self._airtime)
        taken = painter.fontMetrics().horizontalAdvance(self._airtime) + theme.UNIT
        if self._badge:
            taken += self._paint_badge(painter, inner.right() - taken) + theme.UNIT
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(theme.font(theme.scale().body, weight))
        painter.setPen(colours.of("text"))
        name = inner.adjusted(theme.scaled(16), 0, -taken, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, left, text)
        self._paint_share(painter)
        painter.end()

    def _paint_badge(self, painter: QPainter, right: float) -> int:
        """Paint the badge up to this place; gives its width."""
        painter.setFont(theme.font(theme.scale().key))
        painter.setPen(QPen(theme.colours().of("warning"), 1, Qt.PenStyle.DashLine))
        width = painter.fontMetrics().horizontalAdvance(self._badge) + theme.UNIT
        high = theme.scaled(16)
        box = QRectF(right - width, (self.height() - high) / 2, width, high)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._badge)
        return width

    def _paint_share(self, painter: QPainter) -> None:
        """Paint the airtime against an equal share as a line at the foot."""
        colours = theme.colours()
        whole = QRectF(theme.UNIT, self.height() - 5, self.width() - 2 * theme.UNIT, 2)
        painter.fillRect(whole, colours.of("pressed"))
        used = QRectF(whole)
        used.setWidth(whole.width() * min(self._share, 1.0))
        painter.fillRect(used, colours.of("warning" if self._share > 1 else "accent"))


class FloorPanel(QWidget):
    """A button for each speaker who may have the floor; hidden where there is only one."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speakers: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._buttons: list[FloorButton] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.UNIT // 2)
        self.hide()

    def show_projection(self, projection: Projection, *, is_read_only: bool) -> None:
        """Show who may have the floor, who has it, and each one's airtime against an equal share."""
        on_air = projection.on_air
        speakers = on_air.may_have_floor if on_air is not None else ()
        if len(speakers) < 2:
            speakers = ()
        names = tuple(map(projection.agenda.name_of, speakers))
        if (speakers, names) != (self._speakers, self._names):
            self._rebuild(speakers, names)
        if on_air is None or not speakers:
            return
        equal = on_air.view.allotment / len(speakers)
        for speaker, button in zip(speakers, self._buttons, strict=True):
            airtime = projection.airtime.get(speaker, timedelta())
            share = seconds_spent(airtime) * SECOND / equal if equal > ZERO else 0.0
            button.show_airtime(spent_text(airtime), share)
            tip = self.tr("Airtime against an equal share of {share}").format(share=spent_text(equal))
            if button.toolTip() != tip:
                button.setToolTip(tip)
            button.show_checked(on_air.floor == speaker)
            button.setEnabled(not is_read_only)
            # Who has spoken is there.
            attendance = Attendance.CONFIRMED if airtime else projection.attendance_of(speaker)
            badge, said = self._attendance_words(attendance)
            button.show_badge(badge)
            words = self._floor_words(airtime, has_floor=on_air.floor == speaker)
            button.setAccessibleDescription(list_words([part for part in (words, said) if part]))

    def _attendance_words(self, attendance: Attendance) -> tuple[str, str]:
        """What is painted, and what is said, of whether a speaker is there."""
        return {
            Attendance.CONFIRMED: ("", ""),
            Attendance.UNCONFIRMED: (self.tr("tbc"), self.tr("To be confirmed")),
            Attendance.LATE: (self.tr("late"), self.tr("Late")),
            Attendance.ABSENT: (self.tr("absent"), self.tr("Absent")),
        }[attendance]

    def _floor_words(self, airtime: timedelta, *, has_floor: bool) -> str:
        """Who has the floor, and airtime in whole minutes: a description that ticked would be read out."""
        parts = [self.tr("Has the floor")] if has_floor else []
        minutes = airtime // MINUTE
        if minutes:
            parts.append(self.tr("{duration} of airtime").format(duration=duration_words(minutes * 60)))
        return list_words(parts)

    @property
    def count(self) -> int:
        """For how many there is a button."""
        return len(self._buttons)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setAccessibleName(self.tr("Who has the floor"))
        for button in self._buttons:
            button.setAccessibleName(self.tr("Give the floor to {name}").format(name=button.text()))

    def _rebuild(self, speakers: tuple[str, ...], names: tuple[str, ...]) -> None:
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._speakers, self._names = speakers, names
        self._buttons = []
        for place, (speaker, name) in enumerate(zip(speakers, names, strict=True)):
            button = FloorButton(place, name)
            # Assistive technology toggles such a button without clicking it.
            button.toggled.connect(lambda is_checked, who=speaker: self._on_toggled(who, is_checked))
            self._layout.addWidget(button, place // COLUMNS, place % COLUMNS)
            button.show()
            self._buttons.append(button)
        self.retranslate()
        self.setVisible(bool(speakers))

    def _on_toggled(self, speaker: str, is_checked: bool) -> None:
        # The projection says who has it, not the click.
        self._buttons[self._speakers.index(speaker)].show_checked(not is_checked)
        self.given.emit(speaker)
