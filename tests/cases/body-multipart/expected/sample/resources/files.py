"""files: The operations of files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.request.upload import FilePart

if TYPE_CHECKING:
    from .. import params

# POST /files
UPLOAD = Operation(
    id="upload",
    method="POST",
    path="/files",
    bodies=(
        Body(
            "multipart/form-data",
            type=models.UploadBody,
            fields=(
                BodyField("file", "file", content_type="image/png, image/jpeg"),
                BodyField("more", "more"),
                BodyField("meta", "meta", content_type="application/json"),
                BodyField("day", "day"),
            ),
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class FilesCalls(Calls):
    """Builds the calls of :class:`Files`, not yet sent."""

    __slots__ = ()

    def upload(
        self,
        *,
        file: FilePart,
        more: Sequence[FilePart] | Omit = OMIT,
        meta: models.FileMeta | params.FileMeta | Omit = OMIT,
        day: date | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Files.upload`, not yet sent."""
        return Call(UPLOAD, {"file": file, "more": more, "meta": meta, "day": day})


class Files(Resource[FilesCalls]):
    """The operations of files."""

    calls = FilesCalls()

    def upload(
        self,
        *,
        file: FilePart,
        more: Sequence[FilePart] | Omit = OMIT,
        meta: models.FileMeta | params.FileMeta | Omit = OMIT,
        day: date | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Upload.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.files.upload(file=b"content")

        Operation: ``upload``, ``POST /files``.
        """
        call = self.calls.upload(file=file, more=more, meta=meta, day=day)
        return self._execute(call, options)


class AsyncFiles(AsyncResource[FilesCalls]):
    """The operations of files."""

    calls = FilesCalls()

    async def upload(
        self,
        *,
        file: FilePart,
        more: Sequence[FilePart] | Omit = OMIT,
        meta: models.FileMeta | params.FileMeta | Omit = OMIT,
        day: date | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Upload.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.files.upload(file=b"content")

        Operation: ``upload``, ``POST /files``.
        """
        call = self.calls.upload(file=file, more=more, meta=meta, day=day)
        return await self._execute(call, options)
