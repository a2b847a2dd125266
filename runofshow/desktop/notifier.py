"""Notifications on the desktop, for whoever has another window in front."""

from typing import Protocol

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from runofshow.desktop import theme
from runofshow.desktop.shape import Shape, paint_shape

SHOWN_FOR_MS = 8000
SIZE = 64


class Notifier(Protocol):
    """The port to the desktop's notifications."""

    def is_in_front(self) -> bool:
        """Whether a window of the console is in front, so that no notification is needed."""
        ...

    def notify(self, title: str, body: str) -> bool:
        """Whether the desktop shows it."""
        ...


class NoNotifier:
    """A desktop without notifications, with the console in front."""

    def is_in_front(self) -> bool:
        return True

    def notify(self, title: str, body: str) -> bool:  # noqa: ARG002
        return False


class TrayNotifier(QObject):
    """Notifies by an icon in the tray, which is there only while there is something to tell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None

    def is_in_front(self) -> bool:
        return QApplication.activeWindow() is not None

    def notify(self, title: str, body: str) -> bool:
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return False
        if self._tray is None:
            self._tray = QSystemTrayIcon(_icon(), self)
        self._tray.show()
        self._tray.showMessage(title, body, QSystemTrayIcon.MessageIcon.Warning, SHOWN_FOR_MS)
        return True


def _icon() -> QIcon:
    picture = QPixmap(SIZE, SIZE)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_shape(painter, Shape.CLOCK, QRectF(4, 4, SIZE - 8, SIZE - 8), theme.colours().of("warning"))
    painter.end()
    return QIcon(picture)
