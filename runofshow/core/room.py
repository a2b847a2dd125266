"""Room: planned times with which every block holds what is planned in it, moving as little as can be.

What is free anywhere counts: behind a block, between blocks, and within one that holds less than its time. A
hard start that anything waits for stays, and so does the slot.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.flag import ZERO
from runofshow.core.plan import SECOND, PlannedBlock
from runofshow.core.state import State, Turn


class Part(Struct, frozen=True):
    """A block as it is planned: what it needs of its time, and whether its start stays where it is."""

    planned: PlannedBlock
    start: datetime
    end: datetime
    need: timedelta
    stays: bool


class Room(Struct, frozen=True):
    """The room that there is for a block with others: the blocks whose planned times move, in running order.

    `missing` is what they are too long up to `until`, a hard start or the hard out, where they do not fit:
    then none moves.
    """

    moved: tuple[Part, ...]
    missing: timedelta
    until: datetime


def content(state: State, block: PlannedBlock) -> timedelta:
    """The time that a block takes by what is in it and not skipped, in whole seconds, as a file says it."""
    there = (one.allotment for one in block.segments if state.turn(one.id) is not Turn.SKIPPED)
    return sum((allotment // SECOND * SECOND for allotment in there), ZERO)


def has_been_on_air(state: State, planned: PlannedBlock) -> bool:
    """Whether anything of a block is on air or was."""
    return any(state.has_been_on_air(segment.id) for segment in planned.segments)


def room(state: State, block: PlannedBlock) -> Room:
    """The room for a block that is longer than its time.

    What has been on air keeps its start if that will do. If not, it may move too, as the block that it
    followed may be done and longer than its time: these are times of a plan that people changed on purpose.
    So may, last of all, a hard start for which nothing waits any more.
    """
    hard_out = state.plan.agenda.event.hard_out
    parts = [part(state, one) for one in state.plan.blocks]
    begun = [has_been_on_air(state, one.planned) for one in parts]
    gone = [has and not _has_pending(state, one.planned) for one, has in zip(parts, begun, strict=True)]
    for staying in (
        [one.stays or has for one, has in zip(parts, begun, strict=True)],
        [one.stays for one in parts],
        [one.stays and not has for one, has in zip(parts, gone, strict=True)],
    ):
        tried = [replace(one, stays=stays) for one, stays in zip(parts, staying, strict=True)]
        found = _room(tried, block.index, hard_out)
        if not found.missing:
            break
    return found


def _has_pending(state: State, planned: PlannedBlock) -> bool:
    return any(state.turn(segment.id) is Turn.PENDING for segment in planned.segments)


def part(state: State, planned: PlannedBlock) -> Part:
    """A block with what it needs: what is in it, and no less than its shortest time. An empty one keeps its
    length, since it is for what is still to come. The show begins when its first block does."""
    block = planned.block
    least = max(block.min or ZERO, SECOND)
    need = max(content(state, planned), least) if planned.segments else block.end - block.start
    return Part(planned, block.start, block.end, need, planned.has_hard_start)


def behind(state: State, planned: PlannedBlock) -> list[Part]:
    """The blocks behind one, none of which needs more than the time that it has."""
    found = [part(state, one) for one in state.plan.blocks[planned.index + 1 :]]
    return [
        replace(
            one,
            need=min(one.need, one.end - one.start),
            stays=one.stays or has_been_on_air(state, one.planned),
        )
        for one in found
    ]


def latest(parts: Sequence[Part], until: datetime) -> datetime:
    """How late what stands before these blocks can end, so that they end in time."""
    for one in reversed(parts):
        until = one.start if one.stays else until - one.need
    return until


def moved(parts: Sequence[Part], until: datetime) -> tuple[Part, ...]:
    """Those of these blocks, the start of whose first stays, that move so that they hold what they need.

    Forward, a block begins where it is pushed to by the one before it, and ends later when what is free in it
    is used up. Where that passes the end of all, those behind begin earlier, into what is free before them.
    """
    times: list[tuple[datetime, datetime]] = []
    at = parts[0].start
    for one in parts:
        start = one.start if one.stays else max(one.start, at)
        at = max(one.end, start + one.need)
        times.append((start, at))
    for place in reversed(range(len(parts))):
        start, end = times[place]
        end = min(end, until)
        until = min(start, end - parts[place].need)
        times[place] = until, end
    return tuple(
        replace(one, start=start, end=end)
        for one, (start, end) in zip(parts, times, strict=True)
        if (start, end) != (one.start, one.end)
    )


def _room(parts: Sequence[Part], index: int, hard_out: datetime) -> Room:
    """The room between the last start that stays, up to the block at this place, and the next one."""
    fixed = [place for place, one in enumerate(parts) if place == 0 or one.stays]
    first, stop = next((one, after) for one, after in pairwise((*fixed, len(parts))) if one <= index < after)
    until = parts[stop].start if stop < len(parts) else hard_out
    among = parts[first:stop]
    missing = max(sum((one.need for one in among), ZERO) - (until - among[0].start), ZERO)
    return Room(() if missing else moved(among, until), missing, until)
