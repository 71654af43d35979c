"""The serialisation styles of OpenAPI: how a list or an object becomes text.

The functions take a value one level deep (see :func:`~.values.shape_of`) and an ``encode`` that percent-encodes one name or
value. Undefined members (``None``) are left out, as RFC 6570 has it; a list or an object without members is undefined itself.
What a style has no form for, a list within a list, is written as JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias
from urllib.parse import quote

from ..errors import ArgumentError
from ..operation import Style
from .values import Shape, shape_of, text_of

Encode: TypeAlias = Callable[[str], str]
Pair: TypeAlias = tuple[str, str]

_TRIPLE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Of the reserved characters, those that stand for themselves in each place. A query's "&" would start another parameter.
_QUERY_RESERVED: Final = ":/?@!$'()*+,;=%"
_PATH_RESERVED: Final = ":@!$&'()*+,;=%"
_DELIMITERS: Final = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def encode_text(text: str) -> str:
    """Percent-encode all but the unreserved characters of RFC 3986."""
    try:
        return quote(text, safe="", errors="surrogateescape")
    except UnicodeEncodeError:
        raise ArgumentError("text with a lone surrogate, which has no form in UTF-8") from None


def _encode_reserved(text: str, safe: str) -> str:
    try:
        return quote(_TRIPLE.sub("%25", text), safe=safe, errors="surrogateescape")
    except UnicodeEncodeError:
        raise ArgumentError("text with a lone surrogate, which has no form in UTF-8") from None


def encode_query_reserved(text: str) -> str:
    """Percent-encode for a query, but for reserved characters and what is percent-encoded already."""
    return _encode_reserved(text, _QUERY_RESERVED)


def encode_path_reserved(text: str) -> str:
    """Percent-encode for a path segment, but for reserved characters and what is percent-encoded already."""
    return _encode_reserved(text, _PATH_RESERVED)


def keep_text(text: str) -> str:
    """No percent-encoding: headers take text as it is."""
    return text


def _members(shape: list[object], encode: Encode) -> list[str]:
    texts = (text_of(member) for member in shape)
    return [encode(text) for text in texts if text is not None]


def _properties(shape: dict[str, object], encode: Encode) -> list[Pair]:
    texts = ((name, text_of(member)) for name, member in shape.items())
    return [(encode(name), encode(text)) for name, text in texts if text is not None]


def _flat(shape: Shape, encode: Encode) -> list[str] | None:
    """The pieces of a value that is not exploded: names and values of an object one after the other."""
    if isinstance(shape, dict):
        return [piece for pair in _properties(shape, encode) for piece in pair] or None
    if isinstance(shape, list):
        return _members(shape, encode) or None
    return None if shape is None else [encode(shape)]


def find_delimiter(style: Style, encode: Encode) -> str:
    """What stands between the members of a list that is not exploded: a comma, or what the style is called after."""
    delimiter = _DELIMITERS.get(style)
    return "," if delimiter is None else encode(delimiter)


def expand_simple(
    shape: Shape, explode: bool, encode: Encode, style: Style = "simple"
) -> str | None:
    """``blue,black,brown``; ``R,100,G,200`` or exploded ``R=100,G=200``."""
    if explode and isinstance(shape, dict):
        return ",".join(f"{name}={value}" for name, value in _properties(shape, encode)) or None
    pieces = _flat(shape, encode)
    return None if pieces is None else find_delimiter(style, encode).join(pieces)


def expand_label(shape: Shape, explode: bool, encode: Encode) -> str | None:
    """``.blue,black,brown`` or exploded ``.blue.black.brown``; ``.R=100.G=200``."""
    if explode and isinstance(shape, dict):
        pairs = _properties(shape, encode)
        return "".join(f".{name}={value}" for name, value in pairs) or None
    pieces = _flat(shape, encode)
    return None if pieces is None else "." + ("." if explode else ",").join(pieces)


def expand_matrix(name: str, shape: Shape, explode: bool, encode: Encode) -> str | None:
    """``;color=blue,black`` or exploded ``;color=blue;color=black``; ``;R=100;G=200``. An empty value has no ``=``."""
    key = encode_text(name)
    if explode and isinstance(shape, dict):
        pairs = _properties(shape, encode)
    elif explode and isinstance(shape, list):
        pairs = [(key, member) for member in _members(shape, encode)]
    else:
        pieces = _flat(shape, encode)
        pairs = [] if pieces is None else [(key, ",".join(pieces))]
    return "".join(f";{left}={right}" if right else f";{left}" for left, right in pairs) or None


def _expand_deep(key: str, shape: Shape, encode: Encode, name_of: Encode) -> Iterator[Pair]:
    if isinstance(shape, dict):
        for name, member in shape.items():
            inner_key = key + name_of(f"[{name}]")
            yield from _expand_deep(inner_key, shape_of(member), encode, name_of)
    elif isinstance(shape, list):
        for member in shape:
            inner = shape_of(member)
            # Members of a list repeat its name; only an object within a list needs brackets of its own.
            inner_key = key + name_of("[]") if isinstance(inner, (dict, list)) else key
            yield from _expand_deep(inner_key, inner, encode, name_of)
    elif shape is not None:
        yield key, encode(shape)


def expand_pairs(
    name: str,
    shape: Shape,
    style: Style,
    explode: bool,
    encode: Encode,
    encode_name: Encode = encode_text,
) -> list[Pair]:
    """The encoded ``name=value`` pairs of a query, a form or cookies; none where the value is undefined."""
    key = encode_name(name)
    if shape is None:
        return []
    if isinstance(shape, str):
        return [(key, encode(shape))]
    if style == "deepObject":
        return list(_expand_deep(key, shape, encode, encode_name))
    if explode:
        if isinstance(shape, dict):
            return _properties(shape, encode)
        return [(key, member) for member in _members(shape, encode)]
    pieces = _flat(shape, encode)
    return [] if pieces is None else [(key, find_delimiter(style, encode).join(pieces))]
