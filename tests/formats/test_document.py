import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from runofshow.formats import limits
from runofshow.formats.document import PARSER, PURE_PARSER, Mapping, Node, Scalar, Sequence, read_document
from runofshow.formats.problems import Problems


def errors(data: bytes | str) -> list[str]:
    problems = Problems("f")
    read_document(data if isinstance(data, bytes) else data.encode(), problems)
    return [str(problem) for problem in problems.errors]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "1:1: the file is empty: write it, or check that it was saved"),
        (b"# nothing yet\n", "1:1: the file is empty: write it, or check that it was saved"),
        ("a: é".encode("utf-16"), "1:1: the file is encoded in UTF-16: save it as UTF-8"),
        ("a: é".encode("utf-16-le"), "1:1: the file is encoded in UTF-16: save it as UTF-8"),
        ("a: é".encode("utf-32"), "1:1: the file is encoded in UTF-32: save it as UTF-8"),
        (
            "a: 1\r\nb: Ramón".encode("latin-1"),
            "2:7: the byte 0xF3 is not UTF-8; in Latin-1 (Windows-1252) it would be “ó”:"
            " save the file as UTF-8",
        ),
        (b"a: \0", "1:4: the control character U+0000 does not belong in a text: remove it"),
        (b"a:\n\tb: 1\n", "2:1: a tab indents this line: YAML indents with spaces only"),
        (
            b"a: b: c\n",
            "1:5: this is not YAML: a second “:” in this line: put text that has “: ” in it between quotes",
        ),
        (
            b"a: 'x\nb: 1\n",
            "1:4: this is not YAML: the quote that opens here is never closed",
        ),
        (b"a: 1\n---\nb: 1\n", "2:1: a second document begins here: a file holds one; remove “---”"),
        (
            b"a: !!python/object:os.system x",
            "1:4: the tag “!!python/object:os.system” is not read here: remove it",
        ),
        (
            b"%TAG ! x\n---\na: 1",
            "1:1: a line that begins with “%” is a YAML directive, and those are not read: remove it,"
            " or indent it if it is text",
        ),
        (b"a: *x", "1:4: the alias *x has no anchor: write &x before what it repeats, above here"),
        (b"a: &x [*x]", "1:8: the alias *x repeats something that it is itself a part of"),
        (b"a: &x {<<: *x}", "1:12: the alias *x repeats something that it is itself a part of"),
        (b"[" * 90_000, "1:17: nested too deeply: 16 levels are the limit"),
        (b"- " * 90_000, "1:33: nested too deeply: 16 levels are the limit"),
        (b"a" * 10_000_000, "1:1: the file is too large: it may have 1,000,000 bytes"),
        (
            b"[" + b"x," * 100_000,
            "1:80000: too many entries: with every alias written out, 40,000 is the limit",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(data: bytes, message: str) -> None:
    assert errors(data) == [f"f:{message}"]


def test_question_marks_are_text() -> None:
    for parser in (PARSER, PURE_PARSER):
        root = read_document(b"{a: Why? Now?, b: 'x?', c: u/?x=1, d: a??}", Problems("f"), parser)
        assert isinstance(root, Mapping)
        assert [value.text for _, value in root.entries() if isinstance(value, Scalar)] == [
            "Why? Now?",
            "x?",
            "u/?x=1",
            "a??",
        ]


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c",
        "a: [1,2\nb: 3",
        "a: 'x",
        "a: @x",
        "a\nb: 1",
        "a: 1\n b: 2",
        "- a\nb: 1",
        "a: 1\n]",
        "a:\n\tb: 1",
    ],
)
def test_both_parsers_say_the_same_of_what_is_not_yaml(text: str) -> None:
    fast, pure = Problems("f"), Problems("f")
    read_document(text.encode(), fast, PARSER)
    read_document(text.encode(), pure, PURE_PARSER)
    assert fast.errors == pure.errors
    assert len(fast.errors) == 1


def test_every_line_indented_by_a_tab_is_told() -> None:
    assert errors("a:\n\tb: 1\n\tc: 1\n") == [
        "f:2:1: a tab indents this line: YAML indents with spaces only",
        "f:3:1: a tab indents this line: YAML indents with spaces only",
    ]


def test_an_alias_bomb_is_refused_by_what_it_would_expand_to() -> None:
    layers = "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 10))
    assert errors("b0: &b0 [x, x, x]\n" + layers) == [
        "f:6:10: too many entries: with every alias written out, 40,000 is the limit"
    ]


def test_as_many_aliases_as_are_allowed_are_read() -> None:
    assert errors("- &a x\n" + "- *a\n" * limits.ALIASES) == []
    assert errors("- &a x\n" + "- *a\n" * (limits.ALIASES + 1)) == [
        "f:102:3: too many aliases: a file may have 100"
    ]


def test_a_byte_order_mark_is_accepted_and_lines_count_as_in_an_editor() -> None:
    problems = Problems("f")
    root = read_document("\ufeffa: x\u2028y\r\nb: 1\rc: 2".encode(), problems)
    assert isinstance(root, Mapping)
    assert [(key.line, key.column) for key, _ in root.entries()] == [(1, 1), (2, 1), (3, 1)]


def shape(node: Node | None) -> object:
    """Everything that matters of a node."""
    match node:
        case Scalar():
            # Where there is nothing, the parsers disagree about its place.
            return "nothing" if node.is_nothing else (node.line, node.column, node.text)
        case Sequence() | Mapping():
            return (type(node), node.line, node.column, [shape(child) for child in node.children])
    return None


PIECES = st.sampled_from(
    [
        "a",
        ": ",
        "- ",
        "\n",
        "\n  ",
        "16:00",
        "é",
        "名",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "&x ",
        "*x",
        "#",
        "|\n ",
        "!!str ",
        "Why?",
        "??",
        "? ",
        "~",
        "yes",
        "<<",
        "\t",
        "%",
        "@",
        "\\",
        "\r\n",
        "---\n",
        "...\n",
        "1.0",
        '"\\ud800"',
        "\x85",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
@example("a: |\n  x\n\n- b")
@settings(max_examples=300, deadline=None)
def test_what_both_parsers_read_is_the_same(text: str) -> None:
    problems = Problems("fast"), Problems("pure")
    fast, pure = (
        read_document(text.encode(), of, parser)
        for of, parser in zip(problems, (PARSER, PURE_PARSER), strict=True)
    )
    assert [root is None for root in (fast, pure)] == [len(of.errors) > 0 for of in problems]
    if fast and pure:
        assert shape(fast) == shape(pure)
