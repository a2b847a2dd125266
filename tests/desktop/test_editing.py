"""The running order is edited in place: cells, prompts, and what they say before anything is done."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.commands import EditBlock, EditSegments, RemoveSegments
from runofshow.desktop.cell_editor import CellEditor
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.running_order_table import RunningOrderTable
from tests.desktop.windows import Bench, at

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started, seen by the organiser, with the focus in the running order."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.key(Qt.Key.Key_2, CONTROL)
    bench.key(Qt.Key.Key_Space)
    model = bench.console.running_order.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return bench


def table(bench: Bench) -> RunningOrderTable:
    return bench.console.running_order.table


def go_to(bench: Bench, name: str, column: Column = Column.TITLE) -> None:
    """Put the focus on a cell of a segment or block."""
    order = bench.console.running_order
    row = order.model.row_of(name)
    assert row is not None
    order.table.setFocus()
    selection = order.table.selectionModel()
    how = selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows
    selection.setCurrentIndex(order.model.index(row, column), how)


def editor(bench: Bench) -> CellEditor:
    """The field that is open."""
    found = [one for one in table(bench).findChildren(CellEditor) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def write(bench: Bench, text: str) -> None:
    """Write a text over what is in the field that has the focus."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)


def said(bench: Bench) -> str:
    """What is said below the table."""
    line = bench.console.running_order.editing.line
    return line.text() if line.isVisible() else ""


def order_of(bench: Bench) -> list[str]:
    return [view.id for view in bench.shown.segments]


def allotment(bench: Bench, name: str) -> timedelta:
    return bench.console.session.plan.segments[name].allotment


class TestACell:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
    def test_is_edited_in_place(self, live: Bench, key: Qt.Key) -> None:
        go_to(live, "second")
        live.key(key)
        assert editor(live).text() == "Regions"
        assert editor(live).accessibleName() == "Title"
        write(live, "Regions of Spain")
        live.key(Qt.Key.Key_Return)
        assert live.console.session.plan.segments["second"].segment.title == "Regions of Spain"
        assert not table(live).is_editing
        live.key(Qt.Key.Key_Z, CONTROL)
        assert live.console.session.plan.segments["second"].segment.title == "Regions"

    def test_says_what_was_understood_of_a_time_and_what_it_does(self, live: Bench) -> None:
        go_to(live, "second", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        assert editor(live).text() == "7m30s"
        write(live, "5")
        end = "16:42:32, 3 min under"
        assert said(live) == f"5 min · Block 1 ends 16:20:02 → 16:17:32 · show ends 16:45:02 → {end}"
        assert editor(live).accessibleDescription() == said(live)
        live.key(Qt.Key.Key_Return)
        assert allotment(live, "second") == timedelta(minutes=5)
        assert said(live) == ""

    def test_takes_a_shortest_time_down_with_it_and_undo_takes_both_back(self, live: Bench) -> None:
        five, seven = timedelta(minutes=5), timedelta(minutes=7)
        live.give(EditSegments(segments=("second",), changes=SegmentChanges(min=seven)))
        go_to(live, "second", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        write(live, "5")
        assert said(live).endswith("show ends 16:45:02 → 16:42:32, 3 min under · shortest 7 → 5 min")
        live.key(Qt.Key.Key_Return)
        segments = live.console.session.plan.segments
        assert (segments["second"].allotment, segments["second"].segment.min) == (five, five)
        live.key(Qt.Key.Key_Z, CONTROL)
        segments = live.console.session.plan.segments
        assert (allotment(live, "second"), segments["second"].segment.min) == (
            timedelta(minutes=7, seconds=30),
            seven,
        )

    def test_takes_a_clock_time_as_until_when(self, live: Bench) -> None:
        go_to(live, "second", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        write(live, "16:17")
        assert said(live).startswith("until 16:17: 4 min 28 s")
        live.key(Qt.Key.Key_Return)
        view = next(view for view in live.shown.segments if view.id == "second")
        assert view.expected_end is not None
        assert view.expected_end.minute == 17

    def test_does_not_take_nonsense(self, live: Bench) -> None:
        go_to(live, "second", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        write(live, "soon")
        assert said(live).startswith("“soon” is not understood")
        live.key(Qt.Key.Key_Return)
        assert editor(live).text() == "soon"
        live.key(Qt.Key.Key_Escape)
        assert not table(live).is_editing
        assert allotment(live, "second") == timedelta(minutes=7, seconds=30)

    def test_left_with_nonsense_says_that_it_was_not_taken(self, live: Bench) -> None:
        go_to(live, "second", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        write(live, "soon")
        live.console.desk.capture.field.setFocus()
        assert live.console.status.message.startswith("“soon” is not understood")

    def test_is_kept_when_the_focus_goes_elsewhere(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Return)
        write(live, "Regions of Spain")
        live.console.desk.capture.field.setFocus()
        assert live.console.session.plan.segments["second"].segment.title == "Regions of Spain"

    def test_goes_on_with_the_next_by_tab(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Return)
        write(live, "Regions of Spain")
        live.key(Qt.Key.Key_Tab)
        assert editor(live).text() == "7m30s"
        live.key(Qt.Key.Key_Tab)
        # The time of the next segment, over the row of the block.
        assert editor(live).text() == "15m"
        live.key(Qt.Key.Key_Backtab, SHIFT)
        assert editor(live).text() == "7m30s"
        live.key(Qt.Key.Key_Escape)
        assert live.given == ["start", "edit_segments"]

    def test_typing_in_it_works_no_key_of_the_show(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Return)
        write(live, "s f p t + - a")
        assert editor(live).text() == "s f p t + - a"
        assert live.given == ["start"]

    def test_keeps_what_is_typed_while_its_row_changes(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Return)
        write(live, "Regions of Spain")
        changes = SegmentChanges(title="Provinces", allotment=timedelta(minutes=6))
        live.give(EditSegments(segments=("second",), changes=changes))
        live.give(RemoveSegments(("first",)))
        live.pass_by(seconds=10)
        assert editor(live).text() == "Regions of Spain"
        live.key(Qt.Key.Key_Return)
        kept = live.console.session.plan.segments["second"]
        assert kept.segment.title == "Regions of Spain"
        assert kept.allotment == timedelta(minutes=6)

    def test_of_what_is_done_has_no_time_to_edit(self, live: Bench) -> None:
        live.pass_by(minutes=5)
        live.key(Qt.Key.Key_Space)
        go_to(live, "opening", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        # The title can still be put right.
        assert editor(live).text() == "Opening"

    def test_of_a_block_is_its_planned_start_and_length(self, live: Bench) -> None:
        go_to(live, "round-table", Column.PLANNED)
        live.key(Qt.Key.Key_Return)
        write(live, "+2m")
        assert said(live).startswith("starts 16:22: 25 → 23 min")
        live.key(Qt.Key.Key_Tab)
        write(live, "16:40")
        assert said(live).startswith("ends 16:40: 23 → 18 min")
        live.key(Qt.Key.Key_Return)
        block = live.console.session.plan.blocks[1].block
        assert (block.start.minute, block.end.minute) == (22, 40)

    def test_is_not_edited_in_a_show_that_is_over(self, live: Bench) -> None:
        for _ in range(5):
            live.key(Qt.Key.Key_Space)
        go_to(live, "second")
        live.key(Qt.Key.Key_Return)
        assert not table(live).is_editing


class TestRows:
    def test_are_removed_once_it_was_seen_what_that_does(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Delete)
        assert order_of(live) == ["opening", "first", "second", "table", "questions"]
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.effect.text().startswith("Block 1 ends 16:20:02 → 16:12:32 · show ends 16:45:02")
        assert prompt.yes.accessibleDescription() == prompt.effect.text()
        live.key(Qt.Key.Key_Return)
        assert order_of(live) == ["opening", "first", "table", "questions"]
        assert table(live).hasFocus()
        live.key(Qt.Key.Key_Z, CONTROL)
        assert order_of(live) == ["opening", "first", "second", "table", "questions"]

    def test_stay_when_it_is_abandoned(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Delete)
        live.key(Qt.Key.Key_Escape)
        assert live.console.running_order.editing.prompt is None
        assert live.given == ["start"]
        assert table(live).hasFocus()

    def test_on_air_is_neither_removed_nor_moved_and_it_is_said_why(self, live: Bench) -> None:
        go_to(live, "opening")
        live.key(Qt.Key.Key_Delete)
        assert live.console.status.message == "“Sandra MARIN” is on air: it can be neither removed nor moved."
        live.key(Qt.Key.Key_Down, ALT)
        assert live.console.status.message == "“Sandra MARIN” is on air: it can be neither removed nor moved."
        assert live.given == ["start"]

    def test_several_are_removed_together(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_Down, SHIFT)
        live.key(Qt.Key.Key_Delete)
        live.key(Qt.Key.Key_Return)
        assert order_of(live) == ["opening", "table", "questions"]
        assert live.given == ["start", "remove_segments"]

    def test_are_duplicated_behind_themselves(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_D, CONTROL)
        live.key(Qt.Key.Key_Return)
        assert order_of(live)[:3] == ["opening", "first", "first-2"]
        chosen = live.console.running_order.selected()
        assert chosen is not None
        assert chosen.id == "first-2"

    def test_move_within_their_block_at_once(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Up, ALT)
        assert order_of(live)[:3] == ["opening", "second", "first"]
        live.key(Qt.Key.Key_Down, ALT)
        assert order_of(live)[:3] == ["opening", "first", "second"]
        chosen = live.console.running_order.selected()
        assert chosen is not None
        assert chosen.id == "second"

    def test_move_over_the_edge_of_a_block_once_it_was_seen_what_that_does(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Down, ALT)
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.effect.text().startswith("Block 1 ends 16:20:02 → 16:12:32")
        live.key(Qt.Key.Key_Return)
        assert order_of(live) == ["opening", "first", "second", "table", "questions"]
        assert live.console.session.plan.block_of("second").id == "round-table"
        live.key(Qt.Key.Key_Up, ALT)
        live.key(Qt.Key.Key_Return)
        assert live.console.session.plan.block_of("second").id == "talks"

    def test_at_the_end_move_nowhere(self, live: Bench) -> None:
        go_to(live, "questions")
        live.key(Qt.Key.Key_Down, ALT)
        assert live.given == ["start"]

    def test_are_added_behind_what_is_selected(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_Insert)
        write(live, "A guest")
        live.key(Qt.Key.Key_Tab)
        write(live, "Eva LUNA, sandra marin")
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.effect.text().startswith("5 min · new: Eva LUNA · Block 1 ends 16:20 → 16:25")
        prompt.finish()
        assert order_of(live)[:4] == ["opening", "first", "luna", "second"]
        added = live.console.session.plan.segments["luna"].segment
        assert added.title == "A guest"
        assert [live.console.session.agenda.name_of(one) for one in added.speakers] == [
            "Eva LUNA",
            "Sandra MARIN",
        ]

    def test_are_not_added_for_a_time_that_is_not_understood(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_Insert)
        for _ in range(3):
            live.key(Qt.Key.Key_Tab)
        write(live, "a while")
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.effect.text().startswith("“a while” is not understood")
        assert not prompt.yes.isEnabled()
        live.key(Qt.Key.Key_Return)
        assert live.given == ["start"]

    def test_that_are_to_be_removed_show_what_that_does_now(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Delete)
        live.pass_by(minutes=10)
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.effect.text().startswith("Block 1 ends 16:25:03 → 16:17:33")
        live.key(Qt.Key.Key_Escape)


class TestABlock:
    def test_is_added_where_there_is_room(self, live: Bench) -> None:
        live.give(EditBlock(block="round-table", changes=BlockChanges(end=at("16:40"))))
        go_to(live, "questions")
        live.key(Qt.Key.Key_Insert, SHIFT)
        write(live, "Goodbye")
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        prompt.finish()
        block = live.console.session.plan.blocks[2].block
        assert (block.title, block.start, block.end) == ("Goodbye", at("16:40"), at("16:45"))

    def test_takes_the_second_half_of_another_where_there_is_none(self, live: Bench) -> None:
        go_to(live, "round-table")
        live.key(Qt.Key.Key_Insert, SHIFT)
        write(live, "Goodbye")
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        prompt.finish()
        blocks = [planned.block for planned in live.console.session.plan.blocks]
        assert (blocks[1].end, blocks[2].start, blocks[2].end) == (
            at("16:32:30"),
            at("16:32:30"),
            at("16:45"),
        )

    def test_without_a_title_is_not_added(self, live: Bench) -> None:
        go_to(live, "round-table")
        live.key(Qt.Key.Key_Insert, SHIFT)
        live.key(Qt.Key.Key_Return)
        assert live.given == ["start"]

    def test_is_removed_and_duplicated_as_a_whole(self, live: Bench) -> None:
        go_to(live, "round-table")
        live.key(Qt.Key.Key_D, CONTROL)
        live.key(Qt.Key.Key_Return)
        assert len(live.shown.blocks) == 3
        go_to(live, "round-table")
        live.key(Qt.Key.Key_Delete)
        live.key(Qt.Key.Key_Return)
        assert [block.id for block in live.shown.blocks] == ["talks", "round-table-2"]

    def test_is_moved_before_another(self, bench: Bench) -> None:
        bench.open()
        go_to(bench, "round-table")
        bench.key(Qt.Key.Key_Up, ALT)
        if bench.console.running_order.editing.prompt is not None:
            bench.key(Qt.Key.Key_Return)
        assert [block.id for block in bench.shown.blocks] == ["round-table", "talks"]


class TestDragging:
    def drop(self, bench: Bench, row: int) -> None:
        """Let what is selected go before this row, having hovered there."""
        shown = table(bench)
        last = shown.order.rowCount() - 1
        top = shown.rowViewportPosition(min(row, last)) + (shown.rowHeight(last) if row > last else 0)
        self.at = QPointF(20, top + (1 if row <= last else -1))
        data = QMimeData()
        nothing = Qt.KeyboardModifier.NoModifier
        move = QDragMoveEvent(
            self.at.toPoint(), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, nothing
        )
        shown.dragMoveEvent(move)
        self.foretold = said(bench)
        shown.dropEvent(
            QDropEvent(self.at, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, nothing)
        )

    def test_a_row_falls_where_the_line_is_and_its_effect_is_told_before(self, live: Bench) -> None:
        go_to(live, "second")
        self.drop(live, table(live).order.row_of("questions") or 0)
        assert self.foretold.startswith("Block 1 ends 16:20:02 → 16:12:32 · show still ends 16:45")
        assert order_of(live) == ["opening", "first", "table", "second", "questions"]
        assert said(live) == ""

    def test_before_a_block_it_is_the_last_of_the_one_above(self, live: Bench) -> None:
        go_to(live, "first")
        self.drop(live, table(live).order.row_of("round-table") or 0)
        assert order_of(live) == ["opening", "second", "first", "table", "questions"]

    def test_several_fall_together_at_the_end(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_Down, SHIFT)
        self.drop(live, table(live).order.rowCount())
        assert order_of(live) == ["opening", "table", "questions", "first", "second"]

    def test_where_the_show_has_passed_nothing_falls_and_it_is_said_why(self, live: Bench) -> None:
        go_to(live, "second")
        self.drop(live, table(live).order.row_of("opening") or 0)
        assert self.foretold == "The show has passed this place in the running order."
        assert order_of(live)[:3] == ["opening", "first", "second"]
        assert live.console.status.message == "The show has passed this place in the running order."

    def test_a_block_falls_before_the_nearer_one(self, bench: Bench) -> None:
        bench.open()
        go_to(bench, "round-table")
        self.drop(bench, 1)
        assert [block.id for block in bench.shown.blocks] == ["round-table", "talks"]
