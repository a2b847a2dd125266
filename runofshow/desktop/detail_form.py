"""The details of what is selected in the running order, as fields: of segments, or of one block."""

from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Kind
from runofshow.core.changes import BlockChanges, SegmentChanges
from runofshow.core.commands import Command
from runofshow.core.projection import BlockView, Projection, SegmentView
from runofshow.desktop import theme
from runofshow.desktop.cell_edit import (
    block_frame,
    end_words,
    frame_of,
    lasting,
    length_words,
    read_time,
    start_words,
)
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.detail_field import ChoiceField, DetailField, Given, TypedField
from runofshow.desktop.on_air import kind_words
from runofshow.desktop.person_field import PersonField, people_of, people_text, people_words
from runofshow.desktop.wording import list_words, translate
from runofshow.formats.durations import write_duration
from runofshow.formats.typed_times import read_instant, read_length

# The width of one column of fields with text of the usual size.
COLUMN = 150
MOST_COLUMNS = 6


class EventView(Struct, frozen=True):
    """The event, where its details are shown like those of a segment or block."""

    agenda: Agenda
    id: str = "event"


View = SegmentView | BlockView | EventView
YES_OR_NO = (None, True, False)
PRIORITIES = (None, *range(1, 10))


class DetailForm(QWidget):
    """Fields of what is selected. `given` are the commands that change it, `typed` the one that is being
    typed (or words of what is wrong with it, "" for neither), `told` what could not be taken."""

    given = Signal(object)
    typed = Signal(object, str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._views: tuple[View, ...] = ()
        self._projection: Projection | None = None
        self.fields: dict[str, DetailField] = {}
        self._widths: dict[str, int] = {}
        self._columns = 0
        self._below: tuple[str, QWidget] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * theme.UNIT, 0, theme.UNIT, theme.UNIT)
        self._grid.setHorizontalSpacing(theme.UNIT)
        self._grid.setVerticalSpacing(theme.UNIT // 2)

    def add(self, name: str, field: DetailField, width: int = 1) -> None:
        """Have a field of this width in columns, after the others."""
        # Arranged when the form is seen; until then too it goes where the form goes.
        field.setParent(self)
        self.fields[name] = field
        self._widths[name] = width
        field.given.connect(lambda given: self._on_given(name, given))
        field.typed.connect(lambda given: self._on_typed(name, given))
        field.told.connect(self.told)

    def put_below(self, name: str, part: QWidget) -> None:
        """Have this below the row in which a field stands."""
        part.setParent(self)
        self._below = name, part

    @property
    def projection(self) -> Projection:
        """What is shown."""
        assert self._projection is not None
        return self._projection

    @property
    def views(self) -> tuple[View, ...]:
        """What the fields are of."""
        return self._views

    def show_views(self, views: tuple[View, ...], projection: Projection) -> None:
        """Show what these have in common. What is typed goes to those for whom it was typed."""
        if [view.id for view in views] != [view.id for view in self._views]:
            for field in self.fields.values():
                field.settle()
        self._views, self._projection = views, projection
        for name, field in self.fields.items():
            if isinstance(field.field, PersonField):
                field.field.offer(projection.agenda)
            field.show_values([self.value(view, name) for view in views])

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for field in self.fields.values():
            field.retranslate()

    def restyle(self) -> None:
        """Arrange the fields by the size of text."""
        for field in self.fields.values():
            field.restyle()
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def value(self, view: View, name: str) -> Hashable:
        """What a field shows of one of them."""
        raise NotImplementedError

    def command(self, name: str, given: Given) -> Command:
        """The command that gives a field another value."""
        raise NotImplementedError

    def people(self, text: str) -> Given:
        """The people whom a text names."""
        ids, people = people_of(text, self.projection.agenda)
        return Given(ids, people, people_words(people, self.projection.agenda))

    def names(self, people: tuple[str, ...]) -> str:
        """How people are written."""
        return people_text(people, self.projection.agenda)

    def clock(self, instant: datetime) -> str:
        """How a time of day is written."""
        zone = ZoneInfo(self.projection.agenda.event.timezone)
        return clock_text(instant, zone, with_seconds=instant.second != 0)

    def _on_given(self, name: str, given: Given) -> None:
        self.typed.emit(None, "")
        # A field that was typed into and has what it had changes nothing, unless it says more of somebody.
        is_new = any(self.value(view, name) != given.value for view in self._views)
        if self._views and (is_new or given.people):
            self.given.emit(self.command(name, given))
        self.show_views(self._views, self.projection)

    def _on_typed(self, name: str, given: Given | str) -> None:
        if isinstance(given, str):
            self.typed.emit(None, given)
        elif self._views:
            self.typed.emit(self.command(name, given), given.understood)

    def _arrange(self) -> None:
        columns = min(max(self.width() // theme.scaled(COLUMN), 2), MOST_COLUMNS)
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for place in range(MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        below: QWidget | None = None
        for name, field in self.fields.items():
            width = min(self._widths[name], columns)
            if column + width > columns:
                row, column = row + 1, 0
                if below is not None:
                    self._grid.addWidget(below, row, 0, 1, columns)
                    row, below = row + 1, None
            if self._below is not None and self._below[0] == name:
                below = self._below[1]
                self._grid.removeWidget(below)
            self._grid.removeWidget(field)
            self._grid.addWidget(field, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            column += width
        self._grid.setRowStretch(row + 1, 1)


class SegmentForm(DetailForm):
    """The details of one segment, or of several together."""

    def __init__(self) -> None:
        super().__init__()
        self.add("title", line_field(lambda: translate("Details", "Title")), 2)
        self.add(
            "allotment",
            TypedField(lambda: translate("Details", "Time"), QLineEdit(), write_duration, self._length),
        )
        speakers = PersonField(is_several=True)
        self.add(
            "speakers",
            TypedField(lambda: translate("Details", "Speakers"), speakers, self.names, self.people),
            2,
        )
        self.add("kind", ChoiceField(lambda: translate("Details", "Kind"), Kind, kind_words))
        self.add("min", _shortest(self))
        for name, field in _giving_way(translate_usual=lambda: translate("Details", "As the block")).items():
            self.add(name, field)
        self.add("warnings", warnings_field(self, self._usual_warnings))
        self.add("introduction", text_field(lambda: translate("Details", "Introduction, to read out")), 2)
        self.add("note", text_field(lambda: translate("Details", "Note")), 2)
        self.retranslate()

    def value(self, view: View, name: str) -> Hashable:
        assert isinstance(view, SegmentView)
        value: Hashable = view.allotment if name == "allotment" else getattr(view.planned.segment, name)
        return value

    def command(self, name: str, given: Given) -> Command:
        ids = tuple(view.id for view in self.views)
        if name == "allotment":
            return lasting(ids, given.value)
        changes: dict[str, Any] = {name: given.value}
        return c.EditSegments(segments=ids, changes=SegmentChanges(**changes), people=given.people)

    def _usual_warnings(self) -> tuple[timedelta, ...]:
        shown = [view.planned.warnings for view in self.views if isinstance(view, SegmentView)]
        return shown[0] if shown else ()

    def _length(self, text: str) -> Given:
        views = tuple(view for view in self.views if isinstance(view, SegmentView))
        time, understood = read_time(views, text, self.projection)
        return Given(time, understood=understood)


class BlockForm(DetailForm):
    """The details of one block."""

    def __init__(self) -> None:
        super().__init__()
        self.add("title", line_field(lambda: translate("Details", "Title")), 2)
        self.add(
            "moderator",
            TypedField(
                lambda: translate("Details", "Moderator"),
                PersonField(),
                lambda person: "" if person is None else self.names((person,)),
                self._moderator,
            ),
            2,
        )
        for name, words in (
            ("start", lambda: translate("Details", "Planned start")),
            ("end", lambda: translate("Details", "Planned end")),
        ):
            self.add(name, TypedField(words, QLineEdit(), self.clock, self._reader(name)))
        self.add(
            "hard_start",
            ChoiceField(lambda: translate("Details", "Hard start"), (True, False), yes_or_no),
        )
        self.add("min", _shortest(self))
        for name, field in _giving_way(translate_usual=lambda: translate("Details", "As usual")).items():
            self.add(name, field)
        self.add("note", text_field(lambda: translate("Details", "Note")), 2)
        self.retranslate()

    def value(self, view: View, name: str) -> Hashable:
        assert isinstance(view, BlockView)
        value: Hashable = getattr(view.planned.block, name)
        return value

    def command(self, name: str, given: Given) -> Command:
        changes: dict[str, Any] = {name: given.value}
        return c.EditBlock(
            block=self.views[0].id,
            changes=BlockChanges(**changes),
            people=given.people,
            push=name == "end",
        )

    def _moderator(self, text: str) -> Given:
        given = self.people(text)
        return replace(given, value=next(iter(given.value), None))

    def _reader(self, name: str) -> Any:
        def read(text: str) -> Given:
            view = self.views[0]
            assert isinstance(view, BlockView)
            frame = block_frame(self.projection, view)
            instant = read_instant(text, getattr(view.planned.block, name), frame)
            words = start_words if name == "start" else end_words
            return Given(instant, understood=words(view, instant, frame.zone))

        return read


def line_field(name: Any) -> TypedField:
    """A field for a line of text."""
    return TypedField(name, QLineEdit(), str, lambda text: Given(text.strip()))


def text_field(name: Any) -> TypedField:
    """A field for a text of several lines."""
    return TypedField(name, QPlainTextEdit(), str, lambda text: Given(text.strip()))


def _shortest(form: DetailForm) -> TypedField:
    def read(text: str) -> Given:
        if not text.strip():
            return Given(None)
        frame = frame_of(form.projection)
        length = read_length(text, frame)
        return Given(length.duration, understood=length_words(length, frame.zone))

    field = TypedField(
        lambda: translate("Details", "Shortest"),
        QLineEdit(),
        lambda it: "" if it is None else write_duration(it),
        read,
    )
    field.say_usual(lambda: translate("Details", "60 %"))
    return field


def warnings_field(form: DetailForm, usual: Callable[[], tuple[timedelta, ...]]) -> TypedField:
    """A field for thresholds of remaining time; `usual` are those that hold where it is empty."""

    def write(warnings: tuple[timedelta, ...] | None) -> str:
        return ", ".join(write_duration(one) for one in warnings or ())

    def read(text: str) -> Given:
        parts = [part for part in text.replace(";", ",").split(",") if part.strip()]
        frame = frame_of(form.projection)
        return Given(tuple(read_length(part, frame).duration for part in parts) if parts else None)

    field = TypedField(lambda: translate("Details", "Warnings"), QLineEdit(), write, read)
    field.say_usual(lambda: list_words([write_duration(one) for one in usual()]))
    return field


def _giving_way(translate_usual: Any) -> dict[str, ChoiceField]:
    """How something may give way when the show is late."""

    def said(value: bool | None) -> str:
        return translate_usual() if value is None else yes_or_no(value)

    def priority(value: int | None) -> str:
        return translate_usual() if value is None else str(value)

    return {
        "protected": ChoiceField(lambda: translate("Details", "Protected"), YES_OR_NO, said),
        "droppable": ChoiceField(lambda: translate("Details", "May be dropped"), YES_OR_NO, said),
        "priority": ChoiceField(lambda: translate("Details", "Priority"), PRIORITIES, priority),
    }


def yes_or_no(value: bool) -> str:
    """A truth in a word."""
    return translate("Details", "Yes") if value else translate("Details", "No")
