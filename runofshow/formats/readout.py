"""A read-out: the projection of a show as one JSON object, or as lines for people (design 7)."""

from datetime import datetime, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from runofshow.core.flag import Flag, Phase
from runofshow.core.phrase import Phrase, Say, phrase
from runofshow.core.projection import OnAir, Projection
from runofshow.core.question import question_label
from runofshow.core.refusal import Refusal
from runofshow.core.state import State, Status

STATUSES = {
    Status.NOT_STARTED: phrase("not started"),
    Status.LIVE: phrase("live"),
    Status.PAUSED: phrase("paused"),
    Status.ENDED: phrase("ended"),
}
FLAGS = {
    Flag.ON_TRACK: phrase("on track"),
    Flag.WILL_OVERRUN: phrase("will overrun"),
    Flag.OVERRUN: phrase("overrun"),
}
PHASES = {
    Phase.NORMAL: phrase("normal"),
    Phase.WARNING: phrase("warning"),
    Phase.DANGER: phrase("danger"),
    Phase.OVERTIME: phrase("overtime"),
}
UNKNOWN_TIME = "--:--:--"

Refused: TypeAlias = tuple[str, Refusal | str]
"""The last move, and why it was refused: the refusal or its words in some language."""


def readout(state: State, shown: Projection, refused: Refused | None = None) -> dict[str, Any]:
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


def readout_text(state: State, shown: Projection, refused: Refused | None = None, say: Say = str) -> str:
    """What is shown, in some lines for people; times are local to the show. `say` puts it in words."""
    zone = ZoneInfo(state.plan.agenda.event.timezone)
    name_of = state.plan.agenda.name_of

    def clock(instant: datetime | None) -> str:
        return UNKNOWN_TIME if instant is None else f"{instant.astimezone(zone):%H:%M:%S}"

    on_air_label, next_label, airtime_label = map(say, (phrase("on air"), phrase("next"), phrase("airtime")))
    width = max(9, *map(len, (on_air_label, next_label, airtime_label))) + 1
    slot = shown.slot
    head = phrase(
        "{status}; ends {end}, {over} (hard out {hard_out}, {flag})",
        status=STATUSES[shown.status],
        end=clock(slot.expected_end),
        over=over_words(slot.over),
        hard_out=clock(slot.hard_out),
        flag=FLAGS[slot.flag],
    )
    lines = [f"{clock(shown.now)}  {say(head)}"]
    if refused:
        lines.append("  " + say(phrase("refused: {do}: {reason}", do=refused[0], reason=str(refused[1]))))
    if shown.on_air is not None:
        on_air = shown.on_air
        view = on_air.view
        left = phrase(
            "{segment}: {remaining} left of {allotment}, {phase}; ends {end}, {behind}",
            segment=view.id,
            remaining=_signed(on_air.remaining),
            allotment=_signed(view.allotment + view.added),
            phase=PHASES[on_air.phase],
            end=clock(on_air.expected_end),
            behind=over_words(on_air.behind),
        )
        finish = phrase(
            "latest finish {latest}, within its block {in_block}; block ends {end}, {over}",
            latest=clock(on_air.latest_finish),
            in_block=clock(on_air.latest_finish_in_block),
            end=clock(on_air.block.expected_end),
            over=over_words(on_air.block.over),
        )
        lines += [f"  {on_air_label:{width}}{say(left)}", f"  {'':{width}}{say(finish)}"]
        if on_air.floor is not None:
            floor = say(phrase("{name} has the floor", name=name_of(on_air.floor)))
            lines.append(f"  {'':{width}}{floor}")
    if upcoming := shown.upcoming:
        id_width = max(len(view.id) for view in upcoming)
        for i, view in enumerate(upcoming):
            times = phrase(
                "{start} to {end}  (planned {planned})",
                start=clock(view.expected_start),
                end=clock(view.expected_end),
                planned=clock(view.planned.start),
            )
            lines.append(f"  {'' if i else next_label:{width}}{view.id:{id_width}}  {say(times)}")
    if shown.airtime:
        spoken = ", ".join(f"{name_of(person)} {_signed(time)}" for person, time in _airtime(state, shown))
        lines.append(f"  {airtime_label:{width}}{spoken}")
    if state.desk.questions:
        on_air_now, queue = state.desk.on_air, ", ".join(map(question_label, state.desk.queue))
        desk = phrase(
            "questions on air {number}; queue {queue}; {count} fit",
            number=phrase("none") if on_air_now is None else question_label(on_air_now),
            queue=queue or phrase("empty"),
            count=shown.fits,
        )
        lines.append(f"  {say(desk)}")
    return "\n".join(lines)


def over_words(over: timedelta | None) -> Phrase:
    """Over or under in words, never a sign alone: `1:30 over`, `0:45 under`, `on time`."""
    if over is None:
        return phrase("not run")
    if abs(over) < timedelta(seconds=1):
        return phrase("on time")
    if over > timedelta():
        return phrase("{by} over", by=_signed(over))
    return phrase("{by} under", by=_signed(-over))


def _signed(duration: timedelta) -> str:
    seconds = int(abs(duration).total_seconds())
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"−{text}" if duration <= -timedelta(seconds=1) else text
