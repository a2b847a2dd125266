"""The agendas opened of late: the latest first, and never in anyone's way."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from runofshow.session.recent import MOST, Recent, RecentAgendas

NOW = datetime(2020, 12, 9, 15, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def recents(tmp_path: Path) -> RecentAgendas:
    return RecentAgendas(tmp_path / "person" / "recent.json")


def test_there_are_none_at_first(recents):
    assert recents.all() == ()


def test_the_latest_is_first_and_each_stands_there_once(recents, tmp_path):
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    recents.add(one, "One", NOW)
    recents.add(other, "Other", NOW + HOUR)
    recents.add(one, "One, corrected", NOW + 2 * HOUR)
    assert recents.all() == (
        Recent(one, "One, corrected", NOW + 2 * HOUR),
        Recent(other, "Other", NOW + HOUR),
    )


def test_an_agenda_that_is_broken_now_keeps_the_title_it_had(recents, tmp_path):
    recents.add(tmp_path / "a.yaml", "Cities", NOW)
    recents.add(tmp_path / "a.yaml", "", NOW + HOUR)
    assert [one.title for one in recents.all()] == ["Cities"]


def test_only_so_many_are_kept(recents, tmp_path):
    for number in range(MOST + 3):
        recents.add(tmp_path / f"{number}.yaml", str(number), NOW)
    assert [one.title for one in recents.all()] == [str(number) for number in range(MOST + 2, 2, -1)]


def test_a_file_that_is_gone_stays_on_the_list_until_it_is_taken_off(recents, tmp_path):
    there, gone = tmp_path / "there.yaml", tmp_path / "gone.yaml"
    there.touch()
    recents.add(gone, "Gone", NOW)
    recents.add(there, "There", NOW)
    assert [one.is_there for one in recents.all()] == [True, False]
    recents.forget(gone)
    assert [one.path for one in recents.all()] == [there]


@pytest.mark.parametrize(
    "broken",
    ["{", "7", "[7]", '[{"path": "a"}]', '[{"path": "a", "title": "", "opened": "2020-12-09T15:00:00"}]'],
)
def test_a_list_that_cannot_be_read_is_an_empty_one(recents, tmp_path, broken):
    (tmp_path / "person").mkdir()
    (tmp_path / "person" / "recent.json").write_text(broken, encoding="utf-8")
    assert recents.all() == ()
    recents.add(tmp_path / "a.yaml", "A", NOW)
    assert [one.title for one in recents.all()] == ["A"]


def test_a_list_that_cannot_be_written_keeps_nobody_from_the_show(tmp_path):
    (tmp_path / "file").touch()
    recents = RecentAgendas(tmp_path / "file" / "recent.json")
    recents.add(tmp_path / "a.yaml", "A", NOW)
    assert recents.all() == ()


def test_they_are_the_persons_own_unless_a_folder_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path))
    RecentAgendas().add(tmp_path / "a.yaml", "A", NOW)
    assert (tmp_path / "recent.json").exists()
