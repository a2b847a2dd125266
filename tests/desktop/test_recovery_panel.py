"""The suggestion in its line, and the ways back to schedule to choose from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from runofshow.core.commands import AddTime, Capture, End, Start
from runofshow.desktop import theme
from runofshow.desktop.recovery_panel import RecoveryPanel
from runofshow.desktop.suggestion_line import SuggestionLine
from tests.desktop.windows import Bench

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def late(bench: Bench) -> Bench:
    """The first speaker, of five minutes, speaks for nine: the show will end four minutes late."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    bench.pass_by(minutes=9)
    bench.console.focus_first()
    return bench


@pytest.fixture
def panel(late: Bench) -> RecoveryPanel:
    """The ways back, asked for by their key."""
    late.key(Qt.Key.Key_R, after=0)
    return late.console.recovery


def line_of(bench: Bench) -> SuggestionLine:
    return bench.console.on_air.suggestion


def ways(panel: RecoveryPanel) -> list[str]:
    return [panel.ways.item(row).text() for row in range(panel.ways.count())]


def rows(panel: RecoveryPanel) -> list[str]:
    return [" | ".join(text for text in row.texts if text) for row in panel.model.rows]


def allotments(bench: Bench) -> list[float]:
    return [view.allotment.total_seconds() / 60 for view in bench.shown.segments]


class TestTheSuggestion:
    def test_stands_in_a_line_of_the_one_on_air(self, late: Bench) -> None:
        line = line_of(late)
        assert line.reading.text == "Questions 10 → 6 min: ends 16:45"
        assert line.reading.accessibleName() == "Suggestion"
        assert line.reading.words == line.reading.text

    def test_is_announced_once_and_politely(self, late: Bench) -> None:
        late.pass_by(seconds=10)
        said = [text for text in late.heard.texts if text.startswith("Suggestion")]
        assert said[-1] == "Suggestion: Questions 10 → 6 min: ends 16:45"
        assert len(said) == len(set(said))
        assert not set(said) & set(late.heard.urgent)

    def test_does_not_flicker_while_time_passes(self, late: Bench) -> None:
        shown = set()
        for _ in range(25):
            late.pass_by(seconds=1)
            shown.add(line_of(late).reading.text)
        assert shown == {"Questions 10 → 6 min: ends 16:45"}

    def test_comes_and_goes_without_moving_anything(self, bench: Bench) -> None:
        bench.open()
        bench.pass_by(minutes=5)
        bench.give(Start())
        QApplication.processEvents()
        before = bench.console.on_air.time_left.geometry()
        assert line_of(bench).reading.text == ""
        bench.give(AddTime(-4 * bench.shown.segments[0].allotment / 5))
        QApplication.processEvents()
        assert line_of(bench).reading.text.startswith("4 min to give: ")
        assert bench.console.on_air.time_left.geometry() == before

    def test_is_done_by_one_key_and_undone_whole(self, late: Bench) -> None:
        late.key(Qt.Key.Key_R, SHIFT)
        assert allotments(late) == [5, 7.5, 7.5, 15, 6]
        assert late.console.status.message == "Back to schedule. Ctrl Z undoes it."
        assert line_of(late).reading.text == ""
        late.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert allotments(late) == [5, 7.5, 7.5, 15, 10]
        assert late.console.status.message == "Undone: Back to schedule"

    def test_cannot_be_done_where_nothing_may_be_changed(self, late: Bench) -> None:
        late.console.session.is_read_only = True
        late.pass_by(seconds=1)
        assert not late.window.actions_of["recover_apply"].isEnabled()
        assert late.window.actions_of["recover_preview"].isEnabled()

    def test_the_forecast_is_in_the_tip_of_the_verdict_which_says_no_more_than_it_did(
        self, late: Bench
    ) -> None:
        late.pass_by(seconds=1)
        verdict = late.console.header.verdict
        assert verdict.toolTip().startswith("Unlikely to end by 16:45: about ")
        assert verdict.reading.words == "Ends 16:49, 4 min over"


class TestThePreview:
    def test_shows_all_ways_the_best_first_each_with_its_effect(self, panel: RecoveryPanel) -> None:
        assert panel.isVisible()
        assert panel.ways.hasFocus()
        assert ways(panel) == [
            "1  Questions and discussion first\nQuestions 10 → 6 min: ends 16:45, on time",
            "2  Within the block on air\n2 segments shorter by 4 min in all: ends 16:45, on time",
            "3  Shared over all that is to come\n4 segments shorter by 4 min in all: ends 16:45, on time",
        ]

    def test_shows_before_and_after_side_by_side(self, panel: RecoveryPanel) -> None:
        assert panel.verdict.text == "Ends 16:49 · 4 min over  →  16:45 · on time"
        assert rows(panel) == [
            "1 · Talks | 16:24 | 16:24",
            "Sandra MARIN | on air | 16:09 | 16:09",
            "2 · Round table | 16:49 | 16:45",
            "Questions | 10:00 | 6:00 | 16:49 | 16:45",
            "The show | 16:49 | 16:45",
        ]
        assert [row.only_moves for row in panel.model.rows] == [False, True, False, False, False]

    def test_says_how_likely_it_is_to_end_in_time(self, late: Bench, panel: RecoveryPanel) -> None:
        late.pass_by(seconds=1)
        assert panel.forecast.text.startswith("Unlikely to end by 16:45: about ")

    def test_other_ways_are_looked_at_by_arrow_and_by_number(self, late: Bench, panel: RecoveryPanel) -> None:
        late.key(Qt.Key.Key_Down)
        assert rows(panel) == [
            "1 · Talks | 16:24 | 16:20",
            "Sandra MARIN | on air | 16:09 | 16:09",
            "Ramón TORRENT | 7:30 | 5:30 | 16:16 | 16:14",
            "Alejandra GONZALEZ | 7:30 | 5:30 | 16:24 | 16:20",
            "2 · Round table | 16:49 | 16:45",
            "Round table | 16:39 | 16:35",
            "Questions | 16:49 | 16:45",
            "The show | 16:49 | 16:45",
        ]
        assert panel.model.first_change == 2
        late.key(Qt.Key.Key_3)
        assert panel.ways.currentRow() == 2
        late.key(Qt.Key.Key_4)
        assert panel.ways.currentRow() == 2
        late.key(Qt.Key.Key_1)
        assert panel.ways.currentRow() == 0

    def test_enter_applies_the_one_that_is_looked_at_and_undo_takes_it_back(
        self, late: Bench, panel: RecoveryPanel
    ) -> None:
        late.key(Qt.Key.Key_2)
        late.key(Qt.Key.Key_Return)
        assert not panel.isVisible()
        assert allotments(late) == [5, 5.5, 5.5, 15, 10]
        assert late.console.running_order.table.hasFocus()
        late.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert allotments(late) == [5, 7.5, 7.5, 15, 10]
        assert late.given[-2:] == ["recover", "undo"]

    def test_escape_and_its_own_key_close_it_and_change_nothing(
        self, late: Bench, panel: RecoveryPanel
    ) -> None:
        late.key(Qt.Key.Key_Escape)
        assert not panel.isVisible()
        late.key(Qt.Key.Key_R)
        assert panel.isVisible()
        late.key(Qt.Key.Key_R)
        assert not panel.isVisible()
        assert late.given == ["start"]

    def test_escape_and_its_own_key_close_it_wherever_the_focus_was(
        self, late: Bench, panel: RecoveryPanel
    ) -> None:
        for closing in (Qt.Key.Key_Escape, Qt.Key.Key_R):
            late.console.running_order.table.setFocus()
            late.key(closing)
            assert not panel.isVisible()
            late.key(Qt.Key.Key_R)
            assert panel.isVisible()

    def test_escape_closes_it_from_the_questions_too(self, late: Bench, panel: RecoveryPanel) -> None:
        late.give(Capture(text="Why?"))
        late.console.desk.inbox.setFocus()
        late.key(Qt.Key.Key_Escape)
        assert not panel.isVisible()

    def test_when_its_ways_go_it_is_still_closed_by_its_keys(self, late: Bench, panel: RecoveryPanel) -> None:
        late.give(panel._advice.recovery.ways[0].command)
        assert panel.close_button.hasFocus()
        late.key(Qt.Key.Key_Escape)
        assert not panel.isVisible()
        late.key(Qt.Key.Key_R)
        assert panel.close_button.hasFocus()
        late.key(Qt.Key.Key_R)
        assert not panel.isVisible()

    def test_when_ways_come_they_take_the_focus_that_waited_for_them(
        self, late: Bench, panel: RecoveryPanel
    ) -> None:
        late.give(panel._advice.recovery.ways[0].command)
        late.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert panel.ways.hasFocus()
        panel.close_button.setFocus()
        late.pass_by(seconds=1)
        assert panel.close_button.hasFocus()

    def test_where_none_can_be_made_ready_it_is_the_shows(self, late: Bench) -> None:
        desk, panel = late.console.desk, late.console.recovery
        desk.inbox.setFocus()
        late.key(Qt.Key.Key_R)
        assert panel.isVisible()
        late.key(Qt.Key.Key_R)
        assert (panel.isVisible(), QApplication.focusWidget()) == (False, desk.inbox)
        late.give(Capture(text="Why?"))
        late.key(Qt.Key.Key_R)
        assert (late.given[-1], panel.isVisible()) == ("ready_question", False)
        late.key(Qt.Key.Key_R)
        assert panel.isVisible()

    @pytest.mark.parametrize("workspace", ["moderator", "organiser", "questions"])
    def test_another_workspace_is_never_painted_over_it(
        self, late: Bench, panel: RecoveryPanel, workspace: str
    ) -> None:
        late.window.actions_of[f"workspace_{workspace}"].trigger()
        QApplication.processEvents()
        docks = late.console.workspaces.docks
        for at in (panel.geometry().center(), panel.geometry().topLeft(), panel.geometry().bottomRight()):
            found = late.console.workspaces.childAt(at)
            assert found is panel or panel.isAncestorOf(found)
        assert not panel.geometry().intersects(docks["on_air"].geometry())
        assert panel.ways.hasFocus()
        late.key(Qt.Key.Key_Escape)
        assert not panel.isVisible()

    def test_a_dock_that_is_brought_up_stays_beneath(self, late: Bench, panel: RecoveryPanel) -> None:
        late.console.workspaces.docks["running_order"].raise_()
        QApplication.processEvents()
        found = late.console.workspaces.childAt(panel.geometry().center())
        assert panel.isAncestorOf(found)

    def test_the_line_and_the_first_way_never_show_two_figures(
        self, late: Bench, panel: RecoveryPanel
    ) -> None:
        late.key(Qt.Key.Key_Escape)
        late.pass_by(seconds=20)
        assert line_of(late).reading.text == "Questions 10 → 6 min: ends 16:45"
        late.key(Qt.Key.Key_R, after=0)
        heard = len(late.heard.texts)
        for _ in range(5):
            first = ways(panel)[0].split("\n")[1]
            assert first == f"{line_of(late).reading.text}, on time"
            late.pass_by(seconds=20)
        assert line_of(late).reading.text == (
            "Round table 15 → 12 min 45 s, Questions 10 → 6 min: ends 16:45"
        )
        assert not [text for text in late.heard.texts[heard:] if text.startswith("Suggestion")]
        late.key(Qt.Key.Key_R, SHIFT, after=0)
        assert allotments(late) == [5, 7.5, 7.5, 12.75, 6]

    def test_the_chance_with_the_way_stands_beside_it(self, late: Bench, panel: RecoveryPanel) -> None:
        assert panel.with_way.text == ""
        late.pass_by(seconds=1)
        assert panel.with_way.text.startswith("With this way ")
        late.key(Qt.Key.Key_2)
        assert panel.with_way.text == ""
        assert panel.with_way.isHidden()
        next(alarm for alarm in late.alarms if alarm is late.console.advising._alarm).ring()
        assert panel.with_way.text.startswith("With this way ")

    def test_what_each_way_leads_to_is_never_cut(self, panel: RecoveryPanel) -> None:
        panel.ways.setFixedWidth(200)
        QApplication.processEvents()
        panel.ways.doItemsLayout()
        metrics = panel.ways.fontMetrics()
        for row in range(panel.ways.count()):
            item = panel.ways.item(row)
            wide = panel.ways.viewport().width() - 2 * theme.UNIT - 6
            needed = metrics.boundingRect(0, 0, wide, 1000, Qt.TextFlag.TextWordWrap, item.text()).height()
            assert panel.ways.visualItemRect(item).height() >= needed
        assert panel.ways.visualItemRect(panel.ways.item(0)).height() >= 3 * metrics.lineSpacing()

    def test_the_keys_of_the_show_go_on_working(self, late: Bench, panel: RecoveryPanel) -> None:
        late.key(Qt.Key.Key_Space)
        assert late.on_air == "first"
        assert panel.isVisible()
        late.key(Qt.Key.Key_Plus)
        assert late.given == ["start", "next", "add_time"]

    def test_a_number_gives_nobody_the_floor(self, late: Bench, panel: RecoveryPanel) -> None:
        for _ in range(3):
            late.key(Qt.Key.Key_Space)
        assert late.on_air == "table"
        late.key(Qt.Key.Key_1)
        assert late.given == ["start", "next", "next", "next"]
        assert panel.ways.hasFocus()

    def test_it_follows_the_show_and_keeps_the_way_that_was_chosen(
        self, late: Bench, panel: RecoveryPanel
    ) -> None:
        late.key(Qt.Key.Key_3)
        late.pass_by(minutes=1)
        assert panel.verdict.text.startswith("Ends 16:50 · 5 min over")
        chosen = panel.chosen
        assert chosen is not None
        assert chosen.strategy == "share"

    def test_when_there_is_nothing_to_make_up_it_says_so(self, late: Bench, panel: RecoveryPanel) -> None:
        late.give(panel._advice.recovery.ways[0].command)
        assert (panel.verdict.text, ways(panel), rows(panel)) == ("Nothing to make up.", [], [])
        assert not panel.apply_button.isEnabled()
        late.give(End("opening"))
        assert (panel.verdict.text, panel.forecast.text) == ("Ended 16:09 · 36 min under", "")
        assert panel._heading.text() == "THE SHOW HAS ENDED"

    def test_what_cannot_be_made_up_is_told_with_what_would(self, late: Bench, panel: RecoveryPanel) -> None:
        late.pass_by(minutes=16)
        assert line_of(late).reading.text.startswith("Nothing suffices: still ")
        assert panel.would.text.startswith("Nothing suffices. With all at their shortest, leaving out ")
        assert all("over" in way for way in ways(panel))

    def test_typing_never_brings_it_up(self, late: Bench) -> None:
        late.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        late.key(Qt.Key.Key_R)
        assert not late.console.recovery.isVisible()

    def test_in_the_lists_of_questions_the_key_is_theirs(self, late: Bench) -> None:
        late.give(Capture(text="Why?"))
        late.console.desk.inbox.setFocus()
        late.key(Qt.Key.Key_R)
        assert not late.console.recovery.isVisible()
        assert late.given[-1] == "ready_question"

    @pytest.mark.parametrize("workspace", ["moderator", "organiser", "questions"])
    def test_it_never_lies_over_the_countdown(self, late: Bench, workspace: str) -> None:
        late.console.workspaces.show_workspace(workspace)
        QApplication.processEvents()
        late.console.advising.toggle()
        panel, on_air = late.console.recovery, late.console.workspaces.docks["on_air"]
        assert panel.width() > 200
        assert not panel.geometry().intersects(on_air.geometry())

    def test_it_keeps_its_place_when_the_window_grows(self, late: Bench, panel: RecoveryPanel) -> None:
        late.window.resize(1600, 900)
        QApplication.processEvents()
        assert panel.geometry() == late.console.workspaces.docks["running_order"].geometry()

    def test_it_is_reached_by_tab_and_pressed_by_mouse(self, late: Bench, panel: RecoveryPanel) -> None:
        reached = []
        for _ in range(4):
            focus = QApplication.focusWidget()
            assert focus is not None
            reached.append(focus.accessibleName())
            late.key(Qt.Key.Key_Tab)
        assert reached == ["Ways", "Before and after", "Apply", "Close"]
        panel.close_button.setFocus()
        late.key(Qt.Key.Key_Return)
        assert (panel.isVisible(), late.given) == (False, ["start"])
        line_of(late)._button.click()
        panel.apply_button.click()
        assert late.given == ["start", "recover"]

    @pytest.mark.parametrize("tabs", [0, 1, 2, 3])
    def test_space_is_next_wherever_the_focus_is(self, late: Bench, panel: RecoveryPanel, tabs: int) -> None:
        for _ in range(tabs):
            late.key(Qt.Key.Key_Tab)
        late.key(Qt.Key.Key_Space)
        assert (late.given, panel.isVisible()) == (["start", "next"], True)

    def test_space_is_next_where_there_is_nothing_to_choose_from(self, bench: Bench) -> None:
        bench.open()
        bench.pass_by(minutes=5)
        bench.give(Start())
        bench.key(Qt.Key.Key_R)
        assert bench.console.recovery.close_button.hasFocus()
        bench.key(Qt.Key.Key_Space)
        assert (bench.given, bench.console.recovery.isVisible()) == (["start", "next"], True)

    def test_space_presses_no_button_after_the_end_either(self, late: Bench, panel: RecoveryPanel) -> None:
        late.give(End(late.on_air))
        panel.close_button.setFocus()
        late.key(Qt.Key.Key_Space)
        assert panel.isVisible()

    def test_after_applying_the_focus_is_where_it_was_and_a_second_enter_is_none(self, late: Bench) -> None:
        late.give(Capture(text="Why?"))
        for before in (late.console.running_order.table, late.console.desk.inbox):
            before.setFocus()
            late.console.advising.toggle()
            late.key(Qt.Key.Key_Return)
            assert late.given[-1] == "recover"
            assert QApplication.focusWidget() is before
            late.key(Qt.Key.Key_Return, after=0.3)
            assert QApplication.focusWidget() is before
            assert late.given[-1] == "recover"
            late.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        late.key(Qt.Key.Key_Return)
        assert late.given[-1] == "queue_question"

    def test_an_enter_behind_another_key_is_a_new_one_however_soon(self, late: Bench) -> None:
        late.give(Capture(text="Why?"))
        late.console.desk.inbox.setFocus()
        late.console.advising.toggle()
        late.key(Qt.Key.Key_Return)
        late.key(Qt.Key.Key_Up, after=0.1)
        late.key(Qt.Key.Key_Return, after=0.1)
        assert late.given[-1] == "queue_question"

    def test_its_table_is_a_sound_model(self, panel: RecoveryPanel) -> None:
        QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
        panel.ways.setCurrentRow(1)
        panel.ways.setCurrentRow(0)
