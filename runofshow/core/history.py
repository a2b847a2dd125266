"""The history of a session: its state, and what can be undone and redone. Folding the journal makes it.

Undo puts back the state from before a command and folds again the facts noted since, so the state becomes
what it would be had the command never been given; the clock has gone on meanwhile. Redo gives the command
again, now. The journal keeps all of it.
"""

from __future__ import annotations  # rpds types take no parameters at run time

from collections.abc import Iterable
from datetime import datetime
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace
from rpds import List

from runofshow.core.events import CommandUndone, Entry, Event
from runofshow.core.evolve import evolve, with_withdrawn
from runofshow.core.plan import Plan
from runofshow.core.state import State, first

REDO = "redo"
UNDO = "undo"


class Step(Struct, frozen=True, gc=False):
    """A command that can be undone: its entry and name, the state before it, the facts noted since."""

    entry: Entry
    command: str
    before: State
    facts: tuple[Event, ...] = ()


NOTHING_UNDONE: List[Step] = List()


class History(Struct, frozen=True, gc=False):
    """A session at its last entry."""

    state: State
    done: List[Step] = List()
    undone: List[Step] = List()
    number: int = 0
    at: datetime | None = None

    @classmethod
    def new(cls, plan: Plan) -> History:
        """The history of a session of this plan in which nothing has happened."""
        return cls(State.new(plan))

    @property
    def undoable(self) -> Step | None:
        """The command that undo would take back."""
        return first(self.done) if self.done else None

    @property
    def redoable(self) -> Step | None:
        """The command that redo would give again."""
        return first(self.undone) if self.undone else None

    def after(self, entry: Entry) -> History:
        """The history with one more entry."""
        if entry.command is None:
            return self._noted(entry)
        if entry.command == UNDO:
            return self._undone(entry)
        command, undone = entry.command, NOTHING_UNDONE
        if entry.command == REDO:
            command, undone = first(self.undone).command, self.undone.drop_first()
        step = Step(entry, command, self.state)
        state = reduce(evolve, entry.events, self.state)
        return History(state, self.done.push_front(step), undone, entry.number, entry.at)

    def _noted(self, entry: Entry) -> History:
        state = reduce(evolve, entry.events, self.state)
        done = self.done
        if done:
            step = replace(first(done), facts=first(done).facts + entry.events)
            done = done.drop_first().push_front(step)
        return History(state, done, self.undone, entry.number, entry.at)

    def _undone(self, entry: Entry) -> History:
        step = first(self.done)
        state = with_withdrawn(reduce(evolve, step.facts, step.before), self.state, entry.at)
        done = self.done.drop_first()
        if done and step.facts:
            earlier = replace(first(done), facts=first(done).facts + step.facts)
            done = done.drop_first().push_front(earlier)
        return History(state, done, self.undone.push_front(step), entry.number, entry.at)


def fold(history: History, entries: Iterable[Entry]) -> History:
    """The history after these entries."""
    return reduce(History.after, entries, history)


def undoing(step: Step, now: datetime) -> tuple[Event, ...]:
    """The events of taking a command back."""
    return (CommandUndone(entry=step.entry.number, at=now),)


def redoing(step: Step, now: datetime) -> tuple[Event, ...]:
    """The events of giving a command again."""
    return tuple(replace(event, at=now) for event in step.entry.events)
