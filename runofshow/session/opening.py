"""Opening a session: a new show or rehearsal, one that was left, or one that another console runs.

Sessions are files, one a run, in a folder of the person's. Rehearsals and the show itself never share one.
"""

import os
import re
import unicodedata
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import platformdirs
from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.history import History, fold
from runofshow.core.plan import lay_out
from runofshow.core.state import State, Status
from runofshow.journal.memory import MemoryStore
from runofshow.journal.recovery import Recovery, recover
from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import Damaged, Header, JournalError, Locked, ReadOnly, SessionKind, Store
from runofshow.session.clock import Clock, MachineTime, SystemTime
from runofshow.session.seat import Seat
from runofshow.session.session import Session

SUFFIX = ".session"
BEFORE_THE_SHOW = timedelta(minutes=5)
GRACE = timedelta(hours=1)


class Left(Struct, frozen=True):
    """A session that was left, as far as it got. `last` is the instant of its last entry.

    `recovery` says what was done if its file was found damaged.
    """

    path: Path
    header: Header
    state: State
    last: datetime
    closed_at: datetime | None
    recovery: Recovery | None = None

    @property
    def is_rehearsal(self) -> bool:
        return self.header.kind is SessionKind.REHEARSAL

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything was done in it."""
        return self.state.status is not Status.NOT_STARTED or self.state.desk.next_number > 1


def sessions_folder() -> Path:
    """Where sessions are kept: the person's data folder, or what RUNOFSHOW_DATA names."""
    named = os.environ.get("RUNOFSHOW_DATA")
    data = Path(named) if named else platformdirs.user_data_path("runofshow", appauthor=False)
    return data / "sessions"


def begin(
    agenda: Agenda,
    *,
    source: str = "",
    agenda_path: Path | None = None,
    rehearsal: bool,
    at: datetime | None = None,
    speed: float = 1.0,
    path: Path | None = None,
    seat: Seat | None = None,
    time_of: SystemTime | None = None,
) -> Session:
    """A new session of this agenda.

    A rehearsal's clock starts at `at`, else five minutes before the show, and runs at `speed`; the show's is
    the system's. It is kept at `path`, else in the person's folder. Where it cannot be kept it runs in
    memory, and its `health` says so.
    """
    machine = time_of or MachineTime()
    start = at or agenda.event.start - BEFORE_THE_SHOW
    clock = Clock.starting(start if rehearsal else None, speed if rehearsal else 1.0, machine)
    kind = SessionKind.REHEARSAL if rehearsal else SessionKind.SHOW
    header = Header(
        id=uuid.uuid4().hex,
        kind=kind,
        agenda=agenda,
        source=source,
        path="" if agenda_path is None else str(agenda_path.absolute()),
        created=machine.wall(),
        clock=clock.anchor,
    )
    store: Store
    trouble: JournalError | None = None
    try:
        store = SqliteStore.create(path or _new_path(header), header)
    except JournalError as error:
        store, trouble = MemoryStore(header), error
    return Session(store, clock, seat, trouble=trouble)


def go_on(
    path: Path, *, seat: Seat | None = None, time_of: SystemTime | None = None, read_only: bool = False
) -> Session:
    """The session kept in this file, gone on with; read-only, following, while another console runs it or
    where the file allows no more.

    Raises JournalError when the file cannot be read.
    """
    machine = time_of or MachineTime()
    recovery = because = None
    if not read_only:
        try:
            store, recovery = _opened(path, "write", machine)
        except (Locked, ReadOnly) as error:
            read_only, because = True, error
    if read_only:
        store, recovery = _opened(path, "read", machine)
    clock = Clock(store.header.clock, machine)
    return Session(store, clock, seat, read_only=read_only, recovery=recovery, read_only_because=because)


def left_sessions(
    agenda: Agenda | None = None, folder: Path | None = None, time_of: SystemTime | None = None
) -> list[Left]:
    """The sessions in the folder in which something was done, the latest first; of one show if given.

    Files that cannot be read are passed over: they are not a reason to keep anyone from the show.
    """
    machine = time_of or MachineTime()
    found = []
    for path in sorted((folder or sessions_folder()).glob(f"*{SUFFIX}"), reverse=True):
        try:
            left = _left(path, machine)
        except JournalError:
            continue
        if left.is_worth_keeping and (agenda is None or _is_of(left, agenda)):
            found.append(left)
    return sorted(found, key=lambda left: left.header.created, reverse=True)


def to_resume(left: list[Left], time_of: SystemTime | None = None) -> Left | None:
    """The session to go on with at once: the show's latest, or else a rehearsal that was not closed in good
    order, if it has not ended and it is still its time.

    One that was left from another day, or that ended, is never resumed by itself.
    """
    machine = time_of or MachineTime()
    shows = [session for session in left if not session.is_rehearsal]
    crashed = [session for session in left if session.is_rehearsal and session.closed_at is None]
    candidates = [*shows[:1], *crashed[:1]]
    return next((session for session in candidates if _is_its_time(session, machine)), None)


def is_same_show(one: Agenda, other: Agenda) -> bool:
    """Whether two agendas are of one show: the same title in the same slot."""
    return (one.event.title, one.event.start) == (other.event.title, other.event.start)


def _is_of(left: Left, agenda: Agenda) -> bool:
    """Whether a session is of the show of an agenda, as it began or as it was edited since."""
    return any(is_same_show(one, agenda) for one in (left.header.agenda, left.state.plan.agenda))


def _is_its_time(left: Left, machine: SystemTime) -> bool:
    state = left.state
    if state.status is Status.ENDED:
        return False
    event = left.state.plan.agenda.event
    now = state.calendar(Clock(left.header.clock, machine).now())
    if state.started is None:
        zone = ZoneInfo(event.timezone)
        return now.astimezone(zone).date() == left.last.astimezone(zone).date()
    return now <= state.calendar(state.started) + (event.hard_out - event.start) + GRACE


def _opened(
    path: Path, mode: Literal["write", "read"], machine: SystemTime
) -> tuple[SqliteStore, Recovery | None]:
    """The store in this file; a damaged file is set aside first and what is readable recovered."""
    try:
        return SqliteStore.open(path, mode), None
    except Damaged:
        recovery = recover(path, machine.wall())
        return SqliteStore.open(path, mode), recovery


def _left(path: Path, machine: SystemTime) -> Left:
    store, recovery = _opened(path, "read", machine)
    try:
        history = fold(History.new(lay_out(store.header.agenda)), store.entries())
        last = history.at or store.header.clock.steady
        return Left(path, store.header, history.state, last, store.closed_at, recovery)
    finally:
        store.close()


def _new_path(header: Header) -> Path:
    title = unicodedata.normalize("NFKD", header.agenda.event.title).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall("[a-z0-9]+", title.lower())[:5]) or "event"
    name = f"{header.created:%Y-%m-%d-%H%M%S}-{header.kind}-{slug}-{header.id[:6]}{SUFFIX}"
    return sessions_folder() / name
