"""The themes of the console as data: what each colour is for, and its value in each theme.

Every colour means one thing: accent is what runs or has the focus, good is on time, warning is soon, danger
is over. A test computes the contrast of every pair that is used.
"""

from types import MappingProxyType
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QColor


class Colours(Struct, frozen=True):
    """The colours of one theme, by what they are for.

    `line` parts what stands apart anyway; `edge` bounds what can be worked and what is measured, so it can be
    told from its ground. `faint` is for what cannot be done now. A `dim` colour is a stretch of a bar not
    reached yet, or passed. Where a theme `is_outlined`, grounds alone tell nothing: buttons and signs have
    an outline.
    """

    background: str
    surface: str
    raised: str
    pressed: str
    line: str
    edge: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    good: str
    good_surface: str
    warning: str
    warning_surface: str
    on_warning: str
    danger: str
    danger_surface: str
    on_danger: str
    accent_dim: str
    warning_dim: str
    danger_dim: str
    is_outlined: bool = False

    def of(self, name: str) -> QColor:
        """The colour with this name."""
        return QColor(getattr(self, name))


DARK: Final = Colours(
    background="#131519",
    surface="#1b1e24",
    raised="#272b33",
    pressed="#343a45",
    line="#2d313a",
    edge="#747d8c",
    text="#f3f5f8",
    muted="#a8b0bd",
    faint="#6f7784",
    accent="#6ea8ff",
    accent_hover="#8bbaff",
    on_accent="#0b1526",
    selected="#1f3250",
    good="#63d29a",
    good_surface="#16301f",
    warning="#f7b63e",
    warning_surface="#33270f",
    on_warning="#1d1400",
    danger="#ff7a70",
    danger_surface="#3c1a19",
    on_danger="#2a0806",
    accent_dim="#5b83c6",
    warning_dim="#6b5019",
    danger_dim="#7a302c",
)

# Paper and ink, not the dark theme turned over: white cards on a cool grey, colours deep enough to read.
LIGHT: Final = Colours(
    background="#f3f5f8",
    surface="#ffffff",
    raised="#e3e7ee",
    pressed="#d0d7e1",
    line="#d3d9e2",
    edge="#747e8e",
    text="#12161d",
    muted="#4a5362",
    faint="#868e9b",
    accent="#1659c7",
    accent_hover="#0f489f",
    on_accent="#ffffff",
    selected="#d5e4fc",
    good="#0b6639",
    good_surface="#d6f0e1",
    warning="#854f00",
    warning_surface="#fdecc4",
    on_warning="#ffffff",
    danger="#b81d15",
    danger_surface="#fde0dd",
    on_danger="#ffffff",
    accent_dim="#5079bd",
    warning_dim="#f2cf8a",
    danger_dim="#f3b5b0",
)

HIGH_CONTRAST: Final = Colours(
    background="#000000",
    surface="#000000",
    raised="#101010",
    pressed="#303030",
    line="#8c8c8c",
    edge="#ffffff",
    text="#ffffff",
    muted="#e2e2e2",
    faint="#9a9a9a",
    accent="#8ccbff",
    accent_hover="#c4e4ff",
    on_accent="#000000",
    selected="#00264d",
    good="#5dffa9",
    good_surface="#000000",
    warning="#ffd83d",
    warning_surface="#000000",
    on_warning="#000000",
    danger="#ffaaa3",
    danger_surface="#000000",
    on_danger="#000000",
    accent_dim="#6fa3d0",
    warning_dim="#5c4c00",
    danger_dim="#7a2620",
    is_outlined=True,
)

THEMES: Final = MappingProxyType({"dark": DARK, "light": LIGHT, "high_contrast": HIGH_CONTRAST})
