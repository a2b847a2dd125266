"""The revision of the event in an agenda file: its facts, its slot and the places."""

from collections.abc import Iterable, Mapping, Sequence

from runofshow.core.agenda import Agenda
from runofshow.formats.agenda_words import (
    ORDER_OF_AGENDA,
    ORDER_OF_EVENT,
    ORDER_OF_PLACE,
    ORDER_OF_SLOT,
    event_words,
    place_words,
)
from runofshow.formats.item_order import Item, reorder
from runofshow.formats.layout import Piece
from runofshow.formats.patch import Patch
from runofshow.formats.yaml_words import Written, one_line

_LISTS = ("languages", "organisers", "partners", "objectives")


class EventRevision:
    """What becomes of the event and the places of a file. Raises ValueError where a text cannot be said."""

    def __init__(self, before: Agenda, after: Agenda) -> None:
        self._before, self._after = event_words(before.event), event_words(after.event)
        self._old, self._new = place_words(before), place_words(after)
        self._matched = _matched([one["name"] for one in self._old], [one["name"] for one in self._new])

    def change(self, patch: Patch) -> None:
        """Change what the event and each place say, where it stands."""
        event = patch.root.value("event")
        if event is not None and event.is_mapping:
            self._change_event(patch, event)
        places = patch.root.value("places")
        if self._old == self._new:
            return
        if not self._new:
            patch.remove(patch.root, "places")
        elif not self._old and places is None:
            patch.add_section("places", self._new, ORDER_OF_AGENDA)
        elif places is not None and places.is_sequence and len(places.children) == len(self._old):
            for new, index in zip(self._new, self._matched, strict=True):
                if index is not None:
                    _change_place(patch, places.children[index], self._old[index], new)
        else:
            patch.set(patch.root, "places", self._new)

    def order_places(self, patch: Patch) -> None:
        """Put the places in their order, new ones among them."""
        places = patch.root.value("places")
        if places is not None and places.is_sequence and len(places.children) == len(self._old) and self._new:
            items = [Item(index, values=new) for new, index in zip(self._new, self._matched, strict=True)]
            reorder(patch, places, items)

    def _change_event(self, patch: Patch, event: Piece) -> None:
        slot = event.value("slot")
        if slot is not None and slot.is_mapping:
            before, after = self._before.pop("slot"), self._after.pop("slot")
            assert isinstance(before, Mapping)
            assert isinstance(after, Mapping)
            _change_words(patch, slot, before, after, ORDER_OF_SLOT)
        for key in _LISTS:
            old, new, piece = self._before.get(key, ()), self._after.get(key, ()), event.value(key)
            if (
                old != new
                and new
                and piece is not None
                and piece.is_sequence
                and len(piece.children) == len(old)
            ):
                items = zip(new, _matched(old, new), strict=True)
                reorder(patch, piece, [Item(index, values=word) for word, index in items])
                self._before[key] = new
        _change_words(patch, event, self._before, self._after, ORDER_OF_EVENT)


def _change_place(patch: Patch, piece: Piece, old: Mapping[str, Written], new: Mapping[str, Written]) -> None:
    if piece.is_mapping:
        _change_words(patch, piece, old, new, ORDER_OF_PLACE)
    elif old != new:  # an alias, of which only this one changes
        patch.replace(piece.start, piece.end, one_line(new))


def _change_words(
    patch: Patch,
    piece: Piece,
    before: Mapping[str, Written],
    after: Mapping[str, Written],
    order: Sequence[str],
) -> None:
    for key in order:
        if before.get(key) == after.get(key):
            continue
        if key in after:
            patch.set(piece, key, after[key], order)
        else:
            patch.remove(piece, key, order)


def _matched(old: Iterable[object], new: Iterable[object]) -> list[int | None]:
    """For each of the new ones, which of the old ones it is."""
    left = list(enumerate(old))
    found: list[int | None] = []
    for one in new:
        same = next((each for each in left if each[1] == one), None)
        if same is not None:
            left.remove(same)
        found.append(None if same is None else same[0])
    return found
