"""The running order as a table."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, PersonChanges, SegmentChanges
from runofshow.core.commands import (
    BringForward,
    EditBlock,
    EditPeople,
    EditSegments,
    MarkSpeaker,
    MoveSegments,
    RemoveSegments,
    Skip,
)
from runofshow.core.projection import Projection
from runofshow.desktop.running_order_model import RunningOrderModel, areas_of
from runofshow.desktop.running_order_painting import width_for
from runofshow.desktop.running_order_row import Column
from tests.core.shows import Played, block, segment, two_blocks
from tests.core.shows import agenda as written

Table = tuple[RunningOrderModel, Played, list[tuple[int, int, int]]]


def texts(model: RunningOrderModel, column: Column) -> list[str]:
    """What stands in a column, from top to bottom."""
    return [model.text_at(number, column) for number in range(model.rowCount())]


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    show = Played(two_blocks())
    model = RunningOrderModel(two_blocks())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    changes: list[tuple[int, int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changes.extend(
            (number, first.column(), last.column()) for number in range(first.row(), last.row() + 1)
        )

    model.dataChanged.connect(note)
    model.show_projection(show.shown)
    return model, show, changes


def row(model: RunningOrderModel, number: int) -> list[str]:
    return [model.data(model.index(number, column)) for column in Column if column is not Column.LOCAL]


def test_a_row_for_every_block_and_segment(table: Table) -> None:
    model, _, _ = table
    assert model.rowCount() == 6
    assert row(model, 0) == ["Block", "16:00", "16:00", "", "1 · One", "20:00", "on time"]
    assert row(model, 1) == ["", "16:00", "16:00", "", "Ana", "10:00", ""]


def test_what_is_on_air_done_and_late(table: Table) -> None:
    model, show, _ = table
    show.at("16:00").start().at("16:14").next()
    model.show_projection(show.shown)
    assert row(model, 1) == ["Done", "16:00", "", "16:00", "Ana", "14:00", "4 min over"]
    assert row(model, 2) == ["On air", "16:10", "", "16:14", "Ben", "10:00", "4 min over"]
    assert row(model, 4) == ["", "16:20", "16:24", "", "Cruz", "10:00", "4 min over"]
    assert model.row_on_air() == 2


def test_what_is_past_says_how_long_it_took_and_ran_over_whenever_it_began(table: Table) -> None:
    model, show, _ = table
    show.at("16:00").start().at("16:14").next().at("16:20").next()
    model.show_projection(show.shown)
    assert row(model, 1)[Column.ALLOTMENT :] == ["14:00", "4 min over"]
    assert row(model, 2)[Column.ALLOTMENT :] == ["6:00", "4 min under"]
    assert row(model, 4)[Column.ALLOTMENT :] == ["10:00", ""]


def test_a_talk_that_hardly_was_is_not_told_as_more_under_than_it_is(table: Table) -> None:
    model, show, _ = table
    show.at("16:00").start().at("16:00:01").next()
    model.show_projection(show.shown)
    assert row(model, 1)[Column.ALLOTMENT :] == ["0:01", "9 min under"]


def test_what_was_left_again_is_still_to_come(table: Table) -> None:
    model, show, _ = table
    show.at("16:00").start().at("16:04").next().at("16:05").next().at("16:06").back()
    model.show_projection(show.shown)
    assert row(model, 2) == ["On air", "16:10", "", "16:04", "Ben", "10:00", "5 min under"]
    assert row(model, 3) == ["Block", "16:20", "16:15", "", "2 · Two", "20:00", "6 min under"]
    assert row(model, 4) == ["", "16:20", "16:15", "", "Cruz", "10:00", "6 min under"]


def test_where_room_is_short_one_column_says_when_it_starts_or_started(table: Table) -> None:
    model, show, changes = table
    model.shorten(True)
    assert model.headerData(Column.EXPECTED, Qt.Orientation.Horizontal) == "Starts"
    show.at("16:00").start().at("16:14")
    changes.clear()
    model.show_projection(show.next().shown)
    starts = [model.data(model.index(number, Column.EXPECTED)) for number in (1, 2, 4)]
    assert starts == ["16:00", "16:14", "16:24"]
    assert any(first <= Column.EXPECTED <= last for number, first, last in changes if number == 2)
    model.shorten(False)
    assert row(model, 2)[Column.EXPECTED :][:2] == ["", "16:14"]


def test_a_second_that_changes_no_text_changes_no_cell(table: Table) -> None:
    model, show, changes = table
    show.at("16:00").start()
    model.show_projection(show.shown)
    changes.clear()
    for _ in range(5):
        show.at(show.now + timedelta(seconds=1))
        model.show_projection(show.shown)
    assert changes == []


def test_overtime_changes_only_the_cells_whose_text_changes(table: Table) -> None:
    model, show, changes = table
    show.at("16:00").start().at("16:10:40")
    model.show_projection(show.shown)
    changes.clear()
    show.at("16:11:05")
    model.show_projection(show.shown)
    of_five = [(first, last) for number, first, last in changes if number == 5]
    assert of_five == [(Column.EXPECTED, Column.EXPECTED), (Column.OVER, Column.OVER)]
    assert all(number != 0 or first == Column.OVER for number, first, _ in changes)


def test_skipping_and_bringing_forward(table: Table) -> None:
    model, show, _ = table
    show.at("16:00").start().do(Skip("cruz"))
    model.show_projection(show.shown)
    assert row(model, 4)[Column.STATE] == "Skipped"
    three = written(
        block("one", "16:00", "16:30", segment("a", "10:00"), segment("b", "10:00"), segment("c", "10:00"))
    )
    order = RunningOrderModel(three)
    played = Played(three).at("16:00").start()
    order.show_projection(played.shown)
    order.show_projection(played.do(BringForward("c")).shown)
    assert [row(order, number)[Column.TITLE] for number in (1, 2, 3)] == ["A", "C", "B"]


def test_what_comes_goes_and_moves_keeps_the_rest_selected_and_in_its_place() -> None:
    def shown(*names: str) -> Projection:
        parts = [segment(name, "2:00") for name in names]
        return Played(written(block("one", "16:00", "16:30", *parts))).shown

    model = RunningOrderModel(two_blocks())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.show_projection(shown("a", "b", "c", "d"))
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsRemoved.connect(lambda _, first, last: told.append(f"{first} to {last} went"))
    model.rowsInserted.connect(lambda _, first, last: told.append(f"{first} to {last} came"))
    model.rowsMoved.connect(lambda _, first, last, __, to: told.append(f"{first} to {last} before {to}"))
    kept = QPersistentModelIndex(model.index(3, Column.TITLE))
    model.show_projection(shown("c", "a", "b", "d"))
    model.show_projection(shown("c", "x", "y", "a", "b", "d"))
    model.show_projection(shown("c", "y", "d"))
    assert told == ["3 to 3 before 1", "2 to 3 came", "4 to 5 went", "2 to 2 went"]
    assert kept.data() == "C"
    titles = [row(model, number)[Column.TITLE] for number in range(model.rowCount())]
    assert titles == ["1 · One", "C", "Y", "D"]
    assert row(model, 3)[Column.PLANNED] == "16:04"


def test_a_block_may_have_the_id_of_a_segment() -> None:
    show = Played(
        written(block("questions", "16:00", "16:20", segment("a", "10:00"), segment("questions", "10:00")))
    )
    model = RunningOrderModel(two_blocks())
    model.show_projection(show.at("16:00").start().at("16:05").next().shown)
    assert model.rowCount() == 3
    assert model.row_on_air() == model.row_of("questions") == 2
    assert model.row_at(0).phase is None


@pytest.mark.usefixtures("dressed")
def test_a_column_is_as_wide_as_its_widest_text(table: Table) -> None:
    model, show, _ = table
    show.at("16:00").start().at("17:14:30").next().do(Skip("cruz"))
    model.show_projection(show.shown)
    for column in (Column.PLANNED, Column.EXPECTED, Column.ACTUAL, Column.ALLOTMENT, Column.OVER):
        texts = [row(model, number)[column] for number in range(model.rowCount())]
        assert width_for(column, model.samples(column)) == width_for(column, texts)


def test_areas_join_what_changed_and_leave_out_what_did_not() -> None:
    changed = {Column.EXPECTED: [1, 2, 3, 7], Column.ACTUAL: [7], Column.OVER: [1, 2, 3]}
    assert list(areas_of(changed)) == [
        ((1, Column.EXPECTED), (3, Column.EXPECTED)),
        ((1, Column.OVER), (3, Column.OVER)),
        ((7, Column.EXPECTED), (7, Column.ACTUAL)),
    ]


def test_headers_have_words(table: Table) -> None:
    model, _, _ = table
    horizontal = Qt.Orientation.Horizontal
    assert [model.headerData(column, horizontal) for column in Column] == [
        "",
        "Planned",
        "Expected",
        "Actual",
        "Who and what",
        "Time",
        "Over / under",
        "Local",
    ]


@pytest.mark.usefixtures("dressed")
def test_no_time_and_no_word_is_cut() -> None:
    usual = width_for(Column.OVER, ["on time"])
    assert width_for(Column.OVER, ["4 min over"]) == usual
    for text in ("1 h 17 min under", "2175 days under"):
        assert width_for(Column.OVER, ["on time", text]) > usual
    assert width_for(Column.OVER, ["1 h 11 min over"]) == width_for(Column.OVER, ["1 h 48 min over"])
    assert width_for(Column.ALLOTMENT, ["1:00:00"]) > width_for(Column.ALLOTMENT, ["30:00"])


def test_edits_show_where_they_are_made(table: Table) -> None:
    model, show, changes = table
    show.do(EditSegments(segments=("ana",), changes=SegmentChanges(allotment=timedelta(minutes=8))))
    show.do(EditBlock(block="two", changes=BlockChanges(title="Guests")))
    model.show_projection(show.shown)
    assert row(model, 1)[Column.ALLOTMENT] == "8:00"
    assert row(model, 2)[Column.PLANNED] == "16:08"
    assert row(model, 3)[Column.TITLE] == "2 · Guests"
    assert {number for number, _, _ in changes} == {1, 2, 0, 3, 4, 5}


def test_a_name_that_is_corrected_or_confirmed_shows_in_every_row_of_that_person(table: Table) -> None:
    model, show, _ = table
    show.do(EditPeople(people=("ana",), changes=PersonChanges(name="Ana MARÍN")))
    show.do(MarkSpeaker(person="ben", attendance=Attendance.UNCONFIRMED))
    model.show_projection(show.shown)
    assert texts(model, Column.TITLE)[1] == "Ana MARÍN"
    assert texts(model, Column.STATE)[2] == "To be confirmed"


def test_segments_added_moved_and_removed_have_their_rows(table: Table) -> None:
    model, show, _ = table
    show.do(RemoveSegments(("ana",)))
    show.do(MoveSegments(segments=("dia",), block="one"))
    model.show_projection(show.shown)
    assert texts(model, Column.TITLE) == ["1 · One", "Ben", "Dia", "2 · Two", "Cruz"]
