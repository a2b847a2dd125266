"""A new agenda: a small one that can be run as it is, with comments that say what to change."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

from runofshow.formats.zones import find_zone

USUAL_ZONE = "UTC"


def new_agenda(template: str, day: date, zone: str) -> str:
    """The text of a new agenda for a show on this day in this zone; in UTC where it is no IANA name."""
    try:
        find_zone(zone)
    except (ValueError, ZoneInfoNotFoundError):
        zone = USUAL_ZONE
    return template.replace("{day}", day.isoformat()).replace("{zone}", zone)


def write_new(text: str, path: Path) -> None:
    """Write a new file. Raises FileExistsError rather than write over one, and OSError where it cannot be."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
