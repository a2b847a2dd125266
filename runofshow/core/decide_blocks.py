"""What an edit of the blocks leads to. Refusals are raised (`runofshow.core.edit_rules`)."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import edit_rules as rules
from runofshow.core import events as e
from runofshow.core.agenda import Block
from runofshow.core.changes import BlockChanges
from runofshow.core.edit_rules import refuse
from runofshow.core.fit import FIT, fitting
from runofshow.core.flag import ZERO
from runofshow.core.identifiers import slug
from runofshow.core.plan import SECOND, PlannedBlock
from runofshow.core.refusal import Reason
from runofshow.core.replan import changed
from runofshow.core.room import Part, behind, has_been_on_air, latest, moved, room
from runofshow.core.state import State

# What is given of a new block as it is.
GIVEN = ("title", "moderator", "hard_start", "note", "min", "protected", "droppable", "priority")


def _add_block(state: State, command: c.AddBlock, now: datetime) -> tuple[e.Event, ...]:
    rules.check_times(state, command.start, command.end)
    rules.check_room(state, segments=len(command.segments), blocks=1)
    new, ids = rules.newcomers(state, command.people)
    about = BlockChanges(**{name: getattr(command, name) for name in GIVEN})
    about = rules.checked(state, about, ids)
    title = about.title or refuse(Reason.NO_TITLE)
    blocks = state.plan.blocks
    place = sum(planned.block.start < command.start for planned in blocks)
    if place <= rules.air_block(state):
        refuse(Reason.PLACE_PASSED)
    events: list[e.Event] = [e.PeopleAdded(people=new, at=now)] if new else []
    if place and blocks[place - 1].block.end > command.start:
        events.append(timed(blocks[place - 1], now, end=command.start))
    for planned in blocks[place:]:
        if planned.block.start < command.end:
            if planned.block.end <= command.end:
                refuse(Reason.NO_ROOM, planned.block.title)
            events.append(timed(planned, now, start=command.end))
    block = Block(
        id=rules.block_identifiers(state, [command.id]).unique(command.id or slug(command.title, "block", 5)),
        start=command.start,
        end=command.end,
        segments=(),
        **changed(about) | {"title": title, "moderator": about.moderator or None},
    )
    rules.check_giving_way(block, block.end - block.start, block.title)
    events.append(e.BlockAdded(block=block, before=_id_at(blocks, place), at=now))
    again = [given.id for given, _ in command.segments] if command.id else []
    identifiers = rules.segment_identifiers(state, again)
    for given, allotment in command.segments:
        rules.check_allotment(allotment)
        segment = rules.checked(state, given, ids)
        name = identifiers.unique(rules.wanted_id(state, segment, new))
        rules.check_giving_way(segment, allotment, segment.title or name)
        segment = replace(segment, id=name, duration=allotment)
        events.append(e.SegmentAdded(block=block.id, segment=segment, allotment=allotment, at=now))
    return tuple(events)


def timed(
    planned: PlannedBlock,
    now: datetime,
    start: datetime | UnsetType = UNSET,
    end: datetime | UnsetType = UNSET,
) -> e.BlockEdited:
    """A block gets another planned start or end; its shortest time follows a shorter one down."""
    return e.BlockEdited(
        block=planned.id, changes=_lowered(planned, BlockChanges(start=start, end=end)), at=now
    )


def _lowered(planned: PlannedBlock, changes: BlockChanges) -> BlockChanges:
    """The changes of a block, with its shortest time where that follows a shorter planned time down."""
    block = replace(planned.block, **changed(changes))
    lasts = block.end - block.start
    if rules.shortest_follows(block, lasts, changed(changes)):
        return replace(changes, min=lasts)
    return changes


def _id_at(blocks: tuple[PlannedBlock, ...], place: int) -> str | None:
    return blocks[place].id if place < len(blocks) else None


def _edit_block(state: State, command: c.EditBlock, now: datetime) -> tuple[e.Event, ...]:
    planned = rules.known_block(state, command.block)
    new, ids = rules.newcomers(state, command.people)
    changes = rules.checked(state, command.changes, ids)
    given = changed(changes)
    if given.get("title") == "":
        refuse(Reason.NO_TITLE)
    if all(getattr(planned.block, name) == value for name, value in given.items()):
        refuse(Reason.NOTHING_TO_CHANGE)
    start, end = given.get("start", planned.block.start), given.get("end", planned.block.end)
    pushed: list[e.BlockEdited] = []
    if (start, end) != (planned.block.start, planned.block.end):
        if planned.index < rules.air_block(state):
            refuse(Reason.PLACE_PASSED)
        if command.push:
            pushed = _pushed(state, planned, end, now)
        _check_new_times(state, planned, start, end, is_pushing=command.push)
    changes = _lowered(planned, changes)
    rules.check_giving_way(replace(planned.block, **changed(changes)), end - start, planned.block.title)
    edited = e.BlockEdited(block=planned.id, changes=changes, at=now)
    return (*([e.PeopleAdded(people=new, at=now)] if new else []), *pushed, edited)


def _pushed(state: State, planned: PlannedBlock, end: datetime, now: datetime) -> list[e.BlockEdited]:
    """The blocks behind one move later as far as its new end asks, when what is free has been used up."""
    others, hard_out = behind(state, planned), state.plan.agenda.event.hard_out
    most = latest(others, hard_out)
    if end > most:
        refuse(Reason.NO_ROOM_BEHIND, most.isoformat())
    first = Part(planned, end, end, ZERO, stays=True)
    return _retimed(moved((first, *others), hard_out), now)


def _retimed(parts: Iterable[Part], now: datetime) -> list[e.BlockEdited]:
    """Blocks get other planned times, each of which says only what is new."""
    return [
        timed(
            one.planned,
            now,
            start=UNSET if one.start == one.planned.block.start else one.start,
            end=UNSET if one.end == one.planned.block.end else one.end,
        )
        for one in parts
    ]


def _make_room(state: State, command: c.MakeRoom, now: datetime) -> tuple[e.Event, ...]:
    planned = rules.known_block(state, command.block)
    found = room(state, planned)
    if found.missing:
        refuse(Reason.NO_ROOM_AROUND, planned.block.title)
    return tuple(_retimed(found.moved, now)) or refuse(Reason.NOTHING_TO_CHANGE)


def _fit_block(state: State, command: c.FitBlock, now: datetime) -> tuple[e.Event, ...]:
    planned = rules.known_block(state, command.block)
    fit = fitting(state, planned, now)
    if fit.missing:
        refuse(Reason.CANNOT_FIT, planned.block.title)
    if not fit.changes:
        refuse(Reason.NOTHING_TO_CHANGE)
    return (e.AllotmentsChanged(strategy=FIT, allotments=fit.allotments, at=now),)


def _check_new_times(
    state: State, planned: PlannedBlock, start: datetime, end: datetime, *, is_pushing: bool = False
) -> None:
    if start != planned.block.start and has_been_on_air(state, planned):
        refuse(Reason.HAS_BEEN_ON_AIR, planned.block.title)
    rules.check_times(state, start, end)
    for other in state.plan.blocks:
        if other.index < planned.index and other.block.end > start:
            refuse(Reason.BLOCKS_OVERLAP, other.block.title)
        if other.index > planned.index and other.block.start < end and not is_pushing:
            refuse(Reason.BLOCKS_OVERLAP, other.block.title)


def _duplicate_block(state: State, command: c.DuplicateBlock, now: datetime) -> tuple[e.Event, ...]:
    """The copy takes the planned time that is free behind the block, else the second half of the block's."""
    planned = rules.known_block(state, command.block)
    if planned.index < rules.air_block(state):
        refuse(Reason.PLACE_PASSED)
    rules.check_room(state, segments=len(planned.segments), blocks=1)
    block, blocks = planned.block, state.plan.blocks
    following = _id_at(blocks, planned.index + 1)
    free = state.plan.agenda.event.hard_out if following is None else blocks[planned.index + 1].block.start
    start, end = block.end, min(block.end + (block.end - block.start), free)
    events: list[e.Event] = []
    if end - start < SECOND:
        start, end = block.start + (block.end - block.start) // 2 // SECOND * SECOND, block.end
        if start == block.start:
            refuse(Reason.NO_ROOM, block.title)
        events.append(timed(planned, now, end=start))
    name = rules.block_identifiers(state).unique(block.id)
    copy = replace(block, id=name, start=start, end=end, segments=())
    if rules.shortest_follows(copy, end - start, {}):
        copy = replace(copy, min=end - start)
    events.append(e.BlockAdded(block=copy, before=following, at=now))
    identifiers = rules.segment_identifiers(state)
    for each in planned.segments:
        segment = rules.copy_of(state, each, identifiers.unique(each.id))
        events.append(e.SegmentAdded(block=name, segment=segment, allotment=each.allotment, at=now))
    return tuple(events)


def _remove_block(state: State, command: c.RemoveBlock, now: datetime) -> tuple[e.Event, ...]:
    planned = rules.known_block(state, command.block)
    if has_been_on_air(state, planned):
        refuse(Reason.HAS_BEEN_ON_AIR, planned.block.title)
    if planned.index < rules.air_block(state):
        refuse(Reason.PLACE_PASSED)
    if len(state.plan.blocks) == 1:
        refuse(Reason.LAST_BLOCK)
    return (e.BlockRemoved(block=planned.id, at=now),)


def _move_block(state: State, command: c.MoveBlock, now: datetime) -> tuple[e.Event, ...]:
    """The blocks between the two places follow: each keeps its length, and the gaps stay where they are."""
    moved = rules.known_block(state, command.block)
    before = None if command.before is None else rules.known_block(state, command.before)
    if has_been_on_air(state, moved):
        refuse(Reason.HAS_BEEN_ON_AIR, moved.block.title)
    blocks = state.plan.blocks
    place = len(blocks) if before is None else before.index
    if place in (moved.index, moved.index + 1):
        refuse(Reason.NOTHING_TO_CHANGE)
    if min(place, moved.index) <= rules.air_block(state):
        refuse(Reason.PLACE_PASSED)
    old = blocks[min(place, moved.index) : max(place, moved.index + 1)]
    rest = [planned for planned in old if planned is not moved]
    new = [*rest, moved] if place > moved.index else [moved, *rest]
    events: list[e.Event] = [e.BlockMoved(block=moved.id, before=command.before, at=now)]
    start = old[0].block.start
    for at, planned in enumerate(new):
        end = start + (planned.block.end - planned.block.start)
        events.append(timed(planned, now, start=start, end=end))
        if at + 1 < len(old):
            start = end + (old[at + 1].block.start - old[at].block.end)
    return tuple(events)


DECIDE_BLOCKS: dict[type[c.Command], Callable[[State, Any, datetime], tuple[e.Event, ...]]] = {
    c.AddBlock: _add_block,
    c.EditBlock: _edit_block,
    c.FitBlock: _fit_block,
    c.MakeRoom: _make_room,
    c.DuplicateBlock: _duplicate_block,
    c.RemoveBlock: _remove_block,
    c.MoveBlock: _move_block,
}
