"""What of one agenda another one has not got: asked of what is there, not of how it came there."""

import pytest
from hypothesis import given
from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Block, Person, Segment
from runofshow.core.difference import differences
from runofshow.core.lacking import lacking
from runofshow.core.recognition import recognised
from runofshow.core.reconciliation import reconcile
from tests.core.shows import at, block, lasting, segment
from tests.core.test_difference import SHOW, block_edited, edited, rearranged, reordered, said


def left(there: Agenda, here: Agenda) -> list[str]:
    """What an agenda has not got of another one, both made of the show."""
    return said(lacking(differences(SHOW, there), there, differences(SHOW, here), here))


def speaking(show: Agenda, key: str, person: Person) -> Agenda:
    return replace(edited(show, key, speakers=(person.id,)), people={**show.people, person.id: person})


@given(rearranged())
def test_nothing_is_lacking_of_what_an_agenda_is_and_everything_of_what_nobody_took_over(
    there: Agenda,
) -> None:
    assert left(there, there) == []
    assert left(there, SHOW) == said(differences(SHOW, there))


def test_what_is_gone_is_not_there_whatever_was_done_to_it() -> None:
    assert left(edited(SHOW, "ben", note="By phone"), reordered(SHOW, one="ana cruz")) == [
        "changed segment ben note"
    ]
    gone = replace(SHOW, blocks=SHOW.blocks[1:])
    assert left(reordered(SHOW, one="ben ana cruz"), gone) == ["moved segment ben"]
    assert left(block_edited(SHOW, "one", title="Welcome"), gone) == ["changed block one title"]


def test_a_block_is_gone_when_it_is_gone() -> None:
    gone = replace(SHOW, blocks=SHOW.blocks[:2])
    assert left(gone, edited(SHOW, "ana", title="Hello")) == ["removed block three"]
    assert left(gone, replace(SHOW, blocks=(SHOW.blocks[0],))) == []


# Theirs, mine, and whether what they moved stands where they put it.
MOVES = [
    ("in another block", {"one": "ben cruz", "two": "ana dia eva"}, {"one": "ana ben cruz"}, False),
    ("behind the rest", {"one": "ben cruz ana"}, {"one": "ben cruz ana"}, True),
    ("before what I moved", {"one": "cruz ana ben"}, {"one": "ben cruz ana"}, True),
    ("not yet before what stayed", {"one": "cruz ana ben"}, {"one": "ben ana cruz"}, False),
    ("among what is new here", {"one": "ben cruz ana"}, {"one": "ben cruz ana", "three": ""}, True),
]


@pytest.mark.parametrize(("theirs", "mine", "stands"), [one[1:] for one in MOVES], ids=[m[0] for m in MOVES])
def test_what_was_moved_stands_where_it_stands_to_what_stayed(
    theirs: dict[str, str], mine: dict[str, str], stands: bool
) -> None:
    assert (left(reordered(SHOW, **theirs), reordered(SHOW, **mine)) == []) is stands


def test_what_goes_before_another_that_has_still_to_move_does_not_stand_yet() -> None:
    show = reordered(SHOW, one="ana ben cruz dia", two="eva")
    there, here = reordered(show, one="dia cruz ana ben"), reordered(show, one="ana ben dia cruz")
    found, mine = differences(show, there), differences(show, here)
    assert "moved segment cruz" in said(lacking(found, there, mine, here))


def test_a_new_segment_is_there_under_another_id_too_but_not_another_one_under_its_own() -> None:
    def with_new(key: str, title: str) -> Agenda:
        one = SHOW.blocks[0]
        new = Segment(id=key, title=title, duration=lasting("1:00"))
        return replace(SHOW, blocks=(replace(one, segments=(*one.segments, new)), *SHOW.blocks[1:]))

    assert left(with_new("new", "Guest"), with_new("new-2", "Guest")) == []
    assert left(with_new("new", "Guest"), with_new("new", "Break")) == ["added segment new"]


def test_a_new_block_is_there_with_all_that_is_new_in_it() -> None:
    def with_block(*segments: Segment, title: str = "Extra") -> Agenda:
        extra = Block(id="extra", title=title, start=at("17:10"), end=at("17:20"), segments=segments)
        return replace(SHOW, blocks=(*SHOW.blocks, extra))

    new = Segment(id="new", duration=lasting("2:00"))
    assert left(with_block(new), with_block(new)) == []
    assert left(with_block(new), with_block()) == ["added block extra"]
    assert left(with_block(new), with_block(new, title="Other")) == ["added block extra"]


def test_people_are_the_same_by_their_names_too() -> None:
    luna = Person(id="luna", name="Eva LUNA")
    other = Person(id="eva-luna", name="Eva Luna")
    assert left(speaking(SHOW, "ana", luna), speaking(SHOW, "ana", other)) == ["added person luna"]
    assert left(block_edited(SHOW, "one", moderator="ben"), block_edited(SHOW, "one", moderator="cruz")) == [
        "changed block one moderator"
    ]
    assert left(block_edited(SHOW, "one", moderator="ben"), SHOW) == ["changed block one moderator"]


def test_someone_has_gone_when_they_have_no_part_any_more() -> None:
    people = {key: person for key, person in SHOW.people.items() if key != "fay"}
    theirs = replace(SHOW, blocks=SHOW.blocks[:2], people=people)
    mine = replace(SHOW, blocks=SHOW.blocks[:2])
    assert left(theirs, mine) == []
    assert left(theirs, SHOW) == ["removed block three", "removed person fay"]
    found = reconcile(SHOW, SHOW, theirs)
    assert (said(found.theirs), said(found.along)) == (["removed block three"], ["removed person fay"])


def test_what_is_not_saved_is_what_was_done_here_whether_it_conflicts_or_not() -> None:
    mine = edited(edited(SHOW, "ben", title="Mine"), "ana", note="Mine")
    found = reconcile(SHOW, mine, edited(SHOW, "ben", title="Theirs"))
    assert said(found.unsaved) == ["changed segment ana note", "changed segment ben title"]


def test_a_block_is_known_by_most_of_what_stands_in_it() -> None:
    def under(key: str, *names: str) -> Agenda:
        segments = tuple(segment(name, "2:00") for name in names)
        return replace(SHOW, blocks=(*SHOW.blocks[1:], block(key, "16:00", "16:30", *segments)))

    def ids(agenda: Agenda) -> list[str]:
        return [each.id for each in recognised(agenda, SHOW).blocks]

    assert ids(under("welcome", "ana", "ben")) == ["two", "three", "one"]
    assert ids(under("welcome", "ana", "gil", "hugo")) == ["two", "three", "welcome"]
    assert ids(SHOW) == ["one", "two", "three"]


def test_each_fact_of_the_event_is_there_or_not() -> None:
    theirs = replace(SHOW, event=replace(SHOW.event, title="Another", venue="Lima"))
    mine = replace(SHOW, event=replace(SHOW.event, title="Another"))
    assert left(theirs, mine) == ["changed event venue"]
