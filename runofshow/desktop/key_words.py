"""Keys as they are printed on buttons and in lists, in the words of the keyboard."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from runofshow.desktop.marks import QT_TRANSLATE_NOOP

SIGNS: Final = {"-": "−", "Shift": "⇧", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
NAMES: Final = {
    name: name
    for name in (
        QT_TRANSLATE_NOOP("KeyNames", "Space"),
        QT_TRANSLATE_NOOP("KeyNames", "Return"),
        QT_TRANSLATE_NOOP("KeyNames", "Enter"),
        QT_TRANSLATE_NOOP("KeyNames", "Del"),
        QT_TRANSLATE_NOOP("KeyNames", "Ins"),
        QT_TRANSLATE_NOOP("KeyNames", "Home"),
        QT_TRANSLATE_NOOP("KeyNames", "End"),
        QT_TRANSLATE_NOOP("KeyNames", "PgUp"),
        QT_TRANSLATE_NOOP("KeyNames", "PgDown"),
        QT_TRANSLATE_NOOP("KeyNames", "Backspace"),
    )
}


def key_label(key: str) -> str:
    """A key as it is printed on a button: `⇧ Space`, `Ctrl Z`; "" for none."""
    return " ".join(_name(part) for part in key_parts(key))


def key_parts(key: str) -> list[str]:
    """The keys that are pressed together: `Ctrl+Shift++` are three."""
    if not key:
        return []
    if key == "+":
        return ["+"]
    if key.endswith("++"):
        return [*key[:-2].split("+"), "+"]
    return key.split("+")


def _name(part: str) -> str:
    if part in SIGNS:
        return SIGNS[part]
    return QCoreApplication.translate("KeyNames", NAMES[part]) if part in NAMES else part
