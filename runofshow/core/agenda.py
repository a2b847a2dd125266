"""The agenda: what was written down before the show, as values.

Clock times have become instants here (aware, UTC): nothing below the file reader does arithmetic on local
times of day, so midnight and daylight saving changes are no special case.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from runofshow.core.flag import Phase
from runofshow.core.message import Cue


class Kind(StrEnum):
    """What a segment is."""

    TALK = "talk"
    REMARKS = "remarks"
    ROUND_TABLE = "round_table"
    QUESTIONS = "questions"
    BREAK = "break"


class Person(Struct, frozen=True, kw_only=True):
    """Someone named in the agenda. `confirmed` is False for a "tbc"."""

    id: str
    name: str
    role: str = ""
    organisation: str = ""
    timezone: str | None = None
    confirmed: bool = True
    note: str = ""


class Place(Struct, frozen=True, kw_only=True):
    """A place whose local time is shown beside the show's; `starts` is the local start as printed."""

    name: str
    timezone: str
    starts: time | None = None


class Segment(Struct, frozen=True, kw_only=True):
    """One thing in a block. Without `duration` it shares what is left of its block by `weight`.

    `speakers` are ids of people. `warnings` are thresholds of remaining time, longest first, and `messages`
    go to the stage by themselves; None takes the show's. How it may give way when the show is late: `min` is
    its shortest acceptable allotment, `protected` leaves it alone, `droppable` lets it be dropped, `priority`
    is from 1 (gives way first) to 9; None takes the block's, else the default (`runofshow.core.recovery`).
    One that is `skipped` is left out from the start, and has no part in the sharing of its block.
    """

    id: str
    kind: Kind = Kind.TALK
    title: str = ""
    speakers: tuple[str, ...] = ()
    duration: timedelta | None = None
    weight: Decimal = Decimal(1)
    warnings: tuple[timedelta, ...] | None = None
    messages: dict[Phase, Cue] | None = None
    introduction: str = ""
    note: str = ""
    min: timedelta | None = None
    protected: bool | None = None
    droppable: bool | None = None
    priority: int | None = None
    skipped: bool = False


class Block(Struct, frozen=True, kw_only=True):
    """A titled part of the show with its planned start and end. `moderator` is the id of a person.

    `min` is the shortest that the whole block may get; `protected`, `droppable` and `priority` hold for its
    segments where those say nothing.
    """

    id: str
    title: str
    start: datetime
    end: datetime
    segments: tuple[Segment, ...]
    moderator: str | None = None
    hard_start: bool = False
    note: str = ""
    min: timedelta | None = None
    protected: bool | None = None
    droppable: bool | None = None
    priority: int | None = None


class Event(Struct, frozen=True, kw_only=True):
    """What the show is. `start` and `hard_out` are the ends of its slot.

    `warnings` are thresholds of remaining time for every segment, longest first; None takes the default of
    the timing rules. `tolerance` is the least over/under that raises a flag. `messages` go to the stage by
    themselves when a segment comes into a phase.
    """

    title: str
    date: date
    timezone: str
    start: datetime
    hard_out: datetime
    warnings: tuple[timedelta, ...] | None = None
    tolerance: timedelta = timedelta(seconds=30)
    messages: dict[Phase, Cue] = {}
    languages: tuple[str, ...] = ()
    interpretation: bool | None = None
    format: str = ""
    platform: str = ""
    venue: str = ""
    organisers: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    participants: int | None = None
    audience: str = ""
    objectives: tuple[str, ...] = ()
    registration: str = ""
    note: str = ""


class Agenda(Struct, frozen=True, kw_only=True):
    """A whole agenda. `people` is in the order in which they were first named, by id."""

    event: Event
    blocks: tuple[Block, ...]
    people: dict[str, Person] = {}
    places: tuple[Place, ...] = ()

    @property
    def start(self) -> datetime:
        """The planned start of the first block that has segments, else of the first block."""
        return next((block for block in self.blocks if block.segments), self.blocks[0]).start

    def name_of(self, person: str) -> str:
        """The name of the person with this id; the id itself when the agenda does not know it."""
        known = self.people.get(person)
        return known.name if known else person
