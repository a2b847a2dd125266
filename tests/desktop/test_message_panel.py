"""Messages to the speakers, sent from the console."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from runofshow.core.commands import BlackOut, ClearMessages, Next, SendMessage, Start, Undo
from runofshow.core.flag import Phase
from runofshow.core.message import Cue, Message, Preset
from runofshow.desktop.message_panel import MessagePanel
from runofshow.desktop.preset_button import PresetButton
from tests.desktop.windows import Bench

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(bench: Bench) -> MessagePanel:
    """The messages of a show that has just started, asked for by their key."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    bench.key(Qt.Key.Key_M, CONTROL)
    return bench.console.messages


def shown(bench: Bench) -> list[Message]:
    return list(bench.shown.messages)


def told(panel: MessagePanel) -> list[str]:
    return [panel.told.item(row).text() for row in range(panel.told.count())]


def test_words_of_ones_own_are_typed_and_sent_by_enter(bench: Bench, panel: MessagePanel) -> None:
    assert panel.field.hasFocus()
    QTest.keyClicks(panel.field, "Closer to the microphone, please")
    bench.key(Qt.Key.Key_Return)
    assert [message.cue for message in shown(bench)] == [Cue(text="Closer to the microphone, please")]
    assert panel.field.text() == ""
    assert told(panel) == ["16:00:02  Closer to the microphone, please"]


def test_what_is_said_often_has_a_key_each(bench: Bench, panel: MessagePanel) -> None:
    bench.key(Qt.Key.Key_2, ALT)
    assert [message.cue for message in shown(bench)] == [Cue(preset=Preset.CONCLUDE)]


def test_it_can_flash_and_go_by_itself(bench: Bench, panel: MessagePanel) -> None:
    panel.flash.setChecked(True)
    panel.lasts.setCurrentIndex(2)
    panel.presets[Preset.MUTED].click()
    assert [message.cue for message in shown(bench)] == [
        Cue(preset=Preset.MUTED, flash=True, lasts=timedelta(seconds=30))
    ]
    assert panel.clear_button.isEnabled()
    bench.pass_by(seconds=31)
    assert shown(bench) == []
    assert told(panel) == ["16:00:01  gone · Your microphone is muted"]
    assert not panel.clear_button.isEnabled()


def test_that_it_flashes_and_goes_holds_for_one_message(bench: Bench, panel: MessagePanel) -> None:
    panel.flash.setChecked(True)
    panel.lasts.setCurrentIndex(1)
    panel.send_button.click()
    assert (panel.flash.isChecked(), panel.lasts.currentIndex()) == (True, 1)
    panel.presets[Preset.MUTED].click()
    panel.presets[Preset.LOUDER].click()
    assert [message.cue for message in shown(bench)] == [
        Cue(preset=Preset.LOUDER),
        Cue(preset=Preset.MUTED, flash=True, lasts=timedelta(seconds=10)),
    ]


def test_enter_presses_the_button_that_has_the_focus(bench: Bench, panel: MessagePanel) -> None:
    QTest.keyClicks(panel.field, "Hello")
    panel.send_button.setFocus()
    bench.key(Qt.Key.Key_Return)
    panel.presets[Preset.CONCLUDE].setFocus()
    bench.key(Qt.Key.Key_Enter)
    assert [message.cue for message in shown(bench)] == [Cue(preset=Preset.CONCLUDE), Cue(text="Hello")]


def test_it_goes_with_its_segment(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.MUTED].click()
    bench.pass_by(seconds=2)
    bench.give(Next("opening"))
    assert told(panel) == ["16:00:01  gone · Your microphone is muted"]


class TestUndoInTheField:
    def test_takes_back_the_message_just_sent(self, bench: Bench, panel: MessagePanel) -> None:
        QTest.keyClicks(panel.field, "Hello")
        bench.key(Qt.Key.Key_Return)
        bench.key(Qt.Key.Key_Z, CONTROL)
        assert panel.field.hasFocus()
        assert panel.field.text() == ""
        assert shown(bench) == []
        bench.key(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert [message.cue for message in shown(bench)] == [Cue(text="Hello")]

    def test_is_the_fields_own_once_something_was_typed(self, bench: Bench, panel: MessagePanel) -> None:
        panel.presets[Preset.CONCLUDE].click()
        QTest.keyClicks(panel.field, "Hello")
        for _ in range(3):
            bench.key(Qt.Key.Key_Z, CONTROL)
        assert panel.field.text() == ""
        assert len(shown(bench)) == 1


class TestHowLongItMayBe:
    def test_it_is_counted_while_it_is_typed(self, panel: MessagePanel) -> None:
        counts = [panel.count.text()]
        for text in ("Hello", "  a  b ", "a" * 201, ""):
            panel.field.setText(text)
            counts.append(panel.count.text())
        assert counts == ["", "5 of 200", "3 of 200", "201 of 200", ""]

    def test_nothing_is_cut_off_unasked(self, bench: Bench, panel: MessagePanel) -> None:
        QTest.keyClicks(panel.field, "a" * 255)
        bench.key(Qt.Key.Key_Return)
        assert panel.field.text() == "a" * 255
        assert bench.console.status.message == "A message for the stage may have 200 characters at most."


class TestOneOfThem:
    @pytest.fixture
    def two(self, panel: MessagePanel) -> MessagePanel:
        for preset in (Preset.CONCLUDE, Preset.LOUDER):
            panel.presets[preset].click()
        panel.told.setFocus()
        panel.told.setCurrentRow(1)
        return panel

    def test_is_taken_off_the_stage_by_delete(self, bench: Bench, two: MessagePanel) -> None:
        bench.key(Qt.Key.Key_Delete)
        assert told(two) == ["16:00:01  Please speak up", "16:00:01  cleared · Please conclude"]
        assert two.told.currentRow() == 1
        assert bench.console.status.message == "Message cleared. Ctrl Z undoes it."
        bench.key(Qt.Key.Key_Delete)
        assert bench.console.status.message == "The stage shows no such message."

    def test_or_from_its_menu(self, two: MessagePanel) -> None:
        seen, off = two.told.menu_of(1).actions()
        assert [seen.text(), off.text()] == ["Note as seen\tEnter", "Take off the stage\tDel"]
        seen.trigger()
        off.trigger()
        assert told(two)[1] == "16:00:01  seen 16:00:01 · cleared · Please conclude"

    def test_all_of_them_at_once_clear_the_stage(self, bench: Bench, two: MessagePanel) -> None:
        two.clear_button.click()
        assert bench.console.status.message == "Stage cleared. Ctrl Z undoes it."

    def test_the_one_just_sent_is_in_sight(self, two: MessagePanel) -> None:
        two.field.setFocus()
        for _ in range(12):
            two.presets[Preset.THANKS].click()
        assert two.told.verticalScrollBar().maximum() > 0
        assert two.told.verticalScrollBar().value() == 0

    def test_stays_chosen_when_another_one_comes(self, two: MessagePanel) -> None:
        two.presets[Preset.THANKS].click()
        assert two.told.currentItem().text() == "16:00:01  Please conclude"


class TestWithoutAStage:
    def test_it_is_said_beside_the_message_and_after_sending(self, bench: Bench, panel: MessagePanel) -> None:
        panel.presets[Preset.CONCLUDE].click()
        assert panel.note.text() == "No stage window is open here: Ctrl ⇧ S opens it."
        assert bench.console.status.message == (
            "Message kept. No stage window is open here: Ctrl ⇧ S opens it."
        )
        assert bench.console.on_air.message.text == "No stage is open: Please conclude"

    def test_it_is_shown_once_one_opens(self, bench: Bench, panel: MessagePanel) -> None:
        panel.presets[Preset.CONCLUDE].click()
        bench.companions.toggle_stage()
        assert panel.note.text() == ""
        assert bench.console.on_air.message.text == "On the stage: Please conclude"
        panel.presets[Preset.MUTED].click()
        assert bench.console.status.message == "Message sent. Ctrl Z undoes it."
        bench.companions.toggle_stage()
        assert bench.console.on_air.message.text == "No stage is open: Your microphone is muted"

    def test_a_console_that_only_follows_does_not_claim_to_know(
        self, bench: Bench, panel: MessagePanel
    ) -> None:
        panel.presets[Preset.CONCLUDE].click()
        bench.console.session.is_read_only = True
        bench.pass_by(seconds=1)
        assert panel.note.text() == ""
        assert bench.console.on_air.message.text == "On the stage: Please conclude"


def test_what_is_sent_to_a_black_stage_is_said_to_be_on_it(bench: Bench, panel: MessagePanel) -> None:
    bench.companions.toggle_stage()
    bench.give(BlackOut(True))
    panel.presets[Preset.MUTED].click()
    assert bench.console.on_air.message.text == "On the black stage: Your microphone is muted"


def test_black_and_shown_again_are_told_apart(bench: Bench, panel: MessagePanel) -> None:
    said = []
    for _ in range(2):
        panel.black_button.click()
        said.append((bench.console.status.message, bench.window.actions_of["undo"].text()))
    bench.key(Qt.Key.Key_Escape)
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert bench.console.status.message == "Undone: Stage shown again"
    assert said == [
        ("Stage blacked out. Ctrl Z undoes it.", "Undo: Stage blacked out"),
        ("Stage shown again. Ctrl Z undoes it.", "Undo: Stage shown again"),
    ]


def test_several_in_one_instant_are_all_kept_and_told_the_latest_first(
    bench: Bench, panel: MessagePanel
) -> None:
    for preset in (Preset.CONCLUDE, Preset.THANKS, Preset.LOUDER):
        panel.presets[preset].click()
    assert told(panel) == ["16:00:01  Please speak up", "16:00:01  Thank you!", "16:00:01  Please conclude"]


def test_an_empty_message_is_refused_and_nothing_is_lost(bench: Bench, panel: MessagePanel) -> None:
    panel.send_button.click()
    assert bench.console.status.message == "A message needs words."
    assert shown(bench) == []


def test_what_a_console_that_may_not_send_was_given_stays_typed(bench: Bench, panel: MessagePanel) -> None:
    bench.console.session.is_read_only = True
    QTest.keyClicks(panel.field, "Hello")
    bench.key(Qt.Key.Key_Return)
    assert panel.field.text() == "Hello"


def test_that_it_was_seen_is_told_with_the_time(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.CONCLUDE].click()
    bench.pass_by(seconds=9)
    bench.console.session.acknowledge(1, "stage")
    assert told(panel) == ["16:00:01  seen 16:00:10 · Please conclude"]
    assert bench.console.on_air.message.text == "Seen: Please conclude"


def test_the_moderator_may_note_that_it_was_seen(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.CONCLUDE].click()
    panel.told.itemActivated.emit(panel.told.item(0))
    assert bench.console.session.state.messages.sent[1].acknowledged is not None
    assert bench.console.status.message == "Seen noted."
    panel.told.itemActivated.emit(panel.told.item(0))
    assert bench.console.status.message == "That message was seen already."


def test_what_undo_takes_back_stays_in_the_list(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.CONCLUDE].click()
    bench.pass_by(seconds=9)
    bench.console.session.acknowledge(1, "stage")
    bench.give(Undo())
    assert shown(bench) == []
    assert told(panel) == ["16:00:01  seen 16:00:10 · taken back · Please conclude"]


def test_the_stage_is_cleared_and_blacked_out(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.CONCLUDE].click()
    panel.clear_button.click()
    assert told(panel) == ["16:00:01  cleared · Please conclude"]
    assert bench.console.on_air.message.text == ""
    panel.black_button.click()
    assert bench.shown.is_black
    assert bench.console.on_air.message.text == "The stage is black"
    bench.key(Qt.Key.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not bench.shown.is_black
    assert not panel.black_button.isChecked()


def test_undo_says_that_it_takes_the_message_back(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.CONCLUDE].click()
    bench.key(Qt.Key.Key_Escape)
    assert bench.window.actions_of["undo"].text() == "Undo: Message sent"
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert shown(bench) == []


def test_escape_puts_it_away_and_the_keys_of_the_show_work_again(bench: Bench, panel: MessagePanel) -> None:
    bench.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    bench.key(Qt.Key.Key_Space)
    assert bench.on_air == "first"


def test_its_key_puts_it_away_too(bench: Bench, panel: MessagePanel) -> None:
    bench.key(Qt.Key.Key_M, CONTROL)
    assert not panel.isVisible()


def test_typing_a_message_moves_nothing(bench: Bench, panel: MessagePanel) -> None:
    before = bench.given
    QTest.keyClicks(panel.field, "p + - 1 s f")
    assert bench.given == before


def test_what_the_agenda_sends_by_itself_is_told_as_such(bench: Bench) -> None:
    text = bench.agenda.read_text("utf-8").replace("places:", "  messages: {warning: time_left}\nplaces:")
    bench.agenda.write_text(text, encoding="utf-8")
    assert bench.open().session.agenda.event.messages == {Phase.WARNING: Cue(preset=Preset.TIME_LEFT)}
    bench.pass_by(minutes=5)
    bench.give(Start())
    bench.companions.toggle_stage()
    bench.pass_by(minutes=3)
    assert told(bench.console.messages) == ["16:03:00  2 min left · by the agenda"]
    assert bench.console.on_air.message.text == "On the stage: 2 min left"
    bench.pass_by(minutes=1)
    assert told(bench.console.messages) == ["16:03:00  gone · 2 min left · by the agenda"]


def test_a_half_typed_message_is_not_lost_when_the_language_changes(
    bench: Bench, panel: MessagePanel
) -> None:
    QTest.keyClicks(panel.field, "Please wa")
    bench.translations.use("es")
    bench.window.retranslate()
    assert panel.field.text() == "Please wa"
    assert panel.presets[Preset.CONCLUDE].accessibleName() == "Vaya terminando, por favor"
    bench.translations.use("en")


@pytest.mark.parametrize("command", [SendMessage(Cue(text="Hello")), ClearMessages(), BlackOut(True)])
def test_a_field_keeps_the_focus_whatever_is_sent(bench: Bench, panel: MessagePanel, command: object) -> None:
    bench.give(command)  # type: ignore[arg-type]
    assert isinstance(bench.window.focusWidget(), QLineEdit)


@pytest.mark.usefixtures("dressed")
def test_where_room_is_short_a_button_leaves_out_its_key_and_then_the_end_of_its_words(qtbot: QtBot) -> None:
    button = PresetButton()
    qtbot.addWidget(button)
    button.show_words("Please conclude", "Please conclude   Alt+2")
    wide = button.sizeHint().width()
    painted = []
    for width in (wide, wide - 20, wide // 2):
        button.resize(width, 30)
        painted.append(button.painted)
    assert painted[:2] == ["Please conclude   Alt+2", "Please conclude"]
    assert painted[2].endswith("…")
    assert button.accessibleName() == "Please conclude"


def test_in_a_low_window_what_is_said_often_is_in_a_menu_and_has_its_keys(
    bench: Bench, panel: MessagePanel
) -> None:
    panel.make_room(300)
    assert panel.choice.isVisible()
    assert not panel.presets[Preset.CONCLUDE].isVisible()
    assert not panel.told.isVisible()
    menu = panel.choice.menu()
    assert [action.text() for action in menu.actions()][1] == "Please conclude   Alt+2"
    menu.actions()[1].trigger()
    bench.key(Qt.Key.Key_3, ALT)
    assert [message.cue.preset for message in shown(bench)] == [Preset.TIME_UP, Preset.CONCLUDE]
