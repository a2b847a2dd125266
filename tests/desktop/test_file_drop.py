"""A file dropped on the window at any time: opened as “Open” would, gone on with, or kindly refused."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from runofshow.core.commands import Start
from runofshow.desktop.file_drop import Dropped, DropTarget, Kind, dropped
from runofshow.session.session import Session
from tests.desktop.windows import AGENDA, Bench

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def urls(*paths: Path) -> list[QUrl]:
    return [QUrl.fromLocalFile(str(path)) for path in paths]


class Hand:
    """Drags things over a window and drops them, as the system tells of it."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.mime = QMimeData()

    @property
    def target(self) -> DropTarget:
        return self.bench.window._drop_guard.target

    def drag(self, *paths: Path) -> bool:
        """Whether the window takes what is dragged over it."""
        self.mime = QMimeData()
        self.mime.setUrls(urls(*paths))
        return self._send(QDragEnterEvent(QPoint(600, 300), COPY, self.mime, LEFT, NONE))

    def drag_text(self) -> bool:
        self.mime = QMimeData()
        self.mime.setText("Why is that?")
        return self._send(QDragEnterEvent(QPoint(600, 300), COPY, self.mime, LEFT, NONE))

    def drop(self, *paths: Path) -> None:
        assert self.drag(*paths)
        assert self._send(QDragMoveEvent(QPoint(601, 300), COPY, self.mime, LEFT, NONE))
        self._send(QDropEvent(QPointF(601, 300), COPY, self.mime, LEFT, NONE))
        QApplication.processEvents()

    def leave(self) -> None:
        self._send(QDragLeaveEvent())

    def _send(self, event: QEvent) -> bool:
        handle = self.bench.window.windowHandle()
        assert handle is not None
        taken = self.bench.window._drop_guard.eventFilter(handle, event)
        return taken and event.isAccepted()


@pytest.fixture
def hand(bench: Bench) -> Hand:
    bench.show(agenda=None)
    return Hand(bench)


@pytest.fixture
def other(bench: Bench) -> Path:
    path = bench.folder / "other.yaml"
    path.write_text(AGENDA.replace("A short event", "Another event"), encoding="utf-8")
    return path


@pytest.fixture
def kept(bench: Bench) -> Path:
    """A rehearsal that was left."""
    bench.open(rehearse=True).dispatch(Start())
    path = bench.console.session.file
    assert path is not None
    bench.window.actions_of.press("leave")
    return path


class TestWhatItIs:
    def test_by_its_name(self, other: Path, tmp_path: Path) -> None:
        (tmp_path / "SHOW.YML").touch()
        (tmp_path / "photo.png").touch()
        assert dropped(urls(other)) == Dropped(other, Kind.AGENDA)
        assert dropped(urls(tmp_path / "SHOW.YML")) == Dropped(tmp_path / "SHOW.YML", Kind.AGENDA)
        assert dropped(urls(tmp_path / "photo.png")) == Dropped(tmp_path / "photo.png", Kind.OTHER)

    def test_a_session_by_what_is_in_it_whatever_its_name(self, kept: Path, tmp_path: Path) -> None:
        renamed = tmp_path / "backup"
        renamed.write_bytes(kept.read_bytes())
        assert dropped(urls(kept)) == Dropped(kept, Kind.SESSION)
        assert dropped(urls(renamed)) == Dropped(renamed, Kind.SESSION)

    def test_a_folder_and_several_files_are_nothing_to_open(self, other: Path, tmp_path: Path) -> None:
        folder = tmp_path / "folder.yaml"
        folder.mkdir()
        assert dropped(urls(folder)) == Dropped(folder, Kind.OTHER)
        assert dropped(urls(other, folder)) == Dropped(other, Kind.SEVERAL)

    def test_a_page_of_the_web_is_no_file(self) -> None:
        assert dropped([QUrl("https://example.org/agenda.yaml")]) is None
        assert dropped([]) is None


class TestTheTarget:
    def test_it_shows_while_a_file_is_dragged_and_says_what_dropping_would_do(
        self, hand: Hand, other: Path
    ) -> None:
        assert hand.drag(other)
        assert hand.target.isVisible()
        assert hand.target.accessibleName() == "Drop it to open this agenda"
        assert hand.target.size() == hand.bench.window.size()
        hand.leave()
        assert not hand.target.isVisible()

    def test_text_goes_where_it_always_goes(self, hand: Hand) -> None:
        assert not hand.drag_text()
        assert not hand.target.isVisible()

    def test_the_window_itself_asks_the_guard(self, hand: Hand, other: Path) -> None:
        handle = hand.bench.window.windowHandle()
        assert handle is not None
        hand.mime.setUrls(urls(other))
        QApplication.sendEvent(handle, QDragEnterEvent(QPoint(9, 9), COPY, hand.mime, LEFT, NONE))
        assert hand.target.isVisible()
        QApplication.sendEvent(handle, QDragLeaveEvent())
        assert not hand.target.isVisible()


class TestDropping:
    def test_an_agenda_is_opened(self, hand: Hand, other: Path) -> None:
        hand.drop(other)
        assert hand.bench.console.session.agenda.event.title == "Another event"
        assert not hand.target.isVisible()

    def test_a_broken_agenda_is_listed(self, hand: Hand, other: Path) -> None:
        other.write_text("format: 2", encoding="utf-8")
        hand.drop(other)
        assert hand.bench.problems.loaded.errors

    def test_a_session_is_gone_on_with(self, bench: Bench, kept: Path) -> None:
        Hand(bench).drop(kept)
        assert bench.console.session.file == kept
        assert bench.on_air == "opening"

    def test_the_session_that_is_open_stays_as_it_is(self, bench: Bench, kept: Path) -> None:
        hand = Hand(bench)
        hand.drop(kept)
        console = bench.console
        hand.drop(kept)
        assert bench.console is console
        assert console.status.message == "This session is open already."

    def test_what_is_neither_is_refused_and_nothing_is_lost(self, hand: Hand, tmp_path: Path) -> None:
        (tmp_path / "photo.png").touch()
        page = hand.bench.start_page
        hand.drop(tmp_path / "photo.png")
        assert hand.bench.window.page is page
        told = page.banners.text("told")
        assert told == "This is neither an agenda (.yaml) nor a session (.session)."
        assert hand.bench.heard.texts[-1] == told

    def test_a_session_file_that_is_none_leaves_what_is_open(self, bench: Bench, kept: Path) -> None:
        hand = Hand(bench)
        hand.drop(kept)
        false = bench.folder / "letter.session"
        false.write_text("Dear all", encoding="utf-8")
        hand.drop(false)
        assert bench.console.session.file == kept
        assert "letter.session" in bench.console.status.message


class TestDuringALiveShow:
    @pytest.fixture
    def live(self, bench: Bench) -> Hand:
        bench.open()
        bench.give(Start())
        return Hand(bench)

    def test_it_is_opened_only_when_a_button_says_so(self, live: Hand, other: Path) -> None:
        bench = live.bench
        show = bench.console.session
        live.drop(other)
        assert bench.console.session is show
        assert bench.console.banners.text("dropped") == "The show is live. It would go on, and is kept."
        bench.pass_by(minutes=2)
        bench.button("Leave it and open other.yaml").click()
        assert bench.console.session.agenda.event.title == "Another event"

    def test_whoever_stays_is_asked_anew_the_next_time(self, live: Hand, other: Path) -> None:
        bench = live.bench
        for _ in range(2):
            live.drop(other)
            bench.button("Stay here").click()
            assert bench.console.banners.text("dropped") == ""

    def test_the_show_that_was_left_goes_on_and_is_kept(self, live: Hand, other: Path) -> None:
        bench = live.bench
        file = bench.console.session.file
        live.drop(other)
        bench.button("Leave it and open other.yaml").click()
        bench.time_of.pass_by(timedelta(seconds=90))
        assert file is not None
        bench.window.go_on(file)
        session: Session = bench.console.session
        assert session.state.spent("opening", session.now()) == timedelta(seconds=90)

    def test_its_buttons_are_reached_by_tab_and_take_no_focus_when_clicked(
        self, live: Hand, other: Path
    ) -> None:
        live.drop(other)
        for name in ("Leave it and open other.yaml", "Stay here"):
            assert live.bench.button(name).focusPolicy() is Qt.FocusPolicy.TabFocus
