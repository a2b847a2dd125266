"""Where a window stands: remembered between runs, and put back only where it can be seen."""

from PySide6.QtCore import QByteArray, QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def keep_place(window: QWidget, settings: QSettings | None, key: str) -> None:
    """Remember where a window stands, how large it is, and whether it fills the screen."""
    if settings is not None:
        settings.setValue(key, window.saveGeometry())


def put_back(window: QWidget, settings: QSettings | None, key: str) -> bool:
    """Put a window where it stood; False where that is not known, or on a screen that is no more.

    The window may have been moved even then: who is told False puts it where it usually is.
    """
    kept = None if settings is None else settings.value(key)
    return isinstance(kept, QByteArray) and _restore(window, kept)


def place_of(window: QWidget) -> str:
    """Where a window stands, in a word that can be told to another process."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def put_at(window: QWidget, place: str) -> bool:
    """Put a window where `place_of` said; False as for `put_back`."""
    return bool(place) and _restore(window, QByteArray.fromBase64(place.encode("ascii", "ignore")))


def _restore(window: QWidget, kept: QByteArray) -> bool:
    return window.restoreGeometry(kept) and is_on_a_screen(window.geometry())


def is_on_a_screen(place: QRect, screens: list[QRect] | None = None) -> bool:
    """Whether enough of a window at this place can be seen to take hold of it: its middle, and its top, by
    which it is moved. The screens are those of now unless they are given."""
    if screens is None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    top = QRect(place.left(), place.top(), place.width(), 1)
    seen = (screen.intersected(place) for screen in screens)
    is_half_seen = any(
        part.width() >= place.width() // 2 and part.height() >= place.height() // 2 for part in seen
    )
    return is_half_seen and any(screen.intersects(top) for screen in screens)


def put_in_the_middle(window: QWidget) -> None:
    """Put a window into the middle of the first screen, no larger than that is."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    place = QRect(window.pos(), window.size())
    place.moveCenter(room.center())
    window.move(place.topLeft())
