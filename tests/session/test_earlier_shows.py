"""Earlier shows: which of the kept sessions tell how long the segments of an agenda take."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Kind
from runofshow.core.refusal import Refusal
from runofshow.session.earlier_shows import MOST_FILES, MOST_SHOWS, Earlier, earlier_shows
from runofshow.session.opening import begin
from runofshow.session.session import Session
from tests.core.shows import agenda, at, block, segment
from tests.session.desks import FakeTime

WEEK, MINUTE = timedelta(days=7), timedelta(minutes=1)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path))
    return tmp_path / "sessions"


def webinar(title: str = "Weekly webinar", weeks: int = 0) -> Agenda:
    """A talk of ten minutes and questions of ten, some weeks before today."""
    made = agenda(
        block("one", "16:00", "16:20", segment("ana", "10:00"), segment("q", "10:00", kind=Kind.QUESTIONS))
    )
    event, (only,) = made.event, made.blocks
    by = weeks * WEEK
    return replace(
        made,
        event=replace(event, title=title, start=event.start - by, hard_out=event.hard_out - by),
        blocks=(replace(only, start=only.start - by, end=only.end - by),),
    )


def begun(
    weeks: int = 0,
    *,
    title: str = "Weekly webinar",
    file: str = "",
    rehearsal: bool = False,
    time: FakeTime | None = None,
) -> Session:
    """A session that was begun so many weeks ago."""
    return begin(
        webinar(title, weeks),
        agenda_path=Path(file) if file else None,
        rehearsal=rehearsal,
        time_of=time or FakeTime(at("15:55") - weeks * WEEK),
    )


def given(weeks: int, *minutes: float, **more: Any) -> Session:
    """A show that is being given, in which the segments so far took so long."""
    time = FakeTime(at("15:55") - weeks * WEEK)
    show = begun(weeks, time=time, **more)
    show.dispatch(c.Start())
    for length in minutes:
        time.pass_by(length * MINUTE)
        show.dispatch(c.Next(show.state.on_air or ""))
    return show


def kept(weeks: int, *minutes: float, **more: Any) -> Path:
    """The file of such a show, that was closed in good order."""
    show = given(weeks, *minutes, **more)
    show.close()
    assert show.file is not None
    return show.file


def known(show: Session) -> Earlier:
    """All that is known when a show runs."""
    found = [Earlier(), *earlier_shows(show.header)]
    show.close()
    return found[-1]


def test_nothing_is_known_of_a_first_show():
    assert known(begun()) == Earlier()


def test_shows_of_earlier_weeks_tell_how_long_each_kind_took():
    kept(2, 12, 8)
    kept(1, 11, 9)
    assert known(begun()) == Earlier(2, {Kind.TALK: (1.1, 1.2), Kind.QUESTIONS: (0.9, 0.8)})


def test_a_show_that_was_left_in_the_middle_tells_of_what_had_ended():
    given(1, 12)._store.close()
    assert known(begun()) == Earlier(1, {Kind.TALK: (1.2,)})


def test_rehearsals_do_not_count():
    kept(1, 12, 8, rehearsal=True)
    assert known(begun()) == Earlier()


def test_a_rehearsal_is_told_of_shows():
    kept(1, 12, 8)
    assert known(begun(rehearsal=True)).shows == 1


def test_the_show_that_runs_does_not_count_nor_does_one_after_it():
    kept(0, 12, 8)
    assert known(given(1, 12, 8)) == Earlier()


def test_a_show_of_the_same_day_counts():
    kept(0, 12, 8)
    assert known(begun(time=FakeTime(at("17:00")))).shows == 1


def test_an_agenda_is_the_same_by_its_title_or_by_its_file_and_else_it_is_not():
    kept(5, 12, title="weekly  Wébinar", file="/agendas/2020-11-04.yaml")
    kept(4, 13, title="Webinar of the fourth week", file="/agendas/weekly.yaml")
    kept(3, 14, title="A workshop", file="/agendas/workshop.yaml")
    kept(2, 15, title="A talk without a file")
    assert known(begun(file="/agendas/weekly.yaml")) == Earlier(2, {Kind.TALK: (1.3, 1.2)})
    assert known(begun()) == Earlier(1, {Kind.TALK: (1.2,)})


def test_a_show_in_which_nothing_was_given_its_time_does_not_count():
    begun(5).close()
    kept(4)
    kept(3, 0.1, 0.1)
    kept(2, 60 * 24, 8)
    assert known(begun()) == Earlier(1, {Kind.QUESTIONS: (0.8,)})


def test_what_cannot_be_read_is_passed_over_and_left_as_it_is(folder):
    kept(3, 12)
    damaged = kept(2, 13)
    damaged.write_bytes(damaged.read_bytes()[:5000] + b"?" * 5000)
    (folder / "2020-12-01.session").write_bytes(b"something else")
    (folder / "2020-12-02.session").mkdir()
    running = begun()
    before = {path.name: path.read_bytes() for path in folder.glob("*.session") if path.is_file()}
    *_, found = earlier_shows(running.header)
    assert found == Earlier(1, {Kind.TALK: (1.2,)})
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert not list(folder.glob("*damaged*"))
    running.close()


def test_a_show_that_another_console_runs_goes_on_undisturbed():
    other = given(1, 12)
    assert known(begun()) == Earlier(1, {Kind.TALK: (1.2,)})
    assert not isinstance(other.dispatch(c.Next("q")), Refusal)
    assert other.health.is_saved
    other.close()


def test_the_copy_of_a_session_is_counted_once(folder):
    (folder / "copy.session").write_bytes(kept(1, 12).read_bytes())
    assert known(begun()).shows == 1


def test_the_latest_shows_count_and_no_more_than_that():
    for weeks in range(1, MOST_SHOWS + 2):
        kept(weeks, 10 + weeks / 10)
    running = begun()
    found = list(earlier_shows(running.header))
    assert [one.shows for one in found] == [0, *range(1, MOST_SHOWS + 1)]
    assert found[-1].ratios[Kind.TALK][-1] == pytest.approx(1 + MOST_SHOWS / 100)
    running.close()


def test_no_more_files_are_looked_into_than_is_reasonable(folder):
    kept(1, 12)
    for number in range(MOST_FILES):
        (folder / f"2030-{number:03}.session").write_bytes(b"")
    running = begun()
    assert [one.shows for one in earlier_shows(running.header)] == [0] * MOST_FILES
    running.close()
