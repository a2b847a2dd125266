import json
from pathlib import Path

from runofshow.formats.agenda import load_agenda
from runofshow.formats.check import check_report, check_text
from tests.formats.writing import HEAD, load, with_segments

SHORT = (
    HEAD.replace("18:00}", "16:45}")
    + """\
places:
- {name: Perú, timezone: America/Lima, starts: 10:00}
- {name: 東京, timezone: Asia/Tokyo, starts: 0:30}
- {name: Chile, timezone: America/Santiago}
people:
  marin: {name: Sandra MARIN}
  gonzalez: {name: Alejandra GONZALEZ, confirmed: false}
blocks:
- title: Debate
  start: 16:00
  end: 16:30
  moderator: Pelayo ROCES
  segments:
  - {kind: remarks, speaker: marin, title: Opening, duration: 3m}
  - {kind: round_table, speakers: [marin, gonzalez], title: Talk, weight: 2}
  - {kind: questions}
- title: Conclusions
  start: 16:35
  end: 16:45
  hard_start: true
  segments:
  - {speaker: gonzalez, duration: 9m30s}
"""
)


def test_the_report_says_everything_that_the_plan_does() -> None:
    assert check_report(load(SHORT)) == {
        "event": {
            "title": "A short event",
            "start": "2020-12-09T16:00:00+01:00",
            "hard_out": "2020-12-09T16:45:00+01:00",
            "timezone": "Europe/Brussels",
        },
        "places": [
            {
                "place": "Perú",
                "timezone": "America/Lima",
                "start": "2020-12-09T10:00:00-05:00",
                "stated": "10:00",
                "matches": True,
            },
            {
                "place": "東京",
                "timezone": "Asia/Tokyo",
                "start": "2020-12-10T00:00:00+09:00",
                "stated": "00:30",
                "matches": False,
            },
            {
                "place": "Chile",
                "timezone": "America/Santiago",
                "start": "2020-12-09T12:00:00-03:00",
                "stated": None,
                "matches": None,
            },
        ],
        "blocks": [
            {
                "id": "debate",
                "title": "Debate",
                "moderator": "Pelayo ROCES",
                "planned_start": "2020-12-09T16:00:00+01:00",
                "planned_end": "2020-12-09T16:30:00+01:00",
                "hard_start": True,
                "buffer_s": 0,
                "segments": [
                    {
                        "id": "marin",
                        "kind": "remarks",
                        "title": "Opening",
                        "speakers": ["Sandra MARIN"],
                        "unconfirmed": [],
                        "planned_start": "2020-12-09T16:00:00+01:00",
                        "planned_end": "2020-12-09T16:03:00+01:00",
                        "allotment_s": 180,
                    },
                    {
                        "id": "round-table",
                        "kind": "round_table",
                        "title": "Talk",
                        "speakers": ["Sandra MARIN", "Alejandra GONZALEZ"],
                        "unconfirmed": ["Alejandra GONZALEZ"],
                        "planned_start": "2020-12-09T16:03:00+01:00",
                        "planned_end": "2020-12-09T16:21:00+01:00",
                        "allotment_s": 1080,
                    },
                    {
                        "id": "questions",
                        "kind": "questions",
                        "title": "",
                        "speakers": [],
                        "unconfirmed": [],
                        "planned_start": "2020-12-09T16:21:00+01:00",
                        "planned_end": "2020-12-09T16:30:00+01:00",
                        "allotment_s": 540,
                    },
                ],
            },
            {
                "id": "conclusions",
                "title": "Conclusions",
                "moderator": None,
                "planned_start": "2020-12-09T16:35:00+01:00",
                "planned_end": "2020-12-09T16:45:00+01:00",
                "hard_start": True,
                "buffer_s": 30,
                "segments": [
                    {
                        "id": "gonzalez",
                        "kind": "talk",
                        "title": "",
                        "speakers": ["Alejandra GONZALEZ"],
                        "unconfirmed": ["Alejandra GONZALEZ"],
                        "planned_start": "2020-12-09T16:35:00+01:00",
                        "planned_end": "2020-12-09T16:44:30+01:00",
                        "allotment_s": 570,
                    }
                ],
            },
        ],
        "warnings": [
            {
                "line": 9,
                "column": 44,
                "message": "東京 is printed as 00:30, but when the show starts at 16:00 (Europe/Brussels) it"
                " is 00:00 there (Asia/Tokyo): correct the one that is wrong",
            }
        ],
        "errors": [],
    }


def test_the_report_of_an_agenda_with_errors_has_its_problems_only() -> None:
    assert check_report(load("format: 2\n")) == {
        "warnings": [],
        "errors": [
            {"line": 1, "column": 9, "message": "format “2” is not known: this version reads format 1"}
        ],
    }


def test_the_text_shows_the_running_order_in_every_place_in_straight_columns() -> None:
    text = check_text(load(SHORT.replace("starts: 0:30", "starts: 0:00")))
    assert (
        text
        == """\
A short event
2020-12-09 from 16:00 to 16:45 (45 min), Europe/Brussels
To be confirmed: Alejandra GONZALEZ

Brussels  Perú      東京        Chile      Time  Id           Segment

16:00-16:30  Debate [debate], moderator Pelayo ROCES
16:00     10:00     00:00+1     12:00      3:00  marin        Sandra MARIN: Opening
16:03     10:03     00:03+1     12:03     18:00  round-table  Sandra MARIN, Alejandra GONZALEZ (tbc): Talk
16:21     10:21     00:21+1     12:21      9:00  questions    questions

16:35-16:45  Conclusions [conclusions], hard start
16:35     10:35     00:35+1     12:35      9:30  gonzalez     Alejandra GONZALEZ (tbc)
16:44:30  10:44:30  00:44:30+1  12:44:30   0:30               (buffer)

16:45     10:45     00:45+1     12:45                         hard out

agenda.yaml: nothing wrong; the show can be run.
"""
    )


def test_the_text_tells_problems_with_their_place() -> None:
    assert [line for line in check_text(load(SHORT)).splitlines() if "agenda.yaml" in line] == [
        "agenda.yaml:9:44: warning: 東京 is printed as 00:30, but when the show starts at 16:00"
        " (Europe/Brussels) it is 00:00 there (Asia/Tokyo): correct the one that is wrong",
        "agenda.yaml: 1 warning; the show can be run.",
    ]


def test_the_text_of_an_agenda_with_errors_lists_them() -> None:
    assert check_text(load("format: 2\n")) == (
        "agenda.yaml:1:9: error: format “2” is not known: this version reads format 1\n"
        "\n"
        "agenda.yaml: 1 error; correct the errors, then the show can be run.\n"
    )


def test_the_seed_event_can_be_run() -> None:
    loaded = load_agenda(Path(__file__).parents[2] / "agenda.yaml")
    assert check_text(loaded).endswith("agenda.yaml: nothing wrong; the show can be run.\n")
    assert [place["matches"] for place in check_report(loaded)["places"]] == [True] * 4


def test_the_report_is_json_and_the_text_can_be_printed_whatever_people_write() -> None:
    loaded = load(with_segments('title: "\\u202e名́\\U0001f600"'))
    assert json.loads(json.dumps(check_report(loaded))) == check_report(loaded)
    check_text(loaded).encode()


def test_what_is_skipped_is_said_and_takes_no_time() -> None:
    loaded = load(with_segments("title: A", "title: B, skipped: true", "title: C"))
    segments = check_report(loaded)["blocks"][0]["segments"]
    assert [(one["id"], one["allotment_s"], "skipped" in one) for one in segments] == [
        ("a", 900.0, False),
        ("b", 600.0, True),
        ("c", 900.0, False),
    ]
    assert [one["planned_start"][11:16] for one in segments] == ["16:00", "16:15", "16:15"]
    assert "B (skipped)" in check_text(loaded)
