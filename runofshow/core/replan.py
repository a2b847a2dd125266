"""Plans anew: the plan after an edit of the running order. A plan knows its agenda, which is kept in step.

No time moves unless someone moved it: every other allotment stays, and a block's own planned times too. What
follows in a block whose allotments or order changed is laid out anew behind what has been on air, which keeps
its planned times.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from msgspec import UNSET
from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Block, Person, Segment
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from runofshow.core.flag import ZERO
from runofshow.core.plan import Plan, PlannedBlock, PlannedSegment, allot, warnings_for

Kept = Callable[[str], bool]
"""Whether the segment with this id has been on air, so that its planned times stay."""


def changed(changes: SegmentChanges | BlockChanges | EventChanges | PersonChanges) -> dict[str, Any]:
    """What is set, by name."""
    values = ((name, getattr(changes, name)) for name in changes.__struct_fields__)
    return {name: value for name, value in values if value is not UNSET}


def after_edit(plan: Plan, segments: Iterable[str], changes: SegmentChanges, kept: Kept) -> Plan:
    """The plan with the same changes made of each of these segments."""
    given = changed(changes)
    allotment = given.pop("allotment", None)

    def edited(planned: PlannedSegment) -> PlannedSegment:
        segment = replace(planned.segment, **given)
        time = planned.allotment if allotment is None else allotment
        wanted = planned.wanted if allotment is None else allotment
        return _allotted(plan.agenda, replace(planned, segment=segment, wanted=wanted), time)

    after = _with_each(plan, dict.fromkeys(segments, edited), None if allotment is None else kept)
    return _with_told(after) if "speakers" in given else after


def after_allotments(plan: Plan, allotments: dict[str, timedelta], kept: Kept) -> Plan:
    """The plan with these allotments; those that people gave stay known."""

    def allotted(planned: PlannedSegment) -> PlannedSegment:
        return _allotted(plan.agenda, planned, allotments[planned.id])

    return _with_each(plan, dict.fromkeys(allotments, allotted), kept)


def after_sharing(plan: Plan, parts: dict[str, timedelta], kept: Kept) -> Plan:
    """The plan in which each of these segments has so much more, or less, of the time that people give it."""

    def given(planned: PlannedSegment) -> PlannedSegment:
        part = parts[planned.id]
        return _allotted(
            plan.agenda, replace(planned, wanted=planned.wanted + part), planned.allotment + part
        )

    return _with_each(plan, dict.fromkeys(parts, given), kept)


def after_swap(plan: Plan, segments: Iterable[str], person: str, by: str) -> Plan:
    """The plan in which another person speaks in these segments instead of one."""

    def swapped(planned: PlannedSegment) -> PlannedSegment:
        speakers = dict.fromkeys(by if one == person else one for one in planned.segment.speakers)
        return replace(planned, segment=replace(planned.segment, speakers=tuple(speakers)))

    return _with_told(_with_each(plan, dict.fromkeys(segments, swapped)))


def after_telling(plan: Plan, starts: dict[str, datetime]) -> Plan:
    """The plan that knows when the speakers of these segments were told they would start."""

    def told(planned: PlannedSegment) -> PlannedSegment:
        start = starts[planned.id]
        return replace(planned, told=planned.told | dict.fromkeys(planned.segment.speakers, start))

    return _with_each(plan, dict.fromkeys(starts, told))


def after_adding(
    plan: Plan, block: str, segment: Segment, allotment: timedelta, before: str | None, kept: Kept
) -> Plan:
    """The plan with one more segment in a block: before another of its segments, else last."""
    target = plan.blocks[index_of(plan, block)]
    new = PlannedSegment(
        segment=replace(segment, duration=allotment, weight=Decimal(1)),
        block=target.index,
        allotment=allotment,
        wanted=allotment,
        start=target.block.start,
        end=target.block.start,
        told={},
        warnings=warnings_for(plan.agenda, segment, allotment),
    )
    laid = _laid(target, _inserted(target.segments, (new,), before), kept)
    told = {
        one.id: replace(one, told=dict.fromkeys(one.segment.speakers, one.start)) for one in laid.segments
    }
    segments = tuple(told[one.id] if one.id == segment.id else one for one in laid.segments)
    return _with_blocks(plan, {target.index: replace(laid, segments=segments)})


def after_removing(plan: Plan, segments: Iterable[str], kept: Kept) -> Plan:
    """The plan without these segments."""
    gone = set(segments)
    blocks = {}
    for index in {plan.segments[segment].block for segment in gone}:
        rest = [planned for planned in plan.blocks[index].segments if planned.id not in gone]
        blocks[index] = _laid(plan.blocks[index], rest, kept)
    return _with_blocks(plan, blocks)


def after_moving(plan: Plan, segments: Sequence[str], block: str, before: str | None, kept: Kept) -> Plan:
    """The plan with these segments, in this order, in a block: before another of its segments, else last."""
    gone, index = set(segments), index_of(plan, block)
    moved = [plan.segments[segment] for segment in segments]
    blocks = {}
    for touched in {index, *(planned.block for planned in moved)}:
        rest = [planned for planned in plan.blocks[touched].segments if planned.id not in gone]
        run = _inserted(rest, moved, before) if touched == index else rest
        blocks[touched] = _laid(plan.blocks[touched], run, kept)
    return _with_blocks(plan, blocks)


def after_bringing_forward(plan: Plan, segment: str, behind: str) -> Plan:
    """The plan with one segment directly behind another of its block; no planned time moves."""
    target = plan.block_of(behind)
    moved = plan.segments[segment]
    others = [planned for planned in target.segments if planned.id != segment]
    others.insert([planned.id for planned in others].index(behind) + 1, moved)
    return _with_blocks(plan, {target.index: _with_segments(target, others)})


def after_adding_block(plan: Plan, block: Block, before: str | None) -> Plan:
    """The plan with one more block, still empty: before another block, else last."""
    blocks = list(plan.blocks)
    place = len(blocks) if before is None else index_of(plan, before)
    blocks.insert(place, PlannedBlock(block=block, index=place, segments=(), buffer=block.end - block.start))
    return _of_blocks(plan, blocks)


def after_block_edit(plan: Plan, block: str, changes: BlockChanges, kept: Kept) -> Plan:
    """The plan with a block changed; a new start moves the planned times of its segments."""
    index = index_of(plan, block)
    planned = plan.blocks[index]
    edited = replace(planned, block=replace(planned.block, **changed(changes)))
    if edited.block.start != planned.block.start:
        return _with_blocks(plan, {index: _laid(edited, edited.segments, kept)})
    return _with_blocks(plan, {index: _with_segments(edited, edited.segments)})


def after_removing_block(plan: Plan, block: str) -> Plan:
    """The plan without a block and its segments."""
    return _of_blocks(plan, [planned for planned in plan.blocks if planned.id != block])


def after_moving_block(plan: Plan, block: str, before: str | None) -> Plan:
    """The plan with a block before another one, else last; its planned times are edited apart."""
    moved = plan.blocks[index_of(plan, block)]
    blocks = [planned for planned in plan.blocks if planned.id != block]
    place = next((i for i, planned in enumerate(blocks) if planned.id == before), len(blocks))
    blocks.insert(place, moved)
    return _of_blocks(plan, blocks)


def after_people(plan: Plan, people: Iterable[Person]) -> Plan:
    """The plan whose agenda knows these people, or knows this of them."""
    known = plan.agenda.people | {person.id: person for person in people}
    return replace(plan, agenda=replace(plan.agenda, people=known))


def after_event_edit(plan: Plan, changes: EventChanges) -> Plan:
    """The plan with facts of the event changed; warnings of the show hold for segments without their own."""
    given = changed(changes)
    places = given.pop("places", plan.agenda.places)
    agenda = replace(plan.agenda, event=replace(plan.agenda.event, **given), places=places)

    def warned(planned: PlannedSegment) -> PlannedSegment:
        return replace(planned, warnings=warnings_for(agenda, planned.segment, planned.allotment))

    segments = plan.segments if "warnings" in given else ()
    return _with_each(replace(plan, agenda=agenda), dict.fromkeys(segments, warned))


def index_of(plan: Plan, block: str) -> int:
    """The place of the block with this id; `StopIteration` when there is none."""
    return next(planned.index for planned in plan.blocks if planned.id == block)


def _allotted(agenda: Agenda, planned: PlannedSegment, allotment: timedelta) -> PlannedSegment:
    segment = planned.segment
    if allotment != planned.allotment:
        segment = replace(segment, duration=allotment, weight=Decimal(1))
    warnings = warnings_for(agenda, segment, allotment)
    return replace(planned, segment=segment, allotment=allotment, warnings=warnings)


def _with_each(
    plan: Plan,
    edits: dict[str, Callable[[PlannedSegment], PlannedSegment]],
    kept: Kept | None = None,
) -> Plan:
    """The plan with each of these segments edited; where `kept` is given, their blocks are laid out anew."""
    blocks = {}
    for index in {plan.segments[segment].block for segment in edits}:
        planned = plan.blocks[index]
        segments = [edits[one.id](one) if one.id in edits else one for one in planned.segments]
        blocks[index] = _laid(planned, segments, kept) if kept else _with_segments(planned, segments)
    return _with_blocks(plan, blocks)


def _with_told(plan: Plan) -> Plan:
    """The plan in which what people were told goes with them: who is new in a segment, and speaks no more in
    another, was told the time of that."""
    lost: defaultdict[str, list[str]] = defaultdict(list)
    told = {name: dict(planned.told) for name, planned in plan.segments.items()}
    for name, planned in plan.segments.items():
        for person in planned.told.keys() - planned.segment.speakers:
            lost[person].append(name)
    moved: set[str] = set()
    for name, planned in plan.segments.items():
        for person in planned.segment.speakers:
            if person not in planned.told and lost[person]:
                source = lost[person].pop(0)
                told[name][person] = told[source].pop(person)
                moved |= {name, source}

    def moving(planned: PlannedSegment) -> PlannedSegment:
        return replace(planned, told=told[planned.id])

    return _with_each(plan, dict.fromkeys(moved, moving))


def _inserted(
    segments: Sequence[PlannedSegment], new: Iterable[PlannedSegment], before: str | None
) -> list[PlannedSegment]:
    place = next((i for i, planned in enumerate(segments) if planned.id == before), len(segments))
    return [*segments[:place], *new, *segments[place:]]


def _laid(planned: PlannedBlock, segments: Iterable[PlannedSegment], kept: Kept) -> PlannedBlock:
    """The block with these segments one after the other from its planned start."""
    at = planned.block.start
    laid = []
    for segment in segments:
        start = segment.start if kept(segment.id) else at
        at = start + segment.taken
        end = start + segment.allotment
        laid.append(replace(segment, block=planned.index, start=start, end=end))
    return _with_segments(planned, laid)


def _with_segments(planned: PlannedBlock, segments: Sequence[PlannedSegment]) -> PlannedBlock:
    """The block with these segments as they are planned. Where shares of what is left would now be others,
    the durations are spelled out."""
    block = replace(planned.block, segments=tuple(segment.segment for segment in segments))
    allotments = tuple(segment.allotment for segment in segments)
    if not _agrees(block, allotments):
        segments = [_spelled_out(segment) for segment in segments]
        block = replace(block, segments=tuple(segment.segment for segment in segments))
    buffer = block.end - block.start - sum((segment.taken for segment in segments), ZERO)
    return replace(planned, block=block, segments=tuple(segments), buffer=buffer)


def _agrees(block: Block, allotments: tuple[timedelta, ...]) -> bool:
    """Whether the block as an agenda has it would be given these allotments."""
    if all(segment.duration is not None for segment in block.segments):
        return True
    try:
        return allot(block) == allotments
    except ValueError:
        return False


def _spelled_out(planned: PlannedSegment) -> PlannedSegment:
    segment = replace(planned.segment, duration=planned.allotment, weight=Decimal(1))
    return replace(planned, segment=segment)


def _with_blocks(plan: Plan, changed_blocks: dict[int, PlannedBlock]) -> Plan:
    return _of_blocks(plan, [changed_blocks.get(block.index, block) for block in plan.blocks])


def _of_blocks(plan: Plan, blocks: Iterable[PlannedBlock]) -> Plan:
    """The plan of these blocks, each of which learns its place."""
    placed = tuple(_placed(block, index) for index, block in enumerate(blocks))
    agenda = replace(plan.agenda, blocks=tuple(block.block for block in placed))
    by_id = {planned.id: planned for block in placed for planned in block.segments}
    return Plan(agenda=agenda, blocks=placed, segments=by_id)


def _placed(planned: PlannedBlock, index: int) -> PlannedBlock:
    if planned.index == index:
        return planned
    segments = tuple(replace(segment, block=index) for segment in planned.segments)
    return replace(planned, index=index, segments=segments)
