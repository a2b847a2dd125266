"""Asks before it is noted that everybody was told: whom there is to tell, and what."""

from runofshow.core.commands import Command, TellSpeakers
from runofshow.core.projection import SegmentView
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.edit_prompt import EditPrompt
from runofshow.desktop.told_words import moved_words
from runofshow.desktop.wording import list_words, translate
from runofshow.session.session import Session

LINES = 6


class TellPrompt(EditPrompt):
    """Lists everybody who has to be told a start, with the time that they were told and the one of now."""

    moves_ends = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.effect.set_lines(LINES)
        self.add_foot()

    def words(self) -> tuple[str, str]:
        return COUNTS.to_tell(len(self._waiting())), translate("Speakers", "All were told")

    def command(self) -> Command | None:
        waiting = tuple(view.id for view in self._waiting())
        return TellSpeakers(waiting) if waiting else None

    def understood(self) -> str:
        whom = " · ".join(self._words_of(view) for view in self._waiting())
        return translate("Speakers", "{whom}. Enter notes that all were told.").format(whom=whom)

    def renew(self) -> None:
        self.title.setText(self.words()[0])
        super().renew()

    def _waiting(self) -> tuple[SegmentView, ...]:
        return self.session.projection().must_be_told

    def _words_of(self, view: SegmentView) -> str:
        agenda = self.session.agenda
        now = view.expected_start or view.planned.start
        said: dict[str, list[str]] = {}
        for speaker in view.to_tell:
            words = moved_words(view.planned.told.get(speaker), now, agenda.people.get(speaker), agenda)
            said.setdefault(words, []).append(agenda.name_of(speaker))
        return list_words([f"{list_words(names)} {words}" for words, names in said.items()])
