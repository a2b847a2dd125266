"""One setting in the window of settings: what it is, a field to change it at once, and the way back."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from runofshow.desktop import theme
from runofshow.desktop.catalogue import language_name, languages
from runofshow.desktop.labels import label
from runofshow.desktop.setting_words import choice_words, group_name, setting_name, setting_prose
from runofshow.desktop.translations import AUTOMATIC
from runofshow.session.settings import SETTINGS, Setting, Settings

translate = QCoreApplication.translate

FIELD_WIDTH = 190
Field = QCheckBox | QComboBox | QLineEdit | QSpinBox


def folded(text: str) -> str:
    """A text for comparison: without accents, case, or which spaces there are."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def is_found(wanted: str, *texts: str) -> bool:
    """Whether every word that is looked for is in one of the texts, whatever its accents."""
    there = folded(" ".join(texts))
    return all(word in there for word in folded(wanted).split())


def choices_of(setting: Setting) -> tuple[object, ...]:
    """What a setting can be chosen from; nothing where it is not from a list."""
    if setting.name == "language":
        return (AUTOMATIC, *languages())
    if setting.name.endswith("language"):
        return languages()
    return setting.choices


def has_field(setting: Setting) -> bool:
    """Whether a setting is changed in a row of this kind."""
    return isinstance(setting.default, bool | int | str)


class SettingRow(QWidget):
    """A row of one setting. It follows the setting, whoever changes it."""

    def __init__(self, name: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = SETTINGS[name]
        self._settings = settings
        self._name = label(step="body")
        self._name.setWordWrap(True)
        self._prose = label("muted", "caption")
        self._prose.setWordWrap(True)
        self.field = self._made_field()
        theme.write(self.field, "body")
        self.field.setMinimumWidth(FIELD_WIDTH)
        self.field.setMinimumHeight(30)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field.installEventFilter(self)
        self._name.setBuddy(self.field)
        self.reset = reset_button(self._on_reset)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.UNIT // 2, 0, theme.UNIT // 2)
        grid.setHorizontalSpacing(theme.UNIT)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._prose, 1, 0)
        grid.addWidget(self.field, 0, 1, 2, 1)
        grid.addWidget(self.reset, 0, 2, 2, 1)
        self.retranslate()

    @property
    def name(self) -> str:
        """The name of its setting."""
        return self._setting.name

    @property
    def group(self) -> str:
        """The group it stands in."""
        return self._setting.group

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        name, prose = setting_name(self._setting), setting_prose(self._setting)
        self._name.setText(name)
        self._prose.setText(prose)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(prose)
        name_reset(self.reset, name)
        field = self.field
        if isinstance(field, QComboBox):
            for place in range(field.count()):
                field.setItemText(place, self._choice_words(field.itemData(place)))
        self.follow()

    def follow(self) -> None:
        """Show the value that is in force."""
        value, field = self._settings[self.name], self.field
        field.blockSignals(True)
        if isinstance(field, QCheckBox):
            field.setChecked(value)
            field.setText(translate("Settings", "On") if value else translate("Settings", "Off"))
        elif isinstance(field, QSpinBox):
            field.setValue(value)
        elif isinstance(field, QLineEdit):
            field.setText(value)
        else:
            # A language whose file is not there is passed over: the usual one is in force.
            field.setCurrentIndex(max(field.findData(value), field.findData(self._setting.default)))
        field.blockSignals(False)
        self.reset.setEnabled(value != self._setting.default)

    def matches(self, wanted: str) -> bool:
        """Whether this is what someone looks for."""
        words = [self._choice_words(choice) for choice in choices_of(self._setting)]
        setting = self._setting
        return is_found(wanted, setting_name(setting), setting_prose(setting), group_name(self.group), *words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Who scrolls through the settings is not to change one on the way.
        if event.type() is QEvent.Type.Wheel and not self.field.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _choice_words(self, value: object) -> str:
        if self.name.endswith("language") and value != AUTOMATIC:
            return language_name(str(value))
        if self.name == "text_size":
            return translate("Settings", "{percent} %").format(percent=value)
        return choice_words(value)

    def _made_field(self) -> Field:
        setting = self._setting
        choices = choices_of(setting)
        if choices:
            box = QComboBox()
            for choice in choices:
                box.addItem("", choice)
            box.currentIndexChanged.connect(lambda _: self._choose(box.currentData()))
            return box
        if isinstance(setting.default, bool):
            check = QCheckBox()
            check.toggled.connect(self._choose)
            return check
        if isinstance(setting.default, str):
            line = QLineEdit()
            # What is being typed is not a choice yet.
            line.editingFinished.connect(lambda: self._choose(line.text().strip()))
            return line
        spin = QSpinBox()
        spin.setRange(setting.least or 0, setting.most or 1_000_000)
        spin.setKeyboardTracking(False)
        spin.valueChanged.connect(self._choose)
        return spin

    def _choose(self, value: object) -> None:
        self._settings.choose(self.name, value)

    def _on_reset(self) -> None:
        self._settings.choose(self.name, self._setting.default)
        self.field.setFocus()


def reset_button(press: Callable[[], None]) -> QPushButton:
    """A button that puts something back to what it usually is."""
    made = QPushButton()
    made.setAutoDefault(False)
    theme.write(made, "caption")
    made.setMinimumHeight(30)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(press)
    return made


def name_reset(button: QPushButton, about: str) -> None:
    """Say what a button puts back."""
    button.setText(translate("Settings", "Reset"))
    button.setAccessibleName(translate("Settings", "Reset: {name}").format(name=about))


def heading(text: str = "") -> QLabel:
    """The heading of a group."""
    made = label("heading")
    made.setText(text)
    made.setContentsMargins(0, theme.UNIT, 0, 0)
    return made
