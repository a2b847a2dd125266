"""Clock times as printed in an agenda, and the instants they mean in a zone.

The only place that works with local times of day; everything after it works with instants.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.tz import datetime_ambiguous, datetime_exists
from msgspec import Struct

from runofshow.core.phrase import Phrase, phrase
from runofshow.formats.problems import quoted

_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_OTHER_WAYS = re.compile(
    r"([0-9]{1,2})(?:[.,h:]\s*|(?=[0-9]{2}(?![0-9]))|(?=\s*[ap]))([0-9]{2})?\s*(?:([ap])\.?m\.?|h|hrs|uhr)?",
    re.IGNORECASE,
)
DAY = timedelta(days=1)


def parse_clock_time(text: str) -> time:
    """The time of day that the text says: `9:00`, `16:00`, `16:00:30`.

    Raises ValueError with a phrase that says what to write instead.
    """
    text = text.strip()
    if len(text) > 40:
        raise ValueError(_no_clock_time(text))
    if found := _CLOCK.fullmatch(text):
        hour, minute, second = (int(part or 0) for part in found.groups())
        if hour < 24 and minute < 60 and second < 60:
            return time(hour, minute, second)
        if (hour, minute, second) == (24, 0, 0):
            raise ValueError(
                phrase("{text} is not a clock time: midnight is written 0:00", text=quoted(text))
            )
        raise ValueError(
            phrase("{text} is not a clock time: hours go from 0 to 23, minutes to 59", text=quoted(text))
        )
    if found := _OTHER_WAYS.fullmatch(text):
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour < 24 and minute < 60:
            right = f"{hour:02}:{minute:02}"
            raise ValueError(
                phrase("{text} is not a clock time: write {right}", text=quoted(text), right=right)
            )
    raise ValueError(_no_clock_time(text))


def _no_clock_time(text: str) -> Phrase:
    return phrase("{text} is not a clock time: write hours and minutes such as 16:00", text=quoted(text))


def write_clock_time(at: time) -> str:
    """The time of day as an agenda says it: `16:00`, with seconds only where there are some."""
    return at.isoformat("seconds" if at.second else "minutes")


class Meaning(Struct, frozen=True):
    """The instant (UTC) that a clock time means, and how sure that is.

    `is_skipped`: the clocks jump over that time, the instant is only near it. `is_repeated`: the time
    occurs twice on that date.
    """

    instant: datetime
    is_skipped: bool = False
    is_repeated: bool = False


def first_from(earliest: datetime, at: time, zone: ZoneInfo) -> Meaning:
    """What the time of day means as the first one at or after an instant."""
    start = earliest.astimezone(zone).date()
    for days in range(-1, 4):
        for meaning in on_date(start + days * DAY, at, zone):
            if meaning.instant >= earliest:
                return meaning
    raise AssertionError("every time of day comes again within three days")


def on_date(day: date, at: time, zone: ZoneInfo) -> tuple[Meaning, ...]:
    """What the time of day means on a date of the zone: mostly one instant, two where clocks are set back."""
    local = datetime.combine(day, at)
    first = local.replace(tzinfo=zone).astimezone(UTC)
    if not datetime_exists(local, zone):
        return (Meaning(first, is_skipped=True),)
    if not datetime_ambiguous(local, zone):
        return (Meaning(first),)
    second = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return (Meaning(first, is_repeated=True), Meaning(second, is_repeated=True))
