"""Messages to the speakers: sent, timed, seen, cleared; by hand, and by the agenda at the thresholds."""

from datetime import timedelta

import pytest

from runofshow.core import commands as c
from runofshow.core.decide_messages import acknowledging
from runofshow.core.events import MessageAcknowledged, MessageCleared, MessageSent
from runofshow.core.flag import Phase
from runofshow.core.message import Cue, Preset
from runofshow.core.refusal import Reason, Refusal
from tests.core.shows import Played, agenda, at, block, lasting, segment, two_blocks

CONCLUDE = Cue(preset=Preset.CONCLUDE)
TIME_LEFT = Cue(preset=Preset.TIME_LEFT)
HELLO = Cue(text="Hello")


@pytest.fixture
def show() -> Played:
    """Two minutes into the first of four talks."""
    return Played(two_blocks()).at("16:00").start().at("16:02")


def numbers(show: Played) -> list[int]:
    """The messages on the stage, the one that is read first."""
    return [message.number for message in show.shown.messages]


def seen(show: Played, number: int) -> None:
    outcome = acknowledging(show.state, number, show.now, "stage")
    assert not isinstance(outcome, Refusal)
    show._append(None, outcome)


def test_a_message_stays_on_the_stage_until_it_is_cleared(show):
    show.do(c.SendMessage(CONCLUDE)).at("16:30")
    assert show.state.messages.sent[1].gone is None
    assert [message.cue for message in show.shown.messages] == [CONCLUDE]
    show.do(c.ClearMessages())
    assert show.shown.messages == ()


def test_a_timed_message_goes_by_itself(show):
    show.do(c.SendMessage(Cue(text="Hello", lasts=timedelta(seconds=20))))
    assert numbers(show.at("16:02:19")) == [1]
    assert numbers(show.at("16:02:20")) == []
    assert show.give(c.ClearMessages(1)) == Refusal(Reason.MESSAGE_NOT_SHOWN)
    assert show.give(c.ClearMessages()) == Refusal(Reason.NO_MESSAGE_SHOWN)


def test_several_in_the_same_instant_are_all_kept_the_latest_first(show):
    for cue in (HELLO, CONCLUDE, HELLO):
        show.do(c.SendMessage(cue))
    assert numbers(show) == [3, 2, 1]
    show.do(c.ClearMessages(2))
    assert numbers(show) == [3, 1]


def test_what_has_gone_by_itself_is_forgotten_by_the_stage_but_not_by_the_record(show):
    show.do(c.SendMessage(Cue(text="Hello", lasts=timedelta(seconds=1)))).at("16:03").do(c.SendMessage(HELLO))
    assert show.state.messages.open == (2,)
    assert sorted(show.state.messages.sent) == [1, 2]
    assert show.state.messages.latest.number == 2


def test_it_is_known_who_sent_a_message_when_and_with_how_much_time_left(show):
    show.do(c.SendMessage(TIME_LEFT))
    message = show.state.messages.sent[1]
    assert (message.by, message.at, message.left) == ("console", at("16:02"), lasting("8:00"))


def test_a_message_can_be_sent_before_the_show_starts():
    show = Played(two_blocks()).do(c.SendMessage(HELLO))
    assert show.shown.messages[0].left is None


def test_the_words_of_a_message_are_tidied_and_needed(show):
    show.do(c.SendMessage(Cue(text="  Closer to \n the microphone ", flash=True)))
    assert show.shown.messages[0].cue == Cue(text="Closer to the microphone", flash=True)
    assert show.give(c.SendMessage(Cue(text="  "))) == Refusal(Reason.NO_MESSAGE)
    assert show.give(c.SendMessage(Cue(text="a" * 201))) == Refusal(Reason.LONG_MESSAGE, "200")


def test_it_is_kept_whether_and_when_a_message_was_seen(show):
    show.do(c.SendMessage(HELLO)).at("16:03")
    seen(show, 1)
    assert show.state.messages.sent[1].acknowledged == at("16:03")
    assert acknowledging(show.state, 1, show.now, "stage") == Refusal(Reason.MESSAGE_SEEN)
    assert acknowledging(show.state, 7, show.now, "stage") == Refusal(Reason.UNKNOWN_MESSAGE, "7")


def test_what_undo_takes_back_stays_in_the_record_with_that_it_was_seen(show):
    show.do(c.SendMessage(HELLO)).at("16:03")
    seen(show, 1)
    show.at("16:04").undo()
    assert numbers(show) == []
    taken = show.state.messages.sent[1]
    assert (taken.at, taken.acknowledged, taken.taken_back) == (at("16:02"), at("16:03"), at("16:04"))
    assert show.do(c.SendMessage(CONCLUDE)).state.messages.sent[2].cue == CONCLUDE
    assert numbers(show) == [2]


def test_in_a_series_of_undos_each_is_taken_back_when_it_was(show):
    show.do(c.SendMessage(HELLO)).do(c.SendMessage(CONCLUDE))
    show.at("16:03").undo().at("16:04").undo()
    sent = show.state.messages.sent
    assert [sent[number].taken_back for number in (1, 2)] == [at("16:04"), at("16:03")]
    assert numbers(show) == []


def test_sent_again_it_is_taken_back_no_more(show):
    show.do(c.SendMessage(HELLO)).undo().do(c.Redo())
    assert show.state.messages.sent[1].taken_back is None
    assert numbers(show) == [1]


def test_what_was_taken_back_can_be_noted_as_seen(show):
    show.do(c.SendMessage(HELLO)).undo()
    seen(show, 1)
    assert show.state.messages.sent[1].acknowledged == show.now


def test_what_an_agenda_sent_stays_as_it_was_when_an_earlier_command_is_undone(show):
    """It is a fact: nobody takes it back."""
    show.do(c.SendMessage(HELLO))
    show._append(None, (MessageSent(message=2, cue=CONCLUDE, by="agenda", at=show.now),))
    show.undo()
    assert numbers(show) == [2]
    assert show.state.messages.sent[2].taken_back is None


def test_clearing_what_was_taken_back_since_changes_nothing_on_the_stage(show):
    """A message that went by itself after one that undo takes back."""
    show.do(c.SendMessage(HELLO))
    show._append(
        None, (MessageCleared(message=1, at=show.now), MessageAcknowledged(message=1, by="", at=show.now))
    )
    show.undo()
    assert numbers(show) == []


def test_the_stage_is_blacked_out_and_shown_again(show):
    assert show.give(c.BlackOut(False)) == Refusal(Reason.NOT_BLACK)
    assert show.do(c.BlackOut(True)).shown.is_black
    assert show.give(c.BlackOut(True)) == Refusal(Reason.ALREADY_BLACK)
    assert not show.do(c.BlackOut(False)).shown.is_black


def test_what_came_after_the_stage_was_blacked_out_is_shown_on_black(show):
    show.do(c.SendMessage(HELLO)).do(c.BlackOut(True))
    assert numbers(show) == []
    show.do(c.SendMessage(CONCLUDE))
    assert numbers(show) == [2]
    show.do(c.BlackOut(False))
    assert numbers(show) == [2, 1]


def test_what_is_hidden_by_black_is_cleared_too(show):
    show.do(c.SendMessage(HELLO)).do(c.BlackOut(True)).do(c.ClearMessages()).do(c.BlackOut(False))
    assert numbers(show) == []


def test_what_was_seen_gives_way_to_what_was_not(show):
    for cue in (HELLO, CONCLUDE, HELLO):
        show.do(c.SendMessage(cue))
    orders = [numbers(show)]
    for number in (3, 2, 1):
        seen(show, number)
        orders.append(numbers(show))
    assert orders == [[3, 2, 1], [2, 1, 3], [1, 3, 2], [3, 2, 1]]
    assert numbers(show.do(c.SendMessage(TIME_LEFT))) == [4, 3, 2, 1]


class TestWithItsSegment:
    """What is said to the speakers is said to those on air: it goes when the segment on air does."""

    def test_it_goes_when_the_next_one_comes(self, show):
        show.do(c.SendMessage(HELLO)).at("16:03").next()
        assert numbers(show) == []
        assert show.state.messages.sent[1].gone == at("16:03")
        assert show.state.messages.sent[1].cleared is None

    def test_and_when_the_one_before_comes_back(self, show):
        show.next().do(c.SendMessage(HELLO)).back()
        assert numbers(show) == []

    def test_and_at_the_end_but_thanks_said_then_stay(self, show):
        show.do(c.SendMessage(HELLO)).end()
        assert numbers(show) == []
        show.do(c.SendMessage(Cue(preset=Preset.THANKS))).at("17:00")
        assert numbers(show) == [2]

    def test_what_was_said_before_the_show_goes_when_it_starts(self):
        show = Played(two_blocks()).do(c.SendMessage(HELLO))
        assert numbers(show) == [1]
        assert numbers(show.start()) == []

    def test_it_stays_while_the_running_order_changes_around_it(self, show):
        show.do(c.SendMessage(HELLO)).do(c.Skip("ben")).do(c.Pause()).do(c.Resume()).do(c.Unskip("ben"))
        assert numbers(show) == [1]

    def test_undo_brings_it_back_with_its_segment_and_redo_takes_it_again(self, show):
        show.do(c.SendMessage(HELLO)).next().at("16:03").undo()
        assert numbers(show) == [1]
        assert show.state.messages.sent[1].gone is None
        assert numbers(show.do(c.Redo())) == []

    def test_undone_while_its_time_was_over_it_does_not_come_back(self, show):
        show.do(c.SendMessage(Cue(text="Hello", lasts=timedelta(seconds=30)))).next().at("16:03").undo()
        assert numbers(show) == []

    def test_what_had_gone_by_its_time_is_not_said_to_have_gone_with_it(self, show):
        show.do(c.SendMessage(Cue(text="Hello", lasts=timedelta(seconds=30)))).at("16:03").next()
        assert show.state.messages.sent[1].gone is None

    def test_a_journal_that_does_not_say_to_whom_means_the_one_on_air(self, show):
        show._append("send_message", (MessageSent(message=1, cue=HELLO, by="console", at=show.now),))
        assert numbers(show) == [1]
        assert numbers(show.next()) == []


class TestByTheAgenda:
    """What the agenda sends by itself."""

    @pytest.fixture
    def show(self) -> Played:
        """The show says what is left at every warning, and to conclude at zero; the second talk is left
        alone, the third has words of its own for the last warning."""
        one = block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00", messages={}))
        cruz = segment("cruz", "10:00", messages={Phase.DANGER: HELLO})
        two = block("two", "16:20", "16:30", cruz)
        messages = {Phase.WARNING: TIME_LEFT, Phase.DANGER: TIME_LEFT, Phase.OVERTIME: CONCLUDE}
        return Played(agenda(one, two, messages=messages)).at("16:00").start()

    def sent(self, show: Played) -> list[tuple[object, Cue, object]]:
        events = [event for entry in show.entries for event in entry.events if isinstance(event, MessageSent)]
        assert all(event.by == "agenda" for event in events)
        assert [event.message for event in events] == list(range(1, len(events) + 1))
        return [(event.at, event.cue, event.left) for event in events]

    def test_each_goes_out_once_by_its_own_time_though_nobody_looked(self, show):
        an_instant = timedelta.resolution
        assert self.sent(show.at("16:15")) == [
            (at("16:08"), TIME_LEFT, lasting("2:00")),
            (at("16:09"), TIME_LEFT, lasting("1:00")),
            (at("16:10") + an_instant, CONCLUDE, -an_instant),
        ]

    def test_a_segment_may_have_messages_of_its_own_or_none(self, show):
        show.at("16:01").next().at("16:11").next().at("16:25")
        assert [cue for _, cue, _ in self.sent(show)] == [HELLO]

    def test_time_given_sends_it_again_when_it_is_true_again(self, show):
        show.at("16:08:30").do(c.AddTime(lasting("5:00"))).at("16:13")
        assert [sent[0] for sent in self.sent(show)] == [at("16:08"), at("16:13")]

    def test_time_taken_sends_what_is_reached_at_once(self, show):
        show.at("16:05").do(c.AddTime(-lasting("3:30"))).at("16:05")
        assert self.sent(show) == [(at("16:05"), TIME_LEFT, lasting("1:30"))]

    def test_it_stays_sent_when_an_earlier_command_is_undone(self, show):
        show.at("16:05").do(c.SendMessage(HELLO)).at("16:08").undo()
        assert numbers(show) == [2]

    def test_the_next_one_takes_the_place_of_the_one_before(self, show):
        assert numbers(show.at("16:08")) == [1]
        assert numbers(show.at("16:09")) == [2]
        assert numbers(show.at("16:10:01")) == [3]
        assert show.state.messages.sent[2].gone == at("16:10") + timedelta.resolution

    def test_what_was_sent_by_hand_stays_beneath(self, show):
        show.at("16:08:30").do(c.SendMessage(HELLO)).at("16:09")
        assert numbers(show) == [3, 2]

    def test_it_is_not_there_again_when_a_timed_one_that_took_its_place_is_over(self):
        timed = Cue(text="Now", lasts=timedelta(seconds=30))
        messages = {Phase.WARNING: TIME_LEFT, Phase.DANGER: timed}
        one = block("one", "16:00", "16:10", segment("ana", "10:00"))
        show = Played(agenda(one, messages=messages)).at("16:00").start()
        assert numbers(show.at("16:09:29")) == [2]
        assert numbers(show.at("16:09:36")) == []

    def test_what_tells_the_time_left_goes_at_the_next_threshold_though_that_says_nothing(self):
        one = block("one", "16:00", "16:10", segment("ana", "10:00"))
        show = Played(agenda(one, messages={Phase.WARNING: TIME_LEFT})).at("16:00").start()
        assert numbers(show.at("16:08:59")) == [1]
        assert numbers(show.at("16:09")) == []

    def test_what_tells_the_time_left_goes_when_none_is_left_whoever_sent_it(self, show):
        show.at("16:08:30").do(c.SendMessage(TIME_LEFT)).at("16:09:59")
        assert numbers(show) == [3, 2]
        assert numbers(show.at("16:10:01")) == [4]
        assert show.state.messages.sent[2].gone == at("16:10") + timedelta.resolution

    def test_it_is_not_shown_without_time_left_though_that_was_not_noted_yet(self, show):
        show.at("16:08:30").do(c.SendMessage(TIME_LEFT))
        assert show.state.messages.shown(at("16:10"), lasting("0:00")) == ()

    def test_sent_in_overtime_it_stays(self, show):
        show.at("16:10:30").do(c.SendMessage(TIME_LEFT))
        assert numbers(show) == [4, 3]

    def test_what_is_still_true_after_the_next_threshold_stays_if_that_says_nothing(self):
        one = block("one", "16:00", "16:10", segment("ana", "10:00"))
        show = Played(agenda(one, messages={Phase.DANGER: CONCLUDE})).at("16:00").start()
        assert numbers(show.at("16:12")) == [1]

    def test_time_given_takes_it_back(self, show):
        show.at("16:10:30").do(c.SendMessage(HELLO)).do(c.AddTime(lasting("5:00"))).at("16:10:31")
        assert numbers(show) == [4]
        assert show.state.messages.sent[3].gone == at("16:10:30")

    def test_undone_with_the_change_of_segment_it_was_sent_after_it_is_not_said_to_the_wrong_one(self):
        one = block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "3:00"))
        show = Played(agenda(one, messages={Phase.WARNING: TIME_LEFT})).at("16:00").start().at("16:01").next()
        assert numbers(show.at("16:02:40")) == [1]
        show.undo()
        assert show.on_air == "ana"
        assert numbers(show) == []
        assert show.state.messages.sent[1].gone is not None

    def test_a_black_stage_stays_black(self, show):
        show.do(c.BlackOut(True)).at("16:09")
        assert numbers(show) == []
        assert numbers(show.do(c.BlackOut(False))) == [2]
