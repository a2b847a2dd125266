"""The words of an agenda: what each part of it is as keys and values of the file, defaults left out."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from runofshow.core.agenda import Agenda, Block, Event, Kind, Person, Segment
from runofshow.core.flag import Phase
from runofshow.core.message import Cue
from runofshow.formats.clock_times import write_clock_time
from runofshow.formats.durations import write_duration
from runofshow.formats.fields import parse_line, parse_text
from runofshow.formats.keys import PHASES
from runofshow.formats.yaml_words import Bare, Written

Refer = Callable[[str], str]
"""Takes the id of a person and gives what a segment or block calls them: a key, or a name."""

# In which order new keys are put among those that stand there.
ORDER_OF_SEGMENT = (
    *("id", "kind", "speaker", "speakers", "title", "duration", "weight", "min", "protected", "droppable"),
    *("priority", "skipped", "warnings", "messages", "introduction", "note"),
)
ORDER_OF_BLOCK = (
    *("id", "title", "start", "end", "moderator", "hard_start", "min", "protected", "droppable", "priority"),
    *("note", "segments"),
)
ORDER_OF_AGENDA = ("format", "event", "places", "people", "blocks")
ORDER_OF_EVENT = (
    *("title", "date", "timezone", "slot", "warnings", "messages", "tolerance", "languages"),
    *("interpretation", "format", "platform", "venue", "organisers", "partners", "participants", "audience"),
    *("objectives", "registration", "note"),
)
ORDER_OF_SLOT = ("start", "end")
ORDER_OF_PLACE = ("name", "timezone", "starts")
ORDER_OF_PERSON = ("name", "role", "organisation", "timezone", "confirmed", "note")
TRUE = Bare("true")


def segment_words(
    segment: Segment, refer: Refer, *, with_id: bool, with_duration: bool
) -> dict[str, Written]:
    """A segment as the keys and values of the file. Raises ValueError for an unreadable text."""
    words: dict[str, Written] = {}
    if with_id:
        words["id"] = Bare(segment.id)
    if segment.kind is not Kind.TALK:
        words["kind"] = Bare(segment.kind)
    if len(segment.speakers) == 1:
        words["speaker"] = refer(segment.speakers[0])
    elif segment.speakers:
        words["speakers"] = [refer(person) for person in segment.speakers]
    if segment.title:
        words["title"] = parse_line(segment.title)
    if with_duration and segment.duration is not None:
        words["duration"] = Bare(write_duration(segment.duration))
    elif segment.weight != 1:
        words["weight"] = Bare(f"{segment.weight:f}")
    words |= _leeway(segment)
    if segment.skipped:
        words["skipped"] = TRUE
    if segment.warnings is not None:
        words["warnings"] = [Bare(write_duration(one)) for one in segment.warnings]
    if segment.messages is not None:
        words["messages"] = _cues(segment.messages)
    return words | _texts(introduction=segment.introduction, note=segment.note)


def block_words(block: Block, zone: ZoneInfo, refer: Refer, *, with_id: bool) -> dict[str, Written]:
    """A block as the keys and values of the file, without its segments. Raises ValueError as above."""
    words: dict[str, Written] = {"id": Bare(block.id)} if with_id else {}
    words["title"] = parse_line(block.title)
    words["start"] = clock_word(block.start, zone)
    words["end"] = clock_word(block.end, zone)
    if block.moderator is not None:
        words["moderator"] = refer(block.moderator)
    if block.hard_start:
        words["hard_start"] = TRUE
    return words | _leeway(block) | _texts(note=block.note)


def person_words(person: Person) -> dict[str, Written]:
    """A person as the keys and values of the file. Raises ValueError as above."""
    words: dict[str, Written] = {"name": parse_line(person.name)}
    for key, text in (("role", person.role), ("organisation", person.organisation)):
        if text:
            words[key] = parse_line(text)
    if person.timezone is not None:
        words["timezone"] = Bare(person.timezone)
    if not person.confirmed:
        words["confirmed"] = Bare("false")
    return words | _texts(note=person.note)


def event_words(event: Event) -> dict[str, Written]:
    """The facts of the event as the keys and values of the file. Raises ValueError as above."""
    zone = ZoneInfo(event.timezone)
    words: dict[str, Written] = {
        "title": parse_line(event.title),
        "date": Bare(event.date.isoformat()),
        "timezone": Bare(event.timezone),
        "slot": {"start": clock_word(event.start, zone), "end": clock_word(event.hard_out, zone)},
    }
    if event.warnings is not None:
        words["warnings"] = [Bare(write_duration(one)) for one in event.warnings]
    if event.messages:
        words["messages"] = _cues(event.messages)
    words["tolerance"] = Bare(write_duration(event.tolerance))
    if event.languages:
        words["languages"] = [Bare(one) for one in event.languages]
    if event.interpretation is not None:
        words["interpretation"] = Bare("true" if event.interpretation else "false")
    for key in ("format", "platform", "venue"):
        if text := getattr(event, key):
            words[key] = parse_line(text)
    for key in ("organisers", "partners"):
        if texts := getattr(event, key):
            words[key] = [parse_line(text) for text in texts]
    if event.participants is not None:
        words["participants"] = Bare(str(event.participants))
    words |= _texts(audience=event.audience)
    if event.objectives:
        words["objectives"] = [parse_text(text) for text in event.objectives]
    return words | _texts(registration=event.registration, note=event.note)


def place_words(agenda: Agenda) -> list[dict[str, Written]]:
    """The places as the keys and values of the file. Raises ValueError as above."""
    places = []
    for place in agenda.places:
        words: dict[str, Written] = {"name": parse_line(place.name), "timezone": Bare(place.timezone)}
        if place.starts is not None:
            words["starts"] = Bare(write_clock_time(place.starts))
        places.append(words)
    return places


def clock_word(at: datetime, zone: ZoneInfo) -> Bare:
    """The time of day in the show's zone."""
    return Bare(write_clock_time(at.astimezone(zone).time()))


def _cues(messages: dict[Phase, Cue]) -> dict[str, Written]:
    """What the stage says by itself at which threshold."""
    return {name: _cue(messages[phase]) for name, phase in PHASES.items() if phase in messages}


def _cue(cue: Cue) -> Written:
    said: Written = Bare(cue.preset) if cue.preset else parse_line(cue.text)
    more: dict[str, Written] = {}
    if cue.flash:
        more["flash"] = TRUE
    if cue.lasts is not None:
        more["lasts"] = Bare(write_duration(cue.lasts))
    return {"say": said, **more} if more else said


def _leeway(one: Segment | Block) -> dict[str, Written]:
    """How a segment or block may give way when the show is late."""
    words: dict[str, Written] = {}
    if one.min is not None:
        words["min"] = Bare(write_duration(one.min))
    for key, truth in (("protected", one.protected), ("droppable", one.droppable)):
        if truth is not None:
            words[key] = Bare("true" if truth else "false")
    if one.priority is not None:
        words["priority"] = Bare(str(one.priority))
    return words


def _texts(**texts: str) -> dict[str, Written]:
    return {key: parse_text(text) for key, text in texts.items() if text.strip()}
