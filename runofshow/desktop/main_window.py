"""The window: it shows a start page, what is wrong with an agenda, or the console of a session."""

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from runofshow.core.commands import Command
from runofshow.desktop import console_actions, theme
from runofshow.desktop.actions import Actions
from runofshow.desktop.agenda_files import AgendaFiles
from runofshow.desktop.agenda_saving import AgendaSaving, Means
from runofshow.desktop.appearance import Appearance
from runofshow.desktop.catalogue import languages
from runofshow.desktop.companions import Around, Companions
from runofshow.desktop.console import Console, Outside
from runofshow.desktop.file_drop import DropGuard
from runofshow.desktop.file_watch import FileWatch
from runofshow.desktop.key_guard import KeyGuard
from runofshow.desktop.keys_panel import KeysPanel
from runofshow.desktop.launch import Launch, Offer, Opened, launch, new_session, offer
from runofshow.desktop.leaving import Leaving
from runofshow.desktop.menus import Menus
from runofshow.desktop.opener import Opener
from runofshow.desktop.page import Page, file_of, title_of
from runofshow.desktop.palette import Palette
from runofshow.desktop.palette_entry import entries
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.placement import keep_place, put_back, put_in_the_middle
from runofshow.desktop.ports import Ports
from runofshow.desktop.problems_page import ProblemsPage
from runofshow.desktop.problems_window import ProblemsWindow
from runofshow.desktop.request import OpenRequest
from runofshow.desktop.settings_window import SettingsWindow
from runofshow.desktop.shown import Shown
from runofshow.desktop.start_page import StartPage
from runofshow.formats.agenda import Loaded, load_agenda
from runofshow.formats.source import read_source
from runofshow.journal.store import JournalError
from runofshow.session import opening
from runofshow.session.session import Session
from runofshow.session.settings import Settings

LEAST = QSize(1120, 680)
USUAL = QSize(1280, 720)
GEOMETRY = "geometry"


class MainWindow(QMainWindow):
    """The one window of the console."""

    def __init__(self, ports: Ports) -> None:
        super().__init__()
        self._ports = ports
        self._request = OpenRequest()
        self._leaving = Leaving(self._read, ports.alarm(), self.tell, self._forget_told)
        self._page: Page | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._key_guard = KeyGuard(application, self, self._read)
        self.actions_of = Actions(self, self._dispatch, self._read, lambda: self._key_guard.quiet)
        self._announcer = ports.announcer(self)
        self._keys = KeysPanel(self, self.actions_of)
        self.chosen = ports.chosen or Settings()
        self._settings_window: SettingsWindow | None = None
        self._problems_window: ProblemsWindow | None = None
        self.chosen.subscribe(self._on_setting)
        self.actions_of.use_keys(self.chosen["keys"])
        self._appearance = Appearance(application, self.chosen, self.actions_of)
        self._files = AgendaFiles(ports.ask, ports.programs, self.chosen, ports.time_of)
        self._watch = FileWatch(ports.alarm, self)
        self._watch.changed.connect(self._on_file_changed)
        self._opener = Opener(self, self, self._files, self._leaving)
        self._drop_guard = DropGuard(self, self._opener.open_dropped)
        self._palette = Palette(self, self._announcer)
        self._companions: Companions | None = None
        self._saving: AgendaSaving | None = None
        self._left_unsaved = ""
        self._around: Around | None = None
        self._menus = Menus(self.menuBar(), self.actions_of)
        self._connect()
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        if not put_back(self, ports.settings, GEOMETRY):
            put_in_the_middle(self)
        self.retranslate()

    # What it shows

    @property
    def page(self) -> Page | None:
        """What is in the window."""
        return self._page

    @property
    def console(self) -> Console | None:
        """The console, while a session is open."""
        return self._page if isinstance(self._page, Console) else None

    def open(self, request: OpenRequest) -> None:
        """Leave what is open, and open what is requested."""
        self._leave()
        self._request = request
        launched = launch(request, self._ports.time_of)
        self._opener.note(request, launched)
        self._show(launched)
        trouble = phrase_words(self.chosen.problem)
        if trouble:
            self.tell(trouble)

    def go_on(self, path: Path) -> None:
        """Leave what is open, and go on with the session in this file."""
        console = self.console
        here = None if console is None else console.session.file
        if here is not None and here.resolve() == path.resolve():
            self.tell(self.tr("This session is open already."))
            return
        try:
            session = opening.go_on(path, time_of=self._ports.time_of)
        except JournalError as error:
            # Whatever is open stays open.
            self.tell(phrase_words(error.said))
            return
        self._request = OpenRequest()
        self._show_session(session)

    def tell(self, text: str) -> None:
        """Say something where it is seen and heard."""
        if isinstance(self._page, Console):
            self._page.tell(text, "danger")
            return
        if self._page is not None:
            self._page.tell(text)
        self._announcer.announce(text)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.actions_of.retranslate()
        self._menus.retranslate()
        if self._page is not None:
            self._page.retranslate()
        self._keys.retranslate()
        for window in (self._settings_window, self._problems_window):
            if window is not None:
                window.retranslate()
        for beside in (self._companions, self._saving):
            if beside is not None:
                beside.retranslate()
        self._renew_title()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self._leave()
        self._watch.watch(None)
        keep_place(self, self._ports.settings, GEOMETRY)
        for window in (self._settings_window, self._problems_window):
            if window is not None:
                window.close()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._drop_guard.stand()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Some disks do not tell of changes: whoever comes back from the editor is not to see an old list.
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._watch.look()

    # Within

    def _read(self) -> timedelta:
        return timedelta(microseconds=self._ports.time_of.counter() // 1000)

    def _dispatch(self, command: Command) -> None:
        if self.console is not None:
            self.console.dispatch(command)

    def _show(self, launched: Launch) -> None:
        if isinstance(launched, Opened):
            self._show_session(launched.session, launched.loaded)
        elif launched.loaded is not None and launched.loaded.agenda is None:
            self._show_problems(launched.loaded)
        else:
            self._show_offer(launched)

    def _show_session(self, session: Session, loaded: Loaded | None = None) -> None:
        self._leave()
        outside = Outside(self._ports.alarm, self._announcer, self._ports.settings)
        # Made in its place: whatever is put elsewhere later is dressed anew with all that it holds.
        console = Console(session, self.actions_of, outside, self)
        console.recovery.wanted.connect(lambda _: self._key_guard.settle())
        if loaded is not None and loaded.warnings:
            console.notices.tell_of_warnings(len(loaded.warnings), lambda: self._on_look_up(loaded))
        self._saving = AgendaSaving(console, self._means())
        self._put(console)
        session.subscribe(lambda _: self._renew_title())
        self._companions = Companions(console, self.actions_of, self._what_is_around())

    def _show_problems(self, loaded: Loaded) -> None:
        self._leave()
        page = ProblemsPage(loaded, read_source(Path(loaded.file)))
        page.again.connect(lambda: self.open(self._request))
        page.open_file.connect(self._opener.ask)
        page.edit.connect(self._opener.edit)
        page.back.connect(lambda: self._show_offer(offer(page.loaded, self._ports.time_of)))
        self._put(page)

    def _show_offer(self, offered: Offer) -> None:
        self._leave()
        here = None if offered.loaded is None else Path(offered.loaded.file).absolute()
        recents = tuple(one for one in self._files.recents() if one.path != here)
        page = StartPage(replace(offered, recents=recents), self._request.speed)
        page.rehearse.connect(self._on_rehearse)
        page.run_now.connect(self._on_run_now)
        page.open_file.connect(self._opener.ask)
        page.new_file.connect(self._on_new)
        page.edit_file.connect(self._on_edit_agenda)
        page.open_recent.connect(self._opener.open_agenda)
        page.forget_recent.connect(self._files.forget)
        page.show_warnings.connect(self._on_show_warnings)
        page.open_sample.connect(self._opener.open_sample)
        page.go_on.connect(self.go_on)
        self._put(page)

    def _put(self, page: Page) -> None:
        self._page = page
        self.setCentralWidget(page)
        self._watch.watch(file_of(page) if self._saving is None else self._saving.file)
        if self.isVisible():
            # A program that dies has no time to.
            keep_place(self, self._ports.settings, GEOMETRY)
        page.focus_first()
        if self._left_unsaved and not isinstance(page, Console):
            page.tell(self._left_unsaved)
        self._left_unsaved = ""
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
        if self._saving is not None:
            self._left_unsaved = self._saving.leave()
            self._saving = None
        console.leave()
        self._page = None
        self.actions_of.show(Shown(look=theme.look()))

    def _may_leave(self) -> bool:
        """Whether the session may be left now; leaving a live show takes a second press."""
        return self._leaving.may_leave(self.console)

    def _forget_told(self) -> None:
        if self.console is not None:
            self.console.status.show_message("")

    def _renew_title(self) -> None:
        title = title_of(self._page)
        if title != self.windowTitle():
            self.setWindowTitle(title)

    def _connect(self) -> None:
        actions = self.actions_of
        console_actions.handle(actions, lambda: self.console)
        actions.handle("full_screen", self._on_full_screen)
        actions.handle("keys", self._keys.toggle)
        actions.handle("settings", self._on_settings)
        actions.handle("stage", self._on_stage)
        actions.handle("mini", self._on_mini)
        actions.handle("palette", self._on_palette)
        actions.handle("rehearse", self._on_offer)
        actions.handle("open", self._opener.ask)
        actions.handle("new", self._on_new)
        actions.handle("save_agenda", self._on_save_agenda)
        actions.handle("save_agenda_as", self._on_save_agenda_as)
        actions.handle("take_over", self._on_take_over)
        actions.handle("leave", self._on_leave)
        actions.handle("quit", self._on_quit)
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

    @property
    def saving(self) -> AgendaSaving | None:
        """What saves the agenda, while a session is open."""
        return self._saving

    def _means(self) -> Means:
        ports = self._ports
        return Means(
            self,
            self.actions_of,
            self._files,
            self._watch,
            self._announcer,
            ports.alarm,
            self._read,
            self._on_look_up,
        )

    def _on_save_agenda(self) -> None:
        if self._saving is not None:
            self._saving.save()

    def _on_save_agenda_as(self) -> None:
        if self._saving is not None:
            self._saving.save_as()

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

    def _on_full_screen(self) -> None:
        # What it was before, maximised or not, it is again afterwards.
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

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

    def _on_new(self) -> None:
        self._opener.write_new(self._ports.translations.language)

    def _on_edit_agenda(self) -> None:
        if self._watch.file is not None:
            self._opener.edit(self._watch.file)

    def _on_look_up(self, loaded: Loaded) -> None:
        """Show the warnings of an agenda beside the running show."""
        if self._problems_window is None:
            self._problems_window = ProblemsWindow(self)
            self._problems_window.edit.connect(self._opener.edit)
        self._problems_window.bring_up(loaded)

    def _on_file_changed(self) -> None:
        """The file of what is shown was written: show what is in it now."""
        page, path = self._page, self._watch.file
        if self._saving is not None:
            self._saving.look()
        if page is None or isinstance(page, Console) or path is None:
            return
        self._request = replace(self._request, agenda=path)
        loaded = load_agenda(path)
        was_broken = isinstance(page, ProblemsPage) and page.loaded.agenda is None
        if was_broken and loaded.agenda is not None:
            self.open(self._request)
        elif isinstance(page, ProblemsPage) and (was_broken or loaded.agenda is None or loaded.warnings):
            page.show_loaded(loaded, read_source(path))
        elif loaded.agenda is None:
            self._show_problems(loaded)
        else:
            self._show_offer(offer(loaded, self._ports.time_of))
            if isinstance(page, StartPage) and isinstance(self._page, StartPage):
                self._page.choose_as(page)

    def _on_show_warnings(self) -> None:
        loaded = self._page.offer.loaded if isinstance(self._page, StartPage) else None
        if loaded is not None:
            self._show_problems(loaded)

    def _on_take_over(self) -> None:
        """Run the session that was followed, in its place, now that the console that ran it is gone."""
        console = self.console
        if console is None or console.session.file is None or not console.session.is_abandoned():
            return
        try:
            session = opening.go_on(console.session.file, time_of=self._ports.time_of)
        except JournalError as error:
            self.tell(phrase_words(error.said))
            return
        if session.is_read_only:
            session.close()
            self.tell(self.tr("Another console has taken it over. This one follows it."))
            return
        self._show_session(session)
        self._announcer.announce(self.tr("This console runs the session now."))

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
        self._request = replace(self._request, agenda=None)
        if header.path and Path(header.path).exists():
            again = load_agenda(Path(header.path))
            loaded = again if again.agenda is not None else loaded
            self._request = replace(self._request, agenda=Path(header.path))
        self._show_offer(offer(loaded, self._ports.time_of))

    def _on_leave(self) -> None:
        if self.console is not None and self._may_leave():
            self._leave()
            self._show_offer(offer(None, self._ports.time_of))
