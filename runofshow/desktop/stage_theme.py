"""The colours of the stage: few, strong, and read from across a room or out of a compressed picture."""

from types import MappingProxyType
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QColor


class StageColours(Struct, frozen=True):
    """The colours of one theme of the stage, by what they are for.

    `over` is the ground in overtime, `alarm` that of the line that says that the console is gone; `track` is
    the part of the bar that is still to come, `edge` its outline.
    """

    ground: str
    over: str
    track: str
    edge: str
    text: str
    muted: str
    good: str
    accent: str
    warning: str
    danger: str
    alarm: str
    on_alarm: str

    def of(self, name: str) -> QColor:
        """The colour with this name."""
        return QColor(getattr(self, name))


STAGE_THEMES: Final = MappingProxyType(
    {
        "dark": StageColours(
            ground="#0d0f12",
            over="#3a0f0d",
            track="#2a2f38",
            edge="#7d8695",
            text="#ffffff",
            muted="#b4bbc7",
            good="#63d29a",
            accent="#8bb9ff",
            warning="#ffc14d",
            danger="#ff8b82",
            alarm="#ffd400",
            on_alarm="#000000",
        ),
        "light": StageColours(
            ground="#ffffff",
            over="#ffe3e0",
            track="#d5d9e0",
            edge="#6b7380",
            text="#101317",
            muted="#4a515c",
            good="#0b6b3a",
            accent="#1450a8",
            warning="#7a4b00",
            danger="#a3120b",
            alarm="#8a0000",
            on_alarm="#ffffff",
        ),
        "high_contrast": StageColours(
            ground="#000000",
            over="#000000",
            track="#444444",
            edge="#ffffff",
            text="#ffffff",
            muted="#ffffff",
            good="#00ff90",
            accent="#80c8ff",
            warning="#ffe000",
            danger="#ff9d95",
            alarm="#ffff00",
            on_alarm="#000000",
        ),
    }
)


def stage_colours(theme: str) -> StageColours:
    """The colours of the stage in this theme; the dark ones for a name that is not known."""
    return STAGE_THEMES.get(theme, STAGE_THEMES["dark"])
