"""The on-air panel where there is little room: the countdown stays, and no line is cut through."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot

from runofshow.core.agenda import Person
from runofshow.desktop.actions import Actions
from runofshow.desktop.on_air_panel import LEAST_COUNTDOWN, OnAirPanel
from runofshow.desktop.wrapped_label import WrappedLabel
from tests.core.shows import Played, agenda, block, segment, two_blocks

ROLE = "Deputy Director General for the Coordination of Territorial Development " * 3


def shown(qtbot: QtBot, show: Played, width: int, height: int) -> OnAirPanel:
    # A window of its own would grow to what its layout wants.
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, lambda _: None, timedelta, lambda: None)
    panel = OnAirPanel(show.state.plan.agenda, actions, window)
    panel.window_kept = window  # type: ignore[attr-defined]
    panel.resize(width, height)
    window.resize(width, 900)
    window.show()
    panel.show_projection(show.shown, is_read_only=False)
    for _ in range(3):
        QApplication.processEvents()
    return panel


def five_at_a_table() -> Played:
    five = ("ana", "ben", "cruz", "dora", "eva")
    show = agenda(
        block("one", "16:00", "16:20", segment("panel", "10:00", speakers=five), segment("dora", "10:00"))
    )
    people = {key: Person(id=key, name=key.title(), role=ROLE) for key in five}
    return Played(replace(show, people=people)).at("16:00").start()


def cut(panel: OnAirPanel) -> list[str]:
    """The labels that are lower than what they show."""
    labels = [each for each in panel.findChildren(WrappedLabel) if each.isVisible()]
    return [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("height", [380, 420, 520, 800])
def test_five_at_a_table_and_long_roles_leave_the_countdown_its_height(qtbot: QtBot, height: int) -> None:
    panel = shown(qtbot, five_at_a_table(), 420, height)
    assert panel.floor.count == 5
    assert panel.time_left.height() >= LEAST_COUNTDOWN
    assert cut(panel) == []
    assert panel.time_left.geometry().bottom() < panel.speaker.geometry().top()


@pytest.mark.usefixtures("dressed")
def test_what_was_left_out_comes_back_with_the_room(qtbot: QtBot) -> None:
    played = five_at_a_table()
    panel = shown(qtbot, played, 420, 380)
    assert not panel.introduction.isVisible()
    panel.resize(420, 800)
    assert panel.introduction.isVisible()
    panel.show_projection(played.at(played.now + timedelta(seconds=1)).shown, is_read_only=False)
    assert panel.introduction.isVisible()


@pytest.mark.usefixtures("dressed")
def test_where_the_name_has_no_line_of_its_own_it_stands_beside_the_phase(qtbot: QtBot) -> None:
    panel = shown(qtbot, five_at_a_table(), 420, 800)
    assert (panel.speaker.isVisible(), panel.speaker_above.isVisible()) == (True, False)
    panel.resize(420, 240)
    assert (panel.speaker.isVisible(), panel.speaker_above.isVisible()) == (False, True)
    assert panel.speaker_above.text == "PANEL"


@pytest.mark.usefixtures("dressed")
def test_nothing_lies_over_the_countdown_however_low_the_panel_is(qtbot: QtBot) -> None:
    played = Played(two_blocks()).at("16:00").start()
    panel = shown(qtbot, played, 420, 150)
    for _ in range(2):
        panel.show_projection(played.at(played.now + timedelta(seconds=1)).shown, is_read_only=False)
        below = [part for part in panel.findChildren(QFrame) if part.isVisible()]
        assert panel.time_left.height() >= LEAST_COUNTDOWN
        assert [part for part in below if part.geometry().intersects(panel.time_left.geometry())] == []
    panel.resize(420, 520)
    assert panel._cards[0].isVisible()
