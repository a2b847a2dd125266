"""Changing the running order before and during the show (issue 4)."""

from runofshow.core import commands as c
from runofshow.core.agenda import Person, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import SegmentChanges
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Turn
from tests.core.shows import Played, agenda, at, block, lasting, round_table, segment, two_blocks


def order(show: Played) -> list[str]:
    """The ids of the running order, which the plan and the views agree on."""
    ids = [view.id for view in show.shown.segments]
    assert ids == list(show.state.order.ids)
    assert ids == [one.id for b in show.state.plan.agenda.blocks for one in b.segments]
    return ids


def planned(show: Played) -> dict[str, tuple[str, str]]:
    """The planned start and end of every segment."""
    segments = show.state.plan.segments.values()
    return {one.id: (f"{one.start:%H:%M:%S}", f"{one.end:%H:%M:%S}") for one in segments}


def allotting(*segments: str, time: str) -> c.EditSegments:
    return c.EditSegments(segments=segments, changes=SegmentChanges(allotment=lasting(time)))


def talk(name: str, time: str = "5:00", **more: object) -> c.AddSegment:
    """Add a talk to block two."""
    return c.AddSegment(block="two", segment=Segment(id=name), allotment=lasting(time), **more)  # type: ignore[arg-type]


class TestAllotments:
    def test_a_shorter_allotment_lets_the_rest_start_earlier_and_leaves_a_buffer(self):
        show = Played(two_blocks()).do(allotting("ana", time="8:00"))
        assert planned(show)["ben"] == ("16:08:00", "16:18:00")
        assert planned(show)["cruz"] == ("16:20:00", "16:30:00")
        assert show.state.plan.blocks[0].buffer == lasting("2:00")

    def test_a_block_may_be_planned_longer_than_its_time_and_shows_as_over(self):
        show = Played(two_blocks()).do(allotting("ana", time="14:00"))
        assert show.state.plan.blocks[0].buffer == -lasting("4:00")
        assert show.shown.blocks[0].over == lasting("4:00")
        assert show.shown.slot.over == lasting("4:00")

    def test_the_segment_on_air_gets_less_and_its_warnings_follow(self):
        show = Played(two_blocks()).at("16:00").start().at("16:03").do(allotting("ana", time="4:00"))
        assert show.shown.on_air.remaining == lasting("1:00")
        assert show.state.plan.segments["ana"].warnings == (lasting("2:00"), lasting("1:00"))
        assert show.shown.on_air.phase == "danger"

    def test_what_is_done_keeps_its_allotment_but_its_title_may_be_corrected(self):
        show = Played(two_blocks()).at("16:00").start().at("16:10").next()
        assert show.give(allotting("ana", time="4:00")) == Refusal(Reason.HAS_BEEN_ON_AIR, "ana")
        show.do(c.EditSegments(segments=("ana",), changes=SegmentChanges(title="Ana’s talk")))
        assert show.state.plan.segments["ana"].segment.title == "Ana’s talk"
        assert planned(show)["ana"] == ("16:00:00", "16:10:00")

    def test_several_are_edited_together(self):
        show = Played(two_blocks()).do(allotting("dia", "ben", time="5:00"))
        assert show.entries[-1].events[0].segments == ("ben", "dia")
        assert show.shown.slot.expected_end == at("16:30")


class TestOrder:
    def test_a_segment_moves_to_another_block(self):
        show = Played(two_blocks()).do(c.MoveSegments(segments=("ana",), block="two", before="dia"))
        assert order(show) == ["ben", "cruz", "ana", "dia"]
        assert planned(show)["ben"] == ("16:00:00", "16:10:00")
        assert planned(show)["ana"] == ("16:30:00", "16:40:00")

    def test_several_move_in_their_order(self):
        show = Played(two_blocks()).do(c.MoveSegments(segments=("dia", "ana"), block="one"))
        assert order(show) == ["ben", "ana", "dia", "cruz"]

    def test_what_the_show_has_passed_is_no_place_to_move_to(self):
        show = Played(two_blocks()).at("16:00").start().at("16:10").next().at("16:20").next()
        refusal = Refusal(Reason.PLACE_PASSED)
        assert show.give(c.MoveSegments(segments=("dia",), block="one")) == refusal
        assert show.give(c.MoveSegments(segments=("dia",), block="two", before="cruz")) == refusal
        assert show.give(talk("eva", before="cruz")) == refusal
        assert show.give(c.MoveSegments(segments=("cruz",), block="two")) == Refusal(
            Reason.ON_AIR_STAYS, "cruz"
        )
        assert show.give(c.MoveSegments(segments=("ana",), block="two")) == Refusal(
            Reason.HAS_BEEN_ON_AIR, "ana"
        )

    def test_a_skipped_one_that_the_show_has_passed_can_be_taken_in_again_once_it_is_moved(self):
        show = Played(two_blocks()).do(c.Skip("ben")).at("16:00").start().next()
        assert show.give(c.Unskip("ben")) == Refusal(Reason.PASSED, "ben")
        show.do(c.MoveSegments(segments=("ben",), block="two"))
        assert show.state.turn("ben") is Turn.SKIPPED
        show.do(c.Unskip("ben"))
        assert order(show) == ["ana", "cruz", "dia", "ben"]

    def test_what_has_been_on_air_keeps_its_planned_times_when_a_skipped_one_before_it_leaves(self):
        plan = agenda(
            block("one", "16:00", "16:30", *(segment(name, "10:00") for name in ("ana", "ben", "cruz")))
        )
        show = Played(plan).do(c.Skip("ana")).at("16:00").start().do(c.RemoveSegments(("ana",)))
        assert planned(show) == {"ben": ("16:10:00", "16:20:00"), "cruz": ("16:20:00", "16:30:00")}


class TestAddingAndRemoving:
    def test_a_guest_is_added(self):
        guest = Person(id="", name="Eva LUNA")
        show = Played(two_blocks()).do(
            c.AddSegment(
                block="two",
                segment=Segment(id="", speakers=("",)),
                allotment=lasting("5:00"),
                before="dia",
                people=(guest,),
            )
        )
        assert order(show) == ["ana", "ben", "cruz", "luna", "dia"]
        assert show.state.plan.agenda.name_of("eva-luna") == "Eva LUNA"
        assert show.state.plan.segments["luna"].segment.duration == lasting("5:00")
        assert show.state.plan.segments["luna"].told == at("16:30")

    def test_an_id_is_not_given_again(self):
        show = Played(two_blocks()).do(talk("eva")).do(c.RemoveSegments(("eva",))).do(talk("eva"))
        assert order(show) == ["ana", "ben", "cruz", "dia", "eva-2"]
        show.undo().do(talk("eva"))
        assert order(show)[-1] == "eva-3"

    def test_the_one_on_air_and_what_was_on_air_cannot_be_removed(self):
        show = Played(two_blocks()).at("16:00").start().next()
        assert show.give(c.RemoveSegments(("ana",))) == Refusal(Reason.HAS_BEEN_ON_AIR, "ana")
        assert show.give(c.RemoveSegments(("ben",))) == Refusal(Reason.ON_AIR_STAYS, "ben")

    def test_removing_the_rest_of_the_show_lets_it_end_with_the_one_on_air(self):
        show = Played(two_blocks()).at("16:00").start().do(c.RemoveSegments(("ben", "cruz", "dia")))
        assert order(show) == ["ana"]
        assert show.shown.slot.expected_end == at("16:10")
        assert show.shown.blocks[1].expected_end is None

    def test_copies_stand_behind_the_last_of_the_originals(self):
        show = Played(two_blocks()).do(c.DuplicateSegments(("ana", "cruz")))
        assert order(show) == ["ana", "ben", "cruz", "ana-2", "cruz-2", "dia"]


class TestSpeakers:
    def test_an_absent_speaker_is_skipped_and_the_time_shared_in_one_step(self):
        plan = agenda(
            block(
                "one",
                "16:00",
                "16:30",
                segment("ana", "10:00"),
                segment("ben", "5:00"),
                segment("eva", "15:00"),
            )
        )
        show = Played(plan)
        before = show.state
        show.do(c.MarkSpeaker(person="ana", attendance=Attendance.ABSENT, skip=True, share=True))
        assert show.state.turn("ana") is Turn.SKIPPED
        assert show.state.plan.segments["ben"].allotment == lasting("7:30")
        assert show.state.plan.segments["eva"].allotment == lasting("22:30")
        assert show.shown.attendance_of("ana") is Attendance.ABSENT
        assert show.undo().state == before

    def test_the_floor_follows_who_speaks_on_air(self):
        show = Played(two_blocks()).at("16:00").start().at("16:04")
        show.do(c.EditSegments(segments=("ana",), changes=SegmentChanges(speakers=("dia",)))).at("16:06")
        assert show.shown.on_air.floor == "dia"
        assert dict(show.shown.airtime) == {"ana": lasting("4:00"), "dia": lasting("2:00")}

    def test_somebody_else_speaks_instead(self):
        show = Played(round_table()).do(c.ReplaceSpeaker(person="ben", by=Person(id="", name="Eva LUNA")))
        assert show.state.plan.segments["panel"].segment.speakers == ("ana", "eva-luna", "cruz")
        assert show.shown.replaced.get("ben") == "eva-luna"

    def test_speakers_whose_start_moved_by_more_than_ten_minutes_have_to_be_told(self):
        show = Played(two_blocks()).do(allotting("ana", time="20:01"))
        assert [view.id for view in show.shown.must_be_told] == ["ben", "cruz", "dia"]
        show.do(c.TellSpeakers(("cruz", "dia")))
        assert [view.id for view in show.shown.must_be_told] == ["ben"]


def test_recovery_changes_allotments_and_remembers_those_that_people_gave():
    show = Played(two_blocks()).do(
        c.Recover(strategy="share", allotments=(("ana", lasting("8:00")),), dropped=("dia",))
    )
    ana = show.state.plan.segments["ana"]
    assert (ana.allotment, ana.wanted) == (lasting("8:00"), lasting("10:00"))
    assert show.state.turn("dia") is Turn.SKIPPED


def test_nothing_is_edited_after_the_end():
    show = Played(two_blocks()).at("16:00").start().end()
    assert show.give(allotting("dia", time="5:00")) == Refusal(Reason.ENDED)
