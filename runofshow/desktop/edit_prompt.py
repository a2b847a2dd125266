"""What an edit of the running order still has to be told or confirmed, asked below it, with its effect shown.

Each prompt gives the command that it was made for (`given`) or is `left`; Enter does it, Escape leaves it.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from runofshow.core import commands as c
from runofshow.core.agenda import Kind, Segment
from runofshow.core.commands import Command
from runofshow.desktop import theme
from runofshow.desktop.cell_edit import block_frame, error_words, frame_of, length_words
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.effect_words import foresee
from runofshow.desktop.labels import dress, label, set_look
from runofshow.desktop.offered_list import ClosedList
from runofshow.desktop.on_air import kind_words
from runofshow.desktop.person_field import PersonField, people_of, words_of_people
from runofshow.desktop.picked import Place, room_behind, start_at
from runofshow.desktop.wording import translate
from runofshow.desktop.wrapped_label import WrappedLabel
from runofshow.formats.typed_times import Frame, read_instant, read_length
from runofshow.session.session import Session

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
USUAL_LENGTH = "5m"


class EditPrompt(QWidget):
    """Asks before something is done to the running order, and says what that would do."""

    given = Signal(object)
    left = Signal()
    # Whether what is asked can move an end, so that it is told where the show would end.
    moves_ends = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.title = label("heading")
        self.effect = WrappedLabel(2)
        dress(self.effect, step="caption")
        self.yes, self.no = QPushButton(), QPushButton()
        self.yes.setProperty("tone", "primary")
        self.yes.clicked.connect(self.finish)
        self.no.clicked.connect(self.left)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(2 * theme.UNIT, theme.UNIT, theme.UNIT, theme.UNIT)
        self.rows.setSpacing(theme.UNIT // 2)
        self.rows.addWidget(self.title)

    def add_foot(self) -> None:
        """Have the effect and the buttons below what is asked."""
        line = QHBoxLayout()
        line.setSpacing(theme.UNIT)
        line.addWidget(self.effect, 1)
        line.addWidget(self.no)
        line.addWidget(self.yes)
        self.rows.addLayout(line)

    def ask(self) -> None:
        """Show what would be done, with the next key in the first field."""
        self.retranslate()
        for before, after in pairwise((*self.fields(), self.yes, self.no)):
            QWidget.setTabOrder(before, after)
        self.focus_first()

    def renew(self) -> None:
        """Say what would be done now."""
        understood = ""
        try:
            command = self.command()
            understood = self.understood()
        except ValueError as error:
            self._say(error_words(error), is_wrong=True)
            return
        if command is None:
            self._say(understood, is_complete=False)
            return
        foreseen = foresee(self.session, command)
        words = " · ".join(part for part in (understood, foreseen.words) if part)
        if not self.moves_ends:
            words = foreseen.words if foreseen.is_refused else understood
        is_wrong = foreseen.is_refused and not foreseen.is_nothing
        self._say(words, is_wrong=is_wrong, is_complete=not foreseen.is_refused)

    def finish(self) -> None:
        """Do it, unless it cannot be done."""
        self.renew()
        if not self.yes.isEnabled():
            return
        command = self.command()
        if command is not None:
            self.given.emit(command)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in RETURNS:
            self.no.click() if self.no.hasFocus() else self.finish()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Take all words from the language of now, leaving what was typed."""
        title, yes = self.words()
        self.title.setText(title)
        self.yes.setText(yes)
        self.yes.setAccessibleName(yes)
        self.no.setText(translate("Editing", "Cancel"))
        self.no.setAccessibleName(translate("Editing", "Cancel"))
        self.renew()

    def restyle(self) -> None:
        """Measure by the size of text."""

    def focus_first(self) -> None:
        """Put the focus where one goes on."""
        self.yes.setFocus()

    def fields(self) -> tuple[QWidget, ...]:
        """What is filled in, in the order of the Tab key."""
        return ()

    def words(self) -> tuple[str, str]:
        """What is asked, and what the button says."""
        raise NotImplementedError

    def command(self) -> Command | None:
        """What to do; None while something is missing. Raises ValueError for what is not understood."""
        raise NotImplementedError

    def understood(self) -> str:
        """What was understood of a time that was typed."""
        return ""

    def _say(self, words: str, *, is_wrong: bool = False, is_complete: bool = True) -> None:
        self.effect.show_text(words)
        set_look(self.effect, "tone", "wrong" if is_wrong else "effect")
        self.yes.setEnabled(is_complete and not is_wrong)
        self.yes.setAccessibleDescription(words)


class ConfirmPrompt(EditPrompt):
    """Asks whether to do something whose effect has to be seen first."""

    def __init__(self, session: Session, command: Command, words: Callable[[], tuple[str, str]]) -> None:
        super().__init__(session)
        self._command, self._words = command, words
        self.add_foot()

    def words(self) -> tuple[str, str]:
        return self._words()

    def command(self) -> Command | None:
        return self._command


class FieldsPrompt(EditPrompt):
    """Asks for something in a few fields."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._fields: tuple[QWidget, ...] = ()
        self._labels: list[QLabel] = []

    def add_fields(self, *fields: tuple[QWidget, int]) -> None:
        """Have these fields in a line, each with its share of the room."""
        self._fields += tuple(field for field, _ in fields)
        line = QHBoxLayout()
        line.setSpacing(theme.UNIT)
        for field, share in fields:
            above = QLabel()
            self._labels.append(above)
            above.setProperty("tone", "caption")
            above.setBuddy(field)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(above)
            column.addWidget(field)
            line.addLayout(column, share)
            field.setMinimumWidth(theme.scaled(48))
            if isinstance(field, QLineEdit):
                field.textChanged.connect(lambda _: self.renew())
            elif isinstance(field, QComboBox):
                field.activated.connect(lambda _: self.renew())
        self.rows.addLayout(line)

    def fields(self) -> tuple[QWidget, ...]:
        return self._fields

    def name_fields(self, *names: str) -> None:
        """Name the fields in the language of now."""
        for above, name in zip(self._labels, names, strict=True):
            above.setText(name)
            above.buddy().setAccessibleName(name)


class AddSegmentPrompt(FieldsPrompt):
    """Asks for a new segment: what, who, for how long."""

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session)
        self._place = place
        self._kind = ClosedList()
        self._title, self._who = QLineEdit(), PersonField(is_several=True)
        self._length = QLineEdit(USUAL_LENGTH)
        self._who.offer(session.agenda)
        self._kind.addItems([""] * len(Kind))
        self.add_fields((self._title, 4), (self._who, 4), (self._kind, 3), (self._length, 2))
        self.add_foot()

    def retranslate(self) -> None:
        for place, kind in enumerate(Kind):
            self._kind.setItemText(place, kind_words(kind))
        self.name_fields(
            translate("Editing", "Title"),
            translate("Editing", "Speakers"),
            translate("Editing", "Kind"),
            translate("Editing", "Time"),
        )
        super().retranslate()

    def focus_first(self) -> None:
        self._title.setFocus()

    def words(self) -> tuple[str, str]:
        block = next(view for view in self.session.plan.blocks if view.id == self._place.block)
        text = translate("Editing", "New segment in block {number}")
        return text.format(number=block.index + 1), translate("Editing", "Add")

    def command(self) -> Command | None:
        length = read_length(self._length.text(), self._frame())
        speakers, people = people_of(self._who.text(), self.session.agenda)
        segment = Segment(
            id="",
            kind=list(Kind)[self._kind.currentIndex()],
            title=self._title.text(),
            speakers=speakers,
        )
        return c.AddSegment(
            block=self._place.block,
            segment=segment,
            allotment=length.duration,
            before=self._place.before,
            people=people,
        )

    def understood(self) -> str:
        frame = self._frame()
        words = length_words(read_length(self._length.text(), frame), frame.zone)
        return " · ".join(filter(None, (words, words_of_people(self._who.text(), self.session.agenda))))

    def _frame(self) -> Frame:
        projection = self.session.projection()
        return frame_of(projection, start=start_at(projection, self._place))


class AddBlockPrompt(FieldsPrompt):
    """Asks for a new block: its title, when it starts and for how long it is planned."""

    def __init__(self, session: Session, block: str) -> None:
        super().__init__(session)
        projection = session.projection()
        view = next(view for view in projection.blocks if view.id == block)
        behind, room = room_behind(projection, view.planned)
        start, length = behind.block.end, room
        if not room:
            # The slot is full: the second half of the block becomes the new one.
            length = (behind.block.end - behind.block.start) // 2
            start = behind.block.end - length
        self._zone = ZoneInfo(session.agenda.event.timezone)
        self._title = QLineEdit()
        self._start, self._end = QLineEdit(self._clock(start)), QLineEdit(self._clock(start + length))
        self._who = PersonField()
        self._who.offer(session.agenda)
        self.add_fields((self._title, 4), (self._start, 2), (self._end, 2), (self._who, 4))
        self.add_foot()

    def retranslate(self) -> None:
        self.name_fields(
            translate("Editing", "Title"),
            translate("Editing", "Planned start"),
            translate("Editing", "Planned end"),
            translate("Editing", "Moderator"),
        )
        super().retranslate()

    def focus_first(self) -> None:
        self._title.setFocus()

    def words(self) -> tuple[str, str]:
        return translate("Editing", "New block"), translate("Editing", "Add")

    def command(self) -> Command | None:
        projection = self.session.projection()
        frame = block_frame(projection, projection.blocks[-1])
        start = read_instant(self._start.text(), projection.slot.start, frame)
        end = read_instant(self._end.text(), start, frame)
        moderators, people = people_of(self._who.text(), self.session.agenda)
        if not self._title.text().strip():
            return None
        return c.AddBlock(
            title=self._title.text(),
            start=start,
            end=end,
            moderator=next(iter(moderators), None),
            people=people,
        )

    def understood(self) -> str:
        return words_of_people(self._who.text(), self.session.agenda)

    def _clock(self, instant: datetime) -> str:
        return clock_text(instant, self._zone, with_seconds=instant.second != 0)
