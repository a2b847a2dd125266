"""The message on the stage: what is said about it, and how large it is to be for all of it to be there."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QFont, QFontMetricsF

from runofshow.core.message import Message
from runofshow.desktop import theme
from runofshow.desktop.message_words import message_words
from runofshow.desktop.reading import wrapped
from runofshow.desktop.window_language import Translate

MOST_LINES: Final = 9
# Pixels: below this nobody reads anything in a call.
LEGIBLE: Final = 11
LEAST: Final = 9
# In hundredths of the window: how high the line beneath the message is, and the strip with both, the usual
# one first. In the highest one the countdown is still larger than the message.
NOTE: Final = 9
STRIPS: Final = (46, 54, 64)
# Of the height of a strip, from words for the back of the room down to what a page of text has.
SHARES: Final = (0.8, 0.64, 0.53, 0.4, 0.32, 0.26, 0.21, 0.18, 0.15, 0.13, 0.11, 0.09)


class Fit(Struct, frozen=True):
    """How a message is laid out: the height of its strip in hundredths of the window, its type in pixels."""

    strip: float
    pixels: int


def message_and_note(
    messages: Sequence[Message], left: timedelta | None, translate: Translate
) -> tuple[str, str]:
    """What the first of these says with this time left on air; whether it was seen, and how many others still
    wait for that."""
    if not messages:
        return "", ""
    first, *others = messages
    seen = translate("Stage", "Seen") if first.acknowledged else translate("Stage", "Enter: seen")
    unseen = sum(other.acknowledged is None for other in others)
    more = translate("Stage", "{count} more").format(count=f"+{unseen}") if unseen else ""
    return message_words(first, left, translate), " · ".join(part for part in (seen, more) if part)


def font_of(pixels: int) -> QFont:
    """The type of a message."""
    return theme.font(pixels, QFont.Weight.DemiBold)


def fit(text: str, width: float, unit: float, strips: Sequence[float]) -> Fit:
    """The lowest strip in which all of it is legible, and the largest type there. Where there is no such
    strip, all of it in the highest one is smaller still, and what even then has no room is cut."""
    for least in (LEGIBLE, LEAST):
        for strip in strips:
            height = message_height(strip, unit)
            for share in SHARES:
                pixels = max(round(height * share), least)
                if _has_room(text, pixels, width, height, is_floor=pixels == least):
                    return Fit(strip, pixels)
                if pixels == least:
                    break
    return Fit(strips[-1], LEAST)


def message_height(strip: float, unit: float) -> float:
    """The height that the words have in a strip: it has an edge, and the note beneath."""
    return (strip - NOTE - 2) * unit


def _has_room(text: str, pixels: int, width: float, height: float, *, is_floor: bool) -> bool:
    """Whether all of it is there, with no word broken in two unless the type can be no smaller."""
    font = font_of(pixels)
    rows = wrapped(text, font, int(width), MOST_LINES)
    is_whole = " ".join(rows) == text or (is_floor and text.endswith(rows[-1]))
    return is_whole and len(rows) * QFontMetricsF(font).lineSpacing() <= height
