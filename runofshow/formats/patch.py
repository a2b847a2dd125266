"""A patch: changes of a YAML text by which all else stays as it was written.

Every change names a stretch of the text, so what is between them is kept byte by byte.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from runofshow.formats.layout import MERGE, Piece, lay_out_text
from runofshow.formats.yaml_words import Bare, Written, entry_lines, in_lines, one_line

_DASH_LINE = re.compile(r"[ \t]*(?:- *)*-[ \t]*(?:#.*)?$")
_COMMENT = re.compile(r"(?<!\S)#.*")
_COMMENT_BEHIND = re.compile(r"[ \t]+#.*")
_COMMA = re.compile(r"(?:\s+(?:#.*)?)*,")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#.*)?(?:\n|$)")

_LAST = 1_000_000


class _Changes(Struct):
    """The keys that are taken out of a mapping and put into it."""

    mapping: Piece
    removed: list[str]
    added: list[tuple[str, Written, Sequence[str]]]


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


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
        self._texts: list[Piece] = []

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
        self.replace(*self.rewritten(piece, value, indent))

    def rewritten(self, piece: Piece, value: Written, indent: int) -> tuple[int, int, str]:
        """What is to be replaced, from where to where and by what, to write another value over one piece."""
        if isinstance(value, str) and not isinstance(value, Bare) and piece.style in ("|", ">"):
            new = in_lines(value, piece.style, self._indent_of(piece, indent))
        else:
            new = one_line(value, piece.style if piece.style in ("'", '"') else "")
        return self._in_place_of(piece, new, value)

    def _in_place_of(self, piece: Piece, new: str, value: Written) -> tuple[int, int, str]:
        """As `rewritten`. The comment beside a text comes behind its first line, since one behind the last
        line of a text in lines would be text; with one below that would be, it stands in quotes."""
        below = self.line_end(piece.end)
        if "\n" in new and self.deeper_comments_end(below, _indentation(new.split("\n")[1]) - 1) > below:
            new = one_line(value, '"')
        space = " " if piece.start and self.text[piece.start - 1] in ":-" else ""
        end, comment = piece.end, None
        if piece.style in ("|", ">"):
            comment = _COMMENT_BEHIND.search(self.text[piece.start : piece.end].partition("\n")[0])
        elif "\n" in new and (comment := _COMMENT_BEHIND.match(self.text, piece.end)):
            end = comment.end()
        first, line_end, rest = new.partition("\n")
        behind = comment[0] if comment else ""
        return piece.start, end, f"{space}{first}{behind}{line_end}{rest}"

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
            comment = _COMMENT_BEHIND.search(self.text[colon + 1 : piece.start].partition("\n")[0])
            last = _COMMENT_BEHIND.match(self.text, piece.end)  # that of what stood last in it
            new = f" {one_line(value)}{comment[0] if comment else ''}"
            self.replace(colon + 1, last.end() if last else piece.end, new)
        elif mapping.style == "{" and key.style == '"' and piece.style == "":
            self.replace(*self._in_place_of(piece, one_line(value, '"'), value))
        elif (
            mapping.style == ":"
            and isinstance(value, str)
            and not isinstance(value, Bare)
            and ("\n" in value or piece.style == "")
        ):
            new = in_lines(value, piece.style, self.column(key.outer) + 2)
            self.replace(*self._in_place_of(piece, new, value))
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
            # What is written above the first one that stays is about that one.
            end, space = first_kept[0].outer, ""
            for at, _ in self.comments(self.end_of(entries[at_front - 1]), end):
                if not self.text[self.line_start(at) : at].strip():
                    end, space = at, "" if self.text[entries[0][0].outer - 1].isspace() else " "
                    break
            self.replace(entries[0][0].outer, end, space)
        for index in range(at_front + 1, len(entries)):
            key = entries[index][0]
            if key.text not in removed:
                continue
            if mapping.style == "{":
                kept = next(e for e in reversed(entries[:index]) if e[0].text not in removed)
                self._take_out_of_brackets(entries[index], kept)
            else:
                self.replace(
                    self.line_start(key.outer), self._below(entries[index], self.column(key.outer)), ""
                )

    def _take_out_of_brackets(self, entry: tuple[Piece, Piece], before: tuple[Piece, Piece]) -> None:
        """Take an entry and its comma out, else the comma of the one before that stays."""
        start, end = entry[0].outer, self.end_of(entry)
        if comma := _COMMA.match(self.text, end):
            end = comma.end()
        elif comma := _COMMA.match(self.text, self.end_of(before)):
            self.replace(comma.end() - 1, comma.end(), "")
            if not self.text[comma.end() : start].strip():
                start = comma.end()
        rest = _REST_OF_LINE.match(self.text, end)
        if rest and not self.text[self.line_start(start) : start].strip():
            self.replace(self.line_start(start), rest.end(), "")
            return
        while self.text[end] in " \t" and not rest:
            end += 1
        while self.text[start - 1] in " \t" and rest:
            start -= 1
        self.replace(start, end, "")

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
                self.insert(self._below(before, indent), " " * indent + new + "\n")
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
        at = self._below(entries[-1], indent)
        # Behind what the last entry itself may get.
        self._edits.append((at, at, _LAST + len(self._edits), " " * indent + new + "\n"))

    def add_section(self, key: str, value: Written, order: Sequence[str]) -> None:
        """Put a new key into the root, as far from the key before it as the others are."""
        if self.root.style == "{":
            self.set(self.root, key, value, order)
            return
        entries = list(self.root.entries())
        before = [entry for entry in entries if entry[0].text in order[: order.index(key)]]
        at = self._below(before[-1], 0) if before else entries[0][0].outer
        space = "\n" if self.text[at : at + 1] == "\n" else ""
        # Behind what the key before it may get at its end.
        self._edits.append(
            (at, at, 2 * _LAST + len(self._edits), space + entry_lines({key: value}, 0) + "\n")
        )

    # Places in the text

    def column(self, at: int) -> int:
        """How far a place is from the start of its line."""
        return at - self.line_start(at)

    def comments(self, start: int, end: int) -> list[tuple[int, str]]:
        """The comments in a stretch of the text, each with where it begins."""
        found, at = [], start
        for piece in [*self._texts_within(start, end), None]:
            begin = end if piece is None else piece.start
            found += [(one.start(), one[0]) for one in _COMMENT.finditer(self.text, at, begin)]
            if piece is not None:
                at = piece.end
                header = self.text[begin : piece.end].partition("\n")[0]
                if piece.style in ("|", ">") and (one := _COMMENT.search(header)):
                    found.append((begin + one.start(), one[0]))
        return found

    def _texts_within(self, start: int, end: int) -> list[Piece]:
        if not self._texts:
            self._texts = [
                piece for piece in self.root.walk() if not piece.is_mapping and not piece.is_sequence
            ]
        first, last = (bisect_left(self._texts, at, key=lambda piece: piece.start) for at in (start, end))
        return self._texts[first:last]

    def _below(self, entry: tuple[Piece, Piece], column: int) -> int:
        """Where the lines of an entry in lines end, with the comments that are indented more than its key."""
        return self.deeper_comments_end(self.line_end(self.end_of(entry)), column)

    def deeper_comments_end(self, at: int, column: int) -> int:
        """Where the comments end that begin at a line and are indented more than to this column: they are
        about what is above them."""
        end = at
        while at < len(self.text):
            line = self.text[at : self.line_end(at)]
            if line.strip() and not (line.lstrip(" ").startswith("#") and _indentation(line) > column):
                break
            at += len(line)
            end = at if line.strip() else end
        return end

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
