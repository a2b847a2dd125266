"""What a running order may hold at most, so that an agenda file of it can be read again."""

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

DURATION = timedelta(hours=24)
SLOT = timedelta(hours=24)
