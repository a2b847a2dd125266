"""The tables of a session file, and the steps that bring an older file to this form."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing

from runofshow.journal.codec import FORMAT

APPLICATION_ID = 0x526F5331
"""“RoS1”: tells a session file from any other SQLite file, also to file(1)."""

PAGE_SIZE = 4096

# Nothing but these statements may be in the file: opening compares. `spare` is a second copy of what never
# changes in `session`, because without the agenda no entry means anything.
TABLES = (
    "CREATE TABLE session (name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL)",
    """CREATE TABLE entries (number INTEGER PRIMARY KEY, at TEXT NOT NULL, seat TEXT NOT NULL, command TEXT,
    events TEXT NOT NULL, checksum INTEGER NOT NULL)""",
    """CREATE TABLE askers (reference TEXT PRIMARY KEY, name TEXT NOT NULL, affiliation TEXT NOT NULL,
    country TEXT NOT NULL, checksum INTEGER NOT NULL)""",
    "CREATE TABLE spare (name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL)",
    """CREATE TRIGGER in_order BEFORE INSERT ON entries
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM entries)
    BEGIN SELECT RAISE(ABORT, 'entries are numbered without gaps'); END""",
    """CREATE TRIGGER never_changed BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END""",
    """CREATE TRIGGER never_removed BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END""",
)

MIGRATIONS: Mapping[int, Sequence[str]] = {1: ()}
"""The statements that bring a file of a format to the next one. Released ones are never edited.

2 knows edits of the running order. The tables are the same, but a program that knows 1 only has to leave the
file alone: it could not tell what the show is.
"""


def steps_from(
    found: int, to: int = FORMAT, migrations: Mapping[int, Sequence[str]] = MIGRATIONS
) -> list[str]:
    """The statements that bring a file of format `found` to format `to`, in order."""
    return [statement for number in range(found, to) for statement in migrations[number]]


def tables_of(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    """What a database is made of: kind, name, table and statement of each of its parts."""
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def expected_tables(like: sqlite3.Connection) -> set[tuple[str, ...]]:
    """What a session file of this format is made of, in the text form that `like` reads."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        model.text_factory = like.text_factory
        for statement in TABLES:
            model.execute(statement)
        return tables_of(model)
