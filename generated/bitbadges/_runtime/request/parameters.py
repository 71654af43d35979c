"""Parameters on the wire: path, query, headers and cookies out of the arguments of a call.

``None`` is undefined, as in RFC 6570: it is not sent in a query, a header or a cookie, and a path cannot do without a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from ..errors import ArgumentError
from ..operation import Parameter
from .naming import name_members
from .styles import (
    Pair,
    encode_path_reserved,
    encode_query_reserved,
    encode_text,
    expand_label,
    expand_matrix,
    expand_pairs,
    expand_simple,
    keep_text,
)
from .values import Shape, build_json, shape_of, text_of

FORM: Final = "application/x-www-form-urlencoded"
_SLOT: Final = re.compile(r"\{([^{}]*)\}")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_COOKIE_DELIMITER: Final = re.compile(r"[\s\";,\\]")


def split_path(path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A path template as its texts, percent-encoded where they have to be, and the names of the slots between them."""
    pieces = _SLOT.split(path.partition("#")[0])
    texts = tuple(encode_template(piece) for piece in pieces[::2])
    return texts, tuple(pieces[1::2])


def encode_template(text: str) -> str:
    """The text of a template between its slots: slashes and a query stay what they are."""
    return "?".join(
        "/".join(encode_path_reserved(part) for part in half.split("/")) for half in text.split("?")
    )


def is_json(content_type: str) -> bool:
    """Whether a media type is JSON or built on it."""
    essence = content_type.partition(";")[0].strip().lower()
    return essence.endswith(("/json", "+json"))


def _shape(parameter: Parameter, value: object, *, ensure_ascii: bool = False) -> Shape:
    """The value as its style takes it; a parameter described by a media type is one text."""
    try:
        if parameter.type is not None:
            value = name_members(value, parameter.type)
        if parameter.content_type is None:
            return shape_of(value)
        if value is None:
            return None
        if is_json(parameter.content_type):
            return build_json(value, ensure_ascii=ensure_ascii).decode()
        return text_of(value)
    except ArgumentError as error:
        raise ArgumentError(f"{parameter.argument} cannot be sent: {error.message}") from None


def encode_path_value(parameter: Parameter, value: object) -> str:
    """The text that takes the place of a slot. Raises :class:`ArgumentError` where there is none."""
    shape = _shape(parameter, value)
    encode = encode_path_reserved if parameter.allow_reserved else encode_text
    if shape is None or shape in ("", ".", ".."):
        # A client, or a proxy on the way, would take these for another path.
        raise ArgumentError(
            f"{parameter.argument} must not be None, empty, '.' or '..': it is part of the path"
        )
    if parameter.style == "label":
        text = expand_label(shape, parameter.explode, encode)
    elif parameter.style == "matrix":
        text = expand_matrix(parameter.name, shape, parameter.explode, encode)
    else:
        text = expand_simple(shape, parameter.explode, encode, parameter.style)
    if not text:
        raise ArgumentError(f"{parameter.argument} must not be empty: it is part of the path")
    return text


def check_path(path: str) -> None:
    """Refuse a path with a segment that means another path, however it came about."""
    if "/." not in path and "%2" not in path:
        return
    for segment in path.partition("?")[0].split("/"):
        if segment.lower().replace("%2e", ".") in (".", ".."):
            raise ArgumentError(
                "the path arguments make a segment '.' or '..', which means another path"
            )


def encode_query_value(parameter: Parameter, value: object) -> list[Pair]:
    """The percent-encoded pairs of a query parameter."""
    encode = encode_query_reserved if parameter.allow_reserved else encode_text
    return expand_pairs(
        parameter.name, _shape(parameter, value), parameter.style, parameter.explode, encode
    )


def encode_whole_query(parameter: Parameter, value: object) -> str:
    """The query that a value is the whole of: the fields of an object, JSON, or another text."""
    if value is None:
        return ""
    shape = _shape(parameter, value)
    is_form = parameter.content_type in (None, FORM)
    if is_form and parameter.content_type is not None:
        shape = _shape(replace(parameter, content_type=None), value)
    if not is_form:
        return encode_text(shape if isinstance(shape, str) else text_of(shape) or "")
    if not isinstance(shape, dict):
        raise ArgumentError(f"{parameter.argument} must be a mapping: it is the whole query")
    pairs = [
        pair
        for name, member in shape.items()
        for pair in encode_query_value(
            replace(parameter, name=name, type=None, content_type=None), member
        )
    ]
    return "&".join(f"{name}={text}" for name, text in pairs)


def encode_header_value(parameter: Parameter, value: object) -> list[Pair]:
    """The header of a parameter, or none. Raises :class:`ArgumentError` for what a header cannot hold."""
    shape = _shape(parameter, value, ensure_ascii=True)
    text = expand_simple(shape, parameter.explode, keep_text, parameter.style)
    if text is None:
        return []
    require_header_text(parameter.argument, text)
    return [(parameter.name, text.strip(" \t"))]


def require_header_text(argument: str, text: str) -> None:
    """Refuse line breaks, with which a value could add headers of its own, other control characters, and non-ASCII text."""
    if _CONTROL.search(text):
        raise ArgumentError(
            f"{argument} must not hold line breaks or control characters: it is sent as a header"
        )
    if not text.isascii():
        raise ArgumentError(f"{argument} must be ASCII: it is sent as a header")


def encode_cookie_value(parameter: Parameter, value: object) -> list[Pair]:
    """The cookies of a parameter: percent-encoded, but for the style ``cookie``, which takes the text as it is."""
    if parameter.style != "cookie":
        encode = encode_query_reserved_in_cookie if parameter.allow_reserved else encode_text
        return expand_pairs(
            parameter.name, _shape(parameter, value), parameter.style, parameter.explode, encode
        )
    pairs = expand_pairs(
        parameter.name, _shape(parameter, value), "form", parameter.explode, keep_text
    )
    for _, text in pairs:
        require_header_text(parameter.argument, text)
        if _COOKIE_DELIMITER.search(text if parameter.explode else text.replace(",", "")):
            raise ArgumentError(
                f"{parameter.argument} must not hold blanks, quotes, commas or semicolons"
            )
    return pairs


def encode_query_reserved_in_cookie(text: str) -> str:
    """Reserved characters stay, but for those that end a cookie."""
    return encode_query_reserved(text).replace(";", "%3B").replace(",", "%2C")


def secret_texts(names: Iterable[str], arguments: Mapping[str, object]) -> tuple[str, ...]:
    """What must not be shown of a request: the values of its secret arguments, plain and percent-encoded."""
    found: dict[str, None] = {}
    for name in names:
        value = arguments.get(name)
        text = text_of(value) if value is not None else None
        if text:
            found[text] = None
            found[encode_text(text)] = None
    return tuple(found)
