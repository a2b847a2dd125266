"""Choices one below the other, each with what would come of it; they scroll where they do not fit."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from runofshow.desktop import theme
from runofshow.desktop.labels import ElidedLabel, dress

Choice = TypeVar("Choice")

# Where it is narrower, what would come of a choice is said only below, of the chosen one.
WITH_EFFECTS = 520
# So many choices are seen at least.
LEAST = 3


class Choices(QScrollArea, Generic[Choice]):
    """Buttons of which one is chosen. `changed`: another one is."""

    changed = Signal()

    def __init__(self, choices: Iterable[Choice], beside: dict[Choice, QWidget] | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.buttons = {one: QRadioButton() for one in choices}
        self._beside = beside or {}
        self.effects = {one: ElidedLabel() for one in self.buttons if one not in self._beside}
        self._is_narrow: bool | None = None
        group = QButtonGroup(self)
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * theme.UNIT)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        for row, (one, button) in enumerate(self.buttons.items()):
            group.addButton(button)
            self._grid.addWidget(button, 2 * row, 0)
            if one in self.effects:
                dress(self.effects[one], "caption")
                self._grid.addWidget(self.effects[one], 2 * row, 1)
        self._arrange(is_narrow=False)
        group.buttonToggled.connect(lambda *_: self._on_toggled())
        self.setWidget(self._inner)

    @property
    def chosen(self) -> Choice:
        """The one that is chosen."""
        return next(one for one, button in self.buttons.items() if button.isChecked())

    def choose(self, choice: Choice) -> None:
        """Have this one chosen."""
        self.buttons[choice].setChecked(True)

    def show_effect(self, choice: Choice, words: str) -> None:
        """Say beside a choice what would come of it."""
        self.effects[choice].show_text(words)
        self.buttons[choice].setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        height = self._inner.sizeHint().height() * min(LEAST, len(self.buttons)) // len(self.buttons)
        return QSize(0, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_narrow=self.width() < theme.scaled(WITH_EFFECTS))
        # Higher than the style's least height of its buttons: what does not fit scrolls.
        self._inner.setMinimumHeight(self._inner.sizeHint().height())
        self._keep_in_view()

    def _arrange(self, *, is_narrow: bool) -> None:
        """Have what stands beside a choice below it where there is little width, and no effects."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        for row, one in enumerate(self.buttons):
            if one in self.effects:
                self.effects[one].setVisible(not is_narrow)
                continue
            part = self._beside[one]
            self._grid.removeWidget(part)
            if is_narrow:
                self._grid.addWidget(part, 2 * row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(part, 2 * row, 1)

    def _on_toggled(self) -> None:
        self._keep_in_view()
        self.changed.emit()

    def _keep_in_view(self) -> None:
        for one, button in self.buttons.items():
            if button.isChecked():
                self.ensureWidgetVisible(self._beside.get(one, button), 0, 0)
                self.ensureWidgetVisible(button, 0, 0)
