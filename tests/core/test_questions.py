"""Questions: from the inbox to the air, and the exits on the way (design 5)."""

import pytest

from runofshow.core import commands as c
from runofshow.core.question import Asker, Channel, Language, Standing, Step
from runofshow.core.refusal import Reason, Refusal
from tests.core.shows import Played, at, round_table


@pytest.fixture
def show() -> Played:
    """A round table on air at 16:05, with three questions captured."""
    show = Played(round_table()).at("16:00").start().at("16:05")
    for words in ("Why?", "How?", "When?"):
        show.do(c.Capture(text=words))
    return show


def standing(show: Played, number: int) -> Standing:
    return show.state.desk.questions[number].standing


def queued(show: Played, *numbers: int) -> Played:
    for number in numbers:
        show.do(c.ReadyQuestion(number)).do(c.QueueQuestion(number))
    return show


def test_a_question_keeps_its_words_and_when_by_whom_and_during_what_it_was_captured(show):
    show.do(
        c.Capture(
            text="  ¿Qué papel tendrán las universidades? ",
            asker=Asker(name="Rosa", affiliation="UNAM", country="Mexico"),
            language=Language.SPANISH,
            channel=Channel.WEBEX_QA,
            addressed_to=("ana",),
            tags=("universities",),
            note="asked twice",
        )
    )
    question = show.state.desk.questions[4]
    assert question.label == "Q-004"
    assert question.captured == question.text == "¿Qué papel tendrán las universidades?"
    assert (question.captured_at, question.captured_by, question.segment) == (at("16:05"), "console", "panel")
    assert (question.language, question.channel) == (Language.SPANISH, Channel.WEBEX_QA)
    assert (question.addressed_to, question.tags, question.note) == (
        ("ana",),
        ("universities",),
        "asked twice",
    )


def test_personal_data_is_only_referred_to():
    show = Played(round_table())
    from runofshow.core.decide import Decision, decide

    asker = Asker(name="Rosa")
    outcome = decide(show.state, c.Capture(text="Why?", asker=asker), at("16:00"), "desk")
    assert isinstance(outcome, Decision)
    assert outcome.askers == {"asker-1": asker}
    assert "Rosa" not in repr(outcome.events)


def test_every_asker_gets_a_reference_of_their_own_even_after_an_undo(show):
    show.do(c.EditQuestion(question=1, asker=Asker(name="Rosa"))).undo()
    show.do(c.EditQuestion(question=1, asker=Asker(name="Luis")))
    assert show.state.desk.questions[1].asker == "asker-2"
    show.do(c.Capture(text="Who?", asker=Asker(name="Eva")))
    assert show.state.desk.questions[4].asker == "asker-3"


def test_a_question_goes_from_the_inbox_over_ready_and_the_queue_on_air_and_is_answered(show):
    queued(show, 1).at("16:06").do(c.AirQuestion(1))
    assert (show.state.desk.on_air, show.state.desk.queue) == (1, ())
    show.at("16:08").do(c.AnswerQuestion(1))
    assert show.state.desk.on_air is None
    assert show.state.desk.questions[1].steps == (
        Step(Standing.INBOX, at("16:05")),
        Step(Standing.READY, at("16:05")),
        Step(Standing.QUEUED, at("16:05")),
        Step(Standing.ON_AIR, at("16:06")),
        Step(Standing.ANSWERED, at("16:08")),
    )


def test_each_step_is_refused_out_of_turn(show):
    assert show.give(c.QueueQuestion(1)) == Refusal(Reason.NOT_READY, "Q-001")
    assert show.give(c.AirQuestion(1)) == Refusal(Reason.NOT_QUEUED, "Q-001")
    assert show.give(c.AnswerQuestion(1)) == Refusal(Reason.NOT_ON_AIR_QUESTION, "Q-001")
    show.do(c.ReadyQuestion(1))
    assert show.give(c.ReadyQuestion(1)) == Refusal(Reason.NOT_IN_INBOX, "Q-001")
    assert show.give(c.ReadyQuestion(9)) == Refusal(Reason.UNKNOWN_QUESTION, "Q-009")


def test_at_most_one_question_is_on_air(show):
    queued(show, 1, 2).do(c.AirQuestion(1))
    assert show.give(c.AirQuestion(2)) == Refusal(Reason.QUESTION_ON_AIR, "Q-001")


def test_the_queue_is_ordered_by_hand_and_by_nothing_else(show):
    queued(show, 1, 2, 3)
    assert show.state.desk.queue == (1, 2, 3)
    show.do(c.QueueQuestion(3, before=1)).do(c.QueueQuestion(1))
    assert show.state.desk.queue == (3, 2, 1)
    assert show.give(c.QueueQuestion(3, before=9)) == Refusal(Reason.NOT_QUEUED, "Q-009")
    show.do(c.ReadyQuestion(2))
    assert show.state.desk.queue == (3, 1)
    assert show.do(c.QueueQuestion(2, before=1)).state.desk.queue == (3, 2, 1)
    assert show.do(c.QueueQuestion(2, before=2)).state.desk.queue == (3, 1, 2)


def test_an_edit_changes_what_it_names_and_keeps_the_words_as_captured(show):
    show.do(c.EditQuestion(question=1, text=" Why now? ", tags=("time",)))
    question = show.state.desk.questions[1]
    assert (question.captured, question.text, question.tags, question.note) == (
        "Why?",
        "Why now?",
        ("time",),
        "",
    )
    assert show.give(c.EditQuestion(question=1, text=" ")) == Refusal(Reason.NO_WORDS)
    assert show.give(c.Capture(text=" \n")) == Refusal(Reason.NO_WORDS)


@pytest.mark.parametrize(
    "command", [c.ParkQuestion(1), c.RejectQuestion(1, "off topic"), c.MergeQuestion(1, 2)]
)
def test_every_exit_can_be_undone_at_any_later_time(show, command):
    queued(show, 1).do(command).do(c.Capture(text="Later?"))
    assert show.state.desk.queue == ()
    assert show.give(command) == Refusal(Reason.QUESTION_LEFT, "Q-001")
    show.do(c.RestoreQuestion(1))
    question = show.state.desk.questions[1]
    assert (question.standing, question.reason, question.merged_into) == (Standing.READY, "", None)
    assert show.give(c.RestoreQuestion(1)) == Refusal(Reason.QUESTION_HERE, "Q-001")


def test_a_question_that_left_from_the_inbox_comes_back_to_the_inbox(show):
    show.do(c.RejectQuestion(1, "off topic"))
    assert show.state.desk.questions[1].reason == "off topic"
    assert standing(show.do(c.RestoreQuestion(1)), 1) is Standing.INBOX


def test_a_question_parked_on_air_leaves_the_air_free(show):
    queued(show, 1).do(c.AirQuestion(1)).do(c.ParkQuestion(1))
    assert show.state.desk.on_air is None


def test_merging_names_another_question_that_is_still_there(show):
    show.do(c.MergeQuestion(1, 2))
    assert show.state.desk.questions[1].merged_into == 2
    assert show.give(c.MergeQuestion(2, 1)) == Refusal(Reason.QUESTION_LEFT, "Q-001")
    assert show.give(c.MergeQuestion(2, 2)) == Refusal(Reason.SAME_QUESTION, "Q-002")
    assert show.give(c.MergeQuestion(2, 9)) == Refusal(Reason.UNKNOWN_QUESTION, "Q-009")
    queued(show, 3).do(c.AirQuestion(3))
    assert show.give(c.MergeQuestion(3, 2)) == Refusal(Reason.QUESTION_ON_AIR, "Q-003")


def test_an_answer_is_undone_like_any_command(show):
    queued(show, 1).do(c.AirQuestion(1)).do(c.AnswerQuestion(1)).undo()
    assert (standing(show, 1), show.state.desk.on_air, show.state.desk.answered) == (Standing.ON_AIR, 1, 0)
