"""What a message to the speakers says, in the language of whoever reads it."""

from datetime import timedelta
from typing import Final

from runofshow.core.flag import ZERO
from runofshow.core.message import Cue, Message, Preset
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
# A message stays while time goes on: it tells what is left no more finely than it can be true for a while.
STEP: Final = timedelta(seconds=30)


def message_words(message: Message, translate: Translate) -> str:
    """What a message says."""
    if message.cue.preset is Preset.TIME_LEFT:
        if message.left is None or message.left <= ZERO:
            return translate("Messages", PRESET_TEXTS[Preset.TIME_UP])
        steps = round(message.left / STEP)
        words = left_words(STEP * steps if steps else message.left, translate)
        return words[0].upper() + words[1:]
    return cue_words(message.cue, translate)


def cue_words(cue: Cue, translate: Translate) -> str:
    """What is to be said, before it is sent."""
    return cue.text if cue.preset is None else translate("Messages", PRESET_TEXTS[cue.preset])
