"""python -m tests.pictures: makes every picture and says which have changed.

All of them go into a folder to be looked at (`build/pictures`). Each is compared with what is kept of it
(`references.png`); `--accept` keeps the new ones instead, `--docs` puts those of the documents in place.
Pictures at scale 2 are made in a process of their own, since Qt takes its scale when it starts.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = (
    f"offscreen:configfile={Path(__file__).parents[1] / 'desktop' / 'screen.json'}"
)

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.pictures import references
from tests.pictures.likeness import coarse, unlike
from tests.pictures.scenes import ROOT, Picture, image_of, pictures, scene

BUILD: Final = ROOT / "build" / "pictures"
DOCS: Final = ROOT / "docs" / "pictures"
# The pictures of the documents, and what they are called there.
IN_DOCS: Final = {
    "moderator-en-dark-1280x720": "console",
    "recovery-en-dark-1280x720": "recovery",
    "problems-en-dark-1280x720": "problems",
    "stage-message-es-dark-1280x720": "stage",
    "organiser-en-light-1280x720": "organiser-light",
    "questions-es-high_contrast-1280x720": "questions-high-contrast",
    "moderator-es-dark-1280x720-text200": "large-text",
}


def dressed() -> QApplication:
    """The application as the program has it."""
    from runofshow.desktop import theme
    from runofshow.desktop.appearance import put_in_force
    from runofshow.desktop.typeface import install_typeface

    application = QApplication.instance() or QApplication(["runofshow"])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    install_typeface()
    put_in_force(application, theme.Look())
    return application


def make(wanted: list[Picture], into: Path) -> None:
    """Make these pictures, all of one scale."""
    application = dressed()
    into.mkdir(parents=True, exist_ok=True)
    for picture in wanted:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["RUNOFSHOW_DATA"] = str(Path(folder) / "data")
            with scene(application, Path(folder), picture) as window:
                image_of(window).save(str(into / f"{picture.name}.png"))
        sys.stdout.write(f"{picture.name}\n")


def compare(wanted: list[Picture]) -> list[str]:
    """What has changed of these pictures, a line each."""
    kept = references.load()
    found = []
    for picture in wanted:
        image = coarse(QImage(str(BUILD / f"{picture.name}.png")))
        how = unlike(image, kept[picture.name]) if picture.name in kept else "there was none before"
        if how:
            found.append(f"{picture.name}: {how}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--only", default="", help="those with this in their name")
    parser.add_argument("--accept", action="store_true", help="keep the new ones")
    parser.add_argument("--docs", action="store_true", help="put those of the documents in their place")
    parser.add_argument("--scale", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    wanted = [picture for picture in pictures() if options.only in picture.name]
    if options.scale:
        make([picture for picture in wanted if picture.look.scale == options.scale], BUILD)
        return 0
    for scale in sorted({picture.look.scale for picture in wanted}):
        again = [sys.executable, "-m", "tests.pictures", "--only", options.only, "--scale", str(scale)]
        subprocess.run(again, check=True, env={**os.environ, "QT_SCALE_FACTOR": str(scale)}, cwd=ROOT)
    dressed()
    if options.docs:
        for name, called in IN_DOCS.items():
            if (BUILD / f"{name}.png").exists():
                (DOCS / f"{called}.png").write_bytes((BUILD / f"{name}.png").read_bytes())
    if options.accept:
        grids = references.load() if options.only else {}
        new = {picture.name: coarse(QImage(str(BUILD / f"{picture.name}.png"))) for picture in wanted}
        references.save({**grids, **new})
        return 0
    changed = compare(wanted)
    sys.stdout.write("".join(f"changed: {line}\n" for line in changed))
    sys.stdout.write(f"{len(wanted)} pictures in {BUILD.relative_to(ROOT)}, {len(changed)} changed\n")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
