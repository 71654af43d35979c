"""Texts that a schema allows: by format, by pattern, by length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

TEXTS = {
    "date": "2030-01-31",
    "date-time": "2030-01-31T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.org/",
    "url": "https://example.org/",
    "uri-reference": "https://example.org/",
    "email": "someone@example.org",
    "idn-email": "someone@example.org",
    "hostname": "example.org",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "dGV4dA==",
    "decimal": "1.5",
    "json-pointer": "/a",
}
_PLAIN = (
    "text",
    "1",
    "a",
    "A",
    "abc",
    "ABC",
    "a1",
    "12",
    "123",
    "1.5",
    "#aabbcc",
    "en",
    "US",
    "+15550100",
)

_PARSED = frozenset(("date", "date-time", "time", "duration", "uuid"))
_QUOTED = re.compile(r"/(\^.*\$)/[a-z]*", re.DOTALL)


def build_text(node: dict[str, Any]) -> str:
    """A text that fits format, pattern and lengths, as far as one is found; the same every time."""
    low, high = _bounds(node)
    pattern = node.get("pattern")
    known = TEXTS.get(str(node.get("format")))
    candidates = [known] if known is not None else []
    candidates += [*_PLAIN, *TEXTS.values()]
    if isinstance(pattern, str):
        made = list(_build_matches(pattern, low))
        for text in (*candidates, *made):
            if fits_pattern(text, pattern) and low <= len(text) <= high:
                return text
    # What a format is decides how long it is.
    if known is not None and (node.get("format") in _PARSED or low <= len(known) <= high):
        return known
    text = "text"[: int(min(high, 4))]
    return text + "x" * max(0, low - len(text))


def _bounds(node: dict[str, Any]) -> tuple[int, float]:
    low, high = node.get("minLength"), node.get("maxLength")
    least = low if isinstance(low, int) else 0
    return least, high if isinstance(high, int) else float("inf")


def fits_pattern(text: str, pattern: str) -> bool:
    """Whether a pattern is in a text; a pattern that Python cannot read fits everything."""
    compiled = _compile(pattern)
    return compiled is None or compiled.search(text) is not None


def _compile(pattern: str) -> re.Pattern[str] | None:
    # Some documents have patterns as they stand in a program, between slashes.
    quoted = _QUOTED.fullmatch(pattern)
    try:
        return re.compile(quoted[1] if quoted else pattern)
    except (re.error, OverflowError, RecursionError):
        return None


def _build_matches(pattern: str, low: int) -> Iterator[str]:
    """Texts that a pattern was read for: the least that fits, and longer ones."""
    parser: Any = getattr(re, "_parser", None)
    if parser is None or _compile(pattern) is None:
        return
    quoted = _QUOTED.fullmatch(pattern)
    for more in (0, 1, low):
        try:
            yield _build_sequence(parser.parse(quoted[1] if quoted else pattern), more)
        except (LookupError, TypeError, ValueError, RecursionError):
            return


def _build_sequence(parsed: Any, more: int) -> str:
    return "".join(_build_piece(str(kind), value, more) for kind, value in parsed)


def _build_piece(kind: str, value: Any, more: int) -> str:
    if kind == "LITERAL":
        return chr(value)
    if kind == "NOT_LITERAL":
        return "a" if value != ord("a") else "b"
    if kind == "ANY":
        return "a"
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return ""
    if kind == "IN":
        return _build_choice([(str(each), inner) for each, inner in value])
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most = int(value[0]), int(value[1])
        return _build_sequence(value[2], 0) * max(least, min(most, more))
    if kind == "SUBPATTERN":
        return _build_sequence(value[-1], more)
    if kind == "ATOMIC_GROUP":
        return _build_sequence(value, more)
    if kind == "BRANCH":
        return _build_sequence(value[1][0], more)
    raise LookupError(kind)


def _build_choice(members: list[tuple[str, Any]]) -> str:
    """A character of a set, which may be told by what is not in it."""
    if members[0][0] == "NEGATE":
        barred = re.compile(f"[{''.join(_spell(kind, value) for kind, value in members[1:])}]")
        return next(each for each in "a1A-_ zZ9.é" if not barred.match(each))
    kind, value = members[0]
    known: dict[str, str] = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}
    if kind == "LITERAL":
        return chr(value)
    if kind == "RANGE":
        return chr(int(value[0]))
    return known.get(str(value), "a")


_CATEGORIES = {
    "DIGIT": r"\d",
    "SPACE": r"\s",
    "WORD": r"\w",
    "NOT_DIGIT": r"\D",
    "NOT_SPACE": r"\S",
    "NOT_WORD": r"\W",
}


def _spell(kind: str, value: Any) -> str:
    if kind == "LITERAL":
        return re.escape(chr(value))
    if kind == "RANGE":
        low, high = cast("tuple[int, int]", value)
        return f"{re.escape(chr(low))}-{re.escape(chr(high))}"
    return _CATEGORIES[str(value).removeprefix("CATEGORY_")]
