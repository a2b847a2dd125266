"""watch: the thresholds crossed and flags changed that a state leads to by time alone (design 4.5).

Each is given the first instant at which it holds, however often or seldom anyone looks, so that it happens
once and is recorded by its time.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count

from msgspec import Struct

from runofshow.core.agenda import Agenda, Segment
from runofshow.core.decide_messages import sent
from runofshow.core.events import Event, FlagChanged, PhaseChanged
from runofshow.core.flag import ZERO, Flag, Phase, level_at, phase_at
from runofshow.core.message import BY_THE_AGENDA, Cue
from runofshow.core.projection import least_late, project
from runofshow.core.state import State, Status, Turn

INSTANT = timedelta.resolution


class Course(Struct, frozen=True):
    """How an expected end runs with the calendar while nothing is done: max(calendar + lag, floor)."""

    lag: timedelta
    floor: datetime | None

    def needing(self, need: timedelta, hard_start: datetime | None) -> "Course":
        """The course of the end of a segment that follows this one."""
        floor = self.floor
        if hard_start is not None:
            floor = hard_start if floor is None else max(floor, hard_start)
        return Course(self.lag + need, None if floor is None else floor + need)


def changes_ahead(state: State, since: datetime) -> list[Event]:
    """Every change of phase and flag from `since` on if no command comes, in order of time.

    `since` is the instant of the state's last event. What differs already then is dated `since`.
    """
    changes = [*_phase_changes(state, since), *_flag_changes(state, since)]
    return sorted(changes, key=lambda event: event.at)


def _phase_changes(state: State, since: datetime) -> Iterator[Event]:
    if state.on_air is None:
        return
    warnings = state.plan.segments[state.on_air].warnings
    remaining = state.remaining(state.on_air, since)
    level = level_at(remaining, warnings)

    cues = cues_for(state.plan.agenda, state.plan.segments[state.on_air].segment)
    numbers = count(state.messages.next_number)

    def changed(to: int, left: timedelta, at: datetime, *, is_reached: bool = True) -> Iterator[Event]:
        phase = phase_at(left, warnings)
        yield PhaseChanged(segment=state.on_air or "", phase=phase, level=to, at=at)
        if is_reached and phase in cues:
            yield sent(state, next(numbers), cues[phase], at, BY_THE_AGENDA)

    noted = state.levels.get(state.on_air, 0)
    if level != noted:
        yield from changed(level, remaining, since, is_reached=level > noted)
    if state.status is not Status.LIVE:
        return
    for passed, threshold in enumerate((*warnings, -INSTANT), start=1):
        if passed > level:
            yield from changed(passed, threshold, since + (remaining - threshold))


def cues_for(agenda: Agenda, segment: Segment) -> dict[Phase, Cue]:
    """What the agenda says to the speakers of a segment by itself, by the phase it comes into."""
    return agenda.event.messages if segment.messages is None else segment.messages


def _flag_changes(state: State, since: datetime) -> Iterator[Event]:
    projection = project(state, since)
    ends = {block.id: block.planned.block.end for block in projection.blocks}
    flags: dict[str | None, Flag] = {block.id: block.flag for block in projection.blocks}
    flags[None] = projection.slot.flag
    for block, flag in flags.items():
        if flag is not state.flags.get(block, Flag.ON_TRACK):
            yield FlagChanged(block=block, flag=flag, at=since)
    for block, course in _courses(state, since).items():
        end = state.plan.agenda.event.hard_out if block is None else ends[block]
        late_from = end + least_late(state) - course.lag - state.clock_by
        over_from = end + INSTANT - state.clock_by
        if flags[block] is Flag.ON_TRACK and since < late_from < over_from:
            yield FlagChanged(block=block, flag=Flag.WILL_OVERRUN, at=late_from)
        if over_from > since:
            yield FlagChanged(block=block, flag=Flag.OVERRUN, at=over_from)


def _courses(state: State, since: datetime) -> dict[str | None, Course]:
    """The course of the expected end of every block that is not finished, and of the show (None)."""
    if state.status is Status.ENDED:
        return {}
    course = _course_on_air(state, since)
    courses: dict[str | None, Course] = {}
    if state.on_air is not None:
        courses[state.plan.block_of(state.on_air).id] = course
    for segment in state.order.ids:
        record = state.record(segment)
        if record.turn is Turn.PENDING:
            planned, block = state.plan.segments[segment], state.plan.block_of(segment)
            need = max(planned.allotment + record.added - record.spent, ZERO)
            course = course.needing(need, block.block.start if block.has_hard_start else None)
            courses[block.id] = course
    return {**courses, None: course}


def _course_on_air(state: State, since: datetime) -> Course:
    if state.on_air is None:
        return Course(ZERO, state.plan.agenda.start)
    remaining = max(state.remaining(state.on_air, since), ZERO)
    if state.status is Status.PAUSED:
        return Course(remaining, None)
    return Course(ZERO, state.calendar(since) + remaining)
