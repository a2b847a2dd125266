"""What an action on a question still has to be told, asked in place: a reason, another question, new words.

Each prompt is `finished` with the commands to give, or `abandoned`; Escape abandons.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from runofshow.core import commands as c
from runofshow.core.commands import Command
from runofshow.core.question import EXITS, Asker, Question
from runofshow.desktop import theme
from runofshow.desktop.question_capture import MOST_LINES, QuestionField
from runofshow.desktop.question_details import Details, QuestionDetails
from runofshow.desktop.question_draft import likeness
from runofshow.desktop.question_words import standing_words
from runofshow.session.session import Session

translate = QCoreApplication.translate

MOST_CANDIDATES: Final = 50
FEW_LINES: Final = 3
OTHERS_HEIGHT: Final = 96
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionPrompt(QWidget):
    """Asks for what an action on one question needs."""

    finished = Signal(list)
    abandoned = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._question: Question | None = None
        self._title = QLabel()
        self._title.setProperty("tone", "heading")
        self._yes, self._no = QPushButton(), QPushButton()
        self._yes.setProperty("tone", "primary")
        self._yes.clicked.connect(self.finish)
        self._no.clicked.connect(self.abandoned)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.UNIT // 2)
        self.rows.addWidget(self._title)

    def add_buttons(self) -> None:
        """Have the buttons below what is asked."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self._no)
        line.addWidget(self._yes)
        self.rows.addLayout(line)

    def ask(self, question: Question) -> None:
        """Ask about this question."""
        self._question = question
        self.prepare(question)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language of now, leaving what was typed."""
        self._no.setText(translate("Questions", "Cancel"))
        if self._question is not None:
            title, yes = self.words(self._question)
            self._title.setText(title)
            self._yes.setText(yes)

    def finish(self) -> None:
        """Be done with what has been typed."""
        if self._question is not None:
            commands = self.commands(self._question)
            if commands is not None:
                self.finished.emit(commands)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)

    @property
    def is_typing(self) -> bool:
        """Whether there are words that would be missed."""
        return False

    def give_way(self, gives_way: bool, /) -> None:
        """Take less room, if that can be."""

    def prepare(self, question: Question, /) -> None:
        """Fill the fields for this question and have the next key typed there."""
        raise NotImplementedError

    def words(self, question: Question) -> tuple[str, str]:
        """What is asked, and what the button says."""
        raise NotImplementedError

    def commands(self, question: Question) -> list[Command] | None:
        """What to do; None when something is still missing."""
        raise NotImplementedError


class ReasonPrompt(QuestionPrompt):
    """Asks why a question is left out. The reason may be empty."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._reason = QLineEdit()
        self._reason.returnPressed.connect(self.finish)
        self.rows.addWidget(self._reason)
        self.add_buttons()

    def prepare(self, _question: Question, /) -> None:
        self._reason.clear()
        self._reason.setFocus()

    def words(self, question: Question) -> tuple[str, str]:
        asked = translate("Questions", "Why is {number} left out?").format(number=question.label)
        self._reason.setAccessibleName(asked)
        self._reason.setPlaceholderText(
            translate("Questions", "Reason, if any   Enter rejects, Escape keeps it")
        )
        return asked, translate("Questions", "Reject")

    def commands(self, question: Question) -> list[Command]:
        return [c.RejectQuestion(question.number, self._reason.text().strip())]


class MergePrompt(QuestionPrompt):
    """Asks into which other question one is merged, the likeliest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wanted = QLineEdit()
        self._wanted.textEdited.connect(self._fill)
        self._wanted.returnPressed.connect(self.finish)
        self._wanted.installEventFilter(self)
        self._others = QListWidget()
        self._others.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._others.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._others.itemActivated.connect(self.finish)
        self.rows.addWidget(self._wanted)
        self.rows.addWidget(self._others)
        self.add_buttons()
        self.restyle()

    def restyle(self) -> None:
        """Show a few of the other questions, whatever the size of text."""
        self._others.setFixedHeight(theme.scaled(OTHERS_HEIGHT))

    def prepare(self, _question: Question, /) -> None:
        self._wanted.clear()
        self._fill()
        self._wanted.setFocus()

    def words(self, question: Question) -> tuple[str, str]:
        asked = translate("Questions", "Merge {number} into").format(number=question.label)
        self._wanted.setAccessibleName(asked)
        self._others.setAccessibleName(translate("Questions", "Other questions"))
        self._wanted.setPlaceholderText(translate("Questions", "Number or words   Enter merges"))
        return asked, translate("Questions", "Merge")

    def commands(self, question: Question) -> list[Command] | None:
        if self._others.currentRow() < 0:
            return None
        item = self._others.currentItem()
        return [c.MergeQuestion(question.number, int(item.data(Qt.ItemDataRole.UserRole)))]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Up and Down choose while the field keeps the focus.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and self._others.count():
                row = min(max(self._others.currentRow() + step, 0), self._others.count() - 1)
                self._others.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self._others.clear()
        if self._question is None:
            return
        for other in candidates(self._session, self._question, self._wanted.text())[:MOST_CANDIDATES]:
            line = " ".join(other.text.split())
            item = QListWidgetItem(f"{other.label} · {standing_words(other)} · {line}")
            item.setData(Qt.ItemDataRole.UserRole, other.number)
            item.setToolTip(other.text)
            self._others.addItem(item)
        self._others.setCurrentRow(0)


def candidates(session: Session, question: Question, wanted: str = "") -> list[Question]:
    """The questions into which one may be merged, by what is wanted of them (a number or words) and then by
    how much they are alike."""
    digits = wanted.strip().lower().removeprefix("q").lstrip("-0")
    terms = wanted.lower().split()
    found = [
        other
        for other in session.state.desk.questions.values()
        if other.number != question.number
        and other.standing not in EXITS
        and (
            not terms
            or (digits.isdigit() and str(other.number).startswith(digits))
            or all(term in other.text.lower() for term in terms)
        )
    ]
    return sorted(found, key=lambda other: (-likeness(question.text, other.text), other.number))


class EditPrompt(QuestionPrompt):
    """Asks for other words and details of a question. Only what was changed is changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._field = QuestionField()
        self._details = QuestionDetails(session.agenda)
        self._before = Details()
        self._field.entered.connect(self.finish)
        self._field.left.connect(self.abandoned)
        self._details.entered.connect(self.finish)
        # With large text there may not be room for all of them at once.
        self._area = QScrollArea()
        self._area.setWidget(self._details)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._details.setAutoFillBackground(False)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.rows.addWidget(self._field)
        self.rows.addWidget(self._area)
        self.add_buttons()

    @property
    def is_typing(self) -> bool:
        return self._question is not None and bool(self.commands(self._question))

    def give_way(self, gives_way: bool, /) -> None:
        self._field.set_most_lines(FEW_LINES if gives_way else MOST_LINES)

    def prepare(self, question: Question, /) -> None:
        self._field.setPlainText(question.text)
        self._details.show_agenda(self._session.agenda)
        self._before = details_of(self._session, question)
        self._details.show_details(self._before)
        self._field.setFocus()
        self._field.moveCursor(self._field.textCursor().MoveOperation.End)

    def retranslate(self) -> None:
        super().retranslate()
        self._details.retranslate()

    def words(self, question: Question) -> tuple[str, str]:
        asked = translate("Questions", "Edit {number}").format(number=question.label)
        self._field.setAccessibleName(asked)
        return asked, translate("Questions", "Keep the changes")

    def commands(self, question: Question) -> list[Command]:
        before, after = self._before, self._details.details()
        text = self._field.toPlainText().strip()
        changes = {
            name: getattr(after, name)
            for name in ("asker", "language", "channel", "addressed_to", "tags", "note")
            if getattr(after, name) != getattr(before, name)
        }
        if text != question.text:
            changes["text"] = text
        return [c.EditQuestion(question=question.number, **changes)] if changes else []


def details_of(session: Session, question: Question) -> Details:
    """The details of a question as its fields show them."""
    return Details(
        asker=session.asker(question.asker) or Asker(),
        language=question.language,
        channel=question.channel,
        addressed_to=question.addressed_to,
        tags=question.tags,
        note=question.note,
    )
