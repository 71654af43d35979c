"""rows: The operations of rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import Options
from .._runtime.request.rows import Rows
from .._runtime.request.upload import FileContent

if TYPE_CHECKING:
    from .. import params

# POST /either
LOAD_EITHER = Operation(
    id="loadEither",
    method="POST",
    path="/either",
    bodies=(
        Body("application/json", type=list[int], argument="body", required=False),
        Body("application/x-ndjson", type=int, argument="body", required=False, rows=True),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /listed
LOAD_LISTED = Operation(
    id="loadListed",
    method="POST",
    path="/listed",
    bodies=(Body("application/x-ndjson", type=models.Row, argument="body", rows=True),),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /sequence
LOAD_SEQUENCE = Operation(
    id="loadSequence",
    method="POST",
    path="/sequence",
    bodies=(Body("application/json-seq", type=models.Row, argument="body", rows=True),),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /single
LOAD_SINGLE = Operation(
    id="loadSingle",
    method="POST",
    path="/single",
    bodies=(
        Body("application/jsonl", type=models.Row, argument="body", required=False, rows=True),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)


class RowsResourceCalls(Calls):
    """Builds the calls of :class:`RowsResource`, not yet sent."""

    __slots__ = ()

    def load_either(
        self,
        *,
        body: Sequence[int] | Rows[int] | FileContent | Omit = OMIT,
        content_type: Literal["application/json", "application/x-ndjson"] = "application/json",
    ) -> Call[None]:
        """The call of :meth:`RowsResource.load_either`, not yet sent."""
        return Call(LOAD_EITHER, {"body": body}, content_type)

    def load_listed(self, *, body: Rows[models.Row | params.Row] | FileContent) -> Call[None]:
        """The call of :meth:`RowsResource.load_listed`, not yet sent."""
        return Call(LOAD_LISTED, {"body": body})

    def load_sequence(self, *, body: Rows[models.Row | params.Row] | FileContent) -> Call[None]:
        """The call of :meth:`RowsResource.load_sequence`, not yet sent."""
        return Call(LOAD_SEQUENCE, {"body": body})

    def load_single(
        self, *, body: Rows[models.Row | params.Row] | FileContent | Omit = OMIT
    ) -> Call[None]:
        """The call of :meth:`RowsResource.load_single`, not yet sent."""
        return Call(LOAD_SINGLE, {"body": body})


class RowsResource(Resource[RowsResourceCalls]):
    """The operations of rows."""

    calls = RowsResourceCalls()

    def load_either(
        self,
        *,
        body: Sequence[int] | Rows[int] | FileContent | Omit = OMIT,
        content_type: Literal["application/json", "application/x-ndjson"] = "application/json",
        options: Options | None = None,
    ) -> None:
        """Load either.

        Args:
            content_type: How the body is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.rows.load_either()

        Operation: ``loadEither``, ``POST /either``.
        """
        call = self.calls.load_either(body=body, content_type=content_type)
        return self._execute(call, options)

    def load_listed(
        self, *, body: Rows[models.Row | params.Row] | FileContent, options: Options | None = None
    ) -> None:
        """Load listed.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.rows.load_listed(body=[{"theName": "text"}])

        Operation: ``loadListed``, ``POST /listed``.
        """
        call = self.calls.load_listed(body=body)
        return self._execute(call, options)

    def load_sequence(
        self, *, body: Rows[models.Row | params.Row] | FileContent, options: Options | None = None
    ) -> None:
        """Load sequence.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.rows.load_sequence(body=[{"theName": "text"}])

        Operation: ``loadSequence``, ``POST /sequence``.
        """
        call = self.calls.load_sequence(body=body)
        return self._execute(call, options)

    def load_single(
        self,
        *,
        body: Rows[models.Row | params.Row] | FileContent | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Load single.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.rows.load_single()

        Operation: ``loadSingle``, ``POST /single``.
        """
        call = self.calls.load_single(body=body)
        return self._execute(call, options)


class AsyncRowsResource(AsyncResource[RowsResourceCalls]):
    """The operations of rows."""

    calls = RowsResourceCalls()

    async def load_either(
        self,
        *,
        body: Sequence[int] | Rows[int] | FileContent | Omit = OMIT,
        content_type: Literal["application/json", "application/x-ndjson"] = "application/json",
        options: Options | None = None,
    ) -> None:
        """Load either.

        Args:
            content_type: How the body is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.rows.load_either()

        Operation: ``loadEither``, ``POST /either``.
        """
        call = self.calls.load_either(body=body, content_type=content_type)
        return await self._execute(call, options)

    async def load_listed(
        self, *, body: Rows[models.Row | params.Row] | FileContent, options: Options | None = None
    ) -> None:
        """Load listed.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.rows.load_listed(body=[{"theName": "text"}])

        Operation: ``loadListed``, ``POST /listed``.
        """
        call = self.calls.load_listed(body=body)
        return await self._execute(call, options)

    async def load_sequence(
        self, *, body: Rows[models.Row | params.Row] | FileContent, options: Options | None = None
    ) -> None:
        """Load sequence.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.rows.load_sequence(body=[{"theName": "text"}])

        Operation: ``loadSequence``, ``POST /sequence``.
        """
        call = self.calls.load_sequence(body=body)
        return await self._execute(call, options)

    async def load_single(
        self,
        *,
        body: Rows[models.Row | params.Row] | FileContent | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Load single.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.rows.load_single()

        Operation: ``loadSingle``, ``POST /single``.
        """
        call = self.calls.load_single(body=body)
        return await self._execute(call, options)
