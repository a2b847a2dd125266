"""The schema for editors says what the loader reads, neither more nor less."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from runofshow.core.agenda import Kind
from runofshow.core.decide_messages import MOST_CHARACTERS
from runofshow.core.message import Preset
from runofshow.formats import limits
from runofshow.formats.document import Mapping, Node, Scalar, Sequence, read_document
from runofshow.formats.fields import Form
from runofshow.formats.keys import (
    FORM_OF_AGENDA,
    FORM_OF_BLOCK,
    FORM_OF_CUE,
    FORM_OF_CUES,
    FORM_OF_EVENT,
    FORM_OF_PERSON,
    FORM_OF_PLACE,
    FORM_OF_SEGMENT,
    FORM_OF_SLOT,
)
from runofshow.formats.problems import Problems
from tests.formats.writing import load, told

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "resources" / "agenda.schema.json").read_text("utf-8"))
EXAMPLES = re.findall("```yaml\n(.*?)```", (ROOT / "docs" / "agenda.md").read_text("utf-8"), re.DOTALL)
SEED = (ROOT / "agenda.yaml").read_text("utf-8")


def as_editors_read_it(node: Node | None) -> Any:
    """The values of the YAML 1.2 core schema, which editors use."""
    match node:
        case Mapping():
            return {
                key.text: as_editors_read_it(value)
                for key, value in node.entries()
                if isinstance(key, Scalar)
            }
        case Sequence():
            return [as_editors_read_it(child) for child in node.children]
        case Scalar() if node.is_plain and re.fullmatch(r"-?[0-9]+", node.text):
            return int(node.text)
        case Scalar() if node.is_plain and re.fullmatch(r"-?[0-9]+\.[0-9]+", node.text):
            return float(node.text)
        case Scalar() if node.is_plain and node.text in ("true", "false"):
            return node.text == "true"
        case Scalar():
            return None if node.is_nothing else node.text
    return None


def complaints(text: str) -> list[str]:
    value = as_editors_read_it(read_document(text.encode(), Problems("f")))
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(value)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", [SEED, *EXAMPLES])
def test_the_seed_and_every_example_of_the_documentation_pass_schema_and_loader(text: str) -> None:
    loaded = load(text)
    assert (complaints(text), told(loaded.errors), told(loaded.warnings)) == ([], [], [])


def test_the_documentation_shows_every_key() -> None:
    for form in FORMS.values():
        assert [key for key in form.keys if not re.search(rf"\b{key}:", EXAMPLES[1])] == []


FORMS = {
    "event": FORM_OF_EVENT,
    "slot": FORM_OF_SLOT,
    "place": FORM_OF_PLACE,
    "segment": FORM_OF_SEGMENT,
    "block": FORM_OF_BLOCK,
    "messages": FORM_OF_CUES,
}


@pytest.mark.parametrize(
    ("schema", "form"),
    [
        (SCHEMA, FORM_OF_AGENDA),
        (SCHEMA["$defs"]["person"]["anyOf"][1], FORM_OF_PERSON),
        (SCHEMA["$defs"]["message"]["anyOf"][1], FORM_OF_CUE),
        *((SCHEMA["$defs"][name], form) for name, form in FORMS.items()),
    ],
)
def test_schema_and_loader_know_the_same_keys(schema: dict[str, Any], form: Form) -> None:
    assert list(schema["properties"]) == list(form.keys)
    assert schema["required"] == [key for key, known in form.keys.items() if known.required]
    assert schema["additionalProperties"] is False
    assert all("description" in one or "$ref" in one for one in schema["properties"].values())


def test_schema_and_loader_have_the_same_kinds_and_limits() -> None:
    of = SCHEMA["$defs"]
    segment, block = of["segment"]["properties"], of["block"]["properties"]
    assert segment["kind"]["enum"] == list(Kind)
    assert of["words"]["maxLength"] == MOST_CHARACTERS
    assert [preset for preset in Preset if preset not in of["words"]["description"]] == []
    assert {
        "BLOCKS": SCHEMA["properties"]["blocks"]["anyOf"][0]["maxItems"],
        "SEGMENTS": block["segments"]["anyOf"][0]["maxItems"],
        "PEOPLE": SCHEMA["properties"]["people"]["maxProperties"],
        "PLACES": SCHEMA["properties"]["places"]["anyOf"][0]["maxItems"],
        "SPEAKERS": segment["speakers"]["anyOf"][0]["maxItems"],
        "THRESHOLDS": of["thresholds"]["anyOf"][0]["maxItems"],
        "ITEMS": of["event"]["properties"]["organisers"]["anyOf"][0]["maxItems"],
        "PARTICIPANTS": of["event"]["properties"]["participants"]["maximum"],
        "LINE": of["line"]["maxLength"],
        "TEXT": of["text"]["maxLength"],
    } == {
        name: getattr(limits, name)
        for name in (
            "BLOCKS",
            "SEGMENTS",
            "PEOPLE",
            "PLACES",
            "SPEAKERS",
            "THRESHOLDS",
            "ITEMS",
            "PARTICIPANTS",
            "LINE",
            "TEXT",
        )
    }


@pytest.mark.parametrize(
    "change",
    [
        ("format: 1", "format: 2"),
        ("start: 16:00", "start: 16.00"),
        ("duration: 20m", "duration: 7:30"),
        ("kind: questions", "kind: question"),
        ("Europe/Brussels", "../../etc/passwd"),
        ("id: block-1", "id: Block 1"),
        ("moderator: rainoldi", "moderater: rainoldi"),
        ("participants: 150", "participants: many"),
        ("interpretation: no", "interpretation: none"),
        ("interpretation: no", "messages: {zero: {flash: yes}}"),
        ("interpretation: no", "messages: {start: hello}"),
        ("duration: 20m", "priority: 10"),
        ("duration: 20m", "droppable: perhaps"),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(change: tuple[str, str]) -> None:
    text = SEED.replace(*change, 1)
    assert text != SEED
    assert (len(complaints(text)) > 0, len(load(text).errors) > 0) == (True, True)


def test_the_limits_in_the_documentation_are_those_of_the_loader() -> None:
    page = (ROOT / "docs" / "agenda.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| (.+?) \| (.+?) \|$", page, re.MULTILINE))
    stated = {what: int(re.sub(r"\D", "", most.split()[0]) or 0) for what, most in rows.items()}
    assert {
        "the file": limits.FILE_BYTES,
        "keys and values, with every alias written out": limits.NODES,
        "levels of nesting": limits.DEPTH,
        "aliases": limits.ALIASES,
        "blocks": limits.BLOCKS,
        "segments in the show": limits.SEGMENTS,
        "entries in `people`": limits.PEOPLE,
        "places": limits.PLACES,
        "speakers of a segment": limits.SPEAKERS,
        "thresholds in `warnings`": limits.THRESHOLDS,
        "items in another list": limits.ITEMS,
        "a title, name or other text on one line": limits.LINE,
        "`participants`": limits.PARTICIPANTS,
        "a duration, the slot": limits.DURATION.total_seconds() / 3600,
        "errors, and warnings, shown": limits.PROBLEMS,
    }.items() <= stated.items()
