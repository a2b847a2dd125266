"""The console of one session: everything that is shown of it, and the way by which commands reach it."""

from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from runofshow.core.commands import Command, GiveFloor, SendMessage
from runofshow.core.events import ClockAdjusted, ClockJumped, Entry, MessageAcknowledged
from runofshow.core.flag import ZERO
from runofshow.core.gap import Gap
from runofshow.core.history import REDO, UNDO
from runofshow.core.jump import LEAD
from runofshow.core.projection import Projection
from runofshow.core.refusal import Refusal
from runofshow.desktop import theme
from runofshow.desktop.action_table import Shown
from runofshow.desktop.actions import Actions
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.announcer import Announcer, announcements
from runofshow.desktop.banner import Act, Banners
from runofshow.desktop.countdown import SECOND, clock_text, seconds_spent
from runofshow.desktop.counts import COUNTS, speak
from runofshow.desktop.header import HeaderPanel
from runofshow.desktop.key_guard import is_field
from runofshow.desktop.labels import rule
from runofshow.desktop.launch import last_sign
from runofshow.desktop.looking_back import LookingBack
from runofshow.desktop.message_panel import MessagePanel
from runofshow.desktop.message_words import message_words
from runofshow.desktop.on_air_panel import OnAirPanel
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.press import CONFIRM_WITHIN
from runofshow.desktop.question_desk import QuestionDesk
from runofshow.desktop.reading_order import read_in_order, stop_beside
from runofshow.desktop.recovery_panel import RecoveryPanel
from runofshow.desktop.recovery_words import RecoveryWords
from runofshow.desktop.refusals import refusal_words
from runofshow.desktop.running_order_panel import RunningOrderPanel
from runofshow.desktop.status_line import StatusLine
from runofshow.desktop.steps import step_words, undone_words
from runofshow.desktop.ticker import Ticker
from runofshow.desktop.transport import TransportPanel
from runofshow.desktop.wording import duration_words
from runofshow.desktop.workspaces import Workspaces
from runofshow.journal.recovery import Recovery
from runofshow.journal.store import Locked
from runofshow.session.advice import Advice
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
        self._zone = ZoneInfo(session.agenda.event.timezone)
        self._resumed_after = _interruption(session)
        self._resumed_at = session.projection().now
        self.banners = Banners()
        self.header = HeaderPanel(session.agenda)
        self.running_order = RunningOrderPanel(session, actions)
        self.on_air = OnAirPanel(session.agenda, actions)
        self.desk = QuestionDesk(session, None)
        self.transport = TransportPanel(actions)
        self.messages = MessagePanel(session)
        self.messages.hide()
        self.status = StatusLine()
        self._disarm_alarm, self._way_alarm = outside.alarm(), outside.alarm()
        self._projection: Projection | None = None
        self._is_abandoned = False
        # Until it is told, it does not know.
        self._has_no_stage = False
        self._advice = Advice()
        self._focus_before: QWidget | None = None
        self._warnings = 0
        self._look_up: Callable[[], None] = lambda: None
        self._settings = outside.settings
        self._lay_out()
        self.recovery = RecoveryPanel(session, self.workspaces)
        self.recovery.wanted.connect(self._on_recover)
        self.recovery.left.connect(self.put_recovery_away)
        self.recovery.chose.connect(lambda: self._way_alarm.ring_in(A_LITTLE, self._foresee_way))
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
        self._looking_back = LookingBack(session.header, outside.alarm(), self._advice.learn)

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

    def toggle_recovery(self) -> None:
        """Show the ways back to schedule, to choose from by keyboard; hide them when that is so."""
        if self.recovery.isVisible():
            self.put_recovery_away()
            return
        focus = self.window().focusWidget()
        self._focus_before = None if focus is None or is_field(focus) else focus
        self._advice.look(is_looked_at=True)
        self._take_advice(self.projection, is_tick=False)
        self._renew_actions()
        suggestion = self._advice.suggestion
        self.recovery.bring_up(self._advice, None if suggestion is None else suggestion.way.strategy)
        self._way_alarm.ring_in(A_LITTLE, self._foresee_way)

    def put_recovery_away(self) -> None:
        """Hide the ways back: the focus goes to where it was, and the keys of the transport work again."""
        self.recovery.hide()
        self._advice.look(is_looked_at=False)
        self.focus_first()
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()

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
            self.put_recovery_away()
        else:
            super().keyPressEvent(event)

    def _on_recover(self, command: Command) -> None:
        if not isinstance(self.dispatch(command), Refusal):
            self.put_recovery_away()

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

    def tell_of_warnings(self, count: int, look_up: Callable[[], None]) -> None:
        """Say, until it has been read, that its agenda has so many warnings; `look_up` shows them."""
        self._warnings, self._look_up = count, look_up
        self._show_banners()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.messages.make_room(self.height())

    def leave(self) -> None:
        """Stop showing the session, and close it in good order."""
        self.workspaces.keep()
        self.ticker.stop()
        self._looking_back.stop()
        self._disarm_alarm.stop()
        self._way_alarm.stop()
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
        self._show_advice()
        self.status.show_message("")
        self._show_banners()

    def _show(self, projection: Projection, change: Change | None) -> None:
        self._projection = projection
        session = self.session
        self._is_abandoned = session.is_abandoned() and _was_run_elsewhere(session)
        self.header.show_projection(projection, is_rehearsal=session.is_rehearsal, speed=session.speed)
        self.running_order.show_projection(projection)
        self._tell_of_stage()
        self.on_air.show_projection(projection, is_read_only=session.is_read_only)
        if change is not None:
            self.desk.refresh(change)
            self._tell_of_clock(change)
            self._tell_of_seen(change)
            for text, is_urgent in announcements(change.events, projection):
                self._announcer.announce(text, is_urgent=is_urgent)
        self.messages.refresh()
        self.desk.show_projection(projection)
        self._take_advice(projection, is_tick=change is None)
        self._renew_actions()
        self._show_banners()
        self.shown.emit(projection, change)

    def _take_advice(self, projection: Projection, *, is_tick: bool) -> None:
        """Renew what is advised. The forecast waits for the tick after a change: it would hold that up."""
        advice, state = self._advice, self.session.state
        before, gaps = advice.suggestion, _blocks_after(advice.recovery.gaps)
        is_other = advice.follow(state, projection.instant)
        if is_tick:
            is_other |= advice.foresee(state, projection.instant)
            chosen = self.recovery.chosen if self.recovery.isVisible() else None
            is_other |= chosen is not None and advice.foresee_way(chosen, state, projection.instant)
        if not is_other:
            return
        self._show_advice()
        now = advice.suggestion
        # While the ways are looked at their list says it.
        if now is not None and (before is None or before.way != now.way) and not advice.is_looked_at:
            text = self.tr("Suggestion: {words}").format(words=self.on_air.suggestion.reading.words)
            self._announcer.announce(text)
        if _blocks_after(advice.recovery.gaps) - gaps:
            self._announcer.announce(RecoveryWords(self.session.plan).gaps(advice.recovery.gaps))

    def _foresee_way(self) -> None:
        """Show the forecast with the way that is looked at, once that has been painted."""
        way, state = self.recovery.chosen, self.session.state
        if way is not None and self._advice.foresee_way(way, state, self.session.now()):
            self._show_advice()

    def _show_advice(self) -> None:
        advice, shown = self._advice, self.projection
        words = RecoveryWords(self.session.plan)
        self.on_air.suggestion.show_suggestion(words.line(advice.suggestion, advice.recovery, shown))
        foreseen = [words.gaps(advice.recovery.gaps)]
        if advice.forecast is not None:
            foreseen.append(words.forecast(advice.forecast, shown.now, advice.earlier.shows))
        self.header.show_forecast("\n".join(part for part in foreseen if part))
        if self.recovery.isVisible():
            self.recovery.show_advice(advice)

    def _tell_of_clock(self, change: Change) -> None:
        """Say that the system's clock was set: what is compared with the calendar has moved."""
        for entry in change.entries:
            for event in entry.events:
                if not isinstance(event, ClockAdjusted):
                    continue
                text = self.tr(
                    "This computer's clock was set forward by {duration}. Times of day follow it;"
                    " no countdown has changed."
                )
                if event.by < ZERO:
                    text = self.tr(
                        "This computer's clock was set back by {duration}. Times of day follow it;"
                        " no countdown has changed."
                    )
                text = text.format(duration=duration_words(round(abs(event.by) / SECOND)))
                key = f"clock {entry.number}"
                self._show_banner(key, text, "warning", can_be_dismissed=True)

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
            can_be_taken_over=self._is_abandoned,
            suggested=None if self._advice.suggestion is None else self._advice.suggestion.way,
        )
        self._actions.show(shown)
        self.transport.show_shown(shown)

    def _show_banners(self) -> None:
        health = self.session.health
        trouble, act = "", None
        if health.trouble is not None:
            trouble = self.tr("NOT SAVED. {why}").format(why=phrase_words(health.trouble.said))
            waiting = self.tr("The show goes on in memory only: closing the console loses it.")
            if health.unsaved:
                waiting = self.tr("Kept in memory until it can be written; do not close the console.")
                act = Act(self.tr("Try again now"), self._save_now)
            trouble = f"{trouble} {waiting}"
        self._show_banner("health", trouble, "danger", act=act)
        self._show_read_only()
        recovery = self.session.recovery
        recovered = "" if recovery is None else self._recovery_words(recovery)
        self._show_banner("recovery", recovered, "warning", can_be_dismissed=True)
        moved = ""
        if self.session.was_moved and self.session.file is not None:
            text = self.tr("The session file was removed while the show ran. Everything is kept in {path}.")
            moved = text.format(path=self.session.file)
        self._show_banner("moved", moved, "danger", can_be_dismissed=True)
        resumed = "" if self._resumed_after is None else self._resumed_words(self._resumed_after)
        self._show_banner("resumed", resumed, "info", can_be_dismissed=True)
        if self._warnings:
            act = Act(self.tr("Show the warnings"), self._look_up)
            text = COUNTS.agenda_warnings(self._warnings)
            self._show_banner("warnings", text, "warning", can_be_dismissed=True, act=act)
        path = self.session.header.path
        kept = self.tr("Every step is saved as it happens") if health.is_saved else self.tr("Not saved")
        all_keys = self.tr("{key} all keys").format(key=self._actions.key_of("keys"))
        self.status.show_kept(f"{kept}   ·   {all_keys}", path)

    def _show_banner(
        self, key: str, text: str, tone: str, *, can_be_dismissed: bool = False, act: Act | None = None
    ) -> None:
        """Show a banner, and announce it when it comes or says something else."""
        before = self.banners.text(key)
        self.banners.show_banner(key, text, tone, can_be_dismissed=can_be_dismissed, act=act)
        if self.banners.text(key) not in ("", before):
            self._announcer.announce(text, is_urgent=tone == "danger")

    def _save_now(self) -> None:
        if self.session.save_now():
            self.tell(self.tr("Everything is saved again."), "done")
        else:
            self.tell(self.tr("It still cannot be saved."), "danger")

    def _show_read_only(self) -> None:
        """Say why nothing can be changed here, and offer to take over where that is possible."""
        text, act = "", None
        if self._is_abandoned:
            text = self.tr("Read-only: the console that ran this session is gone. The clock goes on.")
            act = Act(
                self.tr("Take over this session"),
                lambda: self._actions.press("take_over", by_button=True),
            )
        elif self.session.is_read_only:
            text = self.tr(
                "Read-only: another console runs this session. This one follows it and changes nothing."
            )
            because = self.session.read_only_because
            if because is not None and not _was_run_elsewhere(self.session):
                text = self.tr("Read-only. {why}").format(why=phrase_words(because.said))
        self._show_banner("read_only", text, "warning", act=act)

    def _recovery_words(self, recovery: Recovery) -> str:
        text = self.tr(
            "The session file was damaged. Entries recovered: {recovered}, lost: {lost}. The damaged file is"
            " kept as {set_aside}."
        )
        lost = self.tr("unknown") if recovery.lost is None else str(recovery.lost)
        words = text.format(recovered=recovery.recovered, lost=lost, set_aside=recovery.set_aside.name)
        if recovery.orphans:
            words = f"{words} {COUNTS.orphans(recovery.orphans)}"
        return words

    def _resumed_words(self, after: timedelta) -> str:
        return self.tr(
            "Resumed at {time}, {duration} after the last entry. The clock has gone on and is right."
        ).format(
            time=clock_text(self._resumed_at, self._zone, with_seconds=True),
            duration=duration_words(seconds_spent(after)),
        )

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


def _blocks_after(gaps: tuple[Gap, ...]) -> frozenset[str]:
    """The blocks before which nothing is on."""
    return frozenset(gap.block.block.id for gap in gaps)


def _was_run_elsewhere(session: Session) -> bool:
    """Whether it is another console that keeps this one from writing, not the file itself."""
    because = session.read_only_because
    return because is None or isinstance(because, Locked)


def _interruption(session: Session) -> timedelta | None:
    """How long before it was opened just now a resumed show had last been heard of; None when it had not
    started, or is over."""
    if not session.was_resumed or session.is_read_only or session.state.on_air is None:
        return None
    entries = session.entries()
    last = last_sign(entries)
    return None if last is None else entries[-1].at - last
