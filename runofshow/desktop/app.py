"""The program with a window."""

import signal
import sys

from runofshow.desktop.display import trouble_with_display
from runofshow.desktop.request import OpenRequest

__all__ = ["OpenRequest", "run"]


def run(request: OpenRequest) -> int:
    """Open the console; what comes back, once its window is closed, is the exit code."""
    trouble = trouble_with_display()
    if trouble is not None:
        print(trouble, file=sys.stderr)  # noqa: T201
        return 1

    from PySide6.QtCore import QCoreApplication, QSettings
    from PySide6.QtWidgets import QApplication

    from runofshow.desktop import faults, theme
    from runofshow.desktop.alarm import QtAlarm
    from runofshow.desktop.announcer import QtAnnouncer
    from runofshow.desktop.companions import Around
    from runofshow.desktop.main_window import MainWindow, Ports
    from runofshow.desktop.notifier import TrayNotifier
    from runofshow.desktop.sound import SystemSound
    from runofshow.desktop.stage import ProcessFollower
    from runofshow.desktop.translations import AUTOMATIC, Translations
    from runofshow.desktop.wakefulness import system_wakefulness
    from runofshow.session.clock import MachineTime
    from runofshow.session.opening import sessions_folder
    from runofshow.session.settings import Settings

    application = QApplication.instance() or QApplication(["runofshow"])
    assert isinstance(application, QApplication)
    application.setApplicationName("runofshow")
    application.setApplicationDisplayName("Run of Show")
    application.setDesktopFileName("runofshow")
    application.setStyle("Fusion")
    application.setPalette(theme.palette())
    application.setStyleSheet(theme.style_sheet())
    application.setFont(theme.font(theme.scale().body))
    # Ctrl+C in the terminal ends the program: whatever was acknowledged is on disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    folder = sessions_folder().parent
    log = faults.log_to(folder)
    translations = Translations(application)
    chosen = Settings()
    translations.use_first(request.language or chosen["language"], AUTOMATIC)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def around() -> Around:
        return Around(
            chosen,
            QtAlarm,
            settings,
            follower=ProcessFollower,
            sound=SystemSound(),
            notifier=TrayNotifier(application),
            wakefulness=system_wakefulness(),
        )

    window = MainWindow(Ports(MachineTime(), QtAlarm, QtAnnouncer, translations, settings, chosen, around))

    def tell() -> None:
        text = QCoreApplication.translate(
            "App", "Something went wrong inside the program. The show goes on; {file} says what it was."
        )
        window.tell(text.format(file="" if log is None else log))

    faults.FaultHook(tell).install()
    window.open(request)
    window.show()
    return application.exec()
