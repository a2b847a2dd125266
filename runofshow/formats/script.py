"""A script of moves for a rehearsal without a screen: a YAML list in time order (docs/rehearse.md)."""

import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda
from runofshow.core.identifiers import folded
from runofshow.core.message import Cue, Preset
from runofshow.core.phrase import phrase
from runofshow.core.question import PANEL, Asker, Channel, Language
from runofshow.core.recovery import Strategy
from runofshow.formats import limits
from runofshow.formats.clock_times import on_date, parse_clock_time
from runofshow.formats.document import Sequence, read_document
from runofshow.formats.durations import parse_duration
from runofshow.formats.edit_moves import EDIT_VERBS, edit_keys, newcomers
from runofshow.formats.fields import Form, Key, Reading, Values, form, line, many, scalar, text, truth
from runofshow.formats.keys import PRESETS
from runofshow.formats.problems import Problem, Problems, quoted
from runofshow.formats.suggestions import NotAmong
from runofshow.formats.verb import Verb

READ = "read"
RECOVER = "recover"
READ_RECOVERY = "read_recovery"
CLOCK_STEP = "clock_step"
ACKNOWLEDGE = "acknowledge"


class Move(Struct, frozen=True):
    """One move: what to do at an instant, with its arguments by name."""

    at: datetime
    do: str
    given: dict[str, Any] = {}


class Script(Struct, frozen=True):
    """The moves of a script in time order; none when there are errors."""

    moves: tuple[Move, ...]
    errors: tuple[Problem, ...]


ABOUT_A_QUESTION = ("text", "language", "channel", "addressed_to", "tags", "note")
ABOUT_A_MESSAGE = ("preset", "flash", "lasts")
ALTERNATIVES = (
    *(("allotment", "duration"), ("allotment", "by"), ("duration", "by")),
    *(("text", "preset"), ("skip", "unskip")),
)
A_PERSON = ("speaker", "with", "moderator", "person")
PEOPLE = ("speakers", "addressed_to")
ABOUT_ITS_ASKER = ("asker", "affiliation", "country")


def _asker(given: dict[str, Any]) -> Asker | None:
    if not any(given.get(key) for key in ABOUT_ITS_ASKER):
        return None
    name, affiliation, country = (given.get(key, "") for key in ABOUT_ITS_ASKER)
    return Asker(name=name, affiliation=affiliation, country=country)


def _about(given: dict[str, Any]) -> dict[str, Any]:
    return {key: given[key] for key in ABOUT_A_QUESTION if key in given}


def _cue(given: dict[str, Any]) -> Cue:
    return Cue(text=given.get("text", ""), **{key: given[key] for key in ABOUT_A_MESSAGE if key in given})


VERBS: dict[str, Verb] = {
    "start": Verb(lambda _given, _on_air: c.Start()),
    "next": Verb(lambda given, on_air: c.Next(given.get("segment", on_air)), takes=("segment",)),
    "back": Verb(lambda given, on_air: c.Back(given.get("segment", on_air)), takes=("segment",)),
    "end": Verb(lambda given, on_air: c.End(given.get("segment", on_air)), takes=("segment",)),
    "pause": Verb(lambda _given, _on_air: c.Pause()),
    "resume": Verb(lambda _given, _on_air: c.Resume()),
    "add_time": Verb(lambda given, _on_air: c.AddTime(given["by"]), needs=("by",)),
    "skip": Verb(lambda given, _on_air: c.Skip(given["segment"]), needs=("segment",)),
    "unskip": Verb(lambda given, _on_air: c.Unskip(given["segment"]), needs=("segment",)),
    "bring_forward": Verb(lambda given, _on_air: c.BringForward(given["segment"]), needs=("segment",)),
    "give_floor": Verb(lambda given, _on_air: c.GiveFloor(given["speaker"]), needs=("speaker",)),
    "undo": Verb(lambda _given, _on_air: c.Undo()),
    "redo": Verb(lambda _given, _on_air: c.Redo()),
    "capture": Verb(
        lambda given, _on_air: c.Capture(asker=_asker(given), **_about(given)),
        needs=("text",),
        takes=ABOUT_A_QUESTION + ABOUT_ITS_ASKER,
    ),
    "edit_question": Verb(
        lambda given, _on_air: c.EditQuestion(
            question=given["question"], asker=_asker(given), **_about(given)
        ),
        needs=("question",),
        takes=ABOUT_A_QUESTION + ABOUT_ITS_ASKER,
    ),
    "ready": Verb(lambda given, _on_air: c.ReadyQuestion(given["question"]), needs=("question",)),
    "queue": Verb(
        lambda given, _on_air: c.QueueQuestion(given["question"], given.get("before")),
        needs=("question",),
        takes=("before",),
    ),
    "air": Verb(lambda given, _on_air: c.AirQuestion(given["question"]), needs=("question",)),
    "answer": Verb(lambda given, _on_air: c.AnswerQuestion(given["question"]), needs=("question",)),
    "park": Verb(lambda given, _on_air: c.ParkQuestion(given["question"]), needs=("question",)),
    "reject": Verb(
        lambda given, _on_air: c.RejectQuestion(given["question"], given.get("reason", "")),
        needs=("question",),
        takes=("reason",),
    ),
    "merge": Verb(
        lambda given, _on_air: c.MergeQuestion(given["question"], given["into"]), needs=("question", "into")
    ),
    "restore": Verb(lambda given, _on_air: c.RestoreQuestion(given["question"]), needs=("question",)),
    "message": Verb(lambda given, _on_air: c.SendMessage(_cue(given)), takes=("text", *ABOUT_A_MESSAGE)),
    "clear_messages": Verb(lambda given, _on_air: c.ClearMessages(given.get("message")), takes=("message",)),
    "black_out": Verb(lambda given, _on_air: c.BlackOut(given.get("on", True)), takes=("on",)),
    ACKNOWLEDGE: Verb(needs=("message",)),
    **EDIT_VERBS,
    CLOCK_STEP: Verb(needs=("by",)),
    RECOVER: Verb(needs=("strategy",)),
    READ: Verb(),
    READ_RECOVERY: Verb(),
}


def load_script(path: Path, agenda: Agenda) -> Script:
    """The script in a file, for the show of this agenda."""
    try:
        with path.open("rb") as file:
            return read_script(file.read(limits.FILE_BYTES + 1), str(path), agenda)
    except OSError as error:
        said = phrase("the file cannot be read: {why}", why=error.strerror or str(error))
        return Script((), (Problem(str(path), 1, 1, said),))


def read_script(data: bytes, name: str, agenda: Agenda) -> Script:
    """The script in the bytes of a file called `name`, for the show of this agenda."""
    problems = Problems(name)
    reading = Reading(problems)
    root = read_document(data, problems)
    moves: list[Move] = []
    if isinstance(root, Sequence):
        read_move = form(_form(agenda))
        for node in root.children:
            values = read_move(reading, node, "move")
            if values is not None and values.is_sound:
                _check_arguments(reading, values)
                _check_order(reading, values, moves)
                given = values.without("at", "do")
                if values.get("do") in EDIT_VERBS:
                    given["people"] = newcomers(given, agenda)
                moves.append(Move(values.get("at"), values.get("do"), given))
    elif root is not None:
        problems.error(root, phrase("a script is a list of moves: write “- {{at: 16:00, do: start}}”"))
    errors = problems.errors
    return Script(() if errors else tuple(moves), errors)


def _check_arguments(reading: Reading, values: Values) -> None:
    do = values.get("do")
    verb = VERBS[do].of(values.given)
    for key in verb.needs:
        if key not in values.given:
            reading.error(values, phrase("“{do}” needs “{key}”", do=do, key=key))
    for key in values.given:
        if key not in ("at", "do", *verb.needs, *verb.takes):
            reading.error(values.at(key), phrase("“{do}” takes no “{key}”", do=do, key=key))
    for one, other in ALTERNATIVES:
        if one in values.given and other in values.given:
            not_both = phrase("“{do}” takes “{one}” or “{other}”, not both", do=do, one=one, other=other)
            reading.error(values.at(other), not_both)
    if do == "queue" and "before" in values.given:
        try:
            values.given["before"] = _parse_question(values.given["before"])
        except ValueError as error:
            reading.refuse(values.at("before"), error)


def _check_order(reading: Reading, values: Values, moves: list[Move]) -> None:
    if moves and values.get("at") < moves[-1].at:
        reading.error(
            values.at("at"),
            phrase(
                "this is before the move above it: moves stand in time order, and a time after midnight is"
                " written with its date"
            ),
        )


def _form(agenda: Agenda) -> Form:
    question = scalar(phrase("the number of a question such as Q-001"), _parse_question)
    keys = {
        "at": Key(
            scalar(phrase("a time such as 16:02:00"), lambda said: parse_instant(said, agenda)), required=True
        ),
        "do": Key(scalar(phrase("a move"), _parse_verb), required=True),
        "by": Key(scalar(phrase("a duration"), lambda said: parse_duration(said, signed=True))),
        "segment": Key(line),
        "speaker": Key(scalar(phrase("a name"), lambda said: _find_person(said, agenda))),
        "question": Key(question),
        "before": Key(line),
        "into": Key(question),
        "reason": Key(line),
        "text": Key(text),
        "asker": Key(line),
        "affiliation": Key(line),
        "country": Key(line),
        "language": Key(scalar(phrase("a language"), _parse_language)),
        "channel": Key(scalar(phrase("a channel"), _parse_channel)),
        "addressed_to": Key(many(scalar(phrase("a name"), lambda said: _find_person(said, agenda)))),
        "tags": Key(many(line)),
        "note": Key(text),
        "preset": Key(scalar(phrase("a message that the stage knows"), _parse_preset)),
        "flash": Key(truth),
        "lasts": Key(scalar(phrase("a duration"), parse_duration)),
        "message": Key(scalar(phrase("the number of a message"), _parse_message)),
        "on": Key(truth),
        "strategy": Key(scalar(phrase("a way back"), _parse_strategy)),
        **edit_keys(lambda said: _find_person(said, agenda), lambda said: _parse_planned(said, agenda)),
    }
    return Form(phrase("a move"), keys)


def parse_instant(said: str, agenda: Agenda, day: date | None = None) -> datetime:
    """The instant (UTC) that a time means: local on this day, else on the show's date, or a full ISO date and
    time.

    Raises ValueError with a phrase that says what to write instead.
    """
    zone = ZoneInfo(agenda.event.timezone)
    said = said.strip()
    try:
        moment = datetime.fromisoformat(said) if re.match(r"\d{4}-\d\d-\d\d.", said) else None
    except ValueError:
        raise ValueError(
            phrase("{text} is not a date and time: write 2020-12-10T00:05:00", text=quoted(said))
        ) from None
    if moment is not None and moment.tzinfo is not None:
        return moment.astimezone(UTC)
    day = (day or agenda.event.date) if moment is None else moment.date()
    clock = _parse_clock(said) if moment is None else moment.time()
    meaning = on_date(day, clock, zone)[0]
    if meaning.is_skipped:
        raise ValueError(
            phrase(
                "{text} does not occur on {date}: the clocks are set forward over it",
                text=quoted(said),
                date=str(day),
            )
        )
    return meaning.instant


def _parse_planned(said: str, agenda: Agenda) -> datetime:
    """The instant of a planned time: on the show's date or the day after, whichever is nearer to its slot, so
    that a show over midnight needs no dates."""
    zone = ZoneInfo(agenda.event.timezone)
    start, end = (one.astimezone(zone) for one in (agenda.event.start, agenda.event.hard_out))
    instants = []
    for days in (0, 1):
        try:
            instants.append(parse_instant(said, agenda, agenda.event.date + timedelta(days=days)))
        except ValueError:
            # One that the clocks jump over on the one day may be meant on the other.
            if days and not instants:
                raise
    return min(instants, key=lambda one: max(start - one, one - end, timedelta()))


def _parse_clock(said: str) -> time:
    whole, _, fraction = said.partition(".")
    if fraction.isdecimal() and len(fraction) <= 6 and whole.count(":") == 2:
        return parse_clock_time(whole).replace(microsecond=int(fraction.ljust(6, "0")))
    return parse_clock_time(said)


def _parse_verb(said: str) -> str:
    if said not in VERBS:
        moves = phrase("{text} is not a move; moves are {moves}", text=quoted(said), moves=", ".join(VERBS))
        raise NotAmong(moves, said, frozenset(VERBS))
    return said


def _parse_strategy(said: str) -> Strategy:
    words = frozenset(one.value for one in Strategy)
    if said.strip() not in words:
        known = ", ".join(Strategy)
        raise NotAmong(
            phrase("{said} is not a way back: write {known}", said=quoted(said), known=known), said, words
        )
    return Strategy(said.strip())


def _parse_question(said: str) -> int:
    found = re.fullmatch(r"(?:[Qq]-?)?([0-9]{1,6})", said.strip())
    if found is None:
        raise ValueError(phrase("{text} is not the number of a question: write Q-001", text=quoted(said)))
    return int(found[1])


def _parse_preset(said: str) -> Preset:
    if said not in PRESETS:
        raise NotAmong(
            phrase(
                "{said} is not a message that the stage knows: {known}",
                said=quoted(said),
                known=", ".join(Preset),
            ),
            said,
            PRESETS,
        )
    return Preset(said)


def _parse_message(said: str) -> int:
    if re.fullmatch("[0-9]{1,6}", said) is None:
        raise ValueError(phrase("{said} is not the number of a message: write 1", said=quoted(said)))
    return int(said)


def _parse_language(said: str) -> Language:
    try:
        return Language(said.strip().lower())
    except ValueError:
        raise ValueError(
            phrase("{text} is not a language of questions: es, en or other", text=quoted(said))
        ) from None


def _parse_channel(said: str) -> Channel:
    meant = re.sub("[^a-z]", "", said.lower())
    for channel in Channel:
        if channel.value.replace("_", "") == meant:
            return channel
    known = ", ".join(channel.value for channel in Channel)
    raise ValueError(phrase("{text} is not a channel: {known}", text=quoted(said), known=known))


def by_id(given: dict[str, Any], agenda: Agenda) -> dict[str, Any]:
    """What a move gives, for the agenda in force: those whom edits have brought in by their ids too."""
    people = {key: _find_person(given[key], agenda) for key in A_PERSON if key in given}
    lists = {key: tuple(_find_person(one, agenda) for one in given[key]) for key in PEOPLE if key in given}
    return given | people | lists


def _find_person(said: str, agenda: Agenda) -> str:
    """The id of the person meant by an id or a name; what is not known is left for the show to refuse."""
    said = " ".join(said.split())
    if said.casefold() in (PANEL, "the panel"):
        return PANEL
    if said in agenda.people:
        return said
    meant = folded(said)
    named = (one.id for one in agenda.people.values() if folded(one.name) == meant)
    return next(named, said)
