"""The window: it shows a start page, what is wrong with an agenda, or the console of a session."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMenu, QWidget

from runofshow.core.commands import Command
from runofshow.core.state import Status
from runofshow.desktop.action_table import SPEEDS, Menu
from runofshow.desktop.actions import Actions
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.catalogue import languages
from runofshow.desktop.companions import Around, Companions
from runofshow.desktop.console import Console, Outside
from runofshow.desktop.key_guard import KeyGuard
from runofshow.desktop.keys_panel import KeysPanel
from runofshow.desktop.launch import Launch, Offer, is_today, launch, new_session
from runofshow.desktop.palette import Palette
from runofshow.desktop.palette_entry import entries
from runofshow.desktop.press import CONFIRM_WITHIN, Confirmation
from runofshow.desktop.problems_page import ProblemsPage
from runofshow.desktop.request import OpenRequest
from runofshow.desktop.resources import sample_agenda
from runofshow.desktop.setting_words import trouble_words
from runofshow.desktop.settings_window import SettingsWindow
from runofshow.desktop.start_page import StartPage
from runofshow.desktop.translations import Translations
from runofshow.desktop.wording import translate
from runofshow.desktop.workspaces import WORKSPACES
from runofshow.formats.agenda import Loaded, load_agenda
from runofshow.journal.store import JournalError
from runofshow.session import opening
from runofshow.session.clock import SystemTime
from runofshow.session.session import Session
from runofshow.session.settings import Settings

LEAST = QSize(1120, 680)
USUAL = QSize(1280, 720)
GEOMETRY = "geometry"

A_LITTLE = timedelta(milliseconds=50)


class Ports(Struct, frozen=True):
    """All that a window reaches the world by."""

    time_of: SystemTime
    alarm: Callable[[], Alarm]
    announcer: Callable[[QWidget], Announcer]
    translations: Translations
    settings: QSettings | None = None
    chosen: Settings | None = None
    # What is around a console; alone and silent where nothing is given.
    around: Callable[[], Around] | None = None


class MainWindow(QMainWindow):
    """The one window of the console."""

    def __init__(self, ports: Ports) -> None:
        super().__init__()
        self._ports = ports
        self._request = OpenRequest()
        self._leaving = Confirmation(self._read)
        self._forget_leaving = ports.alarm()
        self._page: Console | StartPage | ProblemsPage | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._key_guard = KeyGuard(application, self, self._read)
        self.actions_of = Actions(self, self._dispatch, self._read, lambda: self._key_guard.quiet)
        self._menus: dict[Menu, QMenu] = {}
        self._announcer = ports.announcer(self)
        self._keys = KeysPanel(self, self.actions_of)
        self.chosen = ports.chosen or Settings()
        self._settings_window: SettingsWindow | None = None
        self.chosen.subscribe(self._on_setting)
        self.actions_of.use_keys(self.chosen["keys"])
        self._palette = Palette(self, self._announcer)
        self._companions: Companions | None = None
        self._around: Around | None = None
        self._fill_menus()
        self._connect()
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self._restore_geometry()
        self.retranslate()

    # What it shows

    @property
    def page(self) -> Console | StartPage | ProblemsPage | None:
        """What is in the window."""
        return self._page

    @property
    def console(self) -> Console | None:
        """The console, while a session is open."""
        return self._page if isinstance(self._page, Console) else None

    def open(self, request: OpenRequest) -> None:
        """Open what is requested."""
        self._request = request
        self._show(launch(request, self._ports.time_of))
        trouble = trouble_words(self.chosen.problem)
        if trouble:
            self.tell(trouble)

    def tell(self, text: str) -> None:
        """Say something in the status line."""
        if self.console is not None:
            self.console.tell(text, "danger")
        else:
            self._announcer.announce(text)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.actions_of.retranslate()
        for menu, made in self._menus.items():
            made.setTitle(translate("Menus", menu.value))
        if self._page is not None:
            self._page.retranslate()
        self._keys.retranslate()
        if self._settings_window is not None:
            self._settings_window.retranslate()
        if self._companions is not None:
            self._companions.retranslate()
        self._renew_title()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self._forget_leaving.stop()
        self._leave()
        if self._ports.settings is not None:
            self._ports.settings.setValue(GEOMETRY, self.saveGeometry())
        if self._settings_window is not None:
            self._settings_window.close()
        event.accept()

    # Within

    def _read(self) -> timedelta:
        return timedelta(microseconds=self._ports.time_of.counter() // 1000)

    def _dispatch(self, command: Command) -> None:
        if self.console is not None:
            self.console.dispatch(command)

    def _show(self, launched: Launch) -> None:
        if isinstance(launched, Session):
            self._show_session(launched)
        elif launched.loaded is not None and launched.loaded.agenda is None:
            self._show_problems(launched.loaded)
        else:
            self._show_offer(launched)

    def _show_session(self, session: Session) -> None:
        self._leave()
        outside = Outside(self._ports.alarm, self._announcer, self._ports.settings)
        console = Console(session, self.actions_of, outside)
        self._put(console)
        session.subscribe(lambda _: self._renew_title())
        self._companions = Companions(console, self.actions_of, self._what_is_around())

    def _show_problems(self, loaded: Loaded) -> None:
        self._leave()
        page = ProblemsPage(loaded)
        page.again.connect(lambda: self.open(self._request))
        page.open_file.connect(self._on_open)
        self._put(page)

    def _show_offer(self, offer: Offer) -> None:
        self._leave()
        page = StartPage(offer, self._request.speed)
        page.rehearse.connect(self._on_rehearse)
        page.run_now.connect(self._on_run_now)
        page.open_file.connect(self._on_open)
        page.open_sample.connect(self._on_open_sample)
        page.go_on.connect(self._on_go_on)
        self._put(page)

    def _put(self, page: Console | StartPage | ProblemsPage) -> None:
        self._page = page
        self.setCentralWidget(page)
        page.focus_first()
        self._renew_title()

    def _leave(self) -> None:
        """Close the session on the screen, if there is one."""
        console = self.console
        if console is None:
            return
        self._request = replace(self._request, session=None)
        if self._companions is not None:
            self._companions.leave()
            self._companions = None
        console.leave()
        self._page = None
        self.actions_of.show(type(self.actions_of.shown)())

    def _may_leave(self) -> bool:
        """Whether the session may be left now; leaving a live show takes a second press."""
        console = self.console
        if console is None or console.session.is_read_only:
            return True
        session = console.session
        is_live = session.state.status in (Status.LIVE, Status.PAUSED) and not session.is_rehearsal
        is_lost = not session.health.is_saved and session.history.undoable is not None
        is_typing = console.desk.capture.is_typing
        if not (is_live or is_lost or is_typing) or self._leaving.confirms():
            return True
        self._forget_leaving.ring_in(CONFIRM_WITHIN + A_LITTLE, self._on_stayed)
        if is_typing and not is_lost:
            self.tell(self.tr("A question is half typed. Close again within three seconds to drop it."))
            return False
        if is_lost:
            self.tell(self.tr("NOT SAVED. Close again within three seconds to lose what was not written."))
            return False
        self.tell(
            self.tr("The show is live. Close again within three seconds to leave it; it goes on and is kept.")
        )
        return False

    def _on_stayed(self) -> None:
        """Nobody closed the window after all."""
        self._leaving.disarm()
        if self.console is not None:
            self.console.status.show_message("")

    def _renew_title(self) -> None:
        name = self.tr("Run of Show")
        title = name
        if isinstance(self._page, Console):
            session = self._page.session
            event = session.agenda.event.title
            if session.is_rehearsal:
                pattern = self.tr("Rehearsal ×{speed} · {event} – {name}")
                title = pattern.format(speed=f"{session.speed:g}", event=event, name=name)
            else:
                title = self.tr("{event} – {name}").format(event=event, name=name)
        elif isinstance(self._page, StartPage) and self._page.agenda is not None:
            title = self.tr("{event} – {name}").format(event=self._page.agenda.event.title, name=name)
        if title != self.windowTitle():
            self.setWindowTitle(title)

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        for menu in Menu:
            parent = {Menu.SPEED: Menu.SESSION, Menu.WORKSPACE: Menu.VIEW, Menu.LANGUAGE: Menu.VIEW}.get(menu)
            made = bar.addMenu("") if parent is None else self._menus[parent].addMenu("")
            self._menus[menu] = made
            for action in self.actions_of.of_menu(menu):
                made.addAction(action)

    def _connect(self) -> None:
        actions = self.actions_of
        actions.handle("capture", self._on_capture)
        actions.handle("full_screen", self._on_full_screen)
        actions.handle("keys", self._keys.toggle)
        actions.handle("settings", self._on_settings)
        actions.handle("stage", self._on_stage)
        actions.handle("mini", self._on_mini)
        actions.handle("palette", self._on_palette)
        actions.handle("rehearse", self._on_offer)
        actions.handle("open", self._on_open)
        actions.handle("leave", self._on_leave)
        actions.handle("quit", self._on_quit)
        for times in SPEEDS:
            actions.handle(f"speed_{times}", partial(self._on_speed, float(times)))
        for name in WORKSPACES:
            actions.handle(f"workspace_{name}", partial(self._on_workspace, name))
        actions.handle("move_docks", self._on_move_docks)
        for steps, name in ((1, "panel_wider"), (-1, "panel_narrower")):
            actions.handle(name, partial(self._on_widen, steps))
        for by, name in ((1, "panel_right"), (-1, "panel_left")):
            actions.handle(name, partial(self._on_move_panel, by))
        actions.handle("reset_workspace", self._on_reset_workspace)
        for language in languages():
            actions.handle(f"language_{language}", partial(self._on_language, language))

    @property
    def companions(self) -> Companions | None:
        """What stands beside the console, while a session is open."""
        return self._companions

    def _what_is_around(self) -> Around:
        if self._around is None:
            ports = self._ports
            alone = Around(self.chosen, ports.alarm, ports.settings)
            self._around = alone if ports.around is None else ports.around()
        return self._around

    def _on_stage(self) -> None:
        if self._companions is not None:
            self._companions.toggle_stage()

    def _on_mini(self) -> None:
        if self._companions is not None:
            self._companions.toggle_mini()

    def _on_palette(self) -> None:
        agenda = None if self.console is None else self.console.session.agenda
        self._palette.open(entries(self.actions_of, agenda, self._dispatch))

    def _on_quit(self) -> None:
        self.close()

    def _on_capture(self) -> None:
        if self.console is not None:
            self.console.workspaces.bring_up("questions")
            self.console.desk.focus_capture()

    def _on_workspace(self, name: str) -> None:
        if self.console is not None:
            self.console.workspaces.show_workspace(name)
            self.console.focus_first()

    def _on_move_docks(self) -> None:
        if self.console is not None:
            workspaces = self.console.workspaces
            workspaces.let_move(not workspaces.is_movable)
            workspaces.changed.emit()

    def _on_widen(self, steps: int) -> None:
        if self.console is not None:
            self.console.workspaces.widen(steps)

    def _on_move_panel(self, by: int) -> None:
        if self.console is not None:
            self.console.workspaces.move_panel(by)

    def _on_reset_workspace(self) -> None:
        if self.console is not None:
            self.console.workspaces.reset()

    def _on_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _on_speed(self, speed: float) -> None:
        if self.console is not None:
            self.console.session.set_speed(speed)

    def _on_language(self, language: str) -> None:
        if not self._ports.translations.use(language):
            self.tell(self.tr("This language is not there yet."))
            return
        self.chosen.choose("language", language)
        self.retranslate()

    def _on_settings(self) -> None:
        if self._settings_window is None:
            self._settings_window = SettingsWindow(self.chosen, self.actions_of, self._announcer, self)
        self._settings_window.bring_up()

    def _on_setting(self, name: str) -> None:
        if name == "language":
            self._ports.translations.use_first(self.chosen["language"])
            self.retranslate()
        elif name == "keys":
            self.actions_of.use_keys(self.chosen["keys"])
            self.retranslate()

    def _on_open(self) -> None:
        if not self._may_leave():
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open an agenda"), "", self.tr("Agendas (*.yaml *.yml);;All files (*)")
        )
        if chosen:
            self._leave()
            self.open(OpenRequest(agenda=Path(chosen)))

    def _on_open_sample(self) -> None:
        sample = sample_agenda()
        if sample is not None:
            self.open(OpenRequest(agenda=sample))

    def _on_go_on(self, path: Path) -> None:
        try:
            session = opening.go_on(path, time_of=self._ports.time_of)
        except JournalError as error:
            self._show_offer(self._offer(error.message))
            return
        self._show_session(session)

    def _on_rehearse(self, at: datetime | None, speed: float) -> None:
        if isinstance(self._page, StartPage):
            self._begin(replace(self._request, rehearse_at=at, speed=speed), self._page, rehearsal=True)

    def _on_run_now(self) -> None:
        if isinstance(self._page, StartPage):
            self._begin(self._request, self._page, rehearsal=False)

    def _begin(self, request: OpenRequest, page: StartPage, *, rehearsal: bool) -> None:
        loaded = page.offer.loaded
        if loaded is not None and loaded.agenda is not None:
            self._show_session(new_session(request, loaded, rehearsal, self._ports.time_of))

    def _on_offer(self) -> None:
        """Leave the session for the start page, which offers a rehearsal of the same show."""
        console = self.console
        if console is None or not self._may_leave():
            return
        header = console.session.header
        loaded = Loaded(file=header.path, agenda=header.agenda)
        self._leave()
        if header.path and Path(header.path).exists():
            again = load_agenda(Path(header.path))
            loaded = again if again.agenda is not None else loaded
            self._request = replace(self._request, agenda=Path(header.path))
        self._show_offer(self._offer("", loaded))

    def _on_leave(self) -> None:
        if self.console is not None and self._may_leave():
            self._leave()
            self._show_offer(self._offer())

    def _offer(self, trouble: str = "", loaded: Loaded | None = None) -> Offer:
        agenda = None if loaded is None else loaded.agenda
        left = opening.left_sessions(agenda, time_of=self._ports.time_of)
        today = agenda is not None and is_today(agenda, self._ports.time_of)
        return Offer(loaded, tuple(left), today, trouble)

    def _restore_geometry(self) -> None:
        if self._ports.settings is None:
            return
        kept = self._ports.settings.value(GEOMETRY)
        if kept:
            self.restoreGeometry(kept)
