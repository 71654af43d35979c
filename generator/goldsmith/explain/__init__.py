"""Where a name of the package comes from, and what comes of a place in the document.

A surface knows all that the package gives by name; the document in normal form knows the line of each part. Nothing here is
rendered: what is explained is what ``generate`` would do now.
"""

from __future__ import annotations

from goldsmith.explain.find import find_symbols
from goldsmith.explain.show import print_json, print_text

__all__ = ["find_symbols", "print_json", "print_text"]
