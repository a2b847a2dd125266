"""Time zones as people type them into a field: a city, a country, or the zone's own name."""

from collections.abc import Iterable

from msgspec import Struct

from runofshow.core.identifiers import folded
from runofshow.core.phrase import phrase
from runofshow.formats.problems import quoted
from runofshow.formats.suggestions import Suggestions
from runofshow.formats.zones import (
    ABBREVIATIONS,
    CONTINENTS,
    OFFSET,
    OTHER_ABBREVIATIONS,
    find_zone,
    zone_names,
)

OFFERED = 12


class Gazetteer(Struct, frozen=True):
    """What places are called: zones by folded names, and the wide countries with a zone that they keep.
    `others` are names of zones that are taken but not offered, such as US/Eastern."""

    zones: dict[str, str]
    wide: dict[str, str]
    others: dict[str, str]

    @classmethod
    def read(cls, text: str) -> "Gazetteer":
        """The gazetteer in a text of lines `America/Lima: Peru; Cusco`, with `?` before a wide country.
        The last part of a zone's name (`Mexico_City`) is known without it, and so is the whole name."""
        named: dict[str, str] = {}
        wide: dict[str, str] = {}
        for line in text.splitlines():
            zone, colon, names = line.strip().removeprefix("?").partition(":")
            if not colon or line.startswith("#"):
                continue
            known = wide if line.startswith("?") else named
            known |= {folded(name): zone.strip() for name in names.split(";")}
        ours = sorted(name for name in zone_names() if name.startswith(CONTINENTS))
        cities = {_spoken(name.rpartition("/")[2]): name for name in reversed(ours)}
        whole = {folded(name): name for name in (*ours, "UTC")}
        others = {folded(name): name for name in zone_names() if "/" in name}
        return cls({**cities, **named, **whole}, wide, others)

    def zone(self, text: str) -> str | None:
        """The zone (an IANA name) that a text means; None where nothing is written.

        Raises ValueError with a phrase that says what to write instead.
        """
        text = " ".join(text.split())
        if not text:
            return None
        for part in (text, *_before_a_comma(text)):
            meant = folded(part)
            if found := self.zones.get(meant) or self.zones.get(_spoken(meant)) or self.others.get(meant):
                return found
            if meant in self.wide:
                raise ValueError(
                    phrase(
                        "{place} has several time zones: write a city there, such as {city}",
                        place=quoted(part),
                        city=_city(self.wide[meant]),
                    )
                )
        if (city := ABBREVIATIONS.get(text.upper())) is not None:
            raise ValueError(
                phrase(
                    "{name} says no place, and so not when its clocks change: write one, such as {city}",
                    name=quoted(text),
                    city=city,
                )
            )
        if text.upper() in OTHER_ABBREVIATIONS or OFFSET.fullmatch(text):
            find_zone(text)
        nowhere = quoted(text)
        close = Suggestions().closest(folded(text), frozenset(self.zones))
        probable = next(iter(self.offered(text)), None) or self.zones.get(close or "")
        if probable is not None:
            raise ValueError(
                phrase("there is no place called {name}; did you mean {meant}?", name=nowhere, meant=probable)
            )
        raise ValueError(phrase("there is no place called {name}: write a city or a country", name=nowhere))

    def offered(self, text: str) -> tuple[str, ...]:
        """The zones that a text that is being typed may come to mean: first those that it begins."""
        meant = folded(text).replace("_", " ")
        if not meant:
            return ()
        names = sorted(self.zones)
        begun = (name for name in names if name.startswith(meant))
        within = (name for name in names if meant in name.replace("_", " "))
        return tuple(dict.fromkeys(self.zones[name] for name in (*begun, *within)))[:OFFERED]


def _spoken(name: str) -> str:
    return folded(name.replace("_", " "))


def _before_a_comma(text: str) -> Iterable[str]:
    """The place in `Lima, Peru`."""
    place, comma, _ = text.partition(",")
    return (place.strip(),) if comma and place.strip() else ()


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
