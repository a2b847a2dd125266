"""The standing suggestion: the one way back that a moderator is shown, which does not flicker."""

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.flag import ZERO
from runofshow.core.leeway import INSTANT, outlook
from runofshow.core.projection import least_late
from runofshow.core.recovery import Recovery, Way
from runofshow.core.state import UNTOUCHED, State, Turn


class Suggestion(Struct, frozen=True):
    """The way that stands, and the state that it was made for.

    While it stands its changes stay; `expected_end` and `over` are where they lead to now.
    """

    way: Way
    state: State
    expected_end: datetime
    over: timedelta


def stand(previous: Suggestion | None, recovery: Recovery, state: State, now: datetime) -> Suggestion | None:
    """The suggestion that stands from `now` on, or None when nothing is to be suggested.

    It is another one than before only when a command was given since, when another way would move the end
    by at least the tolerance nearer to the hard out, or when it does not suffice (any longer) and so is no
    longer what it was taken for; time that passes does not change it otherwise.
    """
    best = next(iter(recovery.ways), None)
    if best is None or previous is None or not is_same_show(previous.state, state):
        return None if best is None else Suggestion(best, state, best.expected_end, best.over)
    over, near = _over_by(previous.way, state, now), least_late(state)
    suffices_no_longer = over >= near and (previous.over < near or best.over < near)
    if suffices_no_longer or abs(over) - abs(best.over) >= near:
        return Suggestion(best, state, best.expected_end, best.over)
    hard_out = state.plan.agenda.event.hard_out
    return replace(previous, state=state, expected_end=hard_out + over, over=over)


def is_same_show(before: State, after: State) -> bool:
    """Whether nothing was done between two states that bears on when the show ends.

    Time that passes does not count, nor do questions, who has the floor, flags and thresholds.
    """
    return _bearing(before) == _bearing(after) and (
        before.records is after.records or _marks(before) == _marks(after)
    )


def _bearing(state: State) -> tuple[object, ...]:
    return state.plan, state.order, state.status, state.on_air, state.clock_by


def _marks(state: State) -> dict[str, tuple[Turn, timedelta]]:
    marks = {segment: (record.turn, record.added) for segment, record in state.records.items()}
    return {segment: mark for segment, mark in marks.items() if mark != (UNTOUCHED.turn, UNTOUCHED.added)}


def _over_by(way: Way, state: State, now: datetime) -> timedelta:
    """The expected end by a way less the hard out, at a later instant of the same show."""
    ahead = outlook(state, now)
    by = {change.segment: change.after - change.before for change in way.changes}
    gone = frozenset(i for i, one in enumerate(ahead.pending) if one.id in way.dropped)
    needs = [ZERO if i in gone else one.need + by.get(one.id, ZERO) for i, one in enumerate(ahead.pending)]
    return ahead.over([need // INSTANT for need in needs], gone) * INSTANT
