"""The agenda file of a console's session: what it has not got yet, saving to it, and what others made of it.

What is changed is kept in the session as it happens. The agenda file is written only when someone asks for
it, and never over what somebody else wrote without being asked for that too.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from runofshow.core.commands import Command
from runofshow.core.projection import Projection
from runofshow.desktop.actions import Actions
from runofshow.desktop.agenda_files import AgendaFiles
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.banner import Act
from runofshow.desktop.console import Console
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.difference_words import DifferenceWords
from runofshow.desktop.differences_window import DifferencesWindow
from runofshow.desktop.effect_words import foresee
from runofshow.desktop.file_watch import FileWatch
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.press import CONFIRM_WITHIN, Confirmation, Reader
from runofshow.desktop.problem_words import problem_words
from runofshow.desktop.resources import sample_agenda
from runofshow.formats.agenda import Loaded
from runofshow.session.session import Change, Noun
from runofshow.session.taking_over import TakingOver

if TYPE_CHECKING:
    from runofshow.formats.agenda_file import Trouble
    from runofshow.session.agenda_keeper import AgendaKeeper, Outcome, Outside

# Several edits come in a burst: what differs is worked out when they are over.
SETTLED: Final = timedelta(milliseconds=300)
A_LITTLE: Final = timedelta(milliseconds=50)
OUTSIDE: Final = "agenda outside"
NOT_SAVED: Final = "agenda not saved"


class Means(Struct, frozen=True):
    """What saving needs of its window; `look_up` shows what is wrong with a file."""

    window: QWidget
    actions: Actions
    files: AgendaFiles
    watch: FileWatch
    announcer: Announcer
    alarm: Callable[[], Alarm]
    read: Reader
    look_up: Callable[[Loaded], None]


class AgendaSaving(QObject):
    """Saves the running order of one console, until that is left."""

    def __init__(self, console: Console, means: Means) -> None:
        super().__init__(means.window)
        self._console, self._session, self._means = console, console.session, means
        self._settling, self._disarming = means.alarm(), means.alarm()
        self._confirmation = Confirmation(means.read)
        self._kept_by: AgendaKeeper | None = None
        self._outside: Outside | None = None
        self._trouble: Trouble | None = None
        self._taking: TakingOver | None = None
        self._unsaved = 0
        self.window: DifferencesWindow | None = None
        if not self._session.is_read_only:
            console.shown.connect(self._on_shown)
            self._settling.ring_in(SETTLED, self.refresh)

    @property
    def file(self) -> Path | None:
        """The agenda file, as far as this console may write it."""
        if self._kept_by is not None:
            return self._kept_by.path
        path = self._session.header.path
        return Path(path) if path and not self._session.is_read_only else None

    def leave(self) -> str:
        """Let go of the session; what comes back says what the agenda file has not got, "" for nothing."""
        self._settling.stop()
        self._disarming.stop()
        if self.window is not None:
            self.window.close()
        if self._session.is_read_only:
            return ""
        self._console.shown.disconnect(self._on_shown)
        self._unsaved = self._count_unsaved() if self._has_changed else 0
        return COUNTS.kept_unsaved(self._name, self._unsaved) if self._unsaved else ""

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._show_unsaved()
        self._show_outside()
        self._console.banners.show_banner(NOT_SAVED, "", "warning")
        if self.window is not None:
            self.window.retranslate()

    # What is not saved

    def refresh(self) -> None:
        """Work out what the file has not got, and how what others made of it stands to the show."""
        if not self._has_changed:
            return
        self.look()
        self._unsaved = self._count_unsaved()
        self._show_unsaved()

    def save(self) -> None:
        """Save the running order to its file; a file that has no name yet, or is the sample, gets one. What
        is being typed is saved too, and nothing while it cannot be taken."""
        if not self._console.running_order.settle():
            return
        if self.file is None or self.file == sample_agenda():
            self.save_as()
        else:
            self._tell(self._keeper.save(self._session.state), self.save)

    def save_as(self) -> None:
        """Save the running order under another name, and keep to that from now on."""
        if not self._console.running_order.settle():
            return
        present = None if self.file == sample_agenda() else self.file
        path = self._means.files.save_where(self._means.window, present)
        if path is not None:
            self._save_under(path)

    def _save_under(self, path: Path) -> None:
        self._tell(self._keeper.save_as(path, self._session.state), lambda: self._save_under(path))
        self._means.watch.watch(self.file)

    # What others did

    def look(self) -> None:
        """Look what has become of the file, and tell it."""
        from runofshow.session.agenda_keeper import Outside

        if self._session.is_read_only:
            return
        looked = self._keeper.look(self._session.state)
        if looked is None or isinstance(looked, Outside):
            self._meet(looked)
        elif looked != self._trouble:
            self._meet(None, looked)

    def show_differences(self) -> None:
        """Show what others did in a window beside the show."""
        if self._taking is None:
            return
        if self.window is None:
            self.window = DifferencesWindow(self._means.window)
            self.window.take.connect(self._on_take)
            self.window.take_all.connect(self._on_take_all)
            self.window.save_as.connect(self.save_as)
            self.window.save_over.connect(self._on_save_over)
            self.window.chosen.connect(self._show_effect)
        self._show_rows()
        self.window.bring_up()

    # Within

    @property
    def _keeper(self) -> "AgendaKeeper":
        if self._kept_by is None:
            # It is not needed for a console to be there.
            from runofshow.session.agenda_keeper import AgendaKeeper

            self._kept_by = AgendaKeeper.of(self._session)
        return self._kept_by

    @property
    def _has_changed(self) -> bool:
        """Whether anything was ever done, here or to the file, that the other may not have."""
        if self._kept_by is not None or self._session.history.undoable is not None:
            return True
        from runofshow.session.agenda_keeper import is_as_begun

        return not is_as_begun(self._session)

    def _count_unsaved(self) -> int:
        """How much was changed here that the file has not got, as it is now."""
        if self._outside is not None and self._outside.agenda is not None:
            return len(self._outside.reconciliation.unsaved)
        return len(self._keeper.unsaved(self._session.state))

    @property
    def _name(self) -> str:
        return self.tr("a file") if self.file is None else self.file.name

    def _on_shown(self, _projection: Projection, change: Change | None) -> None:
        if change is not None and Noun.RUNNING_ORDER in change.touched:
            self._settling.ring_in(SETTLED, self.refresh)

    def _show_unsaved(self) -> None:
        text = tip = ""
        if self._unsaved:
            key = self._means.actions.key_of("save_agenda")
            text = " · ".join(filter(None, (COUNTS.unsaved(self._name, self._unsaved), key)))
            tip = self.tr("Kept in the session all the same, also when it is closed. {key} saves it there.")
            tip = tip.format(key=key or self._means.actions.name_of("save_agenda"))
        self._console.status.show_unsaved(text, tip)

    def _tell(self, outcome: "Outcome", again: Callable[[], None] | None = None) -> None:
        """Say what came of saving; a block that is too long may be made to fit, and it is saved `again`."""
        from runofshow.desktop.fit_prompt import nothing_fits_words, offer_to_fit
        from runofshow.formats.agenda_file import Saved, Trouble
        from runofshow.formats.agenda_text import Unwritable
        from runofshow.session.agenda_keeper import Outside

        banners = self._console.banners
        banners.show_banner(NOT_SAVED, "", "warning")
        if isinstance(outcome, Saved):
            text = self.tr("{file} is saved.")
            if outcome.former is not None:
                text = self.tr("{file} is saved. What it was before is kept as {former}.")
            former = "" if outcome.former is None else outcome.former.name
            self._meet(None)
            if self.file is not None:  # by the title that it has now
                self._means.files.note(self.file, self._session.agenda.event.title)
            said = text.format(file=self._name, former=former)
            if self._keeper.is_of_another_day:
                more = self.tr("It keeps its own date and time zone, and the show its own.")
                said = f"{said} {more}"
            self._console.tell(said, "done")
            self.refresh()
        elif isinstance(outcome, Outside):
            self._meet(outcome)
            text = self.tr("Not saved: {file} was changed outside. Look at the differences first.")
            if outcome.agenda is None:
                text = self.tr("Not saved: {file} was changed outside, and has an error now.")
            self._console.tell(text.format(file=self._name), "refused")
            self.show_differences()
        else:
            text = self.tr("Not saved in {file}. {why}")
            words = text.format(file=self._name, why=phrase_words(outcome.said))
            act = None  # where it is the running order that cannot be written, no name helps
            if isinstance(outcome, Trouble):
                act = Act(self.tr("Save under another name…"), self.save_as)
            self._console.tell(words, "refused")
            prompt = None
            if isinstance(outcome, Unwritable):
                prompt = offer_to_fit(self._console, again or self.save)
                if prompt is None:
                    words = " ".join(filter(None, (words, nothing_fits_words(self._session))))
            if prompt is None:
                banners.show_again(NOT_SAVED, words, "warning", act=act)
            else:  # the room is for what can be done about it
                prompt.left.connect(lambda: banners.show_again(NOT_SAVED, words, "warning"))

    def _meet(self, outside: "Outside | None", trouble: "Trouble | None" = None) -> None:
        """Go on from what was found in the file; None: nothing that others did is left. `trouble` is why
        nothing can be found in it."""
        is_new = trouble is not None
        if outside is not None:
            is_new = self._outside is None or outside.text != self._outside.text
        self._outside, self._trouble = outside, trouble
        if outside is None or outside.agenda is None:
            self._taking = None
        elif is_new or self._taking is None:
            session = self._session
            self._taking = TakingOver(self._keeper.agenda, outside.agenda, lambda: session.history)
        self._show_outside(is_new=is_new)
        if self.window is not None and self.window.isVisible():
            if self._taking is None:
                self.window.close()
            else:
                self._show_rows()

    def _show_outside(self, *, is_new: bool = False) -> None:
        outside, act, words = self._outside, None, self._trouble_words()
        if outside is not None and outside.agenda is None:
            text = self.tr(
                "{file} was changed outside and has an error in line {line}: {problem}. The show goes on as"
                " it is."
            )
            first = outside.errors[0]
            words = text.format(file=self._name, line=first.line, problem=problem_words(first))
            loaded = Loaded(file=str(self.file), errors=outside.errors)
            act = Act(self.tr("Show the errors"), lambda: self._means.look_up(loaded))
        elif outside is not None:
            found = outside.reconciliation
            places = {id(one.theirs) for one in found.conflicts}
            left = len(found.theirs) + len(places)
            taken = self._taking is not None and self._taking.is_begun
            words = (COUNTS.left_outside if taken else COUNTS.changed_outside)(self._name, left)
            if outside.is_only_day:
                text = self.tr(
                    "{file} has another date or time zone now, which it keeps. The show stays on its own:"
                    " open the file anew to run it on those."
                )
                words = text.format(file=self._name)
            act = Act(self.tr("Show the differences"), self.show_differences)
        banners = self._console.banners
        if is_new:
            banners.show_again(OUTSIDE, words, "warning", act=act)
            self._means.announcer.announce(words)
        else:
            banners.show_banner(OUTSIDE, words, "warning", can_be_dismissed=True, act=act)

    def _trouble_words(self) -> str:
        """Why nothing can be read in the file, "" where it can."""
        from runofshow.formats.agenda_file import Cause

        if self._trouble is None:
            return ""
        text = self.tr("What is in {file} now cannot be read. {why}")
        if self._trouble.cause is Cause.GONE:
            text = self.tr("{file} is no longer there; the show goes on. {why}")
        return text.format(file=self._name, why=phrase_words(self._trouble.said))

    def _show_rows(self) -> None:
        if self.window is not None and self._taking is not None:
            words = DifferenceWords((self._taking.theirs, self._session.agenda, self._keeper.agenda))
            self.window.show_rows(
                self._taking.rows(), words, self._session.plan, self._keeper.path or Path(self._name)
            )
            self._show_effect(self.window.chosen_row)

    def _show_effect(self, place: int) -> None:
        """Show what taking over what stands in a row would do to the ends of the block and of the show."""
        if self.window is None or self._taking is None:
            return
        rows = self._taking.rows()
        commands: tuple[Command, ...] = ()
        if 0 <= place < len(rows) and rows[place].can_be_taken:
            commands = self._taking.commands(place)
        self.window.show_effect(foresee(self._session, commands[0]) if len(commands) == 1 else None)

    def _on_take(self, place: int) -> None:
        if self._taking is None:
            return
        if self._taking.take(place, self._console.dispatch) is None:
            self._means.announcer.announce(COUNTS.taken_over(1))
        self._go_on_with_differences()

    def _on_take_all(self) -> None:
        if self._taking is not None:
            taken = self._taking.take_all(self._console.dispatch)
            self._console.tell(COUNTS.taken_over(taken), "done")
            self._go_on_with_differences()

    def _go_on_with_differences(self) -> None:
        self._settling.stop()
        self.refresh()
        if self._outside is None:
            self._console.tell(self.tr("All that was changed outside is in the show."), "done")
        elif self.window is not None:
            self.window.choose_next()

    def _on_save_over(self) -> None:
        """Save over what others wrote, at the second press; what they wrote is kept beside it."""
        window, outside = self.window, self._outside
        if window is None or outside is None:
            return
        is_confirmed = self._confirmation.confirms()
        window.show_armed(self._confirmation.is_armed)
        if is_confirmed:
            self._disarming.stop()
            self._tell(self._keeper.save_over(self._session.state, outside))
        else:
            self._means.announcer.announce(window.over_button.text())
            self._disarming.ring_in(CONFIRM_WITHIN + A_LITTLE, self._on_disarm)

    def _on_disarm(self) -> None:
        self._confirmation.disarm()
        if self.window is not None:
            self.window.show_armed(False)
