"""The start page: rehearse first, run the show now, or go on with what was opened of late."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QTableView,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from runofshow.core.agenda import Agenda
from runofshow.desktop import icons, theme
from runofshow.desktop.action_table import SPEEDS
from runofshow.desktop.banner import Act, Banners
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.kept_model import KeptModel
from runofshow.desktop.labels import label
from runofshow.desktop.launch import Offer
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.recent_model import RecentModel
from runofshow.desktop.shelf import Shelf
from runofshow.desktop.wording import date_words
from runofshow.session.opening import BEFORE_THE_SHOW

MOST_WIDTH: Final = 1040
SIDE_WIDTH: Final = 232


class StartPage(QWidget):
    """What can be opened. Its signals say what was chosen."""

    rehearse = Signal(object, float)
    run_now = Signal()
    open_file = Signal()
    new_file = Signal()
    edit_file = Signal()
    open_sample = Signal()
    show_warnings = Signal()
    open_recent = Signal(object)
    forget_recent = Signal(object)
    go_on = Signal(object)

    def __init__(self, offer: Offer, speed: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._agenda = None if offer.loaded is None else offer.loaded.agenda
        self._is_sure = False
        self.banners = Banners()
        self._title = label(step="display", is_strong=True)
        self._title.setWordWrap(True)
        self._lead = label("muted", "lead")
        self._lead.setWordWrap(True)
        self.start = QTimeEdit()
        self.speed = QComboBox()
        self._start_label, self._speed_label = QLabel(), QLabel()
        self.rehearse_button = _button("primary")
        self.run_button, self.edit_button = _button(), _button()
        self.open_button, self.new_button, self.sample_button = _button(), _button(), _button()
        for button, name in (
            (self.rehearse_button, "rehearse"),
            (self.edit_button, "edit"),
            (self.open_button, "open"),
            (self.new_button, "new"),
            (self.sample_button, "sample"),
        ):
            icons.wear(button, name)
        self._drop_hint = label("muted", "body")
        self._drop_hint.setWordWrap(True)
        self.sessions = Shelf(KeptModel(offer.left, self))
        self.recents = Shelf(RecentModel(offer.recents, self), can_take_off=True)
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
        self.edit_button.setText(self.tr("Edit the agenda…"))
        self.open_button.setText(self.tr("Open an agenda…"))
        self.new_button.setText(self.tr("New agenda…"))
        self.sample_button.setText(self.tr("Open the sample"))
        for button in (self.edit_button, self.open_button, self.new_button, self.sample_button):
            button.setAccessibleName(button.text().removesuffix("…"))
        self._drop_hint.setText(self.tr("Or drop an agenda or a session on this window."))
        self._start_label.setText(self.tr("Clock starts at"))
        self._speed_label.setText(self.tr("Speed"))
        self.start.setAccessibleName(self.tr("Clock starts at"))
        self.speed.setAccessibleName(self.tr("Speed"))
        self.sessions.name(self.tr("SESSIONS KEPT"), self.tr("Sessions kept"), self.tr("Open the session"))
        self.recents.name(
            self.tr("RECENT AGENDAS"),
            self.tr("Recent agendas"),
            self.tr("Open the agenda"),
            self.tr("Take off the list"),
        )
        self.banners.show_banner("trouble", phrase_words(self._offer.trouble), "danger")
        self._show_warnings()
        self._title.setText(self.tr("Run of Show") if self._agenda is None else self._agenda.event.title)
        self._lead.setText(self._lead_words())

    def choose_as(self, other: "StartPage") -> None:
        """Take over what was chosen for a rehearsal of the same show."""
        mine, theirs = self._agenda, other.agenda
        if mine is not None and theirs is not None and mine.event.start == theirs.event.start:
            self.start.setTime(other.start.time())
            self.speed.setCurrentIndex(self.speed.findData(other.speed.currentData()))

    def focus_first(self) -> None:
        """Put the focus where one most likely goes on."""
        if self._agenda is not None:
            self.rehearse_button.setFocus()
        elif self.recents.model.rowCount():
            self.recents.table.setFocus()
        else:
            self.open_button.setFocus()

    def tell(self, text: str) -> None:
        """Say something until it has been read."""
        self.banners.show_again("told", text, "warning")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            elif self._agenda is not None and not isinstance(focused, QTableView):
                self.rehearse_button.click()
            return
        super().keyPressEvent(event)

    def _lead_words(self) -> str:
        if self._agenda is None:
            return self.tr("Open the agenda of a webinar, look at the sample, or go on with a session.")
        event = self._agenda.event
        if self._offer.is_today and any(not left.is_rehearsal for left in self._offer.left):
            text = self.tr("This show is today, {date}, and there is a session of it below.")
        elif self._offer.is_today:
            text = self.tr("This show is today, {date}. A rehearsal of it keeps a session of its own.")
        else:
            text = self.tr(
                "This show is planned for {date}, which is not today. Rehearse it: the clock can start"
                " anywhere and run faster."
            )
        return text.format(date=date_words(event.start, ZoneInfo(event.timezone)))

    def _show_warnings(self) -> None:
        loaded = self._offer.loaded
        if loaded is None or loaded.agenda is None or not loaded.warnings:
            return
        act = Act(self.tr("Show the warnings"), self.show_warnings.emit)
        text = COUNTS.agenda_warnings(len(loaded.warnings))
        self.banners.show_banner("warnings", text, "warning", act=act)

    def _connect(self) -> None:
        self.rehearse_button.clicked.connect(
            lambda: self.rehearse.emit(self.rehearsal_start(), float(self.speed.currentData()))
        )
        self.run_button.clicked.connect(self._on_run_now)
        self.edit_button.clicked.connect(self.edit_file)
        self.open_button.clicked.connect(self.open_file)
        self.new_button.clicked.connect(self.new_file)
        self.sample_button.clicked.connect(self.open_sample)
        self.sessions.opened.connect(self.go_on)
        self.recents.opened.connect(self._on_open_recent)
        self.recents.deleted.connect(self._on_take_off)

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

    def _on_open_recent(self, path: Path) -> None:
        row = self.recents.chosen()
        model = self.recents.model
        if row is not None and isinstance(model, RecentModel) and not path.is_file():
            text = self.tr("{file} is not there any more. It can be taken off the list.")
            self.tell(text.format(file=path))
            return
        self.open_recent.emit(path)

    def _on_take_off(self, row: int) -> None:
        model = self.recents.model
        assert isinstance(model, RecentModel)
        path = model.path_at(row)
        model.remove(row)
        self.forget_recent.emit(path)
        if not model.rowCount():
            self.focus_first()

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

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.UNIT)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addWidget(self._card())
        column.addSpacing(theme.UNIT)
        column.addLayout(self._choices())
        column.addStretch(2)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(MOST_WIDTH)
        middle = QHBoxLayout()
        edge = 3 * theme.UNIT
        middle.setContentsMargins(edge, 2 * theme.UNIT, edge, 2 * theme.UNIT)
        middle.addStretch(1)
        middle.addWidget(holder, 100)
        middle.addStretch(1)
        page = QWidget()
        page.setLayout(middle)
        # With large text it may be taller than the window.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banners)
        layout.addWidget(area, 1)

    def _card(self) -> QFrame:
        """What can be done with the agenda that is offered."""
        card = QFrame()
        card.setProperty("card", "true")
        row = QHBoxLayout(card)
        row.setContentsMargins(2 * theme.UNIT, 2 * theme.UNIT, 2 * theme.UNIT, 2 * theme.UNIT)
        row.setSpacing(theme.UNIT)
        row.addWidget(self.rehearse_button)
        row.addSpacing(theme.UNIT)
        for part in (self._start_label, self.start, self._speed_label, self.speed):
            row.addWidget(part)
        for field in (self.start, self.speed):
            field.setMinimumHeight(36)
        row.addStretch(1)
        row.addWidget(self.edit_button)
        row.addWidget(self.run_button)
        loaded = self._offer.loaded
        card.setVisible(self._agenda is not None)
        self.edit_button.setVisible(loaded is not None and Path(loaded.file).is_file())
        return card

    def _choices(self) -> QLayout:
        """What else can be opened: by a button at the side, or from the shelves. Where these are empty, the
        buttons stand in a row."""
        if not (self._offer.left or self._offer.recents):
            return self._bare_choices()
        side = QVBoxLayout()
        side.setSpacing(theme.UNIT)
        for button in (self.open_button, self.new_button, self.sample_button):
            side.addWidget(button)
        side.addWidget(self._drop_hint)
        side.addStretch(1)
        beside = QWidget()
        side.setContentsMargins(0, 0, 0, 0)
        beside.setLayout(side)
        beside.setMinimumWidth(SIDE_WIDTH)
        beside.setMaximumWidth(MOST_WIDTH // 3)
        shelves = QVBoxLayout()
        shelves.setSpacing(2 * theme.UNIT)
        shelves.addWidget(self.recents)
        shelves.addWidget(self.sessions)
        shelves.addStretch(1)
        choices = QHBoxLayout()
        choices.setSpacing(4 * theme.UNIT)
        choices.addWidget(beside)
        choices.addLayout(shelves, 1)
        return choices

    def _bare_choices(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT)
        for button in (self.open_button, self.new_button, self.sample_button):
            button.setMinimumWidth(SIDE_WIDTH)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.UNIT)
        column.addLayout(row)
        column.addWidget(self._drop_hint)
        for shelf in (self.recents, self.sessions):
            column.addWidget(shelf)
        return column


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
