"""Fields that offer names, and closed lists, by the keys that a person presses: nothing is done too soon."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from runofshow.core.attendance import Attendance
from runofshow.desktop.edit_prompt import AddSegmentPrompt
from runofshow.desktop.speaker_prompt import SpeakerPrompt, Standing
from tests.desktop.test_details import details, enter, field, live, segment, text_of
from tests.desktop.test_editing import go_to, said, table
from tests.desktop.windows import Bench

__all__ = ["live"]


def press(*each: Qt.Key | str) -> None:
    """Press keys where they go: to the list that is open, else to the focus."""
    for key in each:
        # Kept while the key is pressed: what is asked of a wrapper goes with it.
        popup = QApplication.activePopupWidget()
        target = QApplication.focusWidget() if popup is None else popup.focusWidget() or popup
        assert target is not None
        QTest.keyClicks(target, key) if isinstance(key, str) else QTest.keyClick(target, key)


def keys(text: str) -> None:
    """Type letters one by one."""
    press(*text)


def is_open() -> bool:
    return QApplication.activePopupWidget() is not None


def begin(bench: Bench, name: str) -> QLineEdit:
    """Go into a field, with what stands there selected."""
    one = field(bench, name)
    assert isinstance(one, QLineEdit)
    one.setFocus()
    one.selectAll()
    return one


class TestSpeakers:
    def test_are_not_given_while_names_are_offered(self, live: Bench) -> None:
        go_to(live, "first")
        before = live.given
        begin(live, "Speakers")
        keys("San")
        assert is_open()
        assert live.given == before
        assert text_of(live, "Speakers") == "San"

    def test_are_taken_from_the_list_by_enter_and_given_by_another(self, live: Bench) -> None:
        go_to(live, "first")
        before = len(live.given)
        begin(live, "Speakers")
        keys("Sandra MAR")
        press(Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert not is_open()
        assert text_of(live, "Speakers") == "Sandra MARIN"
        assert len(live.given) == before
        press(Qt.Key.Key_Return)
        assert segment(live, "first").speakers == ("marin",)
        assert live.given[before:] == ["edit_segments"]

    def test_behind_a_comma_are_completed_alone_however_long_one_looks_at_the_list(self, live: Bench) -> None:
        go_to(live, "first")
        begin(live, "Speakers")
        keys("Sandra MARIN, R")
        press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
        keys("a")
        press(Qt.Key.Key_Escape)
        begin(live, "Speakers")
        keys("Sandra MARIN, Ram")
        press(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Return)
        assert segment(live, "first").speakers == ("marin", "torrent")

    def test_who_are_new_are_given_by_enter_once_nobody_is_offered(self, live: Bench) -> None:
        go_to(live, "first")
        begin(live, "Speakers")
        keys("Gloria MARMOLEJO")
        assert not is_open()
        press(Qt.Key.Key_Return)
        assert segment(live, "first").speakers == ("gloria-marmolejo",)

    def test_are_what_they_were_after_escape_and_another_leaves(self, live: Bench) -> None:
        go_to(live, "first")
        before = live.given
        begin(live, "Speakers")
        keys("San")
        assert is_open()
        press(Qt.Key.Key_Escape)
        assert not is_open()
        assert text_of(live, "Speakers") == "Ramón TORRENT"
        assert said(live) == ""
        press(Qt.Key.Key_Escape)
        assert table(live).hasFocus()
        assert live.given == before

    def test_are_given_when_the_field_is_left_and_not_with_the_window(self, live: Bench) -> None:
        go_to(live, "first")
        before = live.given
        one = begin(live, "Speakers")
        keys("Gloria MARMOLEJO")
        for reason in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        ):
            QApplication.sendEvent(one, QFocusEvent(QFocusEvent.Type.FocusOut, reason))
        assert live.given == before
        field(live, "Title").setFocus()
        assert segment(live, "first").speakers == ("gloria-marmolejo",)

    def test_whose_effect_is_told_again_once_one_is_taken_from_the_list(self, live: Bench) -> None:
        go_to(live, "first")
        begin(live, "Speakers")
        keys("San")
        assert said(live) == "new: San; did you mean Sandra MARIN?"
        press(Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert said(live) == ""


class TestAModerator:
    def test_is_taken_from_the_list_like_a_speaker(self, live: Bench) -> None:
        table(live).pick((live.shown.blocks[1].id,))
        begin(live, "Moderator")
        keys("tor")
        press(Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert live.console.session.plan.blocks[1].block.moderator is None
        press(Qt.Key.Key_Return)
        assert live.console.session.plan.blocks[1].block.moderator == "torrent"


class TestAClosedList:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Y, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End])
    def test_opens_by_a_key_and_changes_nothing_until_enter(self, live: Bench, key: Qt.Key) -> None:
        table(live).pick((live.shown.blocks[1].id,))
        before = live.given
        field(live, "Hard start").setFocus()
        press(key)
        assert is_open()
        assert live.given == before
        press(Qt.Key.Key_Escape)
        assert live.given == before
        assert text_of(live, "Hard start") == "No"

    def test_previews_what_a_letter_marks_and_enter_takes_it(self, live: Bench) -> None:
        # The opening is over time by so little that the second block would wait for its hard start.
        enter_at(live, "first", "Time", "2m")
        table(live).pick((live.shown.blocks[1].id,))
        field(live, "Hard start").setFocus()
        press(Qt.Key.Key_Y)
        assert "ends" in said(live).lower()
        press(Qt.Key.Key_Return)
        assert live.console.session.plan.blocks[1].block.hard_start
        assert said(live) == ""

    def test_that_is_closed_again_leaves_no_words_of_what_was_marked(self, live: Bench) -> None:
        enter_at(live, "first", "Time", "2m")
        table(live).pick((live.shown.blocks[1].id,))
        field(live, "Hard start").setFocus()
        press(Qt.Key.Key_Space, Qt.Key.Key_Up)
        assert said(live)
        press(Qt.Key.Key_Escape)
        assert said(live) == ""

    def test_is_not_changed_by_a_wheel_that_passes_over_it(self, live: Bench) -> None:
        go_to(live, "second")
        box = field(live, "Kind")
        before = live.given
        centre = box.rect().center()
        turn = QWheelEvent(
            centre,
            box.mapToGlobal(centre),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, turn)
        assert live.given == before

    def test_of_who_is_there_is_one_too(self, live: Bench) -> None:
        go_to(live, "second")
        box = next(
            one for one in details(live).findChildren(QComboBox) if "Attendance" in one.accessibleName()
        )
        box.setFocus()
        press(Qt.Key.Key_L)
        assert live.shown.attendance_of("gonzalez") is Attendance.UNCONFIRMED
        press(Qt.Key.Key_Return)
        assert live.shown.attendance_of("gonzalez") is Attendance.LATE


def enter_at(bench: Bench, name: str, field_name: str, text: str) -> None:
    go_to(bench, name)
    enter(bench, field_name, text)
