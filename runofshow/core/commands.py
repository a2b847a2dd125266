"""Commands: what a seat asks for, in the imperative. `decide` turns them into events or a refusal.

`leaving` names the segment that a transport command leaves, so that a double press, or two people pressing
at once, advance once.
"""

import re
from datetime import timedelta
from typing import TypeAlias

from msgspec import Struct

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
