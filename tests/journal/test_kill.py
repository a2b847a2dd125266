"""A console that is killed at any moment loses nothing of what it had said was kept."""

import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest
from journal_examples import HEADER, askers_of, entry_of, reference_of

from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import NotASession

WRITER = Path(__file__).with_name("writer.py")
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
HAS_FORK = hasattr(os, "fork")
ROUNDS = 150 if HAS_FORK else 10
SECONDS = 20


class Writers:
    """Consoles that write and are killed, one after the other."""

    def __init__(self, server: "subprocess.Popen[str] | None") -> None:
        self.server = server

    def run(self, job: str, path: Path, acknowledged: int, delay: float) -> list[str]:
        """What a console said that was killed `delay` seconds after having acknowledged so many entries."""
        if self.server is None:
            with start(job, str(path)) as process:
                lines = listen(process.stdout, acknowledged, delay)
                process.kill()
                return lines + [line.strip() for line in process.stdout or ()]
        assert self.server.stdin is not None
        self.server.stdin.write(f"{job} {path}\n")
        self.server.stdin.flush()
        lines = listen(self.server.stdout, acknowledged, delay, until="pid")
        pid = next(line for line in lines if line.startswith("pid "))
        os.kill(int(pid.removeprefix("pid ")), signal.SIGKILL)
        while lines[-1] != "gone":
            lines.append(said(self.server.stdout))
        return [line for line in lines if line != pid][:-1]


def start(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(WRITER), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        env=ENVIRONMENT,
    )


def said(stream: "IO[str] | None") -> str:
    assert stream is not None
    line = stream.readline()
    assert line, "the writer died of itself"
    return line.strip()


def listen(stream: "IO[str] | None", acknowledged: int, delay: float, until: str = "") -> list[str]:
    """What is said up to that many numbers (and a line that begins with `until`), and `delay` has passed."""
    assert stream is not None
    lines: list[str] = []
    while sum(map(str.isdigit, lines)) < acknowledged or not any(x.startswith(until) for x in lines):
        lines.append(said(stream))
    if delay:
        # Not for the program to get ready, but for the blow to fall at any point of its work.
        select.select([], [], [], delay)
    return lines


@pytest.fixture(scope="module")
def writers() -> Iterator[Writers]:
    if not HAS_FORK:
        yield Writers(None)
        return
    with start("serve") as server:
        yield Writers(server)
        assert server.stdin is not None
        server.stdin.close()
        assert server.wait(SECONDS) == 0


@pytest.mark.parametrize("job", ["append", "checkpoint"])
def test_what_was_acknowledged_is_there_once_and_in_order(writers: Writers, tmp_path: Path, job: str) -> None:
    chance = random.Random(f"2020-12-09 {job}")
    path = tmp_path / "a.session"
    SqliteStore.create(path, HEADER).close()
    kept = 0
    for _ in range(ROUNDS):
        lines = writers.run(job, path, chance.randrange(4), chance.choice([0, chance.uniform(0, 0.004)]))
        numbers = [int(line) for line in lines if line.isdigit()]
        assert numbers == list(range(kept + 1, kept + 1 + len(numbers)))
        store = SqliteStore.open(path, chance.choice(["read", "write"]))
        found = store.entries(kept)
        extra = len(found) - len(numbers)
        assert extra in (0, 1)
        assert found == [entry_of(number) for number in range(kept + 1, kept + 1 + len(found))]
        kept += len(found)
        assert store.last_number == kept
        for number in range(2, kept + 1, 2):
            assert store.asker(reference_of(number)) == askers_of(number)[reference_of(number)]
        store.close()
    with closing(SqliteStore.open(path, "read")) as store:
        assert store.entries() == [entry_of(number) for number in range(1, kept + 1)]
    assert kept > ROUNDS


def test_a_file_is_created_whole_or_not_at_all(writers: Writers, tmp_path: Path) -> None:
    chance = random.Random("2020-12-09 create")
    for number in range(ROUNDS // 2):
        path = tmp_path / f"{number}.session"
        writers.run("create", path, 0, chance.uniform(0, 0.012))
        try:
            store = SqliteStore.open(path)
        except NotASession:
            assert not path.exists()
            store = SqliteStore.create(path, HEADER)
        assert store.header == HEADER
        assert store.entries() == []
        store.append(entry_of(1))
        store.close()
        assert sorted(part.name for part in tmp_path.glob(f"{number}.session*")) == [
            path.name,
            f"{path.name}.lock",
        ]
