"""The one ticker: the screen is redrawn when a shown second changes, on the second, and not in between.

Nothing counts ticks. Each tick reads the session's clock again, so one that comes early or late is harmless.
"""

from collections.abc import Callable
from datetime import timedelta

from runofshow.core.flag import ZERO
from runofshow.core.projection import Projection
from runofshow.core.state import Status
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.countdown import SECOND
from runofshow.session.session import Change, Session

SHORTEST_PAUSE = timedelta(milliseconds=40)

Redraw = Callable[[Projection, Change | None], None]


def until_next_second(projection: Projection) -> timedelta:
    """The time on the session's clock until a second that is shown changes: that of the time of day, of the
    countdown, or of the airtime of the one who has the floor. Each has a fraction of its own."""
    since_midnight = projection.now - projection.now.replace(hour=0, minute=0, second=0, microsecond=0)
    waits = [SECOND - since_midnight % SECOND]
    on_air = projection.on_air
    if on_air is not None and projection.status is Status.LIVE:
        waits.append(on_air.remaining % SECOND or SECOND)
        if on_air.floor is not None:
            waits.append(SECOND - projection.airtime.get(on_air.floor, ZERO) % SECOND)
    return min(waits)


class Ticker:
    """Redraws a session's views: after every change at once, and whenever a shown second changes."""

    def __init__(self, session: Session, alarm: Alarm, redraw: Redraw) -> None:
        self._session = session
        self._alarm = alarm
        self._redraw = redraw
        self._unsubscribe = session.subscribe(self._show)

    def tick(self) -> None:
        """Note what time has led to, show the present instant, and wait for the next."""
        # Should anything below fail, the screen is not to stand still for good.
        self._alarm.ring_in(SECOND, self.tick)
        self._session.tick()
        self._show(None)

    def stop(self) -> None:
        """Redraw no more."""
        self._alarm.stop()
        self._unsubscribe()

    def _show(self, change: Change | None) -> None:
        projection = self._session.projection()
        pause = until_next_second(projection) / self._session.speed
        shortest = SHORTEST_PAUSE if self._session.speed > 1 else ZERO
        self._alarm.ring_in(max(pause, shortest), self.tick)
        self._redraw(projection, change)
