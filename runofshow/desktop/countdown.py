"""Durations and times of day as digits (design 4.6). Rounding happens here and nowhere before."""

from datetime import datetime, timedelta, tzinfo

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


def seconds_left(remaining: timedelta) -> int:
    """The whole seconds that a countdown shows: the ceiling, so that zero is shown for the second after it
    and −1 from a full second of overtime on."""
    return -(-remaining // SECOND)


def seconds_spent(spent: timedelta) -> int:
    """The whole seconds that spent time shows: the floor."""
    return spent // SECOND


def digits(seconds: int) -> str:
    """Seconds as `7:05`, or `1:02:03` from an hour on. The sign is left to the caller."""
    minutes, second = divmod(abs(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def countdown_text(remaining: timedelta) -> str:
    """`7:05` while there is time left, `0:00` for the second after zero, then `+0:01` and on."""
    left = seconds_left(remaining)
    return f"+{digits(left)}" if left < 0 else digits(left)


def spent_text(spent: timedelta) -> str:
    """Spent time, rounded down: `5:22`."""
    return digits(seconds_spent(spent))


def clock_text(instant: datetime, zone: tzinfo, *, with_seconds: bool = False) -> str:
    """The time of day at an instant in a zone: `16:04`, or `16:04:09`."""
    local = instant.astimezone(zone)
    text = f"{local.hour:02}:{local.minute:02}"
    return f"{text}:{local.second:02}" if with_seconds else text


def minutes_by_the_clock(over: timedelta) -> int:
    """Over/under in minutes as the shown times of day tell it: rounded down, as they are.

    An end at 17:57:40 shows as 17:57, which against 18:00 is three minutes under.
    """
    return over // MINUTE
