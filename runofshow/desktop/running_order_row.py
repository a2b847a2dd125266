"""A row of the running order: what it looks like, and the words of it."""

from __future__ import annotations  # rpds types take no parameters at run time

from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from rpds import HashTrieMap

from runofshow.core.agenda import Agenda
from runofshow.core.attendance import Attendance
from runofshow.core.flag import Flag, Phase
from runofshow.core.plan import PlannedBlock, PlannedSegment
from runofshow.core.projection import BlockView, Projection, SegmentView
from runofshow.core.state import Turn, attendance_of
from runofshow.desktop.countdown import clock_text, digits, seconds_spent
from runofshow.desktop.told_words import told_words
from runofshow.desktop.wording import (
    duration_words,
    list_words,
    over_words_of,
    seconds_off,
    seconds_over,
    turn_words,
)

translate = QCoreApplication.translate


class Column(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    PLANNED = 1
    EXPECTED = 2
    ACTUAL = 3
    TITLE = 4
    ALLOTMENT = 5
    OVER = 6
    LOCAL = 7


class Badge(StrEnum):
    """What has to be known of the speakers of a segment, and what has to be done."""

    UNCONFIRMED = "unconfirmed"
    LATE = "late"
    ABSENT = "absent"
    TELL = "tell"


ALL = tuple(Column)
TO_THE_RIGHT = (Column.ALLOTMENT, Column.OVER)


class Look(Struct, frozen=True, gc=False):
    """What a row shows before it is put into words: times in whole minutes, lengths in whole seconds,
    over/under as it is told. What is done has the time that it took as its `allotment`. Comparing looks tells
    whether a row changes without making its words, which is done only for rows that are looked at."""

    planned: PlannedBlock | PlannedSegment
    turn: Turn
    flag: Flag
    phase: Phase | None
    expected: datetime | None
    actual: datetime | None
    allotment: int
    over: int | None
    to_tell: tuple[str, ...] = ()

    @property
    def is_block(self) -> bool:
        return isinstance(self.planned, PlannedBlock)


class Row(Struct, frozen=True):
    """What a row shows: its texts by column, and what its look depends on. `standing` is 1 over, −1 under.

    `state` and `time` say in words what the columns of these names paint as a sign and as digits; `subtitle`
    is what stands in grey behind the name of the only speaker.
    """

    texts: tuple[str, ...]
    state: str
    time: str
    tip: str
    subtitle: str
    is_block: bool
    turn: Turn
    standing: int
    flag: Flag
    phase: Phase | None
    badges: tuple[Badge, ...]


def look_of(view: BlockView | SegmentView, phase: Phase | None, tolerance: timedelta) -> Look:
    """How a block or segment looks; `phase` is that of the segment on air."""
    if isinstance(view, BlockView):
        return _look_of_block(view, tolerance)
    record, started = view.record, _actual_start(view)
    # What is past tells what became of it, what is to come how it will stand: who spoke briefly after a late
    # start has not run over.
    is_done = view.turn is Turn.DONE
    time, over = (view.spent, view.ran_over) if is_done else (view.allotment + view.added, view.over)
    told = seconds_off if is_done else seconds_over
    return Look(
        view.planned,
        record.turn,
        Flag.ON_TRACK,
        phase,
        None if started is not None else _minute(view.expected_start),
        _minute(started),
        seconds_spent(time),
        None if over is None else told(over, tolerance),
        view.to_tell,
    )


def _look_of_block(view: BlockView, tolerance: timedelta) -> Look:
    block = view.planned.block
    starts = (_actual_start(segment) for segment in view.segments)
    started = [start for start in starts if start is not None]
    return Look(
        view.planned,
        Turn.ON_AIR if view.is_on_air else Turn.DONE if view.is_finished else Turn.PENDING,
        view.flag,
        None,
        None if started else _minute(view.expected_start),
        _minute(min(started)) if started else None,
        seconds_spent(block.end - block.start),
        None if view.over is None else seconds_over(view.over, tolerance),
    )


def _actual_start(view: SegmentView) -> datetime | None:
    """When a segment went on air. One that was left again with "back" is still to come: when it began then
    is not when it will."""
    return view.started if view.turn in (Turn.ON_AIR, Turn.DONE) else None


def _minute(instant: datetime | None) -> datetime | None:
    """The minute that is shown of an instant: zones differ by whole minutes."""
    return None if instant is None else instant.replace(second=0, microsecond=0)


def columns_between(before: Look, after: Look) -> tuple[Column, ...]:
    """The columns in which two looks of a row differ."""
    if before.turn is not after.turn or (
        before.planned is not after.planned and before.planned != after.planned
    ):
        return ALL
    if (before.expected is None) != (after.expected is None):
        # What is not expected any more is dimmed.
        return ALL
    changed = []
    if before.phase is not after.phase:
        changed.append(Column.STATE)
    if before.expected != after.expected:
        changed += [Column.EXPECTED, Column.LOCAL]
    if before.to_tell != after.to_tell:
        changed.append(Column.TITLE)
    if before.actual != after.actual:
        changed.append(Column.ACTUAL)
    if before.allotment != after.allotment:
        changed.append(Column.ALLOTMENT)
    if before.over != after.over or before.flag is not after.flag:
        changed.append(Column.OVER)
    return tuple(changed)


# The gravest first.
BADGES: Final = {
    Attendance.ABSENT: Badge.ABSENT,
    Attendance.LATE: Badge.LATE,
    Attendance.UNCONFIRMED: Badge.UNCONFIRMED,
}


def badge_words(badge: Badge) -> str:
    """What a badge says, as short as can be."""
    return {
        Badge.UNCONFIRMED: translate("RunningOrder", "tbc"),
        Badge.LATE: translate("RunningOrder", "late"),
        Badge.ABSENT: translate("RunningOrder", "absent"),
        Badge.TELL: translate("RunningOrder", "tell"),
    }[badge]


def standing_words(badge: Badge) -> str:
    """What a badge says, in full."""
    return {
        Badge.UNCONFIRMED: translate("RunningOrder", "To be confirmed"),
        Badge.LATE: translate("RunningOrder", "Late"),
        Badge.ABSENT: translate("RunningOrder", "Absent"),
        Badge.TELL: translate("RunningOrder", "Has moved: tell the speaker"),
    }[badge]


class RowWriter:
    """Puts looks into words, in the language of now."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._known: HashTrieMap[str, Attendance] = HashTrieMap()
        self._zone = ZoneInfo(agenda.event.timezone)
        # Whether anybody's place is known, so that there are local times to show.
        self.has_local = _has_local(agenda)

    def follow(self, projection: Projection) -> bool:
        """Take names, and who is there, from this projection; whether that changes any."""
        agenda, known = self._agenda, self._known
        self._agenda, self._known = projection.agenda, projection.attendance
        if self._agenda.people is not agenda.people:
            self.has_local = _has_local(self._agenda)
        are_same = self._agenda.people is agenda.people or self._agenda.people == agenda.people
        return not (are_same and (self._known is known or self._known == known))

    def row(self, look: Look) -> Row:
        """The row with this look."""
        planned, subtitle, local = look.planned, "", ""
        badges: tuple[Badge, ...] = ()
        if isinstance(planned, PlannedBlock):
            title, tip = f"{planned.index + 1} · {planned.block.title}", planned.block.title
            state, start = translate("RunningOrder", "Block"), planned.block.start
        else:
            title, subtitle, tip = self._who_and_what(planned)
            state, start = turn_words(look.turn), planned.start
            badges = self._badges(planned, look)
            if Badge.TELL in badges and look.expected is not None:
                tip = "\n".join((tip, *self._told(planned, look.to_tell, look.expected)))
            if badges and not state:
                state = standing_words(badges[0])
            local = self._local(planned, look.actual or look.expected or planned.start)
        texts = (
            state,
            self._time(start),
            self._time(look.expected),
            self._time(look.actual),
            title,
            digits(look.allotment),
            over_text(look),
            local,
        )
        over = look.over or 0
        standing = (over > 0) - (over < 0)
        return Row(
            texts,
            _said(look, state, texts[Column.OVER]),
            duration_words(look.allotment),
            tip,
            subtitle,
            look.is_block,
            look.turn,
            standing,
            look.flag,
            look.phase,
            badges,
        )

    def _who_and_what(self, planned: PlannedSegment) -> tuple[str, str, str]:
        """The title of a segment, what stands behind it, and its tip."""
        segment = planned.segment
        names = [self._agenda.name_of(speaker) for speaker in segment.speakers]
        tip = "\n".join(part for part in (list_words(names), segment.title) if part)
        if len(names) == 1:
            return names[0], segment.title, tip
        return segment.title or list_words(names), "", tip

    def _badges(self, planned: PlannedSegment, look: Look) -> tuple[Badge, ...]:
        """What has to be known of those who are still to speak, the gravest first; of who was to speak in
        what is skipped, only that they are absent."""
        if look.turn not in (Turn.PENDING, Turn.SKIPPED):
            return ()
        standings = {
            attendance_of(speaker, self._known, self._agenda) for speaker in planned.segment.speakers
        }
        found = [badge for attendance, badge in BADGES.items() if attendance in standings][:1]
        if look.turn is Turn.SKIPPED:
            return tuple(badge for badge in found if badge is Badge.ABSENT)
        if look.to_tell:
            found.append(Badge.TELL)
        return tuple(found)

    def _told(self, planned: PlannedSegment, to_tell: tuple[str, ...], now: datetime) -> list[str]:
        """Of each who has to be told, what they were told and what is so now."""
        people = self._agenda.people
        return [
            translate("RunningOrder", "{name}: {words}").format(
                name=self._agenda.name_of(one),
                words=told_words(planned.told.get(one), now, people.get(one), self._agenda),
            )
            for one in to_tell
        ]

    def _local(self, planned: PlannedSegment, instant: datetime) -> str:
        """The local times of those who speak, where they are not the show's."""
        times = []
        for speaker in planned.segment.speakers:
            person = self._agenda.people.get(speaker)
            zone = self._zone if person is None or not person.timezone else ZoneInfo(person.timezone)
            if instant.astimezone(zone).utcoffset() != instant.astimezone(self._zone).utcoffset():
                times.append(clock_text(instant, zone))
        return list_words(list(dict.fromkeys(times)))

    def _time(self, instant: datetime | None) -> str:
        return "" if instant is None else clock_text(instant, self._zone)


def _has_local(agenda: Agenda) -> bool:
    return any(person.timezone for person in agenda.people.values())


def over_text(look: Look) -> str:
    """The words for over/under: of a segment that is on time, nothing is said."""
    if look.over is None or not (look.over or look.is_block):
        return ""
    if look.is_block or look.turn is not Turn.DONE:
        return over_words_of(look.over)
    text = (
        translate("RunningOrder", "{amount} over")
        if look.over > 0
        else translate("RunningOrder", "{amount} under")
    )
    return text.format(amount=duration_words(look.over))


def _said(look: Look, state: str, over: str) -> str:
    """How a row stands, as it is said: `Done, 1 min over`."""
    parts: tuple[str, ...] = (state or translate("RunningOrder", "To come"), over)
    if look.is_block:
        parts = (state, turn_words(look.turn), over)
    return list_words([part for part in parts if part])
