"""Reconciliation: an agenda that was edited here and elsewhere, and who did what."""

from msgspec import Struct

from runofshow.core.agenda import Agenda, Block, Segment
from runofshow.core.difference import Difference, Of, Place, What, differences
from runofshow.core.lacking import lacking


class Conflict(Struct, frozen=True):
    """Two differences that cannot both be had: the show's and the one made elsewhere."""

    mine: Difference
    theirs: Difference


class Reconciliation(Struct, frozen=True):
    """What was done here and elsewhere since both had the same agenda; what both have is left out.

    A difference stands in one list: in none but `conflicts` where it is part of one. `along` are people who
    come or go elsewhere with their segments, which stand in a list of their own accord.
    """

    theirs: tuple[Difference, ...] = ()
    mine: tuple[Difference, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    along: tuple[Difference, ...] = ()

    @property
    def unsaved(self) -> tuple[Difference, ...]:
        """What was done here and is not there."""
        return (*self.mine, *{id(one.mine): one.mine for one in self.conflicts}.values())


def reconcile(base: Agenda, mine: Agenda, theirs: Agenda) -> Reconciliation:
    """What differs in either of two agendas from the one that both come from, and where they conflict."""
    ours, others = differences(base, mine), differences(base, theirs)
    left = lacking(others, theirs, ours, mine)
    ours, others = lacking(ours, mine, others, theirs), tuple(one for one in left if not _is_along(one, mine))
    touching: dict[str, list[Difference]] = {}
    for one in ours:
        for key in _touched(one):
            touching.setdefault(key, []).append(one)
    conflicts = []
    for other in others:
        met = {id(one): one for key in _touched(other) for one in touching.get(key, ())}
        conflicts += [Conflict(one, other) for one in met.values() if _clash(one, other)]
    in_conflict = {id(one) for conflict in conflicts for one in (conflict.mine, conflict.theirs)}
    return Reconciliation(
        theirs=tuple(one for one in others if id(one) not in in_conflict),
        mine=tuple(one for one in ours if id(one) not in in_conflict),
        conflicts=tuple(conflicts),
        along=tuple(one for one in left if _is_along(one, mine)),
    )


def _is_along(one: Difference, present: Agenda) -> bool:
    """Whether someone comes or goes with what they take part in."""
    if one.of is not Of.PERSON or one.what is What.CHANGED:
        return False
    return one.what is What.REMOVED or one.id not in present.people


def _touched(one: Difference) -> list[str]:
    """What a difference has to do with: what it is about, the block it happens in, the segments of a block
    that goes."""
    keys = [f"{one.of} {one.id}"]
    if one.what is What.REMOVED and isinstance(one.before, Block):
        keys += [f"{Of.SEGMENT} {segment.id}" for segment in one.before.segments]
    if isinstance(one.after, Place) and one.of is Of.SEGMENT:
        keys.append(f"{Of.BLOCK} {one.after.block}")
    if isinstance(one.after, Segment) and one.where is not None:
        keys.append(f"{Of.BLOCK} {one.where.block}")
    return keys


def _clash(one: Difference, other: Difference) -> bool:
    """Whether two differences that touch the same cannot both be had."""
    if What.REMOVED in (one.what, other.what):
        return True
    return (one.of, one.id, one.what, one.field) == (other.of, other.id, other.what, other.field)
