"""Notices that a file has changed on disk, whichever way its editor writes it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from runofshow.desktop.alarm import Alarm

# An editor empties a file before it fills it, or puts a new one in its place: it is read when that is over.
SETTLED = timedelta(milliseconds=200)

Identity = tuple[int, int, int]


class FileWatch(QObject):
    """Watches one file at a time. `changed` comes once for each time that it is written, removed or put back.

    The folder is watched too: many editors write another file and give it the name, and who watches the file
    alone goes on watching the old one, which is gone.
    """

    changed = Signal()

    def __init__(self, alarm: Callable[[], Alarm], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alarm = alarm()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self.look_soon)
        self._watcher.directoryChanged.connect(self.look_soon)
        self._file: Path | None = None
        self._seen: Identity | None = None

    @property
    def file(self) -> Path | None:
        """The file that is watched."""
        return self._file

    def watch(self, file: Path | None) -> None:
        """Watch this file from here on, and no other; None watches nothing."""
        self._alarm.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._file = None if file is None else file.absolute()
        self._seen = self._identity()
        self._listen()

    def look_soon(self) -> None:
        """Something stirred: look when it has settled. Each stir puts that off."""
        if self._file is not None:
            self._alarm.ring_in(SETTLED, self.look)

    def look(self) -> None:
        """Look now whether the file is another than when it was last looked at."""
        self._alarm.stop()
        self._listen()
        now = self._identity()
        if now != self._seen:
            self._seen = now
            self.changed.emit()

    def _listen(self) -> None:
        """Watch the file that has the name now, and its folder."""
        file = self._file
        if file is None:
            return
        for path in (file, file.parent):
            listened = self._watcher.files() if path is file else self._watcher.directories()
            if path.exists() and str(path) not in listened:
                self._watcher.addPath(str(path))

    def _identity(self) -> Identity | None:
        if self._file is None:
            return None
        try:
            there = self._file.stat()
        except OSError:
            return None
        return (there.st_mtime_ns, there.st_size, there.st_ino)
