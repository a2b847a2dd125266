"""What a console's banners say of its session: what is not saved, who runs it, what became of it."""

from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from runofshow.core.events import ClockAdjusted
from runofshow.core.flag import ZERO
from runofshow.desktop.actions import Actions
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.banner import Act, Banners
from runofshow.desktop.countdown import SECOND, clock_text, seconds_spent
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.launch import last_sign
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.wording import duration_words
from runofshow.journal.recovery import Recovery
from runofshow.journal.store import Locked
from runofshow.session.session import Change, Session


class Notices(QObject):
    """What must not be overlooked about one session. `told` is what came of what was done about it, and its
    tone; `is_abandoned`, whether the console that ran the session is gone, so that it can be taken over."""

    told = Signal(str, str)

    def __init__(self, session: Session, actions: Actions, banners: Banners, announcer: Announcer) -> None:
        super().__init__(banners)
        self._session, self._actions = session, actions
        self._banners, self._announcer = banners, announcer
        self._zone = ZoneInfo(session.agenda.event.timezone)
        self._resumed_after = _interruption(session)
        self._resumed_at = session.projection().now
        self.is_abandoned = False
        self._warnings = 0
        self._look_up: Callable[[], None] = lambda: None

    def look(self) -> None:
        """See whether the console that ran the session is gone."""
        self.is_abandoned = self._session.is_abandoned() and _was_run_elsewhere(self._session)

    def show(self) -> None:
        """Have the banners say what is so now."""
        health = self._session.health
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
        recovery = self._session.recovery
        recovered = "" if recovery is None else self._recovery_words(recovery)
        self._show_banner("recovery", recovered, "warning", can_be_dismissed=True)
        moved = ""
        if self._session.was_moved and self._session.file is not None:
            text = self.tr("The session file was removed while the show ran. Everything is kept in {path}.")
            moved = text.format(path=self._session.file)
        self._show_banner("moved", moved, "danger", can_be_dismissed=True)
        resumed = "" if self._resumed_after is None else self._resumed_words(self._resumed_after)
        self._show_banner("resumed", resumed, "info", can_be_dismissed=True)
        if self._warnings:
            act = Act(self.tr("Show the warnings"), self._look_up)
            text = COUNTS.agenda_warnings(self._warnings)
            self._show_banner("warnings", text, "warning", can_be_dismissed=True, act=act)

    def tell_of_warnings(self, count: int, look_up: Callable[[], None]) -> None:
        """Say, until it has been read, that its agenda has so many warnings; `look_up` shows them."""
        self._warnings, self._look_up = count, look_up
        self.show()

    def tell_of_clock(self, change: Change) -> None:
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

    def _show_banner(
        self, key: str, text: str, tone: str, *, can_be_dismissed: bool = False, act: Act | None = None
    ) -> None:
        """Show a banner, and announce it when it comes or says something else."""
        before = self._banners.text(key)
        self._banners.show_banner(key, text, tone, can_be_dismissed=can_be_dismissed, act=act)
        if self._banners.text(key) not in ("", before):
            self._announcer.announce(text, is_urgent=tone == "danger")

    def _save_now(self) -> None:
        if self._session.save_now():
            self.told.emit(self.tr("Everything is saved again."), "done")
        else:
            self.told.emit(self.tr("It still cannot be saved."), "danger")

    def _show_read_only(self) -> None:
        """Say why nothing can be changed here, and offer to take over where that is possible."""
        text, act = "", None
        if self.is_abandoned:
            text = self.tr("Read-only: the console that ran this session is gone. The clock goes on.")
            act = Act(
                self.tr("Take over this session"),
                lambda: self._actions.press("take_over", by_button=True),
            )
        elif self._session.is_read_only:
            text = self.tr(
                "Read-only: another console runs this session. This one follows it and changes nothing."
            )
            because = self._session.read_only_because
            if because is not None and not _was_run_elsewhere(self._session):
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
