"""Whether a session file is exactly as it was written: every row, the tables themselves, nothing missing."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from runofshow.core.phrase import phrase
from runofshow.journal.codec import FORMAT, asker_from, fact_from, header_from, is_entry, value_of
from runofshow.journal.failures import damaged, wrong_entry
from runofshow.journal.pages import companion, read_log, read_pages, rows
from runofshow.journal.schema import APPLICATION_ID, expected_tables, tables_of
from runofshow.journal.store import Damaged, JournalError, NewerFormat, NotASession

SELECT_ENTRIES = (
    "SELECT number, at, seat, command, events, checksum FROM entries WHERE number > ? ORDER BY number"
)

_LOOK_AT = 16 * 2**20  # bytes of a file of some other kind that are searched for rows of ours
_READ_LOG_TIMES = 3
_ID_FROM, _ID_UNTIL = 68, 72  # where a database says whose it is (SQLite's file format, 1.3)


def check_file(path: Path, *, is_locked: bool) -> None:
    """Raise `NotASession` or `Damaged` for what has to be seen before SQLite touches anything.

    SQLite deletes the log of an empty file and drops what follows a damaged frame of it.
    """
    if not path.exists():
        raise NotASession(phrase("There is no session file {path}.", path=str(path)))
    if not path.is_file():
        raise NotASession(phrase("{path} is not a session file but a folder or device.", path=str(path)))
    if path.stat().st_size == 0:
        if read_log(path).loose or read_log(path).committed:
            raise damaged(path, phrase("it is empty, but its log is not"))
        raise NotASession(phrase("{path} is not a session file: it is empty.", path=str(path)))
    # Someone who writes meanwhile may start the log anew while it is being read: then look again.
    if all(read_log(path).is_damaged for _ in range(1 if is_locked else _READ_LOG_TIMES)):
        log = companion(path, "-wal").name
        raise damaged(path, phrase("its log {log} is not as it was written", log=log))


def kind_of_trouble(path: Path, error: JournalError) -> JournalError:
    """`Damaged` when anything of a session is found in a file that does not open, else `NotASession`."""
    pages: dict[int, bytes] = {}
    with suppress(OSError):
        pages = read_pages(path, _LOOK_AT)
    for _, *columns in rows(pages.values(), pages):
        if fact_from(tuple(columns)):
            return error if isinstance(error, Damaged) else damaged(path, error.said)
    with suppress(OSError), path.open("rb") as file:
        if file.read(_ID_UNTIL)[_ID_FROM:] == APPLICATION_ID.to_bytes(4, "big"):
            return NotASession(
                phrase(
                    "{path} was a session, but its agenda is lost and it cannot be gone on with: begin a new"
                    " one. The file stays as it is.",
                    path=str(path),
                )
            )
    return NotASession(phrase("{path} is not a session file.", path=str(path)))


def facts_of(connection: sqlite3.Connection, path: Path) -> dict[str, bytes]:
    """The facts in the session table; `Damaged` when one is not as it was written."""
    facts = {}
    for row in connection.execute("SELECT name, value, checksum FROM session"):
        fact = fact_from(row)
        if fact is None:
            raise damaged(path, phrase("its header is not as it was written"))
        facts[fact[0]] = fact[1]
    return facts


def format_of(connection: sqlite3.Connection, path: Path) -> int:
    """The format of the file, which is this one or an older one."""
    ((application,),) = connection.execute("PRAGMA application_id")
    if application != APPLICATION_ID:
        raise NotASession(phrase("{path} is not a session file but another database.", path=str(path)))
    ((version,),) = connection.execute("PRAGMA user_version")
    facts = facts_of(connection, path)
    if version < 1 or facts.get("format") != b"%d" % version:
        raise damaged(path, phrase("it does not say which format it has"))
    if version > FORMAT:
        raise NewerFormat(
            phrase(
                "{path} was written by a later version of the program (format {version}, this one knows"
                " {known}). Open it with that version.",
                path=str(path),
                version=version,
                known=FORMAT,
            )
        )
    return int(version)


def examine(connection: sqlite3.Connection, path: Path) -> dict[str, bytes]:
    """The facts of a session file of this format in which everything is as it was written."""
    if tables_of(connection) != expected_tables(connection):
        raise damaged(path, phrase("its tables are not those of a session"))
    facts = facts_of(connection, path)
    try:
        header_from(facts)
        complete = value_of(facts, "complete", int | None)
    except KeyError as error:
        raise damaged(path, phrase("its header lacks the {name}", name=error.args[0])) from error
    last = 0
    for row in connection.execute(SELECT_ENTRIES, (-(2**62),)):
        last += 1
        if row[0] != last or not is_entry(row):
            raise damaged(path, wrong_entry(last))
    if complete not in (None, last):
        said = phrase("it was closed with {count} entries and has {last}", count=complete, last=last)
        raise damaged(path, said)
    columns = "reference, name, affiliation, country, checksum"
    if not all(map(asker_from, connection.execute(f"SELECT {columns} FROM askers"))):
        raise damaged(path, phrase("personal data in it is not as it was written"))
    for (report,) in connection.execute("PRAGMA integrity_check(1)"):
        if report != b"ok":
            raise damaged(path, report.decode(errors="replace"))
    return facts
