"""From one order of rows to another in few steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runofshow.desktop.row_steps import Inserted, Moved, Removed, Step, steps_between

orders = st.lists(st.sampled_from("abcdefghij"), unique=True)


def done(rows: list[str], step: Step) -> list[str]:
    """The rows after a step, by the rules of Qt's models."""
    if isinstance(step, Removed):
        return rows[: step.first] + rows[step.last + 1 :]
    if isinstance(step, Inserted):
        return [*rows[: step.first], *step.ids, *rows[step.first :]]
    assert not step.first <= step.to <= step.last + 1, "Qt refuses a move to where the rows are"
    moved = rows[step.first : step.last + 1]
    above = [row for row in rows[: step.to] if row not in moved]
    below = [row for row in rows[step.to :] if row not in moved]
    return [*above, *moved, *below]


@given(orders, orders)
def test_the_steps_lead_from_one_order_to_the_other(before: list[str], after: list[str]) -> None:
    rows = before
    for step in steps_between(before, after):
        rows = done(rows, step)
    assert rows == after


@given(orders)
def test_nothing_is_to_be_done_where_nothing_has_changed(order: list[str]) -> None:
    assert list(steps_between(order, order)) == []


@pytest.mark.parametrize(
    ("after", "step"),
    [
        ("abdecf", Moved(2, 2, 5)),
        ("adbcef", Moved(3, 3, 1)),
        ("cdabef", Moved(0, 1, 4)),
        ("fabcde", Moved(5, 5, 0)),
        ("bcdefa", Moved(0, 0, 6)),
        ("abef", Removed(2, 3)),
        ("abcxydef", Inserted(3, ("x", "y"))),
        ("", Removed(0, 5)),
    ],
)
def test_what_one_does_at_a_time_is_one_step(after: str, step: Step) -> None:
    (only,) = steps_between("abcdef", after)
    assert only == step or done(list("abcdef"), only) == done(list("abcdef"), step)
