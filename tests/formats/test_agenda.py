from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from runofshow.core.agenda import Agenda, Kind, Person
from runofshow.core.flag import Phase
from runofshow.core.message import Cue, Preset
from runofshow.core.plan import Plan
from runofshow.formats.agenda import Loaded, load_agenda, read_agenda
from runofshow.formats.document import PURE_PARSER
from tests.formats.writing import BLOCK, HEAD, load, told, with_blocks, with_segments, with_slot

ROOT = Path(__file__).parents[2]


def planned(loaded: Loaded) -> Plan:
    assert told(loaded.errors) == []
    assert loaded.plan is not None
    return loaded.plan


def agenda(text: str) -> Agenda:
    return planned(load(text)).agenda


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


def segment_ids(text: str) -> list[str]:
    return [segment.id for block in agenda(text).blocks for segment in block.segments]


# The seed event.


def test_the_seed_event_is_read_without_a_word_of_complaint() -> None:
    loaded = load_agenda(ROOT / "agenda.yaml")
    plan = planned(loaded)
    assert loaded.warnings == ()
    assert plan.agenda.event.start == utc(2020, 12, 9, 15)
    assert plan.agenda.event.hard_out == utc(2020, 12, 9, 17)
    assert [[segment.id for segment in block.segments] for block in plan.blocks] == [
        ["escanero", "rainoldi", "lebychova", "de-la-caballeria"],
        ["gomez-prieto", "marmolejo", "valiente-moyano", "lazo"],
        ["round-table", "questions"],
        ["rainoldi-2", "pasecinic"],
    ]
    assert [segment.allotment.total_seconds() / 60 for segment in plan.segments.values()] == [
        *[7.5] * 8,
        20,
        25,
        *[7.5] * 2,
    ]
    assert [person.name for person in plan.agenda.people.values() if not person.confirmed] == [
        "Gloria Isabel LAZO",
        "Alejandra GONZALEZ",
    ]


def test_it_is_the_same_without_libyaml() -> None:
    data = (ROOT / "agenda.yaml").read_bytes()
    assert read_agenda(data, "a") == read_agenda(data, "a", PURE_PARSER)


# Plain text stays what it is.


def test_yaml_never_turns_text_into_something_else() -> None:
    event = agenda(
        HEAD.replace("title: A short event", "title: 1.0\n  languages: [no, es]\n  venue: yes").replace(
            "date: 2020-12-09", 'date: "2020-12-09"'
        )
        + BLOCK
    ).event
    assert (event.title, event.languages, event.venue, event.date) == (
        "1.0",
        ("no", "es"),
        "yes",
        date(2020, 12, 9),
    )


@pytest.mark.parametrize("start", ["16:00", '"16:00"', "'16:00'", "16:00:00"])
def test_a_clock_time_means_the_same_bare_and_quoted(start: str) -> None:
    assert agenda(with_slot(start, "18:00") + BLOCK).event.start == utc(2020, 12, 9, 15)


def test_truth_is_written_in_several_ways() -> None:
    for word, truth in [("no", False), ('"yes"', True), ("True", True), ("off", False)]:
        assert agenda(HEAD + f"  interpretation: {word}\n" + BLOCK).event.interpretation is truth


def test_everything_of_a_segment_is_kept() -> None:
    text = with_segments(
        "id: opening, kind: remarks, speaker: Ana CAPILLA, title: Hello, duration: 7.5,"
        ' warnings: [2m, 1m], introduction: "One\\n\\ntwo", note: N',
        "title: Rest, weight: 1.5, warnings: []",
    )
    first, second = agenda(text).blocks[0].segments
    assert (first.id, first.kind, first.title, first.speakers) == (
        "opening",
        Kind.REMARKS,
        "Hello",
        ("ana-capilla",),
    )
    assert (first.duration, first.introduction, first.note) == (timedelta(minutes=7.5), "One\n\ntwo", "N")
    assert first.warnings == (timedelta(minutes=2), timedelta(minutes=1))
    assert (second.weight, second.warnings) == (Decimal("1.5"), ())


# Clock times run forward.


def test_a_show_over_midnight_needs_no_dates() -> None:
    plan = planned(
        load(with_blocks(("23:30", "00:15"), ("00:15", "01:00"), head=with_slot("23:00", "01:00")))
    )
    assert plan.agenda.event.hard_out == utc(2020, 12, 10)
    assert [(block.block.start, block.block.end) for block in plan.blocks] == [
        (utc(2020, 12, 9, 22, 30), utc(2020, 12, 9, 23, 15)),
        (utc(2020, 12, 9, 23, 15), utc(2020, 12, 10)),
    ]


def test_a_show_over_a_daylight_saving_change_lasts_as_long_as_it_does() -> None:
    autumn = agenda(with_blocks(("01:30", "03:30"), head=with_slot("01:30", "03:30", date="2020-10-25")))
    spring = agenda(with_blocks(("01:30", "03:30"), head=with_slot("01:30", "03:30", date="2021-03-28")))
    assert autumn.event.hard_out - autumn.event.start == timedelta(hours=3)
    assert spring.event.hard_out - spring.event.start == timedelta(hours=1)


def test_a_time_that_occurs_twice_means_the_first_with_a_warning() -> None:
    loaded = load(with_blocks(("01:30", "02:30"), head=with_slot("01:30", "03:30", date="2020-10-25")))
    assert planned(loaded).agenda.blocks[0].end == utc(2020, 10, 25, 0, 30)
    assert told(loaded.warnings) == [
        "10:8: 02:30 occurs twice on this date in Europe/Brussels, where the clocks are set back:"
        " the first is taken"
    ]


def test_a_time_that_does_not_occur_is_an_error() -> None:
    head = with_slot("02:30", "04:00", date="2021-03-28")
    assert told(load(with_blocks(("03:30", "04:00"), head=head)).errors) == [
        "6:17: 02:30 does not occur on this date in Europe/Brussels, where the clocks are set forward over"
        " it: write the time that they show instead, such as 03:30"
    ]


@pytest.mark.parametrize(
    ("times", "errors"),
    [
        (
            [("16:00", "16:30"), ("16:20", "17:00")],
            [
                "13:10: block “B2” starts at 16:20, 10 min before block “B1” ends (16:30):"
                " blocks follow one another, so start it then or later"
            ],
        ),
        (
            [("15:50", "16:30")],
            [
                "9:10: block “B1” starts at 15:50, 10 min before the slot starts (16:00):"
                " start it at 16:00 or later, or make the slot longer"
            ],
        ),
        (
            [("17:00", "18:10")],
            [
                "10:8: block “B1” ends at 18:10, 10 min after the slot ends (18:00):"
                " end it by then, or make the slot longer"
            ],
        ),
        (
            [("18:00", "18:10")],
            [
                "9:10: block “B1” starts at 18:00, when the slot ends (18:00):"
                " start it before that, or make the slot longer"
            ],
        ),
        (
            [("17:00", "16:30")],
            ["10:8: block “B1” ends at 16:30, 30 min before it starts (17:00): check its start and end"],
        ),
        (
            [("17:00", "17:00")],
            ["10:8: block “B1” starts and ends at 17:00: give it an end after its start"],
        ),
    ],
)
def test_a_block_out_of_place_is_told_by_name_and_amount(
    times: list[tuple[str, str]], errors: list[str]
) -> None:
    assert told(load(with_blocks(*times)).errors) == errors


def test_gaps_between_blocks_are_allowed() -> None:
    assert told(load(with_blocks(("16:05", "16:10"), ("17:00", "18:00"))).errors) == []


def test_a_slot_needs_a_length_and_a_long_one_is_doubted() -> None:
    assert told(load(with_slot("16:00", "16:00") + BLOCK).errors) == [
        "6:29: the slot starts and ends at 16:00: give it an end after its start"
    ]
    assert told(load(with_slot("16:00", "15:00") + BLOCK).warnings) == [
        "6:29: the slot lasts 23 h: check its start and end"
    ]
    assert told(load(with_slot("00:30", "00:29", date="2020-10-25") + BLOCK).errors) == [
        "6:29: the slot lasts 24 h 59 min: at most 24 h are possible"
    ]


# Places and zones.


def test_a_printed_time_is_checked_against_its_zone_though_the_date_differs() -> None:
    places = "places:\n- {name: Auckland, timezone: Pacific/Auckland, starts: 4:00}\n"
    loaded = load(HEAD + places + BLOCK)
    assert (loaded.warnings, planned(loaded).agenda.places[0].starts) == ((), time(4))
    wrong = load(HEAD + "places:\n- {name: Peru, timezone: America/Lima, starts: 11:00}\n" + BLOCK)
    assert told(wrong.warnings) == [
        "8:48: Peru is printed as 11:00, but when the show starts at 16:00 (Europe/Brussels) it is 10:00"
        " there (America/Lima): correct the one that is wrong"
    ]


def test_winter_time_on_a_summer_date_is_a_warning() -> None:
    assert load(HEAD.replace("Europe/Brussels", "CET") + BLOCK).warnings == ()
    loaded = load(with_slot("16:00", "18:00", date="2020-07-01", zone="CET") + BLOCK)
    assert [problem.line for problem in loaded.warnings] == [5]
    assert planned(loaded).agenda.event.timezone == "CET"


# People.

PEOPLE = "people:\n  marin: {name: Sandra MARIN}\n  capilla: Ana CAPILLA\n"


def test_someone_in_place_is_the_person_of_that_name_or_someone_new() -> None:
    text = with_segments(
        "speaker: Marin",
        "speaker: sandra marín",
        "speakers: [Ana CAPILLA, Juan PÉREZ DÍAZ (tbc)]",
        people=PEOPLE,
    )
    read = agenda(text)
    assert [segment.speakers for segment in read.blocks[0].segments] == [
        ("marin",),
        ("marin",),
        ("capilla", "juan-perez-diaz"),
    ]
    assert read.people == {
        "marin": Person(id="marin", name="Sandra MARIN"),
        "capilla": Person(id="capilla", name="Ana CAPILLA"),
        "juan-perez-diaz": Person(id="juan-perez-diaz", name="Juan PÉREZ DÍAZ", confirmed=False),
    }


def test_a_mistyped_key_is_an_error_and_an_unknown_one_a_warning() -> None:
    loaded = load(with_segments("speaker: marim", "speaker: dj", "speaker: capilla", people=PEOPLE))
    assert told(loaded.errors) == ["15:15: nobody under people has the key “marim”; did you mean “marin”?"]
    assert told(loaded.warnings) == [
        "16:15: nobody under people has the key “dj”, so it is taken as a name: add it under people,"
        " or write the name with a capital"
    ]


def test_people_without_a_part_and_people_with_one_name_are_warnings() -> None:
    people = PEOPLE + "  twin: {name: Ana Capilla}\n"
    loaded = load(with_segments("speaker: marin", "speaker: capilla", people=people))
    assert told(loaded.warnings) == [
        "10:9: “twin” is listed under people but neither speaks nor moderates: remove the entry,"
        " or name the person in a segment or block",
        "10:16: “twin” and “capilla” have the same name, “Ana Capilla”: list a person once,"
        " or tell the two apart in their names",
    ]


def test_speakers_are_given_in_one_way_and_each_once() -> None:
    loaded = load(with_segments("speaker: A B, speakers: [C D]", "speakers: [A B, a b]"))
    assert told(loaded.errors) == [
        "12:30: both “speaker” and “speakers” are given: put everyone under “speakers”",
        "13:22: “a b” speaks in this segment already: name each speaker once",
    ]


# Ids.


def test_ids_are_derived_and_explicit_ones_left_out() -> None:
    text = with_segments(
        "speaker: marin",
        "speaker: Jorge DE LA CABALLERIA",
        "speaker: Juan Núñez",
        "speakers: [marin, capilla], kind: round_table",
        "kind: questions",
        "kind: questions",
        "id: questions-2, kind: questions",
        "title: The long and winding road to it",
        "{}"[1:-1],
        "kind: break",
        "speaker: 李明",
        people=PEOPLE,
    )
    assert segment_ids(text) == [
        "marin",
        "de-la-caballeria",
        "nunez",
        "round-table",
        "questions",
        "questions-3",
        "questions-2",
        "the-long-and-winding",
        "segment",
        "break",
        "segment-2",
    ]


def test_blocks_get_ids_from_their_titles() -> None:
    text = with_blocks(("16:00", "16:10"), ("16:10", "16:20"), ("16:20", "16:30"))
    text = text.replace("B2", "B1!").replace("title: B3", "title: B3\n  id: closing")
    assert [block.id for block in agenda(text).blocks] == ["b1", "b1-2", "closing"]


def test_an_id_is_given_once_and_in_plain_letters() -> None:
    assert told(load(with_segments("id: a, title: T", "id: a", "id: Größe")).errors) == [
        "13:10: the id “a” is that of the segment in line 12: give each its own",
        "14:10: “Größe” is not an id: write small letters, digits and hyphens, such as grosse",
    ]


# Allotments.


def test_a_block_too_short_for_its_segments_is_told_for_every_block() -> None:
    text = with_blocks(("16:00", "16:10"), ("16:10", "16:20"))
    text = text.replace("{title: T}", "{title: T, duration: 11m30s}", 1)
    text = text.replace("[{title: T}]", "[{title: T, duration: 9m45s}, {title: U}]")
    assert told(load(text).errors) == [
        "8:3: the durations in block “B1” are 1 min 30 s longer than the block, which lasts 10 min:"
        " shorten segments by that much, or lengthen the block",
        "15:43: this segment would be left with 15 s of the 10 min of block “B2”, and it takes at least 30 s:"
        " shorten the durations or weights of the others, or lengthen the block",
    ]


def test_time_left_over_by_fixed_segments_is_the_buffer() -> None:
    plan = planned(load(with_segments("title: T, duration: 25m")))
    assert plan.blocks[0].buffer == timedelta(minutes=5)


# Everything wrong is told at once.


def test_everything_wrong_is_told_in_the_order_of_the_file() -> None:
    text = """\
format: 1
event:
  titel: A short event
  date: 9/12/2020
  timezone: Europe/Brusels
  slot: {start: 16.00, end: 18:00}
  participants: many
  participants: 150
  warnings: [1m, 2m, 2m]
blocks:
- title: Welcome
  start: 16:00
  segments:
  - {speaker: [A, B], duration: 7:30, weight: .nan, kind: speech}
  - Sandra
  - {duration: 99999999999999999999m, weight: inf}
"""
    assert told(load(text).errors) == [
        "3:3: the event has no key “titel”; did you mean “title”?",
        "3:3: “title” is missing: the event needs it",
        "4:9: “9/12/2020” can be read in two ways: write 2020-09-12 (12 September) or 2020-12-09"
        " (9 December)",
        "5:13: there is no time zone “Europe/Brusels”: write an IANA name such as Europe/Brussels;"
        " did you mean “Europe/Brussels”?",
        "6:17: “16.00” is not a clock time: write 16:00",
        "7:17: “many” is not a number of participants: write it in digits, at most 10000000",
        "8:3: “participants” stands here and in line 7: keep one of them",
        "9:13: “warnings” lists remaining times, each once, longest first: write [2m, 1m]",
        "11:3: “end” is missing: a block needs it",
        "14:15: “speaker” takes a text, not a list",
        "14:33: “7:30” can be read in two ways: write 7m30s for minutes and seconds, or 7h30m for hours and"
        " minutes",
        "14:47: “.nan” is not a weight: write a number over 0, at most 1000, such as 2 or 1.5",
        "14:59: “speech” is not a kind of segment: write talk, remarks, round_table, questions, break",
        "15:5: a segment is written as keys and values (id, kind, title, speaker, …), not as “Sandra”",
        "16:16: “99999999999999999999m” is too long: a duration is at most 24h",
        "16:47: “inf” is not a weight: write a number over 0, at most 1000, such as 2 or 1.5",
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("format: 2\nsomething: else\n", "1:9: format “2” is not known: this version reads format 1"),
        (
            "hello",
            "1:1: an agenda is written as keys and values (format, event, places, people, …), not as “hello”",
        ),
        (HEAD, "1:1: “blocks” is missing: an agenda needs it"),
        (HEAD + "blocks:\n", "7:8: “blocks” is empty: an agenda needs it"),
        (HEAD + "blocks: []\n", "7:9: “blocks” is empty: give at least 1"),
        (HEAD + "blocks: {a: 1}\n", "7:9: “blocks” takes a list: begin each of its items with “- ”"),
        (HEAD + BLOCK + "  -\n", "13:4: an empty item in “segments”: remove it, or say what it is"),
        (HEAD + BLOCK + "? [a, b]\n: c\n", "13:3: a key is one word, not a list"),
        (
            HEAD + '  note: "a\\0b"\n' + BLOCK,
            "7:9: the text holds U+0000, which cannot be shown: remove it",
        ),
        (
            HEAD + f"  venue: {'x' * 501}\n" + BLOCK,
            "7:10: the text is 501 characters long: at most 500 are read",
        ),
        (HEAD + "  tolerance: -1m\n" + BLOCK, "7:14: “-1m” is negative: a duration here is zero or more"),
        (
            HEAD + BLOCK.replace("speaker: Ana CAPILLA", "duration: 0"),
            "12:15: “0” is no time at all: give a duration over zero, or leave it out",
        ),
        (
            HEAD.replace("2020-12-09", "0001-01-01") + BLOCK,
            "4:9: the year 1 is out of range: write one from 1970 to 2099",
        ),
        (
            HEAD.replace("2020-12-09", "9999-12-31") + BLOCK,
            "4:9: the year 9999 is out of range: write one from 1970 to 2099",
        ),
    ],
)
def test_a_mistake_is_told_with_what_to_write(text: str, error: str) -> None:
    assert told(load(text).errors) == [error]


def test_what_is_wrong_beside_an_event_that_cannot_be_kept_is_told_too() -> None:
    text = with_blocks(("16:00", "16:30"), ("16:20", "17:00"), head=HEAD + "  participants: many\n")
    assert [problem.line for problem in load(text).errors] == [7, 14]


def test_warnings_may_be_no_threshold_at_all_and_the_tolerance_zero() -> None:
    event = agenda(HEAD + "  warnings: []\n  tolerance: 0s\n" + BLOCK).event
    assert (event.warnings, event.tolerance) == ((), timedelta())


def test_anchors_and_merge_keys_are_read() -> None:
    people = "people:\n  a: &a {name: A A, role: R}\n  b: {<<: *a, name: B B}\n"
    read = agenda(with_segments("speakers: [a, b]", people=people))
    assert read.people["b"] == Person(id="b", name="B B", role="R")


def test_only_the_first_hundred_errors_are_told_and_the_rest_counted() -> None:
    errors = told(load("".join(f"k{n}: 1\n" for n in range(10_000))).errors)
    assert len(errors) == 101
    # Three missing keys stand at the first line.
    assert errors[-1] == "98:1: and 9903 more errors from here on"


def test_a_show_of_two_thousand_segments_is_read_and_one_more_refused() -> None:
    head = with_slot("0:00", "23:00")
    block = BLOCK.replace("16:00", "0:00").replace("16:30", "23:00").rpartition("  - ")[0]
    assert len(planned(load(head + block + "  - {kind: talk}\n" * 2000)).segments) == 2000
    assert told(load(head + block + "  - {kind: talk}\n" * 2001).errors) == [
        "2012:5: too many: “segments” may have 2,000"
    ]
    second = block.replace("23:00", "23:59").replace("0:00", "23:00").removeprefix("blocks:\n")
    several = with_slot("0:00", "23:59") + block + "  - {}\n" * 2000 + second + "  - {}\n"
    assert told(load(several).errors) == ["8:1: too many segments: a show may have 2,000"]


# Files.


def test_a_file_that_cannot_be_opened_is_told_and_not_raised(tmp_path: Path) -> None:
    missing, folder = tmp_path / "none.yaml", tmp_path
    assert [str(problem) for problem in load_agenda(missing).errors] == [
        f"{missing}:1:1: there is no such file: check the name and the folder"
    ]
    assert [str(problem) for problem in load_agenda(folder).errors] == [
        f"{folder}:1:1: this is a folder: name the agenda file in it, such as agenda.yaml"
    ]
    assert len(load_agenda(Path("a\0b")).errors) == 1


def test_a_file_of_ten_megabytes_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_bytes(b"[" * 10_000_000)
    assert told(load_agenda(large).errors) == ["1:1: the file is too large: it may have 1,000,000 bytes"]


@pytest.mark.parametrize(
    ("known", "unknown"), [("Europe/Brussels", "Europe/Brusels"), ("2020-12-09", "2020-13-09")]
)
def test_blocks_out_of_order_are_told_also_where_the_zone_or_date_is_wrong(known: str, unknown: str) -> None:
    text = """
format: 1
event: {title: X, date: 2020-12-09, timezone: Europe/Brussels, slot: {start: 16:00, end: 17:00}}
blocks:
  - {title: One, start: 16:00, end: 16:10, segments: [{title: a}]}
  - {title: Two, start: 16:05, end: 16:20, segments: [{title: b}]}
"""
    loaded = read_agenda(text.replace(known, unknown).encode(), "agenda.yaml")
    assert [error.line for error in loaded.errors] == [3, 6]
    assert loaded.errors[1].message.startswith("block “Two” starts at 16:05, 5 min before block “One” ends")


def test_what_the_stage_says_by_itself_is_read_for_the_show_and_for_a_segment() -> None:
    messages = "  messages: {warning: time_left, zero: {say: Thank you!, flash: yes, lasts: 20s}}\n"
    text = with_segments("title: A, messages: {danger: conclude}", "title: B, messages: {}", "title: C")
    agenda = load(
        text.replace("people:", messages + "people:", 1).replace("blocks:", messages + "blocks:", 1)
    ).agenda
    assert agenda is not None
    assert agenda.event.messages == {
        Phase.WARNING: Cue(preset=Preset.TIME_LEFT),
        Phase.OVERTIME: Cue(text="Thank you!", flash=True, lasts=timedelta(seconds=20)),
    }
    segments = agenda.blocks[0].segments
    assert [segment.messages for segment in segments] == [
        {Phase.DANGER: Cue(preset=Preset.CONCLUDE)},
        {},
        None,
    ]


def test_a_message_that_no_stage_can_show_is_an_error() -> None:
    errors = load(
        with_segments("messages: {zero: " + "a" * 201 + "}", "messages: {zero: {flash: yes}}")
    ).errors
    assert told(errors) == [
        "12:23: the message is 201 characters long: the stage shows 200 at most",
        "13:23: “say” is missing: a message needs it",
    ]


# What gives way.


def test_how_segments_and_blocks_give_way_is_read() -> None:
    text = with_segments(
        "title: A, duration: 10m, min: 5m, protected: yes, priority: 2",
        "title: B, droppable: true",
        "title: C",
    ).replace("  segments:", "  min: 20m\n  protected: no\n  droppable: yes\n  priority: 9\n  segments:")
    block = agenda(text).blocks[0]
    assert (block.min, block.protected, block.droppable, block.priority) == (
        timedelta(minutes=20),
        False,
        True,
        9,
    )
    assert [(one.min, one.protected, one.droppable, one.priority) for one in block.segments] == [
        (timedelta(minutes=5), True, None, 2),
        (None, None, True, None),
        (None, None, None, None),
    ]


@pytest.mark.parametrize(
    ("segment", "error"),
    [
        (
            "title: A, duration: 5m, min: 6m",
            "12:35: “min” is 6 min, but its “duration” is 5 min: a min is the shortest acceptable time, so"
            " give at most that",
        ),
        (
            "title: A, min: 40m",
            "12:21: “min” is 40 min, but its share of the block is 30 min: a min is the shortest acceptable"
            " time, so give at most that",
        ),
        (
            "title: A, min: 0",
            "12:21: “0” is no time at all: give a duration over zero, or leave it out",
        ),
        (
            "title: A, min: 0.01",
            "12:21: “0.01” is not a whole number of seconds: write it such as 7m30s",
        ),
        (
            "title: A, priority: 10",
            "12:26: “10” is not a priority: write a number from 1 (gives way first) to 9 (gives way last)",
        ),
        (
            "title: A, priority: high",
            "12:26: “high” is not a priority: write a number from 1 (gives way first) to 9 (gives way last)",
        ),
        (
            "title: A, protected: true, droppable: true",
            "12:44: a segment cannot be both “protected” and “droppable”: what is protected is left alone,"
            " so remove one of the two",
        ),
    ],
)
def test_what_cannot_give_way_so_is_refused(segment: str, error: str) -> None:
    assert told(load(with_segments(segment)).errors) == [error]


def test_a_block_cannot_keep_more_than_it_has_nor_be_protected_and_droppable() -> None:
    text = with_segments("title: A").replace("  segments:", "  min: 31m\n  segments:")
    assert told(load(text).errors) == [
        "11:8: “min” is 31 min, but block “Welcome” lasts 30 min: a min is the shortest acceptable time, so"
        " give at most that"
    ]
    text = with_segments("title: A").replace(
        "  segments:", "  protected: true\n  droppable: yes\n  segments:"
    )
    assert told(load(text).errors) == [
        "12:14: a block cannot be both “protected” and “droppable”: what is protected is left alone, so"
        " remove one of the two"
    ]
