"""Asks what is known of a speaker: there, late, absent, replaced by another; each with its effect."""

from datetime import timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from runofshow.core import commands as c
from runofshow.core.absence import Parts, shared_among_others, spoken_alone
from runofshow.core.agenda import Person
from runofshow.core.attendance import Attendance
from runofshow.core.commands import Command
from runofshow.core.flag import ZERO
from runofshow.core.plan import Plan
from runofshow.core.projection import SegmentView
from runofshow.core.state import State, Turn
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


def skipped_for(state: State, person: str) -> list[str]:
    """What was skipped for the absence of a speaker, in running order, also what the show has passed."""
    segments = state.plan.segments
    return [
        name
        for name in state.order.ids
        if name in state.left_out and segments[name].segment.speakers == (person,)
    ]


def in_all(shares: dict[str, Parts]) -> Parts:
    """How much each segment gets or gives of all of these times."""
    given: Parts = {}
    for parts in shares.values():
        for segment, part in parts.items():
            given[segment] = given.get(segment, ZERO) + part
    return given


def parts_words(parts: Parts, plan: Plan, sign: str) -> str:
    """Who gets or gives how much: `Ana CAPILLA +2 min, Questions +3 min`."""
    names = RecoveryWords(plan)
    return list_words(
        [f"{names.name(one)} {sign}{duration_words(seconds_spent(part))}" for one, part in parts.items()]
    )


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
        self._who.activated.connect(lambda _: self._on_who(standing))
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
        self.choices.choose(self._likely(standing))
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

    def _likely(self, standing: Standing) -> Standing:
        """What is said first of this speaker when this is asked about."""
        if standing is not Standing.SKIPPED:
            return standing
        state = self.session.state
        if state.attendance_of(self.person) is Attendance.ABSENT:
            skipped = [name for name in skipped_for(state, self.person) if state.turn(name) is Turn.SKIPPED]
            if skipped and any(share.of(skipped) for share in state.shares.values()):
                return Standing.SHARED
            if skipped:
                return Standing.SKIPPED
        # Where others speak with them, nothing would be skipped.
        return standing if self._is_skipped_by() else Standing.ABSENT

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
            shares = self._shared_in_all() if one is Standing.SHARED else ""
            words = "" if foreseen.is_refused else " · ".join(filter(None, (shares, foreseen.words)))
            self.choices.show_effect(one, words)
        super().renew()

    def _shares(self) -> str:
        """Who gets how much where their time is shared: `Ana CAPILLA +2 min, Questions +3 min`."""
        return parts_words(self._given(), self.session.plan, "+")

    def _shared_in_all(self) -> str:
        """The same where there is one line: `3 segments longer by 10 min in all`."""
        given = self._given()
        amount = duration_words(seconds_spent(sum(given.values(), ZERO)))
        return COUNTS.longer(len(given), amount) if len(given) > 1 else self._shares()

    def _given(self) -> dict[str, timedelta]:
        state = self.session.state
        return in_all(shared_among_others(state, spoken_alone(state, self.person)))

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

    def _on_who(self, standing: Standing) -> None:
        self.choices.choose(self._likely(standing))
        self._offer_segments()

    def _on_where(self) -> None:
        self.choices.choose(Standing.REPLACED)
        self.renew()

    def _on_name(self) -> None:
        self.choices.choose(Standing.REPLACED)


def title_of(view: SegmentView) -> str:
    """What a segment is about."""
    return view.planned.segment.title or kind_words(view.planned.segment.kind)
