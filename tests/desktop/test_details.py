"""The details below the running order: fields of what is selected, several rows together, who speaks."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from runofshow.core.agenda import Block, Kind, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import PersonChanges, SegmentChanges
from runofshow.core.commands import EditPeople, EditSegments, MarkSpeaker
from runofshow.desktop.details_panel import DetailsPanel
from runofshow.desktop.running_order_row import Badge, Column
from runofshow.desktop.speaker_prompt import SpeakerPrompt, Standing
from tests.desktop.test_editing import CONTROL, SHIFT, go_to, said
from tests.desktop.windows import Bench, at


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started, seen by the organiser."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.key(Qt.Key.Key_2, CONTROL)
    bench.key(Qt.Key.Key_Space)
    return bench


def details(bench: Bench) -> DetailsPanel:
    return bench.console.running_order.details


def field(bench: Bench, name: str) -> QWidget:
    """The visible field of this name in the details."""
    kinds = (QLineEdit, QComboBox, QPlainTextEdit)
    found = [
        one
        for kind in kinds
        for one in details(bench).findChildren(kind)
        if one.accessibleName() == name and one.isVisible()
    ]
    assert len(found) == 1, name
    return found[0]


def text_of(bench: Bench, name: str) -> str:
    one = field(bench, name)
    if isinstance(one, QComboBox):
        return one.currentText()
    return one.toPlainText() if isinstance(one, QPlainTextEdit) else one.text()  # type: ignore[attr-defined]


def type_into(bench: Bench, name: str, text: str) -> None:
    """Write a text over what is in a field."""
    one = field(bench, name)
    one.setFocus()
    one.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(one, text)
    if not text:
        QTest.keyClick(one, Qt.Key.Key_Delete)


def enter(bench: Bench, name: str, text: str) -> None:
    type_into(bench, name, text)
    QTest.keyClick(field(bench, name), Qt.Key.Key_Return)


def choose(bench: Bench, name: str, text: str) -> None:
    """Choose from a field's list as a person does."""
    box = field(bench, name)
    assert isinstance(box, QComboBox)
    place = box.findText(text)
    assert place >= 0, text
    box.setCurrentIndex(place)
    box.activated.emit(place)


def segment(bench: Bench, name: str) -> Segment:
    return bench.console.session.plan.segments[name].segment


def block(bench: Bench, name: str) -> Block:
    return next(one.block for one in bench.console.session.plan.blocks if one.id == name)


class TestTheDetails:
    def test_stand_below_in_the_workspace_of_the_organiser(self, live: Bench) -> None:
        assert details(live).isVisible()
        live.key(Qt.Key.Key_1, CONTROL)
        assert not details(live).isVisible()
        live.key(Qt.Key.Key_I, CONTROL)
        assert details(live).isVisible()
        live.key(Qt.Key.Key_2, CONTROL)
        live.key(Qt.Key.Key_I, CONTROL)
        assert not details(live).isVisible()
        live.key(Qt.Key.Key_1, CONTROL)
        assert details(live).isVisible()

    def test_say_what_to_do_while_nothing_is_selected(self, live: Bench) -> None:
        shown = details(live)
        assert shown.heading.text() == "DETAILS: SELECT A SEGMENT OR A BLOCK"
        height = shown.height()
        go_to(live, "second")
        QCoreApplication.processEvents()
        # The rows had the room until then.
        assert shown.height() > 2 * height

    def test_escape_goes_back_to_the_rows(self, live: Bench) -> None:
        go_to(live, "second")
        one = field(live, "Title")
        one.setFocus()
        QTest.keyClick(one, Qt.Key.Key_Escape)
        assert live.console.running_order.table.hasFocus()


class TestASegment:
    def test_has_all_its_fields(self, live: Bench) -> None:
        go_to(live, "table")
        shown = {
            name: text_of(live, name)
            for name in ("Title", "Speakers", "Kind", "Time", "Protected", "May be dropped", "Priority")
        }
        assert shown == {
            "Title": "Discussion",
            "Speakers": "Sandra MARIN, Ramón TORRENT",
            "Kind": "Round table",
            "Time": "15m",
            "Protected": "As the block",
            "May be dropped": "As the block",
            "Priority": "As the block",
        }

    def test_is_given_everything_that_an_agenda_may_say_of_it(self, live: Bench) -> None:
        go_to(live, "table")
        enter(live, "Title", "A long discussion")
        choose(live, "Kind", "Remarks")
        enter(live, "Time", "12m30")
        enter(live, "Shortest", "10m")
        choose(live, "Protected", "Yes")
        choose(live, "May be dropped", "No")
        choose(live, "Priority", "9")
        enter(live, "Warnings", "1m, 3m")
        type_into(live, "Introduction, to read out", "Welcome.")
        type_into(live, "Note", "Bring water.")
        field(live, "Title").setFocus()
        assert segment(live, "table") == Segment(
            id="table",
            kind=Kind.REMARKS,
            title="A long discussion",
            speakers=("marin", "torrent"),
            duration=timedelta(minutes=12, seconds=30),
            warnings=(timedelta(minutes=3), timedelta(minutes=1)),
            introduction="Welcome.",
            note="Bring water.",
            min=timedelta(minutes=10),
            protected=True,
            droppable=False,
            priority=9,
        )
        # Each is a command of its own, and one can be undone after the other.
        assert live.given.count("edit_segments") == 10

    def test_takes_speakers_by_name_and_new_ones(self, live: Bench) -> None:
        go_to(live, "second")
        enter(live, "Speakers", "Alejandra GONZALEZ, Eva LUNA")
        assert segment(live, "second").speakers == ("gonzalez", "eva-luna")
        assert live.console.session.agenda.name_of("eva-luna") == "Eva LUNA"
        enter(live, "Speakers", "")
        assert segment(live, "second").speakers == ()

    def test_loses_what_is_taken_out_of_a_field(self, live: Bench) -> None:
        changes = SegmentChanges(min=timedelta(minutes=5), warnings=(timedelta(minutes=3),), protected=True)
        live.give(EditSegments(segments=("second",), changes=changes))
        go_to(live, "second")
        assert (text_of(live, "Shortest"), text_of(live, "Warnings")) == ("5m", "3m")
        enter(live, "Shortest", "")
        enter(live, "Warnings", "")
        choose(live, "Protected", "As the block")
        now = segment(live, "second")
        assert (now.min, now.warnings, now.protected) == (None, None, None)

    def test_says_what_a_time_would_do_while_it_is_typed(self, live: Bench) -> None:
        go_to(live, "second")
        type_into(live, "Time", "+2m30")
        assert said(live).startswith("10 min · Block 1 ends 16:20:02 → 16:22:32 · show ends 16:45:02")
        QTest.keyClick(field(live, "Time"), Qt.Key.Key_Escape)
        assert said(live) == ""
        assert text_of(live, "Time") == "7m30s"

    def test_does_not_take_what_is_not_understood(self, live: Bench) -> None:
        go_to(live, "second")
        enter(live, "Time", "soon")
        assert said(live).startswith("“soon” is not understood")
        assert text_of(live, "Time") == "soon"
        field(live, "Title").setFocus()
        assert text_of(live, "Time") == "7m30s"
        assert live.console.status.message.startswith("“soon” is not understood")
        assert live.given == ["start"]

    def test_keeps_what_is_typed_while_it_changes(self, live: Bench) -> None:
        go_to(live, "second")
        type_into(live, "Title", "Regions of Spain")
        live.give(EditSegments(segments=("second",), changes=SegmentChanges(title="Provinces", note="!")))
        live.pass_by(seconds=5)
        assert text_of(live, "Title") == "Regions of Spain"
        assert text_of(live, "Note") == "!"
        field(live, "Note").setFocus()
        assert segment(live, "second").title == "Regions of Spain"

    def test_what_is_typed_goes_to_the_one_it_was_typed_for(self, live: Bench) -> None:
        go_to(live, "second")
        type_into(live, "Title", "Regions of Spain")
        go_to(live, "first")
        assert segment(live, "second").title == "Regions of Spain"
        assert segment(live, "first").title == "Cities"
        assert text_of(live, "Title") == "Cities"

    def test_cannot_be_edited_when_the_show_is_over(self, live: Bench) -> None:
        go_to(live, "second")
        for _ in range(5):
            live.key(Qt.Key.Key_Space)
        assert not field(live, "Title").isEnabled()


class TestSeveral:
    def test_show_what_they_share_and_that_they_differ(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_Down, SHIFT)
        assert details(live).heading.text() == "DETAILS OF 2 SEGMENTS"
        assert text_of(live, "Time") == "7m30s"
        assert text_of(live, "Title") == ""
        title = field(live, "Title")
        assert isinstance(title, QLineEdit)
        assert title.placeholderText() == "Several"
        assert title.accessibleDescription() == "Several"

    def test_are_changed_together_and_only_in_what_was_changed(self, live: Bench) -> None:
        go_to(live, "first")
        live.key(Qt.Key.Key_Down, SHIFT)
        enter(live, "Time", "6m")
        choose(live, "Kind", "Remarks")
        assert [segment(live, name).title for name in ("first", "second")] == ["Cities", "Regions"]
        assert [segment(live, name).kind for name in ("first", "second")] == [Kind.REMARKS] * 2
        plan = live.console.session.plan
        assert {plan.segments[name].allotment for name in ("first", "second")} == {timedelta(minutes=6)}
        assert live.given == ["start", "edit_segments", "edit_segments"]

    def test_that_last_for_different_times_change_each_by_as_much(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Down, SHIFT)
        assert details(live).heading.text() == "DETAILS: SELECT SEGMENTS ALONE, OR ONE BLOCK"
        live.key(Qt.Key.Key_Down)
        live.key(Qt.Key.Key_Down, SHIFT)
        type_into(live, "Time", "+1m")
        assert said(live).startswith("2 segments: 1 min longer each")
        enter(live, "Time", "+1m")
        plan = live.console.session.plan
        assert [plan.segments[name].allotment.seconds // 60 for name in ("table", "questions")] == [16, 11]


class TestABlock:
    def test_is_given_everything_that_an_agenda_may_say_of_it(self, live: Bench) -> None:
        go_to(live, "round-table")
        assert details(live).heading.text() == "DETAILS OF BLOCK 2"
        enter(live, "Title", "Panel")
        enter(live, "Moderator", "Eva LUNA")
        enter(live, "Planned end", "16:44")
        enter(live, "Planned start", "+1m")
        choose(live, "Hard start", "Yes")
        enter(live, "Shortest", "20m")
        choose(live, "Protected", "Yes")
        choose(live, "May be dropped", "No")
        choose(live, "Priority", "3")
        type_into(live, "Note", "Two chairs.")
        field(live, "Title").setFocus()
        now = block(live, "round-table")
        assert (now.title, now.moderator, now.note) == ("Panel", "eva-luna", "Two chairs.")
        assert (now.start, now.end, now.hard_start) == (at("16:21"), at("16:44"), True)
        assert (now.min, now.protected, now.droppable, now.priority) == (
            timedelta(minutes=20),
            True,
            False,
            3,
        )

    def test_can_do_without_a_moderator(self, live: Bench) -> None:
        go_to(live, "talks")
        assert text_of(live, "Moderator") == "Pelayo ROCES FERNANDEZ"
        enter(live, "Moderator", "")
        assert block(live, "talks").moderator is None

    def test_says_why_its_times_cannot_be(self, live: Bench) -> None:
        go_to(live, "round-table")
        type_into(live, "Planned start", "16:10")
        assert said(live) == "starts 16:10: 25 → 35 min · These planned times overlap with those of “Talks”."


class TestASpeaker:
    def badges(self, bench: Bench, name: str) -> tuple[Badge, ...]:
        model = bench.console.running_order.model
        row = model.row_of(name)
        assert row is not None
        return model.row_at(row).badges

    def prompt(self, bench: Bench) -> SpeakerPrompt:
        prompt = bench.console.running_order.editing.prompt
        assert isinstance(prompt, SpeakerPrompt)
        return prompt

    def test_is_marked_in_the_row_by_a_word(self, live: Bench) -> None:
        assert self.badges(live, "second") == (Badge.UNCONFIRMED,)
        live.give(MarkSpeaker(person="torrent", attendance=Attendance.LATE))
        assert self.badges(live, "first") == (Badge.LATE,)
        assert self.badges(live, "table") == (Badge.LATE,)
        model = live.console.running_order.model
        index = model.index(model.row_of("first") or 0, Column.TITLE)
        described = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        assert described == "Ramón TORRENT\nCities\nLate"
        assert model.text_at(index.row(), Column.STATE) == "Late"

    def test_is_confirmed_from_the_details(self, live: Bench) -> None:
        go_to(live, "second")
        name = "Attendance of Alejandra GONZALEZ"
        assert text_of(live, name) == "To be confirmed"
        choose(live, name, "Confirmed")
        assert self.badges(live, "second") == ()
        assert live.given == ["start", "mark_speaker"]

    def test_is_late_or_confirmed_by_the_menu(self, live: Bench) -> None:
        go_to(live, "second")
        live.window.actions_of["speaker_late"].trigger()
        assert self.badges(live, "second") == (Badge.LATE,)

    def test_who_is_absent_is_offered_to_be_skipped_or_shared_each_with_its_effect(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_A)
        prompt = self.prompt(live)
        assert prompt.title.text() == "Alejandra GONZALEZ is"
        assert prompt.chosen() is Standing.SKIPPED
        assert prompt.effect.text().startswith("Block 1 ends 16:20:02 → 16:12:32")
        QTest.keyClick(prompt.fields()[4], Qt.Key.Key_Down)
        assert prompt.chosen() is Standing.SHARED
        assert prompt.effect.text() == "Ramón TORRENT +7 min 30 s · Show still ends 16:45, on time"
        live.key(Qt.Key.Key_Return)
        assert live.console.session.plan.segments["first"].allotment == timedelta(minutes=15)
        assert live.given == ["start", "mark_speaker"]
        live.key(Qt.Key.Key_Z, CONTROL)
        assert self.badges(live, "second") == (Badge.UNCONFIRMED,)

    def test_absent_in_the_details_asks_too_and_changes_nothing_before(self, live: Bench) -> None:
        go_to(live, "second")
        choose(live, "Attendance of Alejandra GONZALEZ", "Absent…")
        assert self.prompt(live).chosen() is Standing.SKIPPED
        live.key(Qt.Key.Key_Escape)
        assert text_of(live, "Attendance of Alejandra GONZALEZ") == "To be confirmed"
        assert live.given == ["start"]

    def test_is_replaced_by_somebody_of_the_agenda_or_new(self, live: Bench) -> None:
        go_to(live, "second")
        live.window.actions_of["speaker_replaced"].trigger()
        prompt = self.prompt(live)
        assert not prompt.yes.isEnabled()
        QTest.keyClicks(prompt.fields()[-2], "Eva LUNA")
        prompt.finish()
        assert segment(live, "second").speakers == ("eva-luna",)
        live.window.actions_of["speaker_replaced"].trigger()
        QTest.keyClicks(self.prompt(live).fields()[-2], "sandra marin")
        self.prompt(live).finish()
        assert segment(live, "second").speakers == ("marin",)

    def test_of_several_is_chosen_first(self, live: Bench) -> None:
        go_to(live, "table")
        live.key(Qt.Key.Key_A)
        prompt = self.prompt(live)
        who = prompt.fields()[0]
        assert isinstance(who, QComboBox)
        assert who.isVisible()
        who.setCurrentIndex(1)
        who.activated.emit(1)
        assert prompt.title.text() == "Ramón TORRENT is"
        prompt.finish()
        assert live.shown.attendance_of("torrent") is Attendance.ABSENT

    def test_has_their_local_time_beside_the_show_s(self, live: Bench) -> None:
        model = live.console.running_order.model
        shown = live.console.running_order.table
        assert shown.isColumnHidden(Column.LOCAL)
        live.give(EditPeople(people=("marin",), changes=PersonChanges(timezone="America/Lima")))
        assert not shown.isColumnHidden(Column.LOCAL)
        assert model.text_at(model.row_of("opening") or 0, Column.LOCAL) == "10:00"
        assert model.text_at(model.row_of("first") or 0, Column.LOCAL) == ""
        go_to(live, "table")
        assert [row.local.text() for row in details(live).speakers.rows] == ["10:20 in Peru", ""]

    def test_whose_segment_moves_by_more_than_ten_minutes_has_to_be_told(self, live: Bench) -> None:
        changes = SegmentChanges(allotment=timedelta(minutes=20))
        live.give(EditSegments(segments=("first",), changes=changes))
        heading = live.console.running_order.heading
        assert self.badges(live, "second") == (Badge.UNCONFIRMED, Badge.TELL)
        assert self.badges(live, "table") == (Badge.TELL,)
        assert heading.text() == "RUNNING ORDER   ·   2 to tell"
        go_to(live, "second")
        live.key(Qt.Key.Key_T)
        assert self.badges(live, "second") == (Badge.UNCONFIRMED,)
        assert heading.text() == "RUNNING ORDER   ·   1 to tell"
        go_to(live, "first")
        live.key(Qt.Key.Key_T)
        assert heading.text() == "RUNNING ORDER   ·   1 to tell"
        live.key(Qt.Key.Key_Return)
        assert heading.text() == "RUNNING ORDER"
