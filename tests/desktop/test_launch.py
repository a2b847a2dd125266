"""What the console opens with."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from runofshow.core.changes import EventChanges
from runofshow.core.commands import EditEvent, End, Start
from runofshow.desktop.kept_model import Column, KeptModel
from runofshow.desktop.launch import Launch, Offer, Opened, is_today, last_sign, launch
from runofshow.desktop.request import OpenRequest
from runofshow.formats.agenda import load_agenda
from runofshow.session.session import Session
from tests.desktop.windows import AGENDA, SetTime

YEAR = timedelta(days=365)


class Shelf:
    """An agenda, a time, and the sessions opened so far."""

    def __init__(self, folder: Path, time_of: SetTime) -> None:
        self.agenda = folder / "agenda.yaml"
        self.agenda.write_text(AGENDA, encoding="utf-8")
        self.time_of = time_of
        self.opened: list[Session] = []

    def launch(self, **request: object) -> Launch:
        launched = launch(OpenRequest(**{"agenda": self.agenda, **request}), self.time_of)  # type: ignore[arg-type]
        if isinstance(launched, Opened):
            self.opened.append(launched.session)
        return launched

    def session(self, **request: object) -> Session:
        launched = self.launch(**request)
        assert isinstance(launched, Opened)
        return launched.session

    def offer(self, **request: object) -> Offer:
        launched = self.launch(**request)
        assert isinstance(launched, Offer)
        return launched

    def crash(self) -> None:
        """The last console dies."""
        self.opened.pop()._store.close()

    def close(self) -> None:
        """The last console is closed in good order."""
        self.opened.pop().close()


@pytest.fixture
def shelf(tmp_path: Path, time_of: SetTime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path / "data"))
    made = Shelf(tmp_path, time_of)
    yield made
    for session in made.opened:
        session.close()


def test_on_its_day_the_show_is_opened_and_not_started(shelf: Shelf) -> None:
    session = shelf.session()
    assert not session.is_rehearsal
    assert session.state.started is None


def test_on_another_day_it_is_offered(shelf: Shelf) -> None:
    shelf.time_of.pass_by(YEAR)
    offer = shelf.offer()
    assert offer.loaded is not None
    assert offer.loaded.agenda is not None
    assert not offer.is_today


def test_a_rehearsal_starts_where_asked(shelf: Shelf) -> None:
    at = datetime(2020, 12, 9, 15, 10, tzinfo=UTC)
    session = shelf.session(rehearse=True, rehearse_at=at, speed=10.0)
    assert (session.is_rehearsal, session.now(), session.speed) == (True, at, 10.0)


def test_after_a_crash_the_show_goes_on(shelf: Shelf) -> None:
    shelf.session().dispatch(Start())
    shelf.crash()
    shelf.time_of.pass_by(timedelta(seconds=72))
    session = shelf.session()
    assert session.was_resumed
    assert session.projection().on_air is not None
    assert session.state.spent("opening", session.now()) == timedelta(seconds=72)
    entries = session.entries()
    last = last_sign(entries)
    assert last is not None
    assert entries[-1].at - last == timedelta(seconds=72)


def test_a_rehearsal_that_jumped_was_heard_of_then(shelf: Shelf) -> None:
    session = shelf.session(rehearse=True)
    session.dispatch(Start())
    session.jump()
    shelf.crash()
    shelf.time_of.pass_by(timedelta(seconds=5))
    entries = shelf.session().entries()
    last = last_sign(entries)
    assert last is not None
    assert entries[-1].at - last == timedelta(seconds=5)


def test_a_rehearsal_that_broke_off_goes_on_unless_a_new_one_is_asked_for(shelf: Shelf) -> None:
    shelf.session(rehearse=True).dispatch(Start())
    shelf.crash()
    again = shelf.session()
    assert (again.is_rehearsal, again.was_resumed) == (True, True)
    shelf.crash()
    assert not shelf.session(rehearse=True).was_resumed


def test_an_ended_show_is_offered_and_not_begun_anew(shelf: Shelf) -> None:
    session = shelf.session()
    session.dispatch(Start())
    session.dispatch(End("opening"))
    shelf.close()
    offer = shelf.offer()
    assert offer.is_today
    assert len(offer.left) == 1


def test_a_named_file_is_begun_and_then_gone_on_with(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "mine.session"
    shelf.session(session=path, rehearse=True, speed=5.0).dispatch(Start())
    shelf.crash()
    session = shelf.session(session=path)
    assert (session.is_rehearsal, session.speed, session.was_resumed) == (True, 5.0, True)


def test_a_file_that_is_no_session_is_told(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "letter.session"
    path.write_text("Dear all", encoding="utf-8")
    offer = shelf.offer(session=path)
    assert offer.trouble
    assert offer.loaded is not None
    assert shelf.offer(session=path, agenda=None).trouble


def test_a_session_file_that_is_not_there_is_told_where_no_agenda_can_begin_it(
    shelf: Shelf, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.session"
    trouble = shelf.offer(agenda=None, session=missing).trouble
    assert trouble is not None
    assert str(trouble) == f"There is no session file {missing}, and no agenda to begin it with."


def test_errors_are_handed_on(shelf: Shelf) -> None:
    shelf.agenda.write_text("format: 2", encoding="utf-8")
    offer = shelf.offer()
    assert offer.loaded is not None
    assert offer.loaded.errors


def test_without_an_agenda_there_is_the_start_page(shelf: Shelf) -> None:
    assert shelf.offer(agenda=None) == Offer()


def test_a_rehearsal_without_an_agenda_is_told(shelf: Shelf) -> None:
    trouble = shelf.offer(agenda=None, rehearse=True).trouble
    assert str(trouble).startswith("Nothing to rehearse")


@pytest.mark.parametrize(
    ("wall", "expected"),
    [
        (datetime(2020, 12, 8, 22, 59, tzinfo=UTC), False),
        (datetime(2020, 12, 8, 23, 0, tzinfo=UTC), True),
        (datetime(2020, 12, 9, 22, 59, tzinfo=UTC), True),
        (datetime(2020, 12, 9, 23, 0, tzinfo=UTC), False),
    ],
)
def test_today_is_where_the_show_takes_place(shelf: Shelf, wall: datetime, expected: bool) -> None:
    agenda = load_agenda(shelf.agenda).agenda
    assert agenda is not None
    assert is_today(agenda, SetTime(wall)) is expected


def test_sessions_kept_as_a_table(shelf: Shelf, qtbot: QtBot) -> None:
    session = shelf.session(rehearse=True)
    session.dispatch(Start())
    session.dispatch(EditEvent(EventChanges(title="A longer event")))
    shelf.close()
    offer = shelf.offer(agenda=None)
    model = KeptModel(offer.left)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.retranslate()
    assert [model.data(model.index(0, column)) for column in Column] == [
        "Rehearsal",
        "9 December 2020, 15:55",
        "On air",
        "A longer event",
    ]
    assert model.path_at(0).suffix == ".session"
