"""The settled agenda: the running order as it stands, as an agenda in which every allotment is said."""

from msgspec.structs import replace

from runofshow.core.agenda import Agenda
from runofshow.core.plan import SECOND, Plan
from runofshow.core.state import State, Turn


def settled(plan: Plan) -> Agenda:
    """The agenda of a plan, each segment with its allotment as its duration, in whole seconds: a fraction
    that was left when time was shared out on air cannot be said by a file."""
    blocks = tuple(
        replace(
            block.block,
            segments=tuple(
                replace(one.segment, duration=one.allotment // SECOND * SECOND) for one in block.segments
            ),
        )
        for block in plan.blocks
    )
    return replace(plan.agenda, blocks=blocks)


def settled_now(state: State) -> Agenda:
    """The agenda as the running order of a show stands: its order, and what is skipped."""
    agenda = settled(state.plan)
    positions = state.order.positions
    blocks = tuple(
        replace(
            block,
            segments=tuple(
                replace(segment, skipped=state.turn(segment.id) is Turn.SKIPPED)
                for segment in sorted(block.segments, key=lambda one: positions[one.id])
            ),
        )
        for block in agenda.blocks
    )
    return replace(agenda, blocks=blocks)
