"""What the caller adds to a request beyond its operation: more of a query, more of a body."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import cast
from urllib.parse import unquote_plus

from ..errors import ArgumentError
from ..omit import OMIT
from .encode import Outgoing
from .finite import NotFiniteError
from .parameters import is_json
from .styles import Pair, encode_text, expand_pairs
from .values import build_json, shape_of


def add_query(url: str, query: str) -> str:
    """The address with more of a query."""
    if not query:
        return url
    return f"{url}{'&' if '?' in url else '?'}{query}"


def _require_mapping(values: object, argument: str) -> Mapping[object, object]:
    if not isinstance(values, Mapping):
        kind = type(values).__name__
        raise ArgumentError(f"{argument} has to be a mapping of names to values, not {kind}")
    return cast("Mapping[object, object]", values)


def _list_pairs(values: Mapping[str, object], argument: str) -> Iterator[Pair]:
    for name, value in _require_mapping(values, argument).items():
        if value is None or value is OMIT:
            continue
        if not isinstance(name, str):
            raise ArgumentError(f"{argument} has a name that is no text")
        try:
            yield from expand_pairs(name, shape_of(value), "form", True, encode_text)
        except ArgumentError as error:
            raise ArgumentError(f"{name!r} in {argument} cannot be sent: {error.message}") from None


def encode_extra_query(values: Mapping[str, object], argument: str = "extra_query") -> str:
    """The caller's own parameters, by the rules of a declared one that says nothing of its style; ``None`` is not sent.

    Raises :class:`ArgumentError` for what has no form as text.
    """
    return "&".join(f"{name}={text}" for name, text in _list_pairs(values, argument))


def add_extra_query(url: str, values: Mapping[str, object]) -> str:
    """An address that a server gave with the caller's parameters, but for those that it has already."""
    _, _, query = url.partition("?")
    there = {unquote_plus(pair.partition("=")[0]) for pair in query.split("&")}
    return add_query(
        url, encode_extra_query({name: each for name, each in values.items() if name not in there})
    )


def merge_body(outgoing: Outgoing, extra: Mapping[str, object]) -> tuple[bytes, str]:
    """The JSON body with more properties, and its content type.

    Raises :class:`ArgumentError` where the body is no JSON object, or the properties have no form in JSON.
    """
    content: object = {}
    if outgoing.content is not None:
        content = _parse(outgoing.content, outgoing.content_type)
    if not isinstance(content, dict):
        raise ArgumentError("extra_body needs a body that is a JSON object, or none")
    properties = cast("dict[str, object]", content)
    for name, value in _require_mapping(extra, "extra_body").items():
        if not isinstance(name, str):
            raise ArgumentError("extra_body has a name that is no text")
        if value is not OMIT:
            properties[name] = _build_property(name, value)
    return build_json(properties), outgoing.content_type or "application/json"


def _parse(content: object, content_type: str | None) -> object:
    if not isinstance(content, bytes) or content_type is None or not is_json(content_type):
        return None
    try:
        return cast(object, json.loads(content))
    except ValueError:
        return None


def _build_property(name: str, value: object) -> object:
    try:
        build_json(name)
        return cast(object, json.loads(build_json(value)))
    except NotFiniteError as error:
        place = ".".join([name, *error.steps])
        raise ArgumentError(f"{place!r} in extra_body cannot be sent: {error.message}") from None
    except ArgumentError as error:
        raise ArgumentError(f"{name!r} in extra_body cannot be sent: {error.message}") from None
    except ValueError:
        raise ArgumentError(f"{name!r} in extra_body holds a number of too many digits") from None
