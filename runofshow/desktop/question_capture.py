"""The capture line: where questions are typed or pasted, as fast as they come."""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runofshow.core.commands import Capture
from runofshow.core.question import Asker, question_label
from runofshow.desktop import theme
from runofshow.desktop.question_details import Details, QuestionDetails
from runofshow.desktop.question_draft import Draft, handles, language_of, take_apart
from runofshow.desktop.question_words import addressee_words, joined, language_code
from runofshow.session.session import Session

translate = QCoreApplication.translate

MOST_LINES = 5
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionField(QPlainTextEdit):
    """A field for a question: Enter is `entered`, Shift+Enter a new line, Escape is `left`, and Down on the
    last line is `passed`. It grows with what is in it."""

    entered = Signal()
    left = Signal()
    passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        theme.write(self, "lead")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._most_lines = MOST_LINES
        self._hint = ""
        self._grow()

    def set_most_lines(self, lines: int) -> None:
        """Grow to no more than this many lines."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._grow()

    def set_hint(self, text: str) -> None:
        """Say what is typed here, in one line, while nothing is."""
        self._hint = text
        self._elide_hint()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _deletes_to_end(event):
            # Else Ctrl+K, which brings people here, would delete what they have typed when pressed again.
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _deletes_to_end(event):
            event.ignore()
            return
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _RETURNS and not is_shifted:
            # A held key repeats: the question is taken once, and the next one is not begun with an error.
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() == Qt.Key.Key_Down and self._is_on_last_line():
            self.passed.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted words without the blank lines around them; several paragraphs stay one question."""
        plain = QMimeData()
        plain.setText(source.text().strip("\r\n"))
        super().insertFromMimeData(plain)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()
        self._elide_hint()

    def restyle(self) -> None:
        """Be as high as the text wants."""
        # Neither follows by itself once a style sheet is set anew.
        self.document().setDefaultFont(self.font())
        self.viewport().setFont(self.font())
        self._grow()
        self._elide_hint()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _elide_hint(self) -> None:
        room = self.viewport().width() - 2 * int(self.document().documentMargin())
        self.setPlaceholderText(
            self.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, max(room, 0))
        )

    def _is_on_last_line(self) -> bool:
        cursor = self.textCursor()
        return not cursor.movePosition(cursor.MoveOperation.Down)

    def _grow(self) -> None:
        lines = min(max(int(self.document().size().height()), 1), self._most_lines)
        around = max(self.height() - self.viewport().height(), 2 * self.frameWidth())
        margin = 2 * self.document().documentMargin()
        height = int(lines * self.fontMetrics().lineSpacing() + margin) + around + 1
        if height != self.height():
            self.setFixedHeight(height)


class QuestionCapture(QWidget):
    """The field, what its `@` and `#` mean, and the details, folded away until they are wanted.

    `captured` gives a question as a command, to be answered by `accept`, `hold` or neither: until then the
    words stay in the field.
    """

    captured = Signal(object)
    left = Signal()
    unfolded = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._agenda = session.agenda
        self._handles = handles(session.agenda)
        self._held: tuple[str, int] | None = None
        self._gives_way = False
        self.field = QuestionField()
        self.details = QuestionDetails(session.agenda)
        self.details.hide()
        self._unfold = QToolButton()
        self._unfold.setCheckable(True)
        self._unfold.setAutoRaise(True)
        self._unfold.setArrowType(Qt.ArrowType.RightArrow)
        self._unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._unfold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Enter does it; this is for those who press what they see, or have it pressed.
        self.keep = QPushButton()
        self.keep.setAutoDefault(False)
        theme.write(self.keep, "caption")
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keep.clicked.connect(self._enter)
        self._summary = QLabel()
        self._summary.setProperty("tone", "caption")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._summary, 1)
        line.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.UNIT // 2)
        layout.addWidget(self.field)
        layout.addLayout(line)
        layout.addWidget(self.details)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self.left)
        self.field.passed.connect(self.left)
        self.field.textChanged.connect(self._summarise)
        self.details.changed.connect(self._summarise)
        self.details.entered.connect(self._enter_from_details)
        self._unfold.toggled.connect(self._on_unfold)
        self.field.setReadOnly(not _may_capture(session))
        self.retranslate()

    def renew_people(self) -> None:
        """Know the people of the agenda as edited."""
        before, agenda = self._agenda, self._session.agenda
        if agenda is before:
            return
        self._agenda = agenda
        if agenda.people is not before.people:
            self._handles = handles(agenda)
        self.details.show_agenda(agenda)

    def retranslate(self) -> None:
        """Take all words from the language of now, leaving what was typed."""
        self.field.setAccessibleName(translate("Questions", "Capture a question"))
        self.field.set_hint(
            translate("Questions", "Capture a question…  Enter keeps it")
            if _may_capture(self._session)
            else translate("Questions", "Read-only: nothing is captured here")
        )
        self.field.setToolTip(
            translate(
                "Questions",
                "Enter keeps the question, Shift+Enter begins a new line, Escape goes to the tables. "
                "@name and #tag at its beginning or end say whom it is for and what it is about.",
            )
        )
        self.keep.setText(translate("Questions", "Keep"))
        self.keep.setAccessibleName(translate("Questions", "Keep the question"))
        self.keep.setToolTip(translate("Questions", "Keep the question (Enter)"))
        self._unfold.setText(translate("Questions", "Details"))
        self._unfold.setAccessibleName(translate("Questions", "Details of the question"))
        self.details.retranslate()
        self._summarise()

    def focus(self) -> None:
        """Have the next key typed here."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_typing(self) -> bool:
        """Whether there are words that are not captured yet."""
        return bool(self.field.toPlainText().strip()) and not self._is_held()

    @property
    def is_unfolded(self) -> bool:
        """Whether the person wants the details to be seen."""
        return self._unfold.isChecked()

    def give_way(self, gives_way: bool) -> None:
        """Leave out the details for a while, wanted or not, and keep to few lines."""
        self._gives_way = gives_way
        self.details.setVisible(self.is_unfolded and not gives_way)
        self.field.set_most_lines(1 if gives_way else MOST_LINES)

    def accept(self) -> None:
        """The question is kept: make room for the next. Channel and language stay: they rarely change."""
        kept = self.details.details()
        self._held = None
        self.field.clear()
        self.details.show_details(Details(channel=kept.channel, language=kept.language))
        self._summarise()

    def hold(self, number: int) -> None:
        """The question has its number but is not on disk: its words stay until it is. Typing on begins the
        next question, and Enter does not take this one twice."""
        self._held = (self.field.toPlainText(), number)
        self.field.selectAll()
        self._summarise()

    def release(self) -> None:
        """What was held is on disk now."""
        if self._held is None:
            return
        if self._is_held():
            self.accept()
        self._held = None
        self._summarise()

    def _is_held(self) -> bool:
        return self._held is not None and self._held[0] == self.field.toPlainText()

    def _enter(self) -> None:
        if self.field.isReadOnly() or self._is_held():
            return
        if self.field.toPlainText().strip():
            self.captured.emit(self._command())

    def _enter_from_details(self) -> None:
        """What comes next is typed in the field: the next question, or the words that are missing."""
        self._enter()
        self.focus()

    def _command(self) -> Capture:
        draft, details = self._draft(), self.details.details()
        return Capture(
            text=draft.text,
            asker=None if details.asker == Asker() else details.asker,
            language=details.language or language_of(draft.text),
            channel=details.channel,
            addressed_to=tuple(dict.fromkeys((*details.addressed_to, *draft.addressed_to))),
            tags=tuple(dict.fromkeys((*details.tags, *draft.tags))),
            note=details.note,
        )

    def _draft(self) -> Draft:
        typed = self.field.toPlainText()
        draft = take_apart(typed, self._handles)
        # Signs without any words are no question about themselves: keep what was typed.
        return draft if draft.text else Draft(typed.strip())

    def _summarise(self) -> None:
        self.keep.setEnabled(self.is_typing and not self.field.isReadOnly())
        if self._is_held():
            assert self._held is not None
            text = translate("Questions", "{number} is not on disk yet. It is kept in memory; type on.")
            self._summary.setText(text.format(number=question_label(self._held[1])))
            return
        command = self._command()
        asker = command.asker or Asker()
        self._summary.setText(
            joined(
                (
                    language_code(command.language) if self.field.toPlainText().strip() else "",
                    addressee_words(command.addressed_to, self._session.agenda),
                    asker.name,
                    " ".join(f"#{tag}" for tag in command.tags),
                )
            )
        )

    def _on_unfold(self, is_open: bool) -> None:
        self._unfold.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.details.setVisible(is_open and not self._gives_way)
        self.unfolded.emit(is_open)
        if is_open:
            self.details.focus_first()


def _deletes_to_end(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.DeleteEndOfLine)


def _may_capture(session: Session) -> bool:
    return not session.is_read_only and session.seat.may_command
