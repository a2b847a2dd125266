"""The errors and warnings of an agenda as a list: each told by shape, word and colour, with its place."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from runofshow.desktop.problem_words import problem_words
from runofshow.desktop.shape import Shape
from runofshow.desktop.told_list import ToldList, ToldModel
from runofshow.desktop.wording import translate
from runofshow.formats.problems import Problem


class Found(Struct, frozen=True):
    """A problem, and whether it keeps the agenda from being run."""

    problem: Problem
    is_error: bool

    @property
    def shape(self) -> Shape:
        return Shape.CROSS if self.is_error else Shape.UP

    @property
    def colour(self) -> str:
        return "danger" if self.is_error else "warning"

    @property
    def head(self) -> str:
        """What it is and where: `Error · line 2, column 9`."""
        text = translate("Problems", "Warning · line {line}, column {column}")
        if self.is_error:
            text = translate("Problems", "Error · line {line}, column {column}")
        return text.format(line=self.problem.line, column=self.problem.column)

    @property
    def body(self) -> str:
        """What is wrong, and what would be right."""
        return problem_words(self.problem)

    @property
    def words(self) -> str:
        """All of it in one line."""
        return f"{self.head}: {self.body}"


def all_found(errors: Sequence[Problem], warnings: Sequence[Problem]) -> list[Found]:
    """The errors, then the warnings, each in the order of the file."""
    return [*(Found(one, True) for one in errors), *(Found(one, False) for one in warnings)]


class ProblemModel(ToldModel[Found]):
    """What was found wrong."""


class ProblemList(ToldList):
    """The list of problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = ProblemModel(self)
        self.setModel(self.problems)

    def chosen(self) -> Found | None:
        """The problem that is chosen."""
        row = self.currentIndex().row()
        return self.problems.found[row] if 0 <= row < len(self.problems.found) else None
