"""files: The operations of files."""

from __future__ import annotations

from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Operation, Response
from .._runtime.options import Options

# POST /files
UPLOAD = Operation(
    id="uploadFile",
    method="POST",
    path="/files",
    responses=(
        Response("200", decoding="empty", content_type=None),
        Response("default", decoding="empty", content_type=None),
    ),
    server="https://uploads.example.com/v2",
)


class FilesCalls(Calls):
    """Builds the calls of :class:`Files`, not yet sent."""

    __slots__ = ()

    def upload(self) -> Call[None]:
        """The call of :meth:`Files.upload`, not yet sent."""
        return Call(UPLOAD)


class Files(Resource[FilesCalls]):
    """The operations of files."""

    calls = FilesCalls()

    def upload(self, *, options: Options | None = None) -> None:
        """Upload.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            NotFoundError: There is no folder of that name.
            ConflictError: Conflict.
            ServerError: The disk is full.
            APIStatusError: Something went wrong.
            APIConnectionError: No answer came.

        Example:
            >>> client.files.upload()

        Operation: ``uploadFile``, ``POST /files``.
        """
        call = self.calls.upload()
        return self._execute(call, options)


class AsyncFiles(AsyncResource[FilesCalls]):
    """The operations of files."""

    calls = FilesCalls()

    async def upload(self, *, options: Options | None = None) -> None:
        """Upload.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            NotFoundError: There is no folder of that name.
            ConflictError: Conflict.
            ServerError: The disk is full.
            APIStatusError: Something went wrong.
            APIConnectionError: No answer came.

        Example:
            >>> await client.files.upload()

        Operation: ``uploadFile``, ``POST /files``.
        """
        call = self.calls.upload()
        return await self._execute(call, options)
