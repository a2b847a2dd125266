"""The state after the events of messages to the speakers."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from runofshow.core import events as e
from runofshow.core.flag import Phase
from runofshow.core.message import Message, Preset
from runofshow.core.state import State


def without_messages(state: State, at: datetime) -> State:
    """The state when another segment comes on air, or none: what was said to the speakers has gone."""
    return _gone(state, at, lambda _: True)


def at_level(state: State, event: e.PhaseChanged) -> State:
    """The state when a segment comes to a level of its thresholds: what the agenda said at an earlier one has
    gone. That is the time left, and all of it when time was given. In overtime nobody's message tells of time
    left."""
    if event.segment != state.on_air:
        return state
    is_clear_again = event.level < state.levels.get(event.segment, 0)
    is_over = event.phase is Phase.OVERTIME

    def is_passed(message: Message) -> bool:
        tells_time = message.cue.preset is Preset.TIME_LEFT
        if message.is_by_the_agenda:
            return is_clear_again or tells_time
        return is_over and message.counts_down

    return _gone(state, event.at, is_passed)


def with_taken_back(restored: State, current: State, at: datetime) -> State:
    """The restored state with the messages sent since kept as taken back, with what became of them: what was
    on the stage was there, and numbers are not used again."""
    before, now = restored.messages, current.messages
    sent = before.sent
    for number, message in now.sent.items():
        if number not in sent:
            sent = sent.insert(number, replace(message, taken_back=message.taken_back or at))
    return _with(restored, sent=sent, next_number=max(before.next_number, now.next_number))


def _with(state: State, **changes: Any) -> State:
    return replace(state, messages=replace(state.messages, **changes))


def _gone(state: State, at: datetime, is_passed: Callable[[Message], bool]) -> State:
    """The state in which those that stand and are passed have gone; what had gone by itself is forgotten."""
    messages = state.messages
    if not messages.open:
        return state
    standing = messages.standing(at)
    sent = messages.sent
    for message in standing:
        if is_passed(message):
            sent = sent.insert(message.number, replace(message, gone=at))
    return _with(state, sent=sent, open=tuple(one.number for one in standing if not is_passed(one)))


def _sent(state: State, event: e.MessageSent) -> State:
    number = event.message
    message = Message(number=number, cue=event.cue, left=event.left, by=event.by, at=event.at)
    if message.is_by_the_agenda:
        state = _gone(state, event.at, lambda earlier: earlier.is_by_the_agenda)
    messages = state.messages
    standing = [one.number for one in messages.standing(event.at)]
    if event.segment in (None, state.on_air):
        standing.append(number)
    else:  # what put its segment on air was undone since
        message = replace(message, gone=event.at)
    return _with(
        state,
        sent=messages.sent.insert(number, message),
        open=tuple(standing),
        next_number=max(messages.next_number, number + 1),
    )


def _cleared(state: State, event: e.MessageCleared) -> State:
    messages = state.messages
    message = messages.sent.get(event.message)
    if message is None:  # what sent it was undone since
        return state
    sent = messages.sent.insert(message.number, replace(message, cleared=event.at))
    return _with(state, sent=sent, open=tuple(n for n in messages.open if n != message.number))


def _acknowledged(state: State, event: e.MessageAcknowledged) -> State:
    message = state.messages.sent.get(event.message)
    if message is None:  # what sent it was undone since
        return state
    sent = state.messages.sent.insert(message.number, replace(message, acknowledged=event.at))
    return _with(state, sent=sent)


def _blacked_out(state: State, event: e.StageBlackedOut) -> State:
    return _with(state, is_black=event.is_black, black_from=state.messages.next_number)


EVOLVE_MESSAGES: dict[type[e.Event], Callable[[State, Any], State]] = {
    e.MessageSent: _sent,
    e.MessageCleared: _cleared,
    e.MessageAcknowledged: _acknowledged,
    e.StageBlackedOut: _blacked_out,
}
