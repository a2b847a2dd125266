"""Looks for earlier shows of an agenda while the console is open already: a file, and then room for keys."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from runofshow.desktop.alarm import Alarm
from runofshow.journal.store import Header
from runofshow.session.earlier_shows import Earlier, earlier_shows

# By then the window has been painted.
BEGINS_AFTER: Final = timedelta(milliseconds=1500)
PAUSE: Final = timedelta(milliseconds=50)


class LookingBack:
    """Tells once what is known from earlier shows of the agenda of a session, if there were any."""

    def __init__(self, running: Header, alarm: Alarm, tell: Callable[[Earlier], None]) -> None:
        self._reading = earlier_shows(running)
        self._alarm, self._tell = alarm, tell
        self._found = Earlier()
        alarm.ring_in(BEGINS_AFTER, self._read_on)

    def stop(self) -> None:
        """Look no further."""
        self._alarm.stop()

    def _read_on(self) -> None:
        found = next(self._reading, None)
        if found is not None:
            self._found = found
            self._alarm.ring_in(PAUSE, self._read_on)
        elif self._found.shows:
            self._tell(self._found)
