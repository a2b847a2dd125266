"""What a cell of the running order can be given: the text that it is edited as, and what a text would do."""

from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.commands import Command, EditBlock, EditSegments
from runofshow.core.phrase import Phrase
from runofshow.core.projection import BlockView, Projection, SegmentView
from runofshow.core.state import Status, Turn
from runofshow.desktop.countdown import SECOND, clock_text, seconds_spent
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.wording import duration_words, translate
from runofshow.formats.durations import write_duration
from runofshow.formats.typed_times import Frame, Lasting, read_instant, read_length


class Field(StrEnum):
    """What is edited in a cell."""

    TITLE = "title"
    LENGTH = "length"
    START = "start"


class Typed(Struct, frozen=True):
    """What was typed: the command that it makes (None: nothing changes), what was understood, or what is
    wrong with it."""

    command: Command | None = None
    understood: str = ""
    wrong: str = ""


def field_of(view: SegmentView | BlockView, column: Column, status: Status) -> Field | None:
    """What can be edited in a cell; None for one that follows from others, or has become a fact."""
    if status is Status.ENDED:
        return None
    if column is Column.TITLE:
        return Field.TITLE
    if column is Column.ALLOTMENT:
        is_fact = isinstance(view, SegmentView) and view.turn is Turn.DONE
        return None if is_fact else Field.LENGTH
    if column is Column.PLANNED and isinstance(view, BlockView):
        return Field.START
    return None


def text_of(view: SegmentView | BlockView, field: Field, zone: ZoneInfo) -> str:
    """The text that a cell is edited as."""
    if field is Field.START:
        assert isinstance(view, BlockView)
        return _clock(view.planned.block.start, zone)
    if field is Field.LENGTH:
        if isinstance(view, BlockView):
            return write_duration(view.planned.block.end - view.planned.block.start)
        return write_duration(view.allotment)
    return view.planned.segment.title if isinstance(view, SegmentView) else view.planned.block.title


def field_name(view: SegmentView | BlockView, field: Field) -> str:
    """What a field is called aloud."""
    if field is Field.TITLE:
        return translate("Editing", "Title")
    if isinstance(view, SegmentView):
        return translate("Editing", "Allotted time, or until when")
    if field is Field.START:
        return translate("Editing", "Planned start")
    return translate("Editing", "Planned length, or planned end")


def read_cell(view: SegmentView | BlockView, field: Field, text: str, projection: Projection) -> Typed:
    """What a text would do in a cell."""
    zone = ZoneInfo(projection.agenda.event.timezone)
    if text == text_of(view, field, zone):
        return Typed()
    try:
        if field is Field.TITLE:
            return _titled(view, text)
        if isinstance(view, SegmentView):
            lasting = read_length(text, frame_of(projection, view))
            changes = SegmentChanges(allotment=lasting.duration)
            return Typed(EditSegments(segments=(view.id,), changes=changes), length_words(lasting, zone))
        return _timed(view, field, text, projection)
    except ValueError as error:
        return Typed(wrong=error_words(error))


def error_words(error: ValueError) -> str:
    """What is wrong with something typed."""
    said = error.args[0]
    return phrase_words(said) if isinstance(said, Phrase) else str(said)


def length_words(lasting: Lasting, zone: ZoneInfo) -> str:
    """What was understood of a length: `7 min 30 s`, `until 16:40: 8 min 20 s`."""
    words = duration_words(seconds_spent(lasting.duration))
    if lasting.until is None:
        return words
    text = translate("Editing", "until {time}: {duration}")
    return text.format(time=_clock(lasting.until, zone), duration=words)


def frame_of(projection: Projection, view: SegmentView | None = None) -> Frame:
    """What a typed time stands beside: a segment, or several at once where none is given."""
    event = projection.agenda.event
    anchor = None
    if view is not None and view.turn is Turn.ON_AIR:
        anchor = projection.now + view.added - view.spent
    elif view is not None and view.expected_start is not None:
        anchor = view.expected_start + view.added - view.spent
    return Frame(
        start=event.start,
        hard_out=event.hard_out,
        zone=ZoneInfo(event.timezone),
        present=None if view is None else view.allotment // SECOND * SECOND,
        anchor=anchor,
    )


def block_frame(projection: Projection, view: BlockView) -> Frame:
    """What the planned length of a block stands beside."""
    event, block = projection.agenda.event, view.planned.block
    return Frame(
        start=event.start,
        hard_out=event.hard_out,
        zone=ZoneInfo(event.timezone),
        present=block.end - block.start,
        anchor=block.start,
    )


def _titled(view: SegmentView | BlockView, text: str) -> Typed:
    if isinstance(view, SegmentView):
        return Typed(EditSegments(segments=(view.id,), changes=SegmentChanges(title=text)))
    return Typed(EditBlock(block=view.id, changes=BlockChanges(title=text)))


def _timed(view: BlockView, field: Field, text: str, projection: Projection) -> Typed:
    block, frame = view.planned.block, block_frame(projection, view)
    if field is Field.START:
        start = read_instant(text, block.start, frame)
        words = translate("Editing", "starts {time}").format(time=_clock(start, frame.zone))
        return Typed(EditBlock(block=view.id, changes=BlockChanges(start=start)), words)
    lasting = read_length(text, frame)
    end = block.start + lasting.duration
    words = translate("Editing", "ends {time}: {duration}").format(
        time=_clock(end, frame.zone), duration=duration_words(seconds_spent(lasting.duration))
    )
    return Typed(EditBlock(block=view.id, changes=BlockChanges(end=end), push=True), words)


def _clock(instant: datetime, zone: ZoneInfo) -> str:
    return clock_text(instant, zone, with_seconds=bool(instant.second))
