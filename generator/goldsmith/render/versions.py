"""A version of the package out of whatever a document calls its version."""

from __future__ import annotations

import re
from hashlib import sha256

from goldsmith.config.keys import VERSION_PATTERN

_FIRST = "0.1.0"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


def build_version(text: str) -> str:
    """A version that packaging takes: the text itself where it is one, another one for each other text.

    What is no version goes where versions have room for words, behind the numbers that it begins with: ``2025-04-01-preview`` gives
    ``2025.04.01+2025-04-01-preview``. A text that does not fit there as it is has a part of its hash beside it.
    """
    text = text.strip()
    if not text:
        return _FIRST
    if re.fullmatch(VERSION_PATTERN, text, re.ASCII):
        return text
    numbers = re.match(r"v?([0-9]+(?:[-._/][0-9]+)*)(?![A-Za-z0-9])", text, re.ASCII)
    release = re.sub(r"[^0-9]", ".", numbers[1]) if numbers else _FIRST
    return f"{release}+{_build_label(text)}"


def _build_label(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", text.lower())
    if "-".join(words) == text and _keeps_its_numbers(text):
        return text
    return "-".join([*words, "x" + sha256(text.encode("utf-8", "replace")).hexdigest()[:10]])


def _keeps_its_numbers(text: str) -> bool:
    """Whether no other text is the same version: the zeros that a number begins with do not count in one, but for those of a date."""
    rest = _DATE.sub("0", text, count=1) if _DATE.match(text) else text
    is_date = re.match(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)", rest)
    return not is_date and not any(re.fullmatch(r"0\d+", part) for part in rest.split("-"))
