"""Alerts: what the moderator is told, once each: warnings, zero, time to intervene, ends that move out."""

from datetime import timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.events import PhaseChanged
from runofshow.core.flag import Phase
from runofshow.core.projection import OnAir, Projection
from runofshow.core.state import Status
from runofshow.desktop.announcer import flag_changes
from runofshow.desktop.countdown import MINUTE, SECOND
from runofshow.desktop.wording import Verdict, duration_words, phase_words, time_left_words, translate
from runofshow.session.session import Change


class Threshold(StrEnum):
    """What was reached. Each has a tone of its own among the settings, `tone_…`."""

    WARNING = "warning"
    DANGER = "danger"
    ZERO = "zero"
    LATE = "late"


_REACHED = {
    Phase.WARNING: Threshold.WARNING,
    Phase.DANGER: Threshold.DANGER,
    Phase.OVERTIME: Threshold.ZERO,
}


class Alert(Struct, frozen=True):
    """What has just been reached, in words: what to do, and about what. A changed flag is no threshold."""

    threshold: Threshold | None
    title: str
    body: str


def flag_alerts(projection: Projection, change: Change | None, agenda: Agenda) -> list[Alert]:
    """An alert for each way in which ends of blocks and of the show have just changed their standing."""
    if change is None:
        return []
    event = agenda.event
    verdict = Verdict(projection, ZoneInfo(event.timezone), event.tolerance)
    return [Alert(None, words, verdict.words) for words in flag_changes(change.events, projection)]


class AlertWatch:
    """Tells each threshold once. Those passed before it began to look are not told again."""

    def __init__(self, projection: Projection, intervene_after: timedelta) -> None:
        self._told_late: str | None = None
        self.alert(projection, None, intervene_after)

    def alert(
        self, projection: Projection, change: Change | None, intervene_after: timedelta
    ) -> Alert | None:
        """What has just been reached; of several at once (after a sleep, or when time is taken) the last."""
        on_air = projection.on_air
        if on_air is None:
            self._told_late = None
            return None
        if self._is_late(on_air, intervene_after):
            if self._told_late != on_air.view.id and projection.status is Status.LIVE:
                self._told_late = on_air.view.id
                return self.late(projection, intervene_after)
            return None
        self._told_late = None
        events = () if change is None else change.events
        phases = [event for event in events if isinstance(event, PhaseChanged)]
        if not phases or phases[-1].segment != on_air.view.id or phases[-1].phase not in _REACHED:
            return None
        phase = phases[-1].phase
        return _alert(_REACHED[phase], phase_words(phase), on_air)

    def late(self, projection: Projection, intervene_after: timedelta) -> Alert | None:
        """That it is time to intervene, as it is now; None when it is not, or no longer. It is told in whole
        minutes, so that nothing ticks beside the countdown."""
        on_air = projection.on_air
        if on_air is None or not self._is_late(on_air, intervene_after):
            return None
        over = max(-on_air.remaining // MINUTE * MINUTE, intervene_after)
        # Not how late the show is, which stands in the header and is another figure after a late start.
        body = translate("Alert", "{duration} over the allotted time")
        body = body.format(duration=duration_words(over // SECOND))
        return Alert(Threshold.LATE, translate("Alert", "Time to intervene"), body)

    @staticmethod
    def _is_late(on_air: OnAir, intervene_after: timedelta) -> bool:
        return on_air.remaining <= -intervene_after


def _alert(threshold: Threshold, title: str, on_air: OnAir) -> Alert:
    return Alert(threshold, title, time_left_words(on_air.remaining))
