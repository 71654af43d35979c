"""What code may not do to escape the checker: say that it be not looked at, or make code that nobody has looked at."""

from __future__ import annotations

import ast
import re
import unicodedata

LONGEST = 50_000
_WORD = re.compile(r"[^\W\d]\w*")
_PRAGMA = re.compile(r"#.*\b(?:type|ty|pyright|pyre|mypy)\s*:\s*(?:ignore|basic|off|disable)", re.I)
_UNSEEN = frozenset("eval exec compile __import__ TYPE_CHECKING no_type_check".split())
"""Names by which code comes to run that the checker has not seen."""


def find_words(code: str) -> frozenset[str]:
    """Every word of the code that may be a name, those in texts too."""
    return frozenset(_WORD.findall(unicodedata.normalize("NFKC", code)))


def find_evasion(code: str) -> str:
    """Why the code is not even checked; empty where nothing speaks against it."""
    if len(code) > LONGEST:
        return f"the code has {len(code):,} characters, and may have {LONGEST:,}"
    if "\0" in code:
        return "the code holds a null character"
    if _PRAGMA.search(code):
        return "comments that silence the type checker are not allowed: mend what it says"
    suspects = find_words(code) & _UNSEEN
    used = _find_used(code, suspects) if suspects else ""
    return f"{used} is not allowed: all code is checked before it runs" if used else ""


def _find_used(code: str, suspects: frozenset[str]) -> str:
    """The suspect that the code uses as a name; any of them where this Python cannot read the code."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return sorted(suspects)[0]
    for node in ast.walk(tree):
        names = [getattr(node, "id", ""), getattr(node, "name", "")]
        if isinstance(node, ast.Attribute) and node.attr in suspects - {"compile"}:
            names.append(node.attr)
        for name in names:
            if isinstance(name, str) and name in suspects:
                return name
    return ""
