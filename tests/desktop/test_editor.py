"""A file is opened in the person's editor, at a line where that can be told it."""

import os
from pathlib import Path

import pytest

from runofshow.desktop.editor import NoPrograms, SystemPrograms, command_of, edit
from tests.desktop.windows import World

FILE = Path("/home/ana/my {line} agenda.yaml")
posix = pytest.mark.skipif(os.name == "nt", reason="quoting is another there")


@posix
@pytest.mark.parametrize(
    ("template", "command"),
    [
        ("code -g {file}:{line}", ["code", "-g", f"{FILE}:12"]),
        ("code -g {file}:{line}:{column}", ["code", "-g", f"{FILE}:12:5"]),
        ("gvim +{line} {file}", ["gvim", "+12", str(FILE)]),
        ("'/opt/my editor/run' --at {line}", ["/opt/my editor/run", "--at", "12", str(FILE)]),
        ("gedit", ["gedit", str(FILE)]),
        ("kate {other} {file}", ["kate", "{other}", str(FILE)]),
        ("", []),
        ("   ", []),
        ("'never closed", []),
    ],
)
def test_the_command_as_the_person_wrote_it(template: str, command: list[str]) -> None:
    assert command_of(template, FILE, 12, 5) == command


def test_what_usually_opens_such_files_does_where_no_editor_is_named_or_it_is_not_there() -> None:
    world = World()
    assert edit(world, "", FILE, 12)
    assert (world.commands, world.files) == ([], [FILE])
    assert edit(world, "code {file}", FILE, 12)
    assert (len(world.commands), world.files) == (1, [FILE])
    world.can = {"show"}
    assert edit(world, "code {file}", FILE, 12)
    assert world.files == [FILE, FILE]


def test_where_nothing_opens_it_that_is_said() -> None:
    assert not edit(NoPrograms(), "code {file}", FILE)


def test_a_program_that_is_not_there_is_not_started(tmp_path: Path) -> None:
    assert not SystemPrograms().run([str(tmp_path / "no-such-editor"), "x"])
