"""Dry runs: a show played by a script, and the known failures of products in use shown right."""

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from runofshow.core.agenda import Agenda
from runofshow.formats.agenda import load_agenda
from runofshow.formats.readout import readout, readout_text
from runofshow.formats.script import read_script
from runofshow.session.dry_run import dry_run
from tests.core.shows import agenda, at, block, round_table, segment, two_blocks


def play(script: str, show: Agenda | None = None) -> list[dict[str, Any]]:
    show = show or two_blocks()
    read = read_script(script.encode(), "moves.yaml", show)
    assert read.errors == ()
    return [json.loads(json.dumps(readout(r.state, r.shown, r.refused))) for r in dry_run(show, read.moves)]


def clock(instant: str) -> str:
    return instant[11:19]


def test_before_the_start_all_is_as_planned():
    shown = play("- {at: 15:55, do: read}")[0]
    assert (shown["status"], shown["segment"], shown["block"], shown["refused"]) == (
        "not_started",
        None,
        None,
        None,
    )
    assert shown["slot"] == {
        "hard_out": "2020-12-09T16:40:00+00:00",
        "expected_end": "2020-12-09T16:40:00+00:00",
        "over_s": 0,
        "flag": "on_track",
    }
    assert [up["id"] for up in shown["upcoming"]] == ["ana", "ben", "cruz", "dia"]


def test_what_if_the_first_speaker_takes_twelve_minutes():
    shown = play("""
- {at: 16:00, do: start}
- {at: 16:12, do: read}
""")[0]
    assert shown["segment"] == {
        "id": "ana",
        "phase": "overtime",
        "allotment_s": 600,
        "added_s": 0,
        "spent_s": 720,
        "remaining_s": -120,
        "expected_end": "2020-12-09T16:12:00+00:00",
        "latest_finish": "2020-12-09T16:10:00+00:00",
        "latest_finish_in_block": "2020-12-09T16:10:00+00:00",
        "behind_s": 120,
        "floor": "Ana",
    }
    assert shown["block"] == {
        "id": "one",
        "expected_end": "2020-12-09T16:22:00+00:00",
        "over_s": 120,
        "flag": "will_overrun",
    }
    assert (shown["slot"]["over_s"], shown["slot"]["flag"]) == (120, "will_overrun")
    assert shown["airtime_s"] == {"Ana": 720}


def test_only_the_last_moves_refusal_is_told():
    shown = play("""
- {at: 16:00, do: pause}
- {at: 16:00, do: read}
- {at: 16:00, do: start}
- {at: 16:00, do: read}
- {at: 16:01, do: next, segment: ben}
- {at: 16:01, do: read}
""")
    assert [read["refused"] for read in shown] == [
        {"do": "pause", "reason": "The show has not started."},
        None,
        {"do": "next", "reason": "“ben” is no longer on air: someone was faster."},
    ]


def test_a_question_goes_on_air():
    shown = play(
        """
- {at: 16:00, do: start}
- {at: 16:00, do: capture, text: Why?}
- {at: 16:00, do: capture, text: How?}
- {at: 16:00, do: ready, question: Q-001}
- {at: 16:00, do: queue, question: Q-001}
- {at: 16:00, do: ready, question: Q-002}
- {at: 16:00, do: queue, question: Q-002, before: Q-001}
- {at: 16:00, do: air, question: Q-002}
- {at: 16:00, do: read}
""",
        round_table(),
    )[0]
    assert (shown["on_air_question"], shown["queue"], shown["fits"]) == ("Q-002", ["Q-001"], 5)


# Each of these is a failure of a product in use.


def test_a_clock_set_back_after_the_start_blinks_no_countdown():
    before, after = play("""
- {at: 16:00:00, do: start}
- {at: 16:00:10, do: read}
- {at: 16:00:10, do: clock_step, by: -5m}
- {at: 16:00:10, do: read}
""")
    assert before["segment"]["remaining_s"] == after["segment"]["remaining_s"] == 590
    assert (clock(after["now"]), clock(after["slot"]["expected_end"])) == ("15:55:10", "16:35:00")
    assert after["slot"]["hard_out"] == before["slot"]["hard_out"]


def late_show() -> Agenda:
    """A show from 23:30 to 0:30 in Brussels."""
    return agenda(
        block("one", "23:30", "24:00", segment("ana", "30:00")),
        block("two", "24:00", "24:30", segment("ben", "30:00")),
    )


def test_a_pause_across_midnight_and_a_block_after_it_are_no_special_case():
    shown = play(
        """
- {at: 23:30, do: start}
- {at: 23:55, do: pause}
- {at: "2020-12-10T00:05:00", do: resume}
- {at: "2020-12-10T00:05:00", do: read}
- {at: "2020-12-10T00:10:00", do: next}
- {at: "2020-12-10T00:15:00", do: read}
""",
        late_show(),
    )
    assert (shown[0]["segment"]["spent_s"], shown[0]["segment"]["remaining_s"]) == (1500, 300)
    assert shown[0]["upcoming"][0]["planned_start"] == "2020-12-10T00:00:00+00:00"
    assert (shown[1]["segment"]["remaining_s"], shown[1]["slot"]["over_s"]) == (1500, 600)


def test_a_daylight_saving_change_moves_no_countdown():
    # Brussels, 25 October 2020: at 03:00 (01:00 UTC) the clocks go back to 02:00.
    def moved(instant):
        return instant.replace(month=10, day=25)

    show = agenda(block("one", "00:30", "01:30", segment("ana", "60:00")))
    show = Agenda(
        event=replace(
            show.event,
            timezone="Europe/Brussels",
            date=moved(at("00:30")).date(),
            start=moved(at("00:30")),
            hard_out=moved(at("01:30")),
        ),
        blocks=tuple(replace(b, start=moved(b.start), end=moved(b.end)) for b in show.blocks),
        people=show.people,
    )
    shown = play(
        """
- {at: "2020-10-25T02:30:00+02:00", do: start}
- {at: "2020-10-25T02:30:00+01:00", do: read}
""",
        show,
    )[0]
    assert (shown["segment"]["spent_s"], shown["segment"]["remaining_s"]) == (3600, 0)
    assert shown["slot"]["expected_end"] == "2020-10-25T02:30:00+01:00"


def test_a_skipped_block_before_the_live_one_does_not_spoil_the_end():
    shown = play("""
- {at: 16:00, do: skip, segment: ana}
- {at: 16:00, do: skip, segment: ben}
- {at: 16:00, do: start}
- {at: 16:05, do: read}
""")[0]
    assert (shown["segment"]["id"], clock(shown["slot"]["expected_end"])) == ("cruz", "16:20:00")


def test_removing_more_time_than_is_left_is_overtime_once():
    shown = play("""
- {at: 16:00, do: start}
- {at: 16:01, do: add_time, by: -20m}
- {at: 16:01:03, do: read}
""")[0]
    assert (shown["segment"]["phase"], shown["segment"]["remaining_s"]) == ("overtime", -663)


def test_the_end_follows_the_actual_start_and_not_the_scheduled_one():
    shown = play("""
- {at: 16:07, do: start}
- {at: 16:07, do: read}
""")[0]
    assert (clock(shown["slot"]["expected_end"]), shown["slot"]["over_s"]) == ("16:47:00", 420)


def test_two_presses_of_next_for_one_segment_advance_once():
    shown = play("""
- {at: 16:00, do: start}
- {at: 16:05, do: next, segment: ana}
- {at: 16:05, do: next, segment: ana}
- {at: 16:05, do: read}
""")[0]
    assert shown["segment"]["id"] == "ben"


def test_next_keeps_the_time_of_the_segment_it_left_and_back_gives_it_again():
    shown = play("""
- {at: 16:00, do: start}
- {at: 16:05, do: next}
- {at: 16:06, do: back}
- {at: 16:06, do: read}
""")[0]
    assert (shown["segment"]["id"], shown["segment"]["spent_s"]) == ("ana", 300)


def test_three_questions_in_one_instant_are_three_questions():
    shown = play("""
- {at: 16:00, do: capture, text: One?}
- {at: 16:00, do: capture, text: Two?}
- {at: 16:00, do: capture, text: Three?}
- {at: 16:00, do: ready, question: Q-003}
- {at: 16:00, do: queue, question: Q-003}
- {at: 16:00, do: read}
""")[0]
    assert (shown["queue"], shown["refused"]) == (["Q-003"], None)


def test_durations_are_not_rounded():
    shown = play("""
- {at: 16:00:00.25, do: start}
- {at: 16:00:01, do: read}
""")[0]
    assert shown["segment"]["spent_s"] == pytest.approx(0.75)


def test_a_script_without_moves_reads_nothing():
    assert list(dry_run(two_blocks(), ())) == []


def test_people_read_the_same_in_lines():
    show = round_table()
    script = read_script(
        b"""
- {at: 15:59, do: read}
- {at: 16:00, do: start}
- {at: 16:01, do: give_floor, speaker: Ana}
- {at: 16:03, do: capture, text: Why?}
- {at: 16:22, do: resume}
- {at: 16:22, do: read}
- {at: 16:22, do: end}
- {at: 16:22, do: read}
""",
        "moves.yaml",
        show,
    )
    before, late, ended = (readout_text(r.state, r.shown, r.refused) for r in dry_run(show, script.moves))
    assert before.splitlines()[0] == (
        "15:59:00  not started; ends 16:30:00, on time (hard out 16:30:00, on track)"
    )
    assert late == (
        "16:22:00  live; ends 16:32:00, 2:00 over (hard out 16:30:00, will overrun)\n"
        "  refused: resume: The show is not paused.\n"
        "  on air    panel: −2:00 left of 20:00, overtime; ends 16:22:00, 2:00 over\n"
        "            latest finish 16:20:00, within its block 16:20:00; block ends 16:32:00, 2:00 over\n"
        "            Ana has the floor\n"
        "  next      questions  16:22:00 to 16:32:00  (planned 16:20:00)\n"
        "  airtime   Ana 21:00\n"
        "  questions on air none; queue empty; 5 fit"
    )
    assert ended.splitlines()[0] == (
        "16:22:00  ended; ends 16:22:00, 8:00 under (hard out 16:30:00, on track)"
    )


def test_messages_to_the_speakers_are_sent_seen_and_cleared_by_a_script():
    moves = """
- {at: 16:00, do: start}
- {at: 16:01, do: message, preset: conclude, flash: yes, lasts: 1m}
- {at: 16:01, do: message, text: Hello}
- {at: 16:01, do: acknowledge, message: 2}
- {at: 16:01, do: clear_messages, message: 2}
- {at: 16:01, do: black_out}
- {at: 16:01, do: read}
- {at: 16:02, do: black_out, on: false}
- {at: 16:02, do: clear_messages}
- {at: 16:02, do: read}
- {at: 16:02, do: acknowledge, message: 3}
- {at: 16:02, do: read}
"""
    show = two_blocks()
    read = read_script(moves.encode(), "moves.yaml", show)
    assert read.errors == ()
    during, after, last = dry_run(show, read.moves)
    assert [message.number for message in during.state.messages.standing(at("16:01"))] == [1]
    assert during.shown.messages == ()
    assert during.state.messages.sent[2].acknowledged == at("16:01")
    assert during.shown.is_black
    assert not after.shown.is_black
    assert str(after.refused[1]) == "The stage shows no message."
    assert str(last.refused[1]) == "There is no message 3."


def test_a_message_of_a_script_has_to_be_known():
    moves = "- {at: 16:00, do: message, preset: conclud}\n- {at: 16:00, do: acknowledge, message: first}"
    assert [str(one) for one in read_script(moves.encode(), "f", two_blocks()).errors] == [
        "f:1:36: “conclud” is not a message that the stage knows: time_left, conclude, time_up, muted,"
        " louder, slower, camera_off, thanks; did you mean “conclude”?",
        "f:2:41: “first” is not the number of a message: write 1",
    ]


def test_an_organiser_changes_the_running_order_in_a_script():
    shown = play("""
- {at: 16:00, do: start}
- {at: 16:12, do: next}
- {at: 16:12, do: absent, speaker: cruz, share: true}
- {at: 16:12, do: add, block: two, before: dia, speaker: Eva LUNA, allotment: 4m}
- {at: 16:12, do: edit, segment: ben, allotment: 6m}
- {at: 16:12, do: move, segment: luna, block: one}
- {at: 16:12, do: read}
- {at: 16:12, do: replace, speaker: dia, with: eva-luna}
- {at: 16:12, do: remove, segment: ben}
- {at: 16:12, do: read}
- {at: 16:12, do: undo}
- {at: 16:12, do: undo}
- {at: 16:12, do: read}
""")
    assert [(up["id"], clock(up["expected_end"])) for up in shown[0]["upcoming"]] == [
        ("luna", "16:22:00"),
        ("dia", "16:42:00"),
    ]
    assert shown[1]["refused"] == {
        "do": "remove",
        "reason": "“ben” is on air: it can be neither removed nor moved.",
    }
    assert [clock(read["upcoming"][0]["planned_start"]) for read in shown] == ["16:16:00"] * 2 + ["16:30:00"]


def test_a_block_added_in_a_script_takes_time_from_its_neighbours():
    shown = play("""
- {at: 15:00, do: add, title: Farewell, start: 16:35, end: 16:40}
- {at: 15:00, do: add, block: farewell, title: Goodbye, allotment: 3m}
- {at: 15:00, do: move, segment: dia, block: farewell, before: goodbye}
- {at: 15:00, do: read}
""")[0]
    assert [(up["id"], clock(up["planned_start"])) for up in shown["upcoming"]] == [
        ("ana", "16:00:00"),
        ("ben", "16:10:00"),
        ("cruz", "16:20:00"),
        ("dia", "16:35:00"),
        ("goodbye", "16:45:00"),
    ]


def test_whoever_an_edit_has_brought_in_goes_by_name_from_then_on():
    shown = play("""
- {at: 16:00, do: start}
- {at: 16:00, do: edit, segment: ana, speakers: [ana, Eva LUÑO]}
- {at: 16:01, do: give_floor, speaker: Eva Luno}
- {at: 16:03, do: read}
- {at: 16:03, do: replace, speaker: ben, with: eva luño}
- {at: 16:03, do: absent, speaker: Eva LUÑO}
- {at: 16:03, do: read}
""")
    assert (shown[0]["refused"], shown[0]["segment"]["floor"]) == (None, "Eva LUÑO")
    assert shown[0]["airtime_s"] == {"Ana": 60, "Eva LUÑO": 120}
    assert (shown[1]["refused"], [up["id"] for up in shown[1]["upcoming"]]) == (None, ["cruz", "dia"])


def test_what_is_known_of_a_person_is_corrected_and_they_go_by_their_new_name():
    shown = play("""
- {at: 16:00, do: start}
- {at: 16:00, do: edit, person: ana, name: Ana MARÍN, role: Chair, timezone: America/Lima}
- {at: 16:01, do: give_floor, speaker: ana marin}
- {at: 16:02, do: edit, person: Ana MARÍN, name: Ben}
- {at: 16:02, do: read}
- {at: 16:02, do: edit, person: nobody, role: Chair}
- {at: 16:02, do: read}
""")
    taken = "Somebody else is called “Ben”: to have them speak instead, replace the speaker."
    assert shown[0]["segment"]["floor"] == "Ana MARÍN"
    assert shown[0]["refused"] == {"do": "edit", "reason": taken}
    assert shown[1]["refused"] == {"do": "edit", "reason": "There is nobody called “nobody”."}


def test_an_absent_speaker_turns_up_and_has_the_shared_time_again():
    shown = play("""
- {at: 15:00, do: read}
- {at: 15:00, do: absent, speaker: ben, share: true}
- {at: 15:00, do: read}
- {at: 15:01, do: mark, speaker: ben, attendance: confirmed, unskip: true, take_back: true}
- {at: 15:01, do: read}
""")
    before, without, after = (
        [(one["id"], one["expected_start"], one["expected_end"]) for one in read["upcoming"]]
        for read in shown
    )
    assert "ben" not in [name for name, *_ in without]
    assert after == before


def test_a_show_with_an_absent_speaker_and_one_who_talked_too_long_ends_at_its_hard_out():
    """Four minutes over in the first block; one way back is taken, undone, and another one taken."""
    loaded = load_agenda(Path(__file__).parents[2] / "agenda.yaml")
    assert loaded.agenda is not None
    late = """
- {at: 16:00, do: start}
- {at: 16:05, do: absent, speaker: lazo, share: true}
- {at: 16:11:30, do: next}
- {at: 16:11:30, do: recover, strategy: questions}
- {at: 16:11:30, do: undo}
- {at: 16:11:30, do: recover, strategy: share}
- {at: 16:11:30, do: read}
"""
    shown = play(late, loaded.agenda)[-1]
    assert shown["refused"] is None
    ends = [shown["segment"]["expected_end"], *(one["expected_end"] for one in shown["upcoming"])]
    rest = "".join(f'- {{at: "{end}", do: next}}\n' for end in ends)
    ended = play(f'{late}{rest}- {{at: "{ends[-1]}", do: read}}\n', loaded.agenda)[-1]
    assert ended["status"] == "ended"
    assert abs(ended["slot"]["over_s"]) <= 1
