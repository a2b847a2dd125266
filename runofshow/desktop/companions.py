"""What stands beside a console: stage, mini window, tones, notifications, and the computer kept awake."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QGuiApplication

from runofshow.core.projection import Projection
from runofshow.desktop.actions import Actions
from runofshow.desktop.alarm import Alarm
from runofshow.desktop.alert import Alert, AlertWatch, Threshold, flag_alerts
from runofshow.desktop.console import Console
from runofshow.desktop.mini_window import MiniWindow
from runofshow.desktop.notifier import NoNotifier, Notifier
from runofshow.desktop.sound import Silence, Sound
from runofshow.desktop.stage import Follower, Stage, StageWish
from runofshow.desktop.wakefulness import KeepAwake, NoWakefulness, Wakefulness
from runofshow.session.session import Change
from runofshow.session.settings import Settings

STAGE_OPEN: Final = "stage/open"
STAGE_PLACE: Final = "stage/place"
A_SECOND: Final = timedelta(seconds=1)
NO_TONE: Final = "none"


class Around(Struct):
    """The ports to what is around a console. Without any it is alone and silent, and says so."""

    settings: Settings
    alarm: Callable[[], Alarm]
    window_settings: QSettings | None = None
    follower: Callable[[], Follower | None] = lambda: None
    sound: Sound = Silence()
    notifier: Notifier = NoNotifier()
    wakefulness: Wakefulness = NoWakefulness()


class Companions(QObject):
    """The companions of one console, which they follow until they leave."""

    def __init__(self, console: Console, actions: Actions, around: Around) -> None:
        super().__init__()
        self._console = console
        self._session = console.session
        self._actions = actions
        self._around = around
        self._settings = around.settings
        self._unsubscribe = self._settings.subscribe(self._on_setting)
        self._said_missing: set[str] = set()
        self._said_late = ""
        self.stage = Stage(self._session, around.alarm, around.follower(), self)
        self.stage.changed.connect(self._keep_stage)
        self.stage.placed.connect(self._keep_place)
        self.mini: MiniWindow | None = None
        self.awake = KeepAwake(around.wakefulness)
        self._awake_alarm = around.alarm()
        self._watch = AlertWatch(console.projection, self._intervene_after)
        console.shown.connect(self._on_shown)
        self._status = console.projection.status
        self._awake_alarm.ring_in(A_SECOND, self._follow_status)
        if self._stage_kept() == self._key and not self._session.is_read_only:
            self.toggle_stage()
        console.show_stage_open(self.stage.is_open)

    def toggle_stage(self) -> None:
        """Open the stage, or close it."""
        if self.stage.is_open:
            self.stage.close()
            return
        screen = self._console.screen() or QGuiApplication.primaryScreen()
        language, theme = self._settings["stage_language"], self._settings["stage_theme"]
        name = "" if screen is None else screen.name()
        self.stage.open(StageWish(language, theme, name, self._place_kept()))
        if not self.stage.is_in_a_process_of_its_own:
            self._say(
                self.tr("The stage runs inside the console: it may stand still while the console is busy.")
            )

    def toggle_mini(self) -> None:
        """Open the mini window, or close it."""
        if self.mini is not None:
            self.mini.close()
            return
        mini = MiniWindow(self._session.agenda, self._actions, self._around.window_settings)
        mini.left.connect(self._on_mini_left)
        mini.show_projection(self._console.projection)
        mini.show()
        self.mini = mini

    def retranslate(self) -> None:
        """Take all words from the language of now; the stage has its own."""
        if self.mini is not None:
            self.mini.retranslate()

    def leave(self) -> None:
        """Follow no more: close what is open, and let the computer sleep."""
        self._console.shown.disconnect(self._on_shown)
        self._unsubscribe()
        # A player that fails from now on has nobody left to tell.
        self._said_missing.add("sound")
        self._awake_alarm.stop()
        self.awake.release()
        if self.mini is not None:
            self.mini.close()
        self.stage.changed.disconnect(self._keep_stage)
        self.stage.leave()
        self._set_kept("")
        self.deleteLater()

    # Within

    @property
    def _intervene_after(self) -> timedelta:
        return timedelta(seconds=self._settings["intervene_after"])

    @property
    def _key(self) -> str:
        return str(self._session.file or "")

    def _on_shown(self, projection: Projection, change: Change | None) -> None:
        if self.mini is not None:
            self.mini.show_projection(projection)
        alert = self._watch.alert(projection, change, self._intervene_after)
        if alert is not None:
            self._tell(alert)
        self._follow_late(projection)
        for flagged in flag_alerts(projection, change, self._session.agenda):
            self._tell(flagged)
        if projection.status is not self._status:
            self._status = projection.status
            # What the system takes for it is not to hold up the press that led to it.
            self._awake_alarm.ring_in(A_SECOND, self._follow_status)

    def _tell(self, alert: Alert) -> None:
        # The console announces phases and flags itself; verdict and running order show the flags.
        if alert.threshold is Threshold.LATE:
            self._said_late = self._late_words(alert)
            self._console.tell(self._said_late, "danger", is_urgent=True)
        tone = NO_TONE if alert.threshold is None else self._settings[f"tone_{alert.threshold}"]
        if tone != NO_TONE:
            self._around.sound.play(tone, self._say_no_sound)
        notifier = self._around.notifier
        is_wanted = self._settings["notifications"] and not notifier.is_in_front()
        if is_wanted and not notifier.notify(alert.title, alert.body):
            self._say_missing("notifications", self.tr("This desktop shows no notifications."))

    def _late_words(self, alert: Alert) -> str:
        return self.tr("{title}: {body}.").format(title=alert.title, body=alert.body)

    def _follow_late(self, projection: Projection) -> None:
        """Keep what the status line says of the time to intervene true, as long as nothing else is said
        there; it goes when it is time no longer."""
        status = self._console.status
        if not self._said_late or status.message != self._said_late:
            self._said_late = ""
            return
        alert = self._watch.late(projection, self._intervene_after)
        words = "" if alert is None else self._late_words(alert)
        if words != self._said_late:
            self._said_late = words
            status.show_message(words, "danger" if words else "info")

    def _follow_status(self) -> None:
        reason = self.tr("A show is live")
        if not self.awake.follow(self._status, reason, is_chosen=self._settings["keep_awake"]):
            self._say_missing(
                "awake", self.tr("This computer cannot be kept awake: see that it does not go to sleep.")
            )

    def _on_setting(self, name: str) -> None:
        if name in ("stage_language", "stage_theme"):
            self.stage.use(self._settings["stage_language"], self._settings["stage_theme"])
        elif name == "keep_awake":
            self._follow_status()

    def _say_missing(self, what: str, text: str) -> None:
        """Say what cannot be had here, once."""
        if what not in self._said_missing:
            self._said_missing.add(what)
            self._say(text)

    def _say_no_sound(self) -> None:
        self._say_missing("sound", self.tr("No sound can be played on this computer: alerts are shown only."))

    def _say(self, text: str) -> None:
        self._console.tell(text, "refused")

    def _on_mini_left(self) -> None:
        if self.mini is not None:
            self.mini.deleteLater()
            self.mini = None

    def _keep_stage(self) -> None:
        """Note that the stage is open, so that it comes back if the console has to be started again."""
        self._set_kept(self._key if self.stage.is_open else "")
        self._console.show_stage_open(self.stage.is_open)

    def _stage_kept(self) -> str | None:
        settings = self._around.window_settings
        return None if settings is None else str(settings.value(STAGE_OPEN, "")) or None

    @property
    def _place_key(self) -> str:
        # Where there is a second screen the stage stands elsewhere than where there is none.
        return f"{STAGE_PLACE}/{len(QGuiApplication.screens())}"

    def _keep_place(self, place: str) -> None:
        if (settings := self._around.window_settings) is not None:
            settings.setValue(self._place_key, place)

    def _place_kept(self) -> str:
        settings = self._around.window_settings
        return "" if settings is None else str(settings.value(self._place_key, ""))

    def _set_kept(self, file: str) -> None:
        settings = self._around.window_settings
        if settings is not None:
            settings.setValue(STAGE_OPEN, file)
            settings.sync()
