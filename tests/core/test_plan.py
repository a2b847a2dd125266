"""The plan: allotments and planned times that follow from an agenda (design 4.1)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.core.agenda import Block, Segment
from runofshow.core.plan import BlockDoesNotFit, ShareTooShort, allot, lay_out
from tests.core.shows import agenda, at, block, lasting, segment, two_blocks


def test_segments_without_a_duration_share_what_is_left_of_their_block_equally():
    shared = block("one", "16:00", "16:30", segment("a"), segment("b"), segment("c"), segment("d"))
    assert allot(shared) == (lasting("7:30"),) * 4


def test_shares_follow_the_weights():
    shared = block("one", "16:00", "16:30", segment("a", "3:00"), segment("b", weight=2), segment("c"))
    assert allot(shared) == (lasting("3:00"), lasting("18:00"), lasting("9:00"))


def test_a_second_that_is_left_goes_to_the_largest_remainder_and_then_to_the_earlier_segment():
    by_remainder = block("one", "16:00", "16:10", segment("a", weight=1), segment("b", weight="1.4"))
    assert allot(by_remainder) == (lasting("4:10"), lasting("5:50"))
    equal = block("one", "16:00", "16:10", *(segment(name, weight=1) for name in "abcdefg"))
    assert [share.seconds for share in allot(equal)] == [86, 86, 86, 86, 86, 85, 85]


def test_time_left_over_when_every_segment_is_fixed_is_the_buffer_of_the_block():
    planned = lay_out(agenda(block("one", "16:00", "16:30", segment("a", "10:00"), segment("b", "15:00"))))
    assert planned.blocks[0].buffer == lasting("5:00")


def test_planned_times_run_from_the_start_of_each_block():
    planned = lay_out(two_blocks())
    assert [(s.id, s.start, s.end) for s in planned.segments.values()] == [
        ("ana", at("16:00"), at("16:10")),
        ("ben", at("16:10"), at("16:20")),
        ("cruz", at("16:20"), at("16:30")),
        ("dia", at("16:30"), at("16:40")),
    ]
    assert planned.block_of("cruz").id == "two"


def test_fixed_durations_longer_than_their_block_are_refused_with_the_excess():
    with pytest.raises(BlockDoesNotFit) as refused:
        allot(block("one", "16:00", "16:10", segment("a", "7:00"), segment("b", "5:00")))
    assert (refused.value.block.id, refused.value.excess) == ("one", lasting("2:00"))


def test_a_share_under_half_a_minute_is_refused_with_the_segment():
    with pytest.raises(ShareTooShort) as refused:
        allot(block("one", "16:00", "16:10", segment("a", "9:31"), segment("b")))
    assert (refused.value.segment.id, refused.value.share) == ("b", timedelta(seconds=29))


def test_thresholds_are_the_segments_own_else_the_shows_else_by_its_allotment():
    own = (lasting("5:00"),)
    show = agenda(
        block(
            "one",
            "16:00",
            "16:24",
            segment("a", "10:00"),
            segment("b", "10:00", warnings=own),
            segment("c", "4:00"),
        )
    )
    planned = lay_out(show).segments
    assert planned["a"].warnings == (lasting("2:00"), lasting("1:00"))
    assert planned["b"].warnings == own
    assert planned["c"].warnings == (lasting("2:00"), lasting("1:00"))
    short = lay_out(agenda(block("one", "16:00", "16:03", segment("a"))))
    assert short.segments["a"].warnings == (lasting("1:30"), lasting("0:45"))
    stated = lay_out(agenda(block("one", "16:00", "16:03", segment("a")), warnings=(lasting("0:20"),)))
    assert stated.segments["a"].warnings == (lasting("0:20"),)


segments = st.tuples(
    st.one_of(st.none(), st.integers(1, 300)), st.decimals("0.1", "9", places=1, allow_nan=False)
)


@given(st.lists(segments, min_size=1, max_size=12), st.integers(0, 4000))
def test_allotments_and_buffer_add_up_to_the_block_exactly(given_segments, spare):
    fixed = sum(seconds for seconds, _ in given_segments if seconds)
    sharing = sum(1 for seconds, _ in given_segments if not seconds)
    length = timedelta(seconds=fixed + sharing * 3000 + spare + 1)
    parts = tuple(
        Segment(id=str(i), duration=timedelta(seconds=seconds) if seconds else None, weight=weight)
        for i, (seconds, weight) in enumerate(given_segments)
    )
    allotments = allot(Block(id="b", title="B", start=at("16:00"), end=at("16:00") + length, segments=parts))
    if sharing:
        assert sum(allotments, timedelta()) == length
    assert all(
        allotment == part.duration
        for part, allotment in zip(parts, allotments, strict=True)
        if part.duration is not None
    )
