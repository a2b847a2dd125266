"""The look in force: which theme and which size of text, and what follows from them.

What is painted asks for colours and sizes when it paints. A widget that is written in a font says by which
step of the type scale (`write`), one with a text of its own colour by which colour (`tint`), so that both can
be given anew to all windows that are open.
"""

from typing import Final, Literal

from msgspec import Struct
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QWidget

from runofshow.desktop.colours import DARK, THEMES, Colours

UNIT: Final = 8
# The height below which no panel of the console goes: that of a phase and a countdown.
LEAST_PANEL: Final = 140
RADIUS: Final = 6
USUAL_SIZE: Final = 100
# The least side of what can be clicked, whatever is written on it.
TARGET: Final = 24

FAMILIES: Final = (
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Noto Sans",
    "DejaVu Sans",
)

Step = Literal["key", "caption", "body", "lead", "title", "figure", "display"]
STEP: Final = "step"
WEIGHT: Final = "weight"
FACTOR: Final = "factor"
COLOUR: Final = "colour"


class Scale(Struct, frozen=True):
    """The sizes of text, in device-independent pixels."""

    key: int = 11
    caption: int = 12
    body: int = 13
    lead: int = 15
    title: int = 18
    figure: int = 22
    display: int = 26

    def of(self, step: Step) -> int:
        """The size of this step."""
        size: int = getattr(self, step)
        return size


class Look(Struct, frozen=True):
    """What can be chosen of how the console looks: a theme, and the size of text in per cent."""

    theme: str = "dark"
    text_size: int = USUAL_SIZE


class _InForce:
    """The look in force, with what is worked out from it once."""

    def __init__(self) -> None:
        self.use(Look())

    def use(self, look: Look) -> None:
        self.look = look
        self.colours = THEMES.get(look.theme, DARK)
        usual = Scale()
        sizes = (getattr(usual, step) for step in usual.__struct_fields__)
        self.scale = Scale(*(scaled_by(size, look.text_size) for size in sizes))


def scaled_by(pixels: int, text_size: int) -> int:
    """A measure of text at the usual size, at this size in per cent."""
    return round(pixels * text_size / USUAL_SIZE)


_in_force: Final = _InForce()


def look() -> Look:
    """The look in force."""
    return _in_force.look


def colours() -> Colours:
    """The colours in force."""
    return _in_force.colours


def scale() -> Scale:
    """The sizes of text in force."""
    return _in_force.scale


def scaled(pixels: int) -> int:
    """A measure that holds text, which grows as text does."""
    return scaled_by(pixels, _in_force.look.text_size)


def use(wanted: Look) -> None:
    """Have this look in force for what is painted and written from now on."""
    _in_force.use(wanted)


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of this size in device-independent pixels, with digits that do not move."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def write(
    widget: QWidget, step: Step, weight: QFont.Weight = QFont.Weight.Normal, factor: float = 1.0
) -> None:
    """Have a widget written in a step of the type scale, now and whenever the size of text changes; so many
    times larger where it grows with its window."""
    widget.setProperty(STEP, step)
    widget.setProperty(WEIGHT, weight.value)
    widget.setProperty(FACTOR, factor)
    widget.setFont(font(round(scale().of(step) * factor), weight))


def tint(widget: QWidget, colour: str) -> None:
    """Have a widget written in a colour of the theme, now and whenever the theme changes."""
    if widget.property(COLOUR) != colour:
        widget.setProperty(COLOUR, colour)
        _tint(widget, colour)


def dress_again(widget: QWidget) -> None:
    """Give a widget its font and colour in the look of now."""
    step, colour = widget.property(STEP), widget.property(COLOUR)
    if step is not None:
        # Else the style would put back the first font when the widget is shown for the first time.
        widget.ensurePolished()
        write(widget, step, QFont.Weight(widget.property(WEIGHT)), widget.property(FACTOR))
    if colour is not None:
        _tint(widget, colour)


def _tint(widget: QWidget, colour: str) -> None:
    tinted = widget.palette()
    tinted.setColor(widget.foregroundRole(), colours().of(colour))
    widget.setPalette(tinted)


def palette() -> QPalette:
    """The palette of the Fusion style in the colours in force."""
    c = colours()
    made = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "background"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "surface"),
        (role.Text, "text"),
        (role.PlaceholderText, "muted"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "danger"),
        (role.Highlight, "selected"),
        (role.HighlightedText, "text"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Light, "pressed"),
        (role.Midlight, "raised"),
        (role.Mid, "line"),
        (role.Dark, "background"),
        (role.Shadow, "background"),
    ):
        made.setColor(which, c.of(name))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, c.of("faint"))
    return made
