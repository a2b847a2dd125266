"""The state of a show: the fold of its events. Immutable; what has happened to a segment is kept sparsely."""

from __future__ import annotations  # rpds types take no parameters at run time

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from rpds import HashTrieMap, HashTrieSet, List

from runofshow.core.agenda import Agenda
from runofshow.core.attendance import Attendance
from runofshow.core.flag import ZERO, Flag
from runofshow.core.message import Messages
from runofshow.core.plan import Plan, PlannedSegment
from runofshow.core.question import Question
from runofshow.core.share import Share


class Status(StrEnum):
    """How far the show is."""

    NOT_STARTED = "not_started"
    LIVE = "live"
    PAUSED = "paused"
    ENDED = "ended"


class Turn(StrEnum):
    """How a segment stands in the running order."""

    PENDING = "pending"
    ON_AIR = "on_air"
    DONE = "done"
    SKIPPED = "skipped"


class SegmentRecord(Struct, frozen=True, gc=False):
    """What has happened to a segment.

    `spent` leaves out the stint that is being counted now. `started` and `ended` are calendar times as they
    were read then: when it first went on air and when it last left.
    """

    turn: Turn = Turn.PENDING
    added: timedelta = ZERO
    spent: timedelta = ZERO
    started: datetime | None = None
    ended: datetime | None = None


UNTOUCHED = SegmentRecord()


class RunningOrder(Struct, frozen=True, gc=False):
    """The ids of all segments as they will be run, and the position of each."""

    ids: tuple[str, ...]
    positions: dict[str, int]

    @classmethod
    def of(cls, ids: tuple[str, ...]) -> RunningOrder:
        return cls(ids, {segment: position for position, segment in enumerate(ids)})

    def after(self, segment: str) -> Iterator[str]:
        """The ids behind this segment."""
        return islice(self.ids, self.positions[segment] + 1, None)


class Floor(Struct, frozen=True, gc=False):
    """Who has the floor, and the airtime of each speaker before the present stint."""

    speaker: str | None = None
    airtime: HashTrieMap[str, timedelta] = HashTrieMap()


class Desk(Struct, frozen=True, gc=False):
    """The question desk: questions by number, the moderator's queue, the one on air.

    `answered` and `answering` count the answers and the time they took, from on air to answered; `askers`
    counts the references to personal data that were given out. Numbers and references are never used again.
    """

    questions: HashTrieMap[int, Question] = HashTrieMap()
    queue: tuple[int, ...] = ()
    on_air: int | None = None
    next_number: int = 1
    askers: int = 0
    answered: int = 0
    answering: timedelta = ZERO


class State(Struct, frozen=True, gc=False):
    """A show at the instant of its last event.

    Instants are on the session's steady clock; `clock_by` is what the calendar is ahead of it. `since` is
    when the present stint of counting began: None while nothing is counted. `ended` is a calendar time, as it
    was read then. `before` holds the segments that were on air before the one that is, the latest first.
    `flags` and `levels` are what has been noted of blocks (None: the slot) and of the thresholds that
    segments have passed. `plan` is the running order as edited; `attendance` is what became known of
    speakers, `replaced` who speaks instead of whom, `retired` the ids that are not given again. `left_out`
    are segments that were skipped since the one who speaks in them is absent, `shares` what others got of
    their time.
    """

    plan: Plan
    order: RunningOrder
    status: Status = Status.NOT_STARTED
    on_air: str | None = None
    since: datetime | None = None
    started: datetime | None = None
    paused: datetime | None = None
    ended: datetime | None = None
    paused_for: timedelta = ZERO
    clock_by: timedelta = ZERO
    records: HashTrieMap[str, SegmentRecord] = HashTrieMap()
    before: List[str] = List()
    floor: Floor = Floor()
    desk: Desk = Desk()
    messages: Messages = Messages()
    flags: HashTrieMap[str | None, Flag] = HashTrieMap()
    levels: HashTrieMap[str, int] = HashTrieMap()
    attendance: HashTrieMap[str, Attendance] = HashTrieMap()
    replaced: HashTrieMap[str, str] = HashTrieMap()
    retired: HashTrieSet[str] = HashTrieSet()
    left_out: HashTrieSet[str] = HashTrieSet()
    shares: HashTrieMap[str, Share] = HashTrieMap()

    @classmethod
    def new(cls, plan: Plan) -> State:
        """A show of this plan that has not started; what the agenda skips is skipped."""
        skipped = {s.id: SegmentRecord(Turn.SKIPPED) for s in plan.segments.values() if s.segment.skipped}
        return cls(plan, RunningOrder.of(tuple(plan.segments)), records=HashTrieMap(skipped))

    def record(self, segment: str) -> SegmentRecord:
        """What has happened to the segment with this id."""
        return self.records.get(segment, UNTOUCHED)

    def turn(self, segment: str) -> Turn:
        return self.record(segment).turn

    def has_been_on_air(self, segment: str) -> bool:
        """Whether this segment is on air or was; its record stays."""
        return self.record(segment).started is not None

    def attendance_of(self, person: str) -> Attendance:
        """Whether a speaker is there: what staff have said, else what the agenda says."""
        return attendance_of(person, self.attendance, self.plan.agenda)

    def calendar(self, instant: datetime) -> datetime:
        """The calendar time at an instant of the steady clock."""
        return instant + self.clock_by

    def stint(self, now: datetime) -> timedelta:
        """The time counted since the present stint began; zero while nothing is counted."""
        return ZERO if self.since is None else now - self.since

    def spent(self, segment: str, now: datetime) -> timedelta:
        """How long a segment has been live, pauses excluded."""
        spent = self.record(segment).spent
        return spent + self.stint(now) if segment == self.on_air else spent

    def remaining(self, segment: str, now: datetime) -> timedelta:
        """Allotment and added time less what is spent; negative in overtime."""
        return self.plan.segments[segment].allotment + self.record(segment).added - self.spent(segment, now)

    def pauses(self, now: datetime) -> timedelta:
        """How long the show has been paused since it started."""
        return self.paused_for if self.paused is None else self.paused_for + (now - self.paused)

    def pending_after(self, segment: str) -> str | None:
        """The first pending segment behind this one."""
        return next((i for i in self.order.after(segment) if self.turn(i) is Turn.PENDING), None)

    def is_passed(self, segment: str) -> bool:
        """Whether the show is past the place of this segment in the running order."""
        if self.status is Status.ENDED:
            return True
        return self.on_air is not None and self.order.positions[segment] < self.order.positions[self.on_air]

    def may_have_floor(self, segment: str) -> tuple[str, ...]:
        """Whom the floor can be given to in a segment: its speakers, or where it names none those of its
        block and the block's moderator."""
        planned = self.plan.segments[segment]
        if planned.segment.speakers:
            return planned.segment.speakers
        block = self.plan.blocks[planned.block]
        named = [speaker for other in block.segments for speaker in other.segment.speakers]
        if block.block.moderator is not None:
            named.append(block.block.moderator)
        return tuple(dict.fromkeys(named))

    def airtime(self, now: datetime) -> HashTrieMap[str, timedelta]:
        """How long each speaker who had the floor has had it, over the whole show."""
        speaker, airtime = self.floor.speaker, self.floor.airtime
        if speaker is None:
            return airtime
        return airtime.insert(speaker, airtime.get(speaker, ZERO) + self.stint(now))

    def settled(self, at: datetime) -> State:
        """The same state with the time counted so far written down, and counting on from `at`."""
        stint = self.stint(at)
        if not stint or self.on_air is None:
            return self
        record = self.record(self.on_air)
        floor = self.floor
        if floor.speaker is not None:
            airtime = floor.airtime.get(floor.speaker, ZERO) + stint
            floor = replace(floor, airtime=floor.airtime.insert(floor.speaker, airtime))
        records = self.records.insert(self.on_air, replace(record, spent=record.spent + stint))
        return replace(self, records=records, floor=floor, since=at)

    def with_record(self, segment: str, **changes: Any) -> State:
        """The same state with something changed in the record of a segment."""
        record = replace(self.record(segment), **changes)
        return replace(self, records=self.records.insert(segment, record))


def attendance_of(person: str, known: HashTrieMap[str, Attendance], agenda: Agenda) -> Attendance:
    """Whether a speaker is there: what is known, else what the agenda says."""
    of_agenda = agenda.people.get(person)
    is_confirmed = of_agenda is None or of_agenda.confirmed
    return known.get(person) or (Attendance.CONFIRMED if is_confirmed else Attendance.UNCONFIRMED)


def only_speaker(planned: PlannedSegment) -> str | None:
    """The speaker who has the floor by right: the only one that a segment names."""
    speakers = planned.segment.speakers
    return speakers[0] if len(speakers) == 1 else None


T = TypeVar("T")


def first(items: List[T]) -> T:
    """The item at the front of a persistent list that is not empty."""
    return next(iter(items))
