"""From cue to cue, by one key: in a rehearsal the handovers are practised without the talks between them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from runofshow.core.commands import Pause, Start
from runofshow.core.events import ClockJumped
from runofshow.desktop.action import Menu
from runofshow.desktop.actions import Actions
from runofshow.desktop.keys_panel import keys_shown
from tests.desktop.windows import Bench, Screen, at

J = Qt.Key.Key_J
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A rehearsal that has just started; its first segment has five minutes, warned at two and at one."""
    bench.open(rehearse=True, rehearse_at=at("16:00"))
    bench.give(Start())
    return bench


def jumps(bench: Bench) -> list[ClockJumped]:
    entries = bench.console.session.entries()
    return [event for entry in entries for event in entry.events if isinstance(event, ClockJumped)]


def actions(bench: Bench) -> Actions:
    return bench.window.actions_of


def test_one_key_and_space_go_through_a_whole_rehearsal(bench: Bench) -> None:
    bench.open(rehearse=True)
    for _ in range(6):
        bench.key(J)
        assert bench.console.on_air.time_left.text == "0:10"
        bench.pass_by(seconds=9)
        bench.key(Qt.Key.Key_Space)
    assert bench.shown.status == "ended"
    assert bench.shown.now == bench.shown.slot.hard_out
    assert not actions(bench)["jump"].isEnabled()


def test_it_is_shown_and_told_at_once(live: Bench) -> None:
    live.companions.toggle_mini()
    live.key(J, after=60)
    mini = live.companions.mini
    assert mini is not None
    assert (live.console.on_air.time_left.text, mini.time_left.text) == ("0:10", "0:10")
    assert live.console.status.message == "3 min 50 s left out: the next cue is in 10 s."
    # Of the two warnings that lay between the last is told.
    assert live.heard.texts[-2:] == [
        "Wrap up now: 10 s left.",
        "3 min 50 s left out: the next cue is in 10 s.",
    ]


def test_the_stage_is_told_at_once(bench: Bench) -> None:
    screen = bench.world.follower = Screen()
    bench.open(rehearse=True)
    bench.companions.toggle_stage()
    bench.key(J)
    assert screen.lines == ["look"]


def test_in_the_show_itself_it_cannot_be_done(bench: Bench) -> None:
    console = bench.open()
    now = console.session.now()
    assert not actions(bench)["jump"].isEnabled()
    bench.key(J, after=0)
    assert (console.session.now(), jumps(bench)) == (now, [])


def test_in_a_pause_and_near_the_cue_the_line_says_why_not(live: Bench) -> None:
    live.give(Pause())
    live.key(J)
    assert live.console.status.message == "The show is paused: resume it first."
    live.key(Qt.Key.Key_P)
    live.key(J)
    live.key(J)
    said = "There is nothing to leave out: the next cue is due in ten seconds or less."
    assert live.console.status.message == said
    live.pass_by(minutes=1)
    live.key(J)
    assert (live.console.status.message, len(jumps(live))) == (said, 1)


def test_it_takes_back_the_first_press_of_what_wants_two(live: Bench) -> None:
    live.key(Qt.Key.Key_Space)
    live.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert actions(live).armed == "back"
    live.key(J)
    assert actions(live).armed == ""
    live.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert live.on_air == "first"


def test_a_j_in_a_question_is_a_letter(live: Bench) -> None:
    live.key(Qt.Key.Key_K, CONTROL)
    live.key(J)
    assert (live.console.desk.capture.field.toPlainText(), jumps(live)) == ("j", [])


def test_it_stands_in_the_menu_of_the_show_and_among_its_keys(live: Bench) -> None:
    assert actions(live)["jump"] in actions(live).of_menu(Menu.SHOW)
    everywhere, *_ = [keys for _, keys in keys_shown(actions(live))]
    assert ("J", "To the next cue") in everywhere


class TestFollowing:
    @pytest.fixture
    def following(self, live: Bench) -> Iterator[Bench]:
        """A second console that follows the one that runs the rehearsal."""
        path = live.console.session.file
        self.first = live.window
        live.window = live._window()
        live.show(session=path)
        yield live
        live.close()
        live.window = self.first

    def test_a_console_that_follows_goes_along_and_cannot_jump(self, following: Bench) -> None:
        assert not actions(following)["jump"].isEnabled()
        self.first.actions_of.press("jump")
        following.pass_by(seconds=1)
        assert following.console.on_air.time_left.text == "0:09"
