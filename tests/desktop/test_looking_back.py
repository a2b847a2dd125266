"""Earlier shows of an agenda, looked for while its console is open already."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from runofshow.core.commands import Next, Start
from runofshow.desktop.looking_back import BEGINS_AFTER, PAUSE
from runofshow.formats.agenda import load_agenda
from runofshow.session.opening import begin
from tests.desktop.windows import AGENDA, Bench, SetAlarm, SetTime, at

WEEK = timedelta(days=7)


def give_show(bench: Bench, start: datetime) -> None:
    """Give the show on another day, in which everything takes two fifths longer than it should."""
    file = bench.folder / f"{start:%Y-%m-%d}.yaml"
    file.write_text(AGENDA.replace("2020-12-09", f"{start:%Y-%m-%d}"), encoding="utf-8")
    agenda = load_agenda(file).agenda
    assert agenda is not None
    time = SetTime(start)
    show = begin(agenda, agenda_path=file, rehearsal=False, time_of=time)
    show.dispatch(Start())
    while show.state.on_air is not None:
        time.pass_by(show.plan.segments[show.state.on_air].allotment * 1.4)
        show.dispatch(Next(show.state.on_air))
    show.close()


@pytest.fixture
def weekly(bench: Bench) -> Bench:
    """The third show of a weekly webinar."""
    for weeks in (2, 1):
        give_show(bench, at("16:00") - weeks * WEEK)
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    bench.pass_by(minutes=1)
    return bench


def alarm_of(bench: Bench) -> SetAlarm:
    """The alarm that waits to look back."""
    (alarm,) = (one for one in bench.alarms if one.is_set and one.delay == BEGINS_AFTER)
    return alarm


def forecast_of(bench: Bench) -> str:
    return bench.console.header.verdict.toolTip()


def test_one_file_is_read_at_a_time_when_the_window_is_there_and_each_once(weekly: Bench) -> None:
    alarm, delays = alarm_of(weekly), []
    while alarm.is_set:
        alarm.ring()
        delays.append(alarm.delay)
    # The one of today, those of the weeks before; and then there is no more.
    assert delays == [PAUSE, PAUSE, PAUSE, PAUSE]


def test_what_they_took_moves_the_forecast_and_it_says_on_what_it_rests(weekly: Bench) -> None:
    alarm = alarm_of(weekly)
    assert forecast_of(weekly).startswith("As likely as not to end by 16:45: about ")
    assert forecast_of(weekly).endswith(" and 16:55.")
    while alarm.is_set:
        alarm.ring()
    weekly.pass_by(seconds=1)
    assert forecast_of(weekly).startswith("Unlikely to end by 16:45: about ")
    assert forecast_of(weekly).endswith(". From this show and 2 earlier ones.")
    weekly.key(Qt.Key.Key_R)
    assert weekly.console.recovery.forecast.text == forecast_of(weekly)
    weekly.translations.use("es")
    weekly.window.retranslate()
    assert forecast_of(weekly).endswith(". Según este evento y 2 anteriores.")


def test_of_a_first_show_nothing_is_said(bench: Bench) -> None:
    bench.open()
    bench.pass_by(minutes=5)
    alarm = alarm_of(bench)
    while alarm.is_set:
        alarm.ring()
    bench.pass_by(seconds=1)
    assert forecast_of(bench).endswith(" and 16:55.")


def test_who_leaves_meanwhile_leaves_nothing_behind(weekly: Bench) -> None:
    alarm = alarm_of(weekly)
    alarm.ring()
    assert alarm.is_set
    weekly.window._leave()
    weekly.window._page = None
    assert not alarm.is_set
