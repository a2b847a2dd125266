"""The window of settings: found by any word, changed at once, and keys that never do two things."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QSpinBox

from runofshow.desktop.key_row import KeyRow
from runofshow.desktop.keys_panel import keys_shown
from runofshow.desktop.setting_row import SettingRow, has_field
from runofshow.desktop.setting_words import CHOICES, MARKED
from runofshow.desktop.settings_window import SettingsWindow
from runofshow.session.settings import SETTINGS
from tests.desktop.windows import Bench


class Desk:
    """The window of settings beside a running show."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.open(rehearse=True)
        bench.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        window = bench.window._settings_window
        assert window is not None
        self.window: SettingsWindow = window
        self.chosen = bench.window.chosen

    def row(self, name: str) -> SettingRow:
        return next(row for row in self.window.rows if row.name == name)

    def key_row(self, action: str) -> KeyRow:
        return next(row for row in self.window.key_rows if row.action == action)

    def found(self, wanted: str) -> list[str]:
        self.window.search.setText(wanted)
        rows = (*self.window.rows, *self.window.key_rows)
        return [row.name if isinstance(row, SettingRow) else row.action for row in rows if row.isVisible()]

    def give(
        self, action: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> KeyRow:
        """Press the button of an action, then a key."""
        row = self.key_row(action)
        row.button.setFocus()
        QTest.keyClick(row.button, Qt.Key.Key_Space)
        assert row.button.is_waiting
        QTest.keyClick(row.button, key, modifiers)
        return row


@pytest.fixture
def desk(bench: Bench) -> Iterator[Desk]:
    made = Desk(bench)
    yield made
    made.window.close()
    bench.translations.use("en")


def test_the_words_of_every_setting_are_there_for_translators() -> None:
    said = {text for s in SETTINGS.values() for text in (s.group, s.text, s.prose)}
    assert said - set(MARKED) == set()
    choices = {choice for s in SETTINGS.values() for choice in s.choices if isinstance(choice, str)}
    assert choices - set(CHOICES) == set()


class TestTheWindow:
    def test_a_language_that_is_not_there_is_shown_as_what_is_in_force_instead(self, desk: Desk) -> None:
        desk.chosen.choose("language", "xx")
        row = desk.row("language")
        assert isinstance(row.field, QComboBox)
        assert row.field.currentText() == "As the computer"
        row.reset.click()
        assert desk.chosen["language"] == "auto"

    def test_it_does_not_stand_in_the_way_of_the_show(self, desk: Desk) -> None:
        assert desk.window.isVisible()
        assert not desk.window.isModal()
        desk.bench.pass_by(seconds=1)
        assert QApplication.focusWidget() is desk.window.search

    def test_it_has_every_setting(self, desk: Desk) -> None:
        shown = {row.name for row in desk.window.rows} | {"keys"}
        assert shown == {name for name, setting in SETTINGS.items() if has_field(setting)} | {"keys"}
        assert shown == set(SETTINGS)

    def test_every_field_has_a_name_and_says_what_it_is_for(self, desk: Desk) -> None:
        for row in desk.window.rows:
            assert row.field.accessibleName() == SETTINGS[row.name].text
            assert row.field.accessibleDescription() == SETTINGS[row.name].prose
            buddies = [label for label in row.findChildren(QLabel) if label.buddy() is row.field]
            assert len(buddies) == 1
        names = [row.button.accessibleName() for row in desk.window.key_rows]
        assert len(set(names)) == len(names)

    def test_it_goes_with_the_main_window(self, desk: Desk) -> None:
        assert desk.bench.window.close()
        assert not desk.window.isVisible()

    def test_a_file_that_could_not_be_read_is_told(self, bench: Bench) -> None:
        folder = bench.folder / "data"
        folder.mkdir(exist_ok=True)
        (folder / "settings.json").write_text("{", encoding="utf-8")
        bench.again()
        bench.open(rehearse=True)
        words = f"The settings could not be read: they were set aside as {folder / 'settings.json.broken'}."
        assert bench.console.status.message == words
        bench.window.actions_of.press("settings")
        window = bench.window._settings_window
        assert window is not None
        assert words in [label.text() for label in window.findChildren(QLabel) if label.isVisible()]

    def test_keys_are_there_again_in_the_next_window(self, desk: Desk) -> None:
        desk.give("next", Qt.Key.Key_F5)
        desk.bench.again()
        assert desk.bench.window.actions_of.keys_of("next") == ("F5",)


class TestSearch:
    def test_it_finds_by_name_prose_and_choice(self, desk: Desk) -> None:
        assert desk.found("seconds of overtime") == ["intervene_after"]
        assert desk.found("SPEAKERS read") == ["stage_language"]
        assert desk.found("high contrast") == ["theme", "stage_theme", "theme_high_contrast"]

    def test_it_finds_an_action_by_its_name_and_its_key(self, desk: Desk) -> None:
        assert desk.found("pause") == ["pause"]
        assert desk.found("ctrl k") == ["capture"]
        assert desk.found("Ctrl+Shift+Z") == ["redo"]

    def test_it_finds_without_accents(self, desk: Desk) -> None:
        desk.chosen.choose("language", "es")
        assert desk.found("anadir un minuto") == desk.found("añadir un minuto") == ["add_minute"]
        assert desk.found("añadir") == ["add_minute"]
        desk.chosen.choose("language", "en")

    def test_it_says_when_nothing_is_found(self, desk: Desk) -> None:
        assert desk.found("xyzzy") == []
        assert desk.window.search.accessibleDescription() == "No setting has these words."
        assert len(desk.found("")) == len(desk.window.rows) + len(desk.window.key_rows)


class TestASetting:
    def test_it_is_changed_at_once_and_put_back(self, desk: Desk) -> None:
        row = desk.row("intervene_after")
        assert isinstance(row.field, QSpinBox)
        assert not row.reset.isEnabled()
        row.field.setValue(90)
        assert desk.chosen["intervene_after"] == 90
        row.reset.click()
        assert (desk.chosen["intervene_after"], row.field.value()) == (60, 60)

    def test_a_choice_is_kept(self, desk: Desk) -> None:
        field = desk.row("stage_theme").field
        assert isinstance(field, QComboBox)
        field.setCurrentIndex(field.findText("Light"))
        assert desk.chosen["stage_theme"] == "light"

    def test_a_box_says_in_words_whether_it_is_on(self, desk: Desk) -> None:
        field = desk.row("keep_awake").field
        assert isinstance(field, QCheckBox)
        assert field.text() == "On"
        field.click()
        assert (desk.chosen["keep_awake"], field.text()) == (False, "Off")

    def test_it_follows_who_else_changes_it(self, desk: Desk) -> None:
        desk.chosen.choose("tone_zero", "bell")
        field = desk.row("tone_zero").field
        assert isinstance(field, QComboBox)
        assert field.currentData() == "bell"

    def test_scrolling_over_it_changes_nothing(self, desk: Desk) -> None:
        field = desk.row("stage_theme").field
        none, still = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        at, by = QPointF(5, 5), QPoint(0, -120)
        event = QWheelEvent(at, at, QPoint(), by, Qt.MouseButton.NoButton, none, still, False)
        QApplication.sendEvent(field, event)
        assert desk.chosen["stage_theme"] == "dark"

    def test_the_language_changes_every_window_at_once(self, desk: Desk) -> None:
        field = desk.row("language").field
        assert isinstance(field, QComboBox)
        assert [field.itemText(place) for place in range(field.count())] == [
            "As the computer",
            "English",
            "Español",
        ]
        field.setCurrentIndex(field.findData("es"))
        assert desk.bench.button("Siguiente").isVisible()
        assert desk.window.windowTitle() == "Ajustes – Run of Show"
        assert desk.row("stage_theme").field.accessibleName() == "Tema del escenario"
        desk.bench.window.actions_of.press("language_en")
        assert desk.bench.button("Next").isVisible()
        assert desk.chosen["language"] == "en"


class TestKeys:
    def test_an_action_of_few_words_is_named_with_its_menu(self, desk: Desk) -> None:
        names = [row.button.accessibleName() for row in desk.window.key_rows]
        assert {"Key: Rehearsal speed: ×10", "Key: Language: Español", "Key: Start, then next"} <= set(names)

    def test_a_new_key_works_at_once_and_is_printed_everywhere(self, desk: Desk) -> None:
        desk.give("next", Qt.Key.Key_F5)
        actions = desk.bench.window.actions_of
        assert desk.chosen["keys"] == {"next": "F5"}
        assert (actions.keys_of("start"), actions.keys_of("next")) == (("F5",), ("F5",))
        assert desk.bench.button("Start").toolTip() == "Start (F5)"
        assert ("F5", "Next") in [key for _, keys in keys_shown(actions) for key in keys]
        desk.window.close()
        desk.bench.window.activateWindow()
        desk.bench.console.focus_first()
        QApplication.processEvents()
        desk.bench.key(Qt.Key.Key_F5)
        assert desk.bench.given == ["start"]

    def test_the_words_that_name_a_key_follow_it(self, desk: Desk) -> None:
        desk.give("undo", Qt.Key.Key_F8)
        desk.bench.window.actions_of.press("start")
        assert desk.bench.console.status.message == "Start. F8 undoes it."

    def test_a_key_of_another_action_is_told_by_its_name_and_not_taken(self, desk: Desk) -> None:
        row = desk.give("pause", Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert row.trouble.text() == "Ctrl K is the key of “Capture a question”."
        assert desk.bench.heard.texts[-1] == row.trouble.text()
        assert desk.chosen["keys"] == {}

    def test_it_is_taken_when_that_is_asked_for(self, desk: Desk) -> None:
        row = desk.give("pause", Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        row.take.click()
        assert desk.chosen["keys"] == {"pause": "Ctrl+K", "capture": ""}
        assert not row.trouble.isVisible()
        assert desk.key_row("capture").button.text() == "No key"
        desk.key_row("capture").reset.click()
        assert desk.chosen["keys"] == {}

    def test_a_key_of_the_questions_stays_theirs(self, desk: Desk) -> None:
        row = desk.give("pause", Qt.Key.Key_Q)
        assert row.trouble.text() == "Q is the key of “Queue”."
        assert not row.take.isVisible()

    def test_keys_by_which_one_moves_about_are_refused(self, desk: Desk) -> None:
        row = desk.give("pause", Qt.Key.Key_Down)
        assert row.trouble.isVisible()
        assert desk.chosen["keys"] == {}

    def test_escape_and_leaving_keep_the_key_and_backspace_takes_it_away(self, desk: Desk) -> None:
        assert not desk.give("pause", Qt.Key.Key_Escape).button.is_waiting
        assert desk.window.isVisible()
        row = desk.key_row("pause")
        row.button.click()
        row.button.setFocus()
        QTest.keyClick(row.button, Qt.Key.Key_Tab)
        assert not row.button.is_waiting
        assert not row.button.hasFocus()
        assert desk.chosen["keys"] == {}
        desk.give("pause", Qt.Key.Key_Backspace)
        assert desk.chosen["keys"] == {"pause": ""}

    def test_a_modifier_alone_is_no_key_yet(self, desk: Desk) -> None:
        row = desk.give("pause", Qt.Key.Key_Control)
        assert row.button.is_waiting
        QTest.keyClick(row.button, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert desk.chosen["keys"] == {"pause": "Ctrl+J"}

    def test_a_key_that_is_wanted_does_nothing_else(self, desk: Desk) -> None:
        row = desk.key_row("pause")
        row.button.click()
        event = QEvent(QEvent.Type.ShortcutOverride)
        event.ignore()
        QApplication.sendEvent(row.button, event)
        assert event.isAccepted()


def test_undo_says_in_the_menu_and_on_its_button_what_it_will_undo(bench: Bench) -> None:
    bench.open(rehearse=True)
    actions = bench.window.actions_of
    assert actions["undo"].text() == "Undo"
    bench.key(Qt.Key.Key_Space)
    assert actions["undo"].text() == "Undo: Start"
    assert bench.button("Undo").toolTip() == "Undo: Start"
    actions.press("undo")
    assert actions["redo"].text() == "Redo: Start"
    assert bench.button("Redo").accessibleDescription() == "Redo: Start"
    assert bench.translations.use("es")
    bench.window.retranslate()
    assert actions["redo"].text() == "Rehacer: Inicio del evento"
    assert bench.button("Rehacer").toolTip() == "Rehacer: Inicio del evento"
    bench.translations.use("en")
