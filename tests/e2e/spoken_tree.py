"""What assistive technology finds of a process, as JSON. Run by a Python that has the AT-SPI bindings.

spoken_tree.py PID                    every control: role, name, description, states
spoken_tree.py PID press ROLE NAME    presses the one with this role and name
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found, unused-ignore]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found, unused-ignore]  # noqa: E402

DEEPEST = 40


def roots(pid: int) -> Iterator[Any]:
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application is not None and application.get_process_id() == pid:
            yield application


def below(thing: Any, depth: int = 0) -> Iterator[Any]:
    yield thing
    if depth == DEEPEST:
        return
    try:
        count = thing.get_child_count()
    except GLib.Error:
        return
    # A table may hold thousands of cells: the first ones tell enough.
    for place in range(min(count, 200)):
        try:
            child = thing.get_child_at_index(place)
        except GLib.Error:
            continue
        if child is not None:
            yield from below(child, depth + 1)


def told(thing: Any) -> dict[str, Any]:
    states = thing.get_state_set()
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "showing": states.contains(Atspi.StateType.SHOWING),
        "enabled": states.contains(Atspi.StateType.ENABLED),
    }


def main() -> int:
    pid, *wish = sys.argv[1:]
    found = []
    for root in roots(int(pid)):
        for thing in below(root):
            try:
                found.append((thing, told(thing)))
            except GLib.Error:
                continue
    if not wish:
        sys.stdout.write(json.dumps([about for _, about in found]))
        return 0
    _, role, name = wish
    for thing, about in found:
        if (about["role"], about["name"], about["showing"]) == (role, name, True):
            return 0 if thing.get_action_iface().do_action(0) else 1
    return 1


if __name__ == "__main__":
    sys.exit(main())
