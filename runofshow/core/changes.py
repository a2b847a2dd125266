"""Changes of a segment, a block, a person or the event: what an editor sets, and leaves alone."""

from datetime import datetime, timedelta

from msgspec import UNSET, Struct, UnsetType

from runofshow.core.agenda import Kind, Place
from runofshow.core.flag import Phase
from runofshow.core.message import Cue


class SegmentChanges(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is to change of segments; what is not set stays as it is."""

    title: str | UnsetType = UNSET
    kind: Kind | UnsetType = UNSET
    speakers: tuple[str, ...] | UnsetType = UNSET
    allotment: timedelta | UnsetType = UNSET
    warnings: tuple[timedelta, ...] | UnsetType | None = UNSET
    messages: dict[Phase, Cue] | UnsetType | None = UNSET
    introduction: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    min: timedelta | UnsetType | None = UNSET
    protected: bool | UnsetType | None = UNSET
    droppable: bool | UnsetType | None = UNSET
    priority: int | UnsetType | None = UNSET


class BlockChanges(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is to change of a block; what is not set stays as it is."""

    title: str | UnsetType = UNSET
    moderator: str | UnsetType | None = UNSET
    start: datetime | UnsetType = UNSET
    end: datetime | UnsetType = UNSET
    hard_start: bool | UnsetType = UNSET
    note: str | UnsetType = UNSET
    min: timedelta | UnsetType | None = UNSET
    protected: bool | UnsetType | None = UNSET
    droppable: bool | UnsetType | None = UNSET
    priority: int | UnsetType | None = UNSET


class PersonChanges(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is to change of what the agenda says of people; what is not set stays as it is."""

    name: str | UnsetType = UNSET
    role: str | UnsetType = UNSET
    organisation: str | UnsetType = UNSET
    timezone: str | UnsetType | None = UNSET
    note: str | UnsetType = UNSET


class EventChanges(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is to change of the facts of the event; what is not set stays as it is.

    `start` and `hard_out` are the ends of the slot, `places` those whose local times are shown.
    """

    title: str | UnsetType = UNSET
    start: datetime | UnsetType = UNSET
    hard_out: datetime | UnsetType = UNSET
    warnings: tuple[timedelta, ...] | UnsetType | None = UNSET
    tolerance: timedelta | UnsetType = UNSET
    messages: dict[Phase, Cue] | UnsetType = UNSET
    languages: tuple[str, ...] | UnsetType = UNSET
    interpretation: bool | UnsetType | None = UNSET
    format: str | UnsetType = UNSET
    platform: str | UnsetType = UNSET
    venue: str | UnsetType = UNSET
    organisers: tuple[str, ...] | UnsetType = UNSET
    partners: tuple[str, ...] | UnsetType = UNSET
    participants: int | UnsetType | None = UNSET
    audience: str | UnsetType = UNSET
    objectives: tuple[str, ...] | UnsetType = UNSET
    registration: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    places: tuple[Place, ...] | UnsetType = UNSET
