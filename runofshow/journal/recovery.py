"""Rescue of a damaged session: what can be read goes into a new file, the damaged one is kept aside."""

from collections.abc import Iterable
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import count, takewhile
from pathlib import Path
from typing import TypeAlias, cast

import msgspec
from msgspec import Struct

from runofshow.core.phrase import Phrase, phrase
from runofshow.core.question import Asker
from runofshow.journal.codec import (
    Value,
    asker_from,
    asker_row,
    fact_from,
    header_from,
    is_entry,
    value_of,
)
from runofshow.journal.failures import said_kindly
from runofshow.journal.file import build, put_in_place, take_lock
from runofshow.journal.pages import companion, read_log, read_pages, rows
from runofshow.journal.store import ClockAnchor, Damaged, Header, NotASession

Row: TypeAlias = tuple[int, str, str, str | None, str, int]


class Recovery(Struct, frozen=True, kw_only=True):
    """What became of a damaged session.

    `path` is the new file and has the name of the damaged one, which is now called `set_aside`. `recovered`
    entries are in it, in order, up to the first gap; `orphans` more were found behind the gap and are in the
    text file `set_aside`.orphans. `lost` were found nowhere, None if that cannot be told. `notes` say what
    else is not as it was.
    """

    path: Path
    set_aside: Path
    recovered: int
    orphans: int
    lost: int | None
    notes: tuple[Phrase, ...]


class Salvage:
    """Whatever rows with the right checksum are found in pages, first come first kept."""

    def __init__(self) -> None:
        self.facts: dict[str, bytes] = {}
        self.entries: dict[int, Row] = {}
        self.askers: dict[str, Asker] = {}

    def search(self, leaves: Iterable[bytes], pages: dict[int, bytes]) -> None:
        """Keep what these pages have."""
        for number, *columns in rows(leaves, pages):
            row = tuple(columns)
            # SQLite keeps the number of a row outside of its columns.
            as_entry: tuple[Value, ...] = (number, *row[1:])
            if is_entry(as_entry):
                texts = [value.decode() if isinstance(value, bytes) else value for value in as_entry]
                self.entries.setdefault(cast(int, number), cast(Row, tuple(texts)))
            elif fact := fact_from(row):
                self.facts.setdefault(*fact)
            elif asker := asker_from(row):
                self.askers.setdefault(*asker)


def salvage(path: Path) -> Salvage:
    """Everything of a session that is found in this file and its log."""
    pages, log = read_pages(path), read_log(path)
    found = Salvage()
    pages.update((frame.page, frame.content) for frame in log.committed)
    found.search(pages.values(), pages)
    # Behind damage in the log there may be more; what was read before has precedence.
    pages.update((frame.page, frame.content) for frame in log.loose)
    found.search([frame.content for frame in log.loose], pages)
    return found


def recover(path: Path, at: datetime) -> Recovery:
    """Put what can be read of a damaged session into a new file in its place; `at` stamps the damaged one.

    Nothing is deleted or overwritten. `Damaged` when the agenda cannot be read, `NotASession` when nothing
    here is of a session: then everything stays as it is. `Locked` while a console writes it.
    """
    with said_kindly(path), ExitStack() as stack:
        if not path.is_file():
            raise NotASession(phrase("There is no session file {path}.", path=str(path)))
        lock = take_lock(path)
        stack.callback(lock.release)
        found = salvage(path)
        if not (found.facts or found.entries):
            raise NotASession(
                phrase("{path} is not a session file: nothing of a session was found in it.", path=str(path))
            )
        notes: list[Phrase] = []
        header = _header(found, path, notes)
        entries = [found.entries[number] for number in takewhile(found.entries.__contains__, count(1))]
        orphans = [found.entries[number] for number in sorted(found.entries) if number > len(entries)]
        lost = _lost(found)
        if orphans:
            gap = len(entries) + 1
            notes.append(
                phrase("Entry {number} cannot be read; those behind it are of no use without it.", number=gap)
            )
        askers = [asker_row(reference, asker) for reference, asker in found.askers.items()]
        new = build(path, header, entries, askers)
        set_aside = _free_name(path, at)
        if orphans:
            lines = [msgspec.json.encode(orphan) + b"\n" for orphan in orphans]
            companion(set_aside, ".orphans").write_bytes(b"".join(lines))
        for suffix in ("", "-wal", "-shm"):
            part = companion(path, suffix)
            if part.exists():
                part.rename(companion(set_aside, suffix))
        put_in_place(new, path)
        return Recovery(
            path=path,
            set_aside=set_aside,
            recovered=len(entries),
            orphans=len(orphans),
            lost=lost,
            notes=tuple(notes),
        )


def _header(found: Salvage, path: Path, notes: list[Phrase]) -> Header:
    """The header, with what can be done without made up for."""
    facts = dict(found.facts)
    for name, said in (
        ("source", phrase("The text of the agenda file cannot be read; the agenda itself can.")),
        ("path", phrase("Where the agenda came from cannot be read; the agenda itself can.")),
    ):
        if name not in facts:
            facts[name] = b'""'
            notes.append(said)
    try:
        if "clock" not in facts:
            last = max(found.entries, default=None)
            instant = found.entries[last][1] if last else value_of(facts, "created", str)
            steady = datetime.fromisoformat(instant)
            anchor = ClockAnchor(steady=steady, system=steady, boot="", counter_ns=0)
            facts["clock"] = msgspec.json.encode(anchor)
            notes.append(phrase("The clock cannot be read; the session's clock goes on from the last entry."))
        return header_from(facts)
    except KeyError as error:
        raise Damaged(
            phrase(
                "{path} cannot be recovered: its {name} is lost, and the rest means nothing without it. It"
                " stays as it is.",
                path=str(path),
                name=error.args[0],
            )
        ) from error


def _lost(found: Salvage) -> int | None:
    """How many entries are missing; only a file that was complete once knows how many there were."""
    complete: int | None = value_of({"complete": b"null"} | found.facts, "complete", int | None)
    missing = -1 if complete is None else complete - len(found.entries)
    return missing if missing >= 0 else None


def _free_name(path: Path, at: datetime) -> Path:
    stamp = f".damaged-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for number in count(1):
        name = companion(path, stamp if number == 1 else f"{stamp}-{number}")
        if not any(companion(name, suffix).exists() for suffix in ("", "-wal", "-shm", ".orphans")):
            return name
    raise AssertionError("numbers do not end")
