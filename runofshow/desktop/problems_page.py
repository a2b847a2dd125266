"""What is wrong with an agenda, all of it, where, and what would be right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from runofshow.desktop import theme
from runofshow.desktop.labels import label
from runofshow.formats.agenda import Loaded


class ProblemsPage(QWidget):
    """The errors and warnings of an agenda that cannot be run."""

    again = Signal()
    open_file = Signal()

    def __init__(self, loaded: Loaded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded = loaded
        self._title = label(step="display", is_strong=True)
        self._lead = label("muted", "lead")
        self._lead.setWordWrap(True)
        self.list = QListWidget()
        theme.write(self.list, "lead")
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        for problem in loaded.errors:
            self.list.addItem(str(problem))
        self.again_button, self.open_button = QPushButton(), QPushButton()
        self.again_button.setProperty("tone", "primary")
        for button in (self.again_button, self.open_button):
            button.setMinimumHeight(40)
            button.setMinimumWidth(150)
            theme.write(button, "lead")
        self.again_button.clicked.connect(self.again)
        self.open_button.clicked.connect(self.open_file)
        foot = QHBoxLayout()
        foot.setSpacing(theme.UNIT)
        foot.addWidget(self.again_button)
        foot.addWidget(self.open_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * theme.UNIT, 5 * theme.UNIT, 6 * theme.UNIT, 3 * theme.UNIT)
        layout.setSpacing(2 * theme.UNIT)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self._title.setText(self.tr("This agenda cannot be run yet"))
        lead = self.tr(
            "Each line says where, what is wrong and what would be right. Correct {file}, then read it again."
        )
        self._lead.setText(lead.format(file=self._loaded.file))
        self.list.setAccessibleName(self.tr("Errors"))
        self.again_button.setText(self.tr("Read it again"))
        self.open_button.setText(self.tr("Open another…"))

    def focus_first(self) -> None:
        """Put the focus where one most likely goes on."""
        self.again_button.setFocus()
