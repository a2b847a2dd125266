"""What a cell of the running order can be given: the text that it is edited as, and what a text would do."""

from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.commands import Command, EditBlock, EditSegments
from runofshow.core.flag import ZERO
from runofshow.core.phrase import Phrase
from runofshow.core.projection import BlockView, Projection, SegmentView
from runofshow.core.state import Status, Turn
from runofshow.desktop.countdown import SECOND, clock_text, seconds_spent
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.recovery_words import length_change_words
from runofshow.desktop.running_order_row import Column
from runofshow.desktop.wording import duration_words, translate
from runofshow.formats.durations import write_duration
from runofshow.formats.typed_times import Frame, Lasting, read_change, read_instant, read_length


class Field(StrEnum):
    """What is edited in a cell."""

    TITLE = "title"
    LENGTH = "length"
    START = "start"


class Change(Struct, frozen=True):
    """So much more time, or less, for each of several."""

    by: timedelta


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


def read_cell(
    view: SegmentView | BlockView,
    field: Field,
    text: str,
    projection: Projection,
    together: tuple[SegmentView, ...] = (),
) -> Typed:
    """What a text would do in a cell; a time is meant for all that are edited together."""
    zone = ZoneInfo(projection.agenda.event.timezone)
    is_together = field is Field.LENGTH and len(together) > 1
    if text == text_of(view, field, zone) and not is_together:
        return Typed()
    try:
        if field is Field.TITLE:
            return _titled(view, text)
        if isinstance(view, SegmentView):
            views = together if is_together else (view,)
            time, words = read_time(views, text, projection)
            return Typed(lasting(tuple(one.id for one in views), time), words)
        return _timed(view, field, text, projection)
    except ValueError as error:
        return Typed(wrong=error_words(error))


def read_time(
    views: tuple[SegmentView, ...], text: str, projection: Projection
) -> tuple[timedelta | Change, str]:
    """How long a text says that segments may last, or by how much longer or shorter each of several, and what
    was understood. Raises ValueError with a phrase of what is wrong."""
    frame = frame_of(projection, *views)
    if len(views) == 1:
        length = read_length(text, frame)
        return length.duration, length_words(length, frame.zone)
    by = read_change(text, frame)
    if by is None:
        length = read_length(text, frame)
        words = length_words(length, frame.zone)
    elif by < ZERO:
        words = translate("Editing", "{duration} shorter each").format(duration=duration_words(-by // SECOND))
    else:
        words = translate("Editing", "{duration} longer each").format(duration=duration_words(by // SECOND))
    return length.duration if by is None else Change(by), f"{COUNTS.segments(len(views))}: {words}"


def lasting(segments: tuple[str, ...], time: timedelta | Change) -> EditSegments:
    """The command that gives segments a time."""
    if isinstance(time, Change):
        return EditSegments(segments=segments, by=time.by)
    return EditSegments(segments=segments, changes=SegmentChanges(allotment=time))


def error_words(error: ValueError) -> str:
    """What is wrong with something typed."""
    said = error.args[0]
    return phrase_words(said) if isinstance(said, Phrase) else str(said)


def length_words(length: Lasting, zone: ZoneInfo) -> str:
    """What was understood of a length: `7 min 30 s`, `until 16:40: 8 min 20 s`."""
    words = duration_words(seconds_spent(length.duration))
    if length.until is None:
        return words
    text = translate("Editing", "until {time}: {duration}")
    return text.format(time=_clock(length.until, zone), duration=words)


def frame_of(projection: Projection, *views: SegmentView, start: datetime | None = None) -> Frame:
    """What a typed time stands beside: a segment, several at once (which have no end in common), or a new one
    that would start then."""
    event = projection.agenda.event
    anchor, present = start, None
    if views:
        present = views[0].allotment // SECOND * SECOND
    if len(views) == 1:
        view = views[0]
        begun = projection.now if view.turn is Turn.ON_AIR else view.expected_start
        anchor = None if begun is None else begun + view.added - view.spent
    return Frame(
        start=event.start,
        hard_out=event.hard_out,
        zone=ZoneInfo(event.timezone),
        present=present,
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
        words = start_words(view, start, frame.zone)
        return Typed(EditBlock(block=view.id, changes=BlockChanges(start=start)), words)
    length = read_length(text, frame)
    end = block.start + length.duration
    command = EditBlock(block=view.id, changes=BlockChanges(end=end), push=True)
    return Typed(command, end_words(view, end, frame.zone))


def start_words(view: BlockView, start: datetime, zone: ZoneInfo) -> str:
    """What another planned start makes of a block: `starts 17:05: 45 → 40 min`."""
    return _planned_words(translate("Editing", "starts {time}"), view, start, view.planned.block.end, zone)


def end_words(view: BlockView, end: datetime, zone: ZoneInfo) -> str:
    """What another planned end makes of a block: `ends 16:40: 20 → 18 min`."""
    words = translate("Editing", "ends {time}")
    return _planned_words(words, view, view.planned.block.start, end, zone, is_end=True)


def _planned_words(
    words: str, view: BlockView, start: datetime, end: datetime, zone: ZoneInfo, *, is_end: bool = False
) -> str:
    """A planned time, with the length that it leads to; what ends before it starts is refused elsewhere."""
    block = view.planned.block
    said = words.format(time=_clock(end if is_end else start, zone))
    if end <= start:
        return said
    return f"{said}: {length_change_words(block.end - block.start, end - start)}"


def _clock(instant: datetime, zone: ZoneInfo) -> str:
    return clock_text(instant, zone, with_seconds=bool(instant.second))
