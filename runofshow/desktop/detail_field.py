"""A field of the details: it shows what several rows have in common, and gives only what a person changed."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from runofshow.core.agenda import Person
from runofshow.desktop import theme
from runofshow.desktop.cell_edit import error_words
from runofshow.desktop.labels import set_look
from runofshow.desktop.offered_list import ClosedList, OfferedList
from runofshow.desktop.wording import translate

LINES = 3
Words = Callable[[], str]


# What takes the focus for a moment and gives it back: the field has not been left.
FOR_A_MOMENT = frozenset(
    (
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    )
)


class Given(Struct, frozen=True):
    """What a person gave in a field: the value, newcomers who come with it, and what was understood."""

    value: Any
    people: tuple[Person, ...] = ()
    understood: str = ""


class DetailField(QWidget):
    """A field under its caption. `typed` gives what is being given (a Given, or words of what is wrong),
    `given` what a person is done with, and `told` what was wrong when the field was left."""

    typed = Signal(object)
    given = Signal(object)
    told = Signal(str)

    def __init__(self, name: Words, field: QWidget) -> None:
        super().__init__()
        self._name = name
        self.field = field
        self._caption = QLabel()
        self._caption.setProperty("tone", "caption")
        self._caption.setBuddy(field)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(1)
        rows.addWidget(self._caption)
        rows.addWidget(field)
        field.setMinimumWidth(theme.scaled(40))
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._caption.setText(self._name())
        self.field.setAccessibleName(self._name())

    def show_values(self, values: Iterable[Hashable]) -> None:
        """Show the value that all have, or that they differ; what is being typed stays."""
        raise NotImplementedError

    def settle(self) -> bool:
        """Be done with what was typed, if anything was; False where it could not be taken."""
        return True

    def restyle(self) -> None:
        """Measure by the size of text."""


class ChoiceField(DetailField):
    """A field with a few values to choose from."""

    def __init__(self, name: Words, values: Iterable[Hashable], words: Callable[[Any], str]) -> None:
        self._box = ClosedList()
        super().__init__(name, self._box)
        self._values = list(values)
        self._words = words
        self._box.addItems([""] * len(self._values))
        self._box.activated.connect(lambda place: self.given.emit(Given(self._values[place])))
        self._box.highlighted.connect(lambda place: self.typed.emit(Given(self._values[place])))
        self._box.closed.connect(lambda: self.typed.emit(""))

    def retranslate(self) -> None:
        super().retranslate()
        for place, value in enumerate(self._values):
            self._box.setItemText(place, self._words(value))
        self._box.setPlaceholderText(translate("Details", "Several"))

    def show_values(self, values: Iterable[Hashable]) -> None:
        each = set(values)
        place = self._values.index(each.pop()) if len(each) == 1 else -1
        if place != self._box.currentIndex():
            self._box.setCurrentIndex(place)


class TypedField(DetailField):
    """A field that is typed into. Enter or leaving it gives what was typed, Escape takes it back; what is not
    understood is not given."""

    def __init__(
        self,
        name: Words,
        field: QLineEdit | QPlainTextEdit,
        write: Callable[[Any], str],
        read: Callable[[str], Given],
    ) -> None:
        super().__init__(name, field)
        self._write, self._read = write, read
        self._kept = ""
        self._usual: Words = str
        self._is_mixed = False
        self._is_typed = False
        field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda _: self._on_typed())
            completer = field.completer()
            if isinstance(completer, OfferedList):
                completer.activated.connect(self._on_taken)
                completer.given_up.connect(self._give_up)
        else:
            field.setTabChangesFocus(True)
            field.textChanged.connect(self._on_text_changed)
            self.restyle()

    def restyle(self) -> None:
        if isinstance(self.field, QPlainTextEdit):
            self.field.ensurePolished()
            self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * LINES + 2 * theme.UNIT + 4)

    @property
    def text(self) -> str:
        """What stands in the field."""
        field = self.field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]

    def say_usual(self, words: Words) -> None:
        """What stands in grey where nothing is given."""
        self._usual = words
        self._show_hint()

    def retranslate(self) -> None:
        super().retranslate()
        self._show_hint()

    def show_values(self, values: Iterable[Hashable]) -> None:
        each = set(values)
        self._is_mixed = len(each) > 1
        self._kept = "" if len(each) != 1 else self._write(each.pop())
        if not self._is_typed and self._kept != self.text:
            self._put(self._kept)
        self._show_hint()

    def settle(self) -> bool:
        if not self._is_typed:
            return True
        try:
            given = self._read(self.text)
        except ValueError as error:
            self._give_up()
            self.told.emit(error_words(error))
            return False
        self._is_typed = False
        self.given.emit(given)
        if not self._is_typed:
            self._put(self._kept)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in FOR_A_MOMENT:
                self.settle()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_return and isinstance(self.field, QPlainTextEdit):
                is_return = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if is_return and not self._is_wrong():
                self.settle()
                return True
            if event.key() == Qt.Key.Key_Escape and self._is_typed:
                self._give_up()
                return True
            return is_return
        return super().eventFilter(watched, event)

    def _is_wrong(self) -> bool:
        try:
            self._read(self.text)
        except ValueError:
            return self._is_typed
        return False

    def _give_up(self) -> None:
        self._is_typed = False
        self._put(self._kept)
        set_look(self.field, "wrong", False)
        self.typed.emit("")

    def _put(self, text: str) -> None:
        """Have this text, with nothing to take back in the field: that is the show's to do."""
        field = self.field
        field.blockSignals(True)
        if isinstance(field, QLineEdit):
            place = field.cursorPosition() if text == field.text() else 0
            field.setText(text)
            field.setCursorPosition(place)
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        field.blockSignals(False)

    def _show_hint(self) -> None:
        hint = translate("Details", "Several") if self._is_mixed else self._usual()
        self.field.setPlaceholderText(hint)  # type: ignore[attr-defined]
        self.field.setAccessibleDescription(hint if not self.text else "")

    def _on_text_changed(self) -> None:
        if self.field.hasFocus() and self.text != self._kept:
            self._on_typed()

    def _on_taken(self, text: str) -> None:
        """Something offered is taken: the field itself gets to know of that later."""
        self._put(text)
        self._on_typed()

    def _on_typed(self) -> None:
        self._is_typed = True
        try:
            given = self._read(self.text)
        except ValueError as error:
            set_look(self.field, "wrong", True)
            self.field.setAccessibleDescription(error_words(error))
            self.typed.emit(error_words(error))
            return
        set_look(self.field, "wrong", False)
        self.field.setAccessibleDescription(given.understood)
        self.typed.emit(given)
