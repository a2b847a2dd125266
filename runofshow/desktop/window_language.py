"""The language of one window, whatever the others speak: its own translator, installed nowhere."""

from collections.abc import Callable

from PySide6.QtCore import QTranslator

from runofshow.desktop.resources import resource
from runofshow.desktop.translations import LANGUAGES

Translate = Callable[[str, str], str]


class WindowLanguage:
    """What one window speaks. English needs no file; without one for a language English is spoken."""

    def __init__(self, language: str = LANGUAGES[0]) -> None:
        self._translator: QTranslator | None = None
        self.language = LANGUAGES[0]
        self.use(language)

    def use(self, language: str) -> bool:
        """Speak this language from here on; False when nothing is known of it."""
        if language == LANGUAGES[0]:
            self._translator, self.language = None, language
            return True
        file = resource("translations", f"runofshow_{language}.qm")
        translator = QTranslator()
        if not file.is_file() or not translator.load(str(file)):
            return False
        self._translator, self.language = translator, language
        return True

    def translate(self, context: str, text: str) -> str:
        """A text in this language, or as it stands where there is no translation."""
        if self._translator is None:
            return text
        return self._translator.translate(context, text) or text
