"""A read-out: the projection of a show as one JSON object, or as lines for people (design 7)."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from runofshow.core.projection import OnAir, Projection
from runofshow.core.question import question_label
from runofshow.core.refusal import Refusal
from runofshow.core.state import State


def readout(state: State, shown: Projection, refused: tuple[str, Refusal] | None = None) -> dict[str, Any]:
    """What is shown, for other programs: instants in the show's zone, durations in seconds, not rounded.

    `refused` is the last move and its refusal, if it was refused.
    """
    zone = ZoneInfo(state.plan.agenda.event.timezone)
    name_of = state.plan.agenda.name_of

    def local(instant: datetime | None) -> str | None:
        return None if instant is None else instant.astimezone(zone).isoformat()

    return {
        "now": local(shown.now),
        "status": shown.status.value,
        "segment": shown.on_air and _segment(shown.on_air, local, name_of),
        "block": shown.on_air
        and {
            "id": shown.on_air.block.id,
            "expected_end": local(shown.on_air.block.expected_end),
            "over_s": in_seconds(shown.on_air.block.over),
            "flag": shown.on_air.block.flag.value,
        },
        "slot": {
            "hard_out": local(shown.slot.hard_out),
            "expected_end": local(shown.slot.expected_end),
            "over_s": in_seconds(shown.slot.over),
            "flag": shown.slot.flag.value,
        },
        "upcoming": [
            {
                "id": view.id,
                "planned_start": local(view.planned.start),
                "expected_start": local(view.expected_start),
                "expected_end": local(view.expected_end),
            }
            for view in shown.upcoming
        ],
        "airtime_s": {name_of(person): in_seconds(time) for person, time in _airtime(state, shown)},
        "on_air_question": None if state.desk.on_air is None else question_label(state.desk.on_air),
        "queue": [question_label(number) for number in state.desk.queue],
        "fits": shown.fits,
        "refused": refused and {"do": refused[0], "reason": str(refused[1])},
    }


def _airtime(state: State, shown: Projection) -> list[tuple[str, timedelta]]:
    """Each speaker's airtime, in the order in which the agenda names them."""
    people = state.plan.agenda.people
    return [(person, shown.airtime[person]) for person in people if person in shown.airtime]


def _segment(on_air: OnAir, local: Any, name_of: Any) -> dict[str, Any]:
    view = on_air.view
    return {
        "id": view.id,
        "phase": on_air.phase.value,
        "allotment_s": in_seconds(view.allotment),
        "added_s": in_seconds(view.added),
        "spent_s": in_seconds(view.spent),
        "remaining_s": in_seconds(on_air.remaining),
        "expected_end": local(on_air.expected_end),
        "latest_finish": local(on_air.latest_finish),
        "latest_finish_in_block": local(on_air.latest_finish_in_block),
        "behind_s": in_seconds(on_air.behind),
        "floor": None if on_air.floor is None else name_of(on_air.floor),
    }


def in_seconds(duration: timedelta | None) -> int | float | None:
    """The duration in seconds as a number, whole where it is, not rounded."""
    if duration is None:
        return None
    seconds = duration.total_seconds()
    return int(seconds) if seconds.is_integer() else seconds


def readout_text(state: State, shown: Projection, refused: tuple[str, Refusal] | None = None) -> str:
    """What is shown, in some lines for people; times are local to the show."""
    zone = ZoneInfo(state.plan.agenda.event.timezone)
    name_of = state.plan.agenda.name_of

    def clock(instant: datetime | None) -> str:
        return "--:--:--" if instant is None else f"{instant.astimezone(zone):%H:%M:%S}"

    slot = shown.slot
    lines = [
        f"{clock(shown.now)}  {shown.status.value.replace('_', ' ')};"
        f" ends {clock(slot.expected_end)}, {over_words(slot.over)}"
        f" (hard out {clock(slot.hard_out)}, {slot.flag.value.replace('_', ' ')})"
    ]
    if refused:
        lines.append(f"  refused: {refused[0]}: {refused[1]}")
    if shown.on_air is not None:
        on_air = shown.on_air
        view = on_air.view
        lines += [
            f"  on air    {view.id}: {_signed(on_air.remaining)} left"
            f" of {_signed(view.allotment + view.added)}, {on_air.phase.value};"
            f" ends {clock(on_air.expected_end)}, {over_words(on_air.behind)}",
            f"            latest finish {clock(on_air.latest_finish)},"
            f" within its block {clock(on_air.latest_finish_in_block)};"
            f" block ends {clock(on_air.block.expected_end)}, {over_words(on_air.block.over)}",
        ]
        if on_air.floor is not None:
            lines.append(f"            {name_of(on_air.floor)} has the floor")
    if upcoming := shown.upcoming:
        width = max(len(view.id) for view in upcoming)
        lines += [
            f"  {'next' if i == 0 else '':8}  {view.id:{width}}  {clock(view.expected_start)}"
            f" to {clock(view.expected_end)}  (planned {clock(view.planned.start)})"
            for i, view in enumerate(upcoming)
        ]
    if shown.airtime:
        spoken = ", ".join(f"{name_of(person)} {_signed(time)}" for person, time in _airtime(state, shown))
        lines.append(f"  airtime   {spoken}")
    if state.desk.questions:
        on_air_now = "none" if state.desk.on_air is None else question_label(state.desk.on_air)
        queue = ", ".join(map(question_label, state.desk.queue)) or "empty"
        lines.append(f"  questions on air {on_air_now}; queue {queue}; {shown.fits} fit")
    return "\n".join(lines)


def over_words(over: timedelta | None) -> str:
    """Over or under in words, never a sign alone: `1:30 over`, `0:45 under`, `on time`."""
    if over is None:
        return "not run"
    if abs(over) < timedelta(seconds=1):
        return "on time"
    return f"{_signed(abs(over))} {'over' if over > timedelta() else 'under'}"


def _signed(duration: timedelta) -> str:
    seconds = int(abs(duration).total_seconds())
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"−{text}" if duration <= -timedelta(seconds=1) else text
