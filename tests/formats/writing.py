"""Short agendas for tests, written as people write them."""

from collections.abc import Callable

from runofshow.formats.agenda import Loaded, read_agenda
from runofshow.formats.problems import Problem

HEAD = """\
format: 1
event:
  title: A short event
  date: 2020-12-09
  timezone: Europe/Brussels
  slot: {start: 16:00, end: 18:00}
"""
BLOCK = """\
blocks:
- title: Welcome
  start: 16:00
  end: 16:30
  segments:
  - speaker: Ana CAPILLA
"""


def load(text: str) -> Loaded:
    return read_agenda(text.encode(), "agenda.yaml")


def with_slot(start: str, end: str, date: str = "2020-12-09", zone: str = "Europe/Brussels") -> str:
    """The head of an agenda with this slot."""
    slot = HEAD.replace("start: 16:00, end: 18:00", f"start: {start}, end: {end}")
    return slot.replace("2020-12-09", date).replace("Europe/Brussels", zone)


def with_blocks(*times: tuple[str, str], head: str = HEAD) -> str:
    """An agenda with a block for each start and end."""
    blocks = [
        f"- title: B{number}\n  start: {start}\n  end: {end}\n  segments: [{{title: T}}]\n"
        for number, (start, end) in enumerate(times, start=1)
    ]
    return head + "blocks:\n" + "".join(blocks)


def with_segments(*segments: str, people: str = "") -> str:
    """An agenda with one block of half an hour with these segments."""
    lines = "".join(f"  - {{{segment}}}\n" for segment in segments)
    return HEAD + people + BLOCK.rpartition("  - ")[0] + lines


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Each problem as line:column: message."""
    return [str(problem).partition(":")[2] for problem in problems]


def refusal(parse: Callable[[str], object], text: str) -> str:
    """What a parser says about a text that it refuses; nothing if it reads it."""
    try:
        parse(text)
    except ValueError as error:
        return str(error)
    return ""
