"""The question desk: questions are captured, sorted and handed to the moderator, by keyboard alone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from runofshow.core.commands import Capture, Command
from runofshow.core.events import QuestionCaptured
from runofshow.core.projection import Projection, mean_answer
from runofshow.core.question import Question, Standing, question_label
from runofshow.core.refusal import Refusal
from runofshow.desktop import theme
from runofshow.desktop.question_action import ACTIONS, ANSWERED, QuestionAction
from runofshow.desktop.question_capture import QuestionCapture
from runofshow.desktop.question_model import QuestionModel
from runofshow.desktop.question_on_air import QuestionOnAir
from runofshow.desktop.question_panes import QuestionPanes
from runofshow.desktop.question_prompt import EditPrompt, MergePrompt, QuestionPrompt, ReasonPrompt
from runofshow.desktop.question_row import IN_INBOX, LEFT, RowMaker
from runofshow.desktop.question_strip import QuestionStrip
from runofshow.desktop.question_table import QuestionTable
from runofshow.desktop.question_words import fits_words, misfit_words
from runofshow.session.session import Change, Noun, Session

translate = QCoreApplication.translate

# Below this the details, a prompt and the lists do not all fit.
SHORT = 600
# What lists need to be of use: a row with what stands above it.
LEAST_LISTS = 80


class QuestionDesk(QWidget):
    """Everything about questions. `refused` gives what was refused, `told` what was done, in words."""

    refused = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._makes = RowMaker(session)
        self._people = session.agenda.people
        self._fits = session.projection().fits
        self.capture = QuestionCapture(session)
        self.on_air = QuestionOnAir(session)
        self.queue, self.inbox, self.left = (QuestionTable(QuestionModel(self)) for _ in range(3))
        self._tables = (self.queue, self.inbox, self.left)
        self._table = self.inbox
        self._prompts: dict[str, QuestionPrompt] = {
            "reject": ReasonPrompt(session),
            "merge": MergePrompt(session),
            "edit": EditPrompt(session),
        }
        self._asked: tuple[QuestionAction, int] | None = None
        self.strip = QuestionStrip()
        self._queue_heading = _heading()
        self._tabs = QTabBar()
        # The style sheet's font is painted, but tabs are measured by the widget's own.
        theme.write(self._tabs, "caption", QFont.Weight.DemiBold)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        # A name that is cut is of more use than two small arrows.
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.addTab("")
        self._tabs.addTab("")
        self._pages = QStackedWidget()
        self._bottom = QStackedWidget()
        for table in (self.inbox, self.left):
            self._pages.addWidget(table)
        self.panes = QuestionPanes(self.on_air, self._queue_heading, self.queue, self._tabs, self._pages)
        self._fits_line = self.panes.fits
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh(None)
        self.show_projection(session.projection())

    def retranslate(self) -> None:
        """Take all words from the language of now, leaving everything that is being typed."""
        self.queue.setAccessibleName(translate("Questions", "Question queue"))
        self.inbox.setAccessibleName(translate("Questions", "Inbox"))
        self.left.setAccessibleName(translate("Questions", "Left the desk"))
        self._tabs.setAccessibleName(translate("Questions", "Inbox or questions that left the desk"))
        self.queue.set_empty_text(translate("Questions", "Empty. Q in the inbox puts a question here."))
        self.inbox.set_empty_text(translate("Questions", "No question waits."))
        self.left.set_empty_text(translate("Questions", "No question has left the desk."))
        self.capture.retranslate()
        self.on_air.retranslate()
        self.strip.retranslate()
        for prompt in self._prompts.values():
            prompt.retranslate()
        for table in self._tables:
            table.questions.retranslate()
        self._makes.forget()
        self.refresh(None)
        self.show_projection(self._session.projection())

    def refresh(self, change: Change | None) -> None:
        """Show what has changed; without a change, everything."""
        touched = frozenset(Noun) if change is None else change.touched
        is_renamed = self._session.agenda.people is not self._people
        self._people = self._session.agenda.people
        if Noun.CLOCK in touched or is_renamed:
            self._makes.forget()
        if touched & {Noun.QUESTIONS, Noun.CLOCK} or is_renamed:
            self._show_rows()
            self._show_fits()
            self.on_air.show_at(self._session.now())
        if Noun.RUNNING_ORDER in touched:
            self.capture.renew_people()
        if self._session.health.unsaved == 0 and self._session.health.is_saved:
            self.capture.release()

    def show_projection(self, projection: Projection) -> None:
        """Show what the time has made of it: how many more fit, and how long the one on air has been on."""
        if projection.fits != self._fits:
            self._fits = projection.fits
            self._show_rows()
        self._show_fits()
        self.on_air.show_at(projection.instant)

    def focus_capture(self) -> None:
        """Have the next key typed into the capture line."""
        self.capture.focus()

    def focus_list(self) -> None:
        """Have the next key work on the queue, or on the inbox while questions wait only there."""
        table = next((table for table in (self.queue, self.inbox) if table.questions.rowCount()), self.queue)
        table.setFocus()

    @property
    def is_typing(self) -> bool:
        """Whether there are words that are not kept yet: of the next question, or of one that is edited."""
        prompt = self._bottom.currentWidget()
        return self.capture.is_typing or (isinstance(prompt, QuestionPrompt) and prompt.is_typing)

    # What the person does

    def do(self, action: QuestionAction) -> None:
        """Do an action on the selected question, or ask in place for what it still needs."""
        desk = self._session.state.desk
        number = desk.on_air if action is ANSWERED else self._table.number
        question = None if number is None else desk.questions.get(number)
        if question is None:
            if action is ANSWERED:
                self.told.emit(translate("Questions", "No question is on air."))
            return
        if question.standing not in action.standings:
            self.told.emit(misfit_words(action.id, question))
            return
        if action.commands is None:
            self._ask(action, question)
        elif self._dispatch(action.commands(question, desk)):
            self._tell_done(action, question.number)

    def _ask(self, action: QuestionAction, question: Question) -> None:
        prompt = self._prompts[action.id]
        self._asked = (action, question.number)
        self._show_at_bottom(prompt)
        prompt.ask(question)

    def _on_finished(self, commands: list[Command]) -> None:
        if self._dispatch(commands):
            self._close_prompt()
            if commands and self._asked is not None:
                self._tell_done(*self._asked)

    def _tell_done(self, action: QuestionAction, number: int) -> None:
        if action.done is None:
            return
        desk = self._session.state.desk
        question = desk.questions[number]
        place = desk.queue.index(number) + 1 if number in desk.queue else 0
        into = "" if question.merged_into is None else question_label(question.merged_into)
        words = action.done().format(number=question.label, place=place, count=len(desk.queue), into=into)
        self.told.emit(words)

    def _close_prompt(self) -> None:
        self._show_at_bottom(self.strip)
        self._table.setFocus()

    def _show_at_bottom(self, page: QWidget) -> None:
        self._bottom.setCurrentWidget(page)
        _fit_to_current(self._bottom)
        self._make_room()

    @property
    def _is_asking(self) -> bool:
        return self._bottom.currentWidget() is not self.strip

    def _make_room(self) -> None:
        """Where the desk is short, leave out what is not worked on: the details of the next question while
        something is asked of another, the buttons while details are filled in."""
        is_short = self.height() < SHORT
        self.capture.give_way(is_short and self._is_asking)
        for prompt in self._prompts.values():
            prompt.give_way(is_short)
        self._bottom.setVisible(self._is_asking or not (is_short and self.capture.is_unfolded))
        self.panes.setVisible(not self._is_asking or self._leaves_room_for_lists())

    def _leaves_room_for_lists(self) -> bool:
        """Whether what is asked leaves some room for the lists: with large text it may need it all."""
        page = self._bottom.currentWidget()
        asked = 0 if page is None else page.minimumSizeHint().height()
        others = self.capture.minimumSizeHint().height() + 4 * theme.UNIT
        return self.height() - asked - others >= theme.scaled(LEAST_LISTS)

    def _on_unfolded(self, is_unfolded: bool) -> None:
        if is_unfolded:
            self.panes.need(self.inbox)
        self._make_room()

    def _on_captured(self, command: Capture) -> None:
        entry = self._session.dispatch(command)
        if isinstance(entry, Refusal):
            self.refused.emit(entry)
            return
        number = next(event.question for event in entry.events if isinstance(event, QuestionCaptured))
        if not self._session.health.is_saved:
            self.capture.hold(number)
            return
        self.capture.accept()
        if not self.inbox.hasFocus() and not self._is_asking:
            self.inbox.show_newest()
        told = translate("Questions", "{number} is captured.")
        self.told.emit(told.format(number=question_label(number)))

    def _dispatch(self, commands: Sequence[Command]) -> bool:
        """Whether all of these were done."""
        with self._going_on():
            for command in commands:
                outcome = self._session.dispatch(command)
                if isinstance(outcome, Refusal):
                    self.refused.emit(outcome)
                    return False
        return True

    @contextmanager
    def _going_on(self) -> Iterator[None]:
        """Whatever is done meanwhile, the selection stays on its question, or goes on to the next one."""
        places = [(table, table.number, table.currentIndex().row()) for table in self._tables]
        yield
        for table, number, place in places:
            if number is not None and table.questions.row_of(number) is None:
                table.select(place)
        self._follow_selection()

    # What is shown

    def _show_rows(self) -> None:
        rows = self._makes.rows(self._fits)
        for table, shown in ((self.queue, rows.queue), (self.inbox, rows.inbox), (self.left, rows.left)):
            table.questions.show_rows(shown)
        self._queue_heading.setText(_counted(translate("Questions", "Queue"), len(rows.queue)))
        self._tabs.setTabText(0, _counted(translate("Questions", "Inbox"), len(rows.inbox)))
        self._tabs.setTabText(1, _counted(translate("Questions", "Left the desk"), len(rows.left)))
        self._follow_selection()

    def _show_fits(self) -> None:
        self._fits_line.setText(fits_words(self._fits, mean_answer(self._session.state)))

    def _follow_selection(self) -> None:
        desk = self._session.state.desk
        number = self._table.number
        may = not self._session.is_read_only and self._session.seat.may_command
        self.strip.show_for(None if number is None else desk.questions[number], may=may)

    def _enter_table(self, table: QuestionTable) -> None:
        for other in self._tables:
            other.viewport().update()
        self._table = table
        self.panes.need(table)
        self._follow_selection()

    def _leave_capture(self) -> None:
        table = self._table
        if table.questions.rowCount() == 0:
            table = next((other for other in (self.inbox, self.queue) if other.questions.rowCount()), table)
        table.setFocus()

    def _turn_page(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        if self._table is not self.queue:
            self._enter_table((self.inbox, self.left)[page])

    def minimumSizeHint(self) -> QSize:
        # What is in it gives way: it does not make the window higher than the screen.
        return QSize(100, theme.LEAST_PANEL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        self.queue.hide_state()
        for page in (self.strip, *self._prompts.values()):
            self._bottom.addWidget(page)
        _fit_to_current(self._bottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.UNIT, theme.UNIT, theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT)
        layout.addWidget(self.capture)
        layout.addWidget(self.panes, 1)
        layout.addWidget(self._bottom)

    def _connect(self) -> None:
        self.capture.captured.connect(self._on_captured)
        self.capture.left.connect(self._leave_capture)
        self.capture.unfolded.connect(self._on_unfolded)
        self.strip.pressed.connect(self.do)
        self.on_air.answered.clicked.connect(lambda: self.do(ANSWERED))
        self._tabs.currentChanged.connect(self._turn_page)
        for table, standings in ((self.queue, {Standing.QUEUED}), (self.inbox, IN_INBOX), (self.left, LEFT)):
            # A key that does not fit here is taken too: what it would do here is then told.
            by_key: dict[str, QuestionAction] = {}
            for action in sorted((*ACTIONS, ANSWERED), key=lambda action: not action.standings & standings):
                for key in action.keys:
                    by_key.setdefault(key, action)
            table.offer_keys({key: key for key in by_key})
            for key, action in by_key.items():
                if action.gives_way:
                    table.leave_key(key, unless=action.standings)
            table.key_pressed.connect(
                lambda key, is_repeat, by_key=by_key: (
                    None if is_repeat and not by_key[key].repeats else self.do(by_key[key])
                )
            )
            table.entered.connect(lambda table=table: self._enter_table(table))
            table.selected.connect(self._follow_selection)
        for prompt in self._prompts.values():
            prompt.finished.connect(self._on_finished)
            prompt.abandoned.connect(self._close_prompt)


def _heading() -> QLabel:
    label = QLabel()
    label.setProperty("tone", "heading")
    return label


def _counted(title: str, count: int) -> str:
    return f"{title} · {count}" if count else title


def _fit_to_current(pages: QStackedWidget) -> None:
    """Let a stack be no higher than what it shows."""
    for place in range(pages.count()):
        page = pages.widget(place)
        assert page is not None
        policy = page.sizePolicy()
        is_current = place == pages.currentIndex()
        vertical = policy.Policy.Preferred if is_current else policy.Policy.Ignored
        page.setSizePolicy(policy.Policy.Preferred, vertical)
    pages.updateGeometry()
