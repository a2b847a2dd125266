"""What a running order may hold at most, so that an agenda file of it can be read again."""

import re
from datetime import timedelta

BLOCKS = 200
SEGMENTS = 2_000
PEOPLE = 2_000
SPEAKERS = 50
THRESHOLDS = 10
PLACES = 50
ITEMS = 100
PARTICIPANTS = 10_000_000

LINE = 500
TEXT = 10_000

UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\U0010ffff]")
"""What no text of a file may hold: control characters, and what is no character at all."""

DURATION = timedelta(hours=24)
SLOT = timedelta(hours=24)
