"""Theme and size of text: chosen while a show runs, in force at once, and nothing worked on is lost."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from runofshow.core import commands as c
from runofshow.desktop import icons, theme
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.colours import THEMES
from runofshow.desktop.question_action import ACTIONS as QUESTION_ACTIONS
from runofshow.desktop.question_action import ANSWERED
from runofshow.desktop.reading import Reading
from runofshow.desktop.resources import resource, sample_agenda
from runofshow.desktop.theme import TARGET, Look
from runofshow.session.settings import TEXT_SIZES
from tests.desktop.windows import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SIZES = (QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080))


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def look(bench: Bench, theme_name: str, text_size: int = 100) -> None:
    """Choose how it looks."""
    bench.window.chosen.choose("theme", theme_name)
    bench.window.chosen.choose("text_size", text_size)
    settle()


def live(bench: Bench) -> None:
    """The sample with the longest name on air, and a few questions."""
    bench.open(agenda=sample_agenda())
    bench.window.resize(1280, 720)
    bench.pass_by(minutes=5)
    bench.give(c.Start())
    for _ in range(3):
        bench.give(c.Next(bench.on_air))
    for text in ("One?", "Two?", "Three?"):
        bench.give(c.Capture(text=text))
    bench.pass_by(minutes=1)
    settle()


class TestChoosing:
    def test_a_theme_is_in_force_in_every_open_window(self, bench: Bench) -> None:
        live(bench)
        for name in ("mini", "settings", "keys", "palette"):
            bench.window.actions_of.press(name)
        settle()
        look(bench, "light")
        ground = theme.colours().of("background")
        assert ground == THEMES["light"].of("background")
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowTitle()]
        assert len(shown) == 3
        for window in shown:
            assert window.grab().toImage().pixelColor(1, window.height() - 2) == ground
        assert bench.console.on_air.time_left.colour == THEMES["light"].of("text")

    def test_it_is_kept(self, bench: Bench) -> None:
        live(bench)
        look(bench, "high_contrast", 150)
        bench.window.close()
        bench.again()
        assert (bench.window.chosen["theme"], bench.window.chosen["text_size"]) == ("high_contrast", 150)

    def test_the_menu_marks_the_theme_in_force(self, bench: Bench) -> None:
        live(bench)
        actions = bench.window.actions_of
        for _ in range(2):
            # Choosing what is chosen already changes nothing.
            actions["theme_light"].trigger()
            marked = [name for name in THEMES if actions[f"theme_{name}"].isChecked()]
            assert marked == ["light"]

    def test_text_grows_and_shrinks_by_key_within_its_bounds(self, bench: Bench) -> None:
        live(bench)
        sizes = []
        for _ in TEXT_SIZES:
            bench.key(Qt.Key.Key_Plus, CTRL)
            sizes.append(theme.look().text_size)
        assert sizes == [125, 150, 175, 200, 200]
        bench.key(Qt.Key.Key_Minus, CTRL)
        assert theme.look().text_size == 175
        bench.key(Qt.Key.Key_0, CTRL)
        assert theme.look().text_size == 100
        assert not bench.window.actions_of["text_smaller"].isEnabled()
        assert bench.given == ["start", *["next"] * 3, *["capture"] * 3]

    def test_no_two_actions_have_the_same_key_for_it(self) -> None:
        ours = [action for action in ACTIONS if action.id.startswith("text_")]
        keys = {key for action in ours for key in action.keys}
        others = {key for action in ACTIONS if action not in ours for key in action.keys}
        assert not keys & others


class TestNothingIsLost:
    @pytest.mark.parametrize("wanted", [Look("light"), Look("dark", 200), Look("high_contrast", 150)])
    def test_what_is_typed_chosen_and_in_sight_stays(self, bench: Bench, wanted: Look) -> None:
        live(bench)
        console = bench.console
        bench.key(Qt.Key.Key_K, CTRL)
        field = console.desk.capture.field
        QTest.keyClicks(field, "Half a ques")
        console.running_order.table.selectRow(2)
        console.desk.inbox.select(1)
        chosen = console.running_order.selected()
        field.setFocus()
        look(bench, wanted.theme, wanted.text_size)
        assert field.toPlainText() == "Half a ques"
        assert console.running_order.selected() == chosen
        assert console.desk.inbox.number == 2
        if wanted.text_size == 100:
            assert QApplication.focusWidget() is field

    def test_the_running_order_stays_where_it_was_scrolled_to(self, bench: Bench) -> None:
        live(bench)
        look(bench, "dark", 200)
        table = bench.console.running_order.table
        table.scrollToBottom()
        place = table.verticalScrollBar().value()
        assert place > 0
        look(bench, "light", 200)
        assert table.verticalScrollBar().value() == place

    def test_what_is_on_air_stays_in_view_where_something_else_takes_room(self, bench: Bench) -> None:
        live(bench)
        for _ in range(7):
            bench.give(c.Next(bench.on_air))
        bench.key(Qt.Key.Key_M, CTRL)
        settle()
        order = bench.console.running_order
        row = order.model.row_on_air()
        assert row is not None
        top, height = order.table.rowViewportPosition(row), order.table.rowHeight(row)
        assert 0 <= top <= order.table.viewport().height() - height

    def test_what_was_not_shown_yet_has_the_size_of_now_when_it_is(self, bench: Bench) -> None:
        live(bench)
        bench.console.banners.show_banner("late", "Late", "warning")
        field = bench.console.desk._prompts["edit"]._field  # type: ignore[attr-defined]
        look(bench, "dark", 200)
        bench.console.desk.inbox.setFocus()
        bench.key(Qt.Key.Key_E)
        settle()
        assert field.isVisible()
        assert field.font().pixelSize() == theme.scale().lead == 30
        assert bench.console.banners._banners["late"]._text.font().pixelSize() == 30

    def test_text_goes_back_to_what_it_was(self, bench: Bench) -> None:
        live(bench)
        written = [one for one in bench.window.findChildren(QWidget) if one.property(theme.STEP)]
        assert len(written) > 20
        before = {one: one.font().pixelSize() for one in written}
        look(bench, "dark", 200)
        look(bench, "dark", 100)
        after = {one: one.font().pixelSize() for one in before}
        assert after == before


def clickable(window: QWidget) -> list[QWidget]:
    """All that can be clicked in a window, but what Qt lays into fields and bars."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QCheckBox)
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, kinds)
        and one.isVisible()
        and not one.objectName().startswith("qt_")
        and not isinstance(one.parent(), QScrollBar | QLineEdit)
    ]


def said(one: QWidget) -> str:
    size = one.size()
    return f"{type(one).__name__} {one.accessibleName()!r}: {size.width()} × {size.height()}"


class TestRoom:
    @pytest.mark.parametrize("text_size", [100, 200])
    def test_what_can_be_clicked_is_large_enough_to_hit(self, bench: Bench, text_size: int) -> None:
        live(bench)
        look(bench, "dark", text_size)
        for name in ("mini", "settings"):
            bench.window.actions_of.press(name)
        bench.console.desk.inbox.setFocus()
        bench.console.desk.capture._unfold.click()
        settle()
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        found = [one for window in windows for one in clickable(window)]
        assert len(found) > 40
        assert [said(one) for one in found if min(one.width(), one.height()) < TARGET] == []

    @pytest.mark.parametrize(("size", "text_size"), list(product(SIZES, (100, 150, 200))))
    @pytest.mark.parametrize("language", ["en", "es"])
    def test_no_button_and_no_reading_lies_over_another(
        self, bench: Bench, size: QSize, text_size: int, language: str
    ) -> None:
        live(bench)
        bench.window._on_language(language)
        look(bench, "dark", text_size)
        bench.window.resize(size)
        settle()
        shown = [
            one
            for one in bench.window.findChildren(QWidget)
            if isinstance(one, Reading | QAbstractButton)
            and one.isVisible()
            and not one.visibleRegion().isEmpty()
        ]
        places = [(one, QRect(one.mapTo(bench.window, QPoint()), one.size())) for one in shown]
        over = [
            (said(one), said(other))
            for number, (one, place) in enumerate(places)
            for other, taken in places[:number]
            if place.intersects(taken)
        ]
        assert over == []
        inside = bench.window.rect()
        assert [said(one) for one, place in places if not inside.contains(place)] == []

    @pytest.mark.parametrize("text_size", TEXT_SIZES)
    def test_a_round_table_has_room_for_the_latest_finish_and_the_floor(
        self, bench: Bench, text_size: int
    ) -> None:
        live(bench)
        while bench.on_air != "round-table":
            bench.pass_by(minutes=1)
            assert bench.on_air is not None
            bench.give(c.Next(bench.on_air))
        look(bench, "dark", text_size)
        panel = bench.console.on_air
        buttons = panel.floor.findChildren(QAbstractButton)
        finish = panel._cards[0].reading
        assert len(buttons) == 4
        line = buttons[0].fontMetrics().height()
        assert [said(one) for one in buttons if one.height() < max(line, TARGET)] == []
        assert finish.height() >= finish.sizeHint().height()
        assert panel.time_left.fitted().pixelSize() > finish.font().pixelSize()

    @pytest.mark.parametrize(("size", "text_size"), list(product(SIZES, (100, 200))))
    def test_the_countdown_is_the_largest_text_and_nothing_in_it_is_cut(
        self, bench: Bench, size: QSize, text_size: int
    ) -> None:
        live(bench)
        look(bench, "dark", text_size)
        bench.window.resize(size)
        settle()
        countdown = bench.console.on_air.time_left
        largest = countdown.fitted().pixelSize()
        others = [
            one for one in bench.window.findChildren(Reading) if one is not countdown and one.isVisible()
        ]
        assert largest > max(one.font().pixelSize() for one in others)
        told = [one for one in others if any(sign.isdigit() for sign in one.text)]
        assert [said(one) for one in told if one.sizeHint().width() > one.width()] == []


@pytest.mark.parametrize("text_size", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_countdown_is_whole_while_messages_and_banners_are_open(
    bench: Bench, language: str, text_size: int
) -> None:
    bench.window._on_language(language)
    live(bench)
    look(bench, "dark", text_size)
    bench.window.actions_of.press("message")
    panel, countdown = bench.console.messages, bench.console.on_air.time_left
    for banners in range(4):
        if banners:
            bench.console.banners.show_banner(f"{banners}", "Something of importance", "warning")
        bench.window.resize(1280, 720)
        settle()
        assert bench.window.height() == 720
        assert countdown.visibleRegion().boundingRect() == countdown.rect()
        assert panel.told.isHidden() or panel.told.width() > 250
        assert panel.field.width() > theme.scaled(250)


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_in_the_header_moves_when_the_verdict_changes(bench: Bench, language: str) -> None:
    bench.window._on_language(language)
    live(bench)
    header = bench.console.header
    places = []
    for minutes in (8, 15, 30, 0):
        settle()
        places.append((header.verdict.reading.text, header.verdict.geometry()))
        bench.pass_by(minutes=minutes)
    assert len({text for text, _ in places}) == 4
    assert len({place.left() for _, place in places}) == 1


def test_the_tip_of_the_slot_has_the_whole_title_of_a_block(bench: Bench) -> None:
    live(bench)
    bar = bench.console.header.slot_bar
    assert bar.title_at(10).endswith("bringing together EU and Latin America")
    assert (
        bar.title_at(bar.width() // 2 + 20)
        == "17:00 Round table discussion and interaction with the audience"
    )
    assert bar.title_at(bar.width()) == ""


def test_between_the_cards_of_questions_there_is_nothing_also_where_one_is_chosen(bench: Bench) -> None:
    live(bench)
    look(bench, "dark")
    inbox = bench.console.desk.inbox
    inbox.selectRow(0)
    picture = inbox.viewport().grab().toImage()
    gap = inbox.rowViewportPosition(0) + inbox.rowHeight(0) - 2
    assert picture.pixelColor(picture.width() // 2, gap) == theme.colours().of("background")


def test_nothing_moves_by_itself() -> None:
    sources = "".join(path.read_text() for path in Path(theme.__file__).parent.glob("*.py"))
    assert "setStyleSheet" in sources
    assert [
        name for name in ("QPropertyAnimation", "QVariantAnimation", "QTimeLine") if name in sources
    ] == []


class TestIcons:
    def test_every_button_of_the_transport_and_every_question_action_has_one(self) -> None:
        named = ("start", "next", "back", "pause", "resume", "undo", "redo", "end")
        asked = [action.id for action in (*QUESTION_ACTIONS, ANSWERED)]
        assert [name for name in (*named, *asked) if not icons.has_icon(name)] == []

    def test_all_are_drawn_in_one_manner(self) -> None:
        files = [one for one in resource("icons").iterdir() if one.name.endswith(".svg")]
        assert len(files) > 15
        for file in files:
            text = file.read_text()
            assert 'viewBox="0 0 24 24"' in text, file.name
            assert 'stroke="currentColor" stroke-width="2"' in text, file.name
            assert "#" not in text, file.name

    @pytest.mark.usefixtures("qapp")
    def test_they_take_the_colour_they_are_given_and_are_drawn_once(self) -> None:
        drawn = icons.pixmap("end", "#ffff0000", 24, 1.0)
        assert drawn.toImage().pixelColor(12, 12).name() == "#ff0000"
        assert icons.pixmap("end", "#ffff0000", 24, 1.0) is drawn
        assert icons.pixmap("end", "#ffff0000", 24, 2.0).width() == 48
