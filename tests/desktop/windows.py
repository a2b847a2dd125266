"""A window to try things on: a time and alarms that one sets oneself, and what was announced."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QWidget

from runofshow.core.commands import Command
from runofshow.core.projection import Projection
from runofshow.desktop.companions import Around, Companions
from runofshow.desktop.console import Console
from runofshow.desktop.main_window import MainWindow
from runofshow.desktop.ports import Ports
from runofshow.desktop.problems_page import ProblemsPage
from runofshow.desktop.request import OpenRequest
from runofshow.desktop.stage import StageWish
from runofshow.desktop.start_page import StartPage
from runofshow.desktop.translations import Translations
from runofshow.session.settings import Settings

AGENDA = """
format: 1
event:
  title: A short event
  date: 2020-12-09
  timezone: Europe/Brussels
  slot: {start: "16:00", end: "16:45"}
places:
  - {name: Peru, timezone: America/Lima}
people:
  marin: {name: Sandra MARIN, role: Coordinator, organisation: International Urban Cooperation project}
  torrent: {name: Ramón TORRENT, role: Scientific Coordinator}
  gonzalez: {name: Alejandra GONZALEZ, confirmed: false}
blocks:
  - title: Talks
    start: "16:00"
    end: "16:20"
    moderator: Pelayo ROCES FERNANDEZ
    segments:
      - {id: opening, kind: remarks, speaker: marin, title: Opening, duration: 5m}
      - {id: first, speaker: torrent, title: Cities, duration: 7m30s}
      - {id: second, speaker: gonzalez, title: Regions, duration: 7m30s}
  - title: Round table
    start: "16:20"
    end: "16:45"
    segments:
      - {id: table, kind: round_table, speakers: [marin, torrent], title: Discussion, duration: 15m}
      - {id: questions, kind: questions, title: Questions from the audience, duration: 10m}
"""


class SetTime:
    """The machine's time, as one sets it."""

    def __init__(self, wall: datetime) -> None:
        self._wall = wall
        self._counter = 10**12

    def wall(self) -> datetime:
        return self._wall

    def counter(self) -> int:
        return self._counter

    def boot(self) -> str:
        return "this boot"

    def pass_by(self, time: timedelta) -> None:
        """Let this much time pass."""
        self._wall += time
        self._counter += time // timedelta(microseconds=1) * 1000

    def set_by(self, by: timedelta) -> None:
        """Someone sets the system's clock."""
        self._wall += by


class SetAlarm:
    """An alarm that rings when it is told to."""

    def __init__(self) -> None:
        self.delay: timedelta | None = None
        self._ring: Callable[[], None] | None = None

    @property
    def is_set(self) -> bool:
        return self._ring is not None

    def ring_in(self, delay: timedelta, ring: Callable[[], None]) -> None:
        self.delay, self._ring = delay, ring

    def stop(self) -> None:
        self.delay = self._ring = None

    def ring(self) -> None:
        """Ring now, however early."""
        ring, self._ring = self._ring, None
        assert ring is not None, "the alarm is not set"
        ring()


class Heard:
    """What was announced."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.urgent: list[str] = []

    def announce(self, text: str, *, is_urgent: bool = False) -> None:
        self.texts.append(text)
        if is_urgent:
            self.urgent.append(text)


class Screen:
    """A stage in a process of its own, as far as the console sees it."""

    def __init__(self) -> None:
        self.is_running = False
        self.file: Path | None = None
        self.wish: StageWish | None = None
        self.lines: list[str] = []
        self._ended: Callable[[bool], None] | None = None
        self.tell: Callable[[str], None] = lambda _: None

    def start(
        self, file: Path, wish: StageWish, ended: Callable[[bool], None], said: Callable[[str], None]
    ) -> None:
        self.is_running, self.file, self.wish, self._ended, self.tell = True, file, wish, ended, said

    def say(self, line: str) -> None:
        self.lines.append(line)

    def stop(self) -> None:
        self.is_running, self._ended = False, None

    def end(self, *, did_work: bool = True) -> None:
        """It ends by itself: someone closed it, or it never came up."""
        self.is_running = False
        assert self._ended is not None
        self._ended(did_work)


class World:
    """Loudspeaker, desktop, sleep, other programs and file dialogs, with what was asked of them; `can` says
    what they can do, and `answer` is the file that is chosen in a dialog."""

    def __init__(self) -> None:
        self.can = {"play", "notify", "hold", "run", "show"}
        self.answer: Path | None = None
        self.asked: list[str] = []
        self.commands: list[list[str]] = []
        self.files: list[Path] = []
        self.is_console_in_front = True
        self.is_awake = False
        self.tones: list[str] = []
        self.notes: list[tuple[str, str]] = []
        self.follower: Screen | None = None

    def play(self, tone: str, silent: Callable[[], None]) -> None:
        self.tones.append(tone)
        if "play" not in self.can:
            silent()

    def is_in_front(self) -> bool:
        return self.is_console_in_front

    def notify(self, title: str, body: str) -> bool:
        self.notes.append((title, body))
        return "notify" in self.can

    def hold(self, _reason: str) -> bool:
        self.is_awake = "hold" in self.can
        return self.is_awake

    def release(self) -> None:
        self.is_awake = False

    def run(self, command: list[str]) -> bool:
        self.commands.append(command)
        return "run" in self.can

    def show(self, file: Path) -> bool:
        self.files.append(file)
        return "show" in self.can

    def open_what(self, _parent: QWidget) -> Path | None:
        self.asked.append("open")
        return self.answer

    def write_where(self, _parent: QWidget, usual: Path) -> Path | None:
        self.asked.append(f"write {usual.name}")
        return self.answer

    def save_where(self, _parent: QWidget, usual: Path) -> Path | None:
        self.asked.append(f"save {usual.name}")
        return self.answer


class Bench:
    """A window with all that is around it."""

    def __init__(self, time_of: SetTime, application: QApplication, folder: Path) -> None:
        self.time_of = time_of
        self.folder = folder
        self.alarms: list[SetAlarm] = []
        self.heard = Heard()
        self.world = World()
        self.translations = Translations(application)
        self.agenda = folder / "agenda.yaml"
        self.agenda.write_text(AGENDA, encoding="utf-8")
        self.window = self._window()

    def open(self, **request: object) -> Console:
        """Open a session and show it."""
        self.show(**request)
        return self.console

    def show(self, **request: object) -> None:
        """Open whatever is asked for."""
        self.window.open(OpenRequest(**{"agenda": self.agenda, **request}))  # type: ignore[arg-type]
        self.window.show()
        self.window.activateWindow()
        QCoreApplication.processEvents()

    def again(self) -> None:
        """The program died, and another window is there."""
        console = self.window.console
        if console is not None:
            if self.window.companions is not None:
                self.window.companions.leave()
            if self.window.saving is not None:
                self.window.saving.leave()
            for alarm in self.alarms:
                alarm.stop()
            console.session._store.close()
            self.window.setCentralWidget(QWidget())
            self.window._page = None
        self.window.close()
        self.window.deleteLater()
        self.window = self._window()

    @property
    def console(self) -> Console:
        console = self.window.console
        assert console is not None
        return console

    @property
    def companions(self) -> Companions:
        companions = self.window.companions
        assert companions is not None
        return companions

    @property
    def settings(self) -> Settings:
        return self.companions._settings

    @property
    def shown(self) -> Projection:
        return self.console.projection

    @property
    def on_air(self) -> str | None:
        return None if self.shown.on_air is None else self.shown.on_air.view.id

    @property
    def given(self) -> list[str]:
        """The commands of the journal, as far as they were accepted."""
        return [entry.command for entry in self.console.session.entries() if entry.command]

    def pass_by(self, **time: float) -> None:
        """Let time pass, and the screen follow."""
        self.time_of.pass_by(timedelta(**time))
        self.console.ticker.tick()

    def give(self, command: Command) -> None:
        self.console.dispatch(command)

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        after: float = 1.0,
    ) -> None:
        """Press a key where the focus is, this many seconds after what came before."""
        self.time_of.pass_by(timedelta(seconds=after))
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)

    def button(self, name: str) -> QPushButton:
        """The visible button with this accessible name."""
        found = [
            button
            for button in self.window.findChildren(QPushButton)
            if button.accessibleName() == name and button.isVisible()
        ]
        assert len(found) == 1, f"{name}: {len(found)}"
        return found[0]

    def table(self, name: str) -> QTableView:
        """The table with this accessible name."""
        return next(t for t in self.window.findChildren(QTableView) if t.accessibleName() == name)

    @property
    def start_page(self) -> StartPage:
        page = self.window.page
        assert isinstance(page, StartPage)
        return page

    @property
    def problems(self) -> ProblemsPage:
        page = self.window.page
        assert isinstance(page, ProblemsPage)
        return page

    def close(self) -> None:
        """Close the window for good."""
        console = self.window.console
        if console is not None:
            self.window._leave()
            self.window._page = None
        self.window.close()

    def _window(self) -> MainWindow:
        kept = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)

        def around() -> Around:
            world = self.world
            return Around(
                Settings(self.folder / "settings.json"),
                self._alarm,
                kept,
                follower=lambda: world.follower,
                sound=world,
                notifier=world,
                wakefulness=world,
            )

        ports = Ports(
            self.time_of,
            self._alarm,
            lambda _: self.heard,
            self.translations,
            kept,
            around=around,
            ask=self.world,
            programs=self.world,
        )
        return MainWindow(ports)

    def _alarm(self) -> SetAlarm:
        alarm = SetAlarm()
        self.alarms.append(alarm)
        return alarm


def at(clock: str) -> datetime:
    """A time of day in Brussels on the day of the show."""
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    return datetime(2020, 12, 9, hours - 1, minutes, seconds[0] if seconds else 0, tzinfo=UTC)
