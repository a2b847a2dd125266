"""Phases of a segment and flags of a block or the slot (design 4.5)."""

from datetime import timedelta
from enum import StrEnum

ZERO = timedelta()


class Phase(StrEnum):
    """How a segment stands to its time."""

    NORMAL = "normal"
    WARNING = "warning"
    DANGER = "danger"
    OVERTIME = "overtime"


class Flag(StrEnum):
    """How a block or the slot stands to its planned end."""

    ON_TRACK = "on_track"
    WILL_OVERRUN = "will_overrun"
    OVERRUN = "overrun"


def level_at(remaining: timedelta, warnings: tuple[timedelta, ...]) -> int:
    """How many thresholds have been passed with this time left; one more than there are is overtime."""
    if remaining < ZERO:
        return len(warnings) + 1
    return sum(remaining <= threshold for threshold in warnings)


def phase_at(remaining: timedelta, warnings: tuple[timedelta, ...]) -> Phase:
    """The phase with this time left: the last warning threshold, or zero, is danger."""
    if remaining < ZERO:
        return Phase.OVERTIME
    if remaining <= (warnings[-1] if warnings else ZERO):
        return Phase.DANGER
    if warnings and remaining <= warnings[0]:
        return Phase.WARNING
    return Phase.NORMAL
