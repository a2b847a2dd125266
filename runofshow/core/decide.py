"""decide: the events that a command leads to, or the refusal with its reason. A refusal changes nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from msgspec import Struct

from runofshow.core import commands as c
from runofshow.core import events as e
from runofshow.core.decide_edits import EDITS, decide_edit
from runofshow.core.decide_messages import MESSAGES, decide_message
from runofshow.core.question import EXITS, Asker, Question, Standing, question_label
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State, Status, Turn, first

MOST_ADDED = timedelta(days=1)
GONE = EXITS | {Standing.ANSWERED}


class Decision(Struct, frozen=True):
    """What a command leads to: its events, and the personal data that they refer to, by reference."""

    events: tuple[e.Event, ...]
    askers: dict[str, Asker] = {}


Outcome: TypeAlias = Decision | Refusal


def decide(state: State, command: c.Command, now: datetime, seat: str = "") -> Outcome:
    """What a command leads to at an instant of the session's clock, given by a seat.

    Undo and redo concern the history, not the state: `runofshow.core.history` decides them.
    """
    if isinstance(command, EDITS):
        outcome = decide_edit(state, command, now)
        return outcome if isinstance(outcome, Refusal) else Decision(outcome)
    if isinstance(command, MESSAGES):
        outcome = decide_message(state, command, now, seat)
        return outcome if isinstance(outcome, Refusal) else Decision(outcome)
    return _DECIDE[type(command)](state, command, now, seat)


def _is_running(state: State) -> Refusal | None:
    if state.status is Status.NOT_STARTED:
        return Refusal(Reason.NOT_STARTED)
    if state.status is Status.ENDED:
        return Refusal(Reason.ENDED)
    return None


def _leaves(state: State, leaving: str) -> Refusal | None:
    refusal = _is_running(state)
    if refusal is None and leaving != state.on_air:
        return Refusal(Reason.NOT_ON_AIR, leaving)
    return refusal


def _resuming(state: State, now: datetime) -> tuple[e.Event, ...]:
    return (e.ShowResumed(at=now),) if state.status is Status.PAUSED else ()


def _start(state: State, _command: c.Start, now: datetime, _seat: str) -> Outcome:
    if state.status is Status.ENDED:
        return Refusal(Reason.ENDED)
    if state.status is not Status.NOT_STARTED:
        return Refusal(Reason.ALREADY_STARTED)
    first = next((i for i in state.order.ids if state.turn(i) is Turn.PENDING), None)
    if first is None:
        return Refusal(Reason.NOTHING_TO_START)
    return Decision((e.ShowStarted(at=now), e.SegmentAired(segment=first, at=now)))


def _next(state: State, command: c.Next, now: datetime, _seat: str) -> Outcome:
    if refusal := _leaves(state, command.leaving):
        return refusal
    following = state.pending_after(command.leaving)
    arriving = e.ShowEnded(at=now) if following is None else e.SegmentAired(segment=following, at=now)
    return Decision((*_resuming(state, now), e.SegmentEnded(segment=command.leaving, at=now), arriving))


def _back(state: State, command: c.Back, now: datetime, _seat: str) -> Outcome:
    if refusal := _leaves(state, command.leaving):
        return refusal
    if not state.before:
        return Refusal(Reason.NOTHING_BEFORE, command.leaving)
    returned = e.SegmentReturned(segment=command.leaving, at=now)
    return Decision((*_resuming(state, now), returned, e.SegmentAired(segment=first(state.before), at=now)))


def _pause(state: State, _command: c.Pause, now: datetime, _seat: str) -> Outcome:
    if refusal := _is_running(state):
        return refusal
    if state.status is Status.PAUSED:
        return Refusal(Reason.ALREADY_PAUSED)
    return Decision((e.ShowPaused(at=now),))


def _resume(state: State, _command: c.Resume, now: datetime, _seat: str) -> Outcome:
    if refusal := _is_running(state):
        return refusal
    if state.status is not Status.PAUSED:
        return Refusal(Reason.NOT_PAUSED)
    return Decision((e.ShowResumed(at=now),))


def _add_time(state: State, command: c.AddTime, now: datetime, _seat: str) -> Outcome:
    if refusal := _is_running(state):
        return refusal
    if not command.by:
        return Refusal(Reason.NO_TIME)
    if abs(command.by) > MOST_ADDED:
        return Refusal(Reason.TOO_MUCH_TIME)
    assert state.on_air is not None
    return Decision((e.TimeAdded(segment=state.on_air, by=command.by, at=now),))


def _end(state: State, command: c.End, now: datetime, _seat: str) -> Outcome:
    if refusal := _leaves(state, command.leaving):
        return refusal
    return Decision((e.SegmentEnded(segment=command.leaving, at=now), e.ShowEnded(at=now)))


def _is_pending(state: State, segment: str) -> Refusal | None:
    if segment not in state.order.positions:
        return Refusal(Reason.UNKNOWN_SEGMENT, segment)
    if state.status is Status.ENDED:
        return Refusal(Reason.ENDED)
    if state.turn(segment) is not Turn.PENDING:
        return Refusal(Reason.NOT_PENDING, segment)
    return None


def _skip(state: State, command: c.Skip, now: datetime, _seat: str) -> Outcome:
    if refusal := _is_pending(state, command.segment):
        return refusal
    return Decision((e.SegmentSkipped(segment=command.segment, at=now),))


def _unskip(state: State, command: c.Unskip, now: datetime, _seat: str) -> Outcome:
    if command.segment not in state.order.positions:
        return Refusal(Reason.UNKNOWN_SEGMENT, command.segment)
    if state.turn(command.segment) is not Turn.SKIPPED:
        return Refusal(Reason.NOT_SKIPPED, command.segment)
    if state.is_passed(command.segment):
        return Refusal(Reason.PASSED, command.segment)
    return Decision((e.SegmentUnskipped(segment=command.segment, at=now),))


def _bring_forward(state: State, command: c.BringForward, now: datetime, _seat: str) -> Outcome:
    if refusal := _is_running(state) or _is_pending(state, command.segment):
        return refusal
    assert state.on_air is not None
    if state.plan.segments[command.segment].block != state.plan.segments[state.on_air].block:
        return Refusal(Reason.ANOTHER_BLOCK, command.segment)
    if state.order.positions[command.segment] == state.order.positions[state.on_air] + 1:
        return Refusal(Reason.ALREADY_NEXT, command.segment)
    moved = e.SegmentBroughtForward(segment=command.segment, behind=state.on_air, at=now)
    return Decision((moved,))


def _give_floor(state: State, command: c.GiveFloor, now: datetime, _seat: str) -> Outcome:
    if refusal := _is_running(state):
        return refusal
    assert state.on_air is not None
    if command.speaker == state.floor.speaker:
        return Refusal(Reason.HAS_FLOOR, _name(state, command.speaker))
    if command.speaker is not None and command.speaker not in state.may_have_floor(state.on_air):
        return Refusal(Reason.NO_SPEAKER, _name(state, command.speaker))
    return Decision((e.FloorGiven(speaker=command.speaker, at=now),))


def _name(state: State, person: str | None) -> str:
    return "" if person is None else state.plan.agenda.name_of(person)


def _reference(state: State, asker: Asker | None) -> str | None:
    """The reference under which the personal data of an asker is kept, new for every capture and edit."""
    return None if asker is None else f"asker-{state.desk.askers + 1}"


def _capture(state: State, command: c.Capture, now: datetime, seat: str) -> Outcome:
    text = command.text.strip()
    if not text:
        return Refusal(Reason.NO_WORDS)
    number = state.desk.next_number
    reference = _reference(state, command.asker)
    captured = e.QuestionCaptured(
        question=number,
        text=text,
        by=seat,
        segment=state.on_air,
        asker=reference,
        language=command.language,
        channel=command.channel,
        addressed_to=command.addressed_to,
        tags=command.tags,
        note=command.note,
        at=now,
    )
    return Decision((captured,), _personal(reference, command.asker))


def _personal(reference: str | None, asker: Asker | None) -> dict[str, Asker]:
    return {reference: asker} if reference and asker else {}


def _of_a_question(
    rule: Callable[[State, Any, Question, datetime], Outcome],
) -> Callable[[State, Any, datetime, str], Outcome]:
    """The rule for a command about one question, refusing one that nobody captured."""

    def decided(state: State, command: Any, now: datetime, _seat: str) -> Outcome:
        question = state.desk.questions.get(command.question)
        if question is None:
            return Refusal(Reason.UNKNOWN_QUESTION, question_label(command.question))
        return rule(state, command, question, now)

    return decided


def _has_left(question: Question) -> Refusal | None:
    """A refusal if the question was answered or has gone by an exit."""
    if question.standing in GONE:
        return Refusal(Reason.QUESTION_LEFT, question.label)
    return None


@_of_a_question
def _edit_question(state: State, command: c.EditQuestion, question: Question, now: datetime) -> Outcome:
    text = None if command.text is None else command.text.strip()
    if text == "":
        return Refusal(Reason.NO_WORDS)
    reference = _reference(state, command.asker)
    edited = e.QuestionEdited(
        question=question.number,
        text=text,
        asker=reference,
        language=command.language,
        channel=command.channel,
        addressed_to=command.addressed_to,
        tags=command.tags,
        note=command.note,
        at=now,
    )
    return Decision((edited,), _personal(reference, command.asker))


@_of_a_question
def _ready_question(_state: State, _command: c.ReadyQuestion, question: Question, now: datetime) -> Outcome:
    if question.standing not in (Standing.INBOX, Standing.QUEUED):
        return Refusal(Reason.NOT_IN_INBOX, question.label)
    return Decision((e.QuestionReadied(question=question.number, at=now),))


@_of_a_question
def _queue_question(state: State, command: c.QueueQuestion, question: Question, now: datetime) -> Outcome:
    if question.standing not in (Standing.READY, Standing.QUEUED):
        return Refusal(Reason.NOT_READY, question.label)
    if command.before is not None and command.before not in state.desk.queue:
        return Refusal(Reason.NOT_QUEUED, question_label(command.before))
    queued = e.QuestionQueued(question=question.number, before=command.before, at=now)
    return Decision((queued,))


@_of_a_question
def _air_question(state: State, _command: c.AirQuestion, question: Question, now: datetime) -> Outcome:
    if state.desk.on_air is not None:
        return Refusal(Reason.QUESTION_ON_AIR, question_label(state.desk.on_air))
    if question.standing is not Standing.QUEUED:
        return Refusal(Reason.NOT_QUEUED, question.label)
    return Decision((e.QuestionAired(question=question.number, at=now),))


@_of_a_question
def _answer_question(state: State, _command: c.AnswerQuestion, question: Question, now: datetime) -> Outcome:
    if question.number != state.desk.on_air:
        return Refusal(Reason.NOT_ON_AIR_QUESTION, question.label)
    return Decision((e.QuestionAnswered(question=question.number, at=now),))


@_of_a_question
def _park_question(_state: State, _command: c.ParkQuestion, question: Question, now: datetime) -> Outcome:
    if refusal := _has_left(question):
        return refusal
    return Decision((e.QuestionParked(question=question.number, at=now),))


@_of_a_question
def _reject_question(_state: State, command: c.RejectQuestion, question: Question, now: datetime) -> Outcome:
    if refusal := _has_left(question):
        return refusal
    return Decision((e.QuestionRejected(question=question.number, reason=command.reason, at=now),))


@_of_a_question
def _merge_question(state: State, command: c.MergeQuestion, question: Question, now: datetime) -> Outcome:
    if refusal := _has_left(question):
        return refusal
    if question.number == command.into:
        return Refusal(Reason.SAME_QUESTION, question.label)
    if question.number == state.desk.on_air:
        return Refusal(Reason.QUESTION_ON_AIR, question.label)
    other = state.desk.questions.get(command.into)
    if other is None:
        return Refusal(Reason.UNKNOWN_QUESTION, question_label(command.into))
    if other.standing in EXITS:
        return Refusal(Reason.QUESTION_LEFT, other.label)
    return Decision((e.QuestionMerged(question=question.number, into=other.number, at=now),))


@_of_a_question
def _restore_question(
    _state: State, _command: c.RestoreQuestion, question: Question, now: datetime
) -> Outcome:
    if question.standing not in EXITS:
        return Refusal(Reason.QUESTION_HERE, question.label)
    return Decision((e.QuestionRestored(question=question.number, at=now),))


_DECIDE: dict[type[c.Command], Callable[[State, Any, datetime, str], Outcome]] = {
    c.Start: _start,
    c.Next: _next,
    c.Back: _back,
    c.Pause: _pause,
    c.Resume: _resume,
    c.AddTime: _add_time,
    c.End: _end,
    c.Skip: _skip,
    c.Unskip: _unskip,
    c.BringForward: _bring_forward,
    c.GiveFloor: _give_floor,
    c.Capture: _capture,
    c.EditQuestion: _edit_question,
    c.ReadyQuestion: _ready_question,
    c.QueueQuestion: _queue_question,
    c.AirQuestion: _air_question,
    c.AnswerQuestion: _answer_question,
    c.ParkQuestion: _park_question,
    c.RejectQuestion: _reject_question,
    c.MergeQuestion: _merge_question,
    c.RestoreQuestion: _restore_question,
}
