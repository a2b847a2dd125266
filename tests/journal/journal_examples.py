"""A small session to keep: its header, and entries that are known by their number."""

import contextlib
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from runofshow.core import agenda
from runofshow.core import events as e
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.events import Entry, QuestionCaptured, TimeAdded
from runofshow.core.question import Asker, Channel, Language
from runofshow.journal.store import ClockAnchor, Header, SessionKind

START = datetime(2020, 12, 9, 15, 0, tzinfo=UTC)
LATER = START + timedelta(hours=2)

AGENDA = agenda.Agenda(
    event=agenda.Event(
        title="Smart and sustainable cities",
        date=date(2020, 12, 9),
        timezone="Europe/Brussels",
        start=START,
        hard_out=LATER,
        warnings=(timedelta(minutes=2), timedelta(minutes=1)),
    ),
    blocks=(
        agenda.Block(
            id="welcome",
            title="Welcome",
            start=START,
            end=LATER,
            moderator="roces",
            segments=(
                agenda.Segment(id="opening", speakers=("marin",), duration=timedelta(minutes=3)),
                agenda.Segment(id="questions", kind=agenda.Kind.QUESTIONS),
            ),
        ),
    ),
    people={"marin": agenda.Person(id="marin", name="Sandra MARÍN", timezone="America/Lima")},
)

ANCHOR = ClockAnchor(steady=START, system=START + timedelta(seconds=2), boot="5f0c", counter_ns=12_345)

HEADER = Header(
    id="2020-12-09-1600",
    kind=SessionKind.REHEARSAL,
    agenda=AGENDA,
    source="format: 1\nevent: {title: Smart and sustainable cities}\n# años, “comillas”\n",
    path="/home/ana/agenda.yaml",
    created=START,
    clock=ANCHOR,
)


def entry_of(number: int) -> Entry:
    """The entry that this number always has in the tests; every eighth is longer than a page."""
    at = START + timedelta(seconds=number)
    if number % 2:
        return Entry(
            number=number,
            seat="moderator",
            command="AddTime",
            events=(TimeAdded(at=at, segment="opening", by=timedelta(seconds=-number)),),
        )
    text = f"Pregunta {number}: ¿cómo se financia? " * (200 if number % 8 == 0 else 1)
    captured = QuestionCaptured(
        at=at,
        question=number,
        text=text,
        by="ana",
        segment="questions",
        asker=reference_of(number),
        language=Language.SPANISH,
        channel=Channel.WEBEX_CHAT,
        addressed_to=("marin",),
    )
    return Entry(number=number, seat="desk", command="CaptureQuestion", events=(captured,))


def entry_of_edits(number: int) -> Entry:
    """An entry with an event of every kind that an edit of the running order leads to."""
    at = START + timedelta(seconds=number)
    newcomer = agenda.Person(id="luna", name="Eva LUNA", timezone="America/Santiago")
    guest = agenda.Segment(id="luna", speakers=("luna",), duration=timedelta(minutes=5))
    changes = SegmentChanges(title="Bienvenida", allotment=timedelta(minutes=4), warnings=None)
    block = agenda.Block(id="farewell", title="Farewell", start=LATER, end=LATER, segments=())
    edits = (
        e.PeopleAdded(at=at, people=(newcomer,)),
        e.SegmentAdded(at=at, block="welcome", segment=guest, allotment=timedelta(minutes=5)),
        e.SegmentsEdited(at=at, segments=("opening", "luna"), changes=changes),
        e.SegmentsMoved(at=at, segments=("luna",), block="welcome", before="questions"),
        e.BlockAdded(at=at, block=block),
        e.BlockEdited(at=at, block="welcome", changes=BlockChanges(end=LATER, moderator=None)),
        e.BlockMoved(at=at, block="farewell", before="welcome"),
        e.BlockRemoved(at=at, block="farewell"),
        e.SpeakerMarked(at=at, person="marin", attendance=Attendance.LATE),
        e.SpeakerReplaced(at=at, person="marin", by="luna", segments=("opening",)),
        e.SpeakersTold(at=at, starts=(("luna", LATER),)),
        e.AllotmentsChanged(at=at, strategy="share", allotments=(("luna", timedelta(minutes=3)),)),
        e.SegmentsRemoved(at=at, segments=("luna",)),
    )
    return Entry(number=number, seat="desk", command="recover", events=edits)


def entries_to(last: int) -> list[Entry]:
    """The entries from the first to this one."""
    return [entry_of(number) for number in range(1, last + 1)]


def reference_of(number: int) -> str:
    """The reference to the asker of an entry with an even number."""
    return f"asker-{number}"


def askers_of(number: int) -> dict[str, Asker]:
    """The personal data that an entry refers to."""
    if number % 2:
        return {}
    return {reference_of(number): Asker(name=f"Núria {number}", affiliation="Ajuntament", country="Perú")}


def parts_of(path: Path) -> list[Path]:
    """The files that hold a session: itself and its log, as far as they are there."""
    return [part for part in (path, path.with_name(path.name + "-wal")) if part.exists()]


def copy_as_is(path: Path, folder: Path) -> Path:
    """A copy of a session as it lies on the disk, log included, as after the death of its writer."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in parts_of(path):
        with contextlib.suppress(FileNotFoundError):
            shutil.copyfile(part, folder / part.name)
    return folder / path.name
