"""Fields that scroll where they do not fit: the one with the focus is in view, with its caption above it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from runofshow.desktop.detail_field import DetailField


class FieldScroll(QScrollArea):
    """Holds fields, and keeps in view the one that has the focus, wherever it came from."""

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = inner
        self.setWidget(inner)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def show_top(self) -> None:
        """Show what comes first, unless the focus is further down."""
        self.verticalScrollBar().setValue(0)
        self.show_focused()

    @property
    def focused(self) -> QWidget | None:
        """The field that has the focus, with its caption; None where none of these has it."""
        found = self.window().focusWidget()
        if found is None or not self.isAncestorOf(found):
            return None
        above = found.parentWidget()
        return above if isinstance(above, DetailField) else found

    def show_focused(self) -> None:
        """Scroll as little as needed to have the focused field in view."""
        field, bar = self.focused, self.verticalScrollBar()
        if field is None:
            return
        at = QRect(field.mapTo(self._inner, QPoint()), field.size())
        room = self.viewport().height()
        value = max(bar.value(), at.bottom() + 1 - room)
        # Where it does not fit, its beginning counts.
        bar.setValue(min(value, at.top()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_focused()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_handled = super().eventFilter(watched, event)
        if watched is self._inner and event.type() is QEvent.Type.Resize:
            self.show_focused()
        return is_handled

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.show_focused()
