"""A seat: one person's console."""

from enum import StrEnum

from msgspec import Struct


class Role(StrEnum):
    """What a seat is for."""

    ORGANISER = "organiser"
    MODERATOR = "moderator"
    STAFF = "staff"
    VIEWER = "viewer"


class Seat(Struct, frozen=True):
    """One person's console: the name under which its commands are kept, and its role."""

    name: str = "console"
    role: Role = Role.MODERATOR

    @property
    def may_command(self) -> bool:
        """Whether it may change the show: a viewer only looks."""
        return self.role is not Role.VIEWER
