"""Tones: small sounds that ship with the program, played without loading anything at the start."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtWidgets import QApplication

from runofshow.desktop.resources import resource

# Which programs can play a file, and what they are told before its name.
PLAYERS: Final = (
    ("pw-play", ()),
    ("paplay", ()),
    ("aplay", ("-q",)),
    ("afplay", ()),
)


class Sound(Protocol):
    """The port to the loudspeaker."""

    def play(self, tone: str, silent: Callable[[], None]) -> None:
        """Play a tone; `silent` is called, at once or a little later, if it is not heard as it was made."""
        ...


class Silence:
    """No loudspeaker at all."""

    def play(self, tone: str, silent: Callable[[], None]) -> None:  # noqa: ARG002
        silent()


def tone_file(tone: str) -> Path | None:
    """The file of a tone; None when there is none of this name."""
    file = Path(str(resource("sounds", f"{tone}.wav")))
    return file if file.is_file() else None


class SystemSound:
    """Plays by what the computer has: Windows itself, a player program, Qt's multimedia package, or a beep.

    A player program comes before Qt's package because a sound system in disorder then cannot take the
    console down with it. One that is there but cannot play (a computer without a sound card) says so by its
    exit code.
    """

    def __init__(self) -> None:
        self._effects: dict[str, Any] = {}
        self._playing: set[QProcess] = set()

    def play(self, tone: str, silent: Callable[[], None]) -> None:
        file = tone_file(tone)
        if file is None:
            silent()
        elif not _play_on_windows(file):
            players = [(found, options) for name, options in PLAYERS if (found := shutil.which(name))]
            self._play_by_program(players, tone, file, silent)

    def _play_by_program(
        self, players: Sequence[tuple[str, Sequence[str]]], tone: str, file: Path, silent: Callable[[], None]
    ) -> None:
        """Play by the first of these that can, else by other means."""
        if not players:
            if not self._play_by_qt(tone, file):
                QApplication.beep()
                silent()
            return
        (program, options), *others = players
        process = QProcess()

        def on_finished(code: int, status: QProcess.ExitStatus) -> None:
            self._playing.discard(process)
            process.deleteLater()
            if code != 0 or status is not QProcess.ExitStatus.NormalExit:
                self._play_by_program(others, tone, file, silent)

        process.finished.connect(on_finished)
        self._playing.add(process)
        process.start(program, [*options, str(file)])

    def _play_by_qt(self, tone: str, file: Path) -> bool:
        if tone not in self._effects:
            try:
                # Only here: it is a package of its own, and fails to load where there is no sound library.
                from PySide6.QtMultimedia import (  # type: ignore[import-not-found, unused-ignore]
                    QMediaDevices,
                    QSoundEffect,
                )
            except ImportError:
                return False
            if QMediaDevices.defaultAudioOutput().isNull():
                return False
            effect = QSoundEffect()
            effect.setSource(QUrl.fromLocalFile(str(file)))
            self._effects[tone] = effect
        self._effects[tone].play()
        return True


def _play_on_windows(file: Path) -> bool:
    if sys.platform == "win32":
        import winsound

        try:
            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
        except RuntimeError:
            return False
        return True
    return False
