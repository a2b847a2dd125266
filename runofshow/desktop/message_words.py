"""What a message to the speakers says, in the language of whoever reads it."""

from datetime import timedelta
from typing import Final

from runofshow.core.flag import ZERO
from runofshow.core.message import Cue, Message, Preset
from runofshow.desktop.countdown import MINUTE, seconds_left
from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.desktop.stage_text import left_words
from runofshow.desktop.window_language import Translate

PRESET_TEXTS: Final = {
    Preset.TIME_LEFT: QT_TRANSLATE_NOOP("Messages", "Time left"),
    Preset.CONCLUDE: QT_TRANSLATE_NOOP("Messages", "Please conclude"),
    Preset.TIME_UP: QT_TRANSLATE_NOOP("Messages", "Your time is up"),
    Preset.MUTED: QT_TRANSLATE_NOOP("Messages", "Your microphone is muted"),
    Preset.LOUDER: QT_TRANSLATE_NOOP("Messages", "Please speak up"),
    Preset.SLOWER: QT_TRANSLATE_NOOP("Messages", "Please speak more slowly"),
    Preset.CAMERA_OFF: QT_TRANSLATE_NOOP("Messages", "Your camera is off"),
    Preset.THANKS: QT_TRANSLATE_NOOP("Messages", "Thank you!"),
}


def message_words(message: Message, left: timedelta | None, translate: Translate) -> str:
    """What a message says while this time is left of the segment on air; with `message.left`, as it was sent.

    Whole minutes, as the countdown beside it begins: `7 min left` from 7:59 to 7:00.
    """
    if message.cue.preset is Preset.TIME_LEFT:
        if left is None or left <= ZERO:
            return translate("Messages", PRESET_TEXTS[Preset.TIME_UP])
        minutes = seconds_left(left) // 60
        if not minutes:
            return translate("Messages", "Less than a minute left")
        words = left_words(minutes * MINUTE, translate)
        return words[0].upper() + words[1:]
    return cue_words(message.cue, translate)


def cue_words(cue: Cue, translate: Translate) -> str:
    """What is to be said, before it is sent."""
    return cue.text if cue.preset is None else translate("Messages", PRESET_TEXTS[cue.preset])
