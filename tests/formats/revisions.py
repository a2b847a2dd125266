"""Edits of agendas as people make them, for tests of saving back."""

import difflib
import re
from collections import Counter
from datetime import time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Block, Kind, Person, Place, Segment
from runofshow.core.decide_messages import MOST_CHARACTERS
from runofshow.core.edit_rules import tidy_text
from runofshow.core.identifiers import Identifiers
from runofshow.core.message import Cue, Preset
from runofshow.core.settled import settled
from runofshow.formats.agenda import read_agenda
from runofshow.formats.agenda_text import revised
from runofshow.formats.agenda_words import block_words, event_words, person_words, segment_words
from runofshow.formats.keys import PHASES
from runofshow.formats.yaml_words import Written

Part = TypeVar("Part", Segment, Block)


def as_read(text: str | bytes) -> Agenda:
    """The agenda in a text, with every allotment said."""
    loaded = read_agenda(text.encode() if isinstance(text, str) else text, "agenda.yaml")
    assert loaded.plan is not None, [str(error) for error in loaded.errors]
    return settled(loaded.plan)


def saved(text: str, agenda: Agenda) -> str:
    """The text of a file after it was saved with this agenda."""
    outcome = revised(text.encode(), agenda)
    assert isinstance(outcome, bytes), str(outcome)
    return outcome.decode()


def changes(text: str, agenda: Agenda) -> list[str]:
    """The lines that saving takes out (-) and puts in (+)."""
    before, after = text.splitlines(), saved(text, agenda).splitlines()
    diff = list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:]
    return [line for line in diff if not line.startswith("@@")]


def segments_of(agenda: Agenda, block: str) -> tuple[Segment, ...]:
    return next(one.segments for one in agenda.blocks if one.id == block)


def may_go(comment: str, agenda: Agenda) -> bool:
    """Whether what one of the comments that say so is about is no longer in the agenda."""
    about, _, item = comment.removeprefix("# ").partition("=")
    thing, _, key = about.partition(",")[0].partition(".")
    what, _, name = thing.partition(":")
    said: dict[str, dict[str, Written]] = {"event:": {**event_words(agenda.event)}}
    said |= {f"person:{one.id}": {**person_words(one)} for one in agenda.people.values()}
    for block in agenda.blocks:
        said[f"block:{block.id}"] = block_words(block, ZoneInfo("UTC"), str, with_id=True) | {"segments": "-"}
        for one in block.segments:
            words = segment_words(one, str, with_id=True, with_duration=True)
            if one.speakers:
                words |= {"speaker": "-", "speakers": list(one.speakers)}
            said[f"segment:{one.id}"] = words
    if what not in ("event", "person", "block", "segment"):
        return False
    words = said.get(f"{what}:{name}", {})
    return not words or bool(key and key not in words) or bool(item and item not in words[key])


def comments_of(text: str) -> list[str]:
    """Every comment in a text."""
    return re.findall("#.*", text)


def comments_at_line_ends(text: str) -> Counter[str]:
    """How often each comment stands in a text, of those that hold no other “#”: other texts may."""
    return Counter(re.findall("(?m)# [^#\n]*$", text))


def with_segment(agenda: Agenda, key: str, **changes: object) -> Agenda:
    """The agenda with a segment changed."""
    blocks = tuple(
        replace(block, segments=tuple(replace(s, **changes) if s.id == key else s for s in block.segments))
        for block in agenda.blocks
    )
    return replace(agenda, blocks=blocks)


def with_event(agenda: Agenda, **changes: object) -> Agenda:
    """The agenda with facts of its event changed."""
    return replace(agenda, event=replace(agenda.event, **changes))


def with_block(agenda: Agenda, key: str, **changes: object) -> Agenda:
    """The agenda with a block changed."""
    blocks = tuple(replace(block, **changes) if block.id == key else block for block in agenda.blocks)
    return replace(agenda, blocks=blocks)


def with_segments(agenda: Agenda, key: str, *segments: Segment) -> Agenda:
    """The agenda with other segments in a block."""
    return with_block(agenda, key, segments=segments)


def with_person(agenda: Agenda, key: str, **changes: object) -> Agenda:
    """The agenda with something else said of a person."""
    return replace(agenda, people={**agenda.people, key: replace(agenda.people[key], **changes)})


def compared(agenda: Agenda) -> tuple[object, ...]:
    """What has to come back: all but weights, which say nothing beside durations, and idle people."""
    used = {s for block in agenda.blocks for one in block.segments for s in one.speakers}
    used |= {block.moderator for block in agenda.blocks if block.moderator}
    blocks = tuple(
        replace(block, segments=tuple(replace(s, weight=Segment(id="").weight) for s in block.segments))
        for block in agenda.blocks
    )
    return (
        agenda.event,
        agenda.places,
        blocks,
        {key: person for key, person in agenda.people.items() if key in used},
    )


WORDS = st.sampled_from(
    [
        *(
            "Opening",
            "A: b",
            "# no comment",
            "Q&A",
            "yes",
            "16:00",
            "null",
            "- dash",
            "it's",
            'say "hi"',
            "a, b",
        ),
        *(
            "[x]",
            "{y}",
            "*star",
            "&amp",
            "100%",
            "¿Qué?",
            "Why ?",
            "ends:",
            "x #y",
            "\\n",
            "emoji 🎙",
            "-",
            "~",
        ),
        "word " * 40,
    ]
).map(str.strip) | st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12
)
SEVERAL_LINES = (
    WORDS
    | st.just("call  \nthen \t\n\nwait")
    | st.lists(WORDS, min_size=2, max_size=3).map("\n".join)
    | st.just("a\n\n  b: c\nd")
)
TEXTS_AS_TYPED = (
    st.lists(WORDS | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn")), max_size=130))
    .map(lambda lines: tidy_text("\n".join(lines)))
    .filter(bool)
)
"""Texts of a note as an edit takes them: of one line or several, with spaces at the ends of lines."""
STEPS = st.integers(1, 60).map(lambda quarters: timedelta(seconds=15 * quarters))
LEEWAY: dict[str, st.SearchStrategy[object]] = {
    "min": st.none() | STEPS,
    "protected": st.none() | st.booleans(),
    "droppable": st.none() | st.booleans(),
    "priority": st.none() | st.integers(1, 9),
}
CUES = st.builds(
    Cue,
    preset=st.none(),
    text=WORDS.filter(lambda text: len(text) <= MOST_CHARACTERS),
    flash=st.booleans(),
    lasts=st.none() | STEPS,
) | st.builds(Cue, preset=st.sampled_from(Preset), flash=st.booleans())
MESSAGES = st.none() | st.dictionaries(st.sampled_from([*PHASES.values()]), CUES)


@st.composite
def edited(draw: st.DrawFn, agenda: Agenda) -> Agenda:
    """An agenda after a few edits; what no longer fits into its block is shortened, and what a file could
    not say of how something gives way is left out."""
    ids = Identifiers([s.id for b in agenda.blocks for s in b.segments] + [b.id for b in agenda.blocks])
    for _ in range(draw(st.integers(1, 4))):
        agenda = draw(st.sampled_from(EDITS))(draw, agenda, ids)
    return replace(agenda, blocks=tuple(_giving_way(_fitting(block)) for block in agenda.blocks))


def _giving_way(block: Block) -> Block:
    segments = tuple(_bounded(s, s.duration or timedelta()) for s in block.segments)
    return replace(_bounded(block, block.end - block.start), segments=segments)


def _bounded(part: Part, lasts: timedelta) -> Part:
    """A segment or block as the edits allow it: not over its time at its shortest, and not droppable when
    it is protected."""
    shortest = None if part.min is None else min(part.min, lasts)
    return replace(part, min=shortest, droppable=None if part.protected else part.droppable)


def _fitting(block: Block) -> Block:
    length, taken = block.end - block.start, [s for s in block.segments if not s.skipped]
    if sum((s.duration or timedelta() for s in taken), timedelta()) <= length:
        return block
    share = timedelta(seconds=length // timedelta(seconds=1) // len(taken))
    return replace(
        block, segments=tuple(s if s.skipped else replace(s, duration=share) for s in block.segments)
    )


def _any_segment(draw: st.DrawFn, agenda: Agenda) -> Segment:
    return draw(st.sampled_from([s for block in agenda.blocks for s in block.segments]))


def _a_segment(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    one = _any_segment(draw, agenda)
    values: dict[str, st.SearchStrategy[object]] = {
        "title": WORDS | st.just(""),
        "kind": st.sampled_from(Kind),
        "speakers": st.lists(st.sampled_from([*agenda.people]), max_size=3, unique=True).map(tuple),
        "duration": STEPS,
        "warnings": st.sampled_from([None, (timedelta(minutes=1),), ()]),
        "messages": MESSAGES,
        "introduction": SEVERAL_LINES | st.just(""),
        "note": SEVERAL_LINES | st.just(""),
        "skipped": st.booleans(),
        **LEEWAY,
    }
    field = draw(st.sampled_from(sorted(values)))
    return with_segment(agenda, one.id, **{field: draw(values[field])})


def _new_segment(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    block = draw(st.sampled_from(agenda.blocks))
    new = Segment(
        id=ids.unique("new"),
        title=draw(WORDS),
        kind=draw(st.sampled_from(Kind)),
        duration=draw(STEPS),
        introduction=draw(SEVERAL_LINES),
        messages=draw(MESSAGES),
    )
    at = draw(st.integers(0, len(block.segments)))
    return with_segments(agenda, block.id, *block.segments[:at], new, *block.segments[at:])


def _removed(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    block = draw(st.sampled_from(agenda.blocks))
    gone = draw(st.sampled_from(block.segments))
    rest = [one for one in block.segments if one is not gone]
    return with_segments(agenda, block.id, *rest) if rest else agenda


def _moved(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    one = _any_segment(draw, agenda)
    agenda_without = agenda
    for block in agenda.blocks:
        if one in block.segments:
            if len(block.segments) == 1:
                return agenda
            rest = [other for other in block.segments if other is not one]
            agenda_without = with_segments(agenda, block.id, *rest)
    target = draw(st.sampled_from(agenda_without.blocks))
    at = draw(st.integers(0, len(target.segments)))
    return with_segments(agenda_without, target.id, *target.segments[:at], one, *target.segments[at:])


def _blocks_in_another_order(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    times = [(block.start, block.end) for block in agenda.blocks]
    blocks = draw(st.permutations(agenda.blocks))
    arranged = tuple(replace(b, start=s, end=e) for b, (s, e) in zip(blocks, times, strict=True))
    return replace(agenda, blocks=arranged)


def _block_split(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    block = draw(st.sampled_from(agenda.blocks))
    middle = block.start + timedelta(seconds=(block.end - block.start) // timedelta(seconds=2))
    taken = [one for one in block.segments[1:] if draw(st.booleans())]
    rest = [one for one in block.segments if one not in taken]
    fresh = Segment(id=ids.unique("fresh"), title="Fresh", duration=timedelta(minutes=1))
    new = Block(
        id=ids.unique("half"), title=draw(WORDS), start=middle, end=block.end, segments=(*taken, fresh)
    )
    at = agenda.blocks.index(block)
    first = replace(block, end=middle, segments=tuple(rest))
    return replace(agenda, blocks=(*agenda.blocks[:at], first, new, *agenda.blocks[at + 1 :]))


def _block_removed(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    gone = draw(st.sampled_from(agenda.blocks))
    rest = tuple(block for block in agenda.blocks if block is not gone)
    return replace(agenda, blocks=rest) if rest else agenda


def _a_block(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    block = draw(st.sampled_from(agenda.blocks))
    changes: dict[str, st.SearchStrategy[object]] = {
        "title": WORDS,
        "moderator": st.sampled_from([None, *agenda.people]),
        "hard_start": st.booleans(),
        "note": SEVERAL_LINES | st.just(""),
        "end": st.just(block.end - timedelta(minutes=1)),
        **LEEWAY,
    }
    field = draw(st.sampled_from(sorted(changes)))
    return with_block(agenda, block.id, **{field: draw(changes[field])})


def _an_event(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    event = agenda.event
    lines = st.lists(WORDS, max_size=4).map(tuple)
    changes: dict[str, st.SearchStrategy[object]] = {
        "title": WORDS,
        "start": st.just(event.start - timedelta(minutes=10)),
        "hard_out": st.just(event.hard_out + timedelta(minutes=10)),
        "warnings": st.sampled_from([None, (timedelta(minutes=1),), ()]),
        "tolerance": st.sampled_from([timedelta(), timedelta(seconds=30), timedelta(minutes=2)]),
        "messages": MESSAGES.map(lambda messages: messages or {}),
        "languages": st.lists(st.sampled_from(["no", "es", "pt-BR"]), max_size=3).map(tuple),
        "interpretation": st.none() | st.booleans(),
        "organisers": lines,
        "partners": lines,
        "objectives": st.lists(SEVERAL_LINES, max_size=3).map(tuple),
        "participants": st.none() | st.integers(0, 200),
        **dict.fromkeys(("format", "platform", "venue"), WORDS | st.just("")),
        **dict.fromkeys(("audience", "registration", "note"), SEVERAL_LINES | st.just("")),
    }
    field = draw(st.sampled_from(sorted(changes)))
    # Something of what stands in a list stays in it.
    value = draw(changes[field])
    if (
        field != "warnings"
        and isinstance(value, tuple)
        and (kept := getattr(event, field))
        and draw(st.booleans())
    ):
        value = tuple(draw(st.permutations((*value, *kept[:2]))))
    return with_event(agenda, **{field: value})


def _the_places(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    lima = Place(name=draw(WORDS), timezone="America/Lima", starts=draw(st.sampled_from([None, time(9)])))
    kept = [replace(one, timezone="Europe/Paris") if draw(st.booleans()) else one for one in agenda.places]
    places = draw(st.permutations([*kept, lima]))
    return replace(agenda, places=tuple(places[: draw(st.integers(0, len(places)))]))


def _a_person(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    key = draw(st.sampled_from([*agenda.people]))
    changes: dict[str, st.SearchStrategy[object]] = {
        "name": st.sampled_from(["Nora NUEVA", "X: Y", "O'Neill"]),
        "role": WORDS | st.just(""),
        "organisation": WORDS | st.just(""),
        "note": WORDS | st.just(""),
        "confirmed": st.booleans(),
        "timezone": st.sampled_from([None, "America/Lima"]),
    }
    field = draw(st.sampled_from(sorted(changes)))
    return with_person(agenda, key, **{field: draw(changes[field])})


def _someone_new(draw: st.DrawFn, agenda: Agenda, ids: Identifiers) -> Agenda:
    person = draw(
        st.sampled_from(
            [
                Person(id="zoe-zulu", name="Zoe ZULU"),
                Person(id="zulu", name="Zoe ZULU"),
                Person(id="zed", name="Zed", confirmed=False, role="Guest"),
            ]
        )
    )
    agenda = replace(agenda, people={**agenda.people, person.id: person})
    return with_segment(agenda, _any_segment(draw, agenda).id, speakers=(person.id,))


EDITS = [
    *([_a_segment] * 4),
    _new_segment,
    _removed,
    _moved,
    _moved,
    _blocks_in_another_order,
    _block_split,
    _block_removed,
    _a_block,
    *([_an_event] * 2),
    _the_places,
    _a_person,
    _someone_new,
]
