"""Every word in every language: complete, matching, up to date, and looked up late."""

import ast
import gc
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QWidget,
)

from runofshow.core.phrase import COUNTED, phrase
from runofshow.desktop import catalogue as catalogues
from runofshow.desktop.action_table import ACTIONS
from runofshow.desktop.catalogue import PHRASES, Catalogue, catalogue, languages, nearest_language
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.problem_words import problem_words
from runofshow.desktop.qt_words import MISSING
from runofshow.desktop.settings_window import SettingsWindow
from runofshow.desktop.stage_text import left_words
from runofshow.desktop.translations import Translations
from runofshow.desktop.window_language import WindowLanguage
from runofshow.desktop.wording import date_words, duration_words, over_words, time_left_words
from runofshow.formats.agenda import read_agenda
from runofshow.journal.failures import damaged
from tests.desktop.windows import Bench
from tests.translations import ENGLISH, SOURCES, Text, files, phrases, placeholders, texts, update

MODULES = sorted((SOURCES / "desktop").glob("*.py"))
LOOK_UPS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
AT_IMPORT = """
import importlib, pkgutil
from PySide6.QtCore import QCoreApplication, QTranslator
asked = []
class Recorder(QTranslator):
    def isEmpty(self): return False
    def translate(self, context, text, comment=None, number=-1):
        asked.append((context, text))
        return text
application = QCoreApplication([])
recorder = Recorder()
application.installTranslator(recorder)
import runofshow.desktop
for module in pkgutil.iter_modules(runofshow.desktop.__path__):
    importlib.import_module(f"runofshow.desktop.{module.name}")
print(asked)
"""


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Translations]:
    translations = Translations(qapp)
    yield translations
    translations.use("en")


def described(file: Path) -> str:
    return file.stem


each_file = pytest.mark.parametrize("file", files(), ids=described)


def bad(file: Path, is_bad: Callable[[Text], bool]) -> list[tuple[str, str]]:
    return [(text.context, text.source) for text in texts(file) if is_bad(text)]


@each_file
def test_every_text_is_translated(file: Path) -> None:
    """A new text is `unfinished` after `python -m tests.translations`: its words are to be written there."""
    assert bad(file, lambda text: text.state != "finished" or not all(text.forms)) == []


@each_file
def test_a_file_has_the_texts_of_the_sources_and_no_others(file: Path, tmp_path: Path) -> None:
    """`python -m tests.translations` brings them up to date."""
    fresh = tmp_path / file.name
    update(fresh, only_counted=file == ENGLISH)
    there, wanted = ({text.key for text in texts(one)} for one in (file, fresh))
    assert (sorted(wanted - there), sorted(there - wanted)) == ([], [])


@each_file
def test_a_translation_has_the_placeholders_of_the_english(file: Path) -> None:
    def differs(text: Text) -> bool:
        return any(Counter(placeholders(form)) != Counter(placeholders(text.source)) for form in text.forms)

    assert bad(file, differs) == []


@each_file
def test_what_is_counted_has_every_form(file: Path) -> None:
    counted = [text for text in texts(file) if text.is_counted]
    assert counted
    assert [text.source for text in counted if len(text.forms) < 2] == []


@each_file
def test_an_ellipsis_and_a_menu_key_stay_what_they_are(file: Path) -> None:
    def differs(text: Text) -> bool:
        return any(
            form.endswith("…") != text.source.endswith("…")
            or ("&" in text.source) != ("&" in form)
            or form.strip() != form.strip(" ")
            for form in text.forms
        )

    assert bad(file, lambda text: text.source != ", " and differs(text) and "Q&A" not in text.source) == []


def test_the_menus_of_the_bar_have_different_keys(spoken: Translations) -> None:
    for language in languages():
        words = catalogue(language)
        assert words is not None
        bar = ("&Show", "&Running order", "S&ession", "&View", "&Help")
        keys = [words.text("Menus", text).split("&")[1][0].casefold() for text in bar]
        assert len(set(keys)) == len(keys), language


def test_no_text_is_looked_up_while_the_program_is_imported() -> None:
    ran = subprocess.run([sys.executable, "-c", AT_IMPORT], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def at_import(node: ast.AST) -> Iterator[ast.Call]:
    """The calls that run when a module is imported."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for default in (
                *child.args.defaults,
                *filter(None, child.args.kw_defaults),
                *child.decorator_list,
            ):
                yield from at_import(ast.Expression(default))
        elif not isinstance(child, ast.Lambda):
            yield from at_import(child)


@pytest.mark.parametrize("module", MODULES, ids=described)
def test_a_module_looks_nothing_up_at_its_top_and_formats_nothing_before(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert [call.lineno for call in at_import(tree) if called(call) in ("tr", "translate")] == []
    formatted = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in LOOK_UPS
        if any(isinstance(part, ast.JoinedStr) for part in node.args)
    ]
    assert formatted == [], "lupdate would find a text that never occurs"


def test_a_phrase_is_a_plain_text_with_a_value_for_each_placeholder() -> None:
    said = list(phrases())
    assert said
    assert [
        (one.place, one.template, one.values)
        for one in said
        if not one.template or one.values != one.placeholders
    ] == []


@each_file
def test_every_phrase_is_found_by_the_tools(file: Path) -> None:
    """As it stands in the sources, quotes and backslashes included."""
    found = {text.source for text in texts(file) if text.context == PHRASES}
    said = {one.template for one in phrases() if file != ENGLISH or COUNTED in one.placeholders}
    assert found == said


def test_a_file_is_refused_in_phrases() -> None:
    """Those who read files raise `ValueError` with what is to be shown: plain words would stay English."""
    plain = [
        f"{module.name}:{node.lineno}"
        for module in sorted((SOURCES / "formats").glob("*.py"))
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and called(node) in ("ValueError", "NotAmong", "error", "warning")
        if any(
            isinstance(part, ast.JoinedStr)
            or (isinstance(part, ast.Constant) and isinstance(part.value, str))
            for part in node.args
        )
    ]
    assert plain == []


class TestSpanish:
    @pytest.fixture(autouse=True)
    def spanish(self, spoken: Translations) -> None:
        assert spoken.use("es")

    def test_it_is_said_as_people_who_run_events_say_it(self) -> None:
        tolerance = timedelta(seconds=30)
        assert over_words(timedelta(minutes=4), tolerance) == "4 min tarde"
        assert over_words(timedelta(minutes=-4), tolerance) == "4 min antes"
        assert over_words(timedelta(), tolerance) == "en hora"

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [(60, "queda 1 min"), (120, "quedan 2 min"), (3660, "queda 1 h 1 min"), (-72, "1 min 12 s de más")],
    )
    def test_what_is_left_agrees_in_number(self, seconds: int, words: str) -> None:
        assert time_left_words(timedelta(seconds=seconds)) == words

    def test_counts_agree_in_number(self) -> None:
        assert COUNTS.more_fit(1, "2 min") == "Cabe 1 más · 2 min cada una"
        assert COUNTS.more_fit(3, "2 min") == "Caben 3 más · 2 min cada una"
        assert duration_words(3 * 86400) == "3 días"
        assert "se encontró 1 entrada posterior, guardada aparte" in COUNTS.orphans(1)
        assert "se encontraron 2 entradas posteriores, guardadas aparte" in COUNTS.orphans(2)

    def test_the_stage_agrees_in_number_in_its_own_language(self) -> None:
        stage = WindowLanguage("es")
        assert left_words(timedelta(seconds=60), stage.translate) == "queda 1 min"
        assert left_words(timedelta(seconds=61), stage.translate) == "queda 1 min 1 s"
        assert left_words(timedelta(seconds=2), stage.translate) == "quedan 2 s"

    def test_dates_are_written_as_in_spanish(self) -> None:
        assert date_words(datetime(2020, 12, 9, tzinfo=UTC), UTC) == "9 de diciembre de 2020"

    def test_a_problem_is_told_with_everything_in_it(self) -> None:
        loaded = read_agenda(b"format: 1\nevent: {titel: A, date: 04/05/2020, slot: 7}\n", "agenda.yaml")
        assert [problem_words(problem) for problem in loaded.errors] == [
            "falta «blocks», que es obligatorio en una agenda",
            "falta «title», que es obligatorio en el evento",
            "falta «timezone», que es obligatorio en el evento",
            "la clave «titel» no existe en el evento; ¿quería decir «title»?",
            "«04/05/2020» se puede leer de dos maneras:"
            " escriba 2020-04-05 (5 de abril) o 2020-05-04 (4 de mayo)",
            "la franja horaria se escribe con claves y valores (start, end, …), no con «7»",
        ]

    def test_a_problem_agrees_in_number_and_groups_its_digits(self) -> None:
        loaded = read_agenda(b"format: 1\n" + b"x: 1\n" * 99, "agenda.yaml")
        assert problem_words(loaded.errors[-1]) == "y 1 error más a partir de aquí"
        loaded = read_agenda(b"x" * 1_000_001, "agenda.yaml")
        assert problem_words(loaded.errors[0]) == (
            "el archivo es demasiado grande: puede tener hasta 1\u202f000\u202f000 bytes"
        )

    def test_what_is_wrong_with_a_session_is_told_with_its_detail(self) -> None:
        error = damaged(
            Path("a.session"), phrase("its log {log} is not as it was written", log="a.session-wal")
        )
        assert phrase_words(error.said).startswith(
            "El archivo de sesión a.session está dañado (su registro a.session-wal no está como se escribió)."
        )

    def test_no_translator_is_left_to_the_garbage_collector(self, qapp: QApplication) -> None:
        """Qt waits for ever for a lock of its own when one is destroyed while it looks up a text."""
        spoken = [Translations(qapp), Translations(qapp)]
        spoken[1].use("es")
        translators = qapp.findChildren(QTranslator)
        spoken.clear()
        gc.collect()
        assert all(shiboken6.isValid(one) and not shiboken6.ownedByPython(one) for one in translators)
        Translations(qapp).use("en")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert len(qapp.findChildren(QTranslator)) == 1

    def test_qts_own_dialogs_speak_it_too(self) -> None:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancelar"
        box.deleteLater()

    def test_so_do_the_menus_of_fields(self) -> None:
        for field in (QLineEdit(), QPlainTextEdit()):
            menu = field.createStandardContextMenu()
            said = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
            assert [text for text in said if text] == [
                "Deshacer",
                "Rehacer",
                "Cortar",
                "Copiar",
                "Pegar",
                "Borrar",
                "Seleccionar todo",
            ]
            field.deleteLater()

    @pytest.mark.parametrize("mode", QFileDialog.AcceptMode)
    def test_so_does_every_word_of_the_dialog_for_files(self, mode: QFileDialog.AcceptMode) -> None:
        english = set(words_of_the_dialog_for_files(mode, "en"))
        spanish = set(words_of_the_dialog_for_files(mode, "es"))
        assert len(spanish) > 10
        assert spanish & english == set()

    def test_so_does_every_button_of_a_message(self, qapp: QApplication) -> None:
        buttons = [one for one in QDialogButtonBox.StandardButton if one.value]
        said = {}
        for language in ("en", "es"):
            Translations(qapp).use(language)
            box = QDialogButtonBox()
            said[language] = {box.addButton(one).text() for one in buttons} - {"", "&No"}
            box.deleteLater()
        assert said["es"] & said["en"] == set()

    @pytest.mark.parametrize(("context", "text"), MISSING)
    def test_what_qt_has_no_spanish_for_is_ours(self, context: str, text: str) -> None:
        said = QCoreApplication.translate(context, text)
        assert said == "Alias" or said != text


def words_of_the_dialog_for_files(mode: QFileDialog.AcceptMode, language: str) -> list[str]:
    """All that is said in Qt's own dialog for files, as far as it is words."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    Translations(application).use(language)
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    said = [action.text() for action in dialog.findChildren(QAction)]
    for part in dialog.findChildren(QWidget):
        said += [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
        if isinstance(part, QLabel | QPushButton):
            said.append(part.text())
    model = dialog.findChild(QTreeView).model()
    said += [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    dialog.deleteLater()
    return [text for text in said if text]


def test_english_counts_agree_in_number(spoken: Translations) -> None:
    assert COUNTS.more_fit(1, "2 min") == "1 more fits · 2 min each"
    assert COUNTS.more_fit(2, "2 min") == "2 more fit · 2 min each"


def test_one_window_may_speak_another_language_than_the_rest(spoken: Translations) -> None:
    window = WindowLanguage("es")
    assert window.translate("Wording", "Wrap up now") == "Cierre ya"
    assert duration_words(2 * 86400) == "2 days"
    assert not window.use("xx")
    assert (window.language, window.translate("Wording", "unheard of")) == ("es", "unheard of")
    assert window.use("en")
    assert window.translate("Wording", "Wrap up now") == "Wrap up now"


def test_the_first_language_that_there_is_is_spoken(spoken: Translations) -> None:
    assert spoken.use_first("xx", "es_MX", "en") == "es"
    computers = map(nearest_language, QLocale.system().uiLanguages())
    assert spoken.use_first("auto") == next((language for language in computers if language), "en")
    assert spoken.use_first("xx") == "en"
    assert spoken.language == "en"


def test_a_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And one that cannot be read is as good as none."""
    for file in files():
        shutil.copy(file, tmp_path)
    spanish = (tmp_path / "runofshow_es.ts").read_text(encoding="utf-8")
    (tmp_path / "runofshow_gl.ts").write_text(spanish.replace("Siguiente", "Seguinte"), encoding="utf-8")
    (tmp_path / "runofshow_it.ts").write_text("<TS>", encoding="utf-8")
    monkeypatch.setattr(catalogues, "resource", lambda *parts: tmp_path.joinpath(*parts[1:]))
    assert languages() == ("en", "es", "gl", "it")
    catalogue.cache_clear()
    galician = catalogue("gl")
    assert galician is not None
    assert galician.text("Actions", "Next") == "Seguinte"
    assert catalogue("it") is None
    catalogue.cache_clear()


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("es", {1: 0, 0: 1, 2: 1}),
        ("fr", {0: 0, 1: 0, 2: 1}),
        ("ja", {1: 0, 5: 0}),
        ("pl", {1: 0, 3: 1, 13: 2, 22: 1, 5: 2}),
        ("uk", {1: 0, 21: 0, 11: 2, 4: 1, 12: 2}),
        ("cs", {1: 0, 4: 1, 5: 2}),
    ],
)
def test_the_form_for_a_number_is_the_languages_own(language: str, numbers: dict[int, int]) -> None:
    words = Catalogue(language, {("C", "n"): ("0", "1", "2")})
    assert {number: int(words.text("C", "n", number)) for number in numbers} == numbers


def test_every_language_has_an_action_that_is_named_in_itself() -> None:
    named = {action.id: action.text for action in ACTIONS if action.id.startswith("language_")}
    assert named["language_es"] == "Español"
    assert set(named) == {f"language_{language}" for language in languages()}


def buttons(bench: Bench) -> dict[str, int]:
    QApplication.processEvents()
    return {name: button.x() for name, button in bench.console.transport.buttons.items()}


@pytest.mark.parametrize("size", [(1120, 680), (1280, 720), (1366, 768)])
@pytest.mark.parametrize("language", languages())
def test_every_button_fits_and_none_moves_whatever_it_says(
    bench: Bench, language: str, size: tuple[int, int]
) -> None:
    bench.translations.use(language)
    bench.open(rehearse=True)
    bench.window.resize(*size)
    bench.window.retranslate()
    at_first = buttons(bench)
    for action in ("start", "pause", "end"):
        bench.pass_by(seconds=1)
        bench.window.actions_of.press(action)
        assert buttons(bench) == at_first
    cut = [
        button.text()
        for button in bench.window.findChildren(QPushButton)
        if button.isVisible() and button.width() < button.minimumSizeHint().width()
    ]
    bench.translations.use("en")
    assert cut == []


@pytest.mark.parametrize("language", languages())
def test_every_heading_of_a_table_fits(bench: Bench, language: str) -> None:
    bench.translations.use(language)
    bench.open(rehearse=True)
    header = bench.console.running_order.table.horizontalHeader()
    model = bench.console.running_order.model
    metrics = header.fontMetrics()
    cut = [
        text
        for column in range(model.columnCount())
        if not header.isSectionHidden(column)
        if (text := str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
        if metrics.horizontalAdvance(text) > header.sectionSize(column)
    ]
    bench.translations.use("en")
    assert cut == []


@pytest.mark.parametrize("language", languages())
def test_every_row_of_the_settings_fits(bench: Bench, language: str) -> None:
    bench.translations.use(language)
    bench.open(rehearse=True)
    bench.window.retranslate()
    bench.window.actions_of.press("settings")
    settings = bench.window.findChild(SettingsWindow)
    assert settings is not None
    settings.resize(settings.minimumSize())
    QApplication.processEvents()
    width = settings._area.viewport().width()
    wide = [type(row).__name__ for row in settings._all_rows() if row.minimumSizeHint().width() > width]
    settings.close()
    bench.translations.use("en")
    assert wide == []
