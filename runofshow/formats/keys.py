"""The keys of an agenda file, and how the value of each is read (docs/agenda.md, agenda.schema.json)."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

from runofshow.core.agenda import Kind
from runofshow.core.identifiers import IDENTIFIER, slug
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
        raise ValueError(f"format {quoted(text)} is not known: this version reads format {FORMAT}")
    return FORMAT


def _parse_zone(text: str) -> str:
    return find_zone(text.strip()).key


def _parse_identifier(text: str) -> str:
    if not IDENTIFIER.fullmatch(text):
        raise ValueError(
            f"{quoted(text)} is not an id: write small letters, digits and hyphens,"
            f" such as {slug(text, 'opening')}"
        )
    return text


_KINDS = frozenset(Kind)


def _parse_kind(text: str) -> Kind:
    if text not in _KINDS:
        raise NotAmong(f"{quoted(text)} is not a kind of segment: write {', '.join(Kind)}", text, _KINDS)
    return Kind(text)


def _parse_weight(text: str) -> Decimal:
    if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?|\.[0-9]{1,3}", text.strip()):
        weight = Decimal(text.strip())
        if 0 < weight <= 1000:
            return weight
    raise ValueError(f"{quoted(text)} is not a weight: write a number over 0, at most 1000, such as 2 or 1.5")


def _parse_participants(text: str) -> int:
    digits = text.strip()
    if not re.fullmatch("[0-9]{1,9}", digits) or int(digits) > limits.PARTICIPANTS:
        raise ValueError(
            f"{quoted(text)} is not a number of participants: write it in digits,"
            f" at most {limits.PARTICIPANTS}"
        )
    return int(digits)


def _parse_language(text: str) -> str:
    if not re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text.strip()):
        raise ValueError(f"{quoted(text)} is not a language code: write it such as en, es or pt-BR")
    return text.strip()


def _parse_length(text: str) -> timedelta:
    length = parse_duration(text)
    if not length:
        raise ValueError(f"{quoted(text)} is no time at all: give a duration over zero, or leave it out")
    return length


def _read_thresholds(reading: Reading, node: Node, key: str) -> tuple[timedelta, ...] | None:
    found: tuple[timedelta, ...] | None = many(length, limits.THRESHOLDS)(reading, node, key)
    if not found:
        return found
    ordered = tuple(sorted(set(found), reverse=True))
    if ordered != found:
        twice = " each once," if len(ordered) < len(found) else ""
        right = ", ".join(map(write_duration, ordered))
        reading.error(node, f"“{key}” lists remaining times,{twice} longest first: write [{right}]")
    return ordered


def _read_person(reading: Reading, node: Node, key: str) -> Any:
    """A person; a scalar alone is the name."""
    if isinstance(node, Scalar) and not node.is_nothing:
        name = line(reading, node, key)
        return Values(node.line, node.column, {} if name is None else {"name": name}, {"name": node})
    return form(FORM_OF_PERSON)(reading, node, key)


kind = scalar("a kind of segment", _parse_kind)
length = scalar("a duration such as 7m30s", _parse_length)
clock_time = scalar("a clock time such as 16:00", parse_clock_time)
zone = scalar("a time zone such as Europe/Brussels", _parse_zone)
identifier = scalar("an id", _parse_identifier)
person_name = placed(line)

FORM_OF_SLOT = Form(
    "the slot",
    {"start": Key(clock_time, required=True), "end": Key(clock_time, required=True)},
)

FORM_OF_EVENT = Form(
    "the event",
    {
        "title": Key(line, required=True),
        "date": Key(scalar("a date such as 2020-12-09", parse_date), required=True),
        "timezone": Key(zone, required=True),
        "slot": Key(form(FORM_OF_SLOT), required=True),
        "warnings": Key(_read_thresholds),
        "tolerance": Key(scalar("a duration such as 30s", parse_duration)),
        "languages": Key(many(scalar("a language code such as es", _parse_language))),
        "interpretation": Key(truth),
        "format": Key(line),
        "platform": Key(line),
        "venue": Key(line),
        "organisers": Key(many(line)),
        "partners": Key(many(line)),
        "participants": Key(scalar("a number", _parse_participants)),
        "audience": Key(text),
        "objectives": Key(many(text)),
        "registration": Key(text),
        "note": Key(text),
    },
)

FORM_OF_PLACE = Form(
    "a place",
    {"name": Key(line, required=True), "timezone": Key(zone, required=True), "starts": Key(clock_time)},
)

FORM_OF_PERSON = Form(
    "a person",
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
    "a segment",
    {
        "id": Key(identifier),
        "kind": Key(kind),
        "title": Key(line),
        "speaker": Key(person_name),
        "speakers": Key(many(person_name, limits.SPEAKERS)),
        "duration": Key(length),
        "weight": Key(scalar("a number", _parse_weight)),
        "warnings": Key(_read_thresholds),
        "introduction": Key(text),
        "note": Key(text),
        "skipped": Key(truth),
    },
)

FORM_OF_BLOCK = Form(
    "a block",
    {
        "id": Key(identifier),
        "title": Key(line, required=True),
        "start": Key(clock_time, required=True),
        "end": Key(clock_time, required=True),
        "moderator": Key(person_name),
        "hard_start": Key(truth),
        "note": Key(text),
        "segments": Key(many(form(FORM_OF_SEGMENT), limits.SEGMENTS, least=1), required=True),
    },
)

FORM_OF_AGENDA = Form(
    "an agenda",
    {
        "format": Key(scalar("a number", parse_format), required=True),
        "event": Key(form(FORM_OF_EVENT), required=True),
        "places": Key(many(form(FORM_OF_PLACE), limits.PLACES)),
        "people": Key(keyed(_read_person, limits.PEOPLE)),
        "blocks": Key(many(form(FORM_OF_BLOCK), limits.BLOCKS, least=1), required=True),
    },
)

read_agenda_keys = form(FORM_OF_AGENDA)
