"""What every test of the journal uses."""

import sys
from pathlib import Path

# The examples are shared with the programs that the tests start, which find them in the same way.
sys.path.insert(0, str(Path(__file__).parent))
