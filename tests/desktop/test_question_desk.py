"""The desk as staff use it: by keyboard, as fast as questions come, losing none."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runofshow.core import commands as c
from runofshow.core.agenda import Kind
from runofshow.core.events import Entry
from runofshow.core.phrase import phrase
from runofshow.core.question import Asker, Channel, Language, Question, Standing
from runofshow.core.refusal import Reason, Refusal
from runofshow.desktop.question_desk import QuestionDesk
from runofshow.desktop.question_table import QuestionTable
from runofshow.journal.memory import MemoryStore
from runofshow.journal.store import DiskFull, Header, SessionKind
from runofshow.session.clock import Clock
from runofshow.session.seat import Role, Seat
from runofshow.session.session import Session
from tests.core.shows import agenda, block, segment

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
START = datetime(2020, 12, 9, 16, tzinfo=UTC)


class SetTime:
    """The machine's time, as one sets it."""

    def __init__(self) -> None:
        self.passed = timedelta()

    def wall(self) -> datetime:
        return START + self.passed

    def counter(self) -> int:
        return self.passed // timedelta(microseconds=1) * 1000

    def boot(self) -> str:
        return "this boot"


class FullStore(MemoryStore):
    """A journal whose disk is full until there is room again."""

    is_full = False

    def append(self, entry: Entry, askers: Any = {}) -> None:  # noqa: B006
        if self.is_full:
            raise DiskFull(phrase("The disk is full."))
        super().append(entry, askers)


class Shift:
    """Someone at a desk."""

    def __init__(self, qtbot: QtBot, seat: Seat | None = None) -> None:
        self.time_of = SetTime()
        clock = Clock.starting(START, 1.0, self.time_of)
        show = agenda(
            block("talks", "16:00", "16:10", segment("torrent", "10:00")),
            block("table", "16:10", "16:20", segment("questions", "10:00", kind=Kind.QUESTIONS, speakers=())),
        )
        header = Header(
            id="desk",
            kind=SessionKind.REHEARSAL,
            agenda=show,
            source="",
            path="",
            created=START,
            clock=clock.anchor,
        )
        self.store = FullStore(header)
        self.session = Session(self.store, clock, seat)
        self.desk = QuestionDesk(self.session)
        self.session.subscribe(self.desk.refresh)
        self.refused: list[Refusal] = []
        self.told: list[str] = []
        self.desk.refused.connect(self.refused.append)
        self.desk.told.connect(self.told.append)
        qtbot.addWidget(self.desk)
        self.desk.resize(380, 640)
        with qtbot.waitExposed(self.desk):
            self.desk.show()
        self.desk.activateWindow()
        for table in (self.desk.queue, self.desk.inbox, self.desk.left):
            QAbstractItemModelTester(
                table.questions, QAbstractItemModelTester.FailureReportingMode.Fatal, table
            )
        self.desk.focus_capture()

    @property
    def field(self) -> Any:
        return self.desk.capture.field

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def has_focus(self, kind: type[QWidget]) -> bool:
        return isinstance(self.focus, kind)

    def type(self, text: str) -> "Shift":
        focus = self.focus
        assert focus is not None
        for sign in text:
            # QTest knows no key for a sign beyond ASCII.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(focus, event)
        return self

    def press(
        self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> "Shift":
        for key in keys:
            focus = self.focus
            assert focus is not None
            QTest.keyClick(focus, key, modifiers)
        return self

    def ask(self, *texts: str) -> "Shift":
        """Capture questions as they are typed."""
        for text in texts:
            self.desk.focus_capture()
            self.field.setPlainText(text)
            self.press(Qt.Key.Key_Return)
        return self

    def at(self, table: QuestionTable, number: int) -> "Shift":
        """Select a question in a table, with the focus there."""
        table.setFocus()
        row = table.questions.row_of(number)
        assert row is not None
        table.select(row)
        return self

    def queue(self, *numbers: int) -> "Shift":
        for number in numbers:
            self.at(self.desk.inbox, number).press(Qt.Key.Key_Q)
        return self

    def question(self, number: int) -> Question:
        return self.session.state.desk.questions[number]

    def standing(self, number: int) -> Standing:
        return self.question(number).standing

    def pass_by(self, **time: float) -> None:
        self.time_of.passed += timedelta(**time)
        self.session.tick()
        self.desk.show_projection(self.session.projection())

    def button(self, name: str) -> QPushButton:
        found = [
            button
            for button in self.desk.findChildren(QPushButton)
            if button.accessibleName() == name and button.isVisible()
        ]
        assert len(found) == 1, name
        return found[0]


def shown(table: QuestionTable) -> list[str]:
    """The numbers and states in a table."""
    rows = (table.questions.at(place) for place in range(table.questions.rowCount()))
    return [f"{row.label} {row.state}" for row in rows if row]


@pytest.fixture
def shift(qtbot: QtBot) -> Iterator[Shift]:
    made = Shift(qtbot)
    yield made
    made.session.close()


class TestCapture:
    def test_enter_keeps_the_question_and_makes_room_for_the_next(self, shift: Shift) -> None:
        shift.type("Why?").press(Qt.Key.Key_Return).type("How?").press(Qt.Key.Key_Return)
        assert [shift.question(number).text for number in (1, 2)] == ["Why?", "How?"]
        assert shift.field.toPlainText() == ""
        assert shift.focus is shift.field
        assert shown(shift.desk.inbox) == ["Q-001 New", "Q-002 New"]
        assert shift.told == ["Q-001 is captured.", "Q-002 is captured."]

    def test_it_is_on_disk_before_the_field_is_cleared(self, shift: Shift) -> None:
        words: list[tuple[str, int]] = []
        shift.field.textChanged.connect(
            lambda: words.append((shift.field.toPlainText(), shift.store.last_number))
        )
        before = shift.store.last_number
        shift.type("Why?").press(Qt.Key.Key_Return)
        assert words[-1] == ("", before + 1)
        assert words[-2] == ("Why?", before)

    def test_shift_enter_begins_a_new_line_of_the_same_question(self, shift: Shift) -> None:
        shift.type("Why").press(Qt.Key.Key_Return, modifiers=SHIFT).type("and how?").press(Qt.Key.Key_Return)
        assert shift.question(1).text == "Why\nand how?"

    def test_paragraphs_pasted_from_a_chat_are_one_question(self, shift: Shift) -> None:
        pasted = QMimeData()
        pasted.setText("\r\nFirst paragraph.\n\nSecond one?\n")
        shift.field.insertFromMimeData(pasted)
        shift.press(Qt.Key.Key_Return)
        assert shift.question(1).text == "First paragraph.\n\nSecond one?"

    def test_an_empty_field_is_no_question(self, shift: Shift) -> None:
        shift.type("  ").press(Qt.Key.Key_Return)
        assert shift.field.toPlainText() == "  "
        assert shown(shift.desk.inbox) == []

    def test_a_held_enter_captures_once(self, shift: Shift) -> None:
        shift.type("Why?").press(Qt.Key.Key_Return).type("Ho")
        repeat = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(shift.field, repeat)
        assert shift.field.toPlainText() == "Ho"
        assert shown(shift.desk.inbox) == ["Q-001 New"]

    def test_the_key_that_leads_here_deletes_nothing(self, shift: Shift) -> None:
        shift.type("Why?").press(Qt.Key.Key_Home).press(Qt.Key.Key_K, modifiers=CONTROL)
        assert shift.field.toPlainText() == "Why?"

    def test_signs_say_whom_it_is_for_and_what_about(self, shift: Shift) -> None:
        shift.type("@torrent How is the second phase paid for? #funding").press(Qt.Key.Key_Return)
        question = shift.question(1)
        assert question.text == "How is the second phase paid for?"
        assert (question.addressed_to, question.tags) == (("torrent",), ("funding",))
        assert question.language is Language.ENGLISH

    def test_details_are_kept_and_only_channel_and_language_stay(self, shift: Shift) -> None:
        shift.type("¿Por qué?").press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
        shift.type("Ana").press(Qt.Key.Key_Tab).type("CORFO").press(Qt.Key.Key_Tab).type("Chile")
        shift.press(Qt.Key.Key_Tab, Qt.Key.Key_Down)  # addressed to the panel
        shift.press(Qt.Key.Key_Tab, Qt.Key.Key_Down)  # Spanish
        shift.press(Qt.Key.Key_Tab, Qt.Key.Key_Up)  # the WebEx Q&A
        shift.press(Qt.Key.Key_Tab).type("funding, cities").press(Qt.Key.Key_Tab).type("again")
        shift.desk.focus_capture()
        shift.press(Qt.Key.Key_Return).type("¿Cómo?").press(Qt.Key.Key_Return)
        first, second = shift.question(1), shift.question(2)
        assert shift.session.asker(first.asker) == Asker(name="Ana", affiliation="CORFO", country="Chile")
        assert (first.addressed_to, first.tags, first.note) == (("panel",), ("funding", "cities"), "again")
        assert second.asker is None
        assert (second.addressed_to, second.tags, second.note) == ((), (), "")
        for question in (first, second):
            assert (question.language, question.channel) == (Language.SPANISH, Channel.WEBEX_QA)

    def test_enter_in_a_detail_keeps_the_question_and_the_next_is_typed_at_once(self, shift: Shift) -> None:
        shift.type("Why?").press(Qt.Key.Key_Tab, Qt.Key.Key_Space).type("Ana").press(Qt.Key.Key_Return)
        assert shift.session.asker(shift.question(1).asker) == Asker(name="Ana")
        shift.type("How?").press(Qt.Key.Key_Return)
        assert shift.question(2).text == "How?"

    def test_enter_in_a_detail_without_a_question_asks_for_the_question(self, shift: Shift) -> None:
        shift.press(Qt.Key.Key_Tab, Qt.Key.Key_Space).type("Ana").press(Qt.Key.Key_Return)
        assert shown(shift.desk.inbox) == []
        shift.type("Why?").press(Qt.Key.Key_Return)
        assert shift.session.asker(shift.question(1).asker) == Asker(name="Ana")

    def test_a_draft_outlives_everything_that_happens(self, shift: Shift) -> None:
        shift.ask("Why?").type("Half a quest")
        shift.session.dispatch(c.Start())
        shift.session.dispatch(c.ReadyQuestion(1))
        shift.session.dispatch(c.Undo())
        shift.pass_by(minutes=3)
        shift.desk.retranslate()
        shift.at(shift.desk.inbox, 1).press(Qt.Key.Key_Q)
        assert shift.field.toPlainText() == "Half a quest"

    def test_what_is_refused_stays_in_the_field(self, qtbot: QtBot) -> None:
        viewer = Shift(qtbot, Seat("guest", Role.VIEWER))
        assert viewer.field.isReadOnly()
        viewer.field.setPlainText("Why?")
        viewer.desk.capture.captured.emit(c.Capture(text="Why?"))
        assert [refusal.reason for refusal in viewer.refused] == [Reason.READ_ONLY]
        assert viewer.field.toPlainText() == "Why?"
        viewer.session.close()

    def test_what_is_not_on_disk_stays_until_it_is(self, shift: Shift) -> None:
        shift.store.is_full = True
        shift.type("Why?").press(Qt.Key.Key_Return, Qt.Key.Key_Return)
        assert shift.field.toPlainText() == "Why?"
        assert shown(shift.desk.inbox) == ["Q-001 New"]
        shift.store.is_full = False
        shift.pass_by(seconds=6)
        assert shift.field.toPlainText() == ""
        assert shift.session.health.is_saved

    def test_typing_goes_on_while_the_disk_is_full(self, shift: Shift) -> None:
        shift.store.is_full = True
        shift.type("Why?").press(Qt.Key.Key_Return).type("How?")
        assert shift.field.toPlainText() == "How?"
        shift.press(Qt.Key.Key_Return)
        assert [shift.question(number).text for number in (1, 2)] == ["Why?", "How?"]
        shift.type("What")
        shift.store.is_full = False
        shift.pass_by(seconds=6)
        assert shift.field.toPlainText() == "What"

    def test_typing_never_does_anything_to_a_question(self, shift: Shift) -> None:
        shift.ask("Why?").type("aqrdxmlepbu")
        assert shift.standing(1) is Standing.INBOX
        assert shift.field.toPlainText() == "aqrdxmlepbu"


class TestTriage:
    def test_one_key_takes_a_question_to_the_queue_and_selects_the_next(self, shift: Shift) -> None:
        shift.ask("One?", "Two?", "Three?").press(Qt.Key.Key_Escape)
        shift.press(Qt.Key.Key_Q, Qt.Key.Key_Q)
        assert shown(shift.desk.queue) == ["Q-001 Queued", "Q-002 Queued"]
        assert shift.desk.inbox.number == 3
        assert shift.focus is shift.desk.inbox

    def test_ready_is_said_in_a_word(self, shift: Shift) -> None:
        shift.ask("One?", "Two?").at(shift.desk.inbox, 2).press(Qt.Key.Key_R)
        assert shown(shift.desk.inbox) == ["Q-001 New", "Q-002 Ready"]
        assert shift.desk.inbox.number == 2

    def test_the_order_of_the_queue_is_the_moderators(self, shift: Shift) -> None:
        shift.ask("One?", "Two?", "Three?").queue(1, 2, 3).at(shift.desk.queue, 3)
        shift.press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, modifiers=ALT)
        assert shift.session.state.desk.queue == (3, 1, 2)
        assert shift.desk.queue.number == 3
        shift.press(Qt.Key.Key_Down, modifiers=ALT)
        assert shift.session.state.desk.queue == (1, 3, 2)
        shift.press(Qt.Key.Key_Down, Qt.Key.Key_Down, modifiers=ALT)
        assert shown(shift.desk.queue) == ["Q-001 Queued", "Q-002 Queued", "Q-003 Queued"]
        assert shift.refused == []
        assert shift.told[-3:] == [
            "Q-003 is 2 of 3 in the queue.",
            "Q-003 is 3 of 3 in the queue.",
            "Q-003 is 3 of 3 in the queue.",
        ]

    def test_a_question_goes_on_air_and_is_answered(self, shift: Shift) -> None:
        shift.ask("One?", "Two?").queue(1, 2).at(shift.desk.queue, 1).press(Qt.Key.Key_A)
        assert shift.session.state.desk.on_air == 1
        assert shift.desk.queue.number == 2
        shift.press(Qt.Key.Key_A)
        assert [(r.reason, r.about) for r in shift.refused] == [(Reason.QUESTION_ON_AIR, "Q-001")]
        shift.press(Qt.Key.Key_D, Qt.Key.Key_A)
        assert shift.standing(1) is Standing.ANSWERED
        assert shift.session.state.desk.on_air == 2
        assert shift.told[-2:] == ["Q-001 is answered.", "Q-002 is on air."]

    def test_a_question_is_parked_and_comes_back(self, shift: Shift) -> None:
        shift.ask("One?").at(shift.desk.inbox, 1).press(Qt.Key.Key_L)
        assert shown(shift.desk.left) == ["Q-001 Parked"]
        shift.desk._tabs.setCurrentIndex(1)
        shift.at(shift.desk.left, 1).press(Qt.Key.Key_B)
        assert shown(shift.desk.inbox) == ["Q-001 New"]
        assert shown(shift.desk.left) == []

    def test_a_reason_is_asked_in_place(self, shift: Shift) -> None:
        shift.ask("One?", "Two?").at(shift.desk.inbox, 1).press(Qt.Key.Key_X)
        assert shift.has_focus(QLineEdit)
        shift.type("not a question").press(Qt.Key.Key_Return)
        assert (shift.standing(1), shift.question(1).reason) == (Standing.REJECTED, "not a question")
        assert shift.focus is shift.desk.inbox
        assert shift.desk.inbox.number == 2
        assert shift.told[-1] == "Q-001 is rejected."

    def test_escape_leaves_everything_as_it_was(self, shift: Shift) -> None:
        shift.ask("One?")
        for key in (Qt.Key.Key_X, Qt.Key.Key_M, Qt.Key.Key_E):
            shift.at(shift.desk.inbox, 1).press(key).type("abc").press(Qt.Key.Key_Escape)
            assert shift.focus is shift.desk.inbox
        assert shift.question(1).text == "One?"
        assert shift.standing(1) is Standing.INBOX

    def test_the_same_question_is_merged_into_the_likeliest(self, shift: Shift) -> None:
        shift.ask("Will data be open?", "How is the impact measured?", "And how will impact be measured?")
        shift.at(shift.desk.inbox, 3).press(Qt.Key.Key_M, Qt.Key.Key_Return)
        assert shift.question(3).merged_into == 2
        row = shift.desk.inbox.questions.at(1)
        assert row is not None
        assert "asked by 2" in row.caption
        assert shown(shift.desk.left) == ["Q-003 Merged"]
        merged = shift.desk.left.questions.at(0)
        assert merged is not None
        assert merged.caption.startswith("into Q-002")
        assert shift.told[-1] == "Q-003 is merged into Q-002."

    def test_another_one_to_merge_into_is_chosen_by_number_or_arrow(self, shift: Shift) -> None:
        shift.ask("One?", "Two?", "Three?").at(shift.desk.inbox, 3).press(Qt.Key.Key_M)
        shift.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert shift.question(3).merged_into == 2
        shift.at(shift.desk.inbox, 1).press(Qt.Key.Key_M).type("q-002").press(Qt.Key.Key_Return)
        assert shift.question(1).merged_into == 2

    def test_with_nothing_to_merge_into_nothing_is_merged(self, shift: Shift) -> None:
        shift.ask("One?").at(shift.desk.inbox, 1).press(Qt.Key.Key_M, Qt.Key.Key_Return)
        assert shift.standing(1) is Standing.INBOX
        shift.press(Qt.Key.Key_Escape)

    def test_an_edit_changes_what_was_changed(self, shift: Shift) -> None:
        shift.ask("@torrent How are you #short").at(shift.desk.inbox, 1).press(Qt.Key.Key_E)
        shift.type("?").press(Qt.Key.Key_Return)
        question = shift.question(1)
        assert (question.text, question.captured) == ("How are you?", "How are you")
        assert (question.addressed_to, question.tags) == (("torrent",), ("short",))
        assert shift.focus is shift.desk.inbox
        assert shift.told[-1] == "Q-001 is changed."

    def test_an_edit_without_a_change_says_nothing(self, shift: Shift) -> None:
        shift.ask("One?").at(shift.desk.inbox, 1).press(Qt.Key.Key_E, Qt.Key.Key_Return)
        assert shift.focus is shift.desk.inbox
        assert shift.told == ["Q-001 is captured."]

    def test_down_does_not_leave_an_edit(self, shift: Shift) -> None:
        shift.ask("One").at(shift.desk.inbox, 1).press(Qt.Key.Key_E).type(" and two?")
        shift.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert shift.question(1).text == "One and two?"

    def test_enter_in_a_detail_keeps_an_edit(self, shift: Shift) -> None:
        shift.ask("One?").at(shift.desk.inbox, 1).press(Qt.Key.Key_E, Qt.Key.Key_Tab)
        shift.type("Ana").press(Qt.Key.Key_Return)
        assert shift.session.asker(shift.question(1).asker) == Asker(name="Ana")
        assert shift.focus is shift.desk.inbox

    def test_words_that_are_not_kept_yet_are_known(self, shift: Shift) -> None:
        assert not shift.desk.is_typing
        shift.ask("One?").at(shift.desk.inbox, 1).press(Qt.Key.Key_E)
        assert not shift.desk.is_typing
        shift.type(" And two?")
        assert shift.desk.is_typing
        shift.press(Qt.Key.Key_Return)
        assert not shift.desk.is_typing

    def test_an_edit_in_progress_outlives_what_others_do(self, shift: Shift) -> None:
        shift.ask("One").at(shift.desk.inbox, 1).press(Qt.Key.Key_E).type(" and")
        shift.session.dispatch(c.ReadyQuestion(1))
        shift.session.dispatch(c.Capture(text="Another?"))
        shift.desk.retranslate()
        shift.type(" two").press(Qt.Key.Key_Return)
        assert shift.question(1).text == "One and two"

    def test_an_edit_that_leaves_no_words_is_refused_and_stays_open(self, shift: Shift) -> None:
        shift.ask("One?").at(shift.desk.inbox, 1).press(Qt.Key.Key_E)
        shift.press(Qt.Key.Key_A, modifiers=CONTROL).press(Qt.Key.Key_Delete, Qt.Key.Key_Return)
        assert [refusal.reason for refusal in shift.refused] == [Reason.NO_WORDS]
        shift.press(Qt.Key.Key_Escape)
        assert shift.question(1).text == "One?"

    def test_the_selection_stays_on_its_question_when_others_come_and_go(self, shift: Shift) -> None:
        shift.ask("One?", "Two?", "Three?").at(shift.desk.inbox, 2)
        shift.session.dispatch(c.ParkQuestion(1))
        shift.session.dispatch(c.Capture(text="Four?"))
        assert shift.desk.inbox.number == 2
        shift.session.dispatch(c.Undo())
        shift.session.dispatch(c.Undo())
        assert shift.desk.inbox.number == 2
        assert shown(shift.desk.inbox) == ["Q-001 New", "Q-002 New", "Q-003 New"]

    def test_a_question_that_comes_into_an_empty_list_is_worked_on_at_once(self, shift: Shift) -> None:
        shift.desk.inbox.setFocus()
        shift.session.dispatch(c.Capture(text="One?"))
        shift.press(Qt.Key.Key_Q)
        assert shift.standing(1) is Standing.QUEUED

    def test_buttons_show_their_keys_and_do_the_same(self, shift: Shift) -> None:
        shift.ask("One?", "Two?").at(shift.desk.inbox, 1)
        assert shift.button("Queue").key == "Q"  # type: ignore[attr-defined]
        shift.button("Queue").click()
        shift.at(shift.desk.queue, 1)
        shift.button("To air").click()
        shift.button("Answered").click()
        assert shift.standing(1) is Standing.ANSWERED

    def test_the_first_list_to_work_on_is_the_one_that_has_questions(self, shift: Shift) -> None:
        shift.ask("One?").desk.focus_list()
        assert shift.focus is shift.desk.inbox
        shift.queue(1).desk.focus_list()
        assert shift.focus is shift.desk.queue

    def test_only_what_is_possible_is_offered(self, shift: Shift) -> None:
        shift.ask("One?", "Two?").at(shift.desk.inbox, 1)
        offered = [action.id for action in shift.desk.strip.shown()]
        assert offered == ["queue", "ready", "edit", "merge", "park", "reject"]
        shift.press(Qt.Key.Key_R)
        assert [action.id for action in shift.desk.strip.shown()] == [
            "queue",
            "edit",
            "merge",
            "park",
            "reject",
        ]
        shift.queue(1).at(shift.desk.queue, 1)
        offered = [action.id for action in shift.desk.strip.shown()]
        assert offered == ["air", "up", "down", "unqueue", "edit", "merge", "park", "reject"]


class TestReadings:
    def test_the_question_on_air_is_said_with_all_that_helps_to_put_it(self, shift: Shift) -> None:
        shift.session.dispatch(
            c.Capture(
                text="Why?",
                asker=Asker(name="Ana", country="Chile"),
                addressed_to=("torrent",),
                language=Language.ENGLISH,
            )
        )
        shift.queue(1).at(shift.desk.queue, 1).press(Qt.Key.Key_A)
        shift.pass_by(seconds=72)
        spoken = QAccessible.queryAccessibleInterface(shift.desk.on_air.reading)
        assert spoken.text(QAccessible.Text.Name) == "Question on air"
        said = "Q-001, Why?, for Torrent · Ana, Chile, on air for 1 min 12 s"
        assert spoken.text(QAccessible.Text.Description) == said
        assert shift.desk.on_air.reading.text == "Q-001  Why?"
        shift.button("Answered").click()
        shift.pass_by(seconds=1)
        assert spoken.text(QAccessible.Text.Description) == "No question is on air"

    def test_it_says_how_many_more_fit(self, shift: Shift) -> None:
        assert shift.desk._fits_line.text() == "5 more fit · 2 min each"
        shift.session.dispatch(c.Start())
        shift.session.dispatch(c.Next("torrent"))
        shift.pass_by(minutes=7)
        assert shift.desk._fits_line.text() == "1 more fits · 2 min each"
        shift.pass_by(minutes=2)
        assert shift.desk._fits_line.text() == "No more fit"

    def test_what_stands_too_far_back_in_the_queue_may_not_fit(self, shift: Shift) -> None:
        shift.ask("One?", "Two?").queue(1, 2)
        shift.session.dispatch(c.Start())
        shift.session.dispatch(c.Next("torrent"))
        shift.pass_by(minutes=7)
        rows = [shift.desk.queue.questions.at(place) for place in (0, 1)]
        assert [row.may_not_fit for row in rows if row] == [False, True]
        assert [row.caption.startswith("may not fit") for row in rows if row] == [False, True]

    def test_every_control_has_a_name(self, shift: Shift) -> None:
        assert shift.field.accessibleName() == "Capture a question"
        tables = (shift.desk.queue, shift.desk.inbox, shift.desk.left)
        assert [table.accessibleName() for table in tables] == ["Question queue", "Inbox", "Left the desk"]
        shift.ask("One?", "Two?")
        shift.desk.capture._unfold.click()
        for key in (Qt.Key.Key_X, Qt.Key.Key_M, Qt.Key.Key_E):
            shift.at(shift.desk.inbox, 1).press(key)
            assert nameless(shift.desk) == []
            shift.press(Qt.Key.Key_Escape)


def nameless(desk: QuestionDesk) -> list[str]:
    """What can be reached by Tab, is seen, and has no name."""
    reached = [w for w in desk.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    spoken = [QAccessible.queryAccessibleInterface(w) for w in reached if w.isVisible()]
    assert len(spoken) > 12
    return [str(s.role()) for s in spoken if s is not None and not s.text(QAccessible.Text.Name)]
