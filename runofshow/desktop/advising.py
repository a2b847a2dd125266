"""What a console says of the advice for its show: the suggestion, the forecast, the ways to choose from."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from runofshow.core.gap import Gap
from runofshow.core.projection import Projection
from runofshow.core.recovery import Way
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.header import HeaderPanel
from runofshow.desktop.key_guard import is_field
from runofshow.desktop.recovery_panel import RecoveryPanel
from runofshow.desktop.recovery_words import RecoveryWords
from runofshow.desktop.suggestion_line import SuggestionLine
from runofshow.session.advice import Advice
from runofshow.session.session import Session

# By then it has been painted which way is looked at.
A_LITTLE: Final = timedelta(milliseconds=50)


class Advising(QObject):
    """The advice for one session: shown in the header, the line and the panel, and told where it is another.

    `renewed` says that another way may be suggested because all are looked at, `left` that they are put away.
    """

    renewed = Signal()
    left = Signal()

    def __init__(
        self,
        session: Session,
        header: HeaderPanel,
        line: SuggestionLine,
        panel: RecoveryPanel,
        announcer: Announcer,
        alarm: Alarm,
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._header, self._line, self._panel = header, line, panel
        self._announcer, self._alarm = announcer, alarm
        self._projection: Projection | None = None
        self._focus_before: QWidget | None = None
        self.advice = Advice()
        panel.left.connect(self.put_away)
        panel.chose.connect(self._foresee_soon)

    @property
    def suggested(self) -> Way | None:
        """The way that is suggested now."""
        suggestion = self.advice.suggestion
        return None if suggestion is None else suggestion.way

    def take(self, projection: Projection, *, is_tick: bool) -> None:
        """Renew what is advised. The forecast waits for the tick after a change: it would hold that up."""
        self._projection = projection
        advice, state = self.advice, self._session.state
        before, gaps = advice.suggestion, _blocks_after(advice.recovery.gaps)
        is_other = advice.follow(state, projection.instant)
        if is_tick:
            is_other |= advice.foresee(state, projection.instant)
            chosen = self._panel.chosen if self._panel.isVisible() else None
            is_other |= chosen is not None and advice.foresee_way(chosen, state, projection.instant)
        if not is_other:
            return
        self.show()
        now = advice.suggestion
        # While the ways are looked at their list says it.
        if now is not None and (before is None or before.way != now.way) and not advice.is_looked_at:
            text = self.tr("Suggestion: {words}").format(words=self._line.reading.words)
            self._announcer.announce(text)
        if _blocks_after(advice.recovery.gaps) - gaps:
            self._announcer.announce(RecoveryWords(self._session.plan).gaps(advice.recovery.gaps))

    def show(self) -> None:
        """Put what is advised into the words of now."""
        advice, shown = self.advice, self._projection
        assert shown is not None
        words = RecoveryWords(self._session.plan)
        self._line.show_suggestion(words.line(advice.suggestion, advice.recovery, shown))
        foreseen = [words.gaps(advice.recovery.gaps)]
        if advice.forecast is not None:
            foreseen.append(words.forecast(advice.forecast, shown.now, advice.earlier.shows))
        self._header.show_forecast("\n".join(part for part in foreseen if part))
        if self._panel.isVisible():
            self._panel.show_advice(advice)

    def toggle(self) -> None:
        """Show the ways back to schedule, to choose from by keyboard; hide them when that is so."""
        if self._panel.isVisible():
            self.put_away()
            return
        assert self._projection is not None
        focus = self._panel.window().focusWidget()
        self._focus_before = None if focus is None or is_field(focus) else focus
        self.advice.look(is_looked_at=True)
        self.take(self._projection, is_tick=False)
        self.renewed.emit()
        way = self.suggested
        self._panel.bring_up(self.advice, None if way is None else way.strategy)
        self._foresee_soon()

    def put_away(self) -> None:
        """Hide the ways back: the focus goes to where it was, and the keys of the transport work again."""
        self._panel.hide()
        self.advice.look(is_looked_at=False)
        self.left.emit()
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()

    def stop(self) -> None:
        """Foresee nothing more."""
        self._alarm.stop()

    def _foresee_soon(self) -> None:
        self._alarm.ring_in(A_LITTLE, self._foresee_way)

    def _foresee_way(self) -> None:
        """Show the forecast with the way that is looked at, once that has been painted."""
        way, state = self._panel.chosen, self._session.state
        if way is not None and self.advice.foresee_way(way, state, self._session.now()):
            self.show()


def _blocks_after(gaps: tuple[Gap, ...]) -> frozenset[str]:
    """The blocks before which nothing is on."""
    return frozenset(gap.block.block.id for gap in gaps)
