"""The ticker: on the second, whenever a shown second changes, and not in between."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from runofshow.core.commands import AddTime, Pause, Start
from runofshow.core.projection import Projection
from runofshow.desktop.countdown import clock_text, countdown_text
from runofshow.desktop.ticker import Ticker, until_next_second
from runofshow.session.session import Change, Session
from tests.core.shows import UTC, Played, at, two_blocks
from tests.desktop.windows import SetAlarm, SetTime

A_MICROSECOND = timedelta(microseconds=1)


def texts(projection: Projection) -> tuple[str, str]:
    left = "" if projection.on_air is None else countdown_text(projection.on_air.remaining)
    return clock_text(projection.now, UTC, with_seconds=True), left


@given(st.integers(0, 2_400_000_000), st.integers(0, 999_999))
def test_nothing_changes_before_the_next_second_and_something_at_it(passed: int, fraction: int) -> None:
    show = Played(two_blocks()).at(at("16:00") + timedelta(microseconds=fraction)).start()
    show.at(show.now + timedelta(microseconds=passed))
    before = texts(show.shown)
    wait = until_next_second(show.shown)
    assert timedelta() < wait <= timedelta(seconds=1)
    show.at(show.now + wait - A_MICROSECOND)
    assert texts(show.shown) == before
    show.at(show.now + A_MICROSECOND)
    assert texts(show.shown) != before


def test_while_paused_only_the_time_of_day_counts() -> None:
    show = Played(two_blocks()).at(at("16:00") + timedelta(milliseconds=300)).start()
    show.at(at("16:01")).do(Pause())
    assert until_next_second(show.shown) == timedelta(seconds=1)


class Screen:
    """What was redrawn."""

    def __init__(self) -> None:
        self.shown: list[tuple[Projection, Change | None]] = []

    def __call__(self, projection: Projection, change: Change | None) -> None:
        self.shown.append((projection, change))


def ticking(speed: float = 1.0) -> tuple[Ticker, Session, SetTime, SetAlarm, Screen]:
    from runofshow.journal.memory import MemoryStore
    from runofshow.journal.store import Header, SessionKind
    from runofshow.session.clock import Clock

    time_of, alarm, screen = SetTime(at("15:59")), SetAlarm(), Screen()
    clock = Clock.starting(None, speed, time_of)
    header = Header(
        id="x",
        kind=SessionKind.SHOW if speed == 1 else SessionKind.REHEARSAL,
        agenda=two_blocks(),
        source="",
        path="",
        created=at("15:59"),
        clock=clock.anchor,
    )
    session = Session(MemoryStore(header), clock)
    return Ticker(session, alarm, screen), session, time_of, alarm, screen


def test_a_change_is_shown_at_once() -> None:
    ticker, session, _, _, screen = ticking()
    session.dispatch(Start())
    projection, change = screen.shown[-1]
    assert projection.on_air is not None
    assert change is not None
    ticker.stop()


def test_an_early_alarm_is_harmless() -> None:
    ticker, _, time_of, alarm, screen = ticking()
    ticker.tick()
    assert alarm.delay == timedelta(seconds=1)
    time_of.pass_by(timedelta(milliseconds=997))
    alarm.ring()
    assert texts(screen.shown[-1][0]) == texts(screen.shown[-2][0])
    assert alarm.delay == timedelta(milliseconds=3)
    ticker.stop()


def test_a_rehearsal_at_speed_is_not_redrawn_more_than_25_times_a_second() -> None:
    ticker, _, _, alarm, _ = ticking(speed=60.0)
    ticker.tick()
    assert alarm.delay == timedelta(milliseconds=40)
    ticker.stop()


def test_a_stopped_ticker_shows_nothing_more() -> None:
    ticker, session, _, alarm, screen = ticking()
    ticker.tick()
    ticker.stop()
    shown = len(screen.shown)
    session.dispatch(Start())
    session.dispatch(AddTime(timedelta(minutes=1)))
    assert len(screen.shown) == shown
    assert not alarm.is_set
