"""ai: The operations of ai."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.answers.stream import AsyncStream, Stream
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /fern
ASK_FERN = Operation(
    id="askFern",
    method="POST",
    path="/fern",
    bodies=(
        Body(
            "application/json",
            type=models.A | models.B,
            argument="body",
            required=False,
            constants=(("stream", False),),
        ),
    ),
    responses=(
        Response("200", models.Answer),
        Response("200", models.Piece, decoding="events", content_type="text/event-stream"),
    ),
)

# POST /fern
ASK_FERN_STREAM = Operation(
    id="askFern",
    method="POST",
    path="/fern",
    bodies=(
        Body(
            "application/json",
            type=models.A | models.B,
            argument="body",
            required=False,
            constants=(("stream", True),),
        ),
    ),
    responses=(Response("200", models.Piece, decoding="events", content_type="text/event-stream"),),
)

# POST /lines
ASK_LINES = Operation(
    id="askLines",
    method="POST",
    path="/lines",
    bodies=(
        Body(
            "application/json",
            type=models.AskLinesBody,
            fields=(BodyField("text", "text"),),
            constants=(("stream", False),),
        ),
    ),
    responses=(
        Response("200", models.Answer),
        Response("200", models.Piece, decoding="lines", content_type="application/x-ndjson"),
    ),
)

# POST /lines
ASK_LINES_STREAM = Operation(
    id="askLines",
    method="POST",
    path="/lines",
    bodies=(
        Body(
            "application/json",
            type=models.AskLinesBody,
            fields=(BodyField("text", "text"),),
            constants=(("stream", True),),
        ),
    ),
    responses=(
        Response("200", models.Piece, decoding="lines", content_type="application/x-ndjson"),
    ),
)

# POST /own
ASK_OWN = Operation(
    id="askOwn",
    method="POST",
    path="/own",
    bodies=(
        Body(
            "application/json",
            type=models.AskOwnBody,
            fields=(BodyField("text", "text"),),
            required=False,
        ),
    ),
    responses=(
        Response("200", models.Answer),
        Response(
            "200",
            models.Piece,
            decoding="events",
            content_type="text/event-stream",
            done="finished",
        ),
    ),
)

# POST /own
ASK_OWN_STREAM = Operation(
    id="askOwn",
    method="POST",
    path="/own",
    bodies=(
        Body(
            "application/json",
            type=models.AskOwnBody,
            fields=(BodyField("text", "text"),),
            constants=(("live", True),),
        ),
    ),
    responses=(
        Response(
            "200",
            models.Piece,
            decoding="events",
            content_type="text/event-stream",
            done="finished",
        ),
    ),
)

# GET /query
ASK_QUERY = Operation(
    id="askQuery",
    method="GET",
    path="/query?stream=false",
    responses=(
        Response("200", models.Answer),
        Response("200", models.Piece, decoding="events", content_type="text/event-stream"),
    ),
)

# GET /query
ASK_QUERY_STREAM = Operation(
    id="askQuery",
    method="GET",
    path="/query?stream=true",
    responses=(Response("200", models.Piece, decoding="events", content_type="text/event-stream"),),
)


class AiCalls(Calls):
    """Builds the calls of :class:`Ai`, not yet sent."""

    __slots__ = ()

    def ask_fern(
        self, *, body: models.A | params.A | models.B | params.B | Omit = OMIT
    ) -> Call[models.Answer]:
        """The call of :meth:`Ai.ask_fern`, not yet sent."""
        return Call(ASK_FERN, {"body": body})

    def ask_fern_stream(
        self, *, body: models.A | params.A | models.B | params.B | Omit = OMIT
    ) -> Call[models.Piece]:
        """The call of :meth:`Ai.ask_fern_stream`, not yet sent."""
        return Call(ASK_FERN_STREAM, {"body": body})

    def ask_lines(self, *, text: str | Omit = OMIT) -> Call[models.Answer]:
        """The call of :meth:`Ai.ask_lines`, not yet sent."""
        return Call(ASK_LINES, {"text": text})

    def ask_lines_stream(self, *, text: str | Omit = OMIT) -> Call[models.Piece]:
        """The call of :meth:`Ai.ask_lines_stream`, not yet sent."""
        return Call(ASK_LINES_STREAM, {"text": text})

    def ask_own(self, *, text: str | Omit = OMIT) -> Call[models.Answer]:
        """The call of :meth:`Ai.ask_own`, not yet sent."""
        return Call(ASK_OWN, {"text": text})

    def ask_own_stream(self, *, text: str | Omit = OMIT) -> Call[models.Piece]:
        """The call of :meth:`Ai.ask_own_stream`, not yet sent."""
        return Call(ASK_OWN_STREAM, {"text": text})

    def ask_query(self) -> Call[models.Answer]:
        """The call of :meth:`Ai.ask_query`, not yet sent."""
        return Call(ASK_QUERY)

    def ask_query_stream(self) -> Call[models.Piece]:
        """The call of :meth:`Ai.ask_query_stream`, not yet sent."""
        return Call(ASK_QUERY_STREAM)


class Ai(Resource[AiCalls]):
    """The operations of ai."""

    calls = AiCalls()

    def ask_fern(
        self,
        *,
        body: models.A | params.A | models.B | params.B | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Answer:
        """Ask fern.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.ask_fern()

        Operation: ``askFern``, ``POST /fern``.
        """
        call = self.calls.ask_fern(body=body)
        return self._execute(call, options)

    def ask_fern_stream(
        self,
        *,
        body: models.A | params.A | models.B | params.B | Omit = OMIT,
        options: Options | None = None,
    ) -> Stream[models.Piece]:
        """Ask fern stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.ai.ask_fern_stream():
            ...     print(event)

        Operation: ``askFern``, ``POST /fern``.
        """
        call = self.calls.ask_fern_stream(body=body)
        return self._stream(call, options)

    def ask_lines(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> models.Answer:
        """Ask lines.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.ask_lines()

        Operation: ``askLines``, ``POST /lines``.
        """
        call = self.calls.ask_lines(text=text)
        return self._execute(call, options)

    def ask_lines_stream(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> Stream[models.Piece]:
        """Ask lines stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.ai.ask_lines_stream():
            ...     print(event)

        Operation: ``askLines``, ``POST /lines``.
        """
        call = self.calls.ask_lines_stream(text=text)
        return self._stream(call, options)

    def ask_own(self, *, text: str | Omit = OMIT, options: Options | None = None) -> models.Answer:
        """Ask own.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.ask_own()

        Operation: ``askOwn``, ``POST /own``.
        """
        call = self.calls.ask_own(text=text)
        return self._execute(call, options)

    def ask_own_stream(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> Stream[models.Piece]:
        """Ask own stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.ai.ask_own_stream():
            ...     print(event)

        Operation: ``askOwn``, ``POST /own``.
        """
        call = self.calls.ask_own_stream(text=text)
        return self._stream(call, options)

    def ask_query(self, *, options: Options | None = None) -> models.Answer:
        """Ask query.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.ask_query()

        Operation: ``askQuery``, ``GET /query``.
        """
        call = self.calls.ask_query()
        return self._execute(call, options)

    def ask_query_stream(self, *, options: Options | None = None) -> Stream[models.Piece]:
        """Ask query stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.ai.ask_query_stream():
            ...     print(event)

        Operation: ``askQuery``, ``GET /query``.
        """
        call = self.calls.ask_query_stream()
        return self._stream(call, options)


class AsyncAi(AsyncResource[AiCalls]):
    """The operations of ai."""

    calls = AiCalls()

    async def ask_fern(
        self,
        *,
        body: models.A | params.A | models.B | params.B | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Answer:
        """Ask fern.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.ask_fern()

        Operation: ``askFern``, ``POST /fern``.
        """
        call = self.calls.ask_fern(body=body)
        return await self._execute(call, options)

    def ask_fern_stream(
        self,
        *,
        body: models.A | params.A | models.B | params.B | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncStream[models.Piece]:
        """Ask fern stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.ai.ask_fern_stream():
            ...     print(event)

        Operation: ``askFern``, ``POST /fern``.
        """
        call = self.calls.ask_fern_stream(body=body)
        return self._stream(call, options)

    async def ask_lines(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> models.Answer:
        """Ask lines.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.ask_lines()

        Operation: ``askLines``, ``POST /lines``.
        """
        call = self.calls.ask_lines(text=text)
        return await self._execute(call, options)

    def ask_lines_stream(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> AsyncStream[models.Piece]:
        """Ask lines stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.ai.ask_lines_stream():
            ...     print(event)

        Operation: ``askLines``, ``POST /lines``.
        """
        call = self.calls.ask_lines_stream(text=text)
        return self._stream(call, options)

    async def ask_own(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> models.Answer:
        """Ask own.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.ask_own()

        Operation: ``askOwn``, ``POST /own``.
        """
        call = self.calls.ask_own(text=text)
        return await self._execute(call, options)

    def ask_own_stream(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> AsyncStream[models.Piece]:
        """Ask own stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.ai.ask_own_stream():
            ...     print(event)

        Operation: ``askOwn``, ``POST /own``.
        """
        call = self.calls.ask_own_stream(text=text)
        return self._stream(call, options)

    async def ask_query(self, *, options: Options | None = None) -> models.Answer:
        """Ask query.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Answer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.ask_query()

        Operation: ``askQuery``, ``GET /query``.
        """
        call = self.calls.ask_query()
        return await self._execute(call, options)

    def ask_query_stream(self, *, options: Options | None = None) -> AsyncStream[models.Piece]:
        """Ask query stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Piece]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.ai.ask_query_stream():
            ...     print(event)

        Operation: ``askQuery``, ``GET /query``.
        """
        call = self.calls.ask_query_stream()
        return self._stream(call, options)
