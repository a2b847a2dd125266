"""The texts of the program as the translation tools find them.

`python -m tests.translations` brings the `.ts` files up to date with the sources: new texts are `unfinished`
there, those that are gone are dropped.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import PySide6
from msgspec import Struct

from runofshow.core.phrase import COUNTED
from runofshow.desktop.catalogue import PHRASES

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "runofshow"
FOLDER = ROOT / "resources" / "translations"
ENGLISH = FOLDER / "runofshow_en.ts"


class Text(Struct, frozen=True):
    """A text in a `.ts` file: its context, the English, and its forms in the language of the file."""

    context: str
    source: str
    is_counted: bool
    state: str
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, bool]:
        return (self.context, self.source, self.is_counted)


def files() -> list[Path]:
    """Every `.ts` file there is."""
    return sorted(FOLDER.glob("runofshow_*.ts"))


def update(file: Path, *, only_counted: bool = False) -> None:
    """Bring a `.ts` file up to date with the sources; one that is not there is made.

    English needs no more than the forms of what is counted.
    """
    sources = sorted(str(path) for path in SOURCES.rglob("*.py"))
    tool = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages", "-source-language", "en"]
    if only_counted:
        options.append("-pluralonly")
    with TemporaryDirectory() as folder:
        said = Path(folder) / "phrases.py"
        said.write_text(_for_lupdate({call.template for call in phrases()}), encoding="utf-8")
        command = [str(tool), *options, *sources, str(said), "-ts", str(file)]
        told = subprocess.run(command, check=True, capture_output=True, text=True)
    complaints = (told.stdout + told.stderr).strip()
    if complaints:
        raise ValueError(complaints)


class Said(Struct, frozen=True):
    """A call of `phrase` in the sources: where, its template ("" if it is not a plain text), its values."""

    place: str
    template: str
    values: frozenset[str]

    @property
    def placeholders(self) -> frozenset[str]:
        return frozenset(placeholders(self.template))


def phrases() -> Iterator[Said]:
    """Everything that is said below the windows: Qt's tool does not know of `phrase`."""
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "phrase":
                first = node.args[0] if len(node.args) == 1 else None
                is_plain = isinstance(first, ast.Constant) and isinstance(first.value, str)
                template = first.value if is_plain else ""
                values = frozenset(keyword.arg or "**" for keyword in node.keywords)
                yield Said(f"{path.name}:{node.lineno}", template, values)


def placeholders(text: str) -> list[str]:
    """The names in braces."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


def _for_lupdate(templates: set[str]) -> str:
    """A source in which Qt's tool finds these texts; one with a count has several forms."""
    calls = [
        f"        self.tr({text!r}{', None, count' if COUNTED in placeholders(text) else ''})"
        for text in sorted(templates)
    ]
    return "\n".join([f"class {PHRASES}:", "    def all(self, count):", *calls, ""])


def texts(file: Path) -> list[Text]:
    """All texts of a `.ts` file."""
    return [
        _text(context.findtext("name", ""), message)
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


def _text(context: str, message: ElementTree.Element) -> Text:
    translation = message.find("translation")
    assert translation is not None
    is_counted = message.get("numerus") == "yes"
    forms = (
        [form.text or "" for form in translation.iter("numerusform")]
        if is_counted
        else [translation.text or ""]
    )
    return Text(
        context, message.findtext("source", ""), is_counted, translation.get("type", "finished"), tuple(forms)
    )


if __name__ == "__main__":
    for each in files():
        update(each, only_counted=each == ENGLISH)
        waiting = sum(text.state != "finished" for text in texts(each))
        sys.stdout.write(f"{each.relative_to(ROOT)}: {waiting} to be translated\n")
