"""Asks how a block that is too long to be saved is to fit: planned times move, or what is pending is cut."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from runofshow.core.commands import Command, FitBlock, MakeRoom
from runofshow.core.fit import excess, fitting, too_long
from runofshow.core.plan import PlannedBlock
from runofshow.core.room import Part, room
from runofshow.desktop.choices import Choices
from runofshow.desktop.console import Console
from runofshow.desktop.countdown import clock_text, seconds_left
from runofshow.desktop.edit_prompt import EditPrompt
from runofshow.desktop.effect_words import foresee
from runofshow.desktop.recovery_words import RecoveryWords, change_words
from runofshow.desktop.wording import block_name, duration_words, list_words, translate
from runofshow.session.session import Session

LINES = 4


class Way(Enum):
    """What makes a block fit."""

    ROOM = "room"
    SHORTER = "shorter"


def way_name(way: Way) -> str:
    """What makes a block fit, in words."""
    return {
        Way.ROOM: translate("Fit", "Planned times move; nobody gets less"),
        Way.SHORTER: translate("Fit", "What is pending in it gets shorter, in proportion"),
    }[way]


def offer_to_fit(console: Console, save: Callable[[], None]) -> "FitPrompt | None":
    """Ask below the table how the first block that is too long is to fit, if anything would do; then save."""
    block = too_long(console.session.state)
    ways = [] if block is None else [way for way in Way if _would_do(console.session, way, block)]
    if block is None or not ways:
        return None
    console.workspaces.bring_up("running_order")
    prompt = FitPrompt(console.session, block.id, ways)
    console.running_order.editing.ask(prompt)
    prompt.given.connect(lambda _: save())
    return prompt


def nothing_fits_words(session: Session) -> str:
    """What stands in the way where nothing makes the first block fit that is too long; "" when none is."""
    block = too_long(session.state)
    found = None if block is None else room(session.state, block)
    if found is None or not found.missing:
        return ""
    text = translate("Fit", "With the blocks around it, that is {missing} too much up to {time}.")
    missing = duration_words(seconds_left(found.missing))
    return text.format(missing=missing, time=_clock(session, found.until))


class FitPrompt(EditPrompt):
    """Asks that of one block, beginning with the way that shortens nobody."""

    def __init__(self, session: Session, block: str, ways: list[Way]) -> None:
        super().__init__(session)
        self._block = block
        self.choices = Choices(ways)
        self.choices.choose(ways[0])
        self.choices.changed.connect(self.renew)
        # What is the only way is told by its effect.
        self.choices.setVisible(len(ways) > 1)
        self.rows.addWidget(self.choices)
        self.effect.set_lines(LINES)
        self.add_foot()

    def fields(self) -> tuple[QWidget, ...]:
        return tuple(self.choices.buttons.values())

    def chosen(self) -> Way:
        """What is to make it fit."""
        return self.choices.chosen

    def retranslate(self) -> None:
        for way, button in self.choices.buttons.items():
            button.setText(way_name(way))
        super().retranslate()

    def focus_first(self) -> None:
        (self.choices.buttons[self.chosen()] if len(self.choices.buttons) > 1 else self.yes).setFocus()

    def words(self) -> tuple[str, str]:
        yes = translate("Fit", "Do it and save")
        block = self._planned()
        if block is None:
            return "", yes
        text = translate("Fit", "{block} is {excess} longer than its time")
        by = excess(self.session.state, block)
        return text.format(block=block_name(block), excess=duration_words(seconds_left(by))), yes

    def command(self) -> Command | None:
        block = self._planned()
        return None if block is None else _command(self.chosen(), block)

    def understood(self) -> str:
        block = self._planned()
        if block is None:
            return ""
        way = self.chosen()
        if way is Way.ROOM:
            return _moved_words(self.session, room(self.session.state, block).moved)
        names = RecoveryWords(self.session.plan)
        found = fitting(self.session.state, block, self.session.now()).changes
        changes = list_words([f"{names.name(one.segment)} {change_words(one)}" for one in found])
        return " · ".join(filter(None, (missing_words(self.session, block), changes)))

    def renew(self) -> None:
        self.title.setText(self.words()[0])
        super().renew()

    def _planned(self) -> PlannedBlock | None:
        """The block as it is now, while it is too long."""
        state = self.session.state
        found = next((one for one in state.plan.blocks if one.id == self._block), None)
        return found if found is not None and excess(state, found) else None


def _command(way: Way, block: PlannedBlock) -> Command:
    return MakeRoom(block.id) if way is Way.ROOM else FitBlock(block.id)


def _would_do(session: Session, way: Way, block: PlannedBlock) -> bool:
    return not foresee(session, _command(way, block)).is_refused


def _moved_words(session: Session, moved: Sequence[Part]) -> str:
    """The planned times that blocks would get: `Block 1 ends 16:40, Block 2 16:40–17:10`."""
    words = []
    for one in moved:
        text = translate("Fit", "{block} {start}–{end}")
        if one.start == one.planned.block.start:
            text = translate("Fit", "{block} ends {end}")
        start, end = _clock(session, one.start), _clock(session, one.end)
        words.append(text.format(block=block_name(one.planned), start=start, end=end))
    return list_words(words)


def missing_words(session: Session, block: PlannedBlock) -> str:
    """How much too long a block is with all that it could move; "" where moving planned times will do."""
    found = room(session.state, block)
    if not found.missing:
        return ""
    text = translate("Fit", "{missing} too much up to {time}")
    missing = duration_words(seconds_left(found.missing))
    return text.format(missing=missing, time=_clock(session, found.until))


def _clock(session: Session, instant: datetime) -> str:
    zone = ZoneInfo(session.agenda.event.timezone)
    return clock_text(instant, zone, with_seconds=bool(instant.second))
