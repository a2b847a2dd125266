"""The revision of the people in an agenda file: who is listed or named in place, and what is said of them."""

from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Person
from runofshow.core.identifiers import slug
from runofshow.formats.agenda_words import ORDER_OF_AGENDA, ORDER_OF_PERSON, person_words
from runofshow.formats.layout import Piece
from runofshow.formats.patch import Patch
from runofshow.formats.unconfirmed import without_mark
from runofshow.formats.yaml_words import Bare, Written

_UNCONFIRMED = " (tbc)"


class PeopleRevision:
    """What becomes of the people of a file. `listed` are those with an entry under `people` afterwards."""

    def __init__(self, root: Piece, before: Agenda, after: Agenda, list_everyone: bool) -> None:
        self._before, self._after = before.people, after.people
        people = root.found("people")
        self._listed_before = (
            {" ".join(key.split()) for key in people.resolved.all_keys()}
            if people is not None
            else set[str]()
        )
        used = {s for block in after.blocks for one in block.segments for s in one.speakers}
        used |= {block.moderator for block in after.blocks if block.moderator is not None}
        self._entered = [
            person
            for key, person in after.people.items()
            if key in used and key not in self._listed_before and (list_everyone or self._needs_entry(person))
        ]
        self._gone = [key for key in self._listed_before if key not in after.people]
        self.listed = (self._listed_before | {person.id for person in self._entered}) - set(self._gone)

    def _needs_entry(self, person: Person) -> bool:
        """Whether someone who is not listed has to be."""
        is_more_than_a_name = person != Person(id=person.id, name=person.name, confirmed=person.confirmed)
        known = self._before.get(person.id)
        if known is not None:
            return person != replace(known, confirmed=person.confirmed)
        return bool(self._listed_before) or is_more_than_a_name or slug(person.name, "person") != person.id

    def refer(self, key: str) -> str:
        """What a segment or block calls a person: a key where they are listed, else their name."""
        if key in self.listed:
            return key
        person = self._after[key]
        return person.name + ("" if person.confirmed else _UNCONFIRMED)

    def is_to_be_rewritten(self, key: str, text: str) -> bool:
        """Whether a reference that stands in the file may no longer stand as it is."""
        if key in self.listed and key not in self._listed_before:
            return True
        old, new = self._before.get(key), self._after.get(key)
        if old is None or new is None or " ".join(text.split()) == key:
            return False
        return (old.name, old.confirmed) != (new.name, new.confirmed)

    def change(self, patch: Patch) -> None:
        """Change the entries of people."""
        people = patch.root.value("people")
        if people is not None and people.is_mapping:
            for key, value in list(people.entries()):
                self._change_entry(patch, people, key.text, value)
            if len(self._gone) == len(list(people.entries())) and not self._entered:
                patch.remove(patch.root, "people")
        if self._entered:
            self._enter(patch, people)

    def _change_entry(self, patch: Patch, people: Piece, key: str, value: Piece) -> None:
        person = " ".join(key.split())
        old, new = self._before.get(person), self._after.get(person)
        if new is None:
            patch.remove(people, key)
        elif old is not None and old != new:
            before, after = person_words(old), person_words(new)
            name = value.found("name") if value.is_mapping else value
            is_marked = name is not None and not without_mark(name.resolved.text)[1]
            if is_marked:  # the mark says what the key would
                before["name"], after["name"] = "", new.name + ("" if new.confirmed else _UNCONFIRMED)
                after.pop("confirmed", None)
            if not value.is_mapping:
                patch.set(people, key, after["name"] if list(after) == ["name"] else after)
                return
            if value.value("confirmed") is not None and old.confirmed != new.confirmed:
                after["confirmed"] = Bare("true" if new.confirmed else "false")
            for word in ORDER_OF_PERSON:
                if word not in after and word in before:
                    patch.remove(value, word, ORDER_OF_PERSON)
                elif before.get(word) != after.get(word):
                    patch.set(value, word, after[word], ORDER_OF_PERSON)

    def _enter(self, patch: Patch, people: Piece | None) -> None:
        words: dict[str, Written] = {}
        for person in self._entered:
            said = person_words(person)
            words[person.id] = said["name"] if list(said) == ["name"] else said
        if people is not None and people.is_mapping and people.children:
            for key, value in words.items():
                patch.append(people, key, value)
        elif people is not None:
            patch.set(patch.root, "people", words, ORDER_OF_AGENDA)
        else:
            patch.add_section("people", words, ORDER_OF_AGENDA)
