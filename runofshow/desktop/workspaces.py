"""Three workspaces: the same docks, arranged for the moderator, the organiser and the question desk."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QTabWidget, QWidget

from runofshow.desktop import theme
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.wording import translate

# Raised when docks come, go or change their names: an arrangement kept by an older version is not read.
FORM: Final = 1
CURRENT: Final = "workspace"
# What Qt lays over a thin line between docks to make it easier to take hold of; it passes the press on.
SEPARATOR: Final = "qt_qmainwindow_extended_splitter"


class Column(Struct, frozen=True):
    """One column: the docks in it, the first in front of the others, and its width in pixels with text of the
    usual size: `least`, which grows to this `share` of the window, up to `most`. The column without a share
    takes what is left."""

    docks: tuple[str, ...]
    least: int
    share: float | None = None
    most: int = 16_777_215


TITLES: Final = {
    "running_order": QT_TRANSLATE_NOOP("Workspaces", "Running order"),
    "on_air": QT_TRANSLATE_NOOP("Workspaces", "On air"),
    "questions": QT_TRANSLATE_NOOP("Workspaces", "Questions"),
}

WORKSPACES: Final = {
    "moderator": (
        Column(("running_order",), 400, 0.345, 640),
        Column(("on_air",), 420),
        Column(("questions",), 300, 1 / 4, 480),
    ),
    "organiser": (
        Column(("running_order",), 780),
        Column(("on_air", "questions"), 480, 1 / 3, 800),
    ),
    "questions": (
        Column(("questions",), 780),
        Column(("on_air", "running_order"), 480, 1 / 3, 800),
    ),
}
# Where text is too large for three columns, the questions go behind the running order: what is on air stays.
NARROW: Final = {
    "moderator": (
        Column(("running_order", "questions"), 320, 0.54),
        Column(("on_air",), 260),
    ),
}
USUAL: Final = "moderator"
NAMES: Final = {
    "moderator": QT_TRANSLATE_NOOP("Actions", "Moderator"),
    "organiser": QT_TRANSLATE_NOOP("Actions", "Organiser"),
    "questions": QT_TRANSLATE_NOOP("Actions", "Question desk"),
}
# By how much a panel grows at a time when it is resized by keyboard.
A_STEP: Final = 40


def columns_of(workspace: str, room: int, text_size: int = 100) -> tuple[Column, ...]:
    """The columns of a workspace in this much room with text of this size, in per cent."""
    columns = WORKSPACES[workspace]
    is_narrow = sum(one.least for one in columns) * text_size > room * 100
    return NARROW.get(workspace, columns) if is_narrow else columns


def widths(columns: tuple[Column, ...], room: int, text_size: int = 100) -> list[int]:
    """The width of each column in this much room; where that is less than all of them need, each gives way
    in proportion."""
    least = [one.least * text_size // 100 for one in columns]
    if sum(least) > room:
        least = [room * one // sum(least) for one in least]
    made = []
    for one, width in zip(columns, least, strict=True):
        most = max(one.most * text_size // 100, width)
        made.append(0 if one.share is None else min(max(width, int(room * one.share)), most))
    left = room - sum(made)
    return [left if one.share is None else width for one, width in zip(columns, made, strict=True)]


class Workspaces(QMainWindow):
    """The docks of a console. They can be moved and resized, not floated or closed: under stress nothing can
    get lost behind another window. `changed` says that another workspace is shown."""

    changed = Signal()

    def __init__(
        self, panels: dict[str, QWidget], settings: QSettings | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Qt makes a window of every main window, whatever it is told before: this is a part of the console.
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setObjectName("body")
        self._settings = settings
        self._is_arranged = False
        self._is_arranging = False
        self._is_movable = False
        # The panel that has the focus, or had it last.
        self.panel = next(iter(panels))
        self.setDockNestingEnabled(True)
        # Nothing slides about: not everybody bears it, and it makes nobody faster.
        self.setAnimated(False)
        self.setDocumentMode(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.docks: dict[str, QDockWidget] = {}
        for name, panel in panels.items():
            dock = QDockWidget(self)
            dock.setObjectName(name)
            dock.setWidget(panel)
            dock.dockLocationChanged.connect(self._on_moved)
            self.docks[name] = dock
        self._bare = {name: QWidget(dock) for name, dock in self.docks.items()}
        kept = "" if settings is None else str(settings.value(CURRENT, USUAL))
        self.current = kept if kept in WORKSPACES else USUAL
        self._columns = WORKSPACES[self.current]
        self.let_move(False)
        self.retranslate()
        self._arrange()
        self._restore()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    # What is shown

    @property
    def is_movable(self) -> bool:
        """Whether the docks have bars to be moved by."""
        return self._is_movable

    def show_workspace(self, name: str) -> None:
        """Show this workspace as it was left; the one shown until now is kept as it stands."""
        self.keep()
        self.current = name
        self._arrange()
        self._restore()
        self.keep()
        self.changed.emit()

    def reset(self) -> None:
        """Put the docks of the workspace on the screen where they are at first."""
        if self._settings is not None:
            self._settings.remove(self._key())
        self._arrange()
        self.changed.emit()

    def let_move(self, is_movable: bool) -> None:
        """Show, or hide, the bars that the docks are moved by."""
        self._is_movable = is_movable
        movable = QDockWidget.DockWidgetFeature.DockWidgetMovable
        fixed = QDockWidget.DockWidgetFeature.NoDockWidgetFeatures
        for name, dock in self.docks.items():
            dock.setFeatures(movable if is_movable else fixed)
            # An empty widget for a bar takes no room: each panel has its own heading.
            dock.setTitleBarWidget(None if is_movable else self._bare[name])  # type: ignore[arg-type]
            self._bare[name].setVisible(not is_movable)

    def widen(self, steps: int) -> None:
        """Make the panel with the focus wider by so many steps, narrower by negative ones."""
        dock = self.docks[self.panel]
        self._is_arranged = True
        self.resizeDocks([dock], [dock.width() + steps * A_STEP], Qt.Orientation.Horizontal)

    def move_panel(self, by: int) -> None:
        """Put the column of the panel with the focus this many columns to the right, or to the left."""
        columns = self._as_they_stand()
        place = next(place for place, docks in enumerate(columns) if self.docks[self.panel] in docks)
        if not 0 <= place + by < len(columns):
            return
        columns.insert(place + by, columns.pop(place))
        widths = [docks[0].width() for docks in columns]
        self._place(columns)
        self.resizeDocks([docks[0] for docks in columns], widths, Qt.Orientation.Horizontal)
        self._is_arranged = True

    def in_reading_order(self) -> list[QWidget]:
        """The panels from left to right, each with what it is brought to the front by."""
        bars = self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for bar in bars:
            # A bar that is used no longer is kept somewhere out of sight: no place for the focus.
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if bar.count() else Qt.FocusPolicy.NoFocus)
        order: list[QWidget] = []
        for docks in self._as_they_stand():
            titles = {dock.windowTitle() for dock in docks}
            if len(docks) > 1:
                order.extend(bar for bar in bars if bar.count() and bar.tabText(0) in titles)
            order.extend(docks)
        return order

    def bring_up(self, name: str) -> None:
        """Bring a dock to the front of its tabs."""
        self.docks[name].raise_()

    def behind(self) -> list[QWidget]:
        """The panels that stand behind another one's tab."""
        return [dock for docks in self._as_they_stand() for dock in docks[1:]]

    def is_in_front(self, name: str) -> bool:
        """Whether a dock is seen, not behind another one's tab."""
        return not self.docks[name].visibleRegion().isEmpty()

    def beside(self, name: str) -> QDockWidget:
        """A dock that is seen beside this one, in another place; the running order if it can be."""
        together = self.tabifiedDockWidgets(self.docks[name])
        apart = [dock for other, dock in self.docks.items() if other != name and dock not in together]
        return next((dock for dock in apart if not dock.visibleRegion().isEmpty()), apart[0])

    def keep(self) -> None:
        """Remember the workspace, and how a person has arranged it."""
        if self._settings is None:
            return
        self._settings.setValue(CURRENT, self.current)
        if self._is_arranged:
            self._settings.setValue(self._key(), self.saveState(FORM))

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for name, dock in self.docks.items():
            dock.setWindowTitle(translate("Workspaces", TITLES[name]))
        self.setAccessibleName(translate("Actions", NAMES[self.current]))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            held = self.childAt(event.position().toPoint())
            if held is None or held.objectName() == SEPARATOR:
                self._is_arranged = True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_arranging or self._change_columns():
            return
        # What was kept is put back at every size until a person takes hold of it: the first sizes that a
        # window goes through as it comes up are not yet those of the screen.
        if not self._is_arranged:
            self._restore()

    # Within

    def _key(self) -> str:
        narrow = "" if self._columns == WORKSPACES[self.current] else "/narrow"
        return f"{CURRENT}/{self.current}{narrow}"

    def _wanted_columns(self) -> tuple[Column, ...]:
        # Before it is shown it is as small as a widget is by default: that is no reason to be narrow.
        is_shown = self.testAttribute(Qt.WidgetAttribute.WA_Resized) or self.isVisible()
        if not is_shown:
            return WORKSPACES[self.current]
        return columns_of(self.current, self.width(), theme.look().text_size)

    def restyle(self) -> None:
        """Arrange the docks by the size of text."""
        if not self._change_columns() and not self._is_arranged:
            self._share_width()

    def _change_columns(self) -> bool:
        """Whether there is so much more or less room now that other columns are wanted, which are shown."""
        if self._wanted_columns() == self._columns:
            return False
        self.keep()
        self._arrange()
        self._restore()
        return True

    def _on_moved(self) -> None:
        if not self._is_arranging and self._is_movable:
            self._is_arranged = True

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is seen, also when Tab came to a panel behind another one."""
        for name, dock in self.docks.items():
            if now is not None and not self._is_arranging and dock.isAncestorOf(now):
                self.panel = name
                if not self.is_in_front(name):
                    dock.raise_()

    def _as_they_stand(self) -> list[list[QDockWidget]]:
        """The docks as they stand, from left to right; those behind one another together, front one first."""
        left = list(self.docks.values())
        columns: list[list[QDockWidget]] = []
        while left:
            group = [left[0], *self.tabifiedDockWidgets(left[0])]
            # Those behind are kept out of sight, to the left of everything.
            group.sort(key=lambda dock: -dock.x())
            columns.append(group)
            left = [dock for dock in left if dock not in group]
        return sorted(columns, key=lambda docks: (docks[0].x(), docks[0].y()))

    def _arrange(self) -> None:
        self._is_arranged = False
        self.setAccessibleName(translate("Actions", NAMES[self.current]))
        self._columns = self._wanted_columns()
        self._place([[self.docks[name] for name in column.docks] for column in self._columns])
        self._share_width()

    def _place(self, columns: list[list[QDockWidget]]) -> None:
        self._is_arranging = True
        focused = QApplication.focusWidget()
        for dock in self.docks.values():
            self.removeDockWidget(dock)
        before: QDockWidget | None = None
        for first, *_ in columns:
            if before is None:
                self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, first)
            else:
                self.splitDockWidget(before, first, Qt.Orientation.Horizontal)
            first.show()
            before = first
        # Not before all columns stand side by side: what is split off a tab becomes a tab too.
        for first, *others in columns:
            for behind in others:
                self.tabifyDockWidget(first, behind)
                behind.show()
            first.raise_()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()
        self._is_arranging = False

    def _share_width(self) -> None:
        columns = self._columns
        wanted = widths(columns, self.width(), theme.look().text_size)
        # Before it is shown it is as small as a widget is by default.
        if min(wanted) > 0:
            docks = [self.docks[one.docks[0]] for one in columns]
            self.resizeDocks(docks, wanted, Qt.Orientation.Horizontal)

    def _restore(self) -> None:
        kept = None if self._settings is None else self._settings.value(self._key())
        self._is_arranging = True
        if not (isinstance(kept, QByteArray) and self.restoreState(kept, FORM)):
            self._share_width()
        self._is_arranging = False
