"""YAML words: how a value is written so that it is read again as it is, by this program and by others."""

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import TypeAlias

WIDTH = 110

_PLAIN = re.compile(r"[^\W_0-9][^\n\t:#\[\]{},&*!|>%@`\"\\]*")
_PLAIN_IN_LINES = re.compile(r"[^\W_0-9][^\n\t\\]*")
# What other readers take for a truth, or for nothing.
_NOT_TEXT = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}


class Bare(str):
    """A word that stands without quotes: a duration, a clock time, a number, an id."""

    __slots__ = ()


Written: TypeAlias = "str | Sequence[Written] | Mapping[str, Written]"


def is_plain(text: str, in_brackets: bool) -> bool:
    """Whether a text may stand without quotes."""
    if text.casefold() in _NOT_TEXT or text != text.strip() or not text.isprintable():
        return False
    if in_brackets:
        return _PLAIN.fullmatch(text) is not None and " ?" not in text
    return (
        _PLAIN_IN_LINES.fullmatch(text) is not None
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
    )


def one_line(value: Written, style: str = "", in_brackets: bool = True) -> str:
    """A value on one line, texts as far as possible in the style that is given: plain or a quote."""
    if isinstance(value, Bare) and style != '"':
        return value
    if isinstance(value, str):
        return _one_line_text(value, style, in_brackets)
    if isinstance(value, Mapping):
        quote = style if style == '"' else ""
        return "{" + ", ".join(f"{one_line(k, quote)}: {one_line(v, quote)}" for k, v in value.items()) + "}"
    return "[" + ", ".join(one_line(item, style) for item in value) + "]"


def _one_line_text(text: str, style: str, in_brackets: bool) -> str:
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and is_plain(text, in_brackets):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escaped(c) for c in quoted)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def in_lines(text: str, style: str, indent: int) -> str:
    """A text behind “key: ” that stands in lines: several lines are kept as such, what was folded or
    is long is folded, another stands on one line."""
    if "\n" in text:
        if not all(line.isprintable() for line in text.split("\n")) or text != text.strip():
            return one_line(text, '"')
        if any(line != line.rstrip() for line in text.split("\n")):
            return one_line(text, '"')  # spaces at the end of a line would be seen by nobody, and lost
        return _indented("|-", text.split("\n"), indent)
    room = max(WIDTH - indent, 40)
    is_long = len(text) > room if style == "" else style == ">"
    if is_long and text.isprintable() and text == " ".join(text.split()):
        lines = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
        if len(lines) > 1:
            return _indented(">-", lines, indent)
    return one_line(text, style if style in ("'", '"') else "", in_brackets=False)


def entry_lines(values: Mapping[str, Written], indent: int) -> str:
    """The entries of a mapping in lines, the first without its indentation and the last without an end."""
    lines = []
    for key, value in values.items():
        if isinstance(value, Bare):
            shown: str = value
        elif isinstance(value, str):
            shown = in_lines(value, "", indent + 2)
        elif not value:
            shown = one_line(value)
        elif isinstance(value, Mapping):
            shown = "\n" + " " * (indent + 2) + entry_lines(value, indent + 2)
        elif isinstance(value[0], Mapping):
            dash = "\n" + " " * (indent + 2) + "- "
            shown = "".join(dash + entry_lines(one, indent + 4) for one in value if isinstance(one, Mapping))
        elif len(shown := one_line(value)) + indent > WIDTH:
            texts = (
                in_lines(one, "", indent + 4) if isinstance(one, str) else one_line(one) for one in value
            )
            shown = "".join("\n" + " " * (indent + 2) + "- " + text for text in texts)
        space = "" if shown.startswith("\n") else " "
        lines.append(f"{one_line(key, '', in_brackets=True)}:{space}{shown}")
    return ("\n" + " " * indent).join(lines)


def _indented(header: str, lines: list[str], indent: int) -> str:
    return "\n".join([header, *(" " * indent + line if line else "" for line in lines)])
