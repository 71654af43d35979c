"""Calls of what the document does not have: an operation made up for one request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from ..arguments import check_text, require_options
from ..cached import PerObject, is_hashable
from ..effects import Steps
from ..errors import ArgumentError
from ..exchange.engine import Exchange
from ..exchange.execute import add_body, check_options, read_answer
from ..exchange.settings import Settings
from ..omit import OMIT
from ..operation import Decoding, Operation, Response
from ..options import Options
from ..request.encode import Outgoing
from ..request.extra import add_query, encode_extra_query
from ..request.values import build_json

PATH_SAFE = "/%:@!$&'()*+,;=~-._"
DECODINGS: Mapping[object, Decoding] = {bytes: "bytes", str: "text", None: "empty"}


def request(
    settings: Settings,
    method: str,
    path: str,
    *,
    query: Mapping[str, object] | None,
    json: object,
    content: bytes | None,
    returns: object,
    options: Options | None,
) -> Steps[object]:
    """An undocumented call, with the client's credentials, retries and errors."""
    options = require_options(options)
    check_text(method, "method")
    check_text(path, "path")
    method = method.upper()
    operation = Operation(
        id=f"{method} {path.partition('?')[0]}",
        method=method,
        path="",
        responses=find_responses(returns),
        security=find_security(settings),
        idempotency_key=None if options.idempotency_key is None else "Idempotency-Key",
    )
    outgoing = Outgoing(
        method=method,
        path="" if "://" in path else encode_path(path),
        query=encode_extra_query(query or {}, "query"),
        content=encode_content(json, content),
        content_type=None if json is OMIT else "application/json",
        accept="application/json" if operation.responses[0].decoding == "json" else "*/*",
    )
    check_options(operation, options)
    outgoing = add_body(outgoing, options)
    url = add_query(path, outgoing.query) if "://" in path else None
    exchange = Exchange(settings, operation, outgoing, options, url=url)
    response = yield from exchange.run()
    return read_answer(exchange, response)


def build_responses(returns: object) -> tuple[Response, ...]:
    """A success of that type."""
    decoding = DECODINGS.get(returns, "json") if is_hashable(returns) else "json"
    return (Response("2XX", returns, decoding, None),)


find_responses: Final = PerObject[object, tuple[Response, ...]](build_responses)
"""The same for the same type: what reading it takes is kept by them."""


def find_security(settings: Settings) -> tuple[tuple[str, ...], ...]:
    """All that the client holds, but one scheme for each place in the request."""
    chosen: dict[tuple[str, str], str] = {}
    for name in settings.held:
        scheme = settings.api.schemes[name]
        place = scheme.location if scheme.type == "apiKey" else "header"
        header = scheme.name.lower() if scheme.type == "apiKey" else "authorization"
        chosen.setdefault((place, header), name)
    return (tuple(chosen.values()),)


def encode_path(path: str) -> str:
    """The path of an undocumented call; what is percent-encoded stays so."""
    pure, mark, query = path.partition("?")
    if any(part in (".", "..") for part in pure.replace("%2e", ".").replace("%2E", ".").split("/")):
        raise ArgumentError("the path holds a segment '.' or '..', which means another path")
    encoded = quote("/" + pure.lstrip("/"), safe=PATH_SAFE)
    return f"{encoded}{mark}{quote(query, safe=PATH_SAFE + '?[]')}"


def encode_content(json: object, content: bytes | None) -> bytes | None:
    """The body, from one of its two forms."""
    if json is OMIT:
        return content
    if content is not None:
        raise ArgumentError("give json= or content=, not both")
    return build_json(json)
