"""Calls of what the document does not have: an operation made up for one request."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from ..address import hide_user, is_absolute, require_address
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
_TOKEN: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
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
    method = check_method(method)
    is_whole = is_absolute(path)
    if is_whole:
        require_address(path, "path")
    operation = Operation(
        id=f"{method} {hide_user(path).partition('?')[0]}",
        method=method,
        path="",
        responses=find_responses(returns),
        security=find_security(settings),
        idempotency_key=None if options.idempotency_key is None else "Idempotency-Key",
    )
    outgoing = Outgoing(
        method=method,
        path="" if is_whole else encode_path(path),
        query=encode_extra_query(query or {}, "query"),
        content=encode_content(json, content),
        content_type=None if json is OMIT else "application/json",
        accept="application/json" if operation.responses[0].decoding == "json" else "*/*",
    )
    check_options(operation, options)
    outgoing = add_body(outgoing, options)
    url = add_query(path, outgoing.query) if is_whole else None
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
    try:
        encoded = quote("/" + pure.lstrip("/"), safe=PATH_SAFE)
        return f"{encoded}{mark}{quote(query, safe=PATH_SAFE + '?[]')}"
    except UnicodeEncodeError:
        problem = "the path is text with a lone surrogate, which has no form in UTF-8"
    raise ArgumentError(problem)


def check_method(method: str) -> str:
    """A method in capitals. Raises :class:`ArgumentError` for what HTTP takes for none."""
    if not _TOKEN.fullmatch(method):
        raise ArgumentError("method is no method of HTTP: one is a word like GET")
    return method.upper()


def encode_content(json: object, content: bytes | None) -> bytes | None:
    """The body, from one of its two forms."""
    if json is OMIT:
        return content
    if content is not None:
        raise ArgumentError("give json= or content=, not both")
    return build_json(json)
