"""A timer that rings once, behind a port: what waits for a time can be tested without waiting."""

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

MILLISECOND = timedelta(milliseconds=1)


class Alarm(Protocol):
    """Rings once, `ring_in` a time from now; setting it anew forgets the earlier time."""

    def ring_in(self, delay: timedelta, ring: Callable[[], None]) -> None: ...

    def stop(self) -> None: ...


class QtAlarm(QObject):
    """An alarm in the event loop. It may ring a little early: who is rung looks at the clock again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._ring: Callable[[], None] | None = None

    def ring_in(self, delay: timedelta, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._timer.start(max(-(-delay // MILLISECOND), 0))

    def stop(self) -> None:
        self._timer.stop()
        self._ring = None

    def _on_timeout(self) -> None:
        ring, self._ring = self._ring, None
        if ring is not None:
            ring()
