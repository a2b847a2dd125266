"""What the command palette offers: the table of actions, and what can be done to segments and speakers."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda
from runofshow.core.projection import SegmentView
from runofshow.core.state import Status, Turn
from runofshow.desktop.action import Action
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.actions import Actions
from runofshow.desktop.key_words import key_label
from runofshow.desktop.palette_match import score
from runofshow.desktop.shown import Shown
from runofshow.desktop.wording import list_words, translate

Dispatch = Callable[[c.Command], None]


class Entry(Struct, frozen=True):
    """One thing that can be done: its text, its key as a hint, and whether it can be done now."""

    text: str
    hint: str
    is_enabled: bool
    do: Callable[[], None]


def entries(actions: Actions, agenda: Agenda | None, dispatch: Dispatch) -> list[Entry]:
    """Everything that there is to do, in the words of now."""
    shown = actions.shown
    found = [_of_action(action, actions, shown) for action in ACTIONS if not action.id.startswith("floor_")]
    if agenda is not None and shown.projection is not None:
        found += _of_speakers(shown, agenda, dispatch)
        found += _of_segments(shown, agenda, dispatch)
    return found


def matching(typed: str, all_entries: list[Entry]) -> list[Entry]:
    """The entries that answer to what was typed, the best first; of equals, what can be done now."""
    scored = [(score(typed, entry.text), place, entry) for place, entry in enumerate(all_entries)]
    answering = [(points, place, entry) for points, place, entry in scored if points is not None]
    answering.sort(key=lambda one: (-one[0], not one[2].is_enabled, one[1]))
    return [entry for _, _, entry in answering]


def _of_action(action: Action, actions: Actions, shown: Shown) -> Entry:
    text = actions[action.id].text().removesuffix("…")
    if action.id.startswith("speed_"):
        text = translate("Palette", "Rehearsal speed {speed}").format(speed=text)
    elif action.id.startswith("language_"):
        text = translate("Palette", "Language: {language}").format(language=text)
    elif action.id.startswith("theme_"):
        text = translate("Palette", "Theme: {theme}").format(theme=text)
    elif action.is_local and shown.selected is not None:
        text = translate("Palette", "{action} (selected segment)").format(action=text)
    return Entry(
        text=text,
        hint=key_label(action.keys[0]) if action.keys else "",
        is_enabled=action.is_enabled(shown),
        do=lambda: actions.press(action.id, by_button=True),
    )


def _of_speakers(shown: Shown, agenda: Agenda, dispatch: Dispatch) -> Iterator[Entry]:
    speakers = shown.may_have_floor
    if len(speakers) < 2:
        return
    for place, speaker in enumerate(speakers):
        yield Entry(
            text=translate("Palette", "Give the floor to {name}").format(name=agenda.name_of(speaker)),
            hint=str(place + 1) if place < 9 else "",
            is_enabled=not shown.is_read_only,
            do=_giving(dispatch, c.GiveFloor(speaker)),
        )


def _of_segments(shown: Shown, agenda: Agenda, dispatch: Dispatch) -> Iterator[Entry]:
    assert shown.projection is not None
    if shown.status is Status.ENDED or shown.is_read_only:
        return
    on_air = shown.projection.on_air
    for view in shown.projection.segments:
        name = _name(view, agenda)
        if view.turn is Turn.PENDING:
            skip = translate("Palette", "Skip: {name}").format(name=name)
            yield Entry(skip, "", True, _giving(dispatch, c.Skip(view.id)))
            if on_air is not None and view.planned.block == on_air.view.planned.block:
                forward = translate("Palette", "Bring forward: {name}").format(name=name)
                yield Entry(forward, "", True, _giving(dispatch, c.BringForward(view.id)))
        elif view.turn is Turn.SKIPPED:
            again = translate("Palette", "Take in again: {name}").format(name=name)
            yield Entry(again, "", True, _giving(dispatch, c.Unskip(view.id)))


def _giving(dispatch: Dispatch, command: c.Command) -> Callable[[], None]:
    return lambda: dispatch(command)


def _name(view: SegmentView, agenda: Agenda) -> str:
    segment = view.planned.segment
    names = list_words([agenda.name_of(speaker) for speaker in segment.speakers])
    return " · ".join(part for part in (names, segment.title) if part) or view.id
