from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runofshow.formats.clock_times import first_from, on_date, parse_clock_time
from runofshow.formats.dates import parse_date
from tests.formats.writing import refusal

BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9:00", time(9)),
        ("09:00", time(9)),
        ("16:00", time(16)),
        ("16:00:30", time(16, 0, 30)),
        ("0:00", time()),
    ],
)
def test_a_clock_time_reads_as_printed(text: str, at: time) -> None:
    assert parse_clock_time(text) == at


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("16.00", "write 16:00"),
        ("16h30", "write 16:30"),
        ("16h", "write 16:00"),
        ("1600", "write 16:00"),
        ("4 pm", "write 16:00"),
        ("4:30 p.m.", "write 16:30"),
        ("12am", "write 00:00"),
        ("24:00", "midnight is written 0:00"),
        ("16:60", "hours go from 0 to 23, minutes to 59"),
        ("960", "write hours and minutes such as 16:00"),
        ("noon", "write hours and minutes such as 16:00"),
    ],
)
def test_another_way_to_write_it_is_refused_with_the_right_one(text: str, hint: str) -> None:
    assert refusal(parse_clock_time, text) == f"“{text}” is not a clock time: {hint}"


def test_the_next_time_of_day_is_at_or_after_the_instant() -> None:
    evening = datetime(2020, 12, 9, 22, tzinfo=UTC)  # 23:00 in Brussels
    assert first_from(evening, time(23), BRUSSELS).instant == evening
    assert first_from(evening, time(0, 15), BRUSSELS).instant == evening + timedelta(minutes=75)
    assert first_from(evening, time(22, 59), BRUSSELS).instant == evening + timedelta(hours=23, minutes=59)


def test_a_time_that_occurs_twice_is_told_and_the_first_not_past_is_taken() -> None:
    first, second = on_date(date(2020, 10, 25), time(2, 30), BRUSSELS)
    assert (first.instant.hour, second.instant.hour, first.is_repeated) == (0, 1, True)
    assert first_from(first.instant - timedelta(hours=1), time(2, 30), BRUSSELS) == first
    assert first_from(first.instant + timedelta(minutes=10), time(2, 30), BRUSSELS) == second


def test_a_time_that_the_clocks_jump_over_is_told() -> None:
    (only,) = on_date(date(2021, 3, 28), time(2, 30), BRUSSELS)
    assert only.is_skipped


@pytest.mark.parametrize(
    "text",
    [
        "2020-12-09",
        "2020-12-9",
        "9 December 2020",
        "December 9, 2020",
        "9 de diciembre de 2020",
        "miércoles 9 de diciembre de 2020",
        "Wed 9 Dec 2020",
        "2020/12/09",
    ],
)
def test_a_date_with_one_reading_is_read(text: str) -> None:
    assert parse_date(text) == date(2020, 12, 9)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "9/12/2020",
            "“9/12/2020” can be read in two ways: write 2020-09-12 (12 September) or 2020-12-09 (9 December)",
        ),
        ("2020-02-30", "“2020-02-30” is not in the calendar: check month and day"),
        ("0000-01-01", "“0000-01-01” is not in the calendar: check month and day"),
        ("0001-01-01", "the year 1 is out of range: write one from 1970 to 2099"),
        ("9999-12-31", "the year 9999 is out of range: write one from 1970 to 2099"),
        ("9/12/20", "“9/12/20” is not a date: write year, month and day such as 2020-12-09"),
        ("December 2020", "“December 2020” is not a date: write year, month and day such as 2020-12-09"),
        (
            "9 December 2020 16.00",
            "“9 December 2020 16.00” is not a date: write year, month and day such as 2020-12-09",
        ),
    ],
)
def test_another_date_is_refused_with_what_to_write(text: str, message: str) -> None:
    assert refusal(parse_date, text) == message


@given(st.text(alphabet="0123456789 -/.,:TZdeJanMayWedpm+'", max_size=45) | st.text(max_size=45))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_date_and_a_time_or_refused(text: str) -> None:
    assert refusal(parse_date, text) or 1970 <= parse_date(text).year <= 2099
    assert refusal(parse_clock_time, text) or parse_clock_time(text).tzinfo is None
