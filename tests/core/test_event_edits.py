"""Changing the facts of the event before and during the show: its slot, thresholds, title and the rest."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec import UNSET

from runofshow.core import commands as c
from runofshow.core import events as e
from runofshow.core import limits
from runofshow.core.agenda import Place
from runofshow.core.changes import BlockChanges, EventChanges
from runofshow.core.decide_messages import MOST_CHARACTERS
from runofshow.core.effect import Effect, effect
from runofshow.core.flag import Flag, Phase
from runofshow.core.message import Cue
from runofshow.core.plan import DEFAULT_WARNINGS
from runofshow.core.recovery import recovery
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.suggestion import is_same_show
from tests.core.shows import Played, agenda, at, block, lasting, segment, two_blocks


def facts(**changes: Any) -> c.EditEvent:
    return c.EditEvent(EventChanges(**changes))


def planned(show: Played) -> list[tuple[str, str]]:
    """The planned start and end of every block."""
    return [(f"{b.start:%H:%M}", f"{b.end:%H:%M}") for b in show.state.plan.agenda.blocks]


class TestTheHardOut:
    def test_ten_more_minutes_on_air_take_the_show_from_over_to_under(self):
        show = Played(two_blocks()).at("16:00").start().at("16:16")
        assert show.shown.slot.over == lasting("6:00")
        show.do(facts(hard_out=at("16:50")))
        assert (show.shown.slot.hard_out, show.shown.slot.over) == (at("16:50"), -lasting("4:00"))
        assert show.shown.on_air.latest_finish == at("16:20")
        assert planned(show) == [("16:00", "16:20"), ("16:20", "16:40")]

    def test_the_flag_of_the_slot_follows(self):
        show = Played(two_blocks()).at("16:00").start().at("16:16")
        assert show.state.flags[None] is Flag.WILL_OVERRUN
        show.do(facts(hard_out=at("16:50"))).at("16:17")
        assert show.state.flags[None] is Flag.ON_TRACK
        show.do(facts(hard_out=at("16:41"))).at("16:18")
        assert show.state.flags[None] is Flag.WILL_OVERRUN

    def test_an_earlier_one_cuts_the_planned_end_of_the_last_block_and_shows_by_how_much_it_is_over(self):
        show = Played(two_blocks()).at("16:00").start().do(facts(hard_out=at("16:35")))
        assert planned(show) == [("16:00", "16:20"), ("16:20", "16:35")]
        assert show.shown.slot.over == show.shown.blocks[1].over == lasting("5:00")
        assert show.state.plan.blocks[1].buffer == -lasting("5:00")
        assert any(way.over <= timedelta() for way in recovery(show.state, show.now).ways)

    def test_it_cuts_the_block_on_air_too(self):
        show = Played(two_blocks()).at("16:00").start().next().next().do(facts(hard_out=at("16:35")))
        assert planned(show)[1] == ("16:20", "16:35")

    def test_it_does_not_go_before_a_block(self):
        show = Played(two_blocks())
        assert show.give(facts(hard_out=at("16:20"))) == Refusal(Reason.NO_ROOM, "Two")

    def test_the_shortest_time_of_a_block_that_is_cut_follows_down(self):
        show = Played(two_blocks()).do(c.EditBlock(block="two", changes=BlockChanges(min=lasting("18:00"))))
        show.do(facts(hard_out=at("16:37")))
        assert show.state.plan.blocks[1].block.min == lasting("17:00")

    def test_undo_takes_it_back_with_the_times_that_gave_way(self):
        show = Played(two_blocks()).do(facts(hard_out=at("16:35"), title="Short"))
        show.undo()
        assert show.state.plan == show.began
        show.do(c.Redo())
        assert show.state.plan.agenda.event.title == "Short"
        assert planned(show)[1] == ("16:20", "16:35")

    def test_its_effect_is_known_before(self):
        show = Played(two_blocks()).at("16:00").start().at("16:16")
        foreseen = effect(show.state, facts(hard_out=at("16:50")), show.now)
        assert isinstance(foreseen, Effect)
        assert (foreseen.before.slot.over, foreseen.after.slot.over) == (lasting("6:00"), -lasting("4:00"))

    def test_what_is_suggested_is_worked_out_anew(self):
        show = Played(two_blocks()).at("16:00").start()
        before = show.state
        show.do(facts(hard_out=at("16:50")))
        assert not is_same_show(before, show.state)


class TestTheStart:
    def test_a_later_one_cuts_the_first_block_while_it_is_pending(self):
        show = Played(two_blocks()).do(facts(start=at("16:05")))
        assert planned(show)[0] == ("16:05", "16:20")
        assert show.state.plan.segments["ana"].start == at("16:05")
        assert show.shown.slot.expected_end == at("16:45")

    def test_it_is_not_moved_past_what_has_been_on_air(self):
        show = Played(two_blocks()).at("16:00").start()
        assert show.give(facts(start=at("16:05"))) == Refusal(Reason.HAS_BEEN_ON_AIR, "One")

    def test_an_earlier_one_moves_no_block(self):
        show = Played(two_blocks()).do(facts(start=at("15:30"), hard_out=at("17:00")))
        assert planned(show) == [("16:00", "16:20"), ("16:20", "16:40")]
        (edited,) = show.entries[-1].events
        assert edited.changes == EventChanges(start=at("15:30"), hard_out=at("17:00"))


class TestThresholds:
    def test_warnings_of_the_show_hold_for_segments_without_their_own(self):
        own = (lasting("3:00"),)
        show = Played(
            agenda(
                block("one", "16:00", "16:20", segment("ana", "10:00", warnings=own), segment("ben", "10:00"))
            )
        ).do(facts(warnings=(lasting("1:00"), lasting("5:00"), lasting("1:00"))))
        assert show.state.plan.segments["ana"].warnings == own
        assert show.state.plan.segments["ben"].warnings == (lasting("5:00"), lasting("1:00"))
        show.do(facts(warnings=None))
        assert show.state.plan.segments["ben"].warnings == DEFAULT_WARNINGS

    def test_the_segment_on_air_comes_into_its_phase_at_once(self):
        show = Played(two_blocks()).at("16:00").start().at("16:06")
        assert show.shown.on_air.phase is Phase.NORMAL
        show.do(facts(warnings=(lasting("5:00"), lasting("1:00"))))
        assert show.shown.on_air.phase is Phase.WARNING
        show.at("16:07")
        noted = [f for f in show.entries[-1].events if isinstance(f, e.PhaseChanged)]
        assert [(fact.phase, fact.at) for fact in noted] == [(Phase.WARNING, at("16:06"))]

    def test_messages_of_the_show_are_sent_by_it_from_then_on(self):
        cue = Cue(text="Two minutes")
        show = Played(two_blocks()).at("16:00").start().do(facts(messages={Phase.WARNING: cue})).at("16:08")
        assert [f.cue for f in show.entries[-1].events if isinstance(f, e.MessageSent)] == [cue]

    def test_the_tolerance_decides_from_when_a_show_is_late(self):
        show = Played(two_blocks()).at("16:01").start().at("16:02")
        assert show.state.flags[None] is Flag.WILL_OVERRUN
        show.do(facts(tolerance=lasting("2:00"))).at("16:03")
        assert show.state.flags[None] is Flag.ON_TRACK


class TestTheRest:
    def test_every_other_fact_is_changed_and_its_text_tidied(self):
        lima = Place(name=" Lima ", timezone="America/Lima")
        show = Played(two_blocks()).do(
            facts(
                title="  A   longer show ",
                languages=("es ", "pt-BR", ""),
                interpretation=True,
                format="Webinar",
                platform="WebEx",
                venue="Online",
                organisers=(" IUC  project", ""),
                partners=(),
                participants=150,
                audience="Cities\n",
                objectives=("One\nthing ",),
                registration="None",
                note=" Test \n",
                places=(lima,),
            )
        )
        event = show.state.plan.agenda.event
        assert (event.title, event.languages, event.organisers) == (
            "A longer show",
            ("es", "pt-BR"),
            ("IUC project",),
        )
        assert (event.audience, event.objectives, event.note) == ("Cities", ("One\nthing",), "Test")
        assert show.state.plan.agenda.places == (Place(name="Lima", timezone="America/Lima"),)
        (edited,) = show.entries[-1].events
        assert edited.changes.partners is UNSET  # there were none before
        assert show.give(facts(title="A longer show")) == Refusal(Reason.NOTHING_TO_CHANGE)
        show.do(facts(interpretation=None, participants=None))
        assert show.state.plan.agenda.event.participants is None

    @pytest.mark.parametrize(
        ("changes", "refusal"),
        [
            ({}, Refusal(Reason.NOTHING_TO_CHANGE)),
            ({"title": "  "}, Refusal(Reason.NO_EVENT_TITLE)),
            ({"title": "x" * 501}, Refusal(Reason.TOO_MUCH_TEXT, "500")),
            ({"hard_out": at("16:00")}, Refusal(Reason.HARD_OUT_BEFORE_START)),
            ({"start": at("16:40")}, Refusal(Reason.HARD_OUT_BEFORE_START)),
            ({"hard_out": at("40:00")}, Refusal(Reason.SLOT_TOO_LONG)),
            ({"tolerance": -lasting("0:01")}, Refusal(Reason.BAD_TOLERANCE)),
            ({"tolerance": timedelta(days=1, seconds=1)}, Refusal(Reason.BAD_TOLERANCE)),
            ({"tolerance": timedelta(seconds=1.5)}, Refusal(Reason.NOT_WHOLE_SECONDS)),
            ({"start": at("16:00") - timedelta(seconds=0.5)}, Refusal(Reason.NOT_WHOLE_SECONDS)),
            (
                {"messages": {Phase.DANGER: Cue(text="Stop", lasts=timedelta(seconds=1.5))}},
                Refusal(Reason.NOT_WHOLE_SECONDS),
            ),
            ({"organisers": ("\x00",)}, Refusal(Reason.UNSHOWN_TEXT, "U+0000")),
            ({"objectives": ("\x00",)}, Refusal(Reason.UNSHOWN_TEXT, "U+0000")),
            ({"places": (Place(name="\x00", timezone="UTC"),)}, Refusal(Reason.UNSHOWN_TEXT, "U+0000")),
            ({"warnings": (timedelta(),)}, Refusal(Reason.BAD_WARNING)),
            (
                {"messages": {Phase.DANGER: Cue(text="x" * 999)}},
                Refusal(Reason.LONG_MESSAGE, f"{MOST_CHARACTERS}"),
            ),
            ({"languages": ("spanish!",)}, Refusal(Reason.BAD_LANGUAGE, "spanish!")),
            ({"participants": -1}, Refusal(Reason.BAD_PARTICIPANTS, str(limits.PARTICIPANTS))),
            ({"organisers": ("x" * 501,)}, Refusal(Reason.TOO_MUCH_TEXT, "500")),
            ({"partners": ("x",) * 101}, Refusal(Reason.TOO_MANY)),
            ({"note": "x" * 10_001}, Refusal(Reason.TOO_MUCH_TEXT, "10000")),
            ({"places": (Place(name=" ", timezone="UTC"),)}, Refusal(Reason.NO_PLACE_NAME)),
            ({"places": (Place(name="x" * 501, timezone="UTC"),)}, Refusal(Reason.TOO_MUCH_TEXT, "500")),
            ({"places": (Place(name="x", timezone="UTC"),) * 51}, Refusal(Reason.TOO_MANY)),
        ],
    )
    def test_what_no_show_can_have_is_refused(self, changes, refusal):
        assert Played(two_blocks()).give(facts(**changes)) == refusal

    def test_after_the_end_nothing_is_edited(self):
        show = Played(two_blocks()).at("16:00").start().end()
        assert show.give(facts(title="Another")) == Refusal(Reason.ENDED)
