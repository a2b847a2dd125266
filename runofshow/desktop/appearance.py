"""The look that a person has chosen, put in force in all windows at once."""

from functools import partial
from typing import Protocol, runtime_checkable

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from runofshow.desktop import icons, theme
from runofshow.desktop.actions import Actions
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
        icons.wear_again(widget)
        widget.updateGeometry()
        widget.update()
    # Last, when all that they measure has its size; Qt's own widgets in them may come and go on the way.
    for restyled in [widget for widget in widgets if isinstance(widget, Restyled)]:
        restyled.restyle()


class Appearance:
    """Lets a person choose theme and size of text, by the actions of a window or in the settings."""

    def __init__(self, application: QApplication, chosen: Settings, actions: Actions) -> None:
        self._application, self._chosen, self._actions = application, chosen, actions
        for name in SETTINGS[THEME].choices:
            actions.handle(f"theme_{name}", partial(self._choose, THEME, name))
        actions.handle("text_larger", partial(self._step, 1))
        actions.handle("text_smaller", partial(self._step, -1))
        actions.handle("text_usual", partial(self._choose, TEXT_SIZE, SETTINGS[TEXT_SIZE].default))
        chosen.subscribe(self._on_setting)
        self._show_look()

    def _choose(self, name: str, value: object) -> None:
        self._chosen.choose(name, value)
        # The theme that was chosen already stays checked.
        self._show_look()

    def _step(self, by: int) -> None:
        """Take the next larger or smaller size of text, as far as there is one."""
        sizes = SETTINGS[TEXT_SIZE].choices
        place = sizes.index(self._chosen[TEXT_SIZE]) + by
        self._choose(TEXT_SIZE, sizes[min(max(place, 0), len(sizes) - 1)])

    def _on_setting(self, name: str) -> None:
        if name in (THEME, TEXT_SIZE):
            put_in_force(self._application, chosen_look(self._chosen))
            self._show_look()

    def _show_look(self) -> None:
        self._actions.show(replace(self._actions.shown, look=theme.look()))
