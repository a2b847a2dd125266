"""The texts of the program as the translation tools find them.

`python -m tests.translations` brings the `.ts` files up to date with the sources: new texts are `unfinished`
there, those that are gone are dropped.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6
from msgspec import Struct

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
    command = [str(tool), *options, *sources, "-ts", str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    complaints = (told.stdout + told.stderr).strip()
    if complaints:
        raise ValueError(complaints)


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
