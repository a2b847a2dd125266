"""Opens the stage of a session: in a process of its own where there is a file to follow, else beside us."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QProcess, Signal

from runofshow.desktop.alarm import Alarm
from runofshow.desktop.stage_window import StageWindow
from runofshow.session.session import Change, Session

PATIENCE_MS: Final = 1000
# Who has seen a message that was acknowledged there.
BY_THE_STAGE: Final = "stage"


class StageWish(Struct, frozen=True):
    """How the stage is to be: what it speaks and wears, the screen that the console is on, and where it
    stood before ("" where that is not known)."""

    language: str
    theme: str
    console_screen: str = ""
    place: str = ""


class Follower(Protocol):
    """The port to a stage in a process of its own."""

    def start(
        self, file: Path, wish: StageWish, ended: Callable[[bool], None], said: Callable[[str], None]
    ) -> None:
        """Start it; `ended` is called when it is no more, with whether it ever worked, `said` with every
        line that it says."""
        ...

    def say(self, line: str) -> None:
        """Say a line to it."""
        ...

    def stop(self) -> None:
        """End it, and wait a moment until it has."""
        ...


class ProcessFollower(QObject):
    """A stage in a process of its own. It hears of the end of the console even if the console cannot tell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._ended: Callable[[bool], None] | None = None
        self._said: Callable[[str], None] = lambda _: None

    def start(
        self, file: Path, wish: StageWish, ended: Callable[[bool], None], said: Callable[[str], None]
    ) -> None:
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process, self._ended, self._said = process, ended, said
        process.readyReadStandardOutput.connect(self._on_said)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        arguments = [str(file), "--language", wish.language, "--theme", wish.theme]
        if wish.console_screen:
            arguments += ["--console-screen", wish.console_screen]
        if wish.place:
            arguments += ["--place", wish.place]
        process.start(sys.executable, ["-m", "runofshow.desktop.stage_process", *arguments])

    def say(self, line: str) -> None:
        if self._process is not None and self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.write(f"{line}\n".encode())

    def stop(self) -> None:
        process, self._process, self._ended = self._process, None, None
        if process is None:
            return
        process.write(b"leave\n")
        process.closeWriteChannel()
        if not process.waitForFinished(PATIENCE_MS):
            process.kill()
            process.waitForFinished(PATIENCE_MS)
        process.deleteLater()

    def _on_said(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._said(bytes(self._process.readLine().data()).decode(errors="replace").strip())

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._tell_end(code == 0 and status is QProcess.ExitStatus.NormalExit)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._tell_end(False)

    def _tell_end(self, did_work: bool) -> None:
        ended, self._ended, self._process = self._ended, None, None
        if ended is not None:
            ended(did_work)


class Stage(QObject):
    """The stage of one session, open or not. `changed` tells that it was opened or closed, `placed` where its
    window stands."""

    changed = Signal()
    placed = Signal(str)

    def __init__(
        self,
        session: Session,
        alarm: Callable[[], Alarm],
        follower: Follower | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._alarm = alarm
        self._follower = follower
        self._follows = False
        self._wish = StageWish("en", "dark")
        self.window: StageWindow | None = None
        self._unsubscribe = session.subscribe(self._on_change)

    @property
    def is_open(self) -> bool:
        """Whether there is a stage to be seen."""
        return self._follows or self.window is not None

    @property
    def is_in_a_process_of_its_own(self) -> bool:
        """Whether it stays right when this process is busy."""
        return self._follows

    def open(self, wish: StageWish) -> None:
        """Open the stage."""
        self._wish = wish
        file = self._session.file
        if self._follower is not None and file is not None and self._session.health.is_saved:
            self._follows = True
            self._follower.start(file, wish, self._on_follower_ended, self._on_follower_said)
        else:
            self._open_here()
        self.changed.emit()

    def use(self, language: str, theme: str) -> None:
        """Have it speak this language and wear this theme from here on."""
        self._wish = replace(self._wish, language=language, theme=theme)
        if self._follows and self._follower is not None:
            self._follower.say(f"use {language} {theme}")
        if self.window is not None:
            self.window.use(language, theme)

    def close(self) -> None:
        """Close the stage."""
        was_open = self.is_open
        if self._follows and self._follower is not None:
            self._follows = False
            self._follower.stop()
        window, self.window = self.window, None
        if window is not None:
            window.leave()
            window.deleteLater()
        if was_open:
            self.changed.emit()

    def leave(self) -> None:
        """Close it for good."""
        self._unsubscribe()
        self.close()

    def _open_here(self) -> None:
        wish = self._wish
        window = StageWindow(
            self._session,
            self._alarm(),
            language=wish.language,
            theme_name=wish.theme,
            flashing=self._alarm(),
        )
        window.left.connect(self._on_window_left)
        window.seen.connect(self._on_seen)
        window.placed.connect(self._on_placed)
        self.window = window
        window.show_beside(wish.console_screen, wish.place)

    def _on_change(self, _change: Change) -> None:
        if not self._follows or self._follower is None:
            return
        if self._session.health.is_saved:
            self._follower.say("look")
            return
        # What is not in the file cannot be followed there.
        self._follows = False
        self._follower.stop()
        self._open_here()

    def _on_follower_said(self, line: str) -> None:
        match line.split():
            case ["seen", number] if number.isdecimal():
                self._on_seen(int(number))
            case ["place", place]:
                self._on_placed(place)
            case _:
                pass

    def _on_seen(self, message: int) -> None:
        # A message that was taken back meanwhile, or seen already, changes nothing.
        self._session.acknowledge(message, BY_THE_STAGE)

    def _on_placed(self, place: str) -> None:
        self._wish = replace(self._wish, place=place)
        self.placed.emit(place)

    def _on_follower_ended(self, did_work: bool) -> None:
        if not self._follows:
            return
        self._follows = False
        if not did_work:
            self._open_here()
        self.changed.emit()

    def _on_window_left(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
            self.changed.emit()
