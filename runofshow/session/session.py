"""A session: the running show without a screen, and the one door by which it changes.

A command comes in at `dispatch`; the core decides; its events go to the journal and are on disk before any
view hears of them. What time alone leads to (thresholds, flags, a departing system clock) is noted by `tick`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from runofshow.core import events as e
from runofshow.core.agenda import Agenda
from runofshow.core.commands import Command, Redo, Undo, zones_named
from runofshow.core.decide import Decision, decide
from runofshow.core.decide_messages import acknowledging
from runofshow.core.events import Entry, Event
from runofshow.core.history import History, fold, redoing, undoing
from runofshow.core.jump import landing
from runofshow.core.plan import Plan, lay_out
from runofshow.core.projection import Projection, project
from runofshow.core.question import Asker
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State
from runofshow.core.watch import changes_ahead
from runofshow.formats.zones import zone_names
from runofshow.journal.recovery import Recovery
from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import Header, JournalError, SessionKind, Store
from runofshow.session.clock import Clock
from runofshow.session.seat import Seat

DEPARTURE = timedelta(seconds=1)
RETRY_EVERY = timedelta(seconds=5)


class Noun(StrEnum):
    """What a change has touched; a view looks whether it shows that."""

    TRANSPORT = "transport"
    RUNNING_ORDER = "running_order"
    QUESTIONS = "questions"
    CLOCK = "clock"
    FLAGS = "flags"
    JOURNAL = "journal"
    MESSAGES = "messages"


class Change(Struct, frozen=True):
    """What has just happened: the nouns it touched, the seat it came from, and the entries of the journal."""

    touched: frozenset[Noun]
    seat: str
    entries: tuple[Entry, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of all its entries."""
        return tuple(event for entry in self.entries for event in entry.events)


class Health(Struct, frozen=True):
    """Whether what happens is kept: `trouble` says why it is not, `unsaved` how many entries wait."""

    trouble: JournalError | None = None
    unsaved: int = 0

    @property
    def is_saved(self) -> bool:
        return self.trouble is None


_QUESTION_EVENTS = (
    e.QuestionCaptured,
    e.QuestionEdited,
    e.QuestionReadied,
    e.QuestionQueued,
    e.QuestionAired,
    e.QuestionAnswered,
    e.QuestionParked,
    e.QuestionRejected,
    e.QuestionMerged,
    e.QuestionRestored,
)
_MESSAGE_EVENTS = (e.MessageSent, e.MessageCleared, e.MessageAcknowledged, e.StageBlackedOut)
# A message goes with the segment, or the threshold, that it was about.
_AIR_EVENTS = (e.SegmentAired, e.SegmentEnded, e.SegmentReturned)
_ORDER_EVENTS = (e.SegmentSkipped, e.SegmentUnskipped, e.SegmentBroughtForward)


def touched_by(event: Event) -> frozenset[Noun]:
    """What an event touches. Taking a command back may touch anything that a command does."""
    if isinstance(event, e.CommandUndone):
        return frozenset({Noun.TRANSPORT, Noun.RUNNING_ORDER, Noun.QUESTIONS, Noun.MESSAGES})
    if isinstance(event, _QUESTION_EVENTS):
        return frozenset({Noun.QUESTIONS})
    if isinstance(event, _MESSAGE_EVENTS):
        return frozenset({Noun.MESSAGES})
    if isinstance(event, _ORDER_EVENTS):
        return frozenset({Noun.RUNNING_ORDER})
    if isinstance(event, e.ClockAdjusted | e.ClockJumped):
        return frozenset({Noun.CLOCK})
    if isinstance(event, e.PhaseChanged):
        return frozenset({Noun.FLAGS, Noun.MESSAGES})
    if isinstance(event, e.FlagChanged):
        return frozenset({Noun.FLAGS})
    if isinstance(event, _AIR_EVENTS):
        return frozenset({Noun.TRANSPORT, Noun.RUNNING_ORDER, Noun.MESSAGES})
    if isinstance(event, e.ConsoleOpened):
        return frozenset({Noun.JOURNAL})
    return frozenset({Noun.TRANSPORT, Noun.RUNNING_ORDER})


View = Callable[[Change], None]


class Session:
    """The running show. Opened for reading only, it follows the console that writes.

    `was_moved` says that its file was removed meanwhile and written anew under another name.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        seat: Seat | None = None,
        *,
        read_only: bool = False,
        trouble: JournalError | None = None,
        recovery: Recovery | None = None,
        read_only_because: JournalError | None = None,
    ) -> None:
        self.seat = seat or Seat()
        self.is_read_only = read_only
        self.read_only_because = read_only_because
        self.recovery = recovery
        self._store = store
        self._clock = clock
        self._views: list[View] = []
        self._unsaved: list[tuple[Entry, dict[str, Asker]]] = []
        self._unkept = trouble
        self._trouble = trouble
        self.was_moved = False
        self._retry_at: datetime | None = None
        self._history = fold(History.new(lay_out(store.header.agenda)), store.entries())
        self.was_resumed = self._history.number > 0
        self._ahead: list[Event] = []
        self._look_ahead(self.now())
        if not read_only:
            self._catch_up()
            self.tick()
            self._note((e.ConsoleOpened(resumed=self.was_resumed, at=self.now()),))

    # What is shown

    @property
    def header(self) -> Header:
        """What the session file says of itself."""
        return self._store.header

    @property
    def kind(self) -> SessionKind:
        """Whether this is the show itself or a rehearsal."""
        return self._store.header.kind

    @property
    def is_rehearsal(self) -> bool:
        return self.kind is SessionKind.REHEARSAL

    @property
    def file(self) -> Path | None:
        """The file in which it is kept, for whoever follows it; None while it runs in memory only."""
        return self._store.path if isinstance(self._store, SqliteStore) else None

    @property
    def agenda(self) -> Agenda:
        """The agenda in force, as edited; the header keeps the one that the session began with."""
        return self.plan.agenda

    @property
    def plan(self) -> Plan:
        return self.state.plan

    @property
    def history(self) -> History:
        """The state with what can be undone and redone."""
        return self._history

    @property
    def state(self) -> State:
        return self._history.state

    @property
    def health(self) -> Health:
        """Whether what happens is kept."""
        return Health(self._trouble, len(self._unsaved))

    @property
    def speed(self) -> float:
        """How fast the session's clock runs: 1 outside a rehearsal."""
        return self._clock.speed

    def now(self) -> datetime:
        """The instant on the session's steady clock; never before the last event."""
        now = self._clock.now()
        return now if self._history.at is None else max(now, self._history.at)

    def projection(self) -> Projection:
        """What is to be shown at this instant."""
        return project(self.state, self.now())

    def asker(self, reference: str | None) -> Asker | None:
        """The personal data that a question refers to, unless it has none or it was erased."""
        if reference is None:
            return None
        waiting: dict[str, Asker] = {}
        for _, askers in self._unsaved:
            waiting.update(askers)
        return waiting.get(reference) or self._store.asker(reference)

    def entries(self) -> list[Entry]:
        """The whole journal of this session: the as-run record."""
        return [*self._store.entries(), *(entry for entry, _ in self._unsaved)]

    def subscribe(self, view: View) -> Callable[[], None]:
        """Have `view` called after every change; what is returned ends that."""
        self._views.append(view)
        return lambda: self._views.remove(view)

    # What changes it

    def dispatch(self, command: Command) -> Entry | Refusal:
        """The entry that a command led to, on disk (or `health` says why not); or its refusal."""
        if self.is_read_only or not self.seat.may_command:
            return Refusal(Reason.READ_ONLY)
        self.tick()
        now = self.now()
        outcome = self._decide(command, now)
        if isinstance(outcome, Refusal):
            return outcome
        entry = self._append(command.name(), outcome.events, outcome.askers)
        self._look_ahead(now)
        self._tell((entry, *self._note_due(now)))
        return entry

    def acknowledge(self, message: int, by: str) -> Entry | Refusal:
        """Note that somebody has seen a message to the speakers."""
        if self.is_read_only or not self.seat.may_command:
            return Refusal(Reason.READ_ONLY)
        self.tick()
        now = self.now()
        outcome = acknowledging(self.state, message, now, by)
        if isinstance(outcome, Refusal):
            return outcome
        entry = self._note(outcome)
        self._look_ahead(now)
        self._tell((entry,))
        return entry

    def _decide(self, command: Command, now: datetime) -> Decision | Refusal:
        if isinstance(command, Undo):
            step = self._history.undoable
            if step is None:
                return Refusal(Reason.NOTHING_TO_UNDO)
            if command.entry not in (None, step.entry.number):
                return Refusal(Reason.UNDO_MOVED_ON)
            return Decision(undoing(step, now))
        if isinstance(command, Redo):
            step = self._history.redoable
            return Refusal(Reason.NOTHING_TO_REDO) if step is None else Decision(redoing(step, now))
        # What zones there are, the core cannot know: this computer does.
        for zone in zones_named(command):
            if zone not in zone_names():
                return Refusal(Reason.UNKNOWN_ZONE, zone)
        return decide(self.state, command, now, self.seat.name)

    def tick(self) -> None:
        """Note what time has led to until now; when following, take in what the other console wrote.

        It may be called as often or as seldom as one likes: everything is noted by its own time, once.
        """
        if self.is_read_only:
            self._follow()
            return
        self._retry()
        if not self._store.is_in_place():
            self._save()
            self._publish(Change(frozenset({Noun.JOURNAL}), self.seat.name))
        self._note_departure()
        now = self.now()
        self._tell(self._note_due(now))

    def set_speed(self, speed: float) -> None:
        """Let the clock of a rehearsal run faster or slower from here on."""
        if not self.is_rehearsal or self.is_read_only:
            return
        self.tick()
        self._keep_anchor(speed)
        self._publish(Change(frozenset({Noun.CLOCK}), self.seat.name))

    def jump(self) -> Entry | Refusal:
        """Let the clock of a rehearsal jump to shortly before the next cue, and note that it did.

        What time leads to on the way is noted by its own time, in the same entry, so that none of it is kept
        without the jump.
        """
        if self.is_read_only or not self.seat.may_command:
            return Refusal(Reason.READ_ONLY)
        if not self.is_rehearsal:
            return Refusal(Reason.NOT_A_REHEARSAL)
        self.tick()
        projection = self.projection()
        to = landing(projection)
        if isinstance(to, Refusal):
            return to
        entry = self._note((*self._due(to), e.ClockJumped(by=to - projection.instant, at=to)))
        self._keep_anchor(self.speed, to)
        self._tell((entry,))
        return entry

    def save_now(self) -> bool:
        """Try at once to write what waits, as when room was made on the disk; whether all is kept now."""
        self._retry(force=True)
        return self.health.is_saved

    def is_abandoned(self) -> bool:
        """Whether the console that this one follows is gone, so that the session can be taken over."""
        return self.is_read_only and not self._store.has_writer()

    def erase_askers(self, references: list[str]) -> int:
        """How many records of personal data were erased; the history stays."""
        return self._store.erase_askers(references)

    def close(self) -> None:
        """Leave the session in good order. It stays kept, whatever the state of the show."""
        self._retry(force=True)
        if not self.is_read_only:
            try:
                self._store.mark_closed(self.now())
            except JournalError as trouble:
                self._trouble = trouble
        self._store.close()

    # Within

    def _append(self, command: str | None, events: tuple[Event, ...], askers: Mapping[str, Asker]) -> Entry:
        number = self._history.number + 1
        entry = Entry(number=number, seat=self.seat.name, command=command, events=events)
        self._unsaved.append((entry, dict(askers)))
        self._save()
        self._history = self._history.after(entry)
        return entry

    def _save(self) -> None:
        """Write what waits, in order. What cannot be written keeps waiting, and `health` says so."""
        try:
            self._keep_in_place()
            while self._unsaved:
                self._store.append(*self._unsaved[0])
                del self._unsaved[0]
        except JournalError as trouble:
            self._trouble = trouble
            self._retry_at = self._clock.now() + RETRY_EVERY * self.speed
        else:
            self._trouble = self._unkept

    def _keep_in_place(self) -> None:
        """Write the session anew where its file was removed under our hands."""
        if not self._store.is_in_place():
            self._store = self._store.written_anew()
            self.was_moved = True

    def _retry(self, *, force: bool = False) -> None:
        if self._unsaved and (force or self._retry_at is None or self._clock.now() >= self._retry_at):
            self._save()
            self._publish(Change(frozenset({Noun.JOURNAL}), self.seat.name))

    def _note(self, events: tuple[Event, ...]) -> Entry:
        return self._append(None, events, {})

    def _note_due(self, now: datetime) -> tuple[Entry, ...]:
        due = self._due(now)
        return (self._note(due),) if due else ()

    def _due(self, until: datetime) -> tuple[Event, ...]:
        """What time has led to until then and is not noted yet."""
        due = tuple(event for event in self._ahead if event.at <= until)
        del self._ahead[: len(due)]
        return due

    def _catch_up(self) -> None:
        """Have a rehearsal's clock go on from its last entry where it stands before it: one that died in the
        middle of a jump had noted it, and its clock was not kept yet."""
        if self.is_rehearsal and self._clock.now() < self.now():
            self._keep_anchor(self.speed, self.now())

    def _note_departure(self) -> None:
        if self.is_rehearsal:
            return
        by = self._clock.ahead() - self.state.clock_by
        if abs(by) < DEPARTURE:
            return
        now = self.now()
        due = self._note_due(now)
        entry = self._note((e.ClockAdjusted(by=by, at=now),))
        self._keep_anchor(self.speed)
        self._look_ahead(now)
        self._tell((*due, entry))

    def _keep_anchor(self, speed: float, at: datetime | None = None) -> None:
        try:
            self._store.anchor_clock(self._clock.anchor_anew(speed, at))
        except JournalError as trouble:
            self._trouble = trouble

    def _look_ahead(self, now: datetime) -> None:
        since = now if self._history.at is None else self._history.at
        self._ahead = changes_ahead(self.state, since)

    def _follow(self) -> None:
        has_changed = self._store.changed()
        entries = tuple(self._store.entries(after=self._history.number))
        if has_changed or entries:
            self._clock.follow(self._store.header.clock)
        self._history = fold(self._history, entries)
        self._tell(entries)

    def _tell(self, entries: tuple[Entry, ...]) -> None:
        if entries:
            touched = frozenset[Noun]().union(*(touched_by(v) for entry in entries for v in entry.events))
            self._publish(Change(touched, entries[-1].seat, entries))

    def _publish(self, change: Change) -> None:
        for view in tuple(self._views):
            view(change)
