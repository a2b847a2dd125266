"""The header: what show this is, what time it is here and elsewhere, and when it will end."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from runofshow.core.agenda import Agenda, Place
from runofshow.core.projection import Projection
from runofshow.desktop import theme
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.labels import Caption, ElidedLabel, dress
from runofshow.desktop.reading import Reading
from runofshow.desktop.shape import Shape, Sign
from runofshow.desktop.slot_bar import SlotBar
from runofshow.desktop.wording import Verdict, date_words, usual_verdicts

# Standing: shape and colour; the ground is the paler one of that colour.
LOOKS = {1: (Shape.UP, "danger"), 0: (Shape.DISC, "good"), -1: (Shape.DOWN, "good")}

LEAST_TITLE = 240


class VerdictBadge(QFrame):
    """When the show will end and how that stands to its hard out: word, shape and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = Sign(16)
        self.reading = Reading("")
        theme.write(self.reading, "title", QFont.Weight.DemiBold)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setObjectName("verdict")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, theme.UNIT, 12, theme.UNIT)
        layout.setSpacing(theme.UNIT + 2)
        layout.addWidget(self.sign)
        layout.addWidget(self.reading)
        self._colour = "good"

    def paintEvent(self, _event: QPaintEvent) -> None:
        # Painted rather than styled: a new style sheet has all that is in here measured and laid out again.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        ground = colours.of(f"{self._colour}_surface")
        painter.setPen(QPen(colours.of(self._colour) if colours.is_outlined else ground, 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.end()

    def show_verdict(self, verdict: Verdict, forecast: str) -> None:
        """Show this verdict; the forecast is in its tip, and said by the panel of the ways back."""
        shape, colour = LOOKS[verdict.standing]
        self.sign.show_sign(shape, colour)
        self.reading.show_value(verdict.shown, verdict.words, colour)
        if forecast != self.toolTip():
            self.setToolTip(forecast)
        self.reading.setMinimumWidth(self.reading.sizeHint().width())
        if colour != self._colour:
            self._colour = colour
            self.update()


class PlaceTime(QWidget):
    """The time of day in one place. It changes once a minute."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(place.timezone)
        self._time = Reading(place.name)
        theme.write(self._time, "body", QFont.Weight.DemiBold)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.UNIT // 2)
        name = self._name = Caption()
        theme.write(name, "body")
        name.show_text(place.name)
        layout.addWidget(name)
        layout.addWidget(self._time)
        self.restyle()

    def restyle(self) -> None:
        """Be as wide as the text wants."""
        self._name.setFixedWidth(self._name.sizeHint().width() + 1)
        self._time.setFixedWidth(self._time.sizeHint().width())

    @property
    def words(self) -> str:
        """The place with its time."""
        return f"{self._time.accessibleName()} {self._time.text}"

    def show_projection(self, projection: Projection) -> None:
        """Show this projection's time of day."""
        text = clock_text(projection.now, self._zone)
        self._time.show_value(text, text)
        self._time.setFixedWidth(self._time.sizeHint().width())


class HeaderPanel(QWidget):
    """The header of one show."""

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._zone = ZoneInfo(agenda.event.timezone)
        self._projection: Projection | None = None
        self._is_rehearsal = False
        self._shared_for: object = None
        self._speed = 1.0
        self._forecast = ""
        self._title = ElidedLabel()
        dress(self._title, None, "lead", is_strong=True)
        self._date = ElidedLabel()
        dress(self._date, "caption", "caption")
        self.badge = QLabel()
        self.badge.setObjectName("badge")
        theme.write(self.badge, "body", QFont.Weight.Bold)
        self._clock = Reading("")
        theme.write(self._clock, "display", QFont.Weight.DemiBold)
        self._places = [PlaceTime(place) for place in self._other_places()]
        self.verdict = VerdictBadge()
        self.slot_bar = SlotBar(agenda)
        self._lay_out()
        self.retranslate()

    def show_projection(self, projection: Projection, *, is_rehearsal: bool, speed: float) -> None:
        """Show this projection."""
        self._projection, self._is_rehearsal, self._speed = projection, is_rehearsal, speed
        self._follow(projection.agenda)
        now = clock_text(projection.now, self._zone, with_seconds=True)
        self._clock.show_value(now, now)
        self._clock.setFixedWidth(self._clock.sizeHint().width())
        for place in self._places:
            place.show_projection(projection)
        self.verdict.show_verdict(
            Verdict(projection, self._zone, projection.agenda.event.tolerance), self._forecast
        )
        self.slot_bar.show_projection(projection)
        mark = self.tr("REHEARSAL ×{speed}").format(speed=f"{speed:g}")
        if self.badge.text() != mark:
            self.badge.setText(mark)
        self.badge.setVisible(is_rehearsal)
        widths = (self.verdict.sizeHint().width(), is_rehearsal, *(place.words for place in self._places))
        if widths != self._shared_for:
            self._shared_for = widths
            self._share_width()

    def show_forecast(self, words: str) -> None:
        """Say with the verdict how likely it is to end in time; "" for nothing."""
        if words != self._forecast:
            self._forecast = words
            if self._projection is not None:
                self._look_again()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._show_event()
        self._clock.set_name(self.tr("Time of day"))
        self.verdict.reading.set_name(self.tr("Verdict"))
        self.verdict.reading.reserve(usual_verdicts())
        self.slot_bar.retranslate()
        if self._projection is not None:
            self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def restyle(self) -> None:
        """Take all measures from the size of text."""
        if self._projection is not None:
            self._look_again()
        self._share_width()

    def _share_width(self) -> None:
        """Where there is little width the other places give way, which the tip of the clock tells then. The
        title is cut; the clock and the verdict never are."""
        parts: list[QWidget] = [self._clock, self.verdict, *([self.badge] if self._is_rehearsal else [])]
        needed = [part.sizeHint().width() for part in (*parts, *self._places)]
        room = self.width() - 4 * theme.UNIT - theme.scaled(LEAST_TITLE)
        has_places = sum(needed) + 2 * theme.UNIT * len(needed) <= room
        for place in self._places:
            place.setVisible(has_places)
        self._clock.setToolTip("" if has_places else "\n".join(place.words for place in self._places))

    def _follow(self, agenda: Agenda) -> None:
        """Take the facts of the event and the places from this agenda, where they were edited."""
        before, self._agenda = self._agenda, agenda
        if agenda.event is not before.event:
            self._show_event()
        if agenda.places is not before.places:
            for place in self._places:
                self._top.removeWidget(place)
                place.hide()
                place.deleteLater()
            self._places = [PlaceTime(place) for place in self._other_places()]
            for place in self._places:
                self._top.insertWidget(self._top.count() - 1, place)
            self._shared_for = None

    def _show_event(self) -> None:
        event = self._agenda.event
        self._title.show_text(event.title)
        parts = [date_words(event.start, self._zone), event.platform, event.timezone.replace("_", " ")]
        self._date.show_text(" · ".join(part for part in parts if part))

    def _look_again(self) -> None:
        assert self._projection is not None
        self.show_projection(self._projection, is_rehearsal=self._is_rehearsal, speed=self._speed)

    def _other_places(self) -> list[Place]:
        return [place for place in self._agenda.places if place.timezone != self._agenda.event.timezone]

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._date)
        top = self._top = QHBoxLayout()
        top.setSpacing(2 * theme.UNIT)
        top.addLayout(titles, 1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._clock)
        for place in self._places:
            top.addWidget(place)
        top.addWidget(self.verdict)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT, theme.UNIT // 2, 2 * theme.UNIT, 0)
        layout.setSpacing(theme.UNIT // 2)
        layout.addLayout(top)
        layout.addWidget(self.slot_bar)
