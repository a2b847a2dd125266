"""Reconciliation: an agenda that was edited here and elsewhere, and who did what."""

from msgspec import Struct

from runofshow.core.agenda import Agenda, Block
from runofshow.core.difference import Difference, Of, Place, What, differences


class Conflict(Struct, frozen=True):
    """Two differences that cannot both be had: the show's and the one made elsewhere."""

    mine: Difference
    theirs: Difference


class Reconciliation(Struct, frozen=True):
    """What was done here and elsewhere since both had the same agenda; what both did alike is left out.

    A difference that is part of a conflict stands in no other list.
    """

    theirs: tuple[Difference, ...] = ()
    mine: tuple[Difference, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def reconcile(base: Agenda, mine: Agenda, theirs: Agenda) -> Reconciliation:
    """What differs in either of two agendas from the one that both come from, and where they conflict."""
    ours, others = differences(base, mine), differences(base, theirs)
    alike = {_said(one) for one in ours} & {_said(one) for one in others}
    ours = tuple(one for one in ours if _said(one) not in alike)
    others = tuple(one for one in others if _said(one) not in alike)
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
    )


def _said(one: Difference) -> tuple[What, Of, str, str, str]:
    """What tells that the same was done twice."""
    return (one.what, one.of, one.id, one.field, repr(one.after))


def _touched(one: Difference) -> list[str]:
    """What a difference has to do with: what it is about, the block it happens in, the segments of a block
    that goes."""
    keys = [f"{one.of} {one.id}"]
    if one.what is What.REMOVED and isinstance(one.before, Block):
        keys += [f"{Of.SEGMENT} {segment.id}" for segment in one.before.segments]
    if isinstance(one.after, Place) and one.of is Of.SEGMENT:
        keys.append(f"{Of.BLOCK} {one.after.block}")
    return keys


def _clash(one: Difference, other: Difference) -> bool:
    """Whether two differences that touch the same cannot both be had."""
    if What.REMOVED in (one.what, other.what):
        return True
    return (one.of, one.id, one.what, one.field) == (other.of, other.id, other.what, other.field)
