"""Patterns of paths as git has them in a ``.gitignore``: one with a slash starts at the folder, another is of any depth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_TOKEN = re.compile(r"/\*\*/|^\*\*/|/\*\*$|\*+|\?|\[!?\]?[^]/]*\]|.", re.DOTALL)
_TOKENS = {"/**/": "/(?:.*/)?", "**/": "(?:.*/)?", "/**": "/.+", "?": "[^/]"}


@cache
def compile_patterns(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    """An expression that finds a path where one of the patterns is of it, or of a folder that it lies in; ``None``
    where there are no patterns."""
    if not patterns:
        return None
    choices = "|".join(_translate(pattern) for pattern in patterns)
    return re.compile(f"(?s:(?:{choices})(?:/|\\Z))")


def _translate(pattern: str) -> str:
    body = pattern.rstrip("/")
    is_anchored = "/" in body
    body = body.removeprefix("/")
    text = "".join(_translate_token(token) for token in _TOKEN.findall(body))
    inside = "(?=/)" if pattern.endswith("/") else ""
    return f"{'' if is_anchored else '(?:.*/)?'}{text}{inside}"


def _translate_token(token: str) -> str:
    if token in _TOKENS:
        return _TOKENS[token]
    if token.startswith("*"):
        return "[^/]*"
    if token.startswith("[") and len(token) > 1:
        inner = token[1:-1].replace("\\", "\\\\")
        return f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
    return re.escape(token)


def is_matched(path: str, patterns: Iterable[str]) -> bool:
    """Whether one of the patterns is of a path, or of a folder that it lies in."""
    expression = compile_patterns(tuple(patterns))
    return expression is not None and expression.match(path) is not None
