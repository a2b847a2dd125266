"""Messages to the speakers, shown on the stage: what is said, and what became of it."""

from __future__ import annotations  # rpds types take no parameters at run time

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from rpds import HashTrieMap

from runofshow.core.flag import ZERO

# Who sent a message that the agenda sends by itself.
BY_THE_AGENDA = "agenda"


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

    `left` is the time that the segment on air had left then; what tells it follows the clock since. `cleared`
    is when somebody took it off the stage, `gone` when it went because what it was about had passed,
    `taken_back` when the command that sent it was undone.
    """

    number: int
    cue: Cue
    by: str
    at: datetime
    left: timedelta | None = None
    acknowledged: datetime | None = None
    cleared: datetime | None = None
    gone: datetime | None = None
    taken_back: datetime | None = None

    @property
    def is_by_the_agenda(self) -> bool:
        """Whether nobody sent it: a threshold was reached."""
        return self.by == BY_THE_AGENDA

    @property
    def counts_down(self) -> bool:
        """Whether it tells how much time is left, and so is over when none is. Sent when none was, it tells
        that."""
        return self.cue.preset is Preset.TIME_LEFT and self.left is not None and self.left > ZERO

    def stands(self, now: datetime) -> bool:
        """Whether its time is not over at an instant while it is open."""
        return self.cue.lasts is None or now < self.at + self.cue.lasts


class Messages(Struct, frozen=True, gc=False):
    """All messages by number; `open` are those that may still be shown, in the order of sending.

    Numbers are never used again. `is_black` says that the stage is blacked out; `black_from` is the number
    that came next when it was.
    """

    sent: HashTrieMap[int, Message] = HashTrieMap()
    open: tuple[int, ...] = ()
    next_number: int = 1
    is_black: bool = False
    black_from: int = 1

    def standing(self, now: datetime) -> tuple[Message, ...]:
        """What has neither gone nor been cleared at an instant, in the order of sending."""
        found = (self.sent[number] for number in self.open)
        return tuple(message for message in found if message.stands(now))

    def shown(self, now: datetime, remaining: timedelta | None = None) -> tuple[Message, ...]:
        """What the stage shows at an instant: the unseen before the seen, of each the latest first.

        A black stage shows only what somebody sent since: whoever writes to it wants it read. Where nothing
        remains of the time on air, nothing tells how much is left, whether or not that was noted yet.
        """
        is_over = remaining is not None and remaining <= ZERO
        standing = [one for one in self.standing(now) if not (is_over and one.counts_down)]
        found = [message for message in reversed(standing) if self._is_visible(message)]
        return tuple(sorted(found, key=lambda message: message.acknowledged is not None))

    def _is_visible(self, message: Message) -> bool:
        return not self.is_black or (message.number >= self.black_from and not message.is_by_the_agenda)

    @property
    def latest(self) -> Message | None:
        """The message that was sent last."""
        return max(self.sent.values(), key=lambda message: message.number, default=None)
