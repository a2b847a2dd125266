"""What is in the window: a start page, what is wrong with an agenda, or the console of a session."""

from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from runofshow.desktop.console import Console
from runofshow.desktop.problems_page import ProblemsPage
from runofshow.desktop.start_page import StartPage

translate = QCoreApplication.translate

Page: TypeAlias = Console | StartPage | ProblemsPage


def file_of(page: Page) -> Path | None:
    """The agenda file that a page shows."""
    if isinstance(page, ProblemsPage):
        return Path(page.loaded.file)
    loaded = page.offer.loaded if isinstance(page, StartPage) else None
    return Path(loaded.file) if loaded is not None and loaded.file else None


def title_of(page: Page | None) -> str:
    """What a window is called with this page in it."""
    name = translate("Page", "Run of Show")
    if isinstance(page, Console):
        session = page.session
        event = session.agenda.event.title
        if session.is_rehearsal:
            pattern = translate("Page", "Rehearsal ×{speed} · {event} – {name}")
            return pattern.format(speed=f"{session.speed:g}", event=event, name=name)
        return translate("Page", "{event} – {name}").format(event=event, name=name)
    if isinstance(page, StartPage) and page.agenda is not None:
        return translate("Page", "{event} – {name}").format(event=page.agenda.event.title, name=name)
    return name
