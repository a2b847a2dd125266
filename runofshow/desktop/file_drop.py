"""A file dropped on the window: what it is, the target that shows while it is dragged, and who is told."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runofshow.desktop import theme
from runofshow.desktop.shape import Shape, paint_shape
from runofshow.desktop.wording import translate
from runofshow.session.opening import SUFFIX

AGENDAS: Final = (".yaml", ".yml")
CARD_WIDTH: Final = 640
SQLITE: Final = b"SQLite format 3\0"


class Kind(StrEnum):
    """What was dropped."""

    AGENDA = "agenda"
    SESSION = "session"
    SEVERAL = "several"
    OTHER = "other"


class Dropped(Struct, frozen=True):
    """A file that is dragged or dropped, and what it is by its name or its first bytes."""

    path: Path
    kind: Kind

    @property
    def can_be_opened(self) -> bool:
        return self.kind in (Kind.AGENDA, Kind.SESSION)

    @property
    def words(self) -> str:
        """What would come of dropping it, or why nothing would."""
        if self.kind is Kind.AGENDA:
            return translate("Drop", "Drop it to open this agenda")
        if self.kind is Kind.SESSION:
            return translate("Drop", "Drop it to go on with this session")
        if self.kind is Kind.SEVERAL:
            return translate("Drop", "One file at a time, please")
        return translate("Drop", "This is neither an agenda (.yaml) nor a session (.session)")


def dropped(urls: Sequence[QUrl]) -> Dropped | None:
    """What is dragged; None where it is no file of this computer's."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if not paths:
        return None
    if len(paths) > 1:
        return Dropped(paths[0], Kind.SEVERAL)
    return Dropped(paths[0], _kind_of(paths[0]))


def _kind_of(path: Path) -> Kind:
    if not path.is_file():
        return Kind.OTHER
    if path.suffix.lower() in AGENDAS:
        return Kind.AGENDA
    try:
        with path.open("rb") as file:
            is_database = file.read(len(SQLITE)) == SQLITE
    except OSError:
        is_database = False
    return Kind.SESSION if is_database or path.suffix.lower() == SUFFIX else Kind.OTHER


class DropTarget(QWidget):
    """Lies over the window while a file is dragged over it, and says what dropping it would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._dragged: Dropped | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_dragged(self, dragged: Dropped) -> None:
        """Show what this would do."""
        self._dragged = dragged
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        self.setAccessibleName(dragged.words)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        dragged = self._dragged
        if dragged is None:
            return
        colours = theme.colours()
        tint = colours.of("accent" if dragged.can_be_opened else "warning")
        ground = colours.of("background")
        ground.setAlphaF(0.9)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), ground)
        edge = 3 * theme.UNIT
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setPen(QPen(tint, 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 2 * theme.RADIUS, 2 * theme.RADIUS)
        size = 5 * theme.UNIT
        card = QRectF(0, 0, min(box.width() - 2 * edge, CARD_WIDTH), 5 * size + edge)
        card.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.of("raised"))
        painter.drawRoundedRect(card, 2 * theme.RADIUS, 2 * theme.RADIUS)
        sign = QRectF(card.center().x() - size / 2, card.top() + size, size, size)
        paint_shape(painter, Shape.DOWN if dragged.can_be_opened else Shape.CROSS, sign, tint)
        painter.setPen(colours.of("text"))
        painter.setFont(theme.font(theme.scale().display, QFont.Weight.DemiBold))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        room = card.adjusted(edge, 0, -edge, 0)
        room.setTop(sign.bottom() + 3 * theme.UNIT)
        used = painter.drawText(room, flags, dragged.words)
        painter.setPen(colours.of("muted"))
        painter.setFont(theme.font(theme.scale().title))
        room.setTop(used.bottom() + theme.UNIT)
        painter.drawText(room, flags, dragged.path.name)
        painter.end()


class DropGuard(QObject):
    """Stands at the window itself, so that a file is noticed also where a field would take its name as text.

    What is dragged and no file goes where it always goes.
    """

    def __init__(self, window: QWidget, drop: Callable[[Dropped], None]) -> None:
        super().__init__(window)
        self._window = window
        self._drop = drop
        self._is_here = False
        self.target = DropTarget(window)

    def stand(self) -> None:
        """Begin, now that the window has come up."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.DragEnter:
            return self._enter(event)
        if not self._is_here:
            return False
        if kind is QEvent.Type.DragMove:
            self._take(event)
            return True
        if kind is QEvent.Type.DragLeave:
            self._leave()
            return True
        if kind is QEvent.Type.Drop:
            assert isinstance(event, QDropEvent)
            found = dropped(event.mimeData().urls())
            self._take(event)
            self._leave()
            if found is not None:
                self._drop(found)
            return True
        return False

    def _enter(self, event: QEvent) -> bool:
        assert isinstance(event, QDragEnterEvent)
        found = dropped(event.mimeData().urls())
        if found is None or self._window.isHidden():
            return False
        self._is_here = True
        self._take(event)
        self.target.show_dragged(found)
        return True

    def _take(self, event: QEvent) -> None:
        # One that is refused is taken too: only then can it be said why.
        assert isinstance(event, QDropEvent | QDragMoveEvent)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _leave(self) -> None:
        self._is_here = False
        self.target.hide()
