"""What the on-air panel says in each state."""

from datetime import UTC, timedelta

from runofshow.core.commands import AddTime, GiveFloor, Pause
from runofshow.desktop.on_air import OnAirText, on_air_text
from runofshow.desktop.shape import Shape
from tests.core.shows import Played, round_table, two_blocks


def said(show: Played) -> OnAirText:
    return on_air_text(show.shown, show.state.plan.agenda, UTC)


def test_before_the_start() -> None:
    text = said(Played(two_blocks()).at("15:55:01"))
    assert (text.headline, text.time.shown, text.time.words) == (
        "Starts at 16:00",
        "4:59",
        "Starts in 4 min 59 s",
    )
    assert text.next is not None
    assert text.next.name == "Ana"


def test_late_for_the_start() -> None:
    text = said(Played(two_blocks()).at("16:02:10"))
    assert (text.headline, text.time.shown) == ("Ready since 16:00", "+2:10")
    assert text.time.words == "Starts 2 min 10 s late"


def test_on_air() -> None:
    text = said(Played(two_blocks()).at("16:00").start().at("16:02:30"))
    assert (text.headline, text.time.shown, text.time.words) == ("On air", "7:30", "7 min 30 s left")
    assert (text.who.name, text.who.talk) == ("Ana", "ANA")
    assert [(card.caption, card.value.shown, card.note) for card in text.cards] == [
        ("Latest finish", "16:10:00", "in block 16:10:00"),
        ("Time left in block", "17:30", "on time"),
        ("Spent", "2:30", "of 10:00"),
    ]
    assert text.introduction == "“BEN”"


def test_a_latest_finish_that_has_passed_is_told_by_word_and_colour() -> None:
    show = Played(two_blocks()).at("16:00").start()
    latest, *others = said(show.at("16:10")).cards
    assert (latest.alarm, latest.value.words) == ("", "16:10:00, in the block 16:10:00")
    latest, *others = said(show.at("16:10:01")).cards
    assert (latest.caption, latest.alarm) == ("Latest finish", "Past latest finish")
    assert latest.value.words == "16:10:00, which has passed, in the block 16:10:00"
    assert [card.alarm for card in others] == ["", ""]


def test_each_phase_has_a_word_and_a_shape_of_its_own() -> None:
    show = Played(two_blocks()).at("16:00").start()
    seen = [said(show.at(clock)) for clock in ("16:01", "16:08", "16:09", "16:10:01")]
    assert [text.headline for text in seen] == ["On air", "Wrap up soon", "Wrap up now", "Over time"]
    assert len({text.shape for text in seen}) == 4


def test_paused_is_told_by_word_shape_and_colour() -> None:
    text = said(Played(two_blocks()).at("16:00").start().at("16:01").do(Pause()))
    assert (text.headline, text.shape, text.digits_colour) == ("Paused", Shape.BARS, "accent")


def test_added_time_is_kept_apart() -> None:
    show = Played(two_blocks()).at("16:00").start()
    assert said(show.do(AddTime(timedelta(minutes=1)))).cards[2].note == "of 10:00 +1:00"
    assert said(show.do(AddTime(timedelta(minutes=-2)))).cards[2].note == "of 10:00 −1:00"


def test_a_round_table_names_all_until_one_has_the_floor() -> None:
    show = Played(round_table()).at("16:00").start()
    assert (said(show).who.name, said(show).who.role) == ("PANEL", "Ana, Ben, Cruz")
    assert said(show.do(GiveFloor("ben"))).who.name == "Ben"


def test_questions_are_led_by_the_moderator() -> None:
    text = said(Played(round_table()).at("16:00").start().at("16:20").next())
    assert (text.who.name, text.who.role) == ("QUESTIONS", "led by Pelayo")
    assert text.next is None


def test_nothing_allotted_any_more_is_all_used() -> None:
    show = Played(two_blocks()).at("16:00").start().do(AddTime(timedelta(minutes=-10)))
    progress = said(show).progress
    assert progress is not None
    assert progress.used == 1.0


def test_after_the_end() -> None:
    text = said(Played(two_blocks()).at("16:00").start().at("16:38").end())
    assert (text.headline, text.time.shown) == ("The show has ended", "16:38:00")
    assert text.time.words == "Ended 16:38, 2 min under"
    assert text.cards == ()
