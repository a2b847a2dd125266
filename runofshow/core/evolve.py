"""evolve: the state after an event. It asks no questions: what may happen, `decide` has decided."""

from __future__ import annotations  # rpds types take no parameters at run time

from collections.abc import Callable
from datetime import datetime
from typing import Any

from msgspec.structs import replace
from rpds import HashTrieSet

from runofshow.core import events as e
from runofshow.core.attendance import Attendance
from runofshow.core.evolve_edits import EVOLVE_EDITS, with_plan, with_time_kept
from runofshow.core.evolve_messages import EVOLVE_MESSAGES, at_level, with_taken_back, without_messages
from runofshow.core.question import Question, Standing, Step
from runofshow.core.replan import after_bringing_forward
from runofshow.core.state import Desk, Floor, State, Status, Turn, only_speaker


def evolve(state: State, event: e.Event) -> State:
    """The state after an event."""
    return _EVOLVE[type(event)](state, event)


def with_withdrawn(restored: State, current: State, at: datetime) -> State:
    """The restored state with questions captured since kept as withdrawn, and messages sent since as taken
    back: numbers are not used again, nor are the ids of segments and blocks that were added since."""
    restored = with_taken_back(restored, current, at)
    if restored.plan is not current.plan:
        restored = replace(restored, retired=_retired(restored, current))
    for number in range(restored.desk.next_number, current.desk.next_number):
        restored = replace(restored, desk=_keep(restored.desk, current.desk.questions[number]))
        if current.desk.questions[number].standing is not Standing.WITHDRAWN:
            restored = _stand(restored, number, Standing.WITHDRAWN, at)
    return _with_desk(restored, next_number=current.desk.next_number, askers=current.desk.askers)


def _retired(restored: State, current: State) -> HashTrieSet[str]:
    given = current.plan.segments.keys() | {block.id for block in current.plan.blocks}
    known = restored.plan.segments.keys() | {block.id for block in restored.plan.blocks}
    return current.retired.update(given - known)


def _show_started(state: State, event: e.ShowStarted) -> State:
    return replace(state, status=Status.LIVE, started=event.at)


def _show_paused(state: State, event: e.ShowPaused) -> State:
    return replace(state.settled(event.at), status=Status.PAUSED, since=None, paused=event.at)


def _show_resumed(state: State, event: e.ShowResumed) -> State:
    return replace(state, status=Status.LIVE, since=event.at, paused=None, paused_for=state.pauses(event.at))


def _show_ended(state: State, event: e.ShowEnded) -> State:
    return replace(
        state,
        status=Status.ENDED,
        ended=state.calendar(event.at),
        paused=None,
        paused_for=state.pauses(event.at),
    )


def _segment_aired(state: State, event: e.SegmentAired) -> State:
    state = without_messages(state, event.at)
    record = state.record(event.segment)
    started = record.started or state.calendar(event.at)
    state = state.with_record(event.segment, turn=Turn.ON_AIR, started=started, ended=None)
    floor = replace(state.floor, speaker=only_speaker(state.plan.segments[event.segment]))
    return replace(state, on_air=event.segment, since=event.at, floor=floor)


def _left(state: State, segment: str, turn: Turn, at: datetime) -> State:
    state = without_messages(state, at)
    state = state.settled(at).with_record(segment, turn=turn, ended=state.calendar(at))
    return replace(state, on_air=None, since=None, floor=replace(state.floor, speaker=None))


def _segment_ended(state: State, event: e.SegmentEnded) -> State:
    state = _left(state, event.segment, Turn.DONE, event.at)
    return replace(state, before=state.before.push_front(event.segment))


def _segment_returned(state: State, event: e.SegmentReturned) -> State:
    state = _left(state, event.segment, Turn.PENDING, event.at)
    return replace(state, before=state.before.drop_first())


def _segment_skipped(state: State, event: e.SegmentSkipped) -> State:
    state = state.with_record(event.segment, turn=Turn.SKIPPED)
    speaker = only_speaker(state.plan.segments[event.segment])
    if speaker is None or state.attendance_of(speaker) is not Attendance.ABSENT:
        return state
    return replace(state, left_out=state.left_out.insert(event.segment))


def _segment_unskipped(state: State, event: e.SegmentUnskipped) -> State:
    return with_time_kept(state.with_record(event.segment, turn=Turn.PENDING), event.segment)


def _segment_brought_forward(state: State, event: e.SegmentBroughtForward) -> State:
    return with_plan(state, after_bringing_forward(state.plan, event.segment, event.behind))


def _time_added(state: State, event: e.TimeAdded) -> State:
    return state.with_record(event.segment, added=state.record(event.segment).added + event.by)


def _floor_given(state: State, event: e.FloorGiven) -> State:
    state = state.settled(event.at)
    return replace(state, floor=Floor(event.speaker, state.floor.airtime))


def _clock_adjusted(state: State, event: e.ClockAdjusted) -> State:
    return replace(state, clock_by=state.clock_by + event.by)


def _phase_changed(state: State, event: e.PhaseChanged) -> State:
    state = at_level(state, event)
    return replace(state, levels=state.levels.insert(event.segment, event.level))


def _flag_changed(state: State, event: e.FlagChanged) -> State:
    return replace(state, flags=state.flags.insert(event.block, event.flag))


def _nothing(state: State, event: e.Event) -> State:  # noqa: ARG001 - one signature for all
    return state


def _with_desk(state: State, **changes: Any) -> State:
    return replace(state, desk=replace(state.desk, **changes))


def _keep(desk: Desk, question: Question) -> Desk:
    return replace(desk, questions=desk.questions.insert(question.number, question))


def _stand(state: State, number: int, standing: Standing, at: datetime, **changes: Any) -> State:
    """The state with a question at another standing: out of the queue and off air unless that is it."""
    desk = state.desk
    question = desk.questions[number]
    steps = (*question.steps, Step(standing, at))
    desk = _keep(desk, replace(question, standing=standing, steps=steps, **changes))
    queue = tuple(n for n in desk.queue if n != number)
    on_air = None if desk.on_air == number else desk.on_air
    return replace(state, desk=replace(desk, queue=queue, on_air=on_air))


def _question_captured(state: State, event: e.QuestionCaptured) -> State:
    if event.question in state.desk.questions:  # withdrawn by undo, given again by redo
        return _stand(state, event.question, Standing.INBOX, event.at)
    question = Question(
        number=event.question,
        captured=event.text,
        text=event.text,
        standing=Standing.INBOX,
        captured_at=event.at,
        captured_by=event.by,
        segment=event.segment,
        asker=event.asker,
        language=event.language,
        channel=event.channel,
        addressed_to=event.addressed_to,
        tags=event.tags,
        note=event.note,
        steps=(Step(Standing.INBOX, event.at),),
    )
    next_number = max(state.desk.next_number, event.question + 1)
    askers = state.desk.askers + (event.asker is not None)
    return replace(state, desk=replace(_keep(state.desk, question), next_number=next_number, askers=askers))


_EDITED = ("text", "asker", "language", "channel", "addressed_to", "tags", "note")


def _question_edited(state: State, event: e.QuestionEdited) -> State:
    changes = {name: value for name in _EDITED if (value := getattr(event, name)) is not None}
    question = replace(state.desk.questions[event.question], **changes)
    askers = state.desk.askers + (event.asker is not None)
    return replace(state, desk=replace(_keep(state.desk, question), askers=askers))


def _question_readied(state: State, event: e.QuestionReadied) -> State:
    return _stand(state, event.question, Standing.READY, event.at)


def _question_queued(state: State, event: e.QuestionQueued) -> State:
    if event.question in state.desk.queue:
        queue = [n for n in state.desk.queue if n != event.question]
    else:
        state = _stand(state, event.question, Standing.QUEUED, event.at)
        queue = list(state.desk.queue)
    place = queue.index(event.before) if event.before in queue else len(queue)
    queue.insert(place, event.question)
    return _with_desk(state, queue=tuple(queue))


def _question_aired(state: State, event: e.QuestionAired) -> State:
    return _with_desk(_stand(state, event.question, Standing.ON_AIR, event.at), on_air=event.question)


def _question_answered(state: State, event: e.QuestionAnswered) -> State:
    aired = state.desk.questions[event.question].steps[-1].at
    state = _stand(state, event.question, Standing.ANSWERED, event.at)
    answering = state.desk.answering + (event.at - aired)
    return _with_desk(state, answered=state.desk.answered + 1, answering=answering)


def _question_parked(state: State, event: e.QuestionParked) -> State:
    return _stand(state, event.question, Standing.PARKED, event.at)


def _question_rejected(state: State, event: e.QuestionRejected) -> State:
    return _stand(state, event.question, Standing.REJECTED, event.at, reason=event.reason)


def _question_merged(state: State, event: e.QuestionMerged) -> State:
    return _stand(state, event.question, Standing.MERGED, event.at, merged_into=event.into)


def _question_restored(state: State, event: e.QuestionRestored) -> State:
    had_been_ready = state.desk.questions[event.question].had_been_ready
    standing = Standing.READY if had_been_ready else Standing.INBOX
    return _stand(state, event.question, standing, event.at, reason="", merged_into=None)


_EVOLVE: dict[type[e.Event], Callable[[State, Any], State]] = {
    e.ShowStarted: _show_started,
    e.ShowPaused: _show_paused,
    e.ShowResumed: _show_resumed,
    e.ShowEnded: _show_ended,
    e.SegmentAired: _segment_aired,
    e.SegmentEnded: _segment_ended,
    e.SegmentReturned: _segment_returned,
    e.SegmentSkipped: _segment_skipped,
    e.SegmentUnskipped: _segment_unskipped,
    e.SegmentBroughtForward: _segment_brought_forward,
    e.TimeAdded: _time_added,
    e.FloorGiven: _floor_given,
    e.QuestionCaptured: _question_captured,
    e.QuestionEdited: _question_edited,
    e.QuestionReadied: _question_readied,
    e.QuestionQueued: _question_queued,
    e.QuestionAired: _question_aired,
    e.QuestionAnswered: _question_answered,
    e.QuestionParked: _question_parked,
    e.QuestionRejected: _question_rejected,
    e.QuestionMerged: _question_merged,
    e.QuestionRestored: _question_restored,
    **EVOLVE_MESSAGES,
    e.CommandUndone: _nothing,
    e.ClockAdjusted: _clock_adjusted,
    e.ClockJumped: _nothing,
    e.PhaseChanged: _phase_changed,
    e.FlagChanged: _flag_changed,
    e.ConsoleOpened: _nothing,
    **EVOLVE_EDITS,
}
