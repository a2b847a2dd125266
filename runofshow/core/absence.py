"""What the absence of a speaker leads to: what is skipped and who gets the time, and the way back."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

from runofshow.core.flag import ZERO
from runofshow.core.plan import SECOND, shared
from runofshow.core.state import State, Turn

Parts = dict[str, timedelta]


def spoken_alone(state: State, person: str) -> list[str]:
    """The pending segments in which nobody else speaks."""
    return [
        segment
        for segment in state.order.ids
        if state.plan.segments[segment].segment.speakers == (person,) and state.turn(segment) is Turn.PENDING
    ]


def shared_among_others(state: State, skipped: list[str]) -> dict[str, Parts]:
    """What the rest of what is pending of the same block gets of each skipped segment: what that would have
    taken, in proportion to allotments, in whole seconds (a fraction goes to the first)."""
    given = {}
    for segment in skipped:
        record, planned = state.record(segment), state.plan.segments[segment]
        time = max(planned.allotment + record.added - record.spent, ZERO)
        others = [
            other
            for other in state.plan.blocks[planned.block].segments
            if state.turn(other.id) is Turn.PENDING and other.id not in skipped
        ]
        if not others or not time:
            continue
        parts = shared(time, [Fraction(other.allotment // SECOND) for other in others])
        parts[0] += time % SECOND
        given[segment] = {other.id: part for other, part in zip(others, parts, strict=True) if part}
    return given


def left_out(state: State, person: str) -> list[str]:
    """What was skipped for the absence of a speaker and can be taken in again: the show has not passed it,
    and nobody else is to speak there by now."""
    return [
        segment
        for segment in state.order.ids
        if segment in state.left_out
        and state.plan.segments[segment].segment.speakers == (person,)
        and not state.is_passed(segment)
    ]


def taken_back(state: State, segments: Iterable[str]) -> dict[str, Parts]:
    """What others give back of the time of these segments that they got: those that are pending, as far as
    they still have it, but no less is left to them than they had before, than their shortest time and than
    what they have spent."""
    given: defaultdict[str, Parts] = defaultdict(dict)
    segments = list(segments)
    for other in state.order.ids:
        if (share := state.shares.get(other)) is None:
            continue
        room = _room(state, other)
        for segment in segments:
            part = share.of((segment,))
            if part > room:
                part = max(room // SECOND * SECOND, ZERO)
            if part:
                given[segment][other] = part
                room -= part
    return {segment: given[segment] for segment in segments if segment in given}


def _room(state: State, segment: str) -> timedelta:
    """What a segment can give back of all that it got."""
    if state.turn(segment) is not Turn.PENDING:
        return ZERO
    planned, record = state.plan.segments[segment], state.record(segment)
    least = max(state.shares[segment].base, planned.segment.min or ZERO, record.spent - record.added)
    return planned.allotment - least
