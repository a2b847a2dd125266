"""The text of an agenda file, changed so that reading it gives another agenda.

What did not change stays byte by byte: comments, quotes, order of keys, indentation, line ends. What comes
out has been read again and says what was asked; where that cannot be had, the reason is given instead.
"""

import codecs
import difflib
import re
from datetime import timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import yaml
from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Block, Event, Person, Place, Segment
from runofshow.core.flag import Phase
from runofshow.core.message import Cue
from runofshow.core.phrase import Phrase, phrase
from runofshow.core.plan import Plan
from runofshow.core.recognition import recognised
from runofshow.formats.agenda import read_agenda
from runofshow.formats.agenda_revision import revise
from runofshow.formats.agenda_words import (
    block_words,
    clock_word,
    event_words,
    person_words,
    place_words,
    segment_words,
)
from runofshow.formats.document import with_one_line_end
from runofshow.formats.keys import FORMAT
from runofshow.formats.problems import quoted
from runofshow.formats.timetable import span_words
from runofshow.formats.yaml_words import Bare, Written, entry_lines

_NAME = "agenda.yaml"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Obstacle(StrEnum):
    """What is in the way of writing an agenda."""

    TOO_LONG = "too_long"
    EMPTY_BLOCK = "empty_block"
    UNREADABLE = "unreadable"
    NOT_A_TEXT = "not_a_text"
    REFUSED = "refused"
    NOT_THE_SAME = "not_the_same"


class Unwritable(Struct, frozen=True):
    """Why an agenda cannot be written: what is in the way, and what is said of it."""

    obstacle: Obstacle
    said: Phrase

    def __str__(self) -> str:
        return str(self.said)


def revised(text: bytes, agenda: Agenda) -> bytes | Unwritable:
    """The text of a file changed so that reading it gives this agenda, or what is in the way of that.

    The agenda is a settled one (`runofshow.core.settled`): the durations of its segments are their
    allotments. They are written only where the sharing of a block would give others. An empty text is
    written anew.
    """
    if obstacle := _in_the_way(agenda):
        return obstacle
    if not text.strip():
        return _checked(_new_text(agenda).encode(), agenda)
    loaded = read_agenda(text, _NAME)
    if loaded.agenda is None or loaded.plan is None:
        error = loaded.errors[0]
        said = phrase(
            "The file has an error in line {line} that has to be put right first: {problem}.",
            line=error.line,
            problem=error.said,
        )
        return Unwritable(Obstacle.UNREADABLE, said)
    if _says(loaded.plan, agenda):
        return text
    loaded = replace(loaded, agenda=recognised(loaded.agenda, agenda))
    original = text.removeprefix(codecs.BOM_UTF8).decode()
    start = with_one_line_end(original)
    start = start if start.endswith("\n") else start + "\n"
    outcome: bytes | Unwritable = _not_the_same()
    # Names in place may not lead to the ids that people have: then everyone is listed under a key.
    for list_everyone in (False, True):
        try:
            changed = revise(start, loaded, agenda, list_everyone)
        except ValueError as error:
            said = phrase("A text cannot be written: {problem}.", problem=error.args[0])
            return Unwritable(Obstacle.NOT_A_TEXT, said)
        except yaml.YAMLError:
            continue
        ended = changed if original.endswith(("\n", "\r")) else changed.removesuffix("\n")
        bom = codecs.BOM_UTF8 if text.startswith(codecs.BOM_UTF8) else b""
        outcome = _checked(bom + _with_line_ends_of(original, ended).encode(), agenda)
        if isinstance(outcome, bytes):
            break
    return outcome


def _checked(text: bytes, agenda: Agenda) -> bytes | Unwritable:
    """The text, if it says what it should."""
    loaded = read_agenda(text, _NAME)
    if loaded.plan is None:
        said = phrase("The file would have an error: {problem}.", problem=loaded.errors[0].said)
        return Unwritable(Obstacle.REFUSED, said)
    return text if _says(loaded.plan, agenda) else _not_the_same()


def _not_the_same() -> Unwritable:
    said = phrase("What the file would say differs from the running order, so it was not written.")
    return Unwritable(Obstacle.NOT_THE_SAME, said)


def _says(plan: Plan, wanted: Agenda) -> bool:
    """Whether a plan that was read is what was to be written, its blocks perhaps under other ids."""
    found = recognised(plan.agenda, wanted)
    allotments = {one.id: one.allotment for one in plan.segments.values()}
    people = {key: person for key, person in wanted.people.items() if key in found.people}
    needed = {s for b in wanted.blocks for one in b.segments for s in one.speakers}
    return (
        _plain_event(found) == _plain_event(wanted)
        and [_plain_block(block, allotments) for block in found.blocks]
        == [_plain_block(block, {}) for block in wanted.blocks]
        and {key: _plain_person(person) for key, person in found.people.items()}
        == {key: _plain_person(person) for key, person in people.items()}
        and needed <= found.people.keys()
    )


def _plain_event(agenda: Agenda) -> tuple[Event, tuple[Place, ...]]:
    """The event as it compares, with the places."""
    event = agenda.event
    lines = {name: _tidy(getattr(event, name)) for name in ("title", "format", "platform", "venue")}
    texts = {name: getattr(event, name).strip() for name in ("audience", "registration", "note")}
    plain = replace(
        event,
        **lines,
        **texts,
        organisers=tuple(map(_tidy, event.organisers)),
        partners=tuple(map(_tidy, event.partners)),
        objectives=tuple(map(str.strip, event.objectives)),
        messages=_plain_messages(event.messages),
    )
    return plain, tuple(replace(place, name=_tidy(place.name)) for place in agenda.places)


def _plain_block(block: Block, allotments: dict[str, timedelta]) -> Block:
    segments = tuple(_plain_segment(segment, allotments.get(segment.id)) for segment in block.segments)
    return replace(block, segments=segments, title=_tidy(block.title), note=block.note.strip())


def _plain_segment(segment: Segment, allotment: timedelta | None) -> Segment:
    """The segment as it compares: with its allotment for its duration, its texts as they are read."""
    return replace(
        segment,
        duration=segment.duration if allotment is None else allotment,
        weight=Segment(id="").weight,
        title=_tidy(segment.title),
        messages=_plain_messages(segment.messages),
        introduction=segment.introduction.strip(),
        note=segment.note.strip(),
    )


def _plain_messages(messages: dict[Phase, Cue] | None) -> dict[Phase, Cue] | None:
    if messages is None:
        return None
    return {phase: replace(cue, text=_tidy(cue.text)) for phase, cue in messages.items()}


def _plain_person(person: Person) -> Person:
    return replace(
        person,
        name=_tidy(person.name),
        role=_tidy(person.role),
        organisation=_tidy(person.organisation),
        note=person.note.strip(),
    )


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _in_the_way(agenda: Agenda) -> Unwritable | None:
    zone = ZoneInfo(agenda.event.timezone)
    for index, block in enumerate(agenda.blocks):
        if not block.segments:
            said = phrase(
                "Block {block} has no segments, and a file needs one in each: add one, or remove the block.",
                block=quoted(block.title),
            )
            return Unwritable(Obstacle.EMPTY_BLOCK, said)
        taken = sum((s.duration for s in block.segments if s.duration and not s.skipped), timedelta())
        excess = taken - (block.end - block.start)
        if excess > timedelta():
            end = block.end + excess
            following = agenda.blocks[index + 1 :]
            said = phrase(
                "Block {block} is {excess} longer than its time: shorten it by that.",
                block=quoted(block.title),
                excess=span_words(excess),
            )
            if end <= (following[0].start if following else agenda.event.hard_out):
                said = phrase(
                    "Block {block} is {excess} longer than its time: shorten it by that, or set its end to"
                    " {end}.",
                    block=quoted(block.title),
                    excess=span_words(excess),
                    end=str(clock_word(end, zone)),
                )
            return Unwritable(Obstacle.TOO_LONG, said)
    return None


def _with_line_ends_of(original: str, changed: str) -> str:
    """The changed text with the line ends of the original: each kept line its own, new ones the usual."""
    plain = with_one_line_end(original)
    if original == plain:
        return changed
    if original == plain.replace("\n", "\r\n"):
        return changed.replace("\n", "\r\n")
    usual = "\r\n" if original.count("\r\n") * 2 > original.count("\n") else "\n"
    lines, new = _LINE.findall(original), _LINE.findall(changed)
    old = [with_one_line_end(line) for line in lines]
    parts = []
    for what, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        parts += lines[i:j] if what == "equal" else [line.replace("\n", usual) for line in new[k:m]]
    return "".join(parts)


def _new_text(agenda: Agenda) -> str:
    """The text of a file that is written for the first time."""
    zone = ZoneInfo(agenda.event.timezone)
    people: dict[str, Written] = {key: person_words(one) for key, one in agenda.people.items()}
    blocks: list[Written] = [
        {
            **block_words(block, zone, str, with_id=True),
            "segments": [segment_words(one, str, with_id=True, with_duration=True) for one in block.segments],
        }
        for block in agenda.blocks
    ]
    parts: dict[str, Written] = {"format": Bare(str(FORMAT)), "event": event_words(agenda.event)}
    if agenda.places:
        parts["places"] = place_words(agenda)
    if people:
        parts["people"] = people
    parts["blocks"] = blocks
    return "\n\n".join(entry_lines({key: value}, 0) for key, value in parts.items()) + "\n"
