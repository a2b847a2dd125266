"""An alarm for whoever reads a session that may not be readable."""

from collections.abc import Callable
from datetime import timedelta

from runofshow.desktop.alarm import Alarm
from runofshow.journal.store import JournalError


class ForgivingAlarm:
    """An alarm whose ringing may fail to read the session: that is told, and it goes on ringing."""

    def __init__(self, alarm: Alarm, tell: Callable[[], None]) -> None:
        self._alarm = alarm
        self._tell = tell

    def ring_in(self, delay: timedelta, ring: Callable[[], None]) -> None:
        def ring_safely() -> None:
            try:
                ring()
            except JournalError:
                self._tell()

        self._alarm.ring_in(delay, ring_safely)

    def stop(self) -> None:
        self._alarm.stop()
