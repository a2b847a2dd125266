"""The look that a person has chosen, put in force in all windows at once."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication

from runofshow.desktop import theme
from runofshow.desktop.style_sheet import style_sheet
from runofshow.desktop.theme import Look
from runofshow.session.settings import SETTINGS, Settings

THEME = "theme"
TEXT_SIZE = "text_size"


@runtime_checkable
class Restyled(Protocol):
    """What measures something by the size of text, and has to do so again when that changes."""

    def restyle(self) -> None:
        """Take all measures from the look of now."""


def chosen_look(settings: Settings) -> Look:
    """The look that the settings ask for."""
    return Look(settings[THEME], settings[TEXT_SIZE])


def next_text_size(settings: Settings, steps: int) -> int:
    """The size of text so many steps from the chosen one, as far as there are any."""
    sizes = SETTINGS[TEXT_SIZE].choices
    place = sizes.index(settings[TEXT_SIZE]) + steps
    size: int = sizes[min(max(place, 0), len(sizes) - 1)]
    return size


def put_in_force(application: QApplication, wanted: Look) -> None:
    """Have all windows look so, those that are open and those that will be. Nothing in them is made anew, so
    what is typed, selected, in sight or has the focus stays as it is."""
    theme.use(wanted)
    application.setPalette(theme.palette())
    application.setFont(theme.font(theme.scale().body))
    application.setStyleSheet(style_sheet())
    widgets = application.allWidgets()
    for widget in widgets:
        theme.dress_again(widget)
    for widget in widgets:
        if isinstance(widget, Restyled):
            widget.restyle()
    for widget in widgets:
        widget.updateGeometry()
        widget.update()
