"""The chance to end in time: what moves it, and that it can be believed (docs/recovery.md)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from math import exp, sqrt
from random import Random

import pytest
from msgspec import Struct
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Kind
from runofshow.core.forecast import (
    LEAN_KNOWN_AS_AFTER,
    SPREAD_KNOWN_AS_AFTER,
    USUAL_HABIT,
    USUAL_SPREAD,
    Forecast,
    Likelihood,
    Ratios,
    forecast,
    likelihood,
    ratios,
)
from runofshow.core.state import State
from tests.core.shows import Played, agenda, at, block, segment
from tests.core.test_recovery import webinar

NAMES = ("ana", "ben", "cruz", "dia", "eva", "fay", "gil", "hue")
ALL_TALKS = (Kind.TALK,) * len(NAMES)
TALKS_THEN_QUESTIONS = (Kind.TALK,) * 5 + (Kind.QUESTIONS,) * 3
MINUTE = timedelta(minutes=1)


def told(show: Played, history: dict[Kind, tuple[float, ...]] | None = None) -> Forecast:
    return forecast(show.state, show.now, history)


def talks(slot: str = "17:20", kinds: Sequence[Kind] = ALL_TALKS) -> Agenda:
    """Eight talks (or what else is said) of ten minutes in two blocks, and until when the slot goes."""
    each = [segment(name, "10:00", kind=kind) for name, kind in zip(NAMES, kinds, strict=True)]
    return agenda(
        block("one", "16:00", "16:40", *each[:4]),
        block("two", "16:40", "17:20", *each[4:]),
        slot=("16:00", slot),
    )


def after_talks_of(*minutes: float, slot: str = "17:20") -> Played:
    """The show after talks that took so long."""
    show = Played(talks(slot)).at("16:00").start()
    for length in minutes:
        show.at(show.now + length * MINUTE).next()
    return show


def test_a_show_with_an_hour_to_spare_ends_in_time_and_one_far_too_long_does_not():
    assert told(after_talks_of(slot="18:20")).likelihood is Likelihood.VERY_LIKELY
    assert told(after_talks_of(slot="16:50")).likelihood is Likelihood.VERY_UNLIKELY


def test_every_overrun_lowers_the_chance_and_delays_the_end():
    shows = [after_talks_of(), after_talks_of(10, 10), after_talks_of(12, 12), after_talks_of(14, 14)]
    said = [told(show) for show in shows[1:]]
    assert said[0].chance > said[1].chance > said[2].chance
    assert said[0].likely < said[1].likely < said[2].likely


def test_slow_speakers_are_expected_to_stay_slow():
    """The end moves by more than the overrun so far: those who follow are expected to take longer as well."""
    slow, usual = told(after_talks_of(13, 13, 13, 13)), told(after_talks_of(10, 10, 10, 10))
    assert slow.likely - usual.likely > timedelta(minutes=12) + timedelta(minutes=2)


def test_the_range_holds_the_chance_and_the_end():
    said = told(after_talks_of(10, 10, 10, 10))
    assert said.low <= said.chance <= said.high
    assert said.earliest < said.likely < said.latest


def test_the_range_is_narrower_when_less_is_to_come():
    early, late = told(after_talks_of(10)), told(after_talks_of(*[10] * 7))
    assert late.latest - late.earliest < (early.latest - early.earliest) / 2


def test_the_segment_on_air_has_taken_what_it_has_taken():
    show = after_talks_of(*[10] * 7)
    said = told(show.at(show.now + 15 * MINUTE))
    assert said.chance == 0
    assert said.earliest > show.now
    assert told(show.at(show.now + timedelta(hours=22))).earliest >= show.now


def test_a_hard_start_keeps_the_show_from_ending_early():
    show = talks()
    waiting = agenda(
        block("one", "16:00", "16:40", segment("ana", "5:00")),
        block("two", "17:00", "17:10", segment("ben", "10:00"), hard_start=True),
    )
    assert told(Played(waiting).at("16:00").start()).earliest > at("17:05")
    assert told(Played(show).at("15:56")).earliest > at("16:30")


def test_what_earlier_sessions_took_counts_by_kind():
    show = Played(webinar()).at("16:00").start()
    usual = told(show).likely
    assert told(show, {Kind.TALK: (1.4,) * 10}).likely > usual + timedelta(minutes=4)
    assert told(show, {Kind.BREAK: (1.4,) * 10}).likely == usual
    assert told(show, {Kind.TALK: (1.4,)}).likely < told(show, {Kind.TALK: (1.4,) * 10}).likely


def test_the_history_of_a_show_is_how_long_each_kind_took():
    show = Played(webinar()).at("16:00").start()
    for length in (12, 10, 9, 10):
        show.at(show.now + length * MINUTE).next()
    assert ratios(show.state) == {Kind.TALK: (1.2, 1.0, 0.9), Kind.ROUND_TABLE: (1.0,)}


def test_a_show_that_has_ended_is_no_longer_a_matter_of_chance():
    for minutes, chance in ((9, 1.0), (11, 0.0)):
        show = after_talks_of(*[10] * 7)
        show.at(show.now + minutes * MINUTE).end().at(show.now + 5 * MINUTE)
        ended = at("17:10") + minutes * MINUTE
        assert told(show) == Forecast(chance, chance, chance, ended, ended, ended)


def test_nothing_is_drawn_twice_differently():
    show = after_talks_of(10, 11)
    assert told(show) == told(show)
    assert forecast(show.state, show.now, seed=1) != forecast(show.state, show.now, seed=2)


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (1.0, "very_likely"),
        (0.9, "very_likely"),
        (0.89, "likely"),
        (0.66, "likely"),
        (0.65, "about_even"),
        (0.33, "about_even"),
        (0.32, "unlikely"),
        (0.1, "unlikely"),
        (0.09, "very_unlikely"),
        (0.0, "very_unlikely"),
    ],
)
def test_a_chance_has_its_words(chance, words):
    assert likelihood(chance) == words


def test_a_skipped_last_block_leaves_only_what_is_on_air():
    show = Played(agenda(block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00"))))
    show.at("16:00").start().do(c.Skip("ben"))
    assert told(show).likelihood is Likelihood.VERY_LIKELY


def test_a_very_long_show_is_forecast_as_a_long_one_is():
    """Many segments are drawn together: what is said of them hardly differs from drawing each of them."""

    def of(each: int) -> Forecast:
        parts = [segment(f"s{n}", f"{each}:00") for n in range(240 // each)]
        one = block("one", "16:00", "18:00", *parts[: len(parts) // 2])
        two = block("two", "18:00", "20:00", *parts[len(parts) // 2 :], hard_start=True)
        return told(Played(agenda(one, two, slot=("16:00", "20:10"))).at("16:00").start())

    together, alone = of(5), of(8)
    assert abs(together.chance - alone.chance) < 0.06
    assert abs(together.likely - alone.likely) < 2 * MINUTE
    assert abs(together.latest - alone.latest) < 8 * MINUTE


# Whether it can be believed: shows are drawn from a world, each is interrupted somewhere, and what was said
# then is compared with what came.

World = Callable[[Random], Callable[[], float]]
"""Draws a day: how long each of its segments takes, as a part of its allotment."""


def as_modelled(random: Random) -> Callable[[], float]:
    freedom = SPREAD_KNOWN_AS_AFTER
    spread = sqrt(freedom * USUAL_SPREAD**2 / random.gammavariate(freedom / 2, 2))
    lean = random.gauss(USUAL_HABIT, spread / sqrt(LEAN_KNOWN_AS_AFTER))
    return lambda: exp(random.gauss(lean, spread))


def somewhat_different(random: Random) -> Callable[[], float]:
    """Most keep their time with a uniform error, one in five goes on and on; some days are slow."""
    slow = random.choice((0.95, 1.0, 1.1))
    return lambda: slow * (random.uniform(0.8, 1.1) + (random.expovariate(4) if random.random() < 0.2 else 0))


class Series(Struct, frozen=True):
    """Shows of one agenda: of which kinds its segments are, how these are wont to go on (as parts of their
    allotments), and how many shows are known already when one is given."""

    kinds: Sequence[Kind] = ALL_TALKS
    habits: Mapping[Kind, float] = {}
    known: int = 0

    def day(self, world: World, random: Random) -> list[tuple[Kind, float]]:
        """How long the segments of one show take."""
        longer = world(random)
        return [(kind, longer() * self.habits.get(kind, 1.0)) for kind in self.kinds]

    def history(self, world: World, random: Random) -> Ratios:
        taken = [one for _ in range(self.known) for one in self.day(world, random)]
        return {kind: [part for other, part in taken if other is kind] for kind in self.kinds}


EIGHT_TALKS = Series()


class Interrupted(Struct, frozen=True):
    """A show at some instant, what is known from earlier ones, and whether it then ended in time."""

    state: State
    now: datetime
    history: Ratios
    came: bool

    def said(self, *, with_history: bool = True) -> tuple[float, bool]:
        return forecast(self.state, self.now, self.history if with_history else None).chance, self.came


def played_in(world: World, shows: int, series: Series = EIGHT_TALKS) -> list[Interrupted]:
    """So many shows of a series, each at some instant."""
    random, found = Random(7), list[Interrupted]()
    while len(found) < shows:
        history = series.history(world, random)
        parts = [part for _, part in series.day(world, random)]
        hard_out = at("17:20") + random.uniform(-12, 16) * MINUTE
        looked_at = at("16:00") + random.uniform(0, 75) * MINUTE
        lengths = [10 * MINUTE * part for part in parts]
        end = at("16:00") + sum(lengths, timedelta())
        if end < looked_at:
            continue
        show = Played(talks(kinds=series.kinds)).at("16:00").start()
        for length in lengths:
            if show.now + length > looked_at:
                break
            show.at(show.now + length).next()
        show.at(looked_at)
        found.append(Interrupted(shifted(show, hard_out), show.now, history, end <= hard_out))
    return found


def shifted(show: Played, hard_out: datetime) -> State:
    """The state of a show whose hard out is at another instant."""
    state, agenda = show.state, show.state.plan.agenda
    moved = replace(agenda, event=replace(agenda.event, hard_out=hard_out))
    return replace(state, plan=replace(state.plan, agenda=moved))


def brier(said: list[tuple[float, bool]]) -> float:
    return sum((chance - came) ** 2 for chance, came in said) / len(said)


def off(said: list[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """For fifths of the chance: what was said on average, how often it came, of how many."""
    bins = [[one for one in said if low <= min(one[0], 0.999) < low + 0.2] for low in (0, 0.2, 0.4, 0.6, 0.8)]
    return [
        (
            sum(chance for chance, _ in those) / len(those),
            sum(came for _, came in those) / len(those),
            len(those),
        )
        for those in bins
    ]


def check_calibration(said: list[tuple[float, bool]], tolerated: float) -> None:
    """What was said came as often as it was said to, but for so much and for chance."""
    for chance, came, of in off(said):
        assert abs(chance - came) < tolerated + 2 * sqrt(chance * (1 - chance) / of)


@pytest.mark.parametrize(("world", "tolerated"), [(as_modelled, 0.05), (somewhat_different, 0.12)])
def test_of_those_told_seventy_in_a_hundred_about_seventy_end_in_time(world, tolerated):
    said = [one.said() for one in played_in(world, 300)]
    check_calibration(said, tolerated)
    rate = sum(came for _, came in said) / len(said)
    assert brier(said) < 0.6 * rate * (1 - rate)


@pytest.mark.parametrize(("world", "tolerated"), [(as_modelled, 0.05), (somewhat_different, 0.12)])
def test_where_kinds_have_habits_three_earlier_shows_make_a_better_forecast(world, tolerated):
    """Talks that go on and questions that nobody has make a show look later than it will be."""
    habits = {Kind.TALK: 1.15, Kind.QUESTIONS: 0.8}
    shows = played_in(world, 300, Series(TALKS_THEN_QUESTIONS, habits, known=3))
    said = [one.said() for one in shows]
    check_calibration(said, tolerated)
    assert brier(said) < 0.9 * brier([one.said(with_history=False) for one in shows])
