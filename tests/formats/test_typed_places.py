"""Places as they are typed into a field, one in a line."""

import re
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.core.agenda import Place
from runofshow.formats.typed_places import read_places, write_places

NAMES = st.text(st.characters(categories=["L", "N"], include_characters="-'"), min_size=1, max_size=9)
PLACES = st.builds(
    Place,
    name=NAMES,
    timezone=st.sampled_from(["America/Lima", "Europe/Brussels"]),
    starts=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)


def test_a_place_has_a_zone_and_perhaps_its_printed_start() -> None:
    assert read_places("Peru, America/Lima\n\n Mexico City, Mexico , America/Mexico_City, 9:00 \n") == (
        Place(name="Peru", timezone="America/Lima"),
        Place(name="Mexico City, Mexico", timezone="America/Mexico_City", starts=time(9)),
    )
    assert read_places(" ") == ()


@given(st.lists(PLACES, max_size=4).map(tuple))
def test_what_is_written_is_read_again(places: tuple[Place, ...]) -> None:
    assert read_places(write_places(places)) == places


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("America/Lima", "“America/Lima” is no place with its zone: write it such as Peru, America/Lima"),
        (", America/Lima", "“, America/Lima” is no place with its zone: write it such as Peru, America/Lima"),
        ("Peru, Lima", "there is no time zone “Lima”: write America/Lima"),
        ("Peru, America/Lima, 27:00", "“27:00” is not a clock time"),
        ("10:00", "“10:00” is no place with its zone"),
    ],
)
def test_what_is_no_place_is_told_with_what_would_be_one(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}"):
        read_places(text)
