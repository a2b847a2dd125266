"""The whole agenda of 9 December 2020, rehearsed by keyboard alone, through a power cut and on to the end."""

import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from runofshow.core.events import ConsoleOpened, Event, FlagChanged, PhaseChanged, QuestionAired
from runofshow.core.flag import Flag, Phase
from runofshow.core.question import Standing
from runofshow.core.state import Status
from runofshow.journal.store import SessionKind
from tests.e2e.conftest import no_bus
from tests.e2e.stage import BETWEEN_PRESSES, Program, Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--speed", "60", "--language", "en")
QUESTION = "Will the mapping of innovation potential be open data?"


def go_on(program: Program) -> str | None:
    """Press Next, and give what is on air then."""
    before = program.kept.state.on_air
    time.sleep(BETWEEN_PRESSES)
    program.keys("space")
    after = program.until("the next segment", lambda kept: kept.state.on_air != before)
    return after.state.on_air


def test_a_whole_show_by_keyboard_with_a_power_cut_in_the_middle(stage: Stage) -> None:
    file: Path = stage.folder / "show.session"
    program = stage.program(*REHEARSAL, session=file)
    assert "Run of Show" in program.title
    assert "Rehearsal" in program.title
    order = program.kept.state.order.ids
    assert program.kept.header.kind is SessionKind.REHEARSAL
    assert len(order) == 12

    # The first speaker overruns: it is flagged before the hard out is passed, and the window says so.
    program.keys("space")
    program.until("the start", lambda kept: kept.state.on_air == order[0])
    program.until("overtime", lambda kept: overtime(kept.events, order[0]))
    kept = program.until("the flags", lambda kept: len(flagged(kept.events)) == 2)
    assert flagged(kept.events) == {None: Flag.WILL_OVERRUN, "block-1": Flag.WILL_OVERRUN}
    if not no_bus():
        wait_for("the verdict", lambda: " over" in program.description("Verdict"))

    # A press too many is taken back: the first speaker is on air again, the time spent all there.
    second = go_on(program)
    spent = program.kept.state.record(order[0]).spent
    program.keys("ctrl+z")
    kept = program.until("the undo", lambda kept: kept.state.on_air == order[0])
    assert second == order[1]
    assert kept.state.spent(order[0], kept.now) >= spent
    assert go_on(program) == order[1]

    # A pause stops the countdown, not the clock.
    program.keys("p")
    paused = program.until("the pause", lambda kept: kept.state.status is Status.PAUSED)
    program.until("time to pass", lambda kept: kept.now - paused.now > timedelta(seconds=30))
    assert program.kept.shown.segments[1].spent == paused.shown.segments[1].spent
    program.keys("p")
    program.until("the show to go on", lambda kept: kept.state.status is Status.LIVE)

    # A question, typed while the show is live: no letter and no space of it does anything else.
    program.keys("ctrl+k")
    program.type(QUESTION)
    program.keys("Return")
    kept = program.until("the question", lambda kept: 1 in kept.state.desk.questions)
    question = kept.state.desk.questions[1]
    assert question.text == QUESTION
    assert question.segment == order[1]
    program.keys("Escape", "q")
    program.until("the queue", lambda kept: kept.state.desk.queue == (1,))

    for expected in order[2:9]:
        assert go_on(program) == expected

    # The power fails.
    before = program.kept
    program.kill()
    again = stage.program(session=file)
    after = again.until(
        "the resumed show", lambda kept: kept.entries[-1].number > len(before.entries) and kept
    )
    opened = [event for event in after.events if isinstance(event, ConsoleOpened)]
    assert [event.resumed for event in opened] == [False, True]
    assert after.entries[: len(before.entries)] == before.entries
    assert (after.state.status, after.state.on_air) == (Status.LIVE, order[8])
    assert after.clock.speed == 60
    apart = after.clock.now() - before.clock.now()
    assert abs(apart) < timedelta(seconds=2)
    assert "Rehearsal" in again.title
    if not no_bus():
        wait_for("what was done", lambda: any("esumed" in told["name"] for told in again.spoken()))

    # In the questions from the audience, the question goes on air and is answered.
    assert go_on(again) == order[9]
    again.keys("ctrl+k", "Escape")
    again.keys("a")
    again.until("the question on air", lambda kept: kept.state.desk.on_air == 1)
    again.keys("d")
    again.until("the answer", lambda kept: kept.state.desk.questions[1].standing is Standing.ANSWERED)
    aired = [event for event in again.kept.events if isinstance(event, QuestionAired)]
    assert len(aired) == 1

    assert [go_on(again) for _ in range(3)] == [order[10], order[11], None]
    kept = again.kept
    assert kept.state.status is Status.ENDED
    assert [kept.state.record(segment).turn for segment in order] == ["done"] * len(order)


def overtime(events: Sequence[Event], segment: str) -> bool:
    """Whether a segment has gone over its time, by the journal."""
    return any(
        isinstance(event, PhaseChanged) and (event.segment, event.phase) == (segment, Phase.OVERTIME)
        for event in events
    )


def flagged(events: Sequence[Event]) -> dict[str | None, Flag]:
    """The flags of the first block and of the slot (None), as far as they were raised."""
    raised = {event.block: event.flag for event in events if isinstance(event, FlagChanged)}
    return {which: flag for which, flag in raised.items() if which in (None, "block-1")}
