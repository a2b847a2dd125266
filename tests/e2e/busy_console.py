"""The console, with work that keeps its main thread busy for BUSY_S out of every BUSY_EVERY_S seconds."""

import os
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from runofshow.cli import main

BUSY_S = float(os.environ.get("BUSY_S", "0.9"))
EVERY_S = float(os.environ.get("BUSY_EVERY_S", "1.0"))


class Work(QObject):
    """Work in the main thread, asked for from another one."""

    asked = Signal()

    @Slot()
    def do(self) -> None:
        began = time.monotonic()
        while time.monotonic() < began + BUSY_S:
            sum(range(1000))
        with Path(os.environ["BUSY_LOG"]).open("a") as log:
            log.write(f"{time.monotonic() - began}\n")


def ask() -> None:
    while (application := QCoreApplication.instance()) is None:
        time.sleep(0.05)
    time.sleep(1.0)
    work = Work()
    work.moveToThread(application.thread())
    work.asked.connect(work.do, Qt.ConnectionType.QueuedConnection)
    while True:
        work.asked.emit()
        time.sleep(EVERY_S)


threading.Thread(target=ask, daemon=True).start()
sys.exit(main())
