"""The agendas that a person has opened of late, kept in one JSON file beside the settings.

It is a convenience: a list that cannot be read is an empty one, and one that cannot be written keeps nobody
from the show.
"""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from runofshow.session.settings import settings_path

MOST = 12


class Recent(Struct, frozen=True):
    """An agenda that was opened: its file, the title of its show ("" if it could not be read), and when."""

    path: Path
    title: str
    opened: datetime

    @property
    def is_there(self) -> bool:
        """Whether the file is still where it was."""
        return self.path.is_file()


class RecentAgendas:
    """The agendas opened of late, the latest first; at most twelve."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or settings_path().with_name("recent.json")

    def all(self) -> tuple[Recent, ...]:
        """All of them, those included whose file is gone: it may be on a disk that comes back."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            return tuple(_recent(one) for one in kept)[:MOST]
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    def add(self, path: Path, title: str, at: datetime) -> None:
        """Put an agenda first that was opened just now. One that could not be read keeps the title it had."""
        path = path.absolute()
        others = self.all()
        known = next((one.title for one in others if one.path == path), "")
        first = Recent(path, title or known, at)
        self._keep((first, *(one for one in others if one.path != path))[:MOST])

    def forget(self, path: Path) -> None:
        """Take an agenda off the list. Its file stays as it is."""
        self._keep(tuple(one for one in self.all() if one.path != path))

    def _keep(self, recents: tuple[Recent, ...]) -> None:
        lines = [
            {"path": str(one.path), "title": one.title, "opened": one.opened.isoformat()} for one in recents
        ]
        beside = self._path.with_name(f"{self._path.name}.new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(lines, indent=2, ensure_ascii=False), encoding="utf-8")
            beside.replace(self._path)


def _recent(kept: dict[str, str]) -> Recent:
    opened = datetime.fromisoformat(kept["opened"])
    if opened.tzinfo is None:
        raise ValueError("an instant without a zone")
    return Recent(Path(kept["path"]), str(kept["title"]), opened)
