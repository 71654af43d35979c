"""How wide text is, and how wide a line may be."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, east_asian_width

from goldsmith.format.black_text import LINE_LENGTH

WIDTH = LINE_LENGTH
_NARROW = re.compile("[\U0001f3fb-\U0001f3ff]")  # they change the colour of what is before them
_WIDE = re.compile(
    "[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d376]"
)  # since Unicode 16


def measure(text: str) -> int:
    """The columns of a text as black counts them: the characters of some scripts take two."""
    return len(text) if text.isascii() else sum(map(_measure_character, text))


@cache
def _measure_character(character: str) -> int:
    if category(character) in ("Mn", "Mc") or _NARROW.match(character):
        return 1
    return 2 if east_asian_width(character) in "WF" or _WIDE.match(character) else 1
