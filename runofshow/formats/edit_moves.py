"""The moves of a script that change the running order (docs/rehearse.md)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Person, Place, Segment
from runofshow.core.attendance import Attendance
from runofshow.core.changes import BlockChanges, EventChanges, PersonChanges, SegmentChanges
from runofshow.core.phrase import phrase
from runofshow.formats import limits
from runofshow.formats.document import Node
from runofshow.formats.fields import Key, Reading, Values, form, line, many, scalar, text, truth
from runofshow.formats.keys import FORM_OF_EVENT, FORM_OF_PLACE, GIVING_WAY, identifier, kind, length, zone
from runofshow.formats.problems import quoted
from runofshow.formats.suggestions import NotAmong
from runofshow.formats.verb import Verb

Given = dict[str, Any]

SEGMENTS = ("segment", "segments")
ABOUT_A_SEGMENT = (
    "title",
    "kind",
    "speaker",
    "speakers",
    "allotment",
    "duration",
    "warnings",
    "introduction",
    "note",
    *GIVING_WAY,
)
ABOUT_A_BLOCK = ("title", "start", "end", "moderator", "hard_start", "note", *GIVING_WAY)
ABOUT_A_PERSON = ("name", "role", "organisation", "timezone", "note")
# Of the keys of an event in an agenda those that no other move has.
ONLY_OF_THE_EVENT = (
    *("messages", "tolerance", "languages", "interpretation", "format", "platform", "venue", "organisers"),
    *("partners", "participants", "audience", "objectives", "registration"),
)
ABOUT_THE_EVENT = EventChanges.__struct_fields__
ONLY_OF_A_NEW_SEGMENT = ("block", "before", "id", "kind", "speaker", "speakers", "allotment", "duration")
NEITHER = Verb(needs=("segment” or “block",))
NONE_TO_EDIT = Verb(needs=("segment”, “block”, “person” or “event",))


def newcomers(given: Given, agenda: Agenda) -> tuple[Person, ...]:
    """Everyone named in a move whom the agenda lacks: a name of its own makes a person."""
    named = [*given.get("speakers", ()), *(given[key] for key in ("speaker", "moderator") if key in given)]
    return tuple(Person(id=name, name=name) for name in dict.fromkeys(named) if name not in agenda.people)


def _segments(given: Given) -> tuple[str, ...]:
    found: tuple[str, ...] = given.get("segments", ())
    return (given["segment"], *found) if "segment" in given else found


def _allotment(given: Given) -> timedelta:
    allotment: timedelta = given["allotment" if "allotment" in given else "duration"]
    return allotment


def _about_segment(given: Given) -> Given:
    """What is said of a segment, by the names of its fields; its allotment is kept apart."""
    apart = ("speaker", "speakers", "allotment", "duration")
    about = {key: given[key] for key in ABOUT_A_SEGMENT if key in given and key not in apart}
    if "speaker" in given or "speakers" in given:
        alone = (given["speaker"],) if "speaker" in given else ()
        about["speakers"] = tuple(dict.fromkeys((*alone, *given.get("speakers", ()))))
    return about


def _edit_segments(given: Given, _on_air: str) -> c.Command:
    about = _about_segment(given)
    if "allotment" in given or "duration" in given:
        about["allotment"] = _allotment(given)
    return c.EditSegments(
        segments=_segments(given),
        changes=SegmentChanges(**about),
        by=given.get("by"),
        people=given.get("people", ()),
    )


def _edit_block(given: Given, _on_air: str) -> c.Command:
    changes = BlockChanges(**{key: given[key] for key in ABOUT_A_BLOCK if key in given})
    return c.EditBlock(block=given["block"], changes=changes, people=given.get("people", ()))


def _edit_person(given: Given, _on_air: str) -> c.Command:
    changes = PersonChanges(**{key: given[key] for key in ABOUT_A_PERSON if key in given})
    return c.EditPeople(people=(given["person"],), changes=changes)


def _edit_event(given: Given, _on_air: str) -> c.Command:
    return c.EditEvent(EventChanges(**{key: given[key] for key in ABOUT_THE_EVENT if key in given}))


def _add_segment(given: Given, _on_air: str) -> c.Command:
    return c.AddSegment(
        block=given.get("block"),
        segment=Segment(id=given.get("id", ""), **_about_segment(given)),
        allotment=_allotment(given),
        before=given.get("before"),
        people=given.get("people", ()),
    )


def _add_block(given: Given, _on_air: str) -> c.Command:
    about = {key: given[key] for key in ABOUT_A_BLOCK if key in given}
    return c.AddBlock(**about, people=given.get("people", ()))


def _move_segments(given: Given, _on_air: str) -> c.Command:
    return c.MoveSegments(segments=_segments(given), block=given.get("block"), before=given.get("before"))


def _mark(given: Given, _on_air: str) -> c.Command:
    return c.MarkSpeaker(
        person=given["speaker"],
        attendance=given.get("attendance", Attendance.ABSENT),
        skip=given.get("skip", "attendance" not in given),
        share=given.get("share", False),
        unskip=given.get("unskip", False),
        take_back=given.get("take_back", False),
    )


def _replace(given: Given, _on_air: str) -> c.Command:
    by = Person(id=given["with"], name=given["with"])
    return c.ReplaceSpeaker(person=given["speaker"], by=by, segments=_segments(given))


def _by_subject(of_segments: Verb, of_a_block: Verb) -> Verb:
    """A verb that concerns segments where it names any, else a block."""

    def meant(given: Given) -> Verb:
        if any(key in given for key in SEGMENTS):
            return of_segments
        return of_a_block if "block" in given else NEITHER

    return Verb(meant=meant)


def _edited(given: Given) -> Verb:
    if any(key in given for key in SEGMENTS):
        return Verb(_edit_segments, takes=(*SEGMENTS, "by", *ABOUT_A_SEGMENT))
    if "block" in given:
        return Verb(_edit_block, needs=("block",), takes=ABOUT_A_BLOCK)
    if "person" in given:
        return Verb(_edit_person, needs=("person",), takes=ABOUT_A_PERSON)
    if given.get("event"):
        return Verb(_edit_event, needs=("event",), takes=ABOUT_THE_EVENT)
    return NONE_TO_EDIT


def _added(given: Given) -> Verb:
    if not any(key in given for key in ONLY_OF_A_NEW_SEGMENT):
        return Verb(_add_block, needs=("title", "start", "end"), takes=ABOUT_A_BLOCK)
    time = "duration" if "duration" in given else "allotment"
    needs = (time,) if "before" in given else ("block", time)
    return Verb(_add_segment, needs=needs, takes=("block", "before", "id", *ABOUT_A_SEGMENT))


def _moved(given: Given) -> Verb:
    if any(key in given for key in SEGMENTS):
        needs = () if "before" in given else ("block",)
        return Verb(_move_segments, needs=needs, takes=(*SEGMENTS, "block", "before"))
    move = Verb(lambda given, _: c.MoveBlock(given["block"], given.get("before")), ("block",), ("before",))
    return move if "block" in given else NEITHER


EDIT_VERBS: dict[str, Verb] = {
    "edit": Verb(meant=_edited),
    "add": Verb(meant=_added),
    "duplicate": _by_subject(
        Verb(lambda given, _: c.DuplicateSegments(_segments(given)), takes=SEGMENTS),
        Verb(lambda given, _: c.DuplicateBlock(given["block"]), needs=("block",)),
    ),
    "remove": _by_subject(
        Verb(lambda given, _: c.RemoveSegments(_segments(given)), takes=SEGMENTS),
        Verb(lambda given, _: c.RemoveBlock(given["block"]), needs=("block",)),
    ),
    "move": Verb(meant=_moved),
    "absent": Verb(_mark, needs=("speaker",), takes=("skip", "share")),
    "mark": Verb(_mark, needs=("speaker", "attendance"), takes=("skip", "share", "unskip", "take_back")),
    "replace": Verb(_replace, needs=("speaker", "with"), takes=SEGMENTS),
    "tell": Verb(lambda given, _: c.TellSpeakers(_segments(given)), takes=SEGMENTS),
}


def edit_keys(person: Callable[[str], str], instant: Callable[[str], Any]) -> dict[str, Key]:
    """The keys of these moves; `person` and `instant` read a name and a time of this show."""
    name = scalar(phrase("a name"), person)
    time = scalar(phrase("a time such as 16:20"), instant)
    return {
        "id": Key(identifier),
        "segments": Key(many(line, limits.SEGMENTS, least=1)),
        "block": Key(line),
        "title": Key(line),
        "kind": Key(kind),
        "speakers": Key(many(name, limits.SPEAKERS)),
        "with": Key(name),
        "moderator": Key(name),
        "allotment": Key(length),
        "duration": Key(length),
        "warnings": Key(many(length, limits.THRESHOLDS)),
        "introduction": Key(text),
        **GIVING_WAY,
        "start": Key(time),
        "end": Key(time),
        "event": Key(truth),
        "hard_out": Key(time),
        "places": Key(many(_read_place, limits.PLACES)),
        **{name: FORM_OF_EVENT.keys[name] for name in ONLY_OF_THE_EVENT},
        "hard_start": Key(truth),
        "attendance": Key(scalar(phrase("a word"), _parse_attendance)),
        "skip": Key(truth),
        "share": Key(truth),
        "unskip": Key(truth),
        "take_back": Key(truth),
        "person": Key(name),
        "name": Key(line),
        "role": Key(line),
        "organisation": Key(line),
        "timezone": Key(zone),
    }


def _read_place(reading: Reading, node: Node, key: str) -> Place | None:
    values: Values | None = form(FORM_OF_PLACE)(reading, node, key)
    return Place(**values.given) if values is not None and values.is_sound else None


def _parse_attendance(said: str) -> Attendance:
    words = frozenset(one.value for one in Attendance)
    if said.strip().lower() not in words:
        known = ", ".join(one.value for one in Attendance)
        raise NotAmong(
            phrase(
                "{said} does not say whether a speaker is there: write {known}",
                said=quoted(said),
                known=known,
            ),
            said,
            words,
        )
    return Attendance(said.strip().lower())
