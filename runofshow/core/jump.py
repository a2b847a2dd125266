"""Going from cue to cue: where the clock of a rehearsal jumps to, so that handovers are rehearsed without
the talks between them.

The cue is the next press that the show needs: its start, then the end of each segment. The warnings on the
way are not: the console gives them by itself, nobody has to do anything about them, and who rehearses ten
handovers is not to press thirty times.
"""

from datetime import datetime, timedelta

from runofshow.core.projection import Projection
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Status

LEAD = timedelta(seconds=10)


def landing(projection: Projection) -> datetime | Refusal:
    """The instant of the steady clock that lies `LEAD` before the next cue, or why none is ahead."""
    if projection.status is Status.ENDED:
        return Refusal(Reason.ENDED)
    if projection.status is Status.PAUSED:
        return Refusal(Reason.PAUSED)
    if projection.on_air is not None:
        left = projection.on_air.remaining
    else:
        first = None if projection.next is None else projection.next.expected_start
        if first is None:
            return Refusal(Reason.NOTHING_TO_START)
        left = first - projection.now
    return projection.instant + left - LEAD if left > LEAD else Refusal(Reason.CUE_IS_NEAR)
