"""Double presses and confirmations, on a clock that one sets."""

from datetime import timedelta

import pytest

from runofshow.desktop.press import Confirmation, DoublePress


class Hand:
    """A clock."""

    def __init__(self) -> None:
        self.now = timedelta(seconds=100)

    def __call__(self) -> timedelta:
        return self.now

    def after(self, milliseconds: int) -> None:
        self.now += timedelta(milliseconds=milliseconds)


@pytest.fixture
def hand() -> Hand:
    return Hand()


def test_two_quick_presses_are_one(hand: Hand) -> None:
    guard = DoublePress(hand)
    assert guard.admits(("advance",))
    hand.after(399)
    assert not guard.admits(("advance",))
    hand.after(1)
    assert guard.admits(("advance",))


def test_groups_do_not_hinder_each_other(hand: Hand) -> None:
    guard = DoublePress(hand)
    assert guard.admits(("advance",))
    assert guard.admits(("pause",))
    assert guard.admits(())
    assert guard.admits(())


def test_two_guards_share_nothing(hand: Hand) -> None:
    assert DoublePress(hand).admits(("advance",))
    assert DoublePress(hand).admits(("advance",))


def test_a_second_press_within_three_seconds_confirms(hand: Hand) -> None:
    confirmation = Confirmation(hand)
    assert not confirmation.confirms()
    hand.after(3_000)
    assert confirmation.is_armed
    assert confirmation.confirms()
    assert not confirmation.is_armed


def test_a_later_press_is_a_first_one(hand: Hand) -> None:
    confirmation = Confirmation(hand)
    assert not confirmation.confirms()
    hand.after(3_001)
    assert not confirmation.is_armed
    assert not confirmation.confirms()
    assert confirmation.is_armed


def test_a_double_click_confirms_nothing(hand: Hand) -> None:
    confirmation = Confirmation(hand)
    assert not confirmation.confirms()
    hand.after(200)
    assert not confirmation.confirms()
    hand.after(400)
    assert confirmation.confirms()


def test_a_press_that_is_held_confirms_nothing_however_long(hand: Hand) -> None:
    confirmation = Confirmation(hand, timedelta(milliseconds=750))
    assert not confirmation.confirms()
    hand.after(660)
    for _ in range(300):
        assert not confirmation.confirms()
        hand.after(33)
    hand.after(750)
    assert confirmation.confirms()


def test_disarming_forgets_the_first_press(hand: Hand) -> None:
    confirmation = Confirmation(hand)
    confirmation.confirms()
    confirmation.disarm()
    assert not confirmation.is_armed
