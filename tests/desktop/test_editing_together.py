"""Several rows are edited together, and a time that is typed blindly never lands on a title."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from runofshow.core.commands import AddSegment
from runofshow.desktop.edit_prompt import AddSegmentPrompt
from runofshow.desktop.running_order_row import Column
from tests.desktop.test_details import enter
from tests.desktop.test_editing import CONTROL, SHIFT, allotment, editor, go_to, live, said, table, write
from tests.desktop.windows import Bench

__all__ = ["live"]
MINUTE = timedelta(minutes=1)
HALF = timedelta(seconds=30)


def times(bench: Bench) -> list[timedelta]:
    return [allotment(bench, name) for name in ("first", "second")]


def titles(bench: Bench) -> list[str]:
    return [one.segment.title for one in bench.console.session.plan.segments.values()]


def pick_two(bench: Bench) -> None:
    """Select the two talks that are to come, from the title of the first on."""
    go_to(bench, "first")
    bench.key(Qt.Key.Key_Down, SHIFT)


class TestATimeOfSeveralRows:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
    def test_is_one_entry_and_one_undo(self, live: Bench, key: Qt.Key) -> None:
        pick_two(live)
        live.key(key)
        assert editor(live).accessibleName() == "Allotted time, or until when"
        write(live, "6")
        assert said(live).startswith("2 segments: 6 min · Block 1 ends 16:20 → 16:17")
        live.key(Qt.Key.Key_Return)
        assert times(live) == [6 * MINUTE] * 2
        assert live.given == ["start", "edit_segments"]
        live.key(Qt.Key.Key_Z, CONTROL)
        assert times(live) == [7 * MINUTE + HALF] * 2

    @pytest.mark.parametrize(
        ("typed", "understood", "became"),
        [
            ("+2", "2 segments: 2 min longer each", [8 * MINUTE, 9 * MINUTE + HALF]),
            ("-30s", "2 segments: 30 s shorter each", [5 * MINUTE + HALF, 7 * MINUTE]),
        ],
    )
    def test_changes_each_by_as_much(
        self, live: Bench, typed: str, understood: str, became: list[timedelta]
    ) -> None:
        go_to(live, "first", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        write(live, "6")
        live.key(Qt.Key.Key_Return)
        pick_two(live)
        live.key(Qt.Key.Key_Return)
        write(live, typed)
        assert said(live).startswith(understood)
        live.key(Qt.Key.Key_Return)
        assert times(live) == became
        assert live.given == ["start", "edit_segments", "edit_segments"]

    def test_changes_each_by_as_much_in_the_details_too(self, live: Bench) -> None:
        pick_two(live)
        enter(live, "Time", "-30s")
        assert times(live) == [7 * MINUTE] * 2

    def test_of_the_focused_one_counts_for_all_when_it_is_typed_again(self, live: Bench) -> None:
        go_to(live, "first", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        write(live, "6m")
        live.key(Qt.Key.Key_Return)
        pick_two(live)
        table(live).setCurrentIndex(table(live).order.index(table(live).order.row_of("first") or 0, 0))
        pick_two(live)
        live.key(Qt.Key.Key_Return)
        text = editor(live).text()
        live.key(Qt.Key.Key_Return)
        assert live.given == ["start", "edit_segments"]
        live.key(Qt.Key.Key_Return)
        write(live, text)
        live.key(Qt.Key.Key_Return)
        assert len(set(times(live))) == 1

    def test_is_not_until_when(self, live: Bench) -> None:
        pick_two(live)
        live.key(Qt.Key.Key_Return)
        write(live, "16:40")
        assert "no end can be given here" in said(live)
        write(live, "soon")
        assert said(live).endswith("write it such as 5, 7m30, 90s, +1m")

    def test_can_be_reached_by_the_arrow_keys(self, live: Bench) -> None:
        pick_two(live)
        live.key(Qt.Key.Key_Right)
        live.key(Qt.Key.Key_Right)
        live.key(Qt.Key.Key_Left)
        picked = live.console.running_order.picked
        assert picked.segment_ids == ("first", "second")
        assert table(live).currentIndex().column() == Column.ALLOTMENT

    def test_leaves_their_titles_to_each_of_them(self, live: Bench) -> None:
        pick_two(live)
        row = table(live).order.row_of("second")
        assert row is not None
        table(live).edit_current(Column.TITLE)
        assert live.console.running_order.picked.segment_ids == ("second",)

    def test_is_the_only_field_that_tab_finds(self, live: Bench) -> None:
        pick_two(live)
        live.key(Qt.Key.Key_Return)
        write(live, "6")
        live.key(Qt.Key.Key_Tab)
        assert times(live) == [6 * MINUTE] * 2
        assert not table(live).is_editing
        assert live.console.running_order.picked.segment_ids == ("first", "second")


class TestTab:
    def test_goes_down_the_times_and_over_the_blocks(self, live: Bench) -> None:
        before = titles(live)
        go_to(live, "first")
        live.key(Qt.Key.Key_Return)
        for _ in range(4):
            live.key(Qt.Key.Key_Tab)
            write(live, "6")
        live.key(Qt.Key.Key_Return)
        assert [allotment(live, name) for name in ("first", "second", "table", "questions")] == [
            6 * MINUTE
        ] * 4
        assert titles(live) == before

    def test_at_the_last_one_stops(self, live: Bench) -> None:
        go_to(live, "questions", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        live.key(Qt.Key.Key_Tab)
        assert not table(live).is_editing
        assert table(live).hasFocus()

    def test_goes_back_up_the_times(self, live: Bench) -> None:
        go_to(live, "second", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        live.key(Qt.Key.Key_Backtab, SHIFT)
        write(live, "6")
        live.key(Qt.Key.Key_Return)
        assert allotment(live, "first") == 6 * MINUTE

    def test_back_from_a_title_stays(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Return)
        live.key(Qt.Key.Key_Backtab, SHIFT)
        assert not table(live).is_editing

    def test_of_a_block_goes_from_its_start_to_its_length_and_on_to_the_next_blocks(
        self, live: Bench
    ) -> None:
        go_to(live, "talks", Column.PLANNED)
        live.key(Qt.Key.Key_Return)
        live.key(Qt.Key.Key_Tab)
        assert editor(live).text() == "20m"
        live.key(Qt.Key.Key_Tab)
        assert editor(live).text() == "25m"

    def test_reaches_a_time_whose_column_had_given_way(self, live: Bench) -> None:
        table(live).setColumnHidden(Column.ALLOTMENT, True)
        go_to(live, "first")
        live.key(Qt.Key.Key_Return)
        live.key(Qt.Key.Key_Tab)
        assert editor(live).text() == "7m30s"
        assert not table(live).isColumnHidden(Column.ALLOTMENT)


class TestWhatIsAdded:
    def test_may_last_until_a_time_of_day(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_Insert)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, AddSegmentPrompt)
        length = prompt.fields()[-1]
        length.setFocus()
        write(live, "16:20")
        assert prompt.effect.text().startswith("until 16:20: ")
        command = prompt.command()
        assert isinstance(command, AddSegment)
        write(live, "+2")
        assert prompt.effect.text().endswith("could change: write it such as 5, 7m30, 90s, 16:17")
        write(live, "16:20")
        live.key(Qt.Key.Key_Return)
        view = next(view for view in live.shown.segments if view.id not in ("opening", "first", "second"))
        assert view.expected_end is not None
        assert (view.expected_end.minute, view.id) == (20, view.id)
