"""What is said of a question: where it stands, who asked it and how, whom it is for. Looked up when shown."""

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from runofshow.core.agenda import Agenda
from runofshow.core.question import PANEL, Channel, Language, Question, Standing, question_label
from runofshow.desktop.countdown import seconds_spent
from runofshow.desktop.counts import COUNTS
from runofshow.desktop.wording import duration_words

translate = QCoreApplication.translate


def standing_words(question: Question) -> str:
    """Where a question stands, in few words."""
    return {
        Standing.INBOX: translate("Questions", "New"),
        Standing.READY: translate("Questions", "Ready"),
        Standing.QUEUED: translate("Questions", "Queued"),
        Standing.ON_AIR: translate("Questions", "On air"),
        Standing.ANSWERED: translate("Questions", "Answered"),
        Standing.PARKED: translate("Questions", "Parked"),
        Standing.REJECTED: translate("Questions", "Rejected"),
        Standing.MERGED: translate("Questions", "Merged"),
        Standing.WITHDRAWN: translate("Questions", "Withdrawn"),
    }[question.standing]


def left_words(question: Question) -> str:
    """How a question left the desk: into which it was merged, or why it was rejected."""
    if question.standing is Standing.MERGED and question.merged_into is not None:
        text = translate("Questions", "into {number}")
        return text.format(number=question_label(question.merged_into))
    return question.reason if question.standing is Standing.REJECTED else ""


def language_words(language: Language) -> str:
    """The name of a language that a question may be in."""
    return {
        Language.SPANISH: translate("Questions", "Spanish"),
        Language.ENGLISH: translate("Questions", "English"),
        Language.OTHER: translate("Questions", "Other language"),
    }[language]


def language_code(language: Language) -> str:
    """A language in two letters, where room is short; nothing for another one."""
    return "" if language is Language.OTHER else language.value


def channel_words(channel: Channel) -> str:
    """The way by which a question came."""
    return {
        Channel.WEBEX_QA: translate("Questions", "WebEx Q&A"),
        Channel.WEBEX_CHAT: translate("Questions", "WebEx chat"),
        Channel.SPOKEN: translate("Questions", "Spoken"),
        Channel.EMAIL: translate("Questions", "E-mail"),
        Channel.FORM: translate("Questions", "Form"),
        Channel.PREPARED: translate("Questions", "Prepared"),
    }[channel]


def addressee_words(addressed_to: Iterable[str], agenda: Agenda) -> str:
    """Whom a question is for: `for Ramón TORRENT`, `for the panel`; nothing when for nobody."""
    names = [
        translate("Questions", "the panel") if person == PANEL else agenda.name_of(person)
        for person in addressed_to
    ]
    if not names:
        return ""
    return translate("Questions", "for {names}").format(names=translate("Questions", ", ").join(names))


def asked_by_words(times: int) -> str:
    """How many asked the same; nothing for one."""
    return COUNTS.asked_by(times) if times > 1 else ""


def fits_words(fits: int, each: timedelta) -> str:
    """How many questions still fit into the time left: `3 more fit · 2 min each`."""
    if fits == 0:
        return translate("Questions", "No more fit")
    return COUNTS.more_fit(fits, duration_words(seconds_spent(each)))


def may_not_fit_words() -> str:
    """What is said of a question for which there seems to be no time."""
    return translate("Questions", "may not fit")


def misfit_words(action: str, question: Question) -> str:
    """Why an action on a question cannot be done where it stands, and what can."""
    if question.standing in (Standing.INBOX, Standing.READY):
        text = translate("Questions", "{number} is in the inbox: Q puts it into the queue first.")
        if action == "ready":
            text = translate("Questions", "{number} is ready already.")
        elif action == "restore":
            text = translate("Questions", "{number} has not left the desk.")
    elif question.standing is Standing.QUEUED:
        text = translate("Questions", "{number} is in the queue already.")
        if action == "restore":
            text = translate("Questions", "{number} has not left the desk.")
    elif question.standing is Standing.ON_AIR:
        text = translate("Questions", "{number} is on air.")
    elif question.standing is Standing.ANSWERED:
        text = translate("Questions", "{number} has been answered.")
    else:
        text = translate("Questions", "{number} has left the desk: B brings it back first.")
    return text.format(number=question.label)


def joined(parts: Iterable[str]) -> str:
    """Short facts in a line, those that there are."""
    return " · ".join(part for part in parts if part)
