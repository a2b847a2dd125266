"""A file that changes on disk is noticed, whichever way its editor writes it, and once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from runofshow.desktop.file_watch import FileWatch
from tests.desktop.windows import SetAlarm


class Watched:
    """A file that is watched, and how often it was told that it had changed."""

    def __init__(self, file: Path) -> None:
        self.file = file
        file.write_text("one", encoding="utf-8")
        self.alarm = SetAlarm()
        self.watch = FileWatch(lambda: self.alarm)
        self.told = 0
        self.watch.changed.connect(self._on_changed)
        self.watch.watch(file)

    def stir(self) -> None:
        """The system says that something has happened; then it is quiet."""
        self.watch.look_soon()
        self.alarm.ring()

    def replace(self, text: str) -> None:
        """Write as most editors do: another file, which then gets the name."""
        beside = self.file.with_name(".agenda.yaml.swp")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self.file)

    def _on_changed(self) -> None:
        self.told += 1


@pytest.fixture
def watched(qapp: QApplication, tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path / "agenda.yaml")
    yield made
    made.watch.watch(None)


def test_a_file_that_is_written_is_told_once(watched: Watched) -> None:
    watched.file.write_text("two words", encoding="utf-8")
    watched.stir()
    watched.stir()
    assert watched.told == 1


def test_several_stirs_are_one_change(watched: Watched) -> None:
    watched.file.write_text("", encoding="utf-8")
    watched.watch.look_soon()
    watched.file.write_text("two words", encoding="utf-8")
    watched.stir()
    assert watched.told == 1


def test_a_file_that_is_replaced_is_watched_on(watched: Watched) -> None:
    for number in range(3):
        watched.replace("longer " * (number + 2))
        watched.stir()
        assert str(watched.file) in watched.watch._watcher.files()
    assert watched.told == 3


def test_a_file_that_goes_and_comes_back_is_told_both_times(watched: Watched) -> None:
    watched.file.unlink()
    watched.stir()
    watched.file.write_text("one", encoding="utf-8")
    watched.stir()
    assert watched.told == 2


def test_another_file_of_the_folder_is_none_of_its_business(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("other", encoding="utf-8")
    watched.stir()
    assert watched.told == 0


def test_watching_another_file_forgets_the_first(watched: Watched, tmp_path: Path) -> None:
    other = tmp_path / "folder" / "other.yaml"
    other.parent.mkdir()
    watched.watch.watch(other)
    watched.file.write_text("two words", encoding="utf-8")
    watched.stir()
    assert watched.told == 0
    other.write_text("there now", encoding="utf-8")
    watched.stir()
    assert (watched.told, watched.watch.file) == (1, other)


def test_who_watches_nothing_is_never_told(watched: Watched) -> None:
    watched.watch.watch(None)
    watched.file.write_text("two words", encoding="utf-8")
    watched.watch.look_soon()
    watched.watch.look()
    assert (watched.told, watched.alarm.is_set) == (0, False)
