"""How the desk shares its height: first the question on air, then each list by its rows."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QWidget

from runofshow.desktop import theme
from runofshow.desktop.question_on_air import QuestionOnAir
from runofshow.desktop.question_table import QuestionTable

WIDE: Final = 760
GAP: Final = theme.UNIT // 2
# A list with less than this shows no row worth reading: it gives way altogether.
LEAST: Final = 60


def shares(room: int, wanted: tuple[int, int], needed: int, least: int = LEAST) -> tuple[int, int]:
    """The heights of two lists: what each wants where there is room, else half of it each, as far as wanted;
    where that is less than the `least` that can be read, the one that is `needed` (0 or 1) gets all. The
    lower gets the rest."""
    if sum(wanted) <= room:
        return wanted[0], room - wanted[0]
    half = room // 2
    if min(half, *wanted) < min(least, *wanted):
        return (room, 0) if needed == 0 else (0, room)
    if wanted[0] < half:
        return wanted[0], room - wanted[0]
    upper = room - wanted[1] if wanted[1] < half else half
    return upper, room - upper


class QuestionPanes(QWidget):
    """The question on air, the queue under its heading, and the pages under their tabs; side by side where
    there is width for it. The lists are never hidden, so that Tab reaches also the one that has given way."""

    def __init__(
        self,
        on_air: QuestionOnAir,
        heading: QLabel,
        queue: QuestionTable,
        tabs: QTabBar,
        pages: QStackedWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_air, self._queue, self._tabs, self._pages = on_air, queue, tabs, pages
        self.fits = QLabel()
        self.fits.setProperty("tone", "caption")
        self._heading = heading
        self._needs_queue = False
        for part in (on_air, heading, self.fits, queue, tabs, pages):
            part.setParent(self)
        for place in range(pages.count()):
            table = pages.widget(place)
            assert isinstance(table, QuestionTable)
            table.height_wanted.connect(self._ask_for_layout)
        queue.height_wanted.connect(self._ask_for_layout)
        pages.currentChanged.connect(self._ask_for_layout)
        on_air.changed.connect(self._ask_for_layout)

    def need(self, table: QuestionTable) -> None:
        """Let the other list give way to this one where there is not enough room for both."""
        needs_queue = table is self._queue
        if needs_queue != self._needs_queue:
            self._needs_queue = needs_queue
            self._ask_for_layout()

    def restyle(self) -> None:
        """Share the height by the size of text."""
        self._ask_for_layout()

    def sizeHint(self) -> QSize:
        return QSize(320, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._on_air.least_height(self.width()) + theme.scaled(LEAST))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _ask_for_layout(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        box = self.rect()
        if box.width() >= theme.scaled(WIDE):
            half = (box.width() - theme.UNIT) // 2
            left = QRect(box.topLeft(), QSize(half, box.height()))
            top = self._place_on_air(left, theme.scaled(LEAST) + self._heading_height() + GAP)
            top = self._place_heading(left, top)
            self._queue.setGeometry(left.left(), top, half, max(box.bottom() + 1 - top, 0))
            right = QRect(box.right() + 1 - half, box.top(), half, box.height())
            top = self._place_tabs(right, right.top())
            self._pages.setGeometry(right.left(), top, half, max(box.bottom() + 1 - top, 0))
            return
        heading, tabs = self._heading_height(), self._tabs.sizeHint().height()
        headings = heading + tabs + 2 * GAP
        top = self._place_on_air(box, theme.scaled(LEAST) + max(heading, tabs) + GAP)
        room = box.bottom() + 1 - top - headings
        page = self._pages.currentWidget()
        assert isinstance(page, QuestionTable)
        wanted = (self._queue.wanted_height(), page.wanted_height())
        needed = 0 if self._has_need_of_queue(page) else 1
        least = theme.scaled(LEAST)
        is_tight = room < least
        if is_tight:
            # Even its heading gives way.
            room += (tabs if needed == 0 else heading) + GAP
            upper, lower = (room, 0) if needed == 0 else (0, room)
        else:
            upper, lower = shares(room, wanted, needed, least)
        self._show_headings(queue=not is_tight or needed == 0, pages=not is_tight or needed == 1)
        if not is_tight or needed == 0:
            top = self._place_heading(box, top)
        self._queue.setGeometry(box.left(), top, box.width(), max(upper, 0))
        if upper > 0:
            top += upper + GAP
        if not is_tight or needed == 1:
            top = self._place_tabs(box, top)
        self._pages.setGeometry(box.left(), top, box.width(), max(box.bottom() + 1 - top, 0) if lower else 0)

    def _has_need_of_queue(self, page: QuestionTable) -> bool:
        queue_has, page_has = self._queue.questions.rowCount() > 0, page.questions.rowCount() > 0
        return self._needs_queue if queue_has == page_has else queue_has

    def _show_headings(self, *, queue: bool, pages: bool) -> None:
        self._heading.setVisible(queue)
        self.fits.setVisible(queue)
        self._tabs.setVisible(pages)

    def _heading_height(self) -> int:
        return max(self._heading.sizeHint().height(), self.fits.sizeHint().height())

    def _place_on_air(self, box: QRect, kept: int) -> int:
        """Place the question on air with all its lines, as long as this much is kept for the rest."""
        wanted = self._on_air.heightForWidth(box.width())
        height = min(wanted, max(box.height() - kept - GAP, self._on_air.least_height(box.width())))
        self._on_air.setGeometry(box.left(), box.top(), box.width(), height)
        return box.top() + height + GAP

    def _place_heading(self, box: QRect, top: int) -> int:
        height = self._heading_height()
        right = min(self.fits.sizeHint().width(), box.width() // 2 + 40)
        self._heading.setGeometry(box.left(), top, box.width() - right - GAP, height)
        self.fits.setGeometry(box.right() + 1 - right, top, right, height)
        self.fits.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return top + height + GAP

    def _place_tabs(self, box: QRect, top: int) -> int:
        height = self._tabs.sizeHint().height()
        self._tabs.setGeometry(box.left(), top, box.width(), height)
        return top + height
