"""Everything that is said in words: durations, verdicts, phases, refusals. Words are looked up when they are
shown, so that the language can change while the program runs."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from runofshow.core.flag import ZERO, Flag, Phase
from runofshow.core.plan import Plan, PlannedBlock
from runofshow.core.projection import Projection
from runofshow.core.state import Status, Turn
from runofshow.desktop.countdown import (
    MINUTE,
    SECOND,
    clock_text,
    minutes_by_the_clock,
    seconds_left,
)
from runofshow.desktop.counts import COUNTS

translate = QCoreApplication.translate

TWO_DAYS = 48
# So many characters are few words.
FEW = 40


def duration_words(seconds: int) -> str:
    """A duration in words, without a sign: `7 min 30 s`, `1 h 5 min`, `45 s`; from two days on in days."""
    minutes, second = divmod(abs(seconds), 60)
    hours, minute = divmod(minutes, 60)
    if hours >= TWO_DAYS:
        return COUNTS.days(hours // 24)
    parts = []
    if hours:
        parts.append(translate("Wording", "{hours} h").format(hours=hours))
    if minute:
        parts.append(translate("Wording", "{minutes} min").format(minutes=minute))
    if second or not parts:
        parts.append(translate("Wording", "{seconds} s").format(seconds=second))
    return " ".join(parts)


def time_left_words(remaining: timedelta) -> str:
    """What a countdown says aloud: `7 min 30 s left`, `no time left`, `1 min 12 s over`."""
    left = seconds_left(remaining)
    if left == 0:
        return translate("Wording", "no time left")
    words = duration_words(left)
    if left < 0:
        return translate("Wording", "{duration} over").format(duration=words)
    greatest = next(left // unit for unit in (3600, 60, 1) if left >= unit)
    return COUNTS.left(words, greatest)


def over_words(over: timedelta, tolerance: timedelta) -> str:
    """Over/under as a word with its amount: `4 min over`, `40 s under`, or `on time` within the tolerance."""
    return over_words_of(seconds_over(over, tolerance))


def seconds_over(over: timedelta, tolerance: timedelta) -> int:
    """Over/under in the seconds that are told of it: whole minutes from one minute on, and 0 for on time."""
    if abs(over) < max(tolerance, SECOND):
        return 0
    if abs(over) < MINUTE:
        seconds = abs(over) // SECOND
        return seconds if over > ZERO else -seconds
    return minutes_by_the_clock(over) * 60


def seconds_off(by: timedelta, tolerance: timedelta) -> int:
    """The same of a length that was kept to or not, which no time of day tells: 7:29 less is 7 min under."""
    seconds = seconds_over(abs(by), tolerance)
    return seconds if by > ZERO else -seconds


def over_words_of(seconds: int) -> str:
    """The words for over/under in seconds, negative for under."""
    if not seconds:
        return translate("Wording", "on time")
    text = translate("Wording", "{amount} over") if seconds > 0 else translate("Wording", "{amount} under")
    return text.format(amount=duration_words(seconds))


def usual_verdicts() -> list[str]:
    """The verdicts that take most room while a show is less than an hour over or under."""
    ends = translate("Wording", "Ends {end} · {over}")
    return [ends.format(end="00:00", over=over_words_of(minutes * 60)) for minutes in (59, -59)]


class Verdict:
    """When the show ends and how that stands to its hard out: `shown` on the screen, `words` aloud."""

    def __init__(self, projection: Projection, zone: tzinfo, tolerance: timedelta) -> None:
        slot = projection.slot
        over = over_words(slot.over, tolerance)
        self.standing = standing_of(slot.over, tolerance)
        end = clock_text(slot.expected_end, zone)
        if self.standing == 0 and projection.status is not Status.ENDED:
            # Three seconds before 18:00 the clock still reads 17:59, which is not what "on time" means.
            end = clock_text(slot.hard_out, zone)
        if projection.status is Status.ENDED:
            shown, words = (
                translate("Wording", "Ended {end} · {over}"),
                translate("Wording", "Ended {end}, {over}"),
            )
        else:
            shown, words = (
                translate("Wording", "Ends {end} · {over}"),
                translate("Wording", "Ends {end}, {over}"),
            )
        self.shown = shown.format(end=end, over=over)
        self.words = words.format(end=end, over=over)


def standing_of(over: timedelta, tolerance: timedelta) -> int:
    """1 when over, −1 when under, 0 when on time within the tolerance."""
    if abs(over) < max(tolerance, SECOND):
        return 0
    return 1 if over > ZERO else -1


def phase_words(phase: Phase) -> str:
    """What a phase asks of the one who speaks."""
    return {
        Phase.NORMAL: translate("Wording", "On air"),
        Phase.WARNING: translate("Wording", "Wrap up soon"),
        Phase.DANGER: translate("Wording", "Wrap up now"),
        Phase.OVERTIME: translate("Wording", "Over time"),
    }[phase]


def status_words(status: Status) -> str:
    """How far a show is."""
    return {
        Status.NOT_STARTED: translate("Wording", "Not started"),
        Status.LIVE: translate("Wording", "On air"),
        Status.PAUSED: translate("Wording", "Paused"),
        Status.ENDED: translate("Wording", "Ended"),
    }[status]


def turn_words(turn: Turn) -> str:
    """How a segment stands in the running order; nothing for one that is still to come."""
    if turn is Turn.PENDING:
        return ""
    return {
        Turn.ON_AIR: translate("Wording", "On air"),
        Turn.DONE: translate("Wording", "Done"),
        Turn.SKIPPED: translate("Wording", "Skipped"),
    }[turn]


def block_name(block: PlannedBlock) -> str:
    """How a block is called in few words: `Block 2`."""
    return translate("Wording", "Block {number}").format(number=block.index + 1)


def segment_name(segment: str, plan: Plan) -> str:
    """How a segment is called in few words, as its row begins: by its one speaker, else by its title."""
    planned = plan.segments[segment].segment
    names = [plan.agenda.name_of(speaker) for speaker in planned.speakers]
    called = names[0] if len(names) == 1 else planned.title or list_words(names)
    return few_words(called or segment)


def few_words(text: str) -> str:
    """The first words of a text, where it is long."""
    if len(text) <= FEW:
        return text
    return text[: FEW - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def flag_words(names: list[str], flag: Flag) -> str:
    """A change to this flag of the show or of blocks, as it is announced."""
    one = {
        Flag.ON_TRACK: translate("Wording", "{name} is back on time."),
        Flag.WILL_OVERRUN: translate("Wording", "{name} will end over."),
        Flag.OVERRUN: translate("Wording", "{name} is over its end."),
    }[flag]
    several = {
        Flag.ON_TRACK: translate("Wording", "{names} are back on time."),
        Flag.WILL_OVERRUN: translate("Wording", "{names} will end over."),
        Flag.OVERRUN: translate("Wording", "{names} are over their end."),
    }[flag]
    text = one if len(names) == 1 else several
    return text.format(name=names[0], names=list_words(names))


def date_words(instant: datetime, zone: tzinfo) -> str:
    """A date as the language writes it in full: `9 December 2020`."""
    local = instant.astimezone(zone)
    day = QDate(local.year, local.month, local.day)
    pattern = translate("Wording", "d MMMM yyyy")
    return QLocale(translate("Wording", "en_GB")).toString(day, pattern)


def list_words(items: list[str]) -> str:
    """Things one after the other: `Peru, Chile, Mexico`."""
    return translate("Wording", ", ").join(items)
