"""What a table of the desk shows of a question, worked out from the session."""

from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.question import EXITS, Asker, Question, Standing
from runofshow.core.state import Desk
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.question_words import (
    addressee_words,
    asked_by_words,
    channel_words,
    joined,
    language_code,
    left_words,
    may_not_fit_words,
    standing_words,
)
from runofshow.session.session import Session

NO_ASKER = Asker()
IN_INBOX = frozenset({Standing.INBOX, Standing.READY})
LEFT = EXITS | {Standing.ANSWERED}


class QuestionRow(Struct, frozen=True):
    """A question as it is shown. `caption` is what is known of it in one line, `state` where it stands."""

    number: int
    label: str
    text: str
    state: str
    caption: str
    standing: Standing
    may_not_fit: bool = False


class Rows(Struct, frozen=True):
    """The rows of the desk's three tables."""

    inbox: tuple[QuestionRow, ...] = ()
    queue: tuple[QuestionRow, ...] = ()
    left: tuple[QuestionRow, ...] = ()


class RowMaker:
    """Makes the rows of a session, anew only for the questions that have changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[int, tuple[Question, int, bool, QuestionRow]] = {}

    def forget(self) -> None:
        """Make all of them anew: the language or the clock has changed."""
        self._made.clear()

    def rows(self, fits: int) -> Rows:
        """The inbox in the order of capture, the queue in the moderator's, and what has left, the latest
        first. What stands in the queue behind the `fits` first may not fit."""
        desk = self._session.state.desk
        counts = asked_by(desk)
        inbox, left = [], []
        for number in sorted(desk.questions):
            question = desk.questions[number]
            if question.standing in IN_INBOX:
                inbox.append(self._row(question, counts))
            elif question.standing in LEFT:
                left.append(question)
        left.sort(key=lambda question: (question.steps[-1].at, question.number), reverse=True)
        return Rows(
            inbox=tuple(inbox),
            queue=tuple(
                self._row(desk.questions[number], counts, may_not_fit=place >= fits)
                for place, number in enumerate(desk.queue)
            ),
            left=tuple(self._row(question, counts) for question in left),
        )

    def _row(self, question: Question, counts: dict[int, int], *, may_not_fit: bool = False) -> QuestionRow:
        asked = counts.get(question.number, 1)
        made = self._made.get(question.number)
        if made is not None and made[0] is question and made[1:3] == (asked, may_not_fit):
            return made[3]
        row = row_of(self._session, question, asked, may_not_fit=may_not_fit)
        self._made[question.number] = (question, asked, may_not_fit, row)
        return row


def asked_by(desk: Desk) -> dict[int, int]:
    """How many asked each question into which others were merged, itself included."""
    counts: dict[int, int] = {}
    for question in desk.questions.values():
        into, seen = question.merged_into, {question.number}
        # Merged questions may have been merged on, and restored ones in a ring.
        while into is not None and into not in seen:
            counts[into] = counts.get(into, 1) + 1
            seen.add(into)
            into = desk.questions[into].merged_into
    return counts


def row_of(session: Session, question: Question, asked: int, *, may_not_fit: bool = False) -> QuestionRow:
    """What is shown of one question."""
    agenda = session.agenda
    asker = session.asker(question.asker) or NO_ASKER
    place = ", ".join(part for part in (asker.affiliation, asker.country) if part)
    captured = session.state.calendar(question.captured_at)
    caption = joined(
        (
            may_not_fit_words() if may_not_fit else "",
            left_words(question),
            language_code(question.language),
            addressee_words(question.addressed_to, agenda),
            asked_by_words(asked),
            f"{asker.name} ({place})" if asker.name and place else asker.name or place,
            channel_words(question.channel),
            clock_text(captured, ZoneInfo(agenda.event.timezone)),
            " ".join(f"#{tag}" for tag in question.tags),
            question.note,
        )
    )
    state = standing_words(question)
    return QuestionRow(
        question.number, question.label, question.text, state, caption, question.standing, may_not_fit
    )
