"""What goldsmith and its clients cost, each figure as a ratio taken in one run. No part of the tests."""

import sys
from pathlib import Path

# The client of this tree, whatever is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "generated"))
