"""What a segment got of the time of others that were skipped, so that it can be taken back."""

from collections.abc import Iterable
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.flag import ZERO


class Share(Struct, frozen=True, gc=False):
    """`base` is the allotment that a segment had of its own; `parts` is what it got, by whose time it was."""

    base: timedelta
    parts: tuple[tuple[str, timedelta], ...] = ()

    def of(self, segments: Iterable[str]) -> timedelta:
        """What it got of the time of these segments."""
        those = set(segments)
        return sum((part for source, part in self.parts if source in those), ZERO)

    def with_part(self, segment: str, part: timedelta) -> "Share":
        """The share with a part of the time of one more segment."""
        return replace(self, parts=(*self.parts, (segment, part)))

    def without(self, segment: str) -> "Share":
        """The share without the parts that came of a segment."""
        return replace(self, parts=tuple(one for one in self.parts if one[0] != segment))

    def keeping(self, segment: str) -> "Share":
        """The share in which what came of a segment is its own for good."""
        return replace(self.without(segment), base=self.base + self.of((segment,)))
