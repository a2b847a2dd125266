"""Differences between two agendas of a show: what was added, removed, moved or changed, one by one.

Both are settled ones (`runofshow.core.settled`): the durations of their segments are their allotments.
"""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from msgspec import Struct

from runofshow.core.agenda import Agenda, Block, Event, Person, Segment
from runofshow.core.flag import Phase
from runofshow.core.message import Cue


class What(StrEnum):
    """What happened to something."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


class Of(StrEnum):
    """What a difference is about."""

    SEGMENT = "segment"
    BLOCK = "block"
    PERSON = "person"
    EVENT = "event"


class Place(Struct, frozen=True):
    """Where something stands: in a block (None for a block itself), behind another of its kind or first."""

    block: str | None
    behind: str | None


Value: TypeAlias = str | bool | int | timedelta | datetime | tuple[object, ...] | dict[Phase, Cue] | None


class Difference(Struct, frozen=True, kw_only=True):
    """One thing that is otherwise in the one agenda than in the other.

    `id` and `title` tell which segment, block or person it is about. Of a change `field` names what, with
    the values before and after (`times` of a block are its start and end); of a move the values are places.
    Of a segment or block that was added or removed the value is itself, and `where` its place.
    """

    what: What
    of: Of
    id: str
    title: str
    field: str = ""
    before: Value | Place | Segment | Block | Person = None
    after: Value | Place | Segment | Block | Person = None
    where: Place | None = None


SEGMENT_FIELDS = (
    *("title", "kind", "speakers", "duration", "skipped", "min", "protected", "droppable", "priority"),
    *("warnings", "messages", "introduction", "note"),
)
BLOCK_FIELDS = (
    *("title", "times", "moderator", "hard_start", "min", "protected", "droppable", "priority", "note"),
)
PERSON_FIELDS = ("name", "role", "organisation", "timezone", "confirmed", "note")


def differences(before: Agenda, after: Agenda) -> tuple[Difference, ...]:
    """What is otherwise in the second agenda, in an order in which one after the other can be taken over.

    Facts of the event, new people and blocks come first, then the segments (moved, added, changed), then what
    is gone, and a slot that is to begin later or to end earlier at last.
    Segments of a new block come with it, except those that stood elsewhere, which move into it; those of a
    removed block go with it. A segment moves when it stands in another block, or is one of the fewest that
    have to go elsewhere in its own. People without a part in the show make no difference.
    """
    of_event = tuple(_of_event(before, after))
    narrowing = tuple(filter(_is_narrowing, of_event))
    return (
        *(one for one in of_event if one not in narrowing),
        *_of_people(before, after),
        *_of_blocks(before, after),
        *_of_segments(before, after),
        *_gone(before, after),
        *narrowing,
    )


def _of_event(before: Agenda, after: Agenda) -> Iterator[Difference]:
    title = after.event.title
    for field in Event.__struct_fields__:
        yield from _changed(
            Of.EVENT, "", title, field, getattr(before.event, field), getattr(after.event, field)
        )
    yield from _changed(Of.EVENT, "", title, "places", before.places, after.places)


def _is_narrowing(one: Difference) -> bool:
    """Whether the slot holds less by this change of the event, so that blocks have to make room first."""
    match one:
        case Difference(field="start", before=datetime() as before, after=datetime() as after):
            return after > before
        case Difference(field="hard_out", before=datetime() as before, after=datetime() as after):
            return after < before
    return False


def _of_people(before: Agenda, after: Agenda) -> Iterator[Difference]:
    taking_part = with_a_part(after)
    for key, person in after.people.items():
        old = before.people.get(key)
        if old is None:
            if key in taking_part:
                yield Difference(what=What.ADDED, of=Of.PERSON, id=key, title=person.name, after=person)
            continue
        for field in PERSON_FIELDS:
            yield from _changed(Of.PERSON, key, old.name, field, getattr(old, field), getattr(person, field))


def _of_blocks(before: Agenda, after: Agenda) -> Iterator[Difference]:
    old = {block.id: block for block in before.blocks}
    moved = _moved([block.id for block in before.blocks], [block.id for block in after.blocks])
    old_place, new_place = _block_places(before), _block_places(after)
    for block in reversed(after.blocks):
        if block.id in moved:
            yield Difference(
                what=What.MOVED,
                of=Of.BLOCK,
                id=block.id,
                title=block.title,
                before=old_place[block.id],
                after=new_place[block.id],
            )
    for block in after.blocks:
        known = old.get(block.id)
        if known is None:
            yield Difference(
                what=What.ADDED,
                of=Of.BLOCK,
                id=block.id,
                title=block.title,
                after=block,
                where=new_place[block.id],
            )
            continue
        values = ((f, block_value(known, f), block_value(block, f)) for f in BLOCK_FIELDS)
        for value in _as_allowed(values):
            yield from _changed(Of.BLOCK, block.id, known.title, *value)


def _of_segments(before: Agenda, after: Agenda) -> Iterator[Difference]:
    old = {segment.id: segment for block in before.blocks for segment in block.segments}
    old_place, new_place = _segment_places(before), _segment_places(after)
    old_order = {block.id: [s.id for s in block.segments] for block in before.blocks}
    for block in after.blocks:
        stayed = [s.id for s in block.segments if s.id in old and old_place[s.id].block == block.id]
        moved = _moved(old_order.get(block.id, []), stayed)
        # From the end, so that what one goes before stands there already.
        for segment in reversed(block.segments):
            if segment.id in old and (segment.id in moved or old_place[segment.id].block != block.id):
                yield Difference(
                    what=What.MOVED,
                    of=Of.SEGMENT,
                    id=segment.id,
                    title=name_of(segment, after),
                    before=old_place[segment.id],
                    after=new_place[segment.id],
                )
            elif segment.id not in old and block.id in old_order:
                yield Difference(
                    what=What.ADDED,
                    of=Of.SEGMENT,
                    id=segment.id,
                    title=name_of(segment, after),
                    after=segment,
                    where=new_place[segment.id],
                )
        for segment in block.segments:
            known = old.get(segment.id)
            values = ((f, getattr(known, f), getattr(segment, f)) for f in SEGMENT_FIELDS if known)
            for value in _as_allowed(values):
                yield from _changed(Of.SEGMENT, segment.id, name_of(segment, after), *value)


def _as_allowed(values: Iterable[tuple[str, Any, Any]]) -> list[tuple[str, Any, Any]]:
    """Fields with their values before and after, in an order in which each is allowed by those before it:
    what ties down the rest (a shortest time, protection) is loosened first and tightened last."""

    def turn(value: tuple[str, Any, Any]) -> int:
        field, before, after = value
        if field == "min":
            return 2 if after is not None and (before is None or after > before) else 0
        if field in ("protected", "droppable"):
            return 2 if after else 0
        return 1

    return sorted(values, key=turn)


def _gone(before: Agenda, after: Agenda) -> Iterator[Difference]:
    kept = {segment.id for block in after.blocks for segment in block.segments}
    blocks = {block.id for block in after.blocks}
    segment_places, block_places = _segment_places(before), _block_places(before)
    for block in before.blocks:
        if block.id not in blocks:
            continue
        for segment in block.segments:
            if segment.id not in kept:
                yield Difference(
                    what=What.REMOVED,
                    of=Of.SEGMENT,
                    id=segment.id,
                    title=name_of(segment, before),
                    before=segment,
                    where=segment_places[segment.id],
                )
    for block in before.blocks:
        if block.id not in blocks:
            yield Difference(
                what=What.REMOVED,
                of=Of.BLOCK,
                id=block.id,
                title=block.title,
                before=block,
                where=block_places[block.id],
            )
    taking_part = with_a_part(before)
    for key, person in before.people.items():
        if key in taking_part and key not in after.people:
            yield Difference(what=What.REMOVED, of=Of.PERSON, id=key, title=person.name, before=person)


def with_a_part(agenda: Agenda) -> frozenset[str]:
    """Those who speak or moderate."""
    speakers = (key for block in agenda.blocks for segment in block.segments for key in segment.speakers)
    return frozenset(speakers) | {block.moderator for block in agenda.blocks if block.moderator is not None}


def _changed(of: Of, key: str, title: str, field: str, before: Value, after: Value) -> Iterator[Difference]:
    if before != after:
        yield Difference(
            what=What.CHANGED, of=of, id=key, title=title, field=field, before=before, after=after
        )


def block_value(block: Block, field: str) -> Value:
    """What a block says of a field; `times` are its start and end."""
    value: Value = (block.start, block.end) if field == "times" else getattr(block, field)
    return value


def _block_places(agenda: Agenda) -> dict[str, Place]:
    behind = [None, *(block.id for block in agenda.blocks)]
    return {block.id: Place(None, one) for one, block in zip(behind, agenda.blocks, strict=False)}


def _segment_places(agenda: Agenda) -> dict[str, Place]:
    places: dict[str, Place] = {}
    for block in agenda.blocks:
        behind = [None, *(segment.id for segment in block.segments)]
        places |= {s.id: Place(block.id, one) for one, s in zip(behind, block.segments, strict=False)}
    return places


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The fewest of those in both that have to go elsewhere to get from the one order to the other."""
    place = {key: index for index, key in enumerate(before)}
    common = [key for key in after if key in place]
    return frozenset(common) - {common[i] for i in longest_run([place[key] for key in common])}


def longest_run(numbers: Sequence[int]) -> tuple[int, ...]:
    """The positions of a longest part of different numbers that goes up."""
    tails: list[int] = []
    at_tail: list[int] = []
    before: list[int] = []
    for position, number in enumerate(numbers):
        at = bisect.bisect_left(tails, number)
        before.append(at_tail[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        at_tail[at : at + 1] = [position]
    run = []
    position = at_tail[-1] if at_tail else -1
    while position >= 0:
        run.append(position)
        position = before[position]
    return tuple(reversed(run))


def name_of(segment: Segment, agenda: Agenda) -> str:
    """What people call a segment: its title, else who speaks, else its id."""
    speakers = ", ".join(agenda.name_of(person) for person in segment.speakers)
    return segment.title or speakers or segment.id
