"""Agendas as people write them, each in its own hand, for tests of saving back."""

from pathlib import Path

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

    {id: g, kind: questions}, ]} # block:three
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
