"""“(tbc)” behind a name: the person is not confirmed, in a file as where names are typed."""

import re

_MARK = re.compile(
    r"\s*[(\[]\s*(?:tbc|t\.\s?b\.\s?c\.?|to be confirmed|por confirmar)\s*[)\]]", re.IGNORECASE
)


def without_mark(name: str) -> tuple[str, bool]:
    """The name without “(tbc)”, and whether the person is confirmed."""
    bare, marks = _MARK.subn("", name)
    bare = " ".join(bare.split())
    return (bare, False) if marks and bare else (name, True)
