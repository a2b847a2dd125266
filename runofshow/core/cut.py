"""The bounded proportional cut: by how much each of several allotments changes to reach an end.

Times are whole microseconds here, since it is run for thousands of segments at every command. The rules and
what is guaranteed: docs/recovery.md.
"""

from bisect import bisect_left, bisect_right
from heapq import heapify, heappop, heappush
from math import gcd

from msgspec import Struct

STEP = 15_000_000
SECOND = 1_000_000
Rank = tuple[int, float, int]


class Part(Struct, frozen=True, gc=False):
    """An allotment that can change: by `first`, which makes it a multiple of the step, then by whole steps.

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


Wants = tuple[tuple[int, int], ...]
"""By how much the parts from a position on have to give together: for each chain, the first one first."""


def most(parts: list[Part], rooms: dict[int, int]) -> list[int]:
    """The most that all parts from each position on can give together; zero behind the last."""
    within: dict[int, list[Part]] = {}
    for part in parts:
        if part.block in rooms:
            within.setdefault(part.block, []).append(part)
    left = {}
    for block, those in within.items():
        steps = _take(those, ((0, sum(part.change(part.steps) for part in those)),), rooms)
        left[block] = sum(part.change(n) for part, n in zip(those, steps, strict=True))
    sums = [0]
    for part in reversed(parts):
        gives = part.change(part.steps)
        if part.block in left:
            # The block gives as a whole; which of its parts is counted for it does not matter here.
            gives = min(gives, left[part.block])
            left[part.block] -= gives
        sums.append(sums[-1] + gives)
    return sums[::-1]


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


def _steps_below(part: Part, rank: Rank) -> int:
    return bisect_right(range(1, part.steps + 1), rank, key=part.rank)


class _Found(Struct, frozen=True):
    """How near to its end the tightest chain can come: by which chain, with which sum."""

    slack: int
    chain: int
    total: int


class _Landing:
    """Finds the nearest landing exactly, by the set of all sums that the parts can give together.

    A set of sums is one integer, a bit for each multiple of `unit`: so a part is added with a few shifts.
    Parts of a block with a room keep the steps they have.
    """

    def __init__(self, parts: list[Part], wants: Wants, rooms: dict[int, int], taken: list[int]) -> None:
        self._parts, self._wants, self._taken = parts, wants, taken
        self._is_fixed = [part.block in rooms for part in parts]
        changes = [part.change(n) for part, n in zip(parts, taken, strict=True)]
        sums = [0]
        for change in reversed(changes):
            sums.append(sums[-1] + change)
        self._slack = min(sums[len(parts) - first] - wanted for first, wanted in wants)
        self.unit = gcd(STEP, *(part.first for part in parts if part.steps))
        self._floors = {first: max(-(-wanted // self.unit), 0) for first, wanted in wants}
        size = max(self._floors.values()) + STEP // self.unit
        self._every = (1 << (size + 1)) - 1

    def best(self) -> list[int]:
        """The steps of each part; those taken already where nothing lands nearer."""
        # Allotments of fractions of a second would make sets of millions of sums.
        if self._slack == 0 or self.unit < SECOND:
            return self._taken
        full = [part.steps for part in self._parts]
        nearest = self._nearest(full, self._sums(full))
        if nearest.slack >= self._slack:
            return self._taken
        ranks = sorted({part.rank(n) for part in self._parts for n in range(1, part.steps + 1)})
        worst = max(part.rank(n) for part, n in zip(self._parts, self._taken, strict=True) if n)
        at_least = bisect_left(ranks, worst)
        most = bisect_left(
            range(at_least, len(ranks)), True, key=lambda i: self._reaches(ranks[i], nearest.slack)
        )
        steps = self._below(ranks[at_least + most])
        sums = self._sums(steps)
        return self._spelled_out(steps, sums, self._nearest(steps, sums))

    def _reaches(self, rank: Rank, slack: int) -> bool:
        steps = self._below(rank)
        sums = self._sums(steps)
        return bool(sums[0]) and self._nearest(steps, sums).slack == slack

    def _below(self, rank: Rank) -> list[int]:
        """How many steps of each part have at most this rank."""
        return [_steps_below(part, rank) for part in self._parts]

    def _sums(self, steps: list[int], end: int | None = None, behind: int = 1) -> list[int]:
        """The sums that the parts from each position on (up to `end`) can give and that meet the wants."""
        sums = [behind]
        for i in range(len(self._parts) if end is None else end, 0, -1):
            found = self._with_part(sums[-1], i - 1, steps[i - 1])
            sums.append(found >> self._floors.get(i - 1, 0) << self._floors.get(i - 1, 0))
        return sums[::-1]

    def _with_part(self, sums: int, i: int, steps: int) -> int:
        part, unit = self._parts[i], self.unit
        if self._is_fixed[i]:
            return (sums << part.change(self._taken[i]) // unit) & self._every
        if not steps:
            return sums
        shifted, count = sums << part.first // unit, 1
        while count < steps:
            more = min(count, steps - count)
            shifted |= (shifted << more * (STEP // unit)) & self._every
            count += more
        return (sums | shifted) & self._every

    def _nearest(self, steps: list[int], sums: list[int]) -> _Found:
        """The chain that can come nearest to its want when all the others are met."""
        gives = [0]
        for i, part in enumerate(self._parts):
            n = self._taken[i] if self._is_fixed[i] else steps[i]
            gives.append(gives[-1] + part.change(n) // self.unit)
        found = []
        for chain, (first, wanted) in enumerate(self._wants):
            floor = max(
                self._floors[outer] - (gives[first] - gives[outer]) for outer, _ in self._wants[: chain + 1]
            )
            floor = max(floor, 0)
            if above := sums[first] >> floor:
                total = floor + (above & -above).bit_length() - 1
                found.append(_Found(total * self.unit - wanted, chain, total))
        return min(found, key=lambda one: one.slack)

    def _spelled_out(self, steps: list[int], sums: list[int], found: _Found) -> list[int]:
        """Steps for each part that give the sum that was found, near to those taken before."""
        first = self._wants[found.chain][0]
        sums[: first + 1] = self._sums(steps, first, 1 << found.total)
        left = (sums[0] & -sums[0]).bit_length() - 1
        result = []
        for i, part in enumerate(self._parts):
            near = self._taken[i]
            choices = (
                [near] if self._is_fixed[i] else sorted(range(steps[i] + 1), key=lambda n: abs(n - near))
            )
            for n in choices:
                rest = left - part.change(n) // self.unit
                if rest >= 0 and sums[i + 1] >> rest & 1:
                    break
            result.append(n)
            left = rest
        return result
