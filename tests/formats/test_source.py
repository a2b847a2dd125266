"""The text of a file beside its problems: line for line and column for column what they name."""

from pathlib import Path

import pytest

from runofshow.formats.agenda import read_agenda
from runofshow.formats.source import read_source, source_of


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "\ufeff"])
def test_a_problem_points_at_what_is_wrong(end: str, before: str) -> None:
    text = f"{before}format: 1{end}# a\u2028note \U0001f3a4{end}event: {{titel: x}}{end}"
    data = text.encode()
    lines = source_of(data).split("\n")
    (found,) = [one for one in read_agenda(data, "a").errors if "titel" in one.message]
    assert lines[found.line - 1][found.column - 1 :].startswith("titel")


def test_what_is_not_utf_8_is_shown_as_far_as_it_can_be() -> None:
    assert source_of("título: é".encode("latin-1")) == "t\ufffdtulo: \ufffd"
    assert source_of("título".encode("utf-16")) == "título"


def test_a_file_that_is_not_there_has_no_text(tmp_path: Path) -> None:
    assert read_source(tmp_path / "agenda.yaml") == ""
    (tmp_path / "agenda.yaml").write_text("format: 1", encoding="utf-8")
    assert read_source(tmp_path / "agenda.yaml") == "format: 1"
