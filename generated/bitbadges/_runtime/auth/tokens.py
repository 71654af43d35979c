"""Tokens that the client fetches itself: the OAuth 2 client-credentials flow."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Generator
from typing import Any, Protocol, cast
from urllib.parse import quote, urljoin

from ..clock import Clock
from ..effects import Effect, Failure, Outcome, Send, Sleep
from ..errors import ClientError, Facts, ResponseDecodingError
from ..failure import build_connection_error
from ..message import Headers, HTTPResponse, Request
from ..operation import API, Operation, SecurityScheme
from ..options import Timeout
from ..response.refusal import build_status_error
from ..secrets import Redactor, Secret

LEEWAY = 30.0
"""A token counts as expired so many seconds before it is: it has to last for the call."""
POLL = 0.02
PATIENCE = 30.0
TOO_LATE = Failure("timeout", "the deadline passed while another call fetched the token", False)


class Requester(Protocol):
    """What the request for a token takes from the client that it is for."""

    @property
    def api(self) -> API:
        """The API: its errors are of its types."""
        ...

    @property
    def base_url(self) -> str:
        """What a relative address of the token endpoint is relative to."""
        ...

    @property
    def user_agent(self) -> str:
        """Who asks."""
        ...

    @property
    def timeout(self) -> Timeout:
        """How long to wait, phase by phase."""
        ...

    @property
    def clock(self) -> Clock:
        """Tells whether a token has expired."""
        ...


class TokenSource:
    """A client id and secret, and the token that they were last exchanged for. Shared by all copies of a client."""

    def __init__(self, client: Secret, scheme: SecurityScheme) -> None:
        self._client = client
        self._scheme = scheme
        self._token: Secret | None = None
        self._expires: float | None = None
        self._fetching_since: float | None = None

    def __repr__(self) -> str:
        return f"TokenSource({self._scheme.id})"

    def obtain(
        self, requester: Requester, again: bool, deadline: float | None = None
    ) -> Generator[Effect, Any, Secret]:
        """The token; fetched where there is none, where it has expired, or where it was refused."""
        clock = requester.clock
        rejected = self._token if again else None
        # One call fetches and the others wait for it. Polled, because a lock held across an
        # effect would block the event loop.
        while self._is_fetching(clock.monotonic()):
            if deadline is not None and clock.monotonic() + POLL > deadline:
                raise build_connection_error(TOO_LATE, Facts())
            yield Sleep(POLL)
        now = clock.monotonic()
        fresh = self._expires is None or now < self._expires
        if self._token is not None and fresh and self._token is not rejected:
            return self._token
        self._fetching_since = now
        try:
            return (yield from self._fetch(requester, deadline))
        finally:
            self._fetching_since = None

    def _is_fetching(self, now: float) -> bool:
        since = self._fetching_since
        return since is not None and now - since < PATIENCE

    def _fetch(
        self, requester: Requester, deadline: float | None
    ) -> Generator[Effect, Any, Secret]:
        request = self._build_request(requester, deadline)
        outcome: Outcome = yield Send(request)
        facts = Facts(
            operation=f"token of {self._scheme.id}",
            method="POST",
            url=request.redactor.url(request.url),
            attempts=1,
        )
        if not isinstance(outcome, HTTPResponse):
            raise build_connection_error(outcome, facts)
        if outcome.status != 200:
            raise self._refused(requester, outcome.redacted(request.redactor), facts)
        try:
            answer = cast(dict[str, Any], json.loads(outcome.content))
            token = Secret(str(answer["access_token"]))
            lifetime = float(answer.get("expires_in") or 3600)
        except (ValueError, KeyError, TypeError):
            token, lifetime = None, 0.0
        if token is None:
            raise ResponseDecodingError("the token endpoint gives no access_token", facts=facts)
        self._token = token
        self._expires = requester.clock.monotonic() + max(lifetime - LEEWAY, lifetime / 2)
        return token

    def _build_request(self, requester: Requester, deadline: float | None) -> Request:
        name, _, password = self._client.reveal().partition(":")
        pair = f"{quote(name, safe='')}:{quote(password, safe='')}"
        encoded = b64encode(pair.encode()).decode()
        headers = [
            ("Accept", "application/json"),
            ("Authorization", f"Basic {encoded}"),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("User-Agent", requester.user_agent),
        ]
        return Request(
            method="POST",
            url=urljoin(f"{requester.base_url}/", self._scheme.token_url or ""),
            headers=Headers(headers),
            content=b"grant_type=client_credentials",
            timeout=requester.timeout,
            deadline=deadline,
            operation=f"token of {self._scheme.id}",
            redactor=Redactor((password, encoded)),
        )

    def _refused(self, requester: Requester, response: HTTPResponse, facts: Facts) -> ClientError:
        operation = Operation(id=f"token of {self._scheme.id}", method="POST", path="")
        error = build_status_error(requester.api, operation, response, facts)
        error.hint = f"The client id and secret in {self._scheme.argument}= were refused"
        return error
