"""Phrases: what is said to a person below the windows, to be put in words where it is shown.

Whoever says something does not know in which language it will be read. It gives a phrase: a constant English
template and the values in it, which may be phrases themselves. Its `str` is the English.
"""

from collections.abc import Callable
from typing import TypeAlias, Union

from msgspec import Struct

Value: TypeAlias = Union[str, int, "Phrase"]

LookUp: TypeAlias = Callable[[str, int | None], str]
"""Gives the words of a template in some language, in the form for a number where one is counted."""

Say: TypeAlias = Callable[["Phrase"], str]
"""Puts a phrase in words; `str` says it in English."""

COUNTED = "count"


class Phrase(Struct, frozen=True):
    """An English template and the values of its placeholders, by name.

    Names, paths and what was typed are values that stay as they are. A template with `{count}` has as many
    forms as a language needs for that number.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return self.words(_english)

    def words(self, look_up: LookUp) -> str:
        """What it says, with every template in it as it is looked up."""
        count = None
        shown = {}
        for name, value in self.values:
            if name == COUNTED and isinstance(value, int):
                count = value
            shown[name] = value.words(look_up) if isinstance(value, Phrase) else str(value)
        return look_up(self.template, count).format(**shown)


def _english(template: str, _count: int | None) -> str:
    return template


def phrase(template: str, /, **values: Value) -> Phrase:
    """A phrase. The translation tools find the template here, so it stands as it is: no f-string, no name."""
    return Phrase(template, tuple(values.items()))


def grouped(number: int) -> Value:
    """A large number with its digits in groups, `10,000`, as the language of its reader has them."""
    if number < 1000:
        return number
    return phrase("{thousands},{rest}", thousands=grouped(number // 1000), rest=f"{number % 1000:03}")
