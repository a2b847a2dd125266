"""Opens a file in the person's own editor, at a line where the editor can be told one."""

import os
import shlex
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


class Programs(Protocol):
    """The port to other programs of the computer."""

    def run(self, command: list[str]) -> bool:
        """Start a program beside this one; False where there is none of that name."""
        ...

    def show(self, file: Path) -> bool:
        """Open a file with what usually opens such files; False where nothing does."""
        ...


class NoPrograms:
    """A computer without other programs."""

    def run(self, _command: list[str]) -> bool:
        return False

    def show(self, _file: Path) -> bool:
        return False


class SystemPrograms:
    """The programs of this computer."""

    def run(self, command: list[str]) -> bool:
        return bool(QProcess.startDetached(command[0], command[1:])[0])

    def show(self, file: Path) -> bool:
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def edit(programs: Programs, template: str, file: Path, line: int = 1, column: int = 1) -> bool:
    """Open a file in an editor; False where nothing opens it.

    `template` is the command as the person wrote it in the settings. Where there is none, or it cannot be
    started, whatever usually opens such files does, without being told the line.
    """
    command = command_of(template, file, line, column)
    return bool(command and programs.run(command)) or programs.show(file)


def command_of(template: str, file: Path, line: int, column: int) -> list[str]:
    """The command with its file, line and column in place; nothing where none was written that can be read.

    A template that does not name the file gets it at the end, so `gedit` alone is enough.
    """
    is_posix = os.name != "nt"
    try:
        parts = shlex.split(template, posix=is_posix)
    except ValueError:
        return []
    if not parts:
        return []
    if not is_posix:
        parts = [part.strip('"') for part in parts]
    if "{file}" not in template:
        parts.append("{file}")
    given = {"{file}": str(file), "{line}": str(line), "{column}": str(column)}
    return [_filled(part, given) for part in parts]


def _filled(part: str, given: dict[str, str]) -> str:
    # The file last: its name may have braces of its own.
    for name in ("{line}", "{column}", "{file}"):
        part = part.replace(name, given[name])
    return part
