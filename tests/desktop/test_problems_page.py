"""A broken agenda: a list of errors that jump to the line, read again by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runofshow.core.phrase import phrase
from runofshow.desktop.problem_list import ProblemList, ProblemModel, all_found
from runofshow.desktop.source_view import SourceView
from runofshow.formats.problems import Problem
from tests.desktop.windows import AGENDA, Bench

BROKEN = AGENDA.replace("Europe/Brussels", "Europe/Brusels").replace("kind: questions", "kind: question")

WITH_A_WARNING = AGENDA.replace("timezone: America/Lima}", 'timezone: America/Lima, starts: "09:00"}')


@pytest.fixture
def broken(bench: Bench) -> Bench:
    bench.agenda.write_text(BROKEN, encoding="utf-8")
    bench.show()
    return bench


def save(bench: Bench, text: str) -> None:
    """Someone saves the file in their editor."""
    bench.agenda.write_text(text, encoding="utf-8")
    bench.window._watch.look()


def marked(source: SourceView) -> str:
    """The text that is marked at the place of the chosen problem."""
    _line, word = source.extraSelections()
    return str(word.cursor.selectedText())


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


class TestTheList:
    def test_each_problem_is_told_with_its_place(self, broken: Bench) -> None:
        heads = [found.head for found in broken.problems.list.problems.found]
        assert heads == [
            f"Error · line {line_of(BROKEN, 'Brusels')}, column 13",
            f"Error · line {line_of(BROKEN, 'kind: question,')}, column 31",
        ]
        first = broken.problems.list.problems.found[0].words
        assert first.startswith(f"{heads[0]}: there is no time zone “Europe/Brusels”")

    def test_the_first_is_chosen_and_its_place_marked_and_in_view(self, broken: Bench) -> None:
        page = broken.problems
        assert page.list.hasFocus()
        assert page.source.line == line_of(BROKEN, "Brusels")
        assert marked(page.source) == "Europe/Brusels"

    def test_the_line_of_another_is_shown_when_it_is_chosen(self, broken: Bench) -> None:
        page = broken.problems
        broken.key(Qt.Key.Key_Down)
        assert page.source.line == line_of(BROKEN, "kind: question,")
        assert marked(page.source) == "question"
        assert page.source.marked == {found.problem.line: "danger" for found in page.list.problems.found}
        where = page.source.cursorRect()
        assert page.source.viewport().rect().contains(where.topLeft())

    def test_an_error_is_no_warning_by_word_too(self) -> None:
        error, warning = all_found(
            [Problem("a", 1, 2, phrase("wrong"))], [Problem("a", 3, 4, phrase("doubtful"))]
        )
        assert (error.head, warning.head) == ("Error · line 1, column 2", "Warning · line 3, column 4")

    def test_as_a_list(self, qapp: QApplication) -> None:
        model = ProblemModel(qapp)
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        tester.setParent(model)
        model.show_found(all_found([Problem("a", 1, 2, phrase("wrong"))], []))
        model.retranslate()
        assert model.data(model.index(0)) == "Error · line 1, column 2: wrong"
        model.show_found([])
        assert model.rowCount() == 0

    def test_a_long_message_takes_as_many_lines_as_it_needs(self, qtbot: QtBot) -> None:
        view = ProblemList()
        qtbot.addWidget(view)
        view.resize(300, 400)
        view.problems.show_found(
            all_found([Problem("a", 1, 1, phrase("no")), Problem("a", 2, 1, phrase("no " * 100))], [])
        )
        view.show()
        short, long = (view.visualRect(view.problems.index(row)).height() for row in range(2))
        assert long > 3 * short
        view.choose(7)
        assert view.currentIndex().row() == 1


@pytest.mark.parametrize(
    ("line", "column", "word"),
    [
        ('starts: "09:00"}', 9, '"09:00"'),
        ("start: 16:00, end: 17:00", 8, "16:00"),
        ("titel: x", 1, "titel"),
        ("- {kind: question, title: y}", 3, "{"),
        ("  # 🎤 no: zone: Europe/Brusels # here", 11, "zone"),
        ("zone: Europe/Brusels # here", 7, "Europe/Brusels"),
        ("name: 'Ana MARIN'", 7, "'Ana MARIN'"),
        ("short", 99, ""),
    ],
)
def test_what_is_marked_is_a_value_or_a_key(qtbot: QtBot, line: str, column: int, word: str) -> None:
    view = SourceView()
    qtbot.addWidget(view)
    problem = Problem("a", 2, column, phrase("no"))
    view.show_text(f"first\n{line}\nlast", [problem], [])
    view.go_to(problem)
    assert marked(view) == word
    view.restyle()
    assert (view.line, marked(view)) == (2, word)


def test_a_line_that_is_not_there_is_the_last_one(qtbot: QtBot) -> None:
    view = SourceView()
    qtbot.addWidget(view)
    view.show_text("one\ntwo", [], [Problem("a", 9, 1, phrase("no"))])
    view.go_to(Problem("a", 9, 1, phrase("no")), is_error=False)
    assert marked(view) == "two"
    assert view.marked == {9: "warning"}


class TestTheEditor:
    def test_enter_opens_the_line_in_it(self, broken: Bench) -> None:
        broken.window.chosen.choose("editor", "code -g {file}:{line}:{column}")
        broken.key(Qt.Key.Key_Down)
        broken.key(Qt.Key.Key_Return)
        place = f"{broken.agenda}:{line_of(BROKEN, 'kind: question,')}:31"
        assert broken.world.commands == [["code", "-g", place]]

    def test_so_does_the_button_and_without_a_command_the_usual_program(self, broken: Bench) -> None:
        broken.button("Edit this line").click()
        assert (broken.world.commands, broken.world.files) == ([], [broken.agenda])

    def test_where_nothing_opens_it_that_is_said(self, broken: Bench) -> None:
        broken.world.can = set()
        broken.key(Qt.Key.Key_Return)
        assert broken.heard.texts[-1].startswith("Nothing opens ")


class TestTheFile:
    def test_what_is_saved_is_read_again_and_the_place_kept(self, broken: Bench) -> None:
        page = broken.problems
        broken.key(Qt.Key.Key_Down)
        chosen = page.list.chosen()
        save(broken, BROKEN.replace("Europe/Brusels", "Europe/Brussels"))
        assert broken.window.page is page
        assert [found == chosen for found in page.list.problems.found] == [True]
        assert marked(page.source) == "question"

    def test_when_what_was_chosen_is_mended_its_neighbour_is(self, broken: Bench) -> None:
        broken.key(Qt.Key.Key_Down)
        save(broken, BROKEN.replace("kind: question,", "kind: questions,"))
        assert broken.problems.source.line == line_of(BROKEN, "Brusels")

    def test_when_it_is_good_it_opens(self, broken: Bench) -> None:
        save(broken, AGENDA)
        assert broken.console.session.agenda.event.title == "A short event"
        # The console watches it too: what others change in it can be taken over.
        assert broken.window._watch.file == broken.agenda

    def test_warnings_do_not_keep_it_from_opening(self, broken: Bench) -> None:
        save(broken, WITH_A_WARNING)
        assert broken.console.banners.text("warnings") == "This agenda has 1 warning."

    def test_it_may_be_read_again_by_hand(self, broken: Bench) -> None:
        broken.agenda.write_text(AGENDA, encoding="utf-8")
        broken.button("Read it again").click()
        assert broken.window.console is not None

    def test_a_file_that_is_removed_is_missed_and_one_that_is_back_is_read(self, broken: Bench) -> None:
        broken.agenda.unlink()
        broken.window._watch.look()
        assert "there is no such file" in broken.problems.list.problems.found[0].words
        assert broken.problems.source.toPlainText() == ""
        save(broken, AGENDA)
        assert broken.window.console is not None

    def test_coming_back_to_the_window_is_reason_enough_to_look(self, broken: Bench) -> None:
        broken.agenda.write_text(AGENDA, encoding="utf-8")
        broken.window._watch.look_soon()
        alarms = [alarm for alarm in broken.alarms if alarm.is_set]
        assert len(alarms) == 1
        alarms[0].ring()
        assert broken.window.console is not None

    def test_its_text_is_shown_and_cannot_be_changed(self, broken: Bench) -> None:
        source = broken.problems.source
        assert source.toPlainText() == BROKEN
        source.setFocus()
        broken.key(Qt.Key.Key_X)
        assert source.toPlainText() == BROKEN
        broken.key(Qt.Key.Key_Tab)
        assert not source.hasFocus()
