"""A patch: changes of a YAML text by which all else stays as it was written.

Every change names a stretch of the text, so what is between them is kept byte by byte.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from runofshow.formats.layout import MERGE, Piece, lay_out_text
from runofshow.formats.yaml_words import Bare, Written, entry_lines, in_lines, one_line

_DASH_LINE = re.compile(r"[ \t]*(?:- *)*-[ \t]*(?:#.*)?$")

_LAST = 1_000_000


class _Changes(Struct):
    """The keys that are taken out of a mapping and put into it."""

    mapping: Piece
    removed: list[str]
    added: list[tuple[str, Written, Sequence[str]]]


def _place(added: tuple[str, Written, Sequence[str]]) -> int:
    """Where a new key belongs among others."""
    key, _, order = added
    return order.index(key) if key in order else len(order)


class Patch:
    """Collects changes of one text. The text ends with a line end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = lay_out_text(text)
        self._edits: list[tuple[int, int, int, str]] = []
        self._changes: dict[int, _Changes] = {}

    # Changes

    def replace(self, start: int, end: int, new: str) -> None:
        """Write something else in a stretch of the text."""
        if self.text[start:end] != new:
            self._edits.append((start, end, len(self._edits), new))

    def insert(self, at: int, new: str) -> None:
        """Write something in between."""
        self.replace(at, at, new)

    def set(self, mapping: Piece, key: str, value: Written, order: Sequence[str] = ()) -> None:
        """Give a key of a mapping this value; a new key goes where it belongs in the order of keys."""
        entry = mapping.entry(key)
        if entry is not None:
            self._write_over(mapping, entry, value)
        else:
            self._changes_of(mapping).added.append((key, value, order))

    def remove(self, mapping: Piece, key: str, order: Sequence[str] = ()) -> None:
        """Take a key out of a mapping; one that is merged in is emptied by a key of its own."""
        if mapping.merges(key):
            self.set(mapping, key, Bare("~"), order)
        elif mapping.entry(key) is not None:
            self._changes_of(mapping).removed.append(key)

    def rename(self, mapping: Piece, key: str, new: str) -> None:
        """Call a key otherwise."""
        entry = mapping.entry(key)
        if entry is not None:
            self.replace(entry[0].start, entry[0].end, one_line(Bare(new), entry[0].style))

    def write_scalar(self, piece: Piece, value: Written, indent: int = 2) -> None:
        """Write another value over one piece, in the same style as far as it goes."""
        quote = piece.style if piece.style in ("'", '"') else ""
        space = " " if piece.start and self.text[piece.start - 1] in ":-" else ""
        if isinstance(value, str) and not isinstance(value, Bare) and piece.style in ("|", ">"):
            new = in_lines(value, piece.style, self._indent_of(piece, indent))
        else:
            new = one_line(value, quote)
        self.replace(piece.start, piece.end, space + new)

    # The text after them

    def expand(self, anchored: Iterable[Piece]) -> None:
        """Write out every alias of these."""
        targets = {id(piece) for piece in anchored}
        for piece in self.root.walk():
            if piece.target is not None and id(piece.target) in targets:
                self.replace(piece.start, piece.end, self.written_out(piece.target))

    def result(self) -> str:
        """The text with all changes. Aliases of what has changed are written out, so that they keep what
        they said."""
        for changes in self._changes.values():
            self._settle(changes)
        self._keep_aliases()
        parts, at = [], 0
        for start, end, _, new in sorted(self._edits):
            if start < at:
                continue  # within what is replaced already
            parts += [self.text[at:start], new]
            at = end
        return "".join([*parts, self.text[at:]])

    def _keep_aliases(self) -> None:
        aliases = [piece for piece in self.root.walk() if piece.target is not None]
        touched = list(self._edits)
        for alias in aliases:
            target = alias.target
            assert target is not None
            is_edited = any(start <= alias.start < end for start, end, _, _ in touched)
            end = self.line_end(target.end) if target.style in (":", "-") else target.end
            if not is_edited and any(s <= end and e >= target.outer for s, e, _, _ in touched):
                self.replace(alias.start, alias.end, self.written_out(target))

    def written_out(self, piece: Piece) -> str:
        """What a piece says, on one line and without anchors."""
        piece = piece.resolved
        if piece.is_mapping:
            parts = (f"{self.written_out(k)}: {self.written_out(v)}" for k, v in piece.entries())
            return "{" + ", ".join(parts) + "}"
        if piece.is_sequence:
            return "[" + ", ".join(map(self.written_out, piece.children)) + "]"
        source = self.text[piece.start : piece.end]
        if piece.style == "":
            return source if re.fullmatch(r"[\w:.~<-]*", source) else one_line(piece.text)
        return source if piece.style in ("'", '"') and "\n" not in source else one_line(piece.text, '"')

    # Mappings

    def _write_over(self, mapping: Piece, entry: tuple[Piece, Piece], value: Written) -> None:
        key, piece = entry
        if piece.style in ("-", ":"):
            # Brackets in place of lines begin behind the key: below it they might be indented too little.
            colon = self.text.index(":", key.end)
            self.replace(colon + 1, piece.end, " " + one_line(value))
        elif (
            mapping.style == ":"
            and isinstance(value, str)
            and not isinstance(value, Bare)
            and ("\n" in value or piece.style == "")
        ):
            indent = self.column(key.outer) + 2
            space = " " if self.text[piece.start - 1] == ":" else ""
            self.replace(piece.start, piece.end, space + in_lines(value, piece.style, indent))
        else:
            self.write_scalar(piece, value, self.column(key.outer) + 2)

    def _changes_of(self, mapping: Piece) -> "_Changes":
        return self._changes.setdefault(id(mapping), _Changes(mapping, [], []))

    def _settle(self, changes: "_Changes") -> None:
        """Take keys out of a mapping and put others in."""
        mapping = changes.mapping
        entries = list(mapping.entries())
        kept = [entry for entry in entries if entry[0].text not in changes.removed]
        if kept:
            self._take_out(mapping, entries, kept[0], changes.removed)
            for key, value, order in sorted(changes.added, key=_place):
                self._put_in(mapping, kept, key, value, order)
        elif mapping.style == "{":
            self.replace(mapping.start, mapping.end, one_line({k: v for k, v, _ in changes.added}))
        else:
            left = {key: value for key, value, _ in changes.added} or {entries[0][0].text: Bare("~")}
            indent = self.column(entries[0][0].outer)
            self.replace(entries[0][0].outer, self.end_of(entries[-1]), entry_lines(left, indent))

    def _take_out(
        self,
        mapping: Piece,
        entries: Sequence[tuple[Piece, Piece]],
        first_kept: tuple[Piece, Piece],
        removed: Sequence[str],
    ) -> None:
        at_front = entries.index(first_kept)
        if at_front:
            self.replace(entries[0][0].outer, first_kept[0].outer, "")
        for index in range(at_front + 1, len(entries)):
            key = entries[index][0]
            if key.text not in removed:
                continue
            if mapping.style == "{":
                self.replace(self.end_of(entries[index - 1]), self.end_of(entries[index]), "")
            else:
                self.replace(self.line_start(key.outer), self.line_end(self.end_of(entries[index])), "")

    def _put_in(
        self,
        mapping: Piece,
        kept: Sequence[tuple[Piece, Piece]],
        key: str,
        value: Written,
        order: Sequence[str],
    ) -> None:
        """Put a new key behind those that come before it in the order, else first; unknown ones last."""
        earlier = {*order[: order.index(key)], MERGE} if key in order else {entry[0].text for entry in kept}
        before = next((entry for entry in reversed(kept) if entry[0].text in earlier), None)
        first = kept[0][0].outer
        if mapping.style == "{":
            quote = '"' if mapping.children[0].style == '"' else ""
            new = f"{one_line(Bare(key), quote)}: {one_line(value, quote)}"
            if before is not None:
                self.insert(self.end_of(before), f", {new}")
            else:
                self.insert(first, f"{new}, ")
        else:
            indent = self.column(mapping.children[0].outer)
            new = entry_lines({key: value}, indent)
            if before is not None:
                self.insert(self.line_end(self.end_of(before)), " " * indent + new + "\n")
            else:
                self.insert(first, new + "\n" + " " * indent)

    def append(self, mapping: Piece, key: str, value: Written) -> None:
        """Put a new key behind the last one of a mapping, laid out as that one is."""
        entries = list(mapping.entries())
        if mapping.style == "{" or not entries:
            self.set(mapping, key, value)
            return
        indent = self.column(mapping.children[0].outer)
        in_lines_too = entries[-1][1].style == ":" or isinstance(value, str)
        new = entry_lines({key: value}, indent) if in_lines_too else f"{one_line(key)}: {one_line(value)}"
        at = self.line_end(self.end_of(entries[-1]))
        # Behind what the last entry itself may get.
        self._edits.append((at, at, _LAST + len(self._edits), " " * indent + new + "\n"))

    def add_section(self, key: str, value: Written, order: Sequence[str]) -> None:
        """Put a new key into the root, as far from the key before it as the others are."""
        if self.root.style == "{":
            self.set(self.root, key, value, order)
            return
        entries = list(self.root.entries())
        before = [entry for entry in entries if entry[0].text in order[: order.index(key)]]
        at = self.line_end(self.end_of(before[-1])) if before else entries[0][0].outer
        space = "\n" if self.text[at : at + 1] == "\n" else ""
        # Behind what the key before it may get at its end.
        self._edits.append(
            (at, at, 2 * _LAST + len(self._edits), space + entry_lines({key: value}, 0) + "\n")
        )

    # Places in the text

    def column(self, at: int) -> int:
        """How far a place is from the start of its line."""
        return at - self.line_start(at)

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line after that of a place begins."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1

    def end_of(self, entry: tuple[Piece, Piece]) -> int:
        """Where an entry of a mapping ends."""
        return max(entry[0].end, entry[1].end)

    def _indent_of(self, piece: Piece, otherwise: int) -> int:
        """How far the lines of a text in lines are indented."""
        for line in self.text[piece.start : piece.end].split("\n")[1:]:
            if line.strip():
                return len(line) - len(line.lstrip())
        return otherwise

    def dash(self, item: Piece) -> int:
        """Where the dash of an item stands."""
        at = self.line_start(item.outer)
        before = self.text[at : item.outer].rstrip()
        while not before.endswith("-"):
            at = self.line_start(at - 1)
            line = self.text[at : self.line_end(at)].rstrip("\n")
            before = line.split("#")[0].rstrip() if _DASH_LINE.match(line) else ""
        return at + len(before) - 1
