"""recovery: up to four ways to end a show by its hard out, or to use the time won (docs/recovery.md)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.agenda import Kind
from runofshow.core.commands import Recover
from runofshow.core.cut import SECOND, STEP, Part, cut, grow, most
from runofshow.core.drops import least_gone
from runofshow.core.flag import ZERO
from runofshow.core.gap import Gap, gaps
from runofshow.core.leeway import INSTANT, Leeway, Outlook, outlook
from runofshow.core.projection import least_late, project
from runofshow.core.state import State, Status

WELL_UNDER = timedelta(minutes=2)
DISCUSSION = frozenset((Kind.QUESTIONS, Kind.ROUND_TABLE))


class Strategy(StrEnum):
    """Where a way back takes the time from, or puts it."""

    SHARE = "share"
    BLOCK = "block"
    QUESTIONS = "questions"
    DROP = "drop"


class Change(Struct, frozen=True, gc=False):
    """A segment whose allotment changes."""

    segment: str
    before: timedelta
    after: timedelta


class Way(Struct, frozen=True):
    """A way back: its changes in running order, what is dropped, and the end that it leads to.

    It `is_feasible` when that end is not after the hard out; `over` is that end less the hard out.
    """

    strategy: Strategy
    is_feasible: bool
    expected_end: datetime
    over: timedelta
    changes: tuple[Change, ...]
    dropped: tuple[str, ...]

    @property
    def command(self) -> Recover:
        """The command that takes this way."""
        return Recover(
            strategy=self.strategy.value,
            allotments=tuple((change.segment, change.after) for change in self.changes),
            dropped=self.dropped,
        )


class Shortfall(Struct, frozen=True):
    """What would suffice when no way does: `missing` is by how much the best that can be done ends late.

    With `drops`, segments that may not be dropped, gone as well, the show would end in time; () when even
    that does not help. `mins` is how much the shortest acceptable allotments would have to give together;
    None when there is not so much in them.
    """

    missing: timedelta
    drops: tuple[str, ...]
    mins: timedelta | None


class Recovery(Struct, frozen=True):
    """How the show stands to its hard out, and the ways back. `over` is its expected end less the hard out.

    `found` is every way, best first. `would_suffice` says what would when the show is over and no way does.
    `gaps` is dead air of two minutes or more that nobody planned, for which there are no ways.
    """

    over: timedelta
    found: tuple[Way, ...] = ()
    would_suffice: Shortfall | None = None
    gaps: tuple[Gap, ...] = ()

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways that differ from one another, best first: of equal ones the first."""
        by_effect = {(way.changes, way.dropped): way for way in reversed(self.found)}
        return tuple(way for way in self.found if by_effect[way.changes, way.dropped] is way)

    def way(self, strategy: str) -> Way | None:
        """The way of a strategy, if it is offered; also one that equals another."""
        return next((way for way in self.found if way.strategy == strategy), None)


def recovery(state: State, now: datetime) -> Recovery:
    """The ways back at an instant of the steady clock: none unless the show is expected to end over by at
    least the tolerance, or under by two minutes or more."""
    if state.status is Status.ENDED:
        return Recovery(project(state, now).slot.over)
    ahead = outlook(state, now)
    over = ahead.over([one.need // INSTANT for one in ahead.pending]) * INSTANT
    planner = _Planner(ahead, max(least_late(state), STEP * INSTANT))
    empty = gaps(state, ahead, WELL_UNDER)
    if over >= least_late(state):
        return replace(planner.shortened(over), gaps=empty)
    if over <= -WELL_UNDER:
        return Recovery(over, planner.lengthened(), gaps=empty)
    return Recovery(over, gaps=empty)


class _Planner:
    """Makes the ways of one moment."""

    def __init__(self, ahead: Outlook, near: timedelta) -> None:
        self._ahead, self._near = ahead, near
        self._pending = ahead.pending
        self._needs = [one.need // INSTANT for one in ahead.pending]
        self._rooms = {block: room // INSTANT for block, room in ahead.rooms.items()}
        self._here = [one.planned.block == ahead.here.index for one in ahead.pending]

    # Over.

    def shortened(self, over: timedelta) -> Recovery:
        """The ways of a show that is over."""
        dropped = self._dropped()
        made = [
            self._cut(Strategy.SHARE, share_rank),
            self._cut_block(),
            self._cut(Strategy.QUESTIONS, _questions_rank),
            self._cut(Strategy.DROP, share_rank, dropped) if dropped else None,
        ]
        found = self._best_first(made)
        suffices = any(way.is_feasible for way in found)
        return Recovery(over, found, None if suffices else self._shortfall())

    def _cut(self, strategy: Strategy, rank: "_Rank", dropped: frozenset[int] = frozenset()) -> Way | None:
        needs = [0 if i in dropped else need for i, need in enumerate(self._needs)]
        rooms = self._rooms_without(dropped)
        parts = [
            _no_part(one) if i in dropped else cut_part(one, rank(i, one))
            for i, one in enumerate(self._pending)
        ]
        gives = most(parts, rooms)
        overs = self._ahead.overs(needs, dropped)
        # What cannot be reached is aimed at as nearly as possible, with no cut that does not help.
        aim = max(0, *(by - gives[first] for first, by in overs))
        changes = cut(parts, tuple((first, by - aim) for first, by in overs), rooms)
        return self._way(strategy, [-by for by in changes], dropped)

    def _cut_block(self) -> Way | None:
        parts = [
            cut_part(one, share_rank(i, one)) if self._here[i] else _no_part(one)
            for i, one in enumerate(self._pending)
        ]
        wanted = self._over_of_block()
        if wanted <= 0:
            return None
        changes = cut(parts, ((0, min(wanted, most(parts, self._rooms)[0])),), self._rooms)
        return self._way(Strategy.BLOCK, [-by for by in changes])

    def _over_of_block(self) -> int:
        """The expected end of the block on air less its planned end."""
        begins = self._ahead.chains()[0].begins - (self._ahead.here.block.end - self._ahead.hard_out)
        return begins // INSTANT + sum(
            need for need, is_here in zip(self._needs, self._here, strict=True) if is_here
        )

    def _dropped(self) -> frozenset[int]:
        """The positions of what is dropped: as little as suffices, of what may be."""
        rooms = dict(self._rooms)
        may = []
        for i in self._giving_way(one.is_droppable for one in self._pending):
            block, allotment = self._pending[i].planned.block, self._pending[i].allotment // INSTANT
            if block in rooms:
                if allotment > rooms[block]:
                    continue
                rooms[block] -= allotment
            may.append(i)
        return least_gone(self._ahead, self._needs, may)

    def _giving_way(self, may: Iterable[bool]) -> list[int]:
        """The positions of those that may go and take time: lowest priority first, then the longest."""
        positions = [
            i for i, (is_free, need) in enumerate(zip(may, self._needs, strict=True)) if is_free and need
        ]
        return sorted(positions, key=lambda i: (self._pending[i].priority, -self._needs[i], -i))

    def _rooms_without(self, dropped: frozenset[int]) -> dict[int, int]:
        rooms = dict(self._rooms)
        for i in dropped:
            block = self._pending[i].planned.block
            if block in rooms:
                rooms[block] -= self._pending[i].allotment // INSTANT
        return rooms

    def _shortfall(self) -> Shortfall:
        may_go = self._dropped()
        parts = [
            _no_part(one) if i in may_go else cut_part(one, (0, 0)) for i, one in enumerate(self._pending)
        ]
        gives = most(parts, self._rooms_without(may_go))
        left = [0 if i in may_go else need - (gives[i] - gives[i + 1]) for i, need in enumerate(self._needs)]
        missing = self._ahead.over(left, may_go)
        others = self._giving_way(not one.is_protected and not one.is_droppable for one in self._pending)
        drops = least_gone(self._ahead, left, others, may_go)
        if self._ahead.over([0 if i in drops else need for i, need in enumerate(left)], may_go | drops) > 0:
            drops = frozenset()
        bare = [need if one.is_protected else 0 for one, need in zip(self._pending, left, strict=True)]
        return Shortfall(
            missing * INSTANT,
            tuple(self._pending[i].id for i in sorted(drops)),
            missing * INSTANT if self._ahead.over(bare, may_go) <= 0 else None,
        )

    # Under.

    def lengthened(self) -> tuple[Way, ...]:
        """The ways of a show that is under: where its time could go."""
        spare = [(first, -by) for first, by in self._ahead.overs(self._needs)]
        of_block = min(spare[0][1], -self._over_of_block())
        made = [
            self._grow(Strategy.SHARE, spare, _growing_rank),
            self._grow(Strategy.BLOCK, [(0, of_block), *spare[1:]], _growing_rank, self._here),
            self._grow(Strategy.QUESTIONS, spare, _questions_rank),
        ]
        return self._best_first(made)

    def _grow(
        self,
        strategy: Strategy,
        spare: list[tuple[int, int]],
        rank: "_Rank",
        where: Sequence[bool] | None = None,
    ) -> Way | None:
        parts = [
            _growing_part(one, rank(i, one), spare[0][1]) if where is None or where[i] else _no_part(one)
            for i, one in enumerate(self._pending)
        ]
        return self._way(strategy, grow(parts, tuple(spare)))

    # Both.

    def _way(self, strategy: Strategy, by: list[int], dropped: frozenset[int] = frozenset()) -> Way | None:
        if not any(by) and not dropped:
            return None
        by = [_on_step(one, change) if change else 0 for one, change in zip(self._pending, by, strict=True)]
        needs = [
            0 if i in dropped else need + change
            for i, (need, change) in enumerate(zip(self._needs, by, strict=True))
        ]
        over = self._ahead.over(needs, dropped) * INSTANT
        return Way(
            strategy,
            over <= ZERO,
            self._ahead.hard_out + over,
            over,
            tuple(
                Change(one.id, one.allotment, one.allotment + change * INSTANT)
                for one, change in zip(self._pending, by, strict=True)
                if change
            ),
            tuple(self._pending[i].id for i in sorted(dropped)),
        )

    def _best_first(self, made: list[Way | None]) -> tuple[Way, ...]:
        kinds = {one.id: one.planned.segment.kind for one in self._pending}

        def goodness(way: Way) -> tuple[object, ...]:
            return (
                max(way.over, ZERO),
                max(-way.over, ZERO) // self._near,
                len(way.dropped),
                sum(kinds[change.segment] is Kind.TALK for change in way.changes),
                len(way.changes),
                max((abs(one.after - one.before) / one.before for one in way.changes), default=0),
            )

        return tuple(sorted((way for way in made if way is not None), key=goodness))


_Rank = Callable[[int, Leeway], tuple[int, int]]
"""What comes before and after the relative change in the order of steps, for the segment at a position."""


def share_rank(position: int, one: Leeway) -> tuple[int, int]:
    """What is cut first where all share: by the priority that is given."""
    # Of equal steps those of remarks and questions come first, then later ones: people prepare for the next.
    return one.given_priority, one.priority * 1_000_000 - position


def _questions_rank(position: int, one: Leeway) -> tuple[int, int]:
    is_discussion = one.planned.segment.kind in DISCUSSION
    return (0 if is_discussion else 100) + one.priority, -position


def _growing_rank(position: int, one: Leeway) -> tuple[int, int]:
    return 0, share_rank(position, one)[1]


def _no_part(one: Leeway) -> Part:
    return Part(STEP, 0, 1, 0, 0, one.planned.block)


def cut_part(one: Leeway, rank: tuple[int, int]) -> Part:
    """How a pending segment may give way."""
    allotment, shortest = one.allotment // INSTANT, one.shortest // INSTANT
    # Fractions of a second, which nobody writes, are left to the step that the change ends on.
    first = allotment % STEP // SECOND * SECOND or STEP
    most_of_it = allotment + -shortest // STEP * STEP
    if one.is_protected or most_of_it < first:
        return _no_part(one)
    before, after = rank
    return Part(
        first, (most_of_it - first) // STEP + 1, allotment - shortest, before, after, one.planned.block
    )


def _growing_part(one: Leeway, rank: tuple[int, int], spare: int) -> Part:
    allotment, wanted = one.allotment // INSTANT, one.planned.wanted // INSTANT
    first = -((allotment % STEP - STEP) // SECOND) * SECOND
    if one.is_protected or not one.need or spare < first:
        return _no_part(one)
    before, after = rank
    steps = (spare - first) // STEP + 1
    return Part(first, steps, max(wanted, 1), before, after, one.planned.block, start=allotment)


def _on_step(one: Leeway, change: int) -> int:
    """The change that ends on a step: without the fractions of a second."""
    allotment = one.allotment // INSTANT
    return (allotment + change) // STEP * STEP - allotment
