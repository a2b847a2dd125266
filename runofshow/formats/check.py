"""The check: what an agenda comes to before the show, for programs and for people (design 7)."""

import unicodedata
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from runofshow.core.agenda import Agenda, Block, Kind, Place, Segment
from runofshow.core.phrase import Phrase, Say, phrase
from runofshow.core.plan import Plan, PlannedSegment
from runofshow.formats.agenda import Loaded
from runofshow.formats.clock_times import write_clock_time
from runofshow.formats.problems import Problem
from runofshow.formats.timetable import span_words
from runofshow.formats.zones import find_zone

SECOND = timedelta(seconds=1)
KINDS = {
    Kind.TALK: phrase("talk"),
    Kind.REMARKS: phrase("remarks"),
    Kind.ROUND_TABLE: phrase("round table"),
    Kind.QUESTIONS: phrase("questions"),
    Kind.BREAK: phrase("break"),
}


def check_report(loaded: Loaded, say: Say = str) -> dict[str, Any]:
    """The plan and the problems of an agenda, ready to be written as JSON.

    Instants are ISO 8601 with the offset of the show's zone (that of the place for a place), durations are
    seconds. An agenda with errors has its problems only. `say` puts these in words.
    """
    report: dict[str, Any] = {}
    if loaded.plan is not None:
        agenda = loaded.plan.agenda
        zone = find_zone(agenda.event.timezone)
        report["event"] = {
            "title": agenda.event.title,
            "start": _iso(agenda.event.start, zone),
            "hard_out": _iso(agenda.event.hard_out, zone),
            "timezone": agenda.event.timezone,
        }
        report["places"] = [_place_report(place, agenda.event.start) for place in agenda.places]
        report["blocks"] = [
            {
                "id": block.id,
                "title": block.block.title,
                "moderator": agenda.name_of(block.block.moderator) if block.block.moderator else None,
                "planned_start": _iso(block.block.start, zone),
                "planned_end": _iso(block.block.end, zone),
                "hard_start": block.has_hard_start,
                "buffer_s": _seconds(block.buffer),
                "segments": [_segment_report(agenda, segment, zone) for segment in block.segments],
            }
            for block in loaded.plan.blocks
        ]
    report["warnings"] = [_problem_report(problem, say) for problem in loaded.warnings]
    report["errors"] = [_problem_report(problem, say) for problem in loaded.errors]
    return report


def _place_report(place: Place, start: datetime) -> dict[str, Any]:
    local = start.astimezone(find_zone(place.timezone))
    return {
        "place": place.name,
        "timezone": place.timezone,
        "start": local.isoformat(),
        "stated": None if place.starts is None else write_clock_time(place.starts),
        "matches": None if place.starts is None else place.starts == local.time(),
    }


def _segment_report(agenda: Agenda, planned: PlannedSegment, zone: ZoneInfo) -> dict[str, Any]:
    segment = planned.segment
    return {
        "id": segment.id,
        "kind": str(segment.kind),
        "title": segment.title,
        "speakers": [agenda.name_of(person) for person in segment.speakers],
        "unconfirmed": [agenda.name_of(person) for person in _unconfirmed(agenda, segment)],
        "planned_start": _iso(planned.start, zone),
        "planned_end": _iso(planned.end, zone),
        "allotment_s": _seconds(planned.allotment),
        **({"skipped": True} if segment.skipped else {}),
    }


def _problem_report(problem: Problem, say: Say) -> dict[str, Any]:
    return {"line": problem.line, "column": problem.column, "message": say(problem.said)}


def _unconfirmed(agenda: Agenda, segment: Segment) -> list[str]:
    return [person for person in segment.speakers if not agenda.people[person].confirmed]


def _iso(instant: datetime, zone: ZoneInfo) -> str:
    return instant.astimezone(zone).isoformat()


def _seconds(duration: timedelta) -> int | float:
    whole, rest = divmod(duration, SECOND)
    return duration.total_seconds() if rest else whole


def check_text(loaded: Loaded, say: Say = str) -> str:
    """The same for people: the problems, then the planned running order with every place's local times."""
    parts = [] if loaded.plan is None else [_header(loaded.plan.agenda, say)]
    problems = [
        say(phrase("{place} error: {said}", place=_place(problem), said=problem.said))
        for problem in loaded.errors
    ]
    problems += [
        say(phrase("{place} warning: {said}", place=_place(problem), said=problem.said))
        for problem in loaded.warnings
    ]
    if problems:
        parts.append("\n".join(problems))
    if loaded.plan is not None:
        parts.append(_running_order(loaded.plan, say))
    parts.append(say(_verdict(loaded)))
    return "\n\n".join(parts) + "\n"


def _place(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}:{problem.column}:"


def _verdict(loaded: Loaded) -> Phrase:
    errors, warnings = len(loaded.errors), len(loaded.warnings)
    found = phrase("1 warning") if warnings == 1 else phrase("{count} warnings", count=warnings)
    if errors:
        wrong = phrase("1 error") if errors == 1 else phrase("{count} errors", count=errors)
        found = phrase("{errors}, {warnings}", errors=wrong, warnings=found) if warnings else wrong
        return phrase(
            "{file}: {found}; correct the errors, then the show can be run.", file=loaded.file, found=found
        )
    if not warnings:
        found = phrase("nothing wrong")
    return phrase("{file}: {found}; the show can be run.", file=loaded.file, found=found)


def _header(agenda: Agenda, say: Say) -> str:
    event, zone = agenda.event, find_zone(agenda.event.timezone)
    start, end = event.start.astimezone(zone), event.hard_out.astimezone(zone)
    when = phrase(
        "{date} from {start} to {end} ({lasts}), {zone}",
        date=str(event.date),
        start=f"{start:%H:%M}",
        end=f"{end:%H:%M}{_days_from(start, end)}",
        lasts=span_words(event.hard_out - event.start),
        zone=event.timezone,
    )
    lines = [event.title, say(when)]
    if waiting := [person.name for person in agenda.people.values() if not person.confirmed]:
        lines.append(say(phrase("To be confirmed: {names}", names=", ".join(waiting))))
    return "\n".join(lines)


def _running_order(plan: Plan, say: Say) -> str:
    agenda = plan.agenda
    event = agenda.event
    columns = [(place.name, find_zone(place.timezone)) for place in agenda.places]
    if event.timezone not in {place.timezone for place in agenda.places}:
        columns.insert(0, (event.timezone.rpartition("/")[2].replace("_", " "), find_zone(event.timezone)))
    shown_date = event.start.astimezone(find_zone(event.timezone))

    def times(instant: datetime) -> list[str]:
        local = [instant.astimezone(zone) for _, zone in columns]
        return [write_clock_time(one.time()) + _days_from(shown_date, one) for one in local]

    names = [name for name, _ in columns]
    rows = [[*names, say(phrase("Time")), say(phrase("Id")), say(phrase("Segment"))]]
    headings: dict[int, str] = {}
    for planned in plan.blocks:
        headings[len(rows)] = _heading(agenda, planned.block, say)
        for segment in planned.segments:
            what = _words(agenda, segment.segment, say)
            if segment.segment.skipped:
                what = say(phrase("{segment} (skipped)", segment=what))
            rows.append([*times(segment.start), _clock(segment.allotment), segment.id, what])
        if planned.buffer:
            buffer_start = planned.block.end - planned.buffer
            rows.append([*times(buffer_start), _clock(planned.buffer), "", say(phrase("(buffer)"))])
    rows.append([*times(event.hard_out), "", "", say(phrase("hard out"))])
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    right = len(columns)
    lines = []
    for number, row in enumerate(rows):
        if number in headings:
            lines += ["", headings[number]]
        if number == len(rows) - 1:
            lines.append("")
        cells = [
            _pad(cell, width, at == right) for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _heading(agenda: Agenda, block: Block, say: Say) -> str:
    zone = find_zone(agenda.event.timezone)
    start, end = block.start.astimezone(zone), block.end.astimezone(zone)
    parts = [f"{start:%H:%M}-{end:%H:%M}  {block.title} [{block.id}]"]
    if block.moderator:
        parts.append(say(phrase("moderator {name}", name=_name(agenda, block.moderator, say))))
    if block.hard_start:
        parts.append(say(phrase("hard start")))
    return ", ".join(parts)


def _words(agenda: Agenda, segment: Segment, say: Say) -> str:
    who = ", ".join(_name(agenda, person, say) for person in segment.speakers)
    kind = "" if segment.title or who else say(KINDS[segment.kind])
    return ": ".join(part for part in (who, segment.title, kind) if part)


def _name(agenda: Agenda, person: str, say: Say) -> str:
    name = agenda.name_of(person)
    return name if agenda.people[person].confirmed else say(phrase("{name} (tbc)", name=name))


def _clock(duration: timedelta) -> str:
    minutes, seconds = divmod(duration // SECOND, 60)
    return f"{minutes}:{seconds:02}"


def _days_from(day: datetime, other: datetime) -> str:
    """How many calendar days the other lies away, such as “+1”, where it is not the same."""
    days = (other.date() - day.date()).days
    return f"{days:+}" if days else ""


def _width(text: str) -> int:
    """The columns that a terminal takes for the text."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    none = sum(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in text)
    return len(text) + wide - none


def _pad(text: str, width: int, is_right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if is_right else text + space
