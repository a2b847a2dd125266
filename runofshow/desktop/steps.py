"""What was done just now, and what undoing and redoing would be about."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from runofshow.core.flag import ZERO
from runofshow.core.history import Step
from runofshow.desktop.command_names import done_name
from runofshow.desktop.countdown import seconds_spent
from runofshow.desktop.wording import duration_words

translate = QCoreApplication.translate


def step_words(step: Step | None) -> str:
    """What undoing or redoing this step would be about; "" for none."""
    if step is None:
        return ""
    return done_name(step.entry, step.command)


def added_words(by: timedelta, name: str) -> str:
    """That somebody was given time, or less of it: `1 min added for Ana CAPILLA`."""
    text = translate("Steps", "{amount} added for {name}")
    if by < ZERO:
        text = translate("Steps", "{amount} taken from {name}")
    return text.format(amount=duration_words(seconds_spent(abs(by))), name=name)


def undo_words(step: Step | None) -> str:
    """What the undo button does now: `Undo: Next`; "" when there is nothing to undo."""
    return "" if step is None else translate("Steps", "Undo: {what}").format(what=step_words(step))


def redo_words(step: Step | None) -> str:
    """What the redo button does now: `Redo: Next`; "" when there is nothing to redo."""
    return "" if step is None else translate("Steps", "Redo: {what}").format(what=step_words(step))
