"""x: The operations of x."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /filter
FILTER = Operation(
    id="filter",
    method="POST",
    path="/filter",
    bodies=(Body("application/json", type=models.Filter, argument="body"),),
    responses=(Response("200", models.Holder),),
)

# GET /json
GET_JSON = Operation(
    id="getJson",
    method="GET",
    path="/json",
    responses=(Response("200", models.Json),),
)

# GET /tree
GET_TREE = Operation(
    id="getTree",
    method="GET",
    path="/tree",
    responses=(Response("200", models.Tree),),
)

# GET /list
LIST = Operation(
    id="getList",
    method="GET",
    path="/list",
    responses=(Response("200", models.Nest),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def filter(self, *, body: params.Filter) -> Call[models.Holder]:
        """The call of :meth:`X.filter`, not yet sent."""
        return Call(FILTER, {"body": body})

    def get_json(self) -> Call[models.Json]:
        """The call of :meth:`X.get_json`, not yet sent."""
        return Call(GET_JSON)

    def get_tree(self) -> Call[models.Tree]:
        """The call of :meth:`X.get_tree`, not yet sent."""
        return Call(GET_TREE)

    def list(self) -> Call[models.Nest]:
        """The call of :meth:`X.list`, not yet sent."""
        return Call(LIST)


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def filter(self, *, body: params.Filter, options: Options | None = None) -> models.Holder:
        """Filter.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Holder

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.filter(body={})

        Operation: ``filter``, ``POST /filter``.
        """
        call = self.calls.filter(body=body)
        return self._execute(call, options)

    def get_json(self, *, options: Options | None = None) -> models.Json:
        """Get json.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Json

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_json()

        Operation: ``getJson``, ``GET /json``.
        """
        call = self.calls.get_json()
        return self._execute(call, options)

    def get_tree(self, *, options: Options | None = None) -> models.Tree:
        """Get tree.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Tree

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_tree()

        Operation: ``getTree``, ``GET /tree``.
        """
        call = self.calls.get_tree()
        return self._execute(call, options)

    def list(self, *, options: Options | None = None) -> models.Nest:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Nest

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.list()

        Operation: ``getList``, ``GET /list``.
        """
        call = self.calls.list()
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def filter(self, *, body: params.Filter, options: Options | None = None) -> models.Holder:
        """Filter.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Holder

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.filter(body={})

        Operation: ``filter``, ``POST /filter``.
        """
        call = self.calls.filter(body=body)
        return await self._execute(call, options)

    async def get_json(self, *, options: Options | None = None) -> models.Json:
        """Get json.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Json

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_json()

        Operation: ``getJson``, ``GET /json``.
        """
        call = self.calls.get_json()
        return await self._execute(call, options)

    async def get_tree(self, *, options: Options | None = None) -> models.Tree:
        """Get tree.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Tree

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_tree()

        Operation: ``getTree``, ``GET /tree``.
        """
        call = self.calls.get_tree()
        return await self._execute(call, options)

    async def list(self, *, options: Options | None = None) -> models.Nest:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Nest

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.list()

        Operation: ``getList``, ``GET /list``.
        """
        call = self.calls.list()
        return await self._execute(call, options)
