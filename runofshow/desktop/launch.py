"""What the console opens with: a session to go on with, a new one, or an offer of what there is to open."""

from datetime import datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.events import ClockJumped, ConsoleOpened, Entry
from runofshow.core.phrase import Phrase, phrase
from runofshow.core.state import Status
from runofshow.desktop.request import OpenRequest
from runofshow.formats.agenda import Loaded, load_agenda
from runofshow.journal.store import JournalError
from runofshow.session import opening
from runofshow.session.clock import SystemTime
from runofshow.session.opening import Left
from runofshow.session.recent import Recent
from runofshow.session.session import Session

AFTER = timedelta(hours=1)


class Offer(Struct, frozen=True):
    """What can be opened: the show of an agenda, if there is one, and sessions that are kept.

    `recents` are the agendas opened of late, and `trouble` says why what was asked for could not be opened.
    """

    loaded: Loaded | None = None
    left: tuple[Left, ...] = ()
    is_today: bool = False
    trouble: Phrase | None = None
    recents: tuple[Recent, ...] = ()


class Opened(Struct, frozen=True):
    """A session to go on with, or a new one; then with the agenda that it was begun with, as it was read."""

    session: Session
    loaded: Loaded | None = None


Launch: TypeAlias = Opened | Offer


def launch(request: OpenRequest, time_of: SystemTime) -> Launch:
    """What to open for this request.

    A show or a rehearsal that broke off is gone on with at once, unless a session or a new rehearsal is asked
    for by name: who says when its clock is to start does not want the one from before.
    """
    trouble = _nothing_to_rehearse(request)
    if request.session is not None and request.session.exists():
        try:
            return Opened(opening.go_on(request.session, time_of=time_of))
        except JournalError as error:
            trouble = error.said
    if request.agenda is None:
        if request.session is not None and trouble is None:
            trouble = phrase(
                "There is no session file {path}, and no agenda to begin it with.", path=str(request.session)
            )
        return offer(None, time_of, trouble)
    loaded = load_agenda(request.agenda)
    if loaded.agenda is None:
        return Offer(loaded, trouble=trouble)
    if trouble:
        return offer(loaded, time_of, trouble)
    if request.session is not None or request.rehearse:
        return Opened(new_session(request, loaded, request.rehearse, time_of), loaded)
    left = opening.left_sessions(loaded.agenda, time_of=time_of)
    resumable = opening.to_resume(left, time_of)
    if resumable is not None:
        try:
            return Opened(opening.go_on(resumable.path, time_of=time_of))
        except JournalError as error:
            return Offer(loaded, tuple(left), is_today(loaded.agenda, time_of), error.said)
    today = is_today(loaded.agenda, time_of)
    has_been = any(not one.is_rehearsal and one.state.status is Status.ENDED for one in left)
    if today and not has_been:
        return Opened(new_session(request, loaded, False, time_of), loaded)
    return Offer(loaded, tuple(left), today)


def offer(loaded: Loaded | None, time_of: SystemTime, trouble: Phrase | None = None) -> Offer:
    """What there is to open now: the show of this agenda and its sessions, or all that are kept."""
    agenda = None if loaded is None else loaded.agenda
    left = opening.left_sessions(agenda, time_of=time_of)
    return Offer(loaded, tuple(left), agenda is not None and is_today(agenda, time_of), trouble)


def _nothing_to_rehearse(request: OpenRequest) -> Phrase | None:
    """Why a rehearsal that was asked for cannot be begun; None when there is an agenda for it."""
    if request.rehearse and request.agenda is None:
        return phrase("Nothing to rehearse: no agenda was named, and this folder has no agenda.yaml.")
    return None


def new_session(request: OpenRequest, loaded: Loaded, rehearsal: bool, time_of: SystemTime) -> Session:
    """A new session of a loaded agenda, as requested."""
    assert loaded.agenda is not None
    path = request.agenda
    source = ""
    if path is not None:
        try:
            source = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeError):
            source = ""
    return opening.begin(
        loaded.agenda,
        source=source,
        agenda_path=path,
        rehearsal=rehearsal,
        at=request.rehearse_at if rehearsal else None,
        speed=request.speed if rehearsal else 1.0,
        path=request.session,
        time_of=time_of,
    )


def is_today(agenda: Agenda, time_of: SystemTime) -> bool:
    """Whether the day of the show is today where it takes place, or its slot is not long over."""
    event = agenda.event
    now = time_of.wall()
    in_slot = event.start <= now <= event.hard_out + AFTER
    return in_slot or now.astimezone(ZoneInfo(event.timezone)).date() == event.date


def last_sign(entries: list[Entry]) -> datetime | None:
    """When the session last gave a sign of life before it was opened just now.

    Facts are passed over: those of the time it was away are noted by their own time on opening.
    """
    for entry in reversed(entries[:-1]):
        if entry.command is not None or any(isinstance(v, ConsoleOpened | ClockJumped) for v in entry.events):
            return entry.at
    return None
