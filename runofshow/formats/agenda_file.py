"""The agenda file on disk: written whole or not at all, with what it was before kept beside it.

A file that someone else has changed since it was read is never written over.
"""

import errno
import hashlib
import os
import sys
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
# A new content is written beside the file first: under a name that begins with so much of the file's, since a
# name cannot be of any length. What is older than this by so many seconds was left by who was cut off.
_FRESH, _PREFIX, _LEFT_FOR = ".new", 40, 60


def fingerprint(data: bytes) -> Fingerprint:
    """The fingerprint of a content."""
    return Fingerprint(hashlib.sha256(data).hexdigest())


class Cause(StrEnum):
    """What kept a file from being written."""

    NO_NAME = "no_name"
    NO_FOLDER = "no_folder"
    GONE = "gone"
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
        return _trouble_reading(path, error)


def save(path: Path, data: bytes, known: Fingerprint | None) -> Saved | ChangedOutside | Trouble:
    """Have the file hold this, if its content is still what is known of it (None: nothing is).

    It is replaced in one step: whenever the computer dies, the file is the former or the new one. The former
    one is kept beside it as `agenda.yaml~`, the ones from before that as `agenda.yaml~2` and `~3`. Its
    permissions stay, and whose it is as far as may be; behind a link, what the link names is replaced. One
    that may not be written in is left alone, though it could be replaced; one that is gone is written anew.
    """
    try:
        target = Path(os.path.realpath(path))  # a link that leads to itself is found when it is read
        present = read(target)
        if isinstance(present, Trouble):
            return present
        if present == data:
            return Saved(data)
        if present is not None and fingerprint(present) != known:
            return ChangedOutside(present)
        if present is not None and _is_protected(target):
            said = phrase(
                "{file} is protected against writing: allow it, or save the agenda under another name.",
                file=target.name,
            )
            return Trouble(Cause.NOT_ALLOWED, said)
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


def _is_protected(target: Path) -> bool:
    """Whether the file may not be written in, though others may be put beside it."""
    if not target.stat().st_mode & 0o222:
        return True
    return os.access(target.parent, os.W_OK) and not os.access(target, os.W_OK)


def _written_beside(target: Path, data: bytes) -> Path:
    """A file beside the target with this content, on disk for good."""
    prefix = f".{target.name[:_PREFIX]}."
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=_FRESH, dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _have_as_target(fresh, target)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    _clear(fresh, prefix)
    return fresh


def _clear(fresh: Path, prefix: str) -> None:
    """Remove what an earlier writing left that was cut off: not what somebody may be writing just now."""
    with suppress(OSError):
        oldest = fresh.stat().st_mtime - _LEFT_FOR
        for one in fresh.parent.iterdir():
            is_ours = one.name.startswith(prefix) and one.name.endswith(_FRESH)
            if is_ours and one.stat().st_mtime < oldest:
                one.unlink()


def _have_as_target(fresh: Path, target: Path) -> None:
    """Give a new file the permissions of the one that it replaces, and its owner and group where one may."""
    try:
        there = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        fresh.chmod(0o666 & ~mask)
        return
    if sys.platform != "win32":
        for owner in (there.st_uid, -1):
            with suppress(OSError):
                os.chown(fresh, owner, there.st_gid)
                break
    fresh.chmod(there.st_mode & 0o7777)


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


def _trouble_reading(path: Path, error: OSError) -> Trouble:
    if path.is_dir():
        said = phrase("There is a folder of that name: save the agenda under another one.")
        return Trouble(Cause.OTHER, said)
    if error.errno == errno.ELOOP:
        said = phrase("The name is a link that leads to itself: save the agenda under another one.")
        return Trouble(Cause.OTHER, said)
    if error.errno in (errno.EACCES, errno.EPERM):
        said = phrase(
            "{file} may not be read: allow it, or save the agenda under another name.", file=path.name
        )
        return Trouble(Cause.NOT_ALLOWED, said)
    return _trouble(path, error)


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
    if error.errno == errno.ENAMETOOLONG:
        said = phrase("The name {file} is too long: save the agenda under a shorter one.", file=path.name)
        return Trouble(Cause.OTHER, said)
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
