"""What an agenda lacks of another: of the differences that lead there, those that it has not got itself.

It is asked of the agenda as it is, not of what was done to it: whatever came in between (an undo, another
edit), a difference counts as taken over only where its outcome is really there.
"""

from collections.abc import Iterable, Sequence

from runofshow.core.agenda import Agenda, Block, Person, Segment
from runofshow.core.difference import (
    BLOCK_FIELDS,
    SEGMENT_FIELDS,
    Difference,
    Of,
    Place,
    What,
    block_value,
    with_a_part,
)
from runofshow.core.identifiers import folded


def lacking(
    found: Sequence[Difference], there: Agenda, others: Sequence[Difference], here: Agenda
) -> tuple[Difference, ...]:
    """Those of the differences found from a common base to one agenda that another one has not got.

    `others` are the differences from that base to the other one, `here`.
    """
    having = _Having(found, there, others, here)
    return tuple(one for one in found if not having.has(one))


class _Having:
    """What one agenda has of another."""

    def __init__(
        self, found: Sequence[Difference], there: Agenda, others: Sequence[Difference], here: Agenda
    ) -> None:
        self._there, self._here = there, here
        self._segments = {s.id: (block.id, s) for block in here.blocks for s in block.segments}
        self._blocks = {block.id: block for block in here.blocks}
        self._new_blocks = [one.after for one in others if isinstance(one.after, Block)]
        self._new_segments = [
            *(one.after for one in others if isinstance(one.after, Segment)),
            *(segment for block in self._new_blocks for segment in block.segments),
        ]
        self._with_a_part = with_a_part(here)
        self._moved_there = _of_what(What.MOVED, found)
        # What stands where it stood, in relation to the rest: neither moved nor new.
        self._unsettled = self._moved_there | _of_what(What.MOVED, others) | _of_what(What.ADDED, found)

    def has(self, one: Difference) -> bool:
        """Whether a difference is there."""
        if one.of is Of.EVENT:
            facts = self._here if one.field == "places" else self._here.event
            return bool(getattr(facts, one.field) == one.after)
        if one.of is Of.PERSON:
            return self._has_person(one)
        return self._has_block(one) if one.of is Of.BLOCK else self._has_segment(one)

    def _has_person(self, one: Difference) -> bool:
        person = self._here.people.get(one.id)
        if one.what is What.REMOVED:
            return one.id not in self._with_a_part
        if isinstance(one.after, Person):
            return person == one.after
        return person is not None and getattr(person, one.field) == one.after

    def _has_block(self, one: Difference) -> bool:
        block = self._blocks.get(one.id)
        if isinstance(one.after, Block):
            wanted = one.after
            alike = (each for each in self._new_blocks if self._is_alike(wanted, each, BLOCK_FIELDS))
            return next(alike, None) is not None and all(
                segment.id in self._moved_there or self._has_new(segment) for segment in wanted.segments
            )
        if block is None or one.what is What.REMOVED:
            return block is None and one.what is What.REMOVED
        if one.what is What.MOVED:
            return self._stands(one.id, [b.id for b in self._there.blocks], list(self._blocks))
        return self._is_same(one.field, one.after, block_value(block, one.field))

    def _has_segment(self, one: Difference) -> bool:
        if isinstance(one.after, Segment):
            return self._has_new(one.after)
        block, segment = self._segments.get(one.id, ("", None))
        if segment is None or one.what is What.REMOVED:
            return segment is None and one.what is What.REMOVED
        if isinstance(one.after, Place):
            if one.after.block != block:
                return False
            orders = (
                [s.id for b in agenda.blocks if b.id == block for s in b.segments]
                for agenda in (self._there, self._here)
            )
            return self._stands(one.id, *orders)
        return self._is_same(one.field, one.after, getattr(segment, one.field))

    def _has_new(self, segment: Segment) -> bool:
        """Whether a new segment is there, under whichever id."""
        return any(self._is_alike(segment, each, SEGMENT_FIELDS) for each in self._new_segments)

    def _is_alike(self, there: Block | Segment, here: Block | Segment, fields: Iterable[str]) -> bool:
        if isinstance(there, Block) and isinstance(here, Block):
            return all(self._is_same(f, block_value(there, f), block_value(here, f)) for f in fields)
        return all(self._is_same(f, getattr(there, f), getattr(here, f)) for f in fields)

    def _is_same(self, field: str, there: object, here: object) -> bool:
        """Whether a value is the same; people are the same by their ids or by their names."""
        if there == here:
            return True
        if field == "moderator" and isinstance(there, str) and isinstance(here, str):
            return _names((there,), self._there) == _names((here,), self._here)
        if field == "speakers" and isinstance(there, tuple) and isinstance(here, tuple):
            return _names(there, self._there) == _names(here, self._here)
        return False

    def _stands(self, key: str, there: list[str], here: list[str]) -> bool:
        """Whether what was moved stands among the others as it stands there, or cannot stand better: directly
        before the one before which it would be put."""
        ahead = set(there[: there.index(key)]), set(here[: here.index(key)])
        on_the_other_side = (ahead[0] ^ ahead[1]) & set(there) & set(here)
        if not any(one in self._moved_there or one not in self._unsettled for one in on_the_other_side):
            return True
        follows = next((one for one in there[there.index(key) + 1 :] if one in set(here)), None)
        is_put = follows == next(iter(here[here.index(key) + 1 :]), None)
        return is_put and follows not in self._moved_there


def _names(people: Iterable[str], agenda: Agenda) -> list[str]:
    return [folded(agenda.name_of(person)) for person in people]


def _of_what(what: What, found: Iterable[Difference]) -> frozenset[str]:
    return frozenset(one.id for one in found if one.what is what and one.of in (Of.BLOCK, Of.SEGMENT))
