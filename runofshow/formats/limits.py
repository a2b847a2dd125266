"""What an agenda may hold at most (docs/agenda.md lists these). Exceeding one is an error, never a hang.

Chosen by measuring: a file at any of these limits loads in well under a second, and a show of 2,000
segments is possible.
"""

from runofshow.core.limits import BLOCKS as BLOCKS
from runofshow.core.limits import DURATION as DURATION
from runofshow.core.limits import ITEMS as ITEMS
from runofshow.core.limits import LINE as LINE
from runofshow.core.limits import PARTICIPANTS as PARTICIPANTS
from runofshow.core.limits import PEOPLE as PEOPLE
from runofshow.core.limits import PLACES as PLACES
from runofshow.core.limits import SEGMENTS as SEGMENTS
from runofshow.core.limits import SLOT as SLOT
from runofshow.core.limits import SPEAKERS as SPEAKERS
from runofshow.core.limits import TEXT as TEXT
from runofshow.core.limits import THRESHOLDS as THRESHOLDS
from runofshow.core.limits import UNSHOWN as UNSHOWN

FILE_BYTES = 1_000_000
NODES = 40_000
DEPTH = 16
ALIASES = 100

FIRST_YEAR, LAST_YEAR = 1970, 2099

PROBLEMS = 100
COMPARISONS = 20_000
