"""Windows return where they were, on a screen that still exists."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget

from runofshow.desktop.main_window import GEOMETRY
from runofshow.desktop.placement import is_on_a_screen, keep_place, put_back, put_in_the_middle
from tests.desktop.windows import Bench

LAPTOP = QRect(0, 0, 1366, 768)
BESIDE = QRect(1366, -200, 1920, 1080)


@pytest.mark.parametrize(
    ("place", "is_seen"),
    [
        (QRect(100, 50, 1120, 680), True),
        (QRect(1400, 0, 1280, 720), True),
        (QRect(700, 50, 1120, 680), True),
        (QRect(3300, 0, 1280, 720), False),
        (QRect(-900, 50, 1120, 680), False),
        (QRect(100, -10, 1120, 680), False),
        (QRect(100, 500, 1120, 680), False),
    ],
    ids=["laptop", "second screen", "across both", "gone", "left", "no title bar", "below"],
)
def test_a_place_is_good_when_it_can_be_seen_and_taken_hold_of(place: QRect, is_seen: bool) -> None:
    assert is_on_a_screen(place, [LAPTOP, BESIDE]) is is_seen


def test_what_stood_on_a_screen_that_was_unplugged_is_not(qapp: QApplication) -> None:
    assert is_on_a_screen(QRect(1500, 0, 1280, 720), [LAPTOP, BESIDE])
    assert not is_on_a_screen(QRect(1500, 0, 1280, 720), [LAPTOP])


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    yield made
    made.close()
    made.deleteLater()


def test_a_window_is_put_back_where_it_stood(window: QWidget, settings: QSettings) -> None:
    assert not put_back(window, settings, "place")
    window.setGeometry(40, 30, 300, 200)
    keep_place(window, settings, "place")
    window.setGeometry(0, 0, 500, 500)
    assert put_back(window, settings, "place")
    assert window.geometry() == QRect(40, 30, 300, 200)


def test_nothing_is_kept_where_there_are_no_settings(window: QWidget) -> None:
    keep_place(window, None, "place")
    assert not put_back(window, None, "place")


def test_what_was_kept_and_cannot_be_read_is_no_place(window: QWidget, settings: QSettings) -> None:
    settings.setValue("place", "somewhere")
    assert not put_back(window, settings, "place")


def test_a_window_in_the_middle_is_on_the_screen(window: QWidget) -> None:
    window.resize(5000, 4000)
    put_in_the_middle(window)
    assert is_on_a_screen(window.geometry())


class TestTheMainWindow:
    def test_it_comes_back_where_it_was(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.window.setGeometry(30, 40, 1130, 690)
        bench.again()
        # The screen of the tests is narrower than the window, so it says nothing of left and right.
        assert (bench.window.geometry().top(), bench.window.height()) == (40, 690)

    def test_it_is_never_out_of_sight(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.window.setGeometry(9000, 7000, 1130, 690)
        bench.again()
        assert is_on_a_screen(bench.window.geometry())

    @pytest.mark.parametrize("state", [Qt.WindowState.WindowMaximized, Qt.WindowState.WindowFullScreen])
    def test_it_fills_the_screen_again_if_it_did(self, bench: Bench, state: Qt.WindowState) -> None:
        bench.open(rehearse=True)
        bench.window.setWindowState(state)
        bench.again()
        bench.open(rehearse=True)
        assert bench.window.windowState() & state

    def test_after_full_screen_it_is_maximised_again_if_it_was(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.window.setWindowState(Qt.WindowState.WindowMaximized)
        bench.key(Qt.Key.Key_F11)
        assert bench.window.isFullScreen()
        bench.key(Qt.Key.Key_F11)
        assert bench.window.isMaximized()
        assert not bench.window.isFullScreen()

    def test_its_docks_are_as_they_were(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.window.actions_of.press("workspace_organiser")
        bench.window.close()
        bench.again()
        assert bench.open(rehearse=True).workspaces.current == "organiser"

    def test_its_place_is_kept_while_it_is_open_in_case_the_program_dies(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.window.actions_of.press("leave")
        kept = QSettings(str(bench.folder / "window.ini"), QSettings.Format.IniFormat)
        assert kept.contains(GEOMETRY)
