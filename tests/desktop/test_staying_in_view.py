"""The running order follows the show only while nobody works in it; keys that do nothing say why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from runofshow.core.commands import Next
from runofshow.desktop.running_order_row import Column
from tests.desktop.test_editing import ALT, CONTROL, editor, go_to, order_of, table, write
from tests.desktop.windows import AGENDA, Bench

MANY = 60


def with_many(agenda: str) -> str:
    """The agenda with so many segments in its second block that they fill several screens."""
    talks = "".join(
        f"      - {{id: talk-{place}, title: Talk {place}, duration: 10s}}\n" for place in range(MANY)
    )
    return (
        agenda.replace("      - {id: table", f"{talks}      - {{id: table")
        .replace("duration: 10m}", "duration: 0m10s}")
        .replace("duration: 15m}", "duration: 5m}")
    )


@pytest.fixture
def long(bench: Bench) -> Bench:
    """A long show that has just started, with the focus in the running order."""
    bench.agenda.write_text(with_many(AGENDA), encoding="utf-8")
    bench.open()
    bench.window.resize(1280, 720)
    bench.pass_by(minutes=5)
    bench.key(Qt.Key.Key_2, CONTROL)
    bench.key(Qt.Key.Key_Space)
    return bench


def is_seen(bench: Bench, name: str) -> bool:
    row = table(bench).order.row_of(name)
    assert row is not None
    at = table(bench).visualRect(table(bench).order.index(row, Column.TITLE))
    return table(bench).viewport().rect().contains(at.center())


def advance(bench: Bench) -> None:
    """Somebody presses Next elsewhere."""
    bench.give(Next(bench.on_air or ""))
    bench.pass_by(seconds=1)


def test_the_row_that_is_edited_stays_in_view_whatever_comes_below_or_goes_on_air(long: Bench) -> None:
    go_to(long, "talk-50")
    long.key(Qt.Key.Key_Return)
    long.key(Qt.Key.Key_Tab)
    write(long, "3")
    long.pass_by(seconds=1)
    assert is_seen(long, "talk-50")
    advance(long)
    assert is_seen(long, "talk-50")
    assert editor(long).isVisible()
    long.key(Qt.Key.Key_Return)
    long.pass_by(seconds=1)
    assert is_seen(long, "talk-50")


def test_the_row_with_the_focus_stays_in_view_while_something_is_asked(long: Bench) -> None:
    go_to(long, "talk-50")
    table(long).show_current()
    long.key(Qt.Key.Key_Delete)
    long.pass_by(seconds=1)
    assert is_seen(long, "talk-50")
    long.key(Qt.Key.Key_Escape)
    advance(long)
    assert is_seen(long, "talk-50")


def test_a_row_that_was_moved_is_shown(long: Bench) -> None:
    go_to(long, "talk-50")
    table(long).show_current()
    for _ in range(20):
        long.key(Qt.Key.Key_Up, ALT)
    long.pass_by(seconds=1)
    assert order_of(long).index("talk-50") == 33
    assert is_seen(long, "talk-50")


def test_nobody_at_work_the_table_follows_the_show_again(long: Bench) -> None:
    go_to(long, "talk-50")
    table(long).show_current()
    advance(long)
    assert not is_seen(long, "first")
    long.key(Qt.Key.Key_Escape)
    assert is_seen(long, "first")
    go_to(long, "talk-50")
    table(long).show_current()
    long.console.desk.capture.field.setFocus()
    advance(long)
    assert is_seen(long, "second")


def test_the_row_with_the_focus_does_not_keep_the_one_on_air_away_where_both_have_room(long: Bench) -> None:
    go_to(long, "talk-3")
    table(long).scrollToBottom()
    advance(long)
    assert is_seen(long, "first")
    assert is_seen(long, "talk-3")


def test_with_little_height_the_rows_have_it_while_one_is_edited(long: Bench) -> None:
    long.window.chosen.choose("text_size", 200)
    long.pass_by(seconds=1)
    go_to(long, "talk-50")
    table(long).show_current()
    assert long.console.running_order.details.isVisible()
    long.key(Qt.Key.Key_Return)
    long.key(Qt.Key.Key_Tab)
    write(long, "5")
    QApplication.processEvents()
    top = table(long).rowViewportPosition(table(long).currentIndex().row())
    assert top >= 0
    assert top + table(long).rowHeight(0) <= table(long).viewport().height()
    assert not long.console.running_order.details.isVisible()
    long.key(Qt.Key.Key_Escape)
    assert long.console.running_order.details.isVisible()


class TestAfterRemoving:
    def test_the_row_that_follows_is_selected(self, long: Bench) -> None:
        go_to(long, "talk-5")
        long.key(Qt.Key.Key_Delete)
        long.key(Qt.Key.Key_Return)
        assert long.console.running_order.picked.segment_ids == ("talk-6",)
        long.key(Qt.Key.Key_D, CONTROL)
        long.key(Qt.Key.Key_Return)
        assert "talk-6-2" in order_of(long)

    def test_of_the_last_in_a_block_the_one_before_is_selected(self, long: Bench) -> None:
        go_to(long, "second")
        long.key(Qt.Key.Key_Delete)
        long.key(Qt.Key.Key_Return)
        assert long.console.running_order.picked.segment_ids == ("first",)


class TestAKeyThatDoesNothing:
    def test_says_that_nothing_is_selected(self, long: Bench) -> None:
        table(long).setFocus()
        table(long).clearSelection()
        long.key(Qt.Key.Key_F2)
        assert long.console.status.message == "Nothing is selected in the running order."

    def test_says_what_cannot_be_done_with_what_is_selected(self, long: Bench) -> None:
        go_to(long, "opening")
        long.key(Qt.Key.Key_S)
        assert long.console.status.message == ("“Sandra MARIN” is on air: it can be ended, but not skipped.")
        long.key(Qt.Key.Key_T)
        assert long.console.status.message == "Nobody has to be told."
        long.give(Next("opening"))
        long.key(Qt.Key.Key_S)
        assert long.console.status.message == "“Sandra MARIN” has been on air: its record stays as it is."

    def test_names_what_is_to_be_taken_out(self, long: Bench) -> None:
        go_to(long, "second")
        long.key(Qt.Key.Key_Delete)
        prompt = long.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.title.text() == "Remove Alejandra GONZALEZ?"
        table(long).pick(("first", "second"))
        assert prompt.title.text() == "Remove Alejandra GONZALEZ?"
        long.key(Qt.Key.Key_Escape)
        long.key(Qt.Key.Key_D, CONTROL)
        prompt = long.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.title.text() == "Duplicate 2 segments?"

    @pytest.mark.parametrize(
        "key", [Qt.Key.Key_Insert, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_S]
    )
    def test_says_that_the_show_has_ended(self, bench: Bench, key: Qt.Key) -> None:
        bench.open()
        for _ in range(6):
            bench.key(Qt.Key.Key_Space)
        go_to(bench, "second")
        bench.key(key)
        assert bench.console.status.message == "The show has ended."

    def test_says_that_the_console_is_read_only(self, bench: Bench) -> None:
        bench.open()
        first, file = bench.window, bench.console.session.file
        bench.window = bench._window()
        bench.show(session=file)
        go_to(bench, "second")
        bench.key(Qt.Key.Key_Insert)
        message = bench.console.status.message
        bench.close()
        bench.window = first
        assert message == "This console is read-only: another one runs this session."


class TestDetails:
    def test_get_the_focus_when_they_are_open_and_close_only_when_they_have_it(self, long: Bench) -> None:
        details = long.console.running_order.details
        go_to(long, "second")
        assert details.isVisible()
        long.key(Qt.Key.Key_I, CONTROL)
        assert details.isVisible()
        focus = long.window.focusWidget()
        assert focus is not None
        assert details.isAncestorOf(focus)
        long.key(Qt.Key.Key_I, CONTROL)
        assert not details.isVisible()
        assert table(long).hasFocus()
        long.key(Qt.Key.Key_I, CONTROL)
        assert details.isVisible()
