"""Texts with a number in them, in as many forms as the language has."""

from PySide6.QtCore import QCoreApplication

from runofshow.desktop.catalogue import ENGLISH, catalogue


class Counts:
    """A class for the sake of the translation tools: in Python they see that a text is counted only where it
    is given to a `tr` with three arguments. The English forms are in a `.ts` file too."""

    def tr(self, text: str, _comment: None, number: int) -> str:
        """The text in the form for this number."""
        found = QCoreApplication.translate("Counts", text, None, number)
        english = catalogue(ENGLISH)
        # English has forms too, also where no translator is at work.
        return english.text("Counts", text, number) if found == text and english is not None else found

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

    def settings(self, count: int) -> str:
        """How many settings there are: `12 settings`."""
        return self.tr("{count} settings", None, count).format(count=count)


COUNTS = Counts()
