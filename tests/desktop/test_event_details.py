"""The event below the running order: its fields, what a later hard out would do, and what follows it."""

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from runofshow.core.agenda import Event, Place
from runofshow.core.changes import EventChanges
from runofshow.core.commands import EditEvent, End
from runofshow.desktop.running_order_row import Column
from tests.desktop.test_details import choose, details, enter, field, live, text_of, type_into
from tests.desktop.test_editing import CONTROL, SHIFT, go_to, said
from tests.desktop.windows import Bench, at

assert live  # the fixture


@pytest.fixture
def event(live: Bench) -> Bench:
    """The show with the event in its details."""
    live.key(Qt.Key.Key_I, CONTROL | SHIFT)
    QCoreApplication.processEvents()
    return live


def facts(bench: Bench) -> Event:
    return bench.console.session.agenda.event


def write(bench: Bench, name: str, text: str) -> None:
    """Write several lines into a field."""
    one = field(bench, name)
    assert isinstance(one, QPlainTextEdit)
    one.setFocus()
    one.insertPlainText(text)


def facts_given(bench: Bench, **changes: object) -> None:
    bench.give(EditEvent(EventChanges(**changes)))  # type: ignore[arg-type]
    QCoreApplication.processEvents()


class TestTheDetailsOfTheEvent:
    def test_come_by_a_key_and_say_what_they_are_of(self, event: Bench) -> None:
        assert details(event).heading.text() == "DETAILS OF THE EVENT"
        assert field(event, "Title").hasFocus()
        names = ("Title", "Slot starts", "Hard out", "Tolerance", "Warnings", "Interpretation")
        assert [text_of(event, name) for name in names] == [
            "A short event",
            "16:00",
            "16:45",
            "30s",
            "",
            "Not said",
        ]
        assert field(event, "Warnings").placeholderText() == "2m, 1m"  # type: ignore[attr-defined]

    def test_give_way_to_what_is_selected_and_come_back(self, event: Bench) -> None:
        go_to(event, "second")
        assert details(event).heading.text() == "DETAILS OF 1 SEGMENT"
        event.key(Qt.Key.Key_I, CONTROL | SHIFT)
        assert details(event).heading.text() == "DETAILS OF THE EVENT"
        QTest.keyClick(field(event, "Title"), Qt.Key.Key_Escape)
        assert event.console.running_order.table.hasFocus()
        assert details(event).heading.text() == "DETAILS OF 1 SEGMENT"

    def test_are_closed_again_where_details_are_closed(self, live: Bench) -> None:
        live.key(Qt.Key.Key_1, CONTROL)
        assert not details(live).isVisible()
        live.key(Qt.Key.Key_I, CONTROL | SHIFT)
        assert details(live).isVisible()
        live.key(Qt.Key.Key_I, CONTROL | SHIFT)
        assert not details(live).isVisible()
        live.key(Qt.Key.Key_I, CONTROL | SHIFT)
        live.key(Qt.Key.Key_I, CONTROL)
        assert not details(live).isVisible()

    def test_take_everything_that_an_agenda_may_say_of_it(self, event: Bench) -> None:
        enter(event, "Title", "A longer event")
        enter(event, "Slot starts", "15:50")
        enter(event, "Hard out", "+10m")
        enter(event, "Warnings", "1m, 5m")
        enter(event, "Tolerance", "+30s")
        for name in ("Platform", "Venue", "Format"):
            enter(event, name, f"Some {name.lower()}")
        enter(event, "Languages", "es, en,")
        choose(event, "Interpretation", "No")
        enter(event, "Participants", "150")
        write(event, "Organisers, one in a line", "IUC\nThe cities")
        write(event, "Partners, one in a line", "A partner")
        write(event, "Objectives, with an empty line between", "To meet\nand\n\nto talk")
        place = "Places: name, time zone"
        assert text_of(event, place) == "Peru, America/Lima"
        write(event, place, "Chile, America/Santiago, 12:00\n")
        for name in ("Note", "Audience", "Registration"):
            type_into(event, name, f"Of the {name.lower()}")
        field(event, "Title").setFocus()
        assert facts(event) == Event(
            title="A longer event",
            date=facts(event).date,
            timezone="Europe/Brussels",
            start=at("15:50"),
            hard_out=at("16:55"),
            warnings=(timedelta(minutes=5), timedelta(minutes=1)),
            tolerance=timedelta(minutes=1),
            languages=("es", "en"),
            interpretation=False,
            format="Some format",
            platform="Some platform",
            venue="Some venue",
            organisers=("IUC", "The cities"),
            partners=("A partner",),
            participants=150,
            audience="Of the audience",
            objectives=("To meet\nand", "to talk"),
            registration="Of the registration",
            note="Of the note",
        )
        chile = Place(name="Chile", timezone="America/Santiago", starts=time(12))
        peru = Place(name="Peru", timezone="America/Lima")
        assert event.console.session.agenda.places == (chile, peru)
        enter(event, "Tolerance", "0")
        enter(event, "Participants", "")
        assert (facts(event).tolerance, facts(event).participants) == (timedelta(), None)

    def test_say_how_the_show_would_stand_while_a_hard_out_is_typed(self, event: Bench) -> None:
        type_into(event, "Hard out", "16:53")
        assert said(event) == "16:53 · Show still ends 16:45, 8 min under"
        assert field(event, "Hard out").accessibleDescription() == said(event)
        QTest.keyClick(field(event, "Hard out"), Qt.Key.Key_Return)
        assert event.console.header.verdict.reading.text == "Ends 16:45 · 8 min under"
        assert event.console.status.message == "Hard out 16:45 → 16:53. Ctrl Z undoes it."
        type_into(event, "Hard out", "16:40")
        assert said(event) == "16:40 · Show still ends 16:45, 5 min over"

    def test_say_why_a_hard_out_cannot_be_had(self, event: Bench) -> None:
        type_into(event, "Hard out", "16:20")
        assert said(event) == "16:20 · There is no room: no planned time would be left for “Round table”."
        enter(event, "Participants", "many")
        assert said(event) == "“many” is not a number of people: write it in digits"
        write(event, "Places: name, time zone", "Mexico, CST\n")
        assert said(event).startswith("there is no time zone “CST”: write a place that keeps it")

    def test_cannot_be_given_when_the_show_is_over(self, event: Bench) -> None:
        event.give(End(event.on_air or ""))
        assert not field(event, "Title").isEnabled()


class TestAChangedEvent:
    def test_is_in_the_header_and_the_title_of_the_window(self, live: Bench) -> None:
        facts_given(live, title="A longer event", platform="WebEx", hard_out=at("17:00"))
        header = live.console.header
        assert header._title.text() == "A longer event"
        assert header._date.text().startswith("9 December 2020 · WebEx")
        assert "A longer event" in live.window.windowTitle()
        assert header.slot_bar.words.endswith("hard out 17:00.")
        assert header.slot_bar._scale_end(live.shown) == at("17:00")

    def test_has_other_places_in_the_header(self, live: Bench) -> None:
        header = live.console.header
        assert [place.words for place in header._places] == ["Peru 10:00"]
        chile = Place(name="Chile", timezone="America/Santiago")
        facts_given(live, places=(chile, Place(name="Here", timezone="Europe/Brussels")))
        assert [place.words for place in header._places] == ["Chile 12:00"]

    def test_with_another_tolerance_tells_all_rows_anew(self, live: Bench) -> None:
        model = live.console.running_order.model
        live.pass_by(minutes=6)
        row = model.row_of("round-table")
        assert row is not None
        over = model.index(row, Column.OVER)
        assert over.data() == "1 min over"
        facts_given(live, tolerance=timedelta(minutes=5))
        assert over.data() == "on time"
        assert live.console.header.verdict.reading.text == "Ends 16:45 · on time"
