"""What a typed question says about itself, whatever it contains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.core.agenda import Agenda, Person
from runofshow.core.question import Language
from runofshow.desktop.question_draft import Draft, handles, language_of, likeness, tags_of, take_apart
from tests.core.shows import two_blocks

KNOWN = {"torrent": "torrent", "ramon": "torrent", "marin": "marin", "panel": "panel"}


def with_people(*names: str) -> Agenda:
    agenda = two_blocks()
    people = {name.split()[-1].lower(): Person(id=name.split()[-1].lower(), name=name) for name in names}
    return Agenda(event=agenda.event, blocks=agenda.blocks, people=people)


@pytest.mark.parametrize(
    ("typed", "draft"),
    [
        ("What now?", Draft("What now?")),
        ("@torrent What now?", Draft("What now?", ("torrent",))),
        ("What now? @Torrent", Draft("What now?", ("torrent",))),
        (
            "@Ramón #funding What now? #cities @marin",
            Draft("What now?", ("torrent", "marin"), ("funding", "cities")),
        ),
        ("@panel What now?", Draft("What now?", ("panel",))),
        ("@torrent @ramon Twice?", Draft("Twice?", ("torrent",))),
        ("@nobody What now?", Draft("@nobody What now?")),
        ("Ask @torrent what now?", Draft("Ask @torrent what now?")),
        ("Is this #1", Draft("Is this #1")),
        ("Write to a@torrent.eu", Draft("Write to a@torrent.eu")),
        ("First line\nsecond line #tag", Draft("First line\nsecond line", (), ("tag",))),
        ("", Draft("")),
    ],
)
def test_signs_at_the_ends_are_taken_and_all_else_is_left(typed: str, draft: Draft) -> None:
    assert take_apart(typed, KNOWN) == draft


@given(st.text())
def test_no_word_is_ever_lost(typed: str) -> None:
    draft = take_apart(typed, KNOWN)
    taken = {*draft.tags, *draft.addressed_to}
    words = {word for word in typed.split() if word[0] not in "@#"}
    assert words <= {*draft.text.split(), *taken}


def test_a_handle_is_a_word_of_one_name_only() -> None:
    agenda = with_people("Gloria MARMOLEJO", "Gloria LAZO", "Ramón TORRENT")
    known = handles(agenda)
    assert known == {
        "panel": "panel",
        "marmolejo": "marmolejo",
        "lazo": "lazo",
        "ramon": "torrent",
        "torrent": "torrent",
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿Cómo se medirá el impacto?", Language.SPANISH),
        ("Como se mide el impacto en las regiones", Language.SPANISH),
        ("How will the impact be measured?", Language.ENGLISH),
        ("Impact?", Language.OTHER),
        ("", Language.OTHER),
    ],
)
def test_the_words_tell_the_language(text: str, language: Language) -> None:
    assert language_of(text) is language


def test_the_same_question_asked_otherwise_is_more_alike_than_another() -> None:
    asked = "¿Cómo se medirá el impacto en las regiones piloto?"
    assert likeness(asked, asked) == 1
    assert likeness(asked, "como medir el impacto") > likeness(asked, "Will the data be open?")
    assert likeness(asked, "") == 0


@pytest.mark.parametrize("typed", ["funding, cities", "#funding #cities", "funding;cities,, funding"])
def test_tags_are_typed_as_one_likes(typed: str) -> None:
    assert tags_of(typed) == ("funding", "cities")
