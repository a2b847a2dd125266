"""The text of a file as its problems count it: for showing where something is wrong."""

import codecs
from pathlib import Path

from runofshow.formats import limits

# YAML ends a line at these and editors do not, so problems do not count them as line ends either.
_NOT_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}


def read_source(path: Path) -> str:
    """The text of an agenda file, whatever is wrong with it, its lines ended by `\\n`; "" if there is none.

    Lines and columns are those that `Problem` names. What is not UTF-8 is shown as far as it can be.
    """
    try:
        with path.open("rb") as file:
            return source_of(file.read(limits.FILE_BYTES))
    except (OSError, ValueError):
        return ""


def source_of(data: bytes) -> str:
    """The text in the bytes of a file."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
    else:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_NOT_LINE_ENDS)
