"""People: those listed in an agenda, and those named in place, told apart and found again."""

import re

import msgspec

from runofshow.core.agenda import Person
from runofshow.core.identifiers import Identifiers, folded, slug
from runofshow.core.phrase import phrase
from runofshow.formats.fields import Reading, Values, Written
from runofshow.formats.problems import At, quoted
from runofshow.formats.unconfirmed import without_mark

_LIKE_A_KEY = re.compile(r"[a-z0-9][a-z0-9_.-]*")


class People:
    """Everyone in an agenda by id: first those of `people`, by their `keys`, then those named in place."""

    def __init__(self, reading: Reading, listed: dict[str, Values | None]) -> None:
        self._reading = reading
        self.by_id: dict[str, Person] = {}
        self._id_by_name: dict[str, str] = {}
        self.listed = {key: values for key, values in listed.items() if values is not None}
        self._used: set[str] = set()
        for key, values in self.listed.items():
            self._add_listed(key, values)
        self.keys = frozenset(listed)
        self._key_by_folded = {folded(key): key for key in reversed(listed)}
        self._ids = Identifiers(listed)

    def _add_listed(self, key: str, values: Values) -> None:
        written = values.get("name")
        if written is None:
            return
        name, is_confirmed = without_mark(written)
        if not is_confirmed and values.get("confirmed"):
            self._reading.warning(
                values.at("confirmed"),
                phrase("{name} is confirmed here but “tbc” in the name: keep one of them", name=quoted(name)),
            )
        rest = values.without("name", "confirmed")
        confirmed = is_confirmed and values.get("confirmed", True)
        self.by_id[key] = Person(id=key, name=name, confirmed=confirmed, **rest)
        twin = self._id_by_name.setdefault(folded(name), key)
        if twin != key:
            self._reading.warning(
                values.at("name"),
                phrase(
                    "{one} and {other} have the same name, {name}: list a person once, or tell the two apart"
                    " in their names",
                    one=quoted(key),
                    other=quoted(twin),
                    name=quoted(name),
                ),
            )

    def find(self, written: Written) -> str | None:
        """The id of the person meant by a key of `people` or a name; a new name makes a new person."""
        name, is_confirmed = without_mark(written.text)
        person = self._known(name) or self._newcomer(name, written)
        if person is not None:
            self._used.add(person)
            if not is_confirmed and person in self.by_id:
                self.by_id[person] = msgspec.structs.replace(self.by_id[person], confirmed=False)
        return person

    def note_unused(self) -> None:
        """Warn of those listed under `people` who have no part in the show."""
        for key, values in self.listed.items():
            if key not in self._used:
                self._reading.warning(
                    values,
                    phrase(
                        "{key} is listed under people but neither speaks nor moderates: remove the entry, or"
                        " name the person in a segment or block",
                        key=quoted(key),
                    ),
                )

    def _known(self, name: str) -> str | None:
        if name in self.keys:
            return name
        plain = folded(name)
        return self._id_by_name.get(plain) or self._key_by_folded.get(plain)

    def _newcomer(self, name: str, at: At) -> str | None:
        if self.keys and _LIKE_A_KEY.fullmatch(name):
            if closest := self._reading.suggestions.closest(name, self.keys):
                said = phrase(
                    "nobody under people has the key {name}; did you mean {meant}?",
                    name=quoted(name),
                    meant=quoted(closest),
                )
                self._reading.error(at, said)
                self._used.add(closest)
                return None
            self._reading.warning(
                at,
                phrase(
                    "nobody under people has the key {name}, so it is taken as a name: add it under people,"
                    " or write the name with a capital",
                    name=quoted(name),
                ),
            )
        person = self._ids.unique(slug(name, "person"))
        self.by_id[person] = Person(id=person, name=name)
        self._id_by_name[folded(name)] = person
        return person
