"""What a running show is advised: worked out anew when it can be another advice, and only then."""

from datetime import timedelta

from runofshow.core import commands as c
from runofshow.core.agenda import Kind
from runofshow.session.advice import Advice
from runofshow.session.earlier_shows import Earlier
from tests.core.shows import Played, lasting
from tests.core.test_recovery import late, minutes, webinar


def follow(advice: Advice, show: Played) -> bool:
    return advice.follow(show.state, show.now)


def test_a_show_that_is_late_is_suggested_a_way_back():
    advice = Advice()
    assert follow(advice, late(webinar(), "4:00"))
    assert advice.suggestion is not None
    assert minutes(advice.suggestion.way) == {"questions": (15, 11)}


def test_while_there_is_time_left_nothing_is_worked_out_twice():
    advice, show = Advice(), Played(webinar()).at("16:00").start()
    assert follow(advice, show)
    found = advice.recovery
    for _ in range(60):
        assert not follow(advice, show.at(show.now + timedelta(seconds=1)))
    assert advice.recovery is found


def test_over_time_the_ways_follow_the_clock():
    advice, show = Advice(), late(webinar(), "4:00")
    follow(advice, show)
    assert follow(advice, show.at(show.now + timedelta(seconds=20)))
    assert advice.recovery.over == lasting("4:20")
    assert advice.suggestion is not None
    assert advice.suggestion.over == lasting("0:20")


def test_before_the_start_time_that_passes_the_planned_start_counts():
    advice, show = Advice(), Played(webinar()).at("15:59")
    follow(advice, show)
    assert not follow(advice, show.at("16:00"))
    assert follow(advice, show.at("16:01"))
    assert advice.suggestion is not None


def test_what_is_done_is_taken_in_at_once_and_a_question_is_not():
    advice, show = Advice(), late(webinar(), "4:00")
    follow(advice, show)
    assert not follow(advice, show.do(c.Capture(text="Why?")))
    assert advice.suggestion is not None
    assert follow(advice, show.do(advice.suggestion.way.command))
    assert advice.suggestion is None


def test_the_forecast_is_made_at_a_command_and_once_a_minute():
    advice, show = Advice(), Played(webinar()).at("16:00").start()
    made = []
    for second in range(121):
        if advice.foresee(show.state, show.now):
            made.append((second, advice.forecast))
        show.at(show.now + timedelta(seconds=1))
    assert [second for second, _ in made] == [0, 60, 120]
    assert advice.forecast is made[-1][1]
    assert advice.foresee(show.do(c.Next("ana")).state, show.now)
    assert not advice.foresee(show.state, show.now)


def test_shows_that_always_ran_long_lower_the_chance_at_once():
    advice, show = Advice(), Played(webinar()).at("16:00").start()
    advice.foresee(show.state, show.now)
    before = advice.forecast
    assert before is not None
    advice.learn(Earlier(3, {Kind.TALK: (1.3,) * 12}))
    assert advice.foresee(show.state, show.now)
    assert advice.forecast is not None
    assert advice.forecast.chance < before.chance - 0.2
    assert advice.forecast.likely > before.likely
    assert not advice.foresee(show.state, show.now)


def test_a_show_that_has_ended_has_no_forecast_and_no_way_back():
    advice, show = Advice(), late(webinar(), "4:00")
    follow(advice, show)
    advice.foresee(show.state, show.now)
    assert advice.forecast is not None
    show.do(c.End("ana"))
    assert follow(advice, show)
    assert advice.forecast is None
    assert advice.foresee(show.state, show.now)
    assert (advice.forecast, advice.suggestion, advice.recovery.ways) == (None, None, ())


def test_while_all_ways_are_looked_at_the_suggestion_is_the_best_of_them():
    advice, show = Advice(), late(webinar(), "4:00")
    follow(advice, show)
    follow(advice, show.at(show.now + timedelta(seconds=20)))
    assert advice.suggestion is not None
    assert minutes(advice.suggestion.way) == {"questions": (15, 11)}
    advice.look(is_looked_at=True)
    assert follow(advice, show)
    assert advice.suggestion.way == advice.recovery.ways[0]
    assert minutes(advice.suggestion.way) == {"questions": (15, 10.5)}
    follow(advice, show.at(show.now + timedelta(seconds=15)))
    assert advice.suggestion.way == advice.recovery.ways[0]
    stood = advice.suggestion.way
    advice.look(is_looked_at=False)
    follow(advice, show.at(show.now + timedelta(seconds=15)))
    assert advice.suggestion.way == stood != advice.recovery.ways[0]


def test_the_forecast_with_a_way_is_worked_out_once_and_is_better():
    advice, show = Advice(), late(webinar(), "4:00")
    follow(advice, show)
    way = advice.recovery.ways[0]
    assert not advice.foresee_way(way, show.state, show.now)
    advice.foresee(show.state, show.now)
    assert advice.foresee_way(way, show.state, show.now)
    before, then = advice.forecast, advice.forecast_with(way)
    assert before is not None
    assert then is not None
    assert then.chance > before.chance + 0.15
    assert not advice.foresee_way(way, show.state, show.now)
    assert advice.forecast_with(way) is then
    assert advice.forecast_with(advice.recovery.ways[1]) is None
    advice.foresee(show.at(show.now + timedelta(minutes=1)).state, show.now)
    assert advice.forecast_with(way) is None


def test_a_way_that_can_be_taken_no_longer_has_no_forecast():
    advice, show = Advice(), late(webinar(), "4:00")
    follow(advice, show)
    way = advice.recovery.ways[0]
    show.do(c.RemoveSegments(("questions",)))
    advice.foresee(show.state, show.now)
    assert advice.foresee_way(way, show.state, show.now)
    assert advice.forecast_with(way) is None
