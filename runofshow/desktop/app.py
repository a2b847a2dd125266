"""The program with a window."""

import gc
import signal
import sys

from runofshow.desktop.catalogue import ENGLISH, Catalogue, catalogue
from runofshow.desktop.display import trouble_with_display
from runofshow.desktop.request import OpenRequest

__all__ = ["OpenRequest", "run"]


def run(request: OpenRequest) -> int:
    """Open the console; what comes back, once its window is closed, is the exit code."""
    trouble = trouble_with_display()
    if trouble is not None:
        words = catalogue(request.language or ENGLISH) or Catalogue()
        print(words.words(trouble), file=sys.stderr)  # noqa: T201
        return 1

    # All that is made until the window is up stays: nothing of it is to be looked through again and again.
    gc.disable()
    from PySide6.QtCore import QCoreApplication, QSettings
    from PySide6.QtWidgets import QApplication

    from runofshow.desktop import faults
    from runofshow.desktop.alarm import QtAlarm
    from runofshow.desktop.announcer import QtAnnouncer
    from runofshow.desktop.appearance import chosen_look, put_in_force
    from runofshow.desktop.companions import Around
    from runofshow.desktop.editor import SystemPrograms
    from runofshow.desktop.main_window import MainWindow
    from runofshow.desktop.notifier import TrayNotifier
    from runofshow.desktop.ports import Ports
    from runofshow.desktop.sound import SystemSound
    from runofshow.desktop.stage import ProcessFollower
    from runofshow.desktop.translations import AUTOMATIC, Translations
    from runofshow.desktop.typeface import install_typeface
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
    install_typeface()
    chosen = Settings()
    put_in_force(application, chosen_look(chosen))
    # Ctrl+C in the terminal ends the program: whatever was acknowledged is on disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    folder = sessions_folder().parent
    log = faults.log_to(folder)
    translations = Translations(application)
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

    ports = Ports(
        MachineTime(),
        QtAlarm,
        QtAnnouncer,
        translations,
        settings,
        chosen,
        around,
        programs=SystemPrograms(),
    )
    window = MainWindow(ports)

    def tell() -> None:
        text = QCoreApplication.translate(
            "App", "Something went wrong inside the program. The show goes on; {file} says what it was."
        )
        window.tell(text.format(file="" if log is None else log))

    faults.FaultHook(tell).install()
    window.open(request)
    window.show()
    gc.freeze()
    gc.enable()
    return application.exec()
