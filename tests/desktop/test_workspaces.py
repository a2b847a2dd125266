"""Three workspaces of the same docks."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runofshow.core.commands import Capture
from runofshow.desktop.console import Console
from runofshow.desktop.workspaces import WORKSPACES, Workspaces, columns_of, widths
from tests.desktop.windows import Bench

CTRL = Qt.KeyboardModifier.ControlModifier


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def docks(bench: Bench) -> Workspaces:
    settle()
    return bench.console.workspaces


def in_front(bench: Bench) -> list[str]:
    """The docks that are seen, from left to right."""
    shown = docks(bench)
    seen = [name for name in shown.docks if shown.is_in_front(name)]
    return sorted(seen, key=lambda name: shown.docks[name].x())


def width_of(bench: Bench, name: str) -> int:
    return docks(bench).docks[name].width()


def are_near(one: int, other: int) -> bool:
    """Whether two widths are the same but for the lines between the docks."""
    return abs(one - other) <= 2


class TestWhatIsInFront:
    """What lies over the docks and goes away leaves them as they were."""

    def test_stays_when_the_palette_closes(self, bench: Bench) -> None:
        at_the_inbox(bench)
        bench.key(Qt.Key.Key_P, CTRL)
        bench.key(Qt.Key.Key_Escape)
        assert in_front(bench) == ["questions", "on_air"]

    def test_stays_when_the_list_of_keys_closes(self, bench: Bench) -> None:
        at_the_inbox(bench)
        bench.key(Qt.Key.Key_F1)
        bench.key(Qt.Key.Key_F1)
        assert in_front(bench) == ["questions", "on_air"]

    def test_stays_when_the_messages_are_put_away(self, bench: Bench) -> None:
        at_the_inbox(bench)
        bench.key(Qt.Key.Key_M, CTRL)
        bench.key(Qt.Key.Key_Escape)
        assert in_front(bench) == ["questions", "on_air"]

    def test_stays_when_a_banner_is_dismissed(self, bench: Bench) -> None:
        console = at_the_inbox(bench)
        console.banners.show_banner("told", "Something happened.", "info", can_be_dismissed=True)
        settle()
        bench.button("Got it: dismiss the message").setFocus()
        bench.key(Qt.Key.Key_Space)
        assert in_front(bench) == ["questions", "on_air"]


def at_the_inbox(bench: Bench) -> Console:
    """The question desk, with a question in it."""
    console = bench.open()
    bench.give(Capture(text="Why?"))
    bench.key(Qt.Key.Key_3, CTRL)
    console.desk.inbox.setFocus()
    assert in_front(bench) == ["questions", "on_air"]
    return console


class TestWidths:
    def test_the_least_fit_into_the_smallest_usual_screen(self) -> None:
        assert widths(WORKSPACES["moderator"], 1280) == [441, 519, 320]
        assert widths(WORKSPACES["organiser"], 1280) == [800, 480]

    def test_what_a_wide_window_has_over_goes_to_what_counts_most(self) -> None:
        assert widths(WORKSPACES["moderator"], 3840) == [640, 2720, 480]
        assert widths(WORKSPACES["questions"], 3840) == [3040, 800]

    def test_with_large_text_the_questions_go_behind_the_running_order(self) -> None:
        columns = columns_of("moderator", 1280, 200)
        assert [column.docks for column in columns] == [("running_order", "questions"), ("on_air",)]
        assert widths(columns, 1280, 200) == [691, 589]
        assert columns_of("moderator", 3840, 200) == WORKSPACES["moderator"]

    def test_where_there_is_not_enough_for_all_each_gives_way(self) -> None:
        assert widths(WORKSPACES["organiser"], 1280, 200) == [793, 487]

    @given(
        st.sampled_from(sorted(WORKSPACES)), st.integers(1120, 3840), st.sampled_from((100, 125, 150, 200))
    )
    def test_the_columns_fill_the_room_and_none_is_lost(self, name: str, room: int, text_size: int) -> None:
        columns = columns_of(name, room, text_size)
        assert sum(widths(columns, room, text_size)) == room
        assert min(widths(columns, room, text_size)) >= 240
        docks_there = sorted(dock for column in columns for dock in column.docks)
        assert docks_there == ["on_air", "questions", "running_order"]


def test_the_moderator_sees_all_three_at_first(bench: Bench) -> None:
    bench.open()
    assert in_front(bench) == ["running_order", "on_air", "questions"]
    assert are_near(width_of(bench, "running_order"), 441)
    assert are_near(width_of(bench, "questions"), 320)


def test_the_organiser_has_the_running_order_wide(bench: Bench) -> None:
    bench.open()
    bench.key(Qt.Key.Key_2, CTRL)
    assert in_front(bench) == ["running_order", "on_air"]
    assert width_of(bench, "running_order") > 780


def test_the_question_desk_has_the_questions_wide(bench: Bench) -> None:
    bench.open()
    bench.key(Qt.Key.Key_3, CTRL)
    assert in_front(bench) == ["questions", "on_air"]
    assert bench.console.desk.queue.hasFocus()


def test_the_menu_marks_the_one_that_is_shown(bench: Bench) -> None:
    bench.open()
    bench.key(Qt.Key.Key_2, CTRL)
    actions = bench.window.actions_of
    checked = [name for name in WORKSPACES if actions[f"workspace_{name}"].isChecked()]
    assert checked == ["organiser"]


def test_a_dock_behind_a_tab_comes_to_the_front_for_a_capture(bench: Bench) -> None:
    bench.open()
    bench.key(Qt.Key.Key_2, CTRL)
    bench.key(Qt.Key.Key_K, CTRL)
    assert in_front(bench) == ["running_order", "questions"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Capture a question"


def test_a_countdown_stays_right_behind_a_tab(bench: Bench) -> None:
    bench.open()
    bench.pass_by(minutes=5)
    bench.key(Qt.Key.Key_Space)
    bench.key(Qt.Key.Key_2, CTRL)
    bench.key(Qt.Key.Key_K, CTRL)
    bench.pass_by(minutes=1)
    docks(bench).bring_up("on_air")
    assert bench.shown.on_air is not None
    assert bench.console.on_air.time_left.text == "3:58"


def drag_separator(shown: Workspaces, by: int) -> None:
    """Take hold of the line at the right of the running order."""
    edge = shown.docks["running_order"].geometry()
    hold = QPoint(edge.right() + 1, edge.center().y())
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, pos=hold)
    QTest.mouseMove(shown, hold + QPoint(by, 0))
    settle()
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=hold + QPoint(by, 0))
    settle()


def test_what_a_person_has_arranged_is_remembered(bench: Bench) -> None:
    bench.open()
    drag_separator(docks(bench), 60)
    width = width_of(bench, "running_order")
    assert are_near(width, 501)
    bench.key(Qt.Key.Key_2, CTRL)
    bench.key(Qt.Key.Key_1, CTRL)
    assert are_near(width_of(bench, "running_order"), width)
    bench.window.close()
    bench.again()
    bench.open()
    # The screen of the tests is small, and the window that returns there with it.
    bench.window.resize(1280, 720)
    assert are_near(width_of(bench, "running_order"), width)


def test_a_reset_puts_them_where_they_were_at_first(bench: Bench) -> None:
    bench.open()
    drag_separator(docks(bench), -60)
    bench.window.actions_of.press("reset_workspace")
    assert are_near(width_of(bench, "running_order"), 441)
    bench.key(Qt.Key.Key_2, CTRL)
    bench.key(Qt.Key.Key_1, CTRL)
    assert are_near(width_of(bench, "running_order"), 441)


def test_the_workspace_is_remembered(bench: Bench) -> None:
    bench.open()
    bench.key(Qt.Key.Key_3, CTRL)
    bench.window.close()
    bench.again()
    bench.open()
    assert in_front(bench) == ["questions", "on_air"]


def test_a_workspace_nobody_arranged_follows_the_window(bench: Bench) -> None:
    bench.open()
    bench.window.resize(QSize(1920, 1080))
    assert are_near(width_of(bench, "running_order"), 640)
    assert are_near(width_of(bench, "questions"), 480)


def test_panels_have_bars_to_be_moved_by_only_when_wanted(bench: Bench) -> None:
    bench.open()
    shown = docks(bench)
    assert shown.docks["on_air"].titleBarWidget() is not None
    bench.window.actions_of.press("move_docks")
    assert shown.docks["on_air"].titleBarWidget() is None
    assert bench.window.actions_of["move_docks"].isChecked()
    bench.window.actions_of.press("move_docks")
    assert shown.docks["on_air"].titleBarWidget() is not None


def test_a_tab_speaks_the_language_of_the_window(bench: Bench) -> None:
    bench.open()
    bench.window.actions_of.press("language_es")
    assert docks(bench).docks["questions"].windowTitle() == "Preguntas"
