"""From cue to cue: a rehearsal's clock jumps ahead, and the record tells it and all that lay between."""

from collections.abc import Callable
from datetime import datetime

import pytest

from runofshow.core import commands as c
from runofshow.core.events import ClockJumped, Entry, MessageSent, PhaseChanged
from runofshow.core.flag import Phase
from runofshow.core.history import History, fold
from runofshow.core.message import Cue, Preset
from runofshow.core.refusal import Reason, Refusal
from runofshow.journal.memory import MemoryStore
from runofshow.journal.store import ClockAnchor, SessionKind
from runofshow.session.opening import begin, go_on
from runofshow.session.seat import Role, Seat
from runofshow.session.session import Change, Noun, Session
from tests.core.shows import agenda, at, block, lasting, segment, two_blocks
from tests.session.desks import Disk, FakeTime, header, session

REHEARSAL = SessionKind.REHEARSAL


@pytest.fixture
def time() -> FakeTime:
    return FakeTime()


@pytest.fixture
def rehearsal(time) -> Session:
    return session(time, MemoryStore(header(time, REHEARSAL)))


@pytest.fixture
def live(time, rehearsal) -> Session:
    """A rehearsal whose first speaker has ten minutes from 16:00 on."""
    time.until("16:00")
    rehearsal.dispatch(c.Start())
    return rehearsal


class DiesBeforeTheClockIsKept(MemoryStore):
    """A store whose process dies between the entry of a jump and the clock's new anchor."""

    def anchor_clock(self, anchor: ClockAnchor) -> None:
        pass


def jumps(entries: list[Entry]) -> list[ClockJumped]:
    return [event for entry in entries for event in entry.events if isinstance(event, ClockJumped)]


def test_a_rehearsal_goes_from_cue_to_cue_to_its_end(time, rehearsal):
    rehearsal.jump()
    assert rehearsal.now() == at("15:59:50")
    time.pass_by(lasting("0:10"))
    rehearsal.dispatch(c.Start())
    for ends, name in zip(("16:10", "16:20", "16:30", "16:40"), ("ana", "ben", "cruz", "dia"), strict=True):
        rehearsal.jump()
        time.pass_by(lasting("0:10"))
        assert rehearsal.now() == at(ends)
        rehearsal.dispatch(c.Next(name))
        assert rehearsal.state.record(name).spent == lasting("10:00")
    assert rehearsal.state.ended == at("16:40")


def test_a_jump_notes_what_lay_between_by_its_own_time_and_itself_last(live):
    heard: list[Change] = []
    live.subscribe(heard.append)
    entry = live.jump()
    assert [(type(event).__name__, event.at) for event in entry.events] == [
        ("PhaseChanged", at("16:08")),
        ("PhaseChanged", at("16:09")),
        ("ClockJumped", at("16:09:50")),
    ]
    assert jumps([entry]) == [ClockJumped(by=lasting("9:50"), at=at("16:09:50"))]
    assert [(change.entries, change.touched) for change in heard] == [
        ((entry,), frozenset({Noun.CLOCK, Noun.FLAGS, Noun.MESSAGES}))
    ]
    live.tick()
    assert live.entries()[-1] == entry


def test_messages_that_the_agenda_sends_on_the_way_are_sent_and_the_last_one_stands(time):
    cues = {Phase.WARNING: Cue(preset=Preset.TIME_LEFT), Phase.DANGER: Cue(preset=Preset.CONCLUDE)}
    show = agenda(block("one", "16:00", "16:10", segment("ana", "10:00")), messages=cues)
    rehearsal = session(time, MemoryStore(header(time, REHEARSAL, show)))
    time.until("16:00")
    rehearsal.dispatch(c.Start())
    sent = [event.at for event in rehearsal.jump().events if isinstance(event, MessageSent)]
    assert sent == [at("16:08"), at("16:09")]
    assert [message.cue for message in rehearsal.projection().messages] == [cues[Phase.DANGER]]


def test_what_comes_after_a_jump_is_noted_as_ever(time, live):
    live.jump()
    time.pass_by(lasting("0:11"))
    live.tick()
    assert [event.at for event in live.entries()[-1].events if isinstance(event, PhaseChanged)] == [
        at("16:10").replace(microsecond=1)
    ]


def test_at_speed_it_goes_on_as_fast_as_before(time, live):
    live.set_speed(10)
    live.jump()
    time.pass_by(lasting("0:01"))
    assert (live.now(), live.speed) == (at("16:10"), 10)


def test_the_clock_goes_on_from_there_in_another_process(time, tmp_path):
    path = tmp_path / "rehearsal.session"
    first = begin(two_blocks(), rehearsal=True, at=at("16:00"), path=path, time_of=time)
    first.dispatch(c.Start())
    first.jump()
    entries = first.entries()
    first._store.close()  # the computer dies
    time.pass_by(lasting("0:04"))
    again = go_on(path, time_of=time)
    assert again.now() == at("16:09:54")
    assert again.entries()[: len(entries)] == entries
    assert again.state == fold(History.new(first.history.state.plan), entries).state
    again.close()


def test_who_dies_in_the_middle_of_a_jump_goes_on_from_where_it_led(time):
    store = DiesBeforeTheClockIsKept(header(time, REHEARSAL))
    time.until("16:00")
    first = session(time, store)
    first.dispatch(c.Start())
    first.jump()
    assert store.header.clock.steady == at("15:55")
    kept = MemoryStore(store.header)
    for entry in store.entries():
        kept.append(entry)
    again = session(time, kept)
    time.pass_by(lasting("0:04"))
    assert again.now() == at("16:09:54")


def test_undo_takes_back_the_command_before_a_jump_and_no_time(time, live):
    time.until("16:05")
    live.dispatch(c.Next("ana"))
    live.jump()
    assert live.now() == at("16:14:50")
    live.dispatch(c.Undo())
    assert live.now() == at("16:14:50")
    assert live.projection().on_air.view.id == "ana"
    assert live.projection().on_air.view.spent == lasting("14:50")


def test_a_console_that_follows_is_taken_along(time):
    store = MemoryStore(header(time, REHEARSAL))
    first = session(time, store)
    second = session(time, store, read_only=True)
    first.jump()
    second.tick()
    time.pass_by(lasting("0:03"))
    assert second.now() == first.now() == at("15:59:53")


def test_on_a_full_disk_it_jumps_in_memory_and_is_kept_later(time):
    disk = Disk(header(time, REHEARSAL))
    rehearsal = session(time, disk)
    disk.is_full = True
    rehearsal.jump()
    assert (rehearsal.now(), rehearsal.health.is_saved) == (at("15:59:50"), False)
    disk.is_full = False
    rehearsal.save_now()
    assert [jump.at for jump in jumps(disk.entries())] == [at("15:59:50")]


Refused = Callable[[FakeTime], Session]


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        (lambda time: session(time), Reason.NOT_A_REHEARSAL),
        (
            lambda time: session(time, MemoryStore(header(time, REHEARSAL)), read_only=True),
            Reason.READ_ONLY,
        ),
        (
            lambda time: session(time, MemoryStore(header(time, REHEARSAL)), seat=Seat("guest", Role.VIEWER)),
            Reason.READ_ONLY,
        ),
    ],
)
def test_only_who_runs_a_rehearsal_jumps(time, refused: Refused, reason):
    show = refused(time)
    assert show.jump() == Refusal(reason)
    assert (show.now(), jumps(show.entries())) == (at("15:55"), [])


def test_a_jump_that_leads_nowhere_changes_nothing(time, live):
    time.until("16:09:55")
    live.tick()
    before: list[Entry] = live.entries()
    now: datetime = live.now()
    assert live.jump() == Refusal(Reason.CUE_IS_NEAR)
    assert (live.entries(), live.now()) == (before, now)
