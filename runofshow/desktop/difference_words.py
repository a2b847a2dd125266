"""Differences between two agendas in words: what it is about, what happened to it, from what to what."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.agenda import Agenda, Block, Kind, Segment
from runofshow.core.agenda import Place as LocalPlace
from runofshow.core.difference import Difference, Of, Place, What, name_of
from runofshow.core.flag import Phase
from runofshow.core.message import Cue
from runofshow.desktop.countdown import SECOND, clock_text
from runofshow.desktop.counts import speak
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.message_words import cue_words
from runofshow.desktop.on_air import kind_words
from runofshow.desktop.wording import date_words, duration_words, list_words, translate
from runofshow.formats.clock_times import write_clock_time

# What each field of a segment, a block, a person or the event is called.
FIELDS: Final = {
    "title": QT_TRANSLATE_NOOP("Differences", "Title"),
    "kind": QT_TRANSLATE_NOOP("Differences", "Kind"),
    "speakers": QT_TRANSLATE_NOOP("Differences", "Speakers"),
    "duration": QT_TRANSLATE_NOOP("Differences", "Time"),
    "skipped": QT_TRANSLATE_NOOP("Differences", "Skipped"),
    "min": QT_TRANSLATE_NOOP("Differences", "Shortest time"),
    "protected": QT_TRANSLATE_NOOP("Differences", "Protected"),
    "droppable": QT_TRANSLATE_NOOP("Differences", "May be dropped"),
    "priority": QT_TRANSLATE_NOOP("Differences", "Priority"),
    "warnings": QT_TRANSLATE_NOOP("Differences", "Warnings"),
    "messages": QT_TRANSLATE_NOOP("Differences", "Messages"),
    "introduction": QT_TRANSLATE_NOOP("Differences", "Introduction"),
    "note": QT_TRANSLATE_NOOP("Differences", "Note"),
    "times": QT_TRANSLATE_NOOP("Differences", "Planned"),
    "moderator": QT_TRANSLATE_NOOP("Differences", "Moderator"),
    "hard_start": QT_TRANSLATE_NOOP("Differences", "Hard start"),
    "name": QT_TRANSLATE_NOOP("Differences", "Name"),
    "role": QT_TRANSLATE_NOOP("Differences", "Role"),
    "organisation": QT_TRANSLATE_NOOP("Differences", "Organisation"),
    "timezone": QT_TRANSLATE_NOOP("Differences", "Time zone"),
    "confirmed": QT_TRANSLATE_NOOP("Differences", "Confirmed"),
    "date": QT_TRANSLATE_NOOP("Differences", "Date"),
    "start": QT_TRANSLATE_NOOP("Differences", "Start of the slot"),
    "hard_out": QT_TRANSLATE_NOOP("Differences", "End of the slot"),
    "tolerance": QT_TRANSLATE_NOOP("Differences", "Tolerance"),
    "languages": QT_TRANSLATE_NOOP("Differences", "Languages"),
    "interpretation": QT_TRANSLATE_NOOP("Differences", "Interpretation"),
    "format": QT_TRANSLATE_NOOP("Differences", "Format"),
    "platform": QT_TRANSLATE_NOOP("Differences", "Platform"),
    "venue": QT_TRANSLATE_NOOP("Differences", "Venue"),
    "organisers": QT_TRANSLATE_NOOP("Differences", "Organisers"),
    "partners": QT_TRANSLATE_NOOP("Differences", "Partners"),
    "participants": QT_TRANSLATE_NOOP("Differences", "Participants"),
    "audience": QT_TRANSLATE_NOOP("Differences", "Audience"),
    "objectives": QT_TRANSLATE_NOOP("Differences", "Objectives"),
    "registration": QT_TRANSLATE_NOOP("Differences", "Registration"),
    "places": QT_TRANSLATE_NOOP("Differences", "Places"),
}
THRESHOLDS: Final = {
    Phase.WARNING: QT_TRANSLATE_NOOP("Differences", "Warning"),
    Phase.DANGER: QT_TRANSLATE_NOOP("Differences", "Last warning"),
    Phase.OVERTIME: QT_TRANSLATE_NOOP("Differences", "Time is up"),
}
# What is longer is cut: the list is to be seen at a glance.
LONGEST: Final = 160


class DifferenceWords(Struct, frozen=True):
    """Says differences; names come from the agendas that they lead from and to, the later first."""

    agendas: tuple[Agenda, ...]

    def about(self, one: Difference) -> str:
        """What a difference is about: `Segment “Opening”`."""
        text = {
            Of.SEGMENT: translate("Differences", "Segment “{title}”"),
            Of.BLOCK: translate("Differences", "Block “{title}”"),
            Of.PERSON: translate("Differences", "Person {title}"),
            Of.EVENT: translate("Differences", "Event “{title}”"),
        }[one.of]
        return text.format(title=_cut(one.title))

    def said(self, one: Difference) -> str:
        """What happened: `Time: 5 min → 7 min 30 s`, `Moved: first in Talks → behind “Cities” in Talks`."""
        if one.what is What.CHANGED:
            name = translate("Differences", FIELDS[one.field])
            before, after = self._of_field(one.field, one.before), self._of_field(one.field, one.after)
            return translate("Differences", "{field}: {before} → {after}").format(
                field=name, before=before, after=after
            )
        if one.what is What.MOVED:
            return translate("Differences", "Moved: {before} → {after}").format(
                before=self._place(one.before, one.of), after=self._place(one.after, one.of)
            )
        if one.where is None:
            added, removed = translate("Differences", "Added"), translate("Differences", "Removed")
        else:
            added = translate("Differences", "Added: {where}, {lasts}")
            removed = translate("Differences", "Removed: it stood {where}, {lasts}")
        part = one.after if one.what is What.ADDED else one.before
        text = added if one.what is What.ADDED else removed
        return text.format(where=self._place(one.where, one.of), lasts=self._lasts(part))

    def _lasts(self, part: object) -> str:
        if isinstance(part, Segment) and part.duration is not None:
            return _duration(part.duration)
        if isinstance(part, Block):
            return self._value((part.start, part.end))
        return ""

    def _place(self, place: object, of: Of) -> str:
        if not isinstance(place, Place):
            return ""
        if of is Of.BLOCK:
            if place.behind is None:
                return translate("Differences", "first of all")
            return translate("Differences", "behind “{title}”").format(title=self._block(place.behind))
        block = self._block(place.block or "")
        if place.behind is None:
            return translate("Differences", "first in “{block}”").format(block=block)
        text = translate("Differences", "behind “{segment}” in “{block}”")
        return text.format(segment=self._segment(place.behind), block=block)

    def _block(self, key: str) -> str:
        found = (b.title for agenda in self.agendas for b in agenda.blocks if b.id == key)
        return _cut(next(found, key))

    def _segment(self, key: str) -> str:
        for agenda in self.agendas:
            for block in agenda.blocks:
                for segment in block.segments:
                    if segment.id == key:
                        return _cut(name_of(segment, agenda))
        return key

    def _person(self, key: str) -> str:
        return next((a.people[key].name for a in self.agendas if key in a.people), key)

    def _of_field(self, field: str, value: Any) -> str:
        if field == "moderator" and value is not None:
            value = self._person(value)
        elif field == "speakers":
            value = tuple(map(self._person, value))
        return self._value(value)

    def _value(self, value: Any) -> str:
        """A value as people read it."""
        if value is None or value == "" or value == () or value == {}:
            return translate("Differences", "none")
        if isinstance(value, bool):
            return translate("Differences", "yes") if value else translate("Differences", "no")
        if isinstance(value, timedelta):
            return _duration(value)
        if isinstance(value, Kind):
            return kind_words(value)
        zone = ZoneInfo(self.agendas[0].event.timezone)
        if isinstance(value, datetime):
            return clock_text(value, zone)
        if isinstance(value, date):
            return date_words(datetime(value.year, value.month, value.day, tzinfo=zone), zone)
        if isinstance(value, dict):
            return list_words([_cue(phase, cue) for phase, cue in value.items()])
        if isinstance(value, tuple):
            if len(value) == 2 and all(isinstance(one, datetime) for one in value):
                return translate("Differences", "{start} to {end}").format(
                    start=self._value(value[0]), end=self._value(value[1])
                )
            return _cut(list_words([self._value(one) for one in value]))
        if isinstance(value, LocalPlace):
            starts = () if value.starts is None else (write_clock_time(value.starts),)
            return f"{value.name} ({list_words([value.timezone, *starts])})"
        if isinstance(value, int | Decimal):
            return str(value)
        return _cut(str(value))


def _cue(phase: Phase, cue: Cue) -> str:
    text = translate("Differences", "{threshold}: “{words}”")
    return text.format(threshold=translate("Differences", THRESHOLDS[phase]), words=cue_words(cue, speak))


def _duration(value: timedelta) -> str:
    return duration_words(value // SECOND)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
