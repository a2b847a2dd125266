"""What differs between two agendas, taken over one by one, and who did it."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from runofshow.core import agenda as agendas
from runofshow.core import commands as c
from runofshow.core.adoption import Stays, adopting
from runofshow.core.agenda import Agenda, Block, Kind, Person, Segment
from runofshow.core.agenda import Place as LocalPlace
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from runofshow.core.difference import Difference, Of, Place, What, differences, longest_run, name_of
from runofshow.core.flag import Phase
from runofshow.core.message import Cue
from runofshow.core.plan import lay_out
from runofshow.core.reconciliation import Conflict, reconcile
from runofshow.core.settled import settled, settled_now
from tests.core.shows import Played, agenda, at, block, lasting, segment
from tests.core.taking_over import taken_over

SHOW = settled(
    lay_out(
        agenda(
            block("one", "16:00", "16:30", segment("ana"), segment("ben"), segment("cruz")),
            block("two", "16:30", "17:00", segment("dia"), segment("eva"), moderator="ana"),
            block("three", "17:00", "17:10", segment("fay")),
        )
    )
)


def reordered(show: Agenda, **blocks: str) -> Agenda:
    """The show with these segments in its blocks, `one="ana ben"`."""
    known = {s.id: s for b in show.blocks for s in b.segments}
    put = {key: tuple(known[one] for one in ids.split()) for key, ids in blocks.items()}
    return replace(show, blocks=tuple(replace(b, segments=put.get(b.id, b.segments)) for b in show.blocks))


def edited(show: Agenda, key: str, **changes: Any) -> Agenda:
    """The show with a segment changed."""
    blocks = (
        replace(b, segments=tuple(replace(s, **changes) if s.id == key else s for s in b.segments))
        for b in show.blocks
    )
    return replace(show, blocks=tuple(blocks))


def block_edited(show: Agenda, key: str, **changes: Any) -> Agenda:
    """The show with a block changed."""
    return replace(show, blocks=tuple(replace(b, **changes) if b.id == key else b for b in show.blocks))


def said(found: tuple[Difference, ...]) -> list[str]:
    """Each difference in a few words."""
    return [" ".join(filter(None, (one.what, one.of, one.id, one.field))) for one in found]


def commands(present: Agenda, theirs: Agenda) -> list[object]:
    """The commands that take over everything at once."""
    found: list[object] = []
    for one in differences(present, theirs):
        outcome = adopting(one, theirs, present)
        found += [outcome] if isinstance(outcome, Stays) else outcome
    return found


def test_nothing_changed_makes_no_difference() -> None:
    assert differences(SHOW, SHOW) == ()


def test_a_change_says_what_was_and_what_is() -> None:
    theirs = edited(SHOW, "ben", title="Better", duration=lasting("8:00"))
    assert differences(SHOW, theirs) == (
        Difference(
            what=What.CHANGED,
            of=Of.SEGMENT,
            id="ben",
            title="Better",
            field="title",
            before="BEN",
            after="Better",
        ),
        Difference(
            what=What.CHANGED,
            of=Of.SEGMENT,
            id="ben",
            title="Better",
            field="duration",
            before=lasting("10:00"),
            after=lasting("8:00"),
        ),
    )
    assert commands(SHOW, theirs) == [
        c.EditSegments(segments=("ben",), changes=SegmentChanges(title="Better")),
        c.EditSegments(segments=("ben",), changes=SegmentChanges(allotment=lasting("8:00"))),
    ]


def test_one_segment_that_goes_elsewhere_is_one_difference() -> None:
    theirs = reordered(SHOW, one="cruz ana ben")
    assert differences(SHOW, theirs) == (
        Difference(
            what=What.MOVED,
            of=Of.SEGMENT,
            id="cruz",
            title="CRUZ",
            before=Place("one", "ben"),
            after=Place("one", None),
        ),
    )
    assert commands(SHOW, theirs) == [c.MoveSegments(segments=("cruz",), block="one", before="ana")]


def test_a_segment_goes_to_another_block() -> None:
    theirs = reordered(SHOW, one="ana cruz", two="dia eva ben")
    assert said(differences(SHOW, theirs)) == ["moved segment ben"]
    assert commands(SHOW, theirs) == [c.MoveSegments(segments=("ben",), block="two", before=None)]


def test_a_new_segment_comes_with_its_speaker() -> None:
    zoe = Person(id="zoe", name="Zoe")
    new = Segment(id="new", speakers=("zoe", "ana"), duration=lasting("2:00"))
    first = SHOW.blocks[0]
    theirs = block_edited(SHOW, "one", segments=(first.segments[0], new, *first.segments[1:]))
    theirs = replace(theirs, people={**SHOW.people, "zoe": zoe})
    assert said(differences(SHOW, theirs)) == ["added person zoe", "added segment new"]
    assert commands(SHOW, theirs) == [
        Stays.COMES_ALONG,
        c.AddSegment(
            block="one",
            segment=new,
            allotment=lasting("2:00"),
            before="ben",
            people=(zoe,),
            from_file=True,
        ),
    ]
    assert differences(SHOW, theirs)[1].where == Place("one", "ana")
    assert said(differences(theirs, SHOW)) == ["removed segment new", "removed person zoe"]
    assert differences(theirs, SHOW)[0].where == Place("one", "ana")
    assert commands(theirs, SHOW) == [c.RemoveSegments(("new",)), Stays.COMES_ALONG]


def test_people_without_a_part_make_no_difference() -> None:
    theirs = replace(SHOW, people={**SHOW.people, "zoe": Person(id="zoe", name="Zoe")})
    assert differences(SHOW, theirs) == differences(theirs, SHOW) == ()


def test_other_speakers_bring_those_whom_the_show_lacks() -> None:
    zoe = Person(id="zoe", name="Zoe")
    theirs = replace(edited(SHOW, "ben", speakers=("zoe",)), people={**SHOW.people, "zoe": zoe})
    assert commands(SHOW, theirs)[1:] == [
        c.EditSegments(segments=("ben",), changes=SegmentChanges(speakers=("zoe",)), people=(zoe,))
    ]


def test_what_ties_down_a_time_is_loosened_first_and_tightened_last() -> None:
    low = edited(SHOW, "ben", min=lasting("5:00"), duration=lasting("6:00"), droppable=True)
    high = edited(SHOW, "ben", min=lasting("9:00"), duration=lasting("11:00"), protected=True)
    assert [one.field for one in differences(high, low)] == ["min", "protected", "duration", "droppable"]
    assert [one.field for one in differences(low, high)] == ["droppable", "duration", "min", "protected"]
    short = block_edited(SHOW, "three", min=lasting("4:00"), end=at("17:05"))
    long = block_edited(SHOW, "three", min=lasting("9:00"))
    assert [one.field for one in differences(long, short)] == ["min", "times"]
    assert [one.field for one in differences(short, long)] == ["times", "min"]


def test_what_the_stage_says_by_itself_differs_and_is_taken_over() -> None:
    cues = {Phase.DANGER: Cue(text="Last minute")}
    assert commands(SHOW, edited(SHOW, "ben", messages=cues)) == [
        c.EditSegments(segments=("ben",), changes=SegmentChanges(messages=cues))
    ]


def test_what_is_skipped_is_skipped_by_its_own_command() -> None:
    theirs = edited(SHOW, "ben", skipped=True)
    assert commands(SHOW, theirs) == [c.Skip("ben")]
    assert commands(theirs, SHOW) == [c.Unskip("ben")]


def test_blocks_change_move_come_and_go() -> None:
    times = (at("16:30"), at("16:50"))
    theirs = block_edited(SHOW, "two", end=at("16:50"), moderator="zoe", hard_start=True)
    theirs = replace(theirs, people={**SHOW.people, "zoe": Person(id="zoe", name="Zoe")})
    assert said(differences(SHOW, theirs)) == [
        "added person zoe",
        "changed block two times",
        "changed block two moderator",
        "changed block two hard_start",
    ]
    assert commands(SHOW, theirs)[1:] == [
        c.EditBlock(block="two", changes=BlockChanges(start=times[0], end=times[1])),
        c.EditBlock(block="two", changes=BlockChanges(moderator="zoe"), people=(theirs.people["zoe"],)),
        c.EditBlock(block="two", changes=BlockChanges(hard_start=True)),
    ]
    moved = replace(SHOW, blocks=(SHOW.blocks[2], *SHOW.blocks[:2]))
    assert said(differences(SHOW, moved)) == ["moved block three"]
    assert commands(SHOW, moved) == [c.MoveBlock("three", "one")]
    without = replace(SHOW, blocks=SHOW.blocks[:2])
    assert commands(SHOW, without) == [c.RemoveBlock("three")]
    assert [one.where for one in differences(SHOW, without)] == [Place(None, "two")]
    assert [one.where for one in differences(without, SHOW)] == [Place(None, "two")]


def test_a_new_block_comes_with_what_is_new_in_it() -> None:
    new = Segment(id="new", duration=lasting("2:00"))
    fay = SHOW.blocks[2].segments[0]
    extra = Block(id="extra", title="Extra", start=at("17:10"), end=at("17:20"), segments=(fay, new))
    theirs = replace(SHOW, blocks=(*SHOW.blocks[:2], extra))
    assert said(differences(SHOW, theirs)) == [
        "added block extra",
        "moved segment fay",
        "removed block three",
    ]
    assert commands(SHOW, theirs) == [
        c.AddBlock(
            id="extra",
            title="Extra",
            start=extra.start,
            end=extra.end,
            segments=((new, lasting("2:00")),),
        ),
        c.MoveSegments(segments=("fay",), block="extra", before=None),
        Stays.HOLDS_OTHERS,
    ]
    moved = replace(SHOW, blocks=(*SHOW.blocks[:2], replace(SHOW.blocks[2], segments=()), extra))
    assert commands(moved, theirs) == [c.RemoveBlock("three")]


def test_facts_of_the_event_and_of_people_follow_but_the_day_of_a_show_stays() -> None:
    theirs = replace(
        SHOW,
        event=replace(SHOW.event, title="Another", timezone="Europe/Brussels"),
        places=(LocalPlace(name="Lima", timezone="America/Lima"),),
        people={**SHOW.people, "ana": replace(SHOW.people["ana"], role="Chair", confirmed=False)},
    )
    assert said(differences(SHOW, theirs)) == [
        "changed event title",
        "changed event timezone",
        "changed event places",
        "changed person ana role",
        "changed person ana confirmed",
    ]
    unconfirmed = c.MarkSpeaker(person="ana", attendance=Attendance.UNCONFIRMED)
    chair = c.EditPeople(people=("ana",), changes=PersonChanges(role="Chair"))
    assert commands(SHOW, theirs) == [
        c.EditEvent(EventChanges(title="Another")),
        Stays.DAY,
        c.EditEvent(EventChanges(places=theirs.places)),
        chair,
        unconfirmed,
    ]
    assert str(Stays.DAY.said).startswith("The show stays on its date and in its time zone")
    assert commands(theirs, SHOW)[4] == c.MarkSpeaker(person="ana", attendance=Attendance.CONFIRMED)


def with_slot(show: Agenda, start: str, hard_out: str) -> Agenda:
    return replace(show, event=replace(show.event, start=at(start), hard_out=at(hard_out)))


def test_a_wider_slot_comes_before_the_blocks_that_need_it_and_a_narrower_one_behind_them() -> None:
    wide = block_edited(with_slot(SHOW, "15:50", "17:20"), "three", end=at("17:20"))
    wide = block_edited(wide, "one", start=at("15:50"))
    slot, blocks = ["changed event start", "changed event hard_out"], ["one times", "three times"]
    blocks = [f"changed block {one}" for one in blocks]
    assert said(differences(SHOW, wide)) == [*slot, *blocks]
    assert said(differences(wide, SHOW)) == [*blocks, *slot]
    show = Played(SHOW)
    for theirs in (wide, SHOW):
        for command in commands(settled_now(show.state), theirs):
            show.do(command)
        assert settled_now(show.state) == theirs


def test_each_fact_of_the_event_is_reconciled_by_itself() -> None:
    mine = with_slot(SHOW, "16:00", "17:20")
    theirs = replace(SHOW, event=replace(SHOW.event, title="Theirs", hard_out=at("17:30")))
    found = reconcile(SHOW, mine, theirs)
    assert said(found.theirs) == ["changed event title"]
    assert [(one.mine.after, one.theirs.after) for one in found.conflicts] == [(at("17:20"), at("17:30"))]
    assert reconcile(SHOW, mine, mine).conflicts == ()


def test_a_block_added_by_a_file_comes_with_all_that_is_said_of_it() -> None:
    more = block("extra", "17:10", "17:20", segment("gus", "5:00"), note="Only if there is time")
    more = replace(more, min=lasting("3:00"), droppable=True, priority=2, protected=False)
    theirs = with_slot(SHOW, "16:00", "17:20")
    people = {**SHOW.people, "gus": Person(id="gus", name="Gus")}
    theirs = replace(theirs, blocks=(*theirs.blocks, more), people=people)
    show = Played(SHOW)
    for command in commands(SHOW, theirs):
        if isinstance(command, c.Command):
            show.do(command)
    assert settled_now(show.state).blocks[-1] == more
    assert differences(settled_now(show.state), theirs) == ()


def test_a_segment_is_called_by_its_title_its_speakers_or_its_id() -> None:
    named = [segment("ana"), Segment(id="x", speakers=("ana", "ben")), Segment(id="pause", kind=Kind.BREAK)]
    assert [name_of(one, SHOW) for one in named] == ["ANA", "Ana, Ben", "pause"]


@given(st.lists(st.integers(0, 99), unique=True, max_size=9))
def test_the_longest_run_is_as_long_as_any(numbers: list[int]) -> None:
    run = [numbers[position] for position in longest_run(numbers)]
    assert run == sorted(run)
    longest = [0]
    for end, number in enumerate(numbers):
        behind = [best for other, best in zip(numbers, longest[1:], strict=False) if other < number]
        longest.append(1 + max(behind, default=0))
        assert len(longest) == end + 2
    assert len(run) == max(longest)


@st.composite
def rearranged(draw: st.DrawFn) -> Agenda:
    """The show with its segments dealt out anew, some of them gone, new or changed."""
    every = [s for b in SHOW.blocks for s in b.segments] + [
        Segment(id=f"new-{n}", title="New", duration=lasting("1:00")) for n in range(2)
    ]
    kept = draw(st.permutations(every))[: draw(st.integers(3, len(every)))]
    changed = [replace(s, title=draw(st.sampled_from([s.title, "Other"]))) for s in kept]
    cuts = sorted(draw(st.lists(st.integers(0, len(kept)), min_size=2, max_size=2)))
    dealt = (changed[: cuts[0]], changed[cuts[0] : cuts[1]], changed[cuts[1] :])
    blocks = [replace(b, segments=tuple(part)) for b, part in zip(SHOW.blocks, dealt, strict=True)]
    return replace(SHOW, blocks=tuple(draw(st.permutations(blocks))))


@given(rearranged(), rearranged())
def test_one_difference_after_the_other_leads_to_the_other_agenda(here: Agenda, there: Agenda) -> None:
    assert taken_over(here, there) == there


@given(rearranged())
def test_what_only_they_did_is_theirs_and_what_only_i_did_is_mine(other: Agenda) -> None:
    theirs, mine = reconcile(SHOW, SHOW, other), reconcile(SHOW, other, SHOW)
    assert (theirs.theirs, theirs.mine, theirs.conflicts) == (differences(SHOW, other), (), ())
    assert (mine.theirs, mine.mine, mine.conflicts) == ((), differences(SHOW, other), ())
    both = reconcile(SHOW, other, other)
    assert (both.theirs, both.mine, both.conflicts) == ((), (), ())


def test_different_things_do_not_conflict() -> None:
    found = reconcile(SHOW, edited(SHOW, "ben", title="Mine"), edited(SHOW, "ben", note="Theirs"))
    assert said(found.mine) == ["changed segment ben title"]
    assert said(found.theirs) == ["changed segment ben note"]
    assert found.conflicts == ()


MINE_AND_THEIRS = [
    ("the same field", edited(SHOW, "ben", title="Mine"), edited(SHOW, "ben", title="Theirs")),
    ("changed and removed", edited(SHOW, "ben", title="Mine"), reordered(SHOW, one="ana cruz")),
    ("removed and changed", reordered(SHOW, one="ana cruz"), edited(SHOW, "ben", title="Theirs")),
    ("its block removed", edited(SHOW, "fay", note="Mine"), replace(SHOW, blocks=SHOW.blocks[:2])),
    (
        "into a removed block",
        reordered(SHOW, one="ana ben", three="fay cruz"),
        replace(SHOW, blocks=SHOW.blocks[:2]),
    ),
]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [case[1:] for case in MINE_AND_THEIRS],
    ids=[case[0] for case in MINE_AND_THEIRS],
)
def test_what_cannot_both_be_had_is_a_conflict(mine: Agenda, theirs: Agenda) -> None:
    found = reconcile(SHOW, mine, theirs)
    assert (found.mine, found.theirs) == ((), ())
    ours, others = differences(SHOW, mine), differences(SHOW, theirs)
    assert found.conflicts == (Conflict(ours[0], others[0]),)


def test_one_segment_cannot_go_to_two_places() -> None:
    found = reconcile(
        SHOW,
        reordered(SHOW, one="ben cruz", two="ana dia eva"),
        reordered(SHOW, one="ben cruz", three="ana fay"),
    )
    assert [said((one.mine, one.theirs)) for one in found.conflicts] == [
        ["moved segment ana", "moved segment ana"]
    ]


def test_places_are_facts_of_the_event() -> None:
    lima = agendas.Place(name="Lima", timezone="America/Lima", starts=time(10))
    assert said(differences(SHOW, replace(SHOW, places=(lima,)))) == ["changed event places"]
