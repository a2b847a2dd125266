"""A read-out of the ways back to schedule: as one JSON object, or as lines for people (docs/rehearse.md)."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from runofshow.core.phrase import Phrase, Say, phrase
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


def recovery_text(state: State, recovery: Recovery, now: datetime, say: Say = str) -> str:
    """The ways back, in some lines for people; times are local to the show. `say` puts it in words."""
    zone = ZoneInfo(state.plan.agenda.event.timezone)
    over = over_words(recovery.over)
    head = over if recovery.ways else phrase("{over}; no way back is offered", over=over)
    lines = [f"{state.calendar(now).astimezone(zone):%H:%M:%S}  {say(head)}"]
    for way in recovery.ways:
        changes = [
            f"{one.segment} {write_duration(one.before)} → {write_duration(one.after)}" for one in way.changes
        ] + [say(phrase("without {segment}", segment=segment)) for segment in way.dropped]
        end = f"{way.expected_end.astimezone(zone):%H:%M:%S}"
        ends = phrase("ends {end}, {over}", end=end, over=over_words(way.over))
        lines.append(f"  {way.strategy.value:9} {say(ends)}: {', '.join(changes)}")
    if recovery.would_suffice is not None:
        lines.append(f"  {say(_suffices(recovery.would_suffice))}")
    return "\n".join(lines)


def _suffices(would: Shortfall) -> Phrase:
    what = phrase("nothing that can be changed")
    drops = phrase("dropping {segments} as well", segments=", ".join(would.drops))
    if would.mins is not None:
        what = phrase("shortest allotments lower by {time} together", time=write_duration(would.mins))
        if would.drops:
            what = phrase("{one} or {other}", one=drops, other=what)
    elif would.drops:
        what = drops
    missing = write_duration(would.missing)
    return phrase("none suffices; {missing} are missing; {what} would do", missing=missing, what=what)
