"""Fields that offer names, and closed lists, by the keys that a person presses: nothing is done too soon."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QScrollArea

from runofshow.core.attendance import Attendance
from runofshow.core.changes import EventChanges, PersonChanges, SegmentChanges
from runofshow.core.commands import EditEvent, EditPeople, EditSegments, TellSpeakers
from runofshow.desktop.edit_prompt import AddSegmentPrompt
from runofshow.desktop.person_prompt import PersonPrompt
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.speaker_prompt import SpeakerPrompt, Standing
from runofshow.desktop.tell_prompt import TellPrompt
from tests.core.shows import lasting
from tests.desktop.test_details import details, enter, field, live, segment, text_of
from tests.desktop.test_editing import SHIFT, go_to, said, table
from tests.desktop.windows import Bench, at

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


class TestWhoIsNew:
    def test_is_said_before_they_are_added_with_who_was_perhaps_meant(self, live: Bench) -> None:
        go_to(live, "first")
        press(Qt.Key.Key_Insert)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, AddSegmentPrompt)
        who = prompt.fields()[1]
        who.setFocus()
        keys("Sandra MAR")
        press(Qt.Key.Key_Return)
        assert prompt.effect.text().startswith("5 min · new: Sandra MAR; did you mean Sandra MARIN? · ")
        keys("IN")
        assert "new" not in prompt.effect.text()

    def test_is_said_of_a_moderator_and_of_who_speaks_instead(self, live: Bench) -> None:
        table(live).pick((live.shown.blocks[1].id,))
        begin(live, "Moderator")
        keys("Eva LUNA")
        assert said(live) == "new: Eva LUNA"
        press(Qt.Key.Key_Escape)
        go_to(live, "second")
        prompt = replacing(live)
        keys("Sandro MARIN")
        assert "new: Sandro MARIN; did you mean Sandra MARIN?" in prompt.effect.text()

    def test_is_not_confirmed_where_tbc_stands_behind_the_name(self, live: Bench) -> None:
        go_to(live, "first")
        enter(live, "Speakers", "Zoe (tbc)")
        assert live.console.session.agenda.people["zoe"].name == "Zoe"
        assert live.shown.attendance_of("zoe") is Attendance.UNCONFIRMED
        go_to(live, "opening")
        begin(live, "Speakers")
        keys("Sandra MARIN (tbc)")
        assert said(live) == "Sandra MARIN (to be confirmed)"
        press(Qt.Key.Key_Return)
        assert segment(live, "opening").speakers == ("marin",)
        assert live.shown.attendance_of("marin") is Attendance.UNCONFIRMED

    def test_is_not_confirmed_by_a_corrected_name_either(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_F2, SHIFT)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, PersonPrompt)
        name = prompt.fields()[1]
        assert isinstance(name, QLineEdit)
        name.setText("Ramón TORRENT (tbc)")
        prompt.finish()
        assert live.console.session.agenda.people["torrent"].name == "Ramón TORRENT"
        assert live.shown.attendance_of("torrent") is Attendance.UNCONFIRMED


class TestAReplacement:
    def test_says_in_which_segments_and_may_be_of_one_alone(self, live: Bench) -> None:
        live.give(EditSegments(segments=("questions",), changes=SegmentChanges(speakers=("torrent",))))
        go_to(live, "table")
        prompt = replacing(live, "first")
        keys("Eva LUNA")
        speaks = "speaks in 3 segments: 16:05 Cities, 16:20 Discussion, 16:35 Questions from the audience"
        assert prompt.effect.text().startswith(f"{speaks} · new: Eva LUNA · ")
        where = next(one for one in prompt.findChildren(QComboBox) if one.isVisible())
        assert where.accessibleName() == "In which segments"
        assert [where.itemText(place) for place in range(where.count())] == [
            "In all of them",
            "Only 16:05 Cities",
            "Only 16:20 Discussion",
            "Only 16:35 Questions from the audience",
        ]
        where.setFocus()
        press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
        prompt.finish()
        assert segment(live, "first").speakers == ("torrent",)
        assert segment(live, "table").speakers == ("marin", "eva-luna")
        assert segment(live, "questions").speakers == ("torrent",)

    def test_is_of_all_that_is_to_come_unless_one_is_chosen(self, live: Bench) -> None:
        go_to(live, "first")
        prompt = replacing(live, "first")
        keys("Eva LUNA")
        prompt.finish()
        assert segment(live, "first").speakers == ("eva-luna",)
        assert segment(live, "table").speakers == ("marin", "eva-luna")

    def test_asks_nothing_where_there_is_only_one(self, live: Bench) -> None:
        go_to(live, "second")
        prompt = replacing(live)
        assert not [one for one in prompt.findChildren(QComboBox) if one.isVisible()]
        keys("Eva LUNA")
        assert prompt.effect.text().startswith("speaks in 1 segment: 16:12 Regions · ")


class TestAnAbsence:
    def test_says_who_gets_how_much_of_the_time(self, live: Bench) -> None:
        live.give(EditSegments(segments=("opening",), changes=SegmentChanges(title="Welcome")))
        go_to(live, "second")
        press(Qt.Key.Key_A)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, SpeakerPrompt)
        words = prompt.choices.effects[Standing.SHARED].text()
        assert words == "Ramón TORRENT +7 min 30 s · Show still ends 16:45, on time"

    def test_is_noted_also_where_there_is_little_room(self, live: Bench) -> None:
        go_to(live, "second")
        press(Qt.Key.Key_A)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, SpeakerPrompt)
        choices = prompt.choices
        assert choices.effects[Standing.SKIPPED].isVisible()
        whole = choices.sizeHint().height()
        assert choices.minimumSizeHint().height() < whole // 2
        choices.setFixedSize(300, whole // 2)
        QApplication.processEvents()
        assert not choices.effects[Standing.SKIPPED].isVisible()
        choices.choose(Standing.REPLACED)
        button = choices.buttons[Standing.REPLACED]
        assert choices.viewport().rect().contains(button.mapTo(choices.viewport(), button.rect().center()))


class TestTelling:
    @pytest.fixture
    def late(self, live: Bench) -> Bench:
        """Two segments have moved by a quarter of an hour, one of somebody in Lima."""
        live.give(EditPeople(people=("marin",), changes=PersonChanges(timezone="America/Lima")))
        live.give(EditSegments(segments=("opening",), changes=SegmentChanges(allotment=lasting("20:00"))))
        return live

    def test_of_all_asks_first_whom_and_what(self, late: Bench) -> None:
        go_to(late, "opening")
        press(Qt.Key.Key_T)
        prompt = late.console.running_order.editing.prompt
        assert isinstance(prompt, TellPrompt)
        assert prompt.title.text() == "3 to tell"
        assert prompt.effect.text() == (
            "Ramón TORRENT 16:05 → 16:20 · Alejandra GONZALEZ 16:12 → 16:27"
            " · Sandra MARIN 16:20 → 16:35 (10:35 Lima), Ramón TORRENT 16:20 → 16:35."
            " Enter notes that all were told."
        )

    def test_of_what_is_selected_is_noted_at_once(self, late: Bench) -> None:
        go_to(late, "second")
        press(Qt.Key.Key_T)
        assert late.console.running_order.editing.prompt is None
        assert [view.id for view in late.shown.must_be_told] == ["first", "table"]

    def test_stands_beside_the_speaker_and_in_the_tip_of_the_row(self, late: Bench) -> None:
        go_to(late, "table")
        told = "told 16:20 (10:20 Lima), now 16:35 (10:35)"
        assert [row.local.text() for row in details(late).speakers.rows] == [told, "told 16:20, now 16:35"]
        model = late.console.running_order.model
        index = model.index(model.row_of("table") or 0, Column.TITLE)
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            assert f"Sandra MARIN: {told}" in model.data(index, role)

    def test_is_flagged_for_who_speaks_at_another_time_than_told_and_says_who(self, late: Bench) -> None:
        late.give(TellSpeakers(("first", "second", "table")))
        late.give(EditSegments(segments=("first",), changes=SegmentChanges(speakers=("marin",))))
        go_to(late, "opening")
        press(Qt.Key.Key_T)
        said_whom = "Sandra MARIN {what} (10:20 Lima). Enter notes that all were told."
        prompt = late.console.running_order.editing.prompt
        assert isinstance(prompt, TellPrompt)
        assert prompt.effect.text() == said_whom.format(what="(new) 16:20")
        late.give(EditSegments(segments=("table",), changes=SegmentChanges(speakers=("torrent",))))
        assert prompt.effect.text() == said_whom.format(what="16:35 → 16:20")


class TestTheDetails:
    def test_refuse_in_the_colour_of_the_cells(self, live: Bench) -> None:
        go_to(live, "first")
        begin(live, "Time")
        keys("abc")
        line = live.console.running_order.editing.line
        assert said(live)
        assert line.property("tone") == "wrong"

    def test_have_the_time_in_sight_however_many_speak(self, live: Bench) -> None:
        go_to(live, "table")
        QApplication.processEvents()
        one = field(live, "Time")
        scroll = details(live).findChild(QScrollArea)
        assert scroll is not None
        at = one.mapTo(scroll.viewport(), one.rect().bottomLeft())
        assert scroll.viewport().rect().contains(at)
        assert details(live).speakers.y() > details(live).segments.fields["allotment"].y()

    def test_say_how_long_a_block_is_with_another_start(self, live: Bench) -> None:
        table(live).pick((live.shown.blocks[1].id,))
        begin(live, "Planned start")
        keys("16:25")
        assert said(live) == "starts 16:25: 25 → 20 min"

    def test_let_blocks_behind_follow_a_later_end_where_there_is_room(self, live: Bench) -> None:
        table(live).pick((live.shown.blocks[0].id,))
        begin(live, "Planned end")
        keys("16:25")
        refused = "There is no room behind this block: it can end at 16:20 at the latest."
        assert said(live) == f"ends 16:25: 20 → 25 min · {refused}"
        press(Qt.Key.Key_Escape)
        live.give(EditEvent(EventChanges(hard_out=at("16:55"))))
        enter(live, "Planned end", "16:25")
        assert [one.planned.block.start for one in live.shown.blocks] == [at("16:00"), at("16:25")]


def replacing(bench: Bench, name: str = "") -> SpeakerPrompt:
    """Ask who speaks instead of the only speaker of what is selected, or of a segment."""
    if name:
        go_to(bench, name)
    bench.window.actions_of["speaker_replaced"].trigger()
    prompt = bench.console.running_order.editing.prompt
    assert isinstance(prompt, SpeakerPrompt)
    return prompt
