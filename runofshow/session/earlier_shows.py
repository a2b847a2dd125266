"""The earlier shows of an agenda, as the session files in the person's folder keep them: how long their
segments took is the history that a forecast rests on.

Which agenda is the same: one that came from the same file, or one whose event has the same title (without
regard to capitals, accents and spaces). The agenda of a weekly webinar is copied for each date and keeps its
title, or is edited where it is and keeps its place; the speakers change either way. The date does not count:
a show that is given twice on one day is an earlier show of the second.
"""

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from runofshow.core.forecast import LEAST_RATIO, MOST_RATIO, Ratios, ratios
from runofshow.core.history import History, fold
from runofshow.core.identifiers import folded
from runofshow.core.plan import lay_out
from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import Header, JournalError, SessionKind
from runofshow.session.opening import SUFFIX, sessions_folder

MOST_SHOWS = 10
MOST_FILES = 100


class Earlier(Struct, frozen=True):
    """What is known from so many earlier shows: how long segments of each kind took."""

    shows: int = 0
    ratios: Ratios = MappingProxyType({})


def earlier_shows(running: Header, folder: Path | None = None) -> Iterator[Earlier]:
    """What is known after each file that is read, so that nobody has to wait for all of them.

    Rehearsals do not count, nor does the session that runs or one that was begun after it, nor a show in
    which nothing was given its time. The latest `MOST_SHOWS` do, of the latest `MOST_FILES` files, whose
    names begin with the date. What cannot be read is passed over; no file is locked, repaired or changed.
    """
    found, counted = Earlier(), set[str]()
    paths = sorted((folder or sessions_folder()).glob(f"*{SUFFIX}"), reverse=True)
    for path in paths[:MOST_FILES]:
        with suppress(JournalError), closing(SqliteStore.open(path, "read")) as store:
            header = store.header
            if header.id not in counted and _is_earlier_show(header, running):
                counted.add(header.id)
                found = _and(found, _taken(store))
        yield found
        if found.shows == MOST_SHOWS:
            return


def _is_earlier_show(header: Header, running: Header) -> bool:
    if header.kind is not SessionKind.SHOW or header.created >= running.created:
        return False
    titles = (folded(one.agenda.event.title) for one in (header, running))
    return len(set(titles)) == 1 or "" != header.path == running.path


def _taken(store: SqliteStore) -> Ratios:
    """How long the segments of a show took. One that was left at once, or forgotten on air, tells nothing of
    how long people take, and in a show that somebody only clicked through all of them are such."""
    state = fold(History.new(lay_out(store.header.agenda)), store.entries()).state
    sound = {
        kind: tuple(one for one in those if LEAST_RATIO <= one <= MOST_RATIO)
        for kind, those in ratios(state).items()
    }
    return {kind: those for kind, those in sound.items() if those}


def _and(found: Earlier, taken: Ratios) -> Earlier:
    """What is known with one show more, if anything was learnt from that."""
    if not taken:
        return found
    kinds = dict.fromkeys((*found.ratios, *taken))
    together = {kind: (*found.ratios.get(kind, ()), *taken.get(kind, ())) for kind in kinds}
    return Earlier(found.shows + 1, together)
