"""A held key of which Qt forgets to say that it repeats: X lets go and presses it in one instant."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from runofshow.core.commands import Start
from tests.desktop.windows import Bench


def turn(kind: QEvent.Type, at_ms: int) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    event.setTimestamp(at_ms)
    target = QApplication.focusWidget()
    assert target is not None
    QCoreApplication.sendEvent(target, event)


def press(at_ms: int) -> None:
    turn(QEvent.Type.KeyPress, at_ms)


def let_go(at_ms: int) -> None:
    turn(QEvent.Type.KeyRelease, at_ms)


@pytest.fixture
def live(bench: Bench) -> Bench:
    bench.open()
    bench.give(Start())
    return bench


def test_it_presses_a_button_once(live: Bench) -> None:
    live.button("Next").setFocus()
    press(1000)
    let_go(1660)
    assert live.on_air == "first"
    for repeat in range(1660, 3000, 500):
        live.pass_by(seconds=1)
        press(repeat)
        let_go(repeat + 500)
    assert live.on_air == "first"


def test_a_button_pressed_anew_is_pressed(live: Bench) -> None:
    live.button("Next").setFocus()
    for second in (1, 2):
        live.pass_by(seconds=1)
        press(1000 * second)
        let_go(1000 * second + 100)
    assert live.on_air == "second"


def test_it_had_not_been_let_alone(live: Bench) -> None:
    live.table("Running order").setFocus()
    guard = live.window._key_guard
    turn(QEvent.Type.ShortcutOverride, 1000)
    let_go(1660)
    live.pass_by(seconds=1)
    turn(QEvent.Type.ShortcutOverride, 1660)
    assert guard.quiet == timedelta()
    let_go(1700)
    live.pass_by(seconds=1)
    turn(QEvent.Type.ShortcutOverride, 2700)
    assert guard.quiet == timedelta(seconds=1)
