"""From one order of rows to another in few steps, so that a view keeps its selection and its place."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct


class Removed(Struct, frozen=True):
    """These rows go."""

    first: int
    last: int


class Moved(Struct, frozen=True):
    """These rows go to stand before the row that is `to` now, up or down."""

    first: int
    last: int
    to: int


class Inserted(Struct, frozen=True):
    """The rows with these ids come to stand before the row `first`."""

    first: int
    ids: tuple[str, ...]


Step = Removed | Moved | Inserted


def steps_between(before: Sequence[str], after: Sequence[str]) -> Iterator[Step]:
    """The steps that lead from one order of ids to another, each to be done before the next is asked for."""
    wanted = set(after)
    there = [row for row in before if row in wanted]
    yield from _removals(before, wanted)
    known = set(there)
    yield from _moves(there, [row for row in after if row in known])
    yield from _insertions(after, known)


def _removals(before: Sequence[str], wanted: set[str]) -> Iterator[Removed]:
    """From below, so that the rows above keep their numbers."""
    last = len(before) - 1
    while last >= 0:
        if before[last] in wanted:
            last -= 1
            continue
        first = last
        while first > 0 and before[first - 1] not in wanted:
            first -= 1
        yield Removed(first, last)
        last = first - 1


def _moves(there: list[str], target: list[str]) -> Iterator[Moved]:
    """The rows that are out of order go to their places; as many as possible stay where they are."""
    staying = _staying(there, target)
    place, left = len(target), len(target) - len(staying)
    while left:
        # From below: the row that follows is in its place already, so what belongs above it goes there.
        place -= 1
        if target[place] in staying:
            continue
        last = there.index(target[place])
        first = last
        while place > 0 and first > 0 and there[first - 1] == target[place - 1] not in staying:
            first, place = first - 1, place - 1
        count = last - first + 1
        left -= count
        following = place + count
        to = there.index(target[following]) if following < len(target) else len(there)
        if to in (first, last + 1):
            continue
        yield Moved(first, last, to)
        moved = there[first : last + 1]
        del there[first : last + 1]
        at = to if to < first else to - count
        there[at:at] = moved


def _staying(there: Sequence[str], target: Sequence[str]) -> set[str]:
    """A longest run of rows that are in the right order already (patience sorting)."""
    place = {row: number for number, row in enumerate(target)}
    tops: list[int] = []
    rows: list[int] = []
    previous: list[int] = []
    for number, row in enumerate(there):
        pile = bisect_left(tops, place[row])
        previous.append(rows[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place[row]]
        rows[pile : pile + 1] = [number]
    staying = set()
    number = rows[-1] if rows else -1
    while number >= 0:
        staying.add(there[number])
        number = previous[number]
    return staying


def _insertions(after: Sequence[str], known: set[str]) -> Iterator[Inserted]:
    first = 0
    while first < len(after):
        if after[first] in known:
            first += 1
            continue
        last = first
        while last + 1 < len(after) and after[last + 1] not in known:
            last += 1
        yield Inserted(first, tuple(after[first : last + 1]))
        first = last + 1
