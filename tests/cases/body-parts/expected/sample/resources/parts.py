"""parts: The operations of parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.request.upload import FileContent, FilePart
from .._runtime.response.parts import BodyPart

if TYPE_CHECKING:
    from .. import params

# POST /mixed
SEND_MIXED = Operation(
    id="sendMixed",
    method="POST",
    path="/mixed",
    bodies=(
        Body(
            "multipart/mixed",
            type=models.SendMixedBody,
            fields=(
                BodyField("note", "note"),
                BodyField("meta", "meta"),
                BodyField("file", "file"),
            ),
        ),
    ),
    responses=(Response("200", list[BodyPart], decoding="parts", content_type="multipart/mixed"),),
)

# POST /ordered
SEND_ORDERED = Operation(
    id="sendOrdered",
    method="POST",
    path="/ordered",
    bodies=(
        Body(
            "multipart/mixed",
            type=list[Any],
            argument="body",
            parts=("application/json", "application/octet-stream"),
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /related
UPLOAD_RELATED = Operation(
    id="uploadRelated",
    method="POST",
    path="/related",
    bodies=(
        Body(
            "multipart/related",
            type=models.UploadRelatedBody,
            fields=(
                BodyField("meta", "meta"),
                BodyField("media", "media", content_type="image/png"),
            ),
        ),
    ),
    responses=(
        Response("200", list[BodyPart], decoding="parts", content_type="multipart/related"),
    ),
)


class PartsCalls(Calls):
    """Builds the calls of :class:`Parts`, not yet sent."""

    __slots__ = ()

    def send_mixed(
        self,
        *,
        note: str | Omit = OMIT,
        meta: models.Meta | params.Meta | Omit = OMIT,
        file: FilePart | Omit = OMIT,
    ) -> Call[list[BodyPart]]:
        """The call of :meth:`Parts.send_mixed`, not yet sent."""
        return Call(SEND_MIXED, {"note": note, "meta": meta, "file": file})

    def send_ordered(self, *, body: Sequence[Any] | FileContent) -> Call[None]:
        """The call of :meth:`Parts.send_ordered`, not yet sent."""
        return Call(SEND_ORDERED, {"body": body})

    def upload_related(
        self, *, meta: models.Meta | params.Meta, media: FilePart
    ) -> Call[list[BodyPart]]:
        """The call of :meth:`Parts.upload_related`, not yet sent."""
        return Call(UPLOAD_RELATED, {"meta": meta, "media": media})


class Parts(Resource[PartsCalls]):
    """The operations of parts."""

    calls = PartsCalls()

    def send_mixed(
        self,
        *,
        note: str | Omit = OMIT,
        meta: models.Meta | params.Meta | Omit = OMIT,
        file: FilePart | Omit = OMIT,
        options: Options | None = None,
    ) -> list[BodyPart]:
        """Send mixed.

        Args:
            options: Settings of this call alone.

        Returns:
            list[BodyPart]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.send_mixed()

        Operation: ``sendMixed``, ``POST /mixed``.
        """
        call = self.calls.send_mixed(note=note, meta=meta, file=file)
        return self._execute(call, options)

    def send_ordered(
        self, *, body: Sequence[Any] | FileContent, options: Options | None = None
    ) -> None:
        """Send ordered.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.send_ordered(body=[{}])

        Operation: ``sendOrdered``, ``POST /ordered``.
        """
        call = self.calls.send_ordered(body=body)
        return self._execute(call, options)

    def upload_related(
        self, *, meta: models.Meta | params.Meta, media: FilePart, options: Options | None = None
    ) -> list[BodyPart]:
        """Upload related.

        Args:
            options: Settings of this call alone.

        Returns:
            list[BodyPart]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.upload_related(meta={}, media=b"content")

        Operation: ``uploadRelated``, ``POST /related``.
        """
        call = self.calls.upload_related(meta=meta, media=media)
        return self._execute(call, options)


class AsyncParts(AsyncResource[PartsCalls]):
    """The operations of parts."""

    calls = PartsCalls()

    async def send_mixed(
        self,
        *,
        note: str | Omit = OMIT,
        meta: models.Meta | params.Meta | Omit = OMIT,
        file: FilePart | Omit = OMIT,
        options: Options | None = None,
    ) -> list[BodyPart]:
        """Send mixed.

        Args:
            options: Settings of this call alone.

        Returns:
            list[BodyPart]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.send_mixed()

        Operation: ``sendMixed``, ``POST /mixed``.
        """
        call = self.calls.send_mixed(note=note, meta=meta, file=file)
        return await self._execute(call, options)

    async def send_ordered(
        self, *, body: Sequence[Any] | FileContent, options: Options | None = None
    ) -> None:
        """Send ordered.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.send_ordered(body=[{}])

        Operation: ``sendOrdered``, ``POST /ordered``.
        """
        call = self.calls.send_ordered(body=body)
        return await self._execute(call, options)

    async def upload_related(
        self, *, meta: models.Meta | params.Meta, media: FilePart, options: Options | None = None
    ) -> list[BodyPart]:
        """Upload related.

        Args:
            options: Settings of this call alone.

        Returns:
            list[BodyPart]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.upload_related(meta={}, media=b"content")

        Operation: ``uploadRelated``, ``POST /related``.
        """
        call = self.calls.upload_related(meta=meta, media=media)
        return await self._execute(call, options)
