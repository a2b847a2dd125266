"""The stage in a process of its own: it stays right however busy the console is, and outlives it if need be.

It follows the session file, reading only. What it is told comes in by its standard input, a line each:
`look` (something has happened), `use LANGUAGE THEME`, `raise`, `leave`. It says by its standard output
`seen NUMBER` when somebody at the stage has seen a message, and `place WHERE` when its window was moved.
When its input ends without `leave` the console is gone: the stage says so, goes on by the clock that the
session keeps, and makes room once another console has taken the session up.
"""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from runofshow.core.events import ConsoleOpened
from runofshow.desktop import theme
from runofshow.desktop.alarm import QtAlarm
from runofshow.desktop.countdown import SECOND
from runofshow.desktop.stage_window import StageWindow
from runofshow.desktop.typeface import install_typeface
from runofshow.journal.store import JournalError
from runofshow.session.opening import go_on
from runofshow.session.session import Change

CANNOT_FOLLOW: Final = 3
MAKES_ROOM_AFTER: Final = timedelta(seconds=3)
# A file into which every painted second goes with how late it was, for tests and measurements.
LATENESS: Final = "RUNOFSHOW_STAGE_LATENESS"


class Wire(QObject):
    """What the console says, line by line; `ended` when it will say nothing more."""

    said = Signal(str)
    ended = Signal()

    def listen(self) -> None:
        """Read in a thread of its own: that works on every system, and waits for nobody."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        # The program may end while this waits for a line: then there is nobody to tell any more.
        with os.fdopen(os.dup(0), "rb", buffering=0) as wire, suppress(RuntimeError):
            while line := wire.readline():
                self.said.emit(line.decode(errors="replace").strip())
            self.ended.emit()


def seconds_shown(text: str) -> int | None:
    """The seconds that a countdown shows, negative over time; None when it shows no time."""
    parts = text.removeprefix("+").split(":")
    if len(parts) < 2 or not all(part.isdecimal() for part in parts):
        return None
    shown = 0
    for part in parts:
        shown = shown * 60 + int(part)
    return -shown if text.startswith("+") else shown


class Lateness(QObject):
    """Writes down every second that is painted, with how many milliseconds late it is.

    It goes by the text that is painted, so that one which stands still is found out.
    """

    def __init__(self, window: StageWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = path.open("a", buffering=1, encoding="ascii")
        self._last: int | None = None
        window.time_left.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            session = self._window.session
            on_air = session.projection().on_air
            left = seconds_shown(self._window.time_left.text)
            if on_air is not None and left is not None:
                late = (left * SECOND - on_air.remaining) / timedelta(milliseconds=1) / session.speed
                if left != self._last:
                    self._file.write(f"{left} {late:.3f}\n")
                self._last = left
        return super().eventFilter(watched, event)


class StageProcess(QObject):
    """Joins the window to what the console says."""

    def __init__(self, application: QApplication, window: StageWindow, wire: Wire) -> None:
        super().__init__(application)
        self._application = application
        self._window = window
        self._is_lost = False
        self._leaving = QtAlarm(self)
        self._unsubscribe = window.session.subscribe(self._on_change)
        wire.said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        wire.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        window.left.connect(application.quit)

    def _on_said(self, line: str) -> None:
        match line.split():
            case ["look"]:
                self._window.look()
            case ["use", language, theme_name]:
                self._window.use(language, theme_name)
            case ["raise"]:
                self._window.raise_()
                self._window.activateWindow()
            case ["leave"]:
                self._window.leave()
            case _:
                pass

    def _on_ended(self) -> None:
        self._is_lost = True
        self._window.lose_console()

    def _on_change(self, change: Change) -> None:
        # Another console has taken the session up, and opens a stage of its own.
        if self._is_lost and any(isinstance(event, ConsoleOpened) for event in change.events):
            self._leaving.ring_in(MAKES_ROOM_AFTER, self._window.leave)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code once the stage is closed; `CANNOT_FOLLOW` when the session cannot be read."""
    parser = argparse.ArgumentParser(prog="runofshow.desktop.stage_process")
    parser.add_argument("session", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--theme", default="dark")
    parser.add_argument("--console-screen", default="")
    parser.add_argument("--place", default="")
    options = parser.parse_args(arguments)
    try:
        session = go_on(options.session, read_only=True)
    except JournalError as error:
        sys.stderr.write(f"{error.message}\n")
        return CANNOT_FOLLOW
    application = QApplication(["runofshow"])
    application.setApplicationName("runofshow")
    application.setDesktopFileName("runofshow")
    application.setStyle("Fusion")
    install_typeface()
    application.setFont(theme.font(theme.scale().body))
    application.setQuitOnLastWindowClosed(False)
    # Ctrl+C in the terminal is the console's: what becomes of the stage follows from that.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    window = StageWindow(
        session, QtAlarm(), language=options.language, theme_name=options.theme, flashing=QtAlarm()
    )
    # Only the console writes: it is told by a line what somebody at the stage has seen.
    window.seen.connect(lambda message: _say(f"seen {message}"))
    window.placed.connect(lambda place: _say(f"place {place}"))
    if path := os.environ.get(LATENESS):
        Lateness(window, Path(path))
    wire = Wire()
    StageProcess(application, window, wire)
    window.show_beside(options.console_screen, options.place)
    wire.listen()
    code = application.exec()
    session.close()
    return code


def _say(line: str) -> None:
    # When the console is gone, nobody listens any more.
    with suppress(OSError):
        os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    sys.exit(main())
