"""Files on the network: fetched from the origins that the configuration allows, and from nowhere else."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from goldsmith.load.source import MAX_BYTES

_SECONDS: Final = 30


class FetchError(Exception):
    """A file that was not fetched, and why."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def is_remote(address: str) -> bool:
    """Whether an address is to be fetched over the network."""
    return address.startswith(("http://", "https://"))


def fetch(address: str, allowed: tuple[str, ...]) -> bytes:
    """The bytes at a URL; :class:`FetchError` where its origin, or that of a redirection, is not allowed."""
    _require_allowed(address, allowed)
    # Few runs need the network, and these modules take time to import.
    import http.client
    import urllib.request
    from urllib.error import HTTPError

    class Redirects(urllib.request.HTTPRedirectHandler):
        def redirect_request(
            self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
        ) -> urllib.request.Request | None:
            _require_allowed(newurl, allowed)
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    opener = urllib.request.build_opener(Redirects)
    try:
        with opener.open(address, timeout=_SECONDS) as response:
            content: bytes = response.read(MAX_BYTES + 1)
    except HTTPError as error:
        error.close()
        raise FetchError(f"`{address}` answers {error.code} {error.reason}") from None
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise FetchError(f"`{address}` cannot be fetched: {error}") from None
    if len(content) > MAX_BYTES:
        raise FetchError(f"`{address}` is larger than {MAX_BYTES:,} bytes")
    return content


def _require_allowed(address: str, allowed: tuple[str, ...]) -> None:
    origin = _origin(address)
    if not is_remote(address) or origin not in {_origin(other) for other in allowed}:
        hint = f'`--allow-remote {origin}`, or `allow-remote = ["{origin}"]` in the configuration, allows it'
        raise FetchError(f"`{address}` is not fetched", hint)


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address if "//" in address else f"https://{address}")
        port = parts.port
    except ValueError:
        return ""
    default = {"http": 80, "https": 443}.get(parts.scheme)
    host = parts.hostname or ""
    return (
        f"{parts.scheme}://{host}" if port in (None, default) else f"{parts.scheme}://{host}:{port}"
    )
