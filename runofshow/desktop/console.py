"""The console of one session: everything that is shown of it, and the way by which commands reach it."""

from collections.abc import Callable
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from runofshow.core.commands import Command, GiveFloor, SendMessage
from runofshow.core.events import ClockJumped, Entry, MessageAcknowledged
from runofshow.core.flag import ZERO
from runofshow.core.history import REDO, UNDO
from runofshow.core.jump import LEAD
from runofshow.core.projection import Projection
from runofshow.core.refusal import Refusal
from runofshow.desktop import theme
from runofshow.desktop.actions import Actions
from runofshow.desktop.advising import Advising
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.announcer import Announcer, announcements
from runofshow.desktop.banner import Banners
from runofshow.desktop.countdown import SECOND
from runofshow.desktop.counts import speak
from runofshow.desktop.header import HeaderPanel
from runofshow.desktop.labels import rule
from runofshow.desktop.looking_back import LookingBack
from runofshow.desktop.message_panel import MessagePanel
from runofshow.desktop.message_words import message_words
from runofshow.desktop.notices import Notices
from runofshow.desktop.on_air_panel import OnAirPanel
from runofshow.desktop.press import CONFIRM_WITHIN
from runofshow.desktop.question_desk import QuestionDesk
from runofshow.desktop.reading_order import read_in_order, stop_beside
from runofshow.desktop.recovery_panel import RecoveryPanel
from runofshow.desktop.refusals import refusal_words
from runofshow.desktop.running_order_panel import RunningOrderPanel
from runofshow.desktop.shown import Shown
from runofshow.desktop.status_line import StatusLine
from runofshow.desktop.steps import step_words, undone_words
from runofshow.desktop.ticker import Ticker
from runofshow.desktop.transport import TransportPanel
from runofshow.desktop.wording import duration_words
from runofshow.desktop.workspaces import Workspaces
from runofshow.session.session import Change, Session

# The least widths of the running order, the one on air and the question desk.
LEAST = (240, 240, 240)
A_LITTLE = timedelta(milliseconds=50)


class Outside(Struct, frozen=True):
    """The ports of a console: an alarm for each who waits, a way to be heard, and where the arrangement of
    its docks is kept."""

    alarm: Callable[[], Alarm]
    announcer: Announcer
    settings: QSettings | None = None


class Console(QFrame):
    """One session on the screen. `shown` gives what is shown now, with the change that led to it or None."""

    shown = Signal(object, object)

    def __init__(
        self, session: Session, actions: Actions, outside: Outside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._actions = actions
        self._announcer = outside.announcer
        self.banners = Banners()
        self.notices = Notices(session, actions, self.banners, outside.announcer)
        self.header = HeaderPanel(session.agenda)
        self.running_order = RunningOrderPanel(session, actions)
        self.on_air = OnAirPanel(session.agenda, actions)
        self.desk = QuestionDesk(session, None)
        self.transport = TransportPanel(actions)
        self.messages = MessagePanel(session)
        self.messages.hide()
        self.status = StatusLine()
        self._disarm_alarm = outside.alarm()
        self._projection: Projection | None = None
        # Until it is told, it does not know.
        self._has_no_stage = False
        self._settings = outside.settings
        self._lay_out()
        self.recovery = RecoveryPanel(session, self.workspaces)
        self.recovery.wanted.connect(self._on_recover)
        self.advising = Advising(
            session,
            self.header,
            self.on_air.suggestion,
            self.recovery,
            outside.announcer,
            outside.alarm(),
        )
        self.advising.renewed.connect(self._renew_actions)
        self.advising.left.connect(self.focus_first)
        self.notices.told.connect(self.tell)
        self.running_order.selection_changed.connect(self._renew_actions)
        self.running_order.given.connect(self.dispatch)
        self.running_order.told.connect(lambda words: self.tell(words, "refused"))
        self.on_air.floor.given.connect(lambda speaker: self.dispatch(GiveFloor(speaker)))
        self.messages.wanted.connect(self.dispatch)
        self.messages.seen.connect(self._on_seen)
        self.messages.left.connect(self.put_messages_away)
        self.desk.refused.connect(self._tell_refusal)
        self.desk.told.connect(lambda words: self.tell(words, "done"))
        actions.is_arming.connect(self._on_arming)
        self.ticker = Ticker(session, outside.alarm(), self._show)
        self.ticker.tick()
        self._looking_back = LookingBack(session.header, outside.alarm(), self.advising.advice.learn)

    @property
    def projection(self) -> Projection:
        """What is shown now."""
        assert self._projection is not None
        return self._projection

    def dispatch(self, command: Command) -> Entry | Refusal:
        """Give a command to the session; what comes of it is told in the status line."""
        self._actions.disarm()
        outcome = self.session.dispatch(command)
        if isinstance(outcome, Refusal):
            self._tell_refusal(outcome)
            return outcome
        history = self.session.history
        if outcome.command == UNDO:
            done = self.tr("Undone: {what}").format(what=step_words(history.redoable))
        elif outcome.command == REDO:
            done = self.tr("Done again: {what}").format(what=step_words(history.undoable))
        elif isinstance(command, SendMessage) and (no_stage := self._no_stage_words()):
            done = self.tr("Message kept. {why}").format(why=no_stage)
        else:
            done = self.tr("{what}. {key} undoes it.").format(
                what=step_words(history.undoable), key=self._actions.key_of("undo")
            )
        self.tell(done, "done")
        return outcome

    def jump(self) -> None:
        """Let a rehearsal's clock jump to shortly before the next cue; what was left out is told."""
        outcome = self.session.jump()
        if isinstance(outcome, Refusal):
            self._tell_refusal(outcome)
            return
        left_out = sum((event.by for event in outcome.events if isinstance(event, ClockJumped)), ZERO)
        words = self.tr("{duration} left out: the next cue is in {lead}.").format(
            duration=duration_words(round(left_out / SECOND)), lead=duration_words(round(LEAD / SECOND))
        )
        self.tell(words, "done")

    def tell(self, words: str, tone: str, *, is_urgent: bool = False) -> None:
        """Say something in the status line, and to whoever hears it rather than sees it."""
        self.status.show_message(words, tone)
        self._announcer.announce(words, is_urgent=is_urgent)

    def focus_first(self) -> None:
        """Put the focus where all keys of the transport work."""
        if self.recovery.isVisible():
            self.recovery.focus_first()
        elif self.workspaces.current == "questions":
            self.desk.focus_list()
        else:
            self.running_order.table.setFocus()
        self.running_order.keep_on_air_in_view()

    def put_messages_away(self) -> None:
        """Hide the messages, and have the keys of the transport work again."""
        self.messages.hide()
        self.focus_first()

    def show_stage_open(self, is_open: bool) -> None:
        """Say beside the messages whether this console has a stage for them."""
        self._has_no_stage = not is_open
        self._tell_of_stage()

    def _tell_of_stage(self) -> None:
        words = self._no_stage_words()
        self.messages.show_note(words)
        self.on_air.show_stage_open(not words)

    def _no_stage_words(self) -> str:
        """That nothing shows what is sent, as far as this console knows: who only follows does not know what
        the console that sends has open."""
        if not self._has_no_stage or self.session.is_read_only:
            return ""
        words = self.tr("No stage window is open here: {key} opens it.")
        return words.format(key=self._actions.key_of("stage"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Whoever has the focus and no use for it: the ways lie over others, and are to be got rid of.
        if event.key() == Qt.Key.Key_Escape and self.recovery.isVisible():
            self.advising.put_away()
        else:
            super().keyPressEvent(event)

    def _on_recover(self, command: Command) -> None:
        if not isinstance(self.dispatch(command), Refusal):
            self.advising.put_away()

    def _on_seen(self, message: int) -> None:
        outcome = self.session.acknowledge(message, self.session.seat.name)
        if isinstance(outcome, Refusal):
            self._tell_refusal(outcome)
        else:
            self.status.show_message(self.tr("Seen noted."), "done")  # what was seen is announced

    def _tell_refusal(self, refusal: Refusal) -> None:
        self.tell(refusal_words(refusal, self.session.plan), "refused")

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        # Put right when it is needed: docks move, and buttons come and go.
        on_air = self.workspaces.docks["on_air"]
        panels: list[QWidget] = []
        for part in self.workspaces.in_reading_order():
            panels.extend(self.on_air.in_reading_order if part is on_air else (part,))
        read_in_order((self.banners, *panels, self.messages, self.transport))
        behind = self.workspaces.behind()
        if not behind:
            return super().focusNextPrevChild(next)
        # A panel behind another's tab stays there: it would hide the countdown in passing.
        focus = self.window().focusWidget()
        stop = None if focus is None else stop_beside(focus, behind, is_forward=next)
        if stop is None:
            return super().focusNextPrevChild(next)
        stop.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.messages.make_room(self.height())

    def leave(self) -> None:
        """Stop showing the session, and close it in good order."""
        self.workspaces.keep()
        self.ticker.stop()
        self._looking_back.stop()
        self._disarm_alarm.stop()
        self.advising.stop()
        self._actions.is_arming.disconnect(self._on_arming)
        self._actions.disarm()
        self.session.close()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for panel in (
            self.header,
            self.running_order,
            self.on_air,
            self.desk,
            self.messages,
            self.transport,
            self.workspaces,
            self.recovery,
        ):
            panel.retranslate()
        self._tell_of_stage()
        self.advising.show()
        self.status.show_message("")
        self.notices.show()
        self._show_kept()

    def _show(self, projection: Projection, change: Change | None) -> None:
        self._projection = projection
        session = self.session
        self.notices.look()
        self.header.show_projection(projection, is_rehearsal=session.is_rehearsal, speed=session.speed)
        self.running_order.show_projection(projection)
        self._tell_of_stage()
        self.on_air.show_projection(projection, is_read_only=session.is_read_only)
        if change is not None:
            self.desk.refresh(change)
            self.notices.tell_of_clock(change)
            self._tell_of_seen(change)
            for text, is_urgent in announcements(change.events, projection):
                self._announcer.announce(text, is_urgent=is_urgent)
        self.messages.refresh()
        self.desk.show_projection(projection)
        self.advising.take(projection, is_tick=change is None)
        self._renew_actions()
        self.notices.show()
        self._show_kept()
        self.shown.emit(projection, change)

    def _tell_of_seen(self, change: Change) -> None:
        """Have it heard that the speakers have seen a message, which the on-air panel shows."""
        for event in change.events:
            if isinstance(event, MessageAcknowledged):
                message = self.session.state.messages.sent[event.message]
                text = self.tr("Seen: {message}")
                self._announcer.announce(text.format(message=message_words(message, message.left, speak)))

    def _renew_actions(self) -> None:
        if self._projection is None:
            return
        picked = self.running_order.picked
        shown = Shown.of(self.session, self._projection, picked.current)
        workspaces = self.workspaces
        self.running_order.show_in(workspaces.current)
        shown = replace(
            shown,
            picked=picked,
            has_details=self.running_order.has_details,
            has_event=self.running_order.has_event,
            to_tell=self.running_order.model.to_tell,
            workspace=workspaces.current,
            docks_move=workspaces.is_movable,
            look=theme.look(),
            can_be_taken_over=self.notices.is_abandoned,
            suggested=self.advising.suggested,
        )
        self._actions.show(shown)
        self.transport.show_shown(shown)

    def _show_kept(self) -> None:
        """Say in the status line where everything is kept."""
        path, health = self.session.header.path, self.session.health
        kept = self.tr("Every step is saved as it happens") if health.is_saved else self.tr("Not saved")
        all_keys = self.tr("{key} all keys").format(key=self._actions.key_of("keys"))
        self.status.show_kept(f"{kept}   ·   {all_keys}", path)

    def _on_arming(self, armed: str) -> None:
        self.transport.show_armed(armed)
        if armed:
            text = self.tr("Press “End show” again within three seconds to end the show.")
            if armed == "back":
                text = self.tr("Press “Back” again within three seconds to go back.")
            step = self.session.history.undoable
            if armed == "undo" and step is not None:
                what = undone_words(step, self.session.state)
                text = self.tr("Press again: {what}.").format(what=what)
            self.tell(text, "danger")
            self._disarm_alarm.ring_in(CONFIRM_WITHIN + A_LITTLE, self._on_disarm)
        else:
            self._disarm_alarm.stop()

    def _on_disarm(self) -> None:
        if self._actions.armed:
            self._disarm_alarm.ring_in(A_LITTLE, self._on_disarm)
            return
        self._actions.disarm()
        self.transport.show_armed("")
        self.status.show_message("")

    def _lay_out(self) -> None:
        self.setObjectName("console")
        if self.session.is_rehearsal:
            self.setProperty("rehearsal", True)
        for panel, width in zip((self.running_order, self.on_air, self.desk), LEAST, strict=True):
            panel.setMinimumWidth(width)
        panels: dict[str, QWidget] = {
            "running_order": self.running_order,
            "on_air": self.on_air,
            "questions": self.desk,
        }
        self.workspaces = Workspaces(panels, self._settings, self)
        self.workspaces.changed.connect(self._renew_actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banners)
        layout.addWidget(self.header)
        layout.addWidget(rule())
        layout.addWidget(self.workspaces, 1)
        layout.addWidget(rule())
        layout.addWidget(self.messages)
        layout.addWidget(self.transport)
        layout.addWidget(self.status)
