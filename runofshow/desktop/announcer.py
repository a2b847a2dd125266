"""What is announced to screen readers: thresholds and flags as they are crossed, never a tick."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from runofshow.core.events import Event, FlagChanged, PhaseChanged
from runofshow.core.flag import Flag, Phase
from runofshow.core.projection import Projection
from runofshow.desktop.wording import block_name, flag_words, phase_words, time_left_words, translate


class Announcer(Protocol):
    """The port to assistive technology."""

    def announce(self, text: str, *, is_urgent: bool = False) -> None:
        """Say something without being asked; an urgent one interrupts."""
        ...


class QtAnnouncer:
    """Announces by way of a widget of the window."""

    def __init__(self, widget: QObject) -> None:
        self._widget = widget

    def announce(self, text: str, *, is_urgent: bool = False) -> None:
        event = QAccessibleAnnouncementEvent(self._widget, text)
        if is_urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def announcements(events: tuple[Event, ...], projection: Projection) -> Iterator[tuple[str, bool]]:
    """What to say of these events, and whether it is urgent.

    Of several thresholds passed at once (after a sleep, or when time is taken) the last is said.
    """
    on_air = projection.on_air
    phases = [event for event in events if isinstance(event, PhaseChanged)]
    if phases and on_air is not None and phases[-1].segment == on_air.view.id:
        phase = phases[-1].phase
        if phase is not Phase.NORMAL:
            left = time_left_words(on_air.remaining)
            text = translate("Announcer", "{phase}: {left}.").format(phase=phase_words(phase), left=left)
            yield text, phase is Phase.OVERTIME
    for text in flag_changes(events, projection):
        yield text, False


def flag_changes(events: tuple[Event, ...], projection: Projection) -> list[str]:
    """What changed flags of the show and of blocks come to, in words: those that changed alike together."""
    last = {event.block: event.flag for event in events if isinstance(event, FlagChanged)}
    names: dict[Flag, list[str]] = {}
    for block in (None, *(view.id for view in projection.blocks)):
        if block in last:
            names.setdefault(last[block], []).append(_name_of(block, projection))
    return [flag_words(names[flag], flag) for flag in Flag if flag in names]


def _name_of(block: str | None, projection: Projection) -> str:
    if block is None:
        return translate("Announcer", "The show")
    return next(block_name(view.planned) for view in projection.blocks if view.id == block)
