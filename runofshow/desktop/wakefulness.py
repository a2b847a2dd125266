"""Keeps the computer awake while a show is live, by what each system offers for it."""

import ctypes
import os
import shutil
import sys
from typing import Final, Protocol

from PySide6.QtCore import QObject, QProcess

from runofshow.core.state import Status

WAITS_MS: Final = 500
BUS_NAME: Final = "runofshow-keep-awake"


class Wakefulness(Protocol):
    """The port to the computer's sleep."""

    def hold(self, reason: str, /) -> bool:
        """Whether the computer stays awake from here on."""
        ...

    def release(self) -> None:
        """Let it sleep again."""
        ...


class NoWakefulness:
    """Nothing can keep the computer awake."""

    def hold(self, reason: str, /) -> bool:  # noqa: ARG002
        return False

    def release(self) -> None:
        pass


class DBusWakefulness:
    """Asks the desktop not to blank the screen, nor to sleep for idleness (org.freedesktop.ScreenSaver).

    It has a connection of its own: the desktop lets go as soon as that is closed, also when we crash.
    """

    SERVICE: Final = "org.freedesktop.ScreenSaver"
    PATH: Final = "/org/freedesktop/ScreenSaver"

    def hold(self, reason: str, /) -> bool:
        try:
            from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
        except ImportError:
            return False
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, BUS_NAME)
        if not bus.isConnected():
            return False
        call = QDBusMessage.createMethodCall(self.SERVICE, self.PATH, self.SERVICE, "Inhibit")
        call.setArguments(["Run of Show", reason])
        call.setAutoStartService(False)
        answer = bus.call(call, QDBus.CallMode.Block, WAITS_MS)
        if answer.type() is QDBusMessage.MessageType.ReplyMessage:
            return True
        self.release()
        return False

    def release(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(BUS_NAME)


class ProgramWakefulness(QObject):
    """Has a program of the system keep the computer awake: as long as it runs, and no longer than we do."""

    def __init__(self, command: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None

    def hold(self, reason: str, /) -> bool:
        program = shutil.which(self._command[0])
        if program is None:
            return False
        process = QProcess(self)
        process.start(program, [part.replace("{reason}", reason) for part in self._command[1:]])
        # Refused by the system it ends at once; else it runs on until its input ends.
        if not process.waitForStarted(WAITS_MS) or process.waitForFinished(WAITS_MS // 5):
            return False
        self._process = process
        return True

    def release(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(WAITS_MS)
            process.deleteLater()


class WindowsWakefulness:
    """Tells Windows that the screen and the computer are needed."""

    NEEDED: Final = 0x80000000 | 0x1 | 0x2
    NO_LONGER: Final = 0x80000000

    def hold(self, reason: str, /) -> bool:  # noqa: ARG002
        return self._tell(self.NEEDED)

    def release(self) -> None:
        self._tell(self.NO_LONGER)

    @staticmethod
    def _tell(state: int) -> bool:
        libraries = getattr(ctypes, "windll", None)
        return libraries is not None and bool(libraries.kernel32.SetThreadExecutionState(state))


class FirstOf:
    """The first of several ways that works."""

    def __init__(self, *ways: Wakefulness) -> None:
        self._ways = ways
        self._holding: Wakefulness | None = None

    def hold(self, reason: str, /) -> bool:
        self._holding = next((way for way in self._ways if way.hold(reason)), None)
        return self._holding is not None

    def release(self) -> None:
        if self._holding is not None:
            self._holding.release()
            self._holding = None


def system_wakefulness() -> Wakefulness:
    """What keeps this computer awake."""
    if sys.platform == "win32":
        return WindowsWakefulness()
    if sys.platform == "darwin":
        return ProgramWakefulness(("caffeinate", "-d", "-i", "-m", "-w", str(os.getpid())))
    inhibit = (
        "systemd-inhibit",
        "--what=idle:sleep",
        "--who=Run of Show",
        "--why={reason}",
        "--mode=block",
        "cat",
    )
    return FirstOf(DBusWakefulness(), ProgramWakefulness(inhibit))


class KeepAwake:
    """Keeps the computer awake from the start of a show to its end, pauses included."""

    def __init__(self, wakefulness: Wakefulness) -> None:
        self._wakefulness = wakefulness
        self._is_wanted = False
        self.is_held = False

    def follow(self, status: Status, reason: str, *, is_chosen: bool) -> bool:
        """Hold or let go as it now should be; False when it should be held, just now, and cannot be."""
        is_wanted = is_chosen and status in (Status.LIVE, Status.PAUSED)
        if is_wanted == self._is_wanted:
            return True
        self._is_wanted = is_wanted
        if is_wanted:
            self.is_held = self._wakefulness.hold(reason)
            return self.is_held
        self.release()
        return True

    def release(self) -> None:
        """Let the computer sleep again."""
        self._is_wanted = False
        if self.is_held:
            self.is_held = False
            self._wakefulness.release()
