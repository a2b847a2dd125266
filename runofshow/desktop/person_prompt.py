"""Asks what is known of a person: the name, what they are, and where they are."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from runofshow.core import commands as c
from runofshow.core.agenda import Person
from runofshow.core.changes import PersonChanges
from runofshow.core.commands import Command
from runofshow.desktop.countdown import clock_text
from runofshow.desktop.edit_prompt import FieldsPrompt
from runofshow.desktop.offered_list import ClosedList
from runofshow.desktop.wording import translate
from runofshow.desktop.zone_field import ZoneField
from runofshow.formats.unconfirmed import without_mark
from runofshow.session.session import Session

TEXTS = ("name", "role", "organisation", "note")


class PersonPrompt(FieldsPrompt):
    """Asks what is known of one of these people, beginning with the one that is chosen; of somebody new it is
    asked first where they are."""

    moves_ends = False

    def __init__(
        self, session: Session, people: tuple[str, ...], chosen: str, *, is_new: bool = False
    ) -> None:
        super().__init__(session)
        self._people, self._is_new = people, is_new
        self._who = ClosedList()
        self._who.addItems([session.agenda.name_of(person) for person in people])
        self._who.setCurrentIndex(people.index(chosen))
        self._who.setVisible(len(people) > 1)
        self._who.activated.connect(lambda _: self._show_person())
        self._texts = {name: QLineEdit() for name in TEXTS}
        self._zone = ZoneField()
        self.rows.addWidget(self._who)
        self.add_fields((self._texts["name"], 1), (self._zone, 1))
        self.add_fields((self._texts["role"], 1), (self._texts["organisation"], 1), (self._texts["note"], 1))
        self.add_foot()
        self._shown = self._known()
        self._show_person()

    @property
    def person(self) -> str:
        """Who is spoken of."""
        return self._people[self._who.currentIndex()]

    def fields(self) -> tuple[QComboBox | QLineEdit, ...]:
        texts = self._texts
        return (
            self._who,
            texts["name"],
            self._zone,
            texts["role"],
            texts["organisation"],
            texts["note"],
        )

    def retranslate(self) -> None:
        self._who.setAccessibleName(translate("People", "Person"))
        self.name_fields(
            translate("People", "Name"),
            translate("People", "Time zone"),
            translate("People", "Role"),
            translate("People", "Organisation"),
            translate("People", "Note"),
        )
        self._zone.setPlaceholderText(translate("People", "City or country"))
        super().retranslate()

    def focus_first(self) -> None:
        first = self._zone if self._is_new else self._texts["name"]
        # As by the Tab key: what stands there is selected.
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def words(self) -> tuple[str, str]:
        name = self.session.agenda.name_of(self.person)
        text = translate("People", "What is known of {name}")
        return text.format(name=name), translate("People", "Save")

    def command(self) -> Command | None:
        texts = {name: field.text() for name, field in self._texts.items()}
        texts["name"], is_confirmed = without_mark(texts["name"])
        changes = {name: text for name, text in texts.items() if text != _line(getattr(self._shown, name))}
        zone = self._zone_given()
        if zone != self._shown.timezone:
            changes["timezone"] = zone  # type: ignore[assignment]
        if not changes and is_confirmed:
            return None
        return c.EditPeople(people=(self.person,), changes=PersonChanges(**changes), doubted=not is_confirmed)

    def understood(self) -> str:
        name, is_confirmed = without_mark(self._texts["name"].text())
        doubted = "" if is_confirmed else translate("People", "{name} (to be confirmed)").format(name=name)
        return " · ".join(filter(None, (doubted, self._zone_understood())))

    def _zone_understood(self) -> str:
        zone = self._zone_given()
        if zone is None:
            return ""
        time = clock_text(self.session.projection().now, ZoneInfo(zone))
        return translate("People", "{zone}, now {time}").format(zone=zone, time=time)

    def renew(self) -> None:
        self.title.setText(self.words()[0])
        super().renew()
        self._zone.setAccessibleDescription(self.effect.text() or self._zone.placeholderText())

    def _zone_given(self) -> str | None:
        """The zone that the field means. What a file says, such as CET, stays while it is not edited."""
        known = self._shown.timezone
        return known if self._zone.text() == (known or "") else self._zone.zone()

    def _known(self) -> Person:
        return self.session.agenda.people[self.person]

    def _show_person(self) -> None:
        """Show what is known of the chosen one; what is changed later is told from this."""
        self._shown = self._known()
        for name, field in self._texts.items():
            field.setText(_line(getattr(self._shown, name)))
            field.setCursorPosition(0)
        self._zone.setText(self._shown.timezone or "")
        self.renew()


def _line(text: str) -> str:
    """A text as a field of one line has it."""
    return " ".join(text.splitlines())
