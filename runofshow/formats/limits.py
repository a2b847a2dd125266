"""What an agenda may hold at most (docs/agenda.md lists these). Exceeding one is an error, never a hang.

Chosen by measuring: a file at any of these limits loads in well under a second, and a show of 2,000
segments is possible.
"""

from datetime import timedelta

FILE_BYTES = 1_000_000
NODES = 40_000
DEPTH = 16
ALIASES = 100

BLOCKS = 200
SEGMENTS = 2_000
PEOPLE = 2_000
PLACES = 50
SPEAKERS = 50
THRESHOLDS = 10
ITEMS = 100
PARTICIPANTS = 10_000_000

LINE = 500
TEXT = 10_000

DURATION = timedelta(hours=24)
SLOT = timedelta(hours=24)
FIRST_YEAR, LAST_YEAR = 1970, 2099

PROBLEMS = 100
COMPARISONS = 20_000
