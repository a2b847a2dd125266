"""What is wrong with a file, in the language of the application."""

from runofshow.desktop.phrase_words import phrase_words
from runofshow.formats.problems import Problem


def problem_words(problem: Problem) -> str:
    """What is wrong, and what would be right."""
    return phrase_words(problem.said)
