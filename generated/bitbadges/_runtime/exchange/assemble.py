"""From a call and its credentials to the request of one attempt: address, headers, body."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from urllib.parse import urljoin

from ..auth.grant import Attachment, quote_cookie
from ..errors import ArgumentError
from ..message import Headers
from ..operation import Operation
from ..options import Options
from ..request.encode import Outgoing
from ..request.extra import add_query, encode_extra_query
from ..request.headers import OwnHeaders, apply_headers, check_headers, split_cookies
from ..request.upload import BodyStream
from ..request.values import text_of
from ..secrets import is_secret_parameter, is_telling
from .settings import Settings


def build_url(
    settings: Settings, operation: Operation, outgoing: Outgoing, options: Options
) -> str:
    """The address without credentials: the server's, the operation's path and query, the caller's extra query."""
    base = find_base(settings, operation.server).rstrip("/")
    path = outgoing.path
    url = f"{base}{path}" if path.startswith("/") or not path else f"{base}/{path}"
    url = add_query(url, outgoing.query)
    return add_query(url, encode_extra_query(options.extra_query)) if options.extra_query else url


def find_base(settings: Settings, server: str | None) -> str:
    """What the operation's path is below: the API's server, or its own.

    An address that the caller gave takes the place of all, or calls of a client that points at a test server would go to
    production with the real credentials; ``servers=`` moves those apart that have a server of their own.
    """
    if server is None:
        return settings.base_url
    if moved := settings.servers.get(server.rstrip("/")):
        return moved
    # It may be relative to the API's: "/v3" is below its host, "v3" below its path.
    own = urljoin(f"{settings.base_url}/", server)
    return settings.base_url if settings.is_moved and "://" in server else own


def build_headers(
    settings: Settings,
    outgoing: Outgoing,
    attachment: Attachment,
    key: tuple[str, str] | None,
    *,
    is_own: bool,
) -> Headers:
    """The headers of an attempt; the client's take the place of those made here, and those of the call of both.

    :param is_own: whether they go to the API; anybody else gets none of the client's that look like secrets.
    """
    pairs = [("Accept", outgoing.accept), ("User-Agent", settings.user_agent)]
    content_type = outgoing.content_type
    if content_type is not None:
        pairs.append(("Content-Type", content_type))
    if isinstance(outgoing.content, BodyStream) and outgoing.content.content_length is not None:
        pairs.append(("Content-Length", str(outgoing.content.content_length)))
    if key is not None:
        pairs.append(key)
    pairs.extend(attachment.headers)
    own = [pair for pair in settings.headers if is_own or not is_telling(pair[0])]
    headers = apply_headers(Headers(pairs), own)
    headers = apply_headers(headers, outgoing.headers)
    if content_type is not None and content_type.startswith("multipart/"):
        headers = headers.with_values({"Content-Type": content_type})  # it names the boundary
    check_length(headers, outgoing.content)
    cookies = build_cookies(headers.get("cookie", ""), attachment, outgoing)
    return headers.with_values({"Cookie": cookies}) if cookies else headers


def hide_caller(outgoing: Outgoing, own: OwnHeaders) -> tuple[Outgoing, OwnHeaders]:
    """What may go to an address that is not the API's, such as one that an answer gave: nothing that tells of the caller."""
    kept = tuple(pair for pair in own if not is_telling(pair[0]))
    bare = replace(outgoing, headers=(), cookies=(), content=None, content_type=None)
    return bare, kept


def check_length(headers: Headers, content: bytes | BodyStream | None) -> None:
    """Refuse a length of the caller's that is not that of the body."""
    said = headers.get("content-length")
    actual = content.content_length if isinstance(content, BodyStream) else len(content or b"")
    if said is not None and actual is not None and said.strip() != str(actual):
        raise ArgumentError(
            f"the header Content-Length says {said!r}, and the body has {actual} bytes"
        )


def build_cookies(given: str, attachment: Attachment, outgoing: Outgoing) -> str:
    """The header ``Cookie``: credentials, the client's own in their place, and those of the call in the place of both."""
    held = dict(split_cookies(given))
    own = {name: quote_cookie(value) for name, value in attachment.cookies}
    called = {name for name, _ in outgoing.cookies}
    kept = [pair for pair in {**own, **held}.items() if pair[0] not in called]
    # Those of the operation are encoded already, and may repeat a name.
    return "; ".join(f"{name}={value}" for name, value in (*kept, *outgoing.cookies))


def find_own_headers(operation: Operation, options: Options) -> OwnHeaders:
    """The headers that a call gives for itself. Raises :class:`ArgumentError` for what is none."""
    own = check_headers(options.extra_headers, "extra_headers")
    if operation.idempotency_key is None or options.idempotency_key is None:
        return own
    key = {operation.idempotency_key: options.idempotency_key}
    return (*check_headers(key, "idempotency_key"), *own)


def find_key(
    operation: Operation, outgoing: Outgoing, options: Options, omitted: frozenset[str]
) -> tuple[str, str] | None:
    """The key that makes a repetition safe, made up where nobody gives one; ``None`` where none is sent."""
    name = operation.idempotency_key
    if name is None or name.lower() in omitted:
        return None
    if options.idempotency_key is not None:
        return name, options.idempotency_key
    for header, value in outgoing.headers:
        if header.lower() == name.lower():
            return name, value
    from uuid import uuid4  # only for operations that have a key

    return name, str(uuid4())


def find_secret_values(settings: Settings, options: Options) -> list[str]:
    """The values of the caller's own headers and parameters whose names tell that they are secret."""
    pairs = [*settings.headers, *options.extra_headers.items()]
    found = [value for name, value in pairs if isinstance(value, str) and is_telling(name)]
    for name, value in options.extra_query.items():
        if is_secret_parameter(name):
            members = cast("list[object]", value) if isinstance(value, list) else [value]
            found += [text for member in members if (text := text_of(member))]
    return found
