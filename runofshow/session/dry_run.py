"""A dry run: a show played by a script without a screen, on a virtual clock."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.projection import Projection
from runofshow.core.refusal import Refusal
from runofshow.core.state import State
from runofshow.formats.script import CLOCK_STEP, READ, VERBS, Move
from runofshow.journal.memory import MemoryStore
from runofshow.journal.store import Header, SessionKind
from runofshow.session.clock import Clock
from runofshow.session.session import Session


class Read(Struct, frozen=True):
    """What a script reads: the state, what is shown of it, and the last move if it was refused."""

    state: State
    shown: Projection
    refused: tuple[str, Refusal] | None


class ScriptTime:
    """The time of a script: it stands still between moves, and the system's clock can be set."""

    def __init__(self, start: datetime) -> None:
        self.start = start
        self.passed = timedelta()
        self.set_by = timedelta()

    def wall(self) -> datetime:
        return self.start + self.passed + self.set_by

    def counter(self) -> int:
        return self.passed // timedelta(microseconds=1) * 1000

    def boot(self) -> str:
        return "script"


def dry_run(agenda: Agenda, moves: tuple[Move, ...]) -> Iterator[Read]:
    """What the script reads, in order. The session is the one that a console would run, kept in memory."""
    time_of = ScriptTime(moves[0].at if moves else agenda.event.start)
    clock = Clock.starting(None, 1.0, time_of)
    header = Header(
        id="dry-run",
        kind=SessionKind.SHOW,
        agenda=agenda,
        source="",
        path="",
        created=time_of.start,
        clock=clock.anchor,
    )
    session = Session(MemoryStore(header), clock)
    refused: tuple[str, Refusal] | None = None
    for move in moves:
        time_of.passed = move.at - time_of.start
        session.tick()
        if move.do == READ:
            yield Read(session.state, session.projection(), refused)
            continue
        refused = None
        if move.do == CLOCK_STEP:
            time_of.set_by += move.given["by"]
            session.tick()
            continue
        make = VERBS[move.do].of(move.given).command
        assert make is not None
        outcome = session.dispatch(make(move.given, session.state.on_air or ""))
        if isinstance(outcome, Refusal):
            refused = (move.do, outcome)
