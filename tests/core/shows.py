"""Shows for tests: an agenda in a few words, and a show that is played on a clock one sets."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Block, Event, Kind, Person, Segment
from runofshow.core.decide import Decision, decide
from runofshow.core.events import ClockAdjusted, Entry
from runofshow.core.history import History, redoing, undoing
from runofshow.core.plan import lay_out
from runofshow.core.projection import Projection, project
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State
from runofshow.core.watch import changes_ahead

DAY = date(2020, 12, 9)


def at(clock: str) -> datetime:
    """An instant of the day of the show, in UTC: `16:00` or `16:00:30`; from `24:00` on the day after."""
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    return datetime(2020, 12, 9, tzinfo=UTC) + timedelta(
        hours=hours, minutes=minutes, seconds=seconds[0] if seconds else 0
    )


def lasting(text: str) -> timedelta:
    """A duration: `1:30` is a minute and a half."""
    minutes, seconds = text.split(":")
    return timedelta(minutes=int(minutes), seconds=int(seconds))


def segment(name: str, duration: str | None = None, **more: object) -> Segment:
    fixed = None if duration is None else lasting(duration)
    speakers = more.pop("speakers", (name,))
    weight = Decimal(str(more.pop("weight", 1)))
    return Segment(id=name, title=name.upper(), speakers=speakers, duration=fixed, weight=weight, **more)  # type: ignore[arg-type]


def block(name: str, start: str, end: str, *segments: Segment, **more: object) -> Block:
    return Block(id=name, title=name.title(), start=at(start), end=at(end), segments=segments, **more)  # type: ignore[arg-type]


def agenda(*blocks: Block, slot: tuple[str, str] | None = None, **event: object) -> Agenda:
    start, end = (at(slot[0]), at(slot[1])) if slot else (blocks[0].start, blocks[-1].end)
    speakers = [s for b in blocks for seg in b.segments for s in seg.speakers]
    moderators = [b.moderator for b in blocks if b.moderator]
    people = {key: Person(id=key, name=key.title()) for key in (*speakers, *moderators)}
    return Agenda(
        event=Event(title="A show", date=DAY, timezone="UTC", start=start, hard_out=end, **event),  # type: ignore[arg-type]
        blocks=blocks,
        people=people,
    )


def two_blocks() -> Agenda:
    """Two blocks of two ten-minute talks each, 16:00 to 16:40, the slot the same."""
    return agenda(
        block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")),
        block("two", "16:20", "16:40", segment("cruz", "10:00"), segment("dia", "10:00")),
    )


def round_table() -> Agenda:
    """A round table of three, and questions that name no speaker."""
    return agenda(
        block(
            "table",
            "16:00",
            "16:30",
            segment("panel", "20:00", kind=Kind.ROUND_TABLE, speakers=("ana", "ben", "cruz")),
            segment("questions", "10:00", kind=Kind.QUESTIONS, speakers=()),
            moderator="pelayo",
        )
    )


class Played:
    """A show that is played: commands at times that one gives, every fact noted as the session would."""

    def __init__(self, agenda: Agenda) -> None:
        self.began = lay_out(agenda)
        self.history = History.new(self.began)
        self.now = agenda.event.start - timedelta(minutes=5)
        self.entries: list[Entry] = []

    @property
    def state(self) -> State:
        return self.history.state

    def at(self, clock: str | datetime) -> "Played":
        """Go on to this instant, noting what time leads to."""
        now = at(clock) if isinstance(clock, str) else clock
        assert now >= self.now
        ahead = changes_ahead(self.state, self.history.at or self.now)
        if due := tuple(event for event in ahead if event.at <= now):
            self._append(None, due)
        self.now = now
        return self

    def do(self, command: c.Command) -> "Played":
        """Give a command that is accepted."""
        refusal = self.give(command)
        assert refusal is None, refusal
        return self

    def give(self, command: c.Command) -> Refusal | None:
        """Give a command; the refusal if it was refused."""
        self.at(self.now)
        if isinstance(command, c.Undo):
            if self.history.undoable is None:
                return Refusal(Reason.NOTHING_TO_UNDO)
            self._append("undo", undoing(self.history.undoable, self.now))
            return None
        if isinstance(command, c.Redo):
            if self.history.redoable is None:
                return Refusal(Reason.NOTHING_TO_REDO)
            self._append("redo", redoing(self.history.redoable, self.now))
            return None
        outcome = decide(self.state, command, self.now, "console")
        if isinstance(outcome, Decision):
            self._append(command.name(), outcome.events)
            return None
        return outcome

    def start(self) -> "Played":
        return self.do(c.Start())

    def next(self) -> "Played":
        return self.do(c.Next(self.on_air))

    def back(self) -> "Played":
        return self.do(c.Back(self.on_air))

    def end(self) -> "Played":
        return self.do(c.End(self.on_air))

    def undo(self) -> "Played":
        return self.do(c.Undo())

    def clock_set(self, by: timedelta) -> "Played":
        """The system's clock is set."""
        self.at(self.now)
        self._append(None, (ClockAdjusted(by=by, at=self.now),))
        return self

    @property
    def on_air(self) -> str:
        assert self.state.on_air is not None
        return self.state.on_air

    @property
    def shown(self) -> Projection:
        """What is shown now."""
        return project(self.state, self.now)

    def expected(self) -> dict[str, datetime]:
        """The expected end of every pending segment and of the one on air."""
        return {view.id: view.expected_end for view in self.shown.segments if view.expected_end}

    def spent(self, segment: str) -> timedelta:
        return self.state.spent(segment, self.now)

    def _append(self, command: str | None, events: tuple[object, ...]) -> None:
        number = self.history.number + 1
        entry = Entry(number=number, seat="console", command=command, events=events)  # type: ignore[arg-type]
        self.entries.append(entry)
        self.history = self.history.after(entry)
