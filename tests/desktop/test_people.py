"""What is known of people is corrected in the console, and a speaker who was absent turns up."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from runofshow.core.agenda import Person
from runofshow.core.attendance import Attendance
from runofshow.core.changes import PersonChanges
from runofshow.core.commands import Capture, EditPeople, MarkSpeaker
from runofshow.core.state import Turn
from runofshow.desktop.person_prompt import PersonPrompt
from runofshow.desktop.return_prompt import Return, ReturnPrompt
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.speaker_prompt import SpeakerPrompt, Standing
from tests.desktop.test_details import choose, details, enter, live
from tests.desktop.test_editing import CONTROL, SHIFT, allotment, go_to, said
from tests.desktop.windows import Bench

__all__ = ["live"]


def edit_person(bench: Bench) -> PersonPrompt:
    """Ask for the key that edits a person."""
    bench.key(Qt.Key.Key_F2, SHIFT)
    prompt = bench.console.running_order.editing.prompt
    assert isinstance(prompt, PersonPrompt)
    return prompt


def field(prompt: PersonPrompt, name: str) -> QLineEdit:
    found = [one for one in prompt.findChildren(QLineEdit) if one.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def write(prompt: PersonPrompt, name: str, text: str) -> None:
    """Write a text over what is in a field."""
    one = field(prompt, name)
    one.setFocus()
    one.selectAll()
    QTest.keyClicks(one, text)
    if not text:
        QTest.keyClick(one, Qt.Key.Key_Delete)


def known(bench: Bench, person: str) -> Person:
    return bench.console.session.agenda.people[person]


class TestAPerson:
    def test_is_corrected_by_keyboard_and_everything_that_shows_them_follows(self, live: Bench) -> None:
        live.give(Capture(text="Why?", addressed_to=("marin",)))
        go_to(live, "opening")
        prompt = edit_person(live)
        assert prompt.title.text() == "What is known of Sandra MARIN"
        assert not prompt.yes.isEnabled()
        focused = live.window.focusWidget()
        assert focused is field(prompt, "Name")
        QTest.keyClicks(focused, "Sandra MARIN DIAZ")
        write(prompt, "Role", "Chair")
        live.key(Qt.Key.Key_Return)
        console = live.console
        assert console.on_air.speaker.text == "Sandra MARIN DIAZ"
        assert console.on_air.role.text().startswith("Chair · International")
        assert console.running_order.model.text_at(1, Column.TITLE) == "Sandra MARIN DIAZ"
        row = console.desk.inbox.questions.at(0)
        assert row is not None
        assert "Sandra MARIN DIAZ" in row.caption
        live.key(Qt.Key.Key_Z, CONTROL)
        assert console.on_air.speaker.text == "Sandra MARIN"
        row = console.desk.inbox.questions.at(0)
        assert row is not None
        assert "Sandra MARIN" in row.caption

    def test_is_corrected_with_the_mouse_from_the_details(self, live: Bench) -> None:
        go_to(live, "table")
        button = next(
            one
            for one in details(live).findChildren(QPushButton)
            if one.accessibleName() == "Edit Ramón TORRENT"
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, PersonPrompt)
        assert prompt.person == "torrent"
        write(prompt, "Note", "Has a bad line")
        prompt.yes.click()
        assert known(live, "torrent").note == "Has a bad line"
        assert live.given == ["start", "edit_people"]

    def test_says_which_place_was_understood_and_has_its_time_from_then_on(self, live: Bench) -> None:
        go_to(live, "second")
        prompt = edit_person(live)
        write(prompt, "Time zone", "ciudad de mexico")
        assert prompt.effect.text() == "America/Mexico_City, now 09:00"
        assert field(prompt, "Time zone").accessibleDescription() == "America/Mexico_City, now 09:00"
        live.key(Qt.Key.Key_Return)
        assert known(live, "gonzalez").timezone == "America/Mexico_City"
        assert [row.local.text() for row in details(live).speakers.rows] == ["09:12 in Mexico City"]
        write(edit_person(live), "Time zone", "")
        live.key(Qt.Key.Key_Return)
        assert known(live, "gonzalez").timezone is None

    def test_keeps_a_zone_that_nobody_would_type_while_something_else_is_corrected(self, live: Bench) -> None:
        live.give(EditPeople(people=("gonzalez",), changes=PersonChanges(timezone="CET")))
        go_to(live, "second")
        prompt = edit_person(live)
        assert prompt.effect.text() == "CET, now 16:00"
        write(prompt, "Role", "Guest")
        prompt.finish()
        assert (known(live, "gonzalez").role, known(live, "gonzalez").timezone) == ("Guest", "CET")

    def test_in_a_place_that_there_is_not_is_not_taken(self, live: Bench) -> None:
        go_to(live, "second")
        prompt = edit_person(live)
        write(prompt, "Time zone", "Brusels")
        assert prompt.effect.text() == "there is no place called “Brusels”; did you mean Europe/Brussels?"
        assert not prompt.yes.isEnabled()
        live.key(Qt.Key.Key_Return)
        assert live.given == ["start"]

    def test_is_offered_places_as_they_are_typed_until_one_is_meant(self, live: Bench) -> None:
        go_to(live, "second")
        prompt = edit_person(live)
        completer = field(prompt, "Time zone").completer()
        assert completer is not None
        write(prompt, "Time zone", "Ciudad de M")
        assert completer.model().index(0, 0).data() == "America/Mexico_City"
        write(prompt, "Time zone", "CDMX")
        assert completer.model().rowCount() == 0

    def test_is_not_given_the_name_of_somebody_else(self, live: Bench) -> None:
        go_to(live, "second")
        prompt = edit_person(live)
        write(prompt, "Name", "sandra marin")
        assert prompt.effect.text().startswith("Somebody else is called “sandra marin”")
        assert not prompt.yes.isEnabled()

    def test_of_several_is_chosen_first(self, live: Bench) -> None:
        go_to(live, "table")
        prompt = edit_person(live)
        who = prompt.fields()[0]
        assert isinstance(who, QComboBox)
        assert who.isVisible()
        who.setCurrentIndex(1)
        who.activated.emit(1)
        assert prompt.title.text() == "What is known of Ramón TORRENT"
        assert field(prompt, "Role").text() == "Scientific Coordinator"

    def test_who_moderates_is_the_one_of_a_selected_block(self, live: Bench) -> None:
        go_to(live, "talks")
        assert edit_person(live).person == "pelayo-roces-fernandez"
        live.key(Qt.Key.Key_Escape)
        go_to(live, "round-table")
        assert not live.window.actions_of["edit_person"].isEnabled()

    def test_who_is_new_is_told_how_to_be_given_a_place(self, live: Bench) -> None:
        go_to(live, "table")
        enter(live, "Speakers", "Sandra MARIN, Eva LUNA")
        assert said(live) == "Eva LUNA: new here. ⇧ F2 to say where and who they are."
        go_to(live, "questions")
        assert said(live) == ""
        go_to(live, "table")
        prompt = edit_person(live)
        assert prompt.person == "eva-luna"
        assert live.window.focusWidget() is field(prompt, "Time zone")
        QTest.keyClicks(field(prompt, "Time zone"), "Lima")
        live.key(Qt.Key.Key_Return)
        assert known(live, "eva-luna").timezone == "America/Lima"

    def test_keeps_what_another_has_corrected_meanwhile(self, live: Bench) -> None:
        go_to(live, "second")
        prompt = edit_person(live)
        write(prompt, "Role", "Guest")
        live.give(MarkSpeaker(person="gonzalez", attendance=Attendance.CONFIRMED))
        prompt.finish()
        assert known(live, "gonzalez").role == "Guest"
        assert known(live, "gonzalez").confirmed


def asked_who_is_absent(bench: Bench) -> SpeakerPrompt:
    bench.key(Qt.Key.Key_A)
    prompt = bench.console.running_order.editing.prompt
    assert isinstance(prompt, SpeakerPrompt)
    return prompt


class TestAnAbsentSpeaker:
    @pytest.fixture(autouse=True)
    def gone(self, live: Bench) -> None:
        """The second speaker is absent, and the time went to the first."""
        live.give(MarkSpeaker(person="gonzalez", attendance=Attendance.ABSENT, skip=True, share=True))
        assert allotment(live, "first") == timedelta(minutes=15)
        go_to(live, "second")

    def prompt(self, bench: Bench) -> ReturnPrompt:
        prompt = bench.console.running_order.editing.prompt
        assert isinstance(prompt, ReturnPrompt)
        return prompt

    def test_who_turns_up_is_offered_their_time_each_way_with_its_effect(self, live: Bench) -> None:
        choose(live, "Attendance of Alejandra GONZALEZ", "Confirmed")
        prompt = self.prompt(live)
        assert prompt.title.text() == "Alejandra GONZALEZ is there after all"
        assert prompt.chosen() is Return.WITH_ITS_TIME
        assert prompt.effect.text().startswith("Ramón TORRENT −7 min 30 s · Show still ends 16:45")
        QTest.keyClick(prompt.fields()[0], Qt.Key.Key_Down)
        assert prompt.chosen() is Return.TAKEN_IN
        assert prompt.effect.text().startswith("Block 1 ends 16:20:02 → 16:27:32")
        QTest.keyClick(prompt.fields()[1], Qt.Key.Key_Up)
        live.key(Qt.Key.Key_Return)
        assert live.console.session.state.turn("second") is Turn.PENDING
        assert allotment(live, "first") == timedelta(minutes=7, seconds=30)
        assert live.shown.attendance_of("gonzalez") is Attendance.CONFIRMED
        live.key(Qt.Key.Key_Z, CONTROL)
        assert live.console.session.state.turn("second") is Turn.SKIPPED

    def test_is_asked_about_beginning_with_what_is_noted_already(self, live: Bench) -> None:
        prompt = asked_who_is_absent(live)
        assert prompt.chosen() is Standing.SHARED
        assert prompt.effect.text() == "There is nothing to change."
        assert prompt.effect.property("tone") == "effect"
        assert not prompt.yes.isEnabled()
        live.key(Qt.Key.Key_Escape)
        live.give(
            MarkSpeaker(person="gonzalez", attendance=Attendance.CONFIRMED, unskip=True, take_back=True)
        )
        live.give(MarkSpeaker(person="gonzalez", attendance=Attendance.ABSENT, skip=True))
        assert asked_who_is_absent(live).chosen() is Standing.SKIPPED
        live.key(Qt.Key.Key_Escape)
        live.give(MarkSpeaker(person="gonzalez", attendance=Attendance.CONFIRMED, unskip=True))
        assert asked_who_is_absent(live).chosen() is Standing.SKIPPED
        live.key(Qt.Key.Key_Escape)
        live.give(MarkSpeaker(person="marin", attendance=Attendance.ABSENT))
        go_to(live, "opening")
        assert asked_who_is_absent(live).chosen() is Standing.ABSENT

    def test_who_comes_late_may_be_left_out_all_the_same(self, live: Bench) -> None:
        live.window.actions_of["speaker_late"].trigger()
        prompt = self.prompt(live)
        assert prompt.title.text() == "Alejandra GONZALEZ is late, but comes"
        prompt.fields()[2].click()  # type: ignore[attr-defined]
        prompt.finish()
        assert live.console.session.state.turn("second") is Turn.SKIPPED
        assert live.shown.attendance_of("gonzalez") is Attendance.LATE

    def test_it_is_asked_too_when_it_is_noted_in_the_question_that_names_them(self, live: Bench) -> None:
        live.key(Qt.Key.Key_A)
        asked = live.console.running_order.editing.prompt
        assert isinstance(asked, SpeakerPrompt)
        asked.fields()[1].click()  # type: ignore[attr-defined]
        asked.finish()
        assert self.prompt(live).chosen() is Return.WITH_ITS_TIME

    def test_time_that_is_with_nobody_any_more_is_not_offered(self, live: Bench) -> None:
        enter_time(live, "first", "10m")
        go_to(live, "second")
        live.window.actions_of["speaker_confirmed"].trigger()
        prompt = self.prompt(live)
        assert prompt.chosen() is Return.TAKEN_IN
        assert len(prompt.fields()) == 2
        live.key(Qt.Key.Key_Escape)
        assert live.shown.attendance_of("gonzalez") is Attendance.ABSENT


def enter_time(bench: Bench, name: str, text: str) -> None:
    go_to(bench, name)
    enter(bench, "Time", text)
