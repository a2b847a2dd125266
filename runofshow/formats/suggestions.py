"""Suggestions: what a mistyped word probably meant."""

from difflib import get_close_matches

from runofshow.formats import limits
from runofshow.formats.problems import quoted


class NotAmong(ValueError):
    """A word is not one of the known ones; whoever reports it may say which was probably meant."""

    def __init__(self, message: str, word: str, known: frozenset[str]) -> None:
        super().__init__(message)
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

    def did_you_mean(self, word: str, known: frozenset[str]) -> str:
        """A question to end a message with, or nothing."""
        closest = self.closest(word, known)
        return f"; did you mean {quoted(closest)}?" if closest else ""


def _closest(word: str, known: frozenset[str]) -> str | None:
    by_plain = {_plain(one): one for one in known}
    near = get_close_matches(_plain(word), by_plain, n=1, cutoff=0.7)
    return by_plain[near[0]] if near else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
