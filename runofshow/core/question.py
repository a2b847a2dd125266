"""A question from the audience: one state, a permanent number, and what is kept of it (design 5)."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class Standing(StrEnum):
    """Where a question stands."""

    INBOX = "inbox"
    READY = "ready"
    QUEUED = "queued"
    ON_AIR = "on_air"
    ANSWERED = "answered"
    PARKED = "parked"
    REJECTED = "rejected"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


EXITS = frozenset({Standing.PARKED, Standing.REJECTED, Standing.MERGED, Standing.WITHDRAWN})


class Language(StrEnum):
    """The language that a question is asked in."""

    SPANISH = "es"
    ENGLISH = "en"
    OTHER = "other"


class Channel(StrEnum):
    """The way by which a question came."""

    WEBEX_QA = "webex_qa"
    WEBEX_CHAT = "webex_chat"
    SPOKEN = "spoken"
    EMAIL = "email"
    FORM = "form"
    PREPARED = "prepared"


PANEL = "panel"


class Asker(Struct, frozen=True, kw_only=True):
    """Personal data of who asked. Never part of an event: events hold a reference to it."""

    name: str = ""
    affiliation: str = ""
    country: str = ""


class Step(Struct, frozen=True, gc=False):
    """A question reached a standing at an instant (of the session's clock)."""

    standing: Standing
    at: datetime


class Question(Struct, frozen=True, gc=False, kw_only=True):
    """A question. `captured` are its words as first taken down, `text` as they are now.

    `asker` refers to the personal data table; `segment` is what was on air when it was captured.
    """

    number: int
    captured: str
    text: str
    standing: Standing
    captured_at: datetime
    captured_by: str
    segment: str | None
    asker: str | None
    language: Language
    channel: Channel
    addressed_to: tuple[str, ...]
    tags: tuple[str, ...]
    note: str
    steps: tuple[Step, ...]
    reason: str = ""
    merged_into: int | None = None

    @property
    def label(self) -> str:
        """The number as people say it: Q-012."""
        return question_label(self.number)

    @property
    def had_been_ready(self) -> bool:
        """Whether it was ever taken out of the inbox."""
        return any(step.standing is Standing.READY for step in self.steps)


def question_label(number: int) -> str:
    """The number of a question as people say it: Q-012."""
    return f"Q-{number:03}"
