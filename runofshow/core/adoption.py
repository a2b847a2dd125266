"""Adoption: how a running show takes over one difference to an agenda that was edited elsewhere."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Block, Person
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from runofshow.core.difference import PERSON_FIELDS, Difference, Of, What
from runofshow.core.phrase import Phrase, phrase


class Stays(Enum):
    """Why a running show does not take a difference over; `said` tells it."""

    DAY = phrase(
        "The show stays on its date and in its time zone: every time in it is counted by them. The file keeps"
        " its own; open it anew to run the show on those."
    )
    HOLDS_OTHERS = phrase(
        "The file keeps segments that stand in this block: take their moves over first, or move them."
    )
    COMES_ALONG = phrase("People come and go with the segments in which they speak.")

    @property
    def said(self) -> Phrase:
        return self.value


def adopting(difference: Difference, theirs: Agenda, present: Agenda) -> tuple[c.Command, ...] | Stays:
    """The commands by which a show takes a difference over, or why none does.

    `theirs` is the agenda that the difference leads to, `present` the one of the show as it is now
    (`settled_now`): what has been taken over before has changed it. What was removed there and is changed or
    moved by the difference comes back, as the other agenda has it. The session may still refuse a command,
    with its reason: what is on air cannot be removed.
    """
    if difference.of is Of.EVENT:
        return _event(difference)
    if difference.of is Of.PERSON:
        return _person(difference, present)
    if difference.what is What.REMOVED and difference.of is Of.BLOCK and _holds(difference, theirs, present):
        return Stays.HOLDS_OTHERS
    take = _block if difference.of is Of.BLOCK else _segment
    return (take(difference, theirs, present),)


def _holds(difference: Difference, theirs: Agenda, present: Agenda) -> bool:
    """Whether a block that is to go holds what the other agenda has elsewhere."""
    kept = {segment.id for block in theirs.blocks for segment in block.segments}
    here = next((block.segments for block in present.blocks if block.id == difference.id), ())
    return any(segment.id in kept for segment in here)


def _event(difference: Difference) -> tuple[c.Command, ...] | Stays:
    if difference.field in ("date", "timezone"):
        return Stays.DAY
    changes: Any = {difference.field: difference.after}
    return (c.EditEvent(EventChanges(**changes)),)


def _person(difference: Difference, present: Agenda) -> tuple[c.Command, ...] | Stays:
    fields = {difference.field: difference.after}
    if isinstance(difference.after, Person) and difference.id in present.people:
        known, told = present.people[difference.id], difference.after
        differing = (one for one in PERSON_FIELDS if getattr(told, one) != getattr(known, one))
        fields = {one: getattr(told, one) for one in differing}
    elif difference.what is not What.CHANGED:
        return Stays.COMES_ALONG
    changes: Any = {one: value for one, value in fields.items() if one != "confirmed"}
    commands: list[c.Command] = []
    if changes:
        commands.append(c.EditPeople(people=(difference.id,), changes=PersonChanges(**changes)))
    if "confirmed" in fields:
        attendance = Attendance.CONFIRMED if fields["confirmed"] else Attendance.UNCONFIRMED
        commands.append(c.MarkSpeaker(person=difference.id, attendance=attendance))
    return tuple(commands)


def _block(difference: Difference, theirs: Agenda, present: Agenda) -> c.Command:
    if difference.what is What.REMOVED:
        return c.RemoveBlock(difference.id)
    here = [block.id for block in present.blocks]
    if difference.what is What.ADDED or difference.id not in here:  # or removed here: it comes back
        return _new_block(difference.id, theirs, present)
    if difference.what is What.MOVED:
        ids = [block.id for block in theirs.blocks]
        return c.MoveBlock(difference.id, _next_of(difference.id, ids, here))
    block = _block_of(difference.id, theirs)
    people = _missing([block.moderator] if difference.field == "moderator" else [], theirs, present)
    if difference.field == "times":
        changes = BlockChanges(start=block.start, end=block.end)
    else:
        changes = BlockChanges(**{difference.field: difference.after})  # type: ignore[arg-type]
    return c.EditBlock(block=difference.id, changes=changes, people=people)


def _new_block(key: str, theirs: Agenda, present: Agenda) -> c.Command:
    block = _block_of(key, theirs)
    known = {segment.id for other in present.blocks for segment in other.segments}
    new = [segment for segment in block.segments if segment.id not in known]
    named = [block.moderator, *(person for segment in new for person in segment.speakers)]
    return c.AddBlock(
        id=key,
        title=block.title,
        start=block.start,
        end=block.end,
        moderator=block.moderator,
        hard_start=block.hard_start,
        segments=tuple((segment, segment.duration) for segment in new if segment.duration is not None),
        people=_missing(named, theirs, present),
        note=block.note,
        min=block.min,
        protected=block.protected,
        droppable=block.droppable,
        priority=block.priority,
    )


def _segment(difference: Difference, theirs: Agenda, present: Agenda) -> c.Command:
    key = difference.id
    if difference.what is What.REMOVED:
        return c.RemoveSegments((key,))
    block, segment = next((b, s) for b in theirs.blocks for s in b.segments if s.id == key)
    people = _missing(segment.speakers, theirs, present)
    here = {one.id for other in present.blocks for one in other.segments}
    is_new = difference.what is What.ADDED or key not in here  # or removed here: it comes back
    if is_new and all(other.id != block.id for other in present.blocks):
        return _new_block(block.id, theirs, present)
    if difference.what is What.MOVED and not is_new:
        return c.MoveSegments(segments=(key,), block=block.id, before=_following(key, block, present))
    if is_new:
        assert segment.duration is not None
        return c.AddSegment(
            block=block.id,
            segment=segment,
            allotment=segment.duration,
            before=_following(key, block, present),
            people=people,
            from_file=True,
        )
    if difference.field == "skipped":
        return c.Skip(key) if segment.skipped else c.Unskip(key)
    field = "allotment" if difference.field == "duration" else difference.field
    changes = SegmentChanges(**{field: difference.after})  # type: ignore[arg-type]
    return c.EditSegments(segments=(key,), changes=changes, people=people if field == "speakers" else ())


def _block_of(key: str, agenda: Agenda) -> Block:
    return next(block for block in agenda.blocks if block.id == key)


def _following(key: str, block: Block, present: Agenda) -> str | None:
    """Before which segment of the show's block a segment goes, to stand as in the other agenda."""
    here = next((b.segments for b in present.blocks if b.id == block.id), ())
    return _next_of(key, [segment.id for segment in block.segments], [segment.id for segment in here])


def _next_of(key: str, there: list[str], here: list[str]) -> str | None:
    known = set(here)
    return next((other for other in there[there.index(key) + 1 :] if other in known), None)


def _missing(named: Iterable[str | None], theirs: Agenda, present: Agenda) -> tuple[Person, ...]:
    """Those of the named people whom the show does not know yet."""
    new = (person for person in named if person is not None and person not in present.people)
    return tuple(theirs.people[person] for person in dict.fromkeys(new))
