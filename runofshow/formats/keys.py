"""The keys of an agenda file, and how the value of each is read (docs/agenda.md, agenda.schema.json)."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

from runofshow.core.agenda import Kind
from runofshow.core.decide_event import LANGUAGE
from runofshow.core.decide_messages import MOST_CHARACTERS
from runofshow.core.flag import Phase
from runofshow.core.identifiers import IDENTIFIER, slug
from runofshow.core.message import Cue, Preset
from runofshow.core.phrase import phrase
from runofshow.formats import limits
from runofshow.formats.clock_times import parse_clock_time
from runofshow.formats.dates import parse_date
from runofshow.formats.document import Node, Scalar
from runofshow.formats.durations import parse_duration, write_duration
from runofshow.formats.fields import (
    Form,
    Key,
    Reading,
    Values,
    form,
    keyed,
    line,
    many,
    parse_line,
    placed,
    scalar,
    text,
    truth,
)
from runofshow.formats.problems import quoted
from runofshow.formats.suggestions import NotAmong
from runofshow.formats.zones import find_zone

FORMAT = 1


def parse_format(text: str) -> int:
    if text.strip() != str(FORMAT):
        raise ValueError(
            phrase(
                "format {format} is not known: this version reads format {known}",
                format=quoted(text),
                known=FORMAT,
            )
        )
    return FORMAT


def _parse_zone(text: str) -> str:
    return find_zone(text.strip()).key


def _parse_identifier(text: str) -> str:
    if not IDENTIFIER.fullmatch(text):
        raise ValueError(
            phrase(
                "{text} is not an id: write small letters, digits and hyphens, such as {example}",
                text=quoted(text),
                example=slug(text, "opening"),
            )
        )
    return text


def _parse_words(text: str) -> str:
    said = parse_line(text)
    if len(said) > MOST_CHARACTERS:
        raise ValueError(
            phrase(
                "the message is {length} characters long: the stage shows {most} at most",
                length=len(said),
                most=MOST_CHARACTERS,
            )
        )
    return said


_KINDS = frozenset(Kind)


def _parse_kind(text: str) -> Kind:
    if text not in _KINDS:
        kinds = ", ".join(Kind)
        said = phrase("{text} is not a kind of segment: write {kinds}", text=quoted(text), kinds=kinds)
        raise NotAmong(said, text, _KINDS)
    return Kind(text)


def _parse_weight(text: str) -> Decimal:
    if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?|\.[0-9]{1,3}", text.strip()):
        weight = Decimal(text.strip())
        if 0 < weight <= 1000:
            return weight
    raise ValueError(
        phrase(
            "{text} is not a weight: write a number over 0, at most 1000, such as 2 or 1.5", text=quoted(text)
        )
    )


def _parse_priority(text: str) -> int:
    if not re.fullmatch("[1-9]", text.strip()):
        raise ValueError(
            phrase(
                "{text} is not a priority: write a number from 1 (gives way first) to 9 (gives way last)",
                text=quoted(text),
            )
        )
    return int(text)


def _parse_participants(text: str) -> int:
    digits = text.strip()
    if not re.fullmatch("[0-9]{1,9}", digits) or int(digits) > limits.PARTICIPANTS:
        raise ValueError(
            phrase(
                "{text} is not a number of participants: write it in digits, at most {limit}",
                text=quoted(text),
                limit=limits.PARTICIPANTS,
            )
        )
    return int(digits)


def _parse_language(text: str) -> str:
    if not re.fullmatch(LANGUAGE, text.strip()):
        raise ValueError(
            phrase("{text} is not a language code: write it such as en, es or pt-BR", text=quoted(text))
        )
    return text.strip()


def _parse_length(text: str) -> timedelta:
    length = parse_duration(text)
    if not length:
        raise ValueError(
            phrase("{text} is no time at all: give a duration over zero, or leave it out", text=quoted(text))
        )
    return length


def _read_thresholds(reading: Reading, node: Node, key: str) -> tuple[timedelta, ...] | None:
    found: tuple[timedelta, ...] | None = many(length, limits.THRESHOLDS)(reading, node, key)
    if not found:
        return found
    ordered = tuple(sorted(set(found), reverse=True))
    if ordered != found:
        right = ", ".join(map(write_duration, ordered))
        said = phrase("“{key}” lists remaining times, longest first: write [{right}]", key=key, right=right)
        if len(ordered) < len(found):
            said = phrase(
                "“{key}” lists remaining times, each once, longest first: write [{right}]",
                key=key,
                right=right,
            )
        reading.error(node, said)
    return ordered


PRESETS = frozenset(Preset)
PHASES = {"warning": Phase.WARNING, "danger": Phase.DANGER, "zero": Phase.OVERTIME}


def _cue_of(said: str) -> Cue:
    """A preset by its name, or words of one's own."""
    return Cue(preset=Preset(said)) if said in PRESETS else Cue(text=said)


def _read_cue(reading: Reading, node: Node, key: str) -> Cue | None:
    """What is said at a threshold; a scalar alone is the words or the name of a preset."""
    if isinstance(node, Scalar):
        said = words(reading, node, key)
        return None if said is None else _cue_of(said)
    values: Values | None = form(FORM_OF_CUE)(reading, node, key)
    if values is None or "say" not in values.given:
        return None
    cue = _cue_of(values.get("say"))
    return Cue(preset=cue.preset, text=cue.text, flash=values.get("flash", False), lasts=values.get("lasts"))


def _read_cues(reading: Reading, node: Node, key: str) -> dict[Phase, Cue] | None:
    values: Values | None = form(FORM_OF_CUES)(reading, node, key)
    return None if values is None else {PHASES[name]: cue for name, cue in values.given.items()}


def _read_person(reading: Reading, node: Node, key: str) -> Any:
    """A person; a scalar alone is the name."""
    if isinstance(node, Scalar) and not node.is_nothing:
        name = line(reading, node, key)
        return Values(node.line, node.column, {} if name is None else {"name": name}, {"name": node})
    return form(FORM_OF_PERSON)(reading, node, key)


length = scalar(phrase("a duration such as 7m30s"), _parse_length)
clock_time = scalar(phrase("a clock time such as 16:00"), parse_clock_time)
zone = scalar(phrase("a time zone such as Europe/Brussels"), _parse_zone)
identifier = scalar(phrase("an id"), _parse_identifier)
kind = scalar(phrase("a kind of segment"), _parse_kind)
person_name = placed(line)
words = scalar(phrase("a message of the stage"), _parse_words)

FORM_OF_CUE = Form(
    phrase("a message"), {"say": Key(words, required=True), "flash": Key(truth), "lasts": Key(length)}
)
FORM_OF_CUES = Form(phrase("the messages"), {name: Key(_read_cue) for name in PHASES})

GIVING_WAY = {
    "min": Key(length),
    "protected": Key(truth),
    "droppable": Key(truth),
    "priority": Key(scalar(phrase("a number from 1 to 9"), _parse_priority)),
}

FORM_OF_SLOT = Form(
    phrase("the slot"),
    {"start": Key(clock_time, required=True), "end": Key(clock_time, required=True)},
)

FORM_OF_EVENT = Form(
    phrase("the event"),
    {
        "title": Key(line, required=True),
        "date": Key(scalar(phrase("a date such as 2020-12-09"), parse_date), required=True),
        "timezone": Key(zone, required=True),
        "slot": Key(form(FORM_OF_SLOT), required=True),
        "warnings": Key(_read_thresholds),
        "messages": Key(_read_cues),
        "tolerance": Key(scalar(phrase("a duration such as 30s"), parse_duration)),
        "languages": Key(many(scalar(phrase("a language code such as es"), _parse_language))),
        "interpretation": Key(truth),
        "format": Key(line),
        "platform": Key(line),
        "venue": Key(line),
        "organisers": Key(many(line)),
        "partners": Key(many(line)),
        "participants": Key(scalar(phrase("a number"), _parse_participants)),
        "audience": Key(text),
        "objectives": Key(many(text)),
        "registration": Key(text),
        "note": Key(text),
    },
)

FORM_OF_PLACE = Form(
    phrase("a place"),
    {"name": Key(line, required=True), "timezone": Key(zone, required=True), "starts": Key(clock_time)},
)

FORM_OF_PERSON = Form(
    phrase("a person"),
    {
        "name": Key(line, required=True),
        "role": Key(line),
        "organisation": Key(line),
        "timezone": Key(zone),
        "confirmed": Key(truth),
        "note": Key(text),
    },
)

FORM_OF_SEGMENT = Form(
    phrase("a segment"),
    {
        "id": Key(identifier),
        "kind": Key(kind),
        "title": Key(line),
        "speaker": Key(person_name),
        "speakers": Key(many(person_name, limits.SPEAKERS)),
        "duration": Key(length),
        "weight": Key(scalar(phrase("a number"), _parse_weight)),
        "warnings": Key(_read_thresholds),
        "messages": Key(_read_cues),
        **GIVING_WAY,
        "introduction": Key(text),
        "note": Key(text),
        "skipped": Key(truth),
    },
)

FORM_OF_BLOCK = Form(
    phrase("a block"),
    {
        "id": Key(identifier),
        "title": Key(line, required=True),
        "start": Key(clock_time, required=True),
        "end": Key(clock_time, required=True),
        "moderator": Key(person_name),
        "hard_start": Key(truth),
        **GIVING_WAY,
        "note": Key(text),
        "segments": Key(many(form(FORM_OF_SEGMENT), limits.SEGMENTS, least=1), required=True),
    },
)

FORM_OF_AGENDA = Form(
    phrase("an agenda"),
    {
        "format": Key(scalar(phrase("a number"), parse_format), required=True),
        "event": Key(form(FORM_OF_EVENT), required=True),
        "places": Key(many(form(FORM_OF_PLACE), limits.PLACES)),
        "people": Key(keyed(_read_person, limits.PEOPLE)),
        "blocks": Key(many(form(FORM_OF_BLOCK), limits.BLOCKS, least=1), required=True),
    },
)

read_agenda_keys = form(FORM_OF_AGENDA)
