"""What stands beside the console: tones, notifications, wakefulness, the mini window."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt

from runofshow.core.commands import AddTime, End, Next, Pause, Resume, Start
from runofshow.desktop.placement import is_on_a_screen
from runofshow.desktop.sound import tone_file
from runofshow.desktop.wakefulness import FirstOf, KeepAwake
from runofshow.session.settings import TONES
from tests.desktop.windows import Bench, World


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started; its first segment has five minutes, warned at two and at one."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    return bench


def choose_tones(bench: Bench) -> None:
    for threshold, tone in (("warning", "soft"), ("danger", "bell"), ("zero", "double"), ("late", "bell")):
        bench.settings.choose(f"tone_{threshold}", tone)


class TestTones:
    def test_are_off_unless_chosen(self, live: Bench) -> None:
        live.pass_by(minutes=20)
        assert live.world.tones == []

    def test_each_threshold_has_its_own_and_is_heard_once(self, live: Bench) -> None:
        choose_tones(live)
        for _ in range(600):
            live.pass_by(seconds=1)
        assert live.world.tones == ["soft", "bell", "double", "bell"]

    def test_of_several_at_once_the_last_is_heard(self, live: Bench) -> None:
        choose_tones(live)
        live.pass_by(minutes=4, seconds=30)
        assert live.world.tones == ["bell"]

    def test_more_time_after_intervening_and_late_again_is_heard_again(self, live: Bench) -> None:
        choose_tones(live)
        live.pass_by(minutes=6)
        live.give(AddTime(timedelta(minutes=2)))
        live.pass_by(minutes=2)
        assert live.world.tones[-1] == "bell"
        assert live.world.tones.count("bell") >= 2

    def test_what_was_passed_before_the_console_opened_is_not_told_again(self, live: Bench) -> None:
        live.pass_by(minutes=10)
        live.again()
        live.open()
        choose_tones(live)
        live.pass_by(seconds=5)
        assert live.world.tones == []

    def test_where_nothing_can_be_heard_that_is_said(self, live: Bench) -> None:
        live.world.can.discard("play")
        choose_tones(live)
        live.pass_by(minutes=3)
        assert live.console.status.message.startswith("No sound can be played on this computer")

    def test_every_one_that_can_be_chosen_ships(self) -> None:
        assert [tone for tone in TONES if tone_file(tone) is None] == ["none"]


class TestTimeToIntervene:
    def test_is_said_once_and_urgently(self, live: Bench) -> None:
        live.pass_by(minutes=6)
        live.pass_by(minutes=1)
        said = [text for text in live.heard.urgent if text.startswith("Time to intervene")]
        assert said == ["Time to intervene: 1 min over the allotted time."]

    def test_follows_the_clock_while_nothing_else_is_said(self, live: Bench) -> None:
        live.pass_by(minutes=6)
        status = live.console.status
        assert status.message == "Time to intervene: 1 min over the allotted time."
        live.pass_by(seconds=50)
        assert status.message == "Time to intervene: 1 min over the allotted time."
        live.pass_by(minutes=2)
        assert status.message == "Time to intervene: 3 min over the allotted time."
        assert len([text for text in live.heard.texts if text.startswith("Time to intervene")]) == 1
        # It is time no longer, by a command from elsewhere: this console says nothing of it.
        live.console.session.dispatch(Next("opening"))
        assert status.message == ""

    def test_what_is_said_after_it_stays(self, live: Bench) -> None:
        live.pass_by(minutes=6)
        live.console.tell("Kept.", "done")
        live.pass_by(minutes=2)
        assert live.console.status.message == "Kept."

    def test_comes_after_as_long_as_one_chose(self, live: Bench) -> None:
        live.settings.choose("intervene_after", 120)
        live.pass_by(minutes=6, seconds=59)
        assert not [text for text in live.heard.texts if text.startswith("Time to intervene")]
        live.pass_by(seconds=1)
        assert [text for text in live.heard.texts if text.startswith("Time to intervene")]

    def test_is_said_of_the_next_speaker_too(self, live: Bench) -> None:
        live.pass_by(minutes=6)
        live.give(Next("opening"))
        live.pass_by(minutes=9)
        assert len([text for text in live.heard.texts if text.startswith("Time to intervene")]) == 2


class TestNotifications:
    def test_come_only_when_no_window_of_the_console_is_in_front(self, live: Bench) -> None:
        live.pass_by(minutes=3)
        assert live.world.notes == []
        live.world.is_console_in_front = False
        live.pass_by(minutes=1)
        assert live.world.notes == [("Wrap up now", "1 min left")]

    def test_tell_of_the_ends_of_blocks_and_of_the_show_once(self, live: Bench) -> None:
        live.world.is_console_in_front = False
        live.pass_by(minutes=5, seconds=29)
        assert [title for title, _ in live.world.notes] == ["Over time"]
        for _ in range(30):
            live.pass_by(seconds=1)
        assert live.world.notes[1:] == [
            ("The show, Block 1, Block 2 will end over.", "Ends 16:45, 30 s over"),
        ]
        assert live.heard.texts.count("The show, Block 1, Block 2 will end over.") == 1

    def test_can_be_switched_off(self, live: Bench) -> None:
        live.world.is_console_in_front = False
        live.settings.choose("notifications", False)
        live.pass_by(minutes=5)
        assert live.world.notes == []

    def test_a_desktop_without_them_is_told_of(self, live: Bench) -> None:
        live.world.is_console_in_front = False
        live.world.can.discard("notify")
        live.pass_by(minutes=3)
        assert live.console.status.message == "This desktop shows no notifications."


class TestKeepingAwake:
    def ring(self, bench: Bench) -> None:
        bench.companions._awake_alarm.ring()  # type: ignore[attr-defined]

    def test_from_the_start_to_the_end_pauses_included(self, live: Bench) -> None:
        self.ring(live)
        assert live.world.is_awake
        for command, is_awake in ((Pause(), True), (Resume(), True), (End("opening"), False)):
            live.give(command)
            self.ring(live)
            assert live.world.is_awake is is_awake

    def test_no_longer_than_the_console(self, live: Bench) -> None:
        self.ring(live)
        live.close()
        assert not live.world.is_awake

    def test_not_if_one_does_not_want_it(self, live: Bench) -> None:
        self.ring(live)
        live.settings.choose("keep_awake", False)
        assert not live.world.is_awake
        live.settings.choose("keep_awake", True)
        assert live.world.is_awake

    def test_where_it_cannot_be_that_is_said(self, live: Bench) -> None:
        live.world.can.discard("hold")
        self.ring(live)
        assert live.console.status.message.startswith("This computer cannot be kept awake")

    def test_the_first_way_that_works_is_taken_and_let_go(self) -> None:
        broken, works = World(), World()
        broken.can.clear()
        ways = FirstOf(broken, works)
        assert ways.hold("a show")
        assert (broken.is_awake, works.is_awake) == (False, True)
        ways.release()
        assert not works.is_awake

    def test_nothing_is_let_go_that_was_not_held(self) -> None:
        world = World()
        KeepAwake(world).release()
        assert not world.is_awake


class TestMiniWindow:
    def test_shows_the_countdown_the_speaker_and_the_verdict(self, live: Bench) -> None:
        live.key(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        mini = live.companions.mini
        assert mini is not None
        live.pass_by(seconds=59)
        assert mini.time_left.text == "4:00"
        assert mini.speaker.text == "Sandra MARIN"
        assert mini.verdict.words == "Ends 16:45, on time"

    def test_its_buttons_are_the_actions_of_the_console(self, live: Bench) -> None:
        live.companions.toggle_mini()
        mini = live.companions.mini
        assert mini is not None
        mini.buttons["add_minute"].click()
        mini.buttons["next"].click()
        assert live.given == ["start", "add_time", "next"]

    def test_before_the_start_its_button_starts(self, bench: Bench) -> None:
        bench.open()
        bench.companions.toggle_mini()
        mini = bench.companions.mini
        assert mini is not None
        assert not mini.buttons["next"].isVisibleTo(mini)
        mini.start.click()
        assert mini.buttons["next"].isVisibleTo(mini)

    def test_goes_with_the_console(self, live: Bench) -> None:
        live.companions.toggle_mini()
        mini = live.companions.mini
        assert mini is not None
        live.close()
        assert not mini.isVisible()

    def test_comes_back_where_it_was(self, live: Bench) -> None:
        live.companions.toggle_mini()
        mini = live.companions.mini
        assert mini is not None
        mini.move(120, 90)
        mini.resize(420, 160)
        place = mini.geometry()
        live.companions.toggle_mini()
        live.companions.toggle_mini()
        again = live.companions.mini
        assert again is not None
        assert again.geometry() == place

    def test_a_place_on_a_screen_that_is_gone_is_known(self) -> None:
        assert is_on_a_screen(QRect(10, 10, 100, 100))
        assert not is_on_a_screen(QRect(9000, 10, 100, 100))
