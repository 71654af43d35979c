"""``python -m goldsmith``."""

import sys

from goldsmith.cli import main

sys.exit(main())
