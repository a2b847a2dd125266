"""Taking over: what someone else made of the agenda file comes into the running show, one thing after the
other or all of it. It is given as commands, so each can be undone."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import reduce
from typing import TypeAlias

from msgspec import Struct

from runofshow.core.adoption import Stays, adopting
from runofshow.core.agenda import Agenda
from runofshow.core.commands import Command
from runofshow.core.decide import decide
from runofshow.core.difference import Difference, Of, Place, What, differences
from runofshow.core.events import Entry
from runofshow.core.evolve import evolve
from runofshow.core.history import History
from runofshow.core.reconciliation import reconcile
from runofshow.core.refusal import Refusal
from runofshow.core.settled import settled_now

Dispatch = Callable[[Command], Entry | Refusal]
Key: TypeAlias = tuple[What, Of, str, str]


class Standing(StrEnum):
    """How one difference to the file stands to the show."""

    OPEN = "open"
    CONFLICT = "conflict"
    TAKEN = "taken"
    REFUSED = "refused"
    STAYS = "stays"
    MINE = "mine"


class Row(Struct, frozen=True):
    """A difference and how it stands; `against` is what was done here that it conflicts with, `reason` why
    it was not taken over or cannot be."""

    difference: Difference
    standing: Standing
    against: tuple[Difference, ...] = ()
    reason: Refusal | Stays | None = None

    @property
    def can_be_taken(self) -> bool:
        return self.standing in (Standing.OPEN, Standing.CONFLICT, Standing.REFUSED)

    @property
    def brings_back(self) -> bool:
        """Whether taking it over brings back what was removed here."""
        return self.difference.what is not What.REMOVED and any(
            one.what is What.REMOVED and one.of in (Of.SEGMENT, Of.BLOCK) for one in self.against
        )


class TakingOver:
    """One other agenda, and what of it is in the show. The rows keep their order and their number."""

    def __init__(self, base: Agenda, theirs: Agenda, history: Callable[[], History]) -> None:
        """`base` is what both come from, settled as `theirs` is."""
        self._base, self._theirs, self._history = base, theirs, history
        self._differences = differences(base, theirs)
        self._refused: dict[int, Refusal] = {}

    @property
    def theirs(self) -> Agenda:
        """The other agenda."""
        return self._theirs

    @property
    def is_begun(self) -> bool:
        """Whether any of it is in the show."""
        return any(row.standing is Standing.TAKEN for row in self.rows())

    def rows(self) -> tuple[Row, ...]:
        """What they did, in an order in which it can be taken over, then what was done here alone."""
        present = settled_now(self._history().state)
        found = reconcile(self._base, present, self._theirs)
        against: dict[Key, list[Difference]] = {}
        for conflict in found.conflicts:
            against.setdefault(_key(conflict.theirs), []).append(conflict.mine)
        left = {_key(one) for one in (*found.theirs, *found.along)} | against.keys()
        rows = []
        for place, one in enumerate(self._differences):
            if _key(one) in left:
                rows.append(self._row(place, tuple(against.get(_key(one), ())), present))
            else:
                rows.append(Row(one, Standing.TAKEN))
        return (*rows, *(Row(one, Standing.MINE) for one in found.mine))

    def _row(self, place: int, against: tuple[Difference, ...], present: Agenda) -> Row:
        one, refused = self._differences[place], self._refused.get(place)
        stays = adopting(one, self._theirs, present)
        if isinstance(stays, Stays):
            return Row(one, Standing.STAYS, against, stays)
        if against:
            return Row(one, Standing.CONFLICT, against, refused)
        return Row(one, Standing.OPEN if refused is None else Standing.REFUSED, reason=refused)

    def commands(self, place: int) -> tuple[Command, ...]:
        """The commands by which what stands in this row would be taken over now; none where it cannot be."""
        if place >= len(self._differences):
            return ()
        commands = adopting(self._differences[place], self._theirs, settled_now(self._history().state))
        return () if isinstance(commands, Stays) else commands

    def take(self, place: int, dispatch: Dispatch) -> Refusal | Stays | None:
        """Take over what stands in this row; None, or why it was not."""
        one = self._differences[place]
        commands = adopting(one, self._theirs, settled_now(self._history().state))
        if isinstance(commands, Stays):
            return commands
        for command in commands:
            outcome = dispatch(command)
            if isinstance(outcome, Refusal):
                self._refused[place] = outcome
                return outcome
        self._refused.pop(place, None)
        return None

    def take_all(self, dispatch: Dispatch) -> int:
        """Take over all that conflicts with nothing done here; how many were. What is refused is tried once
        more when others have been taken over, which may have been in its way. Nothing is removed as long as
        what may be there for it is not in the show, unless that can come once it is removed."""
        # What is taken over moves other things too: that is nothing that was done here.
        conflicts = {place for place, row in enumerate(self.rows()) if row.against}
        taken: set[int] = set()
        while True:
            before = len(taken)
            rows = self.rows()
            left = [p for p, row in enumerate(rows) if row.can_be_taken and p not in conflicts | taken]
            waiting = [place for place in left if _waits(rows[place], rows)]
            for place in left:
                if place not in waiting and self.take(place, dispatch) is None:
                    taken.add(place)
            if len(taken) == before and self._has_room_without(waiting, left):
                taken.update(place for place in waiting if self.take(place, dispatch) is None)
            if len(taken) == before:
                return before

    def _has_room_without(self, waiting: Sequence[int], left: Sequence[int]) -> bool:
        """Whether all that is left would be accepted once these have been removed."""
        history = self._history()
        state, now = history.state, history.at or self._theirs.event.start
        for place in (*waiting, *(one for one in left if one not in waiting)):
            commands = adopting(self._differences[place], self._theirs, settled_now(state))
            for command in () if isinstance(commands, Stays) else commands:
                outcome = decide(state, command, now)
                if isinstance(outcome, Refusal):
                    return False
                state = reduce(evolve, outcome.events, state)
        return bool(waiting)


def _waits(row: Row, rows: Iterable[Row]) -> bool:
    """Whether something is to go of whose coming elsewhere nothing has come yet: a block that was added, or a
    segment that was added to the block, moved into it or out of it."""
    gone = row.difference
    if gone.what is not What.REMOVED or gone.of is Of.EVENT:
        return False
    block = gone.id if gone.of is Of.BLOCK else gone.where.block if gone.where else None
    for other in rows:
        coming = other.difference
        if not other.can_be_taken or other.against or coming.what not in (What.ADDED, What.MOVED):
            continue
        if coming.of is Of.BLOCK and coming.what is What.ADDED:
            return True
        places = (coming.before, coming.after, coming.where)
        if coming.of is Of.SEGMENT and any(isinstance(one, Place) and one.block == block for one in places):
            return True
    return False


def _key(one: Difference) -> Key:
    return (one.what, one.of, one.id, one.field)
