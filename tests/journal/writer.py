"""A console that writes until it is killed. A round is: `append PATH`, `checkpoint PATH` or `create PATH`.

Says `writing` when it begins, a number when `append` has returned for that entry, and in the end `done`. With
`serve` it reads rounds from its input and has a fork of itself run each, saying `pid N` and then `gone`: so
that hundreds of rounds import the program once.
"""

import os
import sys
from itertools import count
from pathlib import Path

from journal_examples import HEADER, askers_of, entry_of

from runofshow.journal.sqlite import SqliteStore

OFTEN = 6  # pages in the log, after which a checkpoint is made: nearly every append


def say(line: str) -> None:
    os.write(1, line.encode() + b"\n")


def write(job: str, path: Path) -> None:
    if job == "create":
        say("writing")
        SqliteStore.create(path, HEADER)
        return
    store = SqliteStore.open(path)
    if job == "checkpoint":
        assert store._connection is not None
        store._connection.execute(f"PRAGMA wal_autocheckpoint = {OFTEN}")
    say("writing")
    for number in count(store.last_number + 1):
        store.append(entry_of(number), askers_of(number))
        say(str(number))


def serve() -> None:
    for line in sys.stdin:
        job, path = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            write(job, Path(path))
            say("done")
            stay()
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("gone")


def stay() -> None:
    """Stay until killed, with everything still open, or until whoever listened is gone."""
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve()
    else:
        write(sys.argv[1], Path(sys.argv[2]))
        say("done")
        stay()
