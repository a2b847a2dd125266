"""Events: what has happened, in the past tense. The journal is entries of them, the state is their fold.

Every event carries its instant on the session's steady clock (aware, UTC).
"""

from datetime import datetime, timedelta
from typing import TypeAlias

from msgspec import Struct

from runofshow.core.agenda import Block, Person, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, SegmentChanges
from runofshow.core.flag import Flag, Phase
from runofshow.core.message import Cue
from runofshow.core.question import Channel, Language


class Happened(Struct, frozen=True, kw_only=True, gc=False, tag_field="event", tag=True):
    """Something that happened at an instant."""

    at: datetime


class ShowStarted(Happened, frozen=True, kw_only=True):
    """The show went live."""


class ShowPaused(Happened, frozen=True, kw_only=True):
    """Counting stopped."""


class ShowResumed(Happened, frozen=True, kw_only=True):
    """Counting went on."""


class ShowEnded(Happened, frozen=True, kw_only=True):
    """The show ended."""


class SegmentAired(Happened, frozen=True, kw_only=True):
    """A segment went on air, from the time it had spent."""

    segment: str


class SegmentEnded(Happened, frozen=True, kw_only=True):
    """The segment on air ended."""

    segment: str


class SegmentReturned(Happened, frozen=True, kw_only=True):
    """The segment on air became pending again, keeping the time it had spent."""

    segment: str


class SegmentSkipped(Happened, frozen=True, kw_only=True):
    """A pending segment was left out."""

    segment: str


class SegmentUnskipped(Happened, frozen=True, kw_only=True):
    """A skipped segment was taken in again."""

    segment: str


class SegmentBroughtForward(Happened, frozen=True, kw_only=True):
    """A pending segment was moved directly behind another of its block."""

    segment: str
    behind: str


class TimeAdded(Happened, frozen=True, kw_only=True):
    """A segment was given more time, or less."""

    segment: str
    by: timedelta


class FloorGiven(Happened, frozen=True, kw_only=True):
    """A speaker got the floor; None: nobody has it."""

    speaker: str | None


class PeopleAdded(Happened, frozen=True, kw_only=True):
    """People came into the agenda, or what it says of them changed."""

    people: tuple[Person, ...]


class SegmentAdded(Happened, frozen=True, kw_only=True):
    """A segment came into a block: before another of its segments, else last."""

    block: str
    segment: Segment
    allotment: timedelta
    before: str | None = None


class SegmentsEdited(Happened, frozen=True, kw_only=True):
    """Segments were changed together."""

    segments: tuple[str, ...]
    changes: SegmentChanges


class SegmentsRemoved(Happened, frozen=True, kw_only=True):
    """Segments were taken out of the running order."""

    segments: tuple[str, ...]


class SegmentsMoved(Happened, frozen=True, kw_only=True):
    """Segments went into a block: before another of its segments, else last."""

    segments: tuple[str, ...]
    block: str
    before: str | None = None


class BlockAdded(Happened, frozen=True, kw_only=True):
    """A block came into the running order, without its segments: before another block, else last."""

    block: Block
    before: str | None = None


class BlockEdited(Happened, frozen=True, kw_only=True):
    """A block was changed."""

    block: str
    changes: BlockChanges


class BlockRemoved(Happened, frozen=True, kw_only=True):
    """A block was taken out of the running order, with its segments."""

    block: str


class BlockMoved(Happened, frozen=True, kw_only=True):
    """A block went before another one, else last; new planned times are events of their own."""

    block: str
    before: str | None = None


class EventEdited(Happened, frozen=True, kw_only=True):
    """Facts of the event were changed; planned times that gave way are events of their own."""

    changes: EventChanges


class SpeakerMarked(Happened, frozen=True, kw_only=True):
    """It became known whether a speaker is there."""

    person: str
    attendance: Attendance


class SpeakerReplaced(Happened, frozen=True, kw_only=True):
    """Another person speaks in these segments instead of one."""

    person: str
    by: str
    segments: tuple[str, ...]


class SpeakersTold(Happened, frozen=True, kw_only=True):
    """The speakers of these segments were told when they are expected: each with that (calendar) time."""

    starts: tuple[tuple[str, datetime], ...]


class AllotmentsChanged(Happened, frozen=True, kw_only=True):
    """Pending segments got other allotments to end the show in time. What people had given them stays known:
    their shortest acceptable allotments go by that."""

    strategy: str
    allotments: tuple[tuple[str, timedelta], ...]


class TimeShared(Happened, frozen=True, kw_only=True):
    """What a skipped segment would have taken went to others, since its speaker is absent: what each got."""

    segment: str
    parts: tuple[tuple[str, timedelta], ...]


class TimeTakenBack(Happened, frozen=True, kw_only=True):
    """A segment got back from others what had been shared among them: what each gave."""

    segment: str
    parts: tuple[tuple[str, timedelta], ...]


class MessageSent(Happened, frozen=True, kw_only=True):
    """A message went to the stage, sent `by` a seat or the agenda. `segment` is the one that was on air (None
    too in journals that did not say it), `left` what it had left."""

    message: int
    cue: Cue
    by: str
    segment: str | None = None
    left: timedelta | None = None


class MessageCleared(Happened, frozen=True, kw_only=True):
    """A message was taken off the stage."""

    message: int


class MessageAcknowledged(Happened, frozen=True, kw_only=True):
    """Somebody has seen a message: at the stage, or as far as the moderator can tell."""

    message: int
    by: str


class StageBlackedOut(Happened, frozen=True, kw_only=True):
    """The stage became black, or was shown again."""

    is_black: bool


class QuestionCaptured(Happened, frozen=True, kw_only=True):
    """A question was taken down. `asker` refers to the personal data table."""

    question: int
    text: str
    by: str
    segment: str | None
    asker: str | None
    language: Language
    channel: Channel
    addressed_to: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


class QuestionEdited(Happened, frozen=True, kw_only=True):
    """A question was changed; None left a field as it was."""

    question: int
    text: str | None = None
    asker: str | None = None
    language: Language | None = None
    channel: Channel | None = None
    addressed_to: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None


class QuestionReadied(Happened, frozen=True, kw_only=True):
    """A question was marked as ready, or taken out of the queue."""

    question: int


class QuestionQueued(Happened, frozen=True, kw_only=True):
    """A question went into the queue, or to another place in it: before the other one named, else last."""

    question: int
    before: int | None = None


class QuestionAired(Happened, frozen=True, kw_only=True):
    """A question went on air."""

    question: int


class QuestionAnswered(Happened, frozen=True, kw_only=True):
    """The question on air was answered."""

    question: int


class QuestionParked(Happened, frozen=True, kw_only=True):
    """A question was left for a written answer."""

    question: int


class QuestionRejected(Happened, frozen=True, kw_only=True):
    """A question was left out."""

    question: int
    reason: str = ""


class QuestionMerged(Happened, frozen=True, kw_only=True):
    """A question was counted as the same as another."""

    question: int
    into: int


class QuestionRestored(Happened, frozen=True, kw_only=True):
    """The exit of a question was undone."""

    question: int


class CommandUndone(Happened, frozen=True, kw_only=True):
    """The command of an entry was taken back."""

    entry: int


class ClockAdjusted(Happened, frozen=True, kw_only=True):
    """The system's clock departed from the session's: everything compared with the calendar moves by this."""

    by: timedelta


class ClockJumped(Happened, frozen=True, kw_only=True):
    """The clock of a rehearsal jumped ahead by this, to its `at`: what lies between was left out."""

    by: timedelta


class PhaseChanged(Happened, frozen=True, kw_only=True):
    """A segment crossed a threshold of remaining time, or got clear of it again.

    `level` counts the thresholds passed; the one after the last warning is zero (overtime).
    """

    segment: str
    phase: Phase
    level: int


class FlagChanged(Happened, frozen=True, kw_only=True):
    """A block's flag changed, or the slot's (`block` is None)."""

    block: str | None
    flag: Flag


class ConsoleOpened(Happened, frozen=True, kw_only=True):
    """A seat opened the session: `resumed` when it went on with one that had been left."""

    resumed: bool = False


Event: TypeAlias = (
    ShowStarted
    | ShowPaused
    | ShowResumed
    | ShowEnded
    | SegmentAired
    | SegmentEnded
    | SegmentReturned
    | SegmentSkipped
    | SegmentUnskipped
    | SegmentBroughtForward
    | TimeAdded
    | FloorGiven
    | PeopleAdded
    | SegmentAdded
    | SegmentsEdited
    | SegmentsRemoved
    | SegmentsMoved
    | BlockAdded
    | BlockEdited
    | BlockRemoved
    | BlockMoved
    | EventEdited
    | SpeakerMarked
    | SpeakerReplaced
    | SpeakersTold
    | AllotmentsChanged
    | TimeShared
    | TimeTakenBack
    | MessageSent
    | MessageCleared
    | MessageAcknowledged
    | StageBlackedOut
    | QuestionCaptured
    | QuestionEdited
    | QuestionReadied
    | QuestionQueued
    | QuestionAired
    | QuestionAnswered
    | QuestionParked
    | QuestionRejected
    | QuestionMerged
    | QuestionRestored
    | CommandUndone
    | ClockAdjusted
    | ClockJumped
    | PhaseChanged
    | FlagChanged
    | ConsoleOpened
)


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """One line of the journal: the events that one command led to, all or none of them.

    `number` counts from 1 without gaps. `command` is the name of the command, or None for facts that nobody
    asked for (a threshold crossed, the system's clock set), which cannot be undone. `seat` is who gave it.
    """

    number: int
    seat: str
    command: str | None
    events: tuple[Event, ...]

    @property
    def at(self) -> datetime:
        """The instant of its last event."""
        return self.events[-1].at
