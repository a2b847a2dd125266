"""Who speaks in what is selected: a line for each, with their local time and whether they are there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from runofshow.core.agenda import Place
from runofshow.core.attendance import Attendance
from runofshow.core.projection import Projection, SegmentView
from runofshow.desktop import theme
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.labels import ElidedLabel, dress, set_look
from runofshow.desktop.offered_list import ClosedList
from runofshow.desktop.picked import Picked
from runofshow.desktop.speaker_prompt import Standing, standing_name
from runofshow.desktop.told_words import told_words
from runofshow.desktop.wording import translate

MOST = 12
CHOICES = {
    Attendance.CONFIRMED: Standing.CONFIRMED,
    Attendance.UNCONFIRMED: Standing.UNCONFIRMED,
    Attendance.LATE: Standing.LATE,
    Attendance.ABSENT: Standing.SKIPPED,
}


def local_words(instant: datetime, timezone: str | None, show: str, places: tuple[Place, ...] = ()) -> str:
    """The local time of somebody at an instant, where it is not the show's: `10:05 in Peru`. The place is
    called what the agenda calls it, else by the city that the time zone is named after."""
    if not timezone:
        return ""
    zone = ZoneInfo(timezone)
    if instant.astimezone(zone).utcoffset() == instant.astimezone(ZoneInfo(show)).utcoffset():
        return ""
    city = timezone.rpartition("/")[2].replace("_", " ")
    place = next((one.name for one in places if one.timezone == timezone), city)
    return translate("Speakers", "{time} in {place}").format(time=clock_text(instant, zone), place=place)


def start_of(view: SegmentView) -> datetime:
    """When a segment starts, by what is known best."""
    return view.started or view.expected_start or view.planned.start


class SpeakerRow(QWidget):
    """One speaker. `marked` gives what was chosen of them, `replaced` asks for another in their place,
    `edited` to correct what is known of them."""

    marked = Signal(str, object)
    replaced = Signal(str)
    edited = Signal(str)

    def __init__(self, person: str) -> None:
        super().__init__()
        self.person = person
        self.name, self.local = ElidedLabel(), ElidedLabel()
        dress(self.local, "muted", "caption")
        # As wide as the name where there is room: the local time stands beside it.
        self.name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.attendance, self.replace, self.edit = ClosedList(), QPushButton(), QPushButton()
        self.attendance.addItems([""] * len(CHOICES))
        self.attendance.activated.connect(self._on_chosen)
        self.replace.clicked.connect(lambda: self.replaced.emit(self.person))
        self.edit.clicked.connect(lambda: self.edited.emit(self.person))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.UNIT)
        line.addWidget(self.name)
        line.addWidget(self.local, 1)
        line.addWidget(self.attendance)
        line.addWidget(self.replace)
        line.addWidget(self.edit)

    def show_speaker(self, projection: Projection, view: SegmentView) -> None:
        """Show this speaker of a segment."""
        person = projection.agenda.people.get(self.person)
        name = projection.agenda.name_of(self.person)
        self.name.show_text(name)
        zone = None if person is None else person.timezone
        agenda = projection.agenda
        local = local_words(start_of(view), zone, agenda.event.timezone, agenda.places)
        has_to_be_told = self.person in view.to_tell
        if has_to_be_told:
            local = told_words(view.planned.told.get(self.person), start_of(view), person, agenda)
        self.local.show_text(local)
        set_look(self.local, "tone", "effect" if has_to_be_told else "muted")
        self.attendance.setCurrentIndex(list(CHOICES).index(projection.attendance_of(self.person)))
        text = translate("Speakers", "Attendance of {name}").format(name=name)
        self.attendance.setAccessibleName(text)
        self.replace.setAccessibleName(translate("Speakers", "Replace {name}").format(name=name))
        self.edit.setAccessibleName(translate("Speakers", "Edit {name}").format(name=name))

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for place, attendance in enumerate(CHOICES):
            words = standing_name(CHOICES[attendance])
            if attendance is Attendance.ABSENT:
                words = translate("Speakers", "Absent…")
            self.attendance.setItemText(place, words)
        self.replace.setText(translate("Speakers", "Replace…"))
        self.edit.setText(translate("Speakers", "Edit…"))

    def _on_chosen(self, place: int) -> None:
        self.marked.emit(self.person, list(CHOICES.values())[place])


class SpeakerRows(QWidget):
    """The speakers of what is selected. `marked`, `replaced` and `edited` are those of the rows."""

    marked = Signal(str, object)
    replaced = Signal(str)
    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.speakers: tuple[str, ...] = ()
        self.rows: list[SpeakerRow] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_picked(self, picked: Picked, projection: Projection) -> None:
        """Show the speakers of these segments; of a great many only the first."""
        speakers = picked.speakers[:MOST]
        if speakers != self.speakers:
            self._make(speakers)
        for row in self.rows:
            theirs = [view for view in picked.segments if row.person in view.planned.segment.speakers]
            view = next((view for view in theirs if row.person in view.to_tell), theirs[0])
            row.show_speaker(projection, view)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for row in self.rows:
            row.retranslate()

    def _make(self, speakers: tuple[str, ...]) -> None:
        self.speakers = speakers
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [SpeakerRow(speaker) for speaker in speakers]
        for row in self.rows:
            row.marked.connect(self.marked)
            row.replaced.connect(self.replaced)
            row.edited.connect(self.edited)
            row.retranslate()
            self._lines.addWidget(row)
            row.show()
