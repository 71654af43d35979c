"""files: The operations of files."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.request.upload import FilePart

# POST /files
UPLOAD = Operation(
    id="uploadFile",
    method="POST",
    path="/files",
    bodies=(
        Body(
            "multipart/form-data",
            type=models.UploadFileBody,
            fields=(
                BodyField("file", "file"),
                BodyField("photos", "photos"),
                BodyField("image", "image"),
                BodyField("thumb", "thumb", content_type="image/png, image/jpeg"),
                BodyField("filename", "filename"),
                BodyField("file_id", "file_id"),
                BodyField("kind", "kind"),
            ),
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)


class FilesCalls(Calls):
    """Builds the calls of :class:`Files`, not yet sent."""

    __slots__ = ()

    def upload(
        self,
        *,
        file: FilePart,
        photos: Sequence[FilePart] | Omit = OMIT,
        image: str | Omit = OMIT,
        thumb: FilePart | Omit = OMIT,
        filename: str | Omit = OMIT,
        file_id: str | Omit = OMIT,
        kind: models.FileKind | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Files.upload`, not yet sent."""
        return Call(
            UPLOAD,
            {
                "file": file,
                "photos": photos,
                "image": image,
                "thumb": thumb,
                "filename": filename,
                "file_id": file_id,
                "kind": kind,
            },
        )


class Files(Resource[FilesCalls]):
    """The operations of files."""

    calls = FilesCalls()

    def upload(
        self,
        *,
        file: FilePart,
        photos: Sequence[FilePart] | Omit = OMIT,
        image: str | Omit = OMIT,
        thumb: FilePart | Omit = OMIT,
        filename: str | Omit = OMIT,
        file_id: str | Omit = OMIT,
        kind: models.FileKind | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Upload.

        Args:
            photos: Files to attach.
            image: Where the image is shown.
            filename: What the file is called.
            file_id: An uploaded file.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.files.upload(file=b"content")

        Operation: ``uploadFile``, ``POST /files``.
        """
        call = self.calls.upload(
            file=file,
            photos=photos,
            image=image,
            thumb=thumb,
            filename=filename,
            file_id=file_id,
            kind=kind,
        )
        return self._execute(call, options)


class AsyncFiles(AsyncResource[FilesCalls]):
    """The operations of files."""

    calls = FilesCalls()

    async def upload(
        self,
        *,
        file: FilePart,
        photos: Sequence[FilePart] | Omit = OMIT,
        image: str | Omit = OMIT,
        thumb: FilePart | Omit = OMIT,
        filename: str | Omit = OMIT,
        file_id: str | Omit = OMIT,
        kind: models.FileKind | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Upload.

        Args:
            photos: Files to attach.
            image: Where the image is shown.
            filename: What the file is called.
            file_id: An uploaded file.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.files.upload(file=b"content")

        Operation: ``uploadFile``, ``POST /files``.
        """
        call = self.calls.upload(
            file=file,
            photos=photos,
            image=image,
            thumb=thumb,
            filename=filename,
            file_id=file_id,
            kind=kind,
        )
        return await self._execute(call, options)
