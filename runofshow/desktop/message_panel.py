"""Messages to the speakers: what is said often by one key, words of one's own, and what became of each.

It stands above the transport, where it never hides the countdown.
"""

from datetime import datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from runofshow.core import commands as c
from runofshow.core.decide_messages import MOST_CHARACTERS
from runofshow.core.message import Cue, Message, Preset
from runofshow.core.state import State
from runofshow.desktop import theme
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.counts import speak
from runofshow.desktop.labels import label
from runofshow.desktop.message_words import PRESET_TEXTS, message_words
from runofshow.desktop.preset_button import PresetButton
from runofshow.desktop.wording import translate
from runofshow.session.session import Change, Noun, Session

COLUMNS: Final = 4
# After how many seconds a message goes by itself; 0 for never.
LASTS: Final = (0, 10, 30, 60)
MOST_TOLD: Final = 50


class MessagePanel(QFrame):
    """Sends messages and tells what became of them. `wanted` are commands to be given, `seen` is a message
    that somebody says was seen, `left` asks for the panel to be put away."""

    wanted = Signal(object)
    seen = Signal(int)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._zone = ZoneInfo(session.agenda.event.timezone)
        self._told: tuple[object, ...] | None = None
        self.setProperty("card", "true")
        self._heading = label("heading", "caption")
        self.presets = {preset: PresetButton() for preset in Preset}
        for number, (preset, preset_button) in enumerate(self.presets.items(), start=1):
            preset_button.clicked.connect(lambda _=False, preset=preset: self._send(preset))
            # A button's own shortcut would press it some time later, with a play of being pressed.
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(preset_button.click)
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_CHARACTERS)
        self.field.returnPressed.connect(self._send)
        self.flash = QCheckBox()
        self.lasts = QComboBox()
        self.send_button, self.clear_button, self.black_button = QPushButton(), QPushButton(), QPushButton()
        self.send_button.setProperty("tone", "primary")
        self.send_button.clicked.connect(lambda: self._send())
        self.clear_button.clicked.connect(lambda: self.wanted.emit(c.ClearMessages()))
        self.black_button.setCheckable(True)
        self.black_button.clicked.connect(lambda is_on: self.wanted.emit(c.BlackOut(is_on)))
        self.told = QListWidget()
        self.told.itemActivated.connect(self._on_chosen)
        for button in (self.send_button, self.clear_button, self.black_button):
            button.setAutoDefault(False)
        self._lay_out()
        self.retranslate()
        self.refresh()

    @property
    def is_typing(self) -> bool:
        """Whether something is typed that was not sent."""
        return bool(self.field.text().strip())

    def bring_up(self) -> None:
        """Be there, ready to be typed into."""
        self.show()
        self.field.setFocus()

    def refresh(self, change: Change | None = None) -> None:
        """Take in what has happened."""
        if change is not None and Noun.MESSAGES not in change.touched:
            return
        state = self._session.state
        may = not self._session.is_read_only
        for button in (*self.presets.values(), self.send_button, self.black_button):
            button.setEnabled(may)
        self.clear_button.setEnabled(may and bool(state.messages.shown(self._session.now())))
        self.black_button.setChecked(state.messages.is_black)
        messages = sorted(state.messages.sent.values(), key=lambda one: -one.number)[:MOST_TOLD]
        told = (tuple(messages), state.clock_by)
        if told == self._told:
            return
        self._told = told
        self.told.clear()
        for message in messages:
            item = QListWidgetItem(story(message, state, self._zone))
            item.setData(Qt.ItemDataRole.UserRole, message.number)
            item.setToolTip(item.text())
            self.told.addItem(item)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setAccessibleName(self.tr("Messages to the speakers"))
        self._heading.setText(self.tr("MESSAGES TO THE SPEAKERS"))
        for number, (preset, preset_button) in enumerate(self.presets.items(), start=1):
            text = translate("Messages", PRESET_TEXTS[preset])
            preset_button.show_words(text, self.tr("{text}   Alt+{number}").format(text=text, number=number))
        self.field.setPlaceholderText(self.tr("Words of your own   Enter sends, Escape closes"))
        self.field.setAccessibleName(self.tr("Message"))
        self.flash.setText(self.tr("Flash"))
        self.flash.setAccessibleName(self.tr("Flash"))
        chosen = max(self.lasts.currentIndex(), 0)
        self.lasts.clear()
        for seconds in LASTS:
            words = (
                self.tr("for {seconds} s").format(seconds=seconds) if seconds else self.tr("until cleared")
            )
            self.lasts.addItem(words, seconds)
        self.lasts.setCurrentIndex(chosen)
        self.lasts.setAccessibleName(self.tr("How long it is shown"))
        for button, text in (
            (self.send_button, self.tr("Send")),
            (self.clear_button, self.tr("Clear the stage")),
            (self.black_button, self.tr("Black out")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.told.setAccessibleName(self.tr("Messages sent"))
        self.told.setToolTip(self.tr("Enter notes that a message was seen"))
        self._told = None
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Within

    def _send(self, preset: Preset | None = None) -> None:
        seconds = int(self.lasts.currentData())
        cue = Cue(
            preset=preset,
            text="" if preset is not None else self.field.text(),
            flash=self.flash.isChecked(),
            lasts=timedelta(seconds=seconds) if seconds else None,
        )
        before = self._session.state.messages.next_number
        self.wanted.emit(c.SendMessage(cue))
        # A message that was refused is not lost: it stays in its field.
        if preset is None and self._session.state.messages.next_number > before:
            self.field.clear()

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.seen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.UNIT // 2)
        for number, button in enumerate(self.presets.values()):
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        line = QHBoxLayout()
        line.setSpacing(theme.UNIT)
        line.addWidget(self.field, 1)
        for part in (self.flash, self.lasts, self.send_button):
            line.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.clear_button)
        head.addWidget(self.black_button)
        left = QVBoxLayout()
        left.setSpacing(theme.UNIT)
        left.addLayout(head)
        left.addLayout(grid)
        left.addLayout(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT, theme.UNIT, 2 * theme.UNIT, theme.UNIT)
        layout.setSpacing(2 * theme.UNIT)
        layout.addLayout(left, 3)
        layout.addWidget(self.told, 1)
        # It is as high as its buttons want; the list takes what that gives.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.told.setMinimumHeight(0)
        self.told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told.setTextElideMode(Qt.TextElideMode.ElideRight)


def story(message: Message, state: State, zone: tzinfo) -> str:
    """When a message was sent, what it says, and what became of it: `16:23 Please conclude · seen 16:24`."""

    def clock(instant: datetime) -> str:
        return clock_text(state.calendar(instant), zone, with_seconds=True)

    parts = [f"{clock(message.at)}  {message_words(message, speak)}"]
    if message.is_by_the_agenda:
        parts.append(translate("MessagePanel", "by the agenda"))
    if message.acknowledged is not None:
        parts.append(translate("MessagePanel", "seen {time}").format(time=clock(message.acknowledged)))
    if message.cleared is not None:
        parts.append(translate("MessagePanel", "cleared"))
    return " · ".join(parts)
