"""A desk for tests of the session: a time that one sets, and a store that can be made to fail."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from runofshow.core.agenda import Agenda
from runofshow.core.events import Entry
from runofshow.core.phrase import phrase
from runofshow.core.question import Asker
from runofshow.journal.memory import MemoryStore
from runofshow.journal.store import DiskFull, Header, SessionKind
from runofshow.session.clock import Clock
from runofshow.session.session import Session
from tests.core.shows import at, two_blocks


class FakeTime:
    """The time of a machine, that passes only when told."""

    def __init__(self, now: datetime | None = None, boot: str = "monday") -> None:
        self._wall = now or at("15:55")
        self._counter = 7_000_000_000
        self.boot_id = boot

    def wall(self) -> datetime:
        return self._wall

    def counter(self) -> int:
        return self._counter

    def boot(self) -> str:
        return self.boot_id

    def pass_by(self, time: timedelta) -> None:
        """Time passes, as in the room."""
        self._wall += time
        self._counter += time // timedelta(microseconds=1) * 1000

    def until(self, clock: str) -> None:
        self.pass_by(at(clock) - self._wall)

    def set_by(self, by: timedelta) -> None:
        """Someone sets the system's clock."""
        self._wall += by

    def start_again(self, boot: str) -> None:
        """The computer is started again: its counter begins anew."""
        self.boot_id, self._counter = boot, 0


class Disk(MemoryStore):
    """A store on a disk that can fill up."""

    is_full = False

    def append(self, entry: Entry, askers: Mapping[str, Asker] | None = None) -> None:
        if self.is_full:
            raise DiskFull(phrase("The disk is full."))
        super().append(entry, askers or {})


def header(time: FakeTime, kind: SessionKind = SessionKind.SHOW, agenda: Agenda | None = None) -> Header:
    clock = Clock.starting(None, 1.0, time)
    return Header(
        id="test",
        kind=kind,
        agenda=agenda or two_blocks(),
        source="",
        path="",
        created=time.wall(),
        clock=clock.anchor,
    )


def session(time: FakeTime, store: MemoryStore | None = None, **more: object) -> Session:
    """A session of a show of two blocks, on a store that remembers."""
    store = store or MemoryStore(header(time))
    return Session(store, Clock(store.header.clock, time), **more)  # type: ignore[arg-type]
