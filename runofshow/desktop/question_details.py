"""What is known of a question beside its words, as fields: for the capture line and for editing."""

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from runofshow.core.agenda import Agenda
from runofshow.core.question import PANEL, Asker, Channel, Language
from runofshow.desktop import theme
from runofshow.desktop.question_draft import tags_of
from runofshow.desktop.question_words import channel_words, language_words

translate = QCoreApplication.translate
Words = Callable[[], str]
T = TypeVar("T")


class Details(Struct, frozen=True, kw_only=True):
    """What is known of a question. No language means: as its words tell."""

    asker: Asker = Asker()
    language: Language | None = None
    channel: Channel = Channel.WEBEX_CHAT
    addressed_to: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


class Choice(Generic[T]):
    """A field with a closed list of values. One that is not in it is taken in when it is to be shown."""

    def __init__(self, values: list[T]) -> None:
        self.box = QComboBox()
        self._values: list[T] = []
        for value in values:
            self._add(value)

    @property
    def chosen(self) -> T:
        return self._values[self.box.currentIndex()]

    def offer(self, values: list[T]) -> None:
        """Have these values from now on, still to be named; the one chosen stays in the list."""
        if self._values[: len(values)] == values:
            return
        chosen = self.chosen
        self.box.clear()
        self._values = []
        for value in values:
            self._add(value)
        self.choose(chosen)

    def choose(self, value: T) -> None:
        """Show this value."""
        if value not in self._values:
            self._add(value)
        self.box.setCurrentIndex(self._values.index(value))

    def name(self, words: Callable[[T], str]) -> None:
        """Name every value in the language of now."""
        for place, value in enumerate(self._values):
            self.box.setItemText(place, words(value))

    def _add(self, value: T) -> None:
        self._values.append(value)
        self.box.addItem("")


class QuestionDetails(QWidget):
    """Fields for the details of a question. `changed` tells that the person has changed one, `entered` that
    Enter was pressed in one that is typed into."""

    changed = Signal()
    entered = Signal()

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._labels: list[tuple[QLabel, QWidget, Words]] = []
        self._asker, self._affiliation, self._country = QLineEdit(), QLineEdit(), QLineEdit()
        self._tags, self._note = QLineEdit(), QLineEdit()
        self._language: Choice[Language | None] = Choice([None, *Language])
        self._channel: Choice[Channel] = Choice(list(Channel))
        self._offered = _addressees(agenda)
        self._addressed_to: Choice[tuple[str, ...]] = Choice(self._offered)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.UNIT)
        grid.setVerticalSpacing(2)
        fields: tuple[tuple[QWidget, int, int, int, Words], ...] = (
            (self._asker, 0, 0, 2, lambda: translate("Questions", "Asker")),
            (self._affiliation, 0, 2, 2, lambda: translate("Questions", "Affiliation")),
            (self._country, 0, 4, 2, lambda: translate("Questions", "Country")),
            (self._addressed_to.box, 1, 0, 2, lambda: translate("Questions", "Addressed to")),
            (self._language.box, 1, 2, 2, lambda: translate("Questions", "Language")),
            (self._channel.box, 1, 4, 2, lambda: translate("Questions", "Channel")),
            (self._tags, 2, 0, 3, lambda: translate("Questions", "Tags")),
            (self._note, 2, 3, 3, lambda: translate("Questions", "Private note")),
        )
        for field, row, column, width, words in fields:
            label = QLabel()
            label.setProperty("tone", "caption")
            label.setBuddy(field)
            self._labels.append((label, field, words))
            field.setMinimumWidth(40)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, 2 * row, column, 1, width)
            grid.addWidget(field, 2 * row + 1, column, 1, width)
            if isinstance(field, QLineEdit):
                field.textEdited.connect(self.changed)
                field.returnPressed.connect(self.entered)
            elif isinstance(field, QComboBox):
                field.activated.connect(self.changed)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        self.retranslate()
        self.show_details(Details())

    def showEvent(self, event: QShowEvent) -> None:
        """Have no field lower than its text needs, however little room there is."""
        super().showEvent(event)
        for _, field, _ in self._labels:
            field.ensurePolished()
            field.setMinimumHeight(field.sizeHint().height())

    def retranslate(self) -> None:
        """Take all words from the language of now, leaving what was filled in."""
        for label, field, words in self._labels:
            label.setText(words())
            field.setAccessibleName(words())
        self._language.name(
            lambda language: (
                translate("Questions", "As written") if language is None else language_words(language)
            )
        )
        self._channel.name(channel_words)
        self._addressed_to.name(self._addressee)

    def show_agenda(self, agenda: Agenda) -> None:
        """Offer whoever speaks in this agenda, leaving what was filled in."""
        before, self._agenda = self._agenda, agenda
        offered = _addressees(agenda)
        # An edit of a time changes nobody: naming thousands of people takes longer than all the rest of it.
        if offered != self._offered or agenda.people is not before.people:
            self._offered = offered
            self._addressed_to.offer(offered)
            self._addressed_to.name(self._addressee)

    def details(self) -> Details:
        """What the fields say."""
        return Details(
            asker=Asker(
                name=self._asker.text().strip(),
                affiliation=self._affiliation.text().strip(),
                country=self._country.text().strip(),
            ),
            language=self._language.chosen,
            channel=self._channel.chosen,
            addressed_to=self._addressed_to.chosen,
            tags=tags_of(self._tags.text()),
            note=self._note.text().strip(),
        )

    def show_details(self, details: Details) -> None:
        """Fill the fields with this."""
        self._asker.setText(details.asker.name)
        self._affiliation.setText(details.asker.affiliation)
        self._country.setText(details.asker.country)
        self._tags.setText(", ".join(details.tags))
        self._note.setText(details.note)
        self._language.choose(details.language)
        self._channel.choose(details.channel)
        self._addressed_to.choose(details.addressed_to)
        self._addressed_to.name(self._addressee)

    def focus_first(self) -> None:
        """Begin with the first field."""
        self._asker.setFocus()

    def _addressee(self, addressed_to: tuple[str, ...]) -> str:
        if not addressed_to:
            return translate("Questions", "Nobody")
        if addressed_to == (PANEL,):
            return translate("Questions", "The panel")
        return translate("Questions", ", ").join(self._agenda.name_of(person) for person in addressed_to)


def _addressees(agenda: Agenda) -> list[tuple[str, ...]]:
    return [(), (PANEL,), *((person,) for person in speakers(agenda))]


def speakers(agenda: Agenda) -> tuple[str, ...]:
    """Everyone who speaks or moderates, in the order of the running order."""
    found: list[str] = []
    for block in agenda.blocks:
        found.extend(speaker for segment in block.segments for speaker in segment.speakers)
        if block.moderator is not None:
            found.append(block.moderator)
    return tuple(dict.fromkeys(found))
