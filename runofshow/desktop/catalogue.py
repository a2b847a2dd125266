"""The words of one language, read from its `.ts` file. Nothing here knows of Qt."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from typing import Final
from xml.etree import ElementTree

from msgspec import Struct

from runofshow.core.phrase import Phrase
from runofshow.core.refusal import Refusal
from runofshow.desktop.resources import resource

ENGLISH: Final = "en"
PREFIX, SUFFIX = "runofshow_", ".ts"
NO_NUMBER: Final = -1
REFUSALS: Final = "Refusals"
PHRASES: Final = "Phrases"  # the context of what is said below the windows

# A language that is not known here is shown by its code.
NAMES: Final = {
    "en": "English",
    "es": "Español",
    "ca": "Català",
    "de": "Deutsch",
    "fr": "Français",
    "gl": "Galego",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
}

Rule = Callable[[int], int]


def _one_and_more(number: int) -> int:
    return 0 if number == 1 else 1


def _up_to_one_and_more(number: int) -> int:
    return 0 if number <= 1 else 1


def _always_the_same(_: int) -> int:
    return 0


def _east_slavic(number: int) -> int:
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2


def _polish(number: int) -> int:
    if number == 1:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2


def _czech(number: int) -> int:
    return 0 if number == 1 else 1 if 2 <= number <= 4 else 2


# Which of its forms a language takes for a number, as Qt's own tools order them; most take the usual two.
RULES: Final[Mapping[str, Rule]] = {
    **dict.fromkeys(("fr", "pt_BR"), _up_to_one_and_more),
    **dict.fromkeys(("id", "ja", "ko", "th", "tr", "vi", "zh"), _always_the_same),
    **dict.fromkeys(("be", "bs", "hr", "ru", "sr", "uk"), _east_slavic),
    **dict.fromkeys(("cs", "sk"), _czech),
    "pl": _polish,
}


class Catalogue(Struct, frozen=True):
    """What each text is in one language: by context and English text, in as many forms as it has."""

    language: str = ENGLISH
    forms: Mapping[tuple[str, str], tuple[str, ...]] = {}

    def text(self, context: str, source: str, number: int = NO_NUMBER) -> str:
        """The text in this language, in the form for a number if it has several; else the English one."""
        forms = self.forms.get((context, source))
        if forms is None:
            return source
        place = 0 if number == NO_NUMBER else _rule(self.language)(abs(number))
        return forms[min(place, len(forms) - 1)] or source

    def words(self, said: Phrase) -> str:
        """What was said, in this language."""
        return said.words(self._template)

    def refusal(self, refusal: Refusal) -> str:
        """Why a command changed nothing, in this language."""
        return self.text(REFUSALS, refusal.reason.value).format(about=refusal.about)

    def _template(self, template: str, count: int | None) -> str:
        return self.text(PHRASES, template, NO_NUMBER if count is None else count)


def _rule(language: str) -> Rule:
    return RULES.get(language) or RULES.get(language.split("_")[0]) or _one_and_more


def languages() -> tuple[str, ...]:
    """The languages that there are files of; English first, the others by their code."""
    folder = resource("translations")
    named = (file.name for file in folder.iterdir()) if folder.is_dir() else ()
    found = {
        name.removeprefix(PREFIX).removesuffix(SUFFIX)
        for name in named
        if name.startswith(PREFIX) and name.endswith(SUFFIX)
    }
    return (ENGLISH, *sorted(found - {ENGLISH}))


def language_name(language: str) -> str:
    """What a language is called in itself."""
    return NAMES.get(language, language)


def nearest_language(wanted: str) -> str | None:
    """The language there is for one that is asked for: `es` for `es_MX`; None when there is none."""
    known = languages()
    code = wanted.replace("-", "_").split(".")[0]
    return next((one for one in (code, code.split("_")[0]) if one in known), None)


@cache
def catalogue(language: str) -> Catalogue | None:
    """The words of a language; None when there is no file of it, or none that can be read."""
    file = resource("translations", f"{PREFIX}{language}{SUFFIX}")
    if not file.is_file():
        return Catalogue() if language == ENGLISH else None
    try:
        return Catalogue(language, dict(_messages(file)))
    except ElementTree.ParseError:
        return Catalogue() if language == ENGLISH else None


def _messages(file: Traversable) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    root = ElementTree.fromstring(file.read_bytes())
    return [
        ((context.findtext("name", ""), message.findtext("source", "")), forms)
        for context in root.iter("context")
        for message in context.iter("message")
        if (forms := _forms(message))
    ]


def _forms(message: ElementTree.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
        return ()
    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    return forms or ((translation.text,) if translation.text else ())
