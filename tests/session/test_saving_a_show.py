"""Any show can be saved: what is then in the file is the running order as it stands."""

from datetime import timedelta

from hypothesis import given, settings
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core.adoption import Stays, adopting
from runofshow.core.agenda import Agenda
from runofshow.core.attendance import Attendance
from runofshow.core.difference import differences
from runofshow.core.plan import lay_out
from runofshow.core.refusal import Refusal
from runofshow.core.settled import settled, settled_now
from runofshow.formats.agenda_text import Obstacle, Unwritable, revised
from tests.core.shows import Played, agenda, block, segment
from tests.core.test_properties import agendas, shows
from tests.formats.handwriting import SEED
from tests.formats.revisions import as_read, comments_of, compared

REFUSED_FOR_THE_SHOW = (Obstacle.TOO_LONG, Obstacle.EMPTY_BLOCK)


def written(agenda: Agenda) -> bytes:
    """A file that says this."""
    text = revised(b"", agenda)
    assert isinstance(text, bytes), str(text)
    return text


@given(shows())
@settings(deadline=None)
def test_what_is_saved_of_a_show_is_its_running_order_or_it_is_said_why_not(show: Played) -> None:
    now = settled_now(show.state)
    text = revised(written(settled(show.began)), now)
    if isinstance(text, bytes):
        assert compared(as_read(text)) == compared(now)
    else:
        assert text.obstacle in REFUSED_FOR_THE_SHOW
        over = any(planned.buffer < timedelta() for planned in show.state.plan.blocks)
        assert over or any(not planned.segments for planned in show.state.plan.blocks)


@given(shows(), agendas())
@settings(deadline=None)
def test_a_difference_is_taken_over_or_refused_and_then_it_is_gone(show: Played, other: Agenda) -> None:
    theirs = settled(lay_out(other))
    for difference in differences(settled_now(show.state), theirs):
        commands = adopting(difference, theirs, settled_now(show.state))
        if isinstance(commands, Stays):
            continue
        outcomes = [show.give(command) for command in commands]
        if not any(isinstance(outcome, Refusal) for outcome in outcomes):
            assert difference not in differences(settled_now(show.state), theirs)


def test_a_fraction_of_a_second_that_was_shared_out_on_air_does_not_keep_a_show_from_being_saved() -> None:
    began = agenda(
        block("one", "16:00", "16:50", *(segment(name, "10:00") for name in ("ana", "ben", "cruz"))),
        block("two", "16:50", "17:00", segment("dia", "10:00")),
    )
    show = Played(began).at("16:00").start()
    show.now += timedelta(seconds=90.5)
    show.next()
    show.now += timedelta(seconds=30.25)
    show.do(c.Back(leaving="ben"))
    show.do(c.MarkSpeaker(person="ben", attendance=Attendance.ABSENT, skip=True, share=True))
    assert show.state.plan.segments["cruz"].allotment == timedelta(minutes=19, seconds=29.75)
    now = settled_now(show.state)
    text = revised(written(settled(show.began)), now)
    assert isinstance(text, bytes), str(text)
    assert compared(as_read(text)) == compared(now)


def test_a_whole_agenda_is_taken_over_before_the_show() -> None:
    here = agenda(
        block("one", "16:00", "16:30", segment("ana", "10:00"), segment("ben", "10:00")),
        block("two", "16:30", "17:00", segment("cruz", "10:00"), segment("dia", "10:00")),
    )
    there = agenda(
        block("one", "16:00", "16:25", segment("dia", "5:00"), segment("ana", "10:00", note="Late")),
        block("two", "16:25", "17:00", segment("eva", "8:00"), segment("cruz", "12:00", skipped=True)),
    )
    show, theirs = Played(here), settled(lay_out(there))
    for difference in differences(settled_now(show.state), theirs):
        commands = adopting(difference, theirs, settled_now(show.state))
        assert not isinstance(commands, Stays) or commands is Stays.COMES_ALONG
        for command in () if isinstance(commands, Stays) else commands:
            show.do(command)
    assert settled_now(show.state).blocks == theirs.blocks


def test_what_was_removed_comes_back_from_a_file_under_its_id() -> None:
    whole = agenda(
        block("one", "16:00", "16:30", segment("ana", "10:00"), segment("ben", "10:00")),
        replace(block("part-2", "16:30", "17:00", segment("cruz", "10:00")), title="Farewell"),
    )
    show, theirs = Played(whole), settled(lay_out(whole))
    show.do(c.RemoveSegments(("ben",))).do(c.RemoveBlock("part-2"))
    for difference in differences(settled_now(show.state), theirs):
        commands = adopting(difference, theirs, settled_now(show.state))
        assert not isinstance(commands, Stays)
        for command in commands:
            show.do(command)
    assert settled_now(show.state).blocks == theirs.blocks
    assert {"ben", "cruz", "part-2"} <= set(show.state.retired)


def test_what_is_on_air_cannot_be_removed_by_a_file_either() -> None:
    show = Played(agenda(block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00"))))
    show.at("16:00").start()
    now = settled_now(show.state)
    theirs = replace(now, blocks=(replace(now.blocks[0], segments=now.blocks[0].segments[1:]),))
    (difference,) = (one for one in differences(now, theirs) if one.id == "ana" and one.title == "ANA")
    commands = adopting(difference, theirs, now)
    assert not isinstance(commands, Stays)
    assert isinstance(show.give(commands[0]), Refusal)


def test_an_absent_speaker_whose_time_is_shared_is_saved_with_every_comment() -> None:
    show = Played(as_read(SEED)).do(
        c.MarkSpeaker(person="lazo", attendance=Attendance.ABSENT, skip=True, share=True)
    )
    text = revised(SEED.encode(), settled_now(show.state))
    assert not isinstance(text, Unwritable), str(text)
    assert comments_of(text.decode()) == comments_of(SEED)
    again = Played(as_read(text)).state
    assert [str(again.plan.segments[key].allotment) for key in ("gomez-prieto", "lazo", "rainoldi-2")] == [
        "0:10:00",
        "0:07:30",
        "0:07:30",
    ]
    assert settled_now(again).blocks == settled_now(show.state).blocks
