"""How fast the rules, the replay and the journal are. Anyone can run it: python benchmarks/timing.py

Every figure is a median of repeated runs in one process; compare figures of one run with one another, since
machines differ and are noisy.
"""

import argparse
import gc
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from pathlib import Path
from time import perf_counter

import msgspec
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Block, Event, Kind, Segment
from runofshow.core.changes import SegmentChanges
from runofshow.core.decide import Decision, decide
from runofshow.core.effect import effect
from runofshow.core.events import Entry
from runofshow.core.evolve import evolve
from runofshow.core.forecast import forecast
from runofshow.core.history import History, fold
from runofshow.core.plan import Plan, lay_out
from runofshow.core.projection import Projection, project
from runofshow.core.recovery import recovery
from runofshow.core.state import State
from runofshow.core.watch import changes_ahead
from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import ClockAnchor, Header, SessionKind
from runofshow.session.opening import begin

START = datetime(2020, 12, 9, 15, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SEGMENTS = (10, 1_000, 10_000)
CHANGED = (10, 100, 2_000)
EVENTS = (1_000, 10_000, 100_000)


def show_of(segments: int) -> Agenda:
    """A show of so many segments of a minute, ten to a block."""
    blocks = []
    for first in range(0, segments, 10):
        parts = tuple(
            Segment(id=f"s{n}", speakers=(f"p{n}",), duration=MINUTE) for n in range(first, first + 10)
        )
        start = START + first * MINUTE
        blocks.append(
            Block(id=f"b{first}", title="A block", start=start, end=start + 10 * MINUTE, segments=parts)
        )
    event = Event(
        title="A show",
        date=date(2020, 12, 9),
        timezone="UTC",
        start=START,
        hard_out=START + segments * MINUTE,
    )
    return Agenda(event=event, blocks=tuple(blocks))


def played(plan: Plan, events: int) -> list[Entry]:
    """The journal of a show in which so many things happen, of every kind that a moderator does."""
    history = History.new(plan)
    entries: list[Entry] = []
    now, count, turn = START, 0, 0

    def do(command: c.Command) -> None:
        nonlocal history, count
        outcome = decide(history.state, command, now, "bench")
        assert isinstance(outcome, Decision), outcome
        entry = Entry(number=len(entries) + 1, seat="bench", command=command.name(), events=outcome.events)
        entries.append(entry)
        history = history.after(entry)
        count += len(entry.events)

    do(c.Start())
    while count < events:
        now += timedelta(seconds=1)
        on_air = history.state.on_air
        assert on_air is not None
        turn += 1
        match turn % 6:
            case 0:
                do(c.Pause())
            case 1 if history.state.status == "paused":
                do(c.Resume())
            case 2:
                do(c.AddTime(timedelta(seconds=15)))
            case 3:
                do(c.Capture(text="How will the impact be measured in the pilot regions?"))
            case 4 if history.state.pending_after(on_air):
                do(c.Next(on_air))
            case _ if history.state.before and turn % 4 == 1:
                do(c.Back(on_air))
            case _:
                do(c.AddTime(timedelta(seconds=-15)))
    return entries


def half_run(plan: Plan) -> tuple[State, datetime]:
    """A show of which half has been run, and when."""
    state, now = State.new(plan), START
    command: c.Command = c.Start()
    for segment in tuple(plan.segments)[: len(plan.segments) // 2]:
        outcome = decide(state, command, now)
        assert isinstance(outcome, Decision)
        state = reduce(evolve, outcome.events, state)
        now += MINUTE
        command = c.Next(segment)
    return state, now


def median_ms(measured: Callable[[], object], runs: int) -> float:
    """The median of so many runs, in milliseconds."""
    times = []
    for _ in range(runs):
        gc.collect()
        began = perf_counter()
        made = measured()
        times.append((perf_counter() - began) * 1000)
        del made  # outside what is measured: nobody throws a replayed show away at once
    return statistics.median(times)


def header(agenda: Agenda) -> Header:
    anchor = ClockAnchor(steady=START, system=START, boot="", counter_ns=0)
    return Header(
        id="bench", kind=SessionKind.SHOW, agenda=agenda, source="", path="", created=START, clock=anchor
    )


def report(name: str, size: int, milliseconds: float, aim: float | None = None) -> None:
    verdict = "" if aim is None else f"   aim {aim:g} ms: {'met' if milliseconds <= aim else 'MISSED'}"
    print(f"{name:34} {size:>8,}  {milliseconds:>10.3f} ms{verdict}")


def measure_projection(runs: int) -> None:
    for size in SEGMENTS:
        plan = lay_out(show_of(size))
        fresh = History.new(plan).state
        report(
            "project, nothing done yet", size, median_ms(lambda s=fresh: project(s, START + MINUTE), runs), 10
        )
        used, now = half_run(plan)
        report("project, half of it run", size, median_ms(lambda s=used, n=now: project(s, n), runs), 10)
        report("flags ahead", size, median_ms(lambda s=used, n=now: changes_ahead(s, n), runs))


def measure_edits(runs: int) -> None:
    """From an edit of a show of which half has been run to what is shown of it, and its effect beforehand."""
    for size in CHANGED:
        state, now = half_run(lay_out(show_of(size)))
        last = state.order.ids[-1]
        edits = {
            "allotment": c.EditSegments(segments=(last,), changes=SegmentChanges(allotment=2 * MINUTE)),
            "move": c.MoveSegments(segments=(last,), block=state.plan.blocks[-1].id, before=f"s{size - 3}"),
            "remove": c.RemoveSegments((last,)),
        }
        for name, command in edits.items():
            taken = median_ms(lambda s=state, n=now, edit=command: edited(s, edit, n), runs)
            report(f"{name} and project", size, taken, 50)
        ahead = median_ms(lambda s=state, n=now, edit=edits["move"]: effect(s, edit, n), runs)
        report("effect of a move", size, ahead, 50)


def edited(state: State, command: c.Command, now: datetime) -> Projection:
    """What is shown once an edit was made, with the flags ahead that a session looks for."""
    outcome = decide(state, command, now)
    assert isinstance(outcome, Decision), outcome
    state = reduce(evolve, outcome.events, state)
    changes_ahead(state, now)
    return project(state, now)


def measure_replay(runs: int) -> None:
    plan = lay_out(show_of(1_000))
    decoder = msgspec.json.Decoder(list[Entry])
    for size in EVENTS:
        entries = played(plan, size)
        start = History.new(plan)
        aim = 500 if size == max(EVENTS) else None
        report("fold", size, median_ms(lambda e=entries, s=start: fold(s, e), runs), aim)
        kept = msgspec.json.encode(entries)
        report(
            "decode and fold", size, median_ms(lambda k=kept, s=start: fold(s, decoder.decode(k)), runs), aim
        )


def measure_journal(folder: Path, appends: int) -> None:
    plan = lay_out(show_of(1_000))
    entries = played(plan, max(EVENTS))
    store = SqliteStore.create(folder / "append.session", header(plan.agenda))
    pending = iter(entries)
    times = []
    for _ in range(appends):
        began = perf_counter()
        store.append(next(pending))
        times.append((perf_counter() - began) * 1000)
    store.close()
    report("append, synced to disk", appends, statistics.median(times), 10)

    session = begin(plan.agenda, rehearsal=False, path=folder / "command.session")
    session.dispatch(c.Start())
    times = []
    for turn in range(appends):
        command = c.Capture(text="Why?") if turn % 2 else c.AddTime(timedelta(seconds=15))
        began = perf_counter()
        session.dispatch(command)
        times.append((perf_counter() - began) * 1000)
    session.close()
    report("command acknowledged, synced", appends, statistics.median(times), 10)
    report("  of these the slowest in a hundred", appends, statistics.quantiles(times, n=100)[-1])


def late_show(
    segments: int, length: timedelta, over: timedelta, *, hard: bool, droppable: bool = False
) -> tuple[State, datetime]:
    """A show of so many segments whose first one is over by so much; every tenth are questions, with `hard`
    every fifth block has a hard start, and with `droppable` every second segment may be dropped."""
    agenda = show_of(segments)
    blocks, start = [], START
    for number, block in enumerate(agenda.blocks):
        parts = tuple(
            replace(
                one,
                duration=length,
                kind=Kind.QUESTIONS if i % 10 == 9 else Kind.TALK,
                droppable=droppable and i % 2 == 1,
            )
            for i, one in enumerate(block.segments)
        )
        end = start + len(parts) * length
        is_hard = hard and number % 5 == 0
        blocks.append(replace(block, start=start, end=end, segments=parts, hard_start=is_hard))
        start = end
    event = replace(agenda.event, hard_out=start)
    state = State.new(lay_out(replace(agenda, event=event, blocks=tuple(blocks))))
    outcome = decide(state, c.Start(), START)
    assert isinstance(outcome, Decision)
    return reduce(evolve, outcome.events, state), START + length + over


def measure_recovery(runs: int) -> None:
    even, uneven = timedelta(minutes=5), timedelta(minutes=4, seconds=17)
    for size in CHANGED:
        aim = 50 if size == CHANGED[-1] else None
        for what, length, hard in (
            ("", even, False),
            (", allotments of odd seconds", uneven, False),
            (", hard starts", even, True),
        ):
            state, now = late_show(size, length, timedelta(minutes=4), hard=hard)
            took = median_ms(lambda s=state, n=now: recovery(s, n), runs)
            report(f"ways back{what}", size, took, aim)
        for what, part, droppable in ((", none suffices", 2, False), (", half may be dropped", 3, True)):
            state, now = late_show(size, even, size // part * even, hard=False, droppable=droppable)
            took = median_ms(lambda s=state, n=now: recovery(s, n), runs)
            report(f"ways back{what}", size, took, aim)
        state, now = late_show(size, even, timedelta(), hard=False)
        took = median_ms(lambda s=state, n=now: forecast(s, n), runs)
        report("forecast", size, took, 20 if size == CHANGED[0] else None)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer runs, to see that it works")
    parser.add_argument("--folder", type=Path, help="where to write the journals (the disk to be measured)")
    options = parser.parse_args()
    runs, appends = (3, 50) if options.quick else (15, 500)
    print(
        f"Python {sys.version.split()[0]}, medians of {runs} runs; sizes are segments, events or commands\n"
    )
    measure_projection(runs)
    measure_edits(runs)
    measure_recovery(max(3, runs // 3))
    measure_replay(max(3, runs // 3))
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measure_journal(Path(folder), appends)
    return 0


if __name__ == "__main__":
    sys.exit(main())
