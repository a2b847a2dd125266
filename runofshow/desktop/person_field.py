"""A field for people: names, with those of the agenda completed and new ones taken as they are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from runofshow.core.agenda import Agenda, Person
from runofshow.core.identifiers import folded
from runofshow.desktop.offered_list import OfferedList
from runofshow.desktop.wording import translate
from runofshow.formats.suggestions import Suggestions
from runofshow.formats.unconfirmed import without_mark


def people_of(text: str, agenda: Agenda) -> tuple[tuple[str, ...], tuple[Person, ...]]:
    """The people whom a text names, by id, and those of them of whom it says more than the agenda: who are
    new, and who are not confirmed (`(tbc)` behind the name). Names are separated by commas; by semicolons
    where one has a comma in it."""
    known = {person.name.casefold(): person.id for person in agenda.people.values()}
    ids, people = [], {}
    for written in _parts(text, known):
        name, is_confirmed = without_mark(written)
        found = known.get(name.casefold()) or (name if name in agenda.people else None)
        if found is None:
            people[name] = Person(id=name, name=name, confirmed=is_confirmed)
        elif not is_confirmed and agenda.people[found].confirmed:
            called = agenda.people[found].name
            people[called] = Person(id=called, name=called, confirmed=False)
        ids.append(found or name)
    return tuple(dict.fromkeys(ids)), tuple(people.values())


def people_words(people: tuple[Person, ...], agenda: Agenda) -> str:
    """What is said of people by naming them: `new: Ana CAP; did you mean Ana CAPILLA?`."""
    known = {folded(person.name): person.name for person in agenda.people.values()}
    words = []
    for person in people:
        name = person.name
        if not person.confirmed:
            name = translate("People", "{name} (to be confirmed)").format(name=name)
        if folded(person.name) in known:
            words.append(name)
        elif meant := _meant(person.name, known):
            text = translate("People", "new: {name}; did you mean {meant}?")
            words.append(text.format(name=name, meant=meant))
        else:
            words.append(translate("People", "new: {name}").format(name=name))
    return " · ".join(words)


def words_of_people(text: str, agenda: Agenda) -> str:
    """What is said of the people whom a text names."""
    return people_words(people_of(text, agenda)[1], agenda)


def _meant(name: str, known: dict[str, str]) -> str | None:
    """Whose name was perhaps not typed to its end, or mistyped."""
    begun = next((other for plain, other in known.items() if folded(name) in plain), None)
    return begun or Suggestions().closest(name, frozenset(known.values()))


def people_text(people: tuple[str, ...], agenda: Agenda) -> str:
    """The text that names these people."""
    names = [agenda.name_of(person) for person in people]
    return ("; " if any("," in name for name in names) else ", ").join(names)


def _parts(text: str, known: dict[str, str]) -> list[str]:
    whole = " ".join(text.split())
    if whole.casefold() in known:
        return [whole]
    parts = text.split(";" if ";" in text else ",")
    return [name for name in (" ".join(part.split()) for part in parts) if name]


class _LastName(OfferedList):
    """Completes the last of several names."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(_separator(path))[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        # Behind what was typed: what is marked in the list stands in the field already.
        field = self.widget()
        text = field.typed if isinstance(field, PersonField) else ""
        before, separator, _ = text.rpartition(_separator(text))
        name = super().pathFromIndex(index)
        return f"{before}{separator} {name}" if separator else name


def _separator(text: str) -> str:
    return ";" if ";" in text else ","


class PersonField(QLineEdit):
    """A field that names people; `is_several` lets it name more than one. `typed` is what a person typed,
    without what the list of names would make of it."""

    def __init__(self, *, is_several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = ""
        self.textEdited.connect(self._on_edited)
        self._names = QStringListModel(self)
        completer = _LastName(self) if is_several else OfferedList(self)
        completer.setModel(self._names)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def offer(self, agenda: Agenda) -> None:
        """Complete the names of this agenda."""
        names = [person.name for person in agenda.people.values()]
        if names != self._names.stringList():
            self._names.setStringList(names)

    def _on_edited(self, text: str) -> None:
        self.typed = text
