"""Entries, personal data and headers are the same after having been written down."""

from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from enum import EnumType
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from journal_examples import HEADER

from runofshow.core.events import Entry, Event, ShowStarted
from runofshow.core.question import Asker
from runofshow.journal.codec import (
    asker_from,
    asker_row,
    entry_from,
    entry_row,
    fact_from,
    header_from,
    header_rows,
    is_entry,
)
from runofshow.journal.store import NewerFormat

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(-(2**62), 2**62),
    NoneType: st.none(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    time: st.times(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    timedelta: st.timedeltas(timedelta(days=-400_000), timedelta(days=400_000)),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    if isinstance(kind, EnumType):
        return st.sampled_from(list(kind))
    if get_origin(kind) is tuple:
        first, *rest = get_args(kind)
        if rest == [...]:
            return st.lists(values_of(first), max_size=3).map(tuple)
        return st.tuples(*map(values_of, (first, *rest)))
    if get_origin(kind) is dict:
        return st.dictionaries(*map(values_of, get_args(kind)), max_size=3)
    if get_origin(kind) is UnionType:
        return st.one_of(*(values_of(one) for one in get_args(kind) if one is not msgspec.UnsetType))
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return events_of(kind)
    return BY_TYPE[kind]


def events_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    return st.builds(
        kind,
        **{
            field.name: values_of(field.type)
            if field.required
            else st.just(field.default) | values_of(field.type)
            for field in msgspec.structs.fields(kind)
        },
    )


def as_stored(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(value.encode() if isinstance(value, str) else value for value in row)


def entries_of(events: st.SearchStrategy[Any]) -> st.SearchStrategy[Entry]:
    return st.builds(
        Entry,
        number=st.integers(1, 2**62),
        seat=TEXTS,
        command=st.none() | TEXTS,
        events=st.lists(events, min_size=1, max_size=4).map(tuple),
    )


def check_is_kept(entry: Entry) -> None:
    row = as_stored(entry_row(entry))
    assert is_entry(row)
    number, _, seat, command, events, _ = row
    assert entry_from(number, seat, command, events) == entry


@pytest.mark.parametrize("kind", get_args(Event), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_an_event_of_every_kind_is_kept(kind: type[Any], data: st.DataObject) -> None:
    check_is_kept(data.draw(entries_of(events_of(kind))))


@given(entries_of(st.one_of(*map(events_of, get_args(Event)))))
def test_an_entry_of_mixed_events_is_kept(entry: Entry) -> None:
    check_is_kept(entry)


@given(TEXTS, st.builds(Asker, name=TEXTS, affiliation=TEXTS, country=TEXTS))
def test_personal_data_is_kept(reference: str, asker: Asker) -> None:
    assert asker_from(as_stored(asker_row(reference, asker))) == (reference, asker)


def test_a_header_is_kept() -> None:
    facts = dict(filter(None, (fact_from(as_stored(row)) for row in header_rows(HEADER))))
    assert header_from(facts) == HEADER


@pytest.mark.parametrize("number", [float("inf"), float("nan"), 1.5])
def test_a_row_whose_number_is_none_is_not_an_entry(number: float) -> None:
    started = ShowStarted(at=datetime(2020, 12, 9, 15, tzinfo=UTC))
    row = as_stored(entry_row(Entry(number=1, seat="", command=None, events=(started,))))
    assert is_entry(row)
    assert not is_entry((number, *row[1:]))


@given(entries_of(events_of(get_args(Event)[0])), st.data())
def test_a_row_with_another_value_in_any_column_is_not_an_entry(entry: Entry, data: st.DataObject) -> None:
    row = list(as_stored(entry_row(entry)))
    column = data.draw(st.integers(0, len(row) - 1))
    other = data.draw(st.none() | st.integers(0, 2**40) | st.binary() | st.floats())
    if other != row[column]:
        row[column] = other
        assert not is_entry(tuple(row))


def test_an_event_of_a_later_version_is_said_to_be_one() -> None:
    with pytest.raises(NewerFormat, match="Entry 7 was written by a later version"):
        entry_from(7, b"desk", None, b'[{"event": "SlideShown", "at": "2020-12-09T15:00:00Z"}]')
