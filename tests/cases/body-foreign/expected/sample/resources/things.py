"""things: The operations of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.request.rows import Rows
from .._runtime.request.upload import FileContent, FilePart

if TYPE_CHECKING:
    from .. import params

# POST /parts
SEND_PARTS = Operation(
    id="sendParts",
    method="POST",
    path="/parts",
    bodies=(
        Body(
            "multipart/related",
            type=models.SendPartsBody,
            fields=(
                BodyField("order", "order", content_type="application/xml"),
                BodyField("inner", "inner", content_type="multipart/mixed"),
                BodyField("meta", "meta"),
            ),
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /rows
SEND_ROWS = Operation(
    id="sendRows",
    method="POST",
    path="/rows",
    bodies=(Body("application/jsonl", type=bytes, argument="body"),),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /stream
SEND_STREAM = Operation(
    id="sendStream",
    method="POST",
    path="/stream",
    bodies=(Body("application/x-json-stream", type=models.Order, argument="body", rows=True),),
    responses=(Response("204", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def send_parts(
        self,
        *,
        order: FilePart | Omit = OMIT,
        inner: FilePart | Omit = OMIT,
        meta: models.Order | params.Order | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.send_parts`, not yet sent."""
        return Call(SEND_PARTS, {"order": order, "inner": inner, "meta": meta})

    def send_rows(self, *, body: FileContent) -> Call[None]:
        """The call of :meth:`Things.send_rows`, not yet sent."""
        return Call(SEND_ROWS, {"body": body})

    def send_stream(self, *, body: Rows[models.Order | params.Order] | FileContent) -> Call[None]:
        """The call of :meth:`Things.send_stream`, not yet sent."""
        return Call(SEND_STREAM, {"body": body})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def send_parts(
        self,
        *,
        order: FilePart | Omit = OMIT,
        inner: FilePart | Omit = OMIT,
        meta: models.Order | params.Order | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send parts.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_parts()

        Operation: ``sendParts``, ``POST /parts``.
        """
        call = self.calls.send_parts(order=order, inner=inner, meta=meta)
        return self._execute(call, options)

    def send_rows(self, *, body: FileContent, options: Options | None = None) -> None:
        """Send rows.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_rows(body=b"content")

        Operation: ``sendRows``, ``POST /rows``.
        """
        call = self.calls.send_rows(body=body)
        return self._execute(call, options)

    def send_stream(
        self,
        *,
        body: Rows[models.Order | params.Order] | FileContent,
        options: Options | None = None,
    ) -> None:
        """Send stream.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_stream(body=[{}])

        Operation: ``sendStream``, ``POST /stream``.
        """
        call = self.calls.send_stream(body=body)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def send_parts(
        self,
        *,
        order: FilePart | Omit = OMIT,
        inner: FilePart | Omit = OMIT,
        meta: models.Order | params.Order | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send parts.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_parts()

        Operation: ``sendParts``, ``POST /parts``.
        """
        call = self.calls.send_parts(order=order, inner=inner, meta=meta)
        return await self._execute(call, options)

    async def send_rows(self, *, body: FileContent, options: Options | None = None) -> None:
        """Send rows.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_rows(body=b"content")

        Operation: ``sendRows``, ``POST /rows``.
        """
        call = self.calls.send_rows(body=body)
        return await self._execute(call, options)

    async def send_stream(
        self,
        *,
        body: Rows[models.Order | params.Order] | FileContent,
        options: Options | None = None,
    ) -> None:
        """Send stream.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_stream(body=[{}])

        Operation: ``sendStream``, ``POST /stream``.
        """
        call = self.calls.send_stream(body=body)
        return await self._execute(call, options)
