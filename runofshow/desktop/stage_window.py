"""The stage: what the speakers see, on a second screen or shared in the call. It follows by itself."""

from datetime import datetime, timedelta
from math import ceil, floor
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)

from runofshow.core.flag import ZERO
from runofshow.core.message import Message
from runofshow.core.projection import Projection
from runofshow.desktop import theme
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.forgiving_alarm import ForgivingAlarm
from runofshow.desktop.placement import place_of, put_at
from runofshow.desktop.reading import Reading
from runofshow.desktop.shape import paint_shape
from runofshow.desktop.spoken import SpokenWidget
from runofshow.desktop.stage_message import (
    LEGIBLE,
    MOST_LINES,
    NOTE,
    STRIPS,
    fit,
    font_of,
    message_and_note,
    message_height,
)
from runofshow.desktop.stage_progress import paint_progress
from runofshow.desktop.stage_text import StageText, stage_text
from runofshow.desktop.stage_theme import stage_colours
from runofshow.desktop.ticker import Ticker
from runofshow.desktop.window_language import WindowLanguage
from runofshow.journal.store import JournalError
from runofshow.session.session import Change, Session

LEAST: Final = QSize(320, 180)
USUAL: Final = QSize(960, 540)
NO_TIME: Final = "–:––"
SMALLEST: Final = 0.7
# In hundredths of the window: what is above a message, the countdown among it, at the least.
LEAST_ABOVE: Final = 30
# Once a second, three times: well below the three flashes a second that are safe (WCAG 2.3.1).
FLASH: Final = timedelta(seconds=0.5)
FLASHES_FOR: Final = timedelta(seconds=3)


class StageWindow(SpokenWidget):
    """The stage of one session. It never says that all is well when it does not know.

    `seen` is a message that somebody at the stage has seen, `placed` where the window stands now.
    """

    role: ClassVar[QAccessible.Role] = QAccessible.Role.Window

    left = Signal()
    seen = Signal(int)
    placed = Signal(str)

    def __init__(
        self, session: Session, alarm: Alarm, *, language: str, theme_name: str, flashing: Alarm
    ) -> None:
        """`flashing` rings while a message flashes."""
        super().__init__(None, Qt.WindowType.Window)
        self.session = session
        self._zone = ZoneInfo(session.agenda.event.timezone)
        self._language = WindowLanguage(language)
        self._colours = stage_colours(theme_name)
        self._text: StageText | None = None
        self._has_console = True
        self._is_readable = True
        self._follows = True
        self._look: object = None
        self._messages: tuple[Message, ...] = ()
        self._left: timedelta | None = None
        self._is_black = False
        self._is_inverted = False
        self._flashing = flashing
        self.time_left = Reading("", self, fills=True)
        self.phase, self.clock, self.speaker, self.next_speaker, self.alarm_line, self.mark = (
            Reading("", self) for _ in range(6)
        )
        self.message, self.message_note = Reading("", self), Reading("", self)
        self.message.set_lines(MOST_LINES)
        self.message.set_alignment(Qt.AlignmentFlag.AlignCenter)
        self.message_note.set_alignment(Qt.AlignmentFlag.AlignCenter)
        self.time_left.setFont(theme.font(theme.scale().display, QFont.Weight.DemiBold))
        self.time_left.set_alignment(Qt.AlignmentFlag.AlignCenter)
        self.clock.set_alignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.alarm_line.set_alignment(Qt.AlignmentFlag.AlignCenter)
        self.mark.set_alignment(Qt.AlignmentFlag.AlignCenter)
        self.mark.setVisible(session.is_rehearsal)
        self.alarm_line.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self.retranslate()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._on_screen_removed)
        self._ticker = Ticker(session, ForgivingAlarm(alarm, self._on_unreadable), self._show)
        self._ticker.tick()

    @property
    def is_sure(self) -> bool:
        """Whether what it shows is what the console shows."""
        return self._has_console and self._is_readable

    def use(self, language: str, theme_name: str) -> None:
        """Speak this language and wear this theme from here on."""
        self._language.use(language)
        self._colours = stage_colours(theme_name)
        self._look = None
        self.retranslate()

    def look(self) -> None:
        """Take in at once what has happened."""
        try:
            self._ticker.tick()
        except JournalError:
            self._on_unreadable()

    def lose_console(self) -> None:
        """Say that the console is gone. The countdown goes on, by the clock that the session keeps."""
        self._has_console = False
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language of the stage."""
        translate = self._language.translate
        title = translate("Stage", "Stage – {name}").format(name=translate("MainWindow", "Run of Show"))
        if self.session.is_rehearsal:
            title = translate("Stage", "Rehearsal · {title}").format(title=title)
        if not self._has_console:
            # The stage of another session may stand beside it.
            lost = translate("Stage", "No connection to the console")
            title = translate("Stage", "{lost} · {title}").format(lost=lost, title=title)
        self.setWindowTitle(title)
        self.time_left.set_name(translate("OnAirPanel", "Time left"))
        self.speaker.set_name(translate("OnAirPanel", "Speaker on air"))
        self.next_speaker.set_name(translate("OnAirPanel", "Next speaker"))
        self.phase.set_name(translate("Stage", "Phase"))
        self.clock.set_name(translate("Stage", "Time of day"))
        self.alarm_line.set_name(translate("Stage", "Connection"))
        self.message.set_name(translate("Stage", "Message"))
        self.message_note.set_name(translate("Stage", "About the message"))
        # A full screen has no title bar to say it.
        self.mark.set_name(translate("Stage", "Kind of session"))
        if self._text is not None:
            self._show(self.session.projection(), None)

    def leave(self) -> None:
        """Follow no more, and close."""
        self._stop()
        self.close()

    def show_beside(self, console_screen: str, place: str = "") -> None:
        """Be where it stood; where that is not known, fill another screen than the console's if there is
        one, else be a window."""
        others = [screen for screen in QGuiApplication.screens() if screen.name() != console_screen]
        if put_at(self, place):
            self.show()
        elif others and console_screen:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.resize(USUAL)
            self.show()

    # Within

    def _show(self, projection: Projection, _change: Change | None) -> None:
        self._is_readable = True
        self._text = stage_text(projection, projection.agenda, self._zone, self._language.translate)
        self._messages, self._is_black = projection.messages, projection.is_black
        self._left = None if projection.on_air is None else projection.on_air.remaining
        self._flash(projection.instant)
        self._renew()

    def _flash(self, now: datetime) -> None:
        """Turn the colours of a new message over a few times, no faster than is safe for everyone to see."""
        since = None if not self._messages else (now - self._messages[0].at) / self.session.speed
        flashes = since is not None and self._messages[0].cue.flash and ZERO <= since < FLASHES_FOR
        self._is_inverted = flashes and since is not None and since // FLASH % 2 == 1
        if flashes and since is not None:
            self._flashing.ring_in(FLASH - since % FLASH, self.look)
        else:
            self._flashing.stop()

    def _acknowledge(self) -> None:
        """Whoever is at the stage has seen the message that it shows."""
        if self._messages and self._messages[0].acknowledged is None:
            self.seen.emit(self._messages[0].number)

    def _on_screen_removed(self, removed: QScreen) -> None:
        """Cover no console when the second screen is unplugged and the first is all there is."""
        left = [screen for screen in QGuiApplication.screens() if screen is not removed]
        if self.isFullScreen() and len(left) == 1:
            self.showNormal()

    def _on_unreadable(self) -> None:
        self._is_readable = False
        self._renew()

    def _renew(self) -> None:
        text = self._text
        if text is None:
            return
        colours, translate = self._colours, self._language.translate
        time, words, clock = text.time, text.time_words, text.clock
        if not self._is_readable:
            # What cannot be known is not guessed, and no clock ticks beside it.
            time, words, clock = NO_TIME, translate("Stage", "not known"), ""
        self.time_left.show_value(time, words, colours.of(text.digits_colour))
        self.phase.show_value(text.phase, text.phase, colours.of(text.colour))
        self.clock.show_value(clock, clock, colours.of("muted"))
        self.speaker.show_value(text.who, text.who, colours.of("text"))
        self.next_speaker.show_value(text.next, text.next, colours.of("muted"))
        kind = translate("Stage", "Rehearsal") if self.session.is_rehearsal else ""
        self.mark.show_value(kind, kind, colours.of("ground"))
        lost = "" if self.is_sure else translate("Stage", "No connection to the console")
        self.alarm_line.show_value(lost, lost, colours.of("on_alarm"))
        self.alarm_line.setVisible(bool(lost))
        self._renew_message()
        used = None if text.used is None else round(text.used * self.width())
        look = (text.shape, text.colour, text.is_over, used, text.thresholds, self.is_sure, self.size())
        said = (self.message.text, self.message_note.text, self._is_inverted, self._is_black)
        names = (text.phase, text.who, text.next, len(text.clock), text.time != "", said)
        if (look, names) != self._look:
            self._look = (look, names)
            self._arrange()
            self.update()

    def _renew_message(self) -> None:
        text, note = message_and_note(self._messages, self._left, self._language.translate)
        _, ink = self._message_colours
        self.message.show_value(text, text, ink)
        self.message_note.show_value(note, note, ink)
        is_lit = not self._is_black
        for reading in (self.time_left, self.phase, self.clock):
            reading.setVisible(is_lit)
        for reading in (self.speaker, self.next_speaker):
            reading.setVisible(is_lit and not text)
        for reading in (self.message, self.message_note):
            reading.setVisible(bool(text))
        self.mark.setVisible(is_lit and self.session.is_rehearsal)

    @property
    def _message_colours(self) -> tuple[QColor, QColor]:
        """What the message stands on, and what it is written in. On a black stage that stays black."""
        ground, ink = self._colours.of("text"), self._colours.of("ground")
        if self._is_black:
            ground, ink = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
        return (ink, ground) if self._is_inverted else (ground, ink)

    def _arrange(self) -> None:
        """Lay all of it out in the room there is: sizes follow the window, the countdown takes the rest."""
        width, height = self.width(), self.height()
        unit = min(height, width * 9 / 16) / 100
        pad, inner = 3 * unit, width - 6 * unit
        self.alarm_line.setGeometry(_box(0, 0, width, 14 * unit))
        self._fit(self.alarm_line, 10 * unit, width - 2 * pad)
        top = pad if self.is_sure else 15 * unit
        bottom = height - pad
        self._arrange_head(top, unit)
        self.next_speaker.setGeometry(_box(pad, bottom - 10 * unit, inner, 10 * unit))
        self._fit(self.next_speaker, 7.5 * unit, inner)
        self.speaker.setGeometry(_box(pad, bottom - 24 * unit, inner, 14 * unit))
        self._fit(self.speaker, 11 * unit, inner)
        low = self._arrange_message(top, unit) if self.message.text else 24 * unit
        self._bar = QRectF(pad, bottom - low - 4.5 * unit, inner, 3 * unit)
        above = top + 12.5 * unit
        tall = self._bar.top() - above - 2 * unit
        self.time_left.setGeometry(_box(pad, above, inner, tall))

    def _arrange_head(self, top: float, unit: float) -> None:
        """The phase with its sign, what kind of session it is, and the time of day."""
        pad, width = 3 * unit, self.width()
        self._sign_box = QRectF(pad, top + 1.5 * unit, 8 * unit, 8 * unit)
        clock = 34 * unit
        right = width - pad - clock
        self.clock.setGeometry(_box(right, top, clock, 11 * unit))
        self._fit(self.clock, 8 * unit, clock)
        if self.session.is_rehearsal:
            self._fit(self.mark, 6.5 * unit, 34 * unit)
            mark = QFontMetricsF(self.mark.font()).horizontalAdvance(self.mark.text) + 4 * unit
            right -= mark + unit
            self.mark.setGeometry(_box(right, top + unit, mark, 9 * unit))
            right -= unit
        left = pad + 10.5 * unit
        self.phase.setGeometry(_box(left, top, right - left, 11 * unit))
        self._fit(self.phase, 9 * unit, right - left)

    def _arrange_message(self, top: float, unit: float) -> float:
        """Lay out the message: the height that it takes. On black it has the window to itself."""
        width, bottom = self.width(), self.height() - 3 * unit
        pad, inner = 3 * unit, width - 6 * unit
        room = (bottom - top) / unit
        # Without a black stage's room for it alone, the phase, the countdown and the bar keep theirs.
        strips = [room] if self._is_black else [min(strip, room - LEAST_ABOVE) for strip in STRIPS]
        how = fit(self.message.text, inner, unit, strips)
        low = how.strip * unit
        self._message_box = QRectF(0, bottom - low, width, low + pad)
        box = _box(pad, bottom - low + unit, inner, message_height(how.strip, unit) + unit)
        self.message.setGeometry(box)
        self.message.setFont(font_of(how.pixels))
        self.message_note.setGeometry(_box(pad, bottom - NOTE * unit, inner, NOTE * unit))
        self._fit(self.message_note, 6.5 * unit, inner)
        return low

    @staticmethod
    def _fit(reading: Reading, size: float, room: float) -> None:
        """Give a line this size, or as much less as its text needs, down to where it is cut instead."""
        size = max(size, LEGIBLE)
        font = theme.font(round(size), QFont.Weight.DemiBold)
        needed = QFontMetricsF(font).horizontalAdvance(reading.text)
        if needed > room > 0:
            font.setPixelSize(max(round(size * max(room / needed, SMALLEST)) - 1, LEGIBLE))
        if font != reading.font():
            reading.setFont(font)

    def paintEvent(self, _event: QPaintEvent) -> None:
        text, colours = self._text, self._colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.of("over" if text is not None and text.is_over else "ground"))
        if text is None:
            painter.end()
            return
        if self._is_black:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            if self.message.text:
                painter.fillRect(self._message_box, self._message_colours[0])
            if not self.is_sure:
                painter.fillRect(self.alarm_line.geometry(), colours.of("alarm"))
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.is_sure:
            painter.fillRect(self.alarm_line.geometry(), colours.of("alarm"))
        if self.message.text:
            painter.fillRect(self._message_box, self._message_colours[0])
        if self.session.is_rehearsal:
            painter.fillRect(self.mark.geometry(), colours.of("warning"))
        paint_shape(painter, text.shape, self._sign_box, colours.of(text.colour))
        paint_progress(painter, self._bar, text, colours)
        if text.is_over and self.is_sure:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = max(self._sign_box.width() / 5, 2.0)
            pen = painter.pen()
            pen.setColor(colours.of("danger"))
            pen.setWidthF(edge)
            painter.setPen(pen)
            painter.drawRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look = None
        self._arrange()
        self._renew()
        self._tell_place()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._tell_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._tell_place()

    def _tell_place(self) -> None:
        if self.isVisible():
            self.placed.emit(place_of(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            if self.isFullScreen():
                self.showNormal()
            else:
                self.showFullScreen()
        elif event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self.showNormal()
            else:
                self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            # Another message may have come in its place while the key is held: nobody has read that.
            if not event.isAutoRepeat():
                self._acknowledge()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._messages and self._message_box.contains(event.position()):
            self._acknowledge()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        event.accept()
        self.left.emit()

    def _stop(self) -> None:
        if self._follows:
            self._follows = False
            self._flashing.stop()
            self._ticker.stop()


def _box(left: float, top: float, width: float, height: float) -> QRect:
    """Whole pixels within a place: boxes that touch stay apart."""
    return QRect(ceil(left), ceil(top), floor(width), floor(height))
