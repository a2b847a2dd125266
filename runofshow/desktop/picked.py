"""What is picked in the running order, and the commands that add, copy, take out and move it."""

from datetime import datetime, timedelta

from msgspec import Struct

from runofshow.core import commands as c
from runofshow.core.commands import Command
from runofshow.core.plan import PlannedBlock
from runofshow.core.projection import BlockView, Projection, SegmentView

A_BLOCK = timedelta(minutes=10)


class Place(Struct, frozen=True):
    """Where a segment goes: into a block, before another of its segments, else last."""

    block: str
    before: str | None = None


class Picked(Struct, frozen=True):
    """The rows that are selected, in running order, and the one that has the focus among them.

    A block that alone is picked is meant with all its segments; where segments are picked with it, what is
    done is done to them, and the block stays."""

    segments: tuple[SegmentView, ...] = ()
    blocks: tuple[BlockView, ...] = ()
    current: SegmentView | None = None

    @property
    def segment_ids(self) -> tuple[str, ...]:
        return tuple(view.id for view in self.segments)

    @property
    def all_ids(self) -> tuple[str, ...]:
        """The ids of everything that is selected."""
        return (*(view.id for view in self.blocks), *self.segment_ids)

    @property
    def only_block(self) -> BlockView | None:
        """The block that alone is picked."""
        return self.blocks[0] if len(self.blocks) == 1 and not self.segments else None

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks in what is picked."""
        named = (speaker for view in self.segments for speaker in view.planned.segment.speakers)
        return tuple(dict.fromkeys(named))

    @property
    def people(self) -> tuple[str, ...]:
        """Whose details are meant: who speaks in what is picked, or who moderates the only block."""
        if self.only_block is not None:
            moderator = self.only_block.planned.block.moderator
            return () if moderator is None else (moderator,)
        return self.speakers


def place_behind(projection: Projection, picked: Picked) -> Place:
    """Where something new goes: behind what is picked, else behind what is on air, else at the end."""
    if picked.only_block is not None:
        return Place(picked.only_block.id)
    view = picked.segments[-1] if picked.segments else None
    if view is None and projection.on_air is not None:
        view = projection.on_air.view
    if view is None:
        return Place(projection.blocks[-1].id)
    block = projection.blocks[view.planned.block]
    return Place(block.id, _following(block, view.id))


def start_at(projection: Projection, place: Place) -> datetime:
    """When a segment that goes to a place is expected to start."""
    start = projection.now
    for block in projection.blocks:
        for view in block.segments:
            if view.id == place.before and view.expected_start is not None:
                return view.expected_start
            if view.id == place.before:
                return start
            start = view.expected_end or start
        if block.id == place.block:
            planned = block.planned.block
            return max(start, planned.start) if planned.hard_start or not block.planned.index else start
    return start


def copying(picked: Picked) -> Command | None:
    """The command that puts a copy behind what is picked."""
    if picked.only_block is not None:
        return c.DuplicateBlock(picked.only_block.id)
    return c.DuplicateSegments(picked.segment_ids) if picked.segments else None


def removing(picked: Picked) -> Command | None:
    """The command that takes out what is picked."""
    if picked.only_block is not None:
        return c.RemoveBlock(picked.only_block.id)
    return c.RemoveSegments(picked.segment_ids) if picked.segments else None


def moving(projection: Projection, picked: Picked, step: int) -> Command | None:
    """The command that moves what is picked one place up (−1) or down (1), over the edge of a block too;
    None at the edge of the running order."""
    if picked.only_block is not None:
        return _moving_block(projection, picked.only_block, step)
    if not picked.segments:
        return None
    place = _place_above(projection, picked) if step < 0 else _place_below(projection, picked)
    return None if place is None else _moving_to(picked.segment_ids, place)


def dropping(projection: Projection, picked: Picked, row: int) -> Command | None:
    """The command that moves what is picked to stand before a row of the running order, in which every block
    has a row and then each of its segments."""
    if picked.only_block is not None:
        return _dropping_block(projection, picked.only_block, row)
    if not picked.segments:
        return None
    before = 0
    for number, block in enumerate(projection.blocks):
        following = before + 1 + len(block.segments)
        if row == before and number:
            return _moving_to(picked.segment_ids, Place(projection.blocks[number - 1].id))
        if row < following:
            at = max(row - before - 1, 0)
            name = block.segments[at].id if at < len(block.segments) else None
            return _moving_to(picked.segment_ids, Place(block.id, name))
        before = following
    return _moving_to(picked.segment_ids, Place(projection.blocks[-1].id))


def _moving_to(segments: tuple[str, ...], place: Place) -> Command:
    return c.MoveSegments(segments=segments, block=place.block, before=place.before)


def _place_above(projection: Projection, picked: Picked) -> Place | None:
    first = picked.segments[0]
    block = projection.blocks[first.planned.block]
    ids = [view.id for view in block.segments]
    at = ids.index(first.id)
    if at:
        return Place(block.id, ids[at - 1])
    above = block.planned.index - 1
    return Place(projection.blocks[above].id) if above >= 0 else None


def _place_below(projection: Projection, picked: Picked) -> Place | None:
    last = picked.segments[-1]
    block = projection.blocks[last.planned.block]
    following = _following(block, last.id)
    if following is not None:
        return Place(block.id, _following(block, following))
    below = block.planned.index + 1
    if below == len(projection.blocks):
        return None
    target = projection.blocks[below]
    return Place(target.id, target.segments[0].id if target.segments else None)


def _following(block: BlockView, segment: str) -> str | None:
    """The segment of the block behind this one."""
    ids = [view.id for view in block.segments]
    behind = ids[ids.index(segment) + 1 :]
    return behind[0] if behind else None


def _moving_block(projection: Projection, block: BlockView, step: int) -> Command | None:
    blocks = projection.blocks
    at = block.planned.index + (step if step < 0 else step + 1)
    if at < 0 or at > len(blocks):
        return None
    return c.MoveBlock(block.id, blocks[at].id if at < len(blocks) else None)


def _dropping_block(projection: Projection, block: BlockView, row: int) -> Command:
    """Dropped among the segments of a block it goes before or behind that, whichever is nearer."""
    before = 0
    for other in projection.blocks:
        length = 1 + len(other.segments)
        if row <= before + length // 2:
            return c.MoveBlock(block.id, other.id)
        before += length
    return c.MoveBlock(block.id, None)


def room_behind(projection: Projection, block: PlannedBlock) -> tuple[PlannedBlock, timedelta]:
    """The block behind which a new one finds room from this one on, and how much: the first gap of ten
    minutes or what there is at the end; nothing where the slot is full."""
    blocks = [view.planned for view in projection.blocks]
    ends = [*(other.block.start for other in blocks[1:]), projection.slot.hard_out]
    for other, end in zip(blocks[block.index :], ends[block.index :], strict=True):
        room = end - other.block.end
        if room >= timedelta(minutes=1):
            return other, min(room, A_BLOCK)
    return block, timedelta()
