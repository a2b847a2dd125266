"""The ways back to schedule in words."""

from datetime import timedelta

from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Kind
from runofshow.core.commands import AddTime
from runofshow.core.forecast import Forecast
from runofshow.core.recovery import Change, Recovery, Shortfall, recovery
from runofshow.core.suggestion import stand
from runofshow.desktop.recovery_words import RecoveryWords, change_words
from runofshow.desktop.wording import Verdict
from tests.core.shows import UTC, Played, agenda, at, block, lasting, segment
from tests.core.test_recovery import late, webinar


def line(show: Played) -> str:
    found = recovery(show.state, show.now)
    suggestion = stand(None, found, show.state, show.now)
    return words_of(show).line(suggestion, found, show.shown)


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
        "Ben 10 → 8 min, Cruz 10 → 8 min: ends 17:00, on time",
        "5 segments shorter by 4 min in all: ends 17:00, on time",
    ]


def test_lengths_never_read_like_times_of_day() -> None:
    assert change_words(Change("one", lasting("7:30"), lasting("6:15"))) == "7 min 30 s → 6 min 15 s"
    assert change_words(Change("one", lasting("25:00"), lasting("24:15"))) == "25 → 24 min 15 s"
    assert change_words(Change("one", lasting("24:15"), lasting("20:00"))) == "24 min 15 s → 20 min"
    assert change_words(Change("one", lasting("1:00"), lasting("0:45"))) == "1 min → 45 s"
    assert change_words(Change("one", lasting("70:00"), lasting("55:00"))) == "1 h 10 min → 55 min"
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
        == "Nothing suffices: still 3 min over. With all at their shortest, leaving out Ben as well would,"
        " or shortest times lower by 3 min."
    )


def test_what_would_suffice_is_said_as_far_as_there_is_something() -> None:
    words = words_of(Played(talks()))
    assert [
        words.would_suffice(would)
        for would in (
            Shortfall(lasting("3:00"), ("ben",), None),
            Shortfall(lasting("2:46"), (), lasting("2:46")),
            Shortfall(lasting("3:00"), (), None),
        )
    ] == [
        "With all at their shortest, leaving out Ben as well would.",
        "Shortest times lower by 3 min would.",
        "Nothing that may be changed would.",
    ]


def test_a_show_that_is_under_is_told_what_there_is_to_give() -> None:
    show = Played(webinar()).at("16:00").start().at("16:06").next()
    assert line(show) == "4 min to give: Questions 15 → 19 min"
    assert "4 segments longer by 4 min in all: ends 17:00, on time" in effects(show)


def test_what_there_is_to_give_is_what_the_verdict_says() -> None:
    show = Played(webinar()).at("16:00").start().at("16:06:10").next()
    assert Verdict(show.shown, UTC, lasting("0:30")).shown == "Ends 16:56 · 4 min under"
    assert line(show) == "4 min to give: Questions 15 → 18 min 45 s"


def test_while_it_stands_the_end_slips_with_the_clock() -> None:
    show = late(webinar(), "4:00")
    found = recovery(show.state, show.now)
    first = stand(None, found, show.state, show.now)
    later = show.at(show.now + timedelta(seconds=29))
    now = stand(first, found, later.state, later.now)
    assert now is not None
    assert words_of(show).suggestion(now, found, show.shown) == "Questions 15 → 11 min: ends 17:00"
    slipped = replace(now, over=lasting("1:10"), expected_end=at("17:01:10"))
    said = words_of(show).suggestion(slipped, Recovery(lasting("5:10")), show.shown)
    assert said == "Questions 15 → 11 min: ends 17:01"


def foreseen(chance: float, *ends: str) -> Forecast:
    earliest, likely, latest = map(at, ends or ("16:55", "16:58", "17:04"))
    return Forecast(chance, 0.0, 1.0, earliest, likely, latest)


def test_the_forecast_is_a_plain_phrase_with_its_range() -> None:
    words, now = words_of(Played(webinar())), at("16:30")
    assert words.forecast(foreseen(0.7), now) == (
        "Likely to end by 17:00: about 7 in 10. Likely end 16:58, between 16:55 and 17:04."
    )
    assert [
        words.forecast(foreseen(chance, "16:58", "16:58", "16:58"), now)
        for chance in (0.95, 0.9, 0.66, 0.65, 0.34, 0.32, 0.11, 0.02)
    ] == [
        "Very likely to end by 17:00: at least 9 in 10. Likely end 16:58.",
        "Very likely to end by 17:00: at least 9 in 10. Likely end 16:58.",
        "Likely to end by 17:00: about 7 in 10. Likely end 16:58.",
        "As likely as not to end by 17:00: about 6 in 10. Likely end 16:58.",
        "As likely as not to end by 17:00: about 4 in 10. Likely end 16:58.",
        "Unlikely to end by 17:00: about 3 in 10. Likely end 16:58.",
        "Unlikely to end by 17:00: about 1 in 10. Likely end 16:58.",
        "Very unlikely to end by 17:00: less than 1 in 10. Likely end 16:58.",
    ]


def test_an_end_that_is_too_late_by_seconds_does_not_read_as_if_it_were_in_time() -> None:
    words = words_of(Played(webinar()))
    said = words.forecast(foreseen(0.05, "17:00:10", "17:00:20", "17:00:40"), at("16:59"))
    assert said == "Very unlikely to end by 17:00: less than 1 in 10. Likely end 17:01."


def test_once_the_hard_out_has_passed_only_the_end_is_forecast() -> None:
    words, late = words_of(Played(webinar())), foreseen(0.0, "17:05", "17:06", "17:09")
    assert words.forecast(late, at("17:04")) == "Likely end 17:06, between 17:05 and 17:09."
    assert words.forecast(late, at("17:07")) == "Likely end 17:07, between 17:07 and 17:09."
    assert words.forecast_with_way(late, at("17:04")) == (
        "With this way: likely end 17:06, between 17:05 and 17:09."
    )


def test_the_forecast_with_a_way_stands_beside_it() -> None:
    assert words_of(Played(webinar())).forecast_with_way(foreseen(0.8), at("16:30")) == (
        "With this way likely: about 8 in 10, likely end 16:58, between 16:55 and 17:04."
    )


def test_a_forecast_says_on_how_many_earlier_shows_it_rests() -> None:
    words = words_of(Played(webinar()))
    said = [words.forecast(foreseen(0.7), at("16:30"), shows) for shows in (0, 1, 3)]
    assert [words[len(said[0]) :] for words in said] == [
        "",
        " From this show and 1 earlier one.",
        " From this show and 3 earlier ones.",
    ]


def only_one() -> Agenda:
    return agenda(block("all", "16:00", "16:10", segment("ana", "10:00")))


def test_the_last_one_on_air_is_told_what_can_still_be_done() -> None:
    show = Played(only_one()).at("16:03").start()
    assert line(show) == "3 min over: only the one on air can end earlier, by 16:10."
    assert words_of(show).verdict(show.shown) == "Ends 16:13 · 3 min over"
    assert line(show.at("16:12")) == "3 min over: only the one on air can end earlier."
    assert line(show.at("16:15")) == "5 min over, and more with every minute until the one on air ends."
    show.end()
    assert line(show) == ""
    assert words_of(show).verdict(show.shown) == "Ended 16:15 · 5 min over"
    assert words_of(show).without_a_way(recovery(show.state, show.now), show.shown) == ""


def test_time_that_nothing_can_take_is_told_as_that() -> None:
    show = Played(only_one()).at("16:00").start().do(AddTime(-lasting("6:00")))
    found = recovery(show.state, show.now)
    said = words_of(show).without_a_way(found, show.shown)
    assert said == "6 min under: only the one on air can take the time."
    kept = agenda(
        block("all", "16:00", "16:20", *(segment(name, "10:00", protected=True) for name in ("ana", "ben")))
    )
    show = Played(kept).at("16:00").start().do(AddTime(-lasting("6:00")))
    found = recovery(show.state, show.now)
    said = words_of(show).without_a_way(found, show.shown)
    assert said == "6 min under: nothing that is to come may take the time."
    assert line(show) == ""


def test_a_show_on_time_is_told_nothing() -> None:
    show = Played(only_one()).at("16:00").start()
    found = recovery(show.state, show.now)
    words = words_of(show)
    assert (line(show), words.verdict(show.shown)) == ("", "Nothing to make up.")
    assert words.without_a_way(found, show.shown) == ""


def test_where_nothing_may_give_the_line_says_so_too() -> None:
    kept = agenda(
        block("all", "16:00", "16:20", *(segment(name, "10:00", protected=True) for name in ("ana", "ben")))
    )
    show = Played(kept).at("16:03")
    assert line(show) == "Nothing suffices: still 3 min over. Nothing that may be changed would."
    show.start()
    assert line(show) == "Nothing suffices: still 3 min over. Only the one on air can end earlier."
    show.at("16:14")
    assert line(show) == "Nothing suffices: still 4 min over. Nothing that may be changed would."


def test_dead_air_before_a_hard_start_is_told() -> None:
    show = Played(
        agenda(
            block("one", "16:00", "16:20", segment("ana", "20:00")),
            block("two", "16:20", "16:40", segment("ben", "20:00"), hard_start=True),
        )
    )
    show.at("16:00").start().do(AddTime(-lasting("5:00")))
    assert line(show) == "5 min without anything before block 2 (16:15 to 16:20)."
