"""What SQLite and the system report, in words that say what, where and what to do about it."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runofshow.core.phrase import Phrase, phrase
from runofshow.journal.store import Damaged, DiskFull, JournalError, Locked, ReadOnly

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_LOW_BYTE = 0xFF  # the primary code of an extended one


@contextmanager
def said_kindly(path: Path) -> Iterator[None]:
    """Raise a `JournalError` in place of any error of SQLite or the system about this file."""
    try:
        yield
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    except UnicodeDecodeError as error:  # SQLite quotes from the file what it does not understand there
        raise damaged(path, phrase("its tables cannot be read")) from error
    except OSError as error:
        raise from_system(error, path) from error


def from_sqlite(error: sqlite3.Error, path: Path) -> JournalError:
    """The error of the journal that says what SQLite reported."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return disk_full(path)
    match code & _LOW_BYTE:
        case sqlite3.SQLITE_FULL:
            return disk_full(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return read_only(path)
        case sqlite3.SQLITE_CANTOPEN if path.exists() and not os.access(path.parent, os.W_OK):
            return read_only(path)  # its companion files could not be made
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Locked(
                phrase("Another program is using {path}. Close it there and try again.", path=str(path))
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_ERROR:
            # Every statement is a constant: one that fails as such has found other tables than ours.
            return damaged(path, str(error))
    return _unusable(path, str(error))


def from_system(error: OSError, path: Path) -> JournalError:
    """The error of the journal that says what the system reported."""
    if error.errno in _NO_ROOM:
        return disk_full(path)
    if error.errno in _NOT_ALLOWED:
        return read_only(path)
    return _unusable(path, error.strerror or str(error))


def disk_full(path: Path) -> DiskFull:
    """The error of a disk without room."""
    return DiskFull(
        phrase(
            "The disk that holds {path} is full. What was written before is safe; free some room and try"
            " again.",
            path=str(path),
        )
    )


def read_only(path: Path) -> ReadOnly:
    """The error of a file or folder that may not be written."""
    return ReadOnly(
        phrase(
            "{path} cannot be written here: the file or its folder is read-only. Copy it to a folder of your"
            " own, or open it for reading.",
            path=str(path),
        )
    )


def damaged(path: Path, detail: Phrase | str) -> Damaged:
    """The error of a session file that is not as it was written; `detail` is ours or what SQLite reported."""
    return Damaged(
        phrase(
            "The session file {path} is damaged ({detail}). It has not been touched; recovering it puts what"
            " can be read into a new file and keeps this one aside.",
            path=str(path),
            detail=detail,
        )
    )


def wrong_entry(number: int) -> Phrase:
    """What is wrong with an entry whose checksum does not fit."""
    return phrase("entry {number} is not as it was written", number=number)


def _unusable(path: Path, why: str) -> JournalError:
    return JournalError(phrase("The session file {path} could not be used: {why}.", path=str(path), why=why))
