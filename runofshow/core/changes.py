"""Changes of a segment, a block or a person: what an editor sets, and leaves alone."""

from datetime import datetime, timedelta

from msgspec import UNSET, Struct, UnsetType

from runofshow.core.agenda import Kind
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
