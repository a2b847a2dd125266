"""Commands: what a seat asks for, in the imperative. `decide` turns them into events or a refusal.

`leaving` names the segment that a transport command leaves, so that a double press, or two people pressing
at once, advance once.
"""

import re
from datetime import datetime, timedelta
from typing import TypeAlias

from msgspec import Struct

from runofshow.core.agenda import Person, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from runofshow.core.message import Cue
from runofshow.core.question import Asker, Channel, Language


class Command(Struct, frozen=True):
    """A wish of a seat."""

    @classmethod
    def name(cls) -> str:
        """What the journal calls it: `add_time`."""
        return re.sub("(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class Start(Command, frozen=True):
    """Put the first pending segment on air."""


class Next(Command, frozen=True):
    """End the segment on air and start the first pending one after it; after the last one, end the show."""

    leaving: str


class Back(Command, frozen=True):
    """Put the segment that was on air before back on air, from the time it had spent."""

    leaving: str


class Pause(Command, frozen=True):
    """Stop counting."""


class Resume(Command, frozen=True):
    """Count again."""


class AddTime(Command, frozen=True):
    """Add a signed amount to the segment on air."""

    by: timedelta


class Skip(Command, frozen=True):
    """Leave a pending segment out."""

    segment: str


class Unskip(Command, frozen=True):
    """Take a skipped segment in again."""

    segment: str


class BringForward(Command, frozen=True):
    """Move a pending segment of the block on air directly behind the one on air."""

    segment: str


class GiveFloor(Command, frozen=True):
    """Give a speaker of the segment on air the floor; None takes it back."""

    speaker: str | None


class End(Command, frozen=True):
    """End the show."""

    leaving: str


class AddSegment(Command, frozen=True, kw_only=True):
    """Put a new segment into a block, before another of its segments, else last. Without a block it goes into
    that of the other one. Its id is given by the show (a `segment.id` that is free is taken; where that is
    `from_file`, also one that was given before); `people` are those of its speakers whom the agenda lacks."""

    block: str | None
    segment: Segment
    allotment: timedelta
    before: str | None = None
    people: tuple[Person, ...] = ()
    from_file: bool = False


class EditSegments(Command, frozen=True, kw_only=True):
    """Change one segment, or several together. `by` gives each of them so much more time than it has, or
    less. `people` are new speakers whom the agenda lacks."""

    segments: tuple[str, ...]
    changes: SegmentChanges = SegmentChanges()
    by: timedelta | None = None
    people: tuple[Person, ...] = ()


class DuplicateSegments(Command, frozen=True):
    """Put a copy of each of these directly behind the last of them, pending."""

    segments: tuple[str, ...]


class RemoveSegments(Command, frozen=True):
    """Take segments out of the running order; what has been on air cannot be."""

    segments: tuple[str, ...]


class MoveSegments(Command, frozen=True, kw_only=True):
    """Move pending segments, in their order, into a block: before another of its segments, else last. Without
    a block they go into that of the other one."""

    segments: tuple[str, ...]
    block: str | None
    before: str | None = None


class AddBlock(Command, frozen=True, kw_only=True):
    """Put a new block where its planned times belong. Where it overlaps its neighbours their planned times
    give way; `segments` with their allotments come with it. One of a file has its `id` there, as its segments
    have; that of others is given by the show."""

    title: str
    start: datetime
    end: datetime
    moderator: str | None = None
    hard_start: bool = False
    segments: tuple[tuple[Segment, timedelta], ...] = ()
    people: tuple[Person, ...] = ()
    id: str = ""
    note: str = ""
    min: timedelta | None = None
    protected: bool | None = None
    droppable: bool | None = None
    priority: int | None = None


class EditBlock(Command, frozen=True, kw_only=True):
    """Change a block. With `push` the blocks behind it move later where its end would overlap them: what is
    free between them and in them goes first; a hard start stays."""

    block: str
    changes: BlockChanges
    people: tuple[Person, ...] = ()
    push: bool = False


class FitBlock(Command, frozen=True):
    """Have what is pending in a block give way in proportion, so that it is no longer than its time."""

    block: str


class MakeRoom(Command, frozen=True):
    """Have the planned times of blocks move, so that this one and those that move hold what is in them."""

    block: str


class DuplicateBlock(Command, frozen=True):
    """Put a copy of a block, with copies of its segments, behind it."""

    block: str


class RemoveBlock(Command, frozen=True):
    """Take a block out with all its segments; one of which anything has been on air cannot be."""

    block: str


class MoveBlock(Command, frozen=True):
    """Move a pending block before another one, else last; the planned times of those in between follow."""

    block: str
    before: str | None = None


class EditEvent(Command, frozen=True):
    """Change facts of the event. Planned times of blocks that the slot no longer holds give way to it."""

    changes: EventChanges


class MarkSpeaker(Command, frozen=True, kw_only=True):
    """Note whether a speaker is there. With `skip` their pending segments in which nobody else speaks are
    skipped; with `share` the time of these is shared among what is pending of the same block. Of one who is
    there after all, `unskip` takes in again what was skipped for their absence, and `take_back` takes the
    time that was shared from those who got it, as far as they are pending and still have it."""

    person: str
    attendance: Attendance
    skip: bool = False
    share: bool = False
    unskip: bool = False
    take_back: bool = False


class ReplaceSpeaker(Command, frozen=True, kw_only=True):
    """Have another person speak instead of one, of the agenda (by id) or new: in these segments, which are
    pending; () for all that is."""

    person: str
    by: Person
    segments: tuple[str, ...] = ()


class EditPeople(Command, frozen=True, kw_only=True):
    """Correct what the agenda says of people whom it knows (by id); `doubted`: they are not confirmed."""

    people: tuple[str, ...]
    changes: PersonChanges
    doubted: bool = False


class TellSpeakers(Command, frozen=True):
    """Note that the speakers of these segments were told when they are expected now."""

    segments: tuple[str, ...]


class Recover(Command, frozen=True, kw_only=True):
    """Take a way back to schedule: these allotments of pending segments, and what is dropped."""

    strategy: str
    allotments: tuple[tuple[str, timedelta], ...] = ()
    dropped: tuple[str, ...] = ()


class SendMessage(Command, frozen=True):
    """Show the speakers a message on the stage."""

    cue: Cue


class ClearMessages(Command, frozen=True):
    """Take a message off the stage; None: all that are shown."""

    message: int | None = None


class BlackOut(Command, frozen=True):
    """Make the stage black, or show it again."""

    is_black: bool


class Capture(Command, frozen=True, kw_only=True):
    """Take down a question. `addressed_to` are ids of people, or "panel", or nothing for nobody."""

    text: str
    asker: Asker | None = None
    language: Language = Language.OTHER
    channel: Channel = Channel.WEBEX_CHAT
    addressed_to: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


class EditQuestion(Command, frozen=True, kw_only=True):
    """Change what is given; None leaves a field as it is. The words as first captured stay kept."""

    question: int
    text: str | None = None
    asker: Asker | None = None
    language: Language | None = None
    channel: Channel | None = None
    addressed_to: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None


class ReadyQuestion(Command, frozen=True):
    """Mark a question as ready to be queued; one in the queue is taken out of it."""

    question: int


class QueueQuestion(Command, frozen=True):
    """Put a ready question into the queue, or move a queued one: before the other one named, else last."""

    question: int
    before: int | None = None


class AirQuestion(Command, frozen=True):
    """Put a queued question on air."""

    question: int


class AnswerQuestion(Command, frozen=True):
    """The question on air has been answered."""

    question: int


class ParkQuestion(Command, frozen=True):
    """Leave a question for a written answer later."""

    question: int


class RejectQuestion(Command, frozen=True):
    """Leave a question out, with the reason."""

    question: int
    reason: str = ""


class MergeQuestion(Command, frozen=True):
    """Count a question as the same as another."""

    question: int
    into: int


class RestoreQuestion(Command, frozen=True):
    """Undo the exit of a question, whenever that was: it is in the inbox again, or ready if it had been."""

    question: int


class Undo(Command, frozen=True):
    """Take back the last command not yet undone. `entry`, if given, has to be the number of that one."""

    entry: int | None = None


class Redo(Command, frozen=True):
    """Give the command last undone again."""


QuestionCommand: TypeAlias = (
    Capture
    | EditQuestion
    | ReadyQuestion
    | QueueQuestion
    | AirQuestion
    | AnswerQuestion
    | ParkQuestion
    | RejectQuestion
    | MergeQuestion
    | RestoreQuestion
)


def zones_named(command: Command) -> tuple[str, ...]:
    """The time zones that a command gives to people."""
    if isinstance(command, EditPeople):
        zone = command.changes.timezone
        return (zone,) if isinstance(zone, str) else ()
    return tuple(person.timezone for person in people_named(command) if person.timezone is not None)


def people_named(command: Command) -> tuple[Person, ...]:
    """The people who come with a command: new ones, or known ones by their names."""
    if isinstance(command, ReplaceSpeaker):
        return (command.by,)
    if isinstance(command, AddSegment | EditSegments | AddBlock | EditBlock):
        return command.people
    return ()
