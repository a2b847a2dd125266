"""How the desk shares its height at 1280×720, where it is 340 by 460 to 520 px."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from runofshow.core import commands as c
from runofshow.desktop.question_on_air import MOST_LINES
from runofshow.desktop.question_panes import LEAST, shares
from runofshow.desktop.question_table import QuestionTable
from runofshow.desktop.reading import wrapped
from tests.desktop.test_question_desk import Shift

LONG = (
    "¿Cómo piensan medir el impacto de las estrategias de especialización inteligente en regiones que no"
    " disponen de estadísticas regionales, y quién paga esa medición cuando termina el proyecto?"
)


@pytest.fixture
def shift(qtbot: QtBot, dressed: QApplication) -> Iterator[Shift]:
    made = Shift(qtbot)
    made.desk.resize(340, 462)
    settle()
    yield made
    made.session.close()


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def fill(shift: Shift, count: int) -> None:
    for number in range(1, count + 1):
        shift.session.dispatch(c.Capture(text=f"What does question number {number} ask about the regions?"))
    settle()


def sees(table: QuestionTable, number: int) -> bool:
    """Whether at least the beginning of a question is seen."""
    row = table.questions.row_of(number)
    assert row is not None
    box = table.visualRect(table.questions.index(row, 1))
    seen = box.intersected(QRect(0, 0, table.viewport().width(), table.viewport().height()))
    return seen.top() == box.top() and seen.height() >= min(box.height(), 40)


def crushed(desk: QWidget) -> list[str]:
    fields = [w for kind in (QLineEdit, QComboBox) for w in desk.findChildren(kind) if w.isVisible()]
    assert len(fields) >= 8
    low = [w.accessibleName() for w in fields if w.height() < w.sizeHint().height()]
    outside = [w.accessibleName() for w in fields if w.mapTo(desk, w.rect().bottomLeft()).y() > desk.height()]
    return low + outside


def test_each_list_has_what_it_wants_where_there_is_room() -> None:
    assert shares(400, (20, 1000), 1) == (20, 380)
    assert shares(400, (1000, 20), 0) == (380, 20)
    assert shares(400, (1000, 1000), 0) == (200, 200)
    assert shares(400, (50, 60), 0) == (50, 350)


def test_where_there_is_room_for_one_only_the_needed_one_has_it() -> None:
    assert shares(2 * LEAST - 2, (1000, 1000), 0) == (2 * LEAST - 2, 0)
    assert shares(2 * LEAST - 2, (1000, 1000), 1) == (0, 2 * LEAST - 2)
    assert shares(LEAST, (20, 1000), 1) == (20, LEAST - 20)


def test_an_empty_queue_is_one_line_and_the_inbox_has_the_rest(shift: Shift) -> None:
    fill(shift, 50)
    assert shift.desk.queue.height() < 30
    assert shift.desk.inbox.height() > 150


def test_both_lists_share_when_both_have_rows(shift: Shift) -> None:
    fill(shift, 50)
    for number in range(1, 11):
        shift.session.dispatch(c.ReadyQuestion(number))
        shift.session.dispatch(c.QueueQuestion(number))
    settle()
    assert abs(shift.desk.queue.height() - shift.desk.inbox.height()) <= 2


def test_details_are_never_crushed(shift: Shift) -> None:
    fill(shift, 50)
    shift.desk.capture._unfold.click()
    settle()
    assert crushed(shift.desk) == []
    shift.session.dispatch(c.Capture(text=LONG))
    shift.queue(51).at(shift.desk.queue, 51).press(Qt.Key.Key_A)
    settle()
    assert crushed(shift.desk) == []


def test_the_question_worked_on_is_seen_while_something_is_asked(shift: Shift) -> None:
    fill(shift, 50)
    shift.desk.capture._unfold.click()
    for key in (Qt.Key.Key_E, Qt.Key.Key_M, Qt.Key.Key_X):
        shift.at(shift.desk.inbox, 30).press(key)
        settle()
        assert sees(shift.desk.inbox, 30)
        if key == Qt.Key.Key_E:
            assert crushed(shift.desk) == []
        shift.press(Qt.Key.Key_Escape)
    settle()
    assert shift.desk.capture.details.isVisible()


def test_the_question_on_air_is_shown_whole(shift: Shift) -> None:
    fill(shift, 20)
    shift.session.dispatch(c.Capture(text=LONG))
    shift.queue(21).at(shift.desk.queue, 21).press(Qt.Key.Key_A)
    settle()
    reading = shift.desk.on_air.reading
    rows = wrapped(reading.text, reading.font(), reading.width(), 20)
    assert 4 <= len(rows) <= MOST_LINES
    assert reading.height() >= reading.heightForWidth(reading.width())
    assert any(sees(shift.desk.inbox, number) for number in range(1, 21))


def test_the_newest_capture_is_seen(shift: Shift) -> None:
    fill(shift, 20)
    shift.ask("And this\nis the\nnewest one?")
    settle()
    assert sees(shift.desk.inbox, 21)
    shift.desk.resize(340, 420)
    settle()
    assert sees(shift.desk.inbox, 21)


def test_a_capture_elsewhere_does_not_scroll_a_list_that_is_worked_in(shift: Shift) -> None:
    fill(shift, 20)
    shift.at(shift.desk.inbox, 3)
    shift.session.dispatch(c.Capture(text="Another seat asks."))
    settle()
    assert sees(shift.desk.inbox, 3)
    shift.desk.resize(340, 440)
    settle()
    assert sees(shift.desk.inbox, 3)


def test_the_list_that_gave_way_comes_back_with_the_focus(shift: Shift) -> None:
    fill(shift, 20)
    for number in range(1, 6):
        shift.session.dispatch(c.ReadyQuestion(number))
        shift.session.dispatch(c.QueueQuestion(number))
    shift.desk.resize(340, 330)
    shift.desk.inbox.setFocus()
    settle()
    assert shift.desk.queue.height() == 0
    shift.desk.queue.setFocus()
    settle()
    assert shift.desk.queue.height() >= 48
    assert sees(shift.desk.queue, 1)


def test_a_key_that_does_not_fit_says_what_would(shift: Shift) -> None:
    shift.ask("One?", "Two?").at(shift.desk.inbox, 1).press(Qt.Key.Key_A)
    assert shift.told[-1] == "Q-001 is in the inbox: Q puts it into the queue first."
    shift.press(Qt.Key.Key_B)
    assert shift.told[-1] == "Q-001 has not left the desk."
    shift.press(Qt.Key.Key_D)
    assert shift.told[-1] == "No question is on air."
    shift.press(Qt.Key.Key_R, Qt.Key.Key_R)
    assert shift.told[-1] == "Q-001 is ready already."
    shift.queue(1).at(shift.desk.queue, 1).press(Qt.Key.Key_Q)
    assert shift.told[-1] == "Q-001 is in the queue already."
    shift.at(shift.desk.inbox, 2).press(Qt.Key.Key_L)
    shift.desk._tabs.setCurrentIndex(1)
    shift.at(shift.desk.left, 2).press(Qt.Key.Key_Q)
    assert shift.told[-1] == "Q-002 has left the desk: B brings it back first."


def test_an_edit_in_little_room_covers_nothing_and_gives_the_lists_back(shift: Shift) -> None:
    fill(shift, 3)
    shift.desk.resize(340, 260)
    shift.at(shift.desk.inbox, 2).press(Qt.Key.Key_E)
    settle()
    asked = [w for w in shift.desk._bottom.currentWidget().children() if isinstance(w, QWidget)]
    places = [w.geometry() for w in asked if w.isVisible()]
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert not shift.desk.panes.isVisible()
    shift.press(Qt.Key.Key_Escape)
    settle()
    assert shift.desk.panes.isVisible()
    assert shift.focus is shift.desk.inbox
