"""A desktop's screen saver on the bus: prints who keeps it off, and when that is over. Needs gi."""

import sys
from typing import Any

import gi  # type: ignore[import-not-found, unused-ignore]

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # type: ignore[import-not-found, unused-ignore]  # noqa: E402

NAME = "org.freedesktop.ScreenSaver"
INTERFACE = f"""<node><interface name="{NAME}"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
</method></interface></node>"""


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def on_call(bus: Any, sender: str, *call: Any) -> None:
    parameters, invocation = call[-2], call[-1]
    say(f"off for {' / '.join(parameters.unpack())}")
    Gio.bus_watch_name_on_connection(
        bus, sender, Gio.BusNameWatcherFlags.NONE, None, lambda *_: say("on again")
    )
    invocation.return_value(GLib.Variant("(u)", (7,)))


def on_bus(bus: Any, _name: str) -> None:
    interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
    bus.register_object("/org/freedesktop/ScreenSaver", interface, on_call, None, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, on_bus, lambda *_: say("ready"), None)
GLib.MainLoop().run()
