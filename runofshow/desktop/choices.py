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
        beside = beside or {}
        self.effects = {one: ElidedLabel() for one in self.buttons if one not in beside}
        group = QButtonGroup(self)
        self._inner = QWidget()
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * theme.UNIT)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, (one, button) in enumerate(self.buttons.items()):
            group.addButton(button)
            grid.addWidget(button, row, 0)
            grid.addWidget(beside[one] if one in beside else self.effects[one], row, 1)
        for shown in self.effects.values():
            dress(shown, "caption")
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
        for label in self.effects.values():
            label.setVisible(self.width() >= theme.scaled(WITH_EFFECTS))
        self._keep_in_view()

    def _on_toggled(self) -> None:
        self._keep_in_view()
        self.changed.emit()

    def _keep_in_view(self) -> None:
        for button in self.buttons.values():
            if button.isChecked():
                self.ensureWidgetVisible(button, 0, 0)
