"""The grids that pictures are compared with, all in one file: a row of grids for each scene."""

import json
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from tests.pictures.likeness import GRID

HERE: Final = Path(__file__).parent
SHEET: Final = HERE / "references.png"
INDEX: Final = HERE / "references.json"


def load() -> dict[str, QImage]:
    """The grid of every picture, by its name."""
    if not INDEX.exists():
        return {}
    sheet = QImage(str(SHEET))
    places: dict[str, list[int]] = json.loads(INDEX.read_text("utf-8"))
    return {name: sheet.copy(QRect(QPoint(*place), GRID)) for name, place in places.items()}


def save(grids: dict[str, QImage]) -> None:
    """Keep these grids and no others."""
    rows: dict[str, list[str]] = {}
    for name in sorted(grids):
        rows.setdefault(name.partition("-en-")[0].partition("-es-")[0], []).append(name)
    width = max(len(row) for row in rows.values()) * GRID.width()
    sheet = QImage(width, len(rows) * GRID.height(), QImage.Format.Format_RGB888)
    sheet.fill(0)
    painter = QPainter(sheet)
    places = {}
    for down, row in enumerate(rows.values()):
        for across, name in enumerate(row):
            places[name] = [across * GRID.width(), down * GRID.height()]
            painter.drawImage(QPoint(*places[name]), grids[name])
    painter.end()
    sheet.save(str(SHEET), "PNG", 0)
    INDEX.write_text(json.dumps(places, indent=1) + "\n", encoding="utf-8")
