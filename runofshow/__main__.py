"""`python -m runofshow` is `runofshow`."""

import sys

from runofshow.cli import main

if __name__ == "__main__":
    sys.exit(main())
