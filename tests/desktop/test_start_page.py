"""The start page: what was opened of late, a new agenda, the sample, all by keyboard."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from runofshow.desktop import theme
from runofshow.desktop.recent_model import Column, RecentModel
from runofshow.desktop.shelf import Shelf
from runofshow.formats.agenda import load_agenda
from runofshow.session.recent import Recent, RecentAgendas
from tests.desktop.windows import AGENDA, Bench

A_DAY = timedelta(days=1)
WITH_A_WARNING = AGENDA.replace("timezone: America/Lima}", 'timezone: America/Lima, starts: "09:00"}')


def written(bench: Bench, name: str, text: str = "") -> Path:
    path = bench.folder / f"{name}.yaml"
    path.write_text(text or AGENDA.replace("A short event", f"Event {name}"), encoding="utf-8")
    return path


def titles(shelf: Shelf) -> list[str]:
    model = shelf.model
    return [model.data(model.index(row, Column.TITLE)) for row in range(model.rowCount())]


@pytest.fixture
def opened(bench: Bench) -> Bench:
    """Three agendas were opened, a day apart, and the one in the middle is gone since."""
    for name in ("first", "second", "third"):
        bench.open(agenda=written(bench, name), rehearse=True)
        bench.window.actions_of.press("leave")
        bench.time_of.pass_by(A_DAY)
    (bench.folder / "second.yaml").unlink()
    bench.show(agenda=None)
    return bench


class TestRecentAgendas:
    def test_the_latest_is_first(self, opened: Bench) -> None:
        assert titles(opened.start_page.recents) == ["Event third", "Event second", "Event first"]

    @pytest.mark.usefixtures("dressed")
    def test_a_list_as_tall_as_its_rows_has_no_scroll_bar(self, opened: Bench) -> None:
        assert opened.start_page.recents.table.verticalScrollBar().maximum() == 0

    def test_enter_opens_the_one_chosen(self, opened: Bench) -> None:
        assert opened.start_page.recents.table.hasFocus()
        opened.key(Qt.Key.Key_Return)
        page = opened.start_page
        assert page.agenda is not None
        assert page.agenda.event.title == "Event third"
        assert titles(page.recents) == ["Event second", "Event first"]

    def test_enter_that_is_held_opens_nothing_more(self, opened: Bench) -> None:
        opened.key(Qt.Key.Key_Return)
        assert opened.window.console is None

    def test_one_that_is_gone_says_so_and_stays_until_it_is_taken_off(self, opened: Bench) -> None:
        page = opened.start_page
        page.recents.table.selectRow(1)
        assert page.recents.model.data(page.recents.model.index(1, Column.OPENED)) == "not found"
        page.recents.open_button.click()
        assert opened.window.page is page
        assert "second.yaml is not there any more." in page.banners.text("told")
        opened.key(Qt.Key.Key_Delete)
        assert titles(page.recents) == ["Event third", "Event first"]
        opened.show(agenda=None)
        assert titles(opened.start_page.recents) == ["Event third", "Event first"]

    def test_when_the_last_is_taken_off_the_shelf_is_gone(self, opened: Bench) -> None:
        page = opened.start_page
        for _ in range(3):
            page.recents.table.selectRow(0)
            page.recents.take_off_button.click()
        assert not page.recents.isVisible()
        assert page.open_button.hasFocus()

    def test_a_broken_one_is_remembered_too(self, bench: Bench) -> None:
        bench.show(agenda=written(bench, "broken", "format: 2"))
        bench.show(agenda=None)
        assert titles(bench.start_page.recents) == ["cannot be run yet"]

    def test_the_sample_and_what_is_not_there_are_not_remembered(self, bench: Bench) -> None:
        bench.show(agenda=None)
        bench.start_page.sample_button.click()
        bench.show(agenda=bench.folder / "nowhere.yaml")
        assert RecentAgendas().all() == ()

    def test_as_a_table(self, qapp: QApplication, tmp_path: Path) -> None:
        there = tmp_path / "there.yaml"
        there.touch()
        day = datetime(2020, 12, 9, 12, tzinfo=UTC)
        model = RecentModel((Recent(there, "There", day), Recent(tmp_path / "gone.yaml", "Gone", day)), qapp)
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        tester.setParent(model)
        model.retranslate()
        said = [[model.data(model.index(row, column)) for column in Column] for row in range(2)]
        folder = tmp_path.name
        assert said == [
            ["9 December 2020", f"{folder}/there.yaml", "There"],
            ["not found", f"{folder}/gone.yaml", "Gone"],
        ]
        muted: QColor = model.data(model.index(1, 0), Qt.ItemDataRole.ForegroundRole)
        assert muted == theme.colours().of("muted")
        model.remove(0)
        assert model.path_at(0).name == "gone.yaml"


class TestSessions:
    def test_enter_goes_on_with_the_one_chosen(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.key(Qt.Key.Key_Space)
        bench.window.actions_of.press("leave")
        bench.start_page.sessions.table.setFocus()
        bench.key(Qt.Key.Key_Return)
        assert bench.on_air == "opening"

    def test_one_that_cannot_be_read_any_more_is_told(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.key(Qt.Key.Key_Space)
        path = bench.console.session.file
        assert path is not None
        bench.window.actions_of.press("leave")
        page = bench.start_page
        path.write_text("Dear all", encoding="utf-8")
        page.sessions.table.selectRow(0)
        page.sessions.open_button.click()
        assert bench.window.page is page
        assert page.banners.text("told")


class TestANewAgenda:
    def test_it_is_written_where_the_person_wants_it_and_opened(self, bench: Bench) -> None:
        bench.show(agenda=None)
        bench.world.answer = bench.folder / "mine"
        bench.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert bench.world.asked == ["write agenda.yaml"]
        loaded = load_agenda(bench.folder / "mine.yaml")
        assert (loaded.errors, loaded.warnings) == ((), ())
        assert bench.start_page.agenda == loaded.agenda
        assert loaded.agenda is not None
        assert (loaded.agenda.event.date - bench.time_of.wall().date()).days == 7

    def test_it_speaks_the_language_of_the_window(self, bench: Bench) -> None:
        bench.translations.use("es")
        bench.world.answer = bench.folder / "mia.yaml"
        bench.show(agenda=None)
        bench.start_page.new_button.click()
        assert "Mi seminario web" in bench.world.answer.read_text(encoding="utf-8")
        bench.translations.use("en")

    def test_it_is_never_written_over_anything(self, bench: Bench) -> None:
        bench.show(agenda=None)
        bench.world.answer = bench.agenda
        bench.start_page.new_button.click()
        assert bench.agenda.read_text(encoding="utf-8") == AGENDA
        assert bench.start_page.banners.text("told").endswith("Choose another name.")

    def test_a_place_that_cannot_be_written_is_told(self, bench: Bench) -> None:
        bench.show(agenda=None)
        bench.world.answer = bench.agenda / "x.yaml"
        bench.start_page.new_button.click()
        assert "could not be written" in bench.start_page.banners.text("told")

    def test_whoever_changes_their_mind_stays_where_they_are(self, bench: Bench) -> None:
        bench.show(agenda=None)
        page = bench.start_page
        page.new_button.click()
        page.open_button.click()
        assert bench.window.page is page
        assert bench.world.asked == ["write agenda.yaml", "open"]


class TestAnAgendaThatIsOffered:
    @pytest.fixture
    def offered(self, bench: Bench) -> Bench:
        bench.time_of.pass_by(366 * A_DAY)
        bench.agenda.write_text(WITH_A_WARNING, encoding="utf-8")
        bench.show()
        return bench

    def test_its_warnings_are_told_and_can_be_looked_at(self, offered: Bench) -> None:
        assert offered.start_page.banners.text("warnings") == "This agenda has 1 warning."
        offered.button("Show the warnings").click()
        QApplication.processEvents()
        assert [one.is_error for one in offered.problems.list.problems.found] == [False]
        offered.button("Back").click()
        assert offered.start_page.agenda is not None

    def test_it_is_edited_in_the_persons_editor(self, offered: Bench) -> None:
        offered.button("Edit the agenda").click()
        assert offered.world.files == [offered.agenda]
        offered.world.can = set()
        offered.button("Edit the agenda").click()
        assert offered.start_page.banners.text("told").startswith("Nothing opens ")

    def test_what_is_saved_meanwhile_is_offered(self, offered: Bench) -> None:
        offered.start_page.start.setTime(QTime(16, 10))
        offered.start_page.speed.setCurrentIndex(3)
        offered.agenda.write_text(AGENDA.replace("A short event", "A longer event"), encoding="utf-8")
        offered.window._watch.look()
        page = offered.start_page
        assert page.agenda is not None
        assert (page.agenda.event.title, page.banners.text("warnings")) == ("A longer event", "")
        assert (page.start.time(), page.speed.currentText()) == (QTime(16, 10), "×10")

    def test_warnings_that_are_mended_meanwhile_lead_back_to_it(self, offered: Bench) -> None:
        offered.button("Show the warnings").click()
        offered.agenda.write_text(WITH_A_WARNING.replace("09:00", "08:00"), encoding="utf-8")
        offered.window._watch.look()
        assert "printed as 08:00" in offered.problems.list.problems.found[0].words
        offered.agenda.write_text(AGENDA, encoding="utf-8")
        offered.window._watch.look()
        assert offered.start_page.agenda is not None

    def test_what_is_broken_meanwhile_is_listed(self, offered: Bench) -> None:
        offered.agenda.write_text("format: 2", encoding="utf-8")
        offered.window._watch.look()
        assert offered.problems.loaded.errors


def test_the_warnings_of_a_show_that_runs_are_told_beside_it(bench: Bench) -> None:
    bench.agenda.write_text(WITH_A_WARNING, encoding="utf-8")
    bench.open()
    assert bench.console.banners.text("warnings") == "This agenda has 1 warning."
    bench.button("Show the warnings").click()
    window = bench.window._problems_window
    assert window is not None
    assert window.page is not None
    QApplication.processEvents()
    assert QApplication.focusWidget() is window.page.list
    window.page.list.activated.emit(window.page.list.currentIndex())
    assert bench.world.files == [bench.agenda]
    bench.pass_by(seconds=1)
    window.close()
    assert bench.window.console is not None


def test_everything_is_reached_by_tab_and_has_a_name(opened: Bench) -> None:
    page = opened.start_page
    page.open_button.setFocus()
    reached = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        said = focused.text() if isinstance(focused, QPushButton) else focused.accessibleName()
        reached.append(focused.accessibleName() or said)
        assert reached[-1]
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is page.open_button:
            break
    assert reached == [
        "Open an agenda",
        "New agenda",
        "Open the sample",
        "Recent agendas",
        "Open the agenda",
        "Take off the list",
    ]


def test_no_table_keeps_the_tab_key(opened: Bench) -> None:
    tables = opened.start_page.findChildren(QTableView)
    assert len(tables) == 2
    assert not any(table.tabKeyNavigation() for table in tables)
