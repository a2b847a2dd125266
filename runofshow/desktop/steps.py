"""What undoing and redoing would be about, and what was done: in few words, by name."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from runofshow.core import events as e
from runofshow.core.agenda import Segment
from runofshow.core.attendance import Attendance
from runofshow.core.flag import ZERO
from runofshow.core.history import Step
from runofshow.core.plan import Plan
from runofshow.core.question import question_label
from runofshow.core.replan import changed
from runofshow.core.state import State, Status
from runofshow.desktop.command_names import done_name
from runofshow.desktop.countdown import clock_text, seconds_spent
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.recovery_words import length_change_words
from runofshow.desktop.wording import block_name, duration_words, few_words, list_words, segment_name

translate = QCoreApplication.translate

# Stands for nobody in the words of a change.
NOBODY = "—"


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
    if step.command == "mark_speaker":
        return _attendance_words(step)
    facts = next((event for event in step.entry.events if isinstance(event, e.EventEdited)), None)
    if step.command == "edit_event" and facts is not None:
        return _facts_words(facts, step.before.plan) or done_name(step.entry, step.command)
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
            return " ".join(filter(None, (words, _of_each(main, plan))))
        before, after = plan.segments[segments[0]].allotment, changed(main[0].changes)["allotment"]
        return f"{words} {length_change_words(before, after)}"
    if fields == {"title"}:
        return translate("Steps", "Title of {who}").format(who=who)
    if fields == {"speakers"}:
        words = translate("Steps", "Speakers of {who}").format(who=who)
        if len(segments) > 1:
            return words
        return f"{words}: {_speakers_change(segments[0], changed(main[0].changes)['speakers'], step)}"
    return translate("Steps", "{who} edited").format(who=who)


def _of_each(edited: list[e.SegmentsEdited], plan: Plan) -> str:
    """What became of several times, where the same became of each: `+2 min each`, `→ 8 min each`."""
    given = {name: changed(event.changes)["allotment"] for event in edited for name in event.segments}
    times = set(given.values())
    if len(times) == 1:
        return translate("Steps", "→ {time} each").format(time=duration_words(seconds_spent(times.pop())))
    by = {time - plan.segments[name].allotment for name, time in given.items()}
    if len(by) > 1:
        return ""
    amount = by.pop()
    text = translate("Steps", "−{time} each") if amount < ZERO else translate("Steps", "+{time} each")
    return text.format(time=duration_words(seconds_spent(abs(amount))))


def _speakers_change(segment: str, after: tuple[str, ...], step: Step) -> str:
    """Who spoke before, and who does now: in few words."""
    came = (event.people for event in step.entry.events if isinstance(event, e.PeopleAdded))
    new = {person.id: person.name for people in came for person in people}
    agenda = step.before.plan.agenda
    one, other = (
        few_words(list_words([new.get(each) or agenda.name_of(each) for each in speakers])) or NOBODY
        for speakers in (step.before.plan.segments[segment].segment.speakers, after)
    )
    return translate("Effect", "{before} → {after}").format(before=one, after=other)


def _attendance_words(step: Step) -> str:
    """What was noted of a speaker and what came of it: `Ana MARÍN absent, skipped`."""
    events, plan = step.entry.events, step.before.plan
    marked = next((event for event in events if isinstance(event, e.SpeakerMarked)), None)
    touched = [event.segment for event in events if isinstance(event, e.SegmentSkipped | e.SegmentUnskipped)]
    # Nothing was noted where they were absent already: whose segments it was about says of whom it was.
    person = plan.segments[touched[0]].segment.speakers[0] if marked is None else marked.person
    attendance = Attendance.ABSENT if marked is None else marked.attendance
    is_skipped = any(isinstance(event, e.SegmentSkipped) for event in events)
    if any(isinstance(event, e.SegmentUnskipped) for event in events):
        text = translate("Steps", "{name} there after all")
        if attendance is Attendance.LATE:
            text = translate("Steps", "{name} late, but comes")
        if any(isinstance(event, e.TimeTakenBack) for event in events):
            text = translate("Steps", "{what}, time taken back").format(what=text)
    elif any(isinstance(event, e.TimeShared) for event in events):
        text = translate("Steps", "{name} absent, skipped, time shared")
    elif is_skipped:
        text = translate("Steps", "{name} absent, skipped")
    else:
        text = {
            Attendance.CONFIRMED: translate("Steps", "{name} confirmed"),
            Attendance.UNCONFIRMED: translate("Steps", "{name} to be confirmed"),
            Attendance.LATE: translate("Steps", "{name} late"),
            Attendance.ABSENT: translate("Steps", "{name} absent"),
        }[attendance]
    return text.format(name=few_words(plan.agenda.name_of(person)))


def _facts_words(facts: e.EventEdited, plan: Plan) -> str:
    """What became of the only fact of the event that was edited, where that is short; else ""."""
    given = changed(facts.changes)
    if len(given) != 1:
        return ""
    (name, after), event = next(iter(given.items())), plan.agenda.event
    text = {
        "title": translate("Steps", "Title of the event"),
        "start": translate("Steps", "Start {before} → {after}"),
        "hard_out": translate("Steps", "Hard out {before} → {after}"),
    }.get(name, "")
    if name not in ("start", "hard_out"):
        return text
    zone = ZoneInfo(event.timezone)
    before = clock_text(getattr(event, name), zone)
    return text.format(before=before, after=clock_text(after, zone))


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
