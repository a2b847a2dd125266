"""What each setting is called, in the person's language.

The English stands here once more because the translation tools read marked texts only; a test compares.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

from runofshow.desktop.marks import QT_TRANSLATE_NOOP
from runofshow.session.settings import Setting

translate = QCoreApplication.translate

MARKED: Final = (
    QT_TRANSLATE_NOOP("Settings", "Window"),
    QT_TRANSLATE_NOOP("Settings", "Language"),
    QT_TRANSLATE_NOOP("Settings", "The language of the windows."),
    QT_TRANSLATE_NOOP("Settings", "Theme"),
    QT_TRANSLATE_NOOP("Settings", "How the windows look."),
    QT_TRANSLATE_NOOP("Settings", "Size of text"),
    QT_TRANSLATE_NOOP("Settings", "In per cent of the usual one."),
    QT_TRANSLATE_NOOP("Settings", "Stage"),
    QT_TRANSLATE_NOOP("Settings", "Language of the stage"),
    QT_TRANSLATE_NOOP("Settings", "What the speakers read."),
    QT_TRANSLATE_NOOP("Settings", "Theme of the stage"),
    QT_TRANSLATE_NOOP("Settings", "As the speakers see it."),
    QT_TRANSLATE_NOOP("Settings", "Sound"),
    QT_TRANSLATE_NOOP("Settings", "Tone at the warning"),
    QT_TRANSLATE_NOOP("Settings", "Tone at the last warning"),
    QT_TRANSLATE_NOOP("Settings", "Tone at zero"),
    QT_TRANSLATE_NOOP("Settings", "Tone when to intervene"),
    QT_TRANSLATE_NOOP("Settings", "Off unless chosen."),
    QT_TRANSLATE_NOOP("Settings", "Alerts"),
    QT_TRANSLATE_NOOP("Settings", "Intervene after"),
    QT_TRANSLATE_NOOP("Settings", "Seconds of overtime after which the moderator is told to intervene."),
    QT_TRANSLATE_NOOP("Settings", "Notifications"),
    QT_TRANSLATE_NOOP(
        "Settings", "Tell of thresholds on the desktop when no window of the console is in front."
    ),
    QT_TRANSLATE_NOOP("Settings", "Keep awake"),
    QT_TRANSLATE_NOOP("Settings", "Keep the computer awake while a show is live."),
    QT_TRANSLATE_NOOP("Settings", "Files"),
    QT_TRANSLATE_NOOP("Settings", "Text editor"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "The command that opens a file at a line, such as code -g {file}:{line}; empty: the usual program.",
    ),
    QT_TRANSLATE_NOOP("Settings", "Keys"),
    QT_TRANSLATE_NOOP("Settings", "Keys that differ from the usual ones, by action."),
)

CHOICES: Final = {
    "auto": QT_TRANSLATE_NOOP("Settings", "As the computer"),
    "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
    "light": QT_TRANSLATE_NOOP("Settings", "Light"),
    "high_contrast": QT_TRANSLATE_NOOP("Settings", "High contrast"),
    "none": QT_TRANSLATE_NOOP("Settings", "No tone"),
    "soft": QT_TRANSLATE_NOOP("Settings", "Soft"),
    "bell": QT_TRANSLATE_NOOP("Settings", "Bell"),
    "double": QT_TRANSLATE_NOOP("Settings", "Double"),
}


def setting_name(setting: Setting) -> str:
    """What a setting is called."""
    return translate("Settings", setting.text)


def setting_prose(setting: Setting) -> str:
    """What a setting is for, in a sentence."""
    return translate("Settings", setting.prose)


def group_name(group: str) -> str:
    """What a group of settings is called."""
    return translate("Settings", group)


def choice_words(value: object) -> str:
    """What one of the choices is called; a number is itself."""
    if isinstance(value, str) and value in CHOICES:
        return translate("Settings", CHOICES[value])
    return str(value)
