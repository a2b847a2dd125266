"""What can be done with a question of the desk, as one table: keys, buttons and help are read from it.

The keys are single letters: they work only while a table of the desk has the focus, so typing never triggers
them. They are not translated.
"""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from runofshow.core import commands as c
from runofshow.core.commands import Command
from runofshow.core.question import EXITS, Question, Standing
from runofshow.core.state import Desk

translate = QCoreApplication.translate

Words = Callable[[], str]
Commands = Callable[[Question, Desk], list[Command]]


class QuestionAction(Struct, frozen=True, kw_only=True):
    """An action on the selected question. `commands` are given one after the other, until one is refused;
    an action without any asks for more, in place. `done` is what is said after it, of {number} and, where it
    matters, of the {place} in the queue of {count} or of the question {into} which it was merged."""

    id: str
    text: Words
    keys: tuple[str, ...]
    standings: frozenset[Standing]
    commands: Commands | None = None
    done: Words | None = None
    repeats: bool = False
    # In a list that has none of its standings its key does what it does elsewhere.
    gives_way: bool = False
    is_primary: bool = False


def _queue(question: Question, _desk: Desk) -> list[Command]:
    ready: list[Command] = [c.ReadyQuestion(question.number)] if question.standing is Standing.INBOX else []
    return [*ready, c.QueueQuestion(question.number)]


def _up(question: Question, desk: Desk) -> list[Command]:
    place = desk.queue.index(question.number)
    return [c.QueueQuestion(question.number, desk.queue[place - 1])] if place > 0 else []


def _down(question: Question, desk: Desk) -> list[Command]:
    place = desk.queue.index(question.number)
    if place + 1 >= len(desk.queue):
        return []
    behind = desk.queue[place + 2] if place + 2 < len(desk.queue) else None
    return [c.QueueQuestion(question.number, behind)]


def _place() -> str:
    return translate("QuestionActions", "{number} is {place} of {count} in the queue.")


_INBOX = frozenset({Standing.INBOX, Standing.READY})
_QUEUED = frozenset({Standing.QUEUED})
_HERE = _INBOX | _QUEUED

ACTIONS: Final = (
    QuestionAction(
        id="air",
        text=lambda: translate("QuestionActions", "To air"),
        keys=("A", "Return", "Enter"),
        standings=_QUEUED,
        commands=lambda question, _: [c.AirQuestion(question.number)],
        done=lambda: translate("QuestionActions", "{number} is on air."),
        is_primary=True,
    ),
    QuestionAction(
        id="queue",
        text=lambda: translate("QuestionActions", "Queue"),
        keys=("Q", "Return", "Enter"),
        standings=_INBOX,
        commands=_queue,
        done=lambda: translate("QuestionActions", "{number} is in the queue."),
        is_primary=True,
    ),
    QuestionAction(
        id="ready",
        text=lambda: translate("QuestionActions", "Ready"),
        keys=("R",),
        standings=frozenset({Standing.INBOX}),
        commands=lambda question, _: [c.ReadyQuestion(question.number)],
        done=lambda: translate("QuestionActions", "{number} is ready."),
        gives_way=True,
    ),
    QuestionAction(
        id="up",
        text=lambda: translate("QuestionActions", "Up"),
        keys=("Alt+Up",),
        standings=_QUEUED,
        commands=_up,
        done=_place,
        repeats=True,
    ),
    QuestionAction(
        id="down",
        text=lambda: translate("QuestionActions", "Down"),
        keys=("Alt+Down",),
        standings=_QUEUED,
        commands=_down,
        done=_place,
        repeats=True,
    ),
    QuestionAction(
        id="unqueue",
        text=lambda: translate("QuestionActions", "Take out"),
        keys=("U",),
        standings=_QUEUED,
        commands=lambda question, _: [c.ReadyQuestion(question.number)],
        done=lambda: translate("QuestionActions", "{number} is in the inbox again."),
    ),
    QuestionAction(
        id="edit",
        text=lambda: translate("QuestionActions", "Edit"),
        keys=("E", "F2"),
        standings=_HERE,
        done=lambda: translate("QuestionActions", "{number} is changed."),
    ),
    QuestionAction(
        id="merge",
        text=lambda: translate("QuestionActions", "Merge…"),
        keys=("M",),
        standings=_HERE,
        done=lambda: translate("QuestionActions", "{number} is merged into {into}."),
    ),
    QuestionAction(
        id="park",
        text=lambda: translate("QuestionActions", "Park"),
        keys=("L",),
        standings=_HERE,
        commands=lambda question, _: [c.ParkQuestion(question.number)],
        done=lambda: translate("QuestionActions", "{number} is parked for a written answer."),
    ),
    QuestionAction(
        id="reject",
        text=lambda: translate("QuestionActions", "Reject…"),
        keys=("X", "Del"),
        standings=_HERE,
        done=lambda: translate("QuestionActions", "{number} is rejected."),
    ),
    QuestionAction(
        id="restore",
        text=lambda: translate("QuestionActions", "Restore"),
        keys=("B", "Return", "Enter"),
        standings=EXITS,
        commands=lambda question, _: [c.RestoreQuestion(question.number)],
        done=lambda: translate("QuestionActions", "{number} is in the inbox again."),
        is_primary=True,
    ),
)

# Of the question on air, whichever one is selected.
ANSWERED: Final = QuestionAction(
    id="answered",
    text=lambda: translate("QuestionActions", "Answered"),
    keys=("D",),
    standings=frozenset({Standing.ON_AIR}),
    commands=lambda question, _: [c.AnswerQuestion(question.number)],
    done=lambda: translate("QuestionActions", "{number} is answered."),
    is_primary=True,
)
