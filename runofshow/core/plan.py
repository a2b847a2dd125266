"""The plan: every allotment and planned time that follows from an agenda (design 4.1)."""

from datetime import datetime, timedelta
from fractions import Fraction

from msgspec import Struct

from runofshow.core.agenda import Agenda, Block, Segment

SHORTEST_SHARE = timedelta(seconds=30)
DEFAULT_WARNINGS = (timedelta(minutes=2), timedelta(minutes=1))
SHORT_ALLOTMENT = timedelta(minutes=4)
SECOND = timedelta(seconds=1)


class PlannedSegment(Struct, frozen=True, kw_only=True):
    """A segment with its allotment, planned times, thresholds and place in the plan.

    `wanted` is the allotment that people gave it; the allotment itself may be another one since a way back to
    schedule was taken. `told` is when each was last told that they speak here: at first as planned. It keeps
    who speaks here no more, until they speak elsewhere instead, and lacks who is new until they are told.
    """

    segment: Segment
    block: int
    allotment: timedelta
    wanted: timedelta
    start: datetime
    end: datetime
    told: dict[str, datetime]
    warnings: tuple[timedelta, ...]

    @property
    def id(self) -> str:
        return self.segment.id

    @property
    def taken(self) -> timedelta:
        """The time that it takes of its block as planned: none where the agenda skips it."""
        return timedelta() if self.segment.skipped else self.allotment


class PlannedBlock(Struct, frozen=True, kw_only=True):
    """A block with its planned segments as they will be run; `buffer` is the time that they leave over, which
    is negative where edits have made them longer than their block."""

    block: Block
    index: int
    segments: tuple[PlannedSegment, ...]
    buffer: timedelta

    @property
    def id(self) -> str:
        return self.block.id

    @property
    def has_hard_start(self) -> bool:
        """The first block of a show has a hard start; others only where the agenda says so (4.4)."""
        return self.index == 0 or self.block.hard_start


class Plan(Struct, frozen=True, kw_only=True):
    """The agenda with its times: blocks in order, and every segment by id."""

    agenda: Agenda
    blocks: tuple[PlannedBlock, ...]
    segments: dict[str, PlannedSegment]

    def block_of(self, segment: str) -> PlannedBlock:
        """The block that holds the segment with this id."""
        return self.blocks[self.segments[segment].block]


class BlockDoesNotFit(ValueError):
    """Fixed durations are longer than their block; `excess` says by how much."""

    def __init__(self, block: Block, excess: timedelta) -> None:
        super().__init__(f"the fixed durations of block “{block.title}” exceed it by {excess}")
        self.block = block
        self.excess = excess


class ShareTooShort(ValueError):
    """A segment without a duration of its own would be left with under 30 seconds."""

    def __init__(self, block: Block, segment: Segment, share: timedelta) -> None:
        super().__init__(f"segment {segment.id} of block “{block.title}” would be left with {share}")
        self.block = block
        self.segment = segment
        self.share = share


def allot(block: Block) -> tuple[timedelta, ...]:
    """The allotment of each segment of the block, in its order.

    A given duration stands; the others share what is left by weight in whole seconds that add up exactly
    (largest remainder, earlier segment first). A skipped segment takes no time of the block: without a
    duration its allotment is what it would get if it shared alone with those that do, at least half a minute.
    Raises BlockDoesNotFit or ShareTooShort.
    """
    taken = (s.duration for s in block.segments if s.duration and not s.skipped)
    left = block.end - block.start - sum(taken, timedelta())
    if left < timedelta():
        raise BlockDoesNotFit(block, -left)
    sharing = [s for s in block.segments if s.duration is None and not s.skipped]
    shares = iter(shared(left, [Fraction(s.weight) for s in sharing]))
    allotments = []
    for segment in block.segments:
        if segment.duration is not None:
            allotments.append(segment.duration)
            continue
        if segment.skipped:
            among = [s for s in block.segments if s.duration is None and (not s.skipped or s is segment)]
            alone = shared(left, [Fraction(s.weight) for s in among])[among.index(segment)]
            allotments.append(max(alone, SHORTEST_SHARE))
            continue
        allotment = next(shares)
        if allotment < SHORTEST_SHARE:
            raise ShareTooShort(block, segment, allotment)
        allotments.append(allotment)
    return tuple(allotments)


def shared(time: timedelta, weights: list[Fraction]) -> list[timedelta]:
    """The whole seconds of a time in parts by weight, adding up (largest remainder, earlier first)."""
    seconds = time // SECOND
    total = sum(weights)
    exact = [seconds * weight / total for weight in weights]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: (shares[i] - exact[i], i))
    for i in by_remainder[: seconds - sum(shares)]:
        shares[i] += 1
    return [share * SECOND for share in shares]


def warnings_for(agenda: Agenda, segment: Segment, allotment: timedelta) -> tuple[timedelta, ...]:
    """The thresholds of remaining time of a segment, longest first: its own, else the show's, else the
    default of 4.5: 2 min and 1 min, or a half and a quarter of an allotment of 4 min or less."""
    if segment.warnings is not None:
        return segment.warnings
    if agenda.event.warnings is not None:
        return agenda.event.warnings
    if allotment <= SHORT_ALLOTMENT:
        return (allotment / 2, allotment / 4)
    return DEFAULT_WARNINGS


def lay_out(agenda: Agenda) -> Plan:
    """The plan of an agenda: segments of a block one after the other from its start, each at its allotment;
    a skipped one takes no time.

    Raises BlockDoesNotFit or ShareTooShort.
    """
    blocks = []
    for index, block in enumerate(agenda.blocks):
        start = block.start
        segments = []
        for segment, allotment in zip(block.segments, allot(block), strict=True):
            segments.append(
                PlannedSegment(
                    segment=segment,
                    block=index,
                    allotment=allotment,
                    wanted=allotment,
                    start=start,
                    end=start + allotment,
                    told=dict.fromkeys(segment.speakers, start),
                    warnings=warnings_for(agenda, segment, allotment),
                )
            )
            if not segment.skipped:
                start += allotment
        blocks.append(
            PlannedBlock(block=block, index=index, segments=tuple(segments), buffer=block.end - start)
        )
    by_id = {planned.id: planned for block in blocks for planned in block.segments}
    return Plan(agenda=agenda, blocks=tuple(blocks), segments=by_id)
