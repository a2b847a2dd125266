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

    `column` is that of its dash; None when it stands in brackets, with the comment `behind` it. `comments`
    are all of them, for where its lines become one.
    """

    above: str
    body: str
    column: int | None
    behind: str = ""
    comments: list[str] = []


class Item(Struct):
    """What is to stand in a sequence: its present item at `index`, else one cut out elsewhere,
    or values. A present item that is `rewritten` says the values."""

    index: int | None = None
    cut: Cut | None = None
    values: Written = ""
    rewritten: bool = False


def cut_items(patch: Patch, sequence: Piece) -> list[Cut]:
    """The text of every item of a sequence."""
    return (_Brackets if sequence.style == "[" else _Lines)(patch, sequence).cuts


def reorder(patch: Patch, sequence: Piece, items: Sequence[Item]) -> None:
    """Have these items stand in a sequence, in this order; at least one."""
    if [item.index for item in items] == list(range(len(sequence.children))):
        for item, piece in zip(items, sequence.children, strict=True):
            if item.rewritten:
                patch.write_scalar(piece, item.values, patch.column(sequence.start) + 2)
    elif sequence.style == "[":
        patch.replace(sequence.start, sequence.end, _Brackets(patch, sequence).reordered(items))
    else:
        lines = _Lines(patch, sequence)
        patch.replace(lines.start, lines.end, lines.reordered(items))


def change_list(patch: Patch, sequence: Piece, old: Sequence[Written], new: Sequence[Written]) -> None:
    """Have a sequence that says the old values say the new ones; at least one."""
    items = [
        Item(index, values=value, rewritten=index is not None and old[index] != value)
        for value, index in zip(new, matched(old, new), strict=True)
    ]
    reorder(patch, sequence, items)


def matched(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """For each of the new ones, which of the old ones it is, or in whose place it comes."""
    found = same(old, new)
    left = set(range(len(old))) - set(found)
    before: int | None = -1
    for place, index in enumerate(found):
        if index is None and before is not None and before + 1 in left:
            index = found[place] = before + 1
            left.remove(index)
        before = index
    return found


def same(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """For each of the new ones, which of the old ones it is."""
    left = list(enumerate(old))
    found: list[int | None] = []
    for one in new:
        match = next((each for each in left if each[1] == one), None)
        if match is not None:
            left.remove(match)
        found.append(None if match is None else match[0])
    return found


class _Arrangement:
    """Items in a new order, and before which of them stays what the list says between its items: before the
    next one that keeps its place, else at the end."""

    def __init__(self, gaps: Sequence[str], items: Sequence[Item]) -> None:
        present = [item.index for item in items if item.index is not None]
        self._gaps = gaps
        self._kept = {present[position] for position in longest_run(present)}
        self._left: dict[int | None, str] = {}
        self.at_end = ""
        for index, gap in enumerate(gaps):
            if index in self._kept:
                self._left[index], self.at_end = self.at_end, ""
            elif gap.strip() and index:
                self.at_end += gap

    def left_before(self, item: Item) -> str:
        """What stood before items that went from here."""
        return self._left.get(item.index, "") if item.index in self._kept else ""

    def own(self, item: Item) -> str | None:
        """What stood before this one, if it keeps its place."""
        return self._gaps[item.index] if item.index in self._kept and item.index else None


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
            end = patch.deeper_comments_end(patch.line_end(max(item.end, dash)), self._column)
            self._gaps.append("".join(between[:attached]))
            above = "".join(between[attached:])
            comments = [said for _, said in patch.comments(begin - len(above), end)]
            self.cuts.append(Cut(above, patch.text[begin:end], patch.column(dash), comments=comments))
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
        arranged = _Arrangement(self._gaps, items)
        blank = Counter(gap for gap in self._gaps[1:] if not gap.strip())
        usual = blank.most_common(1)[0][0] if blank else ""
        parts = [self._gaps[0]]
        for position, item in enumerate(items):
            own = arranged.own(item)
            gap = usual if own is None else own
            if position == 0 and not gap.strip():
                gap = ""
            parts += [arranged.left_before(item), gap, self._text(item)]
        return "".join([*parts, arranged.at_end])

    def _text(self, item: Item) -> str:
        cut = self.cuts[item.index] if item.index is not None else item.cut
        if cut is None:
            return " " * self._column + self._new(item.values) + "\n"
        if item.index is not None and item.rewritten:
            return self._rewritten(item.index, cut, item.values)
        if cut.column is None:
            first, *rest = cut.body.split("\n")
            lines = [*cut.above.splitlines(), "- " + first, *(" " * 4 + line.strip() for line in rest)]
            lines[-1] += cut.behind
            return "".join(" " * self._column + line + "\n" for line in lines)
        return "".join(
            _shifted(line, self._column - cut.column)
            for line in (cut.above + cut.body).splitlines(keepends=True)
        )

    def _rewritten(self, index: int, cut: Cut, values: Written) -> str:
        """A present item that says something else, its comments where they were."""
        piece, patch = self._sequence.children[index], self._patch
        begin = patch.line_start(patch.dash(piece))
        start, end, new = patch.rewritten(piece, values, self._column + 2)
        return cut.above + cut.body[: start - begin] + new + cut.body[end - begin :]

    def _new(self, values: Written) -> str:
        if isinstance(values, str):
            return "- " + in_lines(values, "", self._column + 2)
        is_bracketed = self._sequence.children[-1].style == "{"
        if isinstance(values, dict) and not (
            is_bracketed and "\n" not in str(values.get("introduction", ""))
        ):
            return "- " + entry_lines(values, self._column + 2)
        return "- " + one_line(values)


class _Brackets:
    """A sequence in brackets: the text of its items, and the comments between them."""

    def __init__(self, patch: Patch, sequence: Piece) -> None:
        text, children = patch.text, sequence.children
        self._patch, self._sequence = patch, sequence
        ends = [sequence.start + 1, *(child.end for child in children)]
        begins = [*(child.outer for child in children), sequence.end - 1]
        self._between = [text[end:begin] for end, begin in zip(ends, begins, strict=True)]
        self._opened, *behind = (_comment_behind(gap) for gap in self._between)
        self._gaps: list[str] = []
        self.cuts: list[Cut] = []
        for child, note in zip(children, behind, strict=True):
            rows = _rows(self._between[len(self.cuts)])
            attached = len(rows)
            while attached and rows[attached - 1].strip() and self.cuts:
                attached -= 1
            self._gaps.append("".join(rows[:attached]))
            body = text[child.outer : child.end]
            self.cuts.append(Cut("".join(rows[attached:]), body, None, note))
        self._at_end = "".join(_rows(self._between[-1])) if children else ""

    def reordered(self, items: Sequence[Item]) -> str:
        """The brackets with these items in this order."""
        first, last = self._between[0], self._between[-1]
        texts = [self._text(item) for item in items]
        is_commented = any(self._above(item) or self._behind(item) for item in items)
        if not is_commented and not any("\n" in gap for gap in self._between):
            return f"[{first}{', '.join(texts)}{last if self.cuts else ''}]"
        arranged = _Arrangement(self._gaps, items)
        has_comma = "," in re.sub("#.*", "", last)
        indent = self._indent()
        lines = [f"[{self._opened}", *_indented(self._gaps[0], indent)]
        for position, (item, text) in enumerate(zip(items, texts, strict=True)):
            before = arranged.left_before(item) + (arranged.own(item) or "") + self._above(item)
            comma = "," if has_comma or position < len(items) - 1 else ""
            lines += [*_indented(before, indent), f"{indent}{text}{comma}{self._behind(item)}"]
        lines += _indented(arranged.at_end + self._at_end, indent)
        if "\n" not in last and not self._at_end and not self._behind(items[-1]):
            return "\n".join(lines) + last.replace(",", "") + "]"
        closing = re.match("[ \t]*", last.rpartition("\n")[2] if "\n" in last else indent)
        return "\n".join([*lines, f"{closing[0] if closing else ''}]"])

    def _above(self, item: Item) -> str:
        cut = item.cut if item.index is None else self.cuts[item.index]
        if cut is None or cut.column is None:
            return "" if cut is None else cut.above
        return "".join(f"{comment}\n" for comment in cut.comments)

    def _behind(self, item: Item) -> str:
        cut = item.cut if item.index is None else self.cuts[item.index]
        return "" if cut is None else cut.behind

    def _indent(self) -> str:
        text, line_start = self._patch.text, self._patch.line_start
        begins = [child.outer for child in self._sequence.children]
        first = next((at for at in begins if not text[line_start(at) : at].strip()), None)
        if first is not None:
            return " " * self._patch.column(first)
        key = re.compile("[ -]*").match(text, line_start(self._sequence.start))
        return " " * (len(key[0]) + 2 if key else 2)

    def _text(self, item: Item) -> str:
        children = self._sequence.children
        if item.index is not None and not item.rewritten:
            return self.cuts[item.index].body
        if item.index is not None:
            style = children[item.index].style
            return one_line(item.values, style if style in ("'", '"') else "")
        if item.cut is not None and item.cut.column is None:
            return item.cut.body
        quote = next((child.children[0].style for child in children if child.children), "")
        return one_line(item.values, '"' if quote == '"' else "")


def _comment_behind(gap: str) -> str:
    """The comment on the line that a gap begins in, with the space before it."""
    found = re.search("[ \t]*#.*", gap.partition("\n")[0])
    return found[0].rstrip() if found else ""


def _rows(gap: str) -> list[str]:
    """The whole lines of a gap without their indentation: comments, and empty ones."""
    rows = (row.strip().lstrip(", \t") for row in gap.split("\n")[1:-1])
    return [f"{row}\n" for row in rows]


def _indented(rows: str, indent: str) -> list[str]:
    return [indent + row if row else "" for row in rows.splitlines()]


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    if by >= 0:
        return " " * by + line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
