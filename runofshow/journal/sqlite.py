"""A journal in one SQLite file: one row an entry, on the disk before `append` returns, one writer at a time.

From the first entry on, the fact `complete` is null in the file and the latest entries are in the log beside
it. On closing it becomes the number of entries. So a file that was left in the middle and has lost its log,
or one that was copied without it, is seen to be short.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Literal, Self

import filelock
import msgspec

from runofshow.core.events import Entry
from runofshow.core.phrase import phrase
from runofshow.core.question import Asker
from runofshow.journal.codec import (
    FORMAT,
    asker_from,
    asker_row,
    entry_from,
    entry_row,
    fact_row,
    header_from,
    is_entry,
    value_of,
)
from runofshow.journal.examine import (
    SELECT_ENTRIES,
    check_file,
    examine,
    facts_of,
    format_of,
    kind_of_trouble,
)
from runofshow.journal.failures import damaged, said_kindly, wrong_entry
from runofshow.journal.file import (
    INSERT_ENTRY,
    PUT_ASKER,
    build,
    check_free,
    connect,
    prepare_to_write,
    put_in_place,
    take_lock,
    transaction,
)
from runofshow.journal.memory import BLANK, out_of_order
from runofshow.journal.pages import companion, image
from runofshow.journal.schema import steps_from
from runofshow.journal.store import (
    NO_ASKERS,
    ClockAnchor,
    Damaged,
    Header,
    JournalError,
    Locked,
    NotASession,
    ReadOnly,
)

SELECT_ASKER = "SELECT reference, name, affiliation, country, checksum FROM askers WHERE reference = ?"
UPDATE_FACT = "UPDATE session SET value = :value, checksum = :checksum WHERE name = :name"

_NOT_FOLLOWABLE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}


class SqliteStore:
    """A `Store` in a file."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: filelock.BaseFileLock | None
    ) -> None:
        """For `create` and `open`: a connection to a file that was examined, and the lock if it writes."""
        self.path = path
        self._connection: sqlite3.Connection | None = connection
        self._lock = lock
        self._last = 0
        self._is_complete = False
        self._file = _identity(path)
        self._header: Header
        self._closed_at: datetime | None
        self._read_facts(connection)

    @classmethod
    def create(cls, path: Path, header: Header) -> Self:
        """A new session file, open for writing: there whole or not at all, and never over another file."""
        with said_kindly(path), ExitStack() as undo:
            check_free(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = take_lock(path)
            undo.callback(lock.release)
            put_in_place(build(path, header), path)
            store = cls._writing(path, lock)
            undo.pop_all()
            return store

    @classmethod
    def open(cls, path: Path, mode: Literal["write", "read"] = "write") -> Self:
        """The session in this file, after every row of it has been checked.

        `Locked` when another console writes it and this one wants to; reading is possible all the same.
        """
        with said_kindly(path):
            if mode == "read":
                return cls._reading(path, is_locked=False)
            if not path.is_file():
                check_file(path, is_locked=False)
            with ExitStack() as undo:
                lock = take_lock(path)
                undo.callback(lock.release)
                cls._reading(path, is_locked=True).close()
                store = cls._writing(path, lock)
                undo.pop_all()
                return store

    @classmethod
    def _reading(cls, path: Path, *, is_locked: bool) -> Self:
        check_file(path, is_locked=is_locked)
        try:
            with said_kindly(path), ExitStack() as undo:
                connection = _connection_to_read(path)
                undo.callback(connection.close)
                with _at_one_moment(connection):
                    facts = examine(connection, path)
                if facts["complete"] == b"null":
                    _check_log_is_there(connection, path)
                store = cls(path, connection, None)
                undo.pop_all()
                return store
        except (Damaged, NotASession) as error:
            raise kind_of_trouble(path, error) from error

    @classmethod
    def _writing(cls, path: Path, lock: filelock.BaseFileLock) -> Self:
        with ExitStack() as undo:
            connection = connect(path, "rw")
            undo.callback(connection.close)
            prepare_to_write(connection)
            _migrate(connection, path)
            store = cls(path, connection, lock)
            ((store._last,),) = connection.execute("SELECT coalesce(max(number), 0) FROM entries")
            store._is_complete = facts_of(connection, path)["complete"] != b"null"
            try:
                _set_facts(connection, closed_at=None)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_READONLY and os.access(path, os.W_OK):
                    # The one thing in the file that says so and that reading does not see.
                    raise damaged(path, phrase("its first page says that it may not be written")) from error
                raise
            undo.pop_all()
            return store

    @property
    def header(self) -> Header:
        return self._header

    @property
    def last_number(self) -> int:
        if self._lock is not None:
            return self._last
        with self._used() as connection:
            ((number,),) = connection.execute("SELECT coalesce(max(number), 0) FROM entries")
            return int(number)

    @property
    def closed_at(self) -> datetime | None:
        return self._closed_at

    def append(self, entry: Entry, askers: Mapping[str, Asker] = NO_ASKERS) -> None:
        with self._used(to_write=True) as connection:
            if entry.number != self._last + 1:
                raise out_of_order(entry, self._last)
            row = entry_row(entry)
            personal = [asker_row(reference, asker) for reference, asker in askers.items()]
            with transaction(connection):
                connection.execute(INSERT_ENTRY, row)
                connection.executemany(PUT_ASKER, personal)
                if self._is_complete:
                    _put_facts(connection, complete=None)
            self._last = entry.number
            if self._is_complete:
                self._is_complete = False
                with suppress(sqlite3.Error):  # the entry is kept already
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def entries(self, after: int = 0) -> list[Entry]:
        found = []
        number = max(after, 0)
        with self._used() as connection:
            for row in connection.execute(SELECT_ENTRIES, (number,)):
                number += 1
                if row[0] != number or not is_entry(row):
                    raise damaged(self.path, wrong_entry(number))
                found.append(entry_from(number, row[2], row[3], row[4]))
        return found

    def changed(self) -> bool:
        with self._used() as connection:
            ((version,),) = connection.execute("PRAGMA data_version")
            if version == self._seen_version:
                return False
            self._read_facts(connection)
            return True

    def asker(self, reference: str) -> Asker | None:
        with self._used() as connection:
            try:
                row = connection.execute(SELECT_ASKER, (reference,)).fetchone()
            except UnicodeEncodeError:  # then it was never kept
                row = None
            if row is None:
                return None
            found = asker_from(row)
            if found is None:
                said = phrase(
                    "the personal data of {reference} is not as it was written", reference=reference
                )
                raise damaged(self.path, said)
            return found[1]

    def erase_askers(self, references: Iterable[str]) -> int:
        with self._used(to_write=True) as connection:
            known = {reference for reference in references if self.asker(reference) not in (None, BLANK)}
            with transaction(connection):
                connection.executemany(PUT_ASKER, [asker_row(reference, BLANK) for reference in known])
            # SQLite leaves bytes of rows that it moved between pages: only new pages are free of them.
            connection.execute("VACUUM")
            self._empty_log(connection)
            return len(known)

    def anchor_clock(self, anchor: ClockAnchor) -> None:
        with self._used(to_write=True) as connection:
            _set_facts(connection, clock=anchor)
            self._header = msgspec.structs.replace(self._header, clock=anchor)

    def mark_closed(self, at: datetime | None) -> None:
        with self._used(to_write=True) as connection:
            _set_facts(connection, closed_at=at)
            self._closed_at = at

    def has_writer(self) -> bool:
        if self._lock is None:
            try:
                take_lock(self.path).release()
            except OSError:  # a folder in which nobody can write
                return False
            except Locked:
                return True
        return self._lock is not None

    def is_in_place(self) -> bool:
        return _identity(self.path) == self._file

    def written_anew(self) -> Self:
        # Never under the old name: SQLite removes a log by its name on closing, and would take the new one's.
        with self._used(to_write=True) as connection, ExitStack() as undo:
            path = _free_name(self.path)
            lock = take_lock(path)
            undo.callback(lock.release)
            entries = connection.execute("SELECT * FROM entries ORDER BY number").fetchall()
            askers = connection.execute("SELECT * FROM askers").fetchall()
            put_in_place(build(path, self._header, entries, askers), path)
            store = self._writing(path, lock)
            undo.pop_all()
        self._connection = None
        with suppress(sqlite3.Error):
            connection.close()
        if self._lock is not None:
            self._lock.release()
        return store

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with ExitStack() as left:
            if self._lock is not None:
                left.callback(self._lock.release)
                try:
                    self._empty_log(connection)
                except (sqlite3.Error, JournalError):
                    # No room to say that the file is complete: then its log has to stay beside it, which it
                    # does as long as someone still reads when the writer goes.
                    left.enter_context(_someone_reading(self.path))
            with suppress(sqlite3.Error):
                connection.close()

    def _empty_log(self, connection: sqlite3.Connection) -> None:
        """Bring everything into the file itself and say there that it is complete, until the next entry."""
        _set_facts(connection, complete=self._last)
        self._is_complete = True
        ((is_busy, _, _),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if is_busy:
            raise JournalError(
                phrase(
                    "The log of {path} could not be emptied: another program is reading it. Try again.",
                    path=str(self.path),
                )
            )

    def _read_facts(self, connection: sqlite3.Connection) -> None:
        ((self._seen_version,),) = connection.execute("PRAGMA data_version")
        facts = facts_of(connection, self.path)
        self._header = header_from(facts)
        self._closed_at = value_of(facts, "closed_at", datetime | None)

    @contextmanager
    def _used(self, *, to_write: bool = False) -> Iterator[sqlite3.Connection]:
        if self._connection is None:
            raise JournalError(phrase("The session file {path} is closed.", path=str(self.path)))
        if to_write and self._lock is None:
            raise ReadOnly(phrase("{path} was opened for reading only.", path=str(self.path)))
        with said_kindly(self.path):
            yield self._connection


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands under this name; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _free_name(path: Path) -> Path:
    """A name beside this one that nothing bears."""
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(name for name in names if not (name.exists() or companion(name, "-wal").exists()))


def _connection_to_read(path: Path) -> sqlite3.Connection:
    """A connection that follows the file, or to a copy in memory where following it is not possible.

    Following needs a companion file, which cannot be made in a folder that is read-only. Nobody writes there
    either, or the file would be there already. An older format is brought to this one in memory as well.
    """
    connection = connect(path, "ro")
    try:
        if format_of(connection, path) == FORMAT:
            return connection
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NOT_FOLLOWABLE:
            connection.close()
            raise
    except BaseException:
        connection.close()
        raise
    connection.close()
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        copy.text_factory = bytes
        copy.deserialize(image(path))
        _migrate(copy, path)
    except BaseException:
        copy.close()
        raise
    return copy


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    found = format_of(connection, path)
    if found == FORMAT:
        return
    with transaction(connection):
        for statement in steps_from(found):
            connection.execute(statement)
        _put_facts(connection, format=FORMAT)
        connection.execute(f"PRAGMA user_version = {FORMAT}")


def _set_facts(connection: sqlite3.Connection, **facts: object) -> None:
    with transaction(connection):
        _put_facts(connection, **facts)


def _put_facts(connection: sqlite3.Connection, **facts: object) -> None:
    names = ("name", "value", "checksum")
    rows = [dict(zip(names, fact_row(*fact), strict=True)) for fact in facts.items()]
    connection.executemany(UPDATE_FACT, rows)


def _check_log_is_there(connection: sqlite3.Connection, path: Path) -> None:
    ((name,),) = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'")
    log = companion(path, "-wal")
    if log.exists() and log.stat().st_size > 0:
        return
    # Whoever was writing may have closed it just now.
    if name and facts_of(connection, path)["complete"] != b"null":
        return
    raise damaged(
        path,
        phrase(
            "its log {log}, which holds the last entries, is missing: put it back beside it if you have it",
            log=log.name,
        ),
    )


@contextmanager
def _at_one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def _someone_reading(path: Path) -> Iterator[None]:
    with suppress(sqlite3.Error):
        reader = connect(path, "ro")
        try:
            reader.execute("SELECT count(*) FROM session").fetchone()
            yield
            return
        finally:
            reader.close()
    yield
