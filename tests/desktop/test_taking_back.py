"""What is taken back is named, and a series of undos stops before who is on air."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from runofshow.core import commands as c
from runofshow.core.agenda import Person, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from tests.desktop.test_editing import CONTROL, SHIFT, go_to, live, said, table, write
from tests.desktop.windows import Bench, at

__all__ = ["live"]
SIX = timedelta(minutes=6)


def undo(bench: Bench, *, after: float = 1.0) -> None:
    bench.key(Qt.Key.Key_Z, CONTROL, after=after)


def edit(bench: Bench, *segments: str, **changes: object) -> None:
    changed = SegmentChanges(**changes)  # type: ignore[arg-type]
    bench.give(c.EditSegments(segments=segments, changes=changed))


def message(bench: Bench) -> str:
    return bench.console.status.message


class TestASeriesOfUndos:
    def test_stops_before_who_is_on_air_and_wants_a_second_press(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        edit(live, "second", allotment=SIX)
        undo(live)
        undo(live)
        assert live.on_air == "first"
        assert message(live) == ("Press again: Ramón TORRENT leaves the air, Sandra MARIN is on air again.")
        assert live.button("Undo").text() == "Press again"
        undo(live)
        assert live.on_air == "opening"
        assert live.button("Undo").text() != "Press again"

    def test_goes_no_further_after_three_seconds(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        edit(live, "second", allotment=SIX)
        undo(live)
        undo(live)
        undo(live, after=3.5)
        assert live.on_air == "first"

    def test_is_begun_anew_by_whatever_else_is_done(self, live: Bench) -> None:
        live.key(Qt.Key.Key_Space)
        edit(live, "second", allotment=SIX)
        undo(live)
        undo(live)
        live.give(c.Redo())
        assert live.button("Undo").text() != "Press again"
        undo(live)
        undo(live)
        assert live.on_air == "first"

    def test_one_press_takes_back_the_very_last_thing_done(self, live: Bench) -> None:
        edit(live, "second", allotment=SIX)
        undo(live)
        live.key(Qt.Key.Key_Space)
        undo(live)
        assert live.on_air == "opening"

    @pytest.mark.parametrize(
        ("do", "what"),
        [
            ([], "Sandra MARIN leaves the air, the show has not started"),
            ([c.Pause()], "the clock of Sandra MARIN runs again"),
            ([c.Pause(), c.Resume()], "Sandra MARIN is paused again"),
            ([c.Pause(), c.Next("opening")], "Ramón TORRENT leaves the air, Sandra MARIN is on air again"),
            (
                [c.Next("opening"), c.Back("first")],
                "Sandra MARIN leaves the air, Ramón TORRENT is on air again",
            ),
        ],
    )
    def test_says_what_it_would_do(self, live: Bench, do: list[c.Command], what: str) -> None:
        for command in do:
            live.give(command)
        edit(live, "second", allotment=SIX)
        undo(live)
        undo(live)
        assert message(live) == f"Press again: {what}."

    def test_says_that_the_show_would_not_have_ended(self, live: Bench) -> None:
        live.give(c.End("opening"))
        live.give(c.BlackOut(True))
        undo(live)
        undo(live)
        assert message(live).endswith("the show has not ended, Sandra MARIN is on air again.")


ABSENT = c.MarkSpeaker(person="gonzalez", attendance=Attendance.ABSENT)


class TestWhatWasUndone:
    @pytest.mark.parametrize(
        ("command", "words"),
        [
            (
                c.EditSegments(segments=("first",), changes=SegmentChanges(allotment=SIX)),
                "Time of Ramón TORRENT 7 min 30 s → 6 min",
            ),
            (
                c.EditSegments(segments=("first", "second"), changes=SegmentChanges(allotment=SIX)),
                "Time of 2 segments → 6 min each",
            ),
            (c.EditSegments(segments=("first", "table"), by=SIX), "Time of 2 segments +6 min each"),
            (
                c.EditSegments(segments=("table",), changes=SegmentChanges(title="Debate")),
                "Title of Discussion",
            ),
            (
                c.EditSegments(segments=("table",), changes=SegmentChanges(speakers=())),
                "Speakers of Discussion: Sandra MARIN, Ramón TORRENT → —",
            ),
            (c.EditSegments(segments=("table",), changes=SegmentChanges(note="!")), "Discussion edited"),
            (c.EditSegments(segments=("table",), changes=SegmentChanges(min=SIX)), "Discussion edited"),
            (c.RemoveSegments(("first",)), "Segments removed (Ramón TORRENT)"),
            (c.RemoveSegments(("first", "second")), "Segments removed (2 segments)"),
            (c.Skip("first"), "Skip (Ramón TORRENT)"),
            (c.AddTime(SIX), "6 min added for Sandra MARIN"),
            (c.Next("opening"), "Next (Ramón TORRENT)"),
            (c.Pause(), "Pause"),
            (
                c.AddSegment(
                    block="talks",
                    segment=Segment(id="", speakers=("eva",)),
                    allotment=SIX,
                    people=(Person(id="eva", name="Eva LUNA"),),
                ),
                "Segment added (Eva LUNA)",
            ),
            (
                c.AddSegment(block="talks", segment=Segment(id="", title="A word"), allotment=SIX),
                "Segment added (A word)",
            ),
            (c.EditBlock(block="round-table", changes=BlockChanges(title="Talk")), "Block edited (Block 2)"),
            (c.AddBlock(title="More", start=at("16:40"), end=at("16:45")), "Block added (More)"),
            (
                c.MarkSpeaker(person="gonzalez", attendance=Attendance.LATE),
                "Alejandra GONZALEZ late",
            ),
            (ABSENT, "Alejandra GONZALEZ absent"),
            (replace(ABSENT, skip=True), "Alejandra GONZALEZ absent, skipped"),
            (replace(ABSENT, skip=True, share=True), "Alejandra GONZALEZ absent, skipped, time shared"),
            (c.EditEvent(EventChanges(hard_out=at("16:53"))), "Hard out 16:45 → 16:53"),
            (c.EditEvent(EventChanges(title="Night")), "Title of the event"),
            (c.EditEvent(EventChanges(title="Night", hard_out=at("16:53"))), "Event edited"),
            (
                c.EditPeople(people=("gonzalez",), changes=PersonChanges(role="Chair")),
                "People edited (Alejandra GONZALEZ)",
            ),
            (c.Capture(text="Why?"), "Question captured (Q-001)"),
        ],
    )
    def test_is_said_by_name(self, live: Bench, command: c.Command, words: str) -> None:
        live.give(command)
        assert message(live) == f"{words}. Ctrl Z undoes it."
        assert live.window.actions_of["undo"].text() == f"Undo: {words}"
        undo(live)
        assert message(live) == f"Undone: {words}"
        live.key(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert message(live) == f"Done again: {words}"

    def test_who_is_there_after_all_is_said_so(self, live: Bench) -> None:
        live.give(replace(ABSENT, skip=True, share=True))
        there = replace(ABSENT, attendance=Attendance.CONFIRMED, unskip=True, take_back=True)
        live.give(there)
        assert message(live) == "Alejandra GONZALEZ there after all, time taken back. Ctrl Z undoes it."
        undo(live)
        live.give(replace(there, attendance=Attendance.LATE, take_back=False))
        assert message(live) == "Alejandra GONZALEZ late, but comes. Ctrl Z undoes it."

    def test_a_floor_given_is_said_by_name(self, live: Bench) -> None:
        for leaving in ("opening", "first", "second"):
            live.give(c.Next(leaving))
        live.give(c.GiveFloor("torrent"))
        assert message(live) == "Give the floor (Ramón TORRENT). Ctrl Z undoes it."


class TestSkipping:
    def test_is_asked_about_where_an_end_moves(self, live: Bench) -> None:
        go_to(live, "second")
        live.key(Qt.Key.Key_S)
        assert live.given == ["start"]
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.title.text() == "Skip Alejandra GONZALEZ?"
        assert prompt.effect.text().startswith("Block 1 ends 16:20:02 → 16:12:32")
        live.key(Qt.Key.Key_Return)
        assert live.given == ["start", "skip"]
        live.key(Qt.Key.Key_S)
        prompt = live.console.running_order.editing.prompt
        assert prompt is not None
        assert prompt.title.text() == "Take in Alejandra GONZALEZ again?"
        live.key(Qt.Key.Key_Escape)
        assert live.given == ["start", "skip"]
        live.key(Qt.Key.Key_S)
        live.key(Qt.Key.Key_Return)
        assert live.given == ["start", "skip", "unskip"]

    def test_is_done_at_once_where_no_end_moves(self, live: Bench) -> None:
        # Its time is spent, so nothing moves without it.
        live.give(c.Next("opening"))
        live.pass_by(minutes=8)
        live.give(c.Back("first"))
        go_to(live, "first")
        live.key(Qt.Key.Key_S)
        assert live.given[-1] == "skip"

    def test_of_an_absent_speaker_leaves_the_badge(self, live: Bench) -> None:
        live.give(c.MarkSpeaker(person="gonzalez", attendance=Attendance.ABSENT, skip=True))
        model = live.console.running_order.model
        row = model.row_of("second")
        assert row is not None
        assert [badge.value for badge in model.row_at(row).badges] == ["absent"]


class TestTooLongATitle:
    def test_says_the_limit_and_leaves_what_was_typed(self, live: Bench) -> None:
        go_to(live, "table")
        live.key(Qt.Key.Key_Return)
        long = "word " * 101
        write(live, long)
        words = "This text is too long: it may have 500 characters at most."
        assert said(live) == words
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
            live.key(key)
            assert table(live).is_editing
            assert said(live) == words
        live.key(Qt.Key.Key_Escape)
        assert live.given == ["start"]


class TestARefusal:
    def test_names_the_speaker_whom_the_row_shows(self, live: Bench) -> None:
        go_to(live, "opening")
        live.key(Qt.Key.Key_Delete)
        assert message(live) == "“Sandra MARIN” is on air: it can be neither removed nor moved."

    def test_names_a_long_title_by_its_first_words(self, live: Bench) -> None:
        for leaving in ("opening", "first", "second"):
            live.give(c.Next(leaving))
        edit(live, "table", title="A very long discussion of all that was said and was not said today")
        go_to(live, "table")
        live.key(Qt.Key.Key_Delete)
        assert message(live).startswith("“A very long discussion of all that was…” is on air")


def test_what_is_no_matter_of_whole_minutes_is_told_with_its_seconds(live: Bench) -> None:
    go_to(live, "second")
    live.key(Qt.Key.Key_Return)
    live.key(Qt.Key.Key_Tab)
    write(live, "5m15s")
    assert said(live).startswith("5 min 15 s · Block 1 ends 16:20:02 → 16:17:47")
