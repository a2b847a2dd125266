"""What assistive technology is told of our own widgets: a name that stays, and the present state on request.

A label that ticked would be announced every second; what is asked for is never announced by itself.
"""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class SpokenWidget(QWidget):
    """A widget with a `role`, whose `words` are its description, made anew whenever they are asked for."""

    role: ClassVar[QAccessible.Role] = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None, flags: Qt.WindowType = Qt.WindowType.Widget) -> None:
        super().__init__(parent, flags)
        _install_factory()
        # Kept here so that Python's half of the interface lives as long as the widget, and no longer.
        self._interface: QAccessibleInterface | None = None

    @property
    def words(self) -> str:
        """What is said when assistive technology asks."""
        return ""

    def set_name(self, name: str) -> None:
        """Be found under this name."""
        if name != self.accessibleName():
            self.setAccessibleName(name)


class _Interface(QAccessibleWidget):
    """A widget as assistive technology meets it."""

    def __init__(self, widget: SpokenWidget) -> None:
        super().__init__(widget, widget.role)

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if kind is QAccessible.Text.Description and isinstance(widget, SpokenWidget):
            return widget.words
        return super().text(kind)


def _interface_of(_class: str, thing: object) -> QAccessibleInterface | None:
    if not isinstance(thing, SpokenWidget):
        return None
    thing._interface = _Interface(thing)
    return thing._interface


_factories: list[object] = []


def _install_factory() -> None:
    """Have Qt ask us for the interface of such a widget, once per process."""
    if not _factories:
        QAccessible.installFactory(_interface_of)
        _factories.append(_interface_of)
