"""The table of actions: menus, buttons, keys and the list of keys are read from it.

Texts are looked up when they are shown; keys are not translated.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from runofshow.core import commands as c
from runofshow.core.state import Status, Turn
from runofshow.desktop.action import Action, Menu
from runofshow.desktop.action_families import (
    floor_action,
    language_action,
    speed_action,
    theme_action,
    workspace_action,
)
from runofshow.desktop.catalogue import languages
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.picked import Picked
from runofshow.desktop.shown import (
    Shown,
    always,
    has_session,
    is_black,
    is_on_air,
    may,
    picked_are,
    selected_id,
    selected_is,
    undoes_transport,
)
from runofshow.session.settings import TEXT_SIZES

A_MINUTE = timedelta(minutes=1)
SPEEDS: Final = (1, 2, 5, 10, 30, 60)
FLOOR_KEYS: Final = 9


def _suggested(shown: Shown) -> c.Command:
    assert shown.suggested is not None
    return shown.suggested.command


def _pause_text(shown: Shown) -> str:
    if shown.status is Status.PAUSED:
        return QT_TRANSLATE_NOOP("Actions", "Resume")
    return QT_TRANSLATE_NOOP("Actions", "Pause")


def _edit(name: str, text: str, *keys: str, test: Callable[[Picked], object]) -> Action:
    return Action(
        id=name,
        text=text,
        menu=Menu.RUNNING_ORDER,
        keys=keys,
        is_enabled=picked_are(test),
        is_local=True,
    )


def _is_one_kind(picked: Picked) -> bool:
    """Whether segments are selected, or one block: what is done to several at once."""
    return bool(picked.segments) or picked.only_block is not None


ACTIONS: Final = (
    Action(
        id="start",
        text=QT_TRANSLATE_NOOP("Actions", "Start"),
        menu=Menu.SHOW,
        keys=("Space",),
        command=lambda _: c.Start(),
        is_enabled=may(lambda shown: shown.status is Status.NOT_STARTED),
        groups=("start",),
        key_groups=("advance",),
    ),
    Action(
        id="next",
        text=QT_TRANSLATE_NOOP("Actions", "Next"),
        menu=Menu.SHOW,
        keys=("Space",),
        command=lambda shown: c.Next(shown.on_air),
        is_enabled=may(is_on_air),
        groups=("next",),
        key_groups=("advance",),
    ),
    Action(
        id="back",
        text=QT_TRANSLATE_NOOP("Actions", "Back"),
        menu=Menu.SHOW,
        keys=("Shift+Space",),
        command=lambda shown: c.Back(shown.on_air),
        is_enabled=may(is_on_air),
        key_groups=("advance",),
        is_confirmed=always,
    ),
    Action(
        id="pause",
        text=QT_TRANSLATE_NOOP("Actions", "Pause"),
        menu=Menu.SHOW,
        keys=("P",),
        command=lambda shown: c.Resume() if shown.status is Status.PAUSED else c.Pause(),
        is_enabled=may(is_on_air),
        text_of=_pause_text,
        groups=("pause",),
    ),
    Action(
        id="jump",
        text=QT_TRANSLATE_NOOP("Actions", "To the next cue"),
        menu=Menu.SHOW,
        keys=("J",),
        is_enabled=may(lambda shown: shown.is_rehearsal and shown.status is not Status.ENDED),
        groups=("jump",),
    ),
    Action(
        id="add_minute",
        text=QT_TRANSLATE_NOOP("Actions", "Add one minute"),
        menu=Menu.SHOW,
        keys=("+", "Shift++", "="),
        command=lambda _: c.AddTime(A_MINUTE),
        is_enabled=may(is_on_air),
    ),
    Action(
        id="take_minute",
        text=QT_TRANSLATE_NOOP("Actions", "Take one minute"),
        menu=Menu.SHOW,
        keys=("-",),
        command=lambda _: c.AddTime(-A_MINUTE),
        is_enabled=may(is_on_air),
    ),
    Action(
        id="undo",
        text=QT_TRANSLATE_NOOP("Actions", "Undo"),
        menu=Menu.SHOW,
        keys=("Ctrl+Z",),
        command=lambda shown: c.Undo(None if shown.undoable is None else shown.undoable.entry.number),
        is_enabled=may(lambda shown: shown.undoable is not None),
        is_confirmed=undoes_transport,
    ),
    Action(
        id="redo",
        text=QT_TRANSLATE_NOOP("Actions", "Redo"),
        menu=Menu.SHOW,
        keys=("Ctrl+Shift+Z",),
        command=lambda _: c.Redo(),
        is_enabled=may(lambda shown: shown.redoable is not None),
    ),
    Action(
        id="end",
        text=QT_TRANSLATE_NOOP("Actions", "End show"),
        menu=Menu.SHOW,
        command=lambda shown: c.End(shown.on_air),
        is_enabled=may(is_on_air),
        is_confirmed=always,
    ),
    Action(
        id="recover_preview",
        text=QT_TRANSLATE_NOOP("Actions", "Ways back to schedule…"),
        menu=Menu.SHOW,
        keys=("R",),
        is_enabled=lambda shown: shown.status not in (None, Status.ENDED),
    ),
    Action(
        id="recover_apply",
        text=QT_TRANSLATE_NOOP("Actions", "Do as suggested"),
        menu=Menu.SHOW,
        keys=("Shift+R",),
        command=_suggested,
        is_enabled=may(lambda shown: shown.suggested is not None),
        groups=("recover",),
    ),
    Action(
        id="capture",
        text=QT_TRANSLATE_NOOP("Actions", "Capture a question"),
        menu=Menu.SHOW,
        keys=("Ctrl+K",),
        is_enabled=may(has_session),
    ),
    Action(
        id="message",
        text=QT_TRANSLATE_NOOP("Actions", "Message to the speakers…"),
        menu=Menu.SHOW,
        keys=("Ctrl+M",),
        is_enabled=may(has_session),
    ),
    Action(
        id="clear_stage",
        text=QT_TRANSLATE_NOOP("Actions", "Clear the stage"),
        menu=Menu.SHOW,
        command=lambda _: c.ClearMessages(),
        is_enabled=may(lambda shown: shown.projection is not None and bool(shown.projection.messages)),
    ),
    Action(
        id="black_out",
        text=QT_TRANSLATE_NOOP("Actions", "Black out the stage"),
        menu=Menu.SHOW,
        keys=("Ctrl+Shift+B",),
        command=lambda shown: c.BlackOut(not is_black(shown)),
        is_enabled=may(has_session),
        is_checked=is_black,
    ),
    Action(
        id="skip",
        text=QT_TRANSLATE_NOOP("Actions", "Skip"),
        menu=Menu.RUNNING_ORDER,
        keys=("S",),
        is_enabled=selected_is(Turn.PENDING),
        is_local=True,
    ),
    Action(
        id="unskip",
        text=QT_TRANSLATE_NOOP("Actions", "Take in again"),
        menu=Menu.RUNNING_ORDER,
        keys=("S",),
        is_enabled=selected_is(Turn.SKIPPED),
        is_local=True,
    ),
    Action(
        id="bring_forward",
        text=QT_TRANSLATE_NOOP("Actions", "Bring forward"),
        menu=Menu.RUNNING_ORDER,
        keys=("F",),
        command=lambda shown: c.BringForward(selected_id(shown)),
        is_enabled=may(lambda shown: bool(shown.on_air) and selected_is(Turn.PENDING)(shown)),
        is_local=True,
    ),
    _edit("edit", QT_TRANSLATE_NOOP("Actions", "Edit"), "F2", test=lambda it: it.segments or it.blocks),
    Action(
        id="details",
        text=QT_TRANSLATE_NOOP("Actions", "Details"),
        menu=Menu.RUNNING_ORDER,
        keys=("Ctrl+I",),
        is_enabled=has_session,
        is_checked=lambda shown: shown.has_details,
    ),
    Action(
        id="event",
        text=QT_TRANSLATE_NOOP("Actions", "Event…"),
        menu=Menu.RUNNING_ORDER,
        keys=("Ctrl+Shift+I",),
        is_enabled=has_session,
        is_checked=lambda shown: shown.has_event,
    ),
    _edit("add_segment", QT_TRANSLATE_NOOP("Actions", "Add a segment…"), "Ins", test=lambda _: True),
    _edit("add_block", QT_TRANSLATE_NOOP("Actions", "Add a block…"), "Shift+Ins", test=lambda _: True),
    _edit("duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate"), "Ctrl+D", test=_is_one_kind),
    _edit("remove", QT_TRANSLATE_NOOP("Actions", "Remove"), "Del", test=_is_one_kind),
    _edit("move_up", QT_TRANSLATE_NOOP("Actions", "Move up"), "Alt+Up", test=_is_one_kind),
    _edit("move_down", QT_TRANSLATE_NOOP("Actions", "Move down"), "Alt+Down", test=_is_one_kind),
    _edit(
        "speaker_confirmed",
        QT_TRANSLATE_NOOP("Actions", "Speaker is confirmed"),
        test=lambda it: it.speakers,
    ),
    _edit("speaker_late", QT_TRANSLATE_NOOP("Actions", "Speaker is late"), test=lambda it: it.speakers),
    _edit(
        "speaker_absent", QT_TRANSLATE_NOOP("Actions", "Speaker is absent…"), "A", test=lambda it: it.speakers
    ),
    _edit(
        "speaker_replaced", QT_TRANSLATE_NOOP("Actions", "Replace the speaker…"), test=lambda it: it.speakers
    ),
    _edit(
        "edit_person", QT_TRANSLATE_NOOP("Actions", "Edit a person…"), "Shift+F2", test=lambda it: it.people
    ),
    Action(
        id="speakers_told",
        text=QT_TRANSLATE_NOOP("Actions", "Speakers were told"),
        menu=Menu.RUNNING_ORDER,
        keys=("T",),
        is_enabled=may(lambda shown: shown.to_tell > 0),
        is_local=True,
    ),
    *(floor_action(place) for place in range(FLOOR_KEYS)),
    Action(
        id="rehearse",
        text=QT_TRANSLATE_NOOP("Actions", "Rehearse…"),
        menu=Menu.SESSION,
        is_enabled=has_session,
    ),
    *(speed_action(times) for times in SPEEDS),
    Action(
        id="open",
        text=QT_TRANSLATE_NOOP("Actions", "Open agenda…"),
        menu=Menu.SESSION,
        keys=("Ctrl+O",),
    ),
    Action(
        id="save_agenda",
        text=QT_TRANSLATE_NOOP("Actions", "Save the agenda"),
        menu=Menu.SESSION,
        keys=("Ctrl+S",),
        is_enabled=may(has_session),
    ),
    Action(
        id="save_agenda_as",
        text=QT_TRANSLATE_NOOP("Actions", "Save the agenda as…"),
        menu=Menu.SESSION,
        is_enabled=may(has_session),
    ),
    Action(id="new", text=QT_TRANSLATE_NOOP("Actions", "New agenda…"), menu=Menu.SESSION, keys=("Ctrl+N",)),
    Action(
        id="take_over",
        text=QT_TRANSLATE_NOOP("Actions", "Take over this session"),
        menu=Menu.SESSION,
        is_enabled=lambda shown: shown.can_be_taken_over,
    ),
    Action(
        id="leave",
        text=QT_TRANSLATE_NOOP("Actions", "Close this session"),
        menu=Menu.SESSION,
        keys=("Ctrl+W",),
        is_enabled=has_session,
    ),
    Action(id="quit", text=QT_TRANSLATE_NOOP("Actions", "Quit"), menu=Menu.SESSION, keys=("Ctrl+Q",)),
    workspace_action("moderator", QT_TRANSLATE_NOOP("Actions", "Moderator"), "Ctrl+1"),
    workspace_action("organiser", QT_TRANSLATE_NOOP("Actions", "Organiser"), "Ctrl+2"),
    workspace_action("questions", QT_TRANSLATE_NOOP("Actions", "Question desk"), "Ctrl+3"),
    Action(
        id="move_docks",
        text=QT_TRANSLATE_NOOP("Actions", "Move panels"),
        menu=Menu.WORKSPACE,
        is_enabled=has_session,
        is_checked=lambda shown: shown.docks_move,
    ),
    *(
        Action(id=name, text=text, menu=Menu.WORKSPACE, keys=keys, is_enabled=has_session)
        for name, text, keys in (
            ("panel_wider", QT_TRANSLATE_NOOP("Actions", "Widen this panel"), ("Alt+Shift+Right",)),
            ("panel_narrower", QT_TRANSLATE_NOOP("Actions", "Narrow this panel"), ("Alt+Shift+Left",)),
            ("panel_left", QT_TRANSLATE_NOOP("Actions", "Move this panel left"), ()),
            ("panel_right", QT_TRANSLATE_NOOP("Actions", "Move this panel right"), ()),
        )
    ),
    Action(
        id="reset_workspace",
        text=QT_TRANSLATE_NOOP("Actions", "Reset this workspace"),
        menu=Menu.WORKSPACE,
        is_enabled=has_session,
    ),
    *(language_action(language) for language in languages()),
    theme_action("dark", QT_TRANSLATE_NOOP("Actions", "Dark")),
    theme_action("light", QT_TRANSLATE_NOOP("Actions", "Light")),
    theme_action("high_contrast", QT_TRANSLATE_NOOP("Actions", "High contrast")),
    Action(
        id="text_larger",
        text=QT_TRANSLATE_NOOP("Actions", "Larger text"),
        menu=Menu.TEXT,
        keys=("Ctrl++", "Ctrl+Shift++", "Ctrl+="),
        is_enabled=lambda shown: shown.look.text_size < TEXT_SIZES[-1],
    ),
    Action(
        id="text_smaller",
        text=QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        menu=Menu.TEXT,
        keys=("Ctrl+-",),
        is_enabled=lambda shown: shown.look.text_size > TEXT_SIZES[0],
    ),
    Action(
        id="text_usual",
        text=QT_TRANSLATE_NOOP("Actions", "Usual text"),
        menu=Menu.TEXT,
        keys=("Ctrl+0",),
        is_enabled=lambda shown: shown.look.text_size != TEXT_SIZES[0],
    ),
    Action(id="full_screen", text=QT_TRANSLATE_NOOP("Actions", "Full screen"), menu=Menu.VIEW, keys=("F11",)),
    Action(id="settings", text=QT_TRANSLATE_NOOP("Actions", "Settings…"), menu=Menu.VIEW, keys=("Ctrl+,",)),
    Action(
        id="stage",
        text=QT_TRANSLATE_NOOP("Actions", "Stage window"),
        menu=Menu.VIEW,
        keys=("Ctrl+Shift+S",),
        is_enabled=has_session,
    ),
    Action(
        id="mini",
        text=QT_TRANSLATE_NOOP("Actions", "Mini window"),
        menu=Menu.VIEW,
        keys=("Ctrl+Shift+M",),
        is_enabled=has_session,
    ),
    Action(id="palette", text=QT_TRANSLATE_NOOP("Actions", "Commands…"), menu=Menu.VIEW, keys=("Ctrl+P",)),
    Action(id="keys", text=QT_TRANSLATE_NOOP("Actions", "All keys"), menu=Menu.HELP, keys=("F1",)),
)

# What the menu of the running order's table offers, in groups; the keys of these work in it.
IN_RUNNING_ORDER: Final = (
    ("edit", "add_segment", "add_block", "duplicate", "remove", "move_up", "move_down"),
    ("skip", "unskip", "bring_forward"),
    (
        "speaker_confirmed",
        "speaker_late",
        "speaker_absent",
        "speaker_replaced",
        "speakers_told",
    ),
    ("edit_person",),
)

BY_ID: Final = {action.id: action for action in ACTIONS}
