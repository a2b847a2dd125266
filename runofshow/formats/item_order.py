"""The order of items: a sequence in a YAML text put together anew, each item with its own text and comments.

Comments directly above an item go where it goes; those above the first one, or apart from what follows by an
empty line, are the list's and stay. An item that is taken out takes its comments along.
"""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from runofshow.core.difference import longest_run
from runofshow.formats.layout import Piece
from runofshow.formats.patch import Patch
from runofshow.formats.yaml_words import Written, entry_lines, in_lines, one_line


class Cut(Struct):
    """The text of one item: the comments directly above it, and itself up to the end of its last line.

    `column` is that of its dash; None when it stands in brackets, with the comment `behind` it.
    """

    above: str
    body: str
    column: int | None
    behind: str = ""


class Item(Struct):
    """What is to stand in a sequence: its present item at `index`, else one cut out elsewhere,
    or values."""

    index: int | None = None
    cut: Cut | None = None
    values: Written = ""


def cut_items(patch: Patch, sequence: Piece) -> list[Cut]:
    """The text of every item of a sequence."""
    if sequence.style == "[":
        ends = [*(item.outer for item in sequence.children[1:]), sequence.end - 1]
        return [
            Cut("", patch.text[item.outer : item.end], None, _comment_behind(patch.text[item.end : end]))
            for item, end in zip(sequence.children, ends, strict=True)
        ]
    return _Lines(patch, sequence).cuts


def reorder(patch: Patch, sequence: Piece, items: Sequence[Item]) -> None:
    """Have these items stand in a sequence, in this order; at least one."""
    if [item.index for item in items] == list(range(len(sequence.children))):
        return
    if sequence.style == "[":
        _reorder_in_brackets(patch, sequence, items)
    else:
        lines = _Lines(patch, sequence)
        patch.replace(lines.start, lines.end, lines.reordered(items))


class _Lines:
    """A sequence in lines: the text of its items, and what stands between them."""

    def __init__(self, patch: Patch, sequence: Piece) -> None:
        self._patch = patch
        self._sequence = sequence
        dashes = [patch.dash(item) for item in sequence.children]
        self._column = patch.column(dashes[0])
        self.cuts: list[Cut] = []
        self._gaps: list[str] = []
        self.start = self.end = self._start(patch.line_start(dashes[0]))
        for item, dash in zip(sequence.children, dashes, strict=True):
            begin = patch.line_start(dash)
            between = patch.text[self.end : begin].splitlines(keepends=True)
            attached = len(between)
            while attached and between[attached - 1].strip() and self.cuts:
                attached -= 1
            end = patch.line_end(max(item.end, dash))
            self._gaps.append("".join(between[:attached]))
            self.cuts.append(Cut("".join(between[attached:]), patch.text[begin:end], patch.column(dash)))
            self.end = end

    def _start(self, at: int) -> int:
        """Where the comments and empty lines above the first item begin."""
        while at:
            above = self._patch.line_start(at - 1)
            line = self._patch.text[above:at].strip()
            if line and not line.startswith("#"):
                break
            at = above
        return at

    def reordered(self, items: Sequence[Item]) -> str:
        """The lines with these items in this order."""
        present = [item.index for item in items if item.index is not None]
        kept = {present[position] for position in longest_run(present)}
        blank = Counter(gap for gap in self._gaps[1:] if not gap.strip())
        usual = blank.most_common(1)[0][0] if blank else ""
        # What the list says between its items stays before the next item that keeps its place.
        left: dict[int | None, str] = {}
        waiting = ""
        for index, gap in enumerate(self._gaps):
            if index in kept:
                left[index], waiting = waiting, ""
            elif gap.strip() and index:
                waiting += gap
        parts = [self._gaps[0]]
        for position, item in enumerate(items):
            own = self._gaps[item.index] if item.index in kept and item.index else None
            gap = usual if own is None else own
            if position == 0 and not gap.strip():
                gap = ""
            parts += [left.get(item.index, "") if item.index in kept else "", gap, self._text(item)]
        return "".join([*parts, waiting])

    def _text(self, item: Item) -> str:
        cut = self.cuts[item.index] if item.index is not None else item.cut
        if cut is None:
            return " " * self._column + self._new(item.values) + "\n"
        if cut.column is None:
            first, *rest = cut.body.split("\n")
            lines = ["- " + first, *(" " * 4 + line.strip() for line in rest)]
            lines[-1] += cut.behind
            return "".join(" " * self._column + line + "\n" for line in lines)
        return "".join(
            _shifted(line, self._column - cut.column)
            for line in (cut.above + cut.body).splitlines(keepends=True)
        )

    def _new(self, values: Written) -> str:
        if isinstance(values, str):
            return "- " + in_lines(values, "", self._column + 2)
        is_bracketed = self._sequence.children[-1].style == "{"
        if isinstance(values, dict) and not (
            is_bracketed and "\n" not in str(values.get("introduction", ""))
        ):
            return "- " + entry_lines(values, self._column + 2)
        return "- " + one_line(values)


def _reorder_in_brackets(patch: Patch, sequence: Piece, items: Sequence[Item]) -> None:
    text, children = patch.text, sequence.children
    ends = [sequence.start + 1, *(child.end for child in children)]
    begins = [*(child.outer for child in children), sequence.end - 1]
    gaps = [text[end:begin] for end, begin in zip(ends, begins, strict=True)]
    texts = [_bracketed(text, children, item) for item in items]
    if not any("\n" in gap for gap in gaps) or not children:
        inside = ", ".join(texts)
        patch.replace(sequence.start, sequence.end, f"[{gaps[0]}{inside}{gaps[-1] if children else ''}]")
        return
    first = next(
        (child for child in children if not text[patch.line_start(child.outer) : child.outer].strip()), None
    )
    indent = " " * (patch.column(first.outer) if first else patch.column(sequence.start) + 2)
    behind = [_comment_behind(gap) for gap in gaps[1:]]
    above = [_comments_above(gap, indent) for gap in gaps[:-1]]
    lines = []
    for position, (item, said) in enumerate(zip(items, texts, strict=True)):
        is_last = position == len(items) - 1
        comma = "," if not is_last or "," in gaps[-1].split("#")[0] else ""
        note = behind[item.index] if item.index is not None else item.cut.behind if item.cut else ""
        before = above[item.index] if item.index is not None else ""
        lines.append(f"{before}{indent}{said}{comma}{note}")
    opened = _comment_behind(gaps[0])
    last_line = gaps[-1].rpartition("\n")[2] if "\n" in gaps[-1] else indent
    patch.replace(sequence.start, sequence.end, "\n".join([f"[{opened}", *lines, f"{last_line}]"]))


def _bracketed(text: str, children: list[Piece], item: Item) -> str:
    if item.index is not None:
        return text[children[item.index].outer : children[item.index].end]
    if item.cut is not None and item.cut.column is None:
        return item.cut.body
    quote = next((child.children[0].style for child in children if child.children), "")
    return one_line(item.values, '"' if quote == '"' else "")


def _comment_behind(gap: str) -> str:
    """The comment on the line that a gap begins in, with the space before it."""
    found = re.search("[ \t]*#.*", gap.partition("\n")[0])
    return found[0].rstrip() if found else ""


def _comments_above(gap: str, indent: str) -> str:
    rows = [row.strip() for row in gap.split("\n")[1:]]
    return "".join(f"{indent}{row}\n" for row in rows if row.startswith("#"))


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    if by >= 0:
        return " " * by + line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
