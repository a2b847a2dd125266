"""The standing suggestion: one line for the moderator that does not flicker."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Kind
from runofshow.core.projection import least_late
from runofshow.core.recovery import recovery
from runofshow.core.suggestion import Suggestion, stand
from tests.core.shows import Played, agenda, at, block, lasting, segment
from tests.core.test_recovery import late, minutes, webinar


def suggested(show: Played, previous: Suggestion | None = None) -> Suggestion | None:
    return stand(previous, recovery(show.state, show.now), show.state, show.now)


def standing(show: Played, previous: Suggestion | None = None) -> Suggestion:
    found = suggested(show, previous)
    assert found is not None
    return found


def test_it_says_what_changes_and_when_the_show_ends_then():
    found = standing(late(webinar(), "4:00"))
    assert minutes(found.way) == {"questions": (15, 11)}
    assert (found.expected_end, found.over) == (at("17:00"), timedelta())


def test_there_is_none_while_nothing_is_to_be_made_up():
    show = late(webinar(), "0:10")
    assert suggested(show) is None
    found = standing(late(webinar(), "4:00"))
    assert stand(found, recovery(show.state, show.now), show.state, show.now) is None


def test_it_stays_while_time_passes_until_another_one_ends_better_by_the_tolerance():
    show = late(webinar(), "4:00")
    first = standing(show)
    later = standing(show.at(show.now + timedelta(seconds=29)), first)
    assert later.way == first.way
    assert later.expected_end == at("17:00:29")
    now = standing(show.at(show.now + timedelta(seconds=1)), later)
    assert minutes(now.way) == {"questions": (15, 10.5)}
    assert now.expected_end == at("17:00")


def test_it_does_not_change_because_it_is_looked_at_often():
    show = late(webinar(), "4:00")
    found, shown = standing(show), set()
    for _ in range(120):
        found = standing(show.at(show.now + timedelta(seconds=1)), found)
        shown.add(found.way)
    assert len(shown) == 5


def test_it_changes_at_once_when_something_is_done():
    show = late(webinar(), "4:00")
    first = standing(show)
    show.at(show.now + timedelta(seconds=10))
    assert standing(show, first).way == first.way
    show.do(c.Skip("goodbye")).do(c.Unskip("goodbye"))
    assert standing(show, first).way == first.way
    show.next()
    assert minutes(standing(show, first).way) == {"questions": (15, 10.75)}
    assert minutes(standing(show.do(c.AddTime(lasting("1:00"))), first).way) == {"questions": (15, 9.75)}


def test_questions_and_the_floor_do_not_bear_on_it():
    show = late(webinar(), "4:00")
    first = standing(show)
    show.at(show.now + timedelta(seconds=10))
    show.do(c.Capture(text="Why?")).do(c.GiveFloor(None))
    assert standing(show, first).way == first.way


def test_what_it_drops_counts_for_the_end_that_it_leads_to():
    show = late(webinar(droppable=True, min=lasting("15:00"), priority=1), "15:00")
    drop = recovery(show.state, show.now).way("drop")
    assert drop is not None
    before = Suggestion(drop, show.state, drop.expected_end, drop.over)
    later = standing(show.at(show.now + timedelta(seconds=10)), before)
    assert later.way == drop
    assert later.over == drop.over + timedelta(seconds=10)


def little_to_give() -> Agenda:
    """Of all that follows the first talk only the questions can give a minute."""
    return agenda(
        block(
            "all",
            "16:00",
            "16:30",
            segment("ana", "10:00"),
            segment("ben", "15:00", protected=True),
            segment("questions", "5:00", kind=Kind.QUESTIONS, speakers=(), min=lasting("4:00")),
        )
    )


def test_a_way_that_no_longer_suffices_gives_way_at_once_to_what_can_still_be_done():
    show = late(little_to_give(), "0:40")
    first = standing(show)
    assert (minutes(first.way), first.over) == ({"questions": (5, 4.25)}, -lasting("0:05"))
    still = standing(show.at(show.now + timedelta(seconds=34)), first)
    assert (still.way, still.over) == (first.way, lasting("0:29"))
    # Another way is only fifteen seconds better, less than the tolerance.
    late_now = standing(show.at(show.now + timedelta(seconds=16)), still)
    assert (minutes(late_now.way), late_now.over) == ({"questions": (5, 4)}, lasting("0:30"))
    assert not late_now.way.is_feasible
    later = standing(show.at(show.now + timedelta(minutes=5)), late_now)
    assert (later.way, later.over) == (late_now.way, lasting("5:30"))


def test_a_way_that_does_not_suffice_gives_way_at_once_to_one_that_does():
    show = late(webinar(), "3:50")
    best = recovery(show.state, show.now).ways[0]
    (change,) = best.changes
    worse = replace(best, changes=(replace(change, after=lasting("11:45")),), over=lasting("0:35"))
    before = Suggestion(worse, show.state, worse.expected_end, worse.over)
    assert best.over == -lasting("0:10")
    assert standing(show, before).way == best


@given(
    over=st.integers(30, 600),
    steps=st.lists(st.integers(1, 90), max_size=12),
    least=st.integers(60, 300),
    tolerance=st.integers(0, 90),
)
def test_it_tells_the_truth_about_the_end_and_changes_for_no_less(
    over: int, steps: list[int], least: int, tolerance: int
):
    show = little_to_give()
    questions = replace(show.blocks[0].segments[-1], min=timedelta(seconds=least))
    whole = replace(show.blocks[0], segments=(*show.blocks[0].segments[:-1], questions))
    event = replace(show.event, tolerance=timedelta(seconds=tolerance))
    played = late(replace(show, blocks=(whole,), event=event), "0:00")
    found = suggested(played.at(played.now + timedelta(seconds=over)))
    for seconds in steps:
        played.at(played.now + timedelta(seconds=seconds))
        before, found = found, suggested(played, found)
        best = next(iter(recovery(played.state, played.now).ways), None)
        near = least_late(played.state)
        assert (found is None) == (best is None)
        if found is None or best is None:
            continue
        # It suffices, or nothing does.
        assert found.over < near or best.over >= near
        if before is not None and found.way != before.way:
            slipped = before.over + timedelta(seconds=seconds)
            has_crossed = (before.over < near) is not (slipped < near)
            assert has_crossed or abs(slipped) - abs(best.over) >= near
