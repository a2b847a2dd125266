"""project: everything that windows, pages and reports show of a state at an instant (design 4.4 and 4.5).

All its times are calendar times (aware, UTC): the steady clock's, moved by what the calendar is ahead of it.
"""

from __future__ import annotations  # rpds types take no parameters at run time

from datetime import datetime, timedelta

from msgspec import Struct
from rpds import HashTrieMap

from runofshow.core.agenda import Agenda, Kind
from runofshow.core.attendance import Attendance
from runofshow.core.flag import ZERO, Flag, Phase, phase_at
from runofshow.core.message import Message
from runofshow.core.plan import PlannedBlock, PlannedSegment
from runofshow.core.state import UNTOUCHED, SegmentRecord, State, Status, Turn, attendance_of

FIRST_ANSWERS = 3
ANSWER_AT_FIRST = timedelta(minutes=2)
MOVED = timedelta(minutes=10)


class SegmentView(Struct, frozen=True, gc=False):
    """A segment in running order.

    `expected_start` and `expected_end` are None for one that is skipped or done; one on air is expected to
    start when it did.
    """

    planned: PlannedSegment
    record: SegmentRecord
    spent: timedelta
    expected_start: datetime | None
    expected_end: datetime | None

    @property
    def id(self) -> str:
        return self.planned.segment.id

    @property
    def turn(self) -> Turn:
        return self.record.turn

    @property
    def allotment(self) -> timedelta:
        return self.planned.allotment

    @property
    def added(self) -> timedelta:
        """The time added to its allotment, or taken from it."""
        return self.record.added

    @property
    def started(self) -> datetime | None:
        """When it first went on air."""
        return self.record.started

    @property
    def ended(self) -> datetime | None:
        """When it last left the air; None while it is on air."""
        return self.record.ended

    @property
    def remaining(self) -> timedelta:
        return self.allotment + self.added - self.spent

    @property
    def over(self) -> timedelta | None:
        """Its end, actual or else expected, less its planned end; None when it has none."""
        end = self.ended if self.turn is Turn.DONE else self.expected_end
        return None if end is None else end - self.planned.end

    @property
    def ran_over(self) -> timedelta:
        """How much longer it was on air than the time it had, whenever it began."""
        return -self.remaining

    @property
    def to_tell(self) -> tuple[str, ...]:
        """The speakers who have to be told when it is expected to start: that is more than ten minutes from
        what they were last told, or they are new in it. Nobody when it is not pending."""
        start = self.expected_start
        if start is None or self.turn is not Turn.PENDING:
            return ()
        told = self.planned.told
        return tuple(
            speaker
            for speaker in self.planned.segment.speakers
            if speaker not in told or abs(start - told[speaker]) > MOVED
        )

    @property
    def must_be_told(self) -> bool:
        """Whether anybody who speaks in it has to be told when."""
        return bool(self.to_tell)


class BlockView(Struct, frozen=True, gc=False):
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


class OnAir(Struct, frozen=True, gc=False):
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


class SlotView(Struct, frozen=True, gc=False):
    """The slot: its hard out, and how the expected end of the show, or the actual one, stands to it."""

    start: datetime
    hard_out: datetime
    expected_end: datetime
    over: timedelta
    flag: Flag


class Projection(Struct, frozen=True, gc=False):
    """A show at an instant. `now` is the time of day; `instant` the same on the steady clock.

    `agenda` is the one in force, as edited. `attendance` is what became known of speakers (`attendance_of`),
    `replaced` who speaks instead of whom. `messages` are what the stage shows, what is to be read first.
    """

    now: datetime
    instant: datetime
    status: Status
    segments: tuple[SegmentView, ...]
    blocks: tuple[BlockView, ...]
    slot: SlotView
    on_air: OnAir | None
    next: SegmentView | None
    airtime: HashTrieMap[str, timedelta]
    fits: int
    agenda: Agenda
    attendance: HashTrieMap[str, Attendance]
    replaced: HashTrieMap[str, str]
    messages: tuple[Message, ...]
    is_black: bool

    def attendance_of(self, person: str) -> Attendance:
        """Whether a speaker is there: what staff have said, else what the agenda says."""
        return attendance_of(person, self.attendance, self.agenda)

    @property
    def must_be_told(self) -> tuple[SegmentView, ...]:
        """The segments whose speakers have to be told that they moved, in running order."""
        return tuple(view for view in self.segments if view.must_be_told)

    @property
    def upcoming(self) -> tuple[SegmentView, ...]:
        """The segments that are still expected to go on air, in running order."""
        return tuple(
            view for view in self.segments if view.turn is Turn.PENDING and view.expected_end is not None
        )


def project(state: State, now: datetime) -> Projection:
    """What is shown of a state at an instant of the steady clock, which is not before its last event."""
    calendar = state.calendar(now)
    walk = _Walk(state, now, calendar)
    blocks = tuple(
        _block(state, planned, tally, calendar)
        for planned, tally in zip(state.plan.blocks, walk.blocks, strict=True)
    )
    on_air = _on_air(state, walk, blocks)
    return Projection(
        now=calendar,
        instant=now,
        status=state.status,
        segments=tuple(walk.views),
        blocks=blocks,
        slot=_slot(state, calendar, walk.end),
        on_air=on_air,
        next=walk.next,
        airtime=state.airtime(now),
        fits=walk.time_for_questions // mean_answer(state),
        messages=state.messages.shown(now, None if on_air is None else on_air.remaining),
        is_black=state.messages.is_black,
        agenda=state.plan.agenda,
        attendance=state.attendance,
        replaced=state.replaced,
    )


def first_expected(state: State, calendar: datetime) -> datetime:
    """When the first segment is expected to go on air before the show has started."""
    return max(calendar, state.plan.agenda.start)


class _Tally:
    """What the walk adds up of one block."""

    __slots__ = ("ended", "expected_end", "is_finished", "is_on_air", "need", "start", "views")

    def __init__(self) -> None:
        self.views: list[SegmentView] = []
        self.start: datetime | None = None
        self.expected_end: datetime | None = None
        self.ended: datetime | None = None
        self.need = ZERO
        self.is_finished = True
        self.is_on_air = False


class _Walk:
    """One walk over the running order, from what is on air to the expected end of the show.

    A single pass, since it runs at every tick of every window: 10,000 segments take some milliseconds.
    """

    def __init__(self, state: State, now: datetime, calendar: datetime) -> None:
        self.views: list[SegmentView] = []
        self.blocks = [_Tally() for _ in state.plan.blocks]
        self.end = state.ended or first_expected(state, calendar)
        self.next: SegmentView | None = None
        self.need = ZERO
        self.time_for_questions = ZERO
        hard_starts = [block.block.start if block.has_hard_start else None for block in state.plan.blocks]
        is_over = state.status is Status.ENDED
        segments, record_of = state.plan.segments, state.records.get
        blocks, add_view = self.blocks, self.views.append
        end, all_need = self.end, ZERO
        for segment_id in state.order.ids:
            planned = segments[segment_id]
            record = record_of(segment_id, UNTOUCHED)
            turn, spent = record.turn, record.spent
            tally = blocks[planned.block]
            start = expected_end = None
            if turn is Turn.PENDING and not is_over:
                need = planned.allotment + record.added - spent
                if need < ZERO:
                    need = ZERO
                start, hard_start = end, hard_starts[planned.block]
                if hard_start is not None and start < hard_start:
                    start = hard_start
                end = expected_end = start + need
                all_need += need
                tally.need += need
                if planned.segment.kind is Kind.QUESTIONS:
                    self.time_for_questions += need
            elif turn is Turn.ON_AIR:
                spent += state.stint(now)
                start = record.started
                left = max(planned.allotment + record.added - spent, ZERO)
                end = expected_end = calendar + left
                tally.is_on_air = True
                if planned.segment.kind is Kind.QUESTIONS:
                    self.time_for_questions += left
            elif turn is Turn.DONE and record.ended is not None:
                tally.ended = record.ended if tally.ended is None else max(tally.ended, record.ended)
            view = SegmentView(planned, record, spent, start, expected_end)
            add_view(view)
            tally.views.append(view)
            if expected_end is not None:
                tally.expected_end = expected_end
                tally.is_finished = False
                if self.next is None and turn is Turn.PENDING:
                    self.next = view
            if tally.start is None and turn is not Turn.SKIPPED:
                tally.start = start or record.started
        self.end, self.need = end, all_need


def _block(state: State, planned: PlannedBlock, tally: _Tally, calendar: datetime) -> BlockView:
    end = tally.ended if tally.is_finished else tally.expected_end
    over = None if end is None else end - planned.block.end
    return BlockView(
        planned=planned,
        segments=tuple(tally.views),
        expected_start=tally.start,
        expected_end=end,
        over=over,
        flag=flag_of(state, tally.is_finished, planned.block.end, over, calendar),
        is_finished=tally.is_finished,
        is_on_air=tally.is_on_air,
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


def _on_air(state: State, walk: _Walk, blocks: tuple[BlockView, ...]) -> OnAir | None:
    if state.on_air is None:
        return None
    view = walk.views[state.order.positions[state.on_air]]
    block = blocks[view.planned.block]
    assert view.expected_end is not None
    return OnAir(
        view=view,
        block=block,
        phase=phase_at(view.remaining, view.planned.warnings),
        remaining=view.remaining,
        expected_end=view.expected_end,
        latest_finish=state.plan.agenda.event.hard_out - walk.need,
        latest_finish_in_block=block.planned.block.end - walk.blocks[view.planned.block].need,
        behind=view.expected_end - view.planned.end,
        floor=state.floor.speaker,
        may_have_floor=state.may_have_floor(state.on_air),
    )


def mean_answer(state: State) -> timedelta:
    """The mean time from on air to answered: two minutes until three are answered."""
    desk = state.desk
    if desk.answered < FIRST_ANSWERS or not desk.answering:
        return ANSWER_AT_FIRST
    return desk.answering / desk.answered
