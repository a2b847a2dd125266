"""What is picked becomes a command, a field of people becomes people, and an effect words."""

from datetime import UTC, timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Person
from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.commands import Command
from runofshow.core.effect import Effect, effect
from runofshow.desktop.effect_words import effect_words, moves_ends
from runofshow.desktop.person_field import PersonField, people_of, people_text
from runofshow.desktop.picked import (
    Picked,
    Place,
    copying,
    dropping,
    moving,
    place_behind,
    removing,
    room_behind,
)
from tests.core.shows import Played, at, block, lasting, segment, two_blocks
from tests.core.shows import agenda as written

# Rows: 0 one, 1 ana, 2 ben, 3 two, 4 cruz, 5 dia.


@pytest.fixture
def show() -> Played:
    return Played(two_blocks()).at("16:00")


def pick(show: Played, *names: str) -> Picked:
    segments = tuple(view for view in show.shown.segments if view.id in names)
    blocks = tuple(view for view in show.shown.blocks if view.id in names)
    return Picked(segments, blocks, segments[0] if segments else None)


def to(block: str, before: str | None, *segments: str) -> Command:
    return c.MoveSegments(segments=segments, block=block, before=before)


class TestWhatIsPicked:
    def test_moves_up_and_down_and_over_the_edges_of_blocks(self, show: Played) -> None:
        shown = show.shown
        assert moving(shown, pick(show, "ben"), -1) == to("one", "ana", "ben")
        assert moving(shown, pick(show, "ana"), 1) == to("one", None, "ana")
        assert moving(shown, pick(show, "cruz"), -1) == to("one", None, "cruz")
        assert moving(shown, pick(show, "ben"), 1) == to("two", "cruz", "ben")
        assert moving(shown, pick(show, "ana", "ben"), 1) == to("two", "cruz", "ana", "ben")

    def test_moves_nowhere_at_the_ends(self, show: Played) -> None:
        shown = show.shown
        assert moving(shown, pick(show, "ana"), -1) is None
        assert moving(shown, pick(show, "dia"), 1) is None
        assert moving(shown, pick(show, "one"), -1) is None
        assert moving(shown, pick(show, "two"), 1) is None
        assert moving(shown, Picked(), 1) is None

    def test_a_block_moves_as_a_whole(self, show: Played) -> None:
        assert moving(show.shown, pick(show, "two"), -1) == c.MoveBlock("two", "one")
        assert moving(show.shown, pick(show, "one"), 1) == c.MoveBlock("one", None)

    @pytest.mark.parametrize(
        ("row", "place"),
        [
            (0, Place("one", "ana")),
            (1, Place("one", "ana")),
            (2, Place("one", "ben")),
            (3, Place("one")),
            (4, Place("two", "cruz")),
            (5, Place("two", "dia")),
            (6, Place("two")),
        ],
    )
    def test_falls_before_the_row_it_is_dropped_at(self, show: Played, row: int, place: Place) -> None:
        assert dropping(show.shown, pick(show, "dia"), row) == to(place.block, place.before, "dia")

    def test_a_block_falls_before_the_nearer_block(self, show: Played) -> None:
        shown = show.shown
        assert [dropping(shown, pick(show, "two"), row) for row in (0, 1, 2, 4, 5)] == [
            c.MoveBlock("two", "one"),
            c.MoveBlock("two", "one"),
            c.MoveBlock("two", "two"),
            c.MoveBlock("two", "two"),
            c.MoveBlock("two", None),
        ]

    def test_nothing_is_dropped_copied_or_removed_where_nothing_is_picked(self, show: Played) -> None:
        assert dropping(show.shown, Picked(), 2) is None
        assert copying(Picked()) is None
        assert removing(Picked()) is None

    def test_segments_that_are_picked_with_a_block_are_meant_without_it(self, show: Played) -> None:
        assert removing(pick(show, "two", "cruz")) == c.RemoveSegments(("cruz",))
        assert copying(pick(show, "two")) == c.DuplicateBlock("two")

    def test_something_new_goes_behind_it_or_behind_what_is_on_air(self, show: Played) -> None:
        assert place_behind(show.shown, pick(show, "ana")) == Place("one", "ben")
        assert place_behind(show.shown, pick(show, "ben")) == Place("one")
        assert place_behind(show.shown, pick(show, "one")) == Place("one")
        assert place_behind(show.shown, Picked()) == Place("two")
        show.start()
        assert place_behind(show.shown, Picked()) == Place("one", "ben")

    def test_a_new_block_finds_the_next_gap(self, show: Played) -> None:
        planned = show.shown.blocks[0].planned
        assert room_behind(show.shown, planned) == (planned, timedelta())
        show.do(c.EditBlock(block="two", changes=BlockChanges(start=at("16:25"))))
        first = show.shown.blocks[0].planned
        assert room_behind(show.shown, first) == (first, lasting("5:00"))


class TestAnEffect:
    def effect_of(self, show: Played, command: Command) -> Effect:
        outcome = effect(show.state, command, show.now)
        assert isinstance(outcome, Effect)
        return outcome

    def words(self, show: Played, command: Command) -> str:
        return effect_words(self.effect_of(show, command), UTC)

    def test_names_the_block_that_gets_longer_and_the_show(self, show: Played) -> None:
        longer = c.EditSegments(segments=("ana",), changes=SegmentChanges(allotment=lasting("14:00")))
        assert self.words(show, longer) == (
            "Block 1 ends 16:20 → 16:24 · show ends 16:40 → 16:44, 4 min over"
        )

    def test_says_seconds_where_the_minute_stays(self, show: Played) -> None:
        longer = c.EditSegments(segments=("dia",), changes=SegmentChanges(allotment=lasting("10:40")))
        assert self.words(show, longer) == (
            "Block 2 ends 16:40:00 → 16:40:40 · show ends 16:40:00 → 16:40:40, 40 s over"
        )

    def test_of_a_move_to_another_block_names_both(self, show: Played) -> None:
        moved = c.MoveSegments(segments=("ana",), block="two", before=None)
        assert self.words(show, moved) == "Block 1 ends 16:20 → 16:10 · show still ends 16:40, on time"

    def test_that_moves_no_end_is_told_from_one_that_does(self, show: Played) -> None:
        moved = c.MoveSegments(segments=("ben",), block="one", before="ana")
        assert not moves_ends(self.effect_of(show, moved))
        assert moves_ends(self.effect_of(show, c.RemoveSegments(("ben",))))

    def test_says_which_shortest_times_follow(self, show: Played) -> None:
        eight = SegmentChanges(min=lasting("8:00"))
        show.do(c.EditSegments(segments=("ana",), changes=eight))
        show.do(c.EditBlock(block="two", changes=BlockChanges(min=lasting("12:00"))))
        five = SegmentChanges(allotment=lasting("5:00"))
        shorter = self.words(show, c.EditSegments(segments=("ana", "ben"), changes=five))
        assert shorter.endswith(" · shortest 8 → 5 min")
        block = c.EditBlock(block="two", changes=BlockChanges(end=at("16:30:30")))
        assert self.words(show, block).endswith(" · shortest of Block 2 12 → 10 min 30 s")
        show.do(c.EditSegments(segments=("ben",), changes=eight))
        both = self.words(show, c.EditSegments(segments=("ana", "ben"), changes=five))
        assert both.endswith(" · 2 shortest times lowered")

    def test_of_a_block_that_goes_says_when_the_show_ends(self, show: Played) -> None:
        assert self.words(show, c.RemoveBlock("two")) == "Show ends 16:40 → 16:20, 20 min under"


PEOPLE = {
    "ana": Person(id="ana", name="Ana RUIZ"),
    "lee": Person(id="lee", name="Lee, Min"),
}


@pytest.fixture
def known() -> Agenda:
    made = written(block("one", "16:00", "16:10", segment("ana", "10:00")))
    return Agenda(event=made.event, blocks=made.blocks, people=PEOPLE)


class TestAFieldOfPeople:
    def test_knows_people_by_name_or_key_and_takes_new_ones(self, known: Agenda) -> None:
        assert people_of("ana ruiz,  Eva   LUNA", known) == (
            ("ana", "Eva LUNA"),
            (Person(id="Eva LUNA", name="Eva LUNA"),),
        )
        assert people_of("ana, Ana RUIZ", known) == (("ana",), ())
        assert people_of(" , ", known) == ((), ())

    def test_reads_what_it_has_written_also_where_a_name_has_a_comma(self, known: Agenda) -> None:
        assert people_text(("ana", "lee"), known) == "Ana RUIZ; Lee, Min"
        for people in (("ana",), ("lee",), ("ana", "lee")):
            assert people_of(people_text(people, known), known) == (people, ())

    def test_completes_the_last_of_several_names(self, qtbot: QtBot, known: Agenda) -> None:
        field = PersonField(is_several=True)
        qtbot.addWidget(field)
        field.offer(known)
        field.show()
        QTest.keyClicks(field, "Eva LUNA, rui")
        assert field.completer().currentCompletion() == "Eva LUNA, Ana RUIZ"
