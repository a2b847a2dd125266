"""Saves the agenda PATH as a user who may not write in its folder, or (FULL) on a disk that takes no more.

Prints what came of it.
"""

import os
import resource
import signal
import sys
from pathlib import Path

from runofshow.formats.agenda_file import fingerprint, save

if __name__ == "__main__":
    path, how = Path(sys.argv[1]), sys.argv[2]
    known = fingerprint(path.read_bytes())
    if how == "FULL":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    elif os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    print(save(path, b"x" * 1000, known))  # noqa: T201
