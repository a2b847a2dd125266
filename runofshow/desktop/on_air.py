"""What the on-air panel says of a projection, as texts and signs: everything but the painting."""

from datetime import timedelta, tzinfo

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from runofshow.core.agenda import Agenda, Kind
from runofshow.core.flag import ZERO, Phase
from runofshow.core.projection import OnAir, Projection, SegmentView
from runofshow.core.state import Status
from runofshow.desktop.countdown import clock_text, countdown_text, digits, seconds_left, spent_text
from runofshow.desktop.shape import Shape
from runofshow.desktop.wording import (
    Verdict,
    duration_words,
    list_words,
    over_words,
    phase_words,
    status_words,
    time_left_words,
)

translate = QCoreApplication.translate

SIGNS = {
    Phase.NORMAL: (Shape.DISC, "good"),
    Phase.WARNING: (Shape.CLOCK, "warning"),
    Phase.DANGER: (Shape.UP, "danger"),
    Phase.OVERTIME: (Shape.SQUARE, "danger"),
}


class Spoken(Struct, frozen=True):
    """A value as it is shown and as it is said."""

    shown: str = ""
    words: str = ""


class Card(Struct, frozen=True):
    """A value with what it is and a note beneath it."""

    caption: str
    value: Spoken
    note: str = ""


class Person(Struct, frozen=True):
    """Someone, or something, with the lines that belong to it."""

    name: str = ""
    role: str = ""
    talk: str = ""


class Progress(Struct, frozen=True):
    """How much of its time has been used, 0 to 1, and where its thresholds lie."""

    used: float
    thresholds: tuple[float, ...]


class OnAirText(Struct, frozen=True):
    """All that the panel shows."""

    headline: str
    shape: Shape
    colour: str
    digits_colour: str
    time: Spoken
    who: Person
    cards: tuple[Card, ...] = ()
    progress: Progress | None = None
    next: Person | None = None
    introduction: str = ""


def on_air_text(projection: Projection, agenda: Agenda, zone: tzinfo) -> OnAirText:
    """What the panel shows of this projection."""
    if projection.status is Status.ENDED:
        return _ended(projection, agenda, zone)
    if projection.on_air is None:
        return _not_started(projection, agenda, zone)
    return _live(projection, projection.on_air, agenda, zone)


def _live(projection: Projection, on_air: OnAir, agenda: Agenda, zone: tzinfo) -> OnAirText:
    is_paused = projection.status is Status.PAUSED
    shape, colour = SIGNS[on_air.phase]
    headline = phase_words(on_air.phase)
    if is_paused:
        shape, colour, headline = Shape.BARS, "accent", status_words(Status.PAUSED)
    digits_colour = "text" if on_air.phase is Phase.NORMAL else colour
    if is_paused:
        digits_colour = colour
    return OnAirText(
        headline=headline,
        shape=shape,
        colour=colour,
        digits_colour=digits_colour,
        time=Spoken(countdown_text(on_air.remaining), time_left_words(on_air.remaining)),
        who=_who(on_air.view, on_air.floor, agenda),
        cards=_cards(on_air, agenda, zone),
        progress=_progress(on_air),
        next=_next(projection, agenda),
        introduction="" if projection.next is None else _introduction(projection.next),
    )


def _not_started(projection: Projection, agenda: Agenda, zone: tzinfo) -> OnAirText:
    start = agenda.start
    until = start - projection.now
    if until > ZERO:
        headline = translate("OnAir", "Starts at {time}").format(time=clock_text(start, zone))
        words = translate("OnAir", "Starts in {duration}").format(
            duration=duration_words(seconds_left(until))
        )
        shape, colour = Shape.RING, "muted"
    else:
        headline = translate("OnAir", "Ready since {time}").format(time=clock_text(start, zone))
        words = translate("OnAir", "Starts {duration} late").format(
            duration=duration_words(seconds_left(until))
        )
        shape, colour = Shape.CLOCK, "warning"
    return OnAirText(
        headline=headline,
        shape=shape,
        colour=colour,
        digits_colour="text" if until > ZERO else "warning",
        time=Spoken(_long_countdown(until), words),
        who=Person(
            translate("OnAir", "Not started yet"), translate("OnAir", "“Start” puts the first on air.")
        ),
        next=_next(projection, agenda),
        introduction="" if projection.next is None else _introduction(projection.next),
    )


def _ended(projection: Projection, agenda: Agenda, zone: tzinfo) -> OnAirText:
    end = projection.slot.expected_end
    verdict = Verdict(projection, zone, agenda.event.tolerance)
    return OnAirText(
        headline=translate("OnAir", "The show has ended"),
        shape=Shape.CHECK,
        colour="muted",
        digits_colour="muted",
        time=Spoken(clock_text(end, zone, with_seconds=True), verdict.words),
        who=Person(
            verdict.shown,
            translate("OnAir", "Everything is kept. Undo takes the show up again where it was."),
        ),
    )


def _long_countdown(until: timedelta) -> str:
    days = seconds_left(until) // 86400
    if days < 2:
        return countdown_text(until)
    return translate("OnAir", "{days} d").format(days=days)


def _who(view: SegmentView, floor: str | None, agenda: Agenda) -> Person:
    segment = view.planned.segment
    if floor is not None:
        return Person(agenda.name_of(floor), _role(floor, agenda), segment.title)
    names = [agenda.name_of(speaker) for speaker in segment.speakers]
    if not names:
        block = agenda.blocks[view.planned.block]
        led_by = ""
        if block.moderator is not None:
            led_by = translate("OnAir", "led by {name}").format(name=agenda.name_of(block.moderator))
        return Person(segment.title or kind_words(segment.kind), led_by)
    return Person(segment.title or list_words(names), list_words(names) if segment.title else "")


def _role(person: str, agenda: Agenda) -> str:
    known = agenda.people.get(person)
    if known is None:
        return ""
    parts = [part for part in (known.role, known.organisation) if part]
    if not known.confirmed:
        parts.append(translate("OnAir", "to be confirmed"))
    return " · ".join(parts)


def _next(projection: Projection, agenda: Agenda) -> Person | None:
    following = projection.next
    if following is None:
        return None
    segment = following.planned.segment
    if len(segment.speakers) == 1:
        speaker = segment.speakers[0]
        return Person(agenda.name_of(speaker), _role(speaker, agenda), segment.title)
    return _who(following, None, agenda)


def _introduction(view: SegmentView) -> str:
    """The lines to read out: the agenda's own, or else the title of the talk."""
    segment = view.planned.segment
    if segment.introduction:
        return segment.introduction
    if len(segment.speakers) == 1 and segment.title:
        return translate("OnAir", "“{title}”").format(title=segment.title)
    return ""


def kind_words(kind: Kind) -> str:
    return {
        Kind.TALK: translate("OnAir", "Talk"),
        Kind.REMARKS: translate("OnAir", "Remarks"),
        Kind.ROUND_TABLE: translate("OnAir", "Round table"),
        Kind.QUESTIONS: translate("OnAir", "Questions"),
        Kind.BREAK: translate("OnAir", "Break"),
    }[kind]


def _cards(on_air: OnAir, agenda: Agenda, zone: tzinfo) -> tuple[Card, ...]:
    latest = clock_text(on_air.latest_finish, zone, with_seconds=True)
    in_block = clock_text(on_air.latest_finish_in_block, zone, with_seconds=True)
    left = on_air.time_left_in_block
    over = "" if on_air.block.over is None else over_words(on_air.block.over, agenda.event.tolerance)
    view = on_air.view
    allotted = translate("OnAir", "of {time}").format(time=digits(seconds_left(view.allotment)))
    if view.added:
        sign = "+" if view.added > ZERO else "−"
        added = digits(seconds_left(abs(view.added)))
        allotted = translate("OnAir", "{allotted} {added}").format(allotted=allotted, added=f"{sign}{added}")
    return (
        Card(
            translate("OnAir", "Latest finish"),
            Spoken(
                latest,
                translate("OnAir", "{time}, in the block {in_block}").format(time=latest, in_block=in_block),
            ),
            translate("OnAir", "in block {time}").format(time=in_block),
        ),
        Card(
            translate("OnAir", "Time left in block"),
            Spoken(countdown_text(left), time_left_words(left)),
            over,
        ),
        Card(
            translate("OnAir", "Spent"),
            Spoken(spent_text(view.spent), spent_text(view.spent)),
            allotted,
        ),
    )


def _progress(on_air: OnAir) -> Progress:
    view = on_air.view
    whole = view.allotment + view.added
    if whole <= ZERO:
        return Progress(1.0, ())
    thresholds = tuple(
        1 - threshold / whole for threshold in view.planned.warnings if ZERO < threshold < whole
    )
    return Progress(min(max(view.spent / whole, 0.0), 1.0), thresholds)
