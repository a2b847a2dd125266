"""The layout of a YAML text: where each of its nodes begins and ends, for changing a part and no more.

Made of the same parse events as a document, of a text that was read without errors.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct

from runofshow.formats.document import parse_events

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
MERGE = "<<"


class Piece(Struct, eq=False):
    """A node of the text: `text[start:end]` is what is written for it.

    `style` is how: "" plain, a quote, "|" or ">" for a scalar, "{" or "[" in brackets, ":" or "-" in lines,
    "*" an alias. `outer` is where it begins with its anchor. `children` of a mapping are keys and values in
    turns; `target` is what an alias repeats.
    """

    style: str
    outer: int
    start: int
    end: int
    text: str = ""
    anchor: str | None = None
    children: list["Piece"] = []
    target: "Piece | None" = None

    @property
    def is_mapping(self) -> bool:
        return self.style in ("{", ":")

    @property
    def is_sequence(self) -> bool:
        return self.style in ("[", "-")

    @property
    def is_bracketed(self) -> bool:
        return self.style in ("{", "[")

    @property
    def is_nothing(self) -> bool:
        return self.style == "" and self.text in ("", "~", "null")

    def entries(self) -> Iterator[tuple["Piece", "Piece"]]:
        """The keys and values of a mapping as they stand in it."""
        turns = iter(self.children)
        return zip(turns, turns, strict=True)

    def entry(self, key: str) -> "tuple[Piece, Piece] | None":
        """The mapping's own entry for a key, merged ones left out."""
        return next((entry for entry in self.entries() if entry[0].text == key), None)

    def value(self, key: str) -> "Piece | None":
        """What the mapping itself has for a key, not what it merges in."""
        entry = self.entry(key)
        return None if entry is None else entry[1]

    def merged(self) -> Iterator["Piece"]:
        """The mappings that this one merges in."""
        for name, value in self.entries():
            if name.text == MERGE and not name.style:
                sources = value.resolved
                yield from (one.resolved for one in (sources.children if sources.is_sequence else [sources]))

    def merges(self, key: str) -> bool:
        """Whether the mapping gets this key from what it merges in."""
        return any(source.has(key) for source in self.merged())

    def has(self, key: str) -> bool:
        """Whether the mapping says something for a key, by itself or by what it merges in."""
        found = self.found(key)
        return found is not None and not found.resolved.is_nothing

    def found(self, key: str) -> "Piece | None":
        """What the mapping has for a key, by itself or by what it merges in."""
        own = self.value(key)
        if own is not None:
            return own
        return next((found for source in self.merged() if (found := source.found(key)) is not None), None)

    def all_keys(self) -> set[str]:
        """Every key of the mapping, merged ones too."""
        own = {name.text for name, _ in self.entries() if name.text != MERGE}
        return own.union(*(source.all_keys() for source in self.merged()))

    @property
    def resolved(self) -> "Piece":
        """What is meant: the target of an alias, else itself."""
        return self if self.target is None else self.target

    def walk(self) -> Iterator["Piece"]:
        """This piece and all within, aliases not followed."""
        waiting = [self]
        while waiting:
            piece = waiting.pop()
            yield piece
            waiting.extend(reversed(piece.children))


def lay_out_text(text: str) -> Piece:
    """The root of a text that reads without errors."""
    open_: list[Piece] = []
    anchors: dict[str, Piece] = {}
    root: Piece | None = None
    for event in parse_events(text):
        if isinstance(event, yaml.CollectionEndEvent):
            _close(open_.pop(), event)
            continue
        piece = _piece(text, event, anchors)
        if piece is None:
            continue
        if open_:
            open_[-1].children.append(piece)
        else:
            root = piece
        if isinstance(event, yaml.CollectionStartEvent):
            open_.append(piece)
    assert root is not None
    return root


def _piece(text: str, event: Any, anchors: dict[str, Piece]) -> Piece | None:
    start, end = event.start_mark.index, event.end_mark.index
    match event:
        case yaml.AliasEvent():
            target = anchors[str(event.anchor)]
            return Piece("*", start, start, end, target.text, target=target)
        case yaml.ScalarEvent():
            style = event.style or ""
        case yaml.SequenceStartEvent():
            style = "[" if event.flow_style else "-"
        case yaml.MappingStartEvent():
            style = "{" if event.flow_style else ":"
        case _:
            return None
    outer = start
    if (event.anchor or event.tag) and (found := _PROPERTIES.match(text, start)):
        start = min(found.end(), end) if style in ("", "'", '"') else found.end()
    if style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    piece = Piece(style, outer, start, max(start, end), getattr(event, "value", ""), event.anchor, [])
    if event.anchor:
        anchors[event.anchor] = piece
    return piece


def _close(piece: Piece, event: Any) -> None:
    if piece.is_bracketed:
        piece.end = event.end_mark.index
    elif piece.children:
        piece.start = piece.children[0].outer
        piece.end = max(piece.start, piece.children[-1].end)
