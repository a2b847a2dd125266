"""The ways back to schedule in words."""

from datetime import timedelta

from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Kind
from runofshow.core.forecast import Forecast
from runofshow.core.recovery import Change, Recovery, Shortfall, recovery
from runofshow.core.suggestion import stand
from runofshow.desktop.recovery_words import RecoveryWords, change_words
from tests.core.shows import Played, agenda, at, block, lasting, segment
from tests.core.test_recovery import late, webinar


def line(show: Played) -> str:
    found = recovery(show.state, show.now)
    suggestion = stand(None, found, show.state, show.now)
    assert suggestion is not None
    return words_of(show).suggestion(suggestion, found)


def words_of(show: Played) -> RecoveryWords:
    return RecoveryWords(show.state.plan)


def effects(show: Played) -> list[str]:
    return [words_of(show).effect(way) for way in recovery(show.state, show.now).ways]


def talks(**second: object) -> Agenda:
    return agenda(
        block(
            "talks",
            "16:00",
            "16:30",
            segment("ana", "10:00"),
            segment("ben", "10:00", **second),
            segment("cruz", "10:00", protected=True),
        )
    )


def test_one_segment_that_changes_is_named_with_its_minutes() -> None:
    assert line(late(webinar(), "4:00")) == "Questions 15 → 11 min: ends 17:00"


def test_a_talk_is_named_by_who_speaks() -> None:
    assert line(late(talks(), "2:00")) == "Ben 10 → 8 min: ends 16:30"


def test_several_segments_are_counted_with_what_they_give_together() -> None:
    assert effects(late(webinar(), "4:00"))[1:] == [
        "2 segments shorter by 4 min: ends 17:00, on time",
        "5 segments shorter by 4 min: ends 17:00, on time",
    ]


def test_what_is_not_whole_minutes_is_told_as_the_running_order_tells_it() -> None:
    assert change_words(Change("one", lasting("7:30"), lasting("6:15"))) == "7:30 → 6:15"
    assert change_words(Change("one", lasting("25:00"), lasting("21:00"))) == "25 → 21 min"


def test_of_several_segments_of_questions_each_goes_by_its_title() -> None:
    show = talks(kind=Kind.QUESTIONS)
    last = segment("last", "10:00", kind=Kind.QUESTIONS)
    edited = replace(show.blocks[0], segments=(*show.blocks[0].segments[:2], last))
    words = words_of(Played(replace(show, blocks=(edited,))))
    assert [words.name(one) for one in ("ben", "last")] == ["BEN", "LAST"]


def test_what_is_left_out_comes_first() -> None:
    show = late(talks(droppable=True), "9:00")
    assert "Without Ben: ends 16:29, 1 min under" in effects(show)


def test_when_nothing_suffices_it_says_by_how_much_and_what_would() -> None:
    assert (
        line(late(talks(), "7:00"))
        == "Nothing suffices: still 3 min over. Leaving out Ben would, or shortest times lower by 3 min."
    )


def test_what_would_suffice_is_said_as_far_as_there_is_something() -> None:
    words = words_of(Played(talks()))
    assert [
        words.would_suffice(would)
        for would in (
            Shortfall(lasting("3:00"), ("ben",), None),
            Shortfall(lasting("3:00"), (), lasting("3:00")),
            Shortfall(lasting("3:00"), (), None),
        )
    ] == [
        "Leaving out Ben would.",
        "Shortest times lower by 3 min would.",
        "Nothing that may be changed would.",
    ]


def test_a_show_that_is_under_is_told_what_there_is_to_give() -> None:
    show = Played(webinar()).at("16:00").start().at("16:06").next()
    assert line(show) == "4 min to give: Questions 15 → 19 min"
    assert "4 segments longer by 4 min: ends 17:00, on time" in effects(show)


def test_while_it_stands_the_end_slips_with_the_clock() -> None:
    show = late(webinar(), "4:00")
    found = recovery(show.state, show.now)
    first = stand(None, found, show.state, show.now)
    later = show.at(show.now + timedelta(seconds=29))
    now = stand(first, found, later.state, later.now)
    assert now is not None
    assert words_of(show).suggestion(now, found) == "Questions 15 → 11 min: ends 17:00"
    slipped = replace(now, over=lasting("1:10"), expected_end=at("17:01:10"))
    assert (
        words_of(show).suggestion(slipped, Recovery(lasting("5:10"))) == "Questions 15 → 11 min: ends 17:01"
    )


def test_the_forecast_is_a_plain_phrase_with_its_range() -> None:
    words = words_of(Played(webinar()))

    def said(chance: float, low: float, high: float) -> str:
        end = at("17:00")
        return words.forecast(Forecast(chance, low, high, end, end, end))

    assert [
        said(0.95, 0.91, 0.99),
        said(0.7, 0.61, 0.84),
        said(0.5, 0.32, 0.7),
        said(0.2, 0.0, 0.48),
        said(0.02, 0.0, 0.01),
    ] == [
        "Very likely to end by 17:00 (90–100 %)",
        "Likely to end by 17:00 (60–85 %)",
        "About even whether it ends by 17:00 (30–70 %)",
        "Unlikely to end by 17:00 (0–50 %)",
        "Very unlikely to end by 17:00 (0 %)",
    ]


def test_a_forecast_says_on_how_many_earlier_shows_it_rests() -> None:
    end = at("17:00")
    words = words_of(Played(webinar()))
    said = [words.forecast(Forecast(0.7, 0.6, 0.8, end, end, end), shows) for shows in (0, 1, 3)]
    assert said == [
        "Likely to end by 17:00 (60–80 %)",
        "Likely to end by 17:00 (60–80 %), from this show and 1 earlier one",
        "Likely to end by 17:00 (60–80 %), from this show and 3 earlier ones",
    ]
