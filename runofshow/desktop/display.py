"""Whether there is a display to open a window on, before Qt would abort for want of one."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from runofshow.core.phrase import Phrase, phrase

PACKAGES = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 "
    "libxcb-xinerama0 libxkbcommon-x11-0 libegl1 libgl1 libdbus-1-3 libfontconfig1"
)
WITHOUT = phrase(
    "`runofshow check AGENDA` and `runofshow rehearse AGENDA --script MOVES` work without a display.\n"
    "To open the window on a machine without one, use a virtual display: xvfb-run runofshow"
)


def trouble_with_display(environment: Mapping[str, str] = os.environ) -> Phrase | None:
    """Why no window can be opened, and what to do about it; None when one can.

    It asks the libraries that Qt is about to use anyway, so it costs next to nothing.
    """
    if sys.platform != "linux":
        return None
    platform = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if platform and platform != "xcb" and not platform.startswith("wayland"):
        return None
    wants_x = platform in ("", "xcb") and bool(environment.get("DISPLAY"))
    wants_wayland = platform != "xcb" and bool(environment.get("WAYLAND_DISPLAY"))
    if not wants_x and not wants_wayland:
        return phrase(
            "No display was found: neither DISPLAY nor WAYLAND_DISPLAY is set.\n{without}", without=WITHOUT
        )
    if wants_wayland and _wayland_socket(environment).exists():
        # Qt falls back to this one by itself when the other cannot be loaded.
        return None
    if not wants_x:
        return _no_answer(environment["WAYLAND_DISPLAY"])
    return _trouble_with_x(environment["DISPLAY"])


def _wayland_socket(environment: Mapping[str, str]) -> Path:
    return Path(environment.get("XDG_RUNTIME_DIR", "/run/user")) / environment["WAYLAND_DISPLAY"]


def _no_answer(display: str) -> Phrase:
    return phrase("The display {display} does not answer.\n{without}", display=display, without=WITHOUT)


def _trouble_with_x(display: str) -> Phrase | None:
    missing = _missing_library()
    if missing is not None:
        return phrase(
            "The window cannot be opened: a system library is missing ({missing}).\n"
            "On Debian or Ubuntu install: apt install {packages}\n{without}",
            missing=missing,
            packages=PACKAGES,
            without=WITHOUT,
        )
    if not _answers(display):
        return _no_answer(display)
    return None


def _missing_library() -> str | None:
    """What the loader says is missing for a window on X; None when nothing is."""
    try:
        from PySide6 import QtCore, QtGui  # noqa: F401 (its libraries have to be loaded first)
    except ImportError as error:
        return str(error)
    plugins = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.PluginsPath)
    plugin = Path(plugins) / "platforms" / "libqxcb.so"
    try:
        if plugin.exists():
            ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error)
    return None


def _answers(display: str) -> bool:
    """Whether an X server takes a connection there."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    has_error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not has_error
