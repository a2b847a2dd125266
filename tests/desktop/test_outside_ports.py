"""The ports as they are where a computer has little: nothing to play with, nothing to stay awake by."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runofshow.core.state import Status
from runofshow.desktop import sound
from runofshow.desktop.notifier import TrayNotifier
from runofshow.desktop.sound import SystemSound, tone_file
from runofshow.desktop.wakefulness import KeepAwake, ProgramWakefulness
from tests.desktop.windows import World


class TestSound:
    @pytest.mark.skipif(sound.sys.platform == "win32", reason="Windows plays sounds itself")
    @pytest.mark.usefixtures("qapp")
    def test_without_a_player_and_without_a_multimedia_package_there_is_at_most_a_beep(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setitem(sound.sys.modules, "PySide6.QtMultimedia", None)
        assert silences("bell") == 1

    @pytest.mark.skipif(sound.sys.platform == "win32", reason="Windows plays sounds itself")
    def test_a_player_that_cannot_play_is_not_believed(
        self, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        player = tmp_path / "aplay"
        player.write_text("#!/bin/sh\nexit 1\n")
        player.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setitem(sound.sys.modules, "PySide6.QtMultimedia", None)
        told: list[str] = []
        loudspeaker = SystemSound()
        loudspeaker.play("bell", lambda: told.append("silent"))
        assert told == []
        qtbot.waitUntil(lambda: told == ["silent"])
        assert not loudspeaker._playing

    def test_a_tone_that_does_not_ship_is_not_played(self) -> None:
        assert tone_file("trumpet") is None
        assert silences("trumpet") == 1

    def test_nothing_of_multimedia_is_loaded_by_the_console(self) -> None:
        assert "PySide6.QtMultimedia" not in sound.sys.modules


def silences(tone: str) -> int:
    """How often it is said at once that a tone is not heard."""
    told: list[str] = []
    SystemSound().play(tone, lambda: told.append(tone))
    return len(told)


class TestWakefulness:
    @pytest.mark.usefixtures("qapp")
    def test_a_program_that_is_not_there_keeps_nothing_awake(self) -> None:
        way = ProgramWakefulness(("no-such-program-anywhere",))
        assert not way.hold("a show")
        way.release()

    def test_it_is_asked_for_once_however_often_one_looks(self) -> None:
        world = World()
        awake = KeepAwake(world)
        assert awake.follow(Status.LIVE, "a show", is_chosen=True)
        world.can.clear()
        assert awake.follow(Status.PAUSED, "a show", is_chosen=True)
        assert world.is_awake

    def test_a_refusal_is_told_once(self) -> None:
        world = World()
        world.can.clear()
        awake = KeepAwake(world)
        told = [awake.follow(Status.LIVE, "a show", is_chosen=True) for _ in range(3)]
        assert told == [False, True, True]


@pytest.mark.usefixtures("qapp")
def test_a_desktop_without_a_tray_shows_no_notification() -> None:
    assert not TrayNotifier().notify("Wrap up now", "1 min left")
