"""Whatever SQLite or the system reports is said in words of ours."""

import errno
import sqlite3
from pathlib import Path

import pytest

from runofshow.journal.failures import from_sqlite, from_system
from runofshow.journal.store import Damaged, DiskFull, JournalError, Locked, ReadOnly

PATH = Path("a.session")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFull),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnly),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Locked),
        (sqlite3.SQLITE_CORRUPT_VTAB, Damaged),
        (sqlite3.SQLITE_NOTADB, Damaged),
        (sqlite3.SQLITE_IOERR_WRITE, JournalError),
        (None, JournalError),
    ],
)
def test_what_sqlite_reports(code: int | None, kind: type[JournalError]) -> None:
    error = sqlite3.OperationalError("as reported")
    if code is not None:
        error.sqlite_errorcode = code
    said = from_sqlite(error, PATH)
    assert type(said) is kind
    assert "a.session" in said.message


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.EIO, JournalError),
    ],
)
def test_what_the_system_reports(number: int, kind: type[JournalError]) -> None:
    said = from_system(OSError(number, "as reported"), PATH)
    assert type(said) is kind
    assert "a.session" in said.message
