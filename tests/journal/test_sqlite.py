"""The session file: its lock, its readers, what it refuses, and personal data that is really gone."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from journal_examples import (
    ANCHOR,
    HEADER,
    LATER,
    askers_of,
    copy_as_is,
    entries_to,
    entry_of,
    entry_of_edits,
    parts_of,
    reference_of,
)
from msgspec.structs import replace

from runofshow.core.question import Asker
from runofshow.journal.codec import FORMAT, fact_row
from runofshow.journal.schema import steps_from
from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import (
    DiskFull,
    JournalError,
    Locked,
    NewerFormat,
    NotASession,
    ReadOnly,
)

HERE = Path(__file__).parent
ENVIRONMENT = os.environ | {"PYTHONPATH": str(HERE.parents[1])}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "a.session"


def make(path: Path, last: int) -> SqliteStore:
    store = SqliteStore.create(path, HEADER)
    append_to(store, last)
    return store


def append_to(store: SqliteStore, last: int) -> None:
    for number in range(store.last_number + 1, last + 1):
        store.append(entry_of(number), askers_of(number))


def under_the_hood(store: SqliteStore) -> sqlite3.Connection:
    assert store._connection is not None
    return store._connection


# What is kept


def test_everything_is_there_when_opened_again(path: Path) -> None:
    with closing(make(path, 5)) as store:
        store.anchor_clock(replace(ANCHOR, boot="next"))
        store.mark_closed(LATER)
    with closing(SqliteStore.open(path)) as store:
        assert store.entries() == entries_to(5)
        assert store.header == replace(HEADER, clock=replace(ANCHOR, boot="next"))
        assert store.asker(reference_of(4)) == askers_of(4)[reference_of(4)]
        store.append(entry_of(6))
        assert store.entries(5) == [entry_of(6)]


def test_opening_for_writing_finds_when_it_was_closed_and_clears_it(path: Path) -> None:
    with closing(make(path, 1)) as store:
        store.mark_closed(LATER)
    with closing(SqliteStore.open(path)) as store:
        assert store.closed_at == LATER
        store.append(entry_of(2))
        assert store.closed_at == LATER
    with closing(SqliteStore.open(path)) as store:
        assert store.closed_at is None


def test_reading_does_not_clear_when_it_was_closed(path: Path) -> None:
    with closing(make(path, 1)) as store:
        store.mark_closed(LATER)
    for _ in range(2):
        with closing(SqliteStore.open(path, "read")) as store:
            assert store.closed_at == LATER


def test_a_file_of_the_first_format_opens(tmp_path: Path) -> None:
    kept = HERE / "data" / "format-1.session"
    old = Path(shutil.copyfile(kept, tmp_path / "old.session"))
    for mode in ("read", "write"):
        with closing(SqliteStore.open(old, "read" if mode == "read" else "write")) as store:
            assert store.header == HEADER
            assert store.entries() == entries_to(9)
            assert store.asker(reference_of(2)) == Asker()
            assert store.asker(reference_of(8)) == askers_of(8)[reference_of(8)]
            assert store.closed_at == LATER


def test_a_file_of_the_first_format_is_brought_to_this_one_when_it_is_written_on(tmp_path: Path) -> None:
    old = Path(shutil.copyfile(HERE / "data" / "format-1.session", tmp_path / "old.session"))
    with closing(SqliteStore.open(old)) as store:
        store.append(entry_of(10))
    with closing(sqlite3.connect(old)) as looked_at:
        assert looked_at.execute("PRAGMA user_version").fetchone() == (FORMAT,)
    with closing(SqliteStore.open(old)) as store:
        assert store.entries() == entries_to(10)


def test_a_file_of_the_second_format_opens_with_its_edits(tmp_path: Path) -> None:
    kept = Path(shutil.copyfile(HERE / "data" / "format-2.session", tmp_path / "kept.session"))
    with closing(SqliteStore.open(kept)) as store:
        assert store.header == HEADER
        assert store.entries() == [*entries_to(2), entry_of_edits(3)]


def test_every_transaction_reaches_the_disk(path: Path) -> None:
    with closing(make(path, 0)) as store:
        connection = under_the_hood(store)
        full = 2
        assert connection.execute("PRAGMA synchronous").fetchone() == (full,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == (b"wal",)
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET seat = 'x' WHERE number = 2",
        "DELETE FROM entries WHERE number = 3",
        "INSERT OR REPLACE INTO entries SELECT 2, at, seat, command, events, checksum FROM entries LIMIT 1",
        "INSERT INTO entries SELECT 5, at, seat, command, events, checksum FROM entries LIMIT 1",
    ],
)
def test_the_file_itself_refuses_to_change_an_entry(path: Path, statement: str) -> None:
    make(path, 3).close()
    with (
        closing(sqlite3.connect(path)) as stranger,
        pytest.raises(sqlite3.IntegrityError, match="entries are"),
    ):
        stranger.execute(statement)


# Making a file


def test_a_new_session_is_never_made_over_a_file(path: Path) -> None:
    make(path, 2).close()
    before = path.read_bytes()
    with pytest.raises(JournalError, match="exists already"):
        SqliteStore.create(path, HEADER)
    assert path.read_bytes() == before


def test_a_new_session_is_not_made_beside_the_log_of_another(path: Path) -> None:
    path.parent.mkdir()
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"entries of another session")
    with pytest.raises(JournalError, match="exists already"):
        SqliteStore.create(path, HEADER)
    assert not path.exists()


def test_a_session_cannot_be_made_in_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalError, match="could not be used"):
        SqliteStore.create(tmp_path / "file" / "a.session", HEADER)


def test_the_leftovers_of_one_that_died_while_making_it_are_in_nobodys_way(path: Path) -> None:
    path.parent.mkdir()
    for suffix in (".new", ".new-wal", ".new-shm", ".new-journal"):
        path.with_name(path.name + suffix).write_bytes(b"half")
    make(path, 1).close()
    assert sorted(part.name for part in path.parent.iterdir()) == ["a.session", "a.session.lock"]


# One writer, many readers


def test_a_second_writer_is_told_that_another_console_runs_the_session(path: Path) -> None:
    with closing(make(path, 1)):
        with pytest.raises(Locked, match="Another console"):
            SqliteStore.open(path)
        with pytest.raises(JournalError, match="exists already"):
            SqliteStore.create(path, HEADER)
    SqliteStore.open(path).close()


def test_a_reader_follows_the_writer(path: Path) -> None:
    with closing(make(path, 2)) as writer, closing(SqliteStore.open(path, "read")) as reader:
        assert not reader.changed()
        writer.append(entry_of(3))
        assert reader.changed()
        assert not reader.changed()
        assert reader.entries(2) == [entry_of(3)]
        assert reader.last_number == 3
        writer.anchor_clock(replace(ANCHOR, boot="next"))
        writer.mark_closed(LATER)
        assert reader.header.clock == ANCHOR
        assert reader.changed()
        assert reader.header.clock == replace(ANCHOR, boot="next")
        assert reader.closed_at == LATER


def test_a_reader_goes_on_with_the_next_writer(path: Path) -> None:
    writer = make(path, 2)
    with closing(SqliteStore.open(path, "read")) as reader:
        writer.close()
        with closing(SqliteStore.open(path)) as writer:
            writer.append(entry_of(3))
            assert reader.changed()
            assert reader.entries() == entries_to(3)
    with closing(SqliteStore.open(path)) as writer:
        assert writer.entries() == entries_to(3)


def test_a_reader_writes_nothing(path: Path) -> None:
    make(path, 1).close()
    with closing(SqliteStore.open(path, "read")) as reader:
        for write in (lambda: reader.append(entry_of(2)), lambda: reader.mark_closed(LATER)):
            with pytest.raises(ReadOnly, match="for reading only"):
                write()


def test_what_a_dead_writer_left_is_there_for_the_next(path: Path, tmp_path: Path) -> None:
    with closing(make(path, 3)):
        left = copy_as_is(path, tmp_path / "left")
    with closing(SqliteStore.open(left, "read")) as reader:
        assert reader.entries() == entries_to(3)
    with closing(SqliteStore.open(left)) as writer:
        assert writer.entries() == entries_to(3)
        assert writer.closed_at is None


@pytest.fixture
def public(path: Path) -> Iterator[Path]:
    """A session in a folder that others may look into, but not write."""
    folder = Path(tempfile.mkdtemp())
    yield folder / "a.session"
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the permissions of a POSIX system are tested")
@pytest.mark.parametrize("state", ["closed", "left by a dead writer", "being written"])
def test_a_session_in_a_folder_that_is_read_only_can_be_read(path: Path, public: Path, state: str) -> None:
    is_live = state == "being written"
    is_root = os.geteuid() == 0
    with closing(make(public if is_live else path, 4)) as writer:
        if state == "closed":
            writer.close()
        if not is_live:
            copy_as_is(path, public.parent)
        for part in public.parent.iterdir():
            part.chmod(0o644)
        public.parent.chmod(0o755 if is_root else 0o555)
        with subprocess.Popen(
            [sys.executable, HERE / "read_as_nobody.py", public],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=ENVIRONMENT,
        ) as reader:
            assert reader.stdout is not None
            assert reader.stdout.readline() == ("Locked\n" if is_live and not is_root else "ReadOnly\n")
            assert reader.stdout.readline() == "4\n"
            if is_live:
                writer.append(entry_of(5))
            rest, _ = reader.communicate("\n")
            assert rest == ("True 5\n" if is_live else "False 4\n")


# Personal data


def has_bytes(path: Path, words: bytes) -> bool:
    return any(words in part.read_bytes() for part in parts_of(path))


def test_erased_personal_data_is_in_no_byte_of_the_files(path: Path) -> None:
    with closing(make(path, 8)) as store:
        assert has_bytes(path, "Núria 4".encode())
        store.erase_askers([reference_of(4)])
        assert not has_bytes(path, "Núria 4".encode())
        store.append(entry_of(9))
        assert not has_bytes(path, "Núria 4".encode())
    assert not has_bytes(path, "Núria 4".encode())
    with closing(SqliteStore.open(path)) as store:
        assert store.asker(reference_of(4)) == Asker()
        assert store.entries() == entries_to(9)


@pytest.mark.parametrize("seed", range(20))
def test_no_byte_is_left_however_much_the_rows_were_moved_about(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    people = {
        f"{chance.randrange(10**6)}": f"<person {number}>" * chance.choice([1, 3, 10, 100, 400, 2000])
        for number in range(chance.randrange(1, 400))
    }
    gone = {reference for reference in people if chance.random() < chance.choice([0.1, 0.5, 0.9, 1])}
    with closing(make(path, 0)) as store:
        some = list(people.items())
        for number in range(1, 11):
            share = some[number - 1 :: 10]
            store.append(entry_of(number), {reference: Asker(name=name) for reference, name in share})
            under_the_hood(store).execute("PRAGMA wal_checkpoint")
        assert store.erase_askers(gone) == len(gone)
        data = b"".join(part.read_bytes() for part in parts_of(path))
        found = {
            reference for reference, name in people.items() if f"{name[: name.index('>')]}>".encode() in data
        }
        assert found == people.keys() - gone


def test_personal_data_cannot_be_said_to_be_gone_while_someone_looks_at_it(path: Path) -> None:
    with closing(make(path, 4)) as store:
        with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
            under_the_hood(store).execute("PRAGMA busy_timeout = 1")
            stranger.execute("BEGIN")
            stranger.execute("SELECT * FROM askers").fetchone()
            with pytest.raises(JournalError, match="Try again"):
                store.erase_askers([reference_of(2)])
            store.append(entry_of(5))
            assert has_bytes(path, "Núria 2".encode())
        assert store.erase_askers([reference_of(2)]) == 0
        assert not has_bytes(path, "Núria 2".encode())


# No room


def test_a_full_disk_keeps_nothing_of_the_entry_and_goes_on_once_there_is_room(path: Path) -> None:
    with closing(make(path, 7)) as store:
        connection = under_the_hood(store)
        ((pages,),) = connection.execute("PRAGMA page_count")
        connection.execute(f"PRAGMA max_page_count = {pages}")
        for _ in range(2):
            with pytest.raises(DiskFull, match="free some room"):
                store.append(entry_of(8), askers_of(8))
        assert store.entries() == entries_to(7)
        assert store.last_number == 7
        assert store.asker(reference_of(8)) is None
        connection.execute("PRAGMA max_page_count = 100000")
        store.append(entry_of(8), askers_of(8))
    with closing(SqliteStore.open(path)) as store:
        assert store.entries() == entries_to(8)


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 400 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"a small disk cannot be mounted here: {error}")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize("ballast", [20_000, 100_000, 200_000])
def test_a_disk_that_is_really_full(tiny_disk: Path, ballast: int) -> None:
    path = tiny_disk / "a.session"
    (tiny_disk / "ballast").write_bytes(bytes(ballast))
    with closing(SqliteStore.create(path, HEADER)) as store:
        with pytest.raises(DiskFull, match="free some room"):
            append_to(store, 10_000)
        last = store.last_number
        assert store.entries() == entries_to(last)
    with closing(SqliteStore.open(path, "read")) as store:
        assert store.entries() == entries_to(last)
    (tiny_disk / "ballast").unlink()
    with closing(SqliteStore.open(path)) as store:
        append_to(store, last + 1)
    with closing(SqliteStore.open(path)) as store:
        assert store.entries() == entries_to(last + 1)


def test_a_session_cannot_be_made_on_a_full_disk_and_leaves_nothing(tiny_disk: Path) -> None:
    (tiny_disk / "ballast").write_bytes(bytes(360_000))
    with pytest.raises(DiskFull):
        SqliteStore.create(tiny_disk / "a.session", HEADER)
    assert {part.name for part in tiny_disk.iterdir()} <= {"ballast", "a.session.lock"}


# What is not a session


def test_what_is_not_a_session(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "text").write_text("format: 1\n" * 1000)
    (tmp_path / "folder").mkdir()
    with closing(sqlite3.connect(tmp_path / "database")) as other:
        other.execute("CREATE TABLE session (name, value, checksum)")
    with closing(sqlite3.connect(tmp_path / "nothing")) as other:
        other.execute("PRAGMA user_version = 1")
    for name in ("empty", "text", "folder", "database", "nothing", "missing", "missing/too"):
        before = sorted(tmp_path.iterdir())
        with pytest.raises(NotASession, match=name):
            SqliteStore.open(tmp_path / name, "read")
        assert {*tmp_path.iterdir()} - {*before} <= {
            tmp_path / f"{name}{suffix}" for suffix in ("-wal", "-shm")
        }
        with pytest.raises(NotASession, match=name):
            SqliteStore.open(tmp_path / name)


def test_a_file_of_a_later_version_is_said_to_be_one(path: Path) -> None:
    make(path, 2).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as later:
        later.execute(f"PRAGMA user_version = {FORMAT + 1}")
        later.execute("CREATE TABLE slides (number INTEGER)")
        name, value, checksum = fact_row("format", FORMAT + 1)
        later.execute("UPDATE session SET value = ?, checksum = ? WHERE name = ?", (value, checksum, name))
    before = path.read_bytes()
    for mode in ("read", "write"):
        with pytest.raises(NewerFormat, match=f"format {FORMAT + 1}"):
            SqliteStore.open(path, "read" if mode == "read" else "write")
    assert path.read_bytes() == before


def test_the_steps_from_an_older_format_are_all_those_between() -> None:
    migrations = {1: ["one to two"], 2: ["two to three", "and more"], 3: ["three to four"]}
    assert steps_from(2, 4, migrations) == ["two to three", "and more", "three to four"]
    assert steps_from(4, 4, migrations) == []
