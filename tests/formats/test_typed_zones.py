"""Time zones as people type them."""

from pathlib import Path

import pytest

from runofshow.core.identifiers import folded
from runofshow.formats.typed_zones import OFFERED, Gazetteer
from runofshow.formats.zones import zone_names
from tests.formats.writing import refusal

TEXT = (Path(__file__).parents[2] / "resources" / "places.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return Gazetteer.read(TEXT)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("America/Lima", "America/Lima"),
        ("america/mexico_city", "America/Mexico_City"),
        ("Lima", "America/Lima"),
        (" perú ", "America/Lima"),
        ("Lima, Peru", "America/Lima"),
        ("Ciudad de México", "America/Mexico_City"),
        ("mexico city", "America/Mexico_City"),
        ("Mexico_City", "America/Mexico_City"),
        ("Brussels", "Europe/Brussels"),
        ("Bruselas", "Europe/Brussels"),
        ("belgium", "Europe/Brussels"),
        ("Chile", "America/Santiago"),
        ("Cuba", "America/Havana"),
        ("España", "Europe/Madrid"),
        ("são paulo", "America/Sao_Paulo"),
        ("utc", "UTC"),
        ("us/eastern", "US/Eastern"),
        ("", None),
        ("  ", None),
    ],
)
def test_a_place_is_understood_as_it_is_called(places: Gazetteer, typed: str, zone: str | None) -> None:
    assert places.zone(typed) == zone


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Estados Unidos", "“Estados Unidos” has several time zones: write a city there, such as New York"),
        ("CET", "“CET” says no place, and so not when its clocks change: write one, such as Europe/Brussels"),
        ("Xanadu, far away", "there is no place called “Xanadu, far away”: write a city or a country"),
        ("ciudad de mé", "there is no place called “ciudad de mé”; did you mean America/Mexico_City?"),
        ("Brusels", "there is no place called “Brusels”; did you mean Europe/Brussels?"),
        ("CEST", "there is no time zone “CEST”: write a place that keeps it, such as Europe/Brussels"),
        ("UTC+2", "there is no time zone “UTC+2”: an offset knows no summer time"),
    ],
)
def test_what_is_no_place_is_not_taken_and_it_is_said_what_to_write(
    places: Gazetteer, typed: str, said: str
) -> None:
    assert refusal(places.zone, typed).startswith(said)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("li", "Europe/Lisbon"), ("ciudad de mé", "America/Mexico_City"), ("america/li", "America/Lima")],
)
def test_what_is_being_typed_is_offered_from_its_beginning(places: Gazetteer, typed: str, first: str) -> None:
    offered = places.offered(typed)
    assert first in offered
    assert len(offered) <= OFFERED
    assert places.offered("") == ()


def test_the_names_of_places_lead_to_zones_that_there_are_and_none_to_two() -> None:
    seen: dict[str, str] = {}
    for line in TEXT.splitlines():
        zone, colon, names = line.removeprefix("?").partition(":")
        if line.startswith("#") or not colon:
            continue
        assert zone.strip() in zone_names(), line
        for name in names.split(";"):
            assert seen.setdefault(folded(name), line) == line, name
