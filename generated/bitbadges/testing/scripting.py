"""From what a test says of a method to the steps of its script."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from inspect import isawaitable
from typing import Any, cast

from .._runtime.errors import APIStatusError, ClientError
from .._runtime.operation import Operation
from .answers import build_answer
from .facts import Facts
from .failures import FailureCause, build_failure
from .paging import Pages
from .reply import Reply, build_reply
from .samples import Sampler
from .script import Script, Step
from .sent import SentRequest
from .streaming import build_stream


class Scripting:
    """What one method answers; values are held to the operation where they are said."""

    def __init__(self, symbol: str, operation: Operation, facts: Facts, script: Script) -> None:
        self.symbol = symbol
        self.script = script
        self._operation = operation
        self._facts = facts

    def answer(self, values: Sequence[object], after: float) -> None:
        """Answer with one value after the other; of a stream they are its pieces."""
        if self._facts.methods[self.symbol]["way"] == "stream":
            self.stream(values, False, after)
            return
        self.script.write(*(_always(self._build(value, after)) for value in values))

    def _build(self, value: object, after: float = 0.0) -> Reply:
        return build_answer(self._operation, self.symbol, value, takes=after)

    def stream(self, pieces: Sequence[object], breaks_off: bool, after: float) -> None:
        """Answer with a stream."""
        reply = build_stream(
            self._operation, self.symbol, pieces, breaks_off=breaks_off, takes=after
        )
        self.script.write(_always(reply))

    def turn(self, pages: Sequence[Sequence[object]], after: float) -> None:
        """Answer page by page."""
        frame = self.build_frame()
        self.script.write(Pages(self._operation, self.symbol, pages or [[]], frame, after).answer)

    def build_frame(self) -> object:
        """What a page holds beside its items: what must be there."""
        responses = self._facts.find_operation(self.symbol).get("responses", {})
        for status in sorted(responses):
            for media in responses[status].values() if status.startswith(("2", "default")) else ():
                return Sampler(self._facts, "response").make(media.get("schema"))
        return {}

    def fail(
        self,
        cause: FailureCause,
        *,
        body: object,
        headers: Mapping[str, str] | None,
        retry_after: float | None,
        after: float,
        times: int,
    ) -> None:
        """Fail so many times."""
        if times < 1:
            raise ValueError(f"{self.symbol} fails {times} times: once at least")
        reply = build_failure(
            cause,
            self.symbol,
            self._facts,
            body=body,
            headers=headers,
            retry_after=retry_after,
            after=after,
        )
        self.script.write(*[_always(reply)] * times)

    def respond(
        self,
        status: int,
        json: object,
        content: bytes | None,
        headers: Mapping[str, str] | None,
        after: float,
    ) -> None:
        """Answer with what is on the wire."""
        reply = build_reply(status, json_body=json, content=content, headers=headers, takes=after)
        self.script.write(_always(reply))

    def ask(self, function: Callable[..., Any]) -> None:
        """Have a function answer."""
        places = [p.argument for p in self._operation.parameters if p.location == "path"]

        def step(request: SentRequest) -> Reply | Awaitable[Reply]:
            named = dict(request.arguments)
            positional = [named.pop(name) for name in places if name in named]
            try:
                given = function(*positional, **named)
            except ClientError as error:
                return self._refuse(error)
            if isawaitable(given):
                return Pending(cast("Awaitable[object]", given), self._finish, self._refuse)
            return self._finish(given)

        self.script.write(step)

    def _finish(self, value: object) -> Reply:
        if isinstance(value, Reply):
            return value
        if self._facts.methods[self.symbol]["way"] == "stream":
            pieces = cast("list[object]", value) if isinstance(value, list | tuple) else [value]
            return build_stream(self._operation, self.symbol, pieces)
        return self._build(value)

    def _refuse(self, error: ClientError) -> Reply:
        if isinstance(error, APIStatusError):
            response = error.response
            content = (response.content,) if response.content else ()
            return Reply(status=response.status, headers=response.headers, pieces=content)
        return build_failure(error, self.symbol, self._facts)


class Pending:
    """What an asynchronous function is going to answer; where nobody awaits it, it is closed."""

    def __init__(
        self,
        given: Awaitable[object],
        finish: Callable[[object], Reply],
        refuse: Callable[[ClientError], Reply],
    ) -> None:
        self._given = given
        self._finish = finish
        self._refuse = refuse

    def __await__(self) -> Generator[Any, Any, Reply]:
        try:
            value = yield from self._given.__await__()
        except ClientError as error:
            return self._refuse(error)
        return self._finish(value)

    def close(self) -> None:
        """Let go of it."""
        close: Callable[[], None] | None = getattr(self._given, "close", None)
        if close is not None:
            close()


def _always(reply: Reply) -> Step:
    return lambda _: reply
