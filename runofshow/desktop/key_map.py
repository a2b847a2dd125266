"""Which keys are in force: the usual ones of the table of actions, and those that a person has chosen."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QKeySequence

from runofshow.desktop import question_action
from runofshow.desktop.action_table import ACTIONS, BY_ID

Keys = Mapping[str, tuple[str, ...]]

# Two sides of one place: who changes the key of the second changes that of the first.
FOLLOWS: Final = {"start": "next", "unskip": "skip"}

# What every window needs to be moved about in.
RESERVED: Final = frozenset(
    (
        *("Esc", "Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Return", "Enter", "Menu", "Alt+F4"),
        *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Backspace"),
    )
)

USUAL: Final[Keys] = {action.id: action.keys for action in ACTIONS}


class Holder(Struct, frozen=True):
    """Who has a key already: an action of the table, or one of the question desk, whose keys stay."""

    action: str = ""
    question_action: str = ""


def canonical(key: object) -> str | None:
    """A key as it is written in the file, `Ctrl+K`; None for what is no single key."""
    if not isinstance(key, str):
        return None
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return None
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return text if text and text.isprintable() and text not in RESERVED else None


def holder(keys: Keys, action: str, key: str) -> Holder | None:
    """Who has a key that would be in the way of this action having it."""
    for other in ACTIONS:
        if other.id == action or other.id in FOLLOWS:
            continue
        if key in keys[other.id]:
            return Holder(action=other.id)
    # A list of questions takes its own keys before anything else does: the usual ones are in nobody's way.
    if BY_ID[action].is_local or key in BY_ID[action].keys:
        return None
    for asked in (*question_action.ACTIONS, question_action.ANSWERED):
        if key in asked.keys:
            return Holder(question_action=asked.id)
    return None


def keys_in_force(chosen: Mapping[str, object]) -> Keys:
    """The keys of every action. Of what was chosen all that is unknown, no key, or in the way of another is
    passed over; "" takes the key away."""
    wanted: dict[str, tuple[str, ...]] = {}
    for action, key in chosen.items():
        text = canonical(key)
        if action in USUAL and action not in FOLLOWS and (text is not None or key == ""):
            wanted[action] = () if text is None else (text,)
    keys = _with_followers({**USUAL, **wanted})
    while (late := _first_in_the_way(keys, wanted)) is not None:
        del wanted[late]
        keys = _with_followers({**USUAL, **wanted})
    return keys


def with_key(chosen: Mapping[str, object], action: str, key: str) -> dict[str, object]:
    """What is chosen once an action has this key, which is taken from whoever has it; "" for none."""
    keys = keys_in_force(chosen)
    changed = {**chosen, action: key}
    taken = None if key == "" else holder(keys, action, key)
    if taken is not None and taken.action:
        left = [other for other in keys[taken.action] if other != key]
        changed[taken.action] = left[0] if left else ""
    if USUAL[action] == ((key,) if key else ()):
        del changed[action]
    return changed


def without_key(chosen: Mapping[str, object], action: str) -> dict[str, object]:
    """What is chosen once an action has its usual keys again, taken from whoever has them."""
    usual = USUAL[action]
    return {name: key for name, key in chosen.items() if name != action and canonical(key) not in usual}


def _first_in_the_way(keys: Keys, wanted: Keys) -> str | None:
    return next(
        (action for action in wanted if any(holder(keys, action, key) for key in wanted[action])), None
    )


def _with_followers(keys: Keys) -> Keys:
    return {**keys, **{follower: keys[lead] for follower, lead in FOLLOWS.items()}}
