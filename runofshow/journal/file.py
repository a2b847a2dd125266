"""The session file as a thing on a disk: its lock, connections to it, and making a new one whole."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

import filelock

from runofshow.core.phrase import phrase
from runofshow.journal.codec import FORMAT, fact_row, header_rows
from runofshow.journal.pages import companion
from runofshow.journal.schema import APPLICATION_ID, PAGE_SIZE, TABLES
from runofshow.journal.store import Header, JournalError, Locked

BUSY_SECONDS = 5.0

INSERT_FACT = "INSERT INTO session VALUES (?, ?, ?)"
INSERT_SPARE = "INSERT INTO spare VALUES (?, ?, ?)"
INSERT_ENTRY = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)"
PUT_ASKER = "INSERT OR REPLACE INTO askers VALUES (?, ?, ?, ?, ?)"


def take_lock(path: Path) -> filelock.BaseFileLock:
    """The right to write this session, which ends with the process; `Locked` if another has it."""
    lock = filelock.FileLock(companion(path, ".lock"), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise Locked(
            phrase(
                "Another console is running the session {path}. Close it there, or open it here for reading.",
                path=str(path),
            )
        ) from error
    return lock


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection to this file that reads ("ro"), writes ("rw") or makes it ("rwc"). Text comes as bytes."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=BUSY_SECONDS
    )
    connection.text_factory = bytes
    return connection


def prepare_to_write(connection: sqlite3.Connection) -> None:
    """Make every transaction of this connection reach the disk before it returns."""
    if connection.execute("PRAGMA journal_mode = WAL").fetchone() != (b"wal",):
        raise JournalError(
            phrase("This disk cannot hold a session (no write-ahead log). Use a disk of this computer.")
        )
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: its plain fsync leaves data in the drive's cache
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # nobody's name in a temporary file


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is executed inside, on the disk on leaving, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has ended the transaction itself after some errors.
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


def build(
    path: Path,
    header: Header,
    entries: Sequence[tuple[object, ...]] = (),
    askers: Sequence[tuple[object, ...]] = (),
) -> Path:
    """A whole new session file under a name of its own beside `path`, for `put_in_place`.

    The caller holds the lock, so a leftover of that name is from one that died at this.
    """
    unchanging = [*header_rows(header), fact_row("format", FORMAT)]
    facts = [*unchanging, fact_row("complete", len(entries)), fact_row("closed_at", None)]
    spare = [fact for fact in unchanging if fact[0] != "clock"]
    new = companion(path, ".new")
    for leftover in (new, companion(new, "-wal"), companion(new, "-shm"), companion(new, "-journal")):
        leftover.unlink(missing_ok=True)
    with ExitStack() as undo, closing(connect(new, "rwc")) as connection:
        undo.callback(new.unlink)
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("PRAGMA encoding = 'UTF-8'")
        prepare_to_write(connection)
        with transaction(connection):
            for statement in TABLES:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")
            connection.executemany(INSERT_FACT, facts)
            connection.executemany(INSERT_SPARE, spare)
            connection.executemany(INSERT_ENTRY, entries)
            connection.executemany(PUT_ASKER, askers)
        undo.pop_all()
    return new


def check_free(path: Path) -> None:
    """Raise `JournalError` when there is a file of this name, or a log that SQLite would take in."""
    for other in (path, companion(path, "-wal")):
        if os.path.lexists(other):
            raise JournalError(
                phrase("{path} exists already and stays as it is. Choose another name.", path=str(other))
            )


def put_in_place(new: Path, path: Path) -> None:
    """Give a file that was built its name, at once and never over another."""
    check_free(path)
    new.rename(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
