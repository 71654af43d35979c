"""One call from a request to its answer: attempts, deadline, repetitions, as a generator of effects."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from ..address import find_origin
from ..auth.authorize import Authorizer
from ..auth.credentials import build_hint
from ..auth.grant import NOTHING_ATTACHED, Attachment
from ..effects import Close, Failure, Outcome, Read, Send, Sleep, Steps
from ..errors import APITimeoutError, ClientError, Facts
from ..failure import build_connection_error
from ..message import HTTPResponse, Request, find_request_id
from ..omit import Omit
from ..operation import Operation
from ..options import Options, Timeout
from ..request.extra import add_extra_query, add_query
from ..request.headers import apply_headers, list_omitted
from ..request.upload import BodyStream
from ..response.refusal import build_status_error
from .assemble import (
    build_headers,
    build_url,
    find_key,
    find_own_headers,
    find_secret_values,
    hide_caller,
)
from .redirect import MAX_REDIRECTS, STATUSES, explain_redirects, find_redirect
from .retry import find_safety, may_repeat_failure, may_repeat_status
from .settings import Settings
from .telemetry import Span, start_span
from .timing import (
    MAX_RETRY_AFTER,
    clamp_timeout,
    compute_backoff,
    parse_retry_after,
    parse_wait,
)

if TYPE_CHECKING:
    from ..request.encode import Outgoing
    from ..secrets import Redactor


class Exchange:
    """One call's attempts. ``run()`` gives the successful answer or raises; ``facts()`` tells of it."""

    def __init__(
        self,
        settings: Settings,
        operation: Operation,
        outgoing: Outgoing,
        options: Options,
        *,
        url: str | None = None,
        stream: bool = False,
    ) -> None:
        self.settings = settings
        self.operation = operation
        self.outgoing = outgoing
        self.options = options
        self.url = (
            build_url(settings, operation, outgoing, options)
            if url is None
            else add_extra_query(url, options.extra_query)
        )
        self.is_own = url is None or self._is_own(url)
        self.stream = stream
        limit = settings.deadline if isinstance(options.deadline, Omit) else options.deadline
        self.deadline = None if limit is None else settings.clock.monotonic() + limit
        retries = options.max_retries
        self.retries_left = settings.max_retries if isinstance(retries, Omit) else retries
        timeout = options.timeout
        self.timeout = settings.timeout if isinstance(timeout, Omit) else Timeout.of(timeout)
        self.own_headers = find_own_headers(operation, options)
        self.omitted = list_omitted(settings.headers, self.own_headers)
        self.key = find_key(operation, outgoing, options, self.omitted)
        secrets = (*outgoing.secret_values, *find_secret_values(settings, options))
        self.authorizer = Authorizer(settings, settings.grant(operation), secrets, self.deadline)
        self.attempt = 0
        self.repetitions = 0
        self.server_errors = 0
        self.wait: float | None = None
        self.asked: list[str] = []

    def __repr__(self) -> str:
        return f"Exchange({self.operation.id}, attempt {self.attempt})"

    @property
    def redactor(self) -> Redactor:
        """Knows the secrets of the call."""
        return self.authorizer.redactor

    def facts(self, outcome: Outcome | None = None) -> Facts:
        """What may be told of the call."""
        headers = outcome.headers if isinstance(outcome, HTTPResponse) else None
        return Facts(
            operation=self.operation.id,
            method=self.operation.method,
            url=self.redactor.url(self.url),
            request_id=None if headers is None else find_request_id(headers),
            attempts=self.attempt,
        )

    def run(self) -> Steps[HTTPResponse]:
        """Send until there is a success, or an error that may not be repeated."""
        span = start_span(self.settings.api, self.operation, self.redactor.url(self.url))
        if span is None:
            return (yield from self._run(None))
        try:
            response = yield from self._run(span)
            span.end(response.status, self.attempt, None)
        except BaseException as error:
            span.end(getattr(error, "status", None), self.attempt, error)
            raise
        return response

    def _run(self, span: Span | None) -> Steps[HTTPResponse]:
        observer = self.settings.observer
        clock = self.settings.clock
        while True:
            yield from self._pass_gate()
            attachment = yield from self._attach()
            self.attempt += 1
            request = self._build_request(attachment, span)
            observer.sent(request)
            before = clock.monotonic()
            outcome = yield from self._follow(request, attachment)
            observer.answered(request, outcome, clock.monotonic() - before)
            if isinstance(outcome, HTTPResponse) and 200 <= outcome.status < 300:
                return outcome
            delay = yield from self._consider(outcome, attachment)
            if delay is None:
                raise (yield from self._build_error(outcome, request))
            if isinstance(outcome, HTTPResponse) and not outcome.is_read:
                yield Close(outcome)
            if delay > 0:
                observer.repeating(request, delay, outcome)
                yield Sleep(delay)

    def remaining(self) -> float | None:
        """Seconds until the deadline; ``None`` where there is none."""
        if self.deadline is None:
            return None
        return self.deadline - self.settings.clock.monotonic()

    def _pass_gate(self) -> Steps[None]:
        clock, gate = self.settings.clock, self.settings.gate
        remaining = self.remaining()
        if remaining is not None and remaining <= 0:
            raise self._late("the deadline passed")
        wait = gate.reserve(clock.monotonic(), clock.random(), remaining)
        while wait > 0:
            if (remaining := self.remaining()) is not None and wait > remaining:
                raise self._late(f"the client is held back for {wait:.1f} s, beyond the deadline")
            pause = gate.pause(clock.monotonic())
            self.settings.observer.holding(self.operation, wait, is_pause=pause > 0)
            yield Sleep(wait)
            # Another call's 429 may have come in the meantime.
            wait = gate.pause(clock.monotonic(), clock.random())

    def _late(self, message: str) -> APITimeoutError:
        hint = "Raise rate_limit= or deadline=, or send less"
        return APITimeoutError(message, reached=self.attempt > 0, hint=hint, facts=self.facts())

    def _attach(self) -> Steps[Attachment]:
        try:
            return (yield from self.authorizer.attach())
        except ClientError as error:
            if error.facts == Facts():
                error.facts = self.facts()
            raise

    def _build_request(self, attachment: Attachment, span: Span | None) -> Request:
        if not self.is_own:
            attachment = NOTHING_ATTACHED
        query = urlencode(attachment.query)
        outgoing, own_headers = self.outgoing, self.own_headers
        if not self.is_own:  # From an answer: its host is told nothing of the caller.
            outgoing, own_headers = hide_caller(outgoing, own_headers)
        headers = build_headers(self.settings, outgoing, attachment, self.key, is_own=self.is_own)
        headers = apply_headers(headers, own_headers)
        return Request(
            method=self.operation.method,
            url=add_query(self.url, query) if query and query not in self.url else self.url,
            headers=headers if span is None else span.inject(headers),
            content=outgoing.content,
            timeout=clamp_timeout(self.timeout, self.remaining()),
            deadline=self.deadline,
            stream=self.stream,
            attempt=self.attempt,
            operation=self.operation.id,
            arguments=outgoing.arguments,
            redactor=self.redactor,
            omitted=self.omitted,
        )

    def _is_own(self, url: str) -> bool:
        origin, server = find_origin(url), self.operation.server or ""
        return origin == self.settings.origin or ("://" in server and origin == find_origin(server))

    def _is_replayable(self) -> bool:
        content = self.outgoing.content
        return not isinstance(content, BodyStream) or content.replayable

    def _follow(self, request: Request, attachment: Attachment) -> Steps[Outcome]:
        self.asked = [request.url]
        outcome: Outcome = yield Send(request)
        for _ in range(MAX_REDIRECTS):
            if not isinstance(outcome, HTTPResponse) or outcome.status not in STATUSES:
                return outcome
            query = urlencode(attachment.query)
            target = find_redirect(request, outcome, self._is_own, query, self._is_replayable())
            if target is None:
                return outcome
            if not outcome.is_read:
                yield Close(outcome)
            self.asked.append(target.url)
            request = target.replace(timeout=clamp_timeout(self.timeout, self.remaining()))
            outcome = yield Send(request)
        return outcome

    def _consider(self, outcome: Outcome, attachment: Attachment) -> Steps[float | None]:
        """Seconds to wait before a repetition; ``None`` where there is to be none."""
        self.wait = None
        if isinstance(outcome, HTTPResponse):
            if outcome.status == 401 and self.is_own and self._is_replayable():
                again = yield from self.authorizer.ask_again(attachment)
                return 0.0 if again else None
            self.wait = self._find_wait(outcome)
            self.server_errors += outcome.status == 500
        if self.retries_left <= 0 or not self._may_repeat(outcome):
            return None
        delay = self._find_delay()
        remaining = self.remaining()
        if delay is None or (remaining is not None and delay >= remaining):
            return None
        self.retries_left -= 1
        self.repetitions += 1
        return delay

    def _may_repeat(self, outcome: Outcome) -> bool:
        safety = find_safety(self.operation, self.key is not None)
        if isinstance(outcome, Failure):
            repeatable = not outcome.reached or self._is_replayable()
            return repeatable and may_repeat_failure(safety, outcome)
        return self._is_replayable() and may_repeat_status(
            safety,
            outcome.status,
            told_when=self.wait is not None,
            server_errors=self.server_errors,
        )

    def _find_delay(self) -> float | None:
        """Seconds until the next attempt: as the server says, else by chance; ``None`` if too long."""
        chance = self.settings.clock.random()
        if self.wait is None:
            return compute_backoff(self.repetitions, chance)
        if self.wait > MAX_RETRY_AFTER:
            return None
        return self.wait + chance * min(1.0, self.wait / 10)

    def _find_wait(self, response: HTTPResponse) -> float | None:
        """What the server says about waiting; a 429 holds the whole client back for so long."""
        clock = self.settings.clock
        if response.status == 503:
            return parse_retry_after(response.headers, clock.wall())
        if response.status != 429:
            return None
        wait = parse_wait(response.headers, clock.wall())
        if wait is not None:
            self.settings.gate.hold(clock.monotonic(), wait)
        return wait

    def _build_error(self, outcome: Outcome, request: Request) -> Steps[ClientError]:
        if isinstance(outcome, Failure):
            return build_connection_error(outcome, self.facts())
        if not outcome.is_read:
            content: bytes | Failure = yield Read(outcome, self.deadline)
            outcome = outcome.with_content(b"" if isinstance(content, Failure) else content)
        api = self.settings.api
        message, hint = explain_redirects(outcome, self.asked, self.redactor)
        if outcome.status == 401:
            carried = self.authorizer.names if self.is_own else ()
            hint = build_hint(api, self.operation.security, carried)
        return build_status_error(
            api,
            self.operation,
            outcome.redacted(self.redactor),
            self.facts(outcome),
            request=request.redacted(),
            retry_after=self.wait,
            message=message,
            hint=hint,
        )
