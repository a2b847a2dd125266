"""The language of one window, whatever the others speak: its own words, installed nowhere."""

from collections.abc import Callable

from runofshow.desktop.catalogue import ENGLISH, Catalogue, catalogue

Translate = Callable[[str, str], str]


class WindowLanguage:
    """What one window speaks. Where there is no such language English is spoken."""

    def __init__(self, language: str = ENGLISH) -> None:
        self._words = Catalogue()
        self.language = ENGLISH
        self.use(language)

    def use(self, language: str) -> bool:
        """Speak this language from here on; False when nothing is known of it."""
        words = catalogue(language)
        if words is None:
            return False
        self._words, self.language = words, language
        return True

    def translate(self, context: str, text: str) -> str:
        """A text in this language, or as it stands where there is no translation."""
        return self._words.text(context, text)
