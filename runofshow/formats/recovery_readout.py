"""A read-out of the ways back to schedule: as one JSON object, or as lines for people (docs/rehearse.md)."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from runofshow.core.recovery import Recovery, Shortfall, Way
from runofshow.core.state import State
from runofshow.formats.durations import write_duration
from runofshow.formats.readout import in_seconds, over_words


def recovery_readout(state: State, recovery: Recovery, now: datetime) -> dict[str, Any]:
    """The ways back, for other programs: instants in the show's zone, durations in seconds, not rounded.

    `now` is an instant of the steady clock.
    """
    zone = ZoneInfo(state.plan.agenda.event.timezone)
    return {
        "now": state.calendar(now).astimezone(zone).isoformat(),
        "over_s": in_seconds(recovery.over),
        "ways": [_way(way, zone) for way in recovery.ways],
    }


def _way(way: Way, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "strategy": way.strategy.value,
        "feasible": way.is_feasible,
        "expected_end": way.expected_end.astimezone(zone).isoformat(),
        "over_s": in_seconds(way.over),
        "changes": [
            {"id": one.segment, "from_s": in_seconds(one.before), "to_s": in_seconds(one.after)}
            for one in way.changes
        ],
        "dropped": list(way.dropped),
    }


def recovery_text(state: State, recovery: Recovery, now: datetime) -> str:
    """The ways back, in some lines for people; times are local to the show."""
    zone = ZoneInfo(state.plan.agenda.event.timezone)
    lines = [f"{state.calendar(now).astimezone(zone):%H:%M:%S}  {over_words(recovery.over)}"]
    if not recovery.ways:
        lines[0] += "; no way back is offered"
    for way in recovery.ways:
        changes = [
            f"{one.segment} {write_duration(one.before)} → {write_duration(one.after)}" for one in way.changes
        ] + [f"without {segment}" for segment in way.dropped]
        ends = f"ends {way.expected_end.astimezone(zone):%H:%M:%S}, {over_words(way.over)}"
        lines.append(f"  {way.strategy.value:9} {ends}: {', '.join(changes)}")
    if recovery.would_suffice is not None:
        lines.append(f"  {_suffices(recovery.would_suffice)}")
    return "\n".join(lines)


def _suffices(would: Shortfall) -> str:
    found = []
    if would.drops:
        found.append(f"dropping {', '.join(would.drops)} as well")
    if would.mins is not None:
        found.append(f"shortest allotments lower by {write_duration(would.mins)} together")
    what = " or ".join(found) or "nothing that can be changed"
    return f"none suffices; {write_duration(would.missing)} are missing; {what} would do"
