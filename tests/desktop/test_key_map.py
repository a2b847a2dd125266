"""Keys in force: the usual ones, and those that a person has chosen, as far as they can be."""

import pytest

from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.key_map import USUAL, canonical, holder, keys_in_force, with_key, without_key
from runofshow.desktop.key_words import key_label, key_parts


def test_the_usual_keys_are_in_nobodys_way() -> None:
    assert keys_in_force({}) == USUAL
    found = {(action.id, key): holder(USUAL, action.id, key) for action in ACTIONS for key in action.keys}
    twins = {("start", "Space"), ("unskip", "S")}
    assert {who for who, taken in found.items() if taken is not None} - twins == set()


def test_a_chosen_key_takes_the_place_of_the_usual_ones() -> None:
    keys = keys_in_force({"add_minute": "Ctrl+Up", "end": "Ctrl+E"})
    assert (keys["add_minute"], keys["end"], keys["pause"]) == (("Ctrl+Up",), ("Ctrl+E",), ("P",))


def test_start_goes_by_the_key_of_next_and_take_in_again_by_that_of_skip() -> None:
    keys = keys_in_force({"next": "F5", "skip": "K"})
    assert (keys["start"], keys["unskip"]) == (("F5",), ("K",))


def test_an_action_may_have_no_key() -> None:
    assert keys_in_force({"quit": ""})["quit"] == ()


@pytest.mark.parametrize(
    "chosen",
    [
        {"nothing": "F5"},
        {"pause": 5},
        {"pause": None},
        {"pause": ["F5"]},
        {"pause": "no key at all"},
        {"pause": "Ctrl+K, Ctrl+L"},
        {"pause": "Esc"},
        {"pause": "Tab"},
        {"pause": "Ctrl+K"},
        {"pause": "Q"},
        {"pause": "S"},
        {"start": "F5"},
        {"unskip": "F5"},
    ],
)
def test_what_cannot_be_is_passed_over(chosen: dict[str, object]) -> None:
    assert keys_in_force(chosen) == USUAL


def test_of_two_that_want_one_key_the_others_stay_as_they_were() -> None:
    keys = keys_in_force({"pause": "F5", "undo": "F5"})
    assert sorted((keys["pause"], keys["undo"])) in ([("Ctrl+Z",), ("F5",)], [("F5",), ("P",)])
    assert keys_in_force({"pause": "Ctrl+Z", "undo": "Ctrl+Z"}) == USUAL


def test_two_actions_may_change_places() -> None:
    keys = keys_in_force({"pause": "Ctrl+Z", "undo": "P"})
    assert (keys["pause"], keys["undo"]) == (("Ctrl+Z",), ("P",))


def test_letters_of_the_questions_are_free_in_the_running_order_only() -> None:
    taken = holder(USUAL, "pause", "Q")
    assert taken is not None
    assert (taken.action, taken.question_action) == ("", "queue")
    assert holder(USUAL, "skip", "Q") is None


def test_a_key_that_is_taken_leaves_the_other_action_what_it_has_besides() -> None:
    assert with_key({}, "pause", "+") == {"pause": "+", "add_minute": "Shift++"}
    assert with_key({}, "pause", "Ctrl+K") == {"pause": "Ctrl+K", "capture": ""}


def test_the_usual_key_is_no_choice() -> None:
    assert with_key({"pause": "F5", "of_later": 1}, "pause", "P") == {"of_later": 1}


def test_the_way_back_takes_the_usual_key_from_who_has_it() -> None:
    chosen = with_key({}, "pause", "Ctrl+K")
    assert without_key(chosen, "capture") == {}
    assert without_key(chosen, "pause") == {"capture": ""}


@pytest.mark.parametrize(
    ("key", "text"),
    [("ctrl+k", "Ctrl+K"), ("+", "+"), ("Shift++", "Shift++"), ("Space", "Space"), ("", None), (7, None)],
)
def test_a_key_is_written_in_one_way(key: object, text: str | None) -> None:
    assert canonical(key) == text


@pytest.mark.parametrize(
    ("key", "parts", "label"),
    [
        ("Ctrl+Shift++", ["Ctrl", "Shift", "+"], "Ctrl ⇧ +"),
        ("+", ["+"], "+"),
        ("-", ["-"], "−"),
        ("Alt+Up", ["Alt", "Up"], "Alt ↑"),
        ("", [], ""),
    ],
)
def test_a_key_is_printed_as_on_the_keyboard(key: str, parts: list[str], label: str) -> None:
    assert (key_parts(key), key_label(key)) == (parts, label)
