"""Tones: small sounds that ship with the program, played without loading anything at the start."""

import shutil
import sys
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

    def play(self, tone: str) -> bool:
        """Whether the tone is heard as it was made; if not, at most the system's own beep."""
        ...


class Silence:
    """No loudspeaker at all."""

    def play(self, tone: str) -> bool:  # noqa: ARG002
        return False


def tone_file(tone: str) -> Path | None:
    """The file of a tone; None when there is none of this name."""
    file = Path(str(resource("sounds", f"{tone}.wav")))
    return file if file.is_file() else None


class SystemSound:
    """Plays by what the computer has: Windows itself, a player program, Qt's multimedia package, or a beep.

    A player program comes before Qt's package because a sound system in disorder then cannot take the
    console down with it.
    """

    def __init__(self) -> None:
        self._effects: dict[str, Any] = {}

    def play(self, tone: str) -> bool:
        file = tone_file(tone)
        if file is None:
            return False
        if _play_on_windows(file) or _play_by_program(file) or self._play_by_qt(tone, file):
            return True
        QApplication.beep()
        return False

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


def _play_by_program(file: Path) -> bool:
    for name, options in PLAYERS:
        program = shutil.which(name)
        if program is not None:
            started, _ = QProcess.startDetached(program, [*options, str(file)])
            return bool(started)
    return False
