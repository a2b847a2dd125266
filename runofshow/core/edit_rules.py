"""What an edit of the running order has to keep to. What does not is refused by raising `Refused`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NoReturn, TypeVar

from msgspec import UNSET
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import limits
from runofshow.core.agenda import Block, Person, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from runofshow.core.decide_messages import MOST_CHARACTERS
from runofshow.core.flag import ZERO
from runofshow.core.identifiers import IDENTIFIER, Identifiers, folded, slug, surname
from runofshow.core.message import Cue
from runofshow.core.plan import SECOND, PlannedBlock, PlannedSegment
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State, Turn

LINES = ("title", "name", "role", "organisation", "format", "platform", "venue")
TEXTS = ("note", "introduction", "audience", "registration")
PRIORITIES = range(1, 10)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85]")

Given = TypeVar("Given", Segment, Person, SegmentChanges, BlockChanges, EventChanges, PersonChanges)


class Refused(Exception):
    """An edit that is refused."""

    def __init__(self, reason: Reason, about: str = "") -> None:
        super().__init__(reason)
        self.refusal = Refusal(reason, about)


def refuse(reason: Reason, about: str = "") -> NoReturn:
    raise Refused(reason, about)


# Where something may be


def air_block(state: State) -> int:
    """The place of the block on air; -1 while nothing is."""
    return -1 if state.on_air is None else state.plan.segments[state.on_air].block


def known_block(state: State, block: str) -> PlannedBlock:
    """The block with this id."""
    found = next((planned for planned in state.plan.blocks if planned.id == block), None)
    return found or refuse(Reason.UNKNOWN_BLOCK, block)


def target_block(state: State, block: str | None, before: str | None) -> PlannedBlock:
    """The block with this id, else the one that holds the segment before which something goes."""
    if block is not None:
        return known_block(state, block)
    if before not in state.order.positions:
        refuse(Reason.UNKNOWN_SEGMENT, before or "")
    return state.plan.block_of(before)


def known_segments(state: State, segments: Iterable[str]) -> list[str]:
    """These segments, each once, in running order."""
    each = dict.fromkeys(segments)
    for segment in each:
        if segment not in state.order.positions:
            refuse(Reason.UNKNOWN_SEGMENT, segment)
    if not each:
        refuse(Reason.NOTHING_TO_CHANGE)
    return sorted(each, key=state.order.positions.__getitem__)


def pending_segments(state: State, segments: Iterable[str]) -> list[str]:
    """These segments, all of them pending, each once, in running order."""
    each = known_segments(state, segments)
    for segment in each:
        if state.turn(segment) is not Turn.PENDING:
            refuse(Reason.NOT_PENDING, segment)
    return each


def free_place(
    state: State, block: PlannedBlock, before: str | None, moved: Iterable[str] = ()
) -> str | None:
    """The segment of the block before which something is put: this one, or where it is itself moved the next
    that is not; None: last. The show may not have passed that place."""
    ids = [planned.id for planned in block.segments]
    if before is not None:
        if before not in ids:
            refuse(Reason.NOT_IN_BLOCK, before)
        gone = set(moved)
        before = next((each for each in ids[ids.index(before) :] if each not in gone), None)
    if block.index < air_block(state) or (before is not None and _is_behind_the_air(state, before)):
        refuse(Reason.PLACE_PASSED)
    return before


def _is_behind_the_air(state: State, segment: str) -> bool:
    return segment == state.on_air or state.is_passed(segment)


# What something may be


def check_allotment(allotment: timedelta) -> None:
    """Refuse what is no time for a segment."""
    if allotment < SECOND:
        refuse(Reason.TOO_SHORT)
    if allotment > limits.DURATION:
        refuse(Reason.TOO_LONG)
    check_whole(allotment)


def check_whole(*times: timedelta) -> None:
    """Refuse fractions of a second: a file could not say them."""
    if any(time % SECOND for time in times):
        refuse(Reason.NOT_WHOLE_SECONDS)


def check_giving_way(part: Segment | Block, lasts: timedelta, about: str) -> None:
    """Refuse a shortest time that is longer than the time itself, and what is protected and droppable."""
    if part.min is not None and part.min > lasts:
        refuse(Reason.SHORTEST_IS_LONGER, about)
    if part.protected and part.droppable:
        refuse(Reason.PROTECTED_AND_DROPPABLE, about)


def shortest_follows(part: Segment | Block, lasts: timedelta, given: Mapping[str, Any]) -> bool:
    """Whether the shortest time has to go down with the time itself: who gives a shorter time means it, but
    for a shortest time that is given along with it."""
    return "min" not in given and part.min is not None and part.min > lasts


def check_room(state: State, segments: int = 0, blocks: int = 0) -> None:
    """Refuse what makes the running order too long to be kept in a file."""
    if segments and len(state.plan.segments) + segments > limits.SEGMENTS:
        refuse(Reason.TOO_MANY)
    if blocks and len(state.plan.blocks) + blocks > limits.BLOCKS:
        refuse(Reason.TOO_MANY)


def check_times(state: State, start: datetime, end: datetime) -> None:
    """Refuse planned times that no block of this show can have."""
    if end - start < SECOND:
        refuse(Reason.END_BEFORE_START)
    event = state.plan.agenda.event
    check_whole(start - event.start, end - event.start)
    if start < event.start or end > event.hard_out:
        refuse(Reason.OUTSIDE_SLOT)


def checked(state: State, given: Given, people: Mapping[str, str]) -> Given:
    """What is given of a segment, a block or the event, with its texts tidied and its people by their ids.

    `people` are the ids of newcomers by the ids under which they are given here.
    """
    given = tidied(given)
    tidy: dict[str, Any] = {}
    speakers = getattr(given, "speakers", UNSET)
    if speakers is not UNSET:
        tidy["speakers"] = _checked_speakers(state, speakers, people)
    moderator = getattr(given, "moderator", None)
    if isinstance(moderator, str):
        tidy["moderator"] = known_person(state, moderator, people)
    warnings = getattr(given, "warnings", None)
    if isinstance(warnings, tuple):
        tidy["warnings"] = _checked_warnings(warnings)
    messages = getattr(given, "messages", None)
    if isinstance(messages, dict):
        _check_cues(messages.values())
    shortest = getattr(given, "min", None)
    if isinstance(shortest, timedelta):
        check_allotment(shortest)
    priority = getattr(given, "priority", None)
    if isinstance(priority, int) and priority not in PRIORITIES:
        refuse(Reason.BAD_PRIORITY)
    return replace(given, **tidy)


def tidied(given: Given) -> Given:
    """What is given, with its texts tidied; too long ones are refused."""
    tidy: dict[str, Any] = {}
    for name, most in (*((line, limits.LINE) for line in LINES), *((text, limits.TEXT) for text in TEXTS)):
        value = getattr(given, name, None)
        if isinstance(value, str):
            tidy[name] = tidy_line(value) if name in LINES else tidy_text(value)
            if len(value) > most:
                refuse(Reason.TOO_MUCH_TEXT, str(most))
    return replace(given, **tidy)


def tidy_line(text: str) -> str:
    """The text on one line, spaces tidied. Refuses what could not be shown."""
    return _shown(" ".join(text.split()))


def tidy_text(text: str) -> str:
    """The text with its lines, without space around it. Refuses what could not be shown.

    Lines end alike, whatever ended them where the text was copied from.
    """
    return _shown(_LINE_ENDS.sub("\n", text).strip())


def _shown(text: str) -> str:
    if found := limits.UNSHOWN.search(text):
        refuse(Reason.UNSHOWN_TEXT, f"U+{ord(found[0]):04X}")
    return text


def _check_cues(cues: Iterable[Cue]) -> None:
    for cue in cues:
        tidy_line(cue.text)
        if len(cue.text) > MOST_CHARACTERS:
            refuse(Reason.LONG_MESSAGE, str(MOST_CHARACTERS))
        check_whole(cue.lasts or ZERO)


def _checked_speakers(state: State, speakers: tuple[str, ...], people: Mapping[str, str]) -> tuple[str, ...]:
    known = tuple(known_person(state, speaker, people) for speaker in speakers)
    for place, speaker in enumerate(known):
        if speaker in known[:place]:
            refuse(Reason.SPEAKER_TWICE, speaker)
    if len(known) > limits.SPEAKERS:
        refuse(Reason.TOO_MANY)
    return known


def _checked_warnings(warnings: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    if any(not ZERO < warning <= limits.DURATION for warning in warnings):
        refuse(Reason.BAD_WARNING)
    if len(warnings) > limits.THRESHOLDS:
        refuse(Reason.TOO_MANY)
    check_whole(*warnings)
    return tuple(sorted(set(warnings), reverse=True))


# Who and by which id


def known_person(state: State, person: str, people: Mapping[str, str] | None = None) -> str:
    """The id of a person whom the agenda knows, or who comes with the edit."""
    person = (people or {}).get(person, person)
    if person not in state.plan.agenda.people and person not in (people or {}).values():
        refuse(Reason.UNKNOWN_PERSON, person)
    return person


def newcomers(state: State, people: Sequence[Person]) -> tuple[tuple[Person, ...], dict[str, str]]:
    """Those of these people whom the agenda lacks, and the ids of all by those that they are given under.

    Whoever has a name that the agenda knows is that person.
    """
    if not people:  # as with most edits: the names of all need not be compared
        return (), {}
    known = state.plan.agenda.people
    by_name = {folded(person.name): person.id for person in known.values()}
    identifiers = Identifiers(known)
    new, ids = [], {}
    for person in map(tidied, people):
        if not person.name:
            refuse(Reason.NO_NAME)
        same = person.id if person.id in known and person.name == person.id else None
        if found := same or by_name.get(folded(person.name)):
            ids[person.id] = found
            continue
        ids[person.id] = identifiers.unique(_wanted(person.id, person.name, "person"))
        by_name[folded(person.name)] = ids[person.id]
        new.append(replace(person, id=ids[person.id]))
    if len(known) + len(new) > limits.PEOPLE:
        refuse(Reason.TOO_MANY)
    return tuple(new), ids


def doubted(state: State, command: c.Command) -> tuple[str, ...]:
    """Those whom a command names as not confirmed, as far as the agenda knows them and they may be there."""
    if isinstance(command, c.EditPeople):
        ids = command.people if command.doubted else ()
    else:
        named = (one for one in c.people_named(command) if one.id == one.name)
        names = {folded(one.name) for one in named if not one.confirmed}
        known = state.plan.agenda.people.values() if names else ()
        ids = tuple(person.id for person in known if folded(person.name) in names)
    may_be = (Attendance.CONFIRMED, Attendance.LATE)
    return tuple(dict.fromkeys(one for one in ids if state.attendance_of(one) in may_be))


def segment_identifiers(state: State, again: Iterable[str] = ()) -> Identifiers:
    """Hands out ids of segments that no segment has or had, but those `again` that a file brings back."""
    return Identifiers([*state.plan.segments, *_retired(state, again)])


def block_identifiers(state: State, again: Iterable[str] = ()) -> Identifiers:
    """Hands out ids of blocks that no block has or had, but those `again` that a file brings back."""
    return Identifiers([*(block.id for block in state.plan.blocks), *_retired(state, again)])


def _retired(state: State, again: Iterable[str]) -> set[str]:
    return set(state.retired) - set(again)


def copy_of(state: State, planned: PlannedSegment, name: str) -> Segment:
    """A copy with this id, as long as what it is made of, and skipped where that is."""
    is_skipped = state.turn(planned.id) is Turn.SKIPPED
    return replace(planned.segment, id=name, duration=planned.allotment, skipped=is_skipped)


def wanted_id(state: State, segment: Segment, new: Iterable[Person]) -> str:
    """The id that a new segment would best have: as given, else after its speaker, title or kind."""
    names = {person.id: person.name for person in (*state.plan.agenda.people.values(), *new)}
    called = surname(names[segment.speakers[0]]) if segment.speakers else segment.title
    return _wanted(segment.id, called, segment.kind.value.replace("_", "-"))


def _wanted(given: str, called: str, fallback: str) -> str:
    return given if re.fullmatch(IDENTIFIER, given) else slug(given or called, fallback, 3)
