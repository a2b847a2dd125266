"""The language of one window, whatever the others speak: its own words, installed nowhere."""

from typing import Protocol

from runofshow.desktop.catalogue import ENGLISH, NO_NUMBER, Catalogue, catalogue


class Translate(Protocol):
    """Looks up a text by its context and the English, in the form for a number where one is counted."""

    def __call__(self, context: str, text: str, number: int = NO_NUMBER) -> str: ...


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

    def translate(self, context: str, text: str, number: int = NO_NUMBER) -> str:
        """A text in this language, in the form for a number, or as it stands where it is not translated."""
        return self._words.text(context, text, number)
