"""Fields: the keys that a mapping may have, and readers that make values of them.

A reader takes a node and gives a value, or None after noting what is wrong, so that reading goes on and
everything wrong with a file is found at once.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import Struct

from runofshow.core.phrase import Phrase, grouped, phrase
from runofshow.formats import limits
from runofshow.formats.document import Mapping, Node, Scalar, Sequence
from runofshow.formats.problems import At, Problems, quoted
from runofshow.formats.suggestions import NotAmong, Suggestions

T = TypeVar("T")


class Reading:
    """One file being read: what is wrong with it so far, and suggestions."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.suggestions = Suggestions()

    def error(self, at: At, said: Phrase) -> None:
        self.problems.error(at, said)

    def warning(self, at: At, said: Phrase) -> None:
        self.problems.warning(at, said)

    def refuse(self, at: At, error: ValueError) -> None:
        """Note what a parser said about a text: the phrase that its error was raised with."""
        said: Phrase = error.args[0]
        meant = self.suggestions.closest(error.word, error.known) if isinstance(error, NotAmong) else None
        if meant:
            said = phrase("{said}; did you mean {meant}?", said=said, meant=quoted(meant))
        self.error(at, said)


Reader = Callable[[Reading, Node, str], Any]
"""Takes the reading, the node and the key it stands at, for messages."""


class Key(Struct, frozen=True):
    """How the value of a key is read; a key that is not required may be left out."""

    read: Reader
    required: bool = False


class Form(Struct, frozen=True):
    """The keys of one kind of mapping: `what` names the kind in messages."""

    what: Phrase
    keys: dict[str, Key]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self.keys)


class Values(Struct):
    """What a mapping holds: values by key, and the place of each. `is_sound` when nothing in it is wrong."""

    line: int
    column: int
    given: dict[str, Any]
    places: dict[str, Node]
    is_sound: bool = True

    def get(self, key: str, default: Any = None) -> Any:
        return self.given.get(key, default)

    def at(self, key: str) -> At:
        """The place of a key's value, or of the whole where the key is left out."""
        return self.places.get(key, self)

    def without(self, *keys: str) -> dict[str, Any]:
        """The values by key, but for some keys."""
        return {key: value for key, value in self.given.items() if key not in keys}


class Written(Struct, frozen=True):
    """A text together with its place."""

    line: int
    column: int
    text: str


def scalar(takes: Phrase, parse: Callable[[str], T]) -> Reader:
    """A reader of one text; the parser raises ValueError with a phrase that says what is right."""

    def read(reading: Reading, node: Node, key: str) -> T | None:
        if not isinstance(node, Scalar):
            reading.error(
                node, phrase("“{key}” takes {takes}, not {kind}", key=key, takes=takes, kind=_kind(node))
            )
            return None
        if len(node.text) > limits.TEXT:
            reading.error(node, _too_long(node.text, limits.TEXT))
            return None
        try:
            return parse(node.text)
        except ValueError as error:
            reading.refuse(node, error)
            return None

    return read


def placed(read: Reader) -> Reader:
    """A reader that keeps the place of a text, for what can only be checked later."""

    def read_placed(reading: Reading, node: Node, key: str) -> Written | None:
        text = read(reading, node, key)
        return None if text is None else Written(node.line, node.column, text)

    return read_placed


def many(read: Reader, limit: int = limits.ITEMS, least: int = 0) -> Reader:
    """A reader of a list; one scalar alone is a list of one."""

    def read_many(reading: Reading, node: Node, key: str) -> tuple[Any, ...] | None:
        items = node.children if isinstance(node, Sequence) else [node]
        if isinstance(node, Mapping):
            reading.error(node, phrase("“{key}” takes a list: begin each of its items with “- ”", key=key))
            return None
        if len(items) > limit:
            reading.error(items[limit], _too_many(key, limit))
            return None
        if len(items) < least:
            reading.error(node, phrase("“{key}” is empty: give at least {least}", key=key, least=least))
            return None
        values = []
        for item in items:
            if isinstance(item, Scalar) and item.is_nothing:
                said = phrase("an empty item in “{key}”: remove it, or say what it is", key=key)
                reading.error(item, said)
            else:
                values.append(read(reading, item, key))
        return tuple(value for value in values if value is not None)

    return read_many


def form(fields: Form) -> Reader:
    """A reader of a mapping with known keys."""

    def read(reading: Reading, node: Node, _key: str) -> Values | None:
        if not isinstance(node, Mapping):
            keys = ", ".join(list(fields.keys)[:4])
            reading.error(
                node,
                phrase(
                    "{what} is written as keys and values ({keys}, …), not as {kind}",
                    what=fields.what,
                    keys=keys,
                    kind=_kind(node),
                ),
            )
            return None
        before = reading.problems.error_count
        values = Values(node.line, node.column, {}, {})
        for name, value in entries(reading, node):
            values.places[name.text] = value
            known = fields.keys.get(name.text)
            if known is None:
                _refuse_key(reading, name, fields)
            elif not _is_nothing(value):
                found = known.read(reading, value, name.text)
                if found is not None:
                    values.given[name.text] = found
        for key, needed in fields.keys.items():
            if needed.required and (key not in values.places or _is_nothing(values.places[key])):
                said = phrase("“{key}” is missing: {what} needs it", key=key, what=fields.what)
                if key in values.places:
                    said = phrase("“{key}” is empty: {what} needs it", key=key, what=fields.what)
                reading.error(values.at(key), said)
        values.is_sound = reading.problems.error_count == before
        return values

    return read


def keyed(read: Reader, limit: int) -> Reader:
    """A reader of a mapping with keys of the writer's own choice."""

    def read_keyed(reading: Reading, node: Node, key: str) -> dict[str, Any] | None:
        if not isinstance(node, Mapping):
            reading.error(
                node,
                phrase(
                    "“{key}” is written as keys of your choice and a value for each, not as {kind}",
                    key=key,
                    kind=_kind(node),
                ),
            )
            return None
        found: dict[str, Any] = {}
        for name, value in entries(reading, node):
            if len(found) == limit:
                reading.error(name, _too_many(key, limit))
                break
            text = line(reading, name, key)
            if text is not None:
                found[text] = read(reading, value, text)
        return found

    return read_keyed


def entries(reading: Reading, mapping: Mapping) -> list[tuple[Scalar, Node]]:
    """The keys and values of a mapping, each key once, with what `<<` merges in behind its own."""
    own: dict[str, tuple[Scalar, Node]] = {}
    merged: list[Node] = []
    for key, value in mapping.entries():
        if not isinstance(key, Scalar):
            reading.error(key, phrase("a key is one word, not {kind}", kind=_kind(key)))
        elif key.text == "<<" and key.is_plain:
            merged += value.children if isinstance(value, Sequence) else [value]
        elif key.text in own:
            first = own[key.text][0]
            said = phrase(
                "{key} stands here and in line {line}: keep one of them",
                key=quoted(key.text),
                line=first.line,
            )
            reading.error(key, said)
        else:
            own[key.text] = (key, value)
    for source in merged:
        if not isinstance(source, Mapping):
            said = phrase("“<<” takes the alias of a mapping, not {kind}", kind=_kind(source))
            reading.error(source, said)
            continue
        for key, value in entries(reading, source):
            own.setdefault(key.text, (key, value))
    return list(own.values())


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_nothing


def _refuse_key(reading: Reading, name: Scalar, fields: Form) -> None:
    key, meant = quoted(name.text), reading.suggestions.closest(name.text, fields.names)
    said = phrase(
        "{what} has no key {key}; its keys are {keys}", what=fields.what, key=key, keys=", ".join(fields.keys)
    )
    if meant:
        said = phrase(
            "{what} has no key {key}; did you mean {meant}?", what=fields.what, key=key, meant=quoted(meant)
        )
    reading.error(name, said)


def _kind(node: Node) -> Phrase:
    match node:
        case Sequence():
            return phrase("a list")
        case Mapping():
            return phrase("keys and values")
        case Scalar():
            return phrase("nothing") if node.is_nothing else quoted(node.text)


def _too_many(key: str, limit: int) -> Phrase:
    return phrase("too many: “{key}” may have {limit}", key=key, limit=grouped(limit))


def _too_long(text: str, limit: int) -> Phrase:
    return phrase(
        "the text is {length} characters long: at most {limit} are read",
        length=grouped(len(text)),
        limit=grouped(limit),
    )


def _checked(text: str, limit: int) -> str:
    # An escape between double quotes can bring in what the file itself may not hold.
    if bad := limits.UNSHOWN.search(text):
        code = f"U+{ord(bad[0]):04X}"
        raise ValueError(phrase("the text holds {code}, which cannot be shown: remove it", code=code))
    if len(text) > limit:
        raise ValueError(_too_long(text, limit))
    return text


def parse_line(text: str) -> str:
    """The text on one line, spaces tidied. Raises ValueError where it is empty, too long or unprintable."""
    tidy = " ".join(_checked(text, limits.LINE).split())
    if not tidy:
        raise ValueError(phrase("the text is empty: say something here, or remove the key"))
    return tidy


def parse_text(text: str) -> str:
    """The text with its lines, without space around it. Raises ValueError as `parse_line`."""
    return _checked(text, limits.TEXT).strip()


def _parse_truth(text: str) -> bool:
    match text.strip().casefold():
        case "true" | "yes" | "on":
            return True
        case "false" | "no" | "off":
            return False
    raise ValueError(phrase("{text} is neither yes nor no: write true or false", text=quoted(text)))


line = scalar(phrase("a text"), parse_line)
text = scalar(phrase("a text"), parse_text)
truth = scalar(phrase("true or false"), _parse_truth)
