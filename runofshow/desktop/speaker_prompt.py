"""Asks what is known of a speaker: there, late, absent, replaced by another; each with its effect."""

from datetime import timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from runofshow.core import commands as c
from runofshow.core.absence import shared_among_others, spoken_alone
from runofshow.core.agenda import Person
from runofshow.core.attendance import Attendance
from runofshow.core.commands import Command
from runofshow.core.flag import ZERO
from runofshow.core.projection import SegmentView
from runofshow.core.state import Turn
from runofshow.desktop.choices import Choices
from runofshow.desktop.countdown import clock_text, seconds_spent
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.edit_prompt import EditPrompt
from runofshow.desktop.effect_words import foresee
from runofshow.desktop.offered_list import ClosedList
from runofshow.desktop.on_air import kind_words
from runofshow.desktop.person_field import PersonField, people_of, words_of_people
from runofshow.desktop.recovery_words import RecoveryWords
from runofshow.desktop.wording import duration_words, list_words, translate
from runofshow.session.session import Session

LINES = 3


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
        self._segments: tuple[SegmentView, ...] = ()
        self._who = ClosedList()
        self._who.addItems([session.agenda.name_of(speaker) for speaker in speakers])
        if len(speakers) == 1:
            self._who.hide()
        self._who.activated.connect(lambda _: self._offer_segments())
        self._instead = PersonField()
        self._instead.offer(session.agenda)
        self._instead.textEdited.connect(self._on_name)
        self._instead.textChanged.connect(lambda _: self.renew())
        self._where = ClosedList()
        self._where.activated.connect(lambda _: self._on_where())
        instead = QWidget()
        beside = QHBoxLayout(instead)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._instead, 2)
        beside.addWidget(self._where, 1)
        self.choices = Choices(Standing, {Standing.REPLACED: instead})
        if standing is Standing.SKIPPED and not self._is_skipped_by():
            # Others speak with them, so nothing would be skipped.
            standing = Standing.ABSENT
        self.choices.choose(standing)
        self.choices.changed.connect(self.renew)
        self.effect.set_lines(LINES)
        self.rows.addWidget(self._who)
        self.rows.addWidget(self.choices)
        self.add_foot()
        self._offer_segments()

    @property
    def person(self) -> str:
        """Who is spoken of."""
        return self._speakers[max(self._who.currentIndex(), 0)]

    def fields(self) -> tuple[QWidget, ...]:
        return (self._who, *self.choices.buttons.values(), self._instead, self._where)

    def _is_skipped_by(self) -> bool:
        """Whether anything would be skipped without this speaker."""
        return foresee(self.session, marking(self.person, Standing.SKIPPED)).moves_ends

    def chosen(self) -> Standing:
        """What is said of them."""
        return self.choices.chosen

    def retranslate(self) -> None:
        self._who.setAccessibleName(translate("Speakers", "Speaker"))
        for one, button in self.choices.buttons.items():
            button.setText(standing_name(one))
        self._instead.setAccessibleName(translate("Speakers", "Replaced by"))
        self._instead.setPlaceholderText(translate("Speakers", "Name"))
        self._where.setAccessibleName(translate("Speakers", "In which segments"))
        self._name_segments()
        super().retranslate()

    def focus_first(self) -> None:
        chosen = self.chosen()
        (self._instead if chosen is Standing.REPLACED else self.choices.buttons[chosen]).setFocus()

    def words(self) -> tuple[str, str]:
        name = self.session.agenda.name_of(self.person)
        return translate("Speakers", "{name} is").format(name=name), translate("Speakers", "Note it")

    def command(self) -> Command | None:
        chosen = self.chosen()
        if chosen is not Standing.REPLACED:
            return marking(self.person, chosen)
        ids, people = people_of(self._instead.text(), self.session.agenda)
        if not ids:
            return None
        by = next(iter(people), None) or self.session.agenda.people.get(ids[0])
        return c.ReplaceSpeaker(
            person=self.person, by=by or Person(id=ids[0], name=ids[0]), segments=self._chosen_segments()
        )

    def understood(self) -> str:
        if self.chosen() is Standing.SHARED:
            return self._shares()
        if self.chosen() is not Standing.REPLACED:
            return ""
        speaks = COUNTS.speaks_in(len(self._segments), list_words(self._names_of_segments()))
        return " · ".join(filter(None, (speaks, words_of_people(self._instead.text(), self.session.agenda))))

    def renew(self) -> None:
        self.title.setText(self.words()[0])
        for one in (Standing.SKIPPED, Standing.SHARED):
            foreseen = foresee(self.session, marking(self.person, one))
            shares = self._shares() if one is Standing.SHARED else ""
            words = "" if foreseen.is_refused else " · ".join(filter(None, (shares, foreseen.words)))
            self.choices.show_effect(one, words)
        super().renew()

    def _shares(self) -> str:
        """Who gets how much where their time is shared: `Ana CAPILLA +2 min, Questions +3 min`."""
        state, names = self.session.state, RecoveryWords(self.session.plan)
        given: dict[str, timedelta] = {}
        for parts in shared_among_others(state, spoken_alone(state, self.person)).values():
            for segment, part in parts.items():
                given[segment] = given.get(segment, ZERO) + part
        return list_words(
            [f"{names.name(one)} +{duration_words(seconds_spent(part))}" for one, part in given.items()]
        )

    def _offer_segments(self) -> None:
        """Offer to replace this speaker in all that is to come, or in one of these."""
        state = self.session.state
        self._segments = tuple(
            view
            for view in self.session.projection().segments
            if self.person in view.planned.segment.speakers
            and view.turn in (Turn.PENDING, Turn.SKIPPED)
            and not state.is_passed(view.id)
        )
        self._where.clear()
        self._where.addItems([""] * (len(self._segments) + 1))
        self._where.setVisible(len(self._segments) > 1)
        self._name_segments()
        self.renew()

    def _name_segments(self) -> None:
        self._where.setItemText(0, translate("Speakers", "In all of them"))
        for place, name in enumerate(self._names_of_segments(), start=1):
            self._where.setItemText(place, translate("Speakers", "Only {segment}").format(segment=name))

    def _names_of_segments(self) -> list[str]:
        zone = ZoneInfo(self.session.agenda.event.timezone)
        return [
            f"{clock_text(view.expected_start or view.planned.start, zone)} {title_of(view)}"
            for view in self._segments
        ]

    def _chosen_segments(self) -> tuple[str, ...]:
        place = self._where.currentIndex()
        return (self._segments[place - 1].id,) if place > 0 else ()

    def _on_where(self) -> None:
        self.choices.choose(Standing.REPLACED)
        self.renew()

    def _on_name(self) -> None:
        self.choices.choose(Standing.REPLACED)


def title_of(view: SegmentView) -> str:
    """What a segment is about."""
    return view.planned.segment.title or kind_words(view.planned.segment.kind)
