"""Assistive technology at work on a process. Run by a Python that has the AT-SPI bindings.

spoken_tree.py PID reads requests, a JSON list a line, and answers each with a line of JSON:

["tree"]                       every control in sight: role, name, description, states
["act", ROLE, NAME, TIMES]     does the first action of a control so many times, one right after the other
["focus", ROLE, NAME]          gives it the focus
["write", ROLE, NAME, TEXT]    sets the text of a field
["read", ROLE, NAME]           its description, states and width
["cells", NAME, COLUMN]        what is said of the cells in a column of a table, from top to bottom
["heard"]                      what has come without being asked for since the last time
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found, unused-ignore]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found, unused-ignore]  # noqa: E402

DEEPEST = 40
STATES = ("showing", "enabled", "checked", "focused", "focusable", "editable", "selected")
UNASKED = (
    "object:announcement",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "object:text-changed",
)


def below(thing: Any, depth: int = 0) -> Iterator[Any]:
    """All that is in sight below this, itself included."""
    yield thing
    if depth == DEEPEST or (depth > 1 and not has(thing, "showing")):
        return
    # A table may hold thousands of cells: the first ones tell enough.
    for place in range(min(thing.get_child_count(), 300)):
        try:
            child = thing.get_child_at_index(place)
        except GLib.Error:
            continue
        if child is not None:
            yield from below(child, depth + 1)


def has(thing: Any, state: str) -> bool:
    return bool(thing.get_state_set().contains(getattr(Atspi.StateType, state.upper())))


def told(thing: Any) -> dict[str, Any]:
    states = thing.get_state_set()
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        **{state: bool(states.contains(getattr(Atspi.StateType, state.upper()))) for state in STATES},
    }


class Client:
    """One who works with a process by roles and names. `kept` are the controls that were found before."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.kept: dict[tuple[str, str], Any] = {}
        self.unasked: list[list[str]] = []

    def everything(self) -> Iterator[Any]:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(place)
            if application is None or application.get_process_id() != self.pid:
                continue
            # What was so a moment ago is not what is so now.
            application.set_cache_mask(Atspi.Cache.NONE)
            yield from below(application)

    def find(self, role: str, name: str) -> Any:
        """The control in sight of this role and name; newer libraries say `button` for `push button`."""
        roles = {role, "push button"} if role == "button" else {role}
        kept = self.kept.get((role, name))
        try:
            if kept is not None and kept.get_name() == name and has(kept, "showing"):
                return kept
        except GLib.Error:
            pass
        for thing in self.everything():
            try:
                if thing.get_name() == name and thing.get_role_name() in roles and has(thing, "showing"):
                    self.kept[role, name] = thing
                    return thing
            except GLib.Error:
                continue
        raise LookupError(f"no {role} {name!r} in sight")

    def answer(self, wish: str, *about: Any) -> Any:
        if wish == "tree":
            return list(self.tree())
        if wish == "heard":
            heard, self.unasked = self.unasked, []
            return heard
        if wish == "cells":
            return self.cells(*about)
        thing = self.find(about[0], about[1])
        if wish == "read":
            width = thing.get_component_iface().get_extents(Atspi.CoordType.SCREEN).width
            return {**told(thing), "width": width}
        if wish == "focus":
            return thing.get_component_iface().grab_focus()
        if wish == "write":
            return thing.get_editable_text_iface().set_text_contents(about[2])
        assert wish == "act"
        if not has(thing, "enabled"):
            raise LookupError(f"the {about[0]} {about[1]!r} is disabled")
        return [thing.get_action_iface().do_action(0) for _ in range(about[2])]

    def tree(self) -> Iterator[dict[str, Any]]:
        for thing in self.everything():
            try:
                yield told(thing)
            except GLib.Error:
                continue

    def cells(self, name: str, column: str) -> list[str]:
        table = self.find("table", name).get_table_iface()
        headings = [table.get_column_header(place).get_name() for place in range(table.get_n_columns())]
        place = headings.index(column)
        return [table.get_accessible_at(row, place).get_name() for row in range(table.get_n_rows())]

    def on_event(self, event: Any) -> None:
        source = event.source
        if source.get_process_id() == self.pid:
            words = event.any_data if isinstance(event.any_data, str) else ""
            self.unasked.append([event.type, words, source.get_name()])

    def on_line(self, *_: Any) -> bool:
        line = sys.stdin.readline()
        if not line:
            Atspi.event_quit()
            return False
        try:
            said = {"answer": self.answer(*json.loads(line))}
        except (LookupError, GLib.Error) as error:
            said = {"error": str(error)}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        return True


def main() -> None:
    client = Client(int(sys.argv[1]))
    listener = Atspi.EventListener.new(client.on_event)
    for kind in UNASKED:
        listener.register(kind)
    GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, client.on_line)
    Atspi.event_main()


if __name__ == "__main__":
    main()
