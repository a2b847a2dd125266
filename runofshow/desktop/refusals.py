"""Every reason for a refusal, in the person's language."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from runofshow.core.plan import Plan
from runofshow.core.refusal import Reason, Refusal
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.wording import few_words, segment_name

# The English stands here once more because the translation tools read it from the desktop's sources only;
# a test compares.
TEXTS: Final = {
    Reason.NOT_STARTED: QT_TRANSLATE_NOOP("Refusals", "The show has not started."),
    Reason.ALREADY_STARTED: QT_TRANSLATE_NOOP("Refusals", "The show has already started."),
    Reason.ENDED: QT_TRANSLATE_NOOP("Refusals", "The show has ended."),
    Reason.NOTHING_TO_START: QT_TRANSLATE_NOOP(
        "Refusals", "Every segment is skipped: there is nothing to start."
    ),
    Reason.ALREADY_PAUSED: QT_TRANSLATE_NOOP("Refusals", "The show is already paused."),
    Reason.NOT_PAUSED: QT_TRANSLATE_NOOP("Refusals", "The show is not paused."),
    Reason.NOT_ON_AIR: QT_TRANSLATE_NOOP("Refusals", "“{about}” is no longer on air: someone was faster."),
    Reason.NOTHING_BEFORE: QT_TRANSLATE_NOOP("Refusals", "Nothing was on air before “{about}”."),
    Reason.TOO_MUCH_TIME: QT_TRANSLATE_NOOP("Refusals", "More than a day cannot be added or taken at once."),
    Reason.NO_TIME: QT_TRANSLATE_NOOP("Refusals", "There is no time to add."),
    Reason.UNKNOWN_SEGMENT: QT_TRANSLATE_NOOP("Refusals", "There is no segment “{about}”."),
    Reason.NOT_PENDING: QT_TRANSLATE_NOOP("Refusals", "“{about}” is not pending."),
    Reason.NOT_SKIPPED: QT_TRANSLATE_NOOP("Refusals", "“{about}” is not skipped."),
    Reason.PASSED: QT_TRANSLATE_NOOP("Refusals", "The show has passed “{about}”: it has to be moved."),
    Reason.ANOTHER_BLOCK: QT_TRANSLATE_NOOP(
        "Refusals", "“{about}” is in another block: move it in the running order."
    ),
    Reason.ALREADY_NEXT: QT_TRANSLATE_NOOP("Refusals", "“{about}” is next already."),
    Reason.NO_SPEAKER: QT_TRANSLATE_NOOP("Refusals", "“{about}” does not speak here."),
    Reason.HAS_FLOOR: QT_TRANSLATE_NOOP("Refusals", "“{about}” has the floor already."),
    Reason.UNKNOWN_BLOCK: QT_TRANSLATE_NOOP("Refusals", "There is no block “{about}”."),
    Reason.UNKNOWN_PERSON: QT_TRANSLATE_NOOP("Refusals", "There is nobody called “{about}”."),
    Reason.NOTHING_TO_CHANGE: QT_TRANSLATE_NOOP("Refusals", "There is nothing to change."),
    Reason.ON_AIR_STAYS: QT_TRANSLATE_NOOP(
        "Refusals", "“{about}” is on air: it can be neither removed nor moved."
    ),
    Reason.HAS_BEEN_ON_AIR: QT_TRANSLATE_NOOP(
        "Refusals", "“{about}” has been on air: its record stays as it is."
    ),
    Reason.PLACE_PASSED: QT_TRANSLATE_NOOP(
        "Refusals", "The show has passed this place in the running order."
    ),
    Reason.NOT_IN_BLOCK: QT_TRANSLATE_NOOP("Refusals", "“{about}” is not in this block."),
    Reason.TOO_SHORT: QT_TRANSLATE_NOOP("Refusals", "An allotment is at least a second."),
    Reason.TOO_LONG: QT_TRANSLATE_NOOP("Refusals", "An allotment is at most a day."),
    Reason.NOT_WHOLE_SECONDS: QT_TRANSLATE_NOOP(
        "Refusals", "A time in the running order is in whole seconds."
    ),
    Reason.BAD_WARNING: QT_TRANSLATE_NOOP(
        "Refusals", "A warning is some time before the end, at most a day."
    ),
    Reason.BAD_PRIORITY: QT_TRANSLATE_NOOP("Refusals", "A priority is a number from 1 to 9."),
    Reason.SHORTEST_IS_LONGER: QT_TRANSLATE_NOOP(
        "Refusals", "The shortest time of “{about}” is longer than its time: change that first."
    ),
    Reason.PROTECTED_AND_DROPPABLE: QT_TRANSLATE_NOOP(
        "Refusals", "“{about}” is protected, so it cannot be droppable: change one of the two."
    ),
    Reason.END_BEFORE_START: QT_TRANSLATE_NOOP("Refusals", "A block has to end after it starts."),
    Reason.BLOCKS_OVERLAP: QT_TRANSLATE_NOOP(
        "Refusals", "These planned times overlap with those of “{about}”."
    ),
    Reason.OUTSIDE_SLOT: QT_TRANSLATE_NOOP("Refusals", "These planned times are outside the slot."),
    Reason.NO_ROOM: QT_TRANSLATE_NOOP(
        "Refusals", "There is no room: no planned time would be left for “{about}”."
    ),
    Reason.NO_ROOM_BEHIND: QT_TRANSLATE_NOOP(
        "Refusals", "There is no room behind this block: it can end at {about} at the latest."
    ),
    Reason.NO_ROOM_AROUND: QT_TRANSLATE_NOOP(
        "Refusals", "The blocks around “{about}” leave no room for all that is planned in it."
    ),
    Reason.CANNOT_FIT: QT_TRANSLATE_NOOP(
        "Refusals",
        "“{about}” cannot be made as short as its time: the shortest times in it do not allow it.",
    ),
    Reason.LAST_BLOCK: QT_TRANSLATE_NOOP("Refusals", "A show needs a block."),
    Reason.NO_NAME: QT_TRANSLATE_NOOP("Refusals", "A person needs a name."),
    Reason.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Refusals", "Somebody else is called “{about}”: to have them speak instead, replace the speaker."
    ),
    Reason.UNKNOWN_ZONE: QT_TRANSLATE_NOOP("Refusals", "There is no time zone “{about}”."),
    Reason.NO_TITLE: QT_TRANSLATE_NOOP("Refusals", "A block needs a title."),
    Reason.SPEAKER_TWICE: QT_TRANSLATE_NOOP("Refusals", "“{about}” is named twice."),
    Reason.SPEAKS_NO_MORE: QT_TRANSLATE_NOOP("Refusals", "“{about}” speaks in nothing that is pending."),
    Reason.NO_EVENT_TITLE: QT_TRANSLATE_NOOP("Refusals", "A show needs a title."),
    Reason.HARD_OUT_BEFORE_START: QT_TRANSLATE_NOOP(
        "Refusals", "The hard out has to come after the start of the slot."
    ),
    Reason.SLOT_TOO_LONG: QT_TRANSLATE_NOOP("Refusals", "A slot is shorter than a day."),
    Reason.BAD_TOLERANCE: QT_TRANSLATE_NOOP("Refusals", "A tolerance is from nothing to a day."),
    Reason.BAD_LANGUAGE: QT_TRANSLATE_NOOP(
        "Refusals", "“{about}” is not the code of a language: write it such as en, es or pt-BR."
    ),
    Reason.BAD_PARTICIPANTS: QT_TRANSLATE_NOOP("Refusals", "Participants are counted from 0 to {about}."),
    Reason.NO_PLACE_NAME: QT_TRANSLATE_NOOP("Refusals", "A place needs a name."),
    Reason.TOO_MUCH_TEXT: QT_TRANSLATE_NOOP(
        "Refusals", "This text is too long: it may have {about} characters at most."
    ),
    Reason.UNSHOWN_TEXT: QT_TRANSLATE_NOOP(
        "Refusals", "This text holds {about}, which cannot be shown: remove it."
    ),
    Reason.TOO_MANY: QT_TRANSLATE_NOOP("Refusals", "This is more than a running order can hold."),
    Reason.NOT_OFFERED: QT_TRANSLATE_NOOP("Refusals", "The way back “{about}” is not offered now."),
    Reason.NO_WORDS: QT_TRANSLATE_NOOP("Refusals", "A question needs words."),
    Reason.UNKNOWN_QUESTION: QT_TRANSLATE_NOOP("Refusals", "There is no question {about}."),
    Reason.NOT_IN_INBOX: QT_TRANSLATE_NOOP("Refusals", "{about} is neither in the inbox nor in the queue."),
    Reason.NOT_READY: QT_TRANSLATE_NOOP("Refusals", "{about} is not ready: mark it as ready first."),
    Reason.NOT_QUEUED: QT_TRANSLATE_NOOP("Refusals", "{about} is not in the queue."),
    Reason.QUESTION_ON_AIR: QT_TRANSLATE_NOOP("Refusals", "{about} is on air: it has to be answered first."),
    Reason.NOT_ON_AIR_QUESTION: QT_TRANSLATE_NOOP("Refusals", "{about} is not on air."),
    Reason.QUESTION_LEFT: QT_TRANSLATE_NOOP("Refusals", "{about} has left the desk already."),
    Reason.QUESTION_HERE: QT_TRANSLATE_NOOP("Refusals", "{about} has not left the desk."),
    Reason.SAME_QUESTION: QT_TRANSLATE_NOOP("Refusals", "{about} cannot be merged into itself."),
    Reason.NO_MESSAGE: QT_TRANSLATE_NOOP("Refusals", "A message needs words."),
    Reason.LONG_MESSAGE: QT_TRANSLATE_NOOP(
        "Refusals", "A message for the stage may have {about} characters at most."
    ),
    Reason.NO_MESSAGE_SHOWN: QT_TRANSLATE_NOOP("Refusals", "The stage shows no message."),
    Reason.MESSAGE_NOT_SHOWN: QT_TRANSLATE_NOOP("Refusals", "The stage shows no such message."),
    Reason.UNKNOWN_MESSAGE: QT_TRANSLATE_NOOP("Refusals", "There is no message {about}."),
    Reason.MESSAGE_SEEN: QT_TRANSLATE_NOOP("Refusals", "That message was seen already."),
    Reason.ALREADY_BLACK: QT_TRANSLATE_NOOP("Refusals", "The stage is black already."),
    Reason.NOT_BLACK: QT_TRANSLATE_NOOP("Refusals", "The stage is not black."),
    Reason.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("Refusals", "There is nothing to undo."),
    Reason.NOTHING_TO_REDO: QT_TRANSLATE_NOOP("Refusals", "There is nothing to redo."),
    Reason.UNDO_MOVED_ON: QT_TRANSLATE_NOOP(
        "Refusals", "Something else has happened since: look again before undoing."
    ),
    Reason.NOT_A_REHEARSAL: QT_TRANSLATE_NOOP("Refusals", "Only the clock of a rehearsal can jump."),
    Reason.PAUSED: QT_TRANSLATE_NOOP("Refusals", "The show is paused: resume it first."),
    Reason.CUE_IS_NEAR: QT_TRANSLATE_NOOP(
        "Refusals", "There is nothing to leave out: the next cue is due in ten seconds or less."
    ),
    Reason.READ_ONLY: QT_TRANSLATE_NOOP(
        "Refusals", "This console is read-only: another one runs this session."
    ),
}


def refusal_words(refusal: Refusal, plan: Plan) -> str:
    """Why a command changed nothing, naming people and segments as the running order does."""
    text = QCoreApplication.translate("Refusals", TEXTS[refusal.reason])
    if refusal.reason is Reason.NO_ROOM_BEHIND:
        latest = datetime.fromisoformat(refusal.about)
        zone = ZoneInfo(plan.agenda.event.timezone)
        return text.format(about=clock_text(latest, zone, with_seconds=bool(latest.second)))
    about = refusal.about
    is_segment = about in plan.segments
    return text.format(
        about=segment_name(about, plan) if is_segment else few_words(plan.agenda.name_of(about))
    )
