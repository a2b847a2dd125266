"""When speakers were told that they start, and when they do now, in the show's time and in theirs."""

from datetime import datetime
from zoneinfo import ZoneInfo

from runofshow.core.agenda import Agenda, Person
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.wording import translate


def told_words(told: datetime | None, now: datetime, person: Person | None, agenda: Agenda) -> str:
    """What a speaker was told, and what is so now: `told 16:52 (10:52 Lima), now 17:04 (11:04)`; of
    who is new there, `not told yet: 17:04 (11:04 Lima)`."""
    if told is None:
        start = _with_local(now, person, agenda, with_place=True)
        return translate("Speakers", "not told yet: {start}").format(start=start)
    before = _with_local(told, person, agenda, with_place=True)
    after = _with_local(now, person, agenda, with_place=False)
    return translate("Speakers", "told {before}, now {after}").format(before=before, after=after)


def moved_words(told: datetime | None, now: datetime, person: Person | None, agenda: Agenda) -> str:
    """The same where there is less room: `16:52 → 17:04 (11:04 Lima)`, or `(new) 17:04 (11:04 Lima)`."""
    after = _with_local(now, person, agenda, with_place=True)
    if told is None:
        return translate("Effect", "(new) {start}").format(start=after)
    before = clock_text(told, ZoneInfo(agenda.event.timezone))
    return translate("Effect", "{before} → {after}").format(before=before, after=after)


def _with_local(instant: datetime, person: Person | None, agenda: Agenda, *, with_place: bool) -> str:
    zone = ZoneInfo(agenda.event.timezone)
    shown = clock_text(instant, zone)
    if person is None or not person.timezone:
        return shown
    own = ZoneInfo(person.timezone)
    if instant.astimezone(own).utcoffset() == instant.astimezone(zone).utcoffset():
        return shown
    local = clock_text(instant, own)
    if not with_place:
        return translate("Speakers", "{time} ({local})").format(time=shown, local=local)
    text = translate("Speakers", "{time} ({local} {place})")
    return text.format(time=shown, local=local, place=person.timezone.rpartition("/")[2].replace("_", " "))
