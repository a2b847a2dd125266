"""A reading: digits that stay where they are, a name that never changes, words on request."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runofshow.desktop.reading import Reading

MakeReading = Callable[..., Reading]


@pytest.fixture
def reading(qtbot: QtBot) -> MakeReading:
    def make(name: str = "Time left", *, fills: bool = False, size: tuple[int, int] = (400, 200)) -> Reading:
        made = Reading(name, fills=fills)
        qtbot.addWidget(made)
        made.resize(*size)
        return made

    return make


def painted(reading: Reading) -> QImage:
    image = QImage(reading.size(), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    reading.render(painter, QPoint(), renderFlags=Reading.RenderFlag.DrawChildren)
    painter.end()
    return image


def ink(image: QImage) -> QRect:
    """The box around everything that was painted."""
    points = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha()
    ]
    if not points:
        return QRect()
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


class Repaints(QObject):
    """Counts how often a widget was asked to paint itself anew."""

    def __init__(self, watched: Reading) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.UpdateRequest or event.type() is QEvent.Type.Paint
        return False


def test_its_name_is_fixed_and_its_value_is_said_in_words_on_request(reading: MakeReading) -> None:
    left = reading("Time left")
    left.show_value("7:30", "7 min 30 s left")
    spoken = QAccessible.queryAccessibleInterface(left)
    assert spoken.role() is QAccessible.Role.StaticText
    assert spoken.text(QAccessible.Text.Name) == "Time left"
    assert spoken.text(QAccessible.Text.Description) == "7 min 30 s left"
    left.show_value("7:29", "7 min 29 s left")
    assert spoken.text(QAccessible.Text.Name) == "Time left"
    assert spoken.text(QAccessible.Text.Description) == "7 min 29 s left"


def test_words_change_although_the_text_does_not(reading: MakeReading) -> None:
    verdict = reading("Verdict")
    verdict.show_value("18:04", "Ends 18:04, 4 min over")
    verdict.show_value("18:04", "Ended 18:04, 4 min over")
    assert verdict.words == "Ended 18:04, 4 min over"


def test_it_takes_a_name_in_another_language(reading: MakeReading) -> None:
    left = reading("Time left")
    left.set_name("Tiempo restante")
    spoken = QAccessible.queryAccessibleInterface(left)
    assert spoken.text(QAccessible.Text.Name) == "Tiempo restante"


def test_what_has_not_changed_is_not_painted_again(reading: MakeReading, qtbot: QtBot) -> None:
    left = reading()
    left.show_value("7:30", "7 min 30 s left", QColor("red"))
    with qtbot.waitExposed(left):
        left.show()
    QApplication.processEvents()
    repaints = Repaints(left)
    left.show_value("7:30", "7 min 30 s left", QColor("red"))
    QApplication.processEvents()
    assert repaints.count == 0
    left.show_value("7:29", "7 min 29 s left", QColor("red"))
    QApplication.processEvents()
    assert repaints.count > 0


@pytest.mark.parametrize("text", ["7:11", "9:59", "10:00", "0:00", "+0:01"])
def test_the_size_of_a_countdown_does_not_breathe(reading: MakeReading, text: str) -> None:
    left = reading(fills=True)
    left.show_value("8:88", "")
    size = left.fitted().pixelSize()
    left.show_value(text, "")
    assert left.fitted().pixelSize() == size


@pytest.mark.parametrize("text", ["0:08", "23:45", "+0:01", "+12:34", "1:02:03", "16:22:30"])
@pytest.mark.parametrize("size", [(400, 200), (120, 200), (900, 60)])
def test_the_largest_text_stays_inside(reading: MakeReading, text: str, size: tuple[int, int]) -> None:
    left = reading(fills=True, size=size)
    left.show_value(text, "")
    box = ink(painted(left).copy(left.rect()))
    assert left.rect().contains(box)
    assert box.width() > size[0] * 0.55 or box.height() > size[1] * 0.85


@pytest.mark.parametrize("fills", [True, False])
def test_digits_stay_where_they_are(reading: MakeReading, fills: bool) -> None:
    left = reading(fills=fills)
    left.set_alignment(Qt.AlignmentFlag.AlignRight)
    colons = []
    for text in ("1:11", "8:88", "7:05"):
        left.show_value(text, "")
        metrics = QFontMetricsF(left.fitted())
        colons.append((metrics.horizontalAdvance(text), metrics.horizontalAdvance(text[:1])))
    assert len(set(colons)) == 1


def test_a_value_of_the_same_shape_asks_for_no_other_room(reading: MakeReading) -> None:
    finish = reading("Latest finish")
    finish.show_value("16:22:30", "16:22:30")
    hint = finish.sizeHint()
    finish.show_value("16:11:11", "16:11:11")
    assert finish.sizeHint() == hint


def test_it_is_measured_anew_in_another_font_or_room(reading: MakeReading) -> None:
    shown, filling = reading(), reading(fills=True)
    for each in (shown, filling):
        each.show_value("7:05", "")
    before, fitted = shown.sizeHint().height(), filling.fitted().pixelSize()
    larger = shown.font()
    larger.setPixelSize(60)
    shown.setFont(larger)
    assert shown.sizeHint().height() > max(before, 59)
    filling.resize(2 * filling.width(), 2 * filling.height())
    assert filling.fitted().pixelSize() > fitted


def test_it_is_aligned_as_asked(reading: MakeReading) -> None:
    left = reading(size=(300, 40))
    left.show_value("7:30", "")
    assert ink(painted(left)).left() < 20
    left.set_alignment(Qt.AlignmentFlag.AlignRight)
    assert ink(painted(left)).right() > 280
    left.set_alignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    assert abs(ink(painted(left)).center().x() - 150) < 4


def test_a_long_text_wraps_and_what_does_not_fit_is_elided(reading: MakeReading) -> None:
    speaker = reading("Speaker on air", size=(160, 100))
    words = "Jorge DE LA CABALLERIA, Head of Unit Regional Operations Latin America and the Caribbean"
    speaker.show_value(words, words)
    one = speaker.heightForWidth(160)
    speaker.set_lines(3)
    assert speaker.heightForWidth(160) >= 3 * one - 3
    assert speaker.heightForWidth(4000) == one
    assert speaker.rect().contains(ink(painted(speaker)))


def test_nothing_to_show_is_no_trouble(reading: MakeReading) -> None:
    for fills in (True, False):
        empty = reading(fills=fills, size=(0, 0))
        empty.show_value("", "")
        empty.resize(100, 40)
        assert ink(painted(empty)) == QRect()
        assert empty.minimumSizeHint().isValid()
        assert isinstance(empty.sizeHint(), QSize)


def test_it_takes_its_interface_with_it_when_it_dies(qapp: QApplication) -> None:
    left = Reading("Time left")
    left.show_value("7:30", "7 min 30 s left")
    assert QAccessible.queryAccessibleInterface(left).isValid()
    alive = weakref.ref(left)
    del left
    gc.collect()
    assert alive() is None
