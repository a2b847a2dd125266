"""The session's clock: steady, and the one module that reads the system's clocks (design 4.2)."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from runofshow.journal.store import ClockAnchor

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
# Python's monotonic() stands still on Linux and macOS while the computer sleeps; these two do not.
_AWAKE_OR_ASLEEP: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


class SystemTime(Protocol):
    """The port to the machine's time."""

    def wall(self) -> datetime:
        """What the system's clock says: aware, UTC."""
        ...

    def counter(self) -> int:
        """Nanoseconds that never go back within a boot and go on while the computer sleeps."""
        ...

    def boot(self) -> str:
        """The id of this boot, within which the counter is one; "" where it cannot be known."""
        ...


class MachineTime:
    """The time of this machine."""

    def wall(self) -> datetime:
        return datetime.now(UTC)

    def counter(self) -> int:
        if _AWAKE_OR_ASLEEP is None:
            return time.monotonic_ns()
        return time.clock_gettime_ns(_AWAKE_OR_ASLEEP)

    def boot(self) -> str:
        try:
            return BOOT_ID.read_text().strip()
        except OSError:
            return ""


class Clock:
    """The clock of one session: its anchor's instant plus a counter that never goes back, times its speed.

    Where the counter of the anchor is another boot's, or another machine's, the system's clock has to say how
    much time has passed.
    """

    def __init__(self, anchor: ClockAnchor, time_of: SystemTime) -> None:
        self._time = time_of
        self._anchor = anchor
        if not anchor.boot or anchor.boot != time_of.boot():
            wall = time_of.wall()
            passed = max(wall - anchor.system, timedelta())
            self._anchor = self._anchored(anchor.steady + passed * anchor.speed, wall, anchor.speed)

    @classmethod
    def starting(cls, at: datetime | None, speed: float, time_of: SystemTime) -> "Clock":
        """A clock that reads `at` now (None: what the system's clock says) and runs at `speed`."""
        wall = time_of.wall()
        boot, counter = time_of.boot(), time_of.counter()
        anchor = ClockAnchor(steady=at or wall, system=wall, boot=boot, counter_ns=counter, speed=speed)
        clock = cls.__new__(cls)
        clock._time, clock._anchor = time_of, anchor
        return clock

    @property
    def speed(self) -> float:
        """How fast it runs: 1 outside a rehearsal."""
        return self._anchor.speed

    @property
    def anchor(self) -> ClockAnchor:
        """What has to be kept for the clock to go on in another process."""
        return self._anchor

    def now(self) -> datetime:
        """The instant on the session's clock."""
        passed = timedelta(microseconds=(self._time.counter() - self._anchor.counter_ns) // 1000)
        return self._anchor.steady + passed * self._anchor.speed

    def ahead(self) -> timedelta:
        """How far the system's clock is ahead of this one."""
        return self._time.wall() - self.now()

    def anchor_anew(self, speed: float | None = None, at: datetime | None = None) -> ClockAnchor:
        """A fresh anchor, from here on in use: at this instant or a later one `at`, to which the clock jumps;
        with another speed if one is given."""
        now = self.now()
        steady = now if at is None else max(now, at)
        self._anchor = self._anchored(steady, self._time.wall(), speed or self.speed)
        return self._anchor

    def follow(self, anchor: ClockAnchor) -> None:
        """Run by an anchor that another console of the same session has set."""
        self._anchor = Clock(anchor, self._time).anchor

    def _anchored(self, steady: datetime, wall: datetime, speed: float) -> ClockAnchor:
        boot, counter = self._time.boot(), self._time.counter()
        return ClockAnchor(steady=steady, system=wall, boot=boot, counter_ns=counter, speed=speed)
