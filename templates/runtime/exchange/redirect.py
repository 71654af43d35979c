"""Redirects: where they may be followed, and what goes along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urljoin

from ..address import find_origin
from ..message import Headers, HTTPResponse, Request
from ..request.extra import add_query
from ..secrets import Redactor

MAX_REDIRECTS = 5
STATUSES = frozenset({301, 302, 303, 307, 308})
SAME_METHOD = frozenset({307, 308})
GOES_ANYWHERE = frozenset({"accept", "accept-language", "user-agent"})


def find_redirect(
    request: Request,
    response: HTTPResponse,
    is_own: Callable[[str], bool],
    query: str,
    replayable: bool,
) -> Request | None:
    """The request that a redirect leads to; ``None`` where it is not to be followed.

    Reads are followed anywhere, but another host is told nothing of the caller: no credentials, no
    headers of his own. Anything else is followed only at home, and only by the same
    method; but for 303, which says where to read what came of it.

    :param is_own: whether an address is the API's.
    :param query: the credentials that go into the address.
    :param replayable: whether the body can be sent again.
    """
    location = response.headers.get("location")
    if not location:
        return None
    try:
        url = urljoin(request.url, location).partition("#")[0]
        at_home = find_origin(url) == find_origin(request.url) and is_own(url)
    except ValueError:
        return None
    if at_home and query and query not in url:
        url = add_query(url, query)
    if request.method in ("GET", "HEAD"):
        if at_home:
            return request.replace(url=url)
        kept = [pair for pair in request.headers.pairs if pair[0].lower() in GOES_ANYWHERE]
        return request.replace(url=url, headers=Headers(kept), content=None)
    if response.status == 303 and at_home:  # the answer to what was done is to be read there
        headers = request.headers.without(("content-type", "content-length"))
        return request.replace(method="GET", url=url, headers=headers, content=None)
    if response.status in SAME_METHOD and at_home and replayable:
        return request.replace(url=url)
    return None


def explain_redirects(
    response: HTTPResponse, addresses: Sequence[str], redactor: Redactor
) -> tuple[str | None, str | None]:
    """What to say of an answer that redirects once too often, and what to do; twice ``None`` for any other.

    :param addresses: what was asked one after the other, the first by the call itself.
    """
    if response.status not in STATUSES or len(addresses) <= MAX_REDIRECTS:
        return None, None
    last = urljoin(addresses[-1], response.headers.get("location") or "").partition("#")[0]
    chain = [*addresses, last]
    hint = "Look at base_url=, its scheme, host and path, and at the credentials"
    again = next((at for at, url in enumerate(chain) if url in chain[:at]), None)
    if again is None:
        shown = redactor.url(last)
        return f"redirected {MAX_REDIRECTS} times, and then to {shown} still: no end of it", hint
    start = chain.index(chain[again])
    way = " -> ".join(redactor.url(url) for url in chain[start : again + 1])
    return f"the server redirects in a loop: {way}", hint
