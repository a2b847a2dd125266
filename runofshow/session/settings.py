"""Settings: each declared once, with its type, default and prose, and kept per person in one JSON file.

A file of an older version is migrated by pure steps; one that cannot be read is set aside, never overwritten.
"""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs
from msgspec import Struct

from runofshow.core.phrase import Phrase, phrase

VERSION = 1


class Setting(Struct, frozen=True):
    """One thing a person can choose: its name in the file, what it is in English, its default and choices.

    `choices` are all values it may have; without them any of the default's type between `least` and `most`.
    """

    name: str
    group: str
    text: str
    prose: str
    default: Any
    choices: tuple[Any, ...] = ()
    least: int | None = None
    most: int | None = None

    def admits(self, value: object) -> bool:
        """Whether this is a value it may have."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        if isinstance(value, int) and not isinstance(value, bool):
            return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)
        return True


def _settings(*declared: Setting) -> Mapping[str, Setting]:
    return MappingProxyType({setting.name: setting for setting in declared})


THEMES = ("dark", "light", "high_contrast")
TEXT_SIZES = (100, 125, 150, 175, 200)
TONES = ("none", "soft", "bell", "double")

SETTINGS = _settings(
    # Which languages there are is seen from their files: one that is not there is passed over.
    Setting("language", "Window", "Language", "The language of the windows.", "auto"),
    Setting("theme", "Window", "Theme", "How the windows look.", "dark", THEMES),
    Setting("text_size", "Window", "Size of text", "In per cent of the usual one.", 100, TEXT_SIZES),
    Setting("stage_language", "Stage", "Language of the stage", "What the speakers read.", "en"),
    Setting("stage_theme", "Stage", "Theme of the stage", "As the speakers see it.", "dark", THEMES),
    Setting("tone_warning", "Sound", "Tone at the warning", "Off unless chosen.", "none", TONES),
    Setting("tone_danger", "Sound", "Tone at the last warning", "Off unless chosen.", "none", TONES),
    Setting("tone_zero", "Sound", "Tone at zero", "Off unless chosen.", "none", TONES),
    Setting("tone_late", "Sound", "Tone when to intervene", "Off unless chosen.", "none", TONES),
    Setting(
        "intervene_after",
        "Alerts",
        "Intervene after",
        "Seconds of overtime after which the moderator is told to intervene.",
        60,
        least=10,
        most=600,
    ),
    Setting(
        "notifications",
        "Alerts",
        "Notifications",
        "Tell of thresholds on the desktop when no window of the console is in front.",
        True,
    ),
    Setting("keep_awake", "Alerts", "Keep awake", "Keep the computer awake while a show is live.", True),
    Setting(
        "editor",
        "Files",
        "Text editor",
        "The command that opens a file at a line, such as code -g {file}:{line}; empty: the usual program.",
        "",
    ),
    Setting("keys", "Keys", "Keys", "Keys that differ from the usual ones, by action.", {}),
)

# Each takes what was kept in one version and gives what the next keeps.
MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = MappingProxyType({})

View = Callable[[str], None]


class Settings:
    """What a person has chosen. Changes are written at once, and views that subscribe are told the name."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or settings_path()
        self._views: list[View] = []
        self.problem: Phrase | None = None
        self._version = VERSION
        self._chosen = self._load()

    def __getitem__(self, name: str) -> Any:
        """The value of a setting: what was chosen, else its default."""
        return self._chosen.get(name, SETTINGS[name].default)

    @property
    def trouble(self) -> str:
        """What is the matter with the file, in English; "" for nothing."""
        return "" if self.problem is None else str(self.problem)

    def choose(self, name: str, value: object) -> None:
        """Set a setting. Raises ValueError for a value it may not have."""
        setting = SETTINGS[name]
        if not setting.admits(value):
            raise ValueError(f"{name} cannot be {value!r}")
        if value == self[name]:
            return
        if value == setting.default:
            self._chosen.pop(name, None)
        else:
            self._chosen[name] = value
        self._save()
        for view in tuple(self._views):
            view(name)

    def subscribe(self, view: View) -> Callable[[], None]:
        """Have `view` called with the name of every setting that changes; what is returned ends that."""
        self._views.append(view)
        return lambda: self._views.remove(view)

    def _load(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            version = kept.pop("version")
            for older in range(version, VERSION):
                kept = MIGRATIONS[older](kept)
            # A file of a later version stays one: what is in it is not to be migrated once more.
            self._version = max(version, VERSION)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
            self._set_aside(error)
            return {}
        # What a later version keeps stays in the file; a value that cannot be is as good as none.
        return {
            name: value
            for name, value in kept.items()
            if name not in SETTINGS or SETTINGS[name].admits(value)
        }

    def _set_aside(self, error: Exception) -> None:
        aside = self._path.with_name(f"{self._path.name}.broken")
        number = 1
        while aside.exists():
            number += 1
            aside = self._path.with_name(f"{self._path.name}.broken-{number}")
        try:
            self._path.rename(aside)
        except OSError:
            self.problem = phrase(
                "The settings in {path} cannot be read ({why}): the usual ones are in force.",
                path=str(self._path),
                why=str(error),
            )
            return
        self.problem = phrase(
            "The settings could not be read: they were set aside as {path}.", path=str(aside)
        )

    def _save(self) -> None:
        text = json.dumps({"version": self._version, **self._chosen}, indent=2, ensure_ascii=False)
        beside = self._path.with_name(f"{self._path.name}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._path)
        except OSError as error:
            self.problem = phrase(
                "The settings could not be written to {path}: {why}.",
                path=str(self._path),
                why=error.strerror or str(error),
            )


def settings_path() -> Path:
    """Where the settings are kept: the person's folder, or what RUNOFSHOW_DATA names."""
    named = os.environ.get("RUNOFSHOW_DATA")
    folder = Path(named) if named else platformdirs.user_config_path("runofshow", appauthor=False)
    return folder / "settings.json"
