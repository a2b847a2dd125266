"""Saving back: an agenda file that says what was changed, and is otherwise as its writer left it."""

import json
import re
from datetime import time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from runofshow.core.agenda import Block, Kind, Person, Place, Segment
from runofshow.core.flag import Phase
from runofshow.core.message import Cue, Preset
from runofshow.core.settled import settled
from runofshow.formats.agenda import read_agenda
from runofshow.formats.agenda_text import Obstacle, Unwritable, revised
from tests.formats.handwriting import ANCHORS, IN_BRACKETS, JSON, NAMES_IN_PLACE, ODD, SEED, TEXTS
from tests.formats.revisions import (
    as_read,
    changes,
    comments_of,
    compared,
    edited,
    saved,
    segments_of,
    with_block,
    with_event,
    with_person,
    with_segment,
    with_segments,
)
from tests.formats.writing import HEAD, told
from tests.formats.writing import with_segments as written_with_segments

MINUTE = timedelta(minutes=1)


def without_ids(text: str) -> str:
    """The text without the ids of segments: others may have to be said when one of a name goes."""
    return re.sub(r"(?m)^      ([- ]) id: .*\n", "", text).replace("      - ", "        ")


# What holds of every agenda and every edit


@pytest.mark.parametrize("name", TEXTS)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_reading_what_was_saved_gives_what_was_saved(name: str, data: st.DataObject) -> None:
    text = TEXTS[name]
    agenda = data.draw(edited(as_read(text)))
    after = saved(text, agenda)
    assert compared(as_read(after)) == compared(agenda)
    assert saved(after, agenda) == after


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_what_has_not_changed_is_not_touched(text: str, end: str, mark: bytes) -> None:
    data = mark + text.replace("\n", end).encode()
    assert revised(data, as_read(text)) is data


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_every_line_of_a_block_that_did_not_change_stays(data: st.DataObject) -> None:
    before = as_read(SEED)
    agenda = data.draw(edited(before))
    after = saved(SEED, agenda)
    head, *blocks = re.split(r"(?m)^(?=  - id: block-)", SEED)
    untouched = {block.id for block in before.blocks} & {b.id for b in agenda.blocks if b in before.blocks}
    for block in blocks:
        name = re.findall("id: (.*)", block)[0]
        if name in untouched:
            assert without_ids(block.rstrip()) in without_ids(after)
    # What is said of the event may go, with what stands behind it, or hold what looks like a comment.
    above = set(comments_of(head.partition("people:")[0])) - {"# expected"}
    assert above <= set(comments_of(after.partition("people:")[0]))


# What changes, line by line


def test_a_duration_that_stands_there_is_changed_where_it_stands() -> None:
    agenda = with_segment(as_read(SEED), "questions", duration=21 * MINUTE)
    assert changes(SEED, agenda) == ["-        duration: 25m", "+        duration: 21m"]


def test_no_other_time_moves_when_one_that_shared_is_shortened() -> None:
    # Four shared half an hour; what one gives up may not go to the others, so theirs are said.
    agenda = with_segment(as_read(SEED), "lebychova", duration=timedelta(minutes=5, seconds=30))
    assert changes(SEED, agenda) == [
        "+        duration: 7m30s",
        "+        duration: 7m30s",
        "+        duration: 5m30s",
        "+        duration: 7m30s",
    ]


def test_those_that_still_share_alike_go_on_sharing() -> None:
    agenda = as_read(SEED)
    agenda = with_segment(agenda, "escanero", duration=timedelta(minutes=6))
    for other in ("rainoldi", "lebychova", "de-la-caballeria"):
        agenda = with_segment(agenda, other, duration=8 * MINUTE)
    assert changes(SEED, agenda) == ["+        duration: 6m"]


def test_a_speaker_who_is_skipped_stays_in_the_file() -> None:
    agenda = with_segment(as_read(SEED), "lazo", skipped=True)
    for other in ("gomez-prieto", "marmolejo", "valiente-moyano"):
        agenda = with_segment(agenda, other, duration=10 * MINUTE)
    assert changes(SEED, agenda) == ["+        skipped: true"]


def test_a_weight_gives_way_to_a_duration() -> None:
    text = written_with_segments("title: A, weight: 2", "title: B")
    agenda = with_segment(as_read(text), "a", duration=15 * MINUTE)
    assert changes(text, agenda) == [
        "-  - {title: A, weight: 2}",
        "-  - {title: B}",
        "+  - {title: A, duration: 15m}",
        "+  - {title: B, duration: 10m}",
    ]
    assert read_agenda(saved(text, agenda).encode(), "f").warnings == ()


def test_comments_and_quotes_beside_a_change_stay() -> None:
    agenda = as_read(NAMES_IN_PLACE)
    agenda = with_block(agenda, "before-midnight", title="Late, isn't it")
    agenda = with_segment(agenda, "marin", title="Hello")
    assert changes(NAMES_IN_PLACE, agenda) == [
        "--   title: 'Before midnight' # single quotes",
        "+-   id: before-midnight",
        "+    title: 'Late, isn''t it' # single quotes",
        "-        title: Opening        # short",
        "+        title: Hello        # short",
    ]


def test_an_id_is_said_when_it_would_no_longer_be_derived() -> None:
    agenda = with_segment(as_read(SEED), "lebychova", speakers=("marin",))
    assert changes(SEED, agenda) == [
        "-      - speaker: lebychova",
        "+      - id: lebychova",
        "+        speaker: marin",
    ]


def test_the_second_of_a_name_keeps_its_id_when_the_first_goes() -> None:
    text = written_with_segments("kind: questions", "kind: questions", "kind: break")
    _, second, pause = segments_of(as_read(text), "welcome")
    agenda = with_segments(as_read(text), "welcome", second, replace(pause, duration=5 * MINUTE))
    assert changes(text, agenda) == [
        "-  - {kind: questions}",
        "-  - {kind: questions}",
        "-  - {kind: break}",
        "+  - {id: questions-2, kind: questions, duration: 10m}",
        "+  - {kind: break, duration: 5m}",
    ]


def test_speakers_come_and_go_in_the_list_that_stands_there() -> None:
    agenda = with_segment(as_read(SEED), "round-table", speakers=("torrent", "marin", "lazo"))
    assert changes(SEED, agenda) == [
        "-        speakers: [marin, torrent, capilla, gonzalez]",
        "+        speakers: [torrent, marin, lazo]",
    ]
    in_lines = with_segment(as_read(NAMES_IN_PLACE), "round-table", speakers=("ana-capilla", "sandra-marin"))
    assert changes(NAMES_IN_PLACE, in_lines) == [
        "+        - Ana CAPILLA",
        "-        - Ana CAPILLA",
    ]


def test_a_second_speaker_makes_a_list() -> None:
    agenda = with_segment(as_read(SEED), "pasecinic", speakers=("pasecinic", "marin"))
    assert changes(SEED, agenda) == [
        "-      - kind: remarks",
        "-        speaker: pasecinic",
        "+      - id: pasecinic",
        "+        kind: remarks",
        "+        speakers: [pasecinic, marin]",
    ]


def test_a_segment_moves_with_its_comments_and_at_the_indentation_of_its_new_block() -> None:
    agenda = as_read(NAMES_IN_PLACE)
    marin, table, questions = segments_of(agenda, "before-midnight")
    agenda = with_segments(agenda, "before-midnight", questions, marin, table)
    after = saved(NAMES_IN_PLACE, agenda)
    assert after.index("# all of them") < after.index("# before the questions")
    assert after.index("# before the questions\n    -   kind: questions") < after.index("title: Opening")
    assert sorted(comments_of(after)) == sorted(comments_of(NAMES_IN_PLACE))

    text = NAMES_IN_PLACE.replace(
        "\n    -   speaker: Ana CAPILLA\n    -   kind", "\n      -   speaker: Ana CAPILLA\n      -   kind"
    )
    text = text.replace('        note: "quoted\n', '          note: "quoted\n')
    agenda = as_read(text)
    first, second = (segments_of(agenda, key) for key in ("before-midnight", "after-midnight"))
    shortened = [replace(one, duration=5 * MINUTE) for one in (*second, first[1])]
    agenda = with_segments(agenda, "before-midnight", first[0], first[2])
    agenda = with_segments(agenda, "after-midnight", *shortened)
    moved = "      -   # an odd place for a comment - yes\n          speakers:\n          - Sandra MARIN"
    assert moved in saved(text, agenda)


def test_empty_lines_between_blocks_stay_between_them() -> None:
    before = as_read(SEED)
    times = [(block.start, block.end) for block in before.blocks]
    order = [before.blocks[index] for index in (3, 0, 1, 2)]
    shifted, at = [], times[0][0]
    for block in order:
        shifted.append(replace(block, start=at, end=at + (block.end - block.start)))
        at = shifted[-1].end
    after = saved(SEED, replace(before, blocks=tuple(shifted)))
    assert re.findall(r"\n(\n?)  - id: (.*)", after) == [
        ("", "block-4"),
        ("\n", "block-1"),
        ("\n", "block-2"),
        ("\n", "block-3"),
    ]
    assert sorted(comments_of(after)) == sorted(comments_of(SEED))


def test_a_removed_segment_takes_its_own_comment_along_and_leaves_the_others() -> None:
    agenda = as_read(NAMES_IN_PLACE)
    marin, table, _ = segments_of(agenda, "before-midnight")
    after = saved(NAMES_IN_PLACE, with_segments(agenda, "before-midnight", marin, table))
    gone = set(comments_of(NAMES_IN_PLACE)) - set(comments_of(after))
    assert gone == {"# before the questions"}


def test_new_segments_are_written_as_their_neighbours_are() -> None:
    new = Segment(id="coffee", kind=Kind.BREAK, title="Coffee: black", duration=MINUTE)
    in_lines = as_read(SEED)
    first, *rest = segments_of(in_lines, "block-1")
    shorter = [replace(first, duration=first.duration - MINUTE), *rest]
    added = changes(SEED, with_segments(in_lines, "block-1", *shorter, new))
    assert added[-4:] == [
        "+      - id: coffee",
        "+        kind: break",
        '+        title: "Coffee: black"',
        "+        duration: 1m",
    ]
    in_brackets = as_read(IN_BRACKETS)
    two = segments_of(in_brackets, "two")
    after = saved(
        IN_BRACKETS, with_segments(in_brackets, "two", *two[:2], replace(two[2], duration=14 * MINUTE), new)
    )
    assert (
        "     {kind: break, duration: 5m}, # coffee\n     {kind: questions, duration: 14m},\n"
        "     {id: coffee, kind: break, " in after
    )
    assert "# both\n" in after


def test_what_the_stage_says_by_itself_is_written_with_a_new_segment_and_where_it_changes() -> None:
    cues = {
        Phase.DANGER: Cue(preset=Preset.CONCLUDE),
        Phase.WARNING: Cue(text="Two: minutes", flash=True, lasts=timedelta(seconds=20)),
    }
    agenda = as_read(SEED)
    agenda = with_segment(agenda, "pasecinic", messages=cues)
    added = [
        "+        messages:",
        "+          warning:",
        '+            say: "Two: minutes"',
        "+            flash: true",
        "+            lasts: 20s",
        "+          danger: conclude",
    ]
    assert changes(SEED, agenda) == added
    silent = with_segment(as_read(SEED), "pasecinic", messages={})
    assert changes(SEED, silent) == ["+        messages: {}"]
    there = saved(SEED, agenda)
    assert changes(there, as_read(SEED)) == ["-" + line[1:] for line in added]
    assert changes(there, silent)[-1] == "+        messages: {}"


def test_texts_of_several_lines_stand_in_lines_or_in_quotes() -> None:
    note = "First\n\n  - second: line"
    assert changes(SEED, with_segment(as_read(SEED), "pasecinic", note=note)) == [
        "+        note: |-",
        "+          First",
        "+",
        "+            - second: line",
    ]
    agenda = with_segment(as_read(IN_BRACKETS), "ana", note=note)
    assert r'{speaker: ana, note: "First\n\n  - second: line"}' in saved(IN_BRACKETS, agenda)


def test_a_folded_text_is_folded_again_and_no_other_is() -> None:
    title = " ".join(["Towards operationalisation"] * 6)
    added = changes(SEED, with_segment(as_read(SEED), "lebychova", title=title))
    assert [line[:12] for line in added] == ["-          T", "+          T", "+          o"]


def test_json_stays_json() -> None:
    agenda = as_read(JSON)
    key = segments_of(agenda, "one")[0].id
    agenda = with_segment(agenda, key, note='Says "hi"', duration=9 * MINUTE)
    found: Any = json.loads(saved(JSON, agenda))
    assert found["blocks"][0]["segments"][0] == {
        "speaker": "Ana CAPILLA",
        "title": "Opening",
        "duration": "9m",
        "note": 'Says "hi"',
    }


# People


def test_a_confirmed_speaker_is_confirmed_where_the_file_says_tbc() -> None:
    assert changes(SEED, with_person(as_read(SEED), "lazo", confirmed=True)) == [
        '-    confirmed: false # "tbc" in the invitation',
        '+    confirmed: true # "tbc" in the invitation',
    ]
    assert changes(NAMES_IN_PLACE, with_person(as_read(NAMES_IN_PLACE), "sandra-marin", confirmed=True)) == [
        "-    -   speaker: Sandra MARIN (tbc)",
        "+    -   speaker: Sandra MARIN",
    ]


def test_a_new_speaker_is_listed_where_people_are_listed() -> None:
    agenda = as_read(SEED)
    agenda = replace(
        agenda, people={**agenda.people, "zulu": Person(id="zulu", name="Zoe ZULU", role="Guest")}
    )
    assert changes(SEED, with_segment(agenda, "pasecinic", speakers=("zulu",))) == [
        "+  zulu:",
        "+    name: Zoe ZULU",
        "+    role: Guest",
        "-      - kind: remarks",
        "-        speaker: pasecinic",
        "+      - id: pasecinic",
        "+        kind: remarks",
        "+        speaker: zulu",
    ]


def test_a_new_speaker_is_named_in_place_where_nobody_is_listed() -> None:
    agenda = as_read(NAMES_IN_PLACE)
    agenda = replace(agenda, people={**agenda.people, "zoe-zulu": Person(id="zoe-zulu", name="Zoe ZULU")})
    assert changes(NAMES_IN_PLACE, with_segment(agenda, "questions", speakers=("zoe-zulu",))) == [
        "-    -   kind: questions",
        "+    -   id: questions",
        "+        kind: questions",
        "+        speaker: Zoe ZULU",
    ]


def test_more_than_a_name_makes_a_list_of_people() -> None:
    agenda = with_person(as_read(NAMES_IN_PLACE), "ana-capilla", role="Chair")
    after = saved(NAMES_IN_PLACE, agenda)
    assert (
        "people:\n  ana-capilla:\n    name: Ana CAPILLA\n    role: Chair\nblocks:\n# the first block\n"
        in after
    )
    assert "        - ana-capilla\n" in after
    assert comments_of(after) == comments_of(NAMES_IN_PLACE)


def test_what_was_corrected_of_a_person_is_written_where_they_are_listed_or_named() -> None:
    known = {
        "name": "Lucía LAZO",
        "organisation": "CELAC",
        "timezone": "America/Lima",
        "note": "By telephone",
    }
    agenda = with_person(as_read(SEED), "lazo", **known)
    after = saved(SEED, agenda)
    assert as_read(after).people["lazo"] == agenda.people["lazo"]
    assert comments_of(after) == comments_of(SEED)
    agenda = with_person(as_read(NAMES_IN_PLACE), "ana-capilla", **known)
    after = saved(NAMES_IN_PLACE, agenda)
    assert as_read(after).people["ana-capilla"] == agenda.people["ana-capilla"]
    assert comments_of(after) == comments_of(NAMES_IN_PLACE)


def test_people_who_left_the_agenda_leave_the_list() -> None:
    agenda = as_read(SEED)
    agenda = with_segment(agenda, "pasecinic", speakers=())
    agenda = replace(agenda, people={k: v for k, v in agenda.people.items() if k != "pasecinic"})
    assert "pasecinic:" not in saved(SEED, agenda)


# Anchors


def test_an_alias_of_what_changed_keeps_what_it_said() -> None:
    agenda = with_segment(as_read(ANCHORS), "ana", note="Changed")
    assert changes(ANCHORS, agenda) == [
        "-      - &talk {speaker: ana, duration: &ten 10m, note: Once}",
        "-      - {<<: *talk, speaker: ben, duration: *ten}",
        "+      - &talk {speaker: ana, duration: &ten 10m, note: Changed}",
        "+      - {<<: {speaker: ana, duration: 10m, note: Once}, speaker: ben, duration: *ten}",
        "-    segments: *both",
        "+    segments: [{speaker: ana, duration: 10m, note: Once},"
        " {<<: {speaker: ana, duration: 10m, note: Once}, speaker: ben, duration: 10m}]",
        "-      - <<: *talk # merged",
        "+      - <<: {speaker: ana, duration: 10m, note: Once} # merged",
    ]


def test_anchors_stay_where_nothing_about_them_changed() -> None:
    agenda = with_segment(as_read(ANCHORS), "ana-3", title="Own")
    assert changes(ANCHORS, agenda) == ["+        title: Own"]


def test_a_merged_key_is_emptied_by_one_of_its_own() -> None:
    agenda = with_segment(as_read(ANCHORS), "ana-3", note="", speakers=())
    assert changes(ANCHORS, agenda) == [
        "+        id: ana-3",
        "+        speaker: ~",
        "+        note: ~",
    ]


def test_what_is_said_by_an_alias_changes_where_the_alias_stands() -> None:
    agenda = with_segment(as_read(ANCHORS), "ana-2", title="Own")
    assert changes(ANCHORS, agenda) == [
        "-    segments: *both",
        "+    segments: [{speaker: ana, title: Own, duration: 10m, note: Once},"
        " {<<: {speaker: ana, duration: 10m, note: Once}, speaker: ben, duration: 10m}]",
    ]


def test_a_list_of_speakers_that_is_said_twice_is_said_anew_where_it_changes() -> None:
    text = written_with_segments(
        "speakers: &both [ana, ben], id: a",
        "speakers: *both, id: b",
        people="people: {ana: Ana, ben: Ben, zed: Zed}\n",
    )
    for keys in (("a",), ("b",), ("a", "b")):
        agenda = as_read(text)
        for key in keys:
            agenda = with_segment(agenda, key, speakers=("ana", "zed"))
        after = saved(text, agenda)
        assert ("&both [ana, zed]" in after, "[ana, zed], id: b" in after) == ("a" in keys, "b" in keys)


def test_somebody_is_marked_in_a_list_that_is_said_twice_and_where_a_segment_is_merged() -> None:
    text = written_with_segments("speakers: &both [Ana, Ben], id: a", "speakers: *both, id: b")
    assert "speakers: [Ana (tbc), Ben], id: b" in saved(
        text, with_person(as_read(text), "ana", confirmed=False)
    )
    text = written_with_segments("speaker: Ana").replace("- {", "- &one {") + "  - {<<: *one, note: Again}\n"
    assert "{<<: {speaker: Ana}, speaker: Ana (tbc), note: Again}" in saved(
        text, with_person(as_read(text), "ana", confirmed=False)
    )


def test_somebody_whose_name_is_merged_with_its_mark_is_confirmed() -> None:
    people = "people:\n  ana: &base {name: Ana (tbc), role: Chair}\n  eva: {<<: *base, role: Guest}\n"
    text = written_with_segments("speaker: ana", "speaker: eva", people=people)
    agenda = with_person(as_read(text), "eva", confirmed=True)
    assert changes(text, agenda) == [
        "-  eva: {<<: *base, role: Guest}",
        "+  eva: {<<: *base, name: Ana, role: Guest}",
    ]


def test_somebody_whose_key_is_an_alias_is_changed_where_they_stand() -> None:
    text = written_with_segments("speaker: &who ana", "speaker: *who")
    text += "people:\n  *who : # who\n    name: Ana # her name\n"
    assert changes(text, with_person(as_read(text), "ana", confirmed=False)) == ["+    confirmed: false"]


# Odd ways of writing


def test_a_list_in_lines_stays_one_and_gives_way_to_brackets_when_nothing_is_left() -> None:
    text = written_with_segments("title: A") + "    warnings:\n    - 2m\n    - 1m\n"
    text = text.replace("  - {title: A}\n", "  - title: A\n")
    agenda = with_segment(as_read(text), "a", warnings=(MINUTE,))
    assert changes(text, agenda) == ["-    - 2m"]
    none = with_segment(as_read(text), "a", warnings=())
    assert changes(text, none) == ["-    warnings:", "-    - 2m", "-    - 1m", "+    warnings: []"]


def test_one_speaker_who_stands_as_a_list_may_get_company() -> None:
    text = written_with_segments("speakers: Ana CAPILLA, title: A")
    agenda = as_read(text)
    both = replace(agenda, people={**agenda.people, "ben": Person(id="ben", name="Ben")})
    found = saved(text, with_segment(both, "capilla", speakers=("ana-capilla", "ben")))
    assert "{id: capilla, speakers: [Ana CAPILLA, Ben], title: A}" in found


def test_a_segment_that_has_nothing_left_to_say_says_so() -> None:
    for text, left in (
        (written_with_segments("title: A", "title: B"), ["+  - {id: a}"]),
        (written_with_segments("title: A", "title: B").replace("{title: A}", "title: A"), ["+  - id: a"]),
    ):
        assert changes(text, with_segment(as_read(text), "a", title=""))[1:] == left


def test_allotments_under_half_a_minute_are_said() -> None:
    text = written_with_segments("title: A", "title: B", "title: C")
    agenda = as_read(text)
    short = timedelta(seconds=20)
    for key, duration in (("a", short), ("b", short), ("c", 30 * MINUTE - 2 * short)):
        agenda = with_segment(agenda, key, duration=duration)
    found = saved(text, agenda)
    assert "{title: A, duration: 20s}" in found
    assert "{title: C}" in found


def test_what_yaml_would_not_take_as_it_is_is_escaped() -> None:
    agenda = with_segment(as_read(SEED), "pasecinic", note="tab\there", introduction="line\u2028end\nnext")
    assert changes(SEED, agenda) == [
        r'+        introduction: "line\u2028end\nnext"',
        r'+        note: "tab\there"',
    ]


def test_people_of_one_spelling_are_told_apart_under_keys() -> None:
    # Both would be “ana-perez”; in place the first one named gets that id.
    text = written_with_segments("speaker: Ana-Perez", "speaker: Ana Perez")
    first, second = segments_of(as_read(text), "welcome")
    agenda = with_segments(as_read(text), "welcome", second, first)
    found = saved(text, agenda)
    assert "people:\n  ana-perez: Ana-Perez\n  ana-perez-2: Ana Perez\n" in found


def test_the_list_of_people_goes_with_the_last_of_them() -> None:
    text = written_with_segments("speaker: ana, title: A", people="people: {ana: Ana CAPILLA} # all\n")
    agenda = replace(with_segment(as_read(text), "ana", speakers=()), people={})
    assert "people" not in saved(text, agenda)


def test_a_comment_behind_an_item_in_brackets_goes_where_it_goes() -> None:
    agenda = as_read(ODD)
    one, two = agenda.blocks
    taken = [replace(s, duration=8 * MINUTE) for s in (*one.segments, two.segments[0])]
    agenda = with_segments(with_segments(agenda, one.id, *taken), two.id, two.segments[1])
    assert "    - { speakers: [ ana, ben ],\n        duration: 8m }   # one\n" in saved(ODD, agenda)


# Line ends


def test_line_ends_stay_and_new_lines_get_the_usual_one() -> None:
    agenda = with_segment(as_read(SEED), "pasecinic", note="New")
    for end in ("\r\n", "\r"):
        data = SEED.replace("\n", end).encode()
        outcome = revised(data, agenda)
        assert isinstance(outcome, bytes)
        assert outcome.decode().replace(end, "\n") == saved(SEED, agenda)
        assert outcome.count(b"\n") == (outcome.count(b"\r") if end == "\r\n" else 0) or end == "\r"


def test_mixed_line_ends_stay_as_they_are() -> None:
    lines = SEED.split("\n")
    mixed = "\n".join(line + "\r" * (number % 3 > 0) for number, line in enumerate(lines[:-1])) + "\n"
    outcome = revised(mixed.encode(), with_segment(as_read(SEED), "pasecinic", note="New"))
    assert isinstance(outcome, bytes)
    kept = [line for line in outcome.decode().split("\n") if "note: New" not in line]
    assert kept == mixed.split("\n")
    assert b"note: New\r\n" in outcome


def test_the_byte_order_mark_and_a_missing_last_line_end_stay() -> None:
    data = b"\xef\xbb\xbf" + SEED.rstrip().encode()
    outcome = revised(data, with_segment(as_read(SEED), "questions", duration=21 * MINUTE))
    assert outcome == data.replace(b"duration: 25m", b"duration: 21m")


# What cannot be written


def test_a_block_that_is_too_long_is_refused_with_what_to_do() -> None:
    agenda = with_segment(as_read(SEED), "questions", duration=27 * MINUTE)
    outcome = revised(SEED.encode(), agenda)
    assert isinstance(outcome, Unwritable)
    assert outcome.obstacle is Obstacle.TOO_LONG
    assert str(outcome).endswith("is 2 min longer than its time: shorten it by that.")
    ends_earlier = with_block(as_read(SEED), "block-4", start=agenda.blocks[3].start + 3 * MINUTE)
    agenda = with_segment(ends_earlier, "questions", duration=27 * MINUTE)
    agenda = with_segments(
        agenda, "block-4", *(replace(s, duration=6 * MINUTE) for s in segments_of(agenda, "block-4"))
    )
    assert str(revised(SEED.encode(), agenda)) == (
        "Block “Round table discussion and interaction with the audience” is 2 min longer than its time:"
        " shorten it by that, or set its end to 17:47."
    )


def test_a_block_without_segments_is_refused() -> None:
    agenda = with_segments(as_read(SEED), "block-4")
    title = agenda.blocks[3].title
    outcome = revised(SEED.encode(), agenda)
    assert isinstance(outcome, Unwritable)
    assert outcome.obstacle is Obstacle.EMPTY_BLOCK
    assert str(outcome).startswith(f"Block “{title}” has no segments")


def test_a_file_with_an_error_is_not_written_over() -> None:
    broken = SEED.replace("format: 1", "format: 2")
    outcome = revised(broken.encode(), as_read(SEED))
    assert isinstance(outcome, Unwritable)
    assert outcome.obstacle is Obstacle.UNREADABLE


def test_what_the_reader_would_refuse_is_not_written() -> None:
    agenda = as_read(SEED)
    overlapping = with_block(agenda, "block-2", start=agenda.blocks[0].start)
    outcome = revised(SEED.encode(), overlapping)
    assert isinstance(outcome, Unwritable)
    assert outcome.obstacle is Obstacle.REFUSED
    unprintable = revised(SEED.encode(), with_segment(agenda, "lazo", title="a\x07b"))
    assert isinstance(unprintable, Unwritable)
    assert unprintable.obstacle is Obstacle.NOT_A_TEXT


def test_nothing_can_be_written_that_is_not_read_the_same() -> None:
    # A clock time that occurs twice means the first one: the second cannot be said.
    text = HEAD.replace("2020-12-09", "2020-10-25").replace("16:00, end: 18:00", "1:00, end: 4:00") + (
        "blocks:\n- title: Welcome\n  start: 1:00\n  end: 2:30\n  segments: [{title: A}]\n"
    )
    agenda = as_read(text)
    block = agenda.blocks[0]
    later = replace(
        block, end=block.end + 60 * MINUTE, segments=(replace(block.segments[0], duration=150 * MINUTE),)
    )
    outcome = revised(text.encode(), replace(agenda, blocks=(later,)))
    assert isinstance(outcome, Unwritable)
    assert outcome.obstacle is Obstacle.NOT_THE_SAME


# The event and the places


def test_a_later_hard_out_is_written_where_the_old_one_stood() -> None:
    agenda = as_read(SEED)
    later = with_event(agenda, hard_out=agenda.event.hard_out + 10 * MINUTE)
    assert changes(SEED, later) == [
        "-  slot: {start: 16:00, end: 18:00}",
        "+  slot: {start: 16:00, end: 18:10}",
    ]
    for name, before, after in (
        ("json", '"end": "17:00"}},\n', '"end": "17:10"}},\n'),
        ("names in place", "end:   1:00\nblocks", "end:   01:10\nblocks"),
        ("odd", "end: 17:00 }\npeople", "end: 17:10 }\npeople"),
    ):
        agenda = as_read(TEXTS[name])
        later = with_event(agenda, hard_out=agenda.event.hard_out + 10 * MINUTE)
        assert saved(TEXTS[name], later) == TEXTS[name].replace(before, after)


def test_facts_of_the_event_change_where_they_stand_and_new_ones_come_in_the_documented_order() -> None:
    agenda = as_read(SEED)
    event = with_event(
        agenda,
        title="Another show",
        participants=151,
        tolerance=MINUTE,
        warnings=(5 * MINUTE, MINUTE),
        platform="",
        interpretation=None,
    )
    assert changes(SEED, event) == [
        "-  title: >-",
        "-    Smart Specialisation Strategies for Sustainability in Latin America, a place-based innovation"
        " approach",
        "-    for development in transition",
        "+  title: Another show",
        "+  warnings: [5m, 1m]",
        "+  tolerance: 1m",
        "-  platform: WebEx",
        "-  participants: 150 # expected",
        "+  participants: 151 # expected",
        "-  interpretation: no",
    ]


def test_organisers_come_and_go_in_the_list_that_stands_there() -> None:
    agenda = as_read(SEED)
    first, second = agenda.event.organisers
    assert changes(SEED, with_event(agenda, organisers=(second, "IUC: Lima"))) == [
        f"-    - {first}",
        '+    - "IUC: Lima"',
    ]
    assert changes(SEED, with_event(agenda, languages=("es", "en", "pt"))) == [
        "-  languages: [es, en]",
        "+  languages: [es, en, pt]",
    ]


PLACED = (
    HEAD
    + """\
places: # beside the show's
  # the east
  - {name: Lima, timezone: America/Lima} # no printed time
  - name: Chile
    timezone: America/Santiago
    starts: 12:00
blocks:
- title: Welcome
  start: 16:00
  end: 18:00
  segments: [{title: A}]
"""
)


def test_a_place_that_is_called_otherwise_is_known_by_its_time_zone() -> None:
    agenda = as_read(PLACED)
    lima, chile = agenda.places
    assert changes(PLACED, replace(agenda, places=(replace(lima, name="Perú"), chile))) == [
        "-  - {name: Lima, timezone: America/Lima} # no printed time",
        "+  - {name: Perú, timezone: America/Lima} # no printed time",
    ]


def test_places_come_go_and_change_each_where_it_stands() -> None:
    agenda = as_read(PLACED)
    lima, chile = agenda.places
    mexico = Place(name="Mexico", timezone="America/Mexico_City")
    later = replace(chile, starts=time(13))
    assert changes(PLACED, replace(agenda, places=(lima, later, mexico))) == [
        "-    starts: 12:00",
        "+    starts: 13:00",
        "+  - name: Mexico",
        "+    timezone: America/Mexico_City",
    ]
    assert changes(PLACED, replace(agenda, places=(lima,))) == [
        "-  - name: Chile",
        "-    timezone: America/Santiago",
        "-    starts: 12:00",
    ]
    gone = saved(PLACED, replace(agenda, places=()))
    assert "places" not in gone
    assert "\nplaces:\n  - name: Lima\n    timezone: America/Lima\nblocks:" in saved(
        gone, replace(agenda, places=(lima,))
    )


def test_a_place_said_by_an_alias_or_a_list_of_one_gets_words_of_its_own() -> None:
    text = PLACED.replace("- {name: Lima", "- &here {name: Lima").replace(
        "  - name: Chile\n    timezone: America/Santiago\n    starts: 12:00\n", "  - *here\n"
    )
    agenda = as_read(text)
    first, second = agenda.places
    moved = replace(second, timezone="America/Bogota")
    assert changes(text, replace(agenda, places=(first, moved))) == [
        "-  - *here",
        "+  - {name: Lima, timezone: America/Bogota}",
    ]
    alone = HEAD.replace("title:", "languages: es\n  title:") + PLACED[PLACED.index("blocks") :]
    assert "languages: [es, en]" in saved(alone, with_event(as_read(alone), languages=("es", "en")))


def test_the_date_of_another_file_gives_way_with_the_times_that_hang_on_it() -> None:
    agenda = as_read(SEED)
    text = SEED.replace("2020-12-09", "2020-12-10").replace("Europe/Brussels", "Europe/Lisbon")
    assert "date: 2020-12-09\n  timezone: Europe/Brussels" in saved(text, agenda)


# A file that is not there yet


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_agenda_without_a_file_is_written_anew(text: str) -> None:
    agenda = as_read(text)
    new = revised(b"", agenda)
    assert isinstance(new, bytes)
    loaded = read_agenda(new, "f")
    assert told(loaded.errors) == []
    assert loaded.plan is not None
    assert settled(loaded.plan).event == agenda.event
    assert settled(loaded.plan).places == agenda.places
    assert compared(settled(loaded.plan)) == compared(agenda)


def test_a_new_block_stands_where_its_time_is() -> None:
    agenda = as_read(SEED)
    last = agenda.blocks[-1]
    taken = replace(
        last,
        end=last.start + 10 * MINUTE,
        segments=tuple(replace(s, duration=5 * MINUTE) for s in last.segments),
    )
    goodbye = Block(
        id="goodbye",
        title="Goodbye",
        start=taken.end,
        end=last.end,
        segments=(Segment(id="thanks", title="Thanks", duration=5 * MINUTE),),
    )
    assert saved(SEED, replace(agenda, blocks=(*agenda.blocks[:-1], taken, goodbye))).endswith(
        "\n\n  - title: Goodbye\n    start: 17:55\n    end: 18:00\n    segments:\n      - title: Thanks\n"
    )


def test_a_new_person_comes_behind_what_is_new_of_the_last_one() -> None:
    agenda = with_person(as_read(ANCHORS), "ben", confirmed=False)
    zoe = Person(id="zoe", name="Zoe")
    agenda = replace(agenda, people={**agenda.people, "zoe": zoe})
    found = saved(ANCHORS, with_segment(agenda, "ana-3", speakers=("zoe",)))
    assert "    name: Ben ORTEGA\n    confirmed: false\n  zoe: Zoe\nblocks:" in found
