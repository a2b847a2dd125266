"""The standing suggestion: one line for the moderator that does not flicker."""

from datetime import timedelta

from runofshow.core import commands as c
from runofshow.core.recovery import recovery
from runofshow.core.suggestion import Suggestion, stand
from tests.core.shows import Played, at, lasting
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
