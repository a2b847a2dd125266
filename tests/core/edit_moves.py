"""Edits of the running order as moves of a show that is played: each picks from what is there by then."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st
from msgspec import UNSET

from runofshow.core import commands as c
from runofshow.core.agenda import Kind, Person, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from tests.core.shows import Played

PEOPLE = ("ana", "ben", "cruz", "gil", "nobody")
Making = Callable[[Played], c.Command]

picks = st.integers(0, 7)
minutes = st.timedeltas(timedelta(), timedelta(minutes=20)).map(lambda t: timedelta(seconds=t.seconds))
shifts = st.integers(-6, 6).map(lambda number: timedelta(minutes=number))
people = st.sampled_from(PEOPLE)
maybe = st.booleans()
shortest = st.sampled_from((UNSET, UNSET, None, timedelta(minutes=2), timedelta(minutes=6)))


def a_segment(show: Played, pick: int) -> str:
    ids = show.state.order.ids
    return ids[pick % len(ids)] if ids else "nobody"


def a_block(show: Played, pick: int) -> str:
    blocks = show.state.plan.blocks
    return blocks[pick % len(blocks)].id


def before(show: Played, block: str, pick: int) -> str | None:
    """A segment of the block, or its end."""
    planned = next(planned for planned in show.state.plan.blocks if planned.id == block)
    return [*(segment.id for segment in planned.segments), None][pick % (len(planned.segments) + 1)]


@st.composite
def makings(draw: st.DrawFn) -> Making:
    """How an edit is made of what is there."""
    pick, other, place, time = draw(picks), draw(picks), draw(picks), draw(minutes)
    person, by, yes = draw(people), draw(people), draw(maybe)
    attendance = draw(st.sampled_from(Attendance))
    start, end = draw(shifts), draw(shifts)
    changes = draw(
        st.builds(
            SegmentChanges,
            title=st.sampled_from((UNSET, "Debate")),
            kind=st.sampled_from((UNSET, Kind.QUESTIONS)),
            speakers=st.sampled_from((UNSET, (), (person,), (person, by))),
            allotment=st.sampled_from((UNSET, time)),
            warnings=st.sampled_from((UNSET, None, (timedelta(minutes=1),))),
            min=shortest,
        )
    )
    least = draw(shortest)

    def move_segments(show: Played) -> c.Command:
        block = a_block(show, other)
        segments = (a_segment(show, pick), a_segment(show, place))
        return c.MoveSegments(segments=segments, block=block, before=before(show, block, place))

    def add_segment(show: Played) -> c.Command:
        block = a_block(show, other)
        new = Segment(id="eva", speakers=("luna",))
        luna = (Person(id="luna", name="Eva LUNA"),)
        at = before(show, block, place)
        return c.AddSegment(block=block, segment=new, allotment=time, before=at, people=luna)

    def add_block(show: Played) -> c.Command:
        first = show.state.plan.blocks[other % len(show.state.plan.blocks)].block.start + start
        return c.AddBlock(title="Farewell", start=first, end=first + time, segments=((Segment(id=""), time),))

    def edit_block(show: Played) -> c.Command:
        block = show.state.plan.blocks[pick % len(show.state.plan.blocks)].block
        edited = BlockChanges(
            start=block.start + start if yes else UNSET,
            end=block.end + end,
            hard_start=yes,
            title="Part",
            min=least,
        )
        return c.EditBlock(block=block.id, changes=edited)

    def edit_event(show: Played) -> c.Command:
        event = show.state.plan.agenda.event
        edited = EventChanges(
            title="A longer show",
            start=event.start + start if yes else UNSET,
            hard_out=event.hard_out + end,
            warnings=changes.warnings,
            tolerance=time if yes else UNSET,
        )
        return c.EditEvent(edited)

    def recover(show: Played) -> c.Command:
        segment = a_segment(show, pick)
        dropped = (a_segment(show, other),) if yes else ()
        return c.Recover(strategy="share", allotments=((segment, time),), dropped=dropped)

    makers: tuple[Making, ...] = (
        move_segments,
        move_segments,
        add_segment,
        lambda show: c.EditSegments(segments=(a_segment(show, pick),), changes=changes),
        lambda show: c.EditSegments(
            segments=(a_segment(show, pick), a_segment(show, other)), changes=changes
        ),
        lambda show: c.EditSegments(
            segments=(a_segment(show, pick), a_segment(show, other)), by=time if yes else -time
        ),
        lambda show: c.DuplicateSegments((a_segment(show, pick), a_segment(show, other))),
        lambda show: c.RemoveSegments((a_segment(show, pick),)),
        add_block,
        edit_block,
        edit_event,
        lambda show: c.DuplicateBlock(a_block(show, pick)),
        lambda show: c.RemoveBlock(a_block(show, pick)),
        lambda show: c.MakeRoom(a_block(show, pick)),
        lambda show: c.MoveBlock(a_block(show, pick), a_block(show, other) if yes else None),
        lambda _: c.MarkSpeaker(person=person, attendance=attendance, skip=yes, share=start > timedelta()),
        lambda _: c.MarkSpeaker(person=person, attendance=attendance, unskip=True, take_back=yes),
        lambda _: c.ReplaceSpeaker(person=person, by=Person(id=by, name=by.title())),
        lambda _: c.EditPeople(people=(person,), changes=PersonChanges(name=by.title(), role="Chair")),
        lambda show: c.TellSpeakers((a_segment(show, pick),)),
        recover,
    )
    return draw(st.sampled_from(makers))


edits = makings().map(lambda make: lambda show: show.give(make(show)))
