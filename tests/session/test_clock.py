"""The session's clock: steady, whatever happens to the system's (design 4.2)."""

from datetime import timedelta

import pytest

from runofshow.session.clock import Clock, MachineTime
from tests.core.shows import at, lasting
from tests.session.desks import FakeTime


@pytest.fixture
def time() -> FakeTime:
    return FakeTime(at("16:00"))


def test_the_clock_runs_with_the_counter_and_not_with_the_systems_clock(time):
    clock = Clock.starting(None, 1.0, time)
    time.pass_by(lasting("10:00"))
    time.set_by(-lasting("5:00"))
    assert clock.now() == at("16:10")
    assert clock.ahead() == -lasting("5:00")


def test_a_rehearsals_clock_starts_where_it_is_told_and_runs_as_fast_as_it_is_told(time):
    clock = Clock.starting(at("09:00"), 60.0, time)
    time.pass_by(timedelta(seconds=90))
    assert clock.now() == at("10:30")


def test_a_clock_goes_on_in_another_process_of_the_same_boot(time):
    anchor = Clock.starting(None, 1.0, time).anchor
    time.pass_by(lasting("3:00"))
    time.set_by(lasting("60:00"))
    assert Clock(anchor, time).now() == at("16:03")


def test_after_a_new_boot_the_systems_clock_says_how_much_time_has_passed(time):
    anchor = Clock.starting(at("09:00"), 2.0, time).anchor
    time.pass_by(lasting("3:00"))
    time.start_again("tuesday")
    clock = Clock(anchor, time)
    assert clock.now() == at("09:06")
    time.pass_by(lasting("1:00"))
    assert clock.now() == at("09:08")


def test_a_clock_never_goes_back_even_when_the_systems_was_set_back_over_a_new_boot(time):
    anchor = Clock.starting(None, 1.0, time).anchor
    time.set_by(-lasting("30:00"))
    time.start_again("tuesday")
    assert Clock(anchor, time).now() == at("16:00")


def test_where_a_boot_cannot_be_told_the_systems_clock_counts(time):
    time.boot_id = ""
    anchor = Clock.starting(None, 1.0, time).anchor
    time.pass_by(lasting("3:00"))
    assert Clock(anchor, time).now() == at("16:03")


def test_a_change_of_speed_counts_from_there_on(time):
    clock = Clock.starting(at("09:00"), 1.0, time)
    time.pass_by(lasting("1:00"))
    anchor = clock.anchor_anew(10.0)
    time.pass_by(lasting("1:00"))
    assert clock.now() == Clock(anchor, time).now() == at("09:11")


def test_the_time_of_this_machine_goes_on():
    machine = MachineTime()
    earlier = machine.counter()
    assert machine.counter() >= earlier
    assert machine.wall().tzinfo is not None
    assert machine.boot() == machine.boot()


def test_a_clock_that_jumps_goes_ahead_and_never_back(time):
    clock = Clock.starting(at("09:00"), 2.0, time)
    clock.anchor_anew(at=at("09:30"))
    time.pass_by(lasting("1:00"))
    assert (clock.now(), clock.speed) == (at("09:32"), 2.0)
    clock.anchor_anew(at=at("09:10"))
    assert clock.now() == at("09:32")
