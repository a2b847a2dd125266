"""Editing the running order: what cells, keys, menus and drags ask for, and what is asked back below it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from runofshow.core.attendance import Attendance
from runofshow.core.commands import Command, MarkSpeaker, Skip, TellSpeakers, Unskip
from runofshow.core.projection import Projection
from runofshow.desktop import picked as order
from runofshow.desktop import theme
from runofshow.desktop.actions import Actions
from runofshow.desktop.cell_edit import Typed
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.details_panel import DetailsPanel
from runofshow.desktop.edit_prompt import AddBlockPrompt, AddSegmentPrompt, ConfirmPrompt, EditPrompt
from runofshow.desktop.effect_words import foresee
from runofshow.desktop.key_guard import FIELDS
from runofshow.desktop.labels import dress, set_look
from runofshow.desktop.person_prompt import PersonPrompt
from runofshow.desktop.picked import Picked
from runofshow.desktop.return_prompt import ReturnPrompt, is_left_out
from runofshow.desktop.running_order_table import RunningOrderTable
from runofshow.desktop.speaker_prompt import SpeakerPrompt, Standing, marking
from runofshow.desktop.tell_prompt import TellPrompt
from runofshow.desktop.wording import block_name, segment_name
from runofshow.desktop.wrapped_label import WrappedLabel
from runofshow.session.session import Session


class RunningOrderEditing(QWidget):
    """What stands below the table while it is edited: a line that says what an edit would do, and a prompt
    for what still has to be asked. `given` are the commands that a person gives, `told` is what was typed and
    could not be taken, `asking` that a prompt is there, or no more."""

    given = Signal(object)
    told = Signal(str)
    asking = Signal(bool)

    def __init__(
        self, session: Session, actions: Actions, table: RunningOrderTable, details: DetailsPanel
    ) -> None:
        super().__init__()
        self._session = session
        self._projection: Projection | None = None
        self._table = table
        self._actions = actions
        self._newcomers: tuple[str, ...] = ()
        self._welcomed = ""
        self.prompt: EditPrompt | None = None
        self.line = WrappedLabel(2)
        dress(self.line, step="caption")
        self.line.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._prompts = QVBoxLayout()
        rows.addLayout(self._prompts)
        below = QVBoxLayout()
        below.setContentsMargins(2 * theme.UNIT, 0, theme.UNIT, 0)
        below.addWidget(self.line)
        rows.addLayout(below)
        self._follow_table()
        self._follow_details(details)
        self._follow_actions(actions)

    @property
    def picked(self) -> Picked:
        """What is selected."""
        return self._table.picked

    def show_projection(self, projection: Projection) -> None:
        """Edit what is shown now; what is asked about may have another effect by now."""
        self._projection = projection
        if self.prompt is not None:
            self.prompt.renew()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        if self.prompt is not None:
            self.prompt.retranslate()

    def say(self, words: str, *, is_wrong: bool = False) -> None:
        """Say below the table what an edit would do; "" for nothing."""
        self.line.show_text(words)
        set_look(self.line, "tone", "wrong" if is_wrong else "effect")
        self.line.setVisible(bool(words))

    def propose(self, command: Command | None, words: Callable[[], tuple[str, str]]) -> None:
        """Do something; where an end moves by it, only once that has been seen and confirmed."""
        if command is None:
            return
        if foresee(self._session, command).moves_ends:
            self.ask(ConfirmPrompt(self._session, command, words))
        else:
            self._give(command)

    def foretell(self, action: QAction) -> None:
        """Say what an action would do that is about to be chosen in a menu."""
        makings: dict[str, Callable[[], Command | None]] = {
            "skip": lambda: None if self.picked.current is None else Skip(self.picked.current.id),
            "unskip": lambda: None if self.picked.current is None else Unskip(self.picked.current.id),
            "duplicate": lambda: order.copying(self.picked),
            "remove": lambda: order.removing(self.picked),
            "move_up": lambda: self._moving(-1),
            "move_down": lambda: self._moving(1),
        }
        making = makings.get(action.objectName())
        self._foretell(None if making is None else making())

    def _follow_table(self) -> None:
        table = self._table
        table.order.edited.connect(self._give)
        table.cells.why_not = self._why_not
        table.cells.typed.connect(self._on_typed)
        table.cells.not_taken.connect(self.told)
        table.cells.done.connect(lambda: self.say(""))
        table.hovered.connect(self._on_hovered)
        table.dropped.connect(self._on_dropped)
        table.selectionModel().selectionChanged.connect(lambda *_: self._farewell())

    def _follow_details(self, details: DetailsPanel) -> None:
        details.given.connect(self._give)
        details.typed.connect(self._tell_typed)
        details.told.connect(self.told)
        details.left.connect(self._table.setFocus)
        details.marked.connect(self._on_marked)
        details.replaced.connect(self._on_replaced)
        details.edited.connect(self._on_edit_person)
        # Where somebody new was just typed, the key that is told there asks about them.
        details.take_action(self._actions["edit_person"])
        self._settle = details.settle

    def _follow_actions(self, actions: Actions) -> None:
        for name, do in (
            ("edit", self._table.edit_current),
            ("add_segment", self._on_add_segment),
            ("add_block", self._on_add_block),
            ("duplicate", self._on_duplicate),
            ("remove", self._on_remove),
            ("move_up", lambda: self._on_move(-1)),
            ("move_down", lambda: self._on_move(1)),
            ("skip", self._on_skip),
            ("unskip", self._on_unskip),
            ("speaker_confirmed", lambda: self._on_speaker(Standing.CONFIRMED)),
            ("speaker_late", lambda: self._on_speaker(Standing.LATE)),
            ("speaker_absent", lambda: self._on_speaker(Standing.SKIPPED)),
            ("speaker_replaced", lambda: self._on_speaker(Standing.REPLACED)),
            ("edit_person", self._on_edit_person),
            ("speakers_told", self._on_told),
        ):
            actions.handle(name, do)

    def _moving(self, step: int) -> Command | None:
        projection = self._projection
        return None if projection is None else order.moving(projection, self.picked, step)

    def _foretell(self, command: Command | None) -> None:
        foreseen = None if command is None else foresee(self._session, command)
        if foreseen is None:
            self.say("")
        else:
            self.say(foreseen.words, is_wrong=foreseen.is_refused)

    def _give(self, command: Command) -> None:
        """Give a command; what is new by it is picked, else what stands where something was taken out, and
        what was moved is shown. Of who is new it is told how to say more."""
        before = {*self._session.plan.segments, *(block.id for block in self._session.plan.blocks)}
        known = self._session.agenda.people
        rows = [index.row() for index in self._table.selectionModel().selectedRows()]
        self.given.emit(command)
        plan = self._session.plan
        made = tuple(
            name
            for block in plan.blocks
            for name in (block.id, *(segment.id for segment in block.segments))
            if name not in before
        )
        if made:
            self._table.pick(made[:1] if made[0] in {block.id for block in plan.blocks} else made)
        elif rows and not self._table.selectionModel().hasSelection():
            self._table.pick_at(min(rows))
        else:
            self._table.show_current()
        self._welcome(tuple(person for person in plan.agenda.people if person not in known))

    def _welcome(self, newcomers: tuple[str, ...]) -> None:
        """Tell the key that asks where somebody new is."""
        self._newcomers = newcomers or self._newcomers
        key = self._actions.key_of("edit_person")
        if newcomers and key:
            names = ", ".join(self._session.agenda.name_of(person) for person in newcomers)
            text = self.tr("{names}: new here. {key} to say where and who they are.")
            self._welcomed = text.format(names=names, key=key)
            self.say(self._welcomed)

    def _farewell(self) -> None:
        """Tell that key no more: with another selection it asks about others."""
        if self._welcomed and self.line.text() == self._welcomed:
            self.say("")
        self._welcomed = ""

    def _mark(self, command: Command) -> None:
        """Note whether a speaker is there; it is asked first what becomes of what their absence left out."""
        match command:
            case MarkSpeaker(attendance=Attendance.CONFIRMED | Attendance.LATE) if is_left_out(
                self._session, command.person
            ):
                self.ask(ReturnPrompt(self._session, command.person, command.attendance))
            case _:
                self._give(command)

    def ask(self, prompt: EditPrompt) -> None:
        """Ask this below the table, in place of what was asked there."""
        self._close_prompt()
        self.prompt = prompt
        prompt.given.connect(self._on_prompted)
        prompt.left.connect(self._on_left)
        # What is asked stands where the details were: the rows stay in sight.
        self.asking.emit(True)
        self._prompts.addWidget(prompt)
        # At once: only what is seen takes the focus, and is come to by the Tab key.
        prompt.show()
        self.say("")
        prompt.ask()
        self._table.show_current()

    def _close_prompt(self) -> None:
        if self.prompt is not None:
            self._prompts.removeWidget(self.prompt)
            self.prompt.hide()
            self.prompt.deleteLater()
            self.prompt = None
            self.asking.emit(False)

    def _on_prompted(self, command: Command) -> None:
        is_marking = isinstance(self.prompt, SpeakerPrompt)
        self._on_left()
        self._mark(command) if is_marking else self._give(command)

    def _on_left(self) -> None:
        self._table.setFocus()
        self._close_prompt()

    def _on_typed(self, typed: Typed) -> None:
        """Say what was understood of what is being typed, and what it would do."""
        if typed.wrong:
            self.say(typed.wrong, is_wrong=True)
            return
        self._tell_typed(typed.command, typed.understood)

    def _why_not(self, command: Command) -> str:
        """Why a command would be refused; "" if it would not, or would change nothing."""
        foreseen = foresee(self._session, command)
        return foreseen.words if foreseen.is_refused and not foreseen.is_nothing else ""

    def _tell_typed(self, command: Command | None, understood: str) -> None:
        if command is None:
            # Words without a command are of what is wrong.
            self.say(understood, is_wrong=True)
            self._describe(understood)
            return
        foreseen = foresee(self._session, command)
        # What moves no end needs no words about it, and what changes nothing is no mistake.
        is_told = foreseen.moves_ends or (foreseen.is_refused and not foreseen.is_nothing)
        words = " · ".join(part for part in (understood, foreseen.words if is_told else "") if part)
        self.say(words, is_wrong=is_told and foreseen.is_refused)
        self._describe(words)

    @staticmethod
    def _describe(words: str) -> None:
        """Have what stands in the line be known of the field that is typed into."""
        field = QApplication.focusWidget()
        if isinstance(field, FIELDS):
            field.setAccessibleDescription(words)

    def _on_hovered(self, row: int | None) -> None:
        projection = self._projection
        is_over = row is not None and projection is not None
        self._foretell(order.dropping(projection, self.picked, row) if is_over else None)  # type: ignore[arg-type]

    def _on_dropped(self, row: int) -> None:
        if self._projection is not None:
            command = order.dropping(self._projection, self.picked, row)
            # Its effect was shown while it was dragged.
            if command is not None:
                self._give(command)

    def _on_add_segment(self) -> None:
        if self._projection is not None:
            place = order.place_behind(self._projection, self.picked)
            self.ask(AddSegmentPrompt(self._session, place))

    def _on_add_block(self) -> None:
        if self._projection is None:
            return
        blocks, picked = self._projection.blocks, self.picked
        at = blocks[-1]
        if picked.blocks:
            at = picked.blocks[-1]
        elif picked.segments:
            at = blocks[picked.segments[-1].planned.block]
        self.ask(AddBlockPrompt(self._session, at.id))

    def _on_duplicate(self) -> None:
        self.propose(
            order.copying(self.picked),
            self._of_picked(lambda: (self.tr("Duplicate {what}?"), self.tr("Duplicate"))),
        )

    def _on_remove(self) -> None:
        self.propose(
            order.removing(self.picked),
            self._of_picked(lambda: (self.tr("Remove {what}?"), self.tr("Remove"))),
        )

    def _of_picked(self, words: Callable[[], tuple[str, str]]) -> Callable[[], tuple[str, str]]:
        """Words of what is selected now, which it may not be any more when they are taken again."""
        picked, plan = self.picked, self._session.plan

        def said() -> tuple[str, str]:
            block, (title, button) = picked.only_block, words()
            what = COUNTS.segments(len(picked.segments))
            if block is not None:
                what = block_name(block.planned)
            elif len(picked.segments) == 1:
                what = segment_name(picked.segments[0].id, plan)
            return title.format(what=what), button

        return said

    def _on_move(self, step: int) -> None:
        self.propose(
            self._moving(step),
            self._of_picked(lambda: (self.tr("Move {what} to another block?"), self.tr("Move"))),
        )

    def _on_skip(self) -> None:
        current = self.picked.current
        if current is not None:
            name = segment_name(current.id, self._session.plan)
            self.propose(
                Skip(current.id), lambda: (self.tr("Skip {name}?").format(name=name), self.tr("Skip"))
            )

    def _on_unskip(self) -> None:
        current = self.picked.current
        if current is not None:
            name = segment_name(current.id, self._session.plan)
            self.propose(
                Unskip(current.id),
                lambda: (self.tr("Take in {name} again?").format(name=name), self.tr("Take in again")),
            )

    def _on_speaker(self, standing: Standing) -> None:
        speakers = self.picked.speakers
        is_plain = standing in (Standing.CONFIRMED, Standing.LATE)
        if len(speakers) == 1 and is_plain:
            self._mark(marking(speakers[0], standing))
        elif speakers:
            self.ask(SpeakerPrompt(self._session, speakers, standing))

    def _on_marked(self, person: str, standing: Standing) -> None:
        if standing is Standing.SKIPPED:
            self.ask(SpeakerPrompt(self._session, (person,), standing))
        else:
            self._mark(marking(person, standing))

    def _on_replaced(self, person: str) -> None:
        self.ask(SpeakerPrompt(self._session, (person,), Standing.REPLACED))

    def _on_edit_person(self, person: str = "") -> None:
        # Who is being typed at this moment counts as well.
        self._settle()
        people = (person,) if person else self.picked.people
        if people:
            known = self._session.agenda.people
            newcomers = (one for one in people if one in self._newcomers and known[one].timezone is None)
            new = next(newcomers, None)
            chosen = new or people[0]
            self.ask(PersonPrompt(self._session, people, chosen, is_new=new is not None))

    def _on_told(self) -> None:
        """Note that the speakers of what is selected were told; where none of them has to be, ask whether all
        were."""
        if self._projection is None:
            return
        waiting = [view.id for view in self._projection.must_be_told]
        chosen = tuple(name for name in self.picked.segment_ids if name in waiting)
        if chosen:
            self._give(TellSpeakers(chosen))
        elif waiting:
            self.ask(TellPrompt(self._session))
