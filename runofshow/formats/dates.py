"""Dates as people write them: ISO first, others where they can be read in one way only."""

import re
from datetime import date, datetime
from typing import Any

from dateutil import parser

from runofshow.core.phrase import Phrase, phrase
from runofshow.formats import limits
from runofshow.formats.problems import quoted

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_READABLE = re.compile(r"[\w ,./'-]{6,40}")
_FULL_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
# What a part that is not in the text would be filled with: two readings that differ tell that it is missing.
_FILLERS = (datetime(2001, 1, 3, 4, 5), datetime(2002, 2, 6, 7, 8))  # noqa: DTZ001


_FILL_WORDS = [*parser.parserinfo.JUMP, "de", "del", "el", "the"]
_WEEKDAYS: Any = [
    ("Mon", "Monday", "lunes"),
    ("Tue", "Tuesday", "martes"),
    ("Wed", "Wednesday", "miércoles", "miercoles"),
    ("Thu", "Thursday", "jueves"),
    ("Fri", "Friday", "viernes"),
    ("Sat", "Saturday", "sábado", "sabado"),
    ("Sun", "Sunday", "domingo"),
]
_MONTHS: Any = [
    ("Jan", "January", "enero"),
    ("Feb", "February", "febrero"),
    ("Mar", "March", "marzo"),
    ("Apr", "April", "abril"),
    ("May", "May", "mayo"),
    ("Jun", "June", "junio"),
    ("Jul", "July", "julio"),
    ("Aug", "August", "agosto"),
    ("Sep", "September", "Sept", "septiembre", "setiembre"),
    ("Oct", "October", "octubre"),
    ("Nov", "November", "noviembre"),
    ("Dec", "December", "diciembre"),
]
_MONTH_NAMES = (
    phrase("January"),
    phrase("February"),
    phrase("March"),
    phrase("April"),
    phrase("May"),
    phrase("June"),
    phrase("July"),
    phrase("August"),
    phrase("September"),
    phrase("October"),
    phrase("November"),
    phrase("December"),
)


class _EnglishAndSpanish(parser.parserinfo):
    """The names of months and days in both languages."""

    def __init__(self) -> None:
        self.JUMP = _FILL_WORDS
        self.WEEKDAYS = _WEEKDAYS
        self.MONTHS = _MONTHS
        super().__init__()


_WORDS = _EnglishAndSpanish()


def parse_date(text: str) -> date:
    """The date that the text says: `2020-12-09`, or another way to write it that has one reading only.

    Raises ValueError with a phrase that says what to write, or offers the readings.
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        try:
            return _within_limits(date(*map(int, found.groups())))
        except ValueError as error:
            if not found[1].strip("0") or "day" in str(error) or "month" in str(error):
                said = phrase("{text} is not in the calendar: check month and day", text=quoted(text))
                raise ValueError(said) from None
            raise
    readings = sorted(_readings(text))
    if not readings:
        raise ValueError(
            phrase("{text} is not a date: write year, month and day such as 2020-12-09", text=quoted(text))
        )
    if len(readings) > 1:
        first, second = map(_date_words, readings)
        raise ValueError(
            phrase(
                "{text} can be read in two ways: write {first} or {second}",
                text=quoted(text),
                first=first,
                second=second,
            )
        )
    return _within_limits(readings[0])


def _date_words(day: date) -> Phrase:
    """The date as it is to be written, and in words."""
    return phrase("{date} ({day} {month})", date=str(day), day=day.day, month=_MONTH_NAMES[day.month - 1])


def _within_limits(day: date) -> date:
    if not limits.FIRST_YEAR <= day.year <= limits.LAST_YEAR:
        raise ValueError(
            phrase(
                "the year {year} is out of range: write one from {first} to {last}",
                year=day.year,
                first=limits.FIRST_YEAR,
                last=limits.LAST_YEAR,
            )
        )
    return day


def _readings(text: str) -> set[date]:
    if not _READABLE.fullmatch(text) or not _FULL_YEAR.search(text):
        return set()
    # Nobody writes year, day, month.
    orders = (False,) if _FULL_YEAR.match(text) else (False, True)
    return {day for day_first in orders if (day := _read(text, day_first))}


def _read(text: str, day_first: bool) -> date | None:
    try:
        found = [
            parser.parse(text, _WORDS, default=filler, dayfirst=day_first, yearfirst=False, ignoretz=True)
            for filler in _FILLERS
        ]
    except (ValueError, ArithmeticError, TypeError, LookupError, AttributeError):
        return None
    days = {one.date() for one in found}
    has_time = any(one.time() != filler.time() for one, filler in zip(found, _FILLERS, strict=True))
    return days.pop() if len(days) == 1 and not has_time else None
