"""What undoing and redoing would be about."""

from PySide6.QtCore import QCoreApplication

from runofshow.core.history import Step
from runofshow.desktop.command_names import done_name

translate = QCoreApplication.translate


def step_words(step: Step | None) -> str:
    """What undoing or redoing this step would be about; "" for none."""
    if step is None:
        return ""
    return done_name(step.entry, step.command)


def undo_words(step: Step | None) -> str:
    """What the undo button does now: `Undo: Next`; "" when there is nothing to undo."""
    return "" if step is None else translate("Steps", "Undo: {what}").format(what=step_words(step))


def redo_words(step: Step | None) -> str:
    """What the redo button does now: `Redo: Next`; "" when there is nothing to redo."""
    return "" if step is None else translate("Steps", "Redo: {what}").format(what=step_words(step))
