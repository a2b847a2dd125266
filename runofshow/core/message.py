"""Messages to the speakers, shown on the stage: what is said, and what became of it."""

from __future__ import annotations  # rpds types take no parameters at run time

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from rpds import HashTrieMap


class Preset(StrEnum):
    """What is said so often that the stage knows it in each of its languages."""

    TIME_LEFT = "time_left"
    CONCLUDE = "conclude"
    TIME_UP = "time_up"
    MUTED = "muted"
    LOUDER = "louder"
    SLOWER = "slower"
    CAMERA_OFF = "camera_off"
    THANKS = "thanks"


class Cue(Struct, frozen=True, kw_only=True):
    """What is to be said: a preset or words of one's own. It flashes to be noticed, and goes by itself after
    `lasts`; without that it stays until it is cleared or another one takes its place."""

    preset: Preset | None = None
    text: str = ""
    flash: bool = False
    lasts: timedelta | None = None


class Message(Struct, frozen=True, gc=False, kw_only=True):
    """A message that was sent. Instants are on the session's steady clock.

    `left` is the time that the segment on air had left then, for the preset that tells it.
    """

    number: int
    cue: Cue
    by: str
    at: datetime
    left: timedelta | None = None
    acknowledged: datetime | None = None
    cleared: datetime | None = None

    def is_shown(self, now: datetime) -> bool:
        """Whether the stage shows it at an instant while it is open: one that is cleared no longer is."""
        return self.cue.lasts is None or now < self.at + self.cue.lasts


class Messages(Struct, frozen=True, gc=False):
    """All messages by number; `open` are those that may still be shown, in the order of sending.

    Numbers are never used again. `is_black` says that the stage is blacked out.
    """

    sent: HashTrieMap[int, Message] = HashTrieMap()
    open: tuple[int, ...] = ()
    next_number: int = 1
    is_black: bool = False

    def shown(self, now: datetime) -> tuple[Message, ...]:
        """What the stage shows at an instant, the latest first."""
        found = (self.sent[number] for number in reversed(self.open))
        return tuple(message for message in found if message.is_shown(now))

    @property
    def latest(self) -> Message | None:
        """The message that was sent last."""
        return max(self.sent.values(), key=lambda message: message.number, default=None)
