"""What an edit of the facts of the event leads to. Refusals are raised (`runofshow.core.edit_rules`)."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import edit_rules as rules
from runofshow.core import events as e
from runofshow.core import limits
from runofshow.core.agenda import Place
from runofshow.core.changes import EventChanges
from runofshow.core.decide_blocks import timed
from runofshow.core.edit_rules import refuse
from runofshow.core.flag import ZERO
from runofshow.core.refusal import Reason
from runofshow.core.replan import changed
from runofshow.core.room import has_been_on_air
from runofshow.core.state import State

LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
"""The code of a language: `es`, `pt-BR`."""

LISTS = {"organisers": limits.LINE, "partners": limits.LINE, "objectives": limits.TEXT}


def _edit_event(state: State, command: c.EditEvent, now: datetime) -> tuple[e.Event, ...]:
    agenda = state.plan.agenda
    given = changed(_checked(state, command.changes))
    was = {name: agenda.places if name == "places" else getattr(agenda.event, name) for name in given}
    new: dict[str, Any] = {name: value for name, value in given.items() if value != was[name]}
    if not new:
        refuse(Reason.NOTHING_TO_CHANGE)
    start, hard_out = new.get("start", agenda.event.start), new.get("hard_out", agenda.event.hard_out)
    if hard_out <= start:
        refuse(Reason.HARD_OUT_BEFORE_START)
    # A file could not say it: clock times run forward from the start of the slot.
    if hard_out - start >= limits.SLOT:
        refuse(Reason.SLOT_TOO_LONG)
    rules.check_whole(start - agenda.event.start, hard_out - start)
    edited = e.EventEdited(changes=EventChanges(**new), at=now)
    return (edited, *_giving_way(state, start, hard_out, now))


def _giving_way(state: State, start: datetime, hard_out: datetime, now: datetime) -> Iterable[e.Event]:
    """The planned times that another slot cuts. They are cut rather than refused: who is told on air to be
    out earlier moves the hard out alone, and sees at once by how much the rest is over."""
    for planned in state.plan.blocks:
        block = planned.block
        begins, ends = max(block.start, start), min(block.end, hard_out)
        if (begins, ends) == (block.start, block.end):
            continue
        if ends <= begins:
            refuse(Reason.NO_ROOM, block.title)
        if begins != block.start and has_been_on_air(state, planned):
            refuse(Reason.HAS_BEEN_ON_AIR, block.title)
        yield timed(planned, now, start=_moved(block.start, begins), end=_moved(block.end, ends))


def _moved(before: datetime, after: datetime) -> datetime | UnsetType:
    return UNSET if after == before else after


def _checked(state: State, given: EventChanges) -> EventChanges:
    """What is given, with its texts tidied."""
    given = rules.checked(state, given, {})
    tidy: dict[str, Any] = {}
    if given.title == "":
        refuse(Reason.NO_EVENT_TITLE)
    if given.tolerance is not UNSET and not ZERO <= given.tolerance <= limits.DURATION:
        refuse(Reason.BAD_TOLERANCE)
    rules.check_whole(given.tolerance or ZERO)
    if isinstance(given.participants, int) and not 0 <= given.participants <= limits.PARTICIPANTS:
        refuse(Reason.BAD_PARTICIPANTS, str(limits.PARTICIPANTS))
    for name, most in LISTS.items():
        if (texts := getattr(given, name)) is not UNSET:
            tidy[name] = _checked_texts(texts, most)
    if given.languages is not UNSET:
        tidy["languages"] = _checked_languages(given.languages)
    if given.places is not UNSET:
        tidy["places"] = _checked_places(given.places)
    return replace(given, **tidy)


def _checked_texts(texts: Iterable[str], most: int) -> tuple[str, ...]:
    """The texts of a list; empty ones are none."""
    tidy = tuple(rules.tidy_text(text) if most == limits.TEXT else rules.tidy_line(text) for text in texts)
    found = tuple(filter(None, tidy))
    if any(len(text) > most for text in found):
        refuse(Reason.TOO_MUCH_TEXT, str(most))
    if len(found) > limits.ITEMS:
        refuse(Reason.TOO_MANY)
    return found


def _checked_languages(languages: Iterable[str]) -> tuple[str, ...]:
    found = _checked_texts(languages, limits.LINE)
    for language in found:
        if not re.fullmatch(LANGUAGE, language):
            refuse(Reason.BAD_LANGUAGE, language)
    return found


def _checked_places(places: tuple[Place, ...]) -> tuple[Place, ...]:
    if len(places) > limits.PLACES:
        refuse(Reason.TOO_MANY)
    found = tuple(replace(place, name=rules.tidy_line(place.name)) for place in places)
    for place in found:
        if not place.name:
            refuse(Reason.NO_PLACE_NAME)
        if len(place.name) > limits.LINE:
            refuse(Reason.TOO_MUCH_TEXT, str(limits.LINE))
    return found


DECIDE_EVENT: dict[type[c.Command], Callable[[State, Any, datetime], tuple[e.Event, ...]]] = {
    c.EditEvent: _edit_event,
}
