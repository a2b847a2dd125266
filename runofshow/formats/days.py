"""The day of an agenda: the date and the time zone by which its times of day are instants."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Block, Event


class Day(Struct, frozen=True):
    """A date and a time zone."""

    date: date
    timezone: str

    @classmethod
    def of(cls, agenda: Agenda) -> "Day":
        """The day that an agenda is written for."""
        return cls(agenda.event.date, agenda.event.timezone)


def on_day(agenda: Agenda, day: Day) -> Agenda:
    """The agenda with the times of day that are written in it, on another day."""
    own = Day.of(agenda)
    if own == day:
        return agenda

    def moved(part: Event | Block, *names: str) -> dict[str, datetime]:
        return {name: _moved(getattr(part, name), own, day) for name in names}

    event = replace(
        agenda.event, date=day.date, timezone=day.timezone, **moved(agenda.event, "start", "hard_out")
    )
    blocks = tuple(replace(block, **moved(block, "start", "end")) for block in agenda.blocks)
    return replace(agenda, event=event, blocks=blocks)


def _moved(instant: datetime, own: Day, day: Day) -> datetime:
    local = instant.astimezone(ZoneInfo(own.timezone)).replace(tzinfo=ZoneInfo(day.timezone), fold=0)
    return (local + (day.date - own.date)).astimezone(UTC)
