"""What the commands about messages to the speakers lead to."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from runofshow.core import commands as c
from runofshow.core import events as e
from runofshow.core.decision import Decision, Outcome
from runofshow.core.message import Cue
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import State

MOST_CHARACTERS = 200
BY_THE_AGENDA = "agenda"


def sent(state: State, number: int, cue: Cue, at: datetime, by: str) -> e.MessageSent:
    """The event of sending a message, which tells what the segment on air has left at that instant."""
    left = None if state.on_air is None else state.remaining(state.on_air, at)
    return e.MessageSent(message=number, cue=cue, left=left, by=by, at=at)


def _send(state: State, command: c.SendMessage, now: datetime, seat: str) -> Outcome:
    text = " ".join(command.cue.text.split())
    if not text and command.cue.preset is None:
        return Refusal(Reason.NO_MESSAGE)
    if len(text) > MOST_CHARACTERS:
        return Refusal(Reason.LONG_MESSAGE, str(MOST_CHARACTERS))
    cue = Cue(preset=command.cue.preset, text=text, flash=command.cue.flash, lasts=command.cue.lasts)
    return Decision((sent(state, state.messages.next_number, cue, now, seat),))


def _clear(state: State, command: c.ClearMessages, now: datetime, _seat: str) -> Outcome:
    wanted = state.messages.open if command.message is None else (command.message,)
    shown = {message.number for message in state.messages.shown(now)}
    cleared = tuple(number for number in wanted if number in shown)
    if not cleared:
        return Refusal(Reason.NO_MESSAGE_SHOWN)
    return Decision(tuple(e.MessageCleared(message=number, at=now) for number in cleared))


def _black_out(state: State, command: c.BlackOut, now: datetime, _seat: str) -> Outcome:
    if command.is_black == state.messages.is_black:
        return Refusal(Reason.ALREADY_BLACK if command.is_black else Reason.NOT_BLACK)
    return Decision((e.StageBlackedOut(is_black=command.is_black, at=now),))


def acknowledging(state: State, number: int, now: datetime, by: str) -> Outcome:
    """What it leads to that somebody has seen a message. It is noted as a fact: undo passes over it, or a
    speaker's nod would stand between the moderator and the press to be taken back."""
    message = state.messages.sent.get(number)
    if message is None:
        return Refusal(Reason.UNKNOWN_MESSAGE, str(number))
    if message.acknowledged is not None:
        return Refusal(Reason.MESSAGE_SEEN)
    return Decision((e.MessageAcknowledged(message=number, by=by, at=now),))


DECIDE: dict[type[c.Command], Callable[[State, Any, datetime, str], Outcome]] = {
    c.SendMessage: _send,
    c.ClearMessages: _clear,
    c.BlackOut: _black_out,
}
