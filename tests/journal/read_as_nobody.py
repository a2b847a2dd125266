"""Reads the session PATH as a user who may only read it, and prints what came of writing, reading, following.

Waits for a line on its input between the two readings.
"""

import os
import sys
from pathlib import Path

from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import JournalError

if __name__ == "__main__":
    path = Path(sys.argv[1])
    if os.geteuid() == 0:
        path.absolute().as_uri()  # imports what it needs: later the interpreter may be out of reach
        os.setgid(65534)
        os.setuid(65534)
    try:
        SqliteStore.open(path)
    except JournalError as error:
        print(type(error).__name__, flush=True)  # noqa: T201
    store = SqliteStore.open(path, "read")
    print(len(store.entries()), flush=True)  # noqa: T201
    sys.stdin.readline()
    print(store.changed(), len(store.entries()), flush=True)  # noqa: T201
    store.close()
