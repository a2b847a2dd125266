"""The messages that were sent, the latest first, with what became of each."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from runofshow.core.message import Message
from runofshow.core.state import State
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.counts import speak
from runofshow.desktop.key_words import key_label
from runofshow.desktop.message_words import message_words
from runofshow.desktop.wording import translate

NUMBER = Qt.ItemDataRole.UserRole


class MessageList(QListWidget):
    """A row for each. `seen` is a message that somebody says was seen, `unwanted` one that is to go."""

    seen = Signal(int)
    unwanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemActivated.connect(lambda item: self.seen.emit(int(item.data(NUMBER))))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def show_stories(self, stories: Sequence[tuple[int, str]]) -> None:
        """Show these, by the numbers of the messages; the row that was chosen stays so."""
        if [number for number, _ in stories] != self._numbers:
            chosen = None if self.currentItem() is None else self.currentItem().data(NUMBER)
            self.clear()
            for number, _ in stories:
                item = QListWidgetItem()
                item.setData(NUMBER, number)
                self.addItem(item)
                if number == chosen:
                    self.setCurrentItem(item)
            # Who is not at work in it wants to see the one just sent.
            if not self.hasFocus():
                self.scrollToTop()
        for row, (_, text) in enumerate(stories):
            item = self.item(row)
            if item.text() != text:
                item.setText(text)
                item.setToolTip(text)

    def menu_of(self, number: int) -> QMenu:
        """What can be done with a message."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, key, signal in (
            (translate("MessageList", "Note as seen"), "Enter", self.seen),
            (translate("MessageList", "Take off the stage"), "Del", self.unwanted),
        ):
            label = f"{text}\t{key_label(key)}"
            menu.addAction(label).triggered.connect(lambda _=False, signal=signal: signal.emit(number))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentItem() is not None and not event.isAutoRepeat():
            self.unwanted.emit(int(self.currentItem().data(NUMBER)))
        else:
            super().keyPressEvent(event)

    @property
    def _numbers(self) -> list[int]:
        return [int(self.item(row).data(NUMBER)) for row in range(self.count())]

    def _on_menu(self, at: QPoint) -> None:
        item = self.itemAt(at)
        if item is not None:
            self.menu_of(int(item.data(NUMBER))).popup(self.viewport().mapToGlobal(at))


def story(message: Message, state: State, zone: tzinfo, now: datetime) -> str:
    """When a message was sent, what became of it, what it says: `16:23:04  seen 16:23:15 · Please conclude`.

    What became of it comes first: the end of a line is what a narrow list leaves out.
    """

    def clock(instant: datetime) -> str:
        return clock_text(state.calendar(instant), zone, with_seconds=True)

    parts = []
    if message.acknowledged is not None:
        parts.append(translate("MessagePanel", "seen {time}").format(time=clock(message.acknowledged)))
    if message.taken_back is not None:
        parts.append(translate("MessagePanel", "taken back"))
    elif message.cleared is not None:
        parts.append(translate("MessagePanel", "cleared"))
    elif message.gone is not None or not message.stands(now):
        parts.append(translate("MessagePanel", "gone"))
    parts.append(message_words(message, message.left, speak))
    if message.is_by_the_agenda:
        parts.append(translate("MessagePanel", "by the agenda"))
    return f"{clock(message.at)}  {' · '.join(parts)}"
