"""An agenda edited here and elsewhere by chance: no work is lost, and nothing is said that is not so."""

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from runofshow.core.agenda import Agenda, Block, Segment
from runofshow.core.commands import Command
from runofshow.core.difference import (
    SEGMENT_FIELDS,
    Difference,
    Of,
    Place,
    What,
    block_value,
    differences,
)
from runofshow.core.identifiers import folded
from runofshow.core.reconciliation import reconcile
from runofshow.core.refusal import Refusal
from runofshow.core.settled import settled, settled_now
from runofshow.formats.agenda_text import Obstacle, revised
from runofshow.session.taking_over import Standing, TakingOver
from tests.core.edit_moves import Making, makings
from tests.core.shows import Played
from tests.core.test_properties import agendas, begun
from tests.session.test_saving_a_show import REFUSED_FOR_THE_SHOW, written

edits = st.lists(makings(), max_size=3)


class Met:
    """A show that was edited here, and the agenda that somebody else made of its file meanwhile."""

    def __init__(
        self, began: Agenda, moves: list[Callable[[Played], Any]], mine: list[Making], theirs: list[Making]
    ) -> None:
        self.show, elsewhere = Played(began), Played(began)
        self.base = settled(self.show.began)
        for move in moves:
            move(self.show)
        for show, making in ((self.show, mine), (elsewhere, theirs)):
            for make in making:
                show.give(make(show))
        self.mine, self.theirs = settled_now(self.show.state), settled_now(elsewhere.state)
        self.taking = TakingOver(self.base, self.theirs, lambda: self.show.history)

    @property
    def now(self) -> Agenda:
        return settled_now(self.show.state)

    def give(self, command: Command) -> Any:
        outcome = self.show.give(command)
        return outcome if isinstance(outcome, Refusal) else self.show.entries[-1]


@st.composite
def meetings(draw: st.DrawFn, *, are_both: bool = True) -> Met:
    moves = draw(begun) if are_both else []
    return Met(draw(agendas()), list(moves), draw(edits) if are_both else [], draw(edits))


def segments_of(agenda: Agenda) -> dict[str, tuple[str, Segment]]:
    return {one.id: (block.id, one) for block in agenda.blocks for one in block.segments}


def blocks_of(agenda: Agenda) -> dict[str, Block]:
    return {block.id: block for block in agenda.blocks}


def is_there(one: Difference, theirs: Agenda, now: Agenda) -> bool:
    """Whether the outcome of a difference is in an agenda, places within a block aside."""
    if one.of is Of.PERSON:
        return True
    if one.of is Of.EVENT:
        return bool(getattr(now if one.field == "places" else now.event, one.field) == one.after)
    found: Any = (segments_of if one.of is Of.SEGMENT else blocks_of)(now).get(one.id)
    if one.what is What.REMOVED:
        return found is None
    if isinstance(one.after, Segment):
        return any(are_alike(one.after, theirs, each, now) for _, each in segments_of(now).values())
    if found is None:
        return False
    if one.what is not What.CHANGED:
        return one.of is Of.BLOCK or (isinstance(one.after, Place) and one.after.block == found[0])
    value = block_value(found, one.field) if one.of is Of.BLOCK else getattr(found[1], one.field)
    return value == one.after or (
        one.field in ("speakers", "moderator") and names(value, now) == names(one.after, theirs)
    )


def are_alike(there: Segment, theirs: Agenda, here: Segment, now: Agenda) -> bool:
    """Whether two segments are the same, under whichever id, speakers by their ids or by their names."""
    fields = [field for field in SEGMENT_FIELDS if field != "speakers"]
    is_same_person = there.speakers == here.speakers or names(there.speakers, theirs) == names(
        here.speakers, now
    )
    return is_same_person and all(getattr(there, field) == getattr(here, field) for field in fields)


def names(people: Any, agenda: Agenda) -> list[str]:
    each = people if isinstance(people, tuple) else () if people is None else (people,)
    return [folded(agenda.name_of(person)) for person in each]


@given(meetings(are_both=False))
@settings(deadline=None)
def test_what_is_taken_over_whole_is_what_they_have_and_can_be_saved(met: Met) -> None:
    met.taking.take_all(met.give)
    if any(row.can_be_taken for row in met.taking.rows()):
        assert any(row.reason is not None for row in met.taking.rows())
        return
    assert differences(met.now, met.theirs) == ()
    found = reconcile(met.base, met.now, met.theirs)
    assert (found.theirs, found.conflicts) == ((), ())
    text = revised(written(met.base), met.now)
    assert isinstance(text, bytes) or text.obstacle in (*REFUSED_FOR_THE_SHOW, Obstacle.REFUSED)


@given(meetings())
@settings(deadline=None)
def test_nothing_that_nobody_removed_goes_and_nothing_of_mine_that_conflicts(met: Met) -> None:
    conflicts = reconcile(met.base, met.mine, met.theirs).conflicts
    met.taking.take_all(met.give)
    there = set(segments_of(met.now))
    base, mine, theirs = (set(segments_of(one)) for one in (met.base, met.mine, met.theirs))
    assert mine & theirs <= there
    assert mine - base <= there
    for conflict in conflicts:
        # Planned times give way to the slot and to neighbours, and shortest times to them.
        if conflict.mine.field not in ("times", "min"):
            assert is_there(conflict.mine, met.mine, met.now)


@given(meetings(), st.lists(st.integers(0, 20), max_size=4))
@settings(deadline=None)
def test_what_is_in_the_show_is_there_whatever_was_taken_over_one_by_one(met: Met, places: list[int]) -> None:
    for take in (None, *places):
        rows = met.taking.rows()
        for row in rows:
            if row.standing is Standing.TAKEN:
                assert is_there(row.difference, met.theirs, met.now)
        open_ones = [place for place, row in enumerate(rows) if row.can_be_taken]
        if take is not None and open_ones:
            met.taking.take(open_ones[take % len(open_ones)], met.give)
            assert (
                segments_of(met.mine).keys() & segments_of(met.theirs).keys() <= segments_of(met.now).keys()
            )


@given(meetings())
@settings(deadline=None)
def test_whatever_keeps_the_file_from_being_saved_can_be_taken_over_or_says_why_not(met: Met) -> None:
    met.taking.take_all(met.give)
    found = reconcile(met.base, met.now, met.theirs)
    if found.theirs or found.conflicts:
        assert any(row.can_be_taken or row.standing is Standing.STAYS for row in met.taking.rows())
