"""What the commands of a take-over come to, on agendas: what a show does with them, in short."""

from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict, replace

from runofshow.core import commands as c
from runofshow.core.adoption import Stays, adopting
from runofshow.core.agenda import Agenda, Block, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.difference import differences


def taken_over(present: Agenda, theirs: Agenda) -> Agenda:
    """The present agenda after all differences to another one have been taken over, one after the other."""
    for difference in differences(present, theirs):
        commands = adopting(difference, theirs, present)
        for command in () if isinstance(commands, Stays) else commands:
            present = after(present, command)
    return present


def after(agenda: Agenda, command: c.Command) -> Agenda:
    """The agenda after one command."""
    new = {person.id: person for person in getattr(command, "people", ())}
    agenda = replace(agenda, people=agenda.people | new)
    match command:
        case c.AddSegment():
            made = replace(command.segment, duration=command.allotment)
            return _put(agenda, command.block, (made,), command.before)
        case c.EditSegments():
            changes = _set(command.changes)
            if "allotment" in changes:
                changes["duration"] = changes.pop("allotment")
            return _each(agenda, command.segments, changes)
        case c.Skip() | c.Unskip():
            return _each(agenda, (command.segment,), {"skipped": isinstance(command, c.Skip)})
        case c.RemoveSegments():
            return _without(agenda, command.segments)
        case c.MoveSegments():
            moved = tuple(s for b in agenda.blocks for s in b.segments if s.id in command.segments)
            return _put(_without(agenda, command.segments), command.block, moved, command.before)
        case c.AddBlock():
            made_of = tuple(replace(segment, duration=allotment) for segment, allotment in command.segments)
            block = Block(
                id=command.id,
                title=command.title,
                start=command.start,
                end=command.end,
                segments=made_of,
                moderator=command.moderator,
                hard_start=command.hard_start,
                note=command.note,
                min=command.min,
                protected=command.protected,
                droppable=command.droppable,
                priority=command.priority,
            )
            return replace(agenda, blocks=tuple(sorted((*agenda.blocks, block), key=lambda one: one.start)))
        case c.EditEvent():
            facts = _set(command.changes)
            places = facts.pop("places", agenda.places)
            return replace(agenda, event=replace(agenda.event, **facts), places=places)
        case c.EditBlock():
            blocks = (
                replace(b, **_set(command.changes)) if b.id == command.block else b for b in agenda.blocks
            )
            return replace(agenda, blocks=tuple(blocks))
        case c.RemoveBlock():
            return replace(agenda, blocks=tuple(b for b in agenda.blocks if b.id != command.block))
        case c.MoveBlock():
            moved_block = next(b for b in agenda.blocks if b.id == command.block)
            rest = [b for b in agenda.blocks if b.id != command.block]
            at = next((i for i, b in enumerate(rest) if b.id == command.before), len(rest))
            return replace(agenda, blocks=(*rest[:at], moved_block, *rest[at:]))
        case c.EditPeople():
            people = {key: replace(agenda.people[key], **_set(command.changes)) for key in command.people}
            return replace(agenda, people=agenda.people | people)
        case c.MarkSpeaker():
            is_there = command.attendance is Attendance.CONFIRMED
            person = replace(agenda.people[command.person], confirmed=is_there)
            return replace(agenda, people={**agenda.people, person.id: person})
    raise AssertionError(command)


def _set(changes: Any) -> dict[str, Any]:
    return {key: value for key, value in asdict(changes).items() if value is not UNSET}


def _each(agenda: Agenda, ids: tuple[str, ...], changes: dict[str, Any]) -> Agenda:
    blocks = (
        replace(b, segments=tuple(replace(s, **changes) if s.id in ids else s for s in b.segments))
        for b in agenda.blocks
    )
    return replace(agenda, blocks=tuple(blocks))


def _without(agenda: Agenda, ids: tuple[str, ...]) -> Agenda:
    blocks = (replace(b, segments=tuple(s for s in b.segments if s.id not in ids)) for b in agenda.blocks)
    return replace(agenda, blocks=tuple(blocks))


def _put(agenda: Agenda, key: str, new: tuple[Segment, ...], before: str | None) -> Agenda:
    blocks = []
    for block in agenda.blocks:
        ids = [segment.id for segment in block.segments]
        at = len(ids) if before is None else ids.index(before) if block.id == key else 0
        here = (*block.segments[:at], *new, *block.segments[at:]) if block.id == key else block.segments
        blocks.append(replace(block, segments=here))
    return replace(agenda, blocks=tuple(blocks))
