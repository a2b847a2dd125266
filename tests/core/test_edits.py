"""Changing the running order before and during the show (issue 4)."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from runofshow.core import commands as c
from runofshow.core import limits
from runofshow.core.agenda import Agenda, Person, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, PersonChanges, SegmentChanges
from runofshow.core.effect import Shift, Times, effect
from runofshow.core.flag import Phase
from runofshow.core.message import Cue
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


def editing(**changes: object) -> c.EditSegments:
    """Edit ana's talk."""
    return c.EditSegments(segments=("ana",), changes=SegmentChanges(**changes))  # type: ignore[arg-type]


def correcting(**changes: object) -> c.EditPeople:
    """Correct what is known of ana."""
    return c.EditPeople(people=("ana",), changes=PersonChanges(**changes))  # type: ignore[arg-type]


def talk(name: str, time: str = "5:00", **more: object) -> c.AddSegment:
    """Add a talk to block two."""
    return c.AddSegment(block="two", segment=Segment(id=name), allotment=lasting(time), **more)  # type: ignore[arg-type]


def speaking(segment: str, *speakers: str) -> c.EditSegments:
    return c.EditSegments(segments=(segment,), changes=SegmentChanges(speakers=speakers))


def to_tell(show: Played) -> dict[str, tuple[str, ...]]:
    """Who has to be told, by segment."""
    return {view.id: view.to_tell for view in show.shown.must_be_told}


def changing(*segments: str, by: str) -> c.EditSegments:
    """Give each of these so much more time, or less."""
    sign = -1 if by[0] == "-" else 1
    return c.EditSegments(segments=segments, by=sign * lasting(by.lstrip("+-")))


class TestAllotments:
    def test_change_by_the_same_amount_in_one_step(self):
        show = Played(two_blocks()).do(allotting("ana", time="8:00"))
        show.do(changing("ana", "ben", "cruz", by="+2:00"))
        allotments = [show.state.plan.segments[name].allotment for name in ("ana", "ben", "cruz")]
        assert allotments == [lasting("10:00"), lasting("12:00"), lasting("12:00")]
        show.undo()
        assert show.state.plan.segments["ana"].allotment == lasting("8:00")
        assert show.state.plan.segments["cruz"].allotment == lasting("10:00")

    def test_change_by_an_amount_beside_something_else(self):
        show = Played(two_blocks())
        show.do(
            c.EditSegments(segments=("ana", "ben"), changes=SegmentChanges(note="Late"), by=lasting("1:00"))
        )
        segments = show.state.plan.segments
        assert [segments[name].allotment for name in ("ana", "ben")] == [lasting("11:00")] * 2
        assert [segments[name].segment.note for name in ("ana", "ben")] == ["Late"] * 2

    def test_by_less_take_the_shortest_times_down_each_to_its_own(self):
        show = Played(two_blocks()).do(allotting("ana", time="8:00"))
        show.do(c.EditSegments(segments=("ana", "ben"), changes=SegmentChanges(min=lasting("8:00"))))
        show.do(changing("ana", "ben", by="-3:00"))
        segments = show.state.plan.segments
        assert [segments[name].segment.min for name in ("ana", "ben")] == [lasting("5:00"), lasting("7:00")]

    def test_do_not_change_at_all_where_one_would_have_no_time_left(self):
        show = Played(two_blocks()).do(allotting("ana", time="2:00"))
        assert show.give(changing("ana", "ben", by="-2:00")) == Refusal(Reason.TOO_SHORT)
        assert show.give(changing("ana", "ben", by="0:00")) == Refusal(Reason.NOTHING_TO_CHANGE)
        show.at("16:00").start().at("16:01").next()
        assert show.give(changing("ana", "ben", by="+1:00")) == Refusal(Reason.HAS_BEEN_ON_AIR, "ana")

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

    def test_the_segment_before_which_something_goes_says_the_block_too(self):
        show = Played(two_blocks()).do(c.MoveSegments(segments=("ana",), block=None, before="dia"))
        assert order(show) == ["ben", "cruz", "ana", "dia"]
        guest = Segment(id="eva")
        show.do(c.AddSegment(block=None, segment=guest, allotment=lasting("1:00"), before="ben"))
        assert order(show) == ["eva", "ben", "cruz", "ana", "dia"]

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
        assert show.state.plan.segments["luna"].told == {"eva-luna": at("16:30")}

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

    def test_a_new_segment_is_called_after_its_speaker_its_title_or_its_kind(self):
        show = Played(two_blocks())
        show.do(talk("")).do(talk("Añadido: preguntas"))
        titled = Segment(id="", title="Closing words")
        show.do(c.AddSegment(block="two", segment=titled, allotment=lasting("1:00")))
        assert order(show)[4:] == ["talk", "anadido-preguntas", "closing-words"]

    def test_somebody_whose_name_the_agenda_knows_is_that_person(self):
        ana = (
            Person(id="x", name="ANA"),
            Person(id="luna", name="Eva LUNA"),
            Person(id="y", name="Éva Luna"),
        )
        show = Played(two_blocks()).do(
            c.AddSegment(
                block="two",
                segment=Segment(id="", speakers=("x", "y")),
                allotment=lasting("1:00"),
                people=ana,
            )
        )
        assert show.state.plan.segments["ana-2"].segment.speakers == ("ana", "luna")

    def test_a_copy_of_the_last_of_a_block_stands_last(self):
        show = Played(two_blocks()).at("16:00").start().do(c.DuplicateSegments(("ben",)))
        assert order(show) == ["ana", "ben", "ben-2", "cruz", "dia"]

    def test_a_moderator_who_wants_the_place_of_one_that_moves_gets_the_next(self):
        show = Played(two_blocks()).do(c.MoveSegments(segments=("cruz", "ana"), block="two", before="cruz"))
        assert order(show) == ["ben", "ana", "cruz", "dia"]


def three_blocks() -> Agenda:
    """Three blocks of one talk each, with gaps of five minutes, in a slot that lasts till 17:30."""
    return agenda(
        block("one", "16:00", "16:20", segment("ana", "20:00")),
        block("two", "16:25", "16:35", segment("ben", "10:00")),
        block("three", "16:40", "17:10", segment("cruz", "30:00")),
        slot=("16:00", "17:30"),
    )


def blocks(show: Played) -> list[tuple[str, str, str]]:
    """Every block with its planned times."""
    planned = show.state.plan.agenda.blocks
    return [(one.id, f"{one.start:%H:%M}", f"{one.end:%H:%M}") for one in planned]


def adding(start: str, end: str, title: str = "Guests") -> c.AddBlock:
    return c.AddBlock(title=title, start=at(start), end=at(end))


def timed(name: str, **times: str) -> c.EditBlock:
    return c.EditBlock(block=name, changes=BlockChanges(**{key: at(time) for key, time in times.items()}))


class TestBlocks:
    def test_a_block_is_added_where_its_times_belong_and_its_neighbours_give_way(self):
        luna = Person(id="luna", name="Eva LUNA")
        show = Played(three_blocks()).do(
            c.AddBlock(
                title="Guests",
                start=at("16:15"),
                end=at("16:30"),
                moderator="luna",
                segments=(
                    (Segment(id="", speakers=("luna",)), lasting("6:00")),
                    (Segment(id="x"), lasting("4:00")),
                ),
                people=(luna,),
            )
        )
        assert blocks(show) == [
            ("one", "16:00", "16:15"),
            ("guests", "16:15", "16:30"),
            ("two", "16:30", "16:35"),
            ("three", "16:40", "17:10"),
        ]
        assert order(show) == ["ana", "luna", "x", "ben", "cruz"]
        assert planned(show)["x"] == ("16:21:00", "16:25:00")
        assert planned(show)["ben"] == ("16:30:00", "16:40:00")

    def test_a_block_is_added_in_a_gap_or_last_and_nothing_gives_way(self):
        show = Played(three_blocks()).do(adding("16:20", "16:25")).do(adding("17:10", "17:30"))
        assert [name for name, _, _ in blocks(show)] == ["one", "guests", "two", "three", "guests-2"]
        assert blocks(show)[0::2] == [
            ("one", "16:00", "16:20"),
            ("two", "16:25", "16:35"),
            ("guests-2", "17:10", "17:30"),
        ]

    def test_a_block_gets_other_planned_times_and_its_segments_follow(self):
        show = Played(three_blocks()).do(timed("two", start="16:22", end="16:40"))
        assert planned(show)["ben"] == ("16:22:00", "16:32:00")
        assert show.state.plan.blocks[1].buffer == lasting("8:00")
        assert planned(show)["cruz"] == ("16:40:00", "17:10:00")

    def test_the_block_on_air_may_end_at_another_time_but_has_started(self):
        show = Played(three_blocks()).at("16:00").start().do(timed("one", end="16:22"))
        assert show.give(timed("one", start="16:02")) == Refusal(Reason.HAS_BEEN_ON_AIR, "One")
        assert show.at("16:20").next().give(timed("one", end="16:21")) == Refusal(Reason.PLACE_PASSED)

    def test_a_block_gets_a_new_moderator_a_title_and_a_hard_start(self):
        luna = Person(id="luna", name="Eva LUNA")
        changes = BlockChanges(title=" Guests ", moderator="luna", hard_start=True)
        show = Played(three_blocks()).do(c.EditBlock(block="three", changes=changes, people=(luna,)))
        edited = show.state.plan.blocks[2]
        assert (edited.block.title, edited.block.moderator, edited.has_hard_start) == ("Guests", "luna", True)
        show.do(c.EditBlock(block="three", changes=BlockChanges(moderator=None)))
        assert show.state.plan.blocks[2].block.moderator is None

    def test_a_block_moves_and_those_in_between_keep_their_lengths_and_gaps(self):
        show = Played(three_blocks()).do(c.MoveBlock("one"))
        assert blocks(show) == [
            ("two", "16:00", "16:10"),
            ("three", "16:15", "16:45"),
            ("one", "16:50", "17:10"),
        ]
        assert order(show) == ["ben", "cruz", "ana"]
        assert planned(show)["cruz"] == ("16:15:00", "16:45:00")
        show.do(c.MoveBlock("one", "three"))
        assert blocks(show) == [
            ("two", "16:00", "16:10"),
            ("one", "16:15", "16:35"),
            ("three", "16:40", "17:10"),
        ]

    def test_blocks_move_only_behind_the_one_on_air(self):
        show = Played(three_blocks()).at("16:00").start()
        assert show.give(c.MoveBlock("three", "one")) == Refusal(Reason.PLACE_PASSED)
        assert show.give(c.MoveBlock("one")) == Refusal(Reason.HAS_BEEN_ON_AIR, "One")
        assert show.give(c.MoveBlock("two", "three")) == Refusal(Reason.NOTHING_TO_CHANGE)
        assert show.give(adding("15:59", "16:05")) == Refusal(Reason.OUTSIDE_SLOT)
        assert show.give(adding("16:00", "16:05")) == Refusal(Reason.PLACE_PASSED)

    def test_a_copy_of_a_block_takes_the_free_time_behind_it(self):
        show = Played(three_blocks()).do(c.DuplicateBlock("two")).do(c.DuplicateBlock("three"))
        assert blocks(show)[2:] == [
            ("two-2", "16:35", "16:40"),
            ("three", "16:40", "17:10"),
            ("three-2", "17:10", "17:30"),
        ]
        assert order(show) == ["ana", "ben", "ben-2", "cruz", "cruz-2"]

    def test_a_copy_of_a_block_without_free_time_behind_it_shares_its_own(self):
        show = Played(two_blocks()).do(c.DuplicateBlock("one"))
        assert blocks(show) == [
            ("one", "16:00", "16:10"),
            ("one-2", "16:10", "16:20"),
            ("two", "16:20", "16:40"),
        ]

    def test_a_block_is_not_split_into_nothing(self):
        plan = agenda(
            block("one", "16:00", "16:00:01"), block("two", "16:00:01", "16:30", segment("ana", "5:00"))
        )
        assert Played(plan).give(c.DuplicateBlock("one")) == Refusal(Reason.NO_ROOM, "One")

    def test_a_block_whose_time_has_come_and_gone_is_neither_copied_nor_removed(self):
        show = Played(two_blocks()).at("16:00").start().next().next()
        assert show.give(c.DuplicateBlock("one")) == Refusal(Reason.PLACE_PASSED)
        assert show.give(c.RemoveBlock("one")) == Refusal(Reason.HAS_BEEN_ON_AIR, "One")
        assert show.give(c.RemoveBlock("two")) == Refusal(Reason.HAS_BEEN_ON_AIR, "Two")

    def test_a_skipped_block_that_the_show_has_passed_stays_so_that_no_later_one_becomes_the_first(self):
        show = Played(two_blocks()).do(c.Skip("ana")).do(c.Skip("ben")).at("15:58").start()
        assert show.give(c.RemoveBlock("one")) == Refusal(Reason.PLACE_PASSED)

    def test_a_block_is_removed_with_its_segments_but_not_the_last_one(self):
        show = Played(two_blocks()).do(c.RemoveBlock("one"))
        assert order(show) == ["cruz", "dia"]
        assert show.give(c.RemoveBlock("two")) == Refusal(Reason.LAST_BLOCK)
        assert show.shown.segments[0].expected_start == at("16:20")
        show.do(adding("16:00", "16:10", title="One"))
        assert [name for name, _, _ in blocks(show)] == ["one-2", "two"]

    def test_an_empty_first_block_does_not_let_the_show_start_before_its_first_segment(self):
        show = Played(two_blocks()).do(c.RemoveSegments(("ana", "ben")))
        assert show.shown.segments[0].expected_start == at("16:20")
        assert show.shown.blocks[0].flag == "on_track"


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

    def test_who_was_told_a_time_is_flagged_where_another_time_is_theirs_by_now(self):
        show = Played(two_blocks())
        show.do(speaking("ana", "cruz")).do(speaking("cruz", "ana"))
        assert to_tell(show) == {"ana": ("cruz",), "cruz": ("ana",)}
        assert show.state.plan.segments["ana"].told["cruz"] == at("16:20")
        assert show.state.plan.segments["cruz"].told["ana"] == at("16:00")
        show.do(c.TellSpeakers(("ana",)))
        assert to_tell(show) == {"cruz": ("ana",)}

    def test_who_speaks_hardly_earlier_or_later_than_told_is_not_flagged_for_a_swap(self):
        show = Played(two_blocks()).do(speaking("ana", "ben")).do(speaking("ben", "ana"))
        assert to_tell(show) == {}

    def test_speakers_that_change_places_and_back_were_told_as_before(self):
        show = Played(two_blocks())
        told = {name: planned.told for name, planned in show.state.plan.segments.items()}
        show.do(speaking("ana", "cruz")).do(speaking("cruz", "ana"))
        show.do(speaking("ana", "ana")).do(speaking("cruz", "cruz"))
        assert {name: planned.told for name, planned in show.state.plan.segments.items()} == told

    def test_who_is_new_in_a_segment_has_been_told_nothing_until_they_are(self):
        show = Played(two_blocks()).do(speaking("ben", "ben", "dia"))
        assert to_tell(show) == {"ben": ("dia",)}
        show.do(c.TellSpeakers(("ben",)))
        assert to_tell(show) == {}
        assert show.state.plan.segments["ben"].told == {"ben": at("16:10"), "dia": at("16:10")}

    def test_who_replaces_somebody_has_to_be_told(self):
        show = Played(two_blocks()).do(c.ReplaceSpeaker(person="ben", by=Person(id="", name="Eva LUNA")))
        assert to_tell(show) == {"ben": ("eva-luna",)}
        show.do(c.ReplaceSpeaker(person="eva-luna", by=Person(id="ben", name="Ben")))
        assert to_tell(show) == {}

    def test_nothing_is_shared_when_nobody_else_is_left_or_nothing_was_left_to_speak(self):
        plan = agenda(
            block("one", "16:00", "16:20", segment("ana", "10:00"), segment("ben", "10:00")),
            block("two", "16:20", "16:40", segment("cruz", "20:00", speakers=("ana",))),
        )
        show = Played(plan).at("16:00").start().at("16:11").next().back()
        show.do(c.MarkSpeaker(person="ben", attendance=Attendance.ABSENT, skip=True, share=True))
        assert show.state.turn("ben") is Turn.SKIPPED
        show.do(c.MarkSpeaker(person="ana", attendance=Attendance.LATE, skip=True, share=True))
        assert show.state.plan.segments["ana"].allotment == lasting("10:00")

    def test_time_is_shared_in_whole_seconds_that_add_up_and_a_tiny_segment_may_get_none(self):
        plan = agenda(
            block(
                "one",
                "16:00",
                "16:20",
                segment("ana", "0:02"),
                segment("ben", "0:01"),
                segment("cruz", "9:00"),
            )
        )
        show = Played(plan)
        show.do(c.MarkSpeaker(person="ana", attendance=Attendance.ABSENT, skip=True, share=True))
        assert show.state.plan.segments["ben"].allotment == lasting("0:01")
        assert show.state.plan.segments["cruz"].allotment == lasting("9:02")

    def test_whoever_is_confirmed_is_no_longer_to_be_confirmed(self):
        show = Played(two_blocks())
        show.do(c.MarkSpeaker(person="ana", attendance=Attendance.UNCONFIRMED))
        assert not show.state.plan.agenda.people["ana"].confirmed
        show.do(c.MarkSpeaker(person="ana", attendance=Attendance.LATE))
        assert show.shown.attendance_of("ana") is Attendance.LATE
        show.do(c.MarkSpeaker(person="ana", attendance=Attendance.CONFIRMED))
        assert show.state.plan.agenda.people["ana"].confirmed
        assert show.shown.attendance_of("someone else") is Attendance.CONFIRMED

    def test_the_one_with_the_floor_keeps_it_while_they_speak_on_air(self):
        show = Played(round_table()).at("16:00").start().do(c.GiveFloor("ben"))
        both = SegmentChanges(speakers=("ben", "dia"))
        dia = (Person(id="dia", name="Dia"),)
        show.do(c.EditSegments(segments=("panel",), changes=both, people=dia))
        assert show.shown.on_air.floor == "ben"
        show.do(c.EditSegments(segments=("panel",), changes=SegmentChanges(speakers=("ana", "dia"))))
        assert show.shown.on_air.floor is None
        show.do(c.EditSegments(segments=("panel",), changes=SegmentChanges(title="Debate")))
        show.do(c.EditSegments(segments=("questions",), changes=SegmentChanges(speakers=("dia",))))
        assert show.shown.on_air.floor is None

    def test_whoever_comes_back_is_replaced_no_longer(self):
        show = Played(two_blocks()).do(c.ReplaceSpeaker(person="ana", by=Person(id="gil", name="Gil")))
        show.do(c.ReplaceSpeaker(person="gil", by=Person(id="ana", name="Ana")))
        assert dict(show.shown.replaced) == {"gil": "ana"}

    def test_one_of_the_agenda_speaks_instead_once_and_only_in_what_is_pending(self):
        show = Played(round_table()).do(c.ReplaceSpeaker(person="ben", by=Person(id="ana", name="")))
        assert show.state.plan.segments["panel"].segment.speakers == ("ana", "cruz")
        show.at("16:00").start()
        refusal = show.give(c.ReplaceSpeaker(person="ana", by=Person(id="cruz", name="")))
        assert refusal == Refusal(Reason.SPEAKS_NO_MORE, "ana")
        refusal = show.give(c.ReplaceSpeaker(person="ana", by=Person(id="ana", name="")))
        assert refusal == Refusal(Reason.NOTHING_TO_CHANGE)

    def test_somebody_else_speaks_instead_only_where_it_is_said(self):
        plan = agenda(
            block("one", "16:00", "16:10", segment("first", "10:00", speakers=("ana",))),
            block("two", "16:10", "16:20", segment("last", "10:00", speakers=("ana",))),
            block("three", "16:20", "16:30", segment("other", "10:00", speakers=("ben",))),
        )
        show = Played(plan).at("16:00").start()
        gil = Person(id="Gil", name="Gil")
        show.do(c.ReplaceSpeaker(person="ana", by=gil, segments=("last",)))
        assert [one.segment.speakers for one in show.state.plan.segments.values()] == [
            ("ana",),
            ("gil",),
            ("ben",),
        ]
        show.undo()
        nowhere = c.ReplaceSpeaker(person="ana", by=gil, segments=("other",))
        assert show.give(nowhere) == Refusal(Reason.NO_SPEAKER, "ana")
        on_air = c.ReplaceSpeaker(person="ana", by=gil, segments=("first", "last"))
        assert show.give(on_air) == Refusal(Reason.NOT_PENDING, "first")

    def test_whoever_is_named_as_not_confirmed_is_so_from_now_on(self):
        show = Played(two_blocks())
        doubted = Person(id="Ana", name="Ana", confirmed=False)
        show.do(
            c.EditSegments(segments=("ana",), changes=SegmentChanges(speakers=("ana",)), people=(doubted,))
        )
        assert show.shown.attendance_of("ana") is Attendance.UNCONFIRMED
        again = c.EditSegments(
            segments=("ana",), changes=SegmentChanges(speakers=("ana",)), people=(doubted,)
        )
        assert show.give(again) == Refusal(Reason.NOTHING_TO_CHANGE)
        zoe = Person(id="Zoe", name="Zoe", confirmed=False)
        show.do(c.ReplaceSpeaker(person="ben", by=zoe))
        assert show.shown.attendance_of("zoe") is Attendance.UNCONFIRMED
        show.do(
            c.EditBlock(
                block="two",
                changes=BlockChanges(moderator="cruz"),
                people=(replace(doubted, id="Cruz", name="Cruz"),),
            )
        )
        assert show.shown.attendance_of("cruz") is Attendance.UNCONFIRMED

    def test_whoever_is_corrected_may_be_named_as_not_confirmed_too(self):
        show = Played(two_blocks())
        show.do(c.EditPeople(people=("ana",), changes=PersonChanges(name="Ana MARÍN"), doubted=True))
        assert show.shown.attendance_of("ana") is Attendance.UNCONFIRMED
        assert show.state.plan.agenda.people["ana"].name == "Ana MARÍN"
        show.do(c.EditPeople(people=("ben",), changes=PersonChanges(), doubted=True))
        assert show.shown.attendance_of("ben") is Attendance.UNCONFIRMED

    def test_whoever_is_absent_stays_so_when_named_as_not_confirmed(self):
        show = Played(two_blocks()).do(c.MarkSpeaker(person="ana", attendance=Attendance.ABSENT))
        ana = Person(id="Ana", name="Ana", confirmed=False)
        show.do(c.EditBlock(block="two", changes=BlockChanges(moderator="ana"), people=(ana,)))
        assert show.shown.attendance_of("ana") is Attendance.ABSENT

    def test_a_name_is_corrected(self):
        show = Played(two_blocks()).do(correcting(name="Ana  MARÍN"))
        assert show.shown.agenda.name_of("ana") == "Ana MARÍN"
        assert show.give(correcting(name=" ")) == Refusal(Reason.NO_NAME)
        assert show.give(c.EditPeople(people=(), changes=PersonChanges())) == Refusal(
            Reason.NOTHING_TO_CHANGE
        )

    def test_what_is_known_of_a_person_is_corrected_and_the_rest_stays(self):
        show = Played(two_blocks())
        before = show.state
        show.do(correcting(role=" Coordinator ", timezone="America/Lima", note="On the phone"))
        assert show.shown.agenda.people["ana"] == Person(
            id="ana", name="Ana", role="Coordinator", timezone="America/Lima", note="On the phone"
        )
        assert show.give(correcting(role="Coordinator")) == Refusal(Reason.NOTHING_TO_CHANGE)
        show.do(correcting(timezone=None))
        assert show.shown.agenda.people["ana"].timezone is None
        assert show.undo().undo().state == before

    def test_the_name_of_somebody_else_makes_nobody_that_person(self):
        show = Played(two_blocks())
        assert show.give(correcting(name="BEN")) == Refusal(Reason.NAME_TAKEN, "BEN")
        both = c.EditPeople(people=("ana", "ben"), changes=PersonChanges(name="Gil"))
        assert show.give(both) == Refusal(Reason.NAME_TAKEN, "Gil")
        show.do(correcting(name="ANA"))
        assert show.shown.agenda.name_of("ana") == "ANA"

    def test_two_who_have_one_name_keep_it_while_the_rest_is_corrected(self):
        plan = two_blocks()
        plan = replace(plan, people={**plan.people, "ben": Person(id="ben", name="Ana")})
        show = Played(plan).do(correcting(name="Ana", role="Chair"))
        assert show.shown.agenda.people["ana"].role == "Chair"

    def test_only_speakers_of_what_is_pending_have_to_be_told(self):
        show = Played(two_blocks()).at("16:00").start().at("16:25").next()
        assert [view.id for view in show.shown.must_be_told] == ["cruz", "dia"]
        assert show.give(c.TellSpeakers(("ben",))) == Refusal(Reason.NOT_PENDING, "ben")
        show.do(c.EditSegments(segments=("dia",), changes=SegmentChanges(speakers=())))
        assert [view.id for view in show.shown.must_be_told] == ["cruz"]


@pytest.mark.parametrize(
    ("command", "reason", "about"),
    [
        (allotting("nobody", time="1:00"), Reason.UNKNOWN_SEGMENT, "nobody"),
        (allotting("ana", time="0:00"), Reason.TOO_SHORT, ""),
        (allotting("ana", time="1441:00"), Reason.TOO_LONG, ""),
        (allotting("ana", time="10:00"), Reason.NOTHING_TO_CHANGE, ""),
        (allotting(time="10:00"), Reason.NOTHING_TO_CHANGE, ""),
        (editing(speakers=("ana", "ana")), Reason.SPEAKER_TWICE, "ana"),
        (editing(speakers=("nobody",)), Reason.UNKNOWN_PERSON, "nobody"),
        (editing(warnings=(lasting("0:00"),)), Reason.BAD_WARNING, ""),
        (editing(warnings=tuple(map(timedelta, (0.1,) * 11))), Reason.TOO_MANY, ""),
        (editing(priority=10), Reason.BAD_PRIORITY, ""),
        (editing(min=lasting("0:00")), Reason.TOO_SHORT, ""),
        (
            c.EditBlock(block="one", changes=BlockChanges(end=at("16:10") + timedelta(seconds=0.5))),
            Reason.NOT_WHOLE_SECONDS,
            "",
        ),
        (editing(min=timedelta(seconds=90.5)), Reason.NOT_WHOLE_SECONDS, ""),
        (editing(allotment=timedelta(seconds=90.5)), Reason.NOT_WHOLE_SECONDS, ""),
        (editing(warnings=(timedelta(seconds=90.5),)), Reason.NOT_WHOLE_SECONDS, ""),
        (editing(title="x" * 501), Reason.TOO_MUCH_TEXT, "500"),
        (editing(title="bell\a"), Reason.UNSHOWN_TEXT, "U+0007"),
        (editing(note="half of \ud83d"), Reason.UNSHOWN_TEXT, "U+D83D"),
        (editing(messages={Phase.DANGER: Cue(text="\x1b[1m")}), Reason.UNSHOWN_TEXT, "U+001B"),
        (editing(note="x" * 10_001), Reason.TOO_MUCH_TEXT, "10000"),
        (talk("eva", before="ana"), Reason.NOT_IN_BLOCK, "ana"),
        (talk("eva", people=(Person(id="x", name=" "),)), Reason.NO_NAME, ""),
        (c.MoveSegments(segments=("ana",), block="three"), Reason.UNKNOWN_BLOCK, "three"),
        (c.MoveSegments(segments=("ana",), block=None), Reason.UNKNOWN_SEGMENT, ""),
        (c.MoveSegments(segments=("ana",), block="one", before="ben"), Reason.NOTHING_TO_CHANGE, ""),
        (c.MoveSegments(segments=("ben",), block="one"), Reason.NOTHING_TO_CHANGE, ""),
        (c.RemoveSegments(("nobody",)), Reason.UNKNOWN_SEGMENT, "nobody"),
        (c.RemoveBlock("three"), Reason.UNKNOWN_BLOCK, "three"),
        (adding("16:10", "16:10"), Reason.END_BEFORE_START, ""),
        (adding("16:00", "16:41"), Reason.OUTSIDE_SLOT, ""),
        (adding("16:20", "16:40"), Reason.NO_ROOM, "Two"),
        (adding("16:20", "16:30", title=" "), Reason.NO_TITLE, ""),
        (timed("one", end="16:21"), Reason.BLOCKS_OVERLAP, "Two"),
        (timed("two", start="16:19"), Reason.BLOCKS_OVERLAP, "One"),
        (timed("two", start="16:41"), Reason.END_BEFORE_START, ""),
        (timed("two", end="16:41"), Reason.OUTSIDE_SLOT, ""),
        (timed("two", end="16:40"), Reason.NOTHING_TO_CHANGE, ""),
        (c.EditBlock(block="one", changes=BlockChanges(title=" ")), Reason.NO_TITLE, ""),
        (c.EditBlock(block="one", changes=BlockChanges(moderator="nobody")), Reason.UNKNOWN_PERSON, "nobody"),
        (c.MarkSpeaker(person="nobody", attendance=Attendance.LATE), Reason.UNKNOWN_PERSON, "nobody"),
        (c.MarkSpeaker(person="ana", attendance=Attendance.CONFIRMED), Reason.NOTHING_TO_CHANGE, ""),
        (c.Recover(strategy="share"), Reason.NOTHING_TO_CHANGE, ""),
        (c.Recover(strategy="share", allotments=(("ana", lasting("10:00")),)), Reason.NOTHING_TO_CHANGE, ""),
        (c.Recover(strategy="share", allotments=(("ana", lasting("0:00")),)), Reason.TOO_SHORT, ""),
        (c.Recover(strategy="drop", dropped=("nobody",)), Reason.UNKNOWN_SEGMENT, "nobody"),
    ],
    ids=lambda value: value.name if isinstance(value, Reason) else None,
)
def test_an_edit_that_cannot_be_is_refused_with_its_reason(command, reason, about):
    show = Played(two_blocks())
    before = show.history
    assert show.give(command) == Refusal(reason, about)
    assert show.history is before


def test_lines_of_a_text_end_alike_wherever_it_was_copied_from():
    show = Played(two_blocks()).do(editing(note="one\r\ntwo\x85three\rfour\vfive\f", title="a\x85b"))
    ana = show.state.plan.segments["ana"].segment
    assert (ana.note, ana.title) == ("one\ntwo\nthree\nfour\nfive", "a b")
    show.do(editing(note="call him  \nthen wait"))  # an end of spaces is the writer's
    assert show.state.plan.segments["ana"].segment.note == "call him  \nthen wait"


class TestGivingWay:
    """The shortest time is at most the time itself, and what is protected is not droppable: a file could
    not say otherwise."""

    def shown(self) -> Played:
        return Played(
            agenda(
                block("one", "16:00", "16:20", segment("ana", "10:00", min=lasting("6:00"))),
                block("two", "16:20", "16:40", segment("ben", "10:00", protected=True), min=lasting("12:00")),
            )
        )

    def shortest(self, show: Played, *names: str) -> tuple[timedelta | None, ...]:
        """The shortest times of these segments and blocks."""
        parts = {planned.id: planned.segment for planned in show.state.plan.segments.values()}
        parts |= {planned.id: planned.block for planned in show.state.plan.blocks}
        return tuple(parts[name].min for name in names)

    def test_who_gives_less_time_than_the_shortest_means_it(self):
        show = self.shown().do(allotting("ana", time="6:00"))
        assert self.shortest(show, "ana") == (lasting("6:00"),)
        show.do(allotting("ana", time="5:00"))
        assert (show.shown.segments[0].allotment, *self.shortest(show, "ana")) == (lasting("5:00"),) * 2
        show.undo()
        assert (show.shown.segments[0].allotment, *self.shortest(show, "ana")) == (lasting("6:00"),) * 2

    def test_a_shortest_time_that_followed_does_not_come_up_again_by_itself(self):
        show = self.shown().do(allotting("ana", time="5:00")).do(allotting("ana", time="10:00"))
        assert self.shortest(show, "ana") == (lasting("5:00"),)

    def test_of_several_the_shortest_times_follow_where_they_have_to(self):
        show = self.shown().do(talk("cruz", "10:00")).do(talk("dia", "10:00"))
        show.do(c.EditSegments(segments=("cruz",), changes=SegmentChanges(min=lasting("8:00"))))
        show.do(c.EditSegments(segments=("dia",), changes=SegmentChanges(min=lasting("3:00"))))
        show.do(allotting("ana", "ben", "cruz", "dia", time="5:00"))
        five, three = lasting("5:00"), lasting("3:00")
        assert self.shortest(show, "ana", "ben", "cruz", "dia") == (five, None, five, three)

    def test_what_follows_is_foreseen(self):
        show = self.shown()

        def foreseen(command: c.Command) -> dict[str, tuple[timedelta, timedelta]]:
            outcome = effect(show.state, command, show.now)
            assert not isinstance(outcome, Refusal)
            return outcome.shortest

        assert foreseen(allotting("ana", "ben", time="5:00")) == {"ana": (lasting("6:00"), lasting("5:00"))}
        assert foreseen(timed("two", end="16:31")) == {"two": (lasting("12:00"), lasting("11:00"))}
        assert foreseen(allotting("ana", "ben", time="6:00")) == {}
        assert foreseen(editing(min=lasting("5:00"))) == {}
        assert foreseen(c.RemoveSegments(("ana",))) == {}

    def test_a_shortest_time_that_is_given_may_not_be_longer_than_the_time(self):
        show = self.shown()
        assert show.give(editing(min=lasting("10:01"))) == Refusal(Reason.SHORTEST_IS_LONGER, "ana")
        both = editing(allotment=lasting("5:00"), min=lasting("5:01"))
        assert show.give(both) == Refusal(Reason.SHORTEST_IS_LONGER, "ana")
        show.do(editing(allotment=lasting("5:00"), min=lasting("5:00")))
        show.do(editing(min=None)).do(allotting("ana", time="1:00"))
        assert self.shortest(show, "ana") == (None,)

    def test_what_a_way_back_gave_counts_as_the_time(self):
        show = self.shown().do(c.Recover(strategy="share", allotments=(("ana", lasting("8:00")),)))
        assert show.give(editing(min=lasting("9:00"))) == Refusal(Reason.SHORTEST_IS_LONGER, "ana")
        below = c.Recover(strategy="share", allotments=(("ana", lasting("5:00")),))
        assert show.give(below) == Refusal(Reason.SHORTEST_IS_LONGER, "ana")

    def test_new_segments_keep_to_it_too(self):
        show = self.shown()
        eva = Segment(id="eva", title="Greeting", min=lasting("6:00"))
        add = c.AddSegment(block="two", segment=eva, allotment=lasting("5:00"))
        assert show.give(add) == Refusal(Reason.SHORTEST_IS_LONGER, "Greeting")
        whole = c.AddBlock(
            title="Greetings", start=at("16:10"), end=at("16:20"), segments=((eva, lasting("5:00")),)
        )
        assert show.give(whole) == Refusal(Reason.SHORTEST_IS_LONGER, "Greeting")

    def test_the_shortest_time_of_a_block_follows_its_planned_time_down(self):
        for edit, now in (
            (timed("two", end="16:31"), "11:00"),
            (timed("two", start="16:30"), "10:00"),
            (adding("16:20", "16:30"), "10:00"),
            (timed("two", end="16:32"), "12:00"),
        ):
            show = self.shown().do(edit)
            assert self.shortest(show, "two") == (lasting(now),)
            assert self.shortest(show.undo(), "two") == (lasting("12:00"),)

    def test_of_a_block_that_is_cut_in_two_both_halves_have_a_shortest_time_that_fits(self):
        show = self.shown().do(c.DuplicateBlock("two"))
        assert self.shortest(show, "two", "two-2") == (lasting("10:00"),) * 2

    def test_a_shortest_time_given_to_a_block_may_not_be_longer_than_the_block(self):
        show, refusal = self.shown(), Refusal(Reason.SHORTEST_IS_LONGER, "Two")
        for changes in (
            BlockChanges(min=lasting("20:01")),
            BlockChanges(end=at("16:31"), min=lasting("11:01")),
        ):
            assert show.give(c.EditBlock(block="two", changes=changes)) == refusal

    def test_what_is_protected_is_not_droppable(self):
        show = self.shown()
        droppable = c.EditSegments(segments=("ben",), changes=SegmentChanges(droppable=True))
        assert show.give(droppable) == Refusal(Reason.PROTECTED_AND_DROPPABLE, "ben")
        show.do(c.EditSegments(segments=("ben",), changes=SegmentChanges(droppable=True, protected=None)))
        both = BlockChanges(droppable=True, protected=True)
        refusal = show.give(c.EditBlock(block="two", changes=both))
        assert refusal == Refusal(Reason.PROTECTED_AND_DROPPABLE, "Two")
        show.do(c.EditBlock(block="two", changes=BlockChanges(droppable=True)))


def test_what_the_stage_says_by_itself_is_edited():
    cues = {Phase.DANGER: Cue(text="Last minute")}
    show = Played(two_blocks()).do(editing(messages=cues))
    assert show.state.plan.segments["ana"].segment.messages == cues
    long = {Phase.DANGER: Cue(text="x" * 201)}
    assert show.give(editing(messages=long)) == Refusal(Reason.LONG_MESSAGE, "200")
    show.do(editing(messages=None))
    assert show.state.plan.segments["ana"].segment.messages is None


def test_warnings_are_kept_longest_first():
    show = Played(two_blocks()).do(editing(warnings=(lasting("1:00"), lasting("3:00"))))
    assert show.state.plan.segments["ana"].warnings == (lasting("3:00"), lasting("1:00"))
    show.do(editing(warnings=None))
    assert show.state.plan.segments["ana"].warnings == (lasting("2:00"), lasting("1:00"))


def test_a_running_order_that_is_full_takes_no_more():
    talks = [segment(f"s{number}", "0:01", speakers=()) for number in range(limits.SEGMENTS)]
    show = Played(agenda(block("one", "16:00", "17:00", *talks), block("two", "17:00", "17:10")))
    assert show.give(talk("one-more")) == Refusal(Reason.TOO_MANY)
    assert show.give(c.DuplicateSegments(("s1",))) == Refusal(Reason.TOO_MANY)
    full = [block(f"b{number}", "16:00", "16:00:01") for number in range(limits.BLOCKS)]
    assert Played(agenda(*full, slot=("16:00", "17:00"))).give(adding("16:30", "16:40")) == Refusal(
        Reason.TOO_MANY
    )


def test_more_people_than_an_agenda_may_name_are_too_many():
    crowd = tuple(Person(id=f"p{number}", name=f"Person {number}") for number in range(limits.PEOPLE))
    show = Played(two_blocks())
    assert show.give(talk("eva", people=crowd)) == Refusal(Reason.TOO_MANY)
    some = crowd[: limits.SPEAKERS + 1]
    everyone = SegmentChanges(speakers=tuple(person.id for person in some))
    command = c.EditSegments(segments=("ana",), changes=everyone, people=some)
    assert show.give(command) == Refusal(Reason.TOO_MANY)


def test_shares_of_what_is_left_are_spelled_out_where_an_edit_would_change_them():
    plan = agenda(block("one", "16:00", "16:30", segment("ana"), segment("ben"), segment("cruz")))
    show = Played(plan).do(allotting("ana", time="16:00"))
    assert [one.duration for one in show.shown.agenda.blocks[0].segments] == [
        lasting("16:00"),
        lasting("10:00"),
        lasting("10:00"),
    ]
    show = Played(plan).do(c.MoveSegments(segments=("ana",), block="one"))
    assert [one.duration for one in show.shown.agenda.blocks[0].segments] == [None, None, None]


def test_shares_are_spelled_out_too_where_the_rest_no_longer_fits_or_is_too_short_to_be_shared():
    plan = agenda(block("one", "16:00", "16:30", segment("ana", "10:00"), segment("ben"), segment("cruz")))
    for time in ("40:00", "29:30"):
        show = Played(plan).do(allotting("ana", time=time))
        assert [one.duration for one in show.shown.agenda.blocks[0].segments][1:] == [lasting("10:00")] * 2


def test_the_title_of_a_segment_that_shares_leaves_its_duration_open():
    plan = agenda(block("one", "16:00", "16:30", segment("ana"), segment("ben")))
    show = Played(plan).do(editing(title="Debate"))
    assert show.shown.agenda.blocks[0].segments[0].duration is None


def test_bringing_forward_reorders_the_plan_but_moves_no_planned_time():
    plan = agenda(
        block("one", "16:00", "16:30", *(segment(name, "10:00") for name in ("ana", "ben", "cruz")))
    )
    show = Played(plan).at("16:00").start().do(c.BringForward("cruz"))
    assert order(show) == ["ana", "cruz", "ben"]
    assert planned(show)["cruz"] == ("16:20:00", "16:30:00")


def test_recovery_changes_allotments_and_remembers_those_that_people_gave():
    show = Played(two_blocks()).do(
        c.Recover(strategy="share", allotments=(("ana", lasting("8:00")),), dropped=("dia",))
    )
    ana = show.state.plan.segments["ana"]
    assert (ana.allotment, ana.wanted) == (lasting("8:00"), lasting("10:00"))
    assert show.state.turn("dia") is Turn.SKIPPED


def test_recovery_may_change_allotments_alone_or_drop_alone():
    show = Played(two_blocks()).do(c.Recover(strategy="share", allotments=(("ana", lasting("8:00")),)))
    show.do(c.Recover(strategy="drop", allotments=(("ana", lasting("1:00")),), dropped=("ana",)))
    assert show.state.turn("ana") is Turn.SKIPPED
    assert show.state.plan.segments["ana"].allotment == lasting("8:00")


def test_an_edit_of_the_recovered_allotment_makes_it_the_one_that_people_gave():
    show = Played(two_blocks()).do(c.Recover(strategy="share", allotments=(("ana", lasting("8:00")),)))
    show.do(allotting("ana", time="8:00"))
    assert show.state.plan.segments["ana"].wanted == lasting("8:00")


def test_the_effect_of_an_edit_is_seen_before_it_is_given():
    show = Played(two_blocks()).at("16:00").start().at("16:04")
    seen = effect(show.state, allotting("ben", time="6:00"), show.now)
    assert seen.ends == (at("16:40"), at("16:36"))
    assert seen.blocks["two"] == Shift(Times(at("16:20"), at("16:40")), Times(at("16:16"), at("16:36")))
    assert seen.segments["ana"].is_none
    assert show.shown.slot.expected_end == at("16:40")
    added = effect(show.state, talk("eva"), show.now)
    assert added.segments["eva"] == Shift(Times(), Times(at("16:40"), at("16:45")))
    assert effect(show.state, allotting("ana", time="0:00"), show.now) == Refusal(Reason.TOO_SHORT)


def test_nothing_is_edited_after_the_end():
    show = Played(two_blocks()).at("16:00").start().end()
    assert show.give(allotting("dia", time="5:00")) == Refusal(Reason.ENDED)
