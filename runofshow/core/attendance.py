"""Whether a speaker is there: what the agenda says, and what staff find out on the day."""

from enum import StrEnum


class Attendance(StrEnum):
    """Whether a speaker is there."""

    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    LATE = "late"
    ABSENT = "absent"
