"""The field for words of one's own to the speakers."""

from PySide6.QtWidgets import QLineEdit


class MessageField(QLineEdit):
    """A field for one message."""

    @property
    def words(self) -> str:
        """What is typed, as it would be sent."""
        return " ".join(self.text().split())

    def start_anew(self) -> None:
        """Be empty, with nothing to take back: what was sent is taken back by the show's undo."""
        self.setText("")
