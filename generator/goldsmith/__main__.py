"""``python -m goldsmith``."""

import sys

from goldsmith.cli import main

if __name__ == "__main__":  # a process that is started anew imports this module, too
    sys.exit(main())
