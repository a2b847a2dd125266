"""A new agenda can be run as it is, in every language, and is never written over anything."""

from datetime import date
from pathlib import Path

import pytest

from runofshow.formats.agenda import read_agenda
from runofshow.formats.new_agenda import new_agenda, write_new

TEMPLATES = sorted((Path(__file__).parents[2] / "resources" / "agendas").glob("new_*.yaml"))
DAY = date(2021, 3, 4)

each_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)


@each_template
@pytest.mark.parametrize("zone", ["Europe/Brussels", "America/Lima", "Asia/Kathmandu"])
def test_it_can_be_run_as_it_is(template: Path, zone: str) -> None:
    text = new_agenda(template.read_text(encoding="utf-8"), DAY, zone)
    loaded = read_agenda(text.encode(), "agenda.yaml")
    assert (loaded.errors, loaded.warnings) == ((), ())
    assert loaded.agenda is not None
    assert (loaded.agenda.event.date, loaded.agenda.event.timezone) == (DAY, zone)


@pytest.mark.parametrize("zone", ["", "CEST", "Local time", "Etc/Nowhere"])
def test_a_zone_that_is_none_becomes_one_that_is(zone: str) -> None:
    assert new_agenda("{day} {zone}", DAY, zone) == "2021-03-04 UTC"


def test_the_languages_tell_of_one_running_order() -> None:
    shapes = set()
    for template in TEMPLATES:
        text = new_agenda(template.read_text(encoding="utf-8"), DAY, "UTC")
        agenda = read_agenda(text.encode(), "a").agenda
        assert agenda is not None
        segments = [one for block in agenda.blocks for one in block.segments]
        parts = tuple((one.kind, one.speakers, one.duration) for one in segments)
        shapes.add((parts, text.count("#")))
    assert (len(TEMPLATES), len(shapes)) == (2, 1)


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    write_new("one", path)
    with pytest.raises(FileExistsError):
        write_new("another", path)
    assert path.read_text(encoding="utf-8") == "one"
