"""The real program on a virtual display: started, typed into, killed, and its session file read back."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from runofshow.core.events import Entry, Event
from runofshow.core.history import History, fold
from runofshow.core.plan import lay_out
from runofshow.core.projection import Projection, project
from runofshow.core.state import State
from runofshow.journal.sqlite import SqliteStore
from runofshow.session.clock import Clock, MachineTime
from tests.e2e.client import Client

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 20.0
LOOK_EVERY: Final = 0.03
# Two presses closer together than this count as one.
BETWEEN_PRESSES: Final = 0.45

T = TypeVar("T")


def wait_for(what: str, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
    """What `look` gives as soon as it is true; fails with `what` when it does not become so in time."""
    deadline = time.monotonic() + patience
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {patience:.0f} s in vain for {what}; last seen: {seen!r}")
        time.sleep(LOOK_EVERY)


class Kept:
    """What a session file says at this moment."""

    def __init__(self, path: Path) -> None:
        store = SqliteStore.open(path, "read")
        try:
            self.header = store.header
            self.entries: list[Entry] = store.entries()
            self.closed_at = store.closed_at
        finally:
            store.close()
        history = fold(History.new(lay_out(self.header.agenda)), self.entries)
        self.state: State = history.state
        self.clock = Clock(self.header.clock, MachineTime())
        now = self.clock.now()
        self.now: datetime = now if history.at is None else max(now, history.at)

    @property
    def shown(self) -> Projection:
        """What a window shows at this moment."""
        return project(self.state, self.now)

    @property
    def events(self) -> list[Event]:
        return [event for entry in self.entries for event in entry.events]

    @property
    def commands(self) -> list[str]:
        """The names of the commands that were accepted, in order."""
        return [entry.command for entry in self.entries if entry.command is not None]


class Stage:
    """A display of its own, a folder for what is kept, and a bus for assistive technology if there is one."""

    def __init__(self, display: str, folder: Path, bus: str | None) -> None:
        self.folder = folder
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("QT_", "DBUS_"))},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "RUNOFSHOW_DATA": str(folder / "data"),
            "XDG_DATA_HOME": str(folder / "share"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "LC_ALL": "C.UTF-8",
        }
        (folder / "run").mkdir(mode=0o700, exist_ok=True)
        if bus is not None:
            self.environment |= {"DBUS_SESSION_BUS_ADDRESS": bus, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self.programs: list[Program] = []
        self._clients: dict[int, Client] = {}

    def program(self, *arguments: str, session: Path, module: str = "runofshow") -> "Program":
        """The program, started, its window there and ready for keys."""
        started = Program(self, arguments, session, module)
        self.programs.append(started)
        started.wait_until_ready()
        return started

    def ask(self, *command: str) -> str:
        """What a command says on this display; nothing when it fails."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout.strip() if done.returncode == 0 else ""

    def client(self, pid: int) -> Client:
        """Assistive technology that looks at a process."""
        if pid not in self._clients:
            self._clients[pid] = Client(pid, self.environment)
        return self._clients[pid]

    def strike(self) -> None:
        """End every program that still runs."""
        for client in self._clients.values():
            client.leave()
        for program in self.programs:
            program.kill()


class Program:
    """One run of the program."""

    def __init__(self, stage: Stage, arguments: tuple[str, ...], session: Path, module: str) -> None:
        self.stage = stage
        self.session = session
        self._said = stage.folder / f"said-{len(stage.programs)}.txt"
        command = [sys.executable, "-m", module, *arguments, "--session", str(session)]
        with self._said.open("wb") as said:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=stage.environment, stdout=said, stderr=subprocess.STDOUT
            )
        self.window = ""

    @property
    def said(self) -> str:
        """What it wrote to its terminal and into its log."""
        logs = (self._said, *(self.stage.folder / "data").glob("*.log"))
        return "\n".join(log.read_text(errors="replace") for log in logs)

    @property
    def title(self) -> str:
        return self.stage.ask("xdotool", "getwindowname", self.window)

    @property
    def kept(self) -> Kept:
        """What its session file says."""
        return Kept(self.session)

    def wait_until_ready(self) -> None:
        def window() -> str:
            assert self.process.poll() is None, f"the program ended at once: {self.said}"
            return self.window_called("Run of Show")

        self.window = wait_for("the window", window)
        wait_for("the keyboard", lambda: self.gives_keys_to(self.window))
        wait_for("the session file", self.session.exists)

    def turn_to(self, title: str) -> None:
        """Wait for another window of its with this title, and give that the keyboard."""
        self.window = wait_for(f"the window {title}", lambda: self.window_called(title))
        wait_for("the keyboard", lambda: self.gives_keys_to(self.window))

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other: `space`, `ctrl+k`."""
        self.stage.ask("xdotool", "key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        self.stage.ask("xdotool", "type", "--delay", "8", text)

    def until(self, what: str, holds: Callable[[Kept], object], patience: float = PATIENCE) -> Kept:
        """What the session file says as soon as `holds` is true of it."""

        def look() -> Kept | None:
            assert self.process.poll() is None, f"the program ended: {self.said}"
            kept = self.kept
            return kept if holds(kept) else None

        return wait_for(what, look, patience)

    def picture(self, path: Path) -> None:
        """A picture of the whole display, for whoever wants to know why a test failed."""
        self.stage.ask("import", "-window", "root", str(path))

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def spoken(self, pid: int | None = None) -> list[dict[str, Any]]:
        """What assistive technology finds of it, or of another process of its."""
        return self.stage.client(pid or self.process.pid).tree()

    def description(self, name: str) -> str:
        """What assistive technology is told of the control with this name."""
        return next((found["description"] for found in self.spoken() if found["name"] == name), "")

    @property
    def client(self) -> Client:
        """Assistive technology that looks at it."""
        return self.stage.client(self.process.pid)

    def window_called(self, name: str) -> str:
        """The window of its with this in its title; nothing while there is none."""
        search = ("xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid))
        return self.stage.ask(*search, "--name", name).partition("\n")[0]

    def gives_keys_to(self, window: str) -> bool:
        """Give a window the keyboard, which no window manager does here; whether it has it."""
        self.stage.ask("xdotool", "windowfocus", window)
        return self.stage.ask("xdotool", "getwindowfocus") == window
