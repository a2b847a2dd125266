"""The state after the events of messages to the speakers."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from runofshow.core import events as e
from runofshow.core.message import Message
from runofshow.core.state import State


def _with(state: State, **changes: Any) -> State:
    return replace(state, messages=replace(state.messages, **changes))


def _sent(state: State, event: e.MessageSent) -> State:
    number = event.message
    message = Message(number=number, cue=event.cue, left=event.left, by=event.by, at=event.at)
    messages = state.messages
    return _with(
        state,
        sent=messages.sent.insert(number, message),
        open=(*(shown.number for shown in reversed(messages.shown(event.at))), number),
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
    return _with(state, is_black=event.is_black)


EVOLVE_MESSAGES: dict[type[e.Event], Callable[[State, Any], State]] = {
    e.MessageSent: _sent,
    e.MessageCleared: _cleared,
    e.MessageAcknowledged: _acknowledged,
    e.StageBlackedOut: _blacked_out,
}
