"""Windows without a display, on a time that one sets. Nothing here waits."""

import os
from pathlib import Path

# Without a display, on a screen of the usual size.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent / 'screen.json'}"

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runofshow.desktop import theme
from runofshow.desktop.appearance import put_in_force
from runofshow.desktop.theme import Look
from runofshow.desktop.typeface import install_typeface
from tests.desktop.windows import Bench, SetTime

SAID_OFFSCREEN = ("propagateSizeHints", "This plugin does not support")
Opener = Callable[..., Bench]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["runofshow"]


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in its own look, which a test may change."""
    qapp.setStyle("Fusion")
    install_typeface()
    # Dressing costs time with every widget that is there.
    if not qapp.styleSheet() or theme.look() != Look():
        put_in_force(qapp, Look())
    yield qapp
    if theme.look() != Look():
        put_in_force(qapp, Look())


@pytest.fixture
def time_of() -> SetTime:
    """Five minutes before the show."""
    return SetTime(datetime(2020, 12, 9, 14, 55, tzinfo=UTC))


@pytest.fixture
def bench(
    qtbot: QtBot,
    dressed: QApplication,
    time_of: SetTime,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Bench]:
    """A window on a time that one sets, keeping its sessions in a folder of the test."""
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path / "data"))
    made = Bench(time_of, dressed, tmp_path)
    qtbot.addWidget(made.window)
    yield made
    made.close()
    made.translations.use("en")
    dressed.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [alarm for alarm in made.alarms if alarm.is_set], "an alarm was left set"
    left = [widget for widget in dressed.topLevelWidgets() if widget.isVisible()]
    assert not left, "a window was left open"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window with a least size that it cannot keep it, and of lists that
    come up that it cannot raise them."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore(*SAID_OFFSCREEN, extend=True))
