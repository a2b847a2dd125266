"""Phrases: said once, put in words where they are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.core.phrase import Phrase, grouped, phrase

SPANISH = {
    "{name} starts at {time}": "{name} empieza a las {time}",
    "block {name}": "el bloque {name}",
    "{thousands},{rest}": "{thousands}.{rest}",
}


def in_spanish(template: str, _count: int | None) -> str:
    return SPANISH.get(template, template)


def test_a_phrase_is_english_until_it_is_translated() -> None:
    starts = phrase("{name} starts at {time}", name=phrase("block {name}", name="One"), time="16:05")
    assert str(starts) == "block One starts at 16:05"
    assert starts.words(in_spanish) == "el bloque One empieza a las 16:05"


def test_what_was_typed_stays_as_it_is_whatever_is_in_it() -> None:
    assert str(phrase("there is no {name}", name="{name} {0} %n")) == "there is no {name} {0} %n"


def test_braces_that_are_meant_are_doubled() -> None:
    assert str(phrase("write {{do: start}}")) == "write {do: start}"


def test_what_is_counted_is_looked_up_with_its_number() -> None:
    asked: list[tuple[str, int | None]] = []

    def note(template: str, count: int | None) -> str:
        asked.append((template, count))
        return template

    found = phrase("{file}: {found}", file="a", found=phrase("{count} errors of {count}", count=2))
    assert found.words(note) == "a: 2 errors of 2"
    assert asked == [("{count} errors of {count}", 2), ("{file}: {found}", None)]


def test_only_a_number_is_counted() -> None:
    assert phrase("{count}", count="many").words(lambda text, count: f"{text}{count}") == "manyNone"


def test_the_same_said_twice_is_the_same() -> None:
    once, again = (phrase("a {b}", b=phrase("c")) for _ in range(2))
    assert {once: 1}[again] == 1
    assert once != phrase("a {b}", b="c")


@given(st.integers(0, 10**12))
def test_digits_are_grouped_as_the_language_has_them(number: int) -> None:
    assert str(grouped(number)) == f"{number:,}"
    shown = grouped(number)
    spanish = shown.words(in_spanish) if isinstance(shown, Phrase) else str(shown)
    assert spanish == f"{number:,}".replace(",", ".")


@pytest.mark.parametrize("number", [0, 999, 1000, 1_000_000])
def test_digits_are_grouped_from_a_thousand_on(number: int) -> None:
    assert isinstance(grouped(number), Phrase) == (number >= 1000)
