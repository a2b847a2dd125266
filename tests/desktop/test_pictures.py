"""The windows look as they did when somebody last looked at them (python -m tests.pictures --accept)."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.pictures import references
from tests.pictures.likeness import coarse, unlike
from tests.pictures.scenes import SCENES, Look, Picture, image_of, pictures, scene

# All of them are made by the command; here a look at each scene, and at each theme and language of one.
SOME = [
    *(Picture(name, Look()) for name in SCENES),
    *(
        Picture("moderator", Look(language, theme))
        for language, theme in (("es", "light"), ("es", "high_contrast"))
    ),
]


@pytest.fixture
def picture(dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QImage:
    """The moderator's workspace."""
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path / "data"))
    with scene(dressed, tmp_path, Picture("moderator", Look())) as window:
        return image_of(window)


@pytest.mark.parametrize("wanted", SOME, ids=lambda wanted: wanted.name)
def test_it_looks_as_it_did(
    dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: Picture
) -> None:
    monkeypatch.setenv("RUNOFSHOW_DATA", str(tmp_path / "data"))
    with scene(dressed, tmp_path, wanted) as window:
        image = coarse(image_of(window))
    kept = references.load()[wanted.name]
    assert unlike(image, kept) == ""


def test_every_picture_has_something_to_be_compared_with() -> None:
    assert sorted(references.load()) == sorted(picture.name for picture in pictures())


def test_the_edges_of_letters_on_another_machine_are_no_change(picture: QImage) -> None:
    size = picture.size()
    softer = picture.scaled(
        size * 0.7, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    softer = softer.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    aside = QImage(picture)
    painter = QPainter(aside)
    painter.drawImage(1, 0, picture)
    painter.end()
    assert [unlike(coarse(other), coarse(picture)) for other in (softer, aside)] == ["", ""]


@pytest.mark.parametrize(
    ("what", "place", "colour"),
    [
        ("a banner", QRect(0, 40, 1280, 30), "#33270f"),
        ("a verdict gone", QRect(1020, 20, 250, 50), "#131519"),
        ("a countdown gone", QRect(540, 150, 400, 140), "#131519"),
        ("a button gone", QRect(320, 640, 130, 50), "#131519"),
    ],
)
def test_what_a_person_would_see_is_a_change(picture: QImage, what: str, place: QRect, colour: str) -> None:
    other = QImage(picture)
    painter = QPainter(other)
    painter.fillRect(place, QColor(colour))
    painter.end()
    assert unlike(coarse(other), coarse(picture)), what
