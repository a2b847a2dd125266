"""What is on the screen when someone presses, and what can be asked of it."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from runofshow.core.history import Step
from runofshow.core.projection import Projection, SegmentView
from runofshow.core.recovery import Way
from runofshow.core.state import Status, Turn
from runofshow.desktop.picked import Picked
from runofshow.desktop.theme import Look
from runofshow.session.session import Session

TRANSPORT: Final = frozenset({"start", "next", "back", "pause", "resume", "end"})


class Shown(Struct, frozen=True):
    """What is on the screen when someone presses: a command names what was seen, not what has come since."""

    projection: Projection | None = None
    undoable: Step | None = None
    redoable: Step | None = None
    is_read_only: bool = False
    is_rehearsal: bool = False
    speed: float = 1.0
    selected: SegmentView | None = None
    workspace: str = ""
    docks_move: bool = False
    look: Look = Look()
    has_details: bool = False
    has_event: bool = False
    to_tell: int = 0
    picked: Picked = Picked()
    can_be_taken_over: bool = False
    suggested: Way | None = None

    @classmethod
    def of(cls, session: Session, projection: Projection, selected: SegmentView | None) -> "Shown":
        """What is on the screen of a session."""
        history = session.history
        return cls(
            projection,
            history.undoable,
            history.redoable,
            session.is_read_only,
            session.is_rehearsal,
            session.speed,
            selected,
        )

    @property
    def status(self) -> Status | None:
        return None if self.projection is None else self.projection.status

    @property
    def on_air(self) -> str:
        """The id of the segment on air; "" when there is none."""
        if self.projection is None or self.projection.on_air is None:
            return ""
        return self.projection.on_air.view.id

    @property
    def may_have_floor(self) -> tuple[str, ...]:
        """Whom the floor can be given to."""
        if self.projection is None or self.projection.on_air is None:
            return ()
        return self.projection.on_air.may_have_floor


Predicate = Callable[[Shown], bool]


def always(_: Shown) -> bool:
    """Of every action, whatever is shown."""
    return True


def never(_: Shown) -> bool:
    """Of no action, whatever is shown."""
    return False


def has_session(shown: Shown) -> bool:
    """Whether a session is open."""
    return shown.projection is not None


def may(test: Predicate) -> Predicate:
    """What can be done where things can be changed, and only while this holds."""
    return lambda shown: not shown.is_read_only and test(shown)


def is_on_air(shown: Shown) -> bool:
    """Whether any segment is on air."""
    return bool(shown.on_air)


def is_black(shown: Shown) -> bool:
    """Whether the stage is blacked out."""
    return shown.projection is not None and shown.projection.is_black


def selected_is(turn: Turn) -> Predicate:
    """What can be done while the selected segment has this turn, before the show has ended."""
    return may(
        lambda shown: (
            shown.selected is not None and shown.selected.turn is turn and shown.status is not Status.ENDED
        )
    )


def selected_id(shown: Shown) -> str:
    """The id of the selected segment; "" when there is none."""
    return "" if shown.selected is None else shown.selected.id


def picked_are(test: Callable[[Picked], object]) -> Predicate:
    """What is done to all that is selected, while anything can be edited."""
    return may(
        lambda shown: (
            shown.projection is not None and shown.status is not Status.ENDED and bool(test(shown.picked))
        )
    )


def undoes_transport(shown: Shown) -> bool:
    """Whether a series of undos has come to what changes who is on air, which nobody may do in passing. As
    the very last thing done it is taken back by one press."""
    is_series = shown.redoable is not None
    return is_series and shown.undoable is not None and shown.undoable.command in TRANSPORT
