"""What is pictured: the real agenda in the middle of its show, and every window and state beside it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from runofshow.core import commands as c
from runofshow.core.message import Cue, Preset
from runofshow.core.question import Asker, Channel, Language
from runofshow.desktop import theme
from runofshow.desktop.appearance import put_in_force
from runofshow.desktop.problems_page import ProblemsPage
from runofshow.desktop.stage_window import StageWindow
from tests.desktop.windows import Bench, SetAlarm, SetTime

ROOT: Final = Path(__file__).parents[2]
LANGUAGES: Final = ("en", "es")
THEMES: Final = ("dark", "light", "high_contrast")
SIZES: Final = (QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080))
USUAL: Final = SIZES[0]
LAYOUT_ROUNDS: Final = 4
BEFORE: Final = datetime(2020, 12, 9, 14, 55, tzinfo=UTC)
QUESTIONS: Final = (
    ("¿Cómo se medirá el impacto en las regiones piloto?", Language.SPANISH, ("marin",)),
    ("Will the mapping of innovation potential be open data?", Language.ENGLISH, ("panel",)),
    ("¿Qué papel tendrán las universidades?", Language.SPANISH, ("torrent",)),
    ("Is Peru's Arequipa the only pilot region?", Language.ENGLISH, ()),
    (
        "¿Habrá fondos europeos para las regiones que no son piloto, y quién puede pedirlos?",
        Language.SPANISH,
        (),
    ),
)


class Look(Struct, frozen=True):
    """How a scene is pictured."""

    language: str = "en"
    theme: str = "dark"
    size: QSize = USUAL
    text_size: int = 100
    scale: int = 1

    @property
    def name(self) -> str:
        """How it is called in the name of a picture: `es-light-1280x720`."""
        parts = [self.language, self.theme, f"{self.size.width()}x{self.size.height()}"]
        parts += [f"text{self.text_size}"] if self.text_size != 100 else []
        return "-".join([*parts, *([f"x{self.scale}"] if self.scale != 1 else [])])


Scene = Callable[[Bench], QWidget]


class Picture(Struct, frozen=True):
    """A scene in a look."""

    scene: str
    look: Look

    @property
    def name(self) -> str:
        return f"{self.scene}-{self.look.name}"


def pictures() -> tuple[Picture, ...]:
    """Every picture there is: each scene in every language and theme, the workspaces in every size too."""
    looks = [Look(language, theme) for language in LANGUAGES for theme in THEMES]
    found = [Picture(scene, look) for scene in SCENES for look in looks]
    for scene in WORKSPACES:
        for language in LANGUAGES:
            found += [Picture(scene, Look(language, size=size)) for size in SIZES[1:]]
            found.append(Picture(scene, Look(language, size=SIZES[-1], scale=2)))
            found += [Picture(scene, Look(language, text_size=text_size)) for text_size in (150, 200)]
    return tuple(found)


@contextmanager
def scene(application: QApplication, folder: Path, picture: Picture) -> Iterator[QWidget]:
    """The window of a picture, as a person would find it."""
    bench = Bench(SetTime(BEFORE), application, folder)
    bench.agenda.write_text((ROOT / "agenda.yaml").read_text("utf-8"), encoding="utf-8")
    look = picture.look
    try:
        put_in_force(application, theme.Look())
        bench.window.chosen.choose("theme", look.theme)
        bench.window.chosen.choose("text_size", look.text_size)
        bench.translations.use(look.language)
        bench.window.retranslate()
        bench.window.resize(look.size)
        window = SCENES[picture.scene](bench)
        # What is in a layout asks for room, which the layout gives a round later, and so on outwards.
        for _ in range(LAYOUT_ROUNDS):
            QCoreApplication.processEvents()
        yield window
    finally:
        bench.translations.use("en")
        bench.close()
        for left in QApplication.topLevelWidgets():
            left.close()
            left.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def image_of(window: QWidget) -> QImage:
    """What the window looks like."""
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


# Where the show stands


def before(bench: Bench) -> QWidget:
    """Five minutes before the start."""
    bench.open()
    return bench.window


def live(bench: Bench) -> QWidget:
    """The third speaker has two minutes left, the first two were too long, and questions have come in."""
    bench.open()
    bench.pass_by(minutes=5)
    bench.give(c.Start())
    for minutes, seconds in ((9, 10), (7, 50)):
        bench.pass_by(minutes=minutes, seconds=seconds)
        bench.give(c.Next(bench.on_air or ""))
    for text, language, addressed_to in QUESTIONS:
        asker = Asker(name="Ana Lucía FERNÁNDEZ", country="Perú") if language is Language.SPANISH else None
        bench.give(
            c.Capture(
                text=text,
                language=language,
                addressed_to=addressed_to,
                asker=asker,
                channel=Channel.WEBEX_CHAT,
            )
        )
    for number in (1, 2, 3):
        bench.give(c.ReadyQuestion(number))
        bench.give(c.QueueQuestion(number))
    bench.pass_by(minutes=5, seconds=22)
    bench.console.focus_first()
    return bench.window


def rehearsal(bench: Bench) -> QWidget:
    """A rehearsal ten times as fast."""
    bench.open(rehearse=True, speed=10.0)
    bench.pass_by(seconds=40)
    bench.give(c.Start())
    bench.pass_by(seconds=12)
    return bench.window


def overtime(bench: Bench) -> QWidget:
    """The speaker is over time."""
    live(bench)
    bench.pass_by(minutes=3, seconds=20)
    return bench.window


def paused(bench: Bench) -> QWidget:
    """The show stands still."""
    live(bench)
    bench.give(c.Pause())
    bench.pass_by(minutes=1)
    return bench.window


def round_table(bench: Bench) -> QWidget:
    """The panel talks, one of them has the floor, and the first question is on air."""
    live(bench)
    while bench.shown.on_air is not None and not bench.shown.on_air.view.planned.segment.kind.endswith(
        "table"
    ):
        bench.pass_by(minutes=6)
        bench.give(c.Next(bench.on_air or ""))
    bench.give(c.GiveFloor("torrent"))
    bench.pass_by(minutes=4)
    bench.give(c.GiveFloor("marin"))
    bench.give(c.AirQuestion(1))
    bench.pass_by(minutes=2)
    return bench.window


def ended(bench: Bench) -> QWidget:
    """It is over."""
    live(bench)
    while bench.shown.on_air is not None:
        bench.pass_by(minutes=9)
        bench.give(c.Next(bench.on_air or ""))
    return bench.window


def messages(bench: Bench) -> QWidget:
    """The moderator is about to send another message to the speaker."""
    live(bench)
    bench.give(c.SendMessage(Cue(preset=Preset.TIME_LEFT)))
    bench.console.session.acknowledge(1, "stage")
    bench.pass_by(seconds=20)
    bench.give(c.SendMessage(Cue(text="Please hand over to Mr. De la Caballería", flash=True)))
    bench.window.actions_of["message"].trigger()
    return bench.window


def suggestion(bench: Bench) -> QWidget:
    """The speaker is over time, and a way back is suggested."""
    live(bench)
    bench.pass_by(minutes=4)
    return bench.window


def recovery(bench: Bench) -> QWidget:
    """The moderator looks at the ways back to schedule."""
    suggestion(bench)
    bench.window.actions_of["recover_preview"].trigger()
    bench.pass_by(seconds=1)
    return bench.window


def in_workspace(name: str) -> Scene:
    def organised(bench: Bench) -> QWidget:
        live(bench)
        bench.console.workspaces.show_workspace(name)
        bench.console.focus_first()
        return bench.window

    return organised


# Other windows, and what lies over the console


def start_page(bench: Bench) -> QWidget:
    """Nothing is open, and the day of the show is another one."""
    bench.time_of.pass_by(timedelta(days=-30))
    bench.show()
    return bench.window


def no_agenda(bench: Bench) -> QWidget:
    """Nothing at all has been opened."""
    bench.show(agenda=None)
    return bench.window


def problems(bench: Bench) -> QWidget:
    """An agenda that cannot be run yet."""
    text = bench.agenda.read_text("utf-8")
    text = text.replace("kind: questions", "kind: question").replace("moderator:", "moderater:", 1)
    bench.agenda.write_text(
        text.replace("timezone: America/Lima", "timezone: America/Limo"), encoding="utf-8"
    )
    bench.show()
    QCoreApplication.processEvents()
    # Every test has another folder, which is no change of the picture.
    page = bench.window.page
    assert isinstance(page, ProblemsPage)
    page._file.show_text("/home/pelayo/agenda.yaml")
    return bench.window


def pressing(action: str) -> Scene:
    def pressed(bench: Bench) -> QWidget:
        live(bench)
        bench.window.actions_of[action].trigger()
        QCoreApplication.processEvents()
        others = [
            window
            for window in QApplication.topLevelWidgets()
            if window.isVisible() and window is not bench.window and window.isWindow()
        ]
        return others[0] if others else bench.window

    return pressed


def on_the_stage(stand: Scene, *, lost: bool = False) -> Scene:
    def staged(bench: Bench) -> QWidget:
        stand(bench)
        window = StageWindow(
            bench.console.session,
            SetAlarm(),
            language=bench.translations.language,
            theme_name=bench.window.chosen["theme"],
            flashing=SetAlarm(),
        )
        window.resize(640, 360)
        window.show()
        if lost:
            window.lose_console()
        return window

    return staged


WORKSPACES: Final[dict[str, Scene]] = {
    "moderator": live,
    "organiser": in_workspace("organiser"),
    "questions": in_workspace("questions"),
}
SCENES: Final[dict[str, Scene]] = {
    **WORKSPACES,
    "before": before,
    "overtime": overtime,
    "paused": paused,
    "round-table": round_table,
    "ended": ended,
    "rehearsal": rehearsal,
    "messages": messages,
    "suggestion": suggestion,
    "recovery": recovery,
    "start": start_page,
    "no-agenda": no_agenda,
    "problems": problems,
    "settings": pressing("settings"),
    "keys": pressing("keys"),
    "palette": pressing("palette"),
    "mini": pressing("mini"),
    "stage": on_the_stage(live),
    "stage-message": on_the_stage(messages),
    "stage-before": on_the_stage(before),
    "stage-overtime": on_the_stage(overtime),
    "stage-alone": on_the_stage(live, lost=True),
}
