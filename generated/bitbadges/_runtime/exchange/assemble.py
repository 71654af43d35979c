"""From a call and its credentials to the request of one attempt: address, headers, body."""

from __future__ import annotations

from urllib.parse import urljoin

from ..auth.grant import Attachment, quote_cookie
from ..message import Headers
from ..operation import Operation
from ..options import Options
from ..request.encode import Outgoing
from ..request.extra import add_query, encode_extra_query
from ..request.upload import BodyStream
from ..secrets import is_secret_parameter, is_telling
from .settings import Settings, check_headers


def build_url(
    settings: Settings, operation: Operation, outgoing: Outgoing, options: Options
) -> str:
    """The address without credentials: the server's, the operation's path and query, the caller's extra query."""
    server = operation.server
    # An operation's own server may be relative to the API's: "/v3" is below its host, "v3" below its path.
    base = settings.base_url if server is None else urljoin(f"{settings.base_url}/", server)
    base = base.rstrip("/")
    path = outgoing.path
    url = f"{base}{path}" if path.startswith("/") or not path else f"{base}/{path}"
    url = add_query(url, outgoing.query)
    return add_query(url, encode_extra_query(options.extra_query)) if options.extra_query else url


def build_headers(
    settings: Settings,
    outgoing: Outgoing,
    attachment: Attachment,
    options: Options,
    key: tuple[str, str] | None,
) -> Headers:
    """The headers of an attempt; the caller's own take the place of those of the same names."""
    pairs = [
        ("Accept", outgoing.accept),
        ("User-Agent", settings.user_agent),
        *settings.headers,
        *outgoing.headers,
    ]
    if outgoing.content_type is not None:
        pairs.append(("Content-Type", outgoing.content_type))
    if isinstance(outgoing.content, BodyStream) and outgoing.content.content_length is not None:
        pairs.append(("Content-Length", str(outgoing.content.content_length)))
    if key is not None and not any(name.lower() == key[0].lower() for name, _ in pairs):
        pairs.append(key)
    pairs.extend(attachment.headers)
    own = ((name, quote_cookie(value)) for name, value in attachment.cookies)
    if cookies := (*own, *outgoing.cookies):  # those of the operation are encoded already
        pairs.append(("Cookie", "; ".join(f"{name}={value}" for name, value in cookies)))
    headers = Headers(pairs)
    if options.extra_headers:
        check_headers(options.extra_headers)
        headers = headers.with_values(options.extra_headers)
    return headers


def find_secret_values(settings: Settings, options: Options) -> list[str]:
    """The values of the caller's own headers and parameters whose names tell that they are secret."""
    pairs = [*settings.headers, *options.extra_headers.items()]
    found = [value for name, value in pairs if is_telling(name)]
    extra = options.extra_query.items()
    return found + [str(value) for name, value in extra if is_secret_parameter(name)]
