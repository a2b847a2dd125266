"""The actions of which there is one for each place, speed, workspace, language or theme."""

from runofshow.core.commands import GiveFloor
from runofshow.desktop.action import Action, Menu
from runofshow.desktop.catalogue import language_name
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.shown import has_session, may


def floor_action(place: int) -> Action:
    """Gives the floor to the speaker in this place, counted from zero."""
    return Action(
        id=f"floor_{place + 1}",
        text=QT_TRANSLATE_NOOP("Actions", "Give the floor to speaker {number}"),
        menu=None,
        keys=(str(place + 1),),
        command=lambda shown: GiveFloor(shown.may_have_floor[place]),
        is_enabled=may(lambda shown: len(shown.may_have_floor) > max(place, 1)),
    )


def speed_action(times: int) -> Action:
    """Has a rehearsal run so many times as fast."""
    return Action(
        id=f"speed_{times}",
        text=f"×{times}",
        menu=Menu.SPEED,
        is_enabled=may(lambda shown: shown.is_rehearsal),
        is_checked=lambda shown: shown.is_rehearsal and shown.speed == times,
    )


def workspace_action(name: str, text: str, key: str) -> Action:
    """Shows this workspace."""
    return Action(
        id=f"workspace_{name}",
        text=text,
        menu=Menu.WORKSPACE,
        keys=(key,),
        is_enabled=has_session,
        is_checked=lambda shown: shown.workspace == name,
    )


def language_action(language: str) -> Action:
    """Has the interface speak this language."""
    # A language is named in itself, whatever the interface speaks.
    return Action(id=f"language_{language}", text=language_name(language), menu=Menu.LANGUAGE)


def theme_action(name: str, text: str) -> Action:
    """Shows everything in these colours."""
    return Action(
        id=f"theme_{name}", text=text, menu=Menu.THEME, is_checked=lambda shown: shown.look.theme == name
    )
