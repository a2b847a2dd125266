"""What is wrong with an agenda, all of it, beside its text: where, and what would be right."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from runofshow.desktop import theme
from runofshow.desktop.banner import Banners
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.labels import ElidedLabel, dress, label
from runofshow.desktop.problem_list import ProblemList, all_found
from runofshow.desktop.source_view import SourceView
from runofshow.formats.agenda import Loaded


class ProblemsPage(QWidget):
    """The errors and warnings of an agenda. `edit` asks for a place in its file to be opened in an editor."""

    again = Signal()
    open_file = Signal()
    back = Signal()
    edit = Signal(object, int, int)

    def __init__(
        self, loaded: Loaded, text: str, *, is_beside_the_show: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_beside_the_show = is_beside_the_show
        self._loaded = loaded
        self._banners = Banners()
        self._title = label(step="display", is_strong=True)
        self._lead = label("muted", "lead")
        self._lead.setWordWrap(True)
        self._count = label("heading")
        self._file = ElidedLabel()
        dress(self._file, "caption")
        self.list = ProblemList()
        self.source = SourceView()
        self.edit_button, self.again_button = QPushButton(), QPushButton()
        self.open_button, self.back_button = QPushButton(), QPushButton()
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.activated.connect(self._on_edit)
        self.edit_button.clicked.connect(self._on_edit)
        self.again_button.clicked.connect(self.again)
        self.open_button.clicked.connect(self.open_file)
        self.back_button.clicked.connect(self.back)
        self._lay_out()
        self.show_loaded(loaded, text)

    @property
    def loaded(self) -> Loaded:
        """What is shown."""
        return self._loaded

    def show_loaded(self, loaded: Loaded, text: str) -> None:
        """Show the problems of the file as it is now; what was chosen stays so, if it is still there."""
        before, row = self.list.chosen(), max(self.list.currentIndex().row(), 0)
        self._loaded = loaded
        found = all_found(loaded.errors, loaded.warnings)
        self.source.show_text(text, loaded.errors, loaded.warnings)
        self.list.problems.show_found(found)
        if before in found:
            row = found.index(before)
        self.list.choose(row)
        self._on_chosen()
        self.back_button.setVisible(self._is_beside_the_show or loaded.agenda is not None)
        self.again_button.setVisible(not self._is_beside_the_show and loaded.agenda is None)
        self.open_button.setVisible(not self._is_beside_the_show)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        loaded = self._loaded
        if loaded.agenda is None:
            title = self.tr("This agenda cannot be run yet")
            lead = self.tr(
                "Correct {file} in your editor and save it. It is read again by itself, and opens when it is"
                " right."
            )
        else:
            title = self.tr("This agenda can be run, with warnings")
            lead = self.tr("Look whether {file} says what is meant. It is read again when it is saved.")
        if self._is_beside_the_show:
            lead = self.tr("The show goes on as it is. What is changed in {file} can be taken over into it.")
        self._title.setText(title)
        self._lead.setText(lead.format(file=Path(loaded.file).name))
        counts = [COUNTS.errors(len(loaded.errors))] if loaded.errors else []
        counts += [COUNTS.warnings(len(loaded.warnings))] if loaded.warnings else []
        self._count.setText(" · ".join(counts).upper())
        self._file.show_text(loaded.file)
        self.list.problems.retranslate()
        self.list.setAccessibleName(self.tr("Errors and warnings"))
        self.list.setAccessibleDescription(self.tr("Enter opens the line in your editor."))
        self.source.setAccessibleName(self.tr("Text of the agenda"))
        self.edit_button.setText(self.tr("Edit this line"))
        self.again_button.setText(self.tr("Read it again"))
        self.open_button.setText(self.tr("Open another…"))
        self.back_button.setText(self.tr("Close") if self._is_beside_the_show else self.tr("Back"))
        for button in (self.edit_button, self.again_button, self.open_button, self.back_button):
            button.setAccessibleName(button.text().removesuffix("…"))

    def focus_first(self) -> None:
        """Put the focus where one most likely goes on."""
        self.list.setFocus()

    def tell(self, text: str) -> None:
        """Say something until it has been read."""
        self._banners.show_again("told", text, "warning")

    def _on_chosen(self) -> None:
        found = self.list.chosen()
        if found is None:
            self.source.go_to(None)
        else:
            self.source.go_to(found.problem, is_error=found.is_error)

    def _on_edit(self) -> None:
        found = self.list.chosen()
        if found is not None:
            self.edit.emit(Path(self._loaded.file), found.problem.line, found.problem.column)

    def _lay_out(self) -> None:
        self.edit_button.setProperty("tone", "primary")
        foot = QHBoxLayout()
        foot.setSpacing(theme.UNIT)
        for button in (self.edit_button, self.again_button, self.back_button, self.open_button):
            button.setAutoDefault(False)
            button.setMinimumHeight(40)
            button.setMinimumWidth(150)
            theme.write(button, "lead")
            foot.addWidget(button)
        foot.addStretch(1)
        self.source.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(2 * theme.UNIT)
        for heading, part in ((self._count, self.list), (self._file, self.source)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.UNIT // 2)
            column.addWidget(heading)
            column.addWidget(part, 1)
            sides.addWidget(side)
        sides.setStretchFactor(0, 2)
        sides.setStretchFactor(1, 3)
        sides.setSizes([420, 640])
        body = QVBoxLayout()
        edge = 3 * theme.UNIT
        body.setContentsMargins(edge, edge, edge, 2 * theme.UNIT)
        body.setSpacing(2 * theme.UNIT)
        body.addWidget(self._title)
        body.addWidget(self._lead)
        body.addWidget(sides, 1)
        body.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banners)
        layout.addLayout(body, 1)
