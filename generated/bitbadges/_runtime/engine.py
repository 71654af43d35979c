"""One call from a request to its answer: credentials, attempts, deadline, redirects, as a generator of effects."""

from __future__ import annotations

from urllib.parse import urlencode, urljoin

from .assemble import NOTHING_ATTACHED, add_query, build_headers, build_url
from .credentials import Attachment, place, wrap
from .effects import Ask, Close, Outcome, Read, Send, Sleep, Steps
from .encode import Outgoing
from .errors import APITimeoutError, ClientError, Facts
from .failure import build_connection_error
from .message import HTTPResponse, Request
from .omit import Omit
from .operation import Operation
from .options import Options, Timeout
from .refusal import build_status_error, find_request_id
from .retry import Failure, Safety, find_safety, may_repeat_failure, may_repeat_status
from .secrets import Secret
from .settings import Settings, find_origin
from .timing import MAX_RETRY_AFTER, clamp_timeout, compute_backoff, parse_retry_after, parse_wait
from .upload import BodyStream

MAX_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
SAFE_ELSEWHERE = frozenset({"accept", "accept-encoding", "accept-language", "user-agent"})
"""The headers that go along to another host."""


class Exchange:
    """One call's attempts. ``run()`` gives the successful answer or raises; afterwards ``facts()`` tells of it."""

    def __init__(
        self,
        settings: Settings,
        operation: Operation,
        outgoing: Outgoing,
        options: Options,
        url: str | None = None,
        stream: bool = False,
    ) -> None:
        self.settings = settings
        self.operation = operation
        self.outgoing = outgoing
        self.options = options
        self.url = build_url(settings, operation, outgoing, options) if url is None else url
        self.is_own = url is None or self._is_own(url)
        self.stream = stream
        limit = settings.deadline if isinstance(options.deadline, Omit) else options.deadline
        self.started = settings.clock.monotonic()
        self.deadline = None if limit is None else self.started + limit
        retries = options.max_retries
        self.retries_left = settings.max_retries if isinstance(retries, Omit) else retries
        timeout = options.timeout
        self.timeout = settings.timeout if isinstance(timeout, Omit) else Timeout.of(timeout)
        self.key = self._find_key()
        self.safety: Safety = find_safety(operation, self.key is not None)
        self.granted = settings.grant(operation)
        self.redactor = self.granted.redactor
        if outgoing.secret_values:
            self.redactor = self.redactor.extended(outgoing.secret_values)
        self.attachment: Attachment | None = None
        self.asked_again = False
        self.attempt = 0
        self.repetitions = 0
        self.server_errors = 0
        self.wait: float | None = None

    def __repr__(self) -> str:
        return f"Exchange({self.operation.id}, attempt {self.attempt})"

    def facts(self, outcome: Outcome | None = None) -> Facts:
        """What may be told of the call."""
        return Facts(
            operation=self.operation.id,
            method=self.operation.method,
            url=self.redactor.url(self.url),
            request_id=(
                find_request_id(outcome.headers) if isinstance(outcome, HTTPResponse) else None
            ),
            attempts=self.attempt,
        )

    def run(self) -> Steps[HTTPResponse]:
        """Send until there is a success, or an error that may not be repeated."""
        observer = self.settings.observer
        clock = self.settings.clock
        while True:
            yield from self._pass_gate()
            attachment = yield from self._attach()
            self.attempt += 1
            request = self._build_request(attachment)
            observer.sent(request)
            before = clock.monotonic()
            outcome = yield from self._follow(request)
            observer.answered(request, outcome, clock.monotonic() - before)
            if isinstance(outcome, HTTPResponse) and 200 <= outcome.status < 300:
                return outcome
            delay = yield from self._consider(outcome, attachment)
            if delay is None:
                raise (yield from self._build_error(outcome))
            if isinstance(outcome, HTTPResponse) and not outcome.is_read:
                yield Close(outcome)
            if delay > 0:
                observer.repeating(request, delay)
                yield Sleep(delay)

    def remaining(self) -> float | None:
        """Seconds until the deadline; ``None`` where there is none."""
        if self.deadline is None:
            return None
        return self.deadline - self.settings.clock.monotonic()

    def _find_key(self) -> tuple[str, str] | None:
        name = self.operation.idempotency_key
        if name is None:
            return None
        if self.options.idempotency_key is not None:
            return name, self.options.idempotency_key
        given = {key.lower(): value for key, value in self.outgoing.headers}
        if name.lower() in given:
            return name, given[name.lower()]
        from uuid import uuid4  # only for operations that have a key

        return name, str(uuid4())

    def _pass_gate(self) -> Steps[None]:
        clock = self.settings.clock
        gate = self.settings.gate
        remaining = self.remaining()
        if remaining is not None and remaining <= 0:
            raise APITimeoutError(
                "the deadline passed", reached=self.attempt > 0, facts=self.facts()
            )
        wait = gate.reserve(clock.monotonic(), clock.random(), remaining)
        while wait > 0:
            if (remaining := self.remaining()) is not None and wait > remaining:
                raise APITimeoutError(
                    f"the client is held back for {wait:.1f} s, longer than the deadline allows",
                    reached=self.attempt > 0,
                    hint="Raise rate_limit= or deadline=, or send less",
                    facts=self.facts(),
                )
            yield Sleep(wait)
            # Another call's 429 may have come in the meantime.
            wait = gate.pause(clock.monotonic(), clock.random())

    def _attach(self) -> Steps[Attachment]:
        if self.granted.attachment is not None:
            return self.granted.attachment
        if self.attachment is not None:  # asked for after a 401
            attachment, self.attachment = self.attachment, None
        else:
            attachment = yield from self._ask()
        values = (*attachment.values, *self.outgoing.secret_values)
        self.redactor = self.granted.redactor.extended(values)
        return attachment

    def _ask(self) -> Steps[Attachment]:
        schemes = self.settings.api.schemes
        secrets: dict[str, Secret] = {}
        for name in self.granted.names:
            source = self.settings.held[name]
            value = source if isinstance(source, Secret) else (yield Ask(source))
            if (secret := wrap(value, schemes[name])) is not None:
                secrets[name] = secret
        return place(schemes, secrets)

    def _build_request(self, attachment: Attachment) -> Request:
        if not self.is_own:
            attachment = NOTHING_ATTACHED
        query = attachment.query
        return Request(
            method=self.operation.method,
            url=add_query(self.url, urlencode(query)) if query else self.url,
            headers=build_headers(self.settings, self.outgoing, attachment, self.options, self.key),
            content=self.outgoing.content,
            timeout=clamp_timeout(self.timeout, self.remaining()),
            deadline=self.deadline,
            stream=self.stream,
            attempt=self.attempt,
            operation=self.operation.id,
            redactor=self.redactor,
        )

    def _is_own(self, url: str) -> bool:
        origin = find_origin(url)
        if origin in self.settings.origins:
            return True
        server = self.operation.server
        return server is not None and "://" in server and origin == find_origin(server)

    def _follow(self, request: Request) -> Steps[Outcome]:
        outcome: Outcome = yield Send(request)
        for _ in range(MAX_REDIRECTS):
            if not isinstance(outcome, HTTPResponse) or outcome.status not in REDIRECTS:
                return outcome
            target = self._redirect(request, outcome)
            if target is None:
                return outcome
            if not outcome.is_read:
                yield Close(outcome)
            request = target
            outcome = yield Send(request)
        return outcome

    def _redirect(self, request: Request, response: HTTPResponse) -> Request | None:
        """The request that a redirect leads to, where it may be followed.

        Reads are followed anywhere, but to another host they take nothing of the caller's along. Anything else is followed
        only at home, and only where the server asks for the same method.
        """
        location = response.headers.get("location")
        if not location:
            return None
        try:
            url = urljoin(request.url, location).partition("#")[0]
            at_home = find_origin(url) == find_origin(request.url) and self._is_own(url)
        except ValueError:
            return None
        clamped = clamp_timeout(self.timeout, self.remaining())
        if request.method in ("GET", "HEAD"):
            if at_home:
                return request.replace(url=url, timeout=clamped)
            kept = [pair for pair in request.headers.pairs if pair[0].lower() in SAFE_ELSEWHERE]
            return request.replace(
                url=url, headers=type(request.headers)(kept), content=None, timeout=clamped
            )
        if response.status in (307, 308) and at_home and self._is_replayable():
            return request.replace(url=url, timeout=clamped)
        return None

    def _is_replayable(self) -> bool:
        content = self.outgoing.content
        return not isinstance(content, BodyStream) or content.replayable

    def _consider(self, outcome: Outcome, attachment: Attachment) -> Steps[float | None]:
        """Seconds to wait before a repetition; ``None`` where there is to be none."""
        if isinstance(outcome, HTTPResponse) and outcome.status == 401:
            return (yield from self._ask_again(attachment))
        wait = self.wait = self._find_wait(outcome)
        if isinstance(outcome, HTTPResponse) and outcome.status == 500:
            self.server_errors += 1
        if self.retries_left <= 0 or not self._may_repeat(outcome, wait):
            return None
        clock = self.settings.clock
        delay = compute_backoff(self.repetitions, clock.random())
        if wait is not None:
            if wait > MAX_RETRY_AFTER:
                return None
            delay = wait + clock.random() * min(1.0, wait / 10)
        remaining = self.remaining()
        if remaining is not None and delay >= remaining:
            return None
        self.retries_left -= 1
        self.repetitions += 1
        return delay

    def _may_repeat(self, outcome: Outcome, wait: float | None) -> bool:
        if isinstance(outcome, Failure):
            repeatable = may_repeat_failure(self.safety, outcome)
            return repeatable and (not outcome.reached or self._is_replayable())
        return self._is_replayable() and may_repeat_status(
            self.safety,
            outcome.status,
            told_when=wait is not None,
            server_errors=self.server_errors,
        )

    def _find_wait(self, outcome: Outcome) -> float | None:
        """What the server says about waiting; a 429 holds the whole client back for so long."""
        if not isinstance(outcome, HTTPResponse) or outcome.status not in (429, 503):
            return None
        clock = self.settings.clock
        if outcome.status == 503:
            return parse_retry_after(outcome.headers, clock.wall())
        wait = parse_wait(outcome.headers, clock.wall())
        if wait is not None:
            self.settings.gate.hold(clock.monotonic(), wait)
        return wait

    def _ask_again(self, attachment: Attachment) -> Steps[float | None]:
        """After a 401: functions are asked once more; with other credentials the request is sent again."""
        if self.granted.attachment is not None or self.asked_again or not self._is_replayable():
            return None
        self.asked_again = True
        fresh = yield from self._ask()
        if fresh.values == attachment.values:
            return None
        self.attachment = fresh
        return 0.0

    def _build_error(self, outcome: Outcome) -> Steps[ClientError]:
        if isinstance(outcome, Failure):
            return build_connection_error(outcome, self.facts())
        if not outcome.is_read:
            content: bytes | Failure = yield Read(outcome, self.deadline)
            outcome = outcome.with_content(b"" if isinstance(content, Failure) else content)
        return build_status_error(
            self.settings.api,
            self.operation,
            outcome.redacted(self.redactor),
            self.facts(outcome),
            self.wait,
        )
