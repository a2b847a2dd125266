"""What a running show is advised: the ways back to schedule, the one that is suggested, and the forecast."""

from datetime import datetime, timedelta

from runofshow.core.effect import state_after
from runofshow.core.flag import ZERO
from runofshow.core.forecast import Forecast, forecast
from runofshow.core.projection import first_expected
from runofshow.core.recovery import Recovery, Way, recovery
from runofshow.core.refusal import Refusal
from runofshow.core.state import State, Status
from runofshow.core.suggestion import Suggestion, is_same_show, stand
from runofshow.session.earlier_shows import Earlier

FORESEEN_FOR = timedelta(minutes=1)


class Advice:
    """The advice of one show, worked out anew only when it can be another one.

    `recovery` are the ways back as they are now, `suggestion` is the one that stands, and `forecast` the
    chance to end in time, None once the show has ended. `earlier` are the shows that it rests on as well.
    `is_looked_at` says that all ways are on the screen: the suggestion is the best of them then, so that one
    way is never shown with two figures.
    """

    def __init__(self) -> None:
        self.recovery = Recovery(ZERO)
        self.suggestion: Suggestion | None = None
        self.forecast: Forecast | None = None
        self._with_way: Forecast | None = None
        self.earlier = Earlier()
        self.is_looked_at = False
        self._foreseen_way: tuple[object, ...] | None = None
        self._followed: tuple[State, datetime] | None = None
        self._foreseen: tuple[State, datetime] | None = None

    def follow(self, state: State, now: datetime) -> bool:
        """Take in a state at an instant of the steady clock; whether the ways were worked out anew.

        They hang on what was done, and on when what is still to come can begin.
        """
        begins = _begins(state, now)
        before, self._followed = self._followed, (state, begins)
        if before is not None and before[1] == begins and is_same_show(before[0], state):
            return False
        self.recovery = recovery(state, now)
        standing = None if self.is_looked_at else self.suggestion
        self.suggestion = stand(standing, self.recovery, state, now)
        if state.status is Status.ENDED:
            self.forecast = None
        return True

    def look(self, *, is_looked_at: bool) -> None:
        """All ways come on the screen, or leave it: the next state that is followed has the best of them as
        its suggestion, which stands when they leave."""
        self.is_looked_at, self._followed = is_looked_at, None

    def foresee(self, state: State, now: datetime) -> bool:
        """Work out the forecast, if something was done since, or a minute has gone by; whether it was."""
        if self._foreseen is not None:
            before, at = self._foreseen
            if now - at < FORESEEN_FOR and is_same_show(before, state):
                self._foreseen = state, at
                return False
        self._foreseen = state, now
        self.forecast = None if state.status is Status.ENDED else forecast(state, now, self.earlier.ratios)
        return True

    def foresee_way(self, way: Way, state: State, now: datetime) -> bool:
        """Work out the forecast with this way taken, if it is another one or the forecast is new; whether it
        was."""
        of = self.forecast, way.changes, way.dropped
        if self.forecast is None or of == self._foreseen_way:
            return False
        then = state_after(state, way.command, now)
        self._foreseen_way = of
        self._with_way = None if isinstance(then, Refusal) else forecast(then, now, self.earlier.ratios)
        return True

    def forecast_with(self, way: Way) -> Forecast | None:
        """The forecast with this way taken, as far as it was worked out."""
        is_of_it = self._foreseen_way == (self.forecast, way.changes, way.dropped)
        return self._with_way if is_of_it else None

    def learn(self, earlier: Earlier) -> None:
        """Take in what is known from earlier shows: the forecast is to be worked out anew."""
        self.earlier, self._foreseen = earlier, None


def _begins(state: State, now: datetime) -> datetime:
    """When what is still to come can begin."""
    calendar = state.calendar(now)
    if state.on_air is None:
        return first_expected(state, calendar)
    return calendar + max(state.remaining(state.on_air, now), ZERO)
