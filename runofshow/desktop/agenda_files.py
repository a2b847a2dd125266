"""The agenda files of a person: which to open, a new one, those opened of late, and one in the editor."""

from datetime import timedelta
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths, QTimeZone
from PySide6.QtWidgets import QFileDialog, QWidget

from runofshow.desktop.editor import Programs, edit
from runofshow.desktop.resources import new_agenda_template
from runofshow.formats.new_agenda import new_agenda, write_new
from runofshow.session.clock import SystemTime
from runofshow.session.recent import Recent, RecentAgendas
from runofshow.session.settings import Settings

translate = QCoreApplication.translate

A_WEEK: Final = timedelta(days=7)
USUAL_NAME: Final = "agenda.yaml"


class FileQuestions(Protocol):
    """The port by which a person is asked for a file."""

    def open_what(self, parent: QWidget) -> Path | None:
        """The agenda to open; None for none."""
        ...

    def write_where(self, parent: QWidget, usual: Path) -> Path | None:
        """Where to write a new agenda; None for nowhere."""
        ...

    def save_where(self, parent: QWidget, usual: Path) -> Path | None:
        """Under which name to save an agenda; None for none."""
        ...


class FileDialogs:
    """Asks with the file dialogs of the desktop, or Qt's own."""

    def open_what(self, parent: QWidget) -> Path | None:
        title = translate("Files", "Open an agenda")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", _filter_words())
        return Path(chosen) if chosen else None

    def write_where(self, parent: QWidget, usual: Path) -> Path | None:
        # Whether to write over a file is not asked: it never is.
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            translate("Files", "Write a new agenda"),
            str(usual),
            _filter_words(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(chosen) if chosen else None

    def save_where(self, parent: QWidget, usual: Path) -> Path | None:
        title = translate("Files", "Save the agenda")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(usual), _filter_words())
        return Path(chosen) if chosen else None


class AgendaFiles:
    """What a window does with agenda files."""

    def __init__(
        self, ask: FileQuestions, programs: Programs, settings: Settings, time_of: SystemTime
    ) -> None:
        self._ask = ask
        self._programs = programs
        self._settings = settings
        self._time_of = time_of
        self._recents = RecentAgendas()

    def recents(self) -> tuple[Recent, ...]:
        """The agendas opened of late, the latest first."""
        return self._recents.all()

    def note(self, path: Path, title: str) -> None:
        """Remember an agenda that was opened."""
        if path.is_file():
            self._recents.add(path, title, self._time_of.wall())

    def forget(self, path: Path) -> None:
        """Take an agenda off the list of those opened of late."""
        self._recents.forget(path)

    def open_what(self, parent: QWidget) -> Path | None:
        """The agenda that the person wants to open; None for none."""
        return self._ask.open_what(parent)

    def save_where(self, parent: QWidget, present: Path | None) -> Path | None:
        """The file under whose name an agenda is to be saved; None for none. It may be there already."""
        return _with_suffix(self._ask.save_where(parent, present or _documents() / USUAL_NAME))

    def edit(self, file: Path, line: int = 1, column: int = 1) -> str:
        """Open a file in the person's editor; what comes back says why that could not be, "" if it was."""
        if edit(self._programs, self._settings["editor"], file, line, column):
            return ""
        text = translate("Files", "Nothing opens {file} here. Name your editor in the settings.")
        return text.format(file=file)

    def write_new(self, parent: QWidget, language: str) -> tuple[Path | None, str]:
        """The new agenda that was written where the person wants it, or None; and why it was not, if so.

        It can be run as it is: a show in a week, in the zone of this computer.
        """
        path = _with_suffix(self._ask.write_where(parent, _documents() / USUAL_NAME))
        if path is None:
            return None, ""
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        day = (self._time_of.wall() + A_WEEK).date()
        try:
            write_new(new_agenda(new_agenda_template(language), day, zone), path)
        except FileExistsError:
            text = translate("Files", "{file} is there already, and stays as it is. Choose another name.")
            return None, text.format(file=path)
        except OSError as error:
            text = translate("Files", "{file} could not be written: {why}.")
            return None, text.format(file=path, why=error.strerror)
        return path, ""


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _with_suffix(path: Path | None) -> Path | None:
    return path if path is None or path.suffix else path.with_suffix(".yaml")


def _filter_words() -> str:
    return translate("Files", "Agendas (*.yaml *.yml);;All files (*)")
