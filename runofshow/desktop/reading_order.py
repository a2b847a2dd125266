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


def stop_beside(focus: QWidget, out: Iterable[QWidget], *, is_forward: bool) -> QWidget | None:
    """What Tab comes to from what has the focus, forward or back, without these parts; None for nothing."""
    left_out = list(out)
    one: QWidget | None = focus
    while one is not None:
        one = one.nextInFocusChain() if is_forward else one.previousInFocusChain()
        if one is focus:
            return None
        if (
            one is not None
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.focusProxy() is None
            and one.isEnabled()
            and one.isVisible()
            and one.window() is focus.window()
            and not any(part is one or part.isAncestorOf(one) for part in left_out)
        ):
            return one
    return None
