"""The session: one door, on disk before anyone is told, and nothing acknowledged is ever lost."""

from datetime import timedelta

import pytest

from runofshow.core import commands as c
from runofshow.core.agenda import Person
from runofshow.core.changes import PersonChanges, SegmentChanges
from runofshow.core.commands import EditPeople, EditSegments, ReplaceSpeaker
from runofshow.core.events import ClockAdjusted, ConsoleOpened, Entry, FlagChanged, PhaseChanged
from runofshow.core.question import Asker
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Status
from runofshow.journal.memory import MemoryStore
from runofshow.journal.store import DiskFull, SessionKind
from runofshow.session.clock import Clock
from runofshow.session.opening import begin, go_on
from runofshow.session.seat import Role, Seat
from runofshow.session.session import Change, Noun
from tests.core.shows import at, lasting, two_blocks
from tests.session.desks import Disk, FakeTime, header, session


@pytest.fixture
def time() -> FakeTime:
    return FakeTime()


@pytest.fixture
def show(time):
    return session(time)


def hear(show) -> list[Change]:
    heard: list[Change] = []
    show.subscribe(heard.append)
    return heard


def test_a_command_is_on_disk_before_any_view_hears_of_it(time):
    store = MemoryStore(header(time))
    show = session(time, store)
    kept: list[list[Entry]] = []
    show.subscribe(lambda change: kept.append([e for e in store.entries() if e in change.entries]))
    entry = show.dispatch(c.Start())
    assert kept == [[entry]]


def test_a_change_says_what_it_touched_and_who_did_it(time):
    show = session(time, seat=Seat("Pelayo", Role.MODERATOR))
    heard = hear(show)
    show.dispatch(c.Start())
    show.dispatch(c.Skip("dia"))
    show.dispatch(c.Capture(text="Why?"))
    show.dispatch(c.Undo())
    assert [(change.touched, change.seat) for change in heard] == [
        (frozenset({Noun.TRANSPORT, Noun.RUNNING_ORDER, Noun.MESSAGES}), "Pelayo"),
        (frozenset({Noun.RUNNING_ORDER}), "Pelayo"),
        (frozenset({Noun.QUESTIONS}), "Pelayo"),
        (frozenset(Noun) - {Noun.CLOCK, Noun.FLAGS, Noun.JOURNAL}, "Pelayo"),
    ]
    assert [entry.seat for change in heard for entry in change.entries] == ["Pelayo"] * 4


def test_a_view_that_left_hears_no_more(show):
    heard: list[Change] = []
    leave = show.subscribe(heard.append)
    leave()
    show.dispatch(c.Start())
    assert heard == []


def test_a_refusal_is_told_to_nobody_and_not_kept(show):
    heard = hear(show)
    assert show.dispatch(c.Pause()) == Refusal(Reason.NOT_STARTED)
    assert (heard, len(show.entries())) == ([], 1)


def test_undo_can_name_what_it_takes_back(show):
    assert show.dispatch(c.Undo()) == Refusal(Reason.NOTHING_TO_UNDO)
    assert show.dispatch(c.Redo()) == Refusal(Reason.NOTHING_TO_REDO)
    started = show.dispatch(c.Start())
    paused = show.dispatch(c.Pause())
    assert show.dispatch(c.Undo(started.number)) == Refusal(Reason.UNDO_MOVED_ON)
    show.dispatch(c.Undo(paused.number))
    assert show.state.status is Status.LIVE
    show.dispatch(c.Redo())
    assert show.state.status is Status.PAUSED


def test_a_viewer_only_looks(time):
    show = session(time, seat=Seat("guest", Role.VIEWER))
    assert show.dispatch(c.Start()) == Refusal(Reason.READ_ONLY)


def test_thresholds_are_noted_by_their_time_before_the_command_that_came_after_them(time, show):
    time.until("16:00")
    show.dispatch(c.Start())
    heard = hear(show)
    time.until("16:09:30")
    show.dispatch(c.Next("ana"))
    noted = [(event.at, event.phase.value) for event in heard[0].events if isinstance(event, PhaseChanged)]
    assert noted == [(at("16:08"), "warning"), (at("16:09"), "danger")]
    assert heard[0].touched == frozenset({Noun.FLAGS, Noun.MESSAGES})
    assert heard[1].entries[0].command == "next"


def test_ticks_note_nothing_twice(time, show):
    time.until("16:00")
    show.dispatch(c.Start())
    for _ in range(100):
        time.pass_by(timedelta(seconds=10))
        show.tick()
        show.tick()
    flags = [
        (e.block, e.flag.value)
        for entry in show.entries()
        for e in entry.events
        if isinstance(e, FlagChanged)
    ]
    assert flags == [("one", "will_overrun"), ("two", "will_overrun"), (None, "will_overrun")]


@pytest.mark.parametrize("by", [-lasting("5:00"), lasting("5:00"), -timedelta(seconds=1)])
def test_a_system_clock_that_was_set_is_noted_and_told_and_no_countdown_blinks(time, show, by):
    time.until("16:00")
    show.dispatch(c.Start())
    time.until("16:04")
    heard = hear(show)
    before = show.projection()
    time.set_by(by)
    show.tick()
    assert [event for event in heard[0].events if isinstance(event, ClockAdjusted)] == [
        ClockAdjusted(by=by, at=at("16:04"))
    ]
    assert Noun.CLOCK in heard[0].touched
    after = show.projection()
    assert after.now == before.now + by
    assert after.on_air.remaining == before.on_air.remaining
    assert after.slot.expected_end == before.slot.expected_end + by
    assert after.slot.hard_out == before.slot.hard_out


def test_a_system_clock_that_departs_by_less_than_a_second_is_left_alone(time, show):
    heard = hear(show)
    time.set_by(timedelta(seconds=0.9))
    show.tick()
    assert heard == []


def test_a_rehearsal_does_not_care_for_the_systems_clock(time):
    show = session(time, MemoryStore(header(time, SessionKind.REHEARSAL)))
    time.set_by(lasting("60:00"))
    show.tick()
    assert show.is_rehearsal
    assert show.now() == at("15:55")


def test_a_rehearsal_can_be_made_to_run_faster_and_remembers_it(time):
    store = MemoryStore(header(time, SessionKind.REHEARSAL))
    show = session(time, store)
    heard = hear(show)
    show.set_speed(10)
    time.pass_by(lasting("1:00"))
    assert (show.now(), show.speed, heard[-1].touched) == (at("16:05"), 10, frozenset({Noun.CLOCK}))
    assert session(time, store).now() == at("16:05")


def test_the_show_itself_runs_at_the_speed_of_the_room(time, show):
    show.set_speed(10)
    assert show.speed == 1


def test_what_waits_is_written_at_once_when_that_is_asked_for(time):
    disk = Disk(header(time))
    show = session(time, disk)
    disk.is_full = True
    show.dispatch(c.Start())
    assert not show.save_now()
    disk.is_full = False
    assert show.save_now()
    assert show.health.unsaved == 0


def test_on_a_full_disk_the_show_goes_on_in_memory_says_so_and_is_saved_later(time):
    disk = Disk(header(time))
    show = session(time, disk)
    disk.is_full = True
    heard = hear(show)
    show.dispatch(c.Start())
    show.dispatch(c.Capture(text="Why?", asker=Asker(name="Rosa")))
    assert show.state.status is Status.LIVE
    assert (show.health.is_saved, show.health.unsaved) == (False, 2)
    assert isinstance(show.health.trouble, DiskFull)
    assert show.asker("asker-1") == Asker(name="Rosa")
    disk.is_full = False
    time.pass_by(timedelta(seconds=4))
    show.tick()
    assert not show.health.is_saved
    time.pass_by(timedelta(seconds=1))
    show.tick()
    assert (show.health.is_saved, show.health.unsaved) == (True, 0)
    assert heard[-1].touched == frozenset({Noun.JOURNAL})
    assert [entry.number for entry in disk.entries()] == [1, 2, 3]
    assert show.asker("asker-1") == Asker(name="Rosa")
    assert show.asker(None) is None


def test_what_could_not_be_saved_is_tried_once_more_on_closing(time):
    disk = Disk(header(time))
    show = session(time, disk)
    disk.is_full = True
    show.dispatch(c.Start())
    disk.is_full = False
    show.close()
    assert [entry.command for entry in disk._entries] == [None, "start"]


def test_a_file_that_is_removed_under_our_hands_is_written_anew_with_everything_in_it(time, tmp_path):
    path = tmp_path / "show.session"
    show = begin(two_blocks(), rehearsal=False, path=path, time_of=time)
    show.dispatch(c.Start())
    show.dispatch(c.Capture(text="Why?", asker=Asker(name="Rosa")))
    heard = hear(show)
    for name in tmp_path.iterdir():
        name.unlink()
    show.tick()
    assert (show.was_moved, show.health.is_saved, show.file) == (True, True, tmp_path / "show-2.session")
    assert heard[-1].touched == frozenset({Noun.JOURNAL})
    show.dispatch(c.Capture(text="How?"))
    entries, asker = show.entries(), show.asker("asker-1")
    show.close()
    again = go_on(tmp_path / "show-2.session", time_of=time)
    assert (again.entries()[: len(entries)], again.asker("asker-1")) == (entries, asker)
    again.close()


def test_a_file_that_takes_the_place_of_the_session_is_never_touched(time, tmp_path):
    path = tmp_path / "show.session"
    show = begin(two_blocks(), rehearsal=False, path=path, time_of=time)
    path.unlink()
    path.write_text("a letter")
    show.dispatch(c.Start())
    assert show.file == tmp_path / "show-2.session"
    show.close()
    assert path.read_text() == "a letter"


def test_going_on_with_a_session_keeps_the_clock_right_and_says_so(time):
    store = MemoryStore(header(time))
    show = session(time, store)
    time.until("16:00")
    show.dispatch(c.Start())
    time.until("16:09:30")
    again = session(time, store)
    assert (show.was_resumed, again.was_resumed) == (False, True)
    assert again.projection().on_air.remaining == timedelta(seconds=30)
    assert store.entries()[-1].events == (ConsoleOpened(resumed=True, at=at("16:09:30")),)
    crossings = [e for entry in store.entries() for e in entry.events if isinstance(e, PhaseChanged)]
    assert [crossing.at for crossing in crossings] == [at("16:08"), at("16:09")]


def test_a_second_console_follows_and_changes_nothing(time):
    store = MemoryStore(header(time, SessionKind.REHEARSAL))
    first = session(time, store)
    second = session(time, store, read_only=True)
    assert second.dispatch(c.Start()) == Refusal(Reason.READ_ONLY)
    heard = hear(second)
    first.dispatch(c.Start())
    first.set_speed(10)
    second.tick()
    assert second.state == first.state
    assert heard[0].touched == frozenset({Noun.TRANSPORT, Noun.RUNNING_ORDER, Noun.MESSAGES})
    first.dispatch(c.Pause())
    second.set_speed(2)
    second.tick()
    time.pass_by(lasting("1:00"))
    assert (second.now(), second.speed) == (first.now(), 10)


def test_personal_data_can_be_erased_without_touching_history(time):
    store = MemoryStore(header(time))
    show = session(time, store)
    show.dispatch(c.Capture(text="Why?", asker=Asker(name="Rosa")))
    before = show.entries()
    assert show.erase_askers(["asker-1"]) == 1
    assert (show.asker("asker-1"), show.entries()) == (Asker(), before)


def test_an_instant_is_never_before_the_last_event(time):
    store = MemoryStore(header(time))
    show = session(time, store)
    time.until("16:00")
    show.dispatch(c.Start())
    slow = FakeTime(at("15:50"))
    again = session(slow, store)
    assert again.now() == at("16:00")
    assert Clock(store.header.clock, slow).now() < at("16:00")


def test_what_a_session_is(show):
    assert (show.kind, show.agenda, show.plan.agenda) == (SessionKind.SHOW, show.header.agenda, show.agenda)
    assert show.history.state is show.state


def test_the_agenda_in_force_is_the_one_that_was_edited_and_the_header_keeps_the_first(time):
    store = MemoryStore(header(time))
    show = session(time, store)
    show.dispatch(c.EditSegments(segments=("ana",), changes=SegmentChanges(title="Debate")))
    assert show.agenda.blocks[0].segments[0].title == "Debate"
    assert show.plan is show.state.plan
    assert show.header.agenda == two_blocks()
    assert session(time, store).agenda == show.agenda


def test_an_edit_touches_the_running_order_and_what_is_on_air_or_next(time):
    show = session(time)
    heard = hear(show)
    show.dispatch(c.RemoveSegments(("ben",)))
    show.dispatch(c.RemoveSegments(("ben",)))
    assert [change.touched for change in heard] == [frozenset({Noun.TRANSPORT, Noun.RUNNING_ORDER})]


def test_a_time_zone_that_nobody_knows_is_refused_at_the_door(show):
    nowhere = Person(id="", name="Eva LUNA", timezone="Europe/Nowhere")
    refusal = Refusal(Reason.UNKNOWN_ZONE, "Europe/Nowhere")
    changes = PersonChanges(timezone="Europe/Nowhere")
    assert show.dispatch(EditPeople(people=("ana",), changes=changes)) == refusal
    assert show.dispatch(ReplaceSpeaker(person="ana", by=nowhere)) == refusal
    with_her = SegmentChanges(speakers=("",))
    assert show.dispatch(EditSegments(segments=("ana",), changes=with_her, people=(nowhere,))) == refusal
    changes = PersonChanges(timezone="America/Lima")
    assert isinstance(show.dispatch(EditPeople(people=("ana",), changes=changes)), Entry)
    changes = PersonChanges(timezone=None)
    assert isinstance(show.dispatch(EditPeople(people=("ana",), changes=changes)), Entry)
