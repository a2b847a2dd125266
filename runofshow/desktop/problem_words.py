"""What is wrong with a file, in the person's language."""

from runofshow.formats.problems import Problem


def problem_words(problem: Problem) -> str:
    """What is wrong and what would be right; the place is not in it."""
    return problem.message
