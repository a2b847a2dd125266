"""Four minutes over in the first block, and the way back by keyboard: looked at, applied, undone, another."""

import time
from collections.abc import Sequence
from datetime import timedelta

from runofshow.core.events import AllotmentsChanged, Event
from runofshow.core.flag import ZERO
from runofshow.core.state import Status
from tests.e2e.conftest import no_bus
from tests.e2e.stage import BETWEEN_PRESSES, Kept, Stage, wait_for

REHEARSAL = ("--rehearse", "16:00", "--language", "en")
A_STEP = timedelta(seconds=15)
MINUTES_OVER = 4


def test_a_show_that_is_late_is_brought_back_to_its_hard_out_by_keyboard(stage: Stage) -> None:
    program = stage.program(*REHEARSAL, session=stage.folder / "show.session")
    program.keys("space")
    first = program.until("the start", lambda kept: kept.state.status is Status.LIVE).state.on_air
    assert first is not None
    for minute in range(1, MINUTES_OVER + 1):
        time.sleep(BETWEEN_PRESSES)
        program.keys("equal")
        kept = program.until("a minute more", lambda kept, by=minute: added(kept, first) == by)
    before = kept.shown
    assert before.slot.over >= timedelta(minutes=MINUTES_OVER)
    if not no_bus():
        wait_for(
            "the suggestion", lambda: program.description("Suggestion").startswith("Questions 25 → 20 min")
        )

    # Looking at the ways changes nothing.
    program.keys("r")
    program.keys("Down", "Up", "Escape")
    time.sleep(BETWEEN_PRESSES)
    assert program.kept.commands == ["start", *["add_time"] * MINUTES_OVER]

    program.keys("r", "Return")
    kept = program.until("the way back", lambda kept: kept.commands[-1] == "recover")
    assert -A_STEP < kept.shown.slot.over <= ZERO
    assert strategies(kept.events) == ["questions"]

    program.keys("ctrl+z")
    kept = program.until("the undo", lambda kept: kept.commands[-1] == "undo")
    assert allotments(kept) == [view.allotment for view in before.segments]
    assert kept.shown.slot.over == before.slot.over

    time.sleep(BETWEEN_PRESSES)
    program.keys("r", "2", "Return")
    kept = program.until("another way back", lambda kept: kept.commands[-1] == "recover")
    assert -A_STEP < kept.shown.slot.over <= ZERO
    assert strategies(kept.events) == ["questions", "block"]
    assert sum(view.allotment != now for view, now in zip(before.segments, allotments(kept), strict=True)) > 1
    assert kept.state.on_air == first


def added(kept: Kept, segment: str) -> int:
    """The whole minutes that a segment was given."""
    return kept.state.record(segment).added // timedelta(minutes=1)


def allotments(kept: Kept) -> list[timedelta]:
    return [view.allotment for view in kept.shown.segments]


def strategies(events: Sequence[Event]) -> list[str]:
    """The ways that were taken, in order."""
    return [event.strategy for event in events if isinstance(event, AllotmentsChanged)]
