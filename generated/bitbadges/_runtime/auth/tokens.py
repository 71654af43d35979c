"""Tokens that the client fetches itself: the OAuth 2 flows of client credentials and of a name and password."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Protocol, cast
from urllib.parse import quote, quote_plus, urlencode, urljoin

from ..clock import Clock
from ..effects import Effect, Failure, Outcome, Send, Sleep
from ..errors import ClientError, Facts, ResponseDecodingError
from ..failure import build_connection_error
from ..message import Headers, HTTPResponse, Request
from ..operation import API, Operation, SecurityScheme
from ..options import Timeout
from ..response.refusal import build_status_error
from ..secrets import Redactor, Secret, Seen

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
    def seen(self) -> Seen:
        """The secrets that were sent so far."""
        ...

    @property
    def clock(self) -> Clock:
        """Tells whether a token has expired."""
        ...


@dataclass(slots=True)
class _Held:
    """What was fetched for a set of scopes; ``fetching_since`` while a call is at it."""

    token: Secret | None = None
    expires: float | None = None
    fetching_since: float | None = None

    def is_fetched(self, now: float) -> bool:
        """Whether a call is at it, and not for so long that it must have died."""
        return self.fetching_since is not None and now - self.fetching_since < PATIENCE

    def is_fresh(self, now: float) -> bool:
        """Whether there is a token that has not expired."""
        return self.token is not None and (self.expires is None or now < self.expires)


class TokenSource:
    """A pair, and the tokens that it was last exchanged for, by their scopes. Shared by all copies of a client."""

    def __init__(self, pair: tuple[Secret, Secret], scheme: SecurityScheme) -> None:
        self._name, self._password = pair
        self._scheme = scheme
        self._held: dict[tuple[str, ...], _Held] = {}

    def __repr__(self) -> str:
        return f"TokenSource({self._scheme.id})"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown of the pair: the password, plain and as a form spells it."""
        password = self._password.reveal()
        return password, quote_plus(password)

    def obtain(
        self,
        requester: Requester,
        again: bool,
        scopes: tuple[str, ...] = (),
        deadline: float | None = None,
    ) -> Generator[Effect, Any, Secret]:
        """A token for the scopes; fetched where there is none, where it has expired, or where it was refused."""
        clock = requester.clock
        held = self._held.setdefault(scopes, _Held())
        rejected = held.token if again else None
        # One call fetches and the others wait for it. Polled, because a lock held across an
        # effect would block the event loop.
        while held.is_fetched(clock.monotonic()):
            if deadline is not None and clock.monotonic() + POLL > deadline:
                raise build_connection_error(TOO_LATE, Facts())
            yield Sleep(POLL)
        now = clock.monotonic()
        if held.token is not None and held.is_fresh(now) and held.token is not rejected:
            return held.token
        held.fetching_since = now
        try:
            return (yield from self._fetch(requester, held, scopes, deadline))
        finally:
            held.fetching_since = None

    def _fetch(
        self,
        requester: Requester,
        held: _Held,
        scopes: tuple[str, ...],
        deadline: float | None,
    ) -> Generator[Effect, Any, Secret]:
        request = self._build_request(requester, scopes, deadline)
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
        except (ValueError, KeyError, TypeError, RecursionError):
            token, lifetime = None, 0.0
        if token is None:
            raise ResponseDecodingError("the token endpoint gives no access_token", facts=facts)
        held.token = token
        held.expires = requester.clock.monotonic() + max(lifetime - LEEWAY, lifetime / 2)
        return token

    def _build_request(
        self, requester: Requester, scopes: tuple[str, ...], deadline: float | None
    ) -> Request:
        name, password = self._name.reveal(), self._password.reveal()
        headers = [
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("User-Agent", requester.user_agent),
        ]
        secrets = list(self.secrets)
        if self._scheme.flow == "password":
            form = {"grant_type": "password", "username": name, "password": password}
        else:
            form = {"grant_type": "client_credentials"}
            pair = f"{quote(name, safe='')}:{quote(password, safe='')}"
            encoded = b64encode(pair.encode()).decode()
            headers.append(("Authorization", f"Basic {encoded}"))
            secrets.append(encoded)
        if scopes:
            form["scope"] = " ".join(scopes)
        return Request(
            method="POST",
            url=urljoin(f"{requester.base_url}/", self._scheme.token_url or ""),
            headers=Headers(headers),
            content=urlencode(form).encode(),
            timeout=requester.timeout,
            deadline=deadline,
            operation=f"token of {self._scheme.id}",
            redactor=Redactor(tuple(secrets)),
        )

    def _refused(self, requester: Requester, response: HTTPResponse, facts: Facts) -> ClientError:
        operation = Operation(id=f"token of {self._scheme.id}", method="POST", path="")
        error = build_status_error(requester.api, operation, response, facts)
        what = "name and password" if self._scheme.flow == "password" else "client id and secret"
        error.hint = f"The {what} in {self._scheme.argument}= were refused"
        return error
