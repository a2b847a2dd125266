"""Data that ships with the program: in the wheel beside the package, in a checkout at the top."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

SAMPLE = "agenda.yaml"


def resource(*parts: str) -> Traversable:
    """A file of the program's data. It need not exist."""
    shipped = files("runofshow").joinpath("resources")
    if shipped.is_dir():
        return shipped.joinpath(*parts)
    return _checkout().joinpath("resources", *parts)


def sample_agenda() -> Path | None:
    """The agenda that ships as an example, where there is one."""
    shipped = files("runofshow").joinpath("resources", SAMPLE)
    for place in (Path(str(shipped)), _checkout() / SAMPLE):
        if place.is_file():
            return place
    return None


def new_agenda_template(language: str) -> str:
    """What a new agenda begins with, in this language or else in English."""
    found = resource("agendas", f"new_{language}.yaml")
    return (found if found.is_file() else resource("agendas", "new_en.yaml")).read_text(encoding="utf-8")


def _checkout() -> Path:
    return Path(__file__).parents[2]
