"""What a command would do to the ends of blocks and show, in words, before it is given."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core.commands import Command
from runofshow.core.effect import Effect, Shift, effect
from runofshow.core.refusal import Reason, Refusal
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.recovery_words import length_change_words
from runofshow.desktop.refusals import refusal_words
from runofshow.desktop.wording import block_name, over_words, translate
from runofshow.session.session import Session

# So many blocks that get longer or shorter are named.
MOST_BLOCKS = 2


class Foreseen(Struct, frozen=True):
    """What would come of a command: its effect in words or why it would be refused (`is_nothing`: because it
    changes nothing), and whether any end moves, or the show gets more or less over."""

    words: str
    is_refused: bool = False
    is_nothing: bool = False
    moves_ends: bool = False


def foresee(session: Session, command: Command) -> Foreseen:
    """What would come of a command given now."""
    outcome = effect(session.state, command, session.now())
    if isinstance(outcome, Refusal):
        return Foreseen(
            refusal_words(outcome, session.plan), True, outcome.reason is Reason.NOTHING_TO_CHANGE
        )
    zone = ZoneInfo(session.agenda.event.timezone)
    return Foreseen(effect_words(outcome, zone), moves_ends=moves_ends(outcome))


def moves_ends(outcome: Effect) -> bool:
    """Whether the end of the show or of a block that stays moves, or how the show stands to its hard out."""
    before, after = outcome.ends
    if outcome.before.slot.over != outcome.after.slot.over:
        return True
    return before != after or any(
        shift.before.end != shift.after.end for shift in outcome.blocks.values() if shift.after.end
    )


def effect_words(outcome: Effect, zone: tzinfo) -> str:
    """The effect in a line: `Block 2 ends 17:02 → 16:58 · show ends 18:02 → 17:58, 2 min under`.

    The blocks that are named get longer or shorter themselves; the others only follow. A shortest time that
    follows its time down is told last: `shortest 8 → 5 min`.
    """
    views = {view.id: view for view in (*outcome.after.blocks, *outcome.before.blocks)}
    changed = [
        translate("Effect", "{block} ends {change}").format(
            block=block_name(views[name].planned),
            change=_change(shift.before.end, shift.after.end, zone),
        )
        for name, shift in outcome.blocks.items()
        if shift.before.end and shift.after.end and _is_of_its_own(shift)
    ]
    parts = changed[:MOST_BLOCKS]
    before, after = outcome.ends
    if before == after:
        text = translate("Effect", "show still ends {end}, {over}")
        change = clock_text(after, zone)
    else:
        text = translate("Effect", "show ends {end}, {over}")
        change = _change(before, after, zone)
    over = over_words(outcome.after.slot.over, outcome.after.agenda.event.tolerance)
    words = " · ".join((*parts, text.format(end=change, over=over), *_shortest(outcome)))
    return words[:1].upper() + words[1:]


def _shortest(outcome: Effect) -> tuple[str, ...]:
    """Which shortest times follow."""
    lowered = outcome.shortest
    if len(lowered) > 1:
        return (COUNTS.shortest(len(lowered)),)
    blocks = {view.id: view.planned for view in outcome.before.blocks}
    return tuple(
        translate("Effect", "shortest of {block} {change}").format(
            block=block_name(blocks[name]), change=length_change_words(*change)
        )
        if name in blocks
        else translate("Effect", "shortest {change}").format(change=length_change_words(*change))
        for name, change in lowered.items()
    )


def _is_of_its_own(shift: Shift) -> bool:
    """Whether a block that is run before and after gets longer or shorter, not only earlier or later."""
    before, after = shift.before, shift.after
    if before.end is None or after.end is None or before.end == after.end:
        return False
    if before.start is None or after.start is None:
        return True
    return before.end - before.start != after.end - after.start


def _change(before: datetime, after: datetime, zone: tzinfo) -> str:
    """A time before and after: with seconds where it does not move by whole minutes, so that the difference
    of what is read is that of what is meant."""
    with_seconds = (int(after.timestamp()) - int(before.timestamp())) % 60 != 0
    one, other = (clock_text(each, zone, with_seconds=with_seconds) for each in (before, after))
    if one == other:
        return one
    return translate("Effect", "{before} → {after}").format(before=one, after=other)
