"""The stage: what the speakers see, and that it never says more than it knows."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runofshow.core.commands import (
    AddTime,
    BlackOut,
    ClearMessages,
    End,
    GiveFloor,
    Next,
    Pause,
    SendMessage,
    Start,
    Undo,
)
from runofshow.core.message import Cue, Preset
from runofshow.core.phrase import phrase
from runofshow.desktop.reading import Reading, wrapped
from runofshow.desktop.shape import Shape
from runofshow.desktop.stage_message import LEGIBLE, MOST_LINES
from runofshow.desktop.stage_process import seconds_shown
from runofshow.desktop.stage_text import StageText, left_words, stage_text
from runofshow.desktop.stage_theme import STAGE_THEMES
from runofshow.desktop.stage_window import FLASH, StageWindow
from runofshow.desktop.window_language import WindowLanguage
from runofshow.journal.store import JournalError
from tests.core.shows import UTC, Played, round_table, two_blocks
from tests.desktop.windows import Bench, Screen, SetAlarm

LONGEST = (
    "Por favor, deje de compartir la pantalla, active el micrófono, mire a la cámara y responda a la pregunta"
    " de la colega de Arequipa sobre la cooperación birregional y su financiación futura, gracias"
)


def english(_: str, text: str, _number: int = -1) -> str:
    return text


def text_of(show: Played) -> StageText:
    return stage_text(show.shown, show.state.plan.agenda, UTC, english)


class TestWhatItSays:
    def test_before_the_show_when_it_starts_and_who_is_first(self) -> None:
        text = text_of(Played(two_blocks()).at("15:58:30"))
        assert (text.phase, text.time, text.next) == ("We start at 16:00", "1:30", "Next: Ana")

    def test_a_late_start_is_nothing_to_count_in_front_of_the_speakers(self) -> None:
        text = text_of(Played(two_blocks()).at("16:03"))
        assert (text.phase, text.time, text.clock) == ("Not started", "We start in a moment", "16:03:00")

    def test_nor_is_a_time_of_day_shown_like_a_countdown_days_before(self) -> None:
        show = Played(two_blocks())
        show.now -= timedelta(days=2)
        text = text_of(show)
        assert (text.phase, text.time, text.time_words) == (
            "Not started",
            "We start at 16:00",
            "We start at 16:00",
        )

    def test_on_air_the_countdown_and_the_names(self) -> None:
        text = text_of(Played(two_blocks()).at("16:00").start().at("16:01"))
        assert (text.phase, text.time, text.who, text.next) == ("On air", "9:00", "Ana", "Next: Ben")
        assert text.time_words == "9 min left"

    @pytest.mark.parametrize(
        ("clock", "phase", "shape", "colour"),
        [
            ("16:00", "On air", Shape.DISC, "good"),
            ("16:08", "Wrap up soon", Shape.CLOCK, "warning"),
            ("16:09", "Wrap up now", Shape.UP, "danger"),
            ("16:10:01", "Over time", Shape.SQUARE, "danger"),
        ],
    )
    def test_a_phase_is_a_word_a_shape_and_a_colour(
        self, clock: str, phase: str, shape: Shape, colour: str
    ) -> None:
        show = Played(two_blocks()).at("16:00").start().at(clock)
        text = text_of(show)
        assert (text.phase, text.shape, text.colour) == (phase, shape, colour)

    def test_overtime_counts_up(self) -> None:
        text = text_of(Played(two_blocks()).at("16:00").start().at("16:11:05"))
        assert (text.time, text.time_words, text.is_over) == ("+1:05", "1 min 5 s over", True)

    def test_a_pause_is_said(self) -> None:
        text = text_of(Played(two_blocks()).at("16:00").start().do(Pause()))
        assert (text.phase, text.shape) == ("Paused", Shape.BARS)

    def test_who_has_the_floor_at_a_round_table(self) -> None:
        show = Played(round_table()).at("16:00").start()
        assert text_of(show).who == "PANEL"
        assert text_of(show.do(GiveFloor("ben"))).who == "Ben"

    def test_the_end(self) -> None:
        text = text_of(Played(two_blocks()).at("16:00").start().do(End("ana")))
        assert (text.phase, text.time) == ("The show has ended", "")

    def test_time_left_in_words(self) -> None:
        assert left_words(timedelta(), english) == "no time left"
        assert left_words(timedelta(seconds=90), english) == "1 min 30 s left"


@pytest.mark.parametrize(
    ("text", "seconds"), [("7:28", 448), ("0:00", 0), ("+1:05", -65), ("1:00:05", 3605), ("–:––", None)]
)
def test_what_is_painted_is_read_back_to_measure_it(text: str, seconds: int | None) -> None:
    assert seconds_shown(text) == seconds


@pytest.fixture
def live(bench: Bench) -> Bench:
    """A show that has just started."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    return bench


@pytest.fixture
def window(live: Bench) -> StageWindow:
    """Its stage, inside the console."""
    live.companions.toggle_stage()
    window = live.companions.stage.window
    assert window is not None
    return window


class TestTheWindow:
    def test_shows_every_second_by_itself(self, live: Bench, window: StageWindow) -> None:
        live.time_of.pass_by(timedelta(seconds=61))
        assert isinstance(window._ticker._alarm._alarm, SetAlarm)  # type: ignore[attr-defined]
        window._ticker._alarm._alarm.ring()  # type: ignore[attr-defined]
        assert window.time_left.text == "3:59"
        assert window.time_left.words == "3 min 59 s left"

    def test_without_the_console_it_says_so_and_its_countdown_goes_on(
        self, live: Bench, window: StageWindow
    ) -> None:
        window.lose_console()
        live.time_of.pass_by(timedelta(seconds=60))
        window.look()
        assert window.alarm_line.text == "No connection to the console"
        assert window.alarm_line.isVisible()
        assert window.time_left.text == "4:00"

    def test_what_it_cannot_read_it_does_not_guess_nor_ticks_a_clock_beside_it(
        self, window: StageWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken() -> None:
            raise JournalError(phrase("gone"))

        with monkeypatch.context() as patched:
            patched.setattr(window.session, "tick", broken)
            window.look()
        assert (window.time_left.text, window.time_left.words, window.clock.text) == ("–:––", "not known", "")
        assert not window.is_sure
        window.look()
        assert window.time_left.text == "5:00"
        assert window.is_sure

    @pytest.mark.parametrize("size", [(320, 180), (640, 480), (1280, 720), (3840, 2160), (600, 1200)])
    def test_nothing_lies_over_anything_in_any_size(self, window: StageWindow, size: tuple[int, int]) -> None:
        for is_lost in (False, True):
            if is_lost:
                window.lose_console()
            window.resize(*size)
            QApplication.processEvents()
            shown = [reading for reading in window.findChildren(Reading) if reading.isVisible()]
            for number, one in enumerate(shown):
                assert window.rect().contains(one.geometry()), one.accessibleName()
                assert one.font().pixelSize() >= 10 or one.fills
                for other in shown[number + 1 :]:
                    assert not one.geometry().intersects(other.geometry())
            assert window.time_left.height() >= size[1] * 0.28

    @pytest.mark.parametrize("size", [(320, 180), (640, 360)])
    @pytest.mark.parametrize("language", ["en", "es"])
    def test_in_a_rehearsal_every_line_is_legible_and_the_phase_whole(
        self, bench: Bench, size: tuple[int, int], language: str
    ) -> None:
        bench.open(rehearse=True)
        bench.pass_by(minutes=5)
        bench.give(Start())
        bench.settings.choose("stage_language", language)
        bench.companions.toggle_stage()
        window = bench.companions.stage.window
        assert window is not None
        window.resize(*size)
        for _ in range(6):
            QApplication.processEvents()
            window.look()
            for reading in (window.phase, window.next_speaker, window.clock, window.mark, window.speaker):
                assert reading.font().pixelSize() >= LEGIBLE, reading.text
            wanted = QFontMetrics(window.phase.font()).horizontalAdvance(window.phase.text)
            assert wanted <= window.phase.width(), window.phase.text
            assert not window.mark.geometry().intersects(window.phase.geometry())
            assert window.next_speaker.width() > size[0] * 0.9
            bench.pass_by(minutes=1, seconds=10)

    def test_it_stands_where_it_stood(self, live: Bench, window: StageWindow) -> None:
        window.setGeometry(120, 80, 480, 270)
        QApplication.processEvents()
        live.companions.toggle_stage()
        live.companions.toggle_stage()
        again = live.companions.stage.window
        assert again is not None
        assert again is not window
        assert again.geometry() == QRect(120, 80, 480, 270)

    def test_its_title_says_that_it_lost_the_console(self, window: StageWindow) -> None:
        window.lose_console()
        assert window.windowTitle() == "No connection to the console · Stage – Run of Show"

    def test_f11_fills_the_screen_and_esc_leaves(self, window: StageWindow) -> None:
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert window.isFullScreen()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isFullScreen()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isVisible()

    def test_a_rehearsal_is_marked(self, bench: Bench) -> None:
        bench.open(rehearse=True)
        bench.companions.toggle_stage()
        window = bench.companions.stage.window
        assert window is not None
        assert "Rehearsal" in window.windowTitle()
        assert "Run of Show" in window.windowTitle()
        assert window.mark.text == "Rehearsal"
        assert window.mark.isVisible()

    def test_speaks_its_own_language_whatever_the_console_speaks(
        self, live: Bench, window: StageWindow
    ) -> None:
        spanish = WindowLanguage("es").translate
        window._language.use("es")
        window.retranslate()
        assert window.phase.text == spanish("Wording", "On air") != "On air"
        assert window.next_speaker.text == spanish("Stage", "Next: {name}").format(name="Ramón TORRENT")
        assert live.console.on_air._headline.text() == "On air"

    def test_a_language_that_is_not_there_leaves_the_one_that_is(self) -> None:
        language = WindowLanguage("en")
        assert not language.use("tlh")
        assert language.translate("Stage", "Paused") == "Paused"

    def test_does_not_cover_the_console_when_its_screen_is_unplugged(self, window: StageWindow) -> None:
        window.showFullScreen()
        window._on_screen_removed(object())  # type: ignore[arg-type]
        assert not window.isFullScreen()

    def test_wears_another_theme_at_once(self, live: Bench, window: StageWindow) -> None:
        live.settings.choose("stage_theme", "light")
        assert window.speaker.colour == QColor(STAGE_THEMES["light"].text)


class TestInAProcessOfItsOwn:
    @pytest.fixture
    def screen(self, bench: Bench) -> Screen:
        bench.world.follower = Screen()
        return bench.world.follower

    def test_it_follows_the_file_of_the_session(self, screen: Screen, live: Bench) -> None:
        live.companions.toggle_stage()
        assert screen.is_running
        assert screen.file == live.console.session.file
        assert live.companions.stage.window is None

    def test_it_is_told_at_once_that_something_happened(self, screen: Screen, live: Bench) -> None:
        live.companions.toggle_stage()
        live.give(AddTime(timedelta(minutes=1)))
        live.give(Next("opening"))
        assert screen.lines == ["look", "look"]

    def test_it_is_told_of_another_language_and_theme(self, screen: Screen, live: Bench) -> None:
        live.companions.toggle_stage()
        live.settings.choose("stage_language", "es")
        live.settings.choose("stage_theme", "light")
        assert screen.lines == ["use es dark", "use es light"]

    def test_it_ends_with_the_console(self, screen: Screen, live: Bench) -> None:
        live.companions.toggle_stage()
        live.close()
        assert not screen.is_running

    def test_where_it_stood_is_known_when_it_is_opened_again(self, screen: Screen, live: Bench) -> None:
        live.companions.toggle_stage()
        assert screen.wish is not None
        assert screen.wish.place == ""
        screen.tell("place QUJD")
        live.companions.toggle_stage()
        live.companions.toggle_stage()
        assert screen.wish.place == "QUJD"

    def test_whoever_closes_it_can_open_it_again(self, screen: Screen, live: Bench) -> None:
        live.companions.toggle_stage()
        screen.end()
        assert not live.companions.stage.is_open
        live.companions.toggle_stage()
        assert screen.is_running

    def test_where_it_does_not_come_up_there_is_one_inside_the_console(
        self, screen: Screen, live: Bench
    ) -> None:
        live.companions.toggle_stage()
        screen.end(did_work=False)
        assert live.companions.stage.window is not None

    def test_what_is_not_in_the_file_is_shown_from_inside_the_console(
        self, screen: Screen, live: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        live.companions.toggle_stage()
        monkeypatch.setattr(live.console.session._store, "append", raising(JournalError(phrase("full"))))
        live.give(Next("opening"))
        window = live.companions.stage.window
        assert not screen.is_running
        assert window is not None
        assert window.speaker.text == "Ramón TORRENT"

    def test_after_a_crash_it_comes_back_with_the_console(self, screen: Screen, live: Bench) -> None:
        live.companions.toggle_stage()
        settings = live.companions._around.window_settings
        assert settings is not None
        kept = settings.value("stage/open")
        live.again()
        settings.setValue("stage/open", kept)
        screen.is_running = False
        live.open()
        assert screen.is_running


def raising(error: Exception) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_the_place_of_a_countdown_does_not_move_with_its_digits(bench: Bench) -> None:
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(Start())
    bench.companions.toggle_stage()
    window = bench.companions.stage.window
    assert window is not None
    places: set[tuple[QRect, int]] = set()
    for _ in range(5):
        bench.time_of.pass_by(timedelta(minutes=1, seconds=7))
        window.look()
        places.add((window.time_left.geometry(), window.time_left.fitted().pixelSize()))
    assert len(places) == 1


class TestMessages:
    def show(self, window: StageWindow, live: Bench, cue: Cue) -> None:
        live.give(SendMessage(cue))
        window.look()

    def test_a_message_takes_the_place_of_the_names(self, live: Bench, window: StageWindow) -> None:
        self.show(window, live, Cue(preset=Preset.CONCLUDE))
        assert (window.message.text, window.message.words) == ("Please conclude", "Please conclude")
        assert window.message_note.text == "Enter: seen"
        assert not window.speaker.isVisible()
        live.give(ClearMessages())
        window.look()
        assert window.speaker.isVisible()
        assert not window.message.isVisible()

    def test_it_is_in_the_language_of_the_stage(self, live: Bench, window: StageWindow) -> None:
        self.show(window, live, Cue(preset=Preset.MUTED))
        window.use("es", "light")
        assert window.message.text == "Tiene el micrófono silenciado"

    def test_the_time_left_follows_the_countdown_and_goes_with_it(
        self, live: Bench, window: StageWindow
    ) -> None:
        live.pass_by(minutes=3)
        self.show(window, live, Cue(preset=Preset.TIME_LEFT))
        read = []
        for _ in range(8):
            read.append((window.time_left.text, window.message.isVisible() and window.message.text))
            live.pass_by(seconds=20)
            window.look()
        assert read == [
            ("2:00", "2 min left"),
            ("1:40", "1 min left"),
            ("1:20", "1 min left"),
            ("1:00", "1 min left"),
            ("0:40", "Less than a minute left"),
            ("0:20", "Less than a minute left"),
            ("0:00", False),
            ("+0:20", False),
        ]
        window.use("es", "light")
        live.give(AddTime(timedelta(minutes=2)))
        self.show(window, live, Cue(preset=Preset.TIME_LEFT))
        live.pass_by(minutes=1)
        window.look()
        assert window.message.text == "Queda menos de un minuto"

    def test_when_nothing_is_left_it_says_so(self, live: Bench, window: StageWindow) -> None:
        live.pass_by(minutes=6)
        self.show(window, live, Cue(preset=Preset.TIME_LEFT))
        assert window.message.text == "Your time is up"

    def test_it_goes_with_the_one_it_was_said_to(self, live: Bench, window: StageWindow) -> None:
        self.show(window, live, Cue(preset=Preset.MUTED))
        live.give(Next("opening"))
        window.look()
        assert not window.message.isVisible()
        assert window.speaker.text == "Ramón TORRENT"
        live.give(Undo())
        window.look()
        assert window.message.text == "Your microphone is muted"

    def test_what_was_seen_gives_way_to_what_was_not(self, live: Bench, window: StageWindow) -> None:
        for text in ("One", "Two", "Three"):
            self.show(window, live, Cue(text=text))
        read = []
        for _ in range(4):
            read.append((window.message.text, window.message_note.text))
            QTest.keyClick(window, Qt.Key.Key_Return)
            window.look()
        assert read == [
            ("Three", "Enter: seen · +2 more"),
            ("Two", "Enter: seen · +1 more"),
            ("One", "Enter: seen"),
            ("Three", "Seen"),
        ]

    def test_a_held_key_says_of_one_message_that_it_was_seen(self, live: Bench, window: StageWindow) -> None:
        for text in ("One", "Two"):
            self.show(window, live, Cue(text=text))
        for is_repeat in (False, True, True):
            kind = QEvent.Type.KeyPress
            pressed = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", is_repeat)
            QApplication.sendEvent(window, pressed)
            window.look()
        sent = live.console.session.state.messages.sent
        assert [sent[number].acknowledged is not None for number in (1, 2)] == [False, True]

    def test_of_several_the_latest_is_shown_and_the_others_are_counted(
        self, live: Bench, window: StageWindow
    ) -> None:
        for text in ("One", "Two", "Three"):
            self.show(window, live, Cue(text=text))
        assert (window.message.text, window.message_note.text) == ("Three", "Enter: seen · +2 more")

    def test_a_timed_one_goes_by_itself(self, live: Bench, window: StageWindow) -> None:
        self.show(window, live, Cue(text="One", lasts=timedelta(seconds=10)))
        live.time_of.pass_by(timedelta(seconds=10))
        window.look()
        assert not window.message.isVisible()

    def test_it_flashes_three_times_in_three_seconds_and_then_stands_still(
        self, live: Bench, window: StageWindow
    ) -> None:
        self.show(window, live, Cue(text="One", flash=True))
        seen = []
        for _ in range(8):
            seen.append(window._is_inverted)
            live.time_of.pass_by(FLASH)
            window.look()
        assert seen == [False, True] * 3 + [False, False]
        assert isinstance(window._flashing, SetAlarm)
        assert not window._flashing.is_set

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
    def test_who_is_at_the_stage_says_by_a_key_that_it_was_seen(
        self, live: Bench, window: StageWindow, key: Qt.Key
    ) -> None:
        self.show(window, live, Cue(text="One"))
        QTest.keyClick(window, key)
        QTest.keyClick(window, key)
        window.look()
        assert window.message_note.text == "Seen"
        assert live.console.session.state.messages.sent[1].acknowledged is not None
        assert live.given[-1] == "send_message"

    def test_or_by_a_click_on_it(self, live: Bench, window: StageWindow) -> None:
        self.show(window, live, Cue(text="One"))
        window.resize(640, 360)
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(320, 40))
        assert live.console.session.state.messages.sent[1].acknowledged is None
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(320, 300))
        assert live.console.session.state.messages.sent[1].acknowledged is not None

    def test_a_stage_in_a_process_of_its_own_says_it_by_a_line(self, live: Bench) -> None:
        live.world.follower = Screen()
        live.again()
        live.open()
        live.companions.toggle_stage()
        live.give(SendMessage(Cue(text="One")))
        for line in ("seen 1", "seen 1", "seen 9", "seen", "nothing known"):
            live.world.follower.tell(line)
        assert live.console.session.state.messages.sent[1].acknowledged is not None

    def test_a_stage_that_is_blacked_out_shows_nothing_at_all(self, live: Bench, window: StageWindow) -> None:
        self.show(window, live, Cue(text="One"))
        live.give(BlackOut(True))
        window.look()
        assert [reading for reading in window.findChildren(Reading) if reading.isVisible()] == []
        image = window.grab().toImage()
        assert {image.pixelColor(x, y).name() for x in range(0, 900, 7) for y in range(0, 500, 7)} == {
            "#000000"
        }

    def test_what_is_sent_to_a_black_stage_stands_alone_on_the_black(
        self, live: Bench, window: StageWindow
    ) -> None:
        self.show(window, live, Cue(text="One"))
        live.give(BlackOut(True))
        self.show(window, live, Cue(text="Two"))
        shown = [reading for reading in window.findChildren(Reading) if reading.isVisible()]
        assert [reading.text for reading in shown] == ["Two", "Enter: seen"]
        image = window.grab().toImage()
        assert image.pixelColor(3, 3).name() == image.pixelColor(3, image.height() - 3).name() == "#000000"
        QTest.keyClick(window, Qt.Key.Key_Return)
        assert live.console.session.state.messages.sent[2].acknowledged is not None

    def test_nobody_has_seen_what_a_black_stage_hides(self, live: Bench, window: StageWindow) -> None:
        self.show(window, live, Cue(text="One"))
        live.give(BlackOut(True))
        window.look()
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(320, 400))
        QTest.keyClick(window, Qt.Key.Key_Return)
        assert live.console.session.state.messages.sent[1].acknowledged is None

    @pytest.mark.parametrize("size", [(320, 180), (640, 360), (1920, 1080)])
    @pytest.mark.parametrize("is_black", [False, True])
    @pytest.mark.parametrize("text", [LONGEST, LONGEST[:90], LONGEST[:130] + "…"])
    def test_the_longest_one_is_whole_and_legible_and_the_countdown_is_larger(
        self, live: Bench, window: StageWindow, size: tuple[int, int], text: str, is_black: bool
    ) -> None:
        if is_black:
            live.give(BlackOut(True))
        self.show(window, live, Cue(text=text.strip()))
        assert window.message.text == text.strip()
        window.resize(*size)
        QApplication.processEvents()
        pixels = window.message.font().pixelSize()
        rows = wrapped(window.message.text, window.message.font(), window.message.width(), MOST_LINES)
        assert " ".join(rows) == text.strip()
        assert len(rows) * window.message.fontMetrics().lineSpacing() <= window.message.height()
        assert pixels >= LEGIBLE
        assert is_black or window.time_left.fitted().pixelSize() > pixels

    def test_one_of_the_widest_letters_is_shown_as_far_as_there_is_room(
        self, live: Bench, window: StageWindow
    ) -> None:
        self.show(window, live, Cue(text="W" * 200))
        window.resize(320, 180)
        for _ in range(2):
            QApplication.processEvents()
            assert window.time_left.fitted().pixelSize() > window.message.font().pixelSize() >= 9
            window.lose_console()

    @pytest.mark.parametrize("size", [(320, 180), (640, 360), (1920, 1080)])
    def test_even_a_long_one_is_whole_in_the_smallest_window(
        self, live: Bench, window: StageWindow, size: tuple[int, int]
    ) -> None:
        self.show(
            window, live, Cue(text="Por favor, dé la palabra al señor De la Caballería, que tiene que irse")
        )
        window.resize(*size)
        QApplication.processEvents()
        rows = wrapped(window.message.text, window.message.font(), window.message.width(), MOST_LINES)
        assert not rows[-1].endswith("…")
        assert len(rows) * window.message.fontMetrics().lineSpacing() <= window.message.height()
