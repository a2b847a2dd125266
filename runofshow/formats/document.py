"""A document: the YAML of a file as nodes that know their place and keep their text as written.

No value is interpreted here, so none of YAML 1.1's surprises (`16:00` is 960, `no` is False) can happen.
Nodes are put together from parse events and not by PyYAML's composer, because that one recurses and
expands aliases without an end.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml
from msgspec import Struct

from runofshow.core.phrase import Phrase, grouped, phrase
from runofshow.formats import limits
from runofshow.formats.problems import Mark, Problems, quoted

# libyaml is faster where PyYAML has it; both give the same events.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PURE_PARSER: Any = yaml.SafeLoader

_UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# YAML ends a line at these, editors do not: the lines of messages would be wrong.
_NOT_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}
_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)
# PyYAML without libyaml takes a “?” behind a word for an indicator in `{title: Any questions?}`. Such ones
# are read as a character that no text has.
_QUESTION_MARK = re.compile(r"(?<=[^\s\[\]{},?])\?+")
_STAND_IN = "\U0010ffff"
_DIRECTIVE = re.compile("^%", re.MULTILINE)
_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "map", "seq")}
_NOTHING = ("", "~", "null")


class Scalar(Struct, frozen=True):
    """One piece of text; `is_plain` when it stands without quotes."""

    line: int
    column: int
    text: str
    is_plain: bool = False
    size: int = 1

    @property
    def is_nothing(self) -> bool:
        return self.is_plain and self.text in _NOTHING


class Sequence(Struct):
    """A list of nodes. `size` is the number of nodes in it, those behind aliases counted each time."""

    line: int
    column: int
    children: list["Node"]
    size: int = 1
    is_open: bool = True


class Mapping(Struct):
    """Keys and values in the order of the file, taking turns in `children`; keys may repeat."""

    line: int
    column: int
    children: list["Node"]
    size: int = 1
    is_open: bool = True

    def entries(self) -> Iterator[tuple["Node", "Node"]]:
        turns = iter(self.children)
        return zip(turns, turns, strict=True)


Node = Scalar | Sequence | Mapping


class _UnreadableError(Exception):
    """Reading cannot go on behind this place."""

    def __init__(self, line: int, column: int, said: Phrase) -> None:
        super().__init__(said)
        self.at = Mark(line, column)
        self.said = said


def read_document(data: bytes, problems: Problems, parser: Any = PARSER) -> Node | None:
    """The root node of a YAML file, or None, with the reasons among the problems."""
    if len(data) > limits.FILE_BYTES:
        limit = grouped(limits.FILE_BYTES)
        problems.error(Mark(), phrase("the file is too large: it may have {limit} bytes", limit=limit))
        return None
    text = _decode(data, problems)
    if text is None:
        return None
    try:
        root = _compose(text, parser)
    except yaml.MarkedYAMLError as error:
        _explain(error, text, problems)
    except yaml.YAMLError as error:
        problems.error(Mark(), phrase("this is not YAML: {why}", why=str(error)))
    except _UnreadableError as error:
        problems.error(error.at, error.said)
    else:
        if root is None or (isinstance(root, Scalar) and root.is_nothing):
            problems.error(Mark(), phrase("the file is empty: write it, or check that it was saved"))
            return None
        return root
    return None


def parse_events(text: str, parser: Any = PARSER) -> Iterator[Any]:
    """The parse events of a text, each with its place. Raises YAMLError where it is not YAML."""
    safe = _QUESTION_MARK.sub(lambda found: _STAND_IN * len(found[0]), text)
    for event in yaml.parse(safe, Loader=parser):
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(_STAND_IN, "?")
        yield event


def _decode(data: bytes, problems: Problems) -> str | None:
    if width := _other_width(data):
        said = phrase("the file is encoded in {encoding}: save it as UTF-8", encoding=f"UTF-{width}")
        problems.error(Mark(), said)
        return None
    try:
        text = with_one_line_end(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError as error:
        before = with_one_line_end(error.object[: error.start].decode("utf-8"))
        byte = error.object[error.start]
        western = bytes([byte]).decode("cp1252", "replace")
        problems.error(
            _mark(before, len(before)),
            phrase(
                "the byte {byte} is not UTF-8; in Latin-1 (Windows-1252) it would be {character}: save the"
                " file as UTF-8",
                byte=f"0x{byte:02X}",
                character=quoted(western),
            ),
        )
        return None
    for found in _UNPRINTABLE.finditer(text):
        problems.error(
            _mark(text, found.start()),
            phrase(
                "the control character {code} does not belong in a text: remove it",
                code=f"U+{ord(found[0]):04X}",
            ),
        )
        if problems.error_count == limits.PROBLEMS:
            break
    for found in _DIRECTIVE.finditer(text):
        problems.error(
            _mark(text, found.start()),
            phrase(
                "a line that begins with “%” is a YAML directive, and those are not read: remove it, or"
                " indent it if it is text"
            ),
        )
        break
    return None if problems.error_count else text


def _other_width(data: bytes) -> int | None:
    """The bits of the units of an encoding that is UTF-16 or UTF-32, with a byte order mark or without."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return 32
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return 16
    match [byte > 0 for byte in data[:4]]:
        case [True, False, True, False] | [False, True, False, True]:
            return 16
        case [True, False, False, False] | [False, False, False, True]:
            return 32
    return None


def with_one_line_end(text: str) -> str:
    """The text as it is parsed: every line ends alike, and at nothing that editors do not take for an end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_NOT_LINE_ENDS)


def _mark(text: str, index: int) -> Mark:
    return Mark(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _compose(text: str, parser: Any) -> Node | None:
    """The one document in the text. Raises _UnreadableError or YAMLError."""
    root: Node | None = None
    open_: list[Sequence | Mapping] = []
    anchors: dict[str, Node] = {}
    aliases = size = documents = 0
    for event in parse_events(text, parser):
        mark: Any = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        match event:
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    said = phrase("a second document begins here: a file holds one; remove “---”")
                    raise _UnreadableError(line, column, said)
                continue
            case yaml.CollectionEndEvent():
                done = open_.pop()
                done.is_open = False
                if open_:
                    open_[-1].size += done.size
                continue
            case yaml.AliasEvent():
                aliases += 1
                name = str(event.anchor)
                node = _aliased(anchors.get(name), name, line, column)
                if aliases > limits.ALIASES:
                    said = phrase("too many aliases: a file may have {limit}", limit=limits.ALIASES)
                    raise _UnreadableError(line, column, said)
            case yaml.ScalarEvent():
                node = Scalar(line, column, event.value, is_plain=not event.style)
            case yaml.SequenceStartEvent():
                node = Sequence(line, column, [])
            case yaml.MappingStartEvent():
                node = Mapping(line, column, [])
            case _:
                continue
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            _refuse_tag(event.tag, line, column)
            if event.anchor is not None:
                anchors[event.anchor] = node
        is_alias = isinstance(event, yaml.AliasEvent)
        size += node.size
        if size > limits.NODES:
            said = phrase(
                "too many entries: with every alias written out, {limit} is the limit",
                limit=grouped(limits.NODES),
            )
            raise _UnreadableError(line, column, said)
        if open_:
            open_[-1].children.append(node)
            if is_alias or isinstance(node, Scalar):
                open_[-1].size += node.size
        else:
            root = node
        if not is_alias and not isinstance(node, Scalar):
            open_.append(node)
            if len(open_) > limits.DEPTH:
                said = phrase("nested too deeply: {limit} levels are the limit", limit=limits.DEPTH)
                raise _UnreadableError(line, column, said)
    return root


def _aliased(node: Node | None, name: str, line: int, column: int) -> Node:
    if node is None:
        said = phrase(
            "the alias *{name} has no anchor: write &{name} before what it repeats, above here", name=name
        )
        raise _UnreadableError(line, column, said)
    if not isinstance(node, Scalar) and node.is_open:
        said = phrase("the alias *{name} repeats something that it is itself a part of", name=name)
        raise _UnreadableError(line, column, said)
    return node


def _refuse_tag(tag: str | None, line: int, column: int) -> None:
    if tag not in (None, "!") and tag not in _PLAIN_TAGS:
        shown = quoted(tag.replace("tag:yaml.org,2002:", "!!"))
        raise _UnreadableError(line, column, phrase("the tag {tag} is not read here: remove it", tag=shown))


# What PyYAML and libyaml say, and what to say to someone who has never heard of YAML.
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        phrase("a second “:” in this line: put text that has “: ” in it between quotes"),
    ),
    (
        "could not find expected ':'",
        phrase("there is no “: ” behind this key, or a line is indented too little"),
    ),
    (
        "unknown escape",
        phrase("a “\\” between double quotes begins an escape: write “\\\\”, or use single quotes"),
    ),
    ("cannot start any token", phrase("text may not begin with this character: put it between quotes")),
    ("',' or", phrase("a “,” or a closing bracket is missing before this")),
    ("block end", phrase("this does not line up with the lines above: check the indentation")),
    ("expected key", phrase("this does not line up with the lines above: check the indentation")),
    ("'-' indicator", phrase("this does not line up with the lines above: check the indentation")),
)


def _explain(error: yaml.MarkedYAMLError, text: str, problems: Problems) -> None:
    """Say what is wrong where the YAML could not be read."""
    found = error.problem or "it cannot be read"
    mark: Any = error.problem_mark or error.context_mark
    tabs = [_mark(text, tab.end() - 1) for tab in islice(_TAB_INDENT.finditer(text), limits.PROBLEMS)]
    if mark and any(tab.line in (mark.line, mark.line + 1) for tab in tabs):
        for tab in tabs:
            problems.error(tab, phrase("a tab indents this line: YAML indents with spaces only"))
        return
    if error.context and "quoted" in error.context and "end of stream" in found:
        mark, hint = error.context_mark, phrase("the quote that opens here is never closed")
    else:
        hint = next(
            (hint for words, hint in _EXPLANATIONS if words in found),
            phrase("{found}: check quotes and indentation", found=found),
        )
    at = Mark(mark.line + 1, mark.column + 1) if mark else Mark()
    problems.error(at, phrase("this is not YAML: {why}", why=hint))
