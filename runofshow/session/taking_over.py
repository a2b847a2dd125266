"""Taking over: what someone else made of the agenda file comes into the running show, one thing after the
other or all of it. It is given as commands, so each can be undone."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from runofshow.core.adoption import Stays, adopting
from runofshow.core.agenda import Agenda
from runofshow.core.commands import Command
from runofshow.core.difference import Difference, Of, What, differences
from runofshow.core.events import Entry
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


class TakingOver:
    """One other agenda, and what of it is in the show. The rows keep their order and their number."""

    def __init__(self, base: Agenda, theirs: Agenda, history: Callable[[], History]) -> None:
        """`base` is what both come from, settled as `theirs` is."""
        self._base, self._theirs, self._history = base, theirs, history
        self._differences = differences(base, theirs)
        self._given: dict[int, int] = {}
        self._refused: dict[int, Refusal] = {}

    @property
    def theirs(self) -> Agenda:
        """The other agenda."""
        return self._theirs

    def rows(self) -> tuple[Row, ...]:
        """What they did, in an order in which it can be taken over, then what was done here alone."""
        history = self._history()
        present = settled_now(history.state)
        left = {_key(one) for one in differences(present, self._theirs)}
        in_force = {step.entry.number for step in history.done}
        found = reconcile(self._base, present, self._theirs)
        rows = []
        for place, one in enumerate(self._differences):
            against = tuple(each.mine for each in found.conflicts if each.theirs == one)
            reason: Refusal | Stays | None = self._refused.get(place)
            standing = Standing.CONFLICT if against else Standing.OPEN
            stays = adopting(one, self._theirs, present)
            if _key(one) not in left or self._given.get(place) in in_force:
                standing, against, reason = Standing.TAKEN, (), None
            elif isinstance(stays, Stays):
                standing, reason = Standing.STAYS, stays
            elif reason is not None:
                standing = Standing.REFUSED
            rows.append(Row(one, standing, against, reason))
        return (*rows, *(Row(one, Standing.MINE) for one in found.mine))

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
            self._given[place] = outcome.number
        self._refused.pop(place, None)
        return None

    def take_all(self, dispatch: Dispatch) -> int:
        """Take over all that conflicts with nothing done here; how many were. What is refused is tried once
        more when others have been taken over, which may have been in its way."""
        taken = 0
        for standings in ((Standing.OPEN, Standing.REFUSED), (Standing.REFUSED,)):
            for place, row in enumerate(self.rows()):
                if row.standing in standings and not row.against:
                    taken += self.take(place, dispatch) is None
        return taken


def _key(one: Difference) -> Key:
    return (one.what, one.of, one.id, one.field)
