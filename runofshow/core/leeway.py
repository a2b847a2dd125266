"""Leeway: how far each pending segment may give way, and how the end of the show hangs on it.

Inside the recovery planner times are whole microseconds relative to the hard out (`micro`): thousands of
segments are weighed against one another each time a command is given.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.agenda import Kind
from runofshow.core.flag import ZERO
from runofshow.core.plan import PlannedBlock, PlannedSegment
from runofshow.core.projection import first_expected
from runofshow.core.state import UNTOUCHED, State, Turn

INSTANT = timedelta.resolution
SHORTEST = timedelta(minutes=1)
USUAL_PRIORITY = 5
SOON_PRIORITY = 3
GIVE_WAY_SOON = frozenset((Kind.REMARKS, Kind.QUESTIONS, Kind.BREAK))


class Leeway(Struct, frozen=True, gc=False):
    """A pending segment: what it needs still, and how far its allotment may go down.

    `shortest` is its shortest acceptable allotment, never above the present one. `given_priority` is what the
    agenda says, else 5; `priority` also knows that remarks, questions and breaks give way before talks.
    """

    planned: PlannedSegment
    need: timedelta
    shortest: timedelta
    is_protected: bool
    is_droppable: bool
    given_priority: int
    priority: int

    @property
    def id(self) -> str:
        return self.planned.segment.id

    @property
    def allotment(self) -> timedelta:
        return self.planned.allotment


class Chain(Struct, frozen=True, gc=False):
    """A run of segments without a gap, from the pending one at `first` to the end of the show.

    It begins `begins` after the hard out (before it: negative). The show ends with the longest of its chains.
    """

    first: int
    begins: timedelta


class HardStart(Struct, frozen=True, gc=False):
    """The pending segments of a block of hard start, from `first` to before `end`.

    None of them begins earlier than `begins` after the hard out.
    """

    first: int
    end: int
    begins: timedelta


class Outlook(Struct, frozen=True):
    """What is still to come, in running order: it `begins` so long after the hard out.

    `rooms` says by how much the allotments of a block that has a `min` may go down together, by its index;
    `here` is the block on air, or before the show the one that it starts with.
    """

    hard_out: datetime
    begins: timedelta
    pending: tuple[Leeway, ...]
    hard_starts: tuple[HardStart, ...]
    rooms: dict[int, timedelta]
    here: PlannedBlock

    def chains(self, gone: frozenset[int] = frozenset()) -> list[Chain]:
        """The chains that make up the end of the show, with the segments at these positions gone: a block of
        which nothing is left holds up nothing."""
        found = [Chain(0, self.begins)]
        for one in self.hard_starts:
            if all(position in gone for position in range(one.first, one.end)):
                continue
            if one.first:
                found.append(Chain(one.first, one.begins))
            else:
                found = [Chain(0, max(self.begins, one.begins))]
        return found

    def overs(self, needs: Sequence[int], gone: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
        """By how much each chain ends after the hard out with these needs of the pending segments, in
        microseconds: its first position with that."""
        left, stop, found = 0, len(needs), []
        for chain in reversed(self.chains(gone)):
            left += sum(needs[chain.first : stop])
            stop = chain.first
            found.append((chain.first, chain.begins // INSTANT + left))
        return found[::-1]

    def over(self, needs: Sequence[int], gone: frozenset[int] = frozenset()) -> int:
        """The expected end less the hard out with these needs of the pending segments, in microseconds."""
        return max(by for _, by in self.overs(needs, gone))


def outlook(state: State, now: datetime) -> Outlook:
    """What is still to come of a show that has not ended, at an instant of the steady clock."""
    plan, order = state.plan, state.order
    hard_out = plan.agenda.event.hard_out
    calendar = state.calendar(now)
    if state.on_air is None:
        begins, ids = first_expected(state, calendar), iter(order.ids)
    else:
        begins = calendar + max(state.remaining(state.on_air, now), ZERO)
        ids = order.after(state.on_air)
    records = state.records.get
    pending: list[Leeway] = []
    hard_starts: list[HardStart] = []
    block = None
    for segment_id in ids:
        record = records(segment_id, UNTOUCHED)
        if record.turn is not Turn.PENDING:
            continue
        planned = plan.segments[segment_id]
        if planned.block != block:
            block = planned.block
            holder = plan.blocks[block]
            if holder.has_hard_start:
                first = len(pending)
                hard_starts.append(HardStart(first, first, holder.block.start - hard_out))
        pending.append(_leeway(planned, holder, record.spent, record.added))
        if holder.has_hard_start:
            hard_starts[-1] = replace(hard_starts[-1], end=len(pending))
    if state.on_air is not None:
        here = plan.block_of(state.on_air)
    else:
        here = plan.blocks[pending[0].planned.block if pending else 0]
    return Outlook(hard_out, begins - hard_out, tuple(pending), tuple(hard_starts), _rooms(state), here)


def _leeway(planned: PlannedSegment, holder: PlannedBlock, spent: timedelta, added: timedelta) -> Leeway:
    segment, block, allotment = planned.segment, holder.block, planned.allotment
    shortest = segment.min
    if shortest is None:
        shortest = max(planned.wanted * 3 // 5, SHORTEST)
    protected = segment.protected
    if protected is None:
        protected = bool(block.protected) and not segment.droppable
    droppable = block.droppable if segment.droppable is None else segment.droppable
    given = block.priority if segment.priority is None else segment.priority
    usual = SOON_PRIORITY if segment.kind in GIVE_WAY_SOON else USUAL_PRIORITY
    return Leeway(
        planned,
        max(allotment + added - spent, ZERO),
        min(max(shortest, spent - added), allotment),
        protected,
        bool(droppable) and not protected,
        given or USUAL_PRIORITY,
        given or usual,
    )


def _rooms(state: State) -> dict[int, timedelta]:
    rooms = {}
    for planned in state.plan.blocks:
        if planned.block.min is not None:
            there = [one.allotment for one in planned.segments if state.turn(one.id) is not Turn.SKIPPED]
            rooms[planned.index] = max(sum(there, ZERO) - planned.block.min, ZERO)
    return rooms
