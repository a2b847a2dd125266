"""Opening: new sessions, those that were left, and those that another console runs."""

from datetime import timedelta
from pathlib import Path

import pytest

from runofshow.core import commands as c
from runofshow.core.changes import EventChanges
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Status
from runofshow.journal.store import JournalError, SessionKind
from runofshow.session.opening import begin, go_on, left_sessions, sessions_folder, to_resume
from tests.core.shows import agenda, at, block, lasting, segment, two_blocks
from tests.session.desks import FakeTime


@pytest.fixture
def time() -> FakeTime:
    return FakeTime()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path))
    return tmp_path / "sessions"


def crash(session) -> None:
    """The process dies: nothing is closed in good order, the operating system lets go of the file."""
    session._store.close()


def test_a_new_show_is_kept_in_the_persons_folder_and_runs_on_the_systems_clock(folder, time):
    show = begin(
        two_blocks(), rehearsal=False, at=at("09:00"), speed=60, time_of=time, agenda_path=Path("a.yaml")
    )
    assert (show.kind, show.now(), show.speed) == (SessionKind.SHOW, at("15:55"), 1)
    assert show.health.is_saved
    assert [path.name[:17] for path in folder.glob("*.session")] == ["2020-12-09-155500"]
    assert Path(show.header.path).is_absolute()
    show.close()


def test_a_rehearsal_starts_five_minutes_before_the_show_or_when_it_is_told(time, tmp_path):
    early = begin(two_blocks(), rehearsal=True, time_of=time)
    told = begin(two_blocks(), rehearsal=True, at=at("09:00"), speed=60, path=tmp_path / "mine", time_of=time)
    time.pass_by(timedelta(seconds=1))
    assert (early.now(), told.now()) == (at("15:55:01"), at("09:01"))
    assert (tmp_path / "mine").exists()
    early.close()
    told.close()


def test_where_nothing_can_be_kept_the_show_runs_in_memory_and_says_so(time, tmp_path):
    (tmp_path / "file").write_text("in the way")
    show = begin(two_blocks(), rehearsal=False, path=tmp_path / "file" / "x.session", time_of=time)
    show.dispatch(c.Start())
    assert show.state.status is Status.LIVE
    assert not show.health.is_saved
    assert str(show.health.trouble)
    show.close()


def test_a_session_goes_on_in_its_file_with_clock_and_speed(time, tmp_path):
    path = tmp_path / "rehearsal.session"
    first = begin(two_blocks(), rehearsal=True, at=at("16:00"), speed=10, path=path, time_of=time)
    first.dispatch(c.Start())
    crash(first)
    time.pass_by(timedelta(seconds=30))
    again = go_on(path, time_of=time)
    assert (again.was_resumed, again.speed, again.now()) == (True, 10, at("16:05"))
    assert again.projection().on_air.remaining == lasting("5:00")
    again.close()


def test_a_crash_within_the_show_is_gone_on_with_at_once(time):
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    time.until("16:00")
    show.dispatch(c.Start())
    crash(show)
    time.until("16:01")
    left = left_sessions(two_blocks(), time_of=time)
    found = to_resume(left, time)
    assert (found.state.status, found.last, found.closed_at) == (Status.LIVE, at("16:00"), None)


def test_a_show_over_midnight_is_gone_on_with_after_midnight():
    time = FakeTime(at("23:30"))
    late = agenda(block("one", "23:30", "24:30", segment("ana")))
    show = begin(late, rehearsal=False, time_of=time)
    show.dispatch(c.Start())
    crash(show)
    time.until("24:10")
    assert to_resume(left_sessions(late, time_of=time), time) is not None


@pytest.mark.parametrize("when", ["20:00", "40:00"])
def test_a_session_left_from_earlier_or_another_day_is_offered_but_not_resumed(time, when):
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    show.dispatch(c.Start())
    crash(show)
    time.until(when)
    left = left_sessions(two_blocks(), time_of=time)
    assert len(left) == 1
    assert to_resume(left, time) is None


def test_a_session_that_ended_is_offered_but_not_resumed(time):
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    show.dispatch(c.Start())
    show.dispatch(c.End("ana"))
    crash(show)
    left = left_sessions(two_blocks(), time_of=time)
    assert ([session.state.status for session in left], to_resume(left, time)) == ([Status.ENDED], None)


def test_questions_captured_before_the_start_are_found_again_on_the_same_day_only(time):
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    show.dispatch(c.Capture(text="Why?"))
    show.close()
    left = left_sessions(time_of=time)
    assert to_resume(left, time) is not None
    time.until("24:30")
    assert to_resume(left, time) is None


def test_a_session_in_which_nothing_was_done_is_not_offered(time):
    begin(two_blocks(), rehearsal=False, time_of=time).close()
    assert left_sessions(time_of=time) == []


def test_a_rehearsal_is_resumed_after_a_crash_only_and_never_in_place_of_the_show(time):
    rehearsal = begin(two_blocks(), rehearsal=True, time_of=time)
    rehearsal.dispatch(c.Start())
    crash(rehearsal)
    assert to_resume(left_sessions(time_of=time), time).is_rehearsal
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    show.dispatch(c.Start())
    crash(show)
    assert not to_resume(left_sessions(time_of=time), time).is_rehearsal
    closed = begin(two_blocks(), rehearsal=True, time_of=time)
    closed.dispatch(c.Start())
    closed.close()
    offered = [session for session in left_sessions(time_of=time) if session.closed_at is not None]
    assert to_resume(offered, time) is None


def test_a_session_of_another_show_is_none_of_this_ones(time):
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    show.dispatch(c.Start())
    crash(show)
    other = agenda(block("one", "17:00", "17:20", segment("ana")))
    assert left_sessions(other, time_of=time) == []


def test_a_session_in_which_the_title_and_the_slot_were_changed_is_still_of_this_show(time):
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    longer = EventChanges(title="A longer show", start=at("15:30"), hard_out=at("18:00"))
    show.dispatch(c.EditEvent(longer))
    show.dispatch(c.Start())
    saved = show.agenda
    crash(show)
    # Long after the slot that it began with, but within the one of now.
    time.pass_by(timedelta(hours=2))
    for present in (two_blocks(), saved):
        left = to_resume(left_sessions(present, time_of=time), time_of=time)
        assert left is not None
        assert left.state.plan.agenda.event.title == "A longer show"


def test_a_second_console_on_one_session_file_opens_read_only_and_follows(time, tmp_path):
    path = tmp_path / "show.session"
    first = begin(two_blocks(), rehearsal=False, path=path, time_of=time)
    second = go_on(path, time_of=time)
    assert (first.is_read_only, second.is_read_only) == (False, True)
    first.dispatch(c.Start())
    second.tick()
    assert second.state == first.state
    assert second.dispatch(c.Pause()) == Refusal(Reason.READ_ONLY)
    assert not second.is_abandoned()
    first.close()
    assert second.is_abandoned()
    second.close()
    third = go_on(path, time_of=time)
    assert not third.is_read_only
    third.close()


def test_a_damaged_session_is_set_aside_and_what_is_readable_goes_on(time, tmp_path):
    path = tmp_path / "show.session"
    show = begin(two_blocks(), rehearsal=False, path=path, time_of=time)
    show.dispatch(c.Start())
    for number in range(200):
        show.dispatch(c.Capture(text=f"Question {number}?"))
    show.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 3 // 4])
    again = go_on(path, time_of=time)
    assert again.recovery is not None
    assert again.recovery.set_aside.read_bytes() == whole[: len(whole) * 3 // 4]
    assert again.state.status is Status.LIVE
    again.close()


def test_a_damaged_session_in_the_folder_keeps_nobody_from_the_show(time, folder):
    folder.mkdir(parents=True)
    (folder / "2020-text.session").write_text("not a session")
    show = begin(two_blocks(), rehearsal=False, time_of=time)
    show.dispatch(c.Start())
    crash(show)
    assert len(left_sessions(time_of=time)) == 1


def test_a_file_that_is_not_a_session_is_refused_with_a_message(time, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("not a session")
    with pytest.raises(JournalError) as refused:
        go_on(path, time_of=time)
    assert "notes.txt" in str(refused.value)


def test_the_folder_of_sessions_is_the_persons_own_unless_named(monkeypatch):
    monkeypatch.delenv("RUNOFSHOW_DATA")
    assert sessions_folder().parts[-2:] == ("runofshow", "sessions")


def test_a_session_whose_agenda_is_lost_is_told_from_a_file_of_another_kind(time, tmp_path):
    path = tmp_path / "show.session"
    begin(two_blocks(), rehearsal=False, path=path, time_of=time).close()
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(JournalError, match="its agenda is lost"):
        go_on(path, time_of=time)
