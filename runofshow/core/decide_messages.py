"""What the commands about messages to the speakers lead to."""

from datetime import datetime
from typing import TypeAlias

from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import events as e
from runofshow.core.message import Cue
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State

Outcome: TypeAlias = tuple[e.Event, ...] | Refusal
MessageCommand: TypeAlias = c.SendMessage | c.ClearMessages | c.BlackOut

MESSAGES = (c.SendMessage, c.ClearMessages, c.BlackOut)
MOST_CHARACTERS = 200


def decide_message(state: State, command: MessageCommand, now: datetime, seat: str) -> Outcome:
    """What a command about messages leads to at an instant of the session's clock, given by a seat."""
    match command:
        case c.SendMessage(cue):
            return _send(state, cue, now, seat)
        case c.ClearMessages(message):
            return _clear(state, message, now)
        case _:
            return _black_out(state, command.is_black, now)


def sent(state: State, number: int, cue: Cue, at: datetime, by: str) -> e.MessageSent:
    """The event of sending a message: to which segment, and what that has left at that instant."""
    left = None if state.on_air is None else state.remaining(state.on_air, at)
    return e.MessageSent(message=number, cue=cue, segment=state.on_air, left=left, by=by, at=at)


def _send(state: State, cue: Cue, now: datetime, seat: str) -> Outcome:
    text = " ".join(cue.text.split())
    if not text and cue.preset is None:
        return Refusal(Reason.NO_MESSAGE)
    if len(text) > MOST_CHARACTERS:
        return Refusal(Reason.LONG_MESSAGE, str(MOST_CHARACTERS))
    return (sent(state, state.messages.next_number, replace(cue, text=text), now, seat),)


def _clear(state: State, message: int | None, now: datetime) -> Outcome:
    standing = [one.number for one in state.messages.standing(now) if message in (None, one.number)]
    if not standing:
        return Refusal(Reason.NO_MESSAGE_SHOWN if message is None else Reason.MESSAGE_NOT_SHOWN)
    return tuple(e.MessageCleared(message=number, at=now) for number in standing)


def _black_out(state: State, is_black: bool, now: datetime) -> Outcome:
    if is_black == state.messages.is_black:
        return Refusal(Reason.ALREADY_BLACK if is_black else Reason.NOT_BLACK)
    return (e.StageBlackedOut(is_black=is_black, at=now),)


def acknowledging(state: State, number: int, now: datetime, by: str) -> Outcome:
    """What it leads to that somebody has seen a message. It is noted as a fact: undo passes over it, or a
    speaker's nod would stand between the moderator and the press to be taken back."""
    message = state.messages.sent.get(number)
    if message is None:
        return Refusal(Reason.UNKNOWN_MESSAGE, str(number))
    if message.acknowledged is not None:
        return Refusal(Reason.MESSAGE_SEEN)
    return (e.MessageAcknowledged(message=number, by=by, at=now),)
