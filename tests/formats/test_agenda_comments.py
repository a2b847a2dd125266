"""Comments in a file that is saved back: each goes with what it is about, and with nothing else."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from runofshow.core.agenda import Segment
from tests.formats.handwriting import COMMENTS_IN_LINES, TEXTS
from tests.formats.revisions import (
    TEXTS_AS_TYPED,
    as_read,
    changes,
    comments_at_line_ends,
    edited,
    may_go,
    saved,
    segments_of,
    with_segment,
    with_segments,
)
from tests.formats.writing import HEAD
from tests.formats.writing import with_segments as written_with_segments

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("name", ["comments in lines", "comments in brackets"])
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_comment_goes_with_what_it_is_about_and_with_nothing_else(name: str, data: st.DataObject) -> None:
    agenda = data.draw(edited(as_read(TEXTS[name])))
    left = comments_at_line_ends(saved(TEXTS[name], agenda))
    lost = comments_at_line_ends(TEXTS[name]) - left
    assert [comment for comment in lost if not may_go(comment, agenda)] == []


IN_STYLES = [
    "{key}: x # c",
    "{key}: 'x'   # c",
    '{key}: "x" # c',
    "{key}: x\n          y # c",
    "{key}: 'x\n          y' # c",
    "{key}: &name x # c",
    "{key}: # c",
    "{key}: # c\n          x",
    "{key}:\n          x # c",
    "{key}: x\n        # c",
    "{key}: x\n          # c",
    "{key}: x\n\n            # c",
    "{key}: >- # c\n          x",
    "{key}: | # c\n            x\n            y",
    "{key}: |1-\t# c\n        x",
    "{key}: >\n            x\n          # c",
]


@pytest.mark.parametrize("style", IN_STYLES)
@given(text=TEXTS_AS_TYPED, key=st.sampled_from(["note", "introduction"]), is_last=st.booleans())
@settings(max_examples=15, deadline=None)
def test_any_text_can_be_written_where_a_comment_stands_beside_one(
    style: str, text: str, key: str, is_last: bool
) -> None:
    before = written_with_segments("id: a").replace("{id: a}", "id: a")
    before += f"    {style.format(key=key)}\n" + ("" if is_last else "    title: T # d\n")
    agenda = with_segment(as_read(before), "a", **{key: text})
    after = saved(before, agenda)
    assert as_read(after) == agenda
    left = comments_at_line_ends(after)
    assert (left["# c"], left["# d"]) == (1, 0 if is_last else 1)


def test_a_duration_comes_in_the_place_of_a_weight_with_the_comment_beside_it() -> None:
    text = written_with_segments("title: A", "title: B").replace(
        "  - {title: A}\n", "  - title: A\n    weight: 1.5 # agreed with her\n    note: N\n"
    )
    agenda = with_segment(as_read(text), "b", duration=10 * MINUTE)
    assert changes(text, agenda)[:2] == [
        "-    weight: 1.5 # agreed with her",
        "+    duration: 18m # agreed with her",
    ]


def test_the_comments_of_a_list_in_brackets_stay_when_it_changes() -> None:
    text = HEAD + (
        "blocks:\n- title: Welcome\n  start: 16:00\n  end: 16:30\n  segments: [ # list\n"
        "    # the first\n    {title: A, duration: 5m}, # a\n"
        "    # b\n    {title: B, duration: 5m} # b\n    # the end\n  ] # behind\n"
    )
    agenda = as_read(text)
    a, b = segments_of(agenda, "welcome")
    new = Segment(id="new", title="New", duration=MINUTE)
    head = text.partition("    # the first")[0]
    for segments, lines in (
        ((a, b, new), ("{title: A, duration: 5m}, # a", "# b", "{title: B, duration: 5m}, # b", "{NEW}")),
        ((b, a), ("# b", "{title: B, duration: 5m}, # b", "{title: A, duration: 5m} # a")),
    ):
        said = "".join(f"    {line}\n" for line in lines)
        said = said.replace("{NEW}", "{title: New, duration: 1m}")
        expected = f"{head}    # the first\n{said}    # the end\n  ] # behind\n"
        assert saved(text, with_segments(agenda, "welcome", *segments)) == expected


def test_a_segment_takes_its_comments_from_lines_into_brackets_and_back() -> None:
    text = HEAD + (
        "blocks:\n- title: One\n  start: 16:00\n  end: 16:30\n  segments:\n  - {title: A, duration: 5m}\n"
        "  # keep\n  - title: B # working title\n    duration: 5m # b\n    note: | # by phone\n      Note\n"
        "- title: Two\n  start: 16:30\n  end: 17:00\n  segments: [{title: C, duration: 5m}] # two\n"
    )
    agenda = as_read(text)
    (a, b), (two,) = segments_of(agenda, "one"), segments_of(agenda, "two")
    moved = saved(text, with_segments(with_segments(agenda, "one", a), "two", two, b))
    assert moved.endswith(
        "  segments: [\n    {title: C, duration: 5m},\n    # keep\n    # working title\n    # b\n"
        "    # by phone\n"
        "    {title: B, duration: 5m, note: Note}] # two\n"
    )
    back = saved(moved, agenda)
    assert (
        "  # keep\n  # working title\n  # b\n  # by phone\n  - {title: B, duration: 5m, note: Note}\n" in back
    )


def test_who_speaks_instead_comes_in_the_place_and_with_the_comment_of_who_did() -> None:
    agenda = with_segment(as_read(COMMENTS_IN_LINES), "b", speakers=("ana", "cruz"))
    assert changes(COMMENTS_IN_LINES, agenda) == [
        "-          - ben # segment:b.speakers=ben",
        "+          - cruz # segment:b.speakers=ben",
    ]


def test_a_removed_block_leaves_the_deeper_comment_above_it_to_the_block_it_belongs_to() -> None:
    text = COMMENTS_IN_LINES.replace("    # block:one\n  # block:two", "      # below one\n  # about two")
    agenda = as_read(text)
    after = saved(text, replace(agenda, blocks=(agenda.blocks[0], agenda.blocks[2])))
    assert "      # below one\n  # block:three\n" in after
    assert "# about two" not in after
