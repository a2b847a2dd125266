"""Settings: declared once, kept per person, and never lost to a broken file."""

from pathlib import Path

import pytest

from runofshow.session import settings as settings_of
from runofshow.session.settings import SETTINGS, VERSION, Settings, settings_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "person" / "settings.json"


def test_without_a_file_every_setting_has_its_default(path):
    settings = Settings(path)
    assert {name: settings[name] for name in SETTINGS} == {s.name: s.default for s in SETTINGS.values()}
    assert not path.exists()


def test_every_default_is_a_value_that_its_setting_may_have():
    assert [setting.name for setting in SETTINGS.values() if not setting.admits(setting.default)] == []


def test_what_is_chosen_is_kept_and_told(path):
    settings = Settings(path)
    told: list[str] = []
    leave = settings.subscribe(told.append)
    settings.choose("stage_theme", "light")
    settings.choose("stage_theme", "light")
    leave()
    settings.choose("intervene_after", 150)
    assert told == ["stage_theme"]
    assert (Settings(path)["stage_theme"], Settings(path)["intervene_after"]) == ("light", 150)
    settings.choose("stage_theme", "dark")
    assert "stage_theme" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "value"),
    [("stage_theme", "pink"), ("intervene_after", True), ("intervene_after", 5), ("language", 3)],
)
def test_a_value_that_a_setting_cannot_have_is_refused(path, name, value):
    with pytest.raises(ValueError, match=name):
        Settings(path).choose(name, value)


@pytest.mark.parametrize(
    "broken", ["{", "[]", '{"stage_theme": "light"}', '{"version": 0}', '{"version": "x"}']
)
def test_a_broken_file_is_set_aside_and_the_defaults_are_in_force(path, broken):
    path.parent.mkdir()
    for aside in ("settings.json.broken", "settings.json.broken-2"):
        path.write_text(broken, encoding="utf-8")
        settings = Settings(path)
        assert settings["stage_theme"] == "dark"
        assert aside in settings.trouble
        assert (path.parent / aside).read_text(encoding="utf-8") == broken


def test_what_cannot_be_is_passed_over_and_what_is_not_known_is_kept(path):
    path.parent.mkdir()
    path.write_text(
        '{"version": 1, "stage_theme": "pink", "of_later": 7, "intervene_after": 125}', encoding="utf-8"
    )
    settings = Settings(path)
    assert (settings["stage_theme"], settings["intervene_after"]) == ("dark", 125)
    settings.choose("language", "es")
    assert '"of_later": 7' in path.read_text(encoding="utf-8")


class TestVersions:
    """The steps are tried with versions of their own: there has been one so far."""

    @pytest.fixture
    def in_version_3(self, monkeypatch):
        def renamed(kept):
            return {("stage_theme" if name == "scene" else name): value for name, value in kept.items()}

        def in_seconds(kept):
            return {**kept, "intervene_after": kept["intervene_after"] * 60}

        monkeypatch.setattr(settings_of, "VERSION", 3)
        monkeypatch.setattr(settings_of, "MIGRATIONS", {1: renamed, 2: in_seconds})

    def written(self, path, text):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return Settings(path)

    @pytest.mark.usefixtures("in_version_3")
    def test_an_old_file_is_brought_up_to_date_step_by_step(self, path):
        settings = self.written(path, '{"version": 1, "scene": "light", "intervene_after": 2}')
        assert (settings["stage_theme"], settings["intervene_after"]) == ("light", 120)
        assert settings.trouble == ""

    @pytest.mark.usefixtures("in_version_3")
    def test_it_is_written_as_what_it_has_become_and_not_migrated_again(self, path):
        self.written(path, '{"version": 2, "intervene_after": 2}').choose("language", "es")
        assert '"version": 3' in path.read_text(encoding="utf-8")
        assert Settings(path)["intervene_after"] == 120

    @pytest.mark.usefixtures("in_version_3")
    def test_a_step_that_cannot_be_taken_sets_the_file_aside(self, path):
        settings = self.written(path, '{"version": 2, "scene": "light"}')
        assert "set aside" in settings.trouble
        assert settings["intervene_after"] == 60

    def test_a_file_of_a_later_version_stays_one(self, path):
        settings = self.written(path, f'{{"version": {VERSION + 4}, "stage_theme": "light"}}')
        assert settings["stage_theme"] == "light"
        settings.choose("language", "es")
        assert f'"version": {VERSION + 4}' in path.read_text(encoding="utf-8")

    def test_every_older_version_has_a_step_to_the_next(self):
        assert sorted(settings_of.MIGRATIONS) == list(range(1, VERSION))


def test_settings_that_cannot_be_written_hold_for_this_time_and_say_so(tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.choose("stage_theme", "light")
    assert settings["stage_theme"] == "light"
    assert "could not be written" in settings.trouble


def test_settings_are_the_persons_own_unless_a_folder_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path))
    assert settings_path() == tmp_path / "settings.json"
    monkeypatch.delenv("RUNOFSHOW_DATA")
    assert settings_path().name == "settings.json"
