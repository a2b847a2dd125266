"""Asks what is known of a speaker: there, late, absent, replaced by another; each with its effect."""

from enum import Enum

from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QRadioButton, QWidget

from runofshow.core import commands as c
from runofshow.core.agenda import Person
from runofshow.core.attendance import Attendance
from runofshow.core.commands import Command
from runofshow.desktop import theme
from runofshow.desktop.edit_prompt import EditPrompt
from runofshow.desktop.effect_words import foresee
from runofshow.desktop.labels import ElidedLabel, dress
from runofshow.desktop.person_field import PersonField, people_of
from runofshow.desktop.wording import translate
from runofshow.session.session import Session


class Standing(Enum):
    """What is said of a speaker."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    LATE = "late"
    ABSENT = "absent"
    SKIPPED = "skipped"
    SHARED = "shared"
    REPLACED = "replaced"


def standing_name(standing: Standing) -> str:
    """What is said of a speaker, in words."""
    return {
        Standing.CONFIRMED: translate("Speakers", "Confirmed"),
        Standing.UNCONFIRMED: translate("Speakers", "To be confirmed"),
        Standing.LATE: translate("Speakers", "Late"),
        Standing.ABSENT: translate("Speakers", "Absent; the time stays"),
        Standing.SKIPPED: translate("Speakers", "Absent: skip"),
        Standing.SHARED: translate("Speakers", "Absent: skip, and share the time within the block"),
        Standing.REPLACED: translate("Speakers", "Replaced by"),
    }[standing]


def marking(person: str, standing: Standing) -> Command:
    """The command that notes this of a speaker (who is not replaced)."""
    attendance = {
        Standing.CONFIRMED: Attendance.CONFIRMED,
        Standing.UNCONFIRMED: Attendance.UNCONFIRMED,
        Standing.LATE: Attendance.LATE,
    }.get(standing, Attendance.ABSENT)
    is_shared = standing is Standing.SHARED
    skips = is_shared or standing is Standing.SKIPPED
    return c.MarkSpeaker(person=person, attendance=attendance, skip=skips, share=is_shared)


class SpeakerPrompt(EditPrompt):
    """Asks what is known of one of these speakers, beginning with a likely answer."""

    def __init__(self, session: Session, speakers: tuple[str, ...], standing: Standing) -> None:
        super().__init__(session)
        self._speakers = speakers
        self._who = QComboBox()
        self._who.addItems([session.agenda.name_of(speaker) for speaker in speakers])
        if len(speakers) == 1:
            self._who.hide()
        self._who.activated.connect(lambda _: self.renew())
        self._choices = {one: QRadioButton() for one in Standing}
        self._effects = {one: ElidedLabel() for one in Standing}
        self._instead = PersonField()
        self._instead.offer(session.agenda)
        self._instead.textEdited.connect(self._on_name)
        group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.UNIT)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(Standing):
            group.addButton(self._choices[one])
            grid.addWidget(self._choices[one], row, 0)
            dress(self._effects[one], "caption")
            below = self._instead if one is Standing.REPLACED else self._effects[one]
            grid.addWidget(below, row, 1)
        if standing is Standing.SKIPPED and not self._is_skipped_by():
            # Others speak with them, so nothing would be skipped.
            standing = Standing.ABSENT
        self._choices[standing].setChecked(True)
        group.buttonToggled.connect(lambda *_: self.renew())
        self.rows.addWidget(self._who)
        self.rows.addLayout(grid)
        self.add_foot()

    @property
    def person(self) -> str:
        """Who is spoken of."""
        return self._speakers[max(self._who.currentIndex(), 0)]

    def fields(self) -> tuple[QWidget, ...]:
        return (self._who, *self._choices.values(), self._instead)

    def _is_skipped_by(self) -> bool:
        """Whether anything would be skipped without this speaker."""
        return foresee(self.session, marking(self.person, Standing.SKIPPED)).moves_ends

    def chosen(self) -> Standing:
        """What is said of them."""
        return next(one for one, button in self._choices.items() if button.isChecked())

    def retranslate(self) -> None:
        self._who.setAccessibleName(translate("Speakers", "Speaker"))
        for one, button in self._choices.items():
            button.setText(standing_name(one))
        self._instead.setAccessibleName(translate("Speakers", "Replaced by"))
        self._instead.setPlaceholderText(translate("Speakers", "Name"))
        super().retranslate()

    def focus_first(self) -> None:
        chosen = self.chosen()
        (self._instead if chosen is Standing.REPLACED else self._choices[chosen]).setFocus()

    def words(self) -> tuple[str, str]:
        name = self.session.agenda.name_of(self.person)
        return translate("Speakers", "{name} is").format(name=name), translate("Speakers", "Note it")

    def command(self) -> Command | None:
        chosen = self.chosen()
        if chosen is not Standing.REPLACED:
            return marking(self.person, chosen)
        ids, new = people_of(self._instead.text(), self.session.agenda)
        if not ids:
            return None
        by = next(iter(new), None) or self.session.agenda.people.get(ids[0]) or Person(id=ids[0], name=ids[0])
        return c.ReplaceSpeaker(person=self.person, by=by)

    def renew(self) -> None:
        self.title.setText(self.words()[0])
        for one in (Standing.SKIPPED, Standing.SHARED):
            foreseen = foresee(self.session, marking(self.person, one))
            self._effects[one].show_text("" if foreseen.is_refused else foreseen.words)
            self._choices[one].setAccessibleDescription(foreseen.words)
        super().renew()

    def _on_name(self) -> None:
        self._choices[Standing.REPLACED].setChecked(True)
        self.renew()
