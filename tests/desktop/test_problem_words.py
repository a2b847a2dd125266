"""What is wrong with an agenda or a session file, said in the language of the windows, which may change."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from runofshow.desktop.problem_words import problem_words
from runofshow.desktop.problems_page import ProblemsPage
from runofshow.desktop.start_page import StartPage
from runofshow.formats.agenda import read_agenda
from tests.desktop.windows import Bench


@pytest.fixture
def spanish(bench: Bench) -> Iterator[Bench]:
    assert bench.translations.use("es")
    yield bench
    bench.translations.use("en")


def speak(bench: Bench, language: str) -> None:
    bench.translations.use(language)
    bench.window.retranslate()


def errors(page: object) -> list[str]:
    assert isinstance(page, ProblemsPage)
    model = page.list.model()
    return [
        str(page.list.model().index(row, 0).data(Qt.ItemDataRole.DisplayRole)).partition(": ")[2]
        for row in range(model.rowCount())
    ]


def test_the_errors_of_an_agenda_follow_the_language(spanish: Bench) -> None:
    spanish.agenda.write_text("format: 2\n", encoding="utf-8")
    spanish.show()
    assert errors(spanish.window.page) == ["el formato «2» no se conoce: esta versión lee el formato 1"]
    speak(spanish, "en")
    assert errors(spanish.window.page) == ["format “2” is not known: this version reads format 1"]


def test_why_a_session_cannot_be_opened_follows_the_language(spanish: Bench) -> None:
    letter = spanish.folder / "letter.session"
    letter.write_text("Dear all", encoding="utf-8")
    spanish.show(session=letter)
    page = spanish.window.page
    assert isinstance(page, StartPage)
    assert page.banners.text("trouble") == f"{letter} no es un archivo de sesión."
    speak(spanish, "en")
    assert page.banners.text("trouble") == f"{letter} is not a session file."


def test_why_nothing_can_be_kept_follows_the_language(spanish: Bench) -> None:
    console = spanish.open(session=spanish.agenda / "x.session")
    assert console.banners.text("health").startswith("SIN GUARDAR. El archivo de sesión ")
    speak(spanish, "en")
    assert console.banners.text("health").startswith("NOT SAVED. The session file ")


def test_a_problem_in_english_is_its_message(bench: Bench) -> None:
    (problem,) = read_agenda(b"format: 2\n", "agenda.yaml").errors
    assert problem_words(problem) == problem.message
