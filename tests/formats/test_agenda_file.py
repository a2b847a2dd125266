"""The agenda file on disk: whole or not at all, with what it was before beside it, and nobody's work lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from runofshow.formats import agenda_file
from runofshow.formats.agenda_file import (
    Cause,
    ChangedOutside,
    Saved,
    Trouble,
    fingerprint,
    former_names,
    read,
    save,
)

HELPER = Path(__file__).with_name("saves_as_nobody.py")
# Where the package is not installed, the helper finds it here.
ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.yaml"
    path.write_bytes(b"first")
    return path


def in_folder(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in path.parent.iterdir()}


def test_the_former_content_is_kept_beside_the_new_one(file: Path) -> None:
    outcome = save(file, b"second", fingerprint(b"first"))
    assert outcome == Saved(b"second", file.with_name("agenda.yaml~"))
    assert in_folder(file) == {"agenda.yaml": b"second", "agenda.yaml~": b"first"}


def test_three_former_contents_are_kept(file: Path) -> None:
    for before, after in ((b"first", b"2"), (b"2", b"3"), (b"3", b"4"), (b"4", b"5")):
        assert isinstance(save(file, after, fingerprint(before)), Saved)
    assert in_folder(file) == {
        "agenda.yaml": b"5",
        "agenda.yaml~": b"4",
        "agenda.yaml~2": b"3",
        "agenda.yaml~3": b"2",
    }
    assert [path.name for path in former_names(file)] == ["agenda.yaml~", "agenda.yaml~2", "agenda.yaml~3"]


def test_a_file_that_someone_changed_is_not_written_over(file: Path) -> None:
    known = fingerprint(b"first")
    file.write_bytes(b"theirs")
    assert save(file, b"mine", known) == ChangedOutside(b"theirs")
    assert save(file, b"mine", None) == ChangedOutside(b"theirs")
    assert in_folder(file) == {"agenda.yaml": b"theirs"}


def test_what_stands_there_already_is_not_written_again(file: Path) -> None:
    before = file.stat().st_mtime_ns, file.stat().st_ino
    assert save(file, b"first", fingerprint(b"something else")) == Saved(b"first")
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_a_file_that_is_gone_is_written_anew(file: Path) -> None:
    file.unlink()
    assert read(file) is None
    assert save(file, b"second", fingerprint(b"first")) == Saved(b"second")
    assert in_folder(file) == {"agenda.yaml": b"second"}
    mask = os.umask(0)
    os.umask(mask)
    assert file.stat().st_mode & 0o777 == 0o666 & ~mask


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are of POSIX")
def test_permissions_stay(file: Path) -> None:
    file.chmod(0o640)
    save(file, b"second", fingerprint(b"first"))
    assert [one.stat().st_mode & 0o777 for one in (file, former_names(file)[0])] == [0o640, 0o640]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_behind_a_link_the_file_itself_is_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "show.yaml"
    link.symlink_to(file)
    outcome = save(link, b"second", fingerprint(b"first"))
    assert outcome == Saved(b"second", file.with_name("agenda.yaml~"))
    assert link.is_symlink()
    assert (file.read_bytes(), former_names(file)[0].read_bytes()) == (b"second", b"first")


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "agenda.yaml"
    outcome = save(path, b"x", None)
    assert isinstance(outcome, Trouble)
    assert outcome.cause is Cause.NO_FOLDER
    assert (
        str(outcome)
        == f"The folder {tmp_path / 'gone'} is no longer there: save the agenda under another name."
    )


def test_a_folder_that_is_a_file_is_said(file: Path) -> None:
    outcome = save(file / "agenda.yaml", b"x", None)
    assert isinstance(outcome, Trouble)
    assert outcome.cause is Cause.NO_FOLDER


def test_a_folder_of_that_name_is_said(tmp_path: Path) -> None:
    outcome = save(tmp_path, b"x", None)
    assert isinstance(outcome, Trouble)
    assert outcome.cause is Cause.OTHER


def test_a_file_of_our_own_is_written_whole(file: Path) -> None:
    agenda_file.write(file, b"second")
    assert in_folder(file) == {"agenda.yaml": b"second"}


@pytest.mark.skipif(sys.platform == "win32", reason="users and limits are of POSIX")
@pytest.mark.parametrize("how", ["NOBODY", "FULL"])
def test_where_nothing_can_be_written_nothing_is_lost(file: Path, how: str) -> None:
    for folder in (file.parent, *file.parent.parents[:3]):
        if folder.stat().st_uid == os.geteuid() and folder != Path("/tmp"):
            folder.chmod(0o755)
    if how == "NOBODY" and os.geteuid() != 0:
        file.parent.chmod(0o555)
    told = subprocess.run(
        [sys.executable, HELPER, file, how],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ).stdout
    file.parent.chmod(0o755)
    words = {
        "NOBODY": f"Nothing may be written in {file.parent}: save the agenda under another name.\n",
        "FULL": "The disk is full: make room, or save the agenda elsewhere.\n",
    }
    assert told == words[how]
    assert in_folder(file) == {"agenda.yaml": b"first"}


def test_a_folder_in_its_place_a_link_to_itself_and_too_long_a_name_are_said(tmp_path: Path) -> None:
    assert str(read(tmp_path)) == "There is a folder of that name: save the agenda under another one."
    long = tmp_path / ("a" * 300)
    assert str(save(long, b"x", None)) == (
        f"The name {'a' * 300} is too long: save the agenda under a shorter one."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_to_itself_is_said(tmp_path: Path) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to("loop.yaml")
    said = "The name is a link that leads to itself: save the agenda under another one."
    assert [str(read(loop)), str(save(loop, b"x", None))] == [said, said]


def test_a_long_name_is_no_obstacle(tmp_path: Path) -> None:
    file = tmp_path / ("a" * 245 + ".yaml")
    file.write_bytes(b"first")
    assert save(file, b"second", fingerprint(b"first")) == Saved(b"second", former_names(file)[0])


def test_a_file_that_is_protected_against_writing_is_left_alone(file: Path) -> None:
    file.chmod(0o444)
    outcome = save(file, b"second", fingerprint(b"first"))
    assert isinstance(outcome, Trouble)
    assert outcome.cause is Cause.NOT_ALLOWED
    assert str(outcome) == (
        "agenda.yaml is protected against writing: allow it, or save the agenda under another name."
    )
    assert in_folder(file) == {"agenda.yaml": b"first"}
    file.chmod(0o644)
    assert isinstance(save(file, b"second", fingerprint(b"first")), Saved)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may give files away")
def test_whose_the_file_is_stays(file: Path) -> None:
    os.chown(file, 1234, 2345)
    file.chmod(0o640)
    save(file, b"second", fingerprint(b"first"))
    found = [one.stat() for one in (file, former_names(file)[0])]
    assert [(one.st_uid, one.st_gid, one.st_mode & 0o777) for one in found] == [(1234, 2345, 0o640)] * 2


def test_what_a_writing_left_that_was_cut_off_is_cleared_and_no_other(file: Path) -> None:
    left, fresh, other = (
        file.with_name(f".{name}.new") for name in ("agenda.yaml.x1", "agenda.yaml.x2", "b")
    )
    for one in (left, fresh, other):
        one.write_bytes(b"half")
    for one in (left, other):
        os.utime(one, (0, 0))
    save(file, b"second", fingerprint(b"first"))
    assert in_folder(file).keys() == {"agenda.yaml", "agenda.yaml~", fresh.name, other.name}
