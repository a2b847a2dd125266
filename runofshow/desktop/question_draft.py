"""What a typed question says about itself: whom it is for, its tags and its language.

Whoever types as fast as questions come can write `@torrent` for whom and `#funding` as a tag, before the
question or behind it. A word that names nobody stays part of the question, as does anything in its middle.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.question import PANEL, Language

_ENDS = re.compile(r"^\s*(\S+)|(\S+)\s*$")
_WORD = re.compile(r"\w+")
_SHORTEST_HANDLE = 3
_SPANISH = """
    el la los las un una del al que qué cómo cuál cuáles dónde cuándo quién por para con en es son se su sus
    hay más y o pero si sí no este esta estos estas nos ustedes será tienen puede pueden
"""
_ENGLISH = """
    the a an of to in is are was and or for on with by what how which where when who why will would can could
    does do did this that these those there it its you your we our be been has have not
"""
_ONLY_SPANISH = re.compile("[¿¡ñ]", re.IGNORECASE)


class Draft(Struct, frozen=True):
    """A typed question taken apart."""

    text: str
    addressed_to: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def handles(agenda: Agenda) -> dict[str, str]:
    """Whom `@…` can mean: each word of a name that is one person's alone, without accents, and `panel`."""
    found: dict[str, set[str]] = {PANEL: {PANEL}}
    for person in agenda.people.values():
        for word in {
            *_WORD.findall(_plain(person.name)),
            *_WORD.findall(_plain(person.id)),
            _plain(person.id),
        }:
            if len(word) >= _SHORTEST_HANDLE:
                found.setdefault(word, set()).add(person.id)
    return {word: people.pop() for word, people in found.items() if len(people) == 1}


def take_apart(typed: str, known: Mapping[str, str]) -> Draft:
    """The question without its `@…` and `#…`, and what they say. `known` is what `handles` gives."""
    text = typed.strip()
    addressed_to: list[str] = []
    tags: list[str] = []
    while True:
        for match in _ENDS.finditer(text):
            token = match.group().strip()
            if token.startswith("@") and (person := known.get(_plain(token[1:]))) is not None:
                addressed_to.append(person)
            elif token.startswith("#") and _WORD.fullmatch(token[1:]) and not token[1:].isdigit():
                tags.append(token[1:])
            else:
                continue
            text = (text[: match.start()] + text[match.end() :]).strip()
            break
        else:
            return Draft(text, _unique(addressed_to), _unique(tags))


def language_of(text: str) -> Language:
    """The language that a question seems to be written in; OTHER when it does not tell."""
    if _ONLY_SPANISH.search(text):
        return Language.SPANISH
    words = [word.lower() for word in _WORD.findall(text)]
    spanish, english = _count(words, _SPANISH), _count(words, _ENGLISH)
    if spanish == english:
        return Language.OTHER
    return Language.SPANISH if spanish > english else Language.ENGLISH


def likeness(one: str, other: str) -> float:
    """How much two questions have of the same words, from 0 to 1."""
    ours, theirs = _telling(one), _telling(other)
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0.0


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in a list that is typed with commas or spaces, with or without `#`."""
    return _unique(tag for part in re.split(r"[,;\s]+", text) if (tag := part.lstrip("#")))


def _count(words: Iterable[str], of: str) -> int:
    known = frozenset(of.split())
    return sum(word in known for word in words)


def _telling(text: str) -> set[str]:
    """The words that carry its meaning: the longer ones, by their stems."""
    return {word[:6] for word in _WORD.findall(_plain(text)) if len(word) > _SHORTEST_HANDLE}


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).lower()


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
