"""All settings in one window, beside the running show: grouped, searched, changed at once."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runofshow.desktop import theme
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.actions import Actions
from runofshow.desktop.announcer import Announcer
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.key_map import FOLLOWS
from runofshow.desktop.key_row import KeyRow
from runofshow.desktop.labels import label
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.setting_row import SettingRow, has_field, heading
from runofshow.desktop.setting_words import group_name
from runofshow.session.settings import SETTINGS, Settings

# It lies over the running order at first: most of the countdown and the questions stay in sight.
WIDTH, HEIGHT = 536, 500
BELOW_THE_HEADER = 122
KEYS = "Keys"


class SettingsWindow(QDialog):
    """The window of settings. It is made when it is first wanted, and never stands in the way of the show."""

    def __init__(
        self, settings: Settings, actions: Actions, announcer: Announcer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        theme.write(self.search, "lead")
        self.search.textChanged.connect(self._filter)
        self._found = label("muted", "caption")
        self._trouble = label("muted", "caption")
        self._trouble.setWordWrap(True)
        self.rows = [SettingRow(name, settings) for name, setting in SETTINGS.items() if has_field(setting)]
        self.key_rows = [
            KeyRow(action.id, settings, actions, announcer) for action in ACTIONS if action.id not in FOLLOWS
        ]
        self._headings: dict[str, QLabel] = {}
        self._how_keys = label("muted", "caption")
        self._how_keys.setWordWrap(True)
        self._lay_out()
        self.restyle()
        settings.subscribe(self._on_setting)
        self.retranslate()

    def bring_up(self) -> None:
        """Show the window, ready to be searched."""
        parent = self.parentWidget()
        if parent is not None and not self.isVisible():
            self.move(parent.mapToGlobal(QPoint(theme.UNIT, BELOW_THE_HEADER)))
        self.show()
        self.activateWindow()
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setWindowTitle(self.tr("Settings – Run of Show"))
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the search"))
        for group, title in self._headings.items():
            title.setText(group_name(group).upper())
        self._how_keys.setText(
            self.tr("Press the button, then the new key. Backspace takes the key away, Escape keeps it.")
        )
        for row in self._all_rows():
            row.retranslate()
        self._show_trouble()
        self._filter()

    def restyle(self) -> None:
        """Be as large as the text wants, on the screen that there is."""
        room = self.screen().availableGeometry().size()
        wanted = QSize(theme.scaled(WIDTH), theme.scaled(HEIGHT))
        self.resize(wanted.boundedTo(room - QSize(2 * theme.UNIT, BELOW_THE_HEADER)))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.search.clear()
        super().closeEvent(event)

    def _all_rows(self) -> Iterator[SettingRow | KeyRow]:
        yield from self.rows
        yield from self.key_rows

    def _show_trouble(self) -> None:
        words = phrase_words(self._settings.problem)
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def _on_setting(self, name: str) -> None:
        self._show_trouble()
        if name == "keys":
            for key_row in self.key_rows:
                key_row.follow()
        for row in self.rows:
            if row.name == name:
                row.follow()

    def _filter(self) -> None:
        """Show the settings that have every word that is looked for."""
        wanted = self.search.text()
        groups = set()
        count = 0
        for row in self._all_rows():
            is_wanted = row.matches(wanted)
            row.setVisible(is_wanted)
            if is_wanted:
                groups.add(row.group if isinstance(row, SettingRow) else KEYS)
                count += 1
        for group, title in self._headings.items():
            title.setVisible(group in groups)
        self._how_keys.setVisible(KEYS in groups)
        found = COUNTS.settings(count) if count else self.tr("No setting has these words.")
        self._found.setText(found)
        self.search.setAccessibleDescription(found if wanted else "")

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.UNIT, theme.UNIT)
        column.setSpacing(0)
        for row in self._all_rows():
            group = row.group if isinstance(row, SettingRow) else KEYS
            if group not in self._headings:
                self._headings[group] = heading()
                column.addWidget(self._headings[group])
                if group == KEYS:
                    column.addWidget(self._how_keys)
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * theme.UNIT, 2 * theme.UNIT, theme.UNIT, theme.UNIT)
        layout.setSpacing(theme.UNIT)
        layout.addWidget(self.search)
        layout.addWidget(self._found)
        layout.addWidget(self._trouble)
        layout.addWidget(area, 1)
        self._area = area
        self.setMinimumSize(480, 320)
