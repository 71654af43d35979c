"""What a document does not declare, but proves: how the pages of an operation follow each other.

Reads the normal form, and writes what it found into it as the document would have: ``x-goldsmith-paging`` of the operation. Three
things can say it, the first wins: the operation itself, a convention (of the configuration, then of the document's root), and what
names, types and shapes prove. Wrong is worse than none: what is merely likely is told by ``goldsmith suggest``, and not applied.
"""

from __future__ import annotations

from goldsmith.infer.stage import Findings, infer_paging
from goldsmith.infer.stating import print_left_over, print_suggestions, summarize

__all__ = ["Findings", "infer_paging", "print_left_over", "print_suggestions", "summarize"]
