"""The agenda file on disk: written whole or not at all, with what it was before kept beside it.

A file that someone else has changed since it was read is never written over.
"""

import errno
import hashlib
import os
import tempfile
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import NewType

from msgspec import Struct

from runofshow.core.phrase import Phrase, phrase

Fingerprint = NewType("Fingerprint", str)
"""Tells one content of a file from another; times of change do not, on every disk."""

KEPT = 3


def fingerprint(data: bytes) -> Fingerprint:
    """The fingerprint of a content."""
    return Fingerprint(hashlib.sha256(data).hexdigest())


class Cause(StrEnum):
    """What kept a file from being written."""

    NO_NAME = "no_name"
    NO_FOLDER = "no_folder"
    NOT_ALLOWED = "not_allowed"
    FULL = "full"
    OTHER = "other"


class Trouble(Struct, frozen=True):
    """Why the file was not written, and what is said of it; it is as it was before."""

    cause: Cause
    said: Phrase

    def __str__(self) -> str:
        return str(self.said)


class Saved(Struct, frozen=True):
    """The file holds this now. `former` is where its content from before is kept, unless it had none or has
    not changed."""

    data: bytes
    former: Path | None = None


class ChangedOutside(Struct, frozen=True):
    """Someone else has changed the file since it was read: this is in it now. Nothing was written."""

    data: bytes


def read(path: Path) -> bytes | Trouble | None:
    """What is in the file now; None where there is no such file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        return _trouble(path, error)


def save(path: Path, data: bytes, known: Fingerprint | None) -> Saved | ChangedOutside | Trouble:
    """Have the file hold this, if its content is still what is known of it (None: nothing is).

    It is replaced in one step: whenever the computer dies, the file is the former or the new one. The former
    one is kept beside it as `agenda.yaml~`, the ones from before that as `agenda.yaml~2` and `~3`. Its
    permissions stay; behind a link, what the link names is replaced. A file that is gone is written anew.
    """
    try:
        target = path.resolve()
        present = read(target)
        if isinstance(present, Trouble):
            return present
        if present == data:
            return Saved(data)
        if present is not None and fingerprint(present) != known:
            return ChangedOutside(present)
        fresh = _written_beside(target, data)
        try:
            former = None if present is None else _keep(target, present)
            if present is not None and read(target) != present:
                return ChangedOutside(target.read_bytes())
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
        _sync_folder(target.parent)
        return Saved(data, former)
    except OSError as error:
        return _trouble(path, error)


def write(path: Path, data: bytes) -> None:
    """Have a file of our own hold this, whole or not at all. Raises OSError."""
    fresh = _written_beside(path, data)
    try:
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def former_names(path: Path) -> list[Path]:
    """Where the contents from before are kept, the latest first."""
    return [path.with_name(f"{path.name}~{'' if n == 1 else n}") for n in range(1, KEPT + 1)]


def _written_beside(target: Path, data: bytes) -> Path:
    """A file beside the target with this content, on disk for good."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(_permissions(target))
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _permissions(target: Path) -> int:
    """Those of the file, else what a new file gets."""
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _keep(target: Path, present: bytes) -> Path:
    """Keep the present content under the first of the former names, those before it under the next ones."""
    names = former_names(target)
    copy = _written_beside(target, present)
    for older, newer in zip(reversed(names[1:]), reversed(names[:-1]), strict=True):
        if newer.exists():
            newer.replace(older)
    copy.replace(names[0])
    return names[0]


def _sync_folder(folder: Path) -> None:
    """Have the new name on disk for good, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _trouble(path: Path, error: OSError) -> Trouble:
    folder = str(path.parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        said = phrase("The disk is full: make room, or save the agenda elsewhere.")
        return Trouble(Cause.FULL, said)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        said = phrase(
            "Nothing may be written in {folder}: save the agenda under another name.", folder=folder
        )
        return Trouble(Cause.NOT_ALLOWED, said)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        said = phrase(
            "The folder {folder} is no longer there: save the agenda under another name.", folder=folder
        )
        return Trouble(Cause.NO_FOLDER, said)
    said = phrase(
        "The file {file} cannot be written ({problem}): save the agenda under another name.",
        file=str(path),
        problem=error.strerror or str(error),
    )
    return Trouble(Cause.OTHER, said)
