"""The timetable: when the slot and the blocks of an agenda begin and end, as instants.

Clock times run forward from the slot's start: each is the first such time of day at or after the one
before it, so a show over midnight needs no dates.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.phrase import Phrase, phrase
from runofshow.formats import limits
from runofshow.formats.clock_times import DAY, Meaning, first_from, on_date, write_clock_time
from runofshow.formats.fields import Reading, Values
from runofshow.formats.problems import At, quoted

LONG_SLOT = timedelta(hours=12)


class Span(Struct, frozen=True):
    """From one instant to a later one."""

    start: datetime
    end: datetime


def span_words(duration: timedelta) -> str:
    """The duration in words: “1 h 5 min”, “30 s”."""
    minutes, seconds = divmod(round(duration.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{n} {unit}" for n, unit in ((hours, "h"), (minutes, "min"), (seconds, "s")) if n]
    return " ".join(parts) or "0 s"


class Timetable:
    """Reads the clock times of one show in order, noting those that cannot be kept."""

    def __init__(self, reading: Reading, zone: ZoneInfo) -> None:
        self._reading = reading
        self._zone = zone

    def slot(self, day: date, values: Values) -> Span | None:
        """The slot on a date, from its clock times."""
        start_time, end_time = values.get("start"), values.get("end")
        if start_time is None:
            return None
        start = self._sure(on_date(day, start_time, self._zone)[0], start_time, values.at("start"))
        if end_time is None:
            return None
        if end_time == start_time:
            self._reading.error(
                values.at("end"),
                phrase(
                    "the slot starts and ends at {time}: give it an end after its start",
                    time=write_clock_time(end_time),
                ),
            )
            return None
        end = self._sure(first_from(start, end_time, self._zone), end_time, values.at("end"))
        if end - start > limits.SLOT:
            self._reading.error(
                values.at("end"),
                phrase(
                    "the slot lasts {lasts}: at most {limit} are possible",
                    lasts=span_words(end - start),
                    limit=span_words(limits.SLOT),
                ),
            )
            return None
        if end - start > LONG_SLOT:
            self._reading.warning(
                values.at("end"),
                phrase("the slot lasts {lasts}: check its start and end", lasts=span_words(end - start)),
            )
        return Span(start, end)

    def blocks(self, slot: Span, blocks: tuple[Values, ...]) -> list[Span | None]:
        """The times of each block, None where they cannot be kept: in order, apart, inside the slot."""
        found: list[Span | None] = []
        earliest, before = slot.start, phrase("the slot starts")
        for number, values in enumerate(blocks, start=1):
            title = values.get("title")
            name = phrase("block {name}", name=quoted(title) if title else number)
            errors = self._reading.problems.error_count
            start = self._start(slot, values, name, earliest, before)
            end = self._end(slot, values, name, start) if start else None
            is_kept = start is not None and end is not None and self._reading.problems.error_count == errors
            found.append(Span(start, end) if is_kept and start and end else None)
            if end and slot.start <= end <= slot.end and end >= earliest:
                earliest, before = end, phrase("{name} ends", name=name)
        return found

    def _start(
        self, slot: Span, values: Values, name: Phrase, earliest: datetime, before: Phrase
    ) -> datetime | None:
        at: time | None = values.get("start")
        if at is None:
            return None
        meaning = first_from(earliest, at, self._zone)
        if meaning.instant < slot.end:
            return self._sure(meaning, at, values.at("start"))
        nearest, shown = self._nearest(slot, at), write_clock_time(at)
        if nearest < slot.start:
            said = phrase(
                "{name} starts at {time}, {by} before the slot starts ({slot}): start it at {earliest} or"
                " later, or make the slot longer",
                name=name,
                time=shown,
                by=span_words(slot.start - nearest),
                slot=self._clock(slot.start),
                earliest=self._clock(earliest),
            )
        elif nearest > slot.end:
            said = phrase(
                "{name} starts at {time}, {by} after the slot ends ({slot}): start it before that, or make"
                " the slot longer",
                name=name,
                time=shown,
                by=span_words(nearest - slot.end),
                slot=self._clock(slot.end),
            )
        elif nearest == slot.end:
            said = phrase(
                "{name} starts at {time}, when the slot ends ({slot}): start it before that, or make the slot"
                " longer",
                name=name,
                time=shown,
                slot=self._clock(slot.end),
            )
        else:
            said = phrase(
                "{name} starts at {time}, {by} before {before} ({earliest}): blocks follow one another, so"
                " start it then or later",
                name=name,
                time=shown,
                by=span_words(earliest - nearest),
                before=before,
                earliest=self._clock(earliest),
            )
        self._reading.error(values.at("start"), said)
        return nearest if slot.start <= nearest < slot.end else None

    def _end(self, slot: Span, values: Values, name: Phrase, start: datetime) -> datetime | None:
        at: time | None = values.get("end")
        if at is None:
            return None
        shown = write_clock_time(at)
        meaning = first_from(start, at, self._zone)
        if meaning.instant == start:
            said = phrase(
                "{name} starts and ends at {time}: give it an end after its start", name=name, time=shown
            )
            self._reading.error(values.at("end"), said)
            return start
        if meaning.instant <= slot.end:
            return self._sure(meaning, at, values.at("end"))
        nearest = self._nearest(slot, at)
        if nearest > slot.end:
            self._reading.error(
                values.at("end"),
                phrase(
                    "{name} ends at {time}, {by} after the slot ends ({slot}): end it by then, or make the"
                    " slot longer",
                    name=name,
                    time=shown,
                    by=span_words(nearest - slot.end),
                    slot=self._clock(slot.end),
                ),
            )
            return slot.end
        self._reading.error(
            values.at("end"),
            phrase(
                "{name} ends at {time}, {by} before it starts ({start}): check its start and end",
                name=name,
                time=shown,
                by=span_words(start - nearest),
                start=self._clock(start),
            ),
        )
        return None

    def _nearest(self, slot: Span, at: time) -> datetime:
        """The time of day in the slot, else the one that is nearest to it."""
        first, last = (one.astimezone(self._zone).date() for one in (slot.start, slot.end))
        days = [first + n * DAY for n in range(-1, (last - first).days + 2)]
        meanings = [meaning.instant for day in days for meaning in on_date(day, at, self._zone)]
        return min(meanings, key=lambda one: max(slot.start - one, one - slot.end, timedelta()))

    def _sure(self, meaning: Meaning, at: time, place: At) -> datetime:
        """The instant, after noting what is doubtful about it."""
        shown, zone = write_clock_time(at), self._zone.key
        if meaning.is_skipped:
            local = meaning.instant.astimezone(self._zone)
            self._reading.error(
                place,
                phrase(
                    "{time} does not occur on this date in {zone}, where the clocks are set forward over it:"
                    " write the time that they show instead, such as {right}",
                    time=shown,
                    zone=zone,
                    right=f"{local:%H:%M}",
                ),
            )
        elif meaning.is_repeated:
            is_second = meaning.instant.astimezone(self._zone).fold
            self._reading.warning(
                place,
                phrase(
                    "{time} occurs twice on this date in {zone}, where the clocks are set back: the {which}"
                    " is taken",
                    time=shown,
                    zone=zone,
                    which=phrase("second") if is_second else phrase("first"),
                ),
            )
        return meaning.instant.astimezone(UTC)

    def _clock(self, instant: datetime) -> str:
        return write_clock_time(instant.astimezone(self._zone).time())
