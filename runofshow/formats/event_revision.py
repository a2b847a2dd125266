"""The revision of the event in an agenda file: its facts, its slot and the places."""

from collections.abc import Mapping, Sequence

from runofshow.core.agenda import Agenda
from runofshow.formats.agenda_words import (
    ORDER_OF_AGENDA,
    ORDER_OF_EVENT,
    ORDER_OF_PLACE,
    event_words,
    place_words,
)
from runofshow.formats.item_order import Item, reorder, same
from runofshow.formats.layout import Piece
from runofshow.formats.patch import Patch
from runofshow.formats.word_revision import change_words
from runofshow.formats.yaml_words import Written, one_line


class EventRevision:
    """What becomes of the event and the places of a file. Raises ValueError where a text cannot be said."""

    def __init__(self, before: Agenda, after: Agenda) -> None:
        self._before, self._after = event_words(before.event), event_words(after.event)
        self._old, self._new = place_words(before), place_words(after)
        self._matched = _matched(self._old, self._new)

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
        change_words(patch, event, self._before, self._after, ORDER_OF_EVENT)


def _change_place(patch: Patch, piece: Piece, old: Mapping[str, Written], new: Mapping[str, Written]) -> None:
    if piece.is_mapping:
        change_words(patch, piece, old, new, ORDER_OF_PLACE)
    elif old != new:  # an alias, of which only this one changes
        patch.replace(piece.start, piece.end, one_line(new))


def _matched(old: Sequence[Mapping[str, Written]], new: Sequence[Mapping[str, Written]]) -> list[int | None]:
    """For each of the new places, which of the old ones it is: that of its name, else of its time zone."""
    found = same([one["name"] for one in old], [one["name"] for one in new])
    left = {index: one["timezone"] for index, one in enumerate(old) if index not in found}
    for place, one in enumerate(new):
        if found[place] is None:
            index = next((index for index, zone in left.items() if zone == one["timezone"]), None)
            if index is not None:
                found[place] = index
                del left[index]
    return found
