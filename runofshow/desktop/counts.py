"""Texts with a number in them, in as many forms as the language has."""

from PySide6.QtCore import QCoreApplication

from runofshow.desktop.catalogue import ENGLISH, NO_NUMBER, catalogue


def speak(context: str, text: str, number: int = NO_NUMBER) -> str:
    """A text in the language of the application, in the form for a number where one is counted."""
    found = QCoreApplication.translate(context, text, None, number)
    english = catalogue(ENGLISH)
    # English has forms too, also where no translator is at work.
    return english.text(context, text, number) if found == text and english is not None else found


class Counts:
    """A class for the sake of the translation tools: in Python they see that a text is counted only where it
    is given to a `tr` with three arguments. The English forms are in a `.ts` file too."""

    def tr(self, text: str, _comment: None, number: int) -> str:
        """The text in the form for this number."""
        return speak("Counts", text, number)

    def days(self, count: int) -> str:
        """`3 days`."""
        return self.tr("{count} days", None, count).format(count=count)

    def left(self, duration: str, count: int) -> str:
        """How long is left, of which the greatest unit counts so many: `1 min 5 s left`."""
        return self.tr("{duration} left", None, count).format(duration=duration)

    def orphans(self, count: int) -> str:
        """How many entries of a damaged session are of no use: `3 later entries were found behind a gap…`."""
        text = self.tr(
            "What is shown may be older than what happened: {count} later entries were found behind a gap and"
            " are kept beside it. Check what is on air.",
            None,
            count,
        )
        return text.format(count=count)

    def asked_by(self, count: int) -> str:
        """How many asked a question: `asked by 3`."""
        return self.tr("asked by {count}", None, count).format(count=count)

    def more_fit(self, count: int, duration: str) -> str:
        """How many questions still fit, each taking this long: `3 more fit · 2 min each`."""
        return self.tr("{count} more fit · {duration} each", None, count).format(
            count=count, duration=duration
        )

    def to_tell(self, count: int) -> str:
        """How many segments have moved so far that their speakers have to know: `2 to tell`."""
        return self.tr("{count} to tell", None, count).format(count=count)

    def segments(self, count: int) -> str:
        """How many segments: `3 segments`."""
        return self.tr("{count} segments", None, count).format(count=count)

    def speaks_in(self, count: int, segments: str) -> str:
        """In which segments somebody speaks: `speaks in 2 segments: 16:07 Cities, 17:45 Conclusions`."""
        return self.tr("speaks in {count} segments: {segments}", None, count).format(
            count=count, segments=segments
        )

    def settings(self, count: int) -> str:
        """How many settings there are: `12 settings`."""
        return self.tr("{count} settings", None, count).format(count=count)

    def errors(self, count: int) -> str:
        """How many errors there are: `3 errors`."""
        return self.tr("{count} errors", None, count).format(count=count)

    def warnings(self, count: int) -> str:
        """How many warnings there are: `3 warnings`."""
        return self.tr("{count} warnings", None, count).format(count=count)

    def agenda_warnings(self, count: int) -> str:
        """How many warnings an agenda has, in a sentence: `This agenda has 2 warnings.`"""
        return self.tr("This agenda has {count} warnings.", None, count).format(count=count)

    def shorter(self, count: int, amount: str) -> str:
        """How many segments give time, and how much together: `3 segments shorter by 4 min in all`."""
        text = self.tr("{count} segments shorter by {amount} in all", None, count)
        return text.format(count=count, amount=amount)

    def longer(self, count: int, amount: str) -> str:
        """How many segments are given time, and how much together: `3 segments longer by 4 min in all`."""
        text = self.tr("{count} segments longer by {amount} in all", None, count)
        return text.format(count=count, amount=amount)

    def rests_on(self, forecast: str, count: int) -> str:
        """On how many earlier shows a forecast rests: `Likely …. From this show and 3 earlier ones.`"""
        text = self.tr("{forecast} From this show and {count} earlier ones.", None, count)
        return text.format(forecast=forecast, count=count)

    def shortest(self, count: int) -> str:
        """How many shortest acceptable times go down with a shorter time: `3 shortest times lowered`."""
        return self.tr("{count} shortest times lowered", None, count).format(count=count)

    def left_out(self, count: int) -> str:
        """How many segments are dropped: `2 segments left out`."""
        return self.tr("{count} segments left out", None, count).format(count=count)

    def differences(self, count: int) -> str:
        """How many differences can be taken over: `3 to take over`."""
        return self.tr("{count} to take over", None, count).format(count=count)

    def changed_outside(self, file: str, count: int) -> str:
        """What someone else did to a file: `agenda.yaml was changed outside, in 3 places. …`."""
        text = self.tr(
            "{file} was changed outside, in {count} places. Nothing of it is in the show yet.", None, count
        )
        return text.format(file=file, count=count)

    def left_outside(self, file: str, count: int) -> str:
        """How much of what someone else did to a file is left: `agenda.yaml was changed outside; 3 …`."""
        text = self.tr("{file} was changed outside; {count} changes of it are not in the show.", None, count)
        return text.format(file=file, count=count)

    def unsaved(self, file: str, count: int) -> str:
        """How many changes an agenda file has not got: `3 changes not in agenda.yaml yet`."""
        return self.tr("{count} changes not in {file} yet", None, count).format(file=file, count=count)

    def kept_unsaved(self, file: str, count: int) -> str:
        """What becomes of such changes when a session is left, in a sentence or two."""
        text = self.tr(
            "{count} changes of the running order are kept in the session, and not in {file}. Go on with the"
            " session to save them there.",
            None,
            count,
        )
        return text.format(file=file, count=count)

    def taken_over(self, count: int) -> str:
        """How many differences came into the show: `3 taken over into the show.`"""
        return self.tr("{count} taken over into the show.", None, count).format(count=count)


COUNTS = Counts()
