"""What people type into a field for a time, and what is understood."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.core.phrase import Phrase
from runofshow.formats.durations import write_duration
from runofshow.formats.typed_times import Frame, Lasting, read_change, read_instant, read_length

A_DAY = timedelta(hours=24)
BRUSSELS = ZoneInfo("Europe/Brussels")


def at(clock: str) -> datetime:
    """A time of day of the show in Brussels."""
    hour, minute, *second = (int(part) for part in clock.split(":"))
    return datetime(2020, 12, 9, hour - 1, minute, *second, tzinfo=UTC)


def lasting(minutes: int, seconds: int = 0) -> timedelta:
    return timedelta(minutes=minutes, seconds=seconds)


# A show from 16:00 to 18:00; the segment is expected to start at 16:31:40.
FRAME = Frame(
    start=at("16:00"), hard_out=at("18:00"), zone=BRUSSELS, present=lasting(7, 30), anchor=at("16:31:40")
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5", lasting(5)),
        (" 5m ", lasting(5)),
        ("7m30", lasting(7, 30)),
        ("7m30s", lasting(7, 30)),
        ("7 min 30 s", lasting(7, 30)),
        ("7 minutos 30 segundos", lasting(7, 30)),
        ("7'30\"", lasting(7, 30)),
        ("7:30", lasting(7, 30)),
        ("90:00", lasting(90)),
        ("1:30:00", lasting(90)),
        ("90s", lasting(1, 30)),
        ("1h", lasting(60)),
        ("1h30", lasting(90)),
        ("1h 5m 10s", lasting(65, 10)),
        ("1H", lasting(60)),
        ("2.5", lasting(2, 30)),
        ("2,5", lasting(2, 30)),
        ("2.50m", lasting(2, 30)),
        ("2.75", lasting(2, 45)),
        ("24h", lasting(24 * 60)),
    ],
)
def test_a_length_is_understood_however_it_is_written(typed: str, meant: timedelta) -> None:
    assert read_length(typed, FRAME) == Lasting(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("+1m", lasting(8, 30)),
        ("+1", lasting(8, 30)),
        ("-30s", lasting(7)),
        ("−30s", lasting(7)),
        ("- 2m30", lasting(5)),
        ("+16:40", lasting(24, 10)),
    ],
)
def test_with_a_sign_it_is_a_change_of_what_is_there(typed: str, meant: timedelta) -> None:
    assert read_length(typed, FRAME) == Lasting(meant)


def test_a_clock_time_in_the_hours_of_the_show_is_until_when_it_lasts() -> None:
    assert read_length("16:40", FRAME) == Lasting(lasting(8, 20), at("16:40"))
    assert read_length("16:40:30", FRAME) == Lasting(lasting(8, 50), at("16:40:30"))
    # A show may end late.
    assert read_length("18:20", FRAME).until == at("18:20")


def test_a_part_of_a_second_is_left_rather_than_taken() -> None:
    frame = Frame(
        start=at("16:00"),
        hard_out=at("18:00"),
        zone=BRUSSELS,
        anchor=at("16:31:40") + timedelta(milliseconds=1),
    )
    assert read_length("16:40", frame).duration == lasting(8, 19)


def test_in_a_show_of_the_morning_seven_thirty_is_a_clock_time() -> None:
    frame = Frame(start=at("7:00"), hard_out=at("9:00"), zone=BRUSSELS, anchor=at("7:20"))
    assert read_length("7:30", frame) == Lasting(lasting(10), at("7:30"))
    assert read_length("7m30", frame) == Lasting(lasting(7, 30))


def test_over_midnight_a_clock_time_is_that_of_the_show() -> None:
    frame = Frame(
        start=at("23:00"),
        hard_out=at("23:00") + lasting(120),
        zone=BRUSSELS,
        anchor=at("23:50"),
    )
    assert read_length("0:20", frame).duration == lasting(30)
    assert read_instant("0:20", at("23:50"), frame) == at("23:00") + lasting(80)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Write a time, such as 5, 7m30, 90s, +1m, 16:36"),
        ("soon", "“soon” is not understood: write it such as 5, 7m30, 90s, +1m, 16:36"),
        ("5m5m", "“5m5m” is not understood: write it such as 5, 7m30, 90s, +1m, 16:36"),
        ("30s5", "“30s5” is not understood: write it such as 5, 7m30, 90s, +1m, 16:36"),
        ("5 x", "“5 x” is not understood: write it such as 5, 7m30, 90s, +1m, 16:36"),
        ("7:75", "“7:75” is not understood: write it such as 5, 7m30, 90s, +1m, 16:36"),
        ("0.001", "“0.001” is not understood: write it such as 5, 7m30, 90s, +1m, 16:36"),
        ("+", "“+” is not understood: write it such as 5, 7m30, 90s, +1m, 16:36"),
        ("16.40", "“16.40” can be read in two ways: write 16:40 or 16m24s"),
        ("7,30", "“7,30” can be read in two ways: write 7:30 or 7m18s"),
        ("+1.31", "“+1.31” can be read in two ways: write +1:31 or +1m19s"),
        ("0", "It has to last a second at least"),
        ("25h", "“25h” is too long: at most 24 hours"),
        ("999999999", "“999999999” is too long: at most 24 hours"),
        ("-8m", "-8m would leave no time at all"),
        ("16:20", "At 16:20 it would be over before it has begun"),
    ],
)
def test_what_is_no_length_says_what_would_be(typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(why)}$"):
        read_length(typed, FRAME)


def test_too_much_text_is_not_repeated_in_full() -> None:
    with pytest.raises(ValueError, match="is not understood") as refused:
        read_length("x" * 1000, FRAME)
    assert len(str(refused.value)) < 200


def test_what_has_neither_a_time_nor_an_end_takes_a_length_but_no_change_and_no_clock_time() -> None:
    frame = Frame(start=at("16:00"), hard_out=at("18:00"), zone=BRUSSELS)
    assert read_length("5m", frame) == Lasting(lasting(5))
    with pytest.raises(ValueError, match=r"could change: write it such as 5, 7m30, 90s$"):
        read_length("+1m", frame)
    with pytest.raises(ValueError, match="write 16m40s for minutes and seconds"):
        read_length("16:40", frame)
    with pytest.raises(ValueError, match=r"is not understood: write it such as 5, 7m30, 90s$"):
        read_length("soon", frame)


def test_what_is_new_has_an_end_where_its_start_is_known() -> None:
    frame = Frame(start=at("16:00"), hard_out=at("18:00"), zone=BRUSSELS, anchor=at("16:30"))
    assert read_length("16:40", frame) == Lasting(lasting(10), at("16:40"))
    with pytest.raises(ValueError, match=r"write it such as 5, 7m30, 90s, 16:35$"):
        read_length("+2", frame)


def test_an_example_of_a_clock_time_is_one_that_would_be_taken() -> None:
    late = Frame(start=at("16:00"), hard_out=at("18:00"), zone=BRUSSELS, anchor=at("20:00"))
    with pytest.raises(ValueError, match=r"write it such as 5, 7m30, 90s$"):
        read_length("soon", late)


@pytest.mark.parametrize(
    ("typed", "by"),
    [("+2", lasting(2)), ("-30s", -lasting(0, 30)), ("5", None), ("16:40", None), ("", None)],
)
def test_a_change_is_told_from_a_length(typed: str, by: timedelta | None) -> None:
    assert read_change(typed, FRAME) == by


def test_a_change_that_is_not_understood_says_what_would_be() -> None:
    with pytest.raises(ValueError, match=r"^“\+x” is not understood: write it such as 5, 7m30"):
        read_change("+x", FRAME)


@given(st.integers(1, 24 * 3600))
def test_a_length_as_the_field_writes_it_is_understood_as_it_was(seconds: int) -> None:
    duration = timedelta(seconds=seconds)
    assert read_length(write_duration(duration), FRAME) == Lasting(duration)


@given(st.text(max_size=50))
def test_whatever_is_typed_is_a_length_of_at_most_a_day_or_refused_in_words(typed: str) -> None:
    said, duration = None, None
    try:
        duration = read_length(typed, FRAME).duration
    except ValueError as error:
        said = error.args[0]
    assert isinstance(said, Phrase) if duration is None else timedelta(seconds=1) <= duration <= A_DAY


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17:05", at("17:05")),
        ("17.05", at("17:05")),
        ("17h05", at("17:05")),
        ("17h", at("17:00")),
        ("17:05:30", at("17:05:30")),
        ("+5m", at("16:25")),
        ("-5", at("16:15")),
    ],
)
def test_a_block_starts_when_it_is_said_to(typed: str, meant: datetime) -> None:
    assert read_instant(typed, at("16:20"), FRAME) == meant


@pytest.mark.parametrize("typed", ["", "17", "17:75", "25:00", "later"])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"[Ww]rite|hours go"):
        read_instant(typed, at("16:20"), FRAME)


def test_a_time_that_the_clocks_jump_over_is_refused() -> None:
    start = datetime(2021, 3, 28, 0, 0, tzinfo=UTC)
    frame = Frame(start=start, hard_out=start + timedelta(hours=4), zone=BRUSSELS)
    with pytest.raises(ValueError, match="The clocks jump over 02:30"):
        read_instant("2:30", start, frame)
