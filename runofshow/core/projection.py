"""project: everything that windows, pages and reports show of a state at an instant (design 4.4 and 4.5).

All its times are calendar times (aware, UTC): the steady clock's, moved by what the calendar is ahead of it.
"""

from datetime import datetime, timedelta

from msgspec import Struct

from runofshow.core.agenda import Kind
from runofshow.core.flag import ZERO, Flag, Phase, phase_at
from runofshow.core.plan import PlannedBlock, PlannedSegment
from runofshow.core.state import UNTOUCHED, State, Status, Turn

FIRST_ANSWERS = 3
ANSWER_AT_FIRST = timedelta(minutes=2)


class SegmentView(Struct, frozen=True, gc=False):
    """A segment in running order.

    `expected_start` and `expected_end` are None for one that is skipped or done; one on air is expected to
    start when it did. `started` and `ended` are what did happen. `need` is what it still takes.
    """

    planned: PlannedSegment
    turn: Turn
    allotment: timedelta
    added: timedelta
    spent: timedelta
    expected_start: datetime | None
    expected_end: datetime | None
    started: datetime | None
    ended: datetime | None

    @property
    def id(self) -> str:
        return self.planned.segment.id

    @property
    def remaining(self) -> timedelta:
        return self.allotment + self.added - self.spent

    @property
    def over(self) -> timedelta | None:
        """Its end, actual or else expected, less its planned end; None when it has none."""
        end = self.ended if self.turn is Turn.DONE else self.expected_end
        return None if end is None else end - self.planned.end


class BlockView(Struct, frozen=True):
    """A block: when it ends, or did, and how that stands to its plan; None when nothing of it is run."""

    planned: PlannedBlock
    segments: tuple[SegmentView, ...]
    expected_start: datetime | None
    expected_end: datetime | None
    over: timedelta | None
    flag: Flag
    is_finished: bool
    is_on_air: bool

    @property
    def id(self) -> str:
        return self.planned.block.id


class OnAir(Struct, frozen=True):
    """The segment on air. Latest finishes are the latest ends that still let the rest fit."""

    view: SegmentView
    block: BlockView
    phase: Phase
    remaining: timedelta
    expected_end: datetime
    latest_finish: datetime
    latest_finish_in_block: datetime
    behind: timedelta
    floor: str | None
    may_have_floor: tuple[str, ...]

    @property
    def time_left_in_block(self) -> timedelta:
        """The time until the planned end of the block."""
        return self.block.planned.block.end - (self.expected_end - max(self.remaining, ZERO))


class SlotView(Struct, frozen=True):
    """The slot: its hard out, and how the expected end of the show, or the actual one, stands to it."""

    start: datetime
    hard_out: datetime
    expected_end: datetime
    over: timedelta
    flag: Flag


class Projection(Struct, frozen=True):
    """A show at an instant. `now` is the time of day; `instant` the same on the steady clock."""

    now: datetime
    instant: datetime
    status: Status
    segments: tuple[SegmentView, ...]
    blocks: tuple[BlockView, ...]
    slot: SlotView
    on_air: OnAir | None
    next: SegmentView | None
    airtime: dict[str, timedelta]
    fits: int

    @property
    def upcoming(self) -> tuple[SegmentView, ...]:
        """The pending segments, in running order."""
        return tuple(view for view in self.segments if view.turn is Turn.PENDING)


def project(state: State, now: datetime) -> Projection:
    """What is shown of a state at an instant of the steady clock, which is not before its last event."""
    calendar = state.calendar(now)
    views, expected_end = _walk(state, now, calendar)
    blocks = _blocks(state, views, calendar)
    on_air = _on_air(state, views, blocks)
    slot = _slot(state, calendar, expected_end)
    return Projection(
        now=calendar,
        instant=now,
        status=state.status,
        segments=tuple(views),
        blocks=blocks,
        slot=slot,
        on_air=on_air,
        next=next((view for view in views if view.turn is Turn.PENDING), None)
        if state.status is not Status.ENDED
        else None,
        airtime=state.airtime(now),
        fits=_fits(state, views),
    )


def first_expected(state: State, calendar: datetime) -> datetime:
    """When the first segment is expected to go on air before the show has started."""
    return max(calendar, state.plan.blocks[0].block.start)


def _walk(state: State, now: datetime, calendar: datetime) -> tuple[list[SegmentView], datetime]:
    """Every segment in running order, and the expected end of the show (its actual end once ended)."""
    segments = state.plan.segments
    hard_starts = [block.block.start if block.has_hard_start else None for block in state.plan.blocks]
    is_over = state.status is Status.ENDED
    end = first_expected(state, calendar)
    if state.ended is not None:
        end = state.ended
    views = []
    for segment_id in state.order.ids:
        planned = segments[segment_id]
        record = state.records.get(segment_id, UNTOUCHED)
        turn = record.turn
        spent = record.spent
        start = expected_end = None
        if turn is Turn.PENDING and not is_over:
            hard_start = hard_starts[planned.block]
            start = end if hard_start is None or end >= hard_start else hard_start
            need = planned.allotment + record.added - spent
            end = expected_end = start + need if need > ZERO else start
        elif turn is Turn.ON_AIR:
            spent += state.stint(now)
            start = record.started
            end = expected_end = calendar + max(planned.allotment + record.added - spent, ZERO)
        views.append(
            SegmentView(
                planned,
                turn,
                planned.allotment,
                record.added,
                spent,
                start,
                expected_end,
                record.started,
                record.ended,
            )
        )
    return views, end


def _blocks(state: State, views: list[SegmentView], calendar: datetime) -> tuple[BlockView, ...]:
    in_block: list[list[SegmentView]] = [[] for _ in state.plan.blocks]
    for view in views:
        in_block[view.planned.block].append(view)
    return tuple(
        _block(state, planned, tuple(segments), calendar)
        for planned, segments in zip(state.plan.blocks, in_block, strict=True)
    )


def _block(
    state: State, planned: PlannedBlock, segments: tuple[SegmentView, ...], calendar: datetime
) -> BlockView:
    is_finished = state.status is Status.ENDED or all(
        view.turn is Turn.DONE or view.turn is Turn.SKIPPED for view in segments
    )
    starts = [view.started or view.expected_start for view in segments if view.turn is not Turn.SKIPPED]
    if is_finished:
        ends = [view.ended for view in segments if view.turn is Turn.DONE and view.ended is not None]
    else:
        ends = [view.expected_end for view in segments if view.expected_end is not None]
    end = max(ends, default=None)
    over = None if end is None else end - planned.block.end
    return BlockView(
        planned=planned,
        segments=segments,
        expected_start=min((start for start in starts if start is not None), default=None),
        expected_end=end,
        over=over,
        flag=flag_of(state, is_finished, planned.block.end, over, calendar),
        is_finished=is_finished,
        is_on_air=any(view.turn is Turn.ON_AIR for view in segments),
    )


def flag_of(
    state: State, is_finished: bool, end: datetime, over: timedelta | None, calendar: datetime
) -> Flag:
    """The flag of a block or the slot with this planned end and over/under (4.5)."""
    is_late = over is not None and over >= least_late(state)
    if is_finished:
        return Flag.OVERRUN if is_late else Flag.ON_TRACK
    if calendar > end:
        return Flag.OVERRUN
    return Flag.WILL_OVERRUN if is_late else Flag.ON_TRACK


def least_late(state: State) -> timedelta:
    """The least over that raises a flag: the tolerance, but never nothing at all."""
    return max(state.plan.agenda.event.tolerance, timedelta.resolution)


def _slot(state: State, calendar: datetime, expected_end: datetime) -> SlotView:
    event = state.plan.agenda.event
    over = expected_end - event.hard_out
    flag = flag_of(state, state.status is Status.ENDED, event.hard_out, over, calendar)
    return SlotView(event.start, event.hard_out, expected_end, over, flag)


def _on_air(
    state: State,
    views: list[SegmentView],
    blocks: tuple[BlockView, ...],
) -> OnAir | None:
    if state.on_air is None:
        return None
    position = state.order.positions[state.on_air]
    view = views[position]
    block = blocks[view.planned.block]
    assert view.expected_end is not None
    needs = [
        (other.planned.block, max(other.remaining, ZERO)) for other in views if other.turn is Turn.PENDING
    ]
    in_block = sum((need for index, need in needs if index == view.planned.block), ZERO)
    return OnAir(
        view=view,
        block=block,
        phase=phase_at(view.remaining, view.planned.warnings),
        remaining=view.remaining,
        expected_end=view.expected_end,
        latest_finish=state.plan.agenda.event.hard_out - sum((need for _, need in needs), ZERO),
        latest_finish_in_block=block.planned.block.end - in_block,
        behind=view.expected_end - view.planned.end,
        floor=state.floor.speaker,
        may_have_floor=state.may_have_floor(state.on_air),
    )


def _fits(state: State, views: list[SegmentView]) -> int:
    """How many questions fit into the time left for questions (design 5)."""
    if state.status is Status.ENDED:
        return 0
    left = sum(
        (
            max(view.remaining, ZERO)
            for view in views
            if view.planned.segment.kind is Kind.QUESTIONS and view.turn in (Turn.PENDING, Turn.ON_AIR)
        ),
        ZERO,
    )
    return left // mean_answer(state)


def mean_answer(state: State) -> timedelta:
    """The mean time from on air to answered: two minutes until three are answered."""
    desk = state.desk
    if desk.answered < FIRST_ANSWERS or not desk.answering:
        return ANSWER_AT_FIRST
    return desk.answering / desk.answered
