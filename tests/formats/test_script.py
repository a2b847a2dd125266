"""Scripts of moves: what they may say, and kind errors for what they may not (design 7)."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Kind, Person, Place, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from runofshow.core.flag import Phase
from runofshow.core.message import Cue
from runofshow.core.question import Asker, Channel, Language
from runofshow.formats.script import VERBS, load_script, read_script
from tests.core.shows import agenda, at, block, lasting, round_table, segment


@pytest.fixture
def show() -> Agenda:
    return round_table()


def moves(text: str, show: Agenda):
    script = read_script(text.encode(), "moves.yaml", show)
    assert script.errors == ()
    return script.moves


def errors(text: str, show: Agenda) -> list[str]:
    script = read_script(text.encode(), "moves.yaml", show)
    assert script.moves == ()
    return [str(error) for error in script.errors]


def command(text: str, show: Agenda) -> c.Command:
    move = moves(text, show)[0]
    return VERBS[move.do].of(move.given).command(move.given, "panel")


def test_times_are_local_to_the_show_quoted_or_bare_or_a_full_date_and_time(show):
    script = """
- {at: 16:02, do: start}
- {at: "16:02:00", do: read}
- {at: 16:02:00.25, do: read}
- {at: "2020-12-10T00:05:00", do: read}
- {at: 2020-12-10T02:00:00+01:00, do: read}
"""
    assert [move.at for move in moves(script, show)] == [
        at("16:02"),
        at("16:02"),
        at("16:02") + timedelta(milliseconds=250),
        at("24:05"),
        at("25:00"),
    ]


def test_transport_names_the_segment_on_air_unless_it_names_another(show):
    assert command("- {at: 16:00, do: next}", show) == c.Next("panel")
    assert command("- {at: 16:00, do: back, segment: questions}", show) == c.Back("questions")
    assert command("- {at: 16:00, do: end}", show) == c.End("panel")


@pytest.mark.parametrize(
    ("move", "meant"),
    [
        ("do: start", c.Start()),
        ("do: pause", c.Pause()),
        ("do: resume", c.Resume()),
        ("do: undo", c.Undo()),
        ("do: redo", c.Redo()),
        ("do: add_time, by: -30s", c.AddTime(-timedelta(seconds=30))),
        ("do: add_time, by: 1m", c.AddTime(lasting("1:00"))),
        ("do: skip, segment: panel", c.Skip("panel")),
        ("do: unskip, segment: panel", c.Unskip("panel")),
        ("do: bring_forward, segment: panel", c.BringForward("panel")),
        ("do: give_floor, speaker: Ana", c.GiveFloor("ana")),
        ("do: give_floor, speaker: Nobody Known", c.GiveFloor("Nobody Known")),
        ("do: ready, question: Q-001", c.ReadyQuestion(1)),
        ("do: queue, question: 2, before: Q-001", c.QueueQuestion(2, 1)),
        ("do: air, question: Q-1", c.AirQuestion(1)),
        ("do: answer, question: Q-001", c.AnswerQuestion(1)),
        ("do: park, question: Q-001", c.ParkQuestion(1)),
        ("do: reject, question: Q-001, reason: off topic", c.RejectQuestion(1, "off topic")),
        ("do: merge, question: Q-002, into: Q-001", c.MergeQuestion(2, 1)),
        ("do: restore, question: Q-002", c.RestoreQuestion(2)),
        ("do: edit_question, question: Q-002, note: later", c.EditQuestion(question=2, note="later")),
        ("do: capture, text: Why?", c.Capture(text="Why?")),
    ],
)
def test_every_command_can_be_written_as_a_move(show, move, meant):
    assert command(f"- {{at: 16:00, {move}}}", show) == meant


def test_a_question_can_be_captured_with_all_that_is_known_of_it(show):
    script = """
- at: 16:05
  do: capture
  text: ¿Qué papel tendrán las universidades?
  asker: Rosa
  affiliation: UNAM
  country: Mexico
  language: es
  channel: WebEx Q&A
  addressed_to: [Ana, the panel]
  tags: [universities]
  note: asked twice
"""
    assert command(script, show) == c.Capture(
        text="¿Qué papel tendrán las universidades?",
        asker=Asker(name="Rosa", affiliation="UNAM", country="Mexico"),
        language=Language.SPANISH,
        channel=Channel.WEBEX_QA,
        addressed_to=("ana", "panel"),
        tags=("universities",),
        note="asked twice",
    )


def test_all_errors_are_told_at_once_with_their_place(show):
    script = """
- {at: 16:02, do: strat}
- {at: 25:00, do: start}
- {at: 16:02, do: add_time}
- {at: 16:02, do: next, by: 1m}
- {at: 16:02, do: air, question: first}
- {at: 16:02, do: capture, text: Why?, language: fr, channel: fax}
- {at: 16:03, do: read}
- {at: 16:02, do: read}
- {at: 2020-13-45T00:00, do: read}
"""
    assert errors(script, show) == [
        "moves.yaml:2:19: “strat” is not a move; moves are " + ", ".join(VERBS) + "; did you mean “start”?",
        "moves.yaml:3:8: “25:00” is not a clock time: hours go from 0 to 23, minutes to 59",
        "moves.yaml:4:3: “add_time” needs “by”",
        "moves.yaml:5:29: “next” takes no “by”",
        "moves.yaml:6:34: “first” is not the number of a question: write Q-001",
        "moves.yaml:7:50: “fr” is not a language of questions: es, en or other",
        "moves.yaml:7:63: “fax” is not a channel: webex_qa, webex_chat, spoken, email, form, prepared",
        "moves.yaml:9:8: this is before the move above it: moves stand in time order, and a time after"
        " midnight is written with its date",
        "moves.yaml:10:8: “2020-13-45T00:00” is not a date and time: write 2020-12-10T00:05:00",
    ]


def test_a_script_is_a_list(show):
    assert errors("do: start", show) == [
        "moves.yaml:1:1: a script is a list of moves: write “- {at: 16:00, do: start}”"
    ]


def test_a_script_that_cannot_be_read_says_so(show, tmp_path: Path):
    script = load_script(tmp_path / "none.yaml", show)
    assert [error.message for error in script.errors] == [
        "the file cannot be read: No such file or directory"
    ]
    (tmp_path / "some.yaml").write_text("- {at: 16:00, do: read}")
    assert len(load_script(tmp_path / "some.yaml", show).moves) == 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no file without end")
def test_a_file_without_end_is_too_large(show):
    assert "too large" in str(load_script(Path("/dev/zero"), show).errors[0])


def test_a_local_time_that_does_not_occur_is_refused():
    show = round_table()
    spring = replace(
        show,
        event=replace(
            show.event, timezone="Europe/Brussels", date=at("00:00").date().replace(month=3, day=29)
        ),
    )
    assert "does not occur" in errors("- {at: 02:30, do: read}", spring)[0]


def test_segments_are_edited_one_or_several_and_a_new_name_is_a_new_person(show):
    assert command("- {at: 15:00, do: edit, segment: panel, allotment: 7m30s}", show) == c.EditSegments(
        segments=("panel",), changes=SegmentChanges(allotment=lasting("7:30"))
    )
    said = """
- at: 15:00
  do: edit
  segments: [panel, questions]
  title: Debate
  kind: talk
  speaker: Eva LUNA
  speakers: [ben]
  warnings: [3m, 1m]
  introduction: Here they are
  note: check the sound
  min: 5m
  protected: no
  droppable: yes
  priority: 3
"""
    assert command(said, show) == c.EditSegments(
        segments=("panel", "questions"),
        changes=SegmentChanges(
            title="Debate",
            kind=Kind.TALK,
            speakers=("Eva LUNA", "ben"),
            warnings=(lasting("3:00"), lasting("1:00")),
            introduction="Here they are",
            note="check the sound",
            min=lasting("5:00"),
            protected=False,
            droppable=True,
            priority=3,
        ),
        people=(Person(id="Eva LUNA", name="Eva LUNA"),),
    )


def test_a_block_is_edited_added_moved_and_removed(show):
    said = "- {at: 15:00, do: edit, block: table, start: 16:05, moderator: ana, hard_start: true}"
    assert command(said, show) == c.EditBlock(
        block="table", changes=BlockChanges(start=at("16:05"), moderator="ana", hard_start=True)
    )
    said = "- {at: 15:00, do: add, title: Farewell, start: 16:25, end: 16:30}"
    assert command(said, show) == c.AddBlock(title="Farewell", start=at("16:25"), end=at("16:30"))
    said = "- {at: 15:00, do: add, title: Tea, start: 16:25, end: 16:30, droppable: true, note: Hot, min: 2m}"
    assert command(said, show) == c.AddBlock(
        title="Tea", start=at("16:25"), end=at("16:30"), droppable=True, note="Hot", min=lasting("2:00")
    )
    assert command("- {at: 15:00, do: move, block: b, before: a}", show) == c.MoveBlock("b", "a")
    assert command("- {at: 15:00, do: remove, block: b}", show) == c.RemoveBlock("b")
    assert command("- {at: 15:00, do: duplicate, block: b}", show) == c.DuplicateBlock("b")


def test_the_event_is_edited(show):
    said = """
- at: 15:00
  do: edit
  event: true
  title: A longer show
  start: 15:50
  hard_out: 16:40
  tolerance: 1m
  warnings: [5m, 1m]
  messages: {danger: Please conclude}
  languages: [es, no]
  participants: 150
  note: Agreed with the host
  places:
    - {name: Lima, timezone: America/Lima, starts: 10:50}
"""
    assert command(said, show) == c.EditEvent(
        EventChanges(
            title="A longer show",
            start=at("15:50"),
            hard_out=at("16:40"),
            tolerance=lasting("1:00"),
            warnings=(lasting("5:00"), lasting("1:00")),
            messages={Phase.DANGER: Cue(text="Please conclude")},
            languages=("es", "no"),
            participants=150,
            note="Agreed with the host",
            places=(Place(name="Lima", timezone="America/Lima", starts=time(10, 50)),),
        )
    )


@pytest.mark.parametrize(
    ("said", "meant"),
    [("0:26", "2020-12-10 00:26"), ("23:10", "2020-12-09 23:10"), ("0:00", "2020-12-10 00:00")],
)
def test_planned_times_need_no_dates_in_a_show_over_midnight(said, meant):
    show = agenda(block("one", "23:20", "23:50", segment("ana", "10:00")))
    hard_out = at("23:50") + timedelta(minutes=35)
    show = replace(show, event=replace(show.event, start=at("23:20"), hard_out=hard_out, timezone="UTC"))
    edit = command(f"- {{at: 23:30, do: edit, event: true, hard_out: {said}}}", show)
    assert edit == c.EditEvent(EventChanges(hard_out=datetime.fromisoformat(f"{meant}:00+00:00")))


def test_segments_are_added_moved_and_removed(show):
    said = "- {at: 15:00, do: add, block: table, before: questions, id: guest, speaker: ana, duration: 5}"
    assert command(said, show) == c.AddSegment(
        block="table",
        segment=Segment(id="guest", speakers=("ana",)),
        allotment=lasting("5:00"),
        before="questions",
    )
    said = "- {at: 15:00, do: move, segments: [a, b], block: table, before: c}"
    assert command(said, show) == c.MoveSegments(segments=("a", "b"), block="table", before="c")
    said = "- {at: 15:00, do: move, segment: a, before: c}"
    assert command(said, show) == c.MoveSegments(segments=("a",), block=None, before="c")
    assert command("- {at: 15:00, do: remove, segment: a}", show) == c.RemoveSegments(("a",))
    assert command("- {at: 15:00, do: duplicate, segment: a}", show) == c.DuplicateSegments(("a",))
    assert command("- {at: 15:00, do: tell, segment: a}", show) == c.TellSpeakers(("a",))


def test_speakers_are_marked_and_replaced(show):
    assert command("- {at: 15:00, do: absent, speaker: Ana, share: true}", show) == c.MarkSpeaker(
        person="ana", attendance=Attendance.ABSENT, skip=True, share=True
    )
    assert command("- {at: 15:00, do: mark, speaker: ana, attendance: late}", show) == c.MarkSpeaker(
        person="ana", attendance=Attendance.LATE
    )
    said = "- {at: 15:00, do: mark, speaker: ana, attendance: confirmed, unskip: true, take_back: true}"
    assert command(said, show) == c.MarkSpeaker(
        person="ana", attendance=Attendance.CONFIRMED, unskip=True, take_back=True
    )
    assert command("- {at: 15:00, do: replace, speaker: ana, with: Eva LUNA}", show) == c.ReplaceSpeaker(
        person="ana", by=Person(id="Eva LUNA", name="Eva LUNA")
    )
    said = "- {at: 15:00, do: replace, speaker: ana, with: Eva LUNA, segment: a}"
    assert command(said, show) == c.ReplaceSpeaker(
        person="ana", by=Person(id="Eva LUNA", name="Eva LUNA"), segments=("a",)
    )


def test_segments_are_given_so_much_more_or_less_time_each(show):
    assert command("- {at: 15:00, do: edit, segments: [a, b], by: -30s}", show) == c.EditSegments(
        segments=("a", "b"), by=-timedelta(seconds=30)
    )


def test_what_is_known_of_a_person_is_corrected(show):
    said = "- {at: 15:00, do: edit, person: Ana, name: Ana MARÍN, role: Chair, timezone: America/Lima}"
    assert command(said, show) == c.EditPeople(
        people=("ana",), changes=PersonChanges(name="Ana MARÍN", role="Chair", timezone="America/Lima")
    )


@pytest.mark.parametrize(
    ("move", "said"),
    [
        ("edit, person: ana, timezone: Lima", "there is no time zone “Lima”: write America/Lima"),
        ("edit, person: ana, title: Dr", "“edit” takes no “title”"),
        ("edit, segment: a, person: ana", "“edit” takes no “person”"),
        ("remove, person: ana", "“remove” needs “segment” or “block”"),
        ("mark, speaker: ana, attendance: late, skip: true, unskip: true", "“skip” or “unskip”, not both"),
        ("edit, title: Debate", "“edit” needs “segment”, “block”, “person” or “event”"),
        ("edit, event: false, title: Debate", "“edit” needs “segment”, “block”, “person” or “event”"),
        ("edit, event: true, end: 18:10", "“edit” takes no “end”"),
        ("edit, event: true, hard_out: 25:00", "“25:00” is not a clock time"),
        ("edit, event: true, tolerance: 1:30", "“1:30” can be read in two ways"),
        ("edit, event: true, places: [{name: Lima}]", "timezone"),
        ("edit, block: a, hard_out: 18:10", "“edit” takes no “hard_out”"),
        ("edit, segment: a, start: 16:00", "“edit” takes no “start”"),
        ("edit, block: a, kind: talk", "“edit” takes no “kind”"),
        ("edit, segment: a, priority: 12", "write a number from 1 (gives way first) to 9"),
        ("add, block: a, title: b", "“add” needs “allotment”"),
        ("add, title: b", "“add” needs “start”"),
        ("add, title: b, duration: 5m", "“add” needs “block”"),
        ("add, speaker: ana", "“add” needs “block”"),
        ("edit, segment: a, allotment: 5m, by: 1m", "“allotment” or “by”, not both"),
        ("edit, segment: a, duration: 5m, by: 1m", "“duration” or “by”, not both"),
        ("edit, block: a, by: 1m", "“edit” takes no “by”"),
        ("edit, segment: a, allotment: 5m, duration: 4m", "“allotment” or “duration”, not both"),
        ("message, text: Louder, preset: louder", "“message” takes “text” or “preset”, not both"),
        ("move, segment: a", "“move” needs “block”"),
        ("move, before: a", "“move” needs “segment” or “block”"),
        ("mark, speaker: ana, attendance: lat", "did you mean “late”?"),
        ("queue, question: 1, before: panel", "write Q-001"),
    ],
)
def test_what_an_edit_lacks_or_cannot_take_is_said(show, move, said):
    assert said in errors(f"- {{at: 15:00, do: {move}}}", show)[0]


def test_a_way_back_is_taken_by_its_strategy(show):
    assert moves("- {at: 15:00, do: recover, strategy: share}", show)[0].given == {"strategy": "share"}
    assert "“recover” needs “strategy”" in errors("- {at: 15:00, do: recover}", show)[0]
    assert "did you mean “questions”?" in errors("- {at: 15:00, do: recover, strategy: question}", show)[0]
    assert (
        "“read_recovery” takes no “strategy”"
        in errors("- {at: 15:00, do: read_recovery, strategy: share}", show)[0]
    )
