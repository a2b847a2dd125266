"""How the console feels, in figures: python benchmarks/console.py

Start of the process to the first complete window, lateness of the shown second, key press to painted change,
processor time with a live timer, and memory over a rehearsal of two hours, each against its aim. Every figure
is taken in a process of its own, on the display that there is, else offscreen. A paint counts when the
countdown has been painted into the window's buffer; what the display then takes for it is not in the figures.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

HERE = Path(__file__).parents[1]
AGENDA = HERE / "agenda.yaml"
STAGE_LATENESS = "RUNOFSHOW_STAGE_LATENESS"

# Sizes of a running order; a tenth of it, but no more than twenty, are blocks.
SIZES = (12, 200, 2_000)

AIM_START_S = 0.6
AIM_MS = 16.0
LARGE_AIM_MS = 50.0
TICK_AIM_MS = 10.0
AIM_CPU = 0.9
AIM_MB = 120.0
STAGE_AIM_MS = 100.0


# In the process that is measured


def agenda_of(segments: int, folder: Path) -> Path:
    """An agenda file of a show of so many segments; that of the seed for none."""
    if not segments:
        return AGENDA
    blocks = min(max(segments // 10, 2), 20)
    first, other = timedelta(minutes=10), timedelta(seconds=30)
    start = datetime(2020, 12, 9, 6, tzinfo=UTC)
    lines = []
    for block in range(blocks):
        count = segments // blocks
        length = count * other + (first - other if block == 0 else timedelta())
        lines += [f"  - title: Block {block + 1}", f'    start: "{start:%H:%M:%S}"']
        start += length
        lines += [f'    end: "{start:%H:%M:%S}"', "    segments:"]
        for number in range(count):
            time = first if block == number == 0 else other
            lines.append(
                f"      - {{kind: talk, speaker: Speaker {block + 1}-{number + 1}, title: What is said in"
                f" talk {number + 1} of block {block + 1}, duration: {time.seconds}s}}"
            )
    head = [
        "format: 1",
        "event:",
        "  title: A show of many segments",
        "  date: 2020-12-09",
        "  timezone: Europe/Brussels",
        f'  slot: {{start: "06:00", end: "{start:%H:%M:%S}"}}',
        "blocks:",
    ]
    path = folder / "agenda.yaml"
    path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")
    return path


def show_of(options: argparse.Namespace) -> list[str]:
    """The arguments that begin a rehearsal of the show that is measured, just as it starts."""
    path = agenda_of(options.segments, Path(os.environ["RUNOFSHOW_DATA"]))
    return [str(path), "--rehearse", "06:00" if options.segments else "16:00", "--language", "en"]


def painted(tell: Callable[[Any], None]) -> None:
    """Have `tell` called with every reading right after it was painted."""
    import runofshow.cli  # noqa: F401 - before Qt, as in the program: PySide6 reads the source of what comes after
    from runofshow.desktop.reading import Reading

    paint = Reading.paintEvent

    def paint_and_tell(self: Reading, event: Any) -> None:
        paint(self, event)
        tell(self)

    Reading.paintEvent = paint_and_tell  # type: ignore[method-assign]


def run_console(arguments: list[str], begun: Callable[[Any], None]) -> None:
    """Run the program as the command line does; `begun` is called with its window in its event loop."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from runofshow.cli import main
    from runofshow.desktop.main_window import MainWindow

    execute = QApplication.exec

    def execute_and_tell(*_: object) -> int:
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        QTimer.singleShot(0, lambda: begun(window))
        return execute()

    QApplication.exec = staticmethod(execute_and_tell)  # type: ignore[method-assign, assignment]
    main(arguments)


def report(**figures: object) -> None:
    """Give the figures to the process that asked, and end: what closing takes is not measured."""
    print(json.dumps(figures), flush=True)
    os._exit(0)


def measure_start(_: argparse.Namespace) -> None:
    from PySide6.QtCore import QTimer

    def tell(reading: Any) -> None:
        if reading.objectName() == "" and reading.fills:
            QTimer.singleShot(0, lambda: report(at=time.monotonic()))

    painted(tell)
    run_console([str(AGENDA), "--rehearse", "--language", "en"], lambda _: None)


def measure_live(options: argparse.Namespace) -> None:
    """Lateness and processor time of a live show, with its stage beside it."""
    from PySide6.QtCore import QTimer

    from runofshow.core.commands import Start
    from runofshow.desktop.countdown import SECOND, seconds_left

    late: list[float] = []
    last: list[int] = [0]
    window: list[Any] = []

    def tell(reading: Any) -> None:
        console = window[0].console if window else None
        if console is None or reading is not console.on_air.time_left:
            return
        on_air = console.session.projection().on_air
        if on_air is None:
            return
        left = seconds_left(on_air.remaining)
        if left != last[0]:
            late.append((left * SECOND - on_air.remaining).total_seconds() * 1000)
        last[0] = left

    def begun(made: Any) -> None:
        window.append(made)
        made.console.dispatch(Start())
        if options.stage:
            made.actions_of.press("stage")
        QTimer.singleShot(4000, watch)

    def watch() -> None:
        late.clear()
        used, began = time.process_time(), time.monotonic()

        def tell_all() -> None:
            share = 100 * (time.process_time() - used) / (time.monotonic() - began)
            window[0].companions.leave()
            report(late=late, share=share)

        QTimer.singleShot(options.seconds * 1000, tell_all)

    painted(tell)
    run_console([str(AGENDA), "--rehearse", "16:00", "--language", "en"], begun)


def measure_keys(options: argparse.Namespace) -> None:
    """Key press to painted change, and how it divides: until the entry is synced to disk, and after."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from runofshow.core.commands import Start
    from runofshow.journal.sqlite import SqliteStore

    took: list[float] = []
    before: list[float] = []
    disk: list[float] = []
    after: list[float] = []
    busy: list[float] = []
    began = [0.0]
    kept = [0.0]
    append = SqliteStore.append

    def timed_append(store: SqliteStore, *given: Any) -> None:
        asked = time.perf_counter()
        append(store, *given)
        kept[0] = time.perf_counter()
        before.append((asked - began[0]) * 1000)
        disk.append((kept[0] - asked) * 1000)

    SqliteStore.append = timed_append  # type: ignore[method-assign]
    seen: list[bool] = []
    window: list[Any] = []

    def tell(reading: Any) -> None:
        if window and reading is window[0].console.on_air.time_left:
            seen.append(True)

    def begun(made: Any) -> None:
        window.append(made)
        made.console.dispatch(Start())
        QTimer.singleShot(1000, press)

    def press() -> None:
        QApplication.processEvents()
        seen.clear()
        used = time.process_time()
        began[0] = time.perf_counter()
        key = Qt.Key.Key_Minus if len(took) % 2 else Qt.Key.Key_Plus
        QTest.keyClick(QApplication.focusWidget() or window[0], key)
        while not seen and time.perf_counter() - began[0] < 1:
            QApplication.processEvents()
        done = time.perf_counter()
        took.append((done - began[0]) * 1000)
        after.append((done - kept[0]) * 1000)
        busy.append((time.process_time() - used) * 1000)
        if len(took) > options.presses:
            count = options.presses
            figures = {"before": before[-count:], "disk": disk[-count:], "after": after[1:], "busy": busy[1:]}
            report(took=took[1:], **figures)
        QTimer.singleShot(37, press)

    painted(tell)
    run_console(show_of(options), begun)


def measure_large(options: argparse.Namespace) -> None:
    """What else a long running order is asked for: ticks, another segment on air, and scrolling."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from runofshow.core.commands import Back, Next, Start

    began = time.perf_counter()
    ticks: list[float] = []
    nexts: list[float] = []
    scrolls: list[float] = []

    def timed(kept: list[float], act: Callable[[], object]) -> None:
        QApplication.processEvents()
        at = time.perf_counter()
        act()
        QApplication.processEvents()
        kept.append((time.perf_counter() - at) * 1000)

    def begun(made: Any) -> None:
        QApplication.processEvents()
        opened = time.perf_counter() - began
        console = made.console
        console.dispatch(Start())
        bar = console.running_order.table.verticalScrollBar()

        def act() -> None:
            timed(ticks, console.ticker.tick)
            if len(ticks) % 5 == 0:
                # To and fro, so that a short show does not end meanwhile.
                move = Back if len(nexts) % 2 else Next
                timed(nexts, lambda: console.dispatch(move(console.session.state.on_air)))
            step = len(ticks) * 7919 % (bar.maximum() + 1)
            timed(scrolls, lambda: bar.setValue(step))
            if len(ticks) > options.presses:
                report(opened=opened, ticks=ticks[1:], nexts=nexts, scrolls=scrolls[1:])
            QTimer.singleShot(7, act)

        QTimer.singleShot(500, act)

    run_console(show_of(options), begun)


def measure_edits(options: argparse.Namespace) -> None:
    """Editing a running order in place: the field that opens, each stroke in it with what it would do, and
    from Enter, with the entry synced to disk, to the painted rows. Each edit is undone."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from runofshow.core.commands import Start, Undo
    from runofshow.desktop.running_order_row import Column

    opens: list[float] = []
    strokes: list[float] = []
    edits: list[float] = []
    busy: list[float] = []
    undos: list[float] = []
    selects: list[float] = []

    def timed(kept: list[float], act: Callable[[], object]) -> None:
        QApplication.processEvents()
        at = time.perf_counter()
        act()
        QApplication.processEvents()
        kept.append((time.perf_counter() - at) * 1000)

    def begun(made: Any) -> None:
        console = made.console
        console.dispatch(Start())
        made.actions_of.press("workspace_organiser")
        order = console.running_order
        table, model = order.table, order.model

        def press(key: Qt.Key) -> None:
            QTest.keyClick(QApplication.focusWidget() or table, key)

        def act() -> None:
            row = 2 + len(edits) * 7919 % (model.rowCount() - 2)
            while model.segment_at(row) is None:
                row += 1
            index = model.index(row, Column.ALLOTMENT)
            how = table.selectionModel().SelectionFlag
            table.setFocus()
            timed(
                selects,
                lambda: table.selectionModel().setCurrentIndex(index, how.ClearAndSelect | how.Rows),
            )
            timed(opens, lambda: press(Qt.Key.Key_Return))
            for key in (Qt.Key.Key_Plus, Qt.Key.Key_1, Qt.Key.Key_M):
                timed(strokes, lambda key=key: press(key))
            used = time.process_time()
            timed(edits, lambda: press(Qt.Key.Key_Return))
            busy.append((time.process_time() - used) * 1000)
            timed(undos, lambda: console.dispatch(Undo()))
            if len(edits) > options.presses // 4:
                figures = {"opens": opens, "strokes": strokes[3:], "selects": selects}
                report(edits=edits[1:], busy=busy[1:], undos=undos[1:], **figures)
            QTimer.singleShot(7, act)

        QTimer.singleShot(500, act)

    run_console(show_of(options), begun)


def measure_memory(options: argparse.Namespace) -> None:
    """Memory over two hours of rehearsal at ×60, with all that a moderator does."""
    from PySide6.QtCore import QTimer

    from runofshow.core import commands as c

    kept: list[float] = []

    def begun(made: Any) -> None:
        console = made.console
        console.dispatch(c.Start())
        turn = [0]

        def act() -> None:
            turn[0] += 1
            on_air = console.session.state.on_air
            if on_air is not None:
                console.dispatch(c.Capture(text=f"Question {turn[0]}?"))
                if turn[0] % 5 == 0:
                    console.dispatch(c.Next(on_air))
            kept.append(resident_mb())
            QTimer.singleShot(2000, act)

        QTimer.singleShot(2000, act)
        QTimer.singleShot(options.memory_seconds * 1000, lambda: report(kept=kept))

    run_console([str(AGENDA), "--rehearse", "16:00", "--speed", "60", "--language", "en"], begun)


def resident_mb() -> float:
    """The memory of this process in megabytes; where it cannot be read, the most it ever had."""
    try:
        with Path("/proc/self/status").open() as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


MEASURES = {
    "start": measure_start,
    "live": measure_live,
    "keys": measure_keys,
    "large": measure_large,
    "edits": measure_edits,
    "memory": measure_memory,
}


# In the process that asks


def asked(measure: str, arguments: list[str], **environment: str) -> dict[str, Any]:
    """The figures of one measure, taken in a process of its own with a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {**os.environ, "RUNOFSHOW_DATA": folder, "PYTHONPATH": str(HERE), **environment}
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            surroundings.setdefault("QT_QPA_PLATFORM", "offscreen")
        began = time.monotonic()
        command = [sys.executable, __file__, *arguments, "--measure", measure]
        done = subprocess.run(
            command, env=surroundings, cwd=HERE, stdout=subprocess.PIPE, text=True, timeout=600
        )
        figures: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return {"began": began, **figures}


def show(name: str, figure: float, unit: str, aim: float | None = None) -> None:
    verdict = "" if aim is None else f"   aim under {aim:g} {unit}: {'met' if figure < aim else 'MISSED'}"
    print(f"{name:52} {figure:9.2f} {unit:3}{verdict}", flush=True)


def show_spread(name: str, values: list[float], aim: float | None = None) -> None:
    """The median and the 99th percentile of what was measured in milliseconds."""
    middle, worst = spread(values)
    show(f"{name}, p50 of {len(values)}", middle, "ms")
    show(f"{name}, p99", worst, "ms", aim)


def spread(values: list[float]) -> tuple[float, float]:
    """The median and the 99th percentile."""
    return statistics.median(values), statistics.quantiles(values, n=100, method="inclusive")[98]


def stage_lateness(path: Path) -> list[float]:
    return [float(line.split()[1]) for line in path.read_text().splitlines() if line.count(" ") == 1]


def tell_start(sizes: list[str], options: argparse.Namespace) -> None:
    starts = []
    for _ in range(4 if options.quick else 9):
        figures = asked("start", sizes)
        starts.append(figures["at"] - figures["began"])
    show("start to first complete window, warm, median", statistics.median(starts[1:]), "s", AIM_START_S)


def tell_live(sizes: list[str], options: argparse.Namespace) -> None:
    live = asked("live", sizes)
    middle, worst = spread(live["late"])
    show(f"lateness of the shown second, p50 of {len(live['late'])}", middle, "ms")
    show("lateness of the shown second, p99", worst, "ms", AIM_MS)
    show(f"processor, live timer at ×1, {options.seconds} s", live["share"], "%", AIM_CPU)


def tell_stage(sizes: list[str], _: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stage.txt"
        staged = asked("live", [*sizes, "--stage"], **{STAGE_LATENESS: str(path)})
        middle, worst = spread(stage_lateness(path)[2:])
    show("lateness of the stage's second, p50", middle, "ms")
    show("lateness of the stage's second, p99", worst, "ms", STAGE_AIM_MS)
    show("processor of the console with a stage", staged["share"], "%")


def tell_keys(sizes: list[str], options: argparse.Namespace) -> None:
    keys = asked("keys", sizes)
    of = f" of {options.segments:,}" if options.segments else ""
    aim = AIM_MS if options.segments < SIZES[1] else LARGE_AIM_MS
    show_spread(f"key press to painted change{of}", keys["took"], aim)
    show_spread("  of it from the key to the journal", keys["before"])
    show_spread("  of it until the entry is synced to disk", keys["disk"])
    show_spread("  of it from the disk to the paint", keys["after"], aim)
    show_spread("  processor time it takes", keys["busy"])


def tell_large(sizes: list[str], options: argparse.Namespace) -> None:
    for size in SIZES:
        options.segments = size
        of_size = [*sizes, "--segments", str(size)]
        print(f"\na running order of {size:,} segments")
        tell_keys(of_size, options)
        large = asked("large", of_size)
        show("from the first import to the console", large["opened"], "s")
        show_spread("tick", large["ticks"], TICK_AIM_MS)
        show_spread("next or back, from command to paint", large["nexts"], LARGE_AIM_MS)
        show_spread("scrolled to another place", large["scrolls"], LARGE_AIM_MS)
        edits = asked("edits", of_size)
        show_spread("row selected, with its details", edits["selects"], LARGE_AIM_MS)
        show_spread("cell opened for editing", edits["opens"], LARGE_AIM_MS)
        show_spread("stroke in a cell, with its effect told", edits["strokes"], LARGE_AIM_MS)
        show_spread("edit from Enter to painted rows, with the disk", edits["edits"], LARGE_AIM_MS)
        show_spread("  processor time it takes", edits["busy"])
        show_spread("edit undone, from command to painted rows", edits["undos"], LARGE_AIM_MS)
    options.segments = 0


def tell_memory(sizes: list[str], options: argparse.Namespace) -> None:
    kept = asked("memory", sizes)["kept"]
    third = max(len(kept) // 3, 1)
    growth = statistics.mean(kept[-third:]) - statistics.mean(kept[third : 2 * third] or kept)
    show(f"memory after {options.memory_seconds} minutes of rehearsal at ×60", kept[-1], "MB", AIM_MB)
    show("  grown from its middle third to its last", growth, "MB")


TELLS = {
    "start": tell_start,
    "live": tell_live,
    "stage": tell_stage,
    "keys": tell_keys,
    "large": tell_large,
    "memory": tell_memory,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="shorter, to see that it works")
    parser.add_argument("--only", choices=TELLS, help="one of them alone")
    parser.add_argument("--measure", choices=MEASURES, help=argparse.SUPPRESS)
    parser.add_argument("--stage", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--segments", type=int, default=0, help="keys: a show of so many, not the seed's")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--presses", type=int, default=300)
    parser.add_argument("--memory-seconds", type=int, default=125)
    options = parser.parse_args()
    if options.measure:
        MEASURES[options.measure](options)
        return 0
    if options.quick:
        options.seconds, options.presses, options.memory_seconds = 10, 40, 15
    sizes = ["--seconds", str(options.seconds), "--presses", str(options.presses)]
    sizes += ["--memory-seconds", str(options.memory_seconds), "--segments", str(options.segments)]
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores\n")

    for name, tell in TELLS.items():
        if options.only in (None, name):
            tell(sizes, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
