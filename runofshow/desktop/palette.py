"""The command palette: a few letters of what is to be done, then Enter. It never lies over a countdown."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from runofshow.desktop import theme
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.palette_entry import Entry, matching
from runofshow.desktop.reading import Reading
from runofshow.desktop.wording import list_words

WIDTH: Final = 460
HEIGHT: Final = 420
LEAST_HEIGHT: Final = 160
MOVING: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ROLE: Final = Qt.ItemDataRole.UserRole


class Palette(QFrame):
    """A field with the list of what answers to it. Enter does it, Esc goes back to where one was."""

    def __init__(self, window: QWidget, announcer: Announcer) -> None:
        super().__init__(window)
        self._announcer = announcer
        self._window = window
        self._entries: list[Entry] = []
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setObjectName("palette")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.UNIT, theme.UNIT, theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._on_typed)
        self.list.itemClicked.connect(lambda _: self._do())
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open(self, entries: list[Entry]) -> None:
        """Offer these; what had the focus gets it back afterwards."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.setAccessibleName(self.tr("Command"))
        self.field.setPlaceholderText(self.tr("What is to be done? A few letters are enough"))
        self.list.setAccessibleName(self.tr("Commands"))
        self.setAccessibleName(self.tr("Commands"))
        self._entries = entries
        self.field.clear()
        self._on_typed("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_palette(self) -> None:
        """Go, and give the focus back."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        # First: what is hidden with the focus hands it to any neighbour, whose panel would come to the front.
        if before is not None:
            try:
                before.setFocus()
            except RuntimeError:
                # It has gone meanwhile.
                self._window.setFocus()
        self.hide()

    def offered(self) -> list[str]:
        """The texts of what is offered now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() is QEvent.Type.FocusOut and self.isVisible() and self._window.isActiveWindow():
            # Whoever goes elsewhere with the mouse keeps that focus.
            self._before = None
            self.hide()
            return False
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        ):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, is_press = event.key(), event.type() is QEvent.Type.KeyPress
        if key == Qt.Key.Key_Escape:
            if is_press:
                self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if is_press and not event.isAutoRepeat():
                self._do()
        elif key in MOVING:
            if is_press:
                self._move(key)
        else:
            return False
        event.accept()
        return True

    def _move(self, key: int) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}.get(Qt.Key(key), 8)
        row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
        self.list.setCurrentRow(row)
        self._tell_current()

    def _tell_current(self) -> None:
        """Say what Enter would do: the focus is in the field, so that the list is not followed by itself."""
        if not self.list.count():
            self._announcer.announce(self.tr("Nothing answers to this"))
            return
        self._announcer.announce(self.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))

    def _do(self) -> None:
        item = self.list.currentItem()
        entry = None if item is None else item.data(ROLE)
        if entry is None or not entry.is_enabled:
            return
        # The focus goes back first: what is done may put it elsewhere.
        self.close_palette()
        entry.do()

    def _on_typed(self, typed: str) -> None:
        self.list.clear()
        for entry in matching(typed, self._entries):
            text = f"{entry.text}    {entry.hint}" if entry.hint else entry.text
            item = QListWidgetItem(text)
            item.setData(ROLE, entry)
            told = list_words([part for part in (entry.text, entry.hint) if part])
            if not entry.is_enabled:
                item.setForeground(
                    self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
                )
                told = self.tr("{text}, not now").format(text=told)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        if typed:
            self._tell_current()

    def _place(self) -> None:
        self.setGeometry(place_beside(self._window, _countdowns(self._window)))


def _countdowns(window: QWidget) -> list[QRect]:
    """Where the large readings are, that nothing may cover."""
    found = [reading for reading in window.findChildren(Reading) if reading.fills and reading.isVisible()]
    return [QRect(reading.mapTo(window, QPoint()), reading.size()) for reading in found]


def place_beside(window: QWidget, taken: list[QRect]) -> QRect:
    """The place for a palette in a window where it covers none of these; as low as need be."""
    margin = 2 * theme.UNIT
    width = min(theme.scaled(WIDTH), window.width() - 2 * margin)
    top = min(window.height() // 6, 120)
    most = min(HEIGHT, window.height() - top - margin)
    middle, right = (window.width() - width) // 2, window.width() - width - margin
    for height in range(most, LEAST_HEIGHT - 1, -20):
        bottom = window.height() - height - margin
        for x in (middle, margin, right):
            for y in (top, bottom):
                place = QRect(x, y, width, height)
                if not any(place.intersects(one) for one in taken):
                    return place
    return QRect(margin, window.height() - LEAST_HEIGHT - margin, width, LEAST_HEIGHT)
