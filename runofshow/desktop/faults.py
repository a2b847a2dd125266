"""Faults of the program itself: written down, told to the person, and survived."""

import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOG_BYTES = 1_000_000
log = logging.getLogger("runofshow")


def log_to(folder: Path) -> Path | None:
    """The file that faults are written to from here on; None when there cannot be one."""
    path = folder / "runofshow.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    return path


class FaultHook:
    """Takes the place of Python's hook for what nobody caught."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell

    def install(self) -> None:
        """Be the hook from here on."""
        sys.excepthook = self

    def __call__(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        log.error("a fault of the program", exc_info=(kind, fault, trace))
        try:
            self._tell()
        except Exception:
            log.exception("and it could not be told")
