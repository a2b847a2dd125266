"""A changed running order goes back to its file by one key, and what others did to that comes by another."""

import re
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runofshow.core import commands as c
from runofshow.core.changes import SegmentChanges
from runofshow.core.settled import settled, settled_now
from runofshow.formats.agenda import load_agenda
from runofshow.session.opening import begin
from tests.e2e.conftest import no_bus
from tests.e2e.stage import ROOT, Program, Stage, wait_for

MINUTE = timedelta(minutes=1)


def test_what_was_changed_is_saved_and_what_others_changed_is_taken_over(stage: Stage) -> None:
    file, session = stage.folder / "agenda.yaml", stage.folder / "show.session"
    text = (ROOT / "agenda.yaml").read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    prepare(file, session)

    # Saved, the comments are where they were, and the file says what the show has.
    program = stage.program("--language", "en", session=session)
    program.keys("ctrl+s")
    wait_for("the saved file", lambda: file.read_text(encoding="utf-8") != text)
    saved = file.read_text(encoding="utf-8")
    assert re.findall("#.*", saved) == re.findall("#.*", text)
    assert file.with_name("agenda.yaml~").read_text(encoding="utf-8") == text
    assert "duration: 21m" in saved
    plan = load_agenda(file).plan
    assert plan is not None
    assert settled(plan).blocks == settled_now(program.kept.state).blocks

    # Somebody else makes the round table longer; the console says so by itself, and takes nothing over.
    theirs = saved.replace("duration: 20m", "duration: 22m # longer")
    file.write_text(theirs, encoding="utf-8")
    if not no_bus():
        wait_for(
            "the banner", lambda: any("was changed outside" in told["name"] for told in program.spoken())
        )
    assert allotment(program, "round-table") == 20 * MINUTE

    # It is not saved over: the differences are there instead, and Enter takes the chosen one over.
    program.keys("ctrl+s")
    program.turn_to("Changed outside")
    program.keys("Return")
    program.until("the taking over", lambda _: allotment(program, "round-table") == 22 * MINUTE)
    assert program.kept.commands[-1] == "edit_segments"
    assert file.read_text(encoding="utf-8") == theirs


@pytest.mark.parametrize(
    ("speaker", "times"),
    [
        pytest.param(
            "escanero", ["16:00–16:40", "16:40–17:10", "17:10–17:45", "17:45–18:00"], id="first block"
        ),
        pytest.param(
            "rainoldi-2", ["16:00–16:30", "16:30–17:00", "17:00–17:35", "17:35–18:00"], id="last block"
        ),
    ],
)
def test_a_show_that_was_brought_back_to_its_end_is_saved_as_it_is(
    stage: Stage, speaker: str, times: list[str]
) -> None:
    file, session = stage.folder / "agenda.yaml", stage.folder / "show.session"
    file.write_text((ROOT / "agenda.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    plan = load_agenda(file).plan
    assert plan is not None
    longer = plan.segments[speaker].allotment + 10 * MINUTE
    less = plan.segments["questions"].allotment - 10 * MINUTE
    prepare(
        file,
        session,
        c.EditSegments(segments=(speaker,), changes=SegmentChanges(allotment=longer)),
        c.Recover(strategy="questions", allotments=(("questions", less),)),
    )

    program = stage.program("--language", "en", session=session)
    program.keys("ctrl+s")
    program.keys("Return")
    program.until("the times that moved", lambda kept: kept.commands[-1] == "make_room")
    wait_for("the saved file", lambda: file.with_name("agenda.yaml~").exists())
    loaded = load_agenda(file)
    assert loaded.errors == ()
    assert loaded.plan is not None
    zone = ZoneInfo("Europe/Brussels")
    saved = [one.block for one in loaded.plan.blocks]
    assert times == [f"{one.start.astimezone(zone):%H:%M}–{one.end.astimezone(zone):%H:%M}" for one in saved]
    assert (loaded.plan.segments[speaker].allotment, loaded.plan.segments["questions"].allotment) == (
        longer,
        less,
    )


def prepare(file: Path, session: Path, *given: c.Command) -> None:
    """A rehearsal of this agenda in which this was done, else one in which the questions became shorter."""
    agenda = load_agenda(file).agenda
    assert agenda is not None
    source = file.read_text(encoding="utf-8")
    show = begin(agenda, source=source, agenda_path=file, rehearsal=True, path=session)
    shorter = SegmentChanges(allotment=21 * MINUTE, title="Questions")
    for command in given or (c.EditSegments(segments=("questions",), changes=shorter),):
        show.dispatch(command)
    show.close()


def allotment(program: Program, segment: str) -> timedelta:
    return program.kept.state.plan.segments[segment].allotment
