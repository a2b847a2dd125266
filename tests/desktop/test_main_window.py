"""The window as a moderator uses it: keys, buttons, and what must never happen."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTime, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from runofshow.core.commands import Capture, Pause, Start
from runofshow.core.phrase import phrase
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Status, Turn
from runofshow.desktop import theme
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.key_words import key_label
from runofshow.desktop.keys_panel import KeysPanel
from runofshow.desktop.main_window import MainWindow
from runofshow.desktop.problems_page import ProblemsPage
from runofshow.desktop.question_action import ACTIONS as QUESTION_ACTIONS
from runofshow.desktop.question_prompt import MergePrompt
from runofshow.desktop.start_page import StartPage
from runofshow.journal.store import DiskFull
from runofshow.session import opening
from tests.desktop.windows import Bench, at

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.key(Qt.Key.Key_Space)
    assert bench.on_air == "opening"
    return bench


class TestKeys:
    def test_space_starts_and_then_goes_on(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        assert live.on_air == "first"

    def test_shift_space_twice_goes_back(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        live.key(Qt.Key.Key_Space, SHIFT)
        assert live.on_air == "first"
        live.key(Qt.Key.Key_Space, SHIFT)
        assert live.on_air == "opening"

    def test_a_double_press_of_shift_space_is_one_and_so_is_a_held_one(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        live.key(Qt.Key.Key_Space, SHIFT)
        live.key(Qt.Key.Key_Space, SHIFT, after=0.2)
        live.key(Qt.Key.Key_Space, SHIFT, after=0.25)
        for _ in range(80):
            live.key(Qt.Key.Key_Space, SHIFT, after=0.033)
        assert live.on_air == "first"

    def test_a_double_press_goes_on_once(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        live.key(Qt.Key.Key_Space, after=0.2)
        assert live.on_air == "first"

    def test_a_double_press_starts_without_going_on(self, bench: Bench) -> None:
        bench.open()
        bench.key(Qt.Key.Key_Space)
        bench.key(Qt.Key.Key_Space, after=0.25)
        assert bench.on_air == "opening"
        assert bench.given == ["start"]

    def test_a_held_key_acts_once(self, live: Bench) -> None:
        assert not [action.id for action in ACTIONS if live.window.actions_of[action.id].autoRepeat()]

    def test_a_held_key_acts_once_also_where_qt_does_not_mark_the_repeats(self, live: Bench) -> None:
        for _ in range(80):
            live.key(Qt.Key.Key_Space, after=0.033)
        assert live.given == ["start"]
        live.key(Qt.Key.Key_Space, after=0.6)
        for _ in range(80):
            live.key(Qt.Key.Key_Space, after=0.033)
        assert live.on_air == "first"

    def test_a_minute_can_be_added_as_fast_as_a_finger_taps(self, live: Bench) -> None:
        for _ in range(3):
            live.key(Qt.Key.Key_Plus, after=0.12)
        assert live.given == ["start", "add_time", "add_time", "add_time"]

    def test_a_list_in_a_prompt_is_picked_from_and_moves_nothing(self, live: Bench) -> None:
        for words in ("Why?", "How?"):
            live.console.session.dispatch(Capture(text=words))
        live.table("Inbox").setFocus()
        live.key(Qt.Key.Key_M)
        merge = live.table("Inbox").window().findChildren(MergePrompt)[0]
        picks = next(view for view in merge.findChildren(QAbstractItemView) if view.isVisible())
        picks.setFocus()
        live.key(Qt.Key.Key_Space)
        live.key(Qt.Key.Key_P)
        assert live.on_air == "opening"
        assert live.shown.status is Status.LIVE

    def test_p_pauses_and_resumes(self, live: Bench) -> None:
        live.key(Qt.Key.Key_P)
        assert live.shown.status is Status.PAUSED
        assert live.button("Resume").isEnabled()
        live.key(Qt.Key.Key_P)
        assert live.shown.status is Status.LIVE
        assert live.button("Pause").isEnabled()

    @pytest.mark.parametrize(
        ("key", "modifiers", "minutes"),
        [
            (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, 1),
            (Qt.Key.Key_Plus, SHIFT, 1),
            (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier, 1),
            (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, -1),
            (Qt.Key.Key_Minus, Qt.KeyboardModifier.KeypadModifier, -1),
        ],
    )
    def test_a_minute_more_or_less(
        self, live: Bench, key: Qt.Key, modifiers: Qt.KeyboardModifier, minutes: int
    ) -> None:
        live.key(key, modifiers)
        assert live.shown.on_air is not None
        assert live.shown.on_air.view.added.total_seconds() == 60 * minutes

    def test_two_quick_presses_of_plus_are_two_minutes(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Plus)
        live.key(Qt.Key.Key_Plus, after=0.1)
        assert live.shown.on_air is not None
        assert live.shown.on_air.view.added.total_seconds() == 120

    def test_undo_and_redo(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        live.key(Qt.Key.Key_Z, CONTROL)
        assert live.on_air == "opening"
        assert live.console.status.message == "Undone: Next (Ramón TORRENT)"
        live.key(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert live.on_air == "first"

    def test_digits_give_the_floor(self, live: Bench) -> None:
        for _ in range(3):
            live.key(Qt.Key.Key_Space)
        assert live.on_air == "table"
        live.key(Qt.Key.Key_2)
        assert live.shown.on_air is not None
        assert live.shown.on_air.floor == "torrent"
        assert live.console.on_air.speaker.text == "Ramón TORRENT"

    def test_full_screen_and_back(self, bench: Bench) -> None:
        bench.open()
        bench.key(Qt.Key.Key_F11)
        assert bench.window.isFullScreen()
        bench.key(Qt.Key.Key_F11)
        assert not bench.window.isFullScreen()


class TestTyping:
    def test_a_field_gets_every_key_and_the_transport_none(self, live: Bench) -> None:
        live.key(Qt.Key.Key_K, CONTROL)
        field = QApplication.focusWidget()
        assert field is not None
        assert field.accessibleName() == "Capture a question"
        for character in "p + - = 12 Space":
            live.time_of.pass_by(timedelta(seconds=1))
            QTest.keyClicks(field, character)
        QTest.keyClick(field, Qt.Key.Key_Space, SHIFT)
        assert live.given == ["start"]
        assert live.shown.status is Status.LIVE

    def test_a_plain_field_keeps_its_words(self, live: Bench) -> None:
        field = QLineEdit(live.console)
        field.show()
        field.setFocus()
        QTest.keyClicks(field, "a p+ -1")
        assert field.text() == "a p+ -1"
        assert live.given == ["start"]

    def test_space_on_a_focused_button_presses_that_and_nothing_else(self, live: Bench) -> None:
        live.button("Pause").setFocus()
        live.key(Qt.Key.Key_Space)
        assert live.given == ["start", "pause"]

    def test_clicking_a_button_leaves_space_to_the_show(self, live: Bench) -> None:
        live.time_of.pass_by(timedelta(seconds=1))
        QTest.mouseClick(live.button("Pause"), Qt.MouseButton.LeftButton)
        live.key(Qt.Key.Key_Space)
        assert live.given == ["start", "pause", "next"]

    def test_space_in_the_table_goes_on(self, live: Bench) -> None:
        live.table("Running order").setFocus()
        live.key(Qt.Key.Key_Space)
        assert live.on_air == "first"


class TestButtons:
    def test_all_that_others_look_for_are_there(self, live: Bench) -> None:
        names = ("Next", "Back", "Pause", "Add one minute", "Take one minute", "End show", "Undo", "Redo")
        for name in names:
            assert live.button(name)

    def test_next_may_be_pressed_right_after_start_but_counts_once(self, bench: Bench) -> None:
        bench.open()
        assert not bench.button("Next").isEnabled()
        bench.button("Start").click()
        assert bench.on_air == "opening"
        assert not bench.button("Start").isEnabled()
        bench.button("Next").click()
        bench.button("Next").click()
        assert bench.on_air == "first"

    def test_what_the_question_desk_does_is_told(self, live: Bench) -> None:
        desk = live.console.desk
        desk.told.emit("Q-001 is in the queue.")
        assert live.console.status.message == "Q-001 is in the queue."
        desk.refused.emit(Refusal(Reason.NOT_QUEUED, "Q-001"))
        assert live.console.status.message == "Q-001 is not in the queue."

    def test_ending_takes_two_presses(self, live: Bench) -> None:
        live.button("End show").click()
        assert live.shown.status is Status.LIVE
        assert live.button("End show").text() == "Press again to end"
        live.time_of.pass_by(timedelta(seconds=1))
        live.button("End show").click()
        assert live.shown.status is Status.ENDED

    def test_going_back_takes_two_presses(self, live: Bench) -> None:
        live.button("Next").click()
        back = live.button("Back")
        back.click()
        assert live.on_air == "first"
        assert back.text() == back.toolTip() == "Press again to go back"
        live.time_of.pass_by(timedelta(seconds=1))
        back.click()
        assert live.on_air == "opening"
        assert back.text() == "Back"

    def test_a_double_or_triple_click_does_not_go_back(self, live: Bench) -> None:
        live.button("Next").click()
        for _ in range(3):
            live.button("Back").click()
            live.time_of.pass_by(timedelta(seconds=0.3))
        assert live.on_air == "first"

    def test_a_second_press_too_late_does_not_go_back(self, live: Bench) -> None:
        live.button("Next").click()
        live.button("Back").click()
        live.time_of.pass_by(timedelta(seconds=4))
        live.console._disarm_alarm.ring()  # type: ignore[attr-defined]
        assert live.button("Back").text() == "Back"
        live.button("Back").click()
        assert live.on_air == "first"

    def test_the_press_of_another_button_confirms_nothing(self, live: Bench) -> None:
        live.button("Next").click()
        live.button("Back").click()
        live.time_of.pass_by(timedelta(seconds=1))
        live.button("End show").click()
        assert live.button("Back").text() == "Back"
        assert live.button("End show").text() == "Press again to end"
        assert (live.on_air, live.shown.status) == ("first", Status.LIVE)

    def test_what_is_done_in_between_takes_the_first_press_back(self, live: Bench) -> None:
        live.button("Next").click()
        live.button("Back").click()
        live.time_of.pass_by(timedelta(seconds=1))
        live.button("Next").click()
        assert live.button("Back").text() == "Back"
        live.button("Back").click()
        assert live.on_air == "second"

    def test_the_buttons_do_not_move_when_they_ask(self, live: Bench) -> None:
        buttons = live.console.transport.buttons.values()
        before = [button.geometry() for button in buttons]
        for name in ("Back", "End show"):
            live.button(name).click()
            QApplication.processEvents()
            assert [button.geometry() for button in buttons] == before

    def test_a_second_press_too_late_is_a_first_one(self, live: Bench) -> None:
        live.button("End show").click()
        live.pass_by(seconds=4)
        live.button("End show").click()
        assert live.shown.status is Status.LIVE

    def test_the_button_ceases_to_ask_after_three_seconds(self, live: Bench) -> None:
        live.button("End show").click()
        live.time_of.pass_by(timedelta(seconds=4))
        live.console._disarm_alarm.ring()  # type: ignore[attr-defined]
        assert live.button("End show").text() == "End show"

    def test_undo_says_what_it_would_undo(self, live: Bench) -> None:
        assert live.button("Undo").toolTip() == "Undo: Start"

    def test_a_refusal_is_told(self, live: Bench) -> None:
        live.give(Start())
        assert live.console.status.message == "The show has already started."
        assert live.heard.texts[-1] == "The show has already started."


class TestRunningOrder:
    def test_skip_and_take_in_again(self, live: Bench) -> None:
        order = live.console.running_order
        row = order.model.row_of("second")
        assert row is not None
        order.table.selectRow(row)
        order.table.setFocus()
        live.key(Qt.Key.Key_S)
        live.key(Qt.Key.Key_Return)
        assert [view.turn for view in live.shown.segments][2] is Turn.SKIPPED
        live.key(Qt.Key.Key_S)
        live.key(Qt.Key.Key_Return)
        assert [view.turn for view in live.shown.segments][2] is Turn.PENDING

    def test_bring_forward_keeps_the_segment_selected(self, live: Bench) -> None:
        order = live.console.running_order
        row = order.model.row_of("second")
        assert row is not None
        order.table.selectRow(row)
        order.table.setFocus()
        live.key(Qt.Key.Key_F)
        assert [view.id for view in live.shown.segments][:3] == ["opening", "second", "first"]
        selected = order.selected()
        assert selected is not None
        assert selected.id == "second"


class TestOpening:
    def test_a_rehearsal_cannot_be_mistaken(self, bench: Bench) -> None:
        console = bench.open(rehearse=True, speed=5.0)
        assert "Rehearsal ×5" in bench.window.windowTitle()
        assert "Run of Show" in bench.window.windowTitle()
        assert console.header.badge.text() == "REHEARSAL ×5"
        frame = console.grab().toImage().pixelColor(1, console.height() // 2)
        assert frame == theme.colours().of("warning")
        bench.window.actions_of.press("speed_30")
        assert "×30" in bench.window.windowTitle()

    def test_a_show_carries_no_mark(self, bench: Bench) -> None:
        console = bench.open()
        assert "Rehearsal" not in bench.window.windowTitle()
        assert not console.header.badge.isVisible()

    def test_an_agenda_of_another_day_offers_a_rehearsal_first(self, bench: Bench) -> None:
        bench.time_of.pass_by(timedelta(days=366))
        bench.show()
        page = bench.window.page
        assert isinstance(page, StartPage)
        assert page.rehearse_button.hasFocus()
        bench.key(Qt.Key.Key_Return)
        assert bench.console.session.is_rehearsal

    def test_on_another_day_the_show_itself_is_run_only_when_asked_twice(self, bench: Bench) -> None:
        bench.time_of.pass_by(timedelta(days=366))
        bench.show()
        page = bench.window.page
        assert isinstance(page, StartPage)
        page.run_button.click()
        assert bench.window.page is page
        assert page.run_button.text() == "Not a rehearsal: press again"
        page.run_button.click()
        assert not bench.console.session.is_rehearsal

    def test_errors_are_listed_with_their_places(self, bench: Bench) -> None:
        bench.agenda.write_text("format: 1\nevent: {titel: x}\n", encoding="utf-8")
        bench.show()
        page = bench.window.page
        assert isinstance(page, ProblemsPage)
        lines = [found.head for found in page.list.problems.found]
        assert "Error · line 2, column 9" in lines

    def test_after_a_crash_the_show_goes_on_and_says_so(self, bench: Bench) -> None:
        bench.open()
        bench.pass_by(minutes=5)
        bench.key(Qt.Key.Key_Space)
        bench.again()
        bench.show()
        assert bench.on_air == "opening"
        assert "Resumed at 16:00:01" in bench.console.banners.text("resumed")
        assert "The clock has gone on and is right." in bench.console.banners.text("resumed")

    def test_a_second_console_follows_and_changes_nothing(self, live: Bench) -> None:
        path = live.console.session._store.path  # type: ignore[attr-defined]
        first = live.window
        live.window = live._window()
        try:
            live.show(session=path)
            assert "Read-only" in live.console.banners.text("read_only")
            assert not live.button("Next").isEnabled()
            first.actions_of.press("pause")
            live.pass_by(seconds=1)
            assert live.shown.status is Status.PAUSED
            live.window.close()
        finally:
            live.window = first

    def test_what_cannot_be_kept_is_told(self, bench: Bench) -> None:
        console = bench.open(session=bench.agenda / "x.session")
        assert console.banners.text("health").startswith("NOT SAVED")


class TestClosing:
    def test_a_live_show_wants_a_second_close(self, live: Bench) -> None:
        assert not live.window.close()
        assert "The show is live." in live.console.status.message
        live.time_of.pass_by(timedelta(seconds=1))
        assert live.window.close()

    def test_what_is_not_saved_wants_a_second_close(self, bench: Bench) -> None:
        bench.open(session=bench.agenda / "x.session", rehearse=True)
        bench.key(Qt.Key.Key_Space)
        assert not bench.window.close()
        assert bench.console.status.message.startswith("NOT SAVED.")

    def test_a_rehearsal_closes_at_once(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.key(Qt.Key.Key_Space)
        assert bench.window.close()

    def test_a_question_half_typed_wants_a_second_close(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.console.desk.capture.field.setPlainText("Why is")
        assert not bench.window.close()
        assert bench.console.status.message.startswith("A question is half typed.")
        bench.time_of.pass_by(timedelta(seconds=1))
        assert bench.window.close()

    def test_what_was_said_of_closing_goes_when_nobody_closed(self, live: Bench) -> None:
        assert not live.window.close()
        assert live.console.status.message
        live.window._leaving._alarm.ring()  # type: ignore[attr-defined]
        assert not live.console.status.message


def close(window: MainWindow) -> None:
    window.close()


def press(action: str) -> Callable[[MainWindow], None]:
    return lambda window: window.actions_of.press(action)


class TestTheOneDoor:
    """Whichever way a live show is left, it takes a second press, and the show is kept."""

    ways = pytest.mark.parametrize(
        "leave",
        [close, *(press(action) for action in ("quit", "leave", "open", "new", "rehearse"))],
        ids=["close", "quit", "leave", "open", "new", "rehearse"],
    )

    @ways
    def test_the_first_press_only_asks(self, live: Bench, leave: Callable[[MainWindow], None]) -> None:
        session = live.console.session
        leave(live.window)
        assert live.console.session is session
        assert live.window.isVisible()
        assert live.world.asked == []
        assert live.console.status.message.startswith("The show is live.")
        assert live.heard.texts[-1] == live.console.status.message

    @ways
    def test_the_second_press_leaves(self, live: Bench, leave: Callable[[MainWindow], None]) -> None:
        leave(live.window)
        live.time_of.pass_by(timedelta(seconds=1))
        leave(live.window)
        assert live.window.console is None or live.world.asked
        live.show()
        assert live.on_air == "opening"

    @ways
    def test_a_press_that_is_held_leaves_nothing(
        self, live: Bench, leave: Callable[[MainWindow], None]
    ) -> None:
        leave(live.window)
        live.time_of.pass_by(timedelta(milliseconds=660))
        for _ in range(150):
            leave(live.window)
            live.time_of.pass_by(timedelta(milliseconds=33))
        assert live.on_air == "opening"
        assert live.world.asked == []

    def test_who_thinks_better_of_it_at_the_choice_of_a_file_is_not_asked_any_more(self, live: Bench) -> None:
        live.window.actions_of.press("open")
        live.time_of.pass_by(timedelta(seconds=1))
        live.window.actions_of.press("open")
        assert live.world.asked
        assert live.on_air == "opening"
        assert live.console.status.message == ""

    def test_a_press_long_after_the_first_asks_again(self, live: Bench) -> None:
        live.window.close()
        live.time_of.pass_by(timedelta(seconds=4))
        assert not live.window.close()
        assert live.on_air == "opening"


class FullDisk:
    """The store of a session, on a disk that is full."""

    def __init__(self, store: object) -> None:
        self._store = store
        self.is_full = True

    def append(self, *entry: object) -> None:
        if self.is_full:
            raise DiskFull(phrase("The disk is full."))
        self._store.append(*entry)  # type: ignore[attr-defined]

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


class TestWhatIsWrongWithTheFile:
    def test_a_full_disk_is_told_until_there_is_room_again(self, live: Bench) -> None:
        session = live.console.session
        disk = FullDisk(session._store)
        session._store = disk  # type: ignore[assignment]
        live.give(Pause())
        assert live.console.banners.text("health").startswith("NOT SAVED. The disk is full.")
        QApplication.processEvents()
        live.button("Try again now").click()
        assert live.console.status.message == "It still cannot be saved."
        disk.is_full = False
        live.button("Try again now").click()
        assert live.console.status.message == "Everything is saved again."
        assert live.console.banners.text("health") == ""

    def test_a_damaged_session_says_what_was_recovered(self, bench: Bench) -> None:
        path = bench.folder / "mine.session"
        bench.open(session=path, rehearse=True).dispatch(Start())
        bench.window.actions_of.press("leave")
        data = bytearray(path.read_bytes())
        data[-2000:] = b"U" * 2000
        path.write_bytes(bytes(data))
        bench.open(session=path)
        told = bench.console.banners.text("recovery")
        assert told.startswith("The session file was damaged. Entries recovered: ")
        described = [
            button
            for button in bench.console.banners.findChildren(QPushButton)
            if button.accessibleDescription() == told and button.accessibleName()
        ]
        assert [button.accessibleName() for button in described] == ["Got it: dismiss the message"]
        described[0].click()
        assert bench.console.banners.text("recovery") == ""


class TestTakingOver:
    @pytest.fixture
    def following(self, live: Bench) -> Iterator[Bench]:
        """A second console that follows the one that runs the show."""
        path = live.console.session.file
        self.first = live.window
        live.window = live._window()
        live.show(session=path)
        yield live
        live.close()
        live.window = self.first

    def test_nobody_takes_over_from_a_console_that_is_there(self, following: Bench) -> None:
        assert "another console runs this session" in following.console.banners.text("read_only")
        assert not following.window.actions_of["take_over"].isEnabled()
        following.window._on_take_over()
        assert following.console.session.is_read_only

    def test_when_it_is_gone_a_button_takes_over_in_place(self, following: Bench) -> None:
        self.first.console.session._store.close()  # type: ignore[union-attr]
        following.pass_by(seconds=30)
        assert "is gone" in following.console.banners.text("read_only")
        following.button("Take over this session").click()
        session = following.console.session
        assert not session.is_read_only
        assert following.console.banners.text("read_only") == ""
        assert session.state.spent("opening", session.now()) == timedelta(seconds=30)
        assert following.heard.texts[-1] == "This console runs the session now."
        following.key(Qt.Key.Key_Space)
        assert following.on_air == "first"

    def test_it_is_an_action_too(self, following: Bench) -> None:
        self.first.console.session._store.close()  # type: ignore[union-attr]
        following.pass_by(seconds=1)
        following.window.actions_of.press("take_over")
        assert not following.console.session.is_read_only

    def test_whoever_comes_second_goes_on_following(self, following: Bench) -> None:
        self.first.console.session._store.close()  # type: ignore[union-attr]
        following.pass_by(seconds=1)
        path = following.console.session.file
        assert path is not None
        quicker = opening.go_on(path, time_of=following.time_of)
        following.window._on_take_over()
        assert following.console.session.is_read_only
        following.pass_by(seconds=1)
        assert "another console runs this session" in following.console.banners.text("read_only")
        quicker.close()


class Marked(QTranslator):
    """A language in which every text is marked."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        return text if text in ("d MMMM yyyy", "en_GB") else f"‹{text}›"


@pytest.fixture
def marked(dressed: QApplication) -> Iterator[Callable[[], None]]:
    translator = Marked()
    yield lambda: dressed.installTranslator(translator) and None
    dressed.removeTranslator(translator)


def unmarked(window: QWidget, known: set[str]) -> list[str]:
    """Visible texts of a window that were not looked up in the language of now."""
    texts = [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    texts += [menu.title() for menu in window.findChildren(QMenu)]
    texts += [widget.accessibleName() for widget in window.findChildren(QWidget) if widget.isVisible()]
    return [text for text in texts if text and "‹" not in text and text not in known]


@pytest.mark.parametrize("page", ["console", "start", "errors"])
def test_a_change_of_language_reaches_everything(bench: Bench, marked: Callable[[], None], page: str) -> None:
    known = {"A short event", "Peru", "Coordinator · International Urban Cooperation project", "Opening"}
    known |= {"Scientific Coordinator", "9 December 2020 · Europe/Brussels"}
    if page == "console":
        bench.open()
        bench.pass_by(minutes=5)
        bench.key(Qt.Key.Key_Space)
        bench.key(Qt.Key.Key_F1)
    elif page == "start":
        bench.time_of.pass_by(timedelta(days=366))
        bench.show()
    else:
        bench.agenda.write_text("format: 2", encoding="utf-8")
        bench.show()
        known.add(str(bench.agenda))
    marked()
    bench.window.retranslate()
    QApplication.processEvents()
    left = unmarked(bench.window, known)
    keys = {key_label(key) for action in (*ACTIONS, *QUESTION_ACTIONS) for key in action.keys}
    assert [text for text in left if text not in keys and text not in ("1 – 9", "D")] == []


def test_an_unknown_language_is_told(live: Bench) -> None:
    live.window._on_language("xx")
    assert live.console.status.message == "This language is not there yet."


def test_the_list_of_keys_opens_and_closes(bench: Bench) -> None:
    bench.open()
    panel = bench.window.findChild(KeysPanel)
    assert panel is not None
    bench.key(Qt.Key.Key_F1)
    assert panel.isVisible()
    bench.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_thresholds_are_announced_and_ticks_are_not(live: Bench) -> None:
    live.heard.texts.clear()
    for _ in range(10):
        live.pass_by(seconds=1)
    assert live.heard.texts == []
    live.pass_by(minutes=3)
    assert live.heard.texts == ["Wrap up soon: 1 min 50 s left."]


def test_a_clock_that_is_set_is_told_and_moves_no_countdown(live: Bench) -> None:
    left = live.console.on_air.time_left.text
    live.time_of.set_by(timedelta(minutes=-5))
    live.console.ticker.tick()
    assert live.console.on_air.time_left.text == left
    assert any(told.startswith("This computer's clock was set back by 5 min.") for told in live.heard.texts)


def test_a_show_of_today_can_be_rehearsed_instead(bench: Bench) -> None:
    bench.open()
    bench.window.actions_of.press("rehearse")
    page = bench.window.page
    assert isinstance(page, StartPage)
    page.start.setTime(QTime(16, 10))
    page.speed.setCurrentIndex(page.speed.findData(10.0))
    page.rehearse_button.click()
    session = bench.console.session
    assert (session.is_rehearsal, session.speed) == (True, 10.0)
    assert session.projection().now == at("16:10")


def test_a_session_that_is_kept_can_be_opened(live: Bench) -> None:
    live.key(Qt.Key.Key_Space)
    live.button("End show").click()
    live.time_of.pass_by(timedelta(seconds=1))
    live.button("End show").click()
    live.window.actions_of.press("leave")
    page = live.window.page
    assert isinstance(page, StartPage)
    assert page.sessions.model.rowCount() == 1
    page.sessions.table.selectRow(0)
    page.sessions.open_button.click()
    assert live.shown.status is Status.ENDED
