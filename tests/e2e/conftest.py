"""A virtual display for the real program. Where it cannot be had the tests say why and are left out."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.client import PYTHON_OF_THE_SYSTEM
from tests.e2e.stage import Stage

PROGRAMS = ("Xvfb", "xdotool")
LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
    "libEGL.so.1",
)


def missing() -> str:
    """What keeps the tests from running; nothing when all is there."""
    if sys.platform != "linux":
        return "a virtual X display needs Linux"
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    for name in LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            absent.append(name)
    return f"a virtual X display needs {', '.join(absent)}" if absent else ""


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A virtual display of our own, on a number that is free."""
    if reason := missing():
        pytest.skip(reason)
    read, write = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        "1280x720x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def bus(display: str) -> Iterator[str | None]:
    """The address of a bus for assistive technology; None where that cannot be had."""
    if no_bus():
        yield None
        return
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    environment = {**os.environ, "DISPLAY": display}
    daemon = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def no_bus() -> str:
    """Why assistive technology cannot be tried here; nothing when it can."""
    if shutil.which("dbus-daemon") is None:
        return "no dbus-daemon"
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        return "at-spi2-core is not installed"
    if not Path(PYTHON_OF_THE_SYSTEM).exists():
        return f"no {PYTHON_OF_THE_SYSTEM}"
    wanted = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    tried = subprocess.run([PYTHON_OF_THE_SYSTEM, "-c", wanted], capture_output=True, text=True)
    return "" if tried.returncode == 0 else f"{PYTHON_OF_THE_SYSTEM} has no bindings of AT-SPI"


@pytest.fixture
def stage(display: str, bus: str | None, tmp_path: Path) -> Iterator[Stage]:
    """A display with a folder of its own for what the program keeps."""
    made = Stage(display, tmp_path, bus)
    yield made
    for number, program in enumerate(made.programs):
        if program.process.poll() is None:
            program.picture(tmp_path / f"screen-{number}.png")
    made.strike()


@pytest.fixture
def spoken_stage(stage: Stage) -> Stage:
    """A stage with assistive technology."""
    if reason := no_bus():
        pytest.skip(f"assistive technology cannot be tried: {reason}")
    return stage
