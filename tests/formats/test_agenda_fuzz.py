"""Whatever is in a file, what comes of it is an agenda or clear errors, never an exception."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from runofshow.formats.agenda import Loaded, read_agenda
from runofshow.formats.check import check_report, check_text
from runofshow.formats.fields import Form
from runofshow.formats.keys import (
    FORM_OF_AGENDA,
    FORM_OF_BLOCK,
    FORM_OF_EVENT,
    FORM_OF_PERSON,
    FORM_OF_PLACE,
    FORM_OF_SEGMENT,
    FORM_OF_SLOT,
)
from tests.formats.writing import HEAD, load, told

SEED = (Path(__file__).parents[2] / "agenda.yaml").read_bytes()


def is_an_agenda_or_clear_errors(loaded: Loaded) -> bool:
    """Checks what holds of every outcome, and tells whether it is an agenda."""
    assert (loaded.agenda is None) == (loaded.plan is None) == (len(loaded.errors) > 0)
    for problem in loaded.errors + loaded.warnings:
        assert (problem.line >= 1, problem.column >= 1, problem.message.isprintable()) == (True, True, True)
    assert [list(loaded.errors), list(loaded.warnings)] == [
        sorted(found, key=lambda one: (one.line, one.column)) for found in (loaded.errors, loaded.warnings)
    ]
    json.dumps(check_report(loaded))
    check_text(loaded).encode()
    if loaded.plan is not None:
        for block in loaded.plan.blocks:
            length = block.block.end - block.block.start
            assert sum((s.taken for s in block.segments), timedelta()) == length - block.buffer
    return loaded.agenda is not None


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = bytearray(SEED)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data) - 1))
        piece = draw(
            st.binary(max_size=3) | st.sampled_from([b"\n", b": ", b"- ", b"'", b"&a ", b"*a", b"\t", b"#"])
        )
        data[at : at + draw(st.integers(0, 40))] = piece
    return bytes(data)


@given(mutated())
@settings(max_examples=150, deadline=None)
def test_the_seed_with_a_few_bytes_changed(data: bytes) -> None:
    is_an_agenda_or_clear_errors(read_agenda(data, "f"))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes) -> None:
    assert not is_an_agenda_or_clear_errors(read_agenda(data, "f"))


SCALARS = st.sampled_from(
    [
        "",
        "~",
        "16:00",
        "16:30",
        '"9:00"',
        "23:59",
        "24:00",
        "16.00",
        "960",
        "7:30",
        "25m",
        "90s",
        "0",
        "-1",
        "7.5",
        "1e9",
        ".inf",
        ".nan",
        "9" * 30,
        "2020-12-09",
        "0001-01-01",
        "9999-12-31",
        "2020-10-25",
        "2021-03-28",
        "9/12/2020",
        "Europe/Brussels",
        "CET",
        "Asia/Tokyo",
        "../x",
        "marin",
        "marim",
        "Ana (tbc)",
        "talk",
        "break",
        "questions",
        "true",
        "no",
        "es",
        "a-b",
        "É",
        '"\\0"',
        '"\\ud800"',
        "'",
        "*a",
        "&a x",
        "!!python/name:os x",
        "1",
        "2",
        "[]",
        "{}",
        "[2m, 1m]",
        "[marin, Ana]",
        "|\n      text\n",
    ]
)
KEYS = st.sampled_from(["<<", "titel", "x", "", "? [a]", "é"])


def written(form: Form, depth: int) -> st.SearchStrategy[Any]:
    """A mapping with some of the form's keys, and sometimes others, with values that fit now and then."""
    nested = {
        "event": FORM_OF_EVENT,
        "slot": FORM_OF_SLOT,
        "blocks": FORM_OF_BLOCK,
        "segments": FORM_OF_SEGMENT,
        "places": FORM_OF_PLACE,
    }
    entries = []
    for key in form.keys:
        value: st.SearchStrategy[Any] = SCALARS
        if key in nested and depth:
            inner = written(nested[key], depth - 1)
            value = inner if key in ("event", "slot") else st.lists(inner, max_size=3)
        elif key == "people":
            value = st.dictionaries(st.sampled_from(["marin", "b"]), written(FORM_OF_PERSON, 0), max_size=2)
        entries.append(st.tuples(st.just(key), value))
    some = st.lists(st.one_of(entries), max_size=len(entries), unique_by=lambda one: one[0])
    odd = st.lists(st.tuples(KEYS, SCALARS), max_size=1)
    return st.builds(lambda a, b: dict(a + b), some, odd)


def flow(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(flow, value)) + "]"
    return str(value).replace("|\n      text\n", "'|'")


@given(written(FORM_OF_AGENDA, 3).map(flow))
@settings(max_examples=200, deadline=None)
def test_any_keys_with_any_values(text: str) -> None:
    is_an_agenda_or_clear_errors(load(text))


@given(written(FORM_OF_SEGMENT, 0).map(flow), written(FORM_OF_PERSON, 0).map(flow), SCALARS, SCALARS)
@settings(max_examples=200, deadline=None)
def test_a_sound_agenda_with_any_segment_person_and_time(
    segment: str, person: str, start: str, end: str
) -> None:
    head = HEAD + f"people:\n  marin: {person}\nblocks:\n- title: T\n"
    is_an_agenda_or_clear_errors(load(head + f"  start: 16:00\n  end: 18:00\n  segments:\n  - {segment}\n"))
    is_an_agenda_or_clear_errors(load(head + f"  start: {start}\n  end: {end}\n  segments:\n  - {{}}\n"))


TREES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.binary(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(TREES)
@settings(max_examples=150, deadline=None)
def test_any_tree_that_a_yaml_writer_writes(tree: Any) -> None:
    assert not is_an_agenda_or_clear_errors(load(yaml.safe_dump(tree, allow_unicode=True)))


@given(
    st.integers(10, 120),
    st.lists(st.tuples(st.booleans(), st.integers(1, 1000)), min_size=1, max_size=8),
)
@settings(max_examples=100, deadline=None)
def test_the_allotments_of_a_block_add_up_exactly(minutes: int, parts: list[tuple[bool, int]]) -> None:
    segments = "".join(
        f"  - {{duration: {n % 400 + 1}s}}\n" if fixed else f"  - {{weight: {n}}}\n" for fixed, n in parts
    )
    end = f"{16 + minutes // 60}:{minutes % 60:02}"
    loaded = load(HEAD + f"blocks:\n- title: T\n  start: 16:00\n  end: {end}\n  segments:\n{segments}")
    fixed = sum(n % 400 + 1 for is_fixed, n in parts if is_fixed)
    if is_an_agenda_or_clear_errors(loaded):
        assert loaded.plan is not None
        allotments = [s.allotment.total_seconds() for s in loaded.plan.blocks[0].segments]
        shared = [a for a, (is_fixed, _) in zip(allotments, parts, strict=True) if not is_fixed]
        assert sum(shared) == (minutes * 60 - fixed if shared else 0)
        assert loaded.plan.blocks[0].buffer.total_seconds() == (0 if shared else minutes * 60 - fixed)
    else:
        weights = sum(n for is_fixed, n in parts if not is_fixed)
        least = min([n for is_fixed, n in parts if not is_fixed], default=0)
        left = minutes * 60 - fixed
        assert left < 0 or left * least < 30 * weights, told(loaded.errors)
