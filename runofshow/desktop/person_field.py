"""A field for people: names, with those of the agenda completed and new ones taken as they are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from runofshow.core.agenda import Agenda, Person


def people_of(text: str, agenda: Agenda) -> tuple[tuple[str, ...], tuple[Person, ...]]:
    """The people whom a text names, by id, and those of them whom the agenda lacks. Names are separated by
    commas; by semicolons where one has a comma in it."""
    known = {person.name.casefold(): person.id for person in agenda.people.values()}
    ids, new = [], []
    for name in _parts(text, known):
        found = known.get(name.casefold()) or (name if name in agenda.people else None)
        if found is None:
            new.append(Person(id=name, name=name))
        ids.append(found or name)
    return tuple(dict.fromkeys(ids)), tuple({person.id: person for person in new}.values())


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


class _LastName(QCompleter):
    """Completes the last of several names."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(_separator(path))[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        text = field.text() if isinstance(field, QLineEdit) else ""
        before, separator, _ = text.rpartition(_separator(text))
        name = super().pathFromIndex(index)
        return f"{before}{separator} {name}" if separator else name


def _separator(text: str) -> str:
    return ";" if ";" in text else ","


class PersonField(QLineEdit):
    """A field that names people; `is_several` lets it name more than one."""

    def __init__(self, *, is_several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = _LastName(self) if is_several else QCompleter(self)
        completer.setModel(self._names)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def offer(self, agenda: Agenda) -> None:
        """Complete the names of this agenda."""
        names = [person.name for person in agenda.people.values()]
        if names != self._names.stringList():
            self._names.setStringList(names)
