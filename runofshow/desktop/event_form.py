"""The details of the event as fields: its title and slot, its thresholds, and what else is said of it."""

from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from runofshow.core import commands as c
from runofshow.core.changes import EventChanges
from runofshow.core.commands import Command
from runofshow.core.flag import ZERO
from runofshow.core.limits import PARTICIPANTS
from runofshow.core.plan import DEFAULT_WARNINGS
from runofshow.desktop.cell_edit import frame_of, length_words
from runofshow.desktop.detail_field import ChoiceField, Given, TypedField
from runofshow.desktop.detail_form import (
    YES_OR_NO,
    DetailForm,
    EventView,
    View,
    line_field,
    text_field,
    warnings_field,
    yes_or_no,
)
from runofshow.desktop.wording import duration_words, translate
from runofshow.formats.durations import write_duration
from runofshow.formats.typed_places import read_places, write_places
from runofshow.formats.typed_times import read_instant, read_length

# A start that is typed may lie before the one of now, by less than this.
EARLIER = timedelta(hours=12)
NO_TIME = ("0", "0s", "0m")


class EventForm(DetailForm):
    """The details of the event."""

    def __init__(self) -> None:
        super().__init__()
        self.add("title", line_field(lambda: translate("Details", "Title")), 2)
        self.add("start", self._instant(lambda: translate("Details", "Slot starts"), "start", EARLIER))
        self.add("hard_out", self._instant(lambda: translate("Details", "Hard out"), "hard_out", ZERO))
        self.add("warnings", warnings_field(self, lambda: DEFAULT_WARNINGS))
        self.add(
            "tolerance",
            TypedField(
                lambda: translate("Details", "Tolerance"), QLineEdit(), write_duration, self._tolerance
            ),
        )
        self.add("platform", line_field(lambda: translate("Details", "Platform")))
        self.add("venue", line_field(lambda: translate("Details", "Venue")))
        self.add("format", line_field(lambda: translate("Details", "Format")))
        self.add("languages", _listed(lambda: translate("Details", "Languages"), QLineEdit(), ","))
        self.add(
            "interpretation",
            ChoiceField(lambda: translate("Details", "Interpretation"), YES_OR_NO, _interpretation),
        )
        self.add(
            "participants",
            TypedField(lambda: translate("Details", "Participants"), QLineEdit(), _count, _read_count),
        )
        places = TypedField(
            lambda: translate("Details", "Places: name, time zone"),
            QPlainTextEdit(),
            write_places,
            _read_places,
        )
        self.add("places", places, 2)
        self.add("note", text_field(lambda: translate("Details", "Note")), 2)
        for name, words in (
            ("organisers", lambda: translate("Details", "Organisers, one in a line")),
            ("partners", lambda: translate("Details", "Partners, one in a line")),
        ):
            self.add(name, _listed(words, QPlainTextEdit(), "\n"), 2)
        self.add("audience", text_field(lambda: translate("Details", "Audience")), 2)
        objectives = _listed(
            lambda: translate("Details", "Objectives, with an empty line between"), QPlainTextEdit(), "\n\n"
        )
        self.add("objectives", objectives, 2)
        self.add("registration", text_field(lambda: translate("Details", "Registration")), 2)
        self.retranslate()

    def value(self, view: View, name: str) -> Hashable:
        assert isinstance(view, EventView)
        value: Hashable = view.agenda.places if name == "places" else getattr(view.agenda.event, name)
        return value

    def command(self, name: str, given: Given) -> Command:
        changes: dict[str, Any] = {name: given.value}
        return c.EditEvent(EventChanges(**changes))

    def _instant(self, words: Callable[[], str], name: str, earlier: timedelta) -> TypedField:
        """A field for an end of the slot; `earlier`: from so long before the start a clock time counts."""

        def read(text: str) -> Given:
            event, frame = self.projection.agenda.event, frame_of(self.projection)
            present: datetime = getattr(event, name)
            instant = read_instant(text, present, replace(frame, start=event.start - earlier))
            return Given(instant, understood=self.clock(instant))

        return TypedField(words, QLineEdit(), self.clock, read)

    def _tolerance(self, text: str) -> Given:
        if text.strip() in NO_TIME:
            return Given(ZERO, understood=duration_words(0))
        present = self.projection.agenda.event.tolerance
        frame = replace(frame_of(self.projection), present=present)
        lasting = read_length(text, frame)
        return Given(lasting.duration, understood=length_words(lasting, frame.zone))


def _listed(words: Callable[[], str], field: QLineEdit | QPlainTextEdit, between: str) -> TypedField:
    """A field for several texts, with this between them."""

    def read(text: str) -> Given:
        return Given(tuple(part.strip() for part in text.split(between) if part.strip()))

    joint = between if between.isspace() else between + " "
    return TypedField(words, field, joint.join, read)


def _read_places(text: str) -> Given:
    return Given(read_places(text))


def _interpretation(value: bool | None) -> str:
    return translate("Details", "Not said") if value is None else yes_or_no(value)


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def _read_count(text: str) -> Given:
    text = text.strip()
    if not text:
        return Given(None)
    if not (text.isascii() and text.isdecimal() and int(text[:12]) <= PARTICIPANTS):
        said = translate("Details", "“{text}” is not a number of people: write it in digits")
        raise ValueError(said.format(text=text[:12]))
    return Given(int(text))
