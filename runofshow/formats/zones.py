"""Time zones by their IANA names."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from runofshow.core.phrase import Phrase, phrase
from runofshow.formats.problems import quoted
from runofshow.formats.suggestions import NotAmong

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
OFFSET = re.compile(r"(?:UTC|GMT|Z)?\s*[+−-]\s*[0-9:]{1,5}", re.IGNORECASE)

CONTINENTS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")

# Abbreviations that are zones of the tz database, and a place that people mean by them.
ABBREVIATIONS = {
    "CET": "Europe/Brussels",
    "EET": "Europe/Athens",
    "EST": "America/New_York",
    "GMT": "Europe/London",
    "MET": "Europe/Brussels",
    "MST": "America/Denver",
    "WET": "Europe/Lisbon",
}
# Abbreviations that are none.
OTHER_ABBREVIATIONS = {
    "BST": "Europe/London",
    "CDT": "America/Chicago",
    "CEST": "Europe/Brussels",
    "CLST": "America/Santiago",
    "CLT": "America/Santiago",
    "COT": "America/Bogota",
    "CST": "America/Chicago",
    "EDT": "America/New_York",
    "EEST": "Europe/Athens",
    "IST": "Asia/Kolkata",
    "JST": "Asia/Tokyo",
    "MDT": "America/Denver",
    "PDT": "America/Los_Angeles",
    "PET": "America/Lima",
    "PST": "America/Los_Angeles",
    "WEST": "Europe/Lisbon",
}


@cache
def zone_names() -> frozenset[str]:
    """Every zone that this computer knows."""
    return frozenset(available_timezones())


@cache
def _by_city() -> dict[str, str]:
    """Zones by their last part, where people leave the rest out; canonical continents win."""
    names = sorted(name for name in zone_names() if name.startswith(CONTINENTS))
    return {name.rpartition("/")[2].casefold(): name for name in reversed(names)}


@cache
def find_zone(name: str) -> ZoneInfo:
    """The zone with this IANA name, such as `Europe/Brussels`.

    Raises ValueError with a phrase that says what to write instead.
    """
    if name in zone_names():
        return ZoneInfo(name)
    wrong = quoted(name)
    if city := OTHER_ABBREVIATIONS.get(name.upper()) or ABBREVIATIONS.get(name.upper()):
        raise ValueError(
            phrase(
                "there is no time zone {name}: write a place that keeps it, such as {city}",
                name=wrong,
                city=city,
            )
        )
    if city := _by_city().get(name.casefold().replace(" ", "_")):
        raise ValueError(phrase("there is no time zone {name}: write {city}", name=wrong, city=city))
    if OFFSET.fullmatch(name):
        raise ValueError(
            phrase(
                "there is no time zone {name}: an offset knows no summer time; write a place, such as"
                " Europe/Brussels",
                name=wrong,
            )
        )
    said = phrase("there is no time zone {name}: write an IANA name such as Europe/Brussels", name=wrong)
    if not _NAME.fullmatch(name):
        raise ValueError(said)
    raise NotAmong(said, name, zone_names())


def seasonal_doubt(name: str, instant: datetime) -> Phrase | None:
    """Why a fixed-style zone such as `CET` is doubtful at a summer instant, or None where it is not."""
    zone = find_zone(name)
    offset = _offset(zone, instant)
    if city := ABBREVIATIONS.get(name):
        there = ZoneInfo(city)
        if not instant.astimezone(there).dst():
            return None
        kept = f"{instant.astimezone(there).tzname()}, {_offset(there, instant)}"
        return phrase(
            "{quoted} is the name of winter time, but on this date {city} keeps summer time ({kept}); {name}"
            " is read as {offset} here: write the place that is meant, such as {city}",
            quoted=quoted(name),
            city=city,
            kept=kept,
            name=name,
            offset=offset,
        )
    if name.startswith("Etc/GMT") and offset != "UTC+0":
        north = any(instant.astimezone(ZoneInfo(c)).dst() for c in ("Europe/Brussels", "America/New_York"))
        if north:
            return phrase(
                "{name} stays at {offset} all year (its sign is reversed), and this date is in summer time in"
                " many places: write the place that is meant, such as Europe/Brussels",
                name=quoted(name),
                offset=offset,
            )
    return None


def _offset(zone: ZoneInfo, instant: datetime) -> str:
    offset = instant.astimezone(UTC).astimezone(zone).utcoffset() or timedelta()
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
