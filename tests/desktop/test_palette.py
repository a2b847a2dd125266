"""The command palette: everything that can be done, by a few letters."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runofshow.core.commands import Start
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.palette import Palette
from runofshow.desktop.palette_match import score
from tests.desktop.windows import Bench

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    return bench


def opened(bench: Bench) -> Palette:
    bench.key(Qt.Key.Key_P, CONTROL)
    return bench.window.findChildren(Palette)[0]


def typed(bench: Bench, text: str) -> Palette:
    palette = opened(bench)
    QTest.keyClicks(palette.field, text)
    return palette


class TestMatching:
    @pytest.mark.parametrize(
        ("typed", "text"),
        [
            ("pau", "Pause"),
            ("ps", "Pause"),
            ("sesion", "Cerrar la sesión"),
            ("AÑ", "añadir"),
            ("", "anything"),
        ],
    )
    def test_letters_in_order_accents_and_case_aside(self, typed: str, text: str) -> None:
        assert score(typed, text) is not None

    @pytest.mark.parametrize(
        ("typed", "text"),
        [("esuap", "Pause"), ("pausee", "Pause"), ("redo", "Skip: Sandra MARIN, Ramón TORRENT · Discussion")],
    )
    def test_anything_else_does_not_answer(self, typed: str, text: str) -> None:
        assert score(typed, text) is None

    def test_starts_of_words_count_for_more(self) -> None:
        whole, scattered = score("full", "Full screen"), score("full", "Give the floor to Paul Luck, full")
        initials, within = score("sw", "Stage window"), score("sw", "Answered")
        assert whole is not None
        assert scattered is not None
        assert whole >= scattered
        assert initials is not None
        assert within is not None
        assert initials > within


class TestPalette:
    def test_offers_every_action_of_the_table(self, live: Bench) -> None:
        palette = opened(live)
        offered = " ".join(palette.offered())
        for action in ACTIONS:
            if action.id.startswith(("floor_", "language_", "speed_", "pause")):
                continue
            assert live.window.actions_of[action.id].text().removesuffix("…") in offered

    def test_enter_does_the_best(self, live: Bench) -> None:
        palette = typed(live, "nex")
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert live.on_air == "first"
        assert not palette.isVisible()

    def test_what_cannot_be_done_now_has_no_effect(self, live: Bench) -> None:
        palette = typed(live, "redo")
        assert palette.offered()[0].startswith("Redo")
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert palette.isVisible()
        assert live.given == ["start"]

    def test_a_segment_is_skipped_by_its_name_without_its_accent(self, live: Bench) -> None:
        palette = typed(live, "skip ramon")
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert live.given == ["start", "skip"]
        assert live.shown.segments[1].turn == "skipped"

    def test_a_speaker_is_given_the_floor_by_name(self, live: Bench) -> None:
        for _ in range(3):
            live.key(Qt.Key.Key_Space)
        palette = typed(live, "floor torrent")
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert live.shown.on_air is not None
        assert live.shown.on_air.floor == "torrent"

    def test_esc_gives_the_focus_back(self, live: Bench) -> None:
        live.key(Qt.Key.Key_K, CONTROL)
        before = QApplication.focusWidget()
        palette = typed(live, "sta")
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        assert not palette.isVisible()
        assert QApplication.focusWidget() is before

    def test_arrows_choose(self, live: Bench) -> None:
        palette = typed(live, "minute")
        first = palette.list.currentRow()
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.list.currentRow() == first + 1
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
        assert palette.list.currentRow() == 0

    @pytest.mark.parametrize("size", [(1120, 680), (1280, 720), (1920, 1080)])
    def test_never_lies_over_the_countdown(self, live: Bench, size: tuple[int, int]) -> None:
        live.window.resize(*size)
        QApplication.processEvents()
        palette = opened(live)
        countdown = live.console.on_air.time_left
        place = QRect(countdown.mapTo(live.window, QPoint()), countdown.size())
        assert not palette.geometry().intersects(place)

    def test_works_without_a_session(self, bench: Bench) -> None:
        bench.show(agenda=None)
        palette = opened(bench)
        assert any(text.startswith("Open agenda") for text in palette.offered())
        palette.close_palette()
