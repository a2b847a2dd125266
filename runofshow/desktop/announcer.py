"""What is announced to screen readers: thresholds and flags as they are crossed, never a tick."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from runofshow.core.events import Event, FlagChanged, PhaseChanged
from runofshow.core.flag import Phase
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

    Of several thresholds passed at once (after a sleep, or when time is taken) the last is said; flags are
    said of the show and of the block on air: the later blocks follow from these.
    """
    on_air = projection.on_air
    phases = [event for event in events if isinstance(event, PhaseChanged)]
    for event in events:
        if isinstance(event, PhaseChanged):
            if on_air is None or on_air.view.id != event.segment or event is not phases[-1]:
                continue
            if event.phase is Phase.NORMAL:
                continue
            left = time_left_words(on_air.remaining)
            text = translate("Announcer", "{phase}: {left}.").format(
                phase=phase_words(event.phase), left=left
            )
            yield text, event.phase is Phase.OVERTIME
        elif isinstance(event, FlagChanged):
            if event.block is not None and (on_air is None or event.block != on_air.block.id):
                continue
            yield flag_words(_name_of(event.block, projection), event.flag), False


def _name_of(block: str | None, projection: Projection) -> str:
    if block is None:
        return translate("Announcer", "The show")
    return next(block_name(view.planned) for view in projection.blocks if view.id == block)
