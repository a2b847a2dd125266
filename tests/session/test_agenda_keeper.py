"""The agenda keeper: a session's agenda goes back to its file, and what others do to the file is noticed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.adoption import adopting
from runofshow.core.agenda import Agenda
from runofshow.core.changes import EventChanges, SegmentChanges
from runofshow.core.difference import Of
from runofshow.core.plan import lay_out
from runofshow.core.settled import settled, settled_now
from runofshow.core.state import State
from runofshow.formats.agenda import load_agenda
from runofshow.formats.agenda_file import Cause, Saved, Trouble
from runofshow.formats.agenda_text import Obstacle, Unwritable
from runofshow.session.agenda_keeper import AgendaKeeper, Outside, is_as_begun
from runofshow.session.opening import begin, go_on
from runofshow.session.session import Session
from runofshow.session.taking_over import TakingOver
from tests.session.desks import FakeTime

TEXT = """\
format: 1
event: {title: A show, date: 2020-12-09, timezone: UTC, slot: {start: 16:00, end: 17:00}}
blocks:
  - title: One # the first
    start: 16:00
    end: 16:30
    segments:
      - speaker: Ana CAPILLA
        title: Opening # short
      - speaker: Ben ORTEGA
  - title: Two
    start: 16:30
    end: 17:00
    segments:
      - {kind: questions, duration: 20m}
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An agenda file; sessions go to a folder of this test's own."""
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path / "data"))
    path = tmp_path / "agenda.yaml"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def session(file: Path) -> Iterator[Session]:
    show = opened(file)
    yield show
    show.close()


def opened(file: Path) -> Session:
    agenda = load_agenda(file).agenda
    assert agenda is not None
    source = file.read_text("utf-8-sig")
    return begin(agenda, source=source, agenda_path=file, rehearsal=False, time_of=FakeTime())


def edited(session: Session, **changes: Any) -> State:
    """The state of the show after its first segment was edited."""
    agenda = settled_now(session.state)
    first = agenda.blocks[0]
    segments = (replace(first.segments[0], **changes), *first.segments[1:])
    return of(replace(agenda, blocks=(replace(first, segments=segments), *agenda.blocks[1:])))


def of(agenda: Agenda) -> State:
    return State.new(lay_out(agenda))


def edit_outside(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def test_a_fresh_session_has_nothing_to_save(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    assert keeper.path == file
    assert keeper.agenda == settled(session.plan)
    assert keeper.unsaved(session.state) == ()
    assert keeper.look(session.state) is None
    assert keeper.save(session.state) == Saved(TEXT.encode())
    assert [path.name for path in file.parent.iterdir() if path.is_file()] == ["agenda.yaml"]


def test_what_was_changed_is_saved_with_its_comments_and_then_there_is_nothing_to_save(
    file: Path, session: Session
) -> None:
    keeper = AgendaKeeper.of(session)
    state = edited(session, title="Hello")
    assert [(one.id, one.field) for one in keeper.unsaved(state)] == [("capilla", "title")]
    outcome = keeper.save(state)
    assert outcome == Saved(TEXT.replace("Opening", "Hello").encode(), file.with_name("agenda.yaml~"))
    assert file.read_text("utf-8") == TEXT.replace("Opening", "Hello")
    assert keeper.unsaved(state) == ()


def test_what_is_skipped_now_is_skipped_in_the_file(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    session.dispatch(c.Skip("ortega"))
    assert isinstance(keeper.save(session.state), Saved)
    again = opened(file)
    assert settled_now(again.state) == settled_now(session.state)
    again.close()


def test_a_file_changed_outside_is_not_written_over_and_its_differences_are_told(
    file: Path, session: Session
) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "duration: 20m", "duration: 25m")
    theirs = file.read_bytes()
    state = edited(session, title="Hello")
    outcome = keeper.save(state)
    assert isinstance(outcome, Outside)
    assert outcome == keeper.look(state)
    assert file.read_bytes() == theirs
    found = outcome.reconciliation
    assert [(one.id, one.field, one.after) for one in found.theirs] == [
        ("questions", "duration", timedelta(minutes=25))
    ]
    assert [(one.id, one.field) for one in found.mine] == [("capilla", "title")]
    assert found.conflicts == ()
    # Taken over into the show, both are in the file.
    assert outcome.agenda is not None
    assert adopting(found.theirs[0], outcome.agenda, settled_now(state)) != ()
    agenda = settled_now(state)
    two = replace(agenda.blocks[1], segments=outcome.agenda.blocks[1].segments)
    assert isinstance(keeper.save(of(replace(agenda, blocks=(agenda.blocks[0], two)))), Saved)
    assert file.read_bytes() == theirs.replace(b"Opening", b"Hello")


def test_what_was_seen_and_not_taken_over_gives_way_and_is_kept_beside(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "Opening", "Theirs")
    theirs = file.read_bytes()
    state = edited(session, title="Mine")
    outcome = keeper.look(state)
    assert isinstance(outcome, Outside)
    assert [(one.mine.after, one.theirs.after) for one in outcome.reconciliation.conflicts] == [
        ("Mine", "Theirs")
    ]
    assert keeper.save_over(state, outcome) == Saved(
        TEXT.replace("Opening", "Mine").encode(), file.with_name("agenda.yaml~")
    )
    assert file.with_name("agenda.yaml~").read_bytes() == theirs


def test_a_fact_of_the_event_that_was_changed_is_saved_where_it_stands(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    hard_out = session.agenda.event.hard_out + timedelta(minutes=10)
    session.dispatch(c.EditEvent(EventChanges(hard_out=hard_out)))
    assert [(one.of, one.field) for one in keeper.unsaved(session.state)] == [(Of.EVENT, "hard_out")]
    assert isinstance(keeper.save(session.state), Saved)
    assert file.read_text("utf-8") == TEXT.replace("end: 17:00}}", "end: 17:10}}")
    assert keeper.unsaved(session.state) == ()


def test_a_fact_of_the_event_changed_outside_is_told_before_it_is_saved_over(
    file: Path, session: Session
) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "title: A show, date: 2020-12-09", "title: The show, date: 2020-12-10")
    theirs = file.read_bytes()
    looked = keeper.save(session.state)
    assert isinstance(looked, Outside)
    assert {"title", "date"} <= {one.field for one in looked.reconciliation.theirs}
    assert file.read_bytes() == theirs
    # Not taken over, the title gives way; what they wrote is kept beside it. The date stays as it is there.
    assert isinstance(keeper.save_over(session.state, looked), Saved)
    assert file.read_text("utf-8") == TEXT.replace("2020-12-09", "2020-12-10")
    assert file.with_name("agenda.yaml~").read_bytes() == theirs


def test_a_comment_written_outside_asks_nobody_and_stays(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "# short", "# to be short")
    state = edited(session, title="Hello")
    assert keeper.look(state) is None
    assert isinstance(keeper.save(state), Saved)
    assert "title: Hello # to be short" in file.read_text("utf-8")


def test_a_file_with_an_error_is_told_and_left_alone(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "end: 17:00\n    segments", "end: 27:00\n    segments")
    outcome = keeper.save(edited(session, title="Hello"))
    assert isinstance(outcome, Outside)
    assert outcome.agenda is None
    assert not outcome.is_only_text
    assert [error.line for error in outcome.errors] == [13]


def test_a_file_that_is_gone_is_written_anew(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    file.unlink()
    looked = keeper.look(session.state)
    assert isinstance(looked, Trouble)
    assert looked.cause is Cause.GONE
    keeper.save(edited(session, title="Hello"))
    assert file.read_text("utf-8") == TEXT.replace("Opening", "Hello")


def test_what_does_not_fit_is_refused_and_the_file_stays(file: Path, session: Session) -> None:
    # As edits leave it: the allotments of a block may be longer than the block itself.
    agenda = settled_now(session.state)
    long = replace(agenda.blocks[0].segments[0], duration=timedelta(minutes=20))
    state = session.state
    blocks = state.plan.blocks
    planned = replace(blocks[0].segments[0], segment=long, allotment=timedelta(minutes=20))
    changed = replace(blocks[0], segments=(planned, *blocks[0].segments[1:]))
    state = replace(state, plan=replace(state.plan, blocks=(changed, *blocks[1:])))
    outcome = AgendaKeeper.of(session).save(state)
    assert isinstance(outcome, Unwritable)
    assert outcome.obstacle is Obstacle.TOO_LONG
    assert str(outcome) == "Block “One” is 5 min longer than its time: shorten it by that."
    assert file.read_text("utf-8") == TEXT


def test_the_line_ends_of_the_file_stay_though_the_session_does_not_keep_them(file: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    file.write_bytes(data)
    show = opened(file)
    keeper = AgendaKeeper.of(show)
    assert keeper.look(show.state) is None
    keeper.save(edited(show, title="Hello"))
    assert file.read_bytes() == data.replace(b"Opening", b"Hello")
    show.close()


def test_a_session_that_is_gone_on_with_knows_what_it_saved(file: Path, session: Session) -> None:
    assert session.file is not None
    AgendaKeeper.of(session).save(edited(session, title="Hello"))
    session.close()
    again = go_on(session.file, time_of=FakeTime())
    keeper = AgendaKeeper.of(again)
    later = edited(again, title="Later")
    assert keeper.look(later) is None
    assert [(one.before, one.after) for one in keeper.unsaved(later)] == [("Hello", "Later")]
    again.close()


def test_an_agenda_without_a_file_asks_for_a_name_and_keeps_to_it(file: Path, session: Session) -> None:
    keeper = AgendaKeeper(None, b"", settled(session.plan))
    assert keeper.look(session.state) is None
    nameless = keeper.save(session.state)
    assert isinstance(nameless, Trouble)
    assert nameless.cause is Cause.NO_NAME
    other = file.with_name("other.yaml")
    assert isinstance(keeper.save_as(other, session.state), Saved)
    assert keeper.path == other
    loaded = load_agenda(other)
    assert loaded.plan is not None
    assert settled(loaded.plan) == settled(session.plan)


def test_saving_under_the_name_of_another_file_keeps_that_one_beside_it(file: Path, session: Session) -> None:
    other = file.with_name("other.yaml")
    other.write_text("something else")
    keeper = AgendaKeeper.of(session)
    assert keeper.save_as(other, session.state) == Saved(TEXT.encode(), file.with_name("other.yaml~"))
    assert file.with_name("other.yaml~").read_text() == "something else"
    assert file.read_text("utf-8") == TEXT


def test_a_session_gone_on_with_keeps_to_the_file_that_it_was_saved_to(file: Path, session: Session) -> None:
    other = file.with_name("other.yaml")
    assert isinstance(AgendaKeeper.of(session).save_as(other, edited(session, title="Hello")), Saved)
    assert session.file is not None
    session.close()
    again = go_on(session.file, time_of=FakeTime())
    keeper = AgendaKeeper.of(again)
    assert keeper.path == other
    same = edited(again, title="Hello")
    assert keeper.look(same) is None
    assert keeper.unsaved(same) == ()
    again.close()


def test_where_nothing_can_be_read_or_written_it_is_said(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    file.unlink()
    file.mkdir()
    trouble = keeper.look(session.state)
    assert isinstance(trouble, Trouble)
    assert keeper.save(session.state) == trouble
    assert keeper.save_as(file, session.state) == trouble
    nowhere = file.parent / "gone" / "agenda.yaml"
    gone = keeper.save_as(nowhere, session.state)
    assert isinstance(gone, Trouble)
    assert gone.cause is Cause.NO_FOLDER
    assert keeper.path == file


def too_long(session: Session) -> None:
    longer = SegmentChanges(allotment=timedelta(minutes=40))
    session.dispatch(c.EditSegments(segments=("questions",), changes=longer))


def test_saving_over_theirs_that_is_refused_leaves_their_file_changed_outside(
    file: Path, session: Session
) -> None:
    keeper = AgendaKeeper.of(session)
    too_long(session)
    edit_outside(file, "Opening", "Theirs")
    theirs = file.read_bytes()
    outside = keeper.save(session.state)
    assert isinstance(outside, Outside)
    assert isinstance(keeper.save_over(session.state, outside), Unwritable)
    session.dispatch(c.Undo())
    # Their file has not been written over: they are not undone by the next saving either.
    assert keeper.unsaved(session.state) == ()
    assert isinstance(keeper.save(session.state), Outside)
    assert file.read_bytes() == theirs


def test_their_change_while_mine_is_saved_over_an_earlier_one_is_met_anew(
    file: Path, session: Session
) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "Opening", "Theirs")
    first = keeper.look(session.state)
    assert isinstance(first, Outside)
    edit_outside(file, "Theirs", "Theirs again")
    second = keeper.save_over(edited(session, title="Mine"), first)
    assert isinstance(second, Outside)
    assert second.text == file.read_bytes()


def test_under_its_own_name_nothing_of_theirs_is_written_over_either(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "Opening", "Theirs")
    theirs = file.read_bytes()
    assert isinstance(keeper.save_as(file, edited(session, title="Mine")), Outside)
    assert file.read_bytes() == theirs


def test_somebody_who_lost_their_part_keeps_nobody_from_saving(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "      - speaker: Ben ORTEGA\n", "")
    outside = keeper.look(session.state)
    assert isinstance(outside, Outside)
    assert outside.agenda is not None
    TakingOver(keeper.agenda, outside.agenda, lambda: session.history).take_all(session.dispatch)
    assert keeper.look(session.state) is None
    assert isinstance(keeper.save(edited(session, title="Hello")), Saved)
    assert "Ben ORTEGA" not in file.read_text("utf-8")


def test_another_date_and_time_zone_stay_in_the_file_and_move_no_block(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    edit_outside(file, "date: 2020-12-09, timezone: UTC", "date: 2020-07-01, timezone: America/Lima")
    outside = keeper.look(session.state)
    assert isinstance(outside, Outside)
    assert outside.is_only_day
    assert [one.field for one in outside.reconciliation.theirs] == ["date", "timezone"]
    theirs = file.read_text("utf-8")
    state = edited(session, title="Hello")
    assert isinstance(keeper.save(state), Saved)
    assert file.read_text("utf-8") == theirs.replace("Opening", "Hello")
    assert keeper.is_of_another_day
    assert keeper.unsaved(state) == ()
    assert keeper.look(state) is None
    # A later change of theirs is told without the date, which has been told.
    edit_outside(file, "Hello", "Later")
    later = keeper.look(state)
    assert isinstance(later, Outside)
    assert [one.field for one in later.reconciliation.theirs] == ["title"]


def test_a_block_under_another_title_or_id_is_the_same_block(file: Path, session: Session) -> None:
    keeper = AgendaKeeper.of(session)
    session.dispatch(c.Start())
    edit_outside(file, "title: One # the first", "title: Words of welcome # the first\n    id: welcome")
    outside = keeper.look(session.state)
    assert isinstance(outside, Outside)
    assert outside.agenda is not None
    assert [(one.id, one.field) for one in outside.reconciliation.theirs] == [("one", "title")]
    TakingOver(keeper.agenda, outside.agenda, lambda: session.history).take_all(session.dispatch)
    assert keeper.look(session.state) is None
    assert keeper.unsaved(session.state) == ()
    theirs = file.read_text("utf-8")
    too_short = SegmentChanges(title="Hello")
    session.dispatch(c.EditSegments(segments=("capilla",), changes=too_short))
    assert isinstance(keeper.save(session.state), Saved)
    assert file.read_text("utf-8") == theirs.replace("Opening", "Hello")


def test_it_is_known_whether_a_file_is_as_a_session_began_with_it(file: Path, session: Session) -> None:
    assert is_as_begun(session)
    edit_outside(file, "Opening", "Theirs")
    assert not is_as_begun(session)
    edit_outside(file, "Theirs", "Opening")
    assert is_as_begun(session)
    AgendaKeeper.of(session).save(edited(session, title="Hello"))
    assert not is_as_begun(session)
    file.unlink()
    assert not is_as_begun(session)
