"""A dry run: a show played by a script without a screen, on a virtual clock."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.commands import Command
from runofshow.core.events import Entry
from runofshow.core.projection import Projection
from runofshow.core.recovery import Recovery, recovery
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State
from runofshow.formats.script import ACKNOWLEDGE, CLOCK_STEP, READ, READ_RECOVERY, RECOVER, VERBS, Move
from runofshow.journal.memory import MemoryStore
from runofshow.journal.store import Header, SessionKind
from runofshow.session.clock import Clock
from runofshow.session.session import Session

# Who sees a message when it is acknowledged in a script.
STAGE = "stage"


class Read(Struct, frozen=True):
    """What a script reads: the state, what is shown of it, and the last move if it was refused."""

    state: State
    shown: Projection
    refused: tuple[str, Refusal] | None


class RecoveryRead(Struct, frozen=True):
    """The ways back that a script reads, at an instant of the steady clock."""

    state: State
    recovery: Recovery
    now: datetime


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


def dry_run(agenda: Agenda, moves: tuple[Move, ...]) -> Iterator[Read | RecoveryRead]:
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
        if move.do == READ_RECOVERY:
            now = session.now()
            yield RecoveryRead(session.state, recovery(session.state, now), now)
            continue
        refused = None
        if move.do == CLOCK_STEP:
            time_of.set_by += move.given["by"]
            session.tick()
            continue
        outcome = _outcome(session, move)
        if isinstance(outcome, Refusal):
            refused = (move.do, outcome)


def _outcome(session: Session, move: Move) -> Entry | Refusal:
    if move.do == ACKNOWLEDGE:
        return session.acknowledge(move.given["message"], STAGE)
    command = _command(session, move)
    return command if isinstance(command, Refusal) else session.dispatch(command)


def _command(session: Session, move: Move) -> Command | Refusal:
    """The command that a move gives now."""
    if move.do == RECOVER:
        strategy = move.given["strategy"]
        way = recovery(session.state, session.now()).way(strategy)
        return Refusal(Reason.NOT_OFFERED, strategy) if way is None else way.command
    make = VERBS[move.do].of(move.given).command
    assert make is not None
    return make(move.given, session.state.on_air or "")
