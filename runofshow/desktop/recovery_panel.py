"""The ways back to schedule, to choose from: what each does to the running order, before and after.

It lies over the running order, never over the countdown, and the show goes on behind it: all keys but its own
do what they always do.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
)

from runofshow.core.effect import Effect, effect
from runofshow.core.projection import Projection
from runofshow.core.recovery import WELL_UNDER, Strategy, Way
from runofshow.core.state import Status
from runofshow.desktop import theme
from runofshow.desktop.enter_button import EnterButton
from runofshow.desktop.labels import label
from runofshow.desktop.reading import Reading
from runofshow.desktop.recovery_words import RecoveryWords, strategy_words
from runofshow.desktop.shelf import Spaced
from runofshow.desktop.way_list import EDGES, ENTER, WayList
from runofshow.desktop.way_model import Column, WayModel, way_rows
from runofshow.desktop.workspaces import Workspaces
from runofshow.session.advice import Advice
from runofshow.session.session import Session

ROW: Final = 25
NARROWEST: Final = 40
# Of two thousand rows not all are measured.
MEASURED: Final = 100
# What the docks do that may put one of them over the panel, or in another place.
STIRRED: Final = (
    QEvent.Type.Resize,
    QEvent.Type.Move,
    QEvent.Type.Show,
    QEvent.Type.ZOrderChange,
    QEvent.Type.LayoutRequest,
)


class RecoveryPanel(QFrame):
    """The ways of one session. `wanted` is the command that takes one of them, `left` asks to be hidden, and
    `chose` says that another way is looked at."""

    wanted = Signal(object)
    left = Signal()
    chose = Signal()

    def __init__(self, session: Session, workspaces: Workspaces) -> None:
        super().__init__(workspaces)
        self._session, self._workspaces = session, workspaces
        self._advice = Advice()
        self._strategy: Strategy | None = None
        # Whether the focus is on the button because there are no ways to choose from.
        self._waits = False
        self.setObjectName("recovery")
        self._heading = label("heading", "caption")
        self.verdict = Reading("")
        theme.write(self.verdict, "lead")
        self.forecast = Reading("")
        theme.write(self.forecast, "body")
        self.forecast.set_lines(4)
        self.with_way = Reading("")
        theme.write(self.with_way, "body")
        self.with_way.set_lines(3)
        self.would = Reading("")
        theme.write(self.would, "body")
        self.would.set_lines(6)
        self.ways = WayList()
        self.ways.widened.connect(self._fit_list)
        self.ways.currentRowChanged.connect(self._on_chosen)
        self.model = WayModel(self)
        self.table = self._made_table()
        self.apply_button, self.close_button = EnterButton(), EnterButton()
        self.apply_button.setProperty("tone", "primary")
        self.apply_button.clicked.connect(self._on_apply)
        self.close_button.clicked.connect(self.left.emit)
        for button in (self.apply_button, self.close_button):
            button.setAutoDefault(False)
            theme.write(button, "body")
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._set_row_height()
        self.hide()
        for watched in (workspaces, *workspaces.docks.values()):
            watched.installEventFilter(self)
        workspaces.changed.connect(self._place)
        self.retranslate()

    def bring_up(self, advice: Advice, strategy: Strategy | None) -> None:
        """Be there, with this way chosen if it is offered."""
        self._strategy = strategy
        self.show()
        self._place()
        self.show_advice(advice)
        self.table.scrollToTop()
        self._show_first_change()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus where the ways are chosen; where there are none, on what closes them."""
        self._waits = not self.ways.isVisible()
        (self.close_button if self._waits else self.ways).setFocus()

    @property
    def chosen(self) -> Way | None:
        """The way that is looked at."""
        row = self.ways.currentRow()
        ways = self._advice.recovery.ways
        return ways[row] if 0 <= row < len(ways) else None

    def show_advice(self, advice: Advice) -> None:
        """Show the ways as they are now; the one that is looked at stays so."""
        self._advice = advice
        state, now = self._session.state, self._session.now()
        shown, words = self._session.projection(), RecoveryWords(state.plan)
        had_focus, chose = self._has_focus(), self.ways.hasFocus()
        self._fill(advice, words)
        way = self.chosen
        done = None if way is None else effect(state, way.command, now)
        self._show_effect(way, done if isinstance(done, Effect) else None, words, shown)
        self._show_forecast(words, shown)
        self._show_would(words, shown)
        heading = self.tr("BACK TO SCHEDULE")
        if state.status is Status.ENDED:
            heading = self.tr("THE SHOW HAS ENDED")
        elif advice.recovery.over <= -WELL_UNDER:
            heading = self.tr("TIME TO GIVE")
        self._heading.setText(heading)
        self.apply_button.setEnabled(way is not None and not self._session.is_read_only)
        self._make_room()
        # What is hidden or greyed gives the focus to whatever comes next, were it behind the panel.
        has_lost_it = had_focus and not self._has_focus()
        have_gone = chose and not self.ways.hasFocus()
        have_come = self._waits and self.close_button.hasFocus() and self.ways.isVisible()
        if has_lost_it or have_gone or have_come:
            self.focus_first()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setAccessibleName(self.tr("Ways back to schedule"))
        self.verdict.set_name(self.tr("Verdict before and after"))
        self.forecast.set_name(self.tr("Forecast"))
        self.with_way.set_name(self.tr("Forecast with this way"))
        self.would.set_name(self.tr("What would suffice"))
        self.ways.setAccessibleName(self.tr("Ways"))
        self.table.setAccessibleName(self.tr("Before and after"))
        self.apply_button.setText(self.tr("Apply   Enter"))
        self.apply_button.setAccessibleName(self.tr("Apply"))
        self.close_button.setText(self.tr("Close   Esc"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.model.retranslate()
        if self.isVisible():
            self.show_advice(self._advice)

    def restyle(self) -> None:
        """Measure rows and columns by the size of text."""
        self._set_row_height()
        self._fit_list()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER and not event.isAutoRepeat():
            button = self.close_button if self.close_button.hasFocus() else self.apply_button
            button.click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in STIRRED and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # Within

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _set_row_height(self) -> None:
        header = self.table.verticalHeader()
        header.setMinimumSectionSize(theme.scaled(ROW))
        header.setDefaultSectionSize(theme.scaled(ROW))
        self.table.setMinimumHeight(theme.scaled(ROW) * 2)

    def _make_room(self) -> None:
        """Where there is little height, the heading gives way, then the forecast and what would suffice."""
        layout = self.layout()
        assert layout is not None
        readings = (self.with_way, self.forecast, self.would)
        for reading in readings:
            reading.setVisible(bool(reading.text))
        self._heading.show()
        for part in (self._heading, *readings):
            layout.invalidate()
            if layout.minimumHeightForWidth(self.width()) <= self.height():
                return
            part.hide()

    def _place(self) -> None:
        """Lie over what stands beside the one on air, and over every dock that was put there since."""
        self.setGeometry(self._workspaces.beside("on_air").geometry())
        self.raise_()

    def _fill(self, advice: Advice, words: RecoveryWords) -> None:
        ways = advice.recovery.ways
        texts = [
            f"{number}  {strategy_words(way.strategy)}\n{words.effect(way)}"
            for number, way in enumerate(ways, start=1)
        ]
        self.ways.blockSignals(True)
        if [self.ways.item(row).text() for row in range(self.ways.count())] != texts:
            while self.ways.count() > len(texts):
                self.ways.takeItem(self.ways.count() - 1)
            while self.ways.count() < len(texts):
                self.ways.addItem("")
            for row, text in enumerate(texts):
                self.ways.item(row).setText(text)
                self.ways.item(row).setToolTip(text)
        self._fit_list()
        strategies = [way.strategy for way in ways]
        row = strategies.index(self._strategy) if self._strategy in strategies else 0
        self.ways.setCurrentRow(row if ways else -1)
        self.ways.blockSignals(False)

    def _show_forecast(self, words: RecoveryWords, shown: Projection) -> None:
        """The chance to end in time, beside it that with the way that is looked at."""
        advice, way = self._advice, self.chosen
        text = then = ""
        if advice.forecast is not None:
            text = words.forecast(advice.forecast, shown.now, advice.earlier.shows)
        with_way = None if way is None else advice.forecast_with(way)
        if with_way is not None:
            then = words.forecast_with_way(with_way, shown.now)
        self.forecast.show_value(text, text, "muted")
        self.with_way.show_value(then, then, "text")

    def _show_would(self, words: RecoveryWords, shown: Projection) -> None:
        """What would suffice where nothing does, and dead air, for which there are no ways."""
        recovery = self._advice.recovery
        text = "" if recovery.ways else words.without_a_way(recovery, shown)
        if recovery.ways and recovery.would_suffice is not None:
            would = words.would(recovery, shown)
            text = self.tr("Nothing suffices. {would}").format(would=would)
        text = " ".join(part for part in (text, words.gaps(recovery.gaps)) if part)
        self.would.show_value(text, text, "text")
        self.would.setToolTip(text)

    def _show_effect(
        self, way: Way | None, done: Effect | None, words: RecoveryWords, shown: Projection
    ) -> None:
        if way is None or done is None:
            text = words.verdict(shown)
            self.verdict.show_value(text, text, "text")
            self.model.show_rows(())
            self.table.horizontalHeader().hide()
            return
        self.table.horizontalHeader().show()
        before, after = done.before.slot, done.after.slot
        text = self.tr("Ends {end} · {over}  →  {end_then} · {over_then}").format(
            end=words.end(before.expected_end, before.over),
            over=words.over(before.over),
            end_then=words.end(after.expected_end, after.over),
            over_then=words.over(after.over),
        )
        self.verdict.show_value(text, text, "text")
        self.model.show_rows(way_rows(way, done, words))

    def _on_chosen(self, row: int) -> None:
        ways = self._advice.recovery.ways
        if 0 <= row < len(ways):
            self._strategy = ways[row].strategy
            self.show_advice(self._advice)
            self._show_first_change()
            self.chose.emit()

    def _show_first_change(self) -> None:
        """Scroll to what the way changes, with what stands around it."""
        row = self.model.index(self.model.first_change, Column.TITLE)
        self.table.scrollTo(row, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_apply(self) -> None:
        way = self.chosen
        if way is not None and self.apply_button.isEnabled():
            self.wanted.emit(way.command)

    def _fit_list(self) -> None:
        """As high as its rows, where there is room."""
        rows = [self.ways.sizeHintForRow(row) for row in range(self.ways.count())]
        # With large text it scrolls: something of the table is to be seen too.
        self.ways.setMinimumHeight(max(rows, default=0) + EDGES)
        self.ways.setMaximumHeight(sum(rows) + EDGES)
        self.ways.setVisible(bool(rows))

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(Spaced(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(NARROWEST)
        header.setResizeContentsPrecision(MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.UNIT)
        foot.addWidget(self.apply_button, 1)
        foot.addWidget(self.close_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT, theme.UNIT, theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT // 2)
        for part in (self._heading, self.verdict, self.forecast, self.with_way, self.would, self.ways):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
