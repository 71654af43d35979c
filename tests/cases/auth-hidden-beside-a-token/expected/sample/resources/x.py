"""x: The operations of x."""

from __future__ import annotations

from typing import Any

from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Operation, Response
from .._runtime.options import Options

# GET /a
GET_A = Operation(
    id="getA",
    method="GET",
    path="/a",
    responses=(Response("200", dict[str, Any]),),
    security=(("slack", "slack header token"),),
)

# GET /b
GET_B = Operation(
    id="getB",
    method="GET",
    path="/b",
    responses=(Response("200", dict[str, Any]),),
    security=(("slack", "slack query token"),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def get_a(self) -> Call[dict[str, Any]]:
        """The call of :meth:`X.get_a`, not yet sent."""
        return Call(GET_A)

    def get_b(self) -> Call[dict[str, Any]]:
        """The call of :meth:`X.get_b`, not yet sent."""
        return Call(GET_B)


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def get_a(self, *, options: Options | None = None) -> dict[str, Any]:
        """Get a.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_a()

        Scopes: read.

        Credential: the header ``token`` is the client's ``slack``, as goldsmith gathers from
        its name; the document declares none.

        Operation: ``getA``, ``GET /a``.
        """
        call = self.calls.get_a()
        return self._execute(call, options)

    def get_b(self, *, options: Options | None = None) -> dict[str, Any]:
        """Get b.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_b()

        Scopes: read.

        Credential: ``token`` in the query is the client's ``slack``, as goldsmith gathers from
        its name; the document declares none.

        Operation: ``getB``, ``GET /b``.
        """
        call = self.calls.get_b()
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def get_a(self, *, options: Options | None = None) -> dict[str, Any]:
        """Get a.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_a()

        Scopes: read.

        Credential: the header ``token`` is the client's ``slack``, as goldsmith gathers from
        its name; the document declares none.

        Operation: ``getA``, ``GET /a``.
        """
        call = self.calls.get_a()
        return await self._execute(call, options)

    async def get_b(self, *, options: Options | None = None) -> dict[str, Any]:
        """Get b.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_b()

        Scopes: read.

        Credential: ``token`` in the query is the client's ``slack``, as goldsmith gathers from
        its name; the document declares none.

        Operation: ``getB``, ``GET /b``.
        """
        call = self.calls.get_b()
        return await self._execute(call, options)
