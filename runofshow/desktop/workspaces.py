"""Three workspaces: the same docks, arranged for the moderator, the organiser and the question desk."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabWidget, QWidget

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
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("body")
        self._settings = settings
        self._is_arranged = False
        self._is_arranging = False
        self._is_movable = False
        self.setDockNestingEnabled(True)
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

    def bring_up(self, name: str) -> None:
        """Bring a dock to the front of its tabs."""
        self.docks[name].raise_()

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
        focus = QApplication.focusWidget()
        self.keep()
        self._arrange()
        self._restore()
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus()
        return True

    def _on_moved(self) -> None:
        if not self._is_arranging and self._is_movable:
            self._is_arranged = True

    def _arrange(self) -> None:
        self._is_arranging = True
        self._is_arranged = False
        for dock in self.docks.values():
            self.removeDockWidget(dock)
        before: QDockWidget | None = None
        self._columns = self._wanted_columns()
        for column in self._columns:
            first = self.docks[column.docks[0]]
            if before is None:
                self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, first)
            else:
                self.splitDockWidget(before, first, Qt.Orientation.Horizontal)
            first.show()
            before = first
        # Not before all columns stand side by side: what is split off a tab becomes a tab too.
        for column in self._columns:
            first = self.docks[column.docks[0]]
            for name in column.docks[1:]:
                self.tabifyDockWidget(first, self.docks[name])
                self.docks[name].show()
            first.raise_()
        self._share_width()
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
