"""The agenda keeper: ties a session to its agenda file, so that what was changed can be saved back to it and
what others change in it is noticed. It watches nothing by itself: who watches the file asks it to look."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from runofshow.core.agenda import Agenda
from runofshow.core.difference import Difference, Of, differences
from runofshow.core.phrase import phrase
from runofshow.core.plan import Plan
from runofshow.core.recognition import recognised
from runofshow.core.reconciliation import Reconciliation, reconcile
from runofshow.core.settled import settled, settled_now
from runofshow.core.state import State
from runofshow.formats.agenda import read_agenda
from runofshow.formats.agenda_file import (
    Cause,
    ChangedOutside,
    Saved,
    Trouble,
    fingerprint,
    read,
    save,
    write,
)
from runofshow.formats.agenda_text import Unwritable, revised
from runofshow.formats.days import Day, on_day
from runofshow.formats.problems import Problem
from runofshow.session.session import Session

BASE_SUFFIX = ".agenda"
# Behind the name of the former: which file that text was saved to.
NAME_SUFFIX = ".path"


class Outside(Struct, frozen=True):
    """The file was changed by someone else: its text now, and its agenda (settled, on the day of the show but
    for what it says of date and time zone), or what is wrong with it.

    `reconciliation` tells what they did and what was done here since both had the same agenda.
    """

    text: bytes
    agenda: Agenda | None = None
    errors: tuple[Problem, ...] = ()
    reconciliation: Reconciliation = Reconciliation()

    @property
    def is_only_text(self) -> bool:
        """Whether nothing of the agenda was changed but what has been done here too: comments, say."""
        found = self.reconciliation
        return self.agenda is not None and not found.theirs and not found.conflicts

    @property
    def is_only_day(self) -> bool:
        """Whether only the date or the time zone is another: the show cannot have it, the file keeps it."""
        found = self.reconciliation
        return bool(found.theirs) and not found.conflicts and all(map(_is_of_day, found.theirs))


Looked: TypeAlias = Outside | Trouble | None
Outcome: TypeAlias = Saved | Outside | Unwritable | Trouble


class AgendaKeeper:
    """Knows the agenda file of a session and the text that the session's agenda comes from."""

    def __init__(self, path: Path | None, text: bytes, agenda: Agenda, base_file: Path | None = None) -> None:
        """`agenda` (settled) stands for a text that cannot be read. `base_file` is where the text that was
        last saved is kept for a session that is gone on with."""
        self._path = path
        self._base_file = base_file
        self._agenda, self._day = agenda, Day.of(agenda)
        self._take(text, agenda)

    @classmethod
    def of(cls, session: Session) -> "AgendaKeeper":
        """The keeper of a session's agenda: it goes on from what the session saved last, else from the text
        that the session began with."""
        header = session.header
        path = Path(header.path) if header.path else None
        base_file = None
        if session.file is not None:
            base_file = session.file.with_name(session.file.name + BASE_SUFFIX)
        kept = None if base_file is None else read(base_file)
        text = kept if isinstance(kept, bytes) else header.source.encode()
        saved_to = None if base_file is None else read(_name_of(base_file))
        if isinstance(kept, bytes) and isinstance(saved_to, bytes):
            path = Path(os.fsdecode(saved_to))
        present = None if path is None else read(path)
        # The session keeps the text without its byte order mark and with one kind of line end.
        if isinstance(present, bytes) and _as_text(present) == _as_text(text):
            text = present
        return cls(path, text, settled(session.plan), base_file)

    @property
    def path(self) -> Path | None:
        """The file, None while the agenda has none."""
        return self._path

    @property
    def agenda(self) -> Agenda:
        """The agenda (settled) that the file had when it was last read or saved here, on the show's day."""
        return self._agenda

    @property
    def is_of_another_day(self) -> bool:
        """Whether the file has another date or time zone than the show. It keeps it when it is saved."""
        return self._day != Day.of(self._agenda)

    def unsaved(self, state: State) -> tuple[Difference, ...]:
        """What has been changed in the show and is not in the file as it was last read or saved here."""
        return differences(self._agenda, settled_now(state))

    def look(self, state: State) -> Looked:
        """What someone else has made of the file; None if it is as it was. One that is gone is a trouble too.

        Where they changed only the text, such as comments, it is taken as it is now and None given.
        """
        present = None if self._path is None else read(self._path)
        if isinstance(present, Trouble) or self._path is None:
            return present if isinstance(present, Trouble) else None
        if present is None:
            said = phrase("Saving writes it anew.")
            return Trouble(Cause.GONE, said)
        if fingerprint(present) == fingerprint(self._text):
            return None
        outside = self._outside(present, state)
        if outside.is_only_text:
            self._go_on_from(outside.text, state)
            return None
        return outside

    def save(self, state: State) -> Outcome:
        """Have the file say what the show has; not if someone else changed it meanwhile. Another date or time
        zone that they gave it stays."""
        if self._path is None:
            said = phrase("This agenda has no file yet: save it under a name.")
            return Trouble(Cause.NO_NAME, said)
        looked = self.look(state)
        if isinstance(looked, Outside) and looked.is_only_day:
            return self._save(self._path, state, looked.text)
        if looked is not None and not (isinstance(looked, Trouble) and looked.cause is Cause.GONE):
            return looked
        return self._save(self._path, state, self._text)

    def save_over(self, state: State, outside: Outside) -> Outcome:
        """Have the file say what the show has, though someone else changed it: this is what they made of it.

        Their differences have been shown, and those that are not in the show give way. Until that is really
        written their file is still changed outside.
        """
        assert self._path is not None
        return self._save(self._path, state, outside.text)

    def save_as(self, path: Path, state: State) -> Outcome:
        """Have another file say what the show has, and keep to that one from now on. If there is a file of
        that name, it is kept beside it as the former one. Under the name that it has it is saved as ever."""
        if self._path is not None and path.absolute() == self._path.absolute():
            return self.save(state)
        present = read(path)
        if isinstance(present, Trouble):
            return present
        return self._save(path, state, self._text, present)

    def _save(self, path: Path, state: State, text: bytes, present: bytes | None = None) -> Outcome:
        """Save to a file, in which this is (None: what the text is made of), a text made of another one."""
        wanted = settled_now(state)
        loaded = read_agenda(text, str(path))
        if loaded.plan is not None:
            wanted = on_day(wanted, Day.of(loaded.plan.agenda))
        new = revised(text, wanted)
        if isinstance(new, Unwritable):
            return new
        outcome = save(path, new, fingerprint(text if present is None else present))
        if isinstance(outcome, ChangedOutside):
            return self._outside(outcome.data, state)
        if isinstance(outcome, Saved):
            self._path = path
            self._go_on_from(new, state)
        return outcome

    def _outside(self, text: bytes, state: State) -> Outside:
        loaded = read_agenda(text, str(self._path))
        if loaded.plan is None:
            return Outside(text, errors=loaded.errors)
        theirs, day = self._known(loaded.plan, self._agenda), Day.of(loaded.plan.agenda)
        if day != self._day:
            theirs = replace(theirs, event=replace(theirs.event, date=day.date, timezone=day.timezone))
        return Outside(text, theirs, reconciliation=reconcile(self._agenda, settled_now(state), theirs))

    def _take(self, text: bytes, show: Agenda) -> None:
        self._text = text
        loaded = read_agenda(text, str(self._path))
        if loaded.plan is not None:
            self._agenda, self._day = self._known(loaded.plan, show), Day.of(loaded.plan.agenda)

    def _known(self, plan: Plan, known: Agenda) -> Agenda:
        """The agenda (settled) of a plan that was read: on the show's day, its blocks as they are known."""
        return recognised(on_day(settled(plan), Day.of(self._agenda)), known)

    def _go_on_from(self, text: bytes, state: State) -> None:
        """Go on from this text, also in a session that is gone on with."""
        self._take(text, settled_now(state))
        if self._base_file is not None:
            with suppress(OSError):  # only a session that is gone on with would miss it
                write(self._base_file, text)
                if self._path is not None:
                    write(_name_of(self._base_file), os.fsencode(self._path.absolute()))


def _name_of(base_file: Path) -> Path:
    return base_file.with_name(base_file.name + NAME_SUFFIX)


def is_as_begun(session: Session) -> bool:
    """Whether a session has never saved its agenda, and the file of that is as it was when it began."""
    header = session.header
    if session.file is not None and session.file.with_name(session.file.name + BASE_SUFFIX).exists():
        return False
    present = read(Path(header.path)) if header.path else None
    return not header.path or (
        isinstance(present, bytes) and _as_text(present) == _as_text(header.source.encode())
    )


def _is_of_day(one: Difference) -> bool:
    return one.of is Of.EVENT and one.field in ("date", "timezone")


def _as_text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
