"""Places as people type them into a field, one in a line: `Peru, America/Lima`, or with the local start that
is printed somewhere, `Peru, America/Lima, 10:00`."""

from datetime import time

from runofshow.core.agenda import Place
from runofshow.core.phrase import phrase
from runofshow.formats.clock_times import parse_clock_time, write_clock_time
from runofshow.formats.problems import quoted
from runofshow.formats.zones import find_zone


def write_places(places: tuple[Place, ...]) -> str:
    """The places as they are typed."""
    return "\n".join(map(_written, places))


def read_places(text: str) -> tuple[Place, ...]:
    """The places that a text says. Raises ValueError with a phrase of what is wrong."""
    return tuple(_read(line) for line in text.splitlines() if line.strip())


def _written(place: Place) -> str:
    starts = () if place.starts is None else (write_clock_time(place.starts),)
    return ", ".join((place.name, place.timezone, *starts))


def _read(line: str) -> Place:
    parts = [part.strip() for part in line.split(",")]
    starts: time | None = None
    if ":" in parts[-1]:
        starts = parse_clock_time(parts.pop())
    name = ", ".join(filter(None, parts[:-1]))
    if not name:
        raise ValueError(
            phrase("{text} is no place with its zone: write it such as Peru, America/Lima", text=quoted(line))
        )
    return Place(name=name, timezone=find_zone(parts[-1]).key, starts=starts)
