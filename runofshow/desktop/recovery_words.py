"""The ways back to schedule, the suggestion and the forecast in words."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from runofshow.core.agenda import Kind
from runofshow.core.flag import ZERO
from runofshow.core.forecast import Forecast, Likelihood
from runofshow.core.plan import Plan
from runofshow.core.recovery import Change, Recovery, Shortfall, Strategy, Way
from runofshow.core.suggestion import Suggestion
from runofshow.desktop.countdown import MINUTE, clock_text, digits, seconds_left
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.on_air import kind_words
from runofshow.desktop.wording import duration_words, list_words, over_words, standing_of, translate

# Of these there is usually one in a show, which is then called by what it is.
CALLED_BY_KIND = frozenset((Kind.QUESTIONS, Kind.ROUND_TABLE, Kind.BREAK))
TO_FIVE = 20


class RecoveryWords:
    """Puts the ways of one plan in words. Times are those of the show's zone."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        event = plan.agenda.event
        self._zone, self._tolerance, self._hard_out = (
            ZoneInfo(event.timezone),
            event.tolerance,
            event.hard_out,
        )
        self._kinds = Counter(planned.segment.kind for planned in plan.segments.values())

    def name(self, segment_id: str) -> str:
        """A segment in few words: who speaks, or what it is."""
        segment = self._plan.segments[segment_id].segment
        if segment.kind in CALLED_BY_KIND:
            return kind_words(segment.kind) if self._kinds[segment.kind] == 1 else segment.title or segment.id
        names = [self._plan.agenda.name_of(speaker) for speaker in segment.speakers]
        return list_words(names) or segment.title or kind_words(segment.kind)

    def names(self, segments: Iterable[str]) -> str:
        """Several segments, one after the other."""
        return list_words([self.name(segment) for segment in segments])

    def end(self, expected_end: datetime, over: timedelta) -> str:
        """When a show ends; one that is on time ends at its hard out."""
        on_time = standing_of(over, self._tolerance) == 0
        return clock_text(self._hard_out if on_time else expected_end, self._zone)

    def over(self, over: timedelta) -> str:
        """How an end stands to the hard out."""
        return over_words(over, self._tolerance)

    def what(self, way: Way) -> str:
        """What a way does: `Questions 25 → 21 min`, `3 segments shorter by 4 min`, `Without Ana CAPILLA`."""
        parts = []
        if len(way.dropped) == 1:
            parts.append(translate("Recovery", "Without {name}").format(name=self.name(way.dropped[0])))
        elif way.dropped:
            parts.append(COUNTS.left_out(len(way.dropped)))
        if len(way.changes) == 1:
            parts.append(f"{self.name(way.changes[0].segment)} {change_words(way.changes[0])}")
        elif way.changes:
            by = _growth(way)
            amount = duration_words(seconds_left(abs(by)))
            is_longer = by > ZERO
            count = len(way.changes)
            parts.append(COUNTS.longer(count, amount) if is_longer else COUNTS.shorter(count, amount))
        return list_words(parts)

    def effect(self, way: Way) -> str:
        """What a way does and where it leads to: `Questions 25 → 21 min: ends 18:00, on time`."""
        text = translate("Recovery", "{what}: ends {end}, {over}")
        return text.format(
            what=self.what(way), end=self.end(way.expected_end, way.over), over=self.over(way.over)
        )

    def suggestion(self, suggestion: Suggestion, recovery: Recovery) -> str:
        """The suggestion that stands, in a line."""
        what, over = self.what(suggestion.way), suggestion.over
        is_over = standing_of(over, self._tolerance) > 0
        if is_over and not suggestion.way.is_feasible:
            text = translate("Recovery", "Nothing suffices: still {over}.").format(over=self.over(over))
            would = recovery.would_suffice
            return text if would is None else f"{text} {self.would_suffice(would)}"
        if recovery.over < ZERO:
            amount = duration_words(seconds_left(_growth(suggestion.way)))
            return translate("Recovery", "{amount} to give: {what}").format(amount=amount, what=what)
        end = self.end(suggestion.expected_end, over)
        return translate("Recovery", "{what}: ends {end}").format(what=what, end=end)

    def would_suffice(self, would: Shortfall) -> str:
        """What would suffice when no way does; to be read after that."""
        names = self.names(would.drops)
        amount = "" if would.mins is None else duration_words(seconds_left(would.mins))
        if names and amount:
            text = translate("Recovery", "Leaving out {names} would, or shortest times lower by {amount}.")
        elif names:
            text = translate("Recovery", "Leaving out {names} would.")
        elif amount:
            text = translate("Recovery", "Shortest times lower by {amount} would.")
        else:
            text = translate("Recovery", "Nothing that may be changed would.")
        return text.format(names=names, amount=amount)

    def forecast(self, forecast: Forecast, earlier: int = 0) -> str:
        """The chance to end by the hard out, and on how many earlier shows it rests as well, if on any:
        `Likely to end by 18:00 (60–85 %), from this show and 3 earlier ones`."""
        text = {
            Likelihood.VERY_LIKELY: translate("Recovery", "Very likely to end by {time} ({range} %)"),
            Likelihood.LIKELY: translate("Recovery", "Likely to end by {time} ({range} %)"),
            Likelihood.ABOUT_EVEN: translate("Recovery", "About even whether it ends by {time} ({range} %)"),
            Likelihood.UNLIKELY: translate("Recovery", "Unlikely to end by {time} ({range} %)"),
            Likelihood.VERY_UNLIKELY: translate("Recovery", "Very unlikely to end by {time} ({range} %)"),
        }[forecast.likelihood]
        low, high = (round(part * TO_FIVE) * 100 // TO_FIVE for part in (forecast.low, forecast.high))
        shown = f"{low}" if low == high else f"{low}–{high}"
        words = text.format(time=clock_text(self._hard_out, self._zone), range=shown)
        return COUNTS.rests_on(words, earlier) if earlier else words


def change_words(change: Change) -> str:
    """An allotment before and after."""
    return length_change_words(change.before, change.after)


def length_change_words(before: timedelta, after: timedelta) -> str:
    """A length before and after: `25 → 21 min`, `7:30 → 6:15`."""
    if before % MINUTE or after % MINUTE:
        text = translate("Recovery", "{before} → {after}")
        return text.format(before=digits(seconds_left(before)), after=digits(seconds_left(after)))
    text = translate("Recovery", "{before} → {after} min")
    return text.format(before=before // MINUTE, after=after // MINUTE)


def strategy_words(strategy: Strategy) -> str:
    """Where a way takes time from, or puts it."""
    return {
        Strategy.SHARE: translate("Recovery", "Shared over all that is to come"),
        Strategy.BLOCK: translate("Recovery", "Within the block on air"),
        Strategy.QUESTIONS: translate("Recovery", "Questions and discussion first"),
        Strategy.DROP: translate("Recovery", "Leaving out what may be"),
    }[strategy]


def _growth(way: Way) -> timedelta:
    return sum((change.after - change.before for change in way.changes), ZERO)
