"""The order in which Tab goes through a page: as it is read, whatever the order in which it was made."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(part: QWidget) -> Iterator[QWidget]:
    """What Tab can stop at in a part of a window, the part itself included, in the order that it goes."""
    one: QWidget | None = part
    while one is not None:
        can_stop = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        if can_stop and (one is part or part.isAncestorOf(one)):
            yield one
        one = one.nextInFocusChain()
        if one is part:
            return


def read_in_order(parts: Iterable[QWidget]) -> None:
    """Have Tab go through these parts one after the other, each in its own order."""
    wanted = [stop for part in parts for stop in stops(part)]
    for one, following in pairwise(wanted):
        if one.nextInFocusChain() is not following:
            QWidget.setTabOrder(one, following)
