"""What a file has to say in so many words: durations that the sharing of a block would not give, and ids that
would not be derived."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from runofshow.core.agenda import Block, Kind, Person
from runofshow.core.identifiers import Identifiers, slug, surname
from runofshow.core.plan import SHORTEST_SHARE, ShareTooShort, allot

ID_WORDS = 4


def wanted_segment_id(
    kind: Kind, title: str, speakers: Sequence[str], people: Mapping[str, Person], keys: Collection[str]
) -> str:
    """The id that tells best what a segment is: its one speaker, else its kind, else its title.

    `keys` are the people who are listed, so that their id is a key someone chose.
    """
    if len(speakers) == 1:
        person = speakers[0]
        return slug(person if person in keys else surname(people[person].name), "segment", ID_WORDS)
    return slug(title, "segment", ID_WORDS) if kind is Kind.TALK else slug(kind, "segment")


def wanted_block_id(title: str) -> str:
    """The id of a block that gives none."""
    return slug(title, "block", ID_WORDS)


def ids_to_give(wanted: Sequence[tuple[str, str]], given: Collection[str]) -> frozenset[str]:
    """The ids that must stand in the file. `wanted` has each id with what would be derived for it, in order;
    those in `given` stand there already."""
    explicit, patience = set(given), 50
    while True:
        identifiers = Identifiers(explicit)
        derived = ((own, identifiers.unique(word)) for own, word in wanted if own not in explicit)
        differing = (own for own, found in derived if own != found)
        # One that differs may make those behind it differ, so they are given one by one; not without an end.
        one_or_all = set(islice(differing, 1)) if patience else set(differing)
        if not one_or_all:
            return frozenset(explicit)
        explicit |= one_or_all
        patience = max(patience - 1, 0)


def durations_to_give(block: Block, given: Collection[str]) -> frozenset[str]:
    """The segments of a block whose duration must stand in the file, so that a reader finds the allotments
    that they have as durations here (which fit into the block).

    Those in `given` have theirs there; the others go on sharing as far as that gives what they have.
    """
    explicit = {
        s.id for s in block.segments if s.id in given or (s.duration or SHORTEST_SHARE) < SHORTEST_SHARE
    }
    patience = 50
    while differing := _differing(block, explicit):
        explicit |= set(differing[:1] if patience else differing)
        patience = max(patience - 1, 0)
    return frozenset(explicit)


def _differing(block: Block, explicit: Collection[str]) -> list[str]:
    """The segments that sharing would give another allotment, the ones farthest off first."""
    asked = replace(
        block,
        segments=tuple(s if s.id in explicit else replace(s, duration=None) for s in block.segments),
    )
    try:
        allotments = allot(asked)
    except ShareTooShort as error:
        return [error.segment.id]
    off = {
        segment.id: abs(share - segment.duration)
        for segment, share in zip(block.segments, allotments, strict=True)
        if segment.duration is not None and share != segment.duration
    }
    return sorted(off, key=lambda one: off[one], reverse=True)
