"""forecast: the chance to end by the hard out, from how long the segments so far really took.

The model. A segment takes what it needs times a factor whose logarithm is normal: its mean is the habit of
the segment's kind plus the day's own lean, its spread is the day's. How people on the day lean and spread is
not known before the show; what is expected of that (the constants below) is worked together with every
segment that has ended, each counting as much as the next, so that one slow speaker moves the forecast a
little and five move it a lot (a normal-inverse-gamma prior; Gelman et al., Bayesian Data Analysis, 3.3). The
show is then run many times to its end, with habits drawn anew for each group of runs, hard starts kept.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from math import exp, log, sqrt
from random import Random
from statistics import NormalDist

from msgspec import Struct

from runofshow.core.agenda import Kind
from runofshow.core.flag import ZERO
from runofshow.core.leeway import Outlook, outlook
from runofshow.core.projection import project
from runofshow.core.state import State, Status, Turn

SECOND = timedelta(seconds=1)

# Before anything is known: half of the segments run over, by a fifth more or less; the lean of a day (± 8 %)
# is as uncertain as after six segments, and so is its spread.
USUAL_HABIT = 0.0
USUAL_SPREAD = 0.2
LEAN_KNOWN_AS_AFTER = 6
SPREAD_KNOWN_AS_AFTER = 6
HABIT_KNOWN_AS_AFTER = 4

# A segment left at once or forgotten on air says nothing of how people speak.
LEAST_RATIO, MOST_RATIO = 0.25, 4.0

HABITS, RUNS_OF_EACH = 50, 24
# Of more pending segments than these, those without a hard start between them are drawn together.
DRAWN_ONE_BY_ONE = 40
SEED = 20201209
# The chance lies between these of a hundred possible habits; the end between these of a hundred runs.
LOW, HIGH = 0.1, 0.9
NORMAL = NormalDist()

Ratios = Mapping[Kind, Sequence[float]]
"""How long segments of each kind took in earlier shows, as parts of their allotments."""


class Likelihood(StrEnum):
    """A chance in words, as the IPCC's guidance note on uncertainty (2010) sets them."""

    VERY_LIKELY = "very_likely"
    LIKELY = "likely"
    ABOUT_EVEN = "about_even"
    UNLIKELY = "unlikely"
    VERY_UNLIKELY = "very_unlikely"


def likelihood(chance: float) -> Likelihood:
    """The words for a chance: from 90 % on very likely, from 66 % likely, from 33 % about even."""
    if chance >= 0.9:
        return Likelihood.VERY_LIKELY
    if chance >= 0.66:
        return Likelihood.LIKELY
    if chance >= 0.33:
        return Likelihood.ABOUT_EVEN
    return Likelihood.UNLIKELY if chance >= 0.1 else Likelihood.VERY_UNLIKELY


class Forecast(Struct, frozen=True):
    """The chance (0 to 1) to end by the hard out. With 80 % it would be found between `low` and `high` if one
    knew more of those who speak.

    One run in ten ends before `earliest`, half before `likely`, one in ten after `latest` (calendar times).
    """

    chance: float
    low: float
    high: float
    earliest: datetime
    likely: datetime
    latest: datetime

    @property
    def likelihood(self) -> Likelihood:
        return likelihood(self.chance)


def ratios(state: State) -> dict[Kind, tuple[float, ...]]:
    """How long the segments that have ended took, as parts of their allotments, by kind: the history that a
    later show can be given."""
    found: dict[Kind, tuple[float, ...]] = {}
    for segment in state.order.ids:
        planned, record = state.plan.segments[segment], state.record(segment)
        if record.turn is Turn.DONE and planned.allotment > ZERO:
            kind = planned.segment.kind
            found[kind] = (*found.get(kind, ()), record.spent / planned.allotment)
    return found


def forecast(state: State, now: datetime, history: Ratios | None = None, seed: int = SEED) -> Forecast:
    """The forecast at an instant of the steady clock. The same state, instant and seed give the same."""
    if state.status is Status.ENDED:
        slot = project(state, now).slot
        chance = float(slot.over <= ZERO)
        return Forecast(chance, chance, chance, slot.expected_end, slot.expected_end, slot.expected_end)
    ahead = outlook(state, now)
    show = _Show(state, now, ahead, _habits(history or {}))
    random = Random(seed)
    chances, ends = [], []
    for habits in range(HABITS):
        show.draw_habits(random, (habits + 0.5) / HABITS)
        overs = [show.over(random) for _ in range(RUNS_OF_EACH)]
        chances.append(sum(over <= 0 for over in overs) / RUNS_OF_EACH)
        ends += overs
    ends.sort()
    chances.sort()

    def end(part: float) -> datetime:
        return ahead.hard_out + ends[int(part * len(ends))] * SECOND

    low, high = (chances[int(part * HABITS)] for part in (LOW, HIGH))
    return Forecast(sum(chances) / HABITS, low, high, end(LOW), end(0.5), end(HIGH))


def _habits(history: Ratios) -> dict[Kind, float]:
    """The habit of each kind: the mean logarithm of its ratios, drawn towards the usual one."""
    return {
        kind: (HABIT_KNOWN_AS_AFTER * USUAL_HABIT + sum(map(_logarithm, history.get(kind, ()))))
        / (HABIT_KNOWN_AS_AFTER + len(history.get(kind, ())))
        for kind in Kind
    }


def _logarithm(ratio: float) -> float:
    return log(min(max(ratio, LEAST_RATIO), MOST_RATIO))


class _Show:
    """One show that is run to its end again and again; times are seconds after the hard out."""

    def __init__(self, state: State, now: datetime, ahead: Outlook, habits: dict[Kind, float]) -> None:
        seen = [_logarithm(one) - habits[kind] for kind, those in ratios(state).items() for one in those]
        known = LEAN_KNOWN_AS_AFTER + len(seen)
        mean = sum(seen) / len(seen) if seen else 0.0
        self._known = known
        self._lean = sum(seen) / known
        self._freedom = SPREAD_KNOWN_AS_AFTER + len(seen)
        self._squares = (
            SPREAD_KNOWN_AS_AFTER * USUAL_SPREAD**2
            + sum((one - mean) ** 2 for one in seen)
            + LEAN_KNOWN_AS_AFTER * len(seen) / known * mean**2
        )
        begins = {chain.first: chain.begins / SECOND for chain in ahead.chains()}
        self._begins = begins[0]
        self._pending: list[tuple[float | None, float]] = []
        self._stretches: list[tuple[float, float, float]] = []
        needs = [one.need / SECOND * exp(habits[one.planned.segment.kind]) for one in ahead.pending]
        if len(needs) <= DRAWN_ONE_BY_ONE:
            self._pending = [(begins.get(i), need) for i, need in enumerate(needs)]
        else:
            firsts = [chain.first for chain in ahead.chains()]
            for first, end in zip(firsts, [*firsts[1:], len(needs)], strict=True):
                those = needs[first:end]
                self._stretches.append((begins[first], sum(those), sqrt(sum(need**2 for need in those))))
        self._on_air: tuple[float, float, float, float] | None = None
        if state.on_air is not None:
            planned, record = state.plan.segments[state.on_air], state.record(state.on_air)
            allotted = max((planned.allotment + record.added) / SECOND, 1.0)
            spent = max(state.spent(state.on_air, now) / SECOND, 1e-3)
            started = (state.calendar(now) - ahead.hard_out) / SECOND - spent
            self._on_air = (started, allotted, spent, habits[planned.segment.kind])
        self._drawn = (0.0, USUAL_SPREAD)

    def draw_habits(self, random: Random, part: float) -> None:
        """Draw how people spread on the day, given what was seen of it; of the leans that they may have then
        the one that this part of them are under: evenly drawn ones tell as much as many more at random."""
        spread = sqrt(self._squares / random.gammavariate(self._freedom / 2, 2))
        self._drawn = (self._lean + NORMAL.inv_cdf(part) * spread / sqrt(self._known), spread)

    def over(self, random: Random) -> float:
        """How far after the hard out one run of the show ends."""
        lean, spread = self._drawn
        gauss = random.gauss
        end = self._begins
        if self._on_air is not None:
            started, allotted, spent, habit = self._on_air
            end = started + max(allotted * self._longer(random, habit + lean, spent / allotted), spent)
        for begins, need in self._pending:
            if begins is not None and end < begins:
                end = begins
            end += need * exp(lean + spread * gauss(0.0, 1.0))
        # The sum of many is all but normal, with the mean and the spread of a sum of log-normal times.
        mean = exp(lean + spread**2 / 2)
        varying = mean * sqrt(exp(spread**2) - 1)
        for starts, needs, of_squares in self._stretches:
            end = max(end, starts) + needs * mean + of_squares * varying * gauss(0.0, 1.0)
        return end

    def _longer(self, random: Random, mean: float, than: float) -> float:
        """A factor that is greater than one that has been reached already."""
        spread = self._drawn[1]
        passed = NORMAL.cdf((log(than) - mean) / spread)
        part = passed + (1 - passed) * random.random()
        # So far out in the tail that a number cannot tell: it ends as soon as anything can.
        return than if part >= 1 - 1e-12 else exp(mean + spread * NORMAL.inv_cdf(max(part, 1e-12)))
