"""What a journal promises, whatever keeps it, and how it says that it cannot."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.events import Entry
from runofshow.core.phrase import Phrase
from runofshow.core.question import Asker

NO_ASKERS: Mapping[str, Asker] = MappingProxyType({})


class SessionKind(StrEnum):
    """Whether a session is the show or a rehearsal of it."""

    SHOW = "show"
    REHEARSAL = "rehearsal"


class ClockAnchor(Struct, frozen=True, kw_only=True):
    """What ties the session's steady clock to the computer's, so that it goes on after a restart.

    `steady` is an instant of the session's clock, `system` what the system's clock said then, `boot` the id
    of the boot ("" if unknown), `counter_ns` a counter that never goes back within that boot, and `speed`
    how many seconds of the session pass in one of the room (a rehearsal may run faster).
    """

    steady: datetime
    system: datetime
    boot: str
    counter_ns: int
    speed: float = 1.0


class Header(Struct, frozen=True, kw_only=True):
    """What a session is. `source` is the text of the agenda file as loaded, `path` where it came from."""

    id: str
    kind: SessionKind
    agenda: Agenda
    source: str
    path: str
    created: datetime
    clock: ClockAnchor


class Store(Protocol):
    """A journal of one session, used from one thread. Every method raises nothing but a `JournalError`."""

    @property
    def header(self) -> Header:
        """What the session is, with its clock anchor as last replaced."""
        ...

    @property
    def last_number(self) -> int:
        """The number of the last entry, 0 when there is none."""
        ...

    @property
    def closed_at(self) -> datetime | None:
        """When the session was last closed in good order, None if it was not.

        For the one that writes this is what it found on opening, until it calls `mark_closed`.
        """
        ...

    def append(self, entry: Entry, askers: Mapping[str, Asker] = NO_ASKERS) -> None:
        """Return once the entry and the personal data it refers to are kept for good, or keep nothing of it.

        The entry's number is the last one plus one.
        """
        ...

    def entries(self, after: int = 0) -> list[Entry]:
        """Every entry whose number is greater than `after`, in order."""
        ...

    def changed(self) -> bool:
        """Whether someone else has written since the last call (or since opening). Costs next to nothing.

        When it says yes, `header` and `closed_at` are up to date again; `entries` always is.
        """
        ...

    def asker(self, reference: str) -> Asker | None:
        """The personal data under this reference: blank when erased, None when there never was any."""
        ...

    def erase_askers(self, references: Iterable[str]) -> int:
        """How many of these had personal data, which now is gone for good. The entries stay as they are."""
        ...

    def anchor_clock(self, anchor: ClockAnchor) -> None:
        """Replace the clock anchor."""
        ...

    def mark_closed(self, at: datetime | None) -> None:
        """Note when the session was closed in good order; None: it is not closed."""
        ...

    def has_writer(self) -> bool:
        """Whether a console writes it: this one, or the one that this one follows."""
        ...

    def is_in_place(self) -> bool:
        """Whether what is written still stands under its name: a file can be removed while it is in use."""
        ...

    def written_anew(self) -> "Store":
        """The same session, whole, under a new name beside the old one, to go on with; this one is closed."""
        ...

    def close(self) -> None:
        """Let go of it. A second call does nothing; any other method after it raises `JournalError`."""
        ...


class JournalError(Exception):
    """A journal could not do what was asked. `said` says what, where and what to do about it."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(said)
        self.said = said

    @property
    def message(self) -> str:
        """What it says, in English."""
        return str(self.said)


class DiskFull(JournalError):
    """There is no room. Nothing of what was to be written is kept; it works again once there is room."""


class ReadOnly(JournalError):
    """The file, its folder or the way it was opened allows reading only."""


class Locked(JournalError):
    """Another console writes this session."""


class Damaged(JournalError):
    """The file is a session, but not as it was written: `recovery.recover` rescues what it can."""


class NewerFormat(JournalError):
    """The file was written by a later version of the program."""


class NotASession(JournalError):
    """There is no session file here."""
