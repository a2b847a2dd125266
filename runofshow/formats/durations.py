"""Durations as people write them: `25m`, `7m30s`, `1h30m`, `90s`, `2h`, or a bare number of minutes."""

import re
from datetime import timedelta
from decimal import Decimal

from runofshow.core.phrase import Phrase, phrase
from runofshow.formats import limits
from runofshow.formats.problems import quoted

_UNITS = re.compile(r"(?:([0-9]+)\s*h)?\s*(?:([0-9]+)\s*m)?\s*(?:([0-9]+)\s*s)?", re.IGNORECASE)
_MINUTES = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_CLOCK = re.compile(r"([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}))?")
_WORDED = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*([hms])[a-z]*\.?", re.IGNORECASE)
_SECONDS_IN = {"h": 3600, "m": 60, "s": 1}
# More digits than any duration within the limits can have; Python refuses to read thousands of them.
_TOO_MANY_DIGITS = re.compile(r"[0-9]{10}")


def parse_duration(text: str, signed: bool = False) -> timedelta:
    """The duration that the text says, in whole seconds, at most 24 h; with `signed`, also a negative one.

    Raises ValueError with a phrase that says what to write instead.
    """
    if len(text) > 100:
        raise ValueError(_no_duration(text))
    body = text.strip()
    sign = 1
    if signed and body[:1] in ("-", "−", "+"):
        sign = -1 if body[0] != "+" else 1
        body = body[1:].lstrip()
    elif body[:1] in ("-", "−"):
        raise ValueError(phrase("{text} is negative: a duration here is zero or more", text=quoted(text)))
    if not body:
        raise ValueError(_no_duration(text))
    if _TOO_MANY_DIGITS.search(body):
        raise ValueError(_misread(body) if _seconds(body[:1]) is None else _too_long(text))
    seconds = _seconds(body)
    if seconds is None:
        raise ValueError(_misread(body))
    if seconds != int(seconds):
        raise ValueError(
            phrase("{text} is not a whole number of seconds: write it such as 7m30s", text=quoted(text))
        )
    if seconds > limits.DURATION.total_seconds():
        raise ValueError(_too_long(text))
    return sign * timedelta(seconds=int(seconds))


def write_duration(duration: timedelta) -> str:
    """The duration as an agenda says it: `7m30s`, `1h30m`, `0s`."""
    minutes, seconds = divmod(round(abs(duration).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{n}{unit}" for n, unit in ((hours, "h"), (minutes, "m"), (seconds, "s")) if n]
    return ("-" if duration < timedelta() else "") + ("".join(parts) or "0s")


def _seconds(body: str) -> Decimal | None:
    if _MINUTES.fullmatch(body):
        return Decimal(body) * 60
    if found := _UNITS.fullmatch(body):
        hours, minutes, seconds = (Decimal(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    return None


def _too_long(text: str) -> Phrase:
    return phrase("{text} is too long: a duration is at most 24h", text=quoted(text))


def _no_duration(text: str) -> Phrase:
    return phrase(
        "{text} is not a duration: write it such as 25m, 7m30s, 1h30m, 90s, or a number of minutes",
        text=quoted(text),
    )


def _misread(body: str) -> Phrase:
    """What to say about text that is no duration, with the readings it may have been meant to have."""
    if clock := _CLOCK.fullmatch(body):
        first, second, third = clock.groups()
        if third is not None:
            return phrase(
                "{text} is not a duration: write {right}",
                text=quoted(body),
                right=_units(first, second, third),
            )
        return phrase(
            "{text} can be read in two ways: write {minutes} for minutes and seconds, or {hours} for hours"
            " and minutes",
            text=quoted(body),
            minutes=_units("0", first, second),
            hours=_units(first, second, "0"),
        )
    if worded := _WORDED.fullmatch(body[:40]):
        number, unit = worded.groups()
        seconds = Decimal(number[:9].replace(",", ".")) * _SECONDS_IN[unit.lower()]
        if 0 < seconds <= limits.DURATION.total_seconds() and seconds == int(seconds):
            meant = write_duration(timedelta(seconds=int(seconds)))
            return phrase("{text} is not a duration: write {right}", text=quoted(body), right=meant)
    return _no_duration(body)


def _units(hours: str, minutes: str, seconds: str) -> str:
    parts = ((hours, "h"), (minutes, "m"), (seconds, "s"))
    return "".join(f"{int(number)}{unit}" for number, unit in parts if int(number)) or "0s"
