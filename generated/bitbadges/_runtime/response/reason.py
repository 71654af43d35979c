"""What the API says went wrong, in the shapes in which servers say it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final, cast

from ..message import HTTPResponse

LONGEST: Final = 500
_MOST: Final = 5
_DEEPEST: Final = 8

# From what is meant for people to what is meant for programs; written in any case, with or without a line between the words.
_NAMES: Final = (
    "errormessage errordescription usermessage message msg errmsg errormsg detail details errordetail errordetails description "
    "reason error errors err messages fault faultstring violations title statusmessage statustext cause code type data response "
    "result meta status body"
).split()
# Where the names of an object may be those of what is wrong: ``{"errors": {"name": ["is missing"]}}``.
_BY_FIELD: Final = frozenset(
    "error errors detail details messages fielderrors violations nonfielderrors".split()
)
_PLACES: Final = ("loc", "field", "path", "pointer", "param", "parameter", "property", "source")
_XML: Final = re.compile(
    rb"<(?:\w+:)?(?:message|detail|description|faultstring|title)(?:\s[^>]*)?>\s*([^<]+?)\s*<", re.I
)


def find_message(response: HTTPResponse) -> str:
    """What the API says went wrong, else the status."""
    content = response.content
    try:
        found = find_text(cast(object, json.loads(content)))
    except (ValueError, RecursionError):
        found = _find_plain(content, response.headers.get("content-type", "").lower())
    return found or f"HTTP {response.status}"


def _find_plain(content: bytes, content_type: str) -> str | None:
    """The text of a body that is no JSON."""
    text = content.decode("utf-8", "replace").strip()
    if "xml" in content_type and "html" not in content_type:
        found = _XML.search(content)
        return found[1].decode("utf-8", "replace")[:LONGEST] if found else None
    begins_like_data = text[:1] in ("{", "[", "<", '"')
    is_other = content_type.partition("/")[0] in ("image", "audio", "video", "font")
    if begins_like_data or is_other or not all(c.isprintable() or c.isspace() for c in text):
        return None
    return text[:LONGEST] or None


def find_text(value: object) -> str | None:
    """The reason in a parsed body: a text that is not empty, or the one inside an object or a list."""
    found = _find(value, 0, by_field=True)
    return found[:LONGEST] if found else None


def _find(value: object, depth: int, *, by_field: bool) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        members = cast("list[object]", value)
        return _join(_find_member(member, depth + 1) for member in members)
    if not isinstance(value, dict):
        return None
    found = {_fold(name): (name, each) for name, each in cast("dict[str, object]", value).items()}
    for name in _NAMES:
        if name in found:
            text = _find(found[name][1], depth + 1, by_field=name in _BY_FIELD)
            if text:
                return text
    return _join_fields(found.values(), depth) if by_field else None


def _fold(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "").lstrip("@")


def _find_member(member: object, depth: int) -> str | None:
    """The reason of one of several, with the place that it speaks of."""
    text = _find(member, depth, by_field=False)
    if text is None or not isinstance(member, dict):
        return text
    place = _find_place(cast("Mapping[str, object]", member))
    return f"{place}: {text}" if place and place != text else text


def _find_place(member: Mapping[str, object]) -> str:
    for name in _PLACES:
        value = member.get(name)
        if isinstance(value, dict):
            value = _find_place(cast("Mapping[str, object]", value))
        if isinstance(value, list):
            value = ".".join(str(step) for step in cast("list[object]", value))
        if isinstance(value, str) and value:
            return value
    return ""


def _join_fields(pairs: Iterable[tuple[str, object]], depth: int) -> str | None:
    """What is said of each field, where all that an object holds are texts or lists of texts."""
    texts: list[str] = []
    for name, value in pairs:
        members = cast("list[object]", value) if isinstance(value, list) else [value]
        if depth == 0 and not isinstance(value, list):
            return None
        if not all(isinstance(member, str) for member in members):
            return None
        text = _join(cast("list[str]", members))
        if text:
            texts.append(f"{name}: {text}")
    return _join(texts)


def _join(texts: Iterable[str | None]) -> str | None:
    found = [text for text in texts if text]
    return "; ".join(dict.fromkeys(found[:_MOST])) or None
