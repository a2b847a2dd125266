"""Asks what becomes of what was skipped for an absence when the speaker is there after all."""

from enum import Enum

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from runofshow.core import commands as c
from runofshow.core.absence import Parts, left_out, taken_back
from runofshow.core.attendance import Attendance
from runofshow.core.commands import Command
from runofshow.core.flag import ZERO
from runofshow.desktop import theme
from runofshow.desktop.countdown import seconds_spent
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.edit_prompt import EditPrompt
from runofshow.desktop.effect_words import foresee
from runofshow.desktop.labels import ElidedLabel, dress
from runofshow.desktop.speaker_prompt import in_all, parts_words
from runofshow.desktop.wording import duration_words, translate
from runofshow.session.session import Session

MINUS = "−"
LINES = 3


class Return(Enum):
    """What becomes of what was skipped."""

    WITH_ITS_TIME = "with_its_time"
    TAKEN_IN = "taken_in"
    LEFT_OUT = "left_out"


def return_name(choice: Return) -> str:
    """What becomes of what was skipped, in words."""
    return {
        Return.WITH_ITS_TIME: translate("Return", "Take it in again, and take the shared time back"),
        Return.TAKEN_IN: translate("Return", "Take in again what was skipped"),
        Return.LEFT_OUT: translate("Return", "Leave it skipped"),
    }[choice]


def is_left_out(session: Session, person: str) -> bool:
    """Whether anything was skipped for the absence of somebody that can be taken in again."""
    return bool(left_out(session.state, person))


class ReturnPrompt(EditPrompt):
    """Asks that of somebody who is confirmed or late after all, beginning with all that can be put right."""

    def __init__(self, session: Session, person: str, attendance: Attendance) -> None:
        super().__init__(session)
        self._person, self._attendance = person, attendance
        # What others got can only be taken back where there is still something of it.
        has_time = bool(taken_back(session.state, left_out(session.state, person)))
        offered = [one for one in Return if has_time or one is not Return.WITH_ITS_TIME]
        self._choices = {one: QRadioButton() for one in offered}
        self._effects = {one: ElidedLabel() for one in offered}
        group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.UNIT)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(offered):
            group.addButton(self._choices[one])
            grid.addWidget(self._choices[one], row, 0)
            dress(self._effects[one], "caption")
            grid.addWidget(self._effects[one], row, 1)
        self._choices[offered[0]].setChecked(True)
        group.buttonToggled.connect(lambda *_: self.renew())
        self.rows.addLayout(grid)
        self.effect.set_lines(LINES)
        self.add_foot()

    def fields(self) -> tuple[QWidget, ...]:
        return tuple(self._choices.values())

    def chosen(self) -> Return:
        """What becomes of it."""
        return next(one for one, button in self._choices.items() if button.isChecked())

    def retranslate(self) -> None:
        for one, button in self._choices.items():
            button.setText(return_name(one))
        super().retranslate()

    def focus_first(self) -> None:
        self._choices[self.chosen()].setFocus()

    def words(self) -> tuple[str, str]:
        name = self.session.agenda.name_of(self._person)
        if self._attendance is Attendance.LATE:
            text = translate("Return", "{name} is late, but comes")
        else:
            text = translate("Return", "{name} is there after all")
        return text.format(name=name), translate("Speakers", "Note it")

    def command(self) -> Command | None:
        return self._marking(self.chosen())

    def renew(self) -> None:
        for one, shown in self._effects.items():
            foreseen = foresee(self.session, self._marking(one))
            given = self._given_back_in_all() if one is Return.WITH_ITS_TIME else ""
            words = "" if foreseen.is_refused else " · ".join(filter(None, (given, foreseen.words)))
            shown.show_text(words)
            self._choices[one].setAccessibleDescription(words or foreseen.words)
        super().renew()

    def understood(self) -> str:
        is_given = self.chosen() is Return.WITH_ITS_TIME
        return parts_words(self._given_back(), self.session.plan, MINUS) if is_given else ""

    def _given_back(self) -> Parts:
        state = self.session.state
        return in_all(taken_back(state, left_out(state, self._person)))

    def _given_back_in_all(self) -> str:
        parts = self._given_back()
        amount = duration_words(seconds_spent(sum(parts.values(), ZERO)))
        if len(parts) == 1:
            return parts_words(parts, self.session.plan, MINUS)
        return COUNTS.shorter(len(parts), amount)

    def _marking(self, choice: Return) -> Command:
        return c.MarkSpeaker(
            person=self._person,
            attendance=self._attendance,
            unskip=choice is not Return.LEFT_OUT,
            take_back=choice is Return.WITH_ITS_TIME,
        )
