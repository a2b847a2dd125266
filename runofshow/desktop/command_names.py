"""What each command is called when it was done, or is to be undone."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from runofshow.core.events import Entry, MessageCleared, StageBlackedOut
from runofshow.desktop.marks import QT_TRANSLATE_NOOP

UNDOABLE_NAMES: Final = {
    "start": QT_TRANSLATE_NOOP("Commands", "Start"),
    "next": QT_TRANSLATE_NOOP("Commands", "Next"),
    "back": QT_TRANSLATE_NOOP("Commands", "Back"),
    "pause": QT_TRANSLATE_NOOP("Commands", "Pause"),
    "resume": QT_TRANSLATE_NOOP("Commands", "Resume"),
    "add_time": QT_TRANSLATE_NOOP("Commands", "Time added or taken"),
    "skip": QT_TRANSLATE_NOOP("Commands", "Skip"),
    "unskip": QT_TRANSLATE_NOOP("Commands", "Take in again"),
    "bring_forward": QT_TRANSLATE_NOOP("Commands", "Bring forward"),
    "give_floor": QT_TRANSLATE_NOOP("Commands", "Give the floor"),
    "end": QT_TRANSLATE_NOOP("Commands", "End show"),
    "send_message": QT_TRANSLATE_NOOP("Commands", "Message sent"),
    "clear_messages": QT_TRANSLATE_NOOP("Commands", "Stage cleared"),
    "black_out": QT_TRANSLATE_NOOP("Commands", "Stage blacked out"),
    "add_segment": QT_TRANSLATE_NOOP("Commands", "Segment added"),
    "edit_segments": QT_TRANSLATE_NOOP("Commands", "Segments edited"),
    "duplicate_segments": QT_TRANSLATE_NOOP("Commands", "Segments duplicated"),
    "remove_segments": QT_TRANSLATE_NOOP("Commands", "Segments removed"),
    "move_segments": QT_TRANSLATE_NOOP("Commands", "Segments moved"),
    "add_block": QT_TRANSLATE_NOOP("Commands", "Block added"),
    "edit_block": QT_TRANSLATE_NOOP("Commands", "Block edited"),
    "fit_block": QT_TRANSLATE_NOOP("Commands", "Block fitted to its time"),
    "make_room": QT_TRANSLATE_NOOP("Commands", "Planned times of blocks moved"),
    "duplicate_block": QT_TRANSLATE_NOOP("Commands", "Block duplicated"),
    "remove_block": QT_TRANSLATE_NOOP("Commands", "Block removed"),
    "move_block": QT_TRANSLATE_NOOP("Commands", "Block moved"),
    "edit_event": QT_TRANSLATE_NOOP("Commands", "Event edited"),
    "mark_speaker": QT_TRANSLATE_NOOP("Commands", "Attendance noted"),
    "replace_speaker": QT_TRANSLATE_NOOP("Commands", "Speaker replaced"),
    "edit_people": QT_TRANSLATE_NOOP("Commands", "People edited"),
    "tell_speakers": QT_TRANSLATE_NOOP("Commands", "Speakers told"),
    "recover": QT_TRANSLATE_NOOP("Commands", "Back to schedule"),
    "capture": QT_TRANSLATE_NOOP("Commands", "Question captured"),
    "edit_question": QT_TRANSLATE_NOOP("Commands", "Question edited"),
    "ready_question": QT_TRANSLATE_NOOP("Commands", "Question ready"),
    "queue_question": QT_TRANSLATE_NOOP("Commands", "Question queued"),
    "air_question": QT_TRANSLATE_NOOP("Commands", "Question on air"),
    "answer_question": QT_TRANSLATE_NOOP("Commands", "Question answered"),
    "park_question": QT_TRANSLATE_NOOP("Commands", "Question parked"),
    "reject_question": QT_TRANSLATE_NOOP("Commands", "Question rejected"),
    "merge_question": QT_TRANSLATE_NOOP("Commands", "Question merged"),
    "restore_question": QT_TRANSLATE_NOOP("Commands", "Question restored"),
}

# What a command is called that does either of two things, when it did the other.
STAGE_SHOWN: Final = QT_TRANSLATE_NOOP("Commands", "Stage shown again")
ONE_CLEARED: Final = QT_TRANSLATE_NOOP("Commands", "Message cleared")


def done_name(entry: Entry, command: str) -> str:
    """What an entry is called by what it did; `command` is the one that it gave, or gave again."""
    name = UNDOABLE_NAMES.get(command, command)
    if any(isinstance(event, StageBlackedOut) and not event.is_black for event in entry.events):
        name = STAGE_SHOWN
    elif sum(isinstance(event, MessageCleared) for event in entry.events) == 1:
        name = ONE_CLEARED
    return QCoreApplication.translate("Commands", name)
