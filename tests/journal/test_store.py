"""What every journal promises, whatever keeps it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from journal_examples import ANCHOR, HEADER, LATER, START, askers_of, entries_to, entry_of, reference_of
from msgspec.structs import replace

from runofshow.core.events import ConsoleOpened, Entry
from runofshow.core.question import Asker
from runofshow.journal.memory import MemoryStore
from runofshow.journal.sqlite import SqliteStore
from runofshow.journal.store import JournalError, Store

UNWRITABLE = "\ud800"


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    kept: Store
    kept = (
        MemoryStore(HEADER)
        if request.param == "memory"
        else SqliteStore.create(tmp_path / "a.session", HEADER)
    )
    yield kept
    kept.close()


def fill(store: Store, last: int) -> None:
    for number in range(store.last_number + 1, last + 1):
        store.append(entry_of(number), askers_of(number))


def test_a_new_journal_has_its_header_and_nothing_else(store: Store) -> None:
    assert store.header == HEADER
    assert store.last_number == 0
    assert store.entries() == []
    assert store.closed_at is None


def test_entries_come_back_in_order_and_as_they_were(store: Store) -> None:
    fill(store, 17)
    assert store.entries() == entries_to(17)
    assert store.last_number == 17


@pytest.mark.parametrize(("after", "first"), [(0, 1), (-3, 1), (4, 5), (8, 9), (9, 10), (500, 501)])
def test_entries_after_a_number_are_the_later_ones(store: Store, after: int, first: int) -> None:
    fill(store, 9)
    assert store.entries(after) == [entry_of(number) for number in range(first, 10)]


@pytest.mark.parametrize("number", [-1, 0, 1, 2, 3, 5, 2**70])
def test_an_entry_that_does_not_follow_the_last_one_is_refused(store: Store, number: int) -> None:
    fill(store, 3)
    stranger = replace(entry_of(2), number=number)
    with pytest.raises(JournalError, match="the next one is 4"):
        store.append(stranger, {"stranger": Asker(name="Nobody")})
    assert store.entries() == entries_to(3)
    assert store.asker("stranger") is None
    fill(store, 4)
    assert store.entries() == entries_to(4)


@pytest.mark.parametrize(
    ("entry", "askers"),
    [
        (replace(entry_of(1), events=()), {}),
        (replace(entry_of(1), seat=UNWRITABLE), {}),
        (replace(entry_of(1), command=UNWRITABLE), {}),
        (replace(entry_of(2), number=1, events=(replace(entry_of(2).events[0], text=UNWRITABLE),)), {}),
        (entry_of(1), {"fine": Asker(name="Ana"), "not": Asker(name=UNWRITABLE)}),
        (entry_of(1), {"fine": Asker(name="Ana"), UNWRITABLE: Asker(name="Ana")}),
    ],
    ids=["no events", "seat", "command", "text", "asker", "reference"],
)
def test_what_cannot_be_written_down_is_refused_whole(
    store: Store, entry: Entry, askers: dict[str, Asker]
) -> None:
    with pytest.raises(JournalError):
        store.append(entry, askers)
    assert store.last_number == 0
    assert store.entries() == []
    assert store.asker("fine") is None


def test_an_entry_without_a_command_is_a_fact_that_nobody_asked_for(store: Store) -> None:
    entry = Entry(number=1, seat="", command=None, events=(ConsoleOpened(at=START, resumed=True),))
    store.append(entry)
    assert store.entries() == [entry]


def test_personal_data_is_found_by_its_reference(store: Store) -> None:
    fill(store, 4)
    assert store.asker(reference_of(2)) == askers_of(2)[reference_of(2)]
    assert store.asker("nobody") is None
    assert store.asker(UNWRITABLE) is None


def test_personal_data_can_be_corrected(store: Store) -> None:
    store.append(entry_of(1), {"a": Asker(name="Ana")})
    store.append(entry_of(2), {"a": Asker(name="Ana Ruiz", country="Chile")})
    assert store.asker("a") == Asker(name="Ana Ruiz", country="Chile")


def test_erased_personal_data_is_blank_and_history_is_untouched(store: Store) -> None:
    fill(store, 8)
    assert store.erase_askers([reference_of(2), reference_of(4), "nobody", UNWRITABLE]) == 2
    assert store.asker(reference_of(2)) == Asker()
    assert store.asker("nobody") is None
    assert store.asker(reference_of(6)) == askers_of(6)[reference_of(6)]
    assert store.erase_askers([reference_of(2)]) == 0
    assert store.entries() == entries_to(8)
    fill(store, 9)
    assert store.entries() == entries_to(9)


def test_the_clock_anchor_is_replaced(store: Store) -> None:
    later = replace(ANCHOR, system=LATER, speed=60.0)
    store.anchor_clock(later)
    assert store.header == replace(HEADER, clock=later)


def test_closing_in_good_order_can_be_noted_and_taken_back(store: Store) -> None:
    store.mark_closed(LATER)
    store.anchor_clock(replace(ANCHOR, boot="another"))
    assert store.closed_at == LATER
    store.mark_closed(None)
    assert store.closed_at is None


def test_nobody_else_has_written(store: Store) -> None:
    assert not store.changed()
    fill(store, 2)
    store.erase_askers([reference_of(2)])
    assert not store.changed()


@pytest.mark.parametrize(
    "use",
    [
        lambda store: store.append(entry_of(1)),
        lambda store: store.entries(),
        lambda store: store.changed(),
        lambda store: store.asker("a"),
        lambda store: store.erase_askers(["a"]),
        lambda store: store.anchor_clock(ANCHOR),
        lambda store: store.mark_closed(LATER + timedelta(1)),
    ],
)
def test_a_closed_journal_says_so(store: Store, use: Callable[[Store], object]) -> None:
    store.close()
    store.close()
    with pytest.raises(JournalError, match="closed"):
        use(store)
