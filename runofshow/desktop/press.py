"""Presses: when two count as one, and when a second confirms the first. Data and a clock that is given."""

from collections.abc import Callable
from datetime import timedelta

from msgspec import Struct

SAME_PRESS = timedelta(milliseconds=400)
# A held key repeats some thirty times a second; no finger does.
HELD = timedelta(milliseconds=60)
CONFIRM_WITHIN = timedelta(seconds=3)

Reader = Callable[[], timedelta]


class DoublePress(Struct):
    """Lets the first of two presses in quick succession through.

    Presses of one group are guarded together: Start and Next share a key, so a double press of it must not
    start and advance, while the button of the one may be pressed right after that of the other.
    """

    read: Reader
    last: dict[str, timedelta] = {}

    def admits(self, groups: tuple[str, ...]) -> bool:
        """Whether a press in these groups counts; one of no group always does."""
        now = self.read()
        if any(now - self.last[group] < SAME_PRESS for group in groups if group in self.last):
            return False
        self.last.update(dict.fromkeys(groups, now))
        return True


class Confirmation(Struct):
    """Wants a second press within three seconds. A double click is one press, and so is a key that is held:
    a press counts when nothing was pressed for the time of `apart` before it."""

    read: Reader
    apart: timedelta = SAME_PRESS
    armed_at: timedelta | None = None
    pressed_at: timedelta | None = None

    def confirms(self) -> bool:
        """Whether this press confirms an earlier one; else it is the first, and arms."""
        now = self.read()
        before, self.pressed_at = self.pressed_at, now
        if not self.is_armed:
            self.armed_at = now
            return False
        assert before is not None
        if now - before < self.apart:
            return False
        self.disarm()
        return True

    @property
    def is_armed(self) -> bool:
        """Whether a second press now would confirm."""
        return self.armed_at is not None and self.read() - self.armed_at <= CONFIRM_WITHIN

    def disarm(self) -> None:
        """Forget the first press."""
        self.armed_at = self.pressed_at = None
