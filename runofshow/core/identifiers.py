"""Identifiers: short readable names that stay the same when the running order changes."""

import re
import unicodedata
from collections.abc import Iterable

IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_LETTERS_WITHOUT_ACCENT = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}
)


def slug(text: str, fallback: str, words: int = 8) -> str:
    """The first words of the text in plain lower-case letters and digits, joined by hyphens; never empty."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS_WITHOUT_ACCENT))
    plain = "".join(c for c in folded if not unicodedata.combining(c)).replace("'", "").replace("’", "")
    found = re.findall("[a-z0-9]+", plain)[:words]
    return "-".join(found)[:80].strip("-") or fallback


def folded(name: str) -> str:
    """The name as it is compared: without regard to accents, capitals and spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def surname(name: str) -> str:
    """The part of a name that is written in capitals, `DE LA CABALLERIA`, else its last word."""
    words = name.split()
    capitals = [word for word in words if len(word) > 1 and word.isupper() and not word.endswith(".")]
    return " ".join(capitals) if 0 < len(capitals) < len(words) else words[-1] if words else ""


class Identifiers:
    """Hands out each identifier once: the second to ask for `questions` gets `questions-2`."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def unique(self, wanted: str) -> str:
        """The wanted identifier, numbered if it is taken already."""
        given, number = wanted, self._last.get(wanted, 1)
        while given in self._taken:
            number += 1
            given = f"{wanted}-{number}"
        self._last[wanted] = number
        self._taken.add(given)
        return given
