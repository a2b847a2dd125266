"""How the running order is painted: every cell by how its row stands, and the width that a column needs."""

from collections.abc import Iterable
from math import ceil
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from runofshow.core.flag import Flag, Phase
from runofshow.core.state import Turn
from runofshow.desktop import theme
from runofshow.desktop.lettering import elided, face, metrics
from runofshow.desktop.reading import widest
from runofshow.desktop.running_order_model import RunningOrderModel
from runofshow.desktop.running_order_row import TO_THE_RIGHT, Badge, Column, Row, badge_words
from runofshow.desktop.shape import Shape, paint_shape

WIDTHS: Final = {
    Column.STATE: 32,
    Column.PLANNED: 56,
    Column.EXPECTED: 60,
    Column.ACTUAL: 46,
    Column.ALLOTMENT: 46,
    Column.OVER: 94,
    Column.LOCAL: 60,
}
SIDES: Final = 4
LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
PHASE_COLOURS: Final = {Phase.WARNING: "warning", Phase.DANGER: "danger", Phase.OVERTIME: "danger"}
BADGE_GAP: Final = 6
LEAST_SUBTITLE: Final = 110
BADGE_COLOURS: Final = {Badge.ABSENT: "danger", Badge.TELL: "accent"}


class RowDelegate(QStyledItemDelegate):
    """Paints a cell by how its row stands: on air, done, skipped, to be confirmed.

    A minute added repaints every cell in view, so each is painted from the model's row without asking Qt for
    its data item by item, and nothing that can be kept is made for it.
    """

    def __init__(self, table: QTableView, model: RunningOrderModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        number, column = index.row(), Column(index.column())
        row = self._model.row_at(number)
        box = QRectF(option.rect)
        is_selected = self._table.selectionModel().isRowSelected(number)
        painter.save()
        self._paint_ground(painter, box, row, column, is_selected)
        if is_selected and self._table.hasFocus() and index == self._table.currentIndex():
            self._paint_focus(painter, box, index)
        if column is Column.STATE:
            self._paint_state(painter, box, row)
        else:
            self._paint_text(painter, box, row, column, self._model.text_at(number, column))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRectF, row: Row, column: Column, is_selected: bool
    ) -> None:
        colours = theme.colours()
        is_on_air = row.turn is Turn.ON_AIR and not row.is_block
        if is_on_air:
            painter.fillRect(box, colours.of("selected"))
        elif is_selected:
            painter.fillRect(box, colours.of("raised"))
        elif row.is_block:
            painter.fillRect(box, colours.of("surface"))
        if is_on_air and column is Column.STATE:
            painter.fillRect(
                QRectF(box.left(), box.top(), 3, box.height()), colours.of(_accent_of(row, "accent"))
            )
        if is_selected and self._table.hasFocus():
            painter.setPen(QPen(colours.of("accent"), 1))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(QRectF(box).adjusted(0, 0, 0, -1).bottomLeft(), box.bottomRight() - _UP)
        elif row.is_block:
            painter.setPen(QPen(colours.of("line"), 1))
            painter.drawLine(box.topLeft(), box.topRight())

    def _paint_focus(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Show which cell of the row would be edited."""
        if self._model.field_at(index) is not None:
            painter.setPen(QPen(theme.colours().of("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1.5, 3.5, -1.5, -3.5), 3, 3)

    def _paint_state(self, painter: QPainter, box: QRectF, row: Row) -> None:
        sign, colour = Shape.NONE, "muted"
        if row.turn is Turn.ON_AIR:
            sign, colour = Shape.DISC, _accent_of(row, "accent")
        elif row.turn is Turn.DONE:
            sign = Shape.CHECK
        elif row.turn is Turn.SKIPPED:
            sign = Shape.DASH
        if row.is_block or sign is Shape.NONE:
            return
        side = float(theme.scaled(10))
        place = QRectF(box.left() + 2 * theme.UNIT, box.center().y() - side / 2, side, side)
        paint_shape(painter, sign, place, theme.colours().of(colour))

    def _paint_text(self, painter: QPainter, box: QRectF, row: Row, column: Column, text: str) -> None:
        if not text:
            return
        is_title = column is Column.TITLE
        size, weight = _face_of(column, is_strong=row.is_block or row.turn is Turn.ON_AIR)
        is_struck_out = is_title and row.turn is Turn.SKIPPED
        painter.setFont(face(size, weight, is_struck_out=is_struck_out))
        painter.setPen(_colour_of(row, column))
        indent = theme.scaled(12) if is_title and not row.is_block else 0
        inner = box.adjusted(SIDES + indent, 0, -edge_of(column), 0)
        badges = [(one, badge_words(one)) for one in row.badges] if is_title else []
        room = sum(_badge_width(words) + BADGE_GAP for _, words in badges)
        shown, advance = elided(text, size, weight, max(int(inner.width()) - room, 0))
        painter.drawText(inner, RIGHT if column in TO_THE_RIGHT else LEFT, shown)
        left = inner.left() + advance + BADGE_GAP
        for one, words in badges:
            height = theme.scaled(16)
            place = QRectF(left, box.center().y() - height / 2, _badge_width(words), height)
            self._paint_badge(painter, place, one, words)
            left = place.right() + BADGE_GAP
        if is_title and row.subtitle:
            self._paint_subtitle(painter, inner, left, row.subtitle)

    @staticmethod
    def _paint_subtitle(painter: QPainter, inner: QRectF, left: float, text: str) -> None:
        """What is spoken of, in grey behind the name, where there is room for some of it."""
        size = theme.scale().caption
        width = int(inner.right() - left - BADGE_GAP)
        if width < theme.scaled(LEAST_SUBTITLE):
            return
        shown, _ = elided(text, size, QFont.Weight.Normal, width)
        painter.setFont(face(size))
        painter.setPen(theme.colours().of("muted"))
        painter.drawText(inner.adjusted(left + BADGE_GAP - inner.left(), 0, 0, 0), LEFT, shown)

    @staticmethod
    def _paint_badge(painter: QPainter, box: QRectF, badge: Badge, words: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = badge is Badge.UNCONFIRMED
        line = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colours().of(BADGE_COLOURS.get(badge, "warning")), 1, line))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(face(theme.scale().key))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _badge_width(words: str) -> float:
    return max(theme.scaled(28), metrics(theme.scale().key).horizontalAdvance(words) + 2 * BADGE_GAP)


_UP = QPoint(0, 1)


def _face_of(column: Column, *, is_strong: bool) -> tuple[int, QFont.Weight]:
    """The size and weight of what stands in a column."""
    is_title = column is Column.TITLE
    is_heavy = is_strong and (is_title or column is Column.OVER)
    return (
        theme.scale().body if is_title else theme.scale().caption,
        QFont.Weight.DemiBold if is_heavy else QFont.Weight.Normal,
    )


def edge_of(column: Column) -> int:
    return theme.UNIT if column is Column.OVER else SIDES


def width_for(column: Column, texts: Iterable[str]) -> int:
    """The width in which these are painted whole, whatever their digits; never less than usual."""
    measure = metrics(*_face_of(column, is_strong=True))
    templates = {template for text in texts for template in widest(text)[:1]}
    least = max((measure.horizontalAdvance(template) for template in templates), default=0)
    return max(theme.scaled(WIDTHS[column]), ceil(least) + SIDES + edge_of(column) + 1)


def _accent_of(row: Row, otherwise: str) -> str:
    return otherwise if row.phase is None else PHASE_COLOURS.get(row.phase, otherwise)


def _colour_of(row: Row, column: Column) -> QColor:
    colours = theme.colours()
    is_past = row.turn in (Turn.DONE, Turn.SKIPPED)
    # Pending without an expected time: the show ended before it came to this one.
    is_past = is_past or (row.turn is Turn.PENDING and not row.texts[Column.EXPECTED])
    if column is Column.OVER and row.standing:
        # What is to come says it in grey: the colour is for what has happened, happens, or breaks a block.
        if row.turn is Turn.PENDING and not row.is_block:
            return colours.of("muted")
        if row.standing < 0:
            return colours.of("good")
        is_flagged = row.flag is not Flag.ON_TRACK or not row.is_block
        return colours.of("danger" if is_flagged else "text")
    if column is Column.PLANNED or is_past or column is Column.OVER:
        return colours.of("muted")
    return colours.of("text")
