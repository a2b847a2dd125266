"""What the stage says of a projection, in the language of the stage: texts and signs without the painting."""

from datetime import timedelta, tzinfo

from msgspec import Struct

from runofshow.core.agenda import Agenda
from runofshow.core.flag import ZERO, Phase
from runofshow.core.projection import OnAir, Projection, SegmentView
from runofshow.core.state import Status
from runofshow.desktop.countdown import clock_text, countdown_text, seconds_left
from runofshow.desktop.shape import Shape
from runofshow.desktop.window_language import Translate

A_DAY = timedelta(days=1)
LEFT = ("Counts", "{duration} left")  # marked there, with its forms
SIGNS = {
    Phase.NORMAL: (Shape.DISC, "good"),
    Phase.WARNING: (Shape.CLOCK, "warning"),
    Phase.DANGER: (Shape.UP, "danger"),
    Phase.OVERTIME: (Shape.SQUARE, "danger"),
}


class StageText(Struct, frozen=True):
    """All that the stage shows. `used` is how much of the time on air has gone, 0 to 1, None without one."""

    phase: str
    shape: Shape
    colour: str
    digits_colour: str
    time: str
    time_words: str
    who: str
    next: str
    clock: str
    is_over: bool = False
    used: float | None = None
    thresholds: tuple[float, ...] = ()


def stage_text(projection: Projection, agenda: Agenda, zone: tzinfo, translate: Translate) -> StageText:
    """What the stage shows of this projection."""
    clock = clock_text(projection.now, zone, with_seconds=True)
    if projection.status is Status.ENDED:
        words = translate("Stage", "The show has ended")
        return StageText(words, Shape.CHECK, "muted", "muted", "", words, words, "", clock)
    following = _next_words(projection.next, agenda, translate)
    if projection.on_air is None:
        return _not_started(projection, agenda, zone, translate, following)
    on_air = projection.on_air
    shape, colour = SIGNS[on_air.phase]
    phase = phase_words(on_air.phase, translate)
    digits = "text" if on_air.phase is Phase.NORMAL else colour
    if projection.status is Status.PAUSED:
        shape, colour, digits, phase = Shape.BARS, "accent", "accent", translate("Wording", "Paused")
    used, thresholds = _progress(on_air)
    return StageText(
        phase=phase,
        shape=shape,
        colour=colour,
        digits_colour=digits,
        time=countdown_text(on_air.remaining),
        time_words=left_words(on_air.remaining, translate),
        who=_name(on_air.view, on_air.floor, agenda, translate),
        next=following,
        clock=clock,
        is_over=on_air.phase is Phase.OVERTIME,
        used=used,
        thresholds=thresholds,
    )


def phase_words(phase: Phase, translate: Translate) -> str:
    """What a phase asks of the one who speaks, in the language of the stage."""
    return {
        Phase.NORMAL: translate("Wording", "On air"),
        Phase.WARNING: translate("Wording", "Wrap up soon"),
        Phase.DANGER: translate("Wording", "Wrap up now"),
        Phase.OVERTIME: translate("Wording", "Over time"),
    }[phase]


def left_words(remaining: timedelta, translate: Translate) -> str:
    """What the countdown says aloud, in the language of the stage: `7 min 30 s left`."""
    left = seconds_left(remaining)
    if left == 0:
        return translate("Wording", "no time left")
    minutes, seconds = divmod(abs(left), 60)
    parts = []
    if minutes:
        parts.append(translate("Wording", "{minutes} min").format(minutes=minutes))
    if seconds:
        parts.append(translate("Wording", "{seconds} s").format(seconds=seconds))
    text = translate(*LEFT, minutes or seconds) if left > 0 else translate("Wording", "{duration} over")
    return text.format(duration=" ".join(parts))


def _not_started(
    projection: Projection, agenda: Agenda, zone: tzinfo, translate: Translate, following: str
) -> StageText:
    until = agenda.start - projection.now
    clock = clock_text(projection.now, zone, with_seconds=True)
    words = translate("Stage", "We start at {time}").format(time=clock_text(agenda.start, zone))
    if ZERO < until < A_DAY:
        time, said = countdown_text(until), left_words(until, translate)
        return StageText(words, Shape.RING, "muted", "text", time, said, agenda.event.title, following, clock)
    # Nobody in the room needs to see how late the start is, nor a countdown of days. In words: a time of day
    # as large as a countdown would be read as one.
    if until <= ZERO:
        words = translate("Stage", "We start in a moment")
    phase = translate("Wording", "Not started")
    return StageText(phase, Shape.RING, "muted", "text", words, words, agenda.event.title, following, clock)


def _name(view: SegmentView, floor: str | None, agenda: Agenda, translate: Translate) -> str:
    segment = view.planned.segment
    if floor is not None:
        return agenda.name_of(floor)
    names = [agenda.name_of(speaker) for speaker in segment.speakers]
    if len(names) == 1:
        return names[0]
    return segment.title or translate("Wording", ", ").join(names) or view.planned.segment.id


def _next_words(view: SegmentView | None, agenda: Agenda, translate: Translate) -> str:
    if view is None:
        return ""
    return translate("Stage", "Next: {name}").format(name=_name(view, None, agenda, translate))


def _progress(on_air: OnAir) -> tuple[float, tuple[float, ...]]:
    view = on_air.view
    whole = view.allotment + view.added
    if whole <= ZERO:
        return 1.0, ()
    warnings = (threshold for threshold in view.planned.warnings if ZERO < threshold < whole)
    return min(max(view.spent / whole, 0.0), 1.0), tuple(1 - threshold / whole for threshold in warnings)
