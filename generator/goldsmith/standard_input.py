"""The document that comes by standard input: read once, however often a run asks for it."""

from __future__ import annotations

import sys
from functools import cache
from typing import Final

STANDARD_INPUT: Final = "-"
"""What stands in the place of the document's path."""
NAME: Final = "<stdin>"
"""What the document is called in messages."""


@cache
def read_standard_input() -> bytes:
    """All of it."""
    return sys.stdin.buffer.read()
