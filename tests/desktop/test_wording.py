"""Words: durations, verdicts, refusals."""

from datetime import UTC, timedelta

import pytest

from runofshow.core.plan import lay_out
from runofshow.core.refusal import Reason, Refusal
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.command_names import UNDOABLE_NAMES
from runofshow.desktop.refusals import TEXTS, refusal_words
from runofshow.desktop.wording import (
    Verdict,
    date_words,
    duration_words,
    over_words,
    seconds_off,
    time_left_words,
)
from tests.core.shows import Played, at, two_blocks

TOLERANCE = timedelta(seconds=30)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (450, "7 min 30 s"),
        (45, "45 s"),
        (0, "0 s"),
        (3900, "1 h 5 min"),
        (3601, "1 h 1 s"),
        (-72, "1 min 12 s"),
        (30 * 86400, "30 days"),
    ],
)
def test_a_duration_in_words(seconds: int, words: str) -> None:
    assert duration_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(450, "7 min 30 s left"), (0, "no time left"), (-72, "1 min 12 s over")]
)
def test_a_countdown_in_words(seconds: int, words: str) -> None:
    assert time_left_words(timedelta(seconds=seconds)) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "on time"),
        (29, "on time"),
        (-29, "on time"),
        (40, "40 s over"),
        (-40, "40 s under"),
        (60, "1 min over"),
        (260, "4 min over"),
        (-120, "2 min under"),
        (-140, "3 min under"),
        (3900, "1 h 5 min over"),
    ],
)
def test_over_and_under_have_a_word(seconds: int, words: str) -> None:
    assert over_words(timedelta(seconds=seconds), TOLERANCE) == words


@pytest.mark.parametrize(
    ("seconds", "told"), [(-449, -420), (449, 420), (-40, -40), (40, 40), (-29, 0), (0, 0), (-480, -480)]
)
def test_of_a_length_whole_minutes_are_told_that_were_over_or_under(seconds: int, told: int) -> None:
    assert seconds_off(timedelta(seconds=seconds), TOLERANCE) == told


def test_the_verdict_while_live() -> None:
    show = Played(two_blocks()).at("16:04:20").start()
    verdict = Verdict(show.shown, UTC, TOLERANCE)
    assert verdict.shown == "Ends 16:44 · 4 min over"
    assert verdict.words == "Ends 16:44, 4 min over"
    assert verdict.standing == 1


def test_a_show_on_time_ends_at_its_hard_out_to_the_minute() -> None:
    show = Played(two_blocks()).at("15:59:57").start()
    assert Verdict(show.shown, UTC, TOLERANCE).shown == "Ends 16:40 · on time"


def test_the_verdict_after_the_end() -> None:
    show = Played(two_blocks()).at("16:00").start().at("16:38").end()
    assert Verdict(show.shown, UTC, TOLERANCE).words == "Ended 16:38, 2 min under"


def test_a_date_in_words() -> None:
    assert date_words(at("16:00"), UTC) == "9 December 2020"


def test_every_reason_has_its_words_here_as_in_the_core() -> None:
    assert {reason: reason.value for reason in Reason} == TEXTS


def test_a_refusal_names_things_as_the_agenda_does() -> None:
    plan = lay_out(two_blocks())
    assert refusal_words(Refusal(Reason.NOT_PENDING, "ana"), plan) == "“Ana” is not pending."
    assert refusal_words(Refusal(Reason.NOT_READY, "Q-001"), plan).startswith("Q-001 is not ready")


def test_keys_do_not_meet() -> None:
    exclusive = [{"start", "next"}, {"skip", "unskip"}]
    by_key: dict[str, set[str]] = {}
    for action in ACTIONS:
        for key in action.keys:
            by_key.setdefault(key, set()).add(action.id)
    assert [ids for ids in by_key.values() if len(ids) > 1 and ids not in exclusive] == []


def test_what_can_be_undone_has_a_name() -> None:
    from runofshow.core import commands

    named = {
        thing.name()
        for thing in vars(commands).values()
        if isinstance(thing, type) and issubclass(thing, commands.Command)
    }
    assert set(UNDOABLE_NAMES) == named - {"command", "undo", "redo"}
