"""How entries, personal data and the header become rows and come back, each row with a checksum of its own.

Text travels as UTF-8 bytes: what damage has made of it can then be looked at without an exception. A row
whose checksum does not fit reads as None.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias
from zlib import crc32

import msgspec

from runofshow.core.events import Entry, Event
from runofshow.core.question import Asker
from runofshow.journal.store import Header, JournalError, NewerFormat

Value: TypeAlias = int | float | bytes | None
"""What a column of a row holds."""

FORMAT = 2

_encoder = msgspec.json.Encoder()
_events = msgspec.json.Decoder(tuple[Event, ...])


class EntryRow(NamedTuple):
    """An entry as the table keeps it. `at` is its instant, for people who look into the file."""

    number: int
    at: str
    seat: str
    command: str | None
    events: str
    checksum: int


def entry_checksum(number: int, at: bytes, seat: bytes, command: bytes | None, events: bytes) -> int:
    """The checksum of an entry's row."""
    return crc32(
        events, crc32(b"entry\0%d\0%b\0%b\0%b" % (number, at, seat, b"\xff" if command is None else command))
    )


def asker_checksum(reference: bytes, name: bytes, affiliation: bytes, country: bytes) -> int:
    """The checksum of a row of personal data."""
    return crc32(b"asker\0%b\0%b\0%b\0%b" % (reference, name, affiliation, country))


def fact_checksum(name: bytes, value: bytes) -> int:
    """The checksum of a row of the session table."""
    return crc32(b"session\0%b\0%b" % (name, value))


def entry_row(entry: Entry) -> EntryRow:
    """The row of an entry; `JournalError` when it has no events or cannot be written down."""
    if not entry.events:
        raise JournalError(f"Entry {entry.number} was not kept: it has no events.")
    try:
        at, seat = entry.at.isoformat(), entry.seat.encode()
        command = None if entry.command is None else entry.command.encode()
        events = _encoder.encode(entry.events)
    except (ValueError, TypeError, OverflowError) as error:
        raise JournalError(
            f"Entry {entry.number} was not kept: it cannot be written down ({error})."
        ) from error
    checksum = entry_checksum(entry.number, at.encode(), seat, command, events)
    return EntryRow(entry.number, at, entry.seat, entry.command, events.decode(), checksum)


def asker_row(reference: str, asker: Asker) -> tuple[str, str, str, str, int]:
    """The row of somebody's personal data; `JournalError` when it cannot be written down."""
    texts = (reference, asker.name, asker.affiliation, asker.country)
    try:
        checksum = asker_checksum(*(text.encode() for text in texts))
    except ValueError as error:
        raise JournalError(f"The asker “{reference!a}” cannot be written down ({error}).") from error
    return (*texts, checksum)


def fact_row(name: str, value: object) -> tuple[str, str, int]:
    """The row of the session table that keeps this value under this name."""
    try:
        text = _encoder.encode(value)
    except (ValueError, TypeError, OverflowError) as error:
        raise JournalError(f"The {name} of the session cannot be written down ({error}).") from error
    return name, text.decode(), fact_checksum(name.encode(), text)


def header_rows(header: Header) -> list[tuple[str, str, int]]:
    """The rows of the session table that make up a header."""
    return [fact_row(name, getattr(header, name)) for name in Header.__struct_fields__]


def is_entry(row: tuple[Any, ...]) -> bool:
    """Whether these are the columns of an entry as it was written."""
    try:
        # "%d" takes a float as well, and fails on an infinite one.
        return type(row[0]) is int and bool(entry_checksum(*row[:5]) == row[5])
    except (TypeError, IndexError):  # damage has made something else of a column; looking first is slow
        return False


def entry_from(number: int, seat: bytes, command: bytes | None, events: bytes) -> Entry:
    """The entry of a row whose checksum fits; `NewerFormat` when it tells of things unknown here."""
    try:
        decoded = _events.decode(events)
    except msgspec.DecodeError as error:
        raise NewerFormat(
            f"Entry {number} was written by a later version of the program ({error}): open it with that one."
        ) from error
    return Entry(
        number=number,
        seat=seat.decode(),
        command=None if command is None else command.decode(),
        events=decoded,
    )


def asker_from(row: tuple[Value, ...]) -> tuple[str, Asker] | None:
    """The reference and personal data of a row."""
    match row:
        case (bytes(reference), bytes(name), bytes(affiliation), bytes(country), int(checksum)):
            if asker_checksum(reference, name, affiliation, country) == checksum:
                return reference.decode(), Asker(
                    name=name.decode(), affiliation=affiliation.decode(), country=country.decode()
                )
    return None


def fact_from(row: tuple[Value, ...]) -> tuple[str, bytes] | None:
    """The name and value (JSON) of a row of the session table."""
    match row:
        case (bytes(name), bytes(value), int(checksum)) if fact_checksum(name, value) == checksum:
            return name.decode(), value
    return None


def header_from(facts: Mapping[str, bytes]) -> Header:
    """The header that these facts make up; `KeyError` names the one that is missing."""
    types = {field.name: field.type for field in msgspec.structs.fields(Header)}
    return Header(**{name: value_of(facts, name, kind) for name, kind in types.items()})


def value_of(facts: Mapping[str, bytes], name: str, kind: Any) -> Any:
    """A fact as a value of this type."""
    try:
        return msgspec.json.decode(facts[name], type=kind)
    except msgspec.DecodeError as error:
        raise NewerFormat(f"The {name} of the session was written by a later version ({error}).") from error
