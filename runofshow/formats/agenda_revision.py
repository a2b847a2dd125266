"""The revision of an agenda file: which stretches of its text change, and to what."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from runofshow.core.agenda import Agenda, Block, Segment
from runofshow.formats.agenda import Loaded
from runofshow.formats.agenda_words import (
    ORDER_OF_BLOCK,
    ORDER_OF_SEGMENT,
    block_words,
    segment_words,
)
from runofshow.formats.event_revision import EventRevision
from runofshow.formats.explicit import durations_to_give, ids_to_give, wanted_block_id, wanted_segment_id
from runofshow.formats.item_order import Cut, Item, cut_items, matched, reorder
from runofshow.formats.layout import Piece
from runofshow.formats.patch import Patch
from runofshow.formats.people_revision import PeopleRevision
from runofshow.formats.word_revision import change_words
from runofshow.formats.yaml_words import Bare, Written

_SPEAKERS = ("speaker", "speakers")


def revise(text: str, loaded: Loaded, after: Agenda, list_everyone: bool) -> str:
    """The text, which ends with a line end and was read as `loaded`, changed to say what `after` says.

    Raises ValueError where a text of the agenda cannot be written.
    """
    revision = _Revision(text, loaded, after, list_everyone)
    if revision.patch.root.value("blocks") is None:
        return text
    revision.write_out_aliases()
    revision.change_values()
    revision.order_places()
    revision.order_blocks()
    revision.order_segments()
    revision.remove_blocks()
    return revision.patch.text


class _Revision:
    """One text on its way from what it says to what it is to say. `rows` tells what stands in it: the id of
    each block, with those of its segments."""

    def __init__(self, text: str, loaded: Loaded, after: Agenda, list_everyone: bool) -> None:
        assert loaded.agenda is not None
        self.patch = Patch(text)
        self._before, self._after = loaded.agenda, after
        self._zone_before = ZoneInfo(self._before.event.timezone)
        self._zone = ZoneInfo(after.event.timezone)
        self._event = EventRevision(self._before, after)
        self._old_blocks = {block.id: block for block in self._before.blocks}
        self._new_blocks = {block.id: block for block in after.blocks}
        self._old = {s.id: s for block in self._before.blocks for s in block.segments}
        self._new = {s.id: s for block in after.blocks for s in block.segments}
        self._rows = [(block.id, [s.id for s in block.segments]) for block in self._before.blocks]
        self._people = PeopleRevision(self.patch.root, self._before, after, list_everyone)
        pieces = dict(self._segment_pieces())
        given = {key for key, piece in pieces.items() if piece.has("id") and key in self._new}
        self._segment_ids_before = frozenset(given)
        self._segment_ids = self._ids_of_segments(given)
        blocks = dict(zip(self._old_blocks, self._block_pieces(), strict=True))
        self._block_ids_before = {key for key, piece in blocks.items() if piece.has("id")}
        wanted = [(block.id, wanted_block_id(block.title)) for block in after.blocks]
        self._block_ids = ids_to_give(wanted, self._block_ids_before & self._new_blocks.keys())
        has_duration = {key for key, segment in self._old.items() if segment.duration is not None}
        self._durations = {key for block in after.blocks for key in durations_to_give(block, has_duration)}

    # What stands in the text

    def _blocks(self) -> Piece:
        blocks = self.patch.root.value("blocks")
        assert blocks is not None
        return blocks

    def _block_pieces(self) -> list[Piece]:
        return [piece.resolved for piece in self._blocks().resolved.children]

    def _segment_pieces(self) -> list[tuple[str, Piece]]:
        found: list[tuple[str, Piece]] = []
        for (_, ids), piece in zip(self._rows, self._block_pieces(), strict=True):
            segments = piece.found("segments")
            if segments is not None:
                found += zip(ids, (one.resolved for one in segments.resolved.children), strict=True)
        return found

    def _ids_of_segments(self, given: set[str]) -> frozenset[str]:
        keys = self._people.listed
        wanted = [
            (s.id, wanted_segment_id(s.kind, s.title, s.speakers, self._after.people, keys))
            for s in self._new.values()
        ]
        return ids_to_give(wanted, given)

    # Steps

    def _take(self) -> None:
        """Go on with the text that the changes so far give."""
        after = self.patch.result()
        if after != self.patch.text:
            self.patch = Patch(after)

    def write_out_aliases(self) -> None:
        """Write out the aliases of what is about to change or to move, so that each can go its own way."""
        patch = self.patch
        blocks = self._blocks()
        structure = [(block.id, [s.id for s in block.segments]) for block in self._after.blocks]
        if structure != self._rows:
            within = [piece for piece in blocks.walk() if piece.anchor is not None]
            patch.expand(within)
        if blocks.target is not None:
            patch.replace(blocks.start, blocks.end, patch.written_out(blocks))
        else:
            for (key, ids), piece in zip(self._rows, blocks.children, strict=True):
                self._write_out(piece, self._old_blocks[key] != self._new_blocks.get(key))
                segments = piece.value("segments")
                if segments is not None:
                    self._write_out(segments, self._old_blocks[key] != self._new_blocks.get(key))
                    for one, part in zip(ids, segments.children, strict=False):
                        self._write_out(part, self._old[one] != self._new.get(one))
        people = patch.root.value("people")
        if people is not None:
            self._write_out(people, self._before.people != self._after.people)
            for _, value in people.entries():
                self._write_out(value, self._before.people != self._after.people)
        self._take()

    def _write_out(self, piece: Piece, is_changed: bool) -> None:
        if is_changed and piece.target is not None:
            self.patch.replace(piece.start, piece.end, self.patch.written_out(piece))

    def change_values(self) -> None:
        """Change what the event, people, blocks and segments say, each where it stands."""
        self._event.change(self.patch)
        self._people.change(self.patch)
        for (key, _), piece in zip(self._rows, self._block_pieces(), strict=True):
            if key in self._new_blocks:
                self._change_block(piece, self._old_blocks[key], self._new_blocks[key])
        for key, piece in self._segment_pieces():
            if key in self._new:
                self._change_segment(piece, self._old[key], self._new[key])
        self._take()

    def _change_block(self, piece: Piece, old: Block, new: Block) -> None:
        before = block_words(old, self._zone_before, str, with_id=old.id in self._block_ids_before)
        after = block_words(new, self._zone, str, with_id=new.id in self._block_ids)
        if new.moderator is not None:
            written = piece.found("moderator")
            if before.get("moderator") != new.moderator:
                after["moderator"] = self._people.refer(new.moderator)
            elif written is not None and self._people.is_to_be_rewritten(
                new.moderator, written.resolved.text
            ):
                before["moderator"], after["moderator"] = "", self._people.refer(new.moderator)
        change_words(self.patch, piece, before, after, ORDER_OF_BLOCK)

    def _change_segment(self, piece: Piece, old: Segment, new: Segment) -> None:
        before = segment_words(
            old, str, with_id=old.id in self._segment_ids_before, with_duration=old.duration is not None
        )
        after = segment_words(
            new, str, with_id=new.id in self._segment_ids, with_duration=new.id in self._durations
        )
        if "duration" in after and "duration" not in before and piece.has("weight"):
            # A weight has no effect beside a duration, which comes in its place.
            if piece.value("weight") is not None:
                self.patch.rename(piece, "weight", "duration")
                self.patch.set(piece, "weight", after.pop("duration"))
                before.pop("weight", None)
            else:
                before["weight"] = Bare("")
        order = [key for key in ORDER_OF_SEGMENT if key not in _SPEAKERS]
        change_words(self.patch, piece, before, after, ORDER_OF_SEGMENT, order)
        self._change_speakers(piece, old.speakers, new.speakers)

    def _change_speakers(self, piece: Piece, old: tuple[str, ...], new: tuple[str, ...]) -> None:
        patch, people = self.patch, self._people
        one, several = (_said(piece.value(key)) for key in _SPEAKERS)
        there = one or several or _said(piece.found("speaker")) or _said(piece.found("speakers"))
        names = there.resolved.children if there is not None and there.resolved.is_sequence else [there]
        said = [name.resolved.text for name in names if name is not None]
        written = dict(zip(old, said, strict=False))
        words = [
            written[key]
            if key in written and not people.is_to_be_rewritten(key, written[key])
            else people.refer(key)
            for key in new
        ]
        if old == new and words == said:
            return
        if several is not None and several.is_sequence and new:
            indexes = matched(old, new)
            reorder(
                patch,
                several,
                [
                    Item(index, values=word, rewritten=index is not None and said[index] != word)
                    for word, index in zip(words, indexes, strict=True)
                ],
            )
        elif several is not None and new:
            patch.set(piece, "speakers", words)
        elif one is not None and len(new) == 1:
            patch.write_scalar(one, words[0])
        elif one is not None and new and not piece.merges("speaker"):
            patch.rename(piece, "speaker", "speakers")
            patch.set(piece, "speaker", words)
        else:
            said_now: Mapping[str, Written] = (
                {} if not new else {"speaker": words[0]} if len(new) == 1 else {"speakers": words}
            )
            change_words(patch, piece, {"speaker": "", "speakers": ""}, said_now, ORDER_OF_SEGMENT, _SPEAKERS)

    def order_places(self) -> None:
        """Put the places in their order, new ones among them."""
        self._event.order_places(self.patch)
        self._take()

    def order_blocks(self) -> None:
        """Put the blocks in their order, new ones among them; those that are to go stand last for now."""
        places = {key: index for index, (key, _) in enumerate(self._rows)}
        rows = dict(self._rows)
        gone = [key for key in places if key not in self._new_blocks]
        items, arranged = [], []
        for key in [*self._new_blocks, *gone]:
            if key in places:
                items.append(Item(places[key]))
                arranged.append((key, rows[key]))
            else:
                block = self._new_blocks[key]
                items.append(Item(values=self._block_values(block)))
                arranged.append((key, [segment.id for segment in block.segments]))
        reorder(self.patch, self._blocks(), items)
        self._rows = arranged
        self._take()

    def order_segments(self) -> None:
        """Put the segments of each block in their order, those from other blocks with their own text."""
        cuts = self._cuts()
        for (key, ids), piece in zip(self._rows, self._block_pieces(), strict=True):
            block = self._new_blocks.get(key)
            segments = piece.value("segments")
            wanted = [] if block is None else [segment.id for segment in block.segments]
            if block is None or (wanted == ids and key in self._old_blocks):
                continue
            if segments is None:
                self.patch.set(piece, "segments", [self._segment_values(s) for s in block.segments])
                continue
            places = {one: index for index, one in enumerate(ids)}
            if key not in self._old_blocks:  # what it was given anew is put in as it stood
                places = {one: index for one, index in places.items() if one not in cuts}
            items = [
                Item(places.get(segment.id), cuts.get(segment.id), self._segment_values(segment))
                for segment in block.segments
            ]
            reorder(self.patch, segments, items)
        self._take()

    def _cuts(self) -> dict[str, Cut]:
        """The texts of segments that go to another block."""
        home = {s.id: block.id for block in self._after.blocks for s in block.segments}
        cuts: dict[str, Cut] = {}
        for (key, ids), piece in zip(self._rows, self._block_pieces(), strict=True):
            leaving = [one for one in ids if key in self._old_blocks and home.get(one, key) != key]
            segments = piece.value("segments")
            if leaving and segments is not None:
                texts = dict(zip(ids, cut_items(self.patch, segments), strict=True))
                cuts |= {one: texts[one] for one in leaving}
        return cuts

    def remove_blocks(self) -> None:
        """Take out the blocks that are to go."""
        kept = [Item(index) for index, (key, _) in enumerate(self._rows) if key in self._new_blocks]
        reorder(self.patch, self._blocks(), kept)
        self._take()

    # New parts

    def _segment_values(self, segment: Segment) -> dict[str, Written]:
        return segment_words(
            segment,
            self._people.refer,
            with_id=segment.id in self._segment_ids,
            with_duration=segment.id in self._durations,
        )

    def _block_values(self, block: Block) -> dict[str, Written]:
        words = block_words(block, self._zone, self._people.refer, with_id=block.id in self._block_ids)
        return {**words, "segments": [self._segment_values(segment) for segment in block.segments]}


def _said(piece: Piece | None) -> Piece | None:
    """A piece that says something."""
    return None if piece is None or piece.is_nothing else piece
