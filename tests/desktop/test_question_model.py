"""Questions as a table: rows come, go and move one by one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runofshow.core.question import Standing, question_label
from runofshow.desktop.question_model import Column, QuestionModel
from runofshow.desktop.question_row import QuestionRow


def row(number: int, text: str = "Why?", state: str = "New") -> QuestionRow:
    return QuestionRow(number, question_label(number), text, state, "en", Standing.INBOX)


def numbers(model: QuestionModel) -> list[int]:
    return [shown.number for place in range(model.rowCount()) if (shown := model.at(place))]


@pytest.fixture
def model(qapp: QApplication) -> QuestionModel:
    made = QuestionModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_a_row_says_number_question_and_state(model: QuestionModel) -> None:
    model.show_rows([row(12, "Why?", "Ready")])
    assert [model.index(0, column).data() for column in Column] == ["Q-012", "Why?", "Ready"]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["Number", "Question", "State"]
    described = model.index(0, Column.QUESTION).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "en"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=st.lists(st.lists(st.integers(1, 9), unique=True), max_size=6))
def test_it_shows_any_order_after_any_other(model: QuestionModel, orders: list[list[int]]) -> None:
    for order in orders:
        model.show_rows([row(number) for number in order])
        assert numbers(model) == order


def test_a_question_is_followed_wherever_it_goes(model: QuestionModel) -> None:
    model.show_rows([row(1), row(2), row(3)])
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index(1, 0), QItemSelectionModel.SelectionFlag.SelectCurrent)
    followed = QPersistentModelIndex(model.index(1, 0))
    model.show_rows([row(2), row(3)])
    assert followed.row() == 0
    model.show_rows([row(4), row(3), row(2)])
    assert followed.row() == 2
    assert selection.currentIndex().row() == 2


def test_only_what_differs_is_told(model: QuestionModel, qtbot: QtBot) -> None:
    model.show_rows([row(1), row(2)])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, _bottom: told.append((top.row(), top.column())))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        model.show_rows([row(1), row(2)])
        assert told == []
        model.show_rows([row(1), row(2, state="Ready")])
        assert told == [(1, Column.STATE)]
        model.show_rows([row(1, "Why not?"), row(2, state="Ready")])
        assert told == [(1, Column.STATE), (0, Column.QUESTION)]
