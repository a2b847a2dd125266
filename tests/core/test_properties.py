"""What holds for every show, whatever is done in it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Kind
from runofshow.core.events import Entry, FlagChanged, PhaseChanged, ShowStarted
from runofshow.core.flag import Flag, level_at
from runofshow.core.history import History, fold
from runofshow.core.projection import project
from runofshow.core.question import Asker
from runofshow.core.state import Status, Turn
from tests.core.edit_moves import edits
from tests.core.shows import Played, agenda, at, block, segment

NAMES = ("ana", "ben", "cruz", "dia", "eva", "fay")
Move = Callable[[Played], object]

hard_starts = st.booleans()
lengths = st.integers(1, 15)


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    """Two blocks of three segments of some minutes, perhaps with a gap and a hard start between them, and
    perhaps none of it to be any shorter."""
    minutes = [draw(lengths) for _ in NAMES]
    gap = draw(st.integers(0, 5))
    spare = draw(st.integers(0, 3))
    kinds = [draw(st.sampled_from((Kind.TALK, Kind.QUESTIONS))) for _ in NAMES]
    shared, is_least = draw(st.booleans()), draw(st.booleans())
    segments = [
        segment(
            name,
            None if shared else f"{m}:00",
            kind=kind,
            speakers=(name, "gil") if m % 2 else (),
            min=timedelta(minutes=1 if shared else m) if is_least else None,
        )
        for name, m, kind in zip(NAMES, minutes, kinds, strict=True)
    ]
    first, second = sum(minutes[:3]) + spare, sum(minutes[3:]) + spare
    shortest = [timedelta(minutes=each) if is_least else None for each in (first, second)]
    return agenda(
        block("one", "16:00", f"16:{first}", *segments[:3], min=shortest[0]),
        block(
            "two",
            f"16:{first + gap}",
            f"16:{first + gap + second}",
            *segments[3:],
            hard_start=draw(hard_starts),
            min=shortest[1],
        ),
        tolerance=timedelta(seconds=draw(st.sampled_from((0, 30, 120)))),
    )


def given_command(command: c.Command) -> Move:
    return lambda show: show.give(command)


def leaving(command: type[c.Next] | type[c.Back] | type[c.End]) -> Move:
    return lambda show: show.give(command(show.state.on_air or "nobody"))


def waiting(time: timedelta) -> Move:
    return lambda show: show.at(show.now + time)


names = st.sampled_from((*NAMES, "nobody"))
numbers = st.integers(1, 4)
waits = st.timedeltas(timedelta(), timedelta(minutes=12)).map(waiting)
amounts = st.timedeltas(timedelta(minutes=-8), timedelta(minutes=8))
transport = st.one_of(
    st.just(given_command(c.Start())),
    st.sampled_from((c.Next, c.Next, c.Back)).map(leaving),
    st.sampled_from((c.Pause(), c.Resume())).map(given_command),
    st.builds(c.AddTime, amounts).map(given_command),
    st.builds(c.Skip, names).map(given_command),
    st.builds(c.Unskip, names).map(given_command),
    st.builds(c.BringForward, names).map(given_command),
    st.builds(c.GiveFloor, st.sampled_from((*NAMES, "gil", None))).map(given_command),
)
questions = st.one_of(
    st.builds(c.Capture, text=st.sampled_from(("Why?", "")), asker=st.sampled_from((None, Asker(name="R")))),
    st.builds(c.EditQuestion, question=numbers, text=st.sampled_from((None, "How?", " "))),
    st.builds(c.ReadyQuestion, numbers),
    st.builds(c.QueueQuestion, numbers, st.one_of(st.none(), numbers)),
    st.builds(c.AirQuestion, numbers),
    st.builds(c.AnswerQuestion, numbers),
    st.builds(c.ParkQuestion, numbers),
    st.builds(c.RejectQuestion, numbers, st.just("no")),
    st.builds(c.MergeQuestion, numbers, numbers),
    st.builds(c.RestoreQuestion, numbers),
).map(given_command)
ends = st.just(leaving(c.End))
clock_sets = st.timedeltas(timedelta(minutes=-9), timedelta(minutes=9)).map(
    lambda by: lambda s: s.clock_set(by)
)
undos = st.sampled_from((c.Undo(), c.Undo(), c.Redo())).map(given_command)
commands = st.one_of(transport, transport, questions, ends, edits, edits)
moves = st.lists(
    st.one_of(waits, waits, transport, transport, transport, questions, undos, clock_sets, edits, edits),
    max_size=30,
)
begun = st.sampled_from((-3, 0, 2, None)).map(
    lambda m: [] if m is None else [waiting(timedelta(minutes=5 + m)), given_command(c.Start())]
)


@st.composite
def shows(draw: st.DrawFn) -> Played:
    """A show in the middle of anything."""
    show = Played(draw(agendas()))
    for move in [*draw(begun), *draw(moves)]:
        move(show)
    return show


@given(shows())
def test_expected_times_never_go_backwards(show):
    last = None
    for view in show.shown.segments:
        if view.expected_end is not None:
            start = show.shown.now if view.turn is Turn.ON_AIR else view.expected_start
            assert start <= view.expected_end
            assert last is None or last <= start
            last = view.expected_end


@given(shows())
def test_over_or_under_of_the_show_is_the_last_expected_end_minus_the_hard_out(show):
    ends = [view.expected_end for view in show.shown.segments if view.expected_end]
    slot = show.shown.slot
    assert slot.over == slot.expected_end - slot.hard_out
    if ends:
        assert slot.expected_end == ends[-1]


@given(shows())
def test_a_second_later_nothing_has_moved_while_live_and_all_has_while_paused_or_in_overtime(show):
    now, later = show.now, show.now + timedelta(seconds=1)
    before, after = project(show.state, now), project(show.state, later)
    if before.on_air is None:
        return
    moved = {
        one.id: other.expected_end - one.expected_end
        for one, other in zip(before.segments, after.segments, strict=True)
        if one.expected_end
    }
    hard_starts = any(b.planned.has_hard_start for b in before.blocks if b.expected_end and not b.is_finished)
    if before.status is Status.LIVE and after.on_air.remaining >= timedelta():
        assert set(moved.values()) == {timedelta()}
    elif before.status is Status.PAUSED or before.on_air.remaining <= timedelta():
        assert moved[before.on_air.view.id] == timedelta(seconds=1)
        assert all(timedelta() <= by <= timedelta(seconds=1) for by in moved.values())
        if not hard_starts:
            assert set(moved.values()) == {timedelta(seconds=1)}


@given(shows(), names)
def test_skipping_and_unskipping_changes_nothing(show, name):
    before = show.shown
    if show.give(c.Skip(name)) is None:
        show.do(c.Unskip(name))
        assert show.shown == before


@given(shows())
def test_spent_times_and_pauses_are_the_time_since_the_start(show):
    state = show.state
    if state.started is None:
        return
    spent = sum((state.spent(name, show.now) for name in state.order.ids), timedelta())
    assert spent + state.pauses(show.now) == show.now - state.started


@given(shows())
def test_nobody_speaks_longer_than_the_segments_took(show):
    spent = sum((show.spent(name) for name in show.state.order.ids), timedelta())
    assert sum(show.shown.airtime.values(), timedelta()) <= spent


@given(agendas(), begun, st.lists(st.one_of(waits, commands), max_size=12), commands, waits)
def test_undo_restores_the_projection_it_would_have_had(plan, begin, moves, command, wait):
    undone, never = Played(plan), Played(plan)
    for move in [*begin, *moves]:
        move(undone)
        move(never)
    before = len(undone.state.desk.questions)
    if command(undone) is not None:
        return
    wait(undone)
    wait(never)
    undone.undo()
    assert undone.shown == never.shown
    assert len(undone.state.desk.questions) >= before


@given(shows(), st.lists(commands, min_size=1, max_size=6))
def test_undoing_everything_restores_what_was(show, more):
    before = show.shown
    given_since = sum(1 for command in more if command(show) is None)
    for _ in range(given_since):
        show.undo()
    assert show.shown == before


@given(shows(), commands)
def test_a_refused_command_changes_nothing(show, command):
    show.at(show.now)
    before = show.history
    if command(show) is not None:
        assert show.history is before


@given(shows())
def test_folding_in_one_go_or_in_pieces_gives_the_same(show):
    start = History.new(show.began)
    whole = fold(start, show.entries)
    for cut in (1, len(show.entries) // 2):
        assert fold(fold(start, show.entries[:cut]), show.entries[cut:]).state == whole.state
    assert whole.state == show.state


@given(shows())
def test_encoding_and_decoding_is_the_identity(show):
    encoded = msgspec.json.encode(show.entries)
    assert msgspec.json.decode(encoded, type=list[Entry]) == show.entries
    plan = show.state.plan.agenda
    assert msgspec.json.decode(msgspec.json.encode(plan), type=Agenda) == plan


@given(shows(), st.lists(st.timedeltas(timedelta(), timedelta(minutes=40)), min_size=1, max_size=4))
def test_what_is_noted_of_phases_and_flags_is_what_is_shown_at_every_instant(show, times):
    for time in sorted(times):
        show.at(show.now + time)
        shown = show.shown
        noted: dict[str | None, Flag] = dict(show.state.flags.items())
        assert {b.id: b.flag for b in shown.blocks} == {
            b.id: noted.get(b.id, Flag.ON_TRACK) for b in shown.blocks
        }
        assert shown.slot.flag == noted.get(None, Flag.ON_TRACK)
        if shown.on_air is not None:
            level = level_at(shown.on_air.remaining, shown.on_air.view.planned.warnings)
            assert show.state.levels.get(shown.on_air.view.id, 0) == level


@given(agendas(), moves, st.integers(2, 60))
@settings(max_examples=50)
def test_however_often_anyone_looks_the_same_is_noted(plan, moves, seconds):
    def record(show: Played) -> list[object]:
        return [
            event
            for entry in show.entries
            for event in entry.events
            if isinstance(event, FlagChanged | PhaseChanged)
        ]

    seldom, often = Played(plan), Played(plan)
    for move in moves:
        before = seldom.now
        move(seldom)
        while often.now + timedelta(seconds=seconds * 5) < seldom.now:
            often.at(often.now + timedelta(seconds=seconds * 5))
        if seldom.now == before:
            move(often)
        else:
            often.at(seldom.now)
    assert record(seldom) == record(often)


@given(shows())
def test_the_journal_is_in_order_of_time_and_number(show):
    assert [entry.number for entry in show.entries] == list(range(1, len(show.entries) + 1))
    instants: list[datetime] = [event.at for entry in show.entries for event in entry.events]
    assert instants == sorted(instants)


@given(agendas())
def test_a_show_in_which_nothing_goes_wrong_ends_as_planned(plan):
    show = Played(plan).at("16:00").start()
    while show.state.status is Status.LIVE:
        show.at(show.now + show.shown.on_air.remaining).next()
    assert show.entries[0].events[0] == ShowStarted(at=at("16:00"))
    assert all(spent >= timedelta() for spent in show.shown.airtime.values())
    spent = {name: show.spent(name) for name in NAMES}
    assert spent == {name: show.state.plan.segments[name].allotment for name in NAMES}
