"""Who is on air and for how long still, as large as the window allows; and who is next."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from runofshow.core.agenda import Agenda
from runofshow.core.projection import Projection
from runofshow.desktop import theme
from runofshow.desktop.actions import Actions
from runofshow.desktop.counts import speak
from runofshow.desktop.floor_panel import FloorPanel
from runofshow.desktop.labels import Caption, dress, label, rule
from runofshow.desktop.message_words import message_words
from runofshow.desktop.on_air import Card, OnAirText, Person, on_air_text
from runofshow.desktop.progress_bar import ProgressBar
from runofshow.desktop.reading import Reading
from runofshow.desktop.shape import Sign
from runofshow.desktop.suggestion_line import SuggestionLine
from runofshow.desktop.theme import Step
from runofshow.desktop.wrapped_label import WrappedLabel

# The latest finish is what one looks for, after the countdown: it is larger than the others.
CARDS: tuple[Step, ...] = ("figure", "title", "title")
PAD = 10
USUAL = QSize(420, 500)
LARGEST = 1.75
MOST_LINES = 3
# The countdown is what everybody looks at: everything else gives way before it is lower than this.
LEAST_COUNTDOWN = 80


class CardView(QFrame):
    """A value with what it is and a note beneath it."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step = step
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._caption = Caption()
        self.reading = Reading("")
        self.grow(1.0)
        # A reading too: a label that changes while time runs would be announced.
        self.note = Reading("")
        theme.write(self.note, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAD, theme.UNIT // 2, PAD, theme.UNIT // 2)
        layout.setSpacing(0)
        layout.addWidget(self._caption)
        layout.addWidget(self.reading)
        layout.addWidget(self.note)

    def grow(self, factor: float) -> None:
        """Have the value so many times as large as usual."""
        theme.write(self.reading, self._step, QFont.Weight.DemiBold, factor)

    def wanted_width(self) -> int:
        """The width in which neither the value nor its note is cut."""
        return max(self.reading.sizeHint().width(), self.note.sizeHint().width()) + 2 * PAD + 2

    def show_card(self, card: Card) -> None:
        """Show this value."""
        self._caption.show_text(card.alarm or card.caption)
        self.reading.set_name(card.caption)
        self.reading.show_value(card.value.shown, card.value.words, "danger" if card.alarm else "text")
        self.note.set_name(self.tr("{caption}: more").format(caption=card.caption))
        self.note.show_value(card.note, card.note, "muted")
        self.note.setToolTip(card.note)


class OnAirPanel(QWidget):
    """The on-air panel of one show."""

    def __init__(self, agenda: Agenda, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(agenda.event.timezone)
        self._projection: Projection | None = None
        self._is_read_only = False
        self._sign = Sign(14)
        self._headline = label(step="lead", is_strong=True)
        self.message = Reading("")
        theme.write(self.message, "caption")
        self.message.set_alignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.time_left = Reading("", fills=True)
        theme.write(self.time_left, "display", QFont.Weight.DemiBold)
        self.speaker = Reading("")
        theme.write(self.speaker, "display", QFont.Weight.DemiBold)
        # Where there is no room for a line of its own, the name stands beside the phase.
        self.speaker_above = Reading("")
        theme.write(self.speaker_above, "lead", QFont.Weight.DemiBold)
        self._set_least_countdown()
        self.role, self._talk = WrappedLabel(MOST_LINES), WrappedLabel(MOST_LINES)
        self._progress = ProgressBar()
        self._cards = [CardView(step) for step in CARDS]
        self.floor = FloorPanel()
        self.suggestion = SuggestionLine(actions)
        self._next_heading = label("heading")
        self.next_speaker = Reading("")
        theme.write(self.next_speaker, "title", QFont.Weight.DemiBold)
        self._next_role, self.introduction = WrappedLabel(MOST_LINES), WrappedLabel(MOST_LINES)
        self._wrapped = (self.role, self._talk, self._next_role, self.introduction)
        for said in (self.role, self._next_role):
            dress(said, "muted", "body")
        for said in (self._talk, self.introduction):
            dress(said, step="lead")
        self._made_room_for: object = None
        self._has_cards = self._has_progress = False
        self._has_room_for_cards = True
        self._next_parts: list[QWidget] = [
            rule(),
            self._next_heading,
            self.next_speaker,
            self._next_role,
            self.introduction,
        ]
        self._lay_out()
        self._factor = 1.0
        self._has_stage = True
        self.retranslate()

    def show_projection(self, projection: Projection, *, is_read_only: bool) -> None:
        """Show this projection."""
        self._projection, self._is_read_only = projection, is_read_only
        text = on_air_text(projection, projection.agenda, self._zone)
        self._show_time(text)
        self._show_message(projection)
        self._show_who(text.who)
        self._show_next(text)
        for view, card in zip(self._cards, text.cards, strict=False):
            view.show_card(card)
        self._has_cards = bool(text.cards)
        self._show_cards()
        self._has_progress = text.progress is not None
        self._progress.show_progress(text.progress, text.colour)
        self.floor.show_projection(projection, is_read_only=is_read_only)
        self._make_room()

    def show_stage_open(self, is_open: bool) -> None:
        """Say of a message whether there is a stage to show it."""
        is_other = is_open is not self._has_stage
        self._has_stage = is_open
        if is_other and self._projection is not None:
            self._show_message(self._projection)

    @property
    def in_reading_order(self) -> tuple[QWidget, ...]:
        """What Tab can stop at, from top to bottom."""
        return (self.floor, self.suggestion)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._next_heading.setText(self.tr("NEXT"))
        self.time_left.set_name(self.tr("Time left"))
        for name in (self.speaker, self.speaker_above):
            name.set_name(self.tr("Speaker on air"))
        self.message.set_name(self.tr("Message on the stage"))
        self.next_speaker.set_name(self.tr("Next speaker"))
        self._progress.retranslate()
        self.floor.retranslate()
        self.suggestion.retranslate()
        if self._projection is not None:
            self.show_projection(self._projection, is_read_only=self._is_read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the names grow with the panel, in steps."""
        super().resizeEvent(event)
        self._grow_into_room()

    def restyle(self) -> None:
        """Share the room anew by the size of text."""
        self._made_room_for = None
        self._set_least_countdown()
        self._grow_into_room()

    def _set_least_countdown(self) -> None:
        # With large text somewhat more: it stays the largest of all.
        self.time_left.setMinimumHeight(max(LEAST_COUNTDOWN, theme.scaled(LEAST_COUNTDOWN * 3 // 4)))

    def _grow_into_room(self) -> None:
        usual = USUAL * (theme.look().text_size / theme.USUAL_SIZE)
        room = min(self.width() / usual.width(), self.height() / usual.height())
        factor = min(max(int(room * 4) / 4, 1.0), LARGEST)
        if factor != self._factor:
            self._grow(factor)
        self._show_cards()
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        # What is in it gives way: it does not make the window higher than the screen.
        return QSize(super().minimumSizeHint().width(), theme.LEAST_PANEL)

    def _make_room(self) -> None:
        """Where there is not room for all, have fewer lines, and then leave out what is said of the next one,
        of the talk and of the speaker, and the suggestion, until the countdown has its height. Who is on air
        is at the least named beside the phase; the latest finish goes last, where large text and another
        panel leave nothing, and then the countdown is lower than it usually is rather than cut."""
        said = tuple(each.text() for each in self._wrapped)
        there = (self.floor.isHidden(), self._has_progress, self._has_cards)
        wanted = (self.size(), self._factor, said, there, self.floor.count, self.next_speaker.text)
        if wanted == self._made_room_for:
            return
        self._made_room_for = wanted
        self._set_least_countdown()
        notes = tuple(card.note for card in self._cards)
        bare = (*self._next_parts, self._talk)
        left_out: tuple[QWidget, ...]
        for lines, left_out in (
            (3, ()),
            (2, ()),
            (1, ()),
            (1, (self._next_role,)),
            (1, (self._next_role, self.introduction)),
            (1, (self._next_role, self.introduction, self._talk)),
            (1, bare),
            (1, (*bare, self.role)),
            (1, (*bare, self.role, *notes)),
            (1, (*bare, self.role, *notes, self.suggestion)),
            (1, (*bare, self.role, *notes, self.suggestion, self.speaker)),
            (1, (*bare, self.role, *notes, self.suggestion, self.speaker, *self._cards)),
            (1, (*bare, self.role, *notes, self.suggestion, self.speaker, *self._cards, self._progress)),
        ):
            for note in notes:
                note.setVisible(note not in left_out)
            self._has_room_for_cards = self._cards[0] not in left_out
            self._show_cards()
            self._progress.setVisible(self._has_progress and self._progress not in left_out)
            self.speaker.setVisible(self.speaker not in left_out)
            self.suggestion.setVisible(self.suggestion not in left_out)
            self.speaker_above.setVisible(self.speaker in left_out)
            for each in self._wrapped:
                each.set_lines(lines)
                each.setVisible(bool(each.text()) and each not in left_out)
            for part in self._next_parts:
                if part not in self._wrapped:
                    part.setVisible(bool(self.next_speaker.text) and part not in left_out)
            if self._needs() <= self.height():
                return
        self.time_left.setMinimumHeight(LEAST_COUNTDOWN)

    def _show_cards(self) -> None:
        """Show the cards that there is width for: the last one gives way first."""
        room = self.width() - 4 * theme.UNIT
        for card in self._cards:
            wanted = card.wanted_width()
            card.setMinimumWidth(min(wanted, max(room, 0)))
            room -= wanted + theme.UNIT
            fits = card is self._cards[0] or room + theme.UNIT >= 0
            card.setVisible(self._has_cards and self._has_room_for_cards and fits)

    def _needs(self) -> int:
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        # Without any text that wraps, Qt does not answer for a width.
        if not layout.hasHeightForWidth():
            return layout.minimumSize().height()
        return layout.minimumHeightForWidth(self.width())

    def _grow(self, factor: float) -> None:
        self._factor = factor
        strong, plain = QFont.Weight.DemiBold, QFont.Weight.Normal
        theme.write(self._headline, "lead", strong, factor)
        theme.write(self.speaker, "display", strong, factor)
        theme.write(self.next_speaker, "title", strong, factor)
        for card in self._cards:
            card.grow(factor)
        for said in (self.role, self._next_role):
            theme.write(said, "body", plain, factor)
        for said in (self._talk, self.introduction):
            theme.write(said, "lead", plain, factor)

    def _show_time(self, text: OnAirText) -> None:
        self._sign.show_sign(text.shape, text.colour)
        if self._headline.text() != text.headline:
            self._headline.setText(text.headline)
        theme.tint(self._headline, text.colour)
        self.time_left.show_value(text.time.shown, text.time.words, text.digits_colour)

    def _show_message(self, projection: Projection) -> None:
        """What the speakers read at this moment, and whether they have seen it."""
        words, colour = "", "accent"
        if projection.messages:
            first = projection.messages[0]
            text = self.tr("On the stage: {message}")
            if not self._has_stage:
                text, colour = self.tr("No stage is open: {message}"), "warning"
            elif projection.is_black:
                text = self.tr("On the black stage: {message}")
            if first.acknowledged is not None:
                text = self.tr("Seen: {message}")
            left = None if projection.on_air is None else projection.on_air.remaining
            words = text.format(message=message_words(first, left, speak))
        elif projection.is_black:
            words = self.tr("The stage is black")
        self.message.show_value(words, words, colour)
        self.message.setVisible(bool(words))

    def _show_who(self, who: Person) -> None:
        for name in (self.speaker, self.speaker_above):
            name.show_value(who.name, who.name, "text")
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
        self.next_speaker.show_value(following.name, words, "text")
        self._next_role.show_text(following.role)
        self.introduction.show_text(text.introduction)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.UNIT)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._headline)
        head.addWidget(self.speaker_above, 2)
        head.addWidget(self.message, 1)
        head.addStretch()
        cards = QHBoxLayout()
        cards.setSpacing(theme.UNIT)
        for view in self._cards:
            cards.addWidget(view, 6 if view is self._cards[0] else 5)
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
        layout.addWidget(self.suggestion)
