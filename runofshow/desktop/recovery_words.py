"""The ways back to schedule, the suggestion and the forecast in words."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from runofshow.core.agenda import Kind
from runofshow.core.cut import STEP
from runofshow.core.flag import ZERO
from runofshow.core.forecast import Forecast, Likelihood
from runofshow.core.gap import Gap
from runofshow.core.leeway import INSTANT
from runofshow.core.plan import Plan
from runofshow.core.projection import Projection
from runofshow.core.recovery import WELL_UNDER, Change, Recovery, Shortfall, Strategy, Way
from runofshow.core.state import Status
from runofshow.core.suggestion import Suggestion
from runofshow.desktop.countdown import MINUTE, clock_text, seconds_left
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.on_air import kind_words
from runofshow.desktop.wording import (
    Verdict,
    duration_words,
    list_words,
    over_words,
    seconds_over,
    standing_of,
    translate,
)

# Of these there is usually one in a show, which is then called by what it is.
CALLED_BY_KIND = frozenset((Kind.QUESTIONS, Kind.ROUND_TABLE, Kind.BREAK))
HOUR = 60 * MINUTE
# Two changes are named where they have room in two rows of the narrowest line; of more only the sum helps.
TWO = 2
NAMED_AT_MOST = 54
A_STEP = STEP * INSTANT
# The tenths that are told of a chance never say otherwise than the word before them.
TENTHS = {Likelihood.UNLIKELY: (1, 3), Likelihood.ABOUT_EVEN: (4, 6), Likelihood.LIKELY: (7, 9)}


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
        """What a way does: `Questions 25 → 21 min`, `Ana 10 → 8 min, Ben 10 → 9 min`, `Without Ana CAPILLA`,
        `3 segments shorter by 4 min in all`."""
        named = self._named(way)
        if named:
            return named
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

    def _named(self, way: Way) -> str:
        """What a way does to two segments, each by its name; "" where that is too long or it does more."""
        if way.dropped or len(way.changes) != TWO:
            return ""
        words = list_words([f"{self.name(one.segment)} {change_words(one)}" for one in way.changes])
        return words if len(words) <= NAMED_AT_MOST else ""

    def effect(self, way: Way) -> str:
        """What a way does and where it leads to: `Questions 25 → 21 min: ends 18:00, on time`."""
        text = translate("Recovery", "{what}: ends {end}, {over}")
        return text.format(
            what=self.what(way), end=self.end(way.expected_end, way.over), over=self.over(way.over)
        )

    def line(self, suggestion: Suggestion | None, recovery: Recovery, shown: Projection) -> str:
        """What the moderator is told in one line: the suggestion that stands; else what is late without a way
        back, or dead air; "" when there is nothing to tell."""
        if suggestion is not None:
            return self.suggestion(suggestion, recovery, shown)
        if shown.status is Status.ENDED:
            return ""
        if standing_of(recovery.over, self._tolerance) > 0:
            return self.without_a_way(recovery, shown)
        return self.gaps(recovery.gaps)

    def verdict(self, shown: Projection) -> str:
        """How the show stands where there is no way to choose: `Ends 16:13 · 3 min over`."""
        over = shown.slot.over
        is_well_under = over <= -WELL_UNDER
        if shown.status is Status.ENDED or is_well_under or standing_of(over, self._tolerance) > 0:
            return Verdict(shown, self._zone, self._tolerance).shown
        return translate("Recovery", "Nothing to make up.")

    def without_a_way(self, recovery: Recovery, shown: Projection) -> str:
        """What is said of a show that is late, or well ahead, where no way is offered; "" of any other."""
        on_air, over = shown.on_air, self.over(recovery.over)
        is_last = on_air is not None and shown.next is None
        if shown.status is Status.ENDED:
            return ""
        if recovery.over <= -WELL_UNDER:
            text = translate("Recovery", "{under}: nothing that is to come may take the time.")
            if is_last:
                text = translate("Recovery", "{under}: only the one on air can take the time.")
            return text.format(under=over)
        if standing_of(recovery.over, self._tolerance) <= 0:
            return ""
        if on_air is None or not is_last:
            return self._nothing_suffices(over, recovery, shown)
        if on_air.remaining <= ZERO:
            text = translate("Recovery", "{over}, and more with every minute until the one on air ends.")
        elif shown.now < self._hard_out:
            text = translate("Recovery", "{over}: only the one on air can end earlier, by {time}.")
        else:
            text = translate("Recovery", "{over}: only the one on air can end earlier.")
        return text.format(over=over, time=clock_text(self._hard_out, self._zone))

    def gaps(self, gaps: Iterable[Gap]) -> str:
        """Dead air that nobody planned: `20 min without anything before block 3 (16:20 to 16:40).`"""
        text = translate("Recovery", "{amount} without anything before block {number} ({start} to {end}).")
        return " ".join(
            text.format(
                amount=duration_words(round(gap.lasts / MINUTE) * 60),
                number=gap.block.index + 1,
                start=clock_text(gap.start, self._zone),
                end=clock_text(gap.end, self._zone),
            )
            for gap in gaps
        )

    def suggestion(self, suggestion: Suggestion, recovery: Recovery, shown: Projection) -> str:
        """The suggestion that stands, in a line."""
        what, over = self.what(suggestion.way), suggestion.over
        is_over = standing_of(over, self._tolerance) > 0
        if is_over and not suggestion.way.is_feasible:
            return self._nothing_suffices(self.over(over), recovery, shown)
        if recovery.over < ZERO:
            # As the ends by the clock have it, so that it is what the verdict says.
            by = seconds_over(over, self._tolerance) - seconds_over(recovery.over, self._tolerance)
            amount = duration_words(max(by, 0))
            return translate("Recovery", "{amount} to give: {what}").format(amount=amount, what=what)
        end = self.end(suggestion.expected_end, over)
        return translate("Recovery", "{what}: ends {end}").format(what=what, end=end)

    def _nothing_suffices(self, over: str, recovery: Recovery, shown: Projection) -> str:
        text = translate("Recovery", "Nothing suffices: still {over}.").format(over=over)
        would = self.would(recovery, shown)
        return f"{text} {would}" if would else text

    def would(self, recovery: Recovery, shown: Projection) -> str:
        """What would suffice when no way does; "" when one does."""
        would, on_air = recovery.would_suffice, shown.on_air
        if would is None:
            return ""
        if not would.drops and would.mins is None and on_air is not None and on_air.remaining > ZERO:
            return translate("Recovery", "Only the one on air can end earlier.")
        return self.would_suffice(would)

    def would_suffice(self, would: Shortfall) -> str:
        """What would suffice of what is still to come; to be read after that nothing does."""
        names = self.names(would.drops)
        # In steps, as allotments are: seconds that tick by in a line are no help to anybody.
        amount = "" if would.mins is None else duration_words(seconds_left(-(-would.mins // A_STEP) * A_STEP))
        if names and amount:
            text = translate(
                "Recovery",
                "With all at their shortest, leaving out {names} as well would, or shortest times lower by"
                " {amount}.",
            )
        elif names:
            text = translate("Recovery", "With all at their shortest, leaving out {names} as well would.")
        elif amount:
            text = translate("Recovery", "Shortest times lower by {amount} would.")
        else:
            text = translate("Recovery", "Nothing that may be changed would.")
        return text.format(names=names, amount=amount)

    def forecast(self, forecast: Forecast, now: datetime, earlier: int = 0) -> str:
        """The chance to end by the hard out while that is still to come, when the show is likely to end, and
        on how many earlier shows that rests as well, if on any: `Likely to end by 18:00: about 7 in 10.
        Likely end 17:58, between 17:54 and 18:03. From this show and 3 earlier ones.`"""
        text = {
            Likelihood.VERY_LIKELY: translate("Recovery", "Very likely to end by {time}: {chance}."),
            Likelihood.LIKELY: translate("Recovery", "Likely to end by {time}: {chance}."),
            Likelihood.ABOUT_EVEN: translate("Recovery", "As likely as not to end by {time}: {chance}."),
            Likelihood.UNLIKELY: translate("Recovery", "Unlikely to end by {time}: {chance}."),
            Likelihood.VERY_UNLIKELY: translate("Recovery", "Very unlikely to end by {time}: {chance}."),
        }[forecast.likelihood]
        chance = text.format(time=clock_text(self._hard_out, self._zone), chance=_chance_words(forecast))
        ends = translate("Recovery", "Likely end {ends}.").format(ends=self._ends(forecast, now))
        words = f"{chance} {ends}" if now <= self._hard_out else ends
        return COUNTS.rests_on(words, earlier) if earlier else words

    def forecast_with_way(self, forecast: Forecast, now: datetime) -> str:
        """The same if the way that is looked at were taken: `With this way likely: about 8 in 10, likely
        end 18:00, between 17:56 and 18:04.`"""
        if now > self._hard_out:
            text = translate("Recovery", "With this way: likely end {ends}.")
        else:
            text = {
                Likelihood.VERY_LIKELY: translate(
                    "Recovery", "With this way very likely: {chance}, likely end {ends}."
                ),
                Likelihood.LIKELY: translate(
                    "Recovery", "With this way likely: {chance}, likely end {ends}."
                ),
                Likelihood.ABOUT_EVEN: translate(
                    "Recovery", "With this way as likely as not: {chance}, likely end {ends}."
                ),
                Likelihood.UNLIKELY: translate(
                    "Recovery", "With this way unlikely: {chance}, likely end {ends}."
                ),
                Likelihood.VERY_UNLIKELY: translate(
                    "Recovery", "With this way very unlikely: {chance}, likely end {ends}."
                ),
            }[forecast.likelihood]
        return text.format(chance=_chance_words(forecast), ends=self._ends(forecast, now))

    def _ends(self, forecast: Forecast, now: datetime) -> str:
        """The end of half of the runs, and those before and after which one in ten ends: a forecast stands
        for a minute, and no end is told that has passed meanwhile."""
        ends = (forecast.earliest, forecast.likely, forecast.latest)
        earliest, likely, latest = (self._end(max(end, now)) for end in ends)
        if earliest == latest:
            return likely
        text = translate("Recovery", "{likely}, between {earliest} and {latest}")
        return text.format(likely=likely, earliest=earliest, latest=latest)

    def _end(self, instant: datetime) -> str:
        text, hard_out = clock_text(instant, self._zone), clock_text(self._hard_out, self._zone)
        # What is after the hard out is not to read as if it were at it.
        is_just_after = instant > self._hard_out and text == hard_out
        return clock_text(instant + MINUTE, self._zone) if is_just_after else text


def _chance_words(forecast: Forecast) -> str:
    """A chance in tenths: nobody on air reckons in per cent."""
    if forecast.likelihood is Likelihood.VERY_LIKELY:
        return translate("Recovery", "at least 9 in 10")
    if forecast.likelihood is Likelihood.VERY_UNLIKELY:
        return translate("Recovery", "less than 1 in 10")
    least, most = TENTHS[forecast.likelihood]
    tenths = min(max(round(forecast.chance * 10), least), most)
    return translate("Recovery", "about {tenths} in 10").format(tenths=tenths)


def change_words(change: Change) -> str:
    """An allotment before and after."""
    return length_change_words(change.before, change.after)


def length_change_words(before: timedelta, after: timedelta) -> str:
    """A length before and after, which never reads like times of day: `25 → 21 min`, `25 → 24 min 15 s`,
    `7 min 30 s → 6 min 15 s`."""
    first, second = duration_words(seconds_left(before)), duration_words(seconds_left(after))
    # Where both are minutes, those of the first are said once with the second's.
    if not before % MINUTE and MINUTE <= before < HOUR and MINUTE <= after < HOUR:
        first = str(before // MINUTE)
    return translate("Recovery", "{before} → {after}").format(before=first, after=second)


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
