"""Problems: what is wrong with a file, where, and what would be right."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from runofshow.core.phrase import Phrase, phrase
from runofshow.formats import limits


class At(Protocol):
    """Anything with a place in a file; lines and columns count from 1."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Mark(Struct, frozen=True):
    """A place in a file."""

    line: int = 1
    column: int = 1


class Problem(Struct, frozen=True):
    """One error or warning: `said` is what is wrong and what would be right, `message` that in English."""

    file: str
    line: int
    column: int
    said: Phrase

    @property
    def message(self) -> str:
        """What it says, in English."""
        return str(self.said)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class Problems:
    """Everything found wrong with one file, in the order of the file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.error_count = 0
        self._errors: dict[Problem, None] = {}
        self._warnings: dict[Problem, None] = {}

    def error(self, at: At, said: Phrase) -> None:
        """Note something that keeps the file from being used."""
        self.error_count += 1
        self._errors.setdefault(Problem(self.file, at.line, at.column, said))

    def warning(self, at: At, said: Phrase) -> None:
        """Note something that is probably not meant."""
        self._warnings.setdefault(Problem(self.file, at.line, at.column, said))

    @property
    def errors(self) -> tuple[Problem, ...]:
        return _first(
            self._errors,
            lambda more: (
                phrase("and 1 more error from here on")
                if more == 1
                else phrase("and {count} more errors from here on", count=more)
            ),
        )

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return _first(
            self._warnings,
            lambda more: (
                phrase("and 1 more warning from here on")
                if more == 1
                else phrase("and {count} more warnings from here on", count=more)
            ),
        )


def _first(found: dict[Problem, None], and_more: Callable[[int], Phrase]) -> tuple[Problem, ...]:
    """The found problems by position; those over the limit are only counted, in a last one."""
    ordered = sorted(found, key=lambda problem: (problem.line, problem.column))
    shown = ordered[: limits.PROBLEMS]
    if more := len(ordered) - len(shown):
        first = ordered[limits.PROBLEMS]
        shown.append(Problem(first.file, first.line, first.column, and_more(more)))
    return tuple(shown)


def quoted(text: str, limit: int = 60) -> Phrase:
    """The text in quotation marks, on one line, shortened, with nothing invisible or unprintable in it."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[:limit])
    return phrase("“{text}”", text=f"{shown}…" if len(text) > limit else shown)
