"""Suggestions: what a mistyped word probably meant."""

from difflib import get_close_matches

from runofshow.core.phrase import Phrase
from runofshow.formats import limits


class NotAmong(ValueError):
    """A word is not one of the known ones; whoever reports it may say which was probably meant."""

    def __init__(self, said: Phrase, word: str, known: frozenset[str]) -> None:
        super().__init__(said)
        self.word = word
        self.known = known


class Suggestions:
    """Finds the known word nearest to a mistyped one, as long as its patience lasts.

    Comparing words is slow, and a file with thousands of mistakes must not make its reader wait.
    """

    def __init__(self) -> None:
        self._left = limits.COMPARISONS
        self._found: dict[tuple[str, frozenset[str]], str | None] = {}

    def closest(self, word: str, known: frozenset[str]) -> str | None:
        """The known word that was probably meant, or None."""
        asked = (word, known)
        if asked not in self._found:
            if len(word) > 60 or len(known) > self._left:
                return None
            self._left -= len(known)
            self._found[asked] = _closest(word, known)
        return self._found[asked]


def _closest(word: str, known: frozenset[str]) -> str | None:
    by_plain = {_plain(one): one for one in known}
    near = get_close_matches(_plain(word), by_plain, n=1, cutoff=0.7)
    return by_plain[near[0]] if near else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
