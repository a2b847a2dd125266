"""Presses: when two count as one, and when a second confirms the first. Data and a clock that is given."""

from collections.abc import Callable
from datetime import timedelta

from msgspec import Struct

SAME_PRESS = timedelta(milliseconds=400)
CONFIRM_WITHIN = timedelta(seconds=3)

Reader = Callable[[], timedelta]


class DoublePress(Struct):
    """Lets the first of two presses in quick succession through. Presses of one group are guarded together:
    Start and Next share a key, so a double press of it must not start and advance."""

    read: Reader
    last: dict[str, timedelta] = {}

    def admits(self, group: str | None) -> bool:
        """Whether a press in this group counts; one of no group always does."""
        if group is None:
            return True
        now = self.read()
        before = self.last.get(group)
        if before is not None and now - before < SAME_PRESS:
            return False
        self.last[group] = now
        return True


class Confirmation(Struct):
    """Wants a second press within three seconds. A double click is one press."""

    read: Reader
    armed_at: timedelta | None = None

    def confirms(self) -> bool:
        """Whether this press confirms an earlier one; else it is the first, and arms."""
        now = self.read()
        if self.is_armed:
            assert self.armed_at is not None
            if now - self.armed_at >= SAME_PRESS:
                self.armed_at = None
                return True
            return False
        self.armed_at = now
        return False

    @property
    def is_armed(self) -> bool:
        """Whether a second press now would confirm."""
        return self.armed_at is not None and self.read() - self.armed_at <= CONFIRM_WITHIN

    def disarm(self) -> None:
        """Forget the first press."""
        self.armed_at = None
