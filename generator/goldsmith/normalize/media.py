"""Media types: what they say of a body, however they are spelled."""

from __future__ import annotations

import re

from goldsmith.identifiers import words

FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")

_SEQUENCES = ("x-ndjson", "ndjson", "x-jsonl", "jsonl", "jsonlines", "x-jsonlines", "json-lines", "x-json-lines", "json-seq", "stream+json", "nd-json", "x-nd-json", "json-stream", "x-json-stream")  # fmt: skip
_RANGE = re.compile(r"\*/\*|[^/*]+/\*(\+[^/*]+)?")


def essence(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether a media type says JSON, in any of its spellings."""
    kind = essence(media_type)
    return kind in ("application/json", "text/json") or kind.endswith(("+json", "/json"))


def is_form(media_type: str) -> bool:
    """Whether a body of this media type is made of named values or of parts."""
    kind = essence(media_type)
    return kind in FORM_TYPES or kind.startswith("multipart/")


def is_sequential(media_type: str) -> bool:
    """Whether a body of this media type is JSON documents one after the other: JSON Lines, JSON text sequences."""
    family, _, kind = essence(media_type).partition("/")
    return family in ("application", "text") and (
        kind in _SEQUENCES or kind.endswith(("+json-seq", "+jsonl"))
    )


def is_range(media_type: str) -> bool:
    """Whether it stands for several media types: a request cannot name it."""
    return _RANGE.fullmatch(essence(media_type)) is not None


def is_textual(kind: str) -> bool:
    """Whether a media type, given by its essence, is text."""
    suffixes = ("/xml", "+xml", "/yaml", "+yaml", "/x-yaml", "/javascript", "/graphql")
    return kind.startswith("text/") or kind.endswith(suffixes)


def usual_order(media_type: str) -> tuple[bool, bool]:
    """Sorts JSON before forms before the rest; what is alike keeps the author's order."""
    return (not is_json(media_type), essence(media_type) not in FORM_TYPES)


def spoken_type(media_type: str) -> str:
    """A media type in a word or two, for names: ``multipart/form-data`` -> ``form data``."""
    family, _, kind = essence(media_type).partition("/")
    said = [word for word in words(kind) if word not in ("x", "vnd")]
    return " ".join(said) or family
