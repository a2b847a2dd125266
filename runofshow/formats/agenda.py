"""The agenda file: what people write in agenda.yaml before a show (docs/agenda.md)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

from runofshow.core.agenda import Agenda, Block, Event, Kind, Place, Segment
from runofshow.core.identifiers import Identifiers
from runofshow.core.phrase import Phrase, grouped, phrase
from runofshow.core.plan import BlockDoesNotFit, Plan, ShareTooShort, allot, lay_out
from runofshow.formats import limits
from runofshow.formats.clock_times import write_clock_time
from runofshow.formats.document import PARSER, Mapping, Node, Scalar, read_document
from runofshow.formats.explicit import wanted_block_id, wanted_segment_id
from runofshow.formats.fields import Reading, Values, Written
from runofshow.formats.keys import parse_format, read_agenda_keys
from runofshow.formats.people import People
from runofshow.formats.problems import Problem, Problems, quoted
from runofshow.formats.timetable import Span, Timetable, span_words
from runofshow.formats.zones import find_zone, seasonal_doubt

STAND_IN_DAY, STAND_IN_ZONE = date(2000, 1, 3), "UTC"


class Loaded(Struct, frozen=True, kw_only=True):
    """What became of an agenda file: the agenda and its plan, or else the errors; and the warnings."""

    file: str
    agenda: Agenda | None = None
    plan: Plan | None = None
    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def load_agenda(path: Path) -> Loaded:
    """The agenda in a file, or everything that is wrong with it. Raises nothing."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except FileNotFoundError:
        return _unreadable(name, phrase("there is no such file: check the name and the folder"))
    except IsADirectoryError:
        said = phrase("this is a folder: name the agenda file in it, such as agenda.yaml")
        return _unreadable(name, said)
    except PermissionError:
        return _unreadable(name, phrase("the file may not be read: give yourself permission to read it"))
    except (OSError, ValueError) as error:
        said = phrase("the file cannot be read ({why}): check the name and the disk", why=str(error))
        return _unreadable(name, said)
    return read_agenda(data, name)


def _unreadable(name: str, said: Phrase) -> Loaded:
    return Loaded(file=name, errors=(Problem(name, 1, 1, said),))


def read_agenda(data: bytes, name: str, parser: Any = PARSER) -> Loaded:
    """The agenda in the bytes of a file with this name, or everything that is wrong with it.

    Raises nothing. `parser` is one of PyYAML's loaders; each gives the same agenda.
    """
    problems = Problems(name)
    root = read_document(data, problems, parser)
    agenda = None if root is None else _Builder(Reading(problems)).agenda(root)
    plan = None if agenda is None else lay_out(agenda)
    return Loaded(file=name, agenda=agenda, plan=plan, errors=problems.errors, warnings=problems.warnings)


class _Builder:
    """Makes an agenda of the values read, checking what takes more than one value to see."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def agenda(self, root: Node) -> Agenda | None:
        if self._is_of_another_format(root):
            return None
        top: Values | None = read_agenda_keys(self._reading, root, "")
        if top is None:
            return None
        blocks: tuple[Values, ...] = top.get("blocks", ())
        people = People(self._reading, top.get("people", {}))
        drafts = [self._drafts(values, people) for values in blocks]
        people.note_unused()
        if sum(map(len, drafts)) > limits.SEGMENTS:
            said = phrase("too many segments: a show may have {limit}", limit=grouped(limits.SEGMENTS))
            self._reading.error(top.at("blocks"), said)
            return None
        self._name_segments(drafts, people)
        names = self._block_names(blocks)
        about: Values | None = top.get("event")
        slot = self._slot(about) if about else None
        if about is None or slot is None:
            return None
        zone = about.get("timezone", STAND_IN_ZONE)
        places = []
        if about.is_sound:
            self._doubt_zones(slot.start, [about, *top.get("places", ()), *people.listed.values()])
            places = [self._place(one, slot.start, zone) for one in top.get("places", ()) if one.is_sound]
        spans = Timetable(self._reading, find_zone(zone)).blocks(slot, blocks)
        built = [
            self._block(values, name, span, parts)
            for values, name, span, parts in zip(blocks, names, spans, drafts, strict=True)
            if span is not None
        ]
        if self._reading.problems.error_count:
            return None
        event = Event(start=slot.start, hard_out=slot.end, **about.without("slot"))
        return Agenda(event=event, blocks=tuple(built), people=people.by_id, places=tuple(places))

    def _is_of_another_format(self, root: Node) -> bool:
        """Whether the file says so: its other keys may then mean anything."""
        if isinstance(root, Mapping):
            for key, value in root.entries():
                if isinstance(key, Scalar) and key.text == "format" and isinstance(value, Scalar):
                    try:
                        parse_format(value.text)
                    except ValueError as error:
                        if value.text.isdigit():
                            self._reading.refuse(value, error)
                            return True
        return False

    def _slot(self, event: Values) -> Span | None:
        # With a date or zone that cannot be read, the order of the blocks can be checked all the same.
        day, zone = event.get("date", STAND_IN_DAY), event.get("timezone", STAND_IN_ZONE)
        slot = event.get("slot")
        if slot is None:
            return None
        return Timetable(self._reading, find_zone(zone)).slot(day, slot)

    def _doubt_zones(self, start: datetime, holders: list[Values]) -> None:
        for values in holders:
            zone = values.get("timezone")
            if zone and (doubt := seasonal_doubt(zone, start)):
                self._reading.warning(values.at("timezone"), doubt)

    def _place(self, values: Values, start: datetime, zone: str) -> Place:
        place = Place(**values.given)
        there = start.astimezone(find_zone(place.timezone)).time()
        if place.starts is not None and place.starts != there:
            here = start.astimezone(find_zone(zone)).time()
            self._reading.warning(
                values.at("starts"),
                phrase(
                    "{place} is printed as {printed}, but when the show starts at {here} ({zone}) it is"
                    " {there} there ({place_zone}): correct the one that is wrong",
                    place=place.name,
                    printed=write_clock_time(place.starts),
                    here=write_clock_time(here),
                    zone=zone,
                    there=write_clock_time(there),
                    place_zone=place.timezone,
                ),
            )
        return place

    def _drafts(self, block: Values, people: People) -> list["_Draft"]:
        """The segments of a block with their speakers found, still without ids."""
        moderator: Written | None = block.get("moderator")
        if moderator:
            block.given["moderator"] = people.find(moderator)
        return [self._draft(values, people) for values in block.get("segments", ())]

    def _draft(self, values: Values, people: People) -> "_Draft":
        one: Written | None = values.get("speaker")
        several: tuple[Written, ...] | None = values.get("speakers")
        if one and several is not None:
            self._reading.error(
                values.at("speakers"),
                phrase("both “speaker” and “speakers” are given: put everyone under “speakers”"),
            )
        if "weight" in values.given and "duration" in values.given:
            self._reading.warning(
                values.at("weight"),
                phrase("“weight” has no effect beside “duration”: remove one of the two"),
            )
        speakers: list[str] = []
        for written in [one] if one else several or ():
            person = people.find(written)
            if person in speakers:
                said = phrase(
                    "{name} speaks in this segment already: name each speaker once",
                    name=quoted(written.text),
                )
                self._reading.error(written, said)
            elif person is not None:
                speakers.append(person)
        return _Draft(values, tuple(speakers))

    def _name_segments(self, drafts: list[list["_Draft"]], people: People) -> None:
        every = [draft for block in drafts for draft in block]
        identifiers = self._explicit(
            [draft.values for draft in every],
            lambda name, line: phrase(
                "the id {name} is that of the segment in line {line}: give each its own", name=name, line=line
            ),
        )
        for draft in every:
            draft.id = draft.values.get("id") or identifiers.unique(draft.wanted(people))

    def _block_names(self, blocks: tuple[Values, ...]) -> list[str]:
        identifiers = self._explicit(
            blocks,
            lambda name, line: phrase(
                "the id {name} is that of the block in line {line}: give each its own", name=name, line=line
            ),
        )
        return [
            values.get("id") or identifiers.unique(wanted_block_id(values.get("title", "")))
            for values in blocks
        ]

    def _explicit(
        self, every: "tuple[Values, ...] | list[Values]", twice: Callable[[Phrase, int], Phrase]
    ) -> Identifiers:
        """Identifiers that leave out those given in the file, each of which may stand once.

        `twice` says that one stands already in a line.
        """
        given: dict[str, Values] = {}
        for values in every:
            if (id_ := values.get("id")) and (first := given.setdefault(id_, values)) is not values:
                self._reading.error(values.at("id"), twice(quoted(id_), first.at("id").line))
        return Identifiers(given)

    def _block(self, values: Values, id_: str, span: Span, drafts: list["_Draft"]) -> Block:
        block = Block(
            id=id_,
            title=values.get("title", ""),
            start=span.start,
            end=span.end,
            segments=tuple(draft.segment() for draft in drafts),
            **values.without("id", "title", "start", "end", "segments"),
        )
        lasts = span_words(span.end - span.start)
        self._check_giving_way(values, phrase("a block"))
        if block.min and block.min > span.end - span.start:
            self._reading.error(
                values.at("min"),
                phrase(
                    "“min” is {least}, but block {title} lasts {lasts}: a min is the shortest acceptable"
                    " time, so give at most that",
                    least=span_words(block.min),
                    title=quoted(block.title),
                    lasts=lasts,
                ),
            )
        for draft in drafts:
            self._check_giving_way(draft.values, phrase("a segment"))
        try:
            allotments = allot(block)
        except BlockDoesNotFit as error:
            self._reading.error(
                values,
                phrase(
                    "the durations in block {title} are {excess} longer than the block, which lasts {lasts}:"
                    " shorten segments by that much, or lengthen the block",
                    title=quoted(block.title),
                    excess=span_words(error.excess),
                    lasts=lasts,
                ),
            )
        except ShareTooShort as error:
            short = next(draft for draft in drafts if draft.id == error.segment.id)
            # With a duration or weight that could not be read, the shares are not what was meant.
            if all(draft.values.is_sound for draft in drafts):
                self._reading.error(
                    short.values,
                    phrase(
                        "this segment would be left with {share} of the {lasts} of block {title}, and it"
                        " takes at least 30 s: shorten the durations or weights of the others, or lengthen"
                        " the block",
                        share=span_words(error.share),
                        lasts=lasts,
                        title=quoted(block.title),
                    ),
                )
        else:
            for draft, allotment in zip(drafts, allotments, strict=True):
                self._check_min(draft.values, allotment)
        return block

    def _check_min(self, values: Values, allotment: timedelta) -> None:
        least: timedelta | None = values.get("min")
        if least and least > allotment:
            text = phrase(
                "“min” is {least}, but its share of the block is {allotment}: a min is the shortest"
                " acceptable time, so give at most that",
                least=span_words(least),
                allotment=span_words(allotment),
            )
            if "duration" in values.given:
                text = phrase(
                    "“min” is {least}, but its “duration” is {allotment}: a min is the shortest acceptable"
                    " time, so give at most that",
                    least=span_words(least),
                    allotment=span_words(allotment),
                )
            self._reading.error(values.at("min"), text)

    def _check_giving_way(self, values: Values, what: Phrase) -> None:
        if values.get("protected") and values.get("droppable"):
            self._reading.error(
                values.at("droppable"),
                phrase(
                    "{what} cannot be both “protected” and “droppable”: what is protected is left alone, so"
                    " remove one of the two",
                    what=what,
                ),
            )


class _Draft:
    """A segment whose speakers are known and whose id is not yet."""

    def __init__(self, values: Values, speakers: tuple[str, ...]) -> None:
        self.values = values
        self.speakers = speakers
        self.id = ""

    def wanted(self, people: People) -> str:
        """The id that it gets unless it gives one."""
        kind, title = self.values.get("kind", Kind.TALK), self.values.get("title", "")
        return wanted_segment_id(kind, title, self.speakers, people.by_id, people.keys)

    def segment(self) -> Segment:
        return Segment(id=self.id, speakers=self.speakers, **self.values.without("id", "speaker", "speakers"))
