"""An edit of the running order is seen in every part of the console."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from runofshow.core.agenda import Kind, Person, Segment
from runofshow.core.changes import PersonChanges, SegmentChanges
from runofshow.core.commands import AddSegment, EditPeople, EditSegments, RemoveSegments
from runofshow.desktop.running_order_model import Column
from tests.desktop.windows import Bench

LUNA = Person(id="luna", name="Eva LUNA", role="Guest")


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.key(Qt.Key.Key_Space)
    return bench


def speaking(*speakers: str) -> EditSegments:
    """Have these speak in the segment on air."""
    changes = SegmentChanges(speakers=speakers, title="Welcome")
    return EditSegments(segments=("opening",), changes=changes, people=(LUNA,))


def test_who_speaks_on_air_is_who_was_put_there(live: Bench) -> None:
    live.give(speaking("luna"))
    assert live.console.on_air.speaker.text == "Eva LUNA"
    assert live.console.running_order.model.text_at(1, Column.TITLE) == "Eva LUNA"
    assert live.button("Undo").toolTip() == "Undo: Sandra MARIN edited"
    live.give(EditPeople(people=("luna",), changes=PersonChanges(name="Eva LUNA DÍAZ")))
    assert live.console.on_air.speaker.text == "Eva LUNA DÍAZ"


def test_the_floor_can_be_given_to_whoever_was_added(live: Bench) -> None:
    live.give(speaking("marin", "luna"))
    assert live.console.on_air.floor.count == 2
    live.button("Give the floor to Eva LUNA").click()
    assert live.console.on_air.speaker.text == "Eva LUNA"
    live.give(EditPeople(people=("luna",), changes=PersonChanges(name="Eva LUNA DÍAZ")))
    assert live.button("Give the floor to Eva LUNA DÍAZ").isChecked()


def test_a_guest_who_was_added_is_next_and_may_be_asked_questions(live: Bench) -> None:
    guest = Segment(id="", kind=Kind.TALK, speakers=("luna",))
    time = timedelta(minutes=5)
    live.give(AddSegment(block="talks", segment=guest, allotment=time, before="first", people=(LUNA,)))
    assert live.console.on_air.next_speaker.text == "Eva LUNA"
    field = live.console.desk.capture.field
    field.setFocus()
    QTest.keyClicks(field, "@luna Why?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert live.console.session.state.desk.questions[1].addressed_to == ("luna",)


def test_why_an_edit_is_refused_is_said_in_the_words_of_the_agenda(live: Bench) -> None:
    live.give(RemoveSegments(("opening",)))
    assert live.console.status.message == "“Sandra MARIN” is on air: it can be neither removed nor moved."
