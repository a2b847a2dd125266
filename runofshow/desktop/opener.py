"""What a person opens next, from wherever they are: asked for, new, of late, the sample, or dropped.

Whatever is open is left by the one door, which asks for a second press where a show is live.
"""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from runofshow.desktop.agenda_files import AgendaFiles
from runofshow.desktop.banner import Act
from runofshow.desktop.console import Console
from runofshow.desktop.file_drop import Dropped, Kind
from runofshow.desktop.launch import Launch, Opened
from runofshow.desktop.leaving import Leaving, worry_about, worry_words
from runofshow.desktop.request import OpenRequest
from runofshow.desktop.resources import sample_agenda

translate = QCoreApplication.translate


class Opens(Protocol):
    """The window, as far as something is opened in it."""

    @property
    def console(self) -> Console | None:
        """The console, while a session is open."""
        ...

    def open(self, request: OpenRequest) -> None:
        """Leave what is open, and open what is requested."""
        ...

    def go_on(self, path: Path) -> None:
        """Leave what is open, and go on with the session in this file."""
        ...

    def tell(self, text: str) -> None:
        """Say something where it is seen and heard."""
        ...


class Opener:
    """Opens agendas and sessions in a window."""

    def __init__(self, window: QWidget, opens: Opens, files: AgendaFiles, leaving: Leaving) -> None:
        self._window = window
        self._opens = opens
        self._files = files
        self._leaving = leaving

    def ask(self) -> None:
        """Ask for an agenda, and open it."""
        if self._leaving.may_leave(self._opens.console):
            chosen = self._files.open_what(self._window)
            if chosen is not None:
                self.open_agenda(chosen)

    def write_new(self, language: str) -> None:
        """Ask where a new agenda is to be, write it there, and open it."""
        if not self._leaving.may_leave(self._opens.console):
            return
        path, trouble = self._files.write_new(self._window, language)
        if path is not None:
            self.open_agenda(path)
        elif trouble:
            self._opens.tell(trouble)

    def open_agenda(self, path: Path) -> None:
        """Open the agenda in this file."""
        self._leaving.settle()
        self._opens.open(OpenRequest(agenda=path))

    def open_sample(self) -> None:
        """Open the agenda that ships as an example."""
        sample = sample_agenda()
        if sample is not None:
            self._opens.open(OpenRequest(agenda=sample))

    def open_dropped(self, found: Dropped) -> None:
        """Open what was dropped. Where something speaks against leaving, only once a button is pressed that
        says so: who has just dropped a file cannot be expected to do it again within three seconds."""
        if not found.can_be_opened:
            self._opens.tell(f"{found.words}.")
            return
        console = self._opens.console
        worry = worry_about(console)
        if console is None or worry is None:
            self._open(found)
            return
        words = worry_words(worry)
        leave = Act(
            translate("Opener", "Leave it and open {file}").format(file=found.path.name),
            lambda: self._open(found),
            dismiss=translate("Opener", "Stay here"),
        )
        console.banners.show_again("dropped", words, "warning", act=leave)
        self._opens.tell(words)

    def edit(self, file: Path, line: int = 1, column: int = 1) -> None:
        """Open a file in the person's editor."""
        trouble = self._files.edit(file, line, column)
        if trouble:
            self._opens.tell(trouble)

    def note(self, request: OpenRequest, launched: Launch) -> None:
        """Remember the agenda that was opened. The sample is always there, so it is not."""
        path = request.agenda
        if path is None or path == sample_agenda():
            return
        if isinstance(launched, Opened):
            agenda = launched.session.agenda
        elif launched.loaded is None or launched.loaded.agenda is None:
            self._files.note(path, "")
            return
        else:
            agenda = launched.loaded.agenda
        self._files.note(path, agenda.event.title)

    def _open(self, found: Dropped) -> None:
        if found.kind is Kind.AGENDA:
            self.open_agenda(found.path)
        else:
            self._leaving.settle()
            self._opens.go_on(found.path)
