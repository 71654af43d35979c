"""``python -m`` this package."""

from __future__ import annotations

import sys

from .main import main

if __name__ == "__main__":
    sys.exit(main(program=f"python -m {__package__}"))
