"""A field for somebody's time zone: a city or a country as people type it, completed to the zone's name."""

from functools import cache

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from runofshow.desktop.offered_list import OfferedList
from runofshow.desktop.resources import resource
from runofshow.formats.typed_zones import Gazetteer


@cache
def places() -> Gazetteer:
    """What people call the places that keep a time zone."""
    return Gazetteer.read(resource("places.txt").read_text(encoding="utf-8"))


class ZoneField(QLineEdit):
    """A field that names a place. What is offered has the typed text in one of the names that a zone goes by,
    so "Ciudad de Mé" offers America/Mexico_City; nothing once the text is a place, so that Enter is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = QStringListModel(self)
        completer = OfferedList(self)
        completer.setModel(self._offered)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        # Before the completer looks, which it does when the text has changed.
        self.textChanged.connect(self._on_text)

    def zone(self) -> str | None:
        """The zone that is meant; None where nothing is written. Raises ValueError with a phrase."""
        return places().zone(self.text())

    def _on_text(self, text: str) -> None:
        try:
            is_place = self.zone() is not None
        except ValueError:
            is_place = False
        self._offered.setStringList(() if is_place else places().offered(text))
