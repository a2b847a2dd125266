"""Messages to the speakers: what is said often by one key, words of one's own, and what became of each.

It stands above the transport, where it never hides the countdown.
"""

from datetime import timedelta
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
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from runofshow.core import commands as c
from runofshow.core.decide_messages import MOST_CHARACTERS
from runofshow.core.message import Cue, Preset
from runofshow.desktop import theme
from runofshow.desktop.labels import ElidedLabel, dress, label
from runofshow.desktop.message_field import MessageField
from runofshow.desktop.message_list import MessageList, story
from runofshow.desktop.message_words import PRESET_TEXTS
from runofshow.desktop.preset_button import PresetButton
from runofshow.desktop.wording import translate
from runofshow.session.session import Session

COLUMNS: Final = 4
# After how many seconds a message goes by itself; 0 for never.
LASTS: Final = (0, 10, 30, 60)
MOST_TOLD: Final = 50
# The height of a console, at the usual size of text, below which the panel leaves room for the countdown.
LOW: Final = 440


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
        self._height = 0
        self.setProperty("card", "true")
        self._heading = label("heading", "caption")
        self.note = ElidedLabel()
        dress(self.note, None, "caption")
        theme.tint(self.note, "warning")
        self.presets = {preset: PresetButton() for preset in Preset}
        for number, (preset, preset_button) in enumerate(self.presets.items(), start=1):
            preset_button.clicked.connect(lambda _=False, preset=preset: self._send(preset))
            # A button's own shortcut would press it some time later, with a play of being pressed.
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(preset_button.click)
        self.choice = QPushButton()
        self.choice.setMenu(QMenu(self.choice))
        self.field = MessageField()
        self.field.textChanged.connect(self._count)
        self.count = label(None, "caption")
        self.field.returnPressed.connect(self._send)
        self.flash = QCheckBox()
        self.lasts = QComboBox()
        self.send_button, self.clear_button, self.black_button = QPushButton(), QPushButton(), QPushButton()
        self.send_button.setProperty("tone", "primary")
        self.send_button.clicked.connect(lambda: self._send())
        self.clear_button.clicked.connect(lambda: self.wanted.emit(c.ClearMessages()))
        self.black_button.setCheckable(True)
        self.black_button.clicked.connect(lambda is_on: self.wanted.emit(c.BlackOut(is_on)))
        self.told = MessageList()
        self.told.seen.connect(self.seen)
        self.told.unwanted.connect(lambda number: self.wanted.emit(c.ClearMessages(number)))
        for button in (self.choice, self.send_button, self.clear_button, self.black_button):
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

    def refresh(self) -> None:
        """Take in what has happened, and what time has done."""
        state, now = self._session.state, self._session.now()
        may = not self._session.is_read_only
        for button in (*self.presets.values(), self.choice, self.send_button, self.black_button):
            button.setEnabled(may)
        standing = tuple(message.number for message in state.messages.standing(now))
        self.clear_button.setEnabled(may and bool(standing))
        self.black_button.setChecked(state.messages.is_black)
        told = (state.messages.sent, standing, state.clock_by)
        if self._told is not None and told[0] is self._told[0] and told[1:] == self._told[1:]:
            return
        self._told = told
        messages = sorted(state.messages.sent.values(), key=lambda one: -one.number)[:MOST_TOLD]
        self.told.show_stories([(one.number, story(one, state, self._zone, now)) for one in messages])

    def show_note(self, words: str) -> None:
        """Say beside the heading what a message would meet with."""
        self.note.show_text(words)

    def make_room(self, height: int) -> None:
        """Leave room for the countdown in a console of this height: where it is low for the size of its text,
        what is said often is chosen from a menu, and what became of it is not told here."""
        self._height = height
        is_low = height < theme.scaled(LOW)
        self.choice.setVisible(is_low)
        self._often.setVisible(not is_low)
        self.told.setVisible(not is_low)

    def restyle(self) -> None:
        """Share the room anew by the size of text."""
        self.make_room(self._height)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setAccessibleName(self.tr("Messages to the speakers"))
        self._heading.setText(self.tr("MESSAGES TO THE SPEAKERS"))
        menu = self.choice.menu()
        menu.clear()
        for number, (preset, preset_button) in enumerate(self.presets.items(), start=1):
            text = translate("Messages", PRESET_TEXTS[preset])
            with_key = self.tr("{text}   Alt+{number}").format(text=text, number=number)
            preset_button.show_words(text, with_key)
            menu.addAction(with_key).triggered.connect(preset_button.click)
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
            (self.choice, self.tr("Ready-made")),
            (self.send_button, self.tr("Send")),
            (self.clear_button, self.tr("Clear the stage")),
            (self.black_button, self.tr("Black out")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.told.setAccessibleName(self.tr("Messages sent"))
        self.told.setToolTip(self.tr("Enter notes that a message was seen, Delete takes it off the stage"))
        self._count()
        self._told = None
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_enter and isinstance(focused, QPushButton):
            focused.click()
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
        if self._session.state.messages.next_number == before:
            return
        if preset is None:
            self.field.start_anew()
        # How it was shown held for this one: the next is not to flash, or to go, unasked.
        self.flash.setChecked(False)
        self.lasts.setCurrentIndex(0)

    def _count(self) -> None:
        """Say how much of what may be typed has been, once something is."""
        length = len(self.field.words)
        words = self.tr("{count} of {most}").format(count=length, most=MOST_CHARACTERS) if length else ""
        self.count.setText(words)
        theme.tint(self.count, "danger" if length > MOST_CHARACTERS else "muted")
        self.field.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        self._often = QWidget()
        grid = QGridLayout(self._often)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.UNIT // 2)
        for number, button in enumerate(self.presets.values()):
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        line = QHBoxLayout()
        line.setSpacing(theme.UNIT)
        line.addWidget(self.field, 1)
        for part in (self.count, self.flash, self.lasts, self.send_button):
            line.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(theme.UNIT)
        head.addWidget(self._heading)
        head.addWidget(self.note, 1)
        head.addWidget(self.choice)
        head.addWidget(self.clear_button)
        head.addWidget(self.black_button)
        left = QVBoxLayout()
        left.setSpacing(theme.UNIT)
        left.addLayout(head)
        left.addWidget(self._often)
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
