"""Times as people type them into a field, and what they mean there: `5`, `7m30`, `7:30`, `+1m`, `16:40`.

More is understood than in a file, since a field says at once what it has understood. `16:40` is a clock time
where that lies in the hours of the show, else minutes and seconds: `7:30` in the afternoon lasts 7 min 30 s.
"""

import re
from datetime import datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.limits import DURATION
from runofshow.core.phrase import Phrase, phrase
from runofshow.formats.clock_times import first_from, write_clock_time
from runofshow.formats.durations import write_duration
from runofshow.formats.problems import quoted

# A show may run over: until so long after its hard out a clock time is taken for one.
RUNS_OVER = timedelta(hours=2)
SECOND = timedelta(seconds=1)
MOST_TEXT = 40
LENGTHS = ("5", "7m30", "90s")
A_CHANGE = "+1m"
A_WHILE = timedelta(minutes=5)

_COLONS = re.compile(r"([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}))?")
_PART = re.compile(r"([0-9]{1,9}(?:[.,][0-9]{1,3})?)\s*([a-z'\"′″]*)\.?\s*")
# With a point or a comma it could be either of the two: `16.40`.
_POINTED = re.compile(r"([0-9]{1,3})[.,]([0-5][0-9])")
_CLOCK = re.compile(r"([0-9]{1,2})\s*[:.h]\s*([0-9]{2})?(?::([0-9]{2}))?\s*h?", re.IGNORECASE)
_UNITS = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "hora", "horas"), 3600),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "minuto", "minutos", "'", "′"), 60),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "seg", "segundo", "segundos", '"', "″"), 1),
}
_SMALLER = {3600: 60, 60: 1}
_MINUS = ("-", "−", "–")


class Frame(Struct, frozen=True, kw_only=True):
    """What a typed time stands beside.

    `present` is what the field holds now; None where a change of it would mean nothing. `start` and
    `hard_out` are the ends of the slot. `anchor` is when it would end if it lasted no time at all, so that a
    clock time tells how long it may last; None where it has no end.
    """

    start: datetime
    hard_out: datetime
    zone: ZoneInfo
    present: timedelta | None = None
    anchor: datetime | None = None


class Lasting(Struct, frozen=True):
    """A length that was typed, in whole seconds; `until` is the clock time by which it was given."""

    duration: timedelta
    until: datetime | None = None


def read_length(text: str, frame: Frame) -> Lasting:
    """How long the text says that something lasts. Raises ValueError with a phrase of what is wrong."""
    such_as = _such_as(frame)
    text = _tidy(text, such_as)
    sign, body = _signed(text)
    if sign:
        return Lasting(_relative(text, sign * _length(body, text, such_as), frame))
    colons = _COLONS.fullmatch(body)
    at = None if colons is None else _of_the_show(colons, frame)
    if at is None:
        return Lasting(_checked(_length(body, text, such_as), text))
    if frame.anchor is None:
        minutes = write_duration(_length(body, text, such_as))
        raise ValueError(
            phrase(
                "{text} is a time of day, and no end can be given here: write {right} for minutes and"
                " seconds",
                text=quoted(text),
                right=minutes,
            )
        )
    duration = (at - frame.anchor) // SECOND * SECOND
    if duration < SECOND:
        raise ValueError(phrase("At {text} it would be over before it has begun", text=text))
    return Lasting(_checked(duration, text), at)


def read_change(text: str, frame: Frame) -> timedelta | None:
    """How much more or less the text asks for (`+1m`, `-30s`); None where it is no change of what is there.

    Raises ValueError with a phrase of what is wrong with a change.
    """
    text = text.strip()[:MOST_TEXT]
    sign, body = _signed(text) if text else (0, "")
    return sign * _length(body, text, _such_as(frame)) if sign else None


def read_instant(text: str, present: datetime, frame: Frame) -> datetime:
    """The instant that the text says: a clock time of the show, or a change of what is there (`+5m`).

    Raises ValueError with a phrase that says what is wrong.
    """
    such_as = f"{write_clock_time(present.astimezone(frame.zone).time())}, +5m"
    text = _tidy(text, such_as)
    sign, body = _signed(text)
    if sign:
        return present + sign * _length(body, text, such_as)
    found = _CLOCK.fullmatch(body)
    if found is None:
        raise ValueError(
            phrase("{text} is not a time of day: write it such as 16:40, or +5m", text=quoted(text))
        )
    at = _time_of_day(found)
    if at is None:
        raise ValueError(phrase("{text} is not a time of day: hours go from 0 to 23", text=quoted(text)))
    meaning = first_from(frame.start, at, frame.zone)
    if meaning.is_skipped:
        raise ValueError(phrase("The clocks jump over {text} that night", text=write_clock_time(at)))
    return meaning.instant


def _such_as(frame: Frame) -> str:
    """Examples of what can be typed, all of which would be taken."""
    examples = list(LENGTHS)
    if frame.present is not None:
        examples.append(A_CHANGE)
    if frame.anchor is not None and frame.anchor + A_WHILE <= frame.hard_out + RUNS_OVER:
        until = (frame.anchor + A_WHILE).astimezone(frame.zone).time()
        examples.append(write_clock_time(until.replace(second=0, microsecond=0)))
    return ", ".join(examples)


def _tidy(text: str, such_as: str) -> str:
    text = text.strip()
    if not text:
        raise ValueError(phrase("Write a time, such as {examples}", examples=such_as))
    if len(text) > MOST_TEXT:
        raise ValueError(_no_time(text[:MOST_TEXT], such_as))
    return text


def _signed(text: str) -> tuple[int, str]:
    """1 or −1 for a change of what is there, else 0, and what follows the sign."""
    if text[0] == "+":
        return 1, text[1:].strip()
    return (-1, text[1:].strip()) if text[0] in _MINUS else (0, text)


def _relative(text: str, by: timedelta, frame: Frame) -> timedelta:
    if frame.present is None:
        raise ValueError(
            phrase(
                "There is no time here that {text} could change: write it such as {examples}",
                text=quoted(text),
                examples=_such_as(frame),
            )
        )
    duration = frame.present + by
    if duration < SECOND:
        raise ValueError(phrase("{text} would leave no time at all", text=text))
    return _checked(duration, text)


def _checked(duration: timedelta, text: str) -> timedelta:
    if duration < SECOND:
        raise ValueError(phrase("It has to last a second at least"))
    if duration > DURATION:
        raise ValueError(phrase("{text} is too long: at most 24 hours", text=quoted(text)))
    return duration


def _of_the_show(colons: re.Match[str], frame: Frame) -> datetime | None:
    """The instant that is meant if this is a clock time in the hours of the show."""
    at = _time_of_day(colons)
    if at is None:
        return None
    meaning = first_from(frame.start, at, frame.zone)
    return meaning.instant if meaning.instant <= frame.hard_out + RUNS_OVER else None


def _time_of_day(found: re.Match[str]) -> time | None:
    hour, minute, second = (int(part or 0) for part in found.groups())
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _length(body: str, text: str, such_as: str) -> timedelta:
    """A length without a sign; a bare number is minutes, or the unit below the one before it."""
    if colons := _COLONS.fullmatch(body):
        first, second, third = colons.groups()
        hours, minutes, seconds = ("0", first, second) if third is None else (first, second, third)
        if int(seconds) > 59 or (third is not None and int(minutes) > 59):
            raise ValueError(_no_time(text, such_as))
        return timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
    if pointed := _POINTED.fullmatch(body):
        raise ValueError(_two_ways(text, text.removesuffix(body), *pointed.groups()))
    total, unit, place = Decimal(0), 0, 0
    while place < len(body):
        part = _PART.match(body.casefold(), place)
        number, name = ("", "") if part is None else part.groups()
        following = _UNITS.get(name) if name else _SMALLER.get(unit, 0 if unit else 60)
        if part is None or not following or (unit and following >= unit):
            raise ValueError(_no_time(text, such_as))
        total += Decimal(number.replace(",", ".")) * following
        unit, place = following, part.end()
    if not body or total != int(total):
        raise ValueError(_no_time(text, such_as))
    if total > 10 * DURATION.total_seconds():
        raise ValueError(phrase("{text} is too long: at most 24 hours", text=quoted(text)))
    return timedelta(seconds=int(total))


def _two_ways(text: str, before: str, first: str, second: str) -> Phrase:
    """What is wrong with `16.40`: a time, or a length in minutes with a fraction."""
    fraction = timedelta(seconds=round(Decimal(f"{first}.{second}") * 60))
    return phrase(
        "{said} can be read in two ways: write {one} or {other}",
        said=quoted(text),
        one=f"{before}{first}:{second}",
        other=f"{before}{write_duration(fraction)}",
    )


def _no_time(text: str, such_as: str) -> Phrase:
    return phrase(
        "{text} is not understood: write it such as {examples}", text=quoted(text), examples=such_as
    )
