"""Fields beside the running order: whose undo it is, who is asked about, and what is seen of them."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from runofshow.core.agenda import Place
from runofshow.core.changes import PersonChanges
from runofshow.core.commands import EditPeople
from runofshow.desktop.person_prompt import PersonPrompt
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.speaker_rows import local_words
from tests.desktop.test_details import details, enter, field, segment, text_of, type_into
from tests.desktop.test_editing import CONTROL, SHIFT, editor, go_to, said, write
from tests.desktop.windows import Bench, at


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started, seen by the organiser."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.key(Qt.Key.Key_2, CONTROL)
    bench.key(Qt.Key.Key_Space)
    return bench


class TestShiftF2:
    def test_asks_from_the_field_who_somebody_new_is(self, live: Bench) -> None:
        go_to(live, "second")
        enter(live, "Speakers", "Tom New")
        assert said(live).startswith("Tom New: new here.")
        live.key(Qt.Key.Key_F2, SHIFT)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, PersonPrompt)
        assert live.console.session.agenda.name_of(prompt.person) == "Tom New"

    def test_is_about_those_who_are_typed_just_now(self, live: Bench) -> None:
        go_to(live, "second")
        type_into(live, "Speakers", "Tom New")
        live.key(Qt.Key.Key_F2, SHIFT)
        prompt = live.console.running_order.editing.prompt
        assert isinstance(prompt, PersonPrompt)
        assert live.console.session.agenda.name_of(prompt.person) == "Tom New"


class TestUndo:
    @pytest.mark.parametrize(("name", "text"), [("Title", "Towns"), ("Time", "6m"), ("Speakers", "Tom New")])
    def test_in_a_field_that_was_committed_is_the_shows(self, live: Bench, name: str, text: str) -> None:
        go_to(live, "second")
        before = text_of(live, name)
        enter(live, name, text)
        assert live.given == ["start", "edit_segments"]
        live.key(Qt.Key.Key_Z, CONTROL)
        assert text_of(live, name) == before
        assert live.given == ["start", "edit_segments", "undo"]
        live.key(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert text_of(live, name) == text
        assert live.given == ["start", "edit_segments", "undo", "redo"]

    def test_in_a_note_that_was_committed_is_the_shows(self, live: Bench) -> None:
        go_to(live, "second")
        type_into(live, "Note", "Two chairs.")
        live.key(Qt.Key.Key_Return, CONTROL)
        assert segment(live, "second").note == "Two chairs."
        live.key(Qt.Key.Key_Z, CONTROL)
        assert segment(live, "second").note == ""

    def test_in_a_field_that_is_typed_into_is_its_own(self, live: Bench) -> None:
        go_to(live, "second")
        type_into(live, "Title", "Towns")
        live.key(Qt.Key.Key_Z, CONTROL)
        assert text_of(live, "Title") != "Towns"
        assert live.given == ["start"]

    def test_in_a_person_s_form_that_was_not_typed_into_is_the_shows(self, live: Bench) -> None:
        live.give(EditPeople(people=("torrent",), changes=PersonChanges(role="Chair")))
        go_to(live, "first")
        live.key(Qt.Key.Key_F2, SHIFT)
        assert isinstance(QApplication.focusWidget(), QLineEdit)
        live.key(Qt.Key.Key_Z, CONTROL)
        assert live.given == ["start", "edit_people", "undo"]

    def test_in_an_empty_capture_line_is_the_shows(self, live: Bench) -> None:
        live.key(Qt.Key.Key_K, CONTROL)
        line = QApplication.focusWidget()
        QTest.keyClicks(line, "Why?")
        live.key(Qt.Key.Key_Return)
        assert live.given == ["start", "capture"]
        live.key(Qt.Key.Key_Z, CONTROL)
        assert live.given == ["start", "capture", "undo"]


class TestSaving:
    """With a field open, by Ctrl+S."""

    def save(self, bench: Bench) -> str:
        before = bench.agenda.read_text(encoding="utf-8")
        bench.key(Qt.Key.Key_S, CONTROL)
        now = bench.agenda.read_text(encoding="utf-8")
        return "" if now == before else now

    def test_says_first_what_is_wrong_in_the_cell_and_saves_nothing(self, live: Bench) -> None:
        go_to(live, "first")
        enter(live, "Title", "Towns")
        go_to(live, "second", Column.ALLOTMENT)
        live.key(Qt.Key.Key_Return)
        write(live, "soon")
        assert self.save(live) == ""
        assert live.console.status.message == said(live)
        assert "soon" in said(live)
        assert editor(live).text() == "soon"

    def test_saves_what_stands_in_the_cell(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_Return)
        write(live, "Districts")
        assert "Districts" in self.save(live)

    def test_saves_what_stands_in_the_details_and_nothing_where_it_is_wrong(self, live: Bench) -> None:
        go_to(live, "second")
        type_into(live, "Title", "Districts")
        assert "Districts" in self.save(live)
        enter(live, "Title", "Towns")
        type_into(live, "Time", "soon")
        assert self.save(live) == ""
        assert "soon" in live.console.status.message


def test_home_and_end_go_to_the_first_and_the_last_row(live: Bench) -> None:
    go_to(live, "second", Column.ALLOTMENT)
    live.key(Qt.Key.Key_Home)
    assert live.console.running_order.picked.only_block == live.shown.blocks[0]
    live.key(Qt.Key.Key_End)
    assert live.console.running_order.picked.segment_ids == ("questions",)


def test_the_fields_of_a_row_are_equally_high(live: Bench) -> None:
    go_to(live, "second")
    assert field(live, "Kind").height() == field(live, "Title").height()


def test_what_is_selected_anew_is_shown_from_its_top(live: Bench) -> None:
    live.window.resize(1280, 720)
    live.window.chosen.choose("text_size", 200)
    go_to(live, "second")
    field(live, "Note").setFocus()
    QCoreApplication.processEvents()
    bar = details(live).fields.verticalScrollBar()
    assert bar.value() > 0
    go_to(live, "first")
    assert bar.value() == 0


def in_view(bench: Bench, name: str) -> bool:
    """Whether a field is in view as a whole, with its caption."""
    whole = field(bench, name).parentWidget()
    view = details(bench).fields.viewport()
    top = whole.mapTo(view, QPoint()).y()
    return top >= 0 and top + whole.height() <= view.height()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_field_with_the_focus_is_in_view(live: Bench, size: tuple[int, int], percent: int) -> None:
    live.window.chosen.choose("text_size", percent)
    live.window.resize(*size)
    live.console.banners.show_banner("try", "Something that was not saved, and why. " * 3, "warning")
    go_to(live, "second")
    live.key(Qt.Key.Key_I, CONTROL)
    for name in ("Title", "Time", "Speakers", "Kind"):
        QCoreApplication.processEvents()
        assert field(live, name).hasFocus()
        assert in_view(live, name), name
        if name == "Time":
            QTest.keyClicks(field(live, name), "+9m")
            QCoreApplication.processEvents()
            assert said(live)
            assert in_view(live, name)
        live.key(Qt.Key.Key_Tab)


def test_a_place_that_the_agenda_does_not_name_is_called_by_the_city_of_its_zone() -> None:
    place = Place(name="Mexico", timezone="America/Mexico_City")
    show = "Europe/Brussels"
    assert local_words(at("16:37"), "America/Mexico_City", show, (place,)) == "09:37 in Mexico"
    assert local_words(at("16:37"), "America/Lima", show, (place,)) == "10:37 in Lima"
