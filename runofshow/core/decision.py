"""What a command leads to: events, or a refusal."""

from typing import TypeAlias

from msgspec import Struct

from runofshow.core import events as e
from runofshow.core.question import Asker
from runofshow.core.refusal import Refusal


class Decision(Struct, frozen=True):
    """What a command leads to: its events, and the personal data that they refer to, by reference."""

    events: tuple[e.Event, ...]
    askers: dict[str, Asker] = {}


Outcome: TypeAlias = Decision | Refusal
