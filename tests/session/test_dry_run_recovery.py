"""Ways back to schedule in a dry run: read and taken as other programs do (design 7)."""

import json
from pathlib import Path
from typing import Any

from runofshow.core.agenda import Agenda
from runofshow.formats.agenda import load_agenda
from runofshow.formats.readout import readout
from runofshow.formats.recovery_readout import recovery_readout, recovery_text
from runofshow.formats.script import read_script
from runofshow.session.dry_run import RecoveryRead, dry_run
from tests.core.shows import agenda, block, segment

ROOT = Path(__file__).parents[2]


def seed() -> Agenda:
    loaded = load_agenda(ROOT / "agenda.yaml")
    assert loaded.agenda is not None
    return loaded.agenda


def play(script: str, show: Agenda) -> list[dict[str, Any]]:
    read = read_script(script.encode(), "moves.yaml", show)
    assert read.errors == ()
    return [
        json.loads(
            json.dumps(
                recovery_readout(r.state, r.recovery, r.now)
                if isinstance(r, RecoveryRead)
                else readout(r.state, r.shown, r.refused)
            )
        )
        for r in dry_run(show, read.moves)
    ]


def lines(script: str, show: Agenda) -> list[str]:
    read = read_script(script.encode(), "moves.yaml", show)
    return [
        recovery_text(r.state, r.recovery, r.now)
        for r in dry_run(show, read.moves)
        if isinstance(r, RecoveryRead)
    ]


def test_four_minutes_over_in_the_seed_event_are_read_as_other_programs_do():
    shown = play("- {at: 16:00, do: start}\n- {at: 16:11:30, do: read_recovery}\n", seed())[0]
    assert (shown["now"], shown["over_s"]) == ("2020-12-09T16:11:30+01:00", 240)
    assert [way["strategy"] for way in shown["ways"]] == ["questions", "block", "share"]
    assert shown["ways"][0] == {
        "strategy": "questions",
        "feasible": True,
        "expected_end": "2020-12-09T18:00:00+01:00",
        "over_s": 0,
        "changes": [{"id": "questions", "from_s": 1500, "to_s": 1260}],
        "dropped": [],
    }


def test_every_way_taken_ends_the_show_when_it_said():
    for strategy in ("share", "block", "questions"):
        read, before, after, undone = play(
            f"""
- {{at: 16:00, do: start}}
- {{at: 16:11:30, do: read}}
- {{at: 16:11:30, do: read_recovery}}
- {{at: 16:11:30, do: recover, strategy: {strategy}}}
- {{at: 16:11:30, do: read}}
- {{at: 16:11:30, do: undo}}
- {{at: 16:11:30, do: read}}
""",
            seed(),
        )
        promised = next(way for way in before["ways"] if way["strategy"] == strategy)
        assert after["slot"]["expected_end"] == promised["expected_end"]
        assert after["refused"] is None
        assert undone == read


def test_a_way_that_is_not_offered_is_refused_with_its_reason():
    shown = play(
        """
- {at: 16:00, do: start}
- {at: 16:11:30, do: recover, strategy: drop}
- {at: 16:11:30, do: read}
""",
        seed(),
    )[0]
    assert shown["refused"] == {"do": "recover", "reason": "The way back “drop” is not offered now."}
    assert shown["slot"]["over_s"] == 240


def test_after_the_clock_was_set_ways_are_read_by_the_time_of_day():
    shown = play(
        """
- {at: 16:00, do: start}
- {at: 16:07:30, do: clock_step, by: 2m}
- {at: 16:07:30, do: read_recovery}
""",
        seed(),
    )[0]
    assert (shown["now"], shown["over_s"]) == ("2020-12-09T16:09:30+01:00", 120)
    assert shown["ways"][0]["expected_end"] == "2020-12-09T18:00:00+01:00"


def test_dropping_is_read_with_its_ids():
    show = agenda(
        block(
            "one",
            "16:00",
            "16:20",
            segment("ana", "10:00"),
            segment("ben", "5:00", droppable=True),
            segment("cruz", "5:00", protected=True),
        )
    )
    shown = play("- {at: 16:00, do: start}\n- {at: 16:14, do: read_recovery}\n", show)[0]
    assert [(way["strategy"], way["feasible"], way["dropped"]) for way in shown["ways"]] == [
        ("drop", True, ["ben"]),
        ("share", False, []),
    ]
    said = lines("- {at: 16:00, do: start}\n- {at: 16:14, do: read_recovery}\n", show)[0]
    assert said == (
        "16:14:00  4:00 over\n"
        "  drop      ends 16:19:00, 1:00 under: without ben\n"
        "  share     ends 16:22:00, 2:00 over: ben 5m → 3m"
    )


def test_people_read_what_would_suffice_or_that_nothing_is_offered():
    show = agenda(
        block(
            "one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "5:00"), segment("cruz", "5:00")
        )
    )
    late = "- {at: 16:00, do: start}\n- {at: 16:10, do: read_recovery}\n- {at: 16:15, do: read_recovery}\n"
    on_time, hopeful = lines(late, show)
    assert on_time == "16:10:00  on time; no way back is offered"
    assert hopeful.splitlines()[-1] == (
        "  none suffices; 1m are missing; dropping cruz as well or shortest allotments lower by 1m together"
        " would do"
    )
    guarded = agenda(
        block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00", protected=True))
    )
    assert lines("- {at: 16:00, do: start}\n- {at: 16:15, do: read_recovery}\n", guarded)[0] == (
        "16:15:00  5:00 over; no way back is offered\n"
        "  none suffices; 5m are missing; nothing that can be changed would do"
    )
