from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runofshow.formats.durations import parse_duration, write_duration
from tests.formats.writing import refusal


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("25m", 1500),
        ("7m30s", 450),
        ("1h30m", 5400),
        ("90s", 90),
        ("2h", 7200),
        ("1h 5m 10s", 3910),
        ("25", 1500),
        ("7.5", 450),
        ("0s", 0),
        ("24h", 86400),
        (" 3M ", 180),
    ],
)
def test_a_duration_reads_as_people_write_it(text: str, seconds: int) -> None:
    assert parse_duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("text", "seconds"), [("-30s", -30), ("-5m", -300), ("1m", 60), ("+1m", 60), ("−2", -120), ("- 1m", -60)]
)
def test_a_signed_duration_may_be_negative(text: str, seconds: int) -> None:
    assert parse_duration(text, signed=True) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "7:30",
            "“7:30” can be read in two ways: write 7m30s for minutes and seconds,"
            " or 7h30m for hours and minutes",
        ),
        ("1:07:30", "“1:07:30” is not a duration: write 1h7m30s"),
        ("1.5h", "“1.5h” is not a duration: write 1h30m"),
        ("25 minutes", "“25 minutes” is not a duration: write 25m"),
        ("7,5 min", "“7,5 min” is not a duration: write 7m30s"),
        ("-30s", "“-30s” is negative: a duration here is zero or more"),
        ("7.505", "“7.505” is not a whole number of seconds: write it such as 7m30s"),
        ("25h", "“25h” is too long: a duration is at most 24h"),
        ("9" * 90 + "m", f"“{'9' * 60}…” is too long: a duration is at most 24h"),
        (
            "soon",
            "“soon” is not a duration: write it such as 25m, 7m30s, 1h30m, 90s, or a number of minutes",
        ),
        ("", "“” is not a duration: write it such as 25m, 7m30s, 1h30m, 90s, or a number of minutes"),
    ],
)
def test_anything_else_is_refused_with_what_to_write(text: str, message: str) -> None:
    assert refusal(parse_duration, text) == message


@pytest.mark.parametrize(
    "text", ["inf", "nan", "-", "+", "٣m", "1e3", "m", "9" * 5000, "1" * 9 + ".5s", "h m s"]
)
def test_odd_texts_are_refused_and_not_crashed_on(text: str) -> None:
    for signed in (False, True):
        with pytest.raises(ValueError, match="“"):
            parse_duration(text, signed=signed)


@given(st.integers(-86400, 86400))
@settings(max_examples=100, deadline=None)
def test_a_written_duration_reads_back(seconds: int) -> None:
    duration = timedelta(seconds=seconds)
    assert parse_duration(write_duration(duration), signed=True) == duration


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_duration_or_refused(text: str) -> None:
    assert refusal(parse_duration, text) or timedelta() <= parse_duration(text) <= timedelta(hours=24)
