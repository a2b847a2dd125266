"""The key of one action in the window of settings: press its button, then the new key."""

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from runofshow.desktop import question_action, theme
from runofshow.desktop.action_table import BY_ID
from runofshow.desktop.actions import Actions
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.key_map import USUAL, Holder, canonical, holder, with_key, without_key
from runofshow.desktop.key_words import key_label
from runofshow.desktop.keys_panel import place_name
from runofshow.desktop.labels import label
from runofshow.desktop.setting_row import FIELD_WIDTH, folded, is_found, name_reset, reset_button
from runofshow.session.settings import Settings

translate = QCoreApplication.translate

MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyButton(QPushButton):
    """Shows a key. Pressed, it waits for a new one: `given` tells it, "" for none.

    Esc and leaving keep the one there is.
    """

    given = Signal(str)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self.is_waiting = False
        self.setAutoDefault(False)
        theme.write(self, "body")
        self.setMinimumWidth(FIELD_WIDTH)
        self.setMinimumHeight(30)
        self.clicked.connect(self._wait)

    def show_key(self, text: str) -> None:
        """Show this key."""
        self._label = text
        self._renew()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self.is_waiting:
            # The key is wanted here, whatever it does elsewhere.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_waiting:
            super().keyPressEvent(event)
            return
        if event.key() in MODIFIERS or event.isAutoRepeat():
            return
        self.is_waiting = False
        self._renew()
        if event.key() == Qt.Key.Key_Escape:
            return
        if event.key() == Qt.Key.Key_Backspace:
            self.given.emit("")
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        key = canonical(pressed.toString(QKeySequence.SequenceFormat.PortableText))
        if key is None:
            self.refused.emit()
        else:
            self.given.emit(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.is_waiting = False
        self._renew()
        super().focusOutEvent(event)

    def _wait(self) -> None:
        self.is_waiting = True
        self._renew()

    def _renew(self) -> None:
        text = self._label or translate("KeyEditor", "No key")
        self.setText(translate("KeyEditor", "Press a key…") if self.is_waiting else text)
        self.setAccessibleDescription(
            translate("KeyEditor", "Press the new key; Backspace takes the key away, Escape keeps it.")
            if self.is_waiting
            else text
        )


class KeyRow(QWidget):
    """The key of one action. A key that another action has is not taken without asking."""

    def __init__(
        self,
        action: str,
        settings: Settings,
        actions: Actions,
        announcer: Announcer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.action = action
        self._settings, self._actions, self._announcer = settings, actions, announcer
        self._asked = ""
        self._name = label(step="body")
        self._name.setWordWrap(True)
        self.button = KeyButton()
        self.button.given.connect(self._on_given)
        self.button.refused.connect(self._on_refused)
        self._name.setBuddy(self.button)
        self.reset = reset_button(self._on_reset)
        self.trouble = label("muted", "caption")
        self.trouble.setWordWrap(True)
        self.take = QPushButton()
        self.take.setAutoDefault(False)
        theme.write(self.take, "caption")
        self.take.clicked.connect(self._on_take)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(theme.UNIT)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self.button, 0, 1)
        grid.addWidget(self.reset, 0, 2)
        grid.addWidget(self.trouble, 1, 0)
        grid.addWidget(self.take, 1, 1, 1, 2)
        self._tell("")
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        name = self._said()
        self._name.setText(name)
        self.button.setAccessibleName(translate("KeyEditor", "Key: {name}").format(name=name))
        name_reset(self.reset, name)
        take = translate("KeyEditor", "Take it from there")
        self.take.setText(take)
        self.take.setAccessibleName(f"{take}: {name}")
        self._tell("")
        self.follow()

    def follow(self) -> None:
        """Show the keys that are in force."""
        keys = self._actions.keys_of(self.action)
        self.button.show_key(translate("KeyEditor", " or ").join(key_label(key) for key in keys))
        self.reset.setEnabled(keys != USUAL[self.action])

    def matches(self, wanted: str) -> bool:
        """Whether this is what someone looks for, by its name or its key."""
        keys = self._actions.keys_of(self.action)
        labels = [folded(text) for key in keys for text in (key, key_label(key))]
        is_named = is_found(wanted, self._said(), translate("Settings", "Keys"))
        return is_named or any(folded(wanted) in text for text in labels)

    def _said(self) -> str:
        if self.action == "next":
            return translate("KeyEditor", "Start, then next")
        return place_name(self._actions, self.action)

    def _on_given(self, key: str) -> None:
        keys = {name: self._actions.keys_of(name) for name in BY_ID}
        taken = None if key == "" else holder(keys, self.action, key)
        if taken is None:
            self._choose(key)
            return
        self._asked = key if taken.action else ""
        text = translate("KeyEditor", "{key} is the key of “{name}”.")
        self._tell(text.format(key=key_label(key), name=self._holder_name(taken)))

    def _on_refused(self) -> None:
        self._asked = ""
        self._tell(translate("KeyEditor", "This key moves about in every window: it cannot be used here."))

    def _on_take(self) -> None:
        self._choose(self._asked)
        self.button.setFocus()

    def _on_reset(self) -> None:
        self._tell("")
        self._settings.choose("keys", without_key(self._settings["keys"], self.action))
        self.button.setFocus()

    def _choose(self, key: str) -> None:
        self._tell("")
        self._settings.choose("keys", with_key(self._settings["keys"], self.action, key))

    def _holder_name(self, taken: Holder) -> str:
        if taken.action:
            return place_name(self._actions, taken.action)
        asked = (*question_action.ACTIONS, question_action.ANSWERED)
        return next(one.text() for one in asked if one.id == taken.question_action).removesuffix("…")

    def _tell(self, text: str) -> None:
        if not text:
            self._asked = ""
        else:
            self._announcer.announce(text)
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.take.setVisible(bool(self._asked))
