"""What the command line asks the console to open."""

from datetime import datetime
from pathlib import Path

from msgspec import Struct


class OpenRequest(Struct, frozen=True, kw_only=True):
    """What to open, and how. `rehearse_at` is aware; None starts a rehearsal five minutes before the show."""

    agenda: Path | None = None
    rehearse: bool = False
    rehearse_at: datetime | None = None
    speed: float = 1.0
    session: Path | None = None
    language: str | None = None
