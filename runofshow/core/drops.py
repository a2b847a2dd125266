"""Drops: which segments go so that a show ends in time, and as few of them as suffice (docs/recovery.md)."""

from bisect import bisect_right
from collections.abc import Sequence

from runofshow.core.leeway import Outlook


def least_gone(
    ahead: Outlook, needs: Sequence[int], may: Sequence[int], before: frozenset[int] = frozenset()
) -> frozenset[int]:
    """The positions of the first of those that may go whose going suffices, without those that may stay then;
    all that help if none suffice.

    `needs` are what the pending segments take, in microseconds; those at the positions `before` are gone
    already. In place of the last one goes the shortest that suffices too and gives way as soon.
    """
    aim = max(0, _Thinned(ahead, needs, before.union(may)).over)
    low, high = 0, len(may)
    while low < high:
        middle = (low + high) // 2
        suffices = _Thinned(ahead, needs, before.union(may[:middle])).over <= aim
        low, high = (low, middle) if suffices else (middle + 1, high)
    show = _Thinned(ahead, needs, before.union(may[:high]))
    for position in reversed(may[:high]):
        if show.over_after(position) <= aim:
            show.turn(position)
    gone = [position for position in may[:high] if position in show.gone]
    if gone:
        last = gone.pop()
        show.turn(last)
        priority = ahead.pending[last].priority
        others = (
            position
            for position in sorted(may, key=lambda one: ahead.pending[one].need)
            if position not in show.gone and ahead.pending[position].priority <= priority
        )
        gone.append(next(one for one in others if one == last or show.over_after(one) <= aim))
    return frozenset(gone)


class _Thinned:
    """A show with some of its pending segments gone, and what each of its chains is over by.

    One that goes or comes back shortens or lengthens the chains up to its place. They are summed up anew only
    where a block with a hard start is left without any segment by it, or gets one again.
    """

    def __init__(self, ahead: Outlook, needs: Sequence[int], gone: frozenset[int]) -> None:
        self._ahead, self._needs = ahead, needs
        self.gone = set(gone)
        self._held = {
            position: range(one.first, one.end)
            for one in ahead.hard_starts
            for position in range(one.first, one.end)
        }
        self._sum_up()

    @property
    def over(self) -> int:
        """The expected end less the hard out."""
        return max(self._by)

    def over_after(self, position: int) -> int:
        """What the show would be over by if this one went, or came back if it is gone."""
        if self._holds_alone(position):
            self.turn(position)
            over = self.over
            self.turn(position)
            return over
        place = bisect_right(self._firsts, position)
        return max([max(self._by[:place]) + self._change(position), *self._by[place:]])

    def turn(self, position: int) -> None:
        """Have this one go, or come back if it is gone."""
        change, place = self._change(position), bisect_right(self._firsts, position)
        holds_alone = self._holds_alone(position)
        self.gone ^= {position}
        if holds_alone:
            self._sum_up()
        else:
            self._by[:place] = [by + change for by in self._by[:place]]

    def _change(self, position: int) -> int:
        return self._needs[position] if position in self.gone else -self._needs[position]

    def _holds_alone(self, position: int) -> bool:
        """Whether nothing else is left of its block, which has a hard start."""
        held = self._held.get(position)
        return held is not None and all(one in self.gone for one in held if one != position)

    def _sum_up(self) -> None:
        left = [0 if position in self.gone else need for position, need in enumerate(self._needs)]
        overs = self._ahead.overs(left, frozenset(self.gone))
        self._firsts = [first for first, _ in overs]
        self._by = [by for _, by in overs]
