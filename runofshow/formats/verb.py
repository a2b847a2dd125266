"""A verb of a script: what a move of a kind takes, and the command that it gives."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from runofshow.core.commands import Command


class Verb(Struct, frozen=True):
    """What a move takes, and the command it gives; those without one are done by the player.

    `meant` chooses by the arguments where a word means several things (a segment or a block).
    """

    command: Callable[[dict[str, Any], str], Command] | None = None
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    meant: "Callable[[dict[str, Any]], Verb] | None" = None

    def of(self, given: dict[str, Any]) -> "Verb":
        """The verb that is meant with these arguments."""
        return self if self.meant is None else self.meant(given)
