"""What the window meets outside: displays, faults, screen readers, colours, resources."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from runofshow.core.events import FlagChanged, PhaseChanged
from runofshow.core.flag import Flag, Phase
from runofshow.desktop import display, faults
from runofshow.desktop.announcer import announcements
from runofshow.desktop.display import trouble_with_display
from runofshow.desktop.resources import resource, sample_agenda
from runofshow.desktop.translations import Translations
from tests.core.shows import Played, at, two_blocks


class TestDisplay:
    @pytest.fixture(autouse=True)
    def on_linux(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(display.sys, "platform", "linux")

    def test_none_at_all_is_said_with_what_works_without(self) -> None:
        trouble = trouble_with_display({})
        assert trouble is not None
        assert "neither DISPLAY nor WAYLAND_DISPLAY" in str(trouble)
        assert "runofshow check" in str(trouble)

    def test_offscreen_needs_none(self) -> None:
        assert trouble_with_display({"QT_QPA_PLATFORM": "offscreen"}) is None

    def test_one_that_does_not_answer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(display, "_missing_library", lambda: None)
        trouble = trouble_with_display({"DISPLAY": ":4711"})
        assert trouble is not None
        assert str(trouble).startswith("The display :4711 does not answer.")

    def test_a_missing_library_is_named_with_its_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(display, "_missing_library", lambda: "libxcb-cursor.so.0: cannot open")
        trouble = trouble_with_display({"DISPLAY": ":0"})
        assert trouble is not None
        assert "libxcb-cursor.so.0" in str(trouble)
        assert "apt install libxcb-cursor0" in str(trouble)

    def test_wayland_with_its_socket(self, tmp_path: Path) -> None:
        (tmp_path / "wayland-0").touch()
        environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert trouble_with_display(environment) is None
        (tmp_path / "wayland-0").unlink()
        assert trouble_with_display(environment) is not None


class TestFaults:
    def test_a_fault_is_written_down_and_told(self, tmp_path: Path) -> None:
        told: list[bool] = []
        path = faults.log_to(tmp_path)
        try:
            assert path is not None
            faults.FaultHook(lambda: told.append(True))(ValueError, ValueError("odd"), None)
            assert "ValueError: odd" in path.read_text(encoding="utf-8")
            assert told == [True]
        finally:
            for handler in list(logging.getLogger("runofshow").handlers):
                handler.close()
                logging.getLogger("runofshow").removeHandler(handler)

    def test_a_folder_that_cannot_be_is_survived(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert faults.log_to(tmp_path / "file") is None


class TestAnnouncements:
    def test_of_several_thresholds_the_last_is_said(self) -> None:
        show = Played(two_blocks()).at("16:00").start().at("16:10:30")
        events = tuple(
            PhaseChanged(segment="ana", phase=phase, level=level, at=at("16:10"))
            for level, phase in enumerate((Phase.WARNING, Phase.DANGER, Phase.OVERTIME), start=1)
        )
        assert list(announcements(events, show.shown)) == [("Over time: 30 s over.", True)]

    def test_flags_that_change_alike_are_said_together(self) -> None:
        show = Played(two_blocks()).at("16:00").start()
        events = tuple(
            FlagChanged(block=block, flag=Flag.WILL_OVERRUN, at=at("16:00")) for block in ("one", "two", None)
        )
        assert [text for text, _ in announcements(events, show.shown)] == [
            "The show, Block 1, Block 2 will end over."
        ]

    def test_the_flag_of_a_block_that_is_over_is_said_too(self) -> None:
        show = Played(two_blocks()).at("16:00").start().next()
        events = (
            FlagChanged(block="one", flag=Flag.OVERRUN, at=at("16:00")),
            FlagChanged(block="two", flag=Flag.ON_TRACK, at=at("16:00")),
        )
        assert [text for text, _ in announcements(events, show.shown)] == [
            "Block 2 is back on time.",
            "Block 1 is over its end.",
        ]

    def test_a_segment_that_is_no_longer_on_air_is_not_spoken_of(self) -> None:
        show = Played(two_blocks()).at("16:00").start().next()
        events = (PhaseChanged(segment="ana", phase=Phase.WARNING, level=1, at=at("16:00")),)
        assert list(announcements(events, show.shown)) == []


def test_the_sample_is_there() -> None:
    assert sample_agenda() is not None


def test_a_resource_need_not_exist() -> None:
    assert not resource("translations", "nothing.qm").is_file()


def test_english_needs_no_file_and_an_unknown_language_changes_nothing(qapp: QCoreApplication) -> None:
    translations = Translations(qapp)
    assert translations.use("en")
    assert not translations.use("xx")
    assert translations.language == "en"
