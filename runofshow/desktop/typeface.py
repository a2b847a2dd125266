"""The typeface that ships with the program, so that what fits on one computer fits on another."""

from PySide6.QtGui import QFontDatabase

from runofshow.desktop.resources import resource

SUFFIX = ".ttf"
_installed: list[int] = []


def install_typeface() -> None:
    """Make the typeface known to Qt, once per process. Where it is missing the system's fonts are taken."""
    folder = resource("fonts")
    if _installed or not folder.is_dir():
        return
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(SUFFIX)), key=lambda file: file.name
    )
    _installed.extend(QFontDatabase.addApplicationFontFromData(file.read_bytes()) for file in files)
