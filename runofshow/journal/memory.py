"""A journal that lasts as long as the program: for tests, and to go on with when no disk is usable."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Self

import msgspec

from runofshow.core.events import Entry
from runofshow.core.phrase import phrase
from runofshow.core.question import Asker
from runofshow.journal.codec import asker_row, entry_row, header_rows
from runofshow.journal.store import NO_ASKERS, ClockAnchor, Header, JournalError

BLANK = Asker()


def out_of_order(entry: Entry, last: int) -> JournalError:
    """The error of an entry that does not follow the last one."""
    return JournalError(
        phrase(
            "Entry {number} was not kept: the journal's last entry is {last}, the next one is {next}.",
            number=entry.number,
            last=last,
            next=last + 1,
        )
    )


class MemoryStore:
    """A `Store` in memory. It refuses what a file would refuse."""

    def __init__(self, header: Header) -> None:
        header_rows(header)
        self._header = header
        self._entries: list[Entry] = []
        self._askers: dict[str, Asker] = {}
        self._closed_at: datetime | None = None
        self._is_open = True

    @property
    def header(self) -> Header:
        return self._header

    @property
    def last_number(self) -> int:
        return len(self._entries)

    @property
    def closed_at(self) -> datetime | None:
        return self._closed_at

    def append(self, entry: Entry, askers: Mapping[str, Asker] = NO_ASKERS) -> None:
        self._check_open()
        if entry.number != self.last_number + 1:
            raise out_of_order(entry, self.last_number)
        entry_row(entry)
        for reference, asker in askers.items():
            asker_row(reference, asker)
        self._entries.append(entry)
        self._askers.update(askers)

    def entries(self, after: int = 0) -> list[Entry]:
        self._check_open()
        return self._entries[max(after, 0) :]

    def changed(self) -> bool:
        self._check_open()
        return False

    def asker(self, reference: str) -> Asker | None:
        self._check_open()
        return self._askers.get(reference)

    def erase_askers(self, references: Iterable[str]) -> int:
        self._check_open()
        known = {reference for reference in references if self._askers.get(reference, BLANK) != BLANK}
        self._askers.update(dict.fromkeys(known, BLANK))
        return len(known)

    def anchor_clock(self, anchor: ClockAnchor) -> None:
        self._check_open()
        self._header = msgspec.structs.replace(self._header, clock=anchor)

    def mark_closed(self, at: datetime | None) -> None:
        self._check_open()
        self._closed_at = at

    def has_writer(self) -> bool:
        return True

    def is_in_place(self) -> bool:
        return True

    def written_anew(self) -> Self:
        return self

    def close(self) -> None:
        self._is_open = False

    def _check_open(self) -> None:
        if not self._is_open:
            raise JournalError(phrase("The journal is closed."))
