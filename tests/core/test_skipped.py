"""A segment that the agenda skips: left out from the start, without a part in the sharing of its block."""

from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda
from runofshow.core.changes import SegmentChanges
from runofshow.core.plan import lay_out
from runofshow.core.settled import settled, settled_now
from runofshow.core.state import State, Turn
from tests.core.shows import Played, agenda, at, block, lasting, segment, two_blocks


def with_one_skipped(duration: str | None = None) -> Agenda:
    """Half an hour for three, one of whom is skipped."""
    return agenda(
        block(
            "one", "16:00", "16:30", segment("ana"), segment("ben", duration, skipped=True), segment("cruz")
        )
    )


def allotments(agenda: Agenda) -> list[str]:
    return [str(planned.allotment) for planned in lay_out(agenda).segments.values()]


def test_the_others_share_the_whole_block() -> None:
    # 30 min for two; the skipped one would get a third of it
    assert allotments(with_one_skipped()) == ["0:15:00", "0:10:00", "0:15:00"]


def test_its_own_duration_stands() -> None:
    assert allotments(with_one_skipped("4:00")) == ["0:15:00", "0:04:00", "0:15:00"]


def test_it_would_get_half_a_minute_at_least() -> None:
    full = block("one", "16:00", "16:10", segment("ana", "10:00"), segment("ben", skipped=True))
    assert allotments(agenda(full)) == ["0:10:00", "0:00:30"]


def test_it_makes_no_block_too_long() -> None:
    full = block("one", "16:00", "16:10", segment("ana", "10:00"), segment("ben", "5:00", skipped=True))
    assert lay_out(agenda(full)).blocks[0].buffer == lasting("0:00")


def test_those_behind_it_are_planned_as_if_it_were_not_there() -> None:
    assert lay_out(with_one_skipped()).segments["cruz"].start == at("16:15")


def test_edits_plan_those_behind_it_as_before() -> None:
    show = Played(with_one_skipped()).do(
        c.EditSegments(segments=("ana",), changes=SegmentChanges(allotment=lasting("12:00")))
    )
    assert show.state.plan.segments["cruz"].start == at("16:12")
    assert show.state.plan.blocks[0].buffer == lasting("3:00")


def test_it_starts_skipped_and_can_be_taken_in_again() -> None:
    show = Played(with_one_skipped()).at("16:00").start()
    assert show.state.turn("ben") is Turn.SKIPPED
    assert show.next().on_air == "cruz"
    taken_in = Played(with_one_skipped()).do(c.Unskip("ben")).at("16:00").start()
    assert taken_in.next().on_air == "ben"


def test_the_settled_agenda_says_every_allotment() -> None:
    plan = lay_out(with_one_skipped())
    assert allotments(settled(plan)) == allotments(with_one_skipped())
    assert lay_out(settled(plan)).segments["cruz"].start == at("16:15")


def test_the_settled_agenda_of_a_show_has_its_order_and_what_is_skipped() -> None:
    show = Played(two_blocks()).at("16:00").start().do(c.Skip("dia"))
    found = settled_now(show.state)
    assert [(s.id, s.skipped) for b in found.blocks for s in b.segments] == [
        ("ana", False),
        ("ben", False),
        ("cruz", False),
        ("dia", True),
    ]
    three = agenda(block("one", "16:00", "16:30", segment("ana"), segment("ben"), segment("cruz")))
    brought = Played(three).at("16:00").start().do(c.BringForward("cruz"))
    assert [s.id for s in settled_now(brought.state).blocks[0].segments] == ["ana", "cruz", "ben"]


def test_a_show_of_the_settled_agenda_starts_as_the_other_stood() -> None:
    show = Played(two_blocks()).do(c.Skip("dia"))
    again = State.new(lay_out(settled_now(show.state)))
    assert {key: again.turn(key) for key in again.order.ids} == {
        key: show.state.turn(key) for key in show.state.order.ids
    }
    assert replace(again.plan.agenda.blocks[0].segments[0]) == settled(show.state.plan).blocks[0].segments[0]
