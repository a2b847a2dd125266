"""The mini window: always on top, small enough to sit beside the call, with the few controls needed there."""

from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from runofshow.core.agenda import Agenda
from runofshow.core.projection import Projection
from runofshow.desktop import theme
from runofshow.desktop.action import Menu
from runofshow.desktop.action_button import ActionButton, Parts
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.actions import Actions
from runofshow.desktop.on_air import on_air_text
from runofshow.desktop.placement import keep_place, put_back
from runofshow.desktop.reading import Reading
from runofshow.desktop.shape import Sign
from runofshow.desktop.spoken import SpokenWidget
from runofshow.desktop.wording import Verdict

USUAL: Final = QSize(360, 124)
LEAST: Final = QSize(340, 118)
GEOMETRY: Final = "mini/geometry"
MARGIN: Final = 24
COUNTDOWN: Final = 132
BUTTONS: Final = ("next", "pause", "add_minute")


class MiniWindow(SpokenWidget):
    """The show in a corner of the screen. Its buttons and keys are the console's own actions."""

    role: ClassVar[QAccessible.Role] = QAccessible.Role.Window

    left = Signal()

    def __init__(self, agenda: Agenda, actions: Actions, settings: QSettings | None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._zone = ZoneInfo(agenda.event.timezone)
        self._settings = settings
        self._projection: Projection | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._sign = Sign(12)
        self.time_left = Reading("", fills=True)
        self.phase, self.speaker, self.verdict = Reading(""), Reading(""), Reading("")
        self.buttons = {name: ActionButton(actions, name) for name in BUTTONS}
        # Before the start the first button starts the show, as the key does.
        self.start = ActionButton(actions, "start")
        for action in ACTIONS:
            if action.menu is Menu.SHOW and action.id != "capture":
                self.addAction(actions[action.id])
        self._lay_out()
        # Until someone tabs to a button, keys are the show's. Tab does not come back: nothing would show it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.restyle()
        self._restore()
        self.retranslate()

    def show_projection(self, projection: Projection) -> None:
        """Show this projection."""
        self._projection = projection
        text = on_air_text(projection, projection.agenda, self._zone)
        verdict = Verdict(projection, self._zone, projection.agenda.event.tolerance)
        tone = {1: "danger", 0: "good", -1: "good"}[verdict.standing]
        self._sign.show_sign(text.shape, text.colour)
        self.time_left.show_value(text.time.shown, text.time.words, text.digits_colour)
        self.phase.show_value(text.headline, text.headline, text.colour)
        self.speaker.show_value(text.who.name, text.who.name, "text")
        self.verdict.show_value(verdict.shown, verdict.words, tone)
        is_waiting = projection.on_air is None and projection.next is not None
        self.start.setVisible(is_waiting)
        self.buttons["next"].setVisible(not is_waiting)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setWindowTitle(self.tr("Mini – {name}").format(name=self.tr("Run of Show")))
        self.time_left.set_name(self.tr("Time left"))
        self.phase.set_name(self.tr("Phase"))
        self.speaker.set_name(self.tr("Speaker on air"))
        self.verdict.set_name(self.tr("Verdict"))
        self.buttons["add_minute"].set_shown(self.tr("+1 min"))
        if self._projection is not None:
            self.show_projection(self._projection)

    def restyle(self) -> None:
        """Be no smaller than the text wants."""
        self.time_left.setMinimumWidth(theme.scaled(COUNTDOWN))
        self.setMinimumSize(LEAST * (theme.look().text_size / theme.USUAL_SIZE))

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_place(self, self._settings, GEOMETRY)
        event.accept()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _restore(self) -> None:
        """Be where it was, on a screen that is still there; else in a corner."""
        if put_back(self, self._settings, GEOMETRY):
            return
        self.resize(USUAL)
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.move(room.right() - USUAL.width() - MARGIN, room.bottom() - USUAL.height() - 2 * MARGIN)

    def _lay_out(self) -> None:
        theme.write(self.time_left, "display", QFont.Weight.DemiBold)
        theme.write(self.phase, "body", QFont.Weight.DemiBold)
        theme.write(self.speaker, "lead", QFont.Weight.DemiBold)
        theme.write(self.verdict, "body")
        head = QHBoxLayout()
        head.setSpacing(theme.UNIT // 2)
        head.addWidget(self._sign)
        head.addWidget(self.phase, 1)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addLayout(head)
        told.addWidget(self.speaker)
        told.addWidget(self.verdict)
        top = QHBoxLayout()
        top.setSpacing(theme.UNIT + theme.UNIT // 2)
        top.addWidget(self.time_left, 2)
        top.addLayout(told, 3)
        foot = QHBoxLayout()
        foot.setSpacing(theme.UNIT // 2)
        for name, button in {"start": self.start, **self.buttons}.items():
            button.make_small()
            button.show_parts(Parts(icon=name in ("start", "next", "pause")))
            foot.addWidget(button, 2 if name in ("start", "next") else 1)
        self.start.set_tone("primary")
        self.buttons["next"].set_tone("primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.UNIT, theme.UNIT, theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT)
        layout.addLayout(top, 1)
        layout.addLayout(foot)
