"""An absent speaker turns up after all: what was skipped is taken in again, and the time taken back."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Person
from runofshow.core.attendance import Attendance
from runofshow.core.changes import SegmentChanges
from runofshow.core.flag import ZERO
from runofshow.core.plan import PlannedSegment
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State, Turn
from tests.core.shows import Played, agenda, at, block, lasting, segment, two_blocks


def three_talks() -> Agenda:
    """A block of three ten-minute talks and one of a single talk, 16:00 to 16:40."""
    return agenda(
        block("one", "16:00", "16:30", *(segment(name, "10:00") for name in ("ana", "ben", "cruz"))),
        block("two", "16:30", "16:40", segment("dia", "10:00")),
    )


def absent(person: str = "ana", *, share: bool = True) -> c.MarkSpeaker:
    return c.MarkSpeaker(person=person, attendance=Attendance.ABSENT, skip=True, share=share)


def there(person: str = "ana", *, take_back: bool = True, **more: bool) -> c.MarkSpeaker:
    return c.MarkSpeaker(
        person=person, attendance=Attendance.CONFIRMED, unskip=True, take_back=take_back, **more
    )


def allotting(name: str, time: str) -> c.EditSegments:
    return c.EditSegments(segments=(name,), changes=SegmentChanges(allotment=lasting(time)))


def allotments(show: Played) -> dict[str, timedelta]:
    return {name: planned.allotment for name, planned in show.state.plan.segments.items()}


def times(state: State) -> dict[str, tuple[timedelta, timedelta]]:
    """What every segment has, and what people gave it."""

    def of(planned: PlannedSegment) -> tuple[timedelta, timedelta]:
        return planned.allotment, planned.wanted

    return {name: of(planned) for name, planned in state.plan.segments.items()}


def minutes(show: Played) -> list[float]:
    """The allotments in running order, in minutes."""
    return [time / timedelta(minutes=1) for time in allotments(show).values()]


def test_whoever_turns_up_speaks_after_all_and_has_the_time_again():
    show = Played(three_talks()).do(absent())
    assert minutes(show) == [10, 15, 15, 10]
    show.do(there())
    assert show.state.turn("ana") is Turn.PENDING
    assert minutes(show) == [10, 10, 10, 10]
    assert show.shown.attendance_of("ana") is Attendance.CONFIRMED
    assert show.shown.slot.expected_end == at("16:40")


def test_one_who_is_late_may_leave_the_time_with_the_others():
    show = Played(three_talks()).do(absent())
    show.do(c.MarkSpeaker(person="ana", attendance=Attendance.LATE, unskip=True))
    assert show.state.turn("ana") is Turn.PENDING
    assert minutes(show) == [10, 15, 15, 10]
    show.do(absent()).do(there())
    assert minutes(show) == [10, 15, 15, 10]


def test_undo_leaves_them_absent_with_their_time_still_shared():
    show = Played(three_talks()).do(absent())
    before = show.state
    assert show.do(there()).undo().state == before


def test_without_being_asked_nothing_is_taken_in_again():
    show = Played(three_talks()).do(absent())
    show.do(c.MarkSpeaker(person="ana", attendance=Attendance.CONFIRMED, take_back=True))
    assert show.state.turn("ana") is Turn.SKIPPED
    assert minutes(show) == [10, 15, 15, 10]
    assert show.give(there()) is None
    assert show.give(there()) == Refusal(Reason.NOTHING_TO_CHANGE)


def test_nobody_is_absent_and_taken_in_again_at_once():
    show = Played(three_talks()).do(absent())
    again = c.MarkSpeaker(person="ana", attendance=Attendance.ABSENT, unskip=True)
    assert show.give(again) == Refusal(Reason.NOTHING_TO_CHANGE)
    show.do(c.MarkSpeaker(person="ana", attendance=Attendance.LATE, skip=True, unskip=True))
    assert show.state.turn("ana") is Turn.SKIPPED


def test_what_was_skipped_before_they_were_absent_stays_skipped():
    show = Played(three_talks()).do(c.Skip("ana"))
    show.do(c.MarkSpeaker(person="ana", attendance=Attendance.ABSENT)).do(there())
    assert show.state.turn("ana") is Turn.SKIPPED


def test_what_was_skipped_by_hand_since_they_are_absent_is_taken_in_again():
    show = Played(three_talks()).do(c.MarkSpeaker(person="ana", attendance=Attendance.ABSENT))
    show.do(c.Skip("ana")).do(there())
    assert show.state.turn("ana") is Turn.PENDING


def test_what_the_show_has_passed_stays_skipped_and_its_time_where_it_is():
    show = Played(three_talks()).do(absent()).at("16:00").start().do(there())
    assert show.state.turn("ana") is Turn.SKIPPED
    assert minutes(show) == [10, 15, 15, 10]


def test_what_somebody_else_speaks_in_by_now_is_theirs():
    show = Played(three_talks()).do(absent())
    show.do(c.ReplaceSpeaker(person="ana", by=Person(id="gil", name="Gil"))).do(there())
    assert show.state.turn("ana") is Turn.SKIPPED


def test_nothing_is_taken_from_what_is_on_air_or_done():
    plan = agenda(
        block("one", "16:00", "16:40", *(segment(name, "10:00") for name in ("ben", "cruz", "ana", "dia")))
    )
    show = Played(plan).at("16:00").start().do(absent())
    assert minutes(show) == [10, 15, 10, 15]
    show.at("16:10").next().do(there())
    assert minutes(show) == [10, 15, 10, 10]


def test_nothing_gives_more_than_leaves_it_its_shortest_time():
    show = Played(three_talks()).do(absent())
    show.do(c.EditSegments(segments=("ben",), changes=SegmentChanges(min=lasting("12:00")))).do(there())
    assert minutes(show) == [10, 12, 10, 10]


def test_nothing_gives_what_it_has_spent():
    plan = agenda(
        block("one", "16:00", "16:30", *(segment(name, "10:00") for name in ("ben", "cruz", "ana")))
    )
    show = Played(plan).do(absent()).at("16:00").start().at("16:01").next().at("16:14").back()
    assert show.state.turn("cruz") is Turn.PENDING
    assert minutes(show) == [15, 15, 10]
    assert minutes(show.do(there())) == [15, 13, 10]


def test_a_time_set_by_hand_is_that_segment_s_own():
    show = Played(three_talks()).do(absent()).do(allotting("ben", "14:00")).do(there())
    assert minutes(show) == [10, 14, 10, 10]


def test_a_way_back_to_schedule_has_taken_some_of_it_already():
    show = Played(three_talks()).do(absent())
    cut = (("ben", lasting("11:00")), ("cruz", lasting("9:00")))
    show.do(c.Recover(strategy="share", allotments=cut)).do(there())
    assert minutes(show) == [10, 10, 9, 10]


def test_what_is_removed_gives_nothing():
    show = Played(three_talks()).do(absent()).do(c.RemoveSegments(("ben",))).do(there())
    assert minutes(show) == [10, 10, 10]


def test_each_of_two_gets_their_own_time_back():
    show = Played(three_talks()).do(absent("ana")).do(absent("ben"))
    assert minutes(show) == [10, 15, 30, 10]
    show.do(there("ana"))
    assert minutes(show) == [10, 15, 25, 10]
    show.do(there("ben"))
    assert minutes(show) == [10, 15, 10, 10]


def test_one_who_speaks_twice_has_both_times_shared_and_gets_both_back():
    plan = agenda(
        block(
            "one",
            "16:00",
            "16:30",
            segment("ana", "10:00"),
            segment("ben", "10:00"),
            segment("ana-2", "10:00", speakers=("ana",)),
        ),
    )
    show = Played(plan).do(absent())
    assert minutes(show) == [10, 30, 10]
    assert minutes(show.do(there())) == [10, 10, 10]


lengths = st.integers(1, 900).map(lambda seconds: timedelta(seconds=seconds))
people = st.sampled_from(("ana", "ben", "cruz"))


@st.composite
def shows(draw: st.DrawFn) -> Played:
    """A show of one or two blocks with room for whatever is said in them, perhaps started."""
    blocks = []
    for number in range(draw(st.integers(1, 2))):
        parts = [
            segment(f"{number}-{place}", speakers=(draw(people),), weight=1)
            for place in range(draw(st.integers(1, 4)))
        ]
        start = 16 + number
        blocks.append(block(f"b{number}", f"{start}:00", f"{start + 1}:00", *parts))
    show = Played(agenda(*blocks))
    for name in show.state.order.ids:
        show.give(c.EditSegments(segments=(name,), changes=SegmentChanges(allotment=draw(lengths))))
    if draw(st.booleans()):
        show.at("16:00").start().at("16:00:30")
    return show


@given(shows(), people)
def test_absent_and_there_again_leaves_every_time_and_the_end_as_they_were(show, person):
    end, before = show.shown.slot.expected_end, times(show.state)
    if show.give(absent(person)) is not None:
        return
    show.do(there(person))
    assert times(show.state) == before
    assert show.shown.slot.expected_end == end
    assert not show.state.shares
    assert not show.state.left_out


@given(
    shows(), st.lists(st.tuples(people, st.sampled_from(("absent", "there", "recover", "next"))), max_size=8)
)
def test_time_that_is_shared_and_taken_back_is_never_more_than_there_was(show, moves):
    def needed() -> timedelta:
        """What all that is pending needs."""
        pending = (name for name in show.state.order.ids if show.state.turn(name) is Turn.PENDING)
        return sum((max(show.state.remaining(name, show.now), ZERO) for name in pending), ZERO)

    own = {name: time for name, (time, _) in times(show.state).items()}
    for person, what in moves:
        before, skipped = needed(), show.state
        if what == "next" and show.state.on_air is not None:
            show.next()
        elif what == "recover":
            shorter = tuple((name, own[name]) for name, share in show.state.shares.items() if share)
            show.give(c.Recover(strategy="share", allotments=shorter))
        elif what == "absent":
            show.give(absent(person))
            assert needed() <= before
        else:
            show.give(there(person))
            taken_in = (name for name in skipped.left_out if show.state.turn(name) is Turn.PENDING)
            assert needed() <= before + sum((skipped.remaining(name, show.now) for name in taken_in), ZERO)
        assert all(allotments(show)[name] >= own[name] for name in own)


@pytest.mark.parametrize("share", [True, False])
def test_a_talk_taken_in_again_without_its_time_makes_the_show_longer(share: bool) -> None:
    show = Played(two_blocks()).do(absent(share=share)).do(there(take_back=False))
    assert show.shown.slot.expected_end == at("16:50" if share else "16:40")
