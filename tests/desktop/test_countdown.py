"""Digits: the ceiling while there is time, zero for its second, then overtime (design 4.6)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.desktop.countdown import (
    clock_text,
    countdown_text,
    digits,
    minutes_by_the_clock,
    seconds_left,
    spent_text,
)

SECOND = timedelta(seconds=1)
durations = st.timedeltas(min_value=timedelta(days=-2), max_value=timedelta(days=2))


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (125_000, "2:05"),
        (124_001, "2:05"),
        (124_000, "2:04"),
        (1, "0:01"),
        (0, "0:00"),
        (-1, "0:00"),
        (-999, "0:00"),
        (-1_000, "+0:01"),
        (-1_999, "+0:01"),
        (-72_000, "+1:12"),
        (3_600_000, "1:00:00"),
        (-3_723_000, "+1:02:03"),
    ],
)
def test_a_countdown_shows(milliseconds: int, text: str) -> None:
    assert countdown_text(timedelta(milliseconds=milliseconds)) == text


@given(durations)
def test_a_countdown_changes_at_every_whole_second_and_only_there(remaining: timedelta) -> None:
    assert seconds_left(remaining) - seconds_left(remaining - SECOND) == 1
    within = remaining % SECOND
    assert seconds_left(remaining - within) == seconds_left(remaining) - (1 if within else 0)


@given(durations)
def test_zero_is_shown_for_one_second(remaining: timedelta) -> None:
    assert (countdown_text(remaining) == "0:00") == (-SECOND < remaining <= timedelta())


@given(st.timedeltas(min_value=timedelta(), max_value=timedelta(hours=5)), st.integers(0, 10**5))
def test_left_and_spent_add_up_to_a_whole_allotment(spent: timedelta, allotted: int) -> None:
    allotment = allotted * SECOND
    assert seconds_left(allotment - spent) + spent // SECOND == allotted


@given(st.integers(-(10**6), 10**6))
def test_digits_say_their_seconds(seconds: int) -> None:
    total = 0
    for part in digits(seconds).split(":"):
        total = total * 60 + int(part)
    assert total == abs(seconds)


def test_spent_time_is_rounded_down() -> None:
    assert spent_text(timedelta(minutes=5, seconds=22, milliseconds=999)) == "5:22"


def test_the_time_of_day_is_of_the_place() -> None:
    instant = datetime(2020, 12, 9, 15, 4, 9, 999_999, tzinfo=UTC)
    assert clock_text(instant, ZoneInfo("Europe/Brussels"), with_seconds=True) == "16:04:09"
    assert clock_text(instant, ZoneInfo("America/Lima")) == "10:04"


@given(st.timedeltas(min_value=timedelta(hours=-2), max_value=timedelta(hours=2)))
def test_minutes_over_agree_with_the_shown_times(over: timedelta) -> None:
    out = datetime(2020, 12, 9, 17, 0, tzinfo=UTC)
    shown = datetime.strptime(clock_text(out + over, UTC), "%H:%M").replace(tzinfo=UTC)
    difference = shown - datetime(1900, 1, 1, 17, 0, tzinfo=UTC)
    assert minutes_by_the_clock(over) * timedelta(minutes=1) == difference
