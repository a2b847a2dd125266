"""The language of the interface, which can change while the program runs. A window with a language of its own
has a `WindowLanguage`."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from runofshow.desktop.catalogue import (
    ENGLISH,
    NO_NUMBER,
    Catalogue,
    catalogue,
    nearest_language,
)

AUTOMATIC = "auto"
QTS_OWN = "qtbase"


class Speaker(QTranslator):
    """Tells Qt what each text is in the language of now, from the catalogue itself: nothing is compiled."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self.catalogue = Catalogue()

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, number: int = NO_NUMBER
    ) -> str:
        return self.catalogue.text(context, source, number)


class Translations:
    """What the application speaks.

    Its translators belong to the application, one of each. Were Python to own them, its garbage collector
    could destroy one while Qt looks up a text: Qt holds a lock then that the destruction waits for, for ever.
    """

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._speaker = application.findChild(Speaker) or self._installed()
        self.language = ENGLISH
        self.use(ENGLISH)

    def use(self, language: str) -> bool:
        """Speak this language from here on; False when nothing is known of it."""
        words = catalogue(language)
        if words is None:
            return False
        self._speaker.catalogue = words
        self.language = language
        self._use_for_qt(language)
        return True

    def use_first(self, *wanted: str) -> str:
        """Speak the first of these languages that there is, `auto` being the computer's; else English."""
        computers = QLocale.system().uiLanguages()
        for one in (each for named in wanted for each in (computers if named == AUTOMATIC else [named])):
            language = nearest_language(one)
            if language is not None and self.use(language):
                return language
        self.use(ENGLISH)
        return ENGLISH

    def _installed(self) -> Speaker:
        speaker = Speaker(self._application)
        # The first to be installed is asked last: what it does not know stays as it is.
        self._application.installTranslator(speaker)
        return speaker

    def _use_for_qt(self, language: str) -> None:
        """Have Qt's own dialogs speak it too, where PySide6 brings their words."""
        for translator in self._application.findChildren(QTranslator, QTS_OWN):
            self._application.removeTranslator(translator)
            translator.setObjectName("")
            translator.deleteLater()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self._application)
        if language != ENGLISH and translator.load(f"qtbase_{language}", folder):
            translator.setObjectName(QTS_OWN)
            self._application.installTranslator(translator)
        else:
            translator.deleteLater()
