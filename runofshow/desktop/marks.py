"""Marks a text for the translation tools where it stands in a table, to be looked up when it is shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """The text itself. The tools know this name; Qt's own is typed as an object."""
    return text
