"""Gaps: dead air that nobody planned, where what stands before a block of hard start ends too early."""

from datetime import datetime, timedelta

from msgspec import Struct

from runofshow.core.flag import ZERO
from runofshow.core.leeway import Outlook
from runofshow.core.plan import Plan, PlannedBlock
from runofshow.core.state import State


class Gap(Struct, frozen=True):
    """The time from `start` to `end` (calendar times) in which nothing is expected before a block begins."""

    block: PlannedBlock
    start: datetime
    end: datetime

    @property
    def lasts(self) -> timedelta:
        return self.end - self.start


def gaps(state: State, ahead: Outlook, least: timedelta) -> tuple[Gap, ...]:
    """The gaps that are longer than planned by at least this much, in running order. To wait for the show to
    begin is none."""
    found = []
    end, reached = ahead.begins, 0
    for one in ahead.hard_starts:
        end += sum((leeway.need for leeway in ahead.pending[reached : one.first]), ZERO)
        reached = one.first
        block = state.plan.blocks[ahead.pending[one.first].planned.block]
        is_within = state.on_air is not None or one.first > 0
        if is_within and one.begins - end - _planned_before(state.plan, block) >= least:
            found.append(Gap(block, ahead.hard_out + end, ahead.hard_out + one.begins))
        end = max(end, one.begins)
    return tuple(found)


def _planned_before(plan: Plan, block: PlannedBlock) -> timedelta:
    """The time without anything that is planned before a block."""
    ends = [one.end for before in plan.blocks[: block.index] for one in before.segments]
    return max(block.block.start - max(ends), ZERO) if ends else ZERO
