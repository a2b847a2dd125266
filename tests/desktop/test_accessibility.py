"""What assistive technology is given of every window: names, roles, states, words; and where Tab goes."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QTabBar, QWidget

from runofshow.core.attendance import Attendance
from runofshow.core.commands import (
    AddTime,
    AirQuestion,
    Capture,
    GiveFloor,
    MarkSpeaker,
    Next,
    Pause,
    QueueQuestion,
    ReadyQuestion,
    SendMessage,
    Start,
)
from runofshow.core.message import Cue, Preset
from runofshow.desktop.action_table import A_MINUTE
from runofshow.desktop.progress_bar import ProgressBar
from runofshow.desktop.reading_order import stops
from runofshow.desktop.running_order_model import Column
from tests.desktop.windows import Bench

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.SpinBox,
    Role.Table,
    Role.List,
    Role.Tree,
    Role.PageTabList,
    Role.Dialog,
    Role.Window,
}


def within(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that can be seen below this, itself included; of a table the table alone, whose cells Python cannot
    hold: what is said of them is asked of their model here, and by a real client in tests/e2e."""
    if interface.state().invisible:
        return
    yield interface
    if interface.role() in (Role.Table, Role.Tree, Role.List, Role.ComboBox, Role.PageTabList):
        return
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None:
            yield from within(child)


def name_of(interface: QAccessibleInterface) -> str:
    thing = interface.object()
    if isinstance(thing, QComboBox):
        # On Linux the name of such a box is its value: its label is its name, by way of a relation.
        return thing.accessibleName()
    return interface.text(QAccessible.Text.Name)


def controls(window: QWidget) -> list[tuple[str, str]]:
    """Role and name of every control of a window that can be seen."""
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    return [(one.role().name, name_of(one)) for one in within(top) if one.role() in CONTROLS]


def assert_named(window: QWidget, *, twice: frozenset[str] = frozenset()) -> None:
    """Every control has a name, and no two of a kind have the same one but those said."""
    found = controls(window)
    assert found
    assert [role for role, name in found if not name.strip()] == []
    assert {name for (_, name), count in Counter(found).items() if count > 1} == twice


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A live show with a question in the inbox and one on air."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    bench.give(Capture(text="Is it open data?"))
    bench.give(Capture(text="And in Chile?"))
    bench.give(ReadyQuestion(1))
    bench.give(QueueQuestion(1))
    bench.give(AirQuestion(1))
    return bench


def at_the_table(bench: Bench) -> None:
    """The round table, where two can have the floor."""
    for segment in ("opening", "first", "second"):
        bench.give(Next(segment))


class TestNames:
    @pytest.mark.parametrize("workspace", ["moderator", "organiser", "questions"])
    def test_every_control_of_a_workspace_has_its_own(self, live: Bench, workspace: str) -> None:
        live.console.workspaces.show_workspace(workspace)
        at_the_table(live)
        assert_named(live.window)

    def test_before_the_start_too(self, bench: Bench) -> None:
        bench.open()
        assert_named(bench.window)

    @pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_M, Qt.Key.Key_E])
    def test_what_is_asked_of_a_question(self, live: Bench, key: Qt.Key) -> None:
        live.console.desk.inbox.setFocus()
        live.key(key)
        QApplication.processEvents()
        assert_named(live.window)

    def test_the_details_of_a_question(self, live: Bench) -> None:
        live.console.workspaces.show_workspace("questions")
        live.console.desk.capture._unfold.click()
        QApplication.processEvents()
        assert_named(live.window)

    def test_the_window_of_settings_while_one_searches(self, live: Bench) -> None:
        live.window._on_settings()
        window = live.window._settings_window
        assert window is not None
        assert_named(window)
        window.search.setText("key")
        assert_named(window)

    def test_the_messages(self, live: Bench) -> None:
        live.give(SendMessage(Cue(preset=Preset.CONCLUDE)))
        live.window.actions_of.press("message")
        assert {("Button", "Please conclude"), ("EditableText", "Message"), ("List", "Messages sent")} <= set(
            controls(live.window)
        )
        assert_named(live.window)

    def test_the_palette(self, live: Bench) -> None:
        live.window._on_palette()
        assert_named(live.window)

    def test_the_keys(self, live: Bench) -> None:
        live.window.actions_of.press("keys")
        assert_named(live.window)

    def test_the_mini_window(self, live: Bench) -> None:
        live.companions.toggle_mini()
        mini = live.companions.mini
        assert mini is not None
        assert_named(mini)
        assert ("Window", "Mini – Run of Show") in controls(mini)

    def test_the_stage(self, live: Bench) -> None:
        live.companions.toggle_stage()
        window = live.companions.stage.window
        assert window is not None
        assert controls(window) == [("Window", window.windowTitle())]

    def test_the_start_page(self, bench: Bench) -> None:
        bench.show(agenda=None)
        assert_named(bench.window)

    def test_the_offer_of_a_rehearsal(self, bench: Bench) -> None:
        bench.time_of.set_by(A_MINUTE * 60 * 24 * 30)
        bench.show()
        assert_named(bench.window)

    def test_the_list_of_what_is_wrong_with_an_agenda(self, bench: Bench) -> None:
        bench.agenda.write_text("format: 1\nevent: {}\n", encoding="utf-8")
        bench.show()
        assert_named(bench.window)


class TestNamesThatOthersRelyOn:
    """Design 8: scripts and tests of others use them."""

    def test_buttons_tables_and_the_field(self, live: Bench) -> None:
        found = set(controls(live.window))
        buttons = ("Next", "Back", "Pause", "Add one minute", "Take one minute", "End show", "Undo", "Redo")
        assert {("Button", name) for name in buttons} <= found
        assert {("Table", name) for name in ("Running order", "Inbox", "Question queue")} <= found
        assert ("EditableText", "Capture a question") in found

    def test_start_and_resume(self, bench: Bench) -> None:
        bench.open()
        assert ("Button", "Start") in controls(bench.window)
        bench.give(Start())
        bench.give(Pause())
        assert ("Button", "Resume") in controls(bench.window)
        assert ("Button", "Pause") not in controls(bench.window)

    def test_readings_in_words(self, live: Bench) -> None:
        words = readings(live.window)
        assert words["Time left"] == "5 min left"
        assert words["Time left in block"] == "20 min left"
        assert words["Latest finish"] == "16:05:00, in the block 16:05:00"
        assert words["Verdict"] == "Ends 16:45, on time"
        assert words["Speaker on air"] == "Sandra MARIN"
        assert words["Next speaker"].startswith("Ramón TORRENT")
        assert words["Question on air"].startswith("Q-001, Is it open data?")
        live.pass_by(minutes=6, seconds=12)
        assert readings(live.window)["Time left"] == "1 min 12 s over"


def readings(window: QWidget) -> dict[str, str]:
    """What is said on request, by name."""
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    return {
        one.text(QAccessible.Text.Name): one.text(QAccessible.Text.Description)
        for one in within(top)
        if one.role() in (Role.StaticText, Role.Graphic)
    }


class TestStates:
    def test_what_cannot_be_pressed_now_is_disabled(self, bench: Bench) -> None:
        bench.open()
        states = {
            name_of(one): bool(one.state().disabled)
            for one in within(interface_of(bench.window))
            if one.role() is Role.Button
        }
        assert not states["Start"]
        assert states["Next"]
        assert states["End show"]

    def test_who_has_the_floor_is_checked_and_airtime_is_said_by_the_minute(self, live: Bench) -> None:
        at_the_table(live)
        live.give(GiveFloor("marin"))
        live.pass_by(minutes=2, seconds=5)
        found = {
            name_of(one): one for one in within(interface_of(live.window)) if one.role() is Role.CheckBox
        }
        marin, torrent = (found[f"Give the floor to {name}"] for name in ("Sandra MARIN", "Ramón TORRENT"))
        assert (marin.state().checked, torrent.state().checked) == (1, 0)
        assert marin.text(QAccessible.Text.Description) == "Has the floor, 2 min of airtime"

    def test_who_may_be_missing_is_marked_at_the_table_until_they_speak(self, live: Bench) -> None:
        at_the_table(live)
        live.give(MarkSpeaker(person="torrent", attendance=Attendance.UNCONFIRMED))
        torrent = live.console.on_air.floor._buttons[1]
        assert (torrent._badge, torrent.accessibleDescription()) == ("tbc", "To be confirmed")
        live.give(GiveFloor("torrent"))
        live.pass_by(seconds=1)
        assert (torrent._badge, torrent.accessibleDescription()) == ("", "Has the floor")

    def test_the_running_order_says_in_words_what_it_paints_as_signs(self, live: Bench) -> None:
        live.give(AddTime(A_MINUTE))
        live.pass_by(minutes=6)
        live.give(Next("opening"))
        state, time = Column.STATE, Column.ALLOTMENT
        cells = cells_of(live)
        assert [cells[row][state] for row in (0, 1, 2, 3)] == [
            "Block, On air, 1 min over",
            "Done",
            "On air, 1 min over",
            "To be confirmed, 1 min over",
        ]
        assert [cells[row][time] for row in (0, 1, 2)] == ["20 min", "6 min", "7 min 30 s"]
        model = live.console.running_order.model
        role = Qt.ItemDataRole.AccessibleTextRole
        assert model.headerData(Column.STATE, Qt.Orientation.Horizontal, role) == "State"

    def test_a_segment_still_to_come_says_so(self, live: Bench) -> None:
        assert cells_of(live)[2][Column.STATE] == "To come"
        title = live.table("Running order").model().index(2, Column.TITLE)
        assert title.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Ramón TORRENT\nCities"

    def test_bars_have_words(self, live: Bench) -> None:
        words = readings(live.window)
        assert words["Slot"] == (
            "Block 1, 16:00 to 16:20, is on air. Block 2, 16:20 to 16:45, is to come."
            " Now 16:00. Expected end 16:45, hard out 16:45."
        )
        live.pass_by(minutes=2)
        bar = live.window.findChild(ProgressBar)
        assert bar is not None
        assert (bar.accessibleName(), bar.words) == ("Time used", "40 % of the time is used")


def cells_of(bench: Bench) -> list[list[str]]:
    """What is said of each cell of the running order, by row."""
    model = bench.table("Running order").model()

    def said(row: int, column: int) -> str:
        index = model.index(row, column)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data())

    return [[said(row, column) for column in Column] for row in range(model.rowCount())]


def interface_of(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def reached(bench: Bench, key: Qt.Key, start: QWidget) -> list[str]:
    """Where a key goes from one control on until it comes round, by role and name."""
    start.setFocus()
    settle()
    names: list[str] = []
    seen: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in seen:
        seen.append(here)
        assert is_seen(here), f"the focus is out of sight: {here}"
        names.append(label_of(here))
        QTest.keyClick(here, key)
        QApplication.processEvents()
    assert QApplication.focusWidget() is start, "Tab does not come round"
    return names


def settle() -> None:
    """Let docks, their tabs and windows take their places."""
    for _ in range(3):
        QApplication.processEvents()


def is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def label_of(widget: QWidget) -> str:
    if isinstance(widget, QTabBar) and not widget.accessibleName():
        return "Tabs: " + ", ".join(widget.tabText(place) for place in range(widget.count()))
    return widget.accessibleName()


CAPTURE = ["Capture a question", "Details of the question"]
LISTS = ["Question queue", "Inbox or questions that left the desk", "Inbox"]
ACTIONS = ["Queue", "Ready", "Edit", "Merge", "Park", "Reject"]
TRANSPORT = [
    "Next",
    "Back",
    "Pause",
    "Add one minute",
    "Take one minute",
    "Message to the speakers",
    "Undo",
    "End show",
]
MESSAGES = [
    "Clear the stage",
    "Black out",
    "Time left",
    "Please conclude",
    "Your time is up",
    "Your microphone is muted",
    "Please speak up",
    "Please speak more slowly",
    "Your camera is off",
    "Thank you!",
    "Message",
    "Flash",
    "How long it is shown",
    "Send",
    "Messages sent",
]
DESK = [*CAPTURE, "Answered", *LISTS, *ACTIONS]
FLOOR = ["Give the floor to Sandra MARIN", "Give the floor to Ramón TORRENT"]


class TestTheOrderOfTab:
    """As the page is read: banners, then the panels from left to right, then the transport. Each stop is
    seen, and Tab leaves each."""

    def test_at_the_moderators(self, live: Bench) -> None:
        at_the_table(live)
        table = live.table("Running order")
        order = reached(live, Qt.Key.Key_Tab, table)
        assert order == ["Running order", *FLOOR, "Ways back to schedule", *DESK, *TRANSPORT]

    def test_backwards_it_is_the_same(self, live: Bench) -> None:
        at_the_table(live)
        table = live.table("Running order")
        live.console.desk.inbox.setFocus()
        there = reached(live, Qt.Key.Key_Tab, table)
        back = reached(live, Qt.Key.Key_Backtab, table)
        assert back == [there[0], *reversed(there[1:])]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
    def test_at_the_organisers_the_countdown_stays_in_front(self, live: Bench, key: Qt.Key) -> None:
        live.console.workspaces.show_workspace("organiser")
        order = reached(live, key, live.table("Running order"))
        assert set(order) == {"Running order", "Tabs: On air, Questions", *TRANSPORT}
        assert live.console.workspaces.is_in_front("on_air")

    def test_a_panel_that_was_brought_to_the_front_by_its_tab_is_gone_through(self, live: Bench) -> None:
        live.console.workspaces.show_workspace("organiser")
        live.table("Running order").setFocus()
        settle()
        live.key(Qt.Key.Key_Tab)
        live.key(Qt.Key.Key_Right)
        settle()
        order = reached(live, Qt.Key.Key_Tab, live.table("Running order"))
        assert order == ["Running order", "Tabs: On air, Questions", *DESK, *TRANSPORT]

    def test_at_the_question_desk(self, live: Bench) -> None:
        live.console.workspaces.show_workspace("questions")
        field = live.console.desk.capture.field
        order = reached(live, Qt.Key.Key_Tab, field)
        assert order == [*DESK, "Tabs: On air, Running order", *TRANSPORT]

    def test_no_bar_that_was_used_in_another_workspace_is_left_over(self, live: Bench) -> None:
        for workspace in ("organiser", "questions", "moderator"):
            live.console.workspaces.show_workspace(workspace)
        assert reached(live, Qt.Key.Key_Tab, live.table("Running order")) == [
            "Running order",
            *DESK,
            *TRANSPORT,
        ]

    def test_a_banner_comes_first(self, live: Bench) -> None:
        live.time_of.set_by(-A_MINUTE)
        live.console.ticker.tick()
        order = reached(live, Qt.Key.Key_Tab, live.table("Running order"))
        assert order[-1] == "Got it: dismiss the message"

    def test_messages_come_after_the_panels_and_before_the_transport(self, live: Bench) -> None:
        live.give(SendMessage(Cue(preset=Preset.CONCLUDE)))
        live.window.actions_of.press("message")
        settle()
        order = reached(live, Qt.Key.Key_Tab, live.table("Running order"))
        assert order == ["Running order", *DESK, *MESSAGES, *TRANSPORT]

    def test_the_details_of_a_question(self, live: Bench) -> None:
        live.console.workspaces.show_workspace("questions")
        capture = live.console.desk.capture
        capture._unfold.click()
        order = reached(live, Qt.Key.Key_Tab, capture.field)
        assert order[:9] == [
            *CAPTURE,
            "Asker",
            "Affiliation",
            "Country",
            "Addressed to",
            "Language",
            "Channel",
            "Tags",
        ]

    def test_in_the_settings(self, live: Bench) -> None:
        live.window._on_settings()
        window = live.window._settings_window
        assert window is not None
        window.activateWindow()
        window.search.setText("tone")
        order = reached(live, Qt.Key.Key_Tab, window.search)
        assert order == [
            "Search the settings",
            "Tone at the warning",
            "Tone at the last warning",
            "Tone at zero",
            "Tone when to intervene",
        ]

    def test_in_the_mini_window(self, live: Bench) -> None:
        live.companions.toggle_mini()
        mini = live.companions.mini
        assert mini is not None
        mini.activateWindow()
        order = reached(live, Qt.Key.Key_Tab, mini.buttons["next"])
        assert order == ["Next", "Pause", "Add one minute"]


class TestTheFocus:
    """Wherever Tab stops, one sees that it does: what has the focus looks different."""

    def unseen(self, window: QWidget, elsewhere: QWidget) -> list[str]:
        found = []
        for stop in stops(window):
            if not stop.isEnabled() or not is_seen(stop) or stop is elsewhere:
                continue
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            with_focus = stop.grab().toImage()
            elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            if stop.grab().toImage() == with_focus:
                found.append(f"{type(stop).__name__} {label_of(stop)}")
        return found

    @pytest.mark.parametrize("workspace", ["moderator", "organiser", "questions"])
    def test_in_a_workspace(self, live: Bench, workspace: str) -> None:
        live.console.workspaces.show_workspace(workspace)
        live.console.desk.inbox.setFocus()
        at_the_table(live)
        live.table("Running order").selectRow(5)
        settle()
        end = live.button("End show")
        assert self.unseen(live.window, end) == []
        assert self.unseen(end, live.button("Back")) == []

    def test_the_question_that_keys_work_on_is_the_one_that_looks_selected(self, live: Bench) -> None:
        inbox = live.console.desk.inbox
        inbox.setFocus()
        assert inbox.number == 2
        assert [index.row() for index in inbox.selectionModel().selectedRows()] == [0]

    def test_in_the_messages(self, live: Bench) -> None:
        live.give(SendMessage(Cue(preset=Preset.CONCLUDE)))
        live.window.actions_of.press("message")
        settle()
        assert self.unseen(live.console.messages, live.button("Next")) == []

    def test_in_the_details_of_a_question(self, live: Bench) -> None:
        live.console.workspaces.show_workspace("questions")
        capture = live.console.desk.capture
        capture._unfold.click()
        settle()
        assert self.unseen(capture, live.button("Next")) == []

    def test_in_the_list_of_keys_which_is_scrolled_by_keyboard_and_gives_it_back(self, live: Bench) -> None:
        table = live.table("Running order")
        table.setFocus()
        live.window.resize(1280, 720)
        live.window.actions_of.press("keys")
        settle()
        area = QApplication.focusWidget()
        assert isinstance(area, QScrollArea)
        QTest.keyClick(area, Qt.Key.Key_PageDown)
        assert area.verticalScrollBar().value() > 0
        assert self.unseen(area, table) == []
        area.setFocus()
        live.key(Qt.Key.Key_Escape)
        assert table.hasFocus()

    def test_in_the_settings(self, live: Bench) -> None:
        live.window._on_settings()
        window = live.window._settings_window
        assert window is not None
        window.activateWindow()
        settle()
        assert self.unseen(window, window.search) == []

    def test_in_the_mini_window(self, live: Bench) -> None:
        live.companions.toggle_mini()
        mini = live.companions.mini
        assert mini is not None
        mini.activateWindow()
        settle()
        assert self.unseen(mini, mini.buttons["next"]) == []

    def test_on_the_offer_of_a_rehearsal(self, bench: Bench) -> None:
        bench.time_of.set_by(A_MINUTE * 60 * 24 * 30)
        bench.show()
        settle()
        first = next(stops(bench.window))
        assert self.unseen(bench.window, first) == []


class TestPanelsByKeyboard:
    def test_the_one_with_the_focus_is_widened_and_narrowed(self, live: Bench) -> None:
        live.table("Running order").setFocus()
        dock = live.console.workspaces.docks["running_order"]
        before = dock.width()
        live.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
        QApplication.processEvents()
        wider = dock.width()
        assert wider > before
        live.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
        QApplication.processEvents()
        assert dock.width() < wider

    def test_it_changes_places_and_keeps_the_focus(self, live: Bench) -> None:
        table = live.table("Running order")
        table.setFocus()
        for name, order in (
            ("panel_right", ["on_air", "running_order", "questions"]),
            ("panel_right", ["on_air", "questions", "running_order"]),
            ("panel_right", ["on_air", "questions", "running_order"]),
            ("panel_left", ["on_air", "running_order", "questions"]),
        ):
            live.window.actions_of.press(name)
            settle()
            docks = live.console.workspaces.docks
            assert sorted(docks, key=lambda name: docks[name].x()) == order
            assert table.hasFocus()

    def test_where_it_was_put_it_is_again(self, live: Bench) -> None:
        live.table("Running order").setFocus()
        live.window.actions_of.press("panel_right")
        live.console.workspaces.show_workspace("organiser")
        live.console.workspaces.show_workspace("moderator")
        QApplication.processEvents()
        docks = live.console.workspaces.docks
        assert docks["on_air"].x() < docks["running_order"].x() < docks["questions"].x()


class TestWhatIsHeard:
    """Whatever the status line or a banner says, for whoever does not see it."""

    def test_what_a_command_has_done(self, live: Bench) -> None:
        live.table("Running order").setFocus()
        live.key(Qt.Key.Key_P)
        assert live.heard.texts[-1] == "Pause. Ctrl Z undoes it."

    def test_that_a_question_is_kept_by_its_button(self, live: Bench) -> None:
        field = live.console.desk.capture.field
        keep = live.button("Keep the question")
        assert not keep.isEnabled()
        field.setPlainText("Who pays?")
        keep.click()
        assert live.heard.texts[-1] == "Q-003 is captured."
        assert field.toPlainText() == ""
        assert not keep.isEnabled()

    def test_a_banner_once(self, live: Bench) -> None:
        live.time_of.set_by(-A_MINUTE)
        for _ in range(3):
            live.pass_by(seconds=1)
        said = [text for text in live.heard.texts if text.startswith("This computer's clock was set back")]
        assert len(said) == 1

    def test_that_the_end_wants_a_second_press(self, live: Bench) -> None:
        live.button("End show").click()
        assert live.heard.texts[-1].startswith("Press “End show” again")

    def test_that_a_message_was_seen(self, live: Bench) -> None:
        live.companions.toggle_stage()
        live.give(SendMessage(Cue(preset=Preset.CONCLUDE)))
        assert live.heard.texts[-1] == "Message sent. Ctrl Z undoes it."
        live.console.session.acknowledge(1, "stage")
        assert live.heard.texts[-1] == "Seen: Please conclude"
        live.pass_by(seconds=1)
        assert live.heard.texts.count("Seen: Please conclude") == 1

    def test_that_going_back_wants_a_second_press(self, live: Bench) -> None:
        live.button("Back").click()
        assert live.heard.texts[-1] == "Press “Back” again within three seconds to go back."
        assert live.button("Back").accessibleDescription() == "Press again to go back"

    def test_what_enter_would_do_in_the_palette(self, live: Bench) -> None:
        live.window._on_palette()
        field = live.window._palette.field
        QTest.keyClicks(field, "minute")
        assert live.heard.texts[-1] == "Add one minute, +"
        QTest.keyClick(field, Qt.Key.Key_Down)
        assert live.heard.texts[-1] == "Take one minute, −"
        QTest.keyClicks(field, "xyz")
        assert live.heard.texts[-1] == "Nothing answers to this"
