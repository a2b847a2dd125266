"""The details of what is selected in the running order, below it: all fields, and who speaks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runofshow.core.projection import Projection
from runofshow.core.state import Status
from runofshow.desktop import theme
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.detail_form import BlockForm, DetailForm, EventView, SegmentForm
from runofshow.desktop.event_form import EventForm
from runofshow.desktop.field_scroll import FieldScroll
from runofshow.desktop.labels import ElidedLabel
from runofshow.desktop.picked import Picked
from runofshow.desktop.speaker_rows import SpeakerRows
from runofshow.desktop.wording import block_name

HEIGHT = 190
# A field and its caption, of one line: so much is always seen of the fields.
LEAST = 52
ANY_HEIGHT = 16_777_215


class DetailsPanel(QWidget):
    """The fields of the selected segments or block, or of the event. `given`, `typed` and `told` are those of
    the forms, `marked`, `replaced` and `edited` those of the speakers. `left`: Escape was pressed."""

    given = Signal(object)
    typed = Signal(object, str)
    told = Signal(str)
    marked = Signal(str, object)
    replaced = Signal(str)
    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picked = Picked()
        self._projection: Projection | None = None
        self._is_read_only = False
        self.heading = ElidedLabel()
        self.heading.setProperty("tone", "heading")
        self.segments, self.block, self.speakers = SegmentForm(), BlockForm(), SpeakerRows()
        self.event_form = EventForm()
        self._is_of_event = False
        for form in self._forms():
            form.given.connect(self.given)
            form.typed.connect(self.typed)
            form.told.connect(self.told)
        self.speakers.marked.connect(self.marked)
        self.speakers.replaced.connect(self.replaced)
        self.speakers.edited.connect(self.edited)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.UNIT // 2)
        self.fields = FieldScroll(inner, self)
        # Who speaks stands beneath the fields that are edited most.
        self.segments.put_below("speakers", self.speakers)
        for part in self._forms():
            rows.addWidget(part)
        rows.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.UNIT // 2, 0, 0)
        outer.setSpacing(theme.UNIT // 2)
        above = QVBoxLayout()
        above.setContentsMargins(2 * theme.UNIT, 0, theme.UNIT, 0)
        above.addWidget(self.heading)
        outer.addLayout(above)
        outer.addWidget(self.fields, 1)
        self._take_room()

    def show_picked(
        self, picked: Picked, projection: Projection, *, is_read_only: bool, is_of_event: bool = False
    ) -> None:
        """Show the details of these, or of the event instead."""
        is_other = is_of_event is not self._is_of_event or picked.all_ids != self._picked.all_ids
        self._picked, self._projection, self._is_read_only = picked, projection, is_read_only
        if is_of_event is not self._is_of_event:
            self.settle()
        self._is_of_event = is_of_event
        if is_of_event:
            picked = Picked()
        is_block = picked.only_block is not None
        can_be_edited = not is_read_only and projection.status is not Status.ENDED
        self.segments.setVisible(bool(picked.segments) and not picked.blocks)
        self.block.setVisible(is_block)
        self.speakers.setVisible(bool(picked.speakers) and not picked.blocks)
        self.event_form.setVisible(is_of_event)
        for part in (*self._forms(), self.speakers):
            part.setEnabled(can_be_edited)
        self.event_form.show_views((EventView(projection.agenda),) if is_of_event else (), projection)
        blocks = () if picked.only_block is None else (picked.only_block,)
        self.block.show_views(blocks, projection)
        segments = () if picked.blocks else picked.segments
        self.segments.show_views(segments, projection)
        self.speakers.show_picked(Picked(segments), projection)
        self.heading.show_text(self._heading_words())
        self._take_room()
        if is_other:
            self.fields.show_top()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for form in self._forms():
            form.retranslate()
        self.speakers.retranslate()
        self.fields.setAccessibleName(self.tr("Details"))
        if self._projection is not None:
            self.show_picked(
                self._picked,
                self._projection,
                is_read_only=self._is_read_only,
                is_of_event=self._is_of_event,
            )

    def restyle(self) -> None:
        """Arrange the fields by the size of text."""
        for form in self._forms():
            form.restyle()
        self._take_room()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show the details of."""
        picked = self._picked
        nothing_picked = picked.only_block is None and (not picked.segments or bool(picked.blocks))
        return nothing_picked and not self._is_of_event

    @property
    def needed(self) -> int:
        """How high this would be with all fields in view."""
        return self.heading.sizeHint().height() + self.fields.sizeHint().height() + 2 * theme.UNIT

    @property
    def has_focus(self) -> bool:
        """Whether somebody is in one of the fields."""
        return self.fields.focused is not None

    def be_narrow(self, is_narrow: bool) -> None:
        """Leave the heading out where there is hardly room for a field."""
        self.heading.setVisible(not is_narrow)
        self._take_room()

    def _take_room(self) -> None:
        """Leave the room to the rows while there is nothing to show."""
        least = theme.scaled(LEAST)
        if not self.heading.isHidden():
            least += self.heading.sizeHint().height() + theme.UNIT
        self.setMinimumHeight(0 if self.is_empty else least)
        most = self.heading.sizeHint().height() + 2 * theme.UNIT
        self.setMaximumHeight(most if self.is_empty else ANY_HEIGHT)

    def settle(self) -> bool:
        """Be done with what is being typed; False where it could not be taken."""
        # Every one of them, also behind one that could not.
        settled = [field.settle() for form in self._forms() for field in form.fields.values()]
        return all(settled)

    def take_action(self, action: QAction) -> None:
        """Have an action of the running order done by its key from the fields too."""
        for form in self._forms():
            for field in form.fields.values():
                field.field.addAction(action)

    def focus_first(self) -> None:
        """Put the focus into the first field that there is."""
        for form in self._forms():
            if form.isVisibleTo(self):
                next(iter(form.fields.values())).field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _forms(self) -> tuple[DetailForm, ...]:
        return (self.segments, self.block, self.event_form)

    def _heading_words(self) -> str:
        picked = self._picked
        if self._is_of_event:
            return self.tr("DETAILS OF THE EVENT")
        if picked.only_block is not None:
            return self.tr("DETAILS OF {what}").format(what=block_name(picked.only_block.planned).upper())
        if picked.blocks:
            return self.tr("DETAILS: SELECT SEGMENTS ALONE, OR ONE BLOCK")
        if not picked.segments:
            return self.tr("DETAILS: SELECT A SEGMENT OR A BLOCK")
        count = COUNTS.segments(len(picked.segments))
        return self.tr("DETAILS OF {what}").format(what=count.upper())
