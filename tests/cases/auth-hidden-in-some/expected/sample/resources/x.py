"""x: The operations of x."""

from __future__ import annotations

from typing import Any

from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import Options
from .._runtime.secrets import conceal

# GET /a
GET_A = Operation(
    id="getA",
    method="GET",
    path="/a",
    parameters=(Parameter("token", "query", "token", secret=True),),
    responses=(Response("200", dict[str, Any]),),
)

# GET /b
GET_B = Operation(
    id="getB",
    method="GET",
    path="/b",
    parameters=(Parameter("token", "query", "token"),),
    responses=(Response("200", dict[str, Any]),),
)

# GET /c
GET_C = Operation(
    id="getC",
    method="GET",
    path="/c",
    responses=(Response("200", dict[str, Any]),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def get_a(self, *, token: str) -> Call[dict[str, Any]]:
        """The call of :meth:`X.get_a`, not yet sent."""
        token = conceal(token)
        return Call(GET_A, {"token": token})

    def get_b(self, *, token: str | None | Omit = OMIT) -> Call[dict[str, Any]]:
        """The call of :meth:`X.get_b`, not yet sent."""
        return Call(GET_B, {"token": token})

    def get_c(self) -> Call[dict[str, Any]]:
        """The call of :meth:`X.get_c`, not yet sent."""
        return Call(GET_C)


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def get_a(self, *, token: str, options: Options | None = None) -> dict[str, Any]:
        """Get a.

        Args:
            token: The access token of the user.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_a(token="token")

        Operation: ``getA``, ``GET /a``.
        """
        token = conceal(token)
        call = self.calls.get_a(token=token)
        return self._execute(call, options)

    def get_b(
        self, *, token: str | None | Omit = OMIT, options: Options | None = None
    ) -> dict[str, Any]:
        """Get b.

        Args:
            token: Where the upload goes on.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_b()

        Operation: ``getB``, ``GET /b``.
        """
        call = self.calls.get_b(token=token)
        return self._execute(call, options)

    def get_c(self, *, options: Options | None = None) -> dict[str, Any]:
        """Get c.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_c()

        Operation: ``getC``, ``GET /c``.
        """
        call = self.calls.get_c()
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def get_a(self, *, token: str, options: Options | None = None) -> dict[str, Any]:
        """Get a.

        Args:
            token: The access token of the user.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_a(token="token")

        Operation: ``getA``, ``GET /a``.
        """
        token = conceal(token)
        call = self.calls.get_a(token=token)
        return await self._execute(call, options)

    async def get_b(
        self, *, token: str | None | Omit = OMIT, options: Options | None = None
    ) -> dict[str, Any]:
        """Get b.

        Args:
            token: Where the upload goes on.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_b()

        Operation: ``getB``, ``GET /b``.
        """
        call = self.calls.get_b(token=token)
        return await self._execute(call, options)

    async def get_c(self, *, options: Options | None = None) -> dict[str, Any]:
        """Get c.

        Args:
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_c()

        Operation: ``getC``, ``GET /c``.
        """
        call = self.calls.get_c()
        return await self._execute(call, options)
