"""The one door out of a session: whoever closes, quits, or opens something else comes through it."""

from collections.abc import Callable
from datetime import timedelta
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from runofshow.core.state import Status
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.console import Console
from runofshow.desktop.press import CONFIRM_WITHIN, Confirmation, Reader

translate = QCoreApplication.translate

A_LITTLE: Final = timedelta(milliseconds=50)
# A key that closes a window is held by the system, which may not say that it is: this is longer than it waits
# before it repeats a key.
APART: Final = timedelta(milliseconds=750)


class Worry(Enum):
    """What speaks against leaving at once, the worst first."""

    LOST = auto()
    TYPING = auto()
    LIVE = auto()


def worry_about(console: Console | None) -> Worry | None:
    """What speaks against leaving this console at once; None for nothing. A rehearsal and a console that only
    follows are left as one likes."""
    if console is None or console.session.is_read_only:
        return None
    session = console.session
    if not session.health.is_saved and session.history.undoable is not None:
        return Worry.LOST
    if console.desk.is_typing:
        return Worry.TYPING
    is_live = session.state.status in (Status.LIVE, Status.PAUSED)
    return Worry.LIVE if is_live and not session.is_rehearsal else None


def worry_words(worry: Worry) -> str:
    """What would become of it, in a sentence or two."""
    if worry is Worry.LOST:
        return translate("Leaving", "NOT SAVED. What was not written would be lost.")
    if worry is Worry.TYPING:
        return translate("Leaving", "A question is half typed. It would be dropped.")
    return translate("Leaving", "The show is live. It would go on, and is kept.")


class Leaving:
    """Asks for a second press within three seconds where something speaks against leaving."""

    def __init__(
        self, read: Reader, alarm: Alarm, tell: Callable[[str], None], forget: Callable[[], None]
    ) -> None:
        """`tell` says what speaks against it; `forget` takes that back when nobody has left after all."""
        self._confirmation = Confirmation(read, APART)
        self._alarm = alarm
        self._tell = tell
        self._forget = forget
        self._has_told = False

    def may_leave(self, console: Console | None) -> bool:
        """Whether the session may be left now; a first press that asks for a second may not."""
        worry = worry_about(console)
        if worry is None or self._confirmation.confirms():
            self.settle()
            return True
        self._alarm.ring_in(CONFIRM_WITHIN + A_LITTLE, self.settle)
        again = translate("Leaving", "Do it again within three seconds to leave.")
        self._tell(f"{worry_words(worry)} {again}")
        self._has_told = True
        return False

    def settle(self) -> None:
        """Forget the first press, and take back what was told: it is left, or nobody is about to."""
        self._alarm.stop()
        self._confirmation.disarm()
        if self._has_told:
            self._has_told = False
            self._forget()
