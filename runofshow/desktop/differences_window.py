"""What someone else made of the agenda file, beside the running show: seen, and taken over as one likes."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runofshow.core.plan import Plan
from runofshow.core.refusal import Refusal
from runofshow.desktop import theme
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.difference_words import DifferenceWords
from runofshow.desktop.effect_words import Foreseen
from runofshow.desktop.labels import label, set_look
from runofshow.desktop.phrase_words import phrase_words
from runofshow.desktop.refusals import refusal_words
from runofshow.desktop.shape import Shape
from runofshow.desktop.told_list import ToldList, ToldModel
from runofshow.desktop.wording import list_words, translate
from runofshow.session.taking_over import Row, Standing

# It lies over the running order at first: most of the countdown and the questions stay in sight.
WIDTH, HEIGHT = 536, 500
BELOW_THE_HEADER = 122

SIGNS = {
    Standing.OPEN: (Shape.RING, "accent"),
    Standing.CONFLICT: (Shape.UP, "warning"),
    Standing.TAKEN: (Shape.CHECK, "good"),
    Standing.REFUSED: (Shape.CROSS, "danger"),
    Standing.STAYS: (Shape.DASH, "muted"),
    Standing.MINE: (Shape.DISC, "muted"),
}


class ToldRow(Struct, frozen=True):
    """A difference, put in words."""

    standing: Standing
    head: str
    body: str

    @property
    def shape(self) -> Shape:
        return SIGNS[self.standing][0]

    @property
    def colour(self) -> str:
        return SIGNS[self.standing][1]

    @property
    def words(self) -> str:
        """All of it in one line."""
        return f"{self.head}: {self.body}"


def told(row: Row, words: DifferenceWords, plan: Plan) -> ToldRow:
    """A difference in words: how it stands, what it is about, from what to what."""
    standing = {
        Standing.OPEN: translate("Differences", "Changed in the file"),
        Standing.CONFLICT: translate("Differences", "Conflict"),
        Standing.TAKEN: translate("Differences", "In the show"),
        Standing.REFUSED: translate("Differences", "Refused"),
        Standing.STAYS: translate("Differences", "Stays as it is"),
        Standing.MINE: translate("Differences", "Changed here"),
    }[row.standing]
    body = words.said(row.difference)
    if row.against:
        here = list_words([words.said(one) for one in row.against])
        text = translate("Differences", "{there}. Changed here too: {here}.")
        body = text.format(there=body, here=here)
    if row.brings_back:
        back = translate("Differences", "Taking it over brings back what was removed here.")
        body = f"{body} {back}"
    if isinstance(row.reason, Refusal):
        body = f"{body}\n{refusal_words(row.reason, plan)}"
    elif row.reason is not None:
        body = f"{body}\n{phrase_words(row.reason.said)}"
    return ToldRow(row.standing, f"{standing} · {words.about(row.difference)}", body)


class DifferencesWindow(QDialog):
    """The differences, each with how it stands, what was done here last. `take` and `chosen` name a row."""

    take = Signal(int)
    chosen = Signal(int)
    take_all = Signal()
    save_as = Signal()
    save_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._words: DifferenceWords | None = None
        self._plan: Plan | None = None
        self._file = Path()
        self._is_armed = False
        self._title = label(step="display", is_strong=True)
        self._lead = label("muted", "lead")
        self._lead.setWordWrap(True)
        self._count = label("heading")
        self._effect = label("effect", "lead")
        self._effect.setWordWrap(True)
        self._effect.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.list = ToldList()
        self.model: ToldModel[ToldRow] = ToldModel(self)
        self.list.setModel(self.model)
        self.take_button, self.all_button = QPushButton(), QPushButton()
        self.as_button, self.over_button, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(self._on_take)
        self.take_button.clicked.connect(self._on_take)
        self.all_button.clicked.connect(self.take_all)
        self.as_button.clicked.connect(self.save_as)
        self.over_button.clicked.connect(self.save_over)
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        room = QSize(theme.scaled(WIDTH), theme.scaled(HEIGHT))
        screen = self.screen().availableSize()
        self.resize(room.boundedTo(screen - QSize(theme.UNIT, BELOW_THE_HEADER)))
        self.retranslate()

    def show_rows(self, rows: Sequence[Row], words: DifferenceWords, plan: Plan, file: Path) -> None:
        """Show these differences to this file."""
        self._rows, self._words, self._plan, self._file = rows, words, plan, file
        self._show_told()
        if self.list.currentIndex().row() < 0:
            self.list.choose(0)
        self.retranslate()

    @property
    def chosen_row(self) -> int:
        """Which row is chosen; -1 for none."""
        return self.list.currentIndex().row()

    @property
    def effect(self) -> str:
        """What is said of the effect of taking the chosen row over."""
        return self._effect.text()

    def show_effect(self, effect: Foreseen | None) -> None:
        """Show what would come of taking over the chosen row; None: nothing to say."""
        self._effect.setText("" if effect is None else effect.words)
        set_look(self._effect, "tone", "wrong" if effect is not None and effect.is_refused else "effect")
        # Room for two lines, said or not, so that the list keeps its place when another row is chosen.
        self._effect.setMinimumHeight(2 * self._effect.fontMetrics().lineSpacing())
        self.take_button.setAccessibleDescription(self._effect.text())

    def bring_up(self) -> None:
        """Show the window, with the focus on the differences."""
        parent = self.parentWidget()
        if parent is not None and not self.isVisible():
            self.move(parent.mapToGlobal(QPoint(theme.UNIT, BELOW_THE_HEADER)))
        self.show()
        self.activateWindow()
        self.list.setFocus()

    def choose_next(self) -> None:
        """Choose the next difference that can be taken over, after the chosen one if there is one."""
        here = max(self.list.currentIndex().row(), 0)
        places = [place for place, row in enumerate(self._rows) if row.can_be_taken]
        if places:
            self.list.choose(next((place for place in places if place >= here), places[0]))

    def show_armed(self, is_armed: bool) -> None:
        """Show whether a second press now would save over the file."""
        self._is_armed = is_armed
        set_look(self.over_button, "tone", "armed" if is_armed else "danger")
        self._name_over()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        file = self._file.name
        self.setWindowTitle(self.tr("Changed outside – Run of Show"))
        self._title.setText(self.tr("{file} was changed outside").format(file=file))
        self._lead.setText(
            self.tr(
                "Nothing of it is in the show until you take it over; each can be undone. Saving writes over"
                " what is left only when you say so, and keeps the former file."
            )
        )
        self._count.setText(COUNTS.differences(sum(row.can_be_taken for row in self._rows)).upper())
        self.list.setAccessibleName(self.tr("Differences"))
        self.list.setAccessibleDescription(self.tr("Enter takes the chosen one over into the show."))
        self.take_button.setText(self.tr("Take over"))
        has_conflict = any(row.standing is Standing.CONFLICT for row in self._rows)
        everything = self.tr("Take over all") if not has_conflict else self.tr("All but conflicts")
        self.all_button.setText(everything)
        self.as_button.setText(self.tr("Save under another name…"))
        self.close_button.setText(self.tr("Close"))
        for button in (self.take_button, self.all_button, self.as_button, self.close_button):
            button.setAccessibleName(button.text().removesuffix("…"))
        self._name_over()
        self._show_told()
        self._renew_buttons()

    def _name_over(self) -> None:
        text = self.tr("Press again to save") if self._is_armed else self.tr("Save mine over it")
        self.over_button.setText(text)
        self.over_button.setAccessibleName(text)

    def _show_told(self) -> None:
        words, plan = self._words, self._plan
        if words is not None and plan is not None:
            self.model.show_found([told(row, words, plan) for row in self._rows])

    def _renew_buttons(self) -> None:
        place = self.list.currentIndex().row()
        chosen = self._rows[place] if 0 <= place < len(self._rows) else None
        self.take_button.setEnabled(chosen is not None and chosen.can_be_taken)
        self.all_button.setEnabled(any(row.can_be_taken and not row.against for row in self._rows))

    def _on_current(self) -> None:
        self._renew_buttons()
        self.chosen.emit(self.chosen_row)

    def _on_take(self) -> None:
        if self.take_button.isEnabled():
            self.take.emit(self.list.currentIndex().row())

    def _lay_out(self) -> None:
        self.take_button.setProperty("tone", "primary")
        self.over_button.setProperty("tone", "danger")
        foot = QVBoxLayout()
        foot.setSpacing(theme.UNIT)
        taking = (self.take_button, self.all_button)
        for buttons in (taking, (self.as_button, self.over_button, self.close_button)):
            row = QHBoxLayout()
            row.setSpacing(theme.UNIT)
            for button in buttons:
                button.setAutoDefault(False)
                button.setMinimumHeight(theme.TARGET + theme.UNIT)
                theme.write(button, "body")
                row.addWidget(button, 1 if buttons is taking else 0)
            foot.addLayout(row)
        layout = QVBoxLayout(self)
        edge = 2 * theme.UNIT
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.UNIT)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addWidget(self._count)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._effect)
        layout.addLayout(foot)
        for part in (self.list, self.take_button):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
