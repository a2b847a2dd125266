"""What undoing and redoing would be about, and what was done: in few words, by name."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from runofshow.core import events as e
from runofshow.core.agenda import Segment
from runofshow.core.flag import ZERO
from runofshow.core.history import Step
from runofshow.core.plan import Plan
from runofshow.core.question import question_label
from runofshow.core.replan import changed
from runofshow.core.state import State, Status
from runofshow.desktop.command_names import done_name
from runofshow.desktop.countdown import seconds_spent
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.recovery_words import length_change_words
from runofshow.desktop.wording import block_name, duration_words, few_words, list_words, segment_name

translate = QCoreApplication.translate


def step_words(step: Step | None) -> str:
    """What undoing or redoing this step would be about: `Next (Ana MARÍN)`, `Time of Ana MARÍN 7:30 → 6:00`;
    "" for none."""
    if step is None:
        return ""
    edited = [event for event in step.entry.events if isinstance(event, e.SegmentsEdited)]
    if step.command == "edit_segments" and edited:
        return _edit_words(step, edited)
    given = next((event for event in step.entry.events if isinstance(event, e.TimeAdded)), None)
    if step.command == "add_time" and given is not None:
        return _added_words(given.by, segment_name(given.segment, step.before.plan))
    name = done_name(step.entry, step.command)
    about = _about(step)
    return translate("Steps", "{what} ({about})").format(what=name, about=about) if about else name


def _added_words(by: timedelta, name: str) -> str:
    """That somebody was given time, or less of it: `1 min added for Ana CAPILLA`."""
    text = translate("Steps", "{amount} added for {name}")
    if by < ZERO:
        text = translate("Steps", "{amount} taken from {name}")
    return text.format(amount=duration_words(seconds_spent(abs(by))), name=name)


def undo_words(step: Step | None) -> str:
    """What the undo button does now: `Undo: Next (Ana MARÍN)`; "" when there is nothing to undo."""
    return "" if step is None else translate("Steps", "Undo: {what}").format(what=step_words(step))


def redo_words(step: Step | None) -> str:
    """What the redo button does now: `Redo: Next (Ana MARÍN)`; "" when there is nothing to redo."""
    return "" if step is None else translate("Steps", "Redo: {what}").format(what=step_words(step))


def undone_words(step: Step, state: State) -> str:
    """What undoing a step of the transport would do to who is on air, as a sentence without its point."""
    before = step.before
    if before.status is Status.PAUSED and state.on_air == before.on_air:
        text = translate("Steps", "{name} is paused again")
    elif before.status is Status.NOT_STARTED:
        text = translate("Steps", "{leaving} leaves the air, the show has not started")
    elif state.on_air is None:
        text = translate("Steps", "the show has not ended, {name} is on air again")
    elif state.on_air == before.on_air:
        text = translate("Steps", "the clock of {name} runs again")
    else:
        text = translate("Steps", "{leaving} leaves the air, {name} is on air again")
    name, leaving = (
        "" if one is None else segment_name(one, state.plan) for one in (before.on_air, state.on_air)
    )
    return text.format(name=name, leaving=leaving)


def _edit_words(step: Step, edited: list[e.SegmentsEdited]) -> str:
    """What was edited of which segments; a shortest time that followed is no matter of its own."""
    plan = step.before.plan
    main = [event for event in edited if set(changed(event.changes)) != {"min"}] or edited
    segments = list(dict.fromkeys(name for event in main for name in event.segments))
    fields = {name for event in main for name in changed(event.changes)}
    who = segment_name(segments[0], plan) if len(segments) == 1 else COUNTS.segments(len(segments))
    if fields == {"allotment"}:
        words = translate("Steps", "Time of {who}").format(who=who)
        if len(segments) > 1:
            return words
        before, after = plan.segments[segments[0]].allotment, changed(main[0].changes)["allotment"]
        return f"{words} {length_change_words(before, after)}"
    if fields == {"title"}:
        return translate("Steps", "Title of {who}").format(who=who)
    if fields == {"speakers"}:
        return translate("Steps", "Speakers of {who}").format(who=who)
    return translate("Steps", "{who} edited").format(who=who)


def _about(step: Step) -> str:
    """Whom or what a step concerns; "" where its name says it all."""
    events, plan = step.entry.events, step.before.plan
    came = (event.people for event in events if isinstance(event, e.PeopleAdded))
    names = {person.id: person.name for people in came for person in people}
    if step.command in ("next", "back"):
        aired = [event.segment for event in events if isinstance(event, e.SegmentAired)]
        return segment_name(aired[-1], plan) if aired else ""
    if step.command in ("start", "end", "recover", "pause", "resume"):
        return ""
    if step.command == "edit_people":
        return few_words(list_words(list(names.values())))
    # Blocks that gave way to another are not what it was about.
    for event in sorted(events, key=lambda event: isinstance(event, e.BlockEdited)):
        if found := _of_event(event, plan, names):
            return found
    return ""


def _of_event(event: e.Event, plan: Plan, names: dict[str, str]) -> str:
    """Whom or what an event concerns."""
    match event:
        case e.SegmentAdded(segment=segment):
            return _of_new(segment, plan, names)
        case e.SegmentsRemoved(segments=segments) | e.SegmentsMoved(segments=segments):
            return _several([segment_name(one, plan) for one in segments])
        case e.SegmentSkipped() | e.SegmentUnskipped() | e.SegmentBroughtForward() | e.TimeAdded():
            return segment_name(event.segment, plan)
        case e.BlockAdded(block=block):
            return few_words(block.title)
        case e.BlockEdited() | e.BlockRemoved() | e.BlockMoved():
            return next((block_name(one) for one in plan.blocks if one.id == event.block), "")
        case e.SpeakerMarked() | e.SpeakerReplaced():
            return few_words(plan.agenda.name_of(event.person))
        case e.FloorGiven(speaker=str(person)):
            return few_words(plan.agenda.name_of(person))
    question = getattr(event, "question", None)
    return question_label(question) if isinstance(question, int) else ""


def _of_new(segment: Segment, plan: Plan, names: dict[str, str]) -> str:
    """What a segment is called that is not in the plan."""
    speakers = [names.get(one) or plan.agenda.name_of(one) for one in segment.speakers]
    called = speakers[0] if len(speakers) == 1 else segment.title or list_words(speakers)
    return few_words(called)


def _several(names: list[str]) -> str:
    return names[0] if len(names) == 1 else COUNTS.segments(len(names))
