"""All that a window reaches the world by."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from runofshow.desktop.agenda_files import FileDialogs, FileQuestions
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.companions import Around
from runofshow.desktop.editor import NoPrograms, Programs
from runofshow.desktop.translations import Translations
from runofshow.session.clock import SystemTime
from runofshow.session.settings import Settings


class Ports(Struct, frozen=True):
    """The time, the alarms, the voice, the words and the settings of a window, and who it asks for what else
    there is."""

    time_of: SystemTime
    alarm: Callable[[], Alarm]
    announcer: Callable[[QWidget], Announcer]
    translations: Translations
    settings: QSettings | None = None
    chosen: Settings | None = None
    # What is around a console; alone and silent where nothing is given.
    around: Callable[[], Around] | None = None
    ask: FileQuestions = FileDialogs()
    programs: Programs = NoPrograms()
