"""ai: The operations of ai."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.answers.stream import AsyncStream, Stream
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.response.media import ServerSentEvent

if TYPE_CHECKING:
    from .. import params

# POST /chat
CHAT = Operation(
    id="chat",
    method="POST",
    path="/chat",
    bodies=(
        Body(
            "application/json",
            type=models.ChatRequest,
            fields=(BodyField("prompt", "prompt"), BodyField("stream_options", "stream_options")),
            constants=(("stream", False),),
        ),
    ),
    responses=(
        Response("200", models.ChatAnswer),
        Response(
            "200", models.ChatStreamEvent, decoding="events", content_type="text/event-stream"
        ),
    ),
)

# POST /chat
CHAT_STREAM = Operation(
    id="chat",
    method="POST",
    path="/chat",
    bodies=(
        Body(
            "application/json",
            type=models.ChatRequest,
            fields=(BodyField("prompt", "prompt"), BodyField("stream_options", "stream_options")),
            constants=(("stream", True),),
        ),
    ),
    responses=(
        Response(
            "200", models.ChatStreamEvent, decoding="events", content_type="text/event-stream"
        ),
    ),
)

# POST /complete
COMPLETE = Operation(
    id="complete",
    method="POST",
    path="/complete",
    bodies=(
        Body(
            "application/json",
            type=models.CompleteBody,
            fields=(BodyField("text", "text"),),
            required=False,
        ),
    ),
    responses=(
        Response("200", models.PlainBody),
        Response("200", decoding="events", content_type="text/event-stream", done="[DONE]"),
    ),
)

# POST /complete
COMPLETE_STREAM = Operation(
    id="complete",
    method="POST",
    path="/complete",
    bodies=(
        Body(
            "application/json",
            type=models.CompleteBody,
            fields=(BodyField("text", "text"),),
            constants=(("stream", True),),
        ),
    ),
    responses=(
        Response("200", decoding="events", content_type="text/event-stream", done="[DONE]"),
    ),
)

# POST /only
ONLY = Operation(
    id="only",
    method="POST",
    path="/only",
    bodies=(Body("application/json", type=models.OnlyBody, fields=(), required=False),),
    responses=(
        Response("200", dict[str, Any]),
        Response("200", models.StreamPart, decoding="events", content_type="text/event-stream"),
    ),
)

# POST /only
ONLY_STREAM = Operation(
    id="only",
    method="POST",
    path="/only",
    bodies=(
        Body("application/json", type=models.OnlyBody, fields=(), constants=(("stream", True),)),
    ),
    responses=(
        Response("200", models.StreamPart, decoding="events", content_type="text/event-stream"),
    ),
)

# POST /plain
PLAIN = Operation(
    id="plain",
    method="POST",
    path="/plain",
    bodies=(
        Body(
            "application/json",
            type=models.PlainBody,
            fields=(BodyField("text", "text"),),
            required=False,
        ),
    ),
    responses=(Response("200", models.PlainBody),),
)


class AiCalls(Calls):
    """Builds the calls of :class:`Ai`, not yet sent."""

    __slots__ = ()

    def chat(
        self,
        *,
        prompt: str,
        stream_options: models.ChatStreamOptions | params.ChatStreamOptions | Omit = OMIT,
    ) -> Call[models.ChatAnswer]:
        """The call of :meth:`Ai.chat`, not yet sent."""
        return Call(CHAT, {"prompt": prompt, "stream_options": stream_options})

    def chat_stream(
        self,
        *,
        prompt: str,
        stream_options: models.ChatStreamOptions | params.ChatStreamOptions | Omit = OMIT,
    ) -> Call[models.ChatStreamEvent]:
        """The call of :meth:`Ai.chat_stream`, not yet sent."""
        return Call(CHAT_STREAM, {"prompt": prompt, "stream_options": stream_options})

    def complete(self, *, text: str | Omit = OMIT) -> Call[models.PlainBody]:
        """The call of :meth:`Ai.complete`, not yet sent."""
        return Call(COMPLETE, {"text": text})

    def complete_stream(self, *, text: str | Omit = OMIT) -> Call[ServerSentEvent[str]]:
        """The call of :meth:`Ai.complete_stream`, not yet sent."""
        return Call(COMPLETE_STREAM, {"text": text})

    def only(self) -> Call[dict[str, Any]]:
        """The call of :meth:`Ai.only`, not yet sent."""
        return Call(ONLY)

    def only_stream(self) -> Call[models.StreamPart]:
        """The call of :meth:`Ai.only_stream`, not yet sent."""
        return Call(ONLY_STREAM)

    def plain(self, *, text: str | Omit = OMIT) -> Call[models.PlainBody]:
        """The call of :meth:`Ai.plain`, not yet sent."""
        return Call(PLAIN, {"text": text})


class Ai(Resource[AiCalls]):
    """The operations of ai."""

    calls = AiCalls()

    def chat(
        self,
        *,
        prompt: str,
        stream_options: models.ChatStreamOptions | params.ChatStreamOptions | Omit = OMIT,
        options: Options | None = None,
    ) -> models.ChatAnswer:
        """Chat.

        Args:
            options: Settings of this call alone.

        Returns:
            models.ChatAnswer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.chat(prompt="prompt")

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat(prompt=prompt, stream_options=stream_options)
        return self._execute(call, options)

    def chat_stream(
        self,
        *,
        prompt: str,
        stream_options: models.ChatStreamOptions | params.ChatStreamOptions | Omit = OMIT,
        options: Options | None = None,
    ) -> Stream[models.ChatStreamEvent]:
        """Chat stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.ChatStreamEvent]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.ai.chat_stream(prompt="prompt"):
            ...     print(event)

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat_stream(prompt=prompt, stream_options=stream_options)
        return self._stream(call, options)

    def complete(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> models.PlainBody:
        """Complete.

        Args:
            options: Settings of this call alone.

        Returns:
            models.PlainBody

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.complete()

        Operation: ``complete``, ``POST /complete``.
        """
        call = self.calls.complete(text=text)
        return self._execute(call, options)

    def complete_stream(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> Stream[ServerSentEvent[str]]:
        """Complete stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[ServerSentEvent[str]]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.ai.complete_stream():
            ...     print(event)

        Operation: ``complete``, ``POST /complete``.
        """
        call = self.calls.complete_stream(text=text)
        return self._stream(call, options)

    def only(self, *, options: Options | None = None) -> dict[str, Any]:
        """Only.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.only()

        Operation: ``only``, ``POST /only``.
        """
        call = self.calls.only()
        return self._execute(call, options)

    def only_stream(self, *, options: Options | None = None) -> Stream[models.StreamPart]:
        """Only stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.StreamPart]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.ai.only_stream():
            ...     print(event)

        Operation: ``only``, ``POST /only``.
        """
        call = self.calls.only_stream()
        return self._stream(call, options)

    def plain(self, *, text: str | Omit = OMIT, options: Options | None = None) -> models.PlainBody:
        """Plain.

        Args:
            options: Settings of this call alone.

        Returns:
            models.PlainBody

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.ai.plain()

        Operation: ``plain``, ``POST /plain``.
        """
        call = self.calls.plain(text=text)
        return self._execute(call, options)


class AsyncAi(AsyncResource[AiCalls]):
    """The operations of ai."""

    calls = AiCalls()

    async def chat(
        self,
        *,
        prompt: str,
        stream_options: models.ChatStreamOptions | params.ChatStreamOptions | Omit = OMIT,
        options: Options | None = None,
    ) -> models.ChatAnswer:
        """Chat.

        Args:
            options: Settings of this call alone.

        Returns:
            models.ChatAnswer

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.chat(prompt="prompt")

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat(prompt=prompt, stream_options=stream_options)
        return await self._execute(call, options)

    def chat_stream(
        self,
        *,
        prompt: str,
        stream_options: models.ChatStreamOptions | params.ChatStreamOptions | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncStream[models.ChatStreamEvent]:
        """Chat stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.ChatStreamEvent]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.ai.chat_stream(prompt="prompt"):
            ...     print(event)

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat_stream(prompt=prompt, stream_options=stream_options)
        return self._stream(call, options)

    async def complete(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> models.PlainBody:
        """Complete.

        Args:
            options: Settings of this call alone.

        Returns:
            models.PlainBody

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.complete()

        Operation: ``complete``, ``POST /complete``.
        """
        call = self.calls.complete(text=text)
        return await self._execute(call, options)

    def complete_stream(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> AsyncStream[ServerSentEvent[str]]:
        """Complete stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[ServerSentEvent[str]]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.ai.complete_stream():
            ...     print(event)

        Operation: ``complete``, ``POST /complete``.
        """
        call = self.calls.complete_stream(text=text)
        return self._stream(call, options)

    async def only(self, *, options: Options | None = None) -> dict[str, Any]:
        """Only.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.only()

        Operation: ``only``, ``POST /only``.
        """
        call = self.calls.only()
        return await self._execute(call, options)

    def only_stream(self, *, options: Options | None = None) -> AsyncStream[models.StreamPart]:
        """Only stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.StreamPart]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.ai.only_stream():
            ...     print(event)

        Operation: ``only``, ``POST /only``.
        """
        call = self.calls.only_stream()
        return self._stream(call, options)

    async def plain(
        self, *, text: str | Omit = OMIT, options: Options | None = None
    ) -> models.PlainBody:
        """Plain.

        Args:
            options: Settings of this call alone.

        Returns:
            models.PlainBody

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.ai.plain()

        Operation: ``plain``, ``POST /plain``.
        """
        call = self.calls.plain(text=text)
        return await self._execute(call, options)
