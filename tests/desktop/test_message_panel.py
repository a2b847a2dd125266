"""Messages to the speakers, sent from the console."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from runofshow.core.commands import BlackOut, ClearMessages, SendMessage, Start
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
    assert told(panel) == ["16:00:01  Please conclude · seen 16:00:10"]
    assert bench.console.on_air.message.text == "On the stage: Please conclude · seen"


def test_the_moderator_may_note_that_it_was_seen(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.CONCLUDE].click()
    panel.told.itemActivated.emit(panel.told.item(0))
    assert bench.console.session.state.messages.sent[1].acknowledged is not None
    panel.told.itemActivated.emit(panel.told.item(0))
    assert bench.console.status.message == "That message was seen already."


def test_the_stage_is_cleared_and_blacked_out(bench: Bench, panel: MessagePanel) -> None:
    panel.presets[Preset.CONCLUDE].click()
    panel.clear_button.click()
    assert told(panel) == ["16:00:01  Please conclude · cleared"]
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
    bench.pass_by(minutes=3)
    assert told(bench.console.messages) == ["16:03:00  2 min left · by the agenda"]
    assert bench.console.on_air.message.text == "On the stage: 2 min left"


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
