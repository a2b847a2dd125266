"""The question on air: its words, large enough to read out, and for how long it has been on."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from runofshow.core.question import Asker, Question
from runofshow.desktop import theme
from runofshow.desktop.countdown import seconds_spent, spent_text
from runofshow.desktop.question_action import ANSWERED
from runofshow.desktop.question_button import QuestionButton
from runofshow.desktop.question_words import addressee_words, joined
from runofshow.desktop.reading import Reading
from runofshow.desktop.wording import duration_words
from runofshow.session.session import Session

translate = QCoreApplication.translate

MOST_LINES = 8
FEW_LINES = 3


class QuestionOnAir(QFrame):
    """The question on air, or that there is none. `changed` tells that it may need another height."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_large: bool | None = None
        self._shown = ""
        self.setProperty("card", "true")
        self.reading = Reading("")
        self.reading.set_lines(MOST_LINES)
        self.reading.set_alignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._caption = Reading("")
        theme.write(self._caption, "caption")
        self.answered = QuestionButton(ANSWERED)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._caption, 1)
        line.addWidget(self.answered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.UNIT, theme.UNIT // 2, theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT // 2)
        layout.addLayout(line)
        layout.addWidget(self.reading)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.reading.set_name(translate("Questions", "Question on air"))
        self._caption.set_name(translate("Questions", "Time of the question on air"))
        self.answered.retranslate()

    def show_at(self, now: datetime) -> None:
        """Show the question that is on air at this instant of the session's clock, and for how long."""
        desk = self._session.state.desk
        self.answered.setVisible(desk.on_air is not None)
        self.answered.setEnabled(not self._session.is_read_only)
        self._caption.setVisible(desk.on_air is not None)
        self._write_large(desk.on_air is not None)
        if desk.on_air is None:
            none = translate("Questions", "No question is on air")
            self.reading.setToolTip("")
            self.reading.show_value(none, none, "muted")
            self._tell_of_change()
            return
        question = desk.questions[desk.on_air]
        on_air_for = now - question.steps[-1].at
        self.reading.setToolTip(question.text)
        self.reading.show_value(f"{question.label}  {question.text}", self._words(question, on_air_for))
        about = self._about(question)
        shown = translate("Questions", "On air {time}").format(time=spent_text(on_air_for))
        self._caption.show_value(joined((shown, about)), _time_words(on_air_for), "accent")
        self._tell_of_change()

    def restyle(self) -> None:
        """Ask for the height that the text wants."""
        self.changed.emit()

    def least_height(self, width: int) -> int:
        """The height with at most a few lines of the question."""
        lines = FEW_LINES * self.reading.fontMetrics().lineSpacing() + 1
        return self.heightForWidth(width) - max(self._reading_height(width) - lines, 0)

    def _reading_height(self, width: int) -> int:
        margins = self.layout().contentsMargins()  # type: ignore[union-attr]
        return self.reading.heightForWidth(width - margins.left() - margins.right())

    def _tell_of_change(self) -> None:
        if self.reading.text != self._shown:
            self._shown = self.reading.text
            self.layout().activate()  # type: ignore[union-attr]
            self.changed.emit()

    def _write_large(self, is_large: bool) -> None:
        if is_large is not self._is_large:
            self._is_large = is_large
            if is_large:
                theme.write(self.reading, "lead", QFont.Weight.DemiBold)
            else:
                theme.write(self.reading, "body")

    def _about(self, question: Question) -> str:
        asker = self._session.asker(question.asker) or Asker()
        place = ", ".join(part for part in (asker.name, asker.affiliation, asker.country) if part)
        return joined((addressee_words(question.addressed_to, self._session.agenda), place))

    def _words(self, question: Question, on_air_for: timedelta) -> str:
        parts = (question.label, question.text, self._about(question), _time_words(on_air_for))
        return ", ".join(part for part in parts if part)


def _time_words(on_air_for: timedelta) -> str:
    duration = duration_words(seconds_spent(on_air_for))
    return translate("Questions", "on air for {duration}").format(duration=duration)
