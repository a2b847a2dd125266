"""A block that is longer than its time, and how what is pending in it gives way so that it fits again
(docs/recovery.md); where there is room for it is said by `runofshow.core.room`."""

from datetime import datetime, timedelta

from msgspec import Struct

from runofshow.core.cut import cut, most
from runofshow.core.flag import ZERO
from runofshow.core.leeway import INSTANT, Leeway, outlook
from runofshow.core.plan import PlannedBlock
from runofshow.core.recovery import Change, cut_part, share_rank
from runofshow.core.room import content
from runofshow.core.state import State

FIT = "fit"
"""What is noted of the allotments that gave way, in place of a strategy of the recovery."""


class Fit(Struct, frozen=True):
    """How what is pending in a block gives way to its time: the changes in running order, with which it holds
    exactly; `missing` is what they lack where the shortest times do not let them."""

    changes: tuple[Change, ...]
    missing: timedelta = ZERO

    @property
    def allotments(self) -> tuple[tuple[str, timedelta], ...]:
        """The new allotments, by segment."""
        return tuple((one.segment, one.after) for one in self.changes)


def excess(state: State, block: PlannedBlock) -> timedelta:
    """What a block needs beyond its planned time: the allotments of all in it that is not skipped."""
    return max(content(state, block) - (block.block.end - block.block.start), ZERO)


def too_long(state: State) -> PlannedBlock | None:
    """The first block that is longer than its time, so that no file can be written."""
    return next((block for block in state.plan.blocks if excess(state, block)), None)


def fitting(state: State, block: PlannedBlock, now: datetime) -> Fit:
    """How what is pending in a block gives way in proportion, within what each may: by the same steps as the
    ways back to schedule, and by what is left where no step ends."""
    pending = [one for one in outlook(state, now).pending if one.planned.block == block.index]
    wanted = excess(state, block) // INSTANT
    parts = [cut_part(one, share_rank(position, one)) for position, one in enumerate(pending)]
    given = cut(parts, ((0, min(wanted, most(parts, {})[0])),), {})
    left = wanted - sum(given)
    for position, one in enumerate(pending):
        more = max(min(left, _room(one) - given[position]), -given[position])
        given[position] += more
        left -= more
    changes = tuple(
        Change(one.id, one.allotment, one.allotment - by * INSTANT)
        for one, by in zip(pending, given, strict=True)
        if by
    )
    return Fit(changes, left * INSTANT)


def _room(one: Leeway) -> int:
    return 0 if one.is_protected else (one.allotment - one.shortest) // INSTANT
