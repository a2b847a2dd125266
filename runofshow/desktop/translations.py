"""The language of the interface, which can change while the program runs."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from runofshow.desktop.resources import resource

LANGUAGES: Final = ("en", "es")


class Translations:
    """What the application speaks. English needs no file; without one for a language English is spoken."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None
        self.language = LANGUAGES[0]

    def use(self, language: str) -> bool:
        """Speak this language from here on; False when nothing is known of it."""
        translator = None
        if language != LANGUAGES[0]:
            file = resource("translations", f"runofshow_{language}.qm")
            translator = QTranslator(self._application)
            if not file.is_file() or not translator.load(str(file)):
                return False
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        if translator is not None:
            self._application.installTranslator(translator)
        self._translator, self.language = translator, language
        return True
