"""The table of actions: menus, buttons, keys and the list of keys are read from it.

Texts are looked up when they are shown; keys are not translated.
"""

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from runofshow.core import commands as c
from runofshow.core.history import Step
from runofshow.core.projection import Projection, SegmentView
from runofshow.core.recovery import Way
from runofshow.core.state import Status, Turn
from runofshow.desktop.catalogue import language_name, languages
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.picked import Picked
from runofshow.desktop.theme import Look
from runofshow.session.session import Session
from runofshow.session.settings import TEXT_SIZES

A_MINUTE = timedelta(minutes=1)
SPEEDS: Final = (1, 2, 5, 10, 30, 60)
FLOOR_KEYS: Final = 9
TRANSPORT: Final = frozenset({"start", "next", "back", "pause", "resume", "end"})


class Menu(StrEnum):
    """The menu in which an action stands."""

    SHOW = QT_TRANSLATE_NOOP("Menus", "&Show")
    RUNNING_ORDER = QT_TRANSLATE_NOOP("Menus", "&Running order")
    SESSION = QT_TRANSLATE_NOOP("Menus", "S&ession")
    SPEED = QT_TRANSLATE_NOOP("Menus", "Rehearsal s&peed")
    VIEW = QT_TRANSLATE_NOOP("Menus", "&View")
    WORKSPACE = QT_TRANSLATE_NOOP("Menus", "&Workspace")
    LANGUAGE = QT_TRANSLATE_NOOP("Menus", "&Language")
    THEME = QT_TRANSLATE_NOOP("Menus", "&Theme")
    TEXT = QT_TRANSLATE_NOOP("Menus", "Text &size")
    HELP = QT_TRANSLATE_NOOP("Menus", "&Help")


class Shown(Struct, frozen=True):
    """What is on the screen when someone presses: a command names what was seen, not what has come since."""

    projection: Projection | None = None
    undoable: Step | None = None
    redoable: Step | None = None
    is_read_only: bool = False
    is_rehearsal: bool = False
    speed: float = 1.0
    selected: SegmentView | None = None
    workspace: str = ""
    docks_move: bool = False
    look: Look = Look()
    has_details: bool = False
    has_event: bool = False
    to_tell: int = 0
    picked: Picked = Picked()
    can_be_taken_over: bool = False
    suggested: Way | None = None

    @classmethod
    def of(cls, session: Session, projection: Projection, selected: SegmentView | None) -> "Shown":
        """What is on the screen of a session."""
        history = session.history
        return cls(
            projection,
            history.undoable,
            history.redoable,
            session.is_read_only,
            session.is_rehearsal,
            session.speed,
            selected,
        )

    @property
    def status(self) -> Status | None:
        return None if self.projection is None else self.projection.status

    @property
    def on_air(self) -> str:
        """The id of the segment on air; "" when there is none."""
        if self.projection is None or self.projection.on_air is None:
            return ""
        return self.projection.on_air.view.id

    @property
    def may_have_floor(self) -> tuple[str, ...]:
        """Whom the floor can be given to."""
        if self.projection is None or self.projection.on_air is None:
            return ()
        return self.projection.on_air.may_have_floor


Predicate = Callable[[Shown], bool]


def _always(_: Shown) -> bool:
    return True


def never(_: Shown) -> bool:
    """Of no action, whatever is shown."""
    return False


def _has_session(shown: Shown) -> bool:
    return shown.projection is not None


class Action(Struct, frozen=True, kw_only=True):
    """One thing that a person can do.

    `command` makes what is dispatched of what is shown; one without is done by the window itself. Presses of
    one of its `groups` in quick succession count as one, of `key_groups` if they come by key. Where
    `is_confirmed`, a second press within three seconds is wanted. `keys` are any of several; those of a
    `local` action work in its table only.
    """

    id: str
    text: str
    menu: Menu | None
    keys: tuple[str, ...] = ()
    command: Callable[[Shown], c.Command] | None = None
    is_enabled: Predicate = _always
    text_of: Callable[[Shown], str] | None = None
    is_checked: Predicate | None = None
    groups: tuple[str, ...] = ()
    key_groups: tuple[str, ...] = ()
    is_confirmed: Predicate = never
    is_local: bool = False


def _may(test: Predicate) -> Predicate:
    return lambda shown: not shown.is_read_only and test(shown)


def _is_on_air(shown: Shown) -> bool:
    return bool(shown.on_air)


def _is_black(shown: Shown) -> bool:
    return shown.projection is not None and shown.projection.is_black


def _selected_is(turn: Turn) -> Predicate:
    return _may(
        lambda shown: (
            shown.selected is not None and shown.selected.turn is turn and shown.status is not Status.ENDED
        )
    )


def _selected_id(shown: Shown) -> str:
    return "" if shown.selected is None else shown.selected.id


def _picked(test: Callable[[Picked], object]) -> Predicate:
    """What is done to all that is selected, while anything can be edited."""
    return _may(
        lambda shown: (
            shown.projection is not None and shown.status is not Status.ENDED and bool(test(shown.picked))
        )
    )


def _edit(name: str, text: str, *keys: str, test: Callable[[Picked], object]) -> Action:
    return Action(
        id=name,
        text=text,
        menu=Menu.RUNNING_ORDER,
        keys=keys,
        is_enabled=_picked(test),
        is_local=True,
    )


def _is_one_kind(picked: Picked) -> bool:
    """Whether segments are selected, or one block: what is done to several at once."""
    return bool(picked.segments) or picked.only_block is not None


def _undoes_transport(shown: Shown) -> bool:
    """Whether a series of undos has come to what changes who is on air, which nobody may do in passing. As
    the very last thing done it is taken back by one press."""
    is_series = shown.redoable is not None
    return is_series and shown.undoable is not None and shown.undoable.command in TRANSPORT


def _suggested(shown: Shown) -> c.Command:
    assert shown.suggested is not None
    return shown.suggested.command


def _pause_text(shown: Shown) -> str:
    if shown.status is Status.PAUSED:
        return QT_TRANSLATE_NOOP("Actions", "Resume")
    return QT_TRANSLATE_NOOP("Actions", "Pause")


def _floor(place: int) -> Action:
    return Action(
        id=f"floor_{place + 1}",
        text=QT_TRANSLATE_NOOP("Actions", "Give the floor to speaker {number}"),
        menu=None,
        keys=(str(place + 1),),
        command=lambda shown: c.GiveFloor(shown.may_have_floor[place]),
        is_enabled=_may(lambda shown: len(shown.may_have_floor) > max(place, 1)),
    )


def _speed(times: int) -> Action:
    return Action(
        id=f"speed_{times}",
        text=f"×{times}",
        menu=Menu.SPEED,
        is_enabled=_may(lambda shown: shown.is_rehearsal),
        is_checked=lambda shown: shown.is_rehearsal and shown.speed == times,
    )


def _workspace(name: str, text: str, key: str) -> Action:
    return Action(
        id=f"workspace_{name}",
        text=text,
        menu=Menu.WORKSPACE,
        keys=(key,),
        is_enabled=_has_session,
        is_checked=lambda shown: shown.workspace == name,
    )


def _language(language: str) -> Action:
    # A language is named in itself, whatever the interface speaks.
    return Action(id=f"language_{language}", text=language_name(language), menu=Menu.LANGUAGE)


def _theme(name: str, text: str) -> Action:
    return Action(
        id=f"theme_{name}", text=text, menu=Menu.THEME, is_checked=lambda shown: shown.look.theme == name
    )


ACTIONS: Final = (
    Action(
        id="start",
        text=QT_TRANSLATE_NOOP("Actions", "Start"),
        menu=Menu.SHOW,
        keys=("Space",),
        command=lambda _: c.Start(),
        is_enabled=_may(lambda shown: shown.status is Status.NOT_STARTED),
        groups=("start",),
        key_groups=("advance",),
    ),
    Action(
        id="next",
        text=QT_TRANSLATE_NOOP("Actions", "Next"),
        menu=Menu.SHOW,
        keys=("Space",),
        command=lambda shown: c.Next(shown.on_air),
        is_enabled=_may(_is_on_air),
        groups=("next",),
        key_groups=("advance",),
    ),
    Action(
        id="back",
        text=QT_TRANSLATE_NOOP("Actions", "Back"),
        menu=Menu.SHOW,
        keys=("Shift+Space",),
        command=lambda shown: c.Back(shown.on_air),
        is_enabled=_may(_is_on_air),
        key_groups=("advance",),
        is_confirmed=_always,
    ),
    Action(
        id="pause",
        text=QT_TRANSLATE_NOOP("Actions", "Pause"),
        menu=Menu.SHOW,
        keys=("P",),
        command=lambda shown: c.Resume() if shown.status is Status.PAUSED else c.Pause(),
        is_enabled=_may(_is_on_air),
        text_of=_pause_text,
        groups=("pause",),
    ),
    Action(
        id="jump",
        text=QT_TRANSLATE_NOOP("Actions", "To the next cue"),
        menu=Menu.SHOW,
        keys=("J",),
        is_enabled=_may(lambda shown: shown.is_rehearsal and shown.status is not Status.ENDED),
        groups=("jump",),
    ),
    Action(
        id="add_minute",
        text=QT_TRANSLATE_NOOP("Actions", "Add one minute"),
        menu=Menu.SHOW,
        keys=("+", "Shift++", "="),
        command=lambda _: c.AddTime(A_MINUTE),
        is_enabled=_may(_is_on_air),
    ),
    Action(
        id="take_minute",
        text=QT_TRANSLATE_NOOP("Actions", "Take one minute"),
        menu=Menu.SHOW,
        keys=("-",),
        command=lambda _: c.AddTime(-A_MINUTE),
        is_enabled=_may(_is_on_air),
    ),
    Action(
        id="undo",
        text=QT_TRANSLATE_NOOP("Actions", "Undo"),
        menu=Menu.SHOW,
        keys=("Ctrl+Z",),
        command=lambda shown: c.Undo(None if shown.undoable is None else shown.undoable.entry.number),
        is_enabled=_may(lambda shown: shown.undoable is not None),
        is_confirmed=_undoes_transport,
    ),
    Action(
        id="redo",
        text=QT_TRANSLATE_NOOP("Actions", "Redo"),
        menu=Menu.SHOW,
        keys=("Ctrl+Shift+Z",),
        command=lambda _: c.Redo(),
        is_enabled=_may(lambda shown: shown.redoable is not None),
    ),
    Action(
        id="end",
        text=QT_TRANSLATE_NOOP("Actions", "End show"),
        menu=Menu.SHOW,
        command=lambda shown: c.End(shown.on_air),
        is_enabled=_may(_is_on_air),
        is_confirmed=_always,
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
        is_enabled=_may(lambda shown: shown.suggested is not None),
        groups=("recover",),
    ),
    Action(
        id="capture",
        text=QT_TRANSLATE_NOOP("Actions", "Capture a question"),
        menu=Menu.SHOW,
        keys=("Ctrl+K",),
        is_enabled=_may(_has_session),
    ),
    Action(
        id="message",
        text=QT_TRANSLATE_NOOP("Actions", "Message to the speakers…"),
        menu=Menu.SHOW,
        keys=("Ctrl+M",),
        is_enabled=_may(_has_session),
    ),
    Action(
        id="clear_stage",
        text=QT_TRANSLATE_NOOP("Actions", "Clear the stage"),
        menu=Menu.SHOW,
        command=lambda _: c.ClearMessages(),
        is_enabled=_may(lambda shown: shown.projection is not None and bool(shown.projection.messages)),
    ),
    Action(
        id="black_out",
        text=QT_TRANSLATE_NOOP("Actions", "Black out the stage"),
        menu=Menu.SHOW,
        keys=("Ctrl+Shift+B",),
        command=lambda shown: c.BlackOut(not _is_black(shown)),
        is_enabled=_may(_has_session),
        is_checked=_is_black,
    ),
    Action(
        id="skip",
        text=QT_TRANSLATE_NOOP("Actions", "Skip"),
        menu=Menu.RUNNING_ORDER,
        keys=("S",),
        is_enabled=_selected_is(Turn.PENDING),
        is_local=True,
    ),
    Action(
        id="unskip",
        text=QT_TRANSLATE_NOOP("Actions", "Take in again"),
        menu=Menu.RUNNING_ORDER,
        keys=("S",),
        is_enabled=_selected_is(Turn.SKIPPED),
        is_local=True,
    ),
    Action(
        id="bring_forward",
        text=QT_TRANSLATE_NOOP("Actions", "Bring forward"),
        menu=Menu.RUNNING_ORDER,
        keys=("F",),
        command=lambda shown: c.BringForward(_selected_id(shown)),
        is_enabled=_may(lambda shown: bool(shown.on_air) and _selected_is(Turn.PENDING)(shown)),
        is_local=True,
    ),
    _edit("edit", QT_TRANSLATE_NOOP("Actions", "Edit"), "F2", test=lambda it: it.segments or it.blocks),
    Action(
        id="details",
        text=QT_TRANSLATE_NOOP("Actions", "Details"),
        menu=Menu.RUNNING_ORDER,
        keys=("Ctrl+I",),
        is_enabled=_has_session,
        is_checked=lambda shown: shown.has_details,
    ),
    Action(
        id="event",
        text=QT_TRANSLATE_NOOP("Actions", "Event…"),
        menu=Menu.RUNNING_ORDER,
        keys=("Ctrl+Shift+I",),
        is_enabled=_has_session,
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
        is_enabled=_may(lambda shown: shown.to_tell > 0),
        is_local=True,
    ),
    *(_floor(place) for place in range(FLOOR_KEYS)),
    Action(
        id="rehearse",
        text=QT_TRANSLATE_NOOP("Actions", "Rehearse…"),
        menu=Menu.SESSION,
        is_enabled=_has_session,
    ),
    *(_speed(times) for times in SPEEDS),
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
        is_enabled=_may(_has_session),
    ),
    Action(
        id="save_agenda_as",
        text=QT_TRANSLATE_NOOP("Actions", "Save the agenda as…"),
        menu=Menu.SESSION,
        is_enabled=_may(_has_session),
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
        is_enabled=_has_session,
    ),
    Action(id="quit", text=QT_TRANSLATE_NOOP("Actions", "Quit"), menu=Menu.SESSION, keys=("Ctrl+Q",)),
    _workspace("moderator", QT_TRANSLATE_NOOP("Actions", "Moderator"), "Ctrl+1"),
    _workspace("organiser", QT_TRANSLATE_NOOP("Actions", "Organiser"), "Ctrl+2"),
    _workspace("questions", QT_TRANSLATE_NOOP("Actions", "Question desk"), "Ctrl+3"),
    Action(
        id="move_docks",
        text=QT_TRANSLATE_NOOP("Actions", "Move panels"),
        menu=Menu.WORKSPACE,
        is_enabled=_has_session,
        is_checked=lambda shown: shown.docks_move,
    ),
    *(
        Action(id=name, text=text, menu=Menu.WORKSPACE, keys=keys, is_enabled=_has_session)
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
        is_enabled=_has_session,
    ),
    *(_language(language) for language in languages()),
    _theme("dark", QT_TRANSLATE_NOOP("Actions", "Dark")),
    _theme("light", QT_TRANSLATE_NOOP("Actions", "Light")),
    _theme("high_contrast", QT_TRANSLATE_NOOP("Actions", "High contrast")),
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
        is_enabled=_has_session,
    ),
    Action(
        id="mini",
        text=QT_TRANSLATE_NOOP("Actions", "Mini window"),
        menu=Menu.VIEW,
        keys=("Ctrl+Shift+M",),
        is_enabled=_has_session,
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
