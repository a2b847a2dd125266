"""Agendas written in many ways, and edits of them as people make them, for tests of saving back."""

import re
from collections import Counter
from datetime import time, timedelta
from pathlib import Path
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
from runofshow.formats.agenda_words import block_words, event_words, person_words, segment_words
from runofshow.formats.keys import PHASES
from runofshow.formats.yaml_words import Written

Part = TypeVar("Part", Segment, Block)

SEED = (Path(__file__).parents[2] / "agenda.yaml").read_text("utf-8")

IN_BRACKETS = """\
format: 1
event: {title: Brackets, date: 2020-12-09, timezone: UTC, slot: {start: "16:00", end: "17:00"}}
people: {ana: {name: Ana CAPILLA, role: Chair}, ben: Ben ORTEGA, cruz: {name: "Cruz (tbc)"}} # three
blocks: [{title: One, start: '16:00', end: '16:30', moderator: ana,
    segments: [{speaker: ana}, {speaker: ben, title: "Any questions?"}]},
  # the second
  {title: Two, start: 16:30, end: 17:00,
   segments: [
     {speakers: [ana, cruz], duration: 10m},  # both
     {kind: break, duration: 5m}, # coffee
     {kind: questions}
   ]}]
"""

JSON = """\
{
  "format": 1,
  "event": {"title": "JSON", "date": "2020-12-09", "timezone": "UTC",
            "slot": {"start": "16:00", "end": "17:00"}},
  "blocks": [
    {
      "title": "One", "start": "16:00", "end": "16:30",
      "segments": [
        {"speaker": "Ana CAPILLA", "title": "Opening"},
        {"speaker": "Ben (tbc)", "weight": 2}
      ]
    },
    {"title": "Two", "start": "16:30", "end": "17:00", "segments": [{"kind": "questions", "duration": 12.5}]}
  ]
}
"""

NAMES_IN_PLACE = """\
format: 1
event:
    title:   Names in place
    date:    9 December 2020
    timezone: Europe/Brussels
    slot:
        start: 23:00
        end:   1:00
blocks:
# the first block
-   title: 'Before midnight' # single quotes
    start: 23:00
    end:   0:15

    # who leads it
    moderator: Pelayo ROCES
    segments:
    # all of them
    -   speaker: Sandra MARIN (tbc)
        title: Opening        # short
    -   # an odd place for a comment - yes
        speakers:
        - Sandra MARIN   # again
        - Ana CAPILLA
        kind: round_table
        weight: 2
        introduction: |
            Please welcome

              both of them.

    # before the questions
    -   kind: questions
        warnings: [1m]

# in between

# the second block
-   title: After midnight
    start: 0:20
    end: 1:00
    hard_start: yes
    segments:
    -   speaker: Ana CAPILLA
    -   kind: questions
        note: "quoted
            over two lines"
# the end
"""

ANCHORS = """\
format: 1
event: {title: Anchors, date: 2020-12-09, timezone: UTC, slot: {start: 16:00, end: 17:30}}
people:
  ana: &someone
    name: Ana CAPILLA
    organisation: OEI
  ben:
    <<: *someone
    name: Ben ORTEGA
defaults_are_not_allowed_here: ~
blocks:
  - title: One
    start: 16:00
    end: 16:30
    segments: &both
      - &talk {speaker: ana, duration: &ten 10m, note: Once}
      - {<<: *talk, speaker: ben, duration: *ten}
  - title: Two
    start: 16:30
    end: 17:00
    segments: *both
  - title: Three
    start: 17:00
    end: 17:30
    segments:
      - <<: *talk # merged
        kind: questions
""".replace("defaults_are_not_allowed_here: ~\n", "")

SHARED = """\
format: 1
event: {title: &same Shared, date: 2020-12-09, timezone: UTC, slot: {start: 16:00, end: 17:30},
  organisers: &list [OEI, &iuc IUC], partners: *list, objectives: [*iuc, *same]}
people:
  ana: &base {name: Ana CAPILLA, organisation: OEI} # the base
  ben: {<<: *base, name: Ben ORTEGA}
  cruz:
    <<: *base # merged
    name: Cruz
blocks:
- &block
  title: One
  start: 16:00
  end: 16:30
  moderator: &who ana # anchored
  segments:
  - &one
    speaker: *who
    warnings: &warn [2m, 1m]
    messages: &say {danger: wrap_up}
    note: &n |
      Long
      note
    # in the first
  - <<: *one # merged once
    speaker: ben
  - <<: [*one, {kind: remarks}] # merged twice
    speaker: cruz
    note: *n
- <<: *block
  title: Two
  start: 16:30
  end: 17:00
  segments:
  - kind: talk
    speakers: &both [ana, ben] # both
  - {speakers: *both, kind: round_table, warnings: *warn, messages: *say}
- {title: Three, start: 17:00, end: 17:30, segments: [*one, {kind: questions}]} # last
"""

ODD = """\
--- # begins here
"format": 1
? event
: title  :  "Odd:
    layout"
  date: !!str 2020-12-09
  timezone: UTC
  slot: {
    start: 16:00, # from
    end: 17:00 }
people: # who

    ana:   # Ana
        name: >-
            Ana
            CAPILLA
    # Ben is not sure yet
    ben: {"name": 'Ben ORTEGA',
          confirmed: no}
    cruz:
      Cruz
      PAZ

blocks: # what
# at no indentation
  -
    title: |2-
        One

    start: 16:00
    end: 16:30
  # less than its keys
    segments: &some   # a name nobody uses
    - speaker:
        ana   # on a line of its own
      note:
      warnings: []

    - &x
      title: over
        two lines
      "kind": break
      introduction: >+
        Folded and

        kept


  # between
  - { title: Two, start: 16:30,
      # inside
      end: 17:00, moderator: cruz, segments: [
        { speakers: [ ana, ben ],
          duration: 10m },   # one

        # above
        { kind: questions, },
      ], }
# after the last
...
"""

# In these, each comment says what it is about: what may go with it, and with nothing else.
COMMENTS_IN_LINES = """\
# the file
format: 1 # format
event: # event
  # event.title
  title: Comments # event.title
  date: 2020-12-09 # event.date
  timezone: UTC # event.timezone
  slot: # event.slot
    start: 16:00 # event.slot
    end: 17:30 # event.slot
  warnings: # event.warnings
    - 2m # event.warnings=2m
    - 1m # event.warnings=1m
  languages: # event.languages
    - es # event.languages=es
    - en # event.languages=en
  platform: # event.platform
    WebEx # event.platform
  organisers: # event.organisers
    # event.organisers
    - OEI # event.organisers=OEI
    # event.organisers=IUC
    - "IUC" # event.organisers=IUC
    # event.organisers
  # event.note
  note: >- # event.note
    Folded
    note
  # the end of the event
# the people
people: # people
  # the first person
  ana: # person:ana
    # person:ana.name
    name: Ana CAPILLA # person:ana.name
    role: 'Chair' # person:ana.role
    note: "By phone" # person:ana.note
  ben: Ben ORTEGA # person:ben
  # person:cruz
  cruz: {name: Cruz, # person:cruz.name
    # person:cruz.confirmed
    confirmed: no, # person:cruz.confirmed
    note: Late # person:cruz.note
    } # person:cruz
  # the last person
# the blocks
blocks: # blocks
  # the first block

  # block:one
  - title: One # block:one.title
    id: one # block:one.id
    # block:one.start
    start: 16:00 # block:one.start
    end: 16:30 # block:one.end
    moderator: ana # block:one.moderator
    hard_start: yes # block:one
    note: | # block:one.note
      Literal
      note
    # block:one.segments
    segments: # block:one.segments
      # block:one, the first segment
      - speaker: ana # segment:a.speaker
        id: a # segment:a.id
        # segment:a.title
        title: Opening # segment:a.title
        weight: 2 # segment:a
        # segment:a.introduction
        introduction: "Please
          welcome" # segment:a.introduction
        note: # segment:a
        # segment:a
      # block:one, between

      # segment:b
      - # segment:b
        id: b # segment:b.id
        speakers: # segment:b.speakers
          # segment:b.speakers
          - ana # segment:b.speakers=ana
          - ben # segment:b.speakers=ben
        kind: round_table # segment:b.kind
        warnings: # segment:b.warnings
        - 3m # segment:b.warnings=3m
        - 1m # segment:b.warnings=1m
        messages: # segment:b.messages
          danger: wrap_up # segment:b.messages=danger
        # segment:b.note
        note: >2- # segment:b.note
          Folded
      # segment:c
      - {id: c, kind: questions, weight: 1.5} # segment:c
      # block:one, the last segment
    # block:one
  # block:two
  - id: two # block:two.id
    title: 'Two' # block:two.title
    start: 16:30 # block:two.start
    end: 17:00 # block:two.end
    segments: [{id: d, speaker: cruz}, {id: e, kind: break, duration: 5m}] # block:two.segments
  # block:three
  - id: three # block:three.id
    title: Three # block:three.title
    start: 17:00 # block:three.start
    end: 17:30 # block:three.end
    segments: # block:three.segments
      # block:three, the first segment
      - id: f # segment:f.id
        title: A title # segment:f.title
        duration: 10m # segment:f
        skipped: yes # segment:f.skipped
      # segment:g
      - id: g # segment:g.id
        kind: questions # segment:g.kind
      # block:three, the last segment
# the end
"""

COMMENTS_IN_BRACKETS = """\
# the file
format: 1 # format
event: { # event
  title: Comments, # event.title
  date: 2020-12-09, timezone: UTC, # event.timezone
  slot: {start: 16:00, # event.slot
    end: 17:30}, # event.slot
  # event.organisers
  organisers: [ # event.organisers
    # event.organisers
    OEI, # event.organisers=OEI
    # event.organisers=IUC
    'IUC' # event.organisers=IUC
    # event.organisers
  ], # event.organisers
  venue: Lima, note: Text # event.note
  # event
  } # event
people: {ana: Ana CAPILLA, # person:ana
  # person:ben
  ben: {name: Ben ORTEGA, # person:ben.name
    role: Chair}, # person:ben.role
  cruz: Cruz # person:cruz
  } # people
blocks: [ # blocks
  # the first block
  {id: one, # block:one.id
    # block:one.title
    title: One, # block:one.title
    start: 16:00, end: 16:30, # block:one.end
    note: "Text", # block:one.note
    moderator: ben, # block:one.moderator
    segments: [ # block:one.segments
      # block:one, the first segment
      {id: a, # segment:a.id
        # segment:a.speakers
        speakers: [ # segment:a.speakers
          ana, # segment:a.speakers=ana
          # segment:a.speakers=ben
          ben # segment:a.speakers=ben
        ], # segment:a.speakers
        weight: 2, # segment:a
        title: Opening, # segment:a.title
        note: x # segment:a.note
      }, # segment:a
      # block:one, between

      # segment:b
      {id: b, kind: questions, duration: 5m}, # segment:b
      # segment:c
      {id: c, kind: break, title: "Coffee", # segment:c.title
        introduction: 'Back soon'} # segment:c.introduction
      # block:one, the last segment
    ] # block:one.segments
    # block:one
  }, # block:one
  # block:two
  {id: two, title: Two, start: 16:30, end: 17:00, # block:two.end
    segments: [{id: d, speaker: cruz}, {id: e, title: E,
      note: Text}]}, # block:two
  # block:three
  {id: three, title: Three, start: 17:00, end: 17:30, segments: [
    {id: f, title: F}, # segment:f

    {id: g, kind: questions}]} # block:three
  # the last block
] # blocks
# the end
"""

TEXTS = {
    "comments in lines": COMMENTS_IN_LINES,
    "comments in brackets": COMMENTS_IN_BRACKETS,
    "odd": ODD,
    "shared": SHARED,
    "seed": SEED,
    "brackets": IN_BRACKETS,
    "json": JSON,
    "names in place": NAMES_IN_PLACE,
    "anchors": ANCHORS,
}


def as_read(text: str | bytes) -> Agenda:
    """The agenda in a text, with every allotment said."""
    loaded = read_agenda(text.encode() if isinstance(text, str) else text, "agenda.yaml")
    assert loaded.plan is not None, [str(error) for error in loaded.errors]
    return settled(loaded.plan)


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
