"""Assistive technology, as the tests use it: a client of its own process that knows roles and names alone."""

import json
import subprocess
from pathlib import Path
from typing import Any, Final

PYTHON_OF_THE_SYSTEM: Final = "/usr/bin/python3"
SCRIPT: Final = Path(__file__).with_name("spoken_tree.py")


class NotThere(LookupError):
    """No such control is in sight, or it cannot do that."""


class Client:
    """A client that looks at one process of the program."""

    def __init__(self, pid: int, environment: dict[str, str]) -> None:
        command = [PYTHON_OF_THE_SYSTEM, "-W", "ignore", str(SCRIPT), str(pid)]
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def tree(self) -> list[dict[str, Any]]:
        """Every control in sight."""
        found: list[dict[str, Any]] = self._ask("tree")
        return found

    def press(self, name: str, role: str = "button", times: int = 1) -> None:
        """Press a control, or several times in the same instant."""
        self._ask("act", role, name, times)

    def focus(self, name: str, role: str) -> None:
        """Give a control the focus."""
        assert self._ask("focus", role, name), f"{name} does not take the focus"

    def write(self, name: str, text: str) -> None:
        """Put this into a field."""
        assert self._ask("write", "text", name, text), f"{name} does not take a text"

    def read(self, name: str, role: str = "label") -> str:
        """What is said of a control when it is asked."""
        return str(self._ask("read", role, name)["description"])

    def states(self, name: str, role: str = "button") -> dict[str, Any]:
        """How a control stands: `enabled`, `checked`, `focused`, and its `width`."""
        found: dict[str, Any] = self._ask("read", role, name)
        return found

    def cells(self, table: str, column: str) -> list[str]:
        """What is said of the cells in a column of a table, from top to bottom."""
        found: list[str] = self._ask("cells", table, column)
        return found

    def heard(self) -> list[tuple[str, str, str]]:
        """What has come by itself since the last time: the kind of event, its words, and whose it was."""
        return [(kind, words, source) for kind, words, source in self._ask("heard")]

    def leave(self) -> None:
        """Look no more."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _ask(self, *request: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        said = json.loads(self._process.stdout.readline())
        if "error" in said:
            raise NotThere(said["error"])
        return said["answer"]
