"""What is said below the windows, in the language of the application."""

from PySide6.QtCore import QCoreApplication

from runofshow.core.phrase import Phrase
from runofshow.desktop.catalogue import NO_NUMBER, PHRASES


def phrase_words(said: Phrase | None) -> str:
    """The words of a phrase, such as why a session cannot be opened; "" for none."""
    return "" if said is None else said.words(_look_up)


def _look_up(template: str, count: int | None) -> str:
    return QCoreApplication.translate(PHRASES, template, None, NO_NUMBER if count is None else count)
