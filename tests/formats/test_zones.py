from datetime import UTC, datetime

import pytest

from runofshow.formats.suggestions import NotAmong, Suggestions
from runofshow.formats.zones import find_zone, seasonal_doubt
from tests.formats.writing import refusal

SUMMER = datetime(2020, 7, 1, 14, tzinfo=UTC)
WINTER = datetime(2020, 12, 9, 15, tzinfo=UTC)


def test_a_mistyped_zone_is_suggested() -> None:
    with pytest.raises(NotAmong) as refused:
        find_zone("Europe/Brusels")
    error = refused.value
    assert Suggestions().closest(error.word, error.known) == "Europe/Brussels"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Brussels", "write Europe/Brussels"),
        ("mexico city", "write America/Mexico_City"),
        ("europe/brussels", "write an IANA name such as Europe/Brussels"),
        ("CEST", "write a place that keeps it, such as Europe/Brussels"),
        ("UTC+2", "an offset knows no summer time; write a place, such as Europe/Brussels"),
        ("+02:00", "an offset knows no summer time; write a place, such as Europe/Brussels"),
        ("../../etc/passwd", "write an IANA name such as Europe/Brussels"),
        ("/etc/passwd", "write an IANA name such as Europe/Brussels"),
        ("Europe", "write an IANA name such as Europe/Brussels"),
        ("", "write an IANA name such as Europe/Brussels"),
    ],
)
def test_what_is_no_zone_is_refused_with_what_to_write(name: str, hint: str) -> None:
    assert refusal(find_zone, name) == f"there is no time zone “{name}”: {hint}"


@pytest.mark.parametrize("name", ["CET", "EST", "GMT", "Etc/GMT-1"])
def test_the_name_of_a_winter_time_is_doubtful_in_summer_only(name: str) -> None:
    assert seasonal_doubt(name, WINTER) is None
    assert seasonal_doubt(name, SUMMER) is not None


@pytest.mark.parametrize("name", ["Europe/Brussels", "America/Lima", "UTC"])
def test_a_place_is_never_doubtful(name: str) -> None:
    assert [seasonal_doubt(name, instant) for instant in (WINTER, SUMMER)] == [None, None]


def test_the_doubt_says_what_is_kept_and_what_to_write() -> None:
    doubt = seasonal_doubt("EST", SUMMER)
    assert str(doubt) == (
        "“EST” is the name of winter time, but on this date America/New_York keeps summer time (EDT, UTC-4);"
        " EST is read as UTC-5 here: write the place that is meant, such as America/New_York"
    )
