"""The effect of a command before it is given: what it would do to the end of the show and of each part."""

from datetime import datetime, timedelta
from functools import reduce

from msgspec import Struct

from runofshow.core.commands import Command
from runofshow.core.decide import decide
from runofshow.core.evolve import evolve
from runofshow.core.projection import Projection, project
from runofshow.core.refusal import Refusal
from runofshow.core.state import State


class Times(Struct, frozen=True):
    """When something is expected to start and to end; None where it is not expected (or not there)."""

    start: datetime | None = None
    end: datetime | None = None


class Shift(Struct, frozen=True):
    """The expected times of a block or segment before and after."""

    before: Times
    after: Times

    @property
    def is_none(self) -> bool:
        """Whether nothing of it moves."""
        return self.before == self.after


class Effect(Struct, frozen=True):
    """What is shown before and after a command."""

    before: Projection
    after: Projection

    @property
    def ends(self) -> tuple[datetime, datetime]:
        """The expected end of the show before and after."""
        return self.before.slot.expected_end, self.after.slot.expected_end

    @property
    def blocks(self) -> dict[str, Shift]:
        """The shift of every block, by id: those before in their order, then those added."""
        return _shifts(
            {one.id: Times(one.expected_start, one.expected_end) for one in self.before.blocks},
            {one.id: Times(one.expected_start, one.expected_end) for one in self.after.blocks},
        )

    @property
    def segments(self) -> dict[str, Shift]:
        """The shift of every segment, by id: those before in their order, then those added."""
        return _shifts(
            {one.id: Times(one.expected_start, one.expected_end) for one in self.before.segments},
            {one.id: Times(one.expected_start, one.expected_end) for one in self.after.segments},
        )

    @property
    def shortest(self) -> dict[str, tuple[timedelta, timedelta]]:
        """The shortest acceptable times that follow a shorter time down, by segment or block: before and
        after."""
        before, after = _shortest(self.before), _shortest(self.after)
        return {
            one: (least, after[one][0])
            for one, (least, lasts) in before.items()
            if one in after and after[one][0] < least and after[one][1] < lasts
        }


def effect(state: State, command: Command, now: datetime, seat: str = "") -> Effect | Refusal:
    """The effect that a command would have at an instant, or why it would be refused. Nothing is changed."""
    led_to = state_after(state, command, now, seat)
    if isinstance(led_to, Refusal):
        return led_to
    return Effect(project(state, now), project(led_to, now))


def state_after(state: State, command: Command, now: datetime, seat: str = "") -> State | Refusal:
    """The state that a command would lead to at an instant, or why it would be refused."""
    outcome = decide(state, command, now, seat)
    return outcome if isinstance(outcome, Refusal) else reduce(evolve, outcome.events, state)


def _shortest(shown: Projection) -> dict[str, tuple[timedelta, timedelta]]:
    """Of every segment and block that has one: its shortest acceptable time, and its time."""
    segments = ((one.id, one.planned.segment.min, one.allotment) for one in shown.segments)
    blocks = (one.planned.block for one in shown.blocks)
    lasting = ((block.id, block.min, block.end - block.start) for block in blocks)
    return {one: (least, lasts) for one, least, lasts in (*segments, *lasting) if least is not None}


def _shifts(before: dict[str, Times], after: dict[str, Times]) -> dict[str, Shift]:
    nowhere = Times()
    every = dict.fromkeys((*before, *after))
    return {one: Shift(before.get(one, nowhere), after.get(one, nowhere)) for one in every}
