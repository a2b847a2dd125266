"""The bounded proportional cut: by how much each of several allotments changes to reach an end.

Times are whole microseconds here, since it is run for thousands of segments at every command. The rules and
what is guaranteed: docs/recovery.md.
"""

from bisect import bisect_left
from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from itertools import accumulate, islice
from math import gcd

from msgspec import Struct

STEP = 15_000_000
SECOND = 1_000_000
Rank = tuple[int, float, int]


class Part(Struct, frozen=True, gc=False):
    """An allotment that can change: by `first`, which makes it a multiple of the step, then by whole steps;
    all are whole seconds.

    `steps` is how many there are at most. `whole` is what the change is set against. Of two possible steps
    the one of the lower (`before`, change / whole, `after`) is taken first. `block` may have a room.
    """

    first: int
    steps: int
    whole: int
    before: int
    after: int
    block: int
    start: int = 0

    def change(self, steps: int) -> int:
        """The change after so many steps."""
        return self.first + (steps - 1) * STEP if steps else 0

    def rank(self, steps: int) -> Rank:
        """The rank of the last of so many steps."""
        return (self.before, (self.start + self.change(steps)) / self.whole, self.after)

    def steps_to(self, rank: Rank) -> int:
        """How many of its steps have at most this rank."""
        before, ratio, _ = rank
        if self.before != before:
            return self.steps if self.before < before else 0
        # One more than there can be, for the roundings of the division.
        steps = int((ratio * self.whole - self.start - self.first) // STEP) + 2
        steps = min(max(steps, 0), self.steps)
        while steps and self.rank(steps) > rank:
            steps -= 1
        return steps


NO_RANK: Rank = (-1, 0.0, 0)

Wants = tuple[tuple[int, int], ...]
"""By how much the parts from a position on have to give together: for each chain, the first one first."""


def most(parts: list[Part], rooms: dict[int, int]) -> list[int]:
    """The most that all parts from each position on can give together; zero behind the last.

    Of a block with a room that is right at its first part and behind it.
    """
    if rooms:
        landing = _Landing(parts, ((0, 0),), rooms, [0] * len(parts))
        return [total * landing.unit for total in landing.most([part.steps for part in parts])]
    backwards = accumulate((part.change(part.steps) for part in reversed(parts)), initial=0)
    return list(backwards)[::-1]


def cut(parts: list[Part], wants: Wants, rooms: dict[int, int]) -> list[int]:
    """The changes with which every want is met and the end is as late as that allows.

    Among these the last step taken has the lowest rank possible. The wants must be within `most`.
    """
    steps = _take(parts, wants, rooms)
    is_even = all(part.first == STEP or not part.steps for part in parts)
    if len(wants) > 1 or not is_even:
        steps = _Landing(parts, wants, rooms, steps).best()
    return [part.change(n) for part, n in zip(parts, steps, strict=True)]


def grow(parts: list[Part], wants: Wants) -> list[int]:
    """The changes that use up as much of the wants (here: the time to spare) as the steps allow, not more."""
    spare = [by for _, by in wants]
    firsts = [first for first, _ in wants]
    steps = [0] * len(parts)
    heap = [(part.rank(1), i) for i, part in enumerate(parts) if part.steps]
    heapify(heap)
    while heap:
        _, i = heappop(heap)
        part, n = parts[i], steps[i] + 1
        size = part.change(n) - part.change(n - 1)
        # It delays every chain that it is in: those that begin with it or before it.
        chains = bisect_left(firsts, i + 1)
        if size <= min(spare[:chains]):
            spare[:chains] = [by - size for by in spare[:chains]]
            steps[i] = n
            if n < part.steps:
                heappush(heap, (part.rank(n + 1), i))
    return [part.change(n) for part, n in zip(parts, steps, strict=True)]


def _take(parts: list[Part], wants: Wants, rooms: dict[int, int]) -> list[int]:
    """How many steps of each part, lowest ranks first, until every want is met.

    The chain that begins last comes first: only what stands in it can help it, and all that does helps the
    others as well.
    """
    rooms = dict(rooms)
    steps = [0] * len(parts)
    heap: list[tuple[Rank, int]] = []
    total, end = 0, len(parts)
    for first, wanted in reversed(wants):
        heap += [(parts[i].rank(1), i) for i in range(first, end) if parts[i].steps]
        heapify(heap)
        end = first
        while heap and total < wanted:
            _, i = heappop(heap)
            part, n = parts[i], steps[i] + 1
            size = part.change(n) - part.change(n - 1)
            room = rooms.get(part.block)
            if room is not None:
                if size > room:
                    continue
                rooms[part.block] = room - size
            steps[i], total = n, total + size
            if n < part.steps:
                heappush(heap, (part.rank(n + 1), i))
    return steps


class _Found(Struct, frozen=True):
    """How near to its end the tightest chain can come: by which chain, with which sum."""

    slack: int
    chain: int
    total: int


class _Group(Struct, frozen=True):
    """Parts from `start` to `end` that have a room together, in units; one part alone needs none."""

    start: int
    end: int
    room: int | None


class _Landing:
    """Finds the nearest landing exactly, by the set of all sums that the parts can give together.

    A set of sums is one integer, a bit for each multiple of `unit`: so a part is added with a few shifts.
    """

    def __init__(self, parts: list[Part], wants: Wants, rooms: dict[int, int], taken: list[int]) -> None:
        self._parts, self._wants, self._taken = parts, wants, taken
        changes = [part.change(n) for part, n in zip(parts, taken, strict=True)]
        sums = [0]
        for change in reversed(changes):
            sums.append(sums[-1] + change)
        self._slack = min(sums[len(parts) - first] - wanted for first, wanted in wants)
        self.unit = gcd(STEP, *{part.first for part in parts if part.steps})
        self._groups = self._grouped(rooms)
        self._floors = {first: max(-(-wanted // self.unit), 0) for first, wanted in wants}
        size = max(self._floors.values()) + STEP // self.unit
        self._every = (1 << (size + 1)) - 1

    def _grouped(self, rooms: dict[int, int]) -> list[_Group]:
        groups: list[_Group] = []
        for i, part in enumerate(self._parts):
            if part.block not in rooms:
                groups.append(_Group(i, i + 1, None))
            elif groups and groups[-1].room is not None and self._parts[i - 1].block == part.block:
                groups[-1] = _Group(groups[-1].start, i + 1, groups[-1].room)
            else:
                groups.append(_Group(i, i + 1, rooms[part.block] // self.unit))
        return groups

    def most(self, steps: list[int]) -> list[int]:
        """The most that the parts from each position on can give, in units."""
        sums = [0]
        for group in reversed(self._groups):
            if group.room is None:
                gives = self._parts[group.start].change(steps[group.start]) // self.unit
            else:
                gives = self._within(group, steps)[0].bit_length() - 1
            sums += [sums[-1]] * (group.end - group.start - 1)
            sums.append(sums[-1] + gives)
        return sums[::-1]

    def best(self) -> list[int]:
        """The steps of each part; those taken already where nothing lands nearer."""
        if self._slack == 0:
            return self._taken
        full = [part.steps for part in self._parts]
        nearest = self._nearest(full, self._sums(full))
        if 0 <= self._slack <= nearest.slack:
            return self._taken
        steps = self._least_steps(nearest.slack)
        sums = self._sums(steps)
        return self._spelled_out(steps, sums, self._nearest(steps, sums))

    def _least_steps(self, slack: int) -> list[int]:
        """All steps up to the lowest rank with which this slack can be had."""
        # What was taken is the least that meets the wants, unless a room stopped it.
        begun = self._taken if self._slack > 0 else [0] * len(self._parts)
        worst = max((part.rank(n) for part, n in zip(self._parts, begun, strict=True) if n), default=NO_RANK)
        # Mostly it is one of the next ones: twice as many are looked at until it is among them.
        later, ranks = self._later(worst), [worst]
        while not self._reaches(ranks[-1], slack):
            ranks = list(islice(later, 2 * len(ranks)))
        among = range(len(ranks) - 1)
        return self._below(ranks[bisect_left(among, True, key=lambda i: self._reaches(ranks[i], slack))])

    def _later(self, rank: Rank) -> Iterator[Rank]:
        """The ranks of all steps beyond this one, in order."""
        steps = self._below(rank)
        heap = [
            (part.rank(n + 1), i)
            for i, (part, n) in enumerate(zip(self._parts, steps, strict=True))
            if n < part.steps
        ]
        heapify(heap)
        while heap:
            following, i = heappop(heap)
            yield following
            steps[i] += 1
            if steps[i] < self._parts[i].steps:
                heappush(heap, (self._parts[i].rank(steps[i] + 1), i))

    def _reaches(self, rank: Rank, slack: int) -> bool:
        steps = self._below(rank)
        sums = self._sums(steps)
        return bool(sums[0]) and self._nearest(steps, sums).slack == slack

    def _below(self, rank: Rank) -> list[int]:
        """How many steps of each part have at most this rank."""
        return [part.steps_to(rank) for part in self._parts]

    def _sums(self, steps: list[int], before: int | None = None, behind: int = 1) -> list[int]:
        """The sums that meet the wants, of the parts from each position on (of those `before` one with
        these `behind` them); right where a group starts."""
        sums = [behind]
        for group in reversed(self._groups):
            if before is None or group.start < before:
                found = self._with_group(sums[-1], group, steps)
                floor = self._floors.get(group.start, 0)
                sums += [sums[-1]] * (group.end - group.start - 1)
                sums.append(found >> floor << floor)
        return sums[::-1]

    def _with_group(self, sums: int, group: _Group, steps: list[int]) -> int:
        if group.room is None:
            return self._with_part(sums, group.start, steps) & self._every
        within, found = self._within(group, steps)[0], 0
        while within:
            total = (within & -within).bit_length() - 1
            found |= sums << total
            within &= within - 1
        return found & self._every

    def _within(self, group: _Group, steps: list[int]) -> list[int]:
        """The sums that its room holds, of the parts of a group from each of them on."""
        assert group.room is not None
        sums = [1]
        for i in range(group.end - 1, group.start - 1, -1):
            sums.append(self._with_part(sums[-1], i, steps) & ((1 << (group.room + 1)) - 1))
        return sums[::-1]

    def _with_part(self, sums: int, i: int, steps: list[int]) -> int:
        """The sums with those that a part can add to them."""
        part, unit, left = self._parts[i], self.unit, steps[i]
        if not left:
            return sums
        shifted, count = sums << part.first // unit, 1
        while count < left:
            more = min(count, left - count)
            shifted |= shifted << more * (STEP // unit)
            count += more
        return sums | shifted

    def _nearest(self, steps: list[int], sums: list[int]) -> _Found:
        """The chain that can come nearest to its want when all the others are met."""
        gives = self.most(steps)
        found = []
        for chain, (first, wanted) in enumerate(self._wants):
            outer = self._wants[: chain + 1]
            floor = max(0, *(self._floors[start] - (gives[start] - gives[first]) for start, _ in outer))
            above = sums[first] >> floor
            total = floor + (above & -above).bit_length() - 1
            found.append(_Found(total * self.unit - wanted, chain, total))
        return min(found, key=lambda one: one.slack)

    def _spelled_out(self, steps: list[int], sums: list[int], found: _Found) -> list[int]:
        """Steps for each part that give the sum that was found, near to those taken before."""
        first = self._wants[found.chain][0]
        sums[: first + 1] = self._sums(steps, first, 1 << found.total)
        left = (sums[0] & -sums[0]).bit_length() - 1
        result: list[int] = []
        for group in self._groups:
            within = [0, 1]
            part_of_it = None
            if group.room is not None:
                within = self._within(group, steps)
                near = (
                    sum(self._parts[i].change(self._taken[i]) for i in range(group.start, group.end))
                    // self.unit
                )
                totals = (n for n in range(group.room + 1) if within[0] >> n & 1)
                fitting = (n for n in totals if n <= left and sums[group.end] >> left - n & 1)
                part_of_it = min(fitting, key=lambda n: abs(n - near))
                left -= part_of_it
            for i in range(group.start, group.end):
                behind = sums[group.end] if part_of_it is None else within[i + 1 - group.start]
                goal = left if part_of_it is None else part_of_it
                n, goal = self._choice(i, steps[i], goal, behind)
                result.append(n)
                if part_of_it is None:
                    left = goal
                else:
                    part_of_it = goal
        return result

    def _choice(self, i: int, most: int, goal: int, behind: int) -> tuple[int, int]:
        """The steps nearest to those taken with which the parts behind can give the rest, and that rest."""
        near = self._taken[i]
        rests = (
            (n, goal - self._parts[i].change(n) // self.unit)
            for n in sorted(range(most + 1), key=lambda n: abs(n - near))
        )
        return next((n, rest) for n, rest in rests if rest >= 0 and behind >> rest & 1)
