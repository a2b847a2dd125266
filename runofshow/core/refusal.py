"""Refusals: why a command changes nothing."""

from enum import StrEnum

from msgspec import Struct


class Reason(StrEnum):
    """Why a command was refused, in English; `{about}` is what it concerned. The desktop translates them."""

    NOT_STARTED = "The show has not started."
    ALREADY_STARTED = "The show has already started."
    ENDED = "The show has ended."
    NOTHING_TO_START = "Every segment is skipped: there is nothing to start."
    ALREADY_PAUSED = "The show is already paused."
    NOT_PAUSED = "The show is not paused."
    NOT_ON_AIR = "“{about}” is no longer on air: someone was faster."
    NOTHING_BEFORE = "Nothing was on air before “{about}”."
    TOO_MUCH_TIME = "More than a day cannot be added or taken at once."
    NO_TIME = "There is no time to add."
    UNKNOWN_SEGMENT = "There is no segment “{about}”."
    NOT_PENDING = "“{about}” is not pending."
    NOT_SKIPPED = "“{about}” is not skipped."
    PASSED = "The show has passed “{about}”: it has to be moved."
    ANOTHER_BLOCK = "“{about}” is in another block: move it in the running order."
    ALREADY_NEXT = "“{about}” is next already."
    NO_SPEAKER = "“{about}” does not speak here."
    HAS_FLOOR = "“{about}” has the floor already."
    UNKNOWN_BLOCK = "There is no block “{about}”."
    UNKNOWN_PERSON = "There is nobody called “{about}”."
    NOTHING_TO_CHANGE = "There is nothing to change."
    ON_AIR_STAYS = "“{about}” is on air: it can be neither removed nor moved."
    HAS_BEEN_ON_AIR = "“{about}” has been on air: its record stays as it is."
    PLACE_PASSED = "The show has passed this place in the running order."
    NOT_IN_BLOCK = "“{about}” is not in this block."
    TOO_SHORT = "An allotment is at least a second."
    TOO_LONG = "An allotment is at most a day."
    BAD_WARNING = "A warning is some time before the end, at most a day."
    BAD_PRIORITY = "A priority is a number from 1 to 9."
    SHORTEST_IS_LONGER = "The shortest time of “{about}” is longer than its time: change that first."
    PROTECTED_AND_DROPPABLE = "“{about}” is protected, so it cannot be droppable: change one of the two."
    END_BEFORE_START = "A block has to end after it starts."
    BLOCKS_OVERLAP = "These planned times overlap with those of “{about}”."
    OUTSIDE_SLOT = "These planned times are outside the slot."
    NO_ROOM = "There is no room: no planned time would be left for “{about}”."
    LAST_BLOCK = "A show needs a block."
    NO_NAME = "A person needs a name."
    NO_TITLE = "A block needs a title."
    SPEAKER_TWICE = "“{about}” is named twice."
    SPEAKS_NO_MORE = "“{about}” speaks in nothing that is pending."
    TOO_MUCH_TEXT = "This text is too long."
    TOO_MANY = "This is more than a running order can hold."
    NOT_OFFERED = "The way back “{about}” is not offered now."
    NO_WORDS = "A question needs words."
    UNKNOWN_QUESTION = "There is no question {about}."
    NOT_IN_INBOX = "{about} is neither in the inbox nor in the queue."
    NOT_READY = "{about} is not ready: mark it as ready first."
    NOT_QUEUED = "{about} is not in the queue."
    QUESTION_ON_AIR = "{about} is on air: it has to be answered first."
    NOT_ON_AIR_QUESTION = "{about} is not on air."
    QUESTION_LEFT = "{about} has left the desk already."
    QUESTION_HERE = "{about} has not left the desk."
    SAME_QUESTION = "{about} cannot be merged into itself."
    NO_MESSAGE = "A message needs words."
    LONG_MESSAGE = "A message for the stage may have {about} characters at most."
    NO_MESSAGE_SHOWN = "The stage shows no message."
    UNKNOWN_MESSAGE = "There is no message {about}."
    MESSAGE_SEEN = "That message was seen already."
    ALREADY_BLACK = "The stage is black already."
    NOT_BLACK = "The stage is not black."
    NOTHING_TO_UNDO = "There is nothing to undo."
    NOTHING_TO_REDO = "There is nothing to redo."
    UNDO_MOVED_ON = "Something else has happened since: look again before undoing."
    READ_ONLY = "This console is read-only: another one runs this session."


class Refusal(Struct, frozen=True):
    """Why a command changed nothing: the reason and what it was about (an id or a name)."""

    reason: Reason
    about: str = ""

    def __str__(self) -> str:
        return self.reason.value.format(about=self.about)
