"""Who is on air and for how long still, as large as the window allows; and who is next."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from runofshow.core.agenda import Agenda
from runofshow.core.projection import Projection
from runofshow.desktop import theme
from runofshow.desktop.floor_panel import FloorPanel
from runofshow.desktop.labels import Caption, dress, label, rule
from runofshow.desktop.on_air import Card, OnAirText, Person, on_air_text
from runofshow.desktop.progress_bar import ProgressBar
from runofshow.desktop.reading import Reading
from runofshow.desktop.shape import Sign
from runofshow.desktop.wrapped_label import WrappedLabel

CARDS = 3
USUAL = QSize(420, 500)
LARGEST = 1.75
MOST_LINES = 3
# The countdown is what everybody looks at: everything else gives way before it is lower than this.
LEAST_COUNTDOWN = 80


class CardView(QFrame):
    """A value with what it is and a note beneath it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._caption = Caption()
        self.reading = Reading("")
        self.reading.setFont(theme.font(theme.scale().title, QFont.Weight.DemiBold))
        # A reading too: a label that changes while time runs would be announced.
        self._note = Reading("")
        self._note.setFont(theme.font(theme.scale().caption))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, theme.UNIT - 2, 10, theme.UNIT - 2)
        layout.setSpacing(1)
        layout.addWidget(self._caption)
        layout.addWidget(self.reading)
        layout.addWidget(self._note)

    def show_card(self, card: Card) -> None:
        """Show this value."""
        self._caption.show_text(card.caption)
        self.reading.set_name(card.caption)
        self.reading.show_value(card.value.shown, card.value.words, theme.colours().of("text"))
        self._note.set_name(self.tr("{caption}: more").format(caption=card.caption))
        self._note.show_value(card.note, card.note, theme.colours().of("muted"))
        self._note.setToolTip(card.note)


class OnAirPanel(QWidget):
    """The on-air panel of one show."""

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._zone = ZoneInfo(agenda.event.timezone)
        self._projection: Projection | None = None
        self._is_read_only = False
        self._sign = Sign(14)
        self._headline = label(size=theme.scale().lead, is_strong=True)
        self.time_left = Reading("", fills=True)
        self.time_left.setFont(theme.font(theme.scale().display, QFont.Weight.DemiBold))
        self.speaker = Reading("")
        self.speaker.setFont(theme.font(theme.scale().display, QFont.Weight.DemiBold))
        self.time_left.setMinimumHeight(LEAST_COUNTDOWN)
        self.role, self._talk = WrappedLabel(MOST_LINES), WrappedLabel(MOST_LINES)
        self._progress = ProgressBar()
        self._cards = [CardView() for _ in range(CARDS)]
        self.floor = FloorPanel(agenda)
        self._next_heading = label("heading")
        self.next_speaker = Reading("")
        self.next_speaker.setFont(theme.font(theme.scale().title, QFont.Weight.DemiBold))
        self._next_role, self.introduction = WrappedLabel(MOST_LINES), WrappedLabel(MOST_LINES)
        self._wrapped = (self.role, self._talk, self._next_role, self.introduction)
        for said in (self.role, self._next_role):
            dress(said, "muted", theme.scale().body)
        for said in (self._talk, self.introduction):
            dress(said, size=theme.scale().lead)
        self._made_room_for: object = None
        self._next_parts: list[QWidget] = [
            rule(),
            self._next_heading,
            self.next_speaker,
            self._next_role,
            self.introduction,
        ]
        self._lay_out()
        self._factor = 1.0
        self.retranslate()

    def show_projection(self, projection: Projection, *, is_read_only: bool) -> None:
        """Show this projection."""
        self._projection, self._is_read_only = projection, is_read_only
        text = on_air_text(projection, self._agenda, self._zone)
        self._show_time(text)
        self._show_who(text.who)
        self._show_next(text)
        for view, card in zip(self._cards, text.cards, strict=False):
            view.show_card(card)
        for view in self._cards:
            view.setVisible(bool(text.cards))
        self._progress.setVisible(text.progress is not None)
        self._progress.show_progress(text.progress, theme.colours().of(text.colour))
        self.floor.show_projection(projection, is_read_only=is_read_only)
        self._make_room()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._next_heading.setText(self.tr("NEXT"))
        self.time_left.set_name(self.tr("Time left"))
        self.speaker.set_name(self.tr("Speaker on air"))
        self.next_speaker.set_name(self.tr("Next speaker"))
        self._progress.retranslate()
        self.floor.retranslate()
        if self._projection is not None:
            self.show_projection(self._projection, is_read_only=self._is_read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the names grow with the panel, in steps."""
        super().resizeEvent(event)
        room = min(self.width() / USUAL.width(), self.height() / USUAL.height())
        factor = min(max(int(room * 4) / 4, 1.0), LARGEST)
        if factor != self._factor:
            self._grow(factor)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        # What is in it gives way: it does not make the window higher than the screen.
        return QSize(super().minimumSizeHint().width(), 240)

    def _make_room(self) -> None:
        """Where there is not room for all, have fewer lines, and then leave out what is said of the next one
        and of the talk, until the countdown has its height."""
        said = tuple(each.text() for each in self._wrapped)
        there = tuple(part.isHidden() for part in (self.floor, self._progress, self._cards[0]))
        wanted = (self.size(), self._factor, said, there, self.floor.count, self.next_speaker.text)
        if wanted == self._made_room_for:
            return
        self._made_room_for = wanted
        left_out: tuple[QWidget, ...]
        for lines, left_out in (
            (3, ()),
            (2, ()),
            (1, ()),
            (1, (self._next_role,)),
            (1, (self._next_role, self.introduction)),
            (1, (self._next_role, self.introduction, self._talk)),
            (1, (*self._next_parts, self._talk)),
        ):
            for each in self._wrapped:
                each.set_lines(lines)
                each.setVisible(bool(each.text()) and each not in left_out)
            for part in self._next_parts:
                if part not in self._wrapped:
                    part.setVisible(bool(self.next_speaker.text) and part not in left_out)
            if self._needs() <= self.height():
                return

    def _needs(self) -> int:
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        return layout.minimumHeightForWidth(self.width())

    def _grow(self, factor: float) -> None:
        self._factor = factor
        for widget, size in (
            (self.speaker, theme.scale().display),
            (self.role, theme.scale().body),
            (self._talk, theme.scale().lead),
            (self.next_speaker, theme.scale().title),
            (self._next_role, theme.scale().body),
            (self.introduction, theme.scale().lead),
            *((card.reading, theme.scale().title) for card in self._cards),
        ):
            grown = widget.font()
            grown.setPixelSize(round(size * factor))
            widget.setFont(grown)

    def _show_time(self, text: OnAirText) -> None:
        colours = theme.colours()
        self._sign.show_sign(text.shape, colours.of(text.colour))
        if self._headline.text() != text.headline or self._headline.property("colour") != text.colour:
            self._headline.setText(text.headline)
            self._headline.setProperty("colour", text.colour)
            tint = self._headline.palette()
            tint.setColor(self._headline.foregroundRole(), colours.of(text.colour))
            self._headline.setPalette(tint)
        self.time_left.show_value(text.time.shown, text.time.words, colours.of(text.digits_colour))

    def _show_who(self, who: Person) -> None:
        self.speaker.show_value(who.name, who.name, theme.colours().of("text"))
        self.role.show_text(who.role)
        self._talk.show_text(who.talk)

    def _show_next(self, text: OnAirText) -> None:
        following = text.next
        if following is None:
            for said in (self._next_role, self.introduction):
                said.show_text("")
            self.next_speaker.show_value("", self.tr("nobody"))
            return
        words = ", ".join(part for part in (following.name, following.role) if part)
        self.next_speaker.show_value(following.name, words, theme.colours().of("text"))
        self._next_role.show_text(following.role)
        self.introduction.show_text(text.introduction)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.UNIT)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._headline, 1)
        cards = QHBoxLayout()
        cards.setSpacing(theme.UNIT)
        for view in self._cards:
            cards.addWidget(view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT, theme.UNIT, 2 * theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT // 2)
        layout.addLayout(head)
        layout.addWidget(self.time_left, 1)
        layout.addWidget(self.speaker)
        layout.addWidget(self.role)
        layout.addWidget(self._talk)
        layout.addSpacing(theme.UNIT // 2)
        layout.addWidget(self._progress)
        layout.addWidget(self.floor)
        layout.addSpacing(theme.UNIT // 2)
        layout.addLayout(cards)
        layout.addSpacing(theme.UNIT // 2)
        for part in self._next_parts:
            layout.addWidget(part)
