"""The start page: rehearse first, run the show now, or go on with a session that is kept."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from runofshow.core.agenda import Agenda
from runofshow.desktop import theme
from runofshow.desktop.action_table import SPEEDS
from runofshow.desktop.banner import Banners
from runofshow.desktop.kept_model import KeptModel
from runofshow.desktop.labels import label
from runofshow.desktop.launch import Offer
from runofshow.desktop.wording import date_words
from runofshow.session.opening import BEFORE_THE_SHOW

WIDTH = 760


class StartPage(QWidget):
    """What can be opened. Its signals say what was chosen."""

    rehearse = Signal(object, float)
    run_now = Signal()
    open_file = Signal()
    open_sample = Signal()
    go_on = Signal(object)

    def __init__(self, offer: Offer, speed: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._agenda = None if offer.loaded is None else offer.loaded.agenda
        self._is_sure = False
        self._banners = Banners()
        self._title = label(step="display", is_strong=True)
        self._title.setWordWrap(True)
        self._lead = label("muted", "lead")
        self._lead.setWordWrap(True)
        self.start = QTimeEdit()
        self.speed = QComboBox()
        self._start_label, self._speed_label = QLabel(), QLabel()
        self.rehearse_button = _button("primary")
        self.run_button = _button()
        self.open_button = _button()
        self.sample_button = _button()
        self._kept_heading = label("heading")
        self.kept = KeptModel(offer.left, self)
        self.table = QTableView()
        self.go_on_button = _button()
        self._lay_out()
        self._connect()
        self._fill(speed)
        self.retranslate()

    @property
    def offer(self) -> Offer:
        """What it offers."""
        return self._offer

    @property
    def agenda(self) -> Agenda | None:
        """The agenda that is offered."""
        return self._agenda

    def rehearsal_start(self) -> datetime | None:
        """When the rehearsal's clock is to start: the chosen time on the day of the show."""
        if self._agenda is None:
            return None
        event = self._agenda.event
        zone = ZoneInfo(event.timezone)
        chosen = self.start.time()
        usual = (event.start - BEFORE_THE_SHOW).astimezone(zone)
        if (chosen.hour(), chosen.minute()) == (usual.hour, usual.minute):
            return event.start - BEFORE_THE_SHOW
        at = datetime(event.date.year, event.date.month, event.date.day, tzinfo=zone)
        at = at.replace(hour=chosen.hour(), minute=chosen.minute(), second=chosen.second())
        crosses_midnight = event.hard_out.astimezone(zone).date() > event.date
        if crosses_midnight and at.time() <= event.hard_out.astimezone(zone).time():
            at += timedelta(days=1)
        return at.astimezone(event.start.tzinfo)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.rehearse_button.setText(self.tr("Rehearse"))
        self._name_run_button()
        self.open_button.setText(self.tr("Open an agenda…"))
        self.sample_button.setText(self.tr("Open the sample"))
        self.go_on_button.setText(self.tr("Open the session"))
        self._start_label.setText(self.tr("Clock starts at"))
        self._speed_label.setText(self.tr("Speed"))
        self.start.setAccessibleName(self.tr("Clock starts at"))
        self.speed.setAccessibleName(self.tr("Speed"))
        self._kept_heading.setText(self.tr("SESSIONS KEPT"))
        self.table.setAccessibleName(self.tr("Sessions kept"))
        self.kept.retranslate()
        self._banners.show_banner("trouble", self._offer.trouble, "danger")
        if self._agenda is None:
            self._title.setText(self.tr("Run of Show"))
            self._lead.setText(
                self.tr("Open the agenda of a webinar, look at the sample, or go on with a session.")
            )
            return
        event = self._agenda.event
        self._title.setText(event.title)
        day = date_words(event.start, ZoneInfo(event.timezone))
        if self._offer.is_today and any(not left.is_rehearsal for left in self._offer.left):
            text = self.tr("This show is today, {date}, and there is a session of it below.")
        elif self._offer.is_today:
            text = self.tr("This show is today, {date}. A rehearsal of it keeps a session of its own.")
        else:
            text = self.tr(
                "This show is planned for {date}, which is not today. Rehearse it: the clock can start"
                " anywhere and run faster."
            )
        self._lead.setText(text.format(date=day))

    def focus_first(self) -> None:
        """Put the focus where one most likely goes on."""
        (self.open_button if self._agenda is None else self.rehearse_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            elif self.table.hasFocus():
                self._on_go_on()
            elif self._agenda is not None:
                self.rehearse_button.click()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.rehearse_button.clicked.connect(
            lambda: self.rehearse.emit(self.rehearsal_start(), float(self.speed.currentData()))
        )
        self.run_button.clicked.connect(self._on_run_now)
        self.open_button.clicked.connect(self.open_file)
        self.sample_button.clicked.connect(self.open_sample)
        self.go_on_button.clicked.connect(self._on_go_on)
        self.table.doubleClicked.connect(self._on_go_on)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    def _on_run_now(self) -> None:
        """Run the show; on another day than its own only when asked twice."""
        if self._offer.is_today or self._is_sure:
            self.run_now.emit()
            return
        self._is_sure = True
        self._name_run_button()

    def _name_run_button(self) -> None:
        text = self.tr("Run the show now")
        if self._is_sure:
            text = self.tr("Not a rehearsal: press again")
        self.run_button.setText(text)

    def _on_selected(self) -> None:
        self.go_on_button.setEnabled(self._chosen() is not None)

    def _on_go_on(self) -> None:
        path = self._chosen()
        if path is not None:
            self.go_on.emit(path)

    def _chosen(self) -> Path | None:
        rows = self.table.selectionModel().selectedRows()
        return self.kept.path_at(rows[0].row()) if rows else None

    def _fill(self, speed: float) -> None:
        for times in SPEEDS:
            self.speed.addItem(f"×{times}", float(times))
        if self.speed.findData(speed) < 0:
            self.speed.addItem(f"×{speed:g}", speed)
        self.speed.setCurrentIndex(self.speed.findData(speed))
        self.start.setDisplayFormat("HH:mm")
        self.start.setMinimumWidth(90)
        if self._agenda is not None:
            event = self._agenda.event
            at = (event.start - BEFORE_THE_SHOW).astimezone(ZoneInfo(event.timezone))
            self.start.setTime(QTime(at.hour, at.minute))
        for part in (self.rehearse_button, self.run_button, *self._rehearsal_parts()):
            part.setVisible(self._agenda is not None)
        for part in (self._kept_heading, self.table, self.go_on_button):
            part.setVisible(bool(self._offer.left))
        self.go_on_button.setEnabled(False)

    def _rehearsal_parts(self) -> tuple[QWidget, ...]:
        return (self.start, self.speed, self._start_label, self._speed_label)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(2 * theme.UNIT)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addSpacing(theme.UNIT)
        first = QFrame()
        first.setProperty("card", "true")
        row = QHBoxLayout(first)
        row.setContentsMargins(2 * theme.UNIT, 2 * theme.UNIT, 2 * theme.UNIT, 2 * theme.UNIT)
        row.setSpacing(theme.UNIT)
        row.addWidget(self.rehearse_button)
        row.addSpacing(theme.UNIT)
        for part in (self._start_label, self.start, self._speed_label, self.speed):
            row.addWidget(part)
        for part in (self.start, self.speed):
            part.setMinimumHeight(36)
        row.addStretch(1)
        row.addWidget(self.run_button)
        first.setVisible(self._agenda is not None)
        column.addWidget(first)
        column.addWidget(self._kept_heading)
        column.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(theme.UNIT)
        foot.addWidget(self.open_button)
        foot.addWidget(self.sample_button)
        foot.addStretch(1)
        foot.addWidget(self.go_on_button)
        column.addLayout(foot)
        column.addStretch(2)
        self._dress_table()
        middle = QHBoxLayout()
        middle.setContentsMargins(3 * theme.UNIT, 2 * theme.UNIT, 3 * theme.UNIT, 2 * theme.UNIT)
        middle.addStretch(1)
        holder = QWidget()
        column.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(column)
        holder.setFixedWidth(WIDTH)
        middle.addWidget(holder)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banners)
        layout.addLayout(middle, 1)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.kept)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.setFixedHeight(30 * min(max(self.kept.rowCount(), 1), 6) + 30)


def _button(tone: str | None = None) -> QPushButton:
    made = QPushButton()
    made.setAutoDefault(False)
    made.setMinimumHeight(36)
    theme.write(made, "lead")
    if tone is not None:
        made.setProperty("tone", tone)
        made.setMinimumWidth(150)
        made.setMinimumHeight(44)
        theme.write(made, "lead", QFont.Weight.DemiBold)
    return made
