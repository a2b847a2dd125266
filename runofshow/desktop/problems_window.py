"""The errors and warnings of an agenda in a window of its own, beside the show that runs."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from runofshow.desktop.problems_page import ProblemsPage
from runofshow.formats.agenda import Loaded
from runofshow.formats.source import read_source


class ProblemsWindow(QDialog):
    """The page of problems, without ways to other files: the show goes on as it was begun."""

    edit = Signal(object, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: ProblemsPage | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.resize(960, 560)

    def bring_up(self, loaded: Loaded) -> None:
        """Show the problems of this agenda."""
        text = read_source(Path(loaded.file))
        if self.page is None:
            self.page = ProblemsPage(loaded, text, is_beside_the_show=True)
            self.page.edit.connect(self.edit)
            self.page.back.connect(self.close)
            self._layout.addWidget(self.page)
        else:
            self.page.show_loaded(loaded, text)
        self.retranslate()
        self.show()
        self.activateWindow()
        self.page.focus_first()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        has_errors = self.page is not None and self.page.loaded.agenda is None
        title = self.tr("Errors – Run of Show") if has_errors else self.tr("Warnings – Run of Show")
        self.setWindowTitle(title)
        if self.page is not None:
            self.page.retranslate()
