"""The slot as a bar: its blocks to scale, where we are, where we will end, and the hard out."""

from datetime import datetime, timedelta
from math import ceil
from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from runofshow.core.agenda import Agenda
from runofshow.core.projection import BlockView, Projection
from runofshow.core.state import Status
from runofshow.desktop import theme
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.lettering import elided, face, metrics
from runofshow.desktop.spoken import SpokenWidget
from runofshow.desktop.wording import block_name

BAR_TOP = 9.0
BAR = 14.0
GAP = 3.0
LABEL_TOP = BAR_TOP + BAR + 4
EDGE = 6.0
ROUND = 3.0
STEP = timedelta(minutes=5)


class SlotBar(SpokenWidget):
    """The slot of one show. It says the same in words to whoever asks."""

    role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(agenda.event.timezone)
        self._projection: Projection | None = None
        self._look: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(640, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height())

    @staticmethod
    def _height() -> int:
        return ceil(LABEL_TOP + metrics(theme.scale().caption).height()) + theme.UNIT // 2

    @property
    def words(self) -> str:
        """Where the show is, its blocks one by one, and its ends."""
        projection = self._projection
        if projection is None:
            return ""
        ends = self.tr("Now {now}. Expected end {end}, hard out {hard_out}.").format(
            now=clock_text(projection.now, self._zone),
            end=clock_text(projection.slot.expected_end, self._zone),
            hard_out=clock_text(projection.slot.hard_out, self._zone),
        )
        return " ".join((*(self._block_words(block) for block in projection.blocks), ends))

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.set_name(self.tr("Slot"))
        self.update()

    def show_projection(self, projection: Projection) -> None:
        """Show this projection; repainted only when something in it moves by a pixel."""
        self._projection = projection
        look = (
            (projection.slot.start, projection.slot.hard_out),
            self._scale_end(projection),
            round(self._x(projection.now)),
            round(self._x(projection.slot.expected_end)),
            projection.status,
            tuple((block.is_on_air, block.is_finished) for block in projection.blocks),
            tuple((block.planned.block.title, block.planned.block.start) for block in projection.blocks),
            tuple(block.planned.block.end for block in projection.blocks),
        )
        if look != self._look:
            self._look = look
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            # Where a title is cut, the whole of it is in the tip.
            QToolTip.showText(event.globalPos(), self.title_at(event.pos().x()), self)
            return True
        return super().event(event)

    def title_at(self, x: int) -> str:
        """The title of the block that is painted there; "" for none."""
        if self._projection is None:
            return ""
        for block in self._projection.blocks:
            planned = block.planned.block
            if self._x(planned.start) <= x < self._x(planned.end):
                return f"{clock_text(planned.start, self._zone)} {planned.title}"
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        projection = self._projection
        if projection is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face(theme.scale().caption))
        hard_out = self._paint_hard_out(painter, projection)
        for number, block in enumerate(projection.blocks):
            following = projection.blocks[number + 1 :]
            until = self._x(following[0].planned.block.start) if following else hard_out
            self._paint_block(painter, block, projection, until)
        self._paint_end(painter, projection)
        self._paint_now(painter, projection)
        painter.end()

    def _scale_end(self, projection: Projection) -> datetime:
        """The right end of the scale: in whole steps, so that it does not creep while a show runs over."""
        event = projection.agenda.event
        over = projection.slot.expected_end - event.hard_out
        if over < event.tolerance:
            return event.hard_out
        beyond = -(-over // STEP) * STEP
        return event.hard_out + min(beyond, event.hard_out - event.start)

    def _block_words(self, block: BlockView) -> str:
        if block.is_on_air:
            pattern = self.tr("{block}, {start} to {end}, is on air.")
        elif block.is_finished:
            pattern = self.tr("{block}, {start} to {end}, is done.")
        else:
            pattern = self.tr("{block}, {start} to {end}, is to come.")
        planned = block.planned.block
        start, end = clock_text(planned.start, self._zone), clock_text(planned.end, self._zone)
        return pattern.format(block=block_name(block.planned), start=start, end=end)

    def _x(self, instant: datetime) -> float:
        assert self._projection is not None
        start = self._projection.slot.start
        whole = self._scale_end(self._projection) - start
        share = (instant - start) / whole
        return min(max(share, 0.0), 1.0) * (self.width() - EDGE)

    def _paint_block(self, painter: QPainter, block: BlockView, projection: Projection, until: float) -> None:
        planned = block.planned.block
        colours = theme.colours()
        left, right = self._x(planned.start), self._x(planned.end) - GAP
        painter.setPen(QPen(colours.of("edge"), 1))
        painter.setBrush(colours.of("raised"))
        box = QRectF(left, BAR_TOP, right - left, BAR)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        is_running = projection.status in (Status.LIVE, Status.PAUSED)
        passed = min(self._x(projection.now), right) if is_running else left
        if block.is_finished and block.expected_end is not None:
            passed = right
        if passed > left and (block.is_finished or block.is_on_air):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.of("accent" if block.is_on_air else "accent_dim"))
            painter.drawRoundedRect(QRectF(left, BAR_TOP, passed - left, BAR), ROUND, ROUND)
        text = f"{clock_text(planned.start, self._zone)} {planned.title}"
        room = until - left - theme.UNIT
        painter.setPen(colours.of("text" if block.is_on_air else "muted"))
        size = theme.scale().caption
        shown, _ = elided(text, size, QFont.Weight.Normal, int(room))
        box = QRectF(left, LABEL_TOP, room + 1, metrics(size).height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), shown)

    def _paint_hard_out(self, painter: QPainter, projection: Projection) -> float:
        """Paint the hard out; what is left of its label's left edge is free for others."""
        colours = theme.colours()
        x = self._x(projection.slot.hard_out)
        if x < self.width() - 2 * EDGE:
            painter.fillRect(
                QRectF(x + 2, BAR_TOP + 5, self.width() - x - 2 - EDGE, BAR - 10), colours.of("danger")
            )
        painter.fillRect(QRectF(x - 1, BAR_TOP - 5, 3, BAR + 10), colours.of("danger"))
        text = self.tr("out {time}").format(time=clock_text(projection.slot.hard_out, self._zone))
        measure = metrics(theme.scale().caption)
        width = measure.horizontalAdvance(text) + 1
        left = min(x - width / 2, self.width() - width - EDGE)
        painter.setPen(colours.of("danger"))
        painter.drawText(
            QRectF(left, LABEL_TOP, width, measure.height()), int(Qt.AlignmentFlag.AlignLeft), text
        )
        return left

    def _paint_end(self, painter: QPainter, projection: Projection) -> None:
        x = self._x(projection.slot.expected_end)
        top = BAR_TOP - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours().of("text"))
        painter.drawPolygon(QPolygonF([QPointF(x - 6, top - 8), QPointF(x + 6, top - 8), QPointF(x, top)]))

    def _paint_now(self, painter: QPainter, projection: Projection) -> None:
        if not projection.slot.start <= projection.now <= self._scale_end(projection):
            return
        if projection.status is Status.ENDED:
            return
        x = self._x(projection.now)
        painter.setPen(QPen(theme.colours().of("background"), 1))
        painter.setBrush(theme.colours().of("text"))
        painter.drawRect(QRectF(x - 2, BAR_TOP - 4, 4, BAR + 8))
