"""What others made of an agenda comes into the running show: one by one, or all without a conflict."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.adoption import Stays
from runofshow.core.agenda import Agenda, Person, Segment
from runofshow.core.changes import SegmentChanges
from runofshow.core.plan import lay_out
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.settled import settled
from runofshow.session.opening import begin
from runofshow.session.session import Session
from runofshow.session.taking_over import Standing, TakingOver
from tests.core.shows import agenda, at, block, lasting, segment
from tests.session.desks import FakeTime

EVA = Person(id="eva", name="Eva")
SHOW = agenda(
    block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")),
    block("two", "16:20", "16:40", segment("cruz", "10:00"), segment("dia", "5:00")),
)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path))
    show = begin(SHOW, source="", agenda_path=None, rehearsal=False, time_of=FakeTime())
    yield show
    show.close()


def with_edits(**edits: dict[str, Any]) -> Agenda:
    """The agenda with its segments changed by id."""
    blocks = (
        replace(b, segments=tuple(replace(s, **edits.get(s.id, {})) for s in b.segments)) for b in SHOW.blocks
    )
    return replace(SHOW, blocks=tuple(blocks))


def standings(taking: TakingOver) -> dict[str, Standing]:
    return {f"{row.difference.id} {row.difference.field}".strip(): row.standing for row in taking.rows()}


def meeting(session: Session, theirs: Agenda) -> TakingOver:
    base = settled(session.plan)
    return TakingOver(base, theirs, lambda: session.history)


def test_one_difference_is_taken_over_and_undone(session: Session) -> None:
    taking = meeting(session, with_edits(ana={"title": "Hello"}, cruz={"duration": lasting("8:00")}))
    assert standings(taking) == {"ana title": Standing.OPEN, "cruz duration": Standing.OPEN}
    assert taking.take(1, session.dispatch) is None
    assert standings(taking) == {"ana title": Standing.OPEN, "cruz duration": Standing.TAKEN}
    assert session.plan.segments["cruz"].allotment == lasting("8:00")
    session.dispatch(c.Undo())
    assert standings(taking) == {"ana title": Standing.OPEN, "cruz duration": Standing.OPEN}


def test_what_is_taken_over_again_after_an_undo_counts_though_it_has_another_id(session: Session) -> None:
    two = replace(
        SHOW.blocks[1], segments=(*SHOW.blocks[1].segments, Segment(id="eva", duration=lasting("2:00")))
    )
    taking = meeting(session, replace(SHOW, blocks=(SHOW.blocks[0], two)))
    for _ in range(2):
        assert taking.take(0, session.dispatch) is None
        assert taking.rows()[0].standing is Standing.TAKEN
        session.dispatch(c.Undo())
        assert taking.rows()[0].standing is Standing.OPEN


def test_all_is_taken_over_but_what_conflicts(session: Session) -> None:
    taking = meeting(session, with_edits(ana={"title": "Theirs"}, ben={"title": "New"}, dia={"note": "Late"}))
    session.dispatch(c.EditSegments(segments=("ana",), changes=SegmentChanges(title="Mine")))
    session.dispatch(c.EditSegments(segments=("cruz",), changes=SegmentChanges(title="Here")))
    rows = taking.rows()
    assert [(row.difference.id, row.standing) for row in rows] == [
        ("ana", Standing.CONFLICT),
        ("ben", Standing.OPEN),
        ("dia", Standing.OPEN),
        ("cruz", Standing.MINE),
    ]
    assert [one.after for one in rows[0].against] == ["Mine"]
    assert taking.take_all(session.dispatch) == 2
    titles = {key: one.segment.title for key, one in session.plan.segments.items()}
    assert titles == {"ana": "Mine", "ben": "New", "cruz": "Here", "dia": "DIA"}
    # A conflict is taken over by itself.
    assert taking.take(0, session.dispatch) is None
    assert session.plan.segments["ana"].segment.title == "Theirs"


def test_what_is_refused_says_why_and_may_be_tried_again(session: Session) -> None:
    session.dispatch(c.Start())
    one = replace(SHOW.blocks[0], segments=SHOW.blocks[0].segments[1:])
    taking = meeting(session, replace(SHOW, blocks=(one, SHOW.blocks[1])))
    refusal = Refusal(Reason.ON_AIR_STAYS, "ana")
    place = next(n for n, row in enumerate(taking.rows()) if row.difference.id == "ana")
    assert taking.take(place, session.dispatch) == refusal
    row = taking.rows()[place]
    assert (row.standing, row.reason, row.can_be_taken) == (Standing.REFUSED, refusal, True)
    session.dispatch(c.Undo())
    assert taking.take(place, session.dispatch) is None
    assert taking.rows()[place].standing is Standing.TAKEN


def test_what_is_refused_is_tried_again_when_others_are_out_of_its_way(session: Session) -> None:
    # The first block may end later only when the second one starts later.
    one = replace(SHOW.blocks[0], end=at("16:25"))
    two = replace(SHOW.blocks[1], start=at("16:25"))
    taking = meeting(session, replace(SHOW, blocks=(one, two)))
    assert taking.take(0, session.dispatch) == Refusal(Reason.BLOCKS_OVERLAP, "Two")
    assert taking.take_all(session.dispatch) == 2
    assert [b.block.end for b in session.plan.blocks] == [at("16:25"), at("16:40")]
    assert {row.standing for row in taking.rows()} == {Standing.TAKEN}


def test_a_later_hard_out_and_the_block_that_needs_it_are_taken_over_on_air(session: Session) -> None:
    session.dispatch(c.Start())
    event = replace(SHOW.event, title="A longer show", hard_out=at("16:50"))
    two = replace(SHOW.blocks[1], end=at("16:50"))
    taking = meeting(session, replace(SHOW, event=event, blocks=(SHOW.blocks[0], two)))
    assert taking.take(2, session.dispatch) == Refusal(Reason.OUTSIDE_SLOT)
    assert taking.take_all(session.dispatch) == 3
    assert session.agenda.event == event
    assert session.plan.blocks[1].block.end == at("16:50")
    session.dispatch(c.Undo())
    session.dispatch(c.Undo())
    assert standings(taking) == {
        "title": Standing.TAKEN,
        "hard_out": Standing.OPEN,
        "two times": Standing.OPEN,
    }


def test_the_day_of_a_show_stays_and_people_come_with_their_segments(session: Session) -> None:
    eva = Person(id="eva", name="Eva")
    theirs = with_edits(ana={"speakers": ("eva",)})
    theirs = replace(
        theirs, event=replace(theirs.event, timezone="Europe/Brussels"), people={**theirs.people, "eva": eva}
    )
    taking = meeting(session, theirs)
    assert taking.take(0, session.dispatch) is Stays.DAY
    assert standings(taking) == {
        "timezone": Standing.STAYS,
        "eva": Standing.STAYS,
        "ana speakers": Standing.OPEN,
    }
    assert taking.take_all(session.dispatch) == 1
    assert standings(taking)["eva"] is Standing.TAKEN
    assert session.agenda.name_of("eva") == "Eva"


def placed(taking: TakingOver, key: str) -> int:
    return next(n for n, row in enumerate(taking.rows()) if row.difference.id == key)


def test_what_was_removed_here_and_changed_there_is_a_conflict_that_brings_it_back(session: Session) -> None:
    taking = meeting(session, with_edits(ben={"note": "By phone", "title": "Towns"}))
    session.dispatch(c.RemoveSegments(("ben",)))
    rows = taking.rows()
    assert [(row.standing, row.brings_back) for row in rows] == [(Standing.CONFLICT, True)] * 2
    assert taking.take_all(session.dispatch) == 0
    assert taking.take(0, session.dispatch) is None
    assert {row.standing for row in taking.rows()} == {Standing.TAKEN}
    one = session.plan.blocks[0].segments
    assert [(s.id, s.segment.note, s.segment.title) for s in one] == [
        ("ana", "", "ANA"),
        ("ben", "By phone", "Towns"),
    ]


def test_a_block_that_was_removed_here_comes_back_with_what_was_done_to_it_there(session: Session) -> None:
    late = replace(SHOW.blocks[1], title="Late", segments=(*SHOW.blocks[1].segments, Segment(id="eva")))
    late = replace(late, segments=(*late.segments[:-1], Segment(id="eva", duration=lasting("2:00"))))
    theirs = replace(SHOW, blocks=(SHOW.blocks[0], late))
    for place in range(2):  # by its title, or by the segment that was added to it
        taking = meeting(session, theirs)
        session.dispatch(c.RemoveBlock("two"))
        assert standings(taking) == {"two title": Standing.CONFLICT, "eva": Standing.CONFLICT}
        assert taking.take(place, session.dispatch) is None
        assert set(standings(taking).values()) == {Standing.TAKEN}
        block = session.plan.blocks[1]
        assert (block.id, block.block.title) == ("two", "Late")
        assert [s.id for s in block.segments] == ["cruz", "dia", "eva"]
        session.dispatch(c.Undo())
        session.dispatch(c.Undo())


def test_a_block_that_they_removed_and_to_which_something_was_added_here_is_a_conflict(
    session: Session,
) -> None:
    taking = meeting(session, replace(SHOW, blocks=SHOW.blocks[1:]))
    guest = Segment(id="guest", title="The minister")
    session.dispatch(c.AddSegment(block="one", segment=guest, allotment=lasting("5:00")))
    assert standings(taking) == {"one": Standing.CONFLICT}
    assert taking.take_all(session.dispatch) == 0
    assert "guest" in session.plan.segments


def test_a_block_stays_as_long_as_the_file_keeps_elsewhere_what_stands_in_it(session: Session) -> None:
    session.dispatch(c.Start())
    late = replace(SHOW.blocks[0], id="late", title="Late", segments=SHOW.blocks[0].segments[1:])
    taking = meeting(session, replace(SHOW, blocks=(late, SHOW.blocks[1])))
    assert taking.take_all(session.dispatch) == 0
    rows = {row.difference.id: row for row in taking.rows()}
    assert rows["late"].standing is Standing.REFUSED
    assert rows["ben"].standing is Standing.REFUSED
    assert (rows["one"].standing, rows["one"].reason) == (Standing.STAYS, Stays.HOLDS_OTHERS)
    assert taking.take(placed(taking, "one"), session.dispatch) is Stays.HOLDS_OTHERS
    assert set(session.plan.segments) == {"ana", "ben", "cruz", "dia"}


def test_a_segment_stays_when_what_comes_for_it_was_refused_and_goes_when_it_is_asked_for_itself(
    session: Session,
) -> None:
    session.dispatch(c.Start())
    session.dispatch(c.Next("ana"))
    session.dispatch(c.Next("ben"))
    one, two = SHOW.blocks
    eva = Segment(id="eva", duration=lasting("2:00"))
    # Nothing can be put into a block that is over, and nobody can be put before the one on air.
    theirs = replace(SHOW, blocks=(replace(one, segments=(*one.segments, eva)), two))
    theirs = replace(theirs, blocks=(theirs.blocks[0], replace(two, segments=two.segments[:1])))
    late = replace(two, segments=(Segment(id="luz", duration=lasting("2:00")), two.segments[0]))
    taking = meeting(session, replace(theirs, blocks=(theirs.blocks[0], late)))
    assert taking.take_all(session.dispatch) == 0
    assert "dia" in session.plan.segments
    assert standings(taking) == {"eva": Standing.REFUSED, "luz": Standing.REFUSED, "dia": Standing.OPEN}
    assert taking.commands(placed(taking, "dia")) == (c.RemoveSegments(("dia",)),)
    assert taking.take(placed(taking, "dia"), session.dispatch) is None
    assert "dia" not in session.plan.segments


def test_a_block_goes_for_another_one_that_has_room_only_then(session: Session) -> None:
    extra = block("extra", "16:20", "16:40", segment("eva", "10:00"), segment("luz", "5:00"))
    theirs = replace(SHOW, blocks=(SHOW.blocks[0], extra))
    theirs = replace(theirs, people={**theirs.people, "eva": EVA, "luz": Person(id="luz", name="Luz")})
    taking = meeting(session, theirs)
    assert taking.take(placed(taking, "extra"), session.dispatch) == Refusal(Reason.NO_ROOM, "Two")
    assert taking.take_all(session.dispatch) == 2
    assert {row.standing for row in taking.rows()} == {Standing.TAKEN}
    assert list(session.plan.segments) == ["ana", "ben", "eva", "luz"]


def test_a_person_whom_both_sides_brought_in_takes_what_they_say(session: Session) -> None:
    here = Person(id="eva", name="Eva")
    session.dispatch(
        c.EditSegments(segments=("ana",), changes=SegmentChanges(speakers=("eva",)), people=(here,))
    )
    there = Person(id="eva", name="Eva", role="Chair", confirmed=False)
    theirs = with_edits(dia={"speakers": ("eva",)})
    theirs = replace(theirs, people={**theirs.people, "eva": there})
    taking = TakingOver(settled(lay_out(SHOW)), theirs, lambda: session.history)
    assert standings(taking) == {
        "eva": Standing.CONFLICT,
        "dia speakers": Standing.OPEN,
        "ana speakers": Standing.MINE,
    }
    assert taking.take(0, session.dispatch) is None
    assert session.agenda.people["eva"] == there
    assert taking.rows()[0].standing is Standing.TAKEN
    assert taking.commands(99) == ()


def test_the_same_person_under_another_id_is_the_same(session: Session) -> None:
    two = replace(SHOW.blocks[1], moderator="sandra-ana")
    theirs = replace(SHOW, blocks=(SHOW.blocks[0], two))
    theirs = replace(theirs, people={**theirs.people, "sandra-ana": Person(id="sandra-ana", name="Ana")})
    taking = meeting(session, theirs)
    place = placed(taking, "two")
    assert taking.take(place, session.dispatch) is None
    assert session.plan.blocks[1].block.moderator == "ana"
    assert taking.rows()[place].standing is Standing.TAKEN
